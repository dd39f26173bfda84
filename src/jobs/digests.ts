import { resumeDue } from '../domain/digests/change.ts';
import { type Making, makeDueIssues } from '../domain/digests/make.ts';
import { sendRefused } from '../domain/digests/personal.ts';
import { checkChannel } from '../domain/workspaces/channels.ts';
import { mend, mendable } from '../domain/workspaces/mend.ts';
import type { Carriers } from '../platform.ts';

/** Makes the issues that are due, and lets digests go on whose pause is over. */
export async function runDigests(making: Making, now: Date): Promise<Record<string, number>> {
  const resumed = await resumeDue(making.db, now);
  return { resumed, ...(await makeDueIssues(making, now)) };
}

/**
 * Looks whether broken channels were mended; what waited for them is sent, and what people were refused who take direct
 * messages again. Resolves to how many channels were.
 */
export async function mendChannels(
  making: Pick<Making, 'db'>,
  carriers: Carriers,
  now: Date,
): Promise<number> {
  await sendRefused(making.db, now);
  let mended = 0;
  for (const { id, externalId, workspace } of await mendable(making.db)) {
    const carrier = carriers.get(workspace.platform);
    if (!carrier?.ready()) continue;
    const examined = await carrier.examine({ workspace: workspace.externalId, channel: externalId });
    if (checkChannel(examined, 'threads').ok)
      mended += await making.db.$transaction((tx) => mend(tx, [id], now));
  }
  return mended;
}

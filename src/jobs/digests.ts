import { resumeDue } from '../domain/digests/change.ts';
import { type Making, makeDueIssues } from '../domain/digests/make.ts';
import { sendRefused } from '../domain/digests/personal.ts';
import { settled } from '../domain/members/hold.ts';
import { checkChannel } from '../domain/workspaces/channels.ts';
import { closeAgain, mend, mendable, sendBroken } from '../domain/workspaces/mend.ts';
import type { Carriers } from '../platform.ts';

/** Makes the issues that are due, and lets digests go on whose pause is over. */
export async function runDigests(making: Making, now: Date): Promise<Record<string, number>> {
  const resumed = await resumeDue(making.db, now);
  return { resumed, ...(await makeDueIssues(making, now)) };
}

/**
 * Looks whether broken channels were mended, and those that were too open closed; what waited for them is sent, and
 * what people were refused who take direct messages again, and what our side could not make. Resolves to how many
 * channels were.
 */
export async function mendChannels(
  making: Pick<Making, 'db'>,
  carriers: Carriers,
  now: Date,
): Promise<number> {
  await sendRefused(making.db, now);
  await sendBroken(making.db, now);
  let mended = 0;
  for (const { id, externalId, workspace } of await mendable(making.db)) {
    const carrier = carriers.get(workspace.platform);
    if (!carrier?.ready()) continue;
    const examined = await carrier.examine({ workspace: workspace.externalId, channel: externalId });
    const checked = checkChannel(examined, 'threads');
    if (!checked.ok) continue;
    const facts = checked.value;
    const inOrder = await settled(making.db, async (tx) => {
      const closed = await closeAgain(tx, { channelId: id, facts, at: now });
      return (await mend(tx, [id], now)) > 0 || closed;
    });
    if (inOrder) mended += 1;
  }
  return mended;
}

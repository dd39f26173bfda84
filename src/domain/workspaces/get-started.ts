import type { Db, Tx } from '../../db.ts';
import type { DeliveryState } from '../../generated/prisma/enums.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { audit } from '../audit.ts';
import { writeDeliveries } from '../deliveries/write.ts';

/** The message that stands in a forum channel for good, with the button that begins the tour. Its id is the channel's. */
const subject = 'get-started';

/** A channel that takes nothing for a week is chosen anew, or asked for the message again. */
const postWithinMs = 7 * 24 * 60 * 60 * 1000;

interface Posting {
  /** The row of the channel. */
  readonly channelId: string;
  /** Whether text stands there in threads alone. */
  readonly threadsOnly: boolean;
  readonly at: Date;
}

const onTheWay: readonly DeliveryState[] = ['due', 'sending', 'retrying'];

/** Where nobody knows whether it arrived, it counts as standing: an admin can have it posted again. */
const mayStand: readonly DeliveryState[] = [...onTheWay, 'sent', 'uncertain'];

/** Posts it where none stands or is on its way; the channel's row is held by the transaction. */
export async function postGetStarted(tx: Tx, posting: Posting): Promise<void> {
  if ((await standing(tx, posting.channelId)).length === 0) await post(tx, posting);
}

/** Takes away what stands and posts it anew, unless one is on its way already: of two presses one has an effect. */
export async function postGetStartedAgain(
  db: Db,
  posting: Posting,
  by: { readonly auditId: string | undefined },
): Promise<Outcome<undefined, 'on_its_way'>> {
  const { channelId, at } = posting;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM channel WHERE id = ${channelId}::uuid FOR UPDATE`;
    const earlier = await standing(tx, channelId);
    if (earlier.some(({ state }) => onTheWay.includes(state))) return refused('on_its_way');
    const expiresAt = new Date(at.getTime() + postWithinMs);
    await writeDeliveries(
      tx,
      earlier.flatMap(({ workspaceId, ...of }) =>
        workspaceId
          ? [
              {
                kind: 'remove' as const,
                of,
                platform: of.platform,
                workspaceId,
                subject,
                subjectId: channelId,
                expiresAt,
              },
            ]
          : [],
      ),
    );
    const workspace = await post(tx, posting);
    const data = { workspace, setting: subject, value: channelId };
    await audit(tx, { act: 'workspace.set', actor: by.auditId, data }, at);
    return done(undefined);
  });
}

/** Those that were not taken away. */
const standing = (tx: Tx, channelId: string) =>
  tx.delivery.findMany({
    where: {
      ...{ subject, subjectId: channelId, kind: { in: ['post', 'thread'] }, state: { in: [...mayStand] } },
      changes: { none: { kind: 'remove' } },
    },
    select: { id: true, lane: true, state: true, platform: true, workspaceId: true },
  });

/** Resolves to the row of the workspace. */
async function post(tx: Tx, { channelId, threadsOnly, at }: Posting): Promise<string> {
  const { workspace } = await tx.channel.findUniqueOrThrow({
    where: { id: channelId },
    select: { workspace: { select: { id: true, platform: true } } },
  });
  const kind = threadsOnly ? 'thread' : 'post';
  const to = { kind, channelId, platform: workspace.platform, workspaceId: workspace.id } as const;
  const expiresAt = new Date(at.getTime() + postWithinMs);
  await writeDeliveries(tx, [{ ...to, subject, subjectId: channelId, expiresAt }]);
  return workspace.id;
}

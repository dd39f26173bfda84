import { randomUUID } from 'node:crypto';
import type { Tx } from '../../db.ts';
import { dayMs } from '../../time.ts';
import { writeDeliveries } from '../deliveries/write.ts';
import { type Person, sentTo } from './person.ts';

/**
 * Deliveries that still name a person who was erased, until they are over: roles that are taken back, and messages
 * that are removed. The sweep forgets them then.
 */
export const erasedRole = 'erased-role';
export const erasedMessage = 'erased-message';

/** Direct messages that are removed: those of as many days, and no more than so many, newest first. */
const removedDays = 30;
const mostRemoved = 200;
/** For so long a removal is tried. */
const tryDays = 7;

/**
 * What was sent to a person, or waits to be: rows stay as a count of what left, without saying to whom, about what or
 * where it stands. What waits is cancelled; one that is being sent at this moment may still arrive. What has to follow
 * keeps what it needs until it is done.
 */
export async function forgetDeliveries(tx: Tx, person: Person, now: Date): Promise<void> {
  const ids = await theirDeliveries(tx, person);
  const kept = [...(await keepRoles(tx, ids, now)), ...(await removeMessages(tx, person, now))];
  const others = ids.filter((id) => !kept.includes(id));
  await tx.$executeRaw`
    UPDATE delivery SET recipient = NULL, lane = 'erased:' || id, subject_id = '', messages = '{}', thread = NULL,
      lease_until = NULL,
      ended_at = CASE WHEN state IN ('due', 'retrying', 'sending') THEN ${now} ELSE ended_at END,
      state = CASE WHEN state IN ('due', 'retrying', 'sending') THEN 'cancelled'::delivery_state ELSE state END
    WHERE id = ANY (${others}::uuid[])`;
}

/** Those that go to the person or do something about them, and the changes of such, which stand in the same lane. */
async function theirDeliveries(tx: Tx, person: Person): Promise<string[]> {
  const lanes: string[] = [];
  for (const { person: recipient, workspace: where } of person.within)
    for (const { id } of await tx.workspace.findMany({ where, select: { id: true } }))
      lanes.push(`direct:${id}:${recipient}`, `role:${id}:${recipient}`);
  const named = await tx.delivery.findMany({ where: sentTo(person), select: { id: true } });
  const inLanes = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM delivery WHERE lane = ANY (${lanes}::text[])`;
  return [...new Set([...named, ...inLanes].map(({ id }) => id))];
}

/**
 * A role that is being given just now keeps its place, so that it is taken back after that, and is not tried again;
 * one that waits to be taken back still is.
 */
async function keepRoles(tx: Tx, ids: readonly string[], now: Date): Promise<string[]> {
  const kept = await tx.$queryRaw<{ id: string }[]>`
    UPDATE delivery SET subject = ${erasedRole},
      expires_at = CASE WHEN kind = 'give_role' THEN least(expires_at, ${now}) ELSE expires_at END
    WHERE id = ANY (${ids}::uuid[]) AND ((kind = 'give_role' AND state = 'sending')
      OR (kind = 'take_role' AND state IN ('due', 'retrying', 'sending')))
    RETURNING id::text`;
  return kept.map(({ id }) => id);
}

/** The newest direct messages that stand where the bot can remove them. */
export const readRemovable = (tx: Tx, person: Person, now: Date) =>
  tx.delivery.findMany({
    where: {
      AND: [sentTo(person), { workspace: { is: { leftAt: null } } }],
      ...{ kind: 'direct', messages: { isEmpty: false }, thread: { not: null } },
      endedAt: { gte: new Date(now.getTime() - removedDays * dayMs) },
    },
    select: { id: true, platform: true, workspaceId: true },
    orderBy: { number: 'desc' },
    take: mostRemoved,
  });

/** One after the other. */
async function removeMessages(tx: Tx, person: Person, now: Date): Promise<string[]> {
  const standing = await readRemovable(tx, person, now);
  const lane = `erased:${randomUUID()}`;
  const kept = standing.map(({ id }) => id);
  await tx.delivery.updateMany({
    where: { id: { in: kept } },
    data: { recipient: null, lane, subject: erasedMessage, subjectId: '' },
  });
  const expiresAt = new Date(now.getTime() + tryDays * dayMs);
  const removals = standing.flatMap(({ id, platform, workspaceId }) =>
    workspaceId === null
      ? []
      : [
          {
            ...{ kind: 'remove' as const, platform, workspaceId, of: { id, lane }, expiresAt },
            ...{ subject: erasedMessage, subjectId: '' },
          },
        ],
  );
  await writeDeliveries(tx, removals);
  return kept;
}

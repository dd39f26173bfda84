import type { Db, Tx } from '../../db.ts';
import { type Openness, tooOpenFor } from '../../visibility.ts';
import { showAgain } from '../review/cards.ts';
import { carriedUntil } from '../threads/carried-until.ts';
import { catchUpWorkspace } from '../threads/catch-up.ts';

/** Channels looked at in one go, of each sort; examining costs a platform two or three calls each. */
const atATime = 50;

/**
 * Channels of workspaces that the bot is in that take nothing, or were too open for something: of the broken ones those
 * that broke last, as these are most likely being mended; of the others, which may stay open for ever, those looked at
 * longest ago.
 */
export async function mendable(db: Db) {
  const include = { workspace: { select: { platform: true, externalId: true } } } as const;
  const within = { leftAt: null };
  const [broken, open] = await Promise.all([
    db.channel.findMany({
      where: { brokenAt: { not: null }, workspace: within },
      orderBy: { brokenAt: 'desc' },
      take: atATime,
      include,
    }),
    db.channel.findMany({
      where: { brokenAt: null, tooOpenAt: { not: null }, workspace: within },
      orderBy: { tooOpenAt: 'asc' },
      take: atATime,
      include,
    }),
  ]);
  return [...broken, ...open];
}

/**
 * Channels take messages again: what they refused is sent after all, in its order. Those that are not broken, or broke
 * after `at`, stay as they are. Resolves to how many were mended.
 */
export async function mend(tx: Tx, ids: readonly string[], at: Date): Promise<number> {
  if (!ids.length) return 0;
  const mended = await tx.channel.updateManyAndReturn({
    where: { id: { in: [...ids] }, brokenAt: { lte: at } },
    data: { brokenAt: null, obstacle: null },
    select: { id: true },
  });
  if (mended.length)
    await sendRefused(
      tx,
      mended.map(({ id }) => id),
      at,
    );
  return mended.length;
}

/** The same for all channels of a workspace that the bot is in again. */
export async function mendAll(tx: Tx, workspaceId: string, at: Date): Promise<void> {
  const broken = await tx.channel.findMany({
    where: { workspaceId, brokenAt: { not: null } },
    select: { id: true },
  });
  await mend(
    tx,
    broken.map(({ id }) => id),
    at,
  );
}

/** A channel as it was looked at. */
export interface Seen {
  readonly channelId: string;
  readonly facts: Openness;
  readonly at: Date;
}

/**
 * A channel that was too open is as it was looked at `at`: under the labels for which it is not too open any more, what
 * it did not get is sent, and what gave way is shown again. Where it was found too open since, it stays so. Resolves to
 * whether it is too open for less than before. Only inside `settled`.
 */
export async function closeAgain(tx: Tx, { channelId, facts, at }: Seen): Promise<boolean> {
  const channel = await tx.channel.findUnique({
    where: { id: channelId },
    select: { workspaceId: true, tooOpenFor: true, moderatorsOf: { select: { id: true } } },
  });
  if (!channel?.tooOpenFor.length) return false;
  const { workspaceId } = channel;
  const still = tooOpenFor(facts);
  const labels = channel.tooOpenFor.filter((label) => !still.includes(label));
  // Threads are held before channels, as by whoever posts.
  if (labels.length) await catchUpWorkspace(tx, { workspaceId, labels, now: at });
  const open = channel.tooOpenFor.filter((label) => still.includes(label));
  const { count } = await tx.channel.updateMany({
    where: { id: channelId, tooOpenAt: { lte: at } },
    data: { tooOpenFor: open, tooOpenAt: open.length ? at : null },
  });
  if (count === 0 || !labels.length) return false;
  if (channel.moderatorsOf.length) await showAgain(tx, workspaceId, at);
  await sendRefused(tx, [channelId], at);
  return true;
}

/**
 * What belongs to threads is kept for as long as they are: a removal that was refused long ago is still to be carried.
 * Whatever else was refused is sent as long as it is of use.
 */
const sendRefused = (tx: Tx, channelIds: readonly string[], at: Date): Promise<number> => tx.$executeRaw`
  WITH refused AS (
    SELECT d.id, d.subject IN ('post', 'thread-line', 'thread') AS kept
    FROM delivery d LEFT JOIN delivery o ON o.id = d.of_id
    WHERE coalesce(d.channel_id, o.channel_id) = ANY (${channelIds}::uuid[])
      AND d.state = 'dead' AND d.problem LIKE 'refused:%')
  UPDATE delivery d
  SET state = 'due', next_at = ${at}, ended_at = NULL, problem = NULL, code = NULL,
      expires_at = CASE WHEN kept THEN greatest(d.expires_at, ${carriedUntil(at)}) ELSE d.expires_at END
  FROM refused WHERE d.id = refused.id AND (kept OR d.expires_at > ${at})`;

/**
 * What our side could not make of threads is tried once more, as long as it is of use: the fault may be mended by now.
 * Resolves to how many there were.
 */
export const sendBroken = (db: Pick<Tx, '$executeRaw'>, at: Date): Promise<number> => db.$executeRaw`
  UPDATE delivery SET state = 'due', next_at = ${at}, ended_at = NULL, problem = NULL, code = NULL
  WHERE state = 'dead' AND problem = 'broken' AND subject IN ('post', 'thread-line', 'thread')
    AND expires_at > ${at}`;

import type { Tx } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Platform, SharingLabel } from '../../generated/prisma/enums.ts';
import { goesTo, type Shared, seenFrom } from '../../visibility.ts';

/* Where threads open, and where what is new in them is shown. */

/** A workspace that has a forum channel. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly platform: Platform;
}

/** The same, and whether its forum channel takes nothing of a thread for now: its messages wait (held-back.ts). */
interface Allowed extends Place {
  readonly waits: boolean;
}

/** Connected, with a forum channel, and allowed to see it; by name. */
export async function listAllowed(db: Pick<Tx, 'workspace'>, shared: Shared): Promise<Allowed[]> {
  const workspaces = await db.workspace.findMany({
    where: { leftAt: null, forumChannelId: { not: null } },
    select: {
      ...{ id: true, name: true, platform: true, verifiedAt: true, groups: true },
      forumChannel: { select: { brokenAt: true, tooOpenFor: true } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return workspaces
    .filter((workspace) => goesTo(shared, seenFrom(workspace)))
    .map(({ id, name, platform, forumChannel: channel }) => {
      const waits = channel?.brokenAt != null || channel?.tooOpenFor.includes(shared.label) === true;
      return { id, name, platform, waits };
    });
}

/** Where a thread would stand now, as far as is known of the channels; by name. */
export async function listPlaces(db: Pick<Tx, 'workspace'>, shared: Shared): Promise<Place[]> {
  const allowed = await listAllowed(db, shared);
  return allowed.filter(({ waits }) => !waits).map(({ id, name, platform }) => ({ id, name, platform }));
}

/** Where what is new in a thread is shown now, as far as is known of the channels: in each copy that receives; by name. */
export async function listReceiving(
  db: Pick<Tx, '$queryRaw' | 'threadCopy'>,
  threadId: string,
): Promise<Place[]> {
  const { receiving, waiting } = await readCopies(db, ofThreads([threadId]));
  const copies = await db.threadCopy.findMany({
    where: { id: { in: receiving.filter((id) => !waiting.includes(id)) } },
    select: { workspace: { select: { id: true, name: true, platform: true } } },
    orderBy: [{ workspace: { name: 'asc' } }, { workspaceId: 'asc' }],
  });
  return copies.map(({ workspace }) => workspace);
}

/** The copies of a thread in workspaces that the bot is in, except those that are gone. */
interface Copies {
  /** Those that get what is new. */
  readonly receiving: readonly string[];
  /** Those of them whose channel takes nothing of it for now. */
  readonly waiting: readonly string[];
  /** Those that would, were their workspace still allowed to see the thread. */
  readonly barred: readonly string[];
}

interface CopyRow {
  readonly id: string;
  readonly label: SharingLabel;
  readonly groups: readonly string[];
  readonly verified: boolean;
  readonly belongsTo: readonly string[];
  readonly waits: boolean;
}

/** SQL: a condition on rows `c` of `thread_copy`. */
export const ofThreads = (threadIds: readonly string[]): Prisma.Sql =>
  Prisma.sql`c.thread_id = ANY (${threadIds}::uuid[])`;

/** SQL: whether the channel `ch` of a copy takes nothing of its thread `t` for now. */
export const channelWaits = Prisma.sql`(ch.broken_at IS NOT NULL OR t.label = ANY (ch.too_open_for))`;

/** `which` is a condition on rows `c` of `thread_copy`. */
export async function readCopies(db: Pick<Tx, '$queryRaw'>, which: Prisma.Sql): Promise<Copies> {
  const copies = await db.$queryRaw<CopyRow[]>`
    SELECT c.id::text, t.label::text, t.groups, w.verified_at IS NOT NULL AS verified, w.groups AS "belongsTo",
           ${channelWaits} AS waits
    FROM thread_copy c
    JOIN thread t ON t.id = c.thread_id
    JOIN workspace w ON w.id = c.workspace_id
    JOIN delivery o ON o.id = c.delivery_id
    JOIN channel ch ON ch.id = o.channel_id
    WHERE ${which} AND c.gone_at IS NULL AND c.hidden_at IS NULL AND w.left_at IS NULL`;
  const mayReceive = ({ label, groups, verified, belongsTo }: CopyRow) =>
    goesTo({ label, groups }, { verified, groups: belongsTo });
  const receiving = copies.filter(mayReceive);
  return {
    receiving: receiving.map(({ id }) => id),
    waiting: receiving.filter(({ waits }) => waits).map(({ id }) => id),
    barred: copies.filter((copy) => !mayReceive(copy)).map(({ id }) => id),
  };
}

import type { Tx } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Platform, SharingLabel } from '../../generated/prisma/enums.ts';
import { goesTo, type Shared } from '../../visibility.ts';
import { newId } from '../deliveries/id.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** For so long what stands of a thread, or its change, is tried to be shown. */
const carriedDays = 30;
export const carriedUntil = (now: Date): Date => new Date(now.getTime() + carriedDays * dayMs);

/** A workspace that has a forum channel. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly platform: Platform;
}

/** Where a thread would open: connected, with a forum channel, and allowed to see it; by name. */
export async function listPlaces(db: Pick<Tx, 'workspace'>, shared: Shared): Promise<Place[]> {
  const workspaces = await db.workspace.findMany({
    where: { leftAt: null, forumChannelId: { not: null } },
    select: { id: true, name: true, platform: true, verifiedAt: true, groups: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return workspaces
    .filter(({ verifiedAt, groups }) => goesTo(shared, { verified: verifiedAt !== null, groups }))
    .map(({ id, name, platform }) => ({ id, name, platform }));
}

/** Where what is new in a thread is shown: in each copy that still receives; by name. */
export async function listReceiving(
  db: Pick<Tx, '$queryRaw' | 'threadCopy'>,
  threadId: string,
): Promise<Place[]> {
  const { receiving } = await readCopies(db, ofThreads([threadId]));
  const copies = await db.threadCopy.findMany({
    where: { id: { in: [...receiving] } },
    select: { workspace: { select: { id: true, name: true, platform: true } } },
    orderBy: [{ workspace: { name: 'asc' } }, { workspaceId: 'asc' }],
  });
  return copies.map(({ workspace }) => workspace);
}

/** Opens the thread, with the post that begins it, wherever it may stand and does not yet. */
export async function openCopies(
  tx: Tx,
  { threadId, postId, now }: { readonly threadId: string; readonly postId: string; readonly now: Date },
): Promise<void> {
  const where = { id: threadId };
  const shared = await tx.thread.findUniqueOrThrow({ where, select: { label: true, groups: true } });
  const places = (await listPlaces(tx, shared)).map(({ id }) => id);
  await tx.$executeRaw`
    WITH opening AS (
      INSERT INTO delivery (id, kind, platform, workspace_id, lane, channel_id, subject, subject_id, expires_at)
      SELECT ${newId}, 'thread', w.platform, w.id, 'channel:' || w.forum_channel_id, w.forum_channel_id,
             'post', ${postId}, ${carriedUntil(now)}
      FROM workspace w
      WHERE w.id = ANY (${places}::uuid[]) AND w.forum_channel_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM thread_copy c WHERE c.thread_id = ${threadId}::uuid AND c.workspace_id = w.id)
      RETURNING id, workspace_id)
    INSERT INTO thread_copy (id, thread_id, workspace_id, delivery_id)
    SELECT ${newId}, ${threadId}::uuid, workspace_id, id FROM opening`;
}

/** Has a reply posted in every copy of its thread that still receives. */
export async function carryPost(
  tx: Tx,
  { postId, now }: { readonly postId: string; readonly now: Date },
): Promise<void> {
  const { threadId } = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { threadId: true },
  });
  await carryWithin(tx, { threadId, subject: 'post', subjectId: postId, now });
}

/** Has the line of a closing or reopening posted in every copy of its thread that still receives. */
export async function carryLine(
  tx: Tx,
  { eventId, now }: { readonly eventId: string; readonly now: Date },
): Promise<void> {
  const { threadId } = await tx.threadEvent.findUniqueOrThrow({
    where: { id: eventId },
    select: { threadId: true },
  });
  await carryWithin(tx, { threadId, subject: 'thread-line', subjectId: eventId, now });
}

interface Within {
  readonly threadId: string;
  readonly subject: 'post' | 'thread-line';
  readonly subjectId: string;
  readonly now: Date;
}

// A workspace that may see the thread no more gets nothing. The first time, its ledger says so: a row that is over
// from its beginning.
async function carryWithin(tx: Tx, { threadId, subject, subjectId, now }: Within): Promise<void> {
  const { receiving, barred } = await readCopies(tx, ofThreads([threadId]));
  if (receiving.length + barred.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO delivery (id, kind, platform, workspace_id, lane, channel_id, within_id, subject, subject_id,
                          expires_at, state, problem, ended_at)
    SELECT ${newId}, 'post', o.platform, o.workspace_id, o.lane, o.channel_id, o.id, ${subject}, ${subjectId},
           ${carriedUntil(now)},
           CASE WHEN r.may THEN 'due' ELSE 'cancelled' END::delivery_state,
           CASE WHEN NOT r.may THEN 'not_allowed' END,
           CASE WHEN NOT r.may THEN ${now}::timestamptz END
    FROM thread_copy c
    JOIN delivery o ON o.id = c.delivery_id
    CROSS JOIN LATERAL (SELECT c.id = ANY (${receiving}::uuid[]) AS may) r
    WHERE r.may OR (c.id = ANY (${barred}::uuid[]) AND NOT EXISTS (
      SELECT 1 FROM delivery d WHERE d.within_id = o.id AND d.problem = 'not_allowed'))
    ORDER BY o.number`;
}

/** The copies of a thread in workspaces that the bot is in, except those that are gone. */
interface Copies {
  /** Those that get what is new. */
  readonly receiving: readonly string[];
  /** Those that would, were their workspace still allowed to see the thread. */
  readonly barred: readonly string[];
}

interface CopyRow {
  readonly id: string;
  readonly label: SharingLabel;
  readonly groups: readonly string[];
  readonly verified: boolean;
  readonly belongsTo: readonly string[];
}

export const ofThreads = (threadIds: readonly string[]): Prisma.Sql =>
  Prisma.sql`c.thread_id = ANY (${threadIds}::uuid[])`;

/** `which` is a condition on rows `c` of `thread_copy`. */
export async function readCopies(db: Pick<Tx, '$queryRaw'>, which: Prisma.Sql): Promise<Copies> {
  const copies = await db.$queryRaw<CopyRow[]>`
    SELECT c.id::text, t.label::text, t.groups, w.verified_at IS NOT NULL AS verified, w.groups AS "belongsTo"
    FROM thread_copy c
    JOIN thread t ON t.id = c.thread_id
    JOIN workspace w ON w.id = c.workspace_id
    WHERE ${which} AND c.gone_at IS NULL AND c.hidden_at IS NULL AND w.left_at IS NULL`;
  const mayReceive = ({ label, groups, verified, belongsTo }: CopyRow) =>
    goesTo({ label, groups }, { verified, groups: belongsTo });
  return {
    receiving: copies.filter(mayReceive).map(({ id }) => id),
    barred: copies.filter((copy) => !mayReceive(copy)).map(({ id }) => id),
  };
}

export interface Updating {
  readonly postIds: readonly string[];
  /** Also where nothing new is shown: what they quote was removed. */
  readonly everywhere?: boolean;
  readonly now: Date;
}

/**
 * Has posts shown anew wherever they stand or may be on their way, and posted after all where they were called off
 * while there was nothing to show; as many statements for many as for one. What was removed gives way everywhere, also
 * where nothing new is shown.
 */
export async function updateCopies(tx: Tx, { postIds, everywhere = false, now }: Updating): Promise<void> {
  if (!postIds.length) return;
  const found = await tx.post.findMany({
    where: { id: { in: [...postIds] } },
    select: { threadId: true },
    distinct: ['threadId'],
  });
  const { receiving: copies } = await readCopies(tx, ofThreads(found.map(({ threadId }) => threadId)));
  const posts = Prisma.sql`p.id = ANY (${postIds}::uuid[])`;
  await revive(tx, { posts, copies, now });
  await showAnew(tx, { posts, copies, everywhere, now });
}

/** The same for every post of some threads. */
export async function updateAllCopies(
  tx: Tx,
  { threadIds, now }: { readonly threadIds: readonly string[]; readonly now: Date },
): Promise<void> {
  const { receiving } = await readCopies(tx, ofThreads(threadIds));
  const posts = Prisma.sql`p.thread_id = ANY (${threadIds}::uuid[]) AND p.number IS NOT NULL`;
  await showAnew(tx, { posts, copies: receiving, now });
}

/** One copy, by its id. */
export interface OneCopy {
  readonly threadId: string;
  readonly copyId: string;
  readonly now: Date;
}

/** The same for all of one copy, whether its workspace's admins want it seen or not. */
export async function updateCopy(tx: Tx, { threadId, copyId, now }: OneCopy): Promise<void> {
  const copy = Prisma.sql`c.id = ${copyId}::uuid AND c.gone_at IS NULL`;
  const posts = Prisma.sql`p.thread_id = ${threadId}::uuid AND p.number IS NOT NULL AND ${copy}`;
  await showAnew(tx, { posts, copies: [copyId], now });
}

interface Showing {
  /** A condition on rows `p` of `post` and `d` of `delivery`; to be shown anew, also on `c` of `thread_copy`. */
  readonly posts: Prisma.Sql;
  readonly copies: readonly string[];
  readonly everywhere?: boolean;
  readonly now: Date;
}

// What waits to be sent reads its text when it is: it is held until the end, so that nobody reads it before, and is not
// doubled. What somebody else holds at this moment may be read already. A message that may stand since an earlier
// attempt is found again as it was then, by platforms that know it again: it is changed besides. Inserting wakes whoever
// sends, and may have passed over what was held, even where nothing is inserted. As text, states are not looked up in the
// index of what waits, which may hold thousands of rows for each one that is looked for.
export const showAnew = (tx: Tx, { posts, copies, everywhere = false, now }: Showing): Promise<number> =>
  tx.$executeRaw`
  WITH shown AS (
    SELECT d.id, d.number, d.platform, d.workspace_id, d.lane, d.subject_id
    FROM post p
    JOIN thread t ON t.id = p.thread_id
    JOIN delivery d ON d.subject_id = p.id::text AND d.subject = 'post' AND d.kind IN ('thread', 'post')
    JOIN thread_copy c ON c.delivery_id = coalesce(d.within_id, d.id)
    WHERE ${posts}
      AND (c.id = ANY (${copies}::uuid[]) OR ${everywhere} OR p.state = 'removed' OR t.state = 'hidden')
      AND (d.state IN ('due', 'sending', 'retrying', 'sent', 'uncertain') OR d.messages <> '{}')),
  fresh AS (
    SELECT d.id FROM delivery d
    WHERE d.id IN (SELECT id FROM shown) AND d.state::text IN ('due', 'retrying') AND d.begun_at IS NULL AND d.messages = '{}'
    FOR NO KEY UPDATE SKIP LOCKED),
  changing AS (
    SELECT d.of_id FROM delivery d
    WHERE d.of_id IN (SELECT id FROM shown) AND d.kind = 'update' AND d.state::text IN ('due', 'retrying')
    FOR NO KEY UPDATE SKIP LOCKED)
  INSERT INTO delivery (id, kind, platform, workspace_id, lane, of_id, subject, subject_id, expires_at)
  SELECT ${newId}, 'update', platform, workspace_id, lane, id, 'post', subject_id, ${carriedUntil(now)}
  FROM shown
  WHERE id NOT IN (SELECT id FROM fresh) AND id NOT IN (SELECT of_id FROM changing)
  ORDER BY number`;

/** What was called off before it stood, as it was not to be seen then, is due once more. */
export const revive = (tx: Tx, { posts, copies, now }: Showing): Promise<number> => tx.$executeRaw`
  UPDATE delivery d
  SET state = 'due', next_at = ${now}, ended_at = NULL, problem = NULL, code = NULL, expires_at = ${carriedUntil(now)}
  FROM post p
  WHERE ${posts} AND p.state = 'standing'
    AND d.subject_id = p.id::text AND d.subject = 'post' AND d.kind IN ('thread', 'post')
    AND coalesce(d.within_id, d.id) IN (SELECT delivery_id FROM thread_copy WHERE id = ANY (${copies}::uuid[]))
    AND d.state IN ('cancelled', 'expired') AND d.begun_at IS NULL AND d.messages = '{}'`;

/** Has the platforms told what threads are called by now, and whether they are archived. */
export async function carryStates(
  tx: Tx,
  { threadIds, now }: { readonly threadIds: readonly string[]; readonly now: Date },
): Promise<void> {
  const { receiving } = await readCopies(tx, ofThreads(threadIds));
  const copies = Prisma.sql`c.id = ANY (${receiving}::uuid[]) OR t.state = 'hidden'`;
  await showState(tx, { copies: Prisma.sql`${ofThreads(threadIds)} AND (${copies})`, now });
}

export const carryState = (
  tx: Tx,
  { threadId, now }: { readonly threadId: string; readonly now: Date },
): Promise<void> => carryStates(tx, { threadIds: [threadId], now });

/** The same for one copy, whether its workspace's admins want it seen or not. */
export const carryStateOf = (tx: Tx, { copyId, now }: Omit<OneCopy, 'threadId'>): Promise<void> =>
  showState(tx, { copies: Prisma.sql`c.id = ${copyId}::uuid AND c.gone_at IS NULL`, now });

/** `copies` is a condition on rows `c` of `thread_copy` and `t`, their `thread`. */
export async function showState(
  tx: Tx,
  { copies, now }: { readonly copies: Prisma.Sql; readonly now: Date },
): Promise<void> {
  // Each time anew, as what is posted in between may reopen a thread.
  await tx.$executeRaw`
    INSERT INTO delivery (id, kind, platform, workspace_id, lane, of_id, subject, subject_id, expires_at)
    SELECT ${newId}, 'thread_state', o.platform, o.workspace_id, o.lane, o.id, 'thread', c.thread_id::text,
           ${carriedUntil(now)}
    FROM thread_copy c
    JOIN thread t ON t.id = c.thread_id
    JOIN delivery o ON o.id = c.delivery_id
    WHERE ${copies}
    ORDER BY o.number`;
}

import type { Tx } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { newId } from '../deliveries/id.ts';
import { mayStand } from '../deliveries/may-stand.ts';
import { carriedUntil } from './carried-until.ts';
import { ofThreads, readCopies } from './places.ts';
import { untold } from './untold.ts';

/* Has what stands of threads, or is on its way, shown as it is now. */

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
  const threads = ofThreads(found.map(({ threadId }) => threadId));
  const { receiving: copies, barred } = await readCopies(tx, threads);
  const posts = Prisma.sql`p.id = ANY (${postIds}::uuid[])`;
  if (barred.length && !everywhere) await noteBarred(tx, { posts, copies: barred, now });
  await revive(tx, { posts, copies, now });
  await showAnew(tx, { posts, copies, everywhere, now });
}

/** Workspaces that may see a thread no more keep what stands there as it is, which their ledger says. */
async function noteBarred(tx: Tx, { posts, copies, now }: Showing): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO delivery (id, kind, platform, workspace_id, lane, of_id, subject, subject_id, expires_at,
                          state, problem, ended_at)
    SELECT ${newId}, 'update', platform, workspace_id, lane, id, 'post', subject_id, ${carriedUntil(now)},
           'cancelled', 'not_allowed', ${now}
    FROM (
      SELECT DISTINCT ON (c.id) d.* FROM post p
      JOIN thread t ON t.id = p.thread_id
      JOIN delivery d ON d.subject_id = p.id::text AND d.subject = 'post' AND d.kind IN ('thread', 'post')
      JOIN thread_copy c ON c.delivery_id = coalesce(d.within_id, d.id)
      WHERE ${posts} AND p.state = 'standing' AND t.state <> 'hidden' AND d.messages <> '{}'
        AND c.id = ANY (${copies}::uuid[]) AND ${untold}
      ORDER BY c.id, d.number) kept
    ORDER BY number`;
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
  readonly copyId: string;
  readonly now: Date;
}

/** The same, and the thread that it is a copy of. */
export interface CopyOfThread extends OneCopy {
  readonly threadId: string;
}

/** The same for all of one copy, whether its workspace's admins want it seen or not. */
export async function updateCopy(tx: Tx, { threadId, copyId, now }: CopyOfThread): Promise<void> {
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
// index of what waits, which may hold thousands of rows for each one that is looked for. What is not to be seen any more
// is urgent, also where its change waits already.
export const showAnew = (tx: Tx, { posts, copies, everywhere = false, now }: Showing): Promise<number> =>
  tx.$executeRaw`
  WITH shown AS (
    SELECT d.id, d.number, d.platform, d.workspace_id, d.lane, d.subject_id,
           p.state = 'removed' OR t.state = 'hidden' OR c.hidden_at IS NOT NULL OR ${everywhere} AS urgent
    FROM post p
    JOIN thread t ON t.id = p.thread_id
    JOIN delivery d ON d.subject_id = p.id::text AND d.subject = 'post' AND d.kind IN ('thread', 'post')
    JOIN thread_copy c ON c.delivery_id = coalesce(d.within_id, d.id)
    WHERE ${posts}
      AND (c.id = ANY (${copies}::uuid[]) OR ${everywhere} OR p.state = 'removed' OR t.state = 'hidden')
      AND ${mayStand}),
  fresh AS (
    SELECT d.id FROM delivery d
    WHERE d.id IN (SELECT id FROM shown) AND d.state::text IN ('due', 'retrying') AND d.begun_at IS NULL AND d.messages = '{}'
    FOR NO KEY UPDATE SKIP LOCKED),
  changing AS (
    SELECT d.id, d.of_id FROM delivery d
    WHERE d.of_id IN (SELECT id FROM shown) AND d.kind = 'update' AND d.state::text IN ('due', 'retrying')
    FOR NO KEY UPDATE SKIP LOCKED),
  hurried AS (
    UPDATE delivery d SET urgent = true FROM changing JOIN shown ON shown.id = changing.of_id
    WHERE d.id = changing.id AND shown.urgent)
  INSERT INTO delivery (id, kind, platform, workspace_id, lane, of_id, urgent, subject, subject_id, expires_at)
  SELECT ${newId}, 'update', platform, workspace_id, lane, id, urgent, 'post', subject_id, ${carriedUntil(now)}
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

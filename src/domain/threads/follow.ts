import type { Db, Tx } from '../../db.ts';
import { isId } from '../../id.ts';
import type { Sealer } from '../../sealing.ts';
import { countNewPosts, type Span } from './new-posts.ts';
import { type ThreadHead, threadInclude, threadOf } from './post.ts';
import { isStanding } from './read.ts';

/** Whoever follows, and what. */
export interface Following {
  readonly sealer: Sealer;
  readonly memberId: string;
  readonly threadId: string;
}

/** A thread that a member follows. */
export interface FollowedThread {
  readonly thread: ThreadHead;
  /** Told once a day, with the others, instead of soon. */
  readonly daily: boolean;
  /** Posts of others that stand and that they were not told of and did not see. */
  readonly newPosts: number;
}

/** How a member's follow is found again in one thread, and in no other. */
const followTag = (sealer: Sealer, threadId: string, memberId: string): string =>
  sealer.tag(memberId, `follow:${threadId}`);

/** Whether a follow is a member's, which is told without opening it. */
export const isFollower = (
  sealer: Sealer,
  { threadId, tag }: { readonly threadId: string; readonly tag: string },
  memberId: string,
): boolean => tag === followTag(sealer, threadId, memberId);

/**
 * Whose follow it is.
 *
 * @throws SealFault
 */
export const followerOf = (
  sealer: Sealer,
  { id, sealed }: { readonly id: string; readonly sealed: string },
): string => sealer.open(sealed, `follow:${id}`);

/**
 * Tells a member of new posts from now on, soon or once a day. What stands already is not new. False where there is no
 * such thread; whether they may see it was judged before.
 */
export async function follow(
  db: Pick<Tx, 'thread' | 'follow'>,
  { sealer, memberId, threadId, daily }: Following & { readonly daily: boolean },
): Promise<boolean> {
  if (!isId(threadId)) return false;
  const thread = await db.thread.findUnique({ where: { id: threadId }, select: { lastPost: true } });
  if (!thread) return false;
  // Its own id would tell when it was made.
  const id = crypto.randomUUID();
  const tag = followTag(sealer, threadId, memberId);
  const sealed = sealer.seal(memberId, `follow:${id}`);
  const row = { id, threadId, tag, sealed, daily, toldUpTo: thread.lastPost };
  const { count } = await db.follow.createMany({ data: row, skipDuplicates: true });
  if (count === 0) await db.follow.updateMany({ where: { threadId, tag }, data: { daily } });
  return true;
}

/** Tells them no more. False where they did not follow. */
export async function unfollow(
  db: Pick<Tx, 'follow'>,
  { sealer, memberId, threadId }: Following,
): Promise<boolean> {
  if (!isId(threadId)) return false;
  const tag = followTag(sealer, threadId, memberId);
  const { count } = await db.follow.deleteMany({ where: { threadId, tag } });
  return count > 0;
}

/** How a member follows a thread; undefined where they do not. */
export async function readFollow(
  db: Pick<Tx, 'follow'>,
  { sealer, memberId, threadId }: Following,
): Promise<{ readonly daily: boolean } | undefined> {
  if (!isId(threadId)) return undefined;
  const tag = followTag(sealer, threadId, memberId);
  const row = await db.follow.findUnique({
    where: { threadId_tag: { threadId, tag } },
    select: { daily: true },
  });
  return row ?? undefined;
}

/** Notes that a member saw a thread up to a post, so that they are not told of what they know. */
export async function noteSeen(
  db: Pick<Tx, 'follow'>,
  { sealer, memberId, threadId, upTo }: Following & { readonly upTo: number },
): Promise<void> {
  const tag = followTag(sealer, threadId, memberId);
  await db.follow.updateMany({ where: { threadId, tag, toldUpTo: { lt: upTo } }, data: { toldUpTo: upTo } });
}

/**
 * Every thread that a member follows, those first in which something was said last; also what they may see no more,
 * so that they can stop following it: `maySeeThread` says of which more than the number is shown.
 */
export async function listFollowed(db: Db, sealer: Sealer, memberId: string): Promise<FollowedThread[]> {
  const rows = await db.follow.findMany({
    where: { id: { in: await followsOf(db, sealer, memberId) } },
    include: { thread: { include: threadInclude } },
    orderBy: [{ thread: { lastPostAt: { sort: 'desc', nulls: 'last' } } }, { thread: { number: 'desc' } }],
  });
  const spans = rows.map(
    ({ id, threadId, toldUpTo, thread }): Span => ({
      ...{ id, threadId, memberId, after: toldUpTo, upTo: thread.lastPost },
    }),
  );
  const news = await countNewPosts(db, spans);
  return rows.map(({ id, daily, thread: row }) => {
    const thread = threadOf(row);
    return { thread, daily, newPosts: (isStanding(thread.state) && news.get(id)?.count) || 0 };
  });
}

/**
 * Ids of what a member follows. Which threads that are nobody can ask the database: for each that is followed at all
 * it is looked up whether they do.
 */
export async function followsOf(
  db: Pick<Tx, '$queryRaw'>,
  sealer: Sealer,
  memberId: string,
): Promise<string[]> {
  const threads = await db.$queryRaw<{ id: string }[]>`SELECT DISTINCT thread_id::text AS id FROM follow`;
  const tags = threads.map(({ id }) => followTag(sealer, id, memberId));
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM follow WHERE tag = ANY (${tags}::text[])`;
  return rows.map(({ id }) => id);
}

import type { Tx } from '../../db.ts';
import type { PostState, ThreadState } from '../../generated/prisma/enums.ts';
import { postsChanged, threadsChanged } from '../review/about-changed.ts';
import { carryWithin, openCopies } from './carry.ts';
import { carryState, carryStates } from './carry-state.ts';
import { catchUpAll } from './catch-up.ts';
import { type HeldThread, holdThread } from './hold.ts';
import { updateAllCopies, updateCopies } from './show-anew.ts';

export interface Placing {
  readonly postId: string;
  readonly now: Date;
}

/**
 * Moderators approved it: it stands, in every workspace that its label allows, and an author whom it names is trusted
 * from now on. False where it does not wait any more.
 */
export async function placePost(tx: Tx, { postId, now }: Placing): Promise<boolean> {
  if (!(await stand(tx, { postId, now, from: 'waiting' }))) return false;
  await trustAuthor(tx, postId);
  return true;
}

/** The same for what needs nobody's approval. */
export const placeAtOnce = (tx: Tx, given: Placing): Promise<boolean> =>
  stand(tx, { ...given, from: 'waiting' });

interface Standing {
  readonly postId: string;
  readonly now: Date;
  readonly from: PostState;
}

/** Gives a post the next place in its thread and sends it on its way, in the order of the places. */
async function stand(tx: Tx, { postId, now, from }: Standing): Promise<boolean> {
  const found = await heldPost(tx, postId);
  if (!found) return false;
  const { threadId, opens, thread } = found;
  const number = thread.lastPost + 1;
  const { count } = await tx.post.updateMany({
    where: { id: postId, state: from, number: null },
    data: { state: 'standing', number, placedAt: now },
  });
  if (count === 0) return false;
  await tx.thread.update({
    where: { id: threadId },
    data: { lastPost: number, lastPostAt: now, ...(opens && { state: 'open', openedAt: now }) },
  });
  await carry(tx, { threadId, postId, now, opens, state: thread.state });
  return true;
}

async function carry(
  tx: Tx,
  given: { threadId: string; postId: string; now: Date; opens: boolean; state: ThreadState },
): Promise<void> {
  const { threadId, postId, now, opens, state } = given;
  if (opens) return openCopies(tx, { threadId, postId, now });
  // Nobody sees the thread: shown again, its copies catch up.
  if (state === 'hidden') return;
  await carryWithin(tx, { threadId, subject: 'post', subjectId: postId, now });
  // A new message takes a closed thread out of Discord's archive.
  if (state === 'closed') await carryState(tx, { threadId, now });
}

/** Whoever was approved once posts without waiting; of a sealed post no member is its author. */
const trustAuthor = (tx: Tx, postId: string): Promise<unknown> =>
  tx.member.updateMany({
    where: { trusted: false, posts: { some: { id: postId } } },
    data: { trusted: true },
  });

/** Moderators do not want it, nor the thread that it would have opened. False where it does not wait any more. */
export const declinePost = (tx: Tx, given: Placing): Promise<boolean> =>
  drop(tx, { ...given, state: 'declined' });

/** The same at the wish of its author. */
export const withdrawPost = (tx: Tx, given: Placing): Promise<boolean> =>
  drop(tx, { ...given, state: 'withdrawn' });

async function drop(
  tx: Tx,
  { postId, state }: { readonly postId: string; readonly state: 'declined' | 'withdrawn' },
): Promise<boolean> {
  const found = await heldPost(tx, postId);
  if (!found) return false;
  const { count } = await tx.post.updateMany({ where: { id: postId, state: 'waiting' }, data: { state } });
  if (count === 0) return false;
  if (found.opens)
    await tx.thread.updateMany({ where: { id: found.threadId, state: 'pending' }, data: { state } });
  return true;
}

export interface Removing {
  readonly postId: string;
  readonly by: 'author' | 'moderator';
  /** A key of domain/review/reasons.ts. */
  readonly reason?: string | undefined;
  readonly now: Date;
}

/**
 * Takes a post away: a line stands in its place, in every copy. With the one that opens it a whole thread is hidden.
 * False where it does not stand.
 */
export async function removePost(tx: Tx, { postId, ...removing }: Removing): Promise<boolean> {
  return (await removePosts(tx, { ...removing, postIds: [postId] })) === 1;
}

/** The same for many, by as many statements; resolves to how many stood. */
export async function removePosts(
  tx: Tx,
  { postIds, by, reason, now }: Omit<Removing, 'postId'> & { readonly postIds: readonly string[] },
): Promise<number> {
  await tx.$queryRaw`
    SELECT id::text FROM thread WHERE id IN (SELECT thread_id FROM post WHERE id = ANY (${postIds}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`;
  const removed = await tx.post.updateManyAndReturn({
    where: { id: { in: [...postIds] }, state: 'standing' },
    data: { state: 'removed', removedAt: now, removedBy: by, removalReason: reason ?? null },
    select: { id: true, threadId: true, opens: true },
  });
  const replies = removed.filter(({ opens }) => !opens).map(({ id }) => id);
  await showWithQuotes(tx, { postIds: replies, everywhere: true, now });
  const threadIds = removed.filter(({ opens }) => opens).map(({ threadId }) => threadId);
  if (threadIds.length) {
    await tx.thread.updateMany({ where: { id: { in: threadIds } }, data: { state: 'hidden' } });
    await updateAllCopies(tx, { threadIds, now });
    await carryStates(tx, { threadIds, now });
    await threadsChanged(tx, { threadIds, besides: postIds, now });
  }
  await postsChanged(tx, { postIds: removed.map(({ id }) => id), what: 'removed', now });
  return removed.length;
}

/**
 * An appeal was right: what moderators removed stands again, what they declined is placed. False where neither is so,
 * as with what its author took away.
 */
export async function restorePost(tx: Tx, { postId, now }: Placing): Promise<boolean> {
  const restored =
    (await unremove(tx, { postId, now })) || (await stand(tx, { postId, now, from: 'declined' }));
  if (restored) await trustAuthor(tx, postId);
  return restored;
}

async function unremove(tx: Tx, { postId, now }: Placing): Promise<boolean> {
  const found = await heldPost(tx, postId);
  if (!found) return false;
  const { count } = await tx.post.updateMany({
    where: { id: postId, state: 'removed', removedBy: 'moderator' },
    data: { state: 'standing', removedAt: null, removedBy: null, removalReason: null },
  });
  if (count === 0) return false;
  if (found.opens) await unhide(tx, found.threadId, now);
  else await showWithQuotes(tx, { postIds: [postId], now });
  return true;
}

/** A thread is seen again as it was, open or closed, with what was placed in it meanwhile. */
async function unhide(tx: Tx, threadId: string, now: Date): Promise<void> {
  const last = await tx.threadEvent.findFirst({
    where: { threadId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  const state = last?.state === 'closed' ? 'closed' : 'open';
  await tx.thread.updateMany({ where: { id: threadId, state: 'hidden' }, data: { state } });
  await updateAllCopies(tx, { threadIds: [threadId], now });
  await catchUpAll(tx, { threadId, now });
  await carryState(tx, { threadId, now });
  await threadsChanged(tx, { threadIds: [threadId], now });
}

export interface ShowingWithQuotes {
  readonly postIds: readonly string[];
  /** Whether what quotes them is also shown anew where nothing new is, as they were removed. */
  readonly everywhere?: boolean;
  readonly now: Date;
}

/** Has every copy of some posts shown anew, and of those that quote them; as many statements for many as for one. */
export async function showWithQuotes(
  tx: Tx,
  { postIds, everywhere = false, now }: ShowingWithQuotes,
): Promise<void> {
  if (!postIds.length) return;
  const quoting = await tx.post.findMany({
    where: { quotedId: { in: [...postIds] }, id: { notIn: [...postIds] }, state: 'standing' },
    select: { id: true },
  });
  await updateCopies(tx, { postIds, now });
  await updateCopies(tx, { postIds: quoting.map(({ id }) => id), everywhere, now });
}

/** Where a post stands, its thread held; undefined where there is none. */
async function heldPost(
  tx: Tx,
  postId: string,
): Promise<{ readonly threadId: string; readonly opens: boolean; readonly thread: HeldThread } | undefined> {
  const post = await tx.post.findUnique({ where: { id: postId }, select: { threadId: true, opens: true } });
  const thread = post && (await holdThread(tx, post.threadId));
  return post && thread ? { ...post, thread } : undefined;
}

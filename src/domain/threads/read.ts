import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ThreadState } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { isModerator, maySee, type Seeing, visibleTo } from '../../visibility.ts';
import { firstOf } from '../page.ts';
import { literally, type Said, saidIn, wordsOf } from './excerpt.ts';
import { type PostShown, postInclude, postOf, type ThreadHead, threadInclude, threadOf } from './post.ts';

/** States in which a thread stands for everybody who may see where it goes. */
export const standingStates = ['open', 'closed'] as const;

export const isStanding = (state: ThreadState): boolean => standingStates.some((one) => one === state);

/** What threads can be looked for by. Those that were hidden, or wait to be approved, are for moderators alone. */
export type ListedStatus = (typeof standingStates)[number] | 'hidden' | 'pending';

/** What somebody looks for among the threads. */
export interface Listing {
  readonly actor: Seeing;
  /** Each is to be found in the title or in a post that stands, or waits to open it; empty for every thread. */
  readonly words: string;
  /** Any of them; empty for every topic. */
  readonly topics: readonly string[];
  /** Undefined for every one that stands. */
  readonly status: ListedStatus | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface ThreadPage {
  readonly total: number;
  /** Of the first thread; 0 where the page that was asked for is not there. */
  readonly offset: number;
  readonly threads: readonly ThreadHead[];
  /** By the thread's id; none of one that waits. */
  readonly said: ReadonlyMap<string, Said>;
}

export interface PostPage {
  readonly total: number;
  /** Of the first post; 0 where the page that was asked for is not there. */
  readonly offset: number;
  readonly posts: readonly PostShown[];
}

/** Threads that somebody may see, those first in which something was said last. A page that is not there gives the first. */
export async function listThreads(
  db: Db,
  { actor, words, topics, status, offset, limit }: Listing,
): Promise<ThreadPage> {
  const visible = visibleTo(actor);
  const stands = status === undefined || isStanding(status);
  if (!visible || !(stands || isModerator(actor.member?.roles ?? [])))
    return { total: 0, offset: 0, threads: [], said: new Map() };
  const wanted = wordsOf(words);
  const where: Prisma.ThreadWhereInput = {
    AND: [visible, ...wanted.map(mentions)],
    state: { in: status ? [status] : [...standingStates] },
    ...(topics.length && { topics: { hasSome: [...topics] } }),
  };
  const total = await db.thread.count({ where });
  const first = firstOf(offset, total);
  const rows = await db.thread.findMany({
    where,
    include: threadInclude,
    orderBy: [{ lastPostAt: { sort: 'desc', nulls: 'last' } }, { number: 'desc' }],
    skip: first,
    take: limit,
  });
  const ids = rows.map(({ id }) => id);
  return { total, offset: first, threads: rows.map(threadOf), said: await saidIn(db, ids, wanted) };
}

function mentions(word: string): Prisma.ThreadWhereInput {
  const within = { contains: literally(word), mode: 'insensitive' as const };
  const read: Prisma.PostWhereInput = { OR: [{ state: 'standing' }, { state: 'waiting', opens: true }] };
  return { OR: [{ title: within }, { posts: { some: { AND: [read, { text: within }] } } }] };
}

/** A thread, whatever its state and whoever asks: what is shown of it `maySeeThread` says. */
export async function readThread(db: Db, idOrNumber: string | number): Promise<ThreadHead | undefined> {
  const where = typeof idOrNumber === 'number' ? { number: idOrNumber } : { id: idOrNumber };
  if (where.id !== undefined && !isId(where.id)) return undefined;
  const row = await db.thread.findUnique({ where, include: threadInclude });
  return row ? threadOf(row) : undefined;
}

/**
 * Whether somebody may open a thread: one that stands where they are, or, for moderators, one that was hidden. What
 * waits or was declined is for its author (contributions.ts) and the queue alone.
 */
export function maySeeThread(thread: ThreadHead, actor: Seeing): boolean {
  const opens =
    isStanding(thread.state) || (thread.state === 'hidden' && isModerator(actor.member?.roles ?? []));
  return opens && maySee(thread, actor);
}

const placed: Prisma.PostWhereInput = {
  state: { in: ['standing', 'removed'] },
  number: { not: null },
};

/** The posts of a thread in their order, those included of which a line alone is left. */
export async function readPosts(
  db: Db,
  { threadId, offset, limit }: { readonly threadId: string; readonly offset: number; readonly limit: number },
): Promise<PostPage> {
  if (!isId(threadId)) return { total: 0, offset: 0, posts: [] };
  const where = { threadId, ...placed };
  const total = await db.post.count({ where });
  const first = firstOf(offset, total);
  const rows = await db.post.findMany({
    where,
    include: postInclude,
    orderBy: { number: 'asc' },
    skip: first,
    take: limit,
  });
  return { total, offset: first, posts: rows.map(postOf) };
}

/** Those of these numbers, in their order. */
export async function readNumbered(
  db: Db,
  { threadId, numbers }: { readonly threadId: string; readonly numbers: readonly number[] },
): Promise<PostShown[]> {
  if (!isId(threadId)) return [];
  const rows = await db.post.findMany({
    where: { AND: [{ threadId, number: { in: [...numbers] } }, placed] },
    include: postInclude,
    orderBy: { number: 'asc' },
  });
  return rows.map(postOf);
}

/** The id of the post that opens a thread, whatever its state and whoever asks. */
export async function openingOf(db: Db, threadId: string): Promise<string | undefined> {
  const row = await db.post.findFirst({ where: { threadId, opens: true }, select: { id: true } });
  return row?.id;
}

/** A post, whatever its state and whoever asks. */
export async function readPost(db: Db, id: string): Promise<PostShown | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.post.findUnique({ where: { id }, include: postInclude });
  return row ? postOf(row) : undefined;
}

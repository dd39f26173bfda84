import type { Ctx } from '../../src/command.ts';
import type { PostShown, ThreadHead } from '../../src/domain/threads/post.ts';
import { readNumbered } from '../../src/domain/threads/read.ts';

/** Posts that one chooses from at a time: what one select holds on every platform (Discord). */
const mostListed = 25;

/** Posts of a thread to choose from. */
export interface Choice {
  /** Newest first; removed ones as well. */
  readonly posts: readonly PostShown[];
  /** Numbers of posts that stand on the pages beside it; undefined where there is none. */
  readonly older: number | undefined;
  readonly newer: number | undefined;
}

/** The numbers of all posts of a thread. */
export const numbersOf = ({ lastPost }: ThreadHead): number[] =>
  Array.from({ length: lastPost }, (_, at) => at + 1);

/**
 * The page of posts on which one of a number stands; the newest for any number that is not there. Of others than
 * those of `numbers`, which go up, nothing is told.
 */
export async function readChoice(
  { db }: Ctx,
  thread: ThreadHead,
  at: number,
  numbers: readonly number[] = numbersOf(thread),
): Promise<Choice> {
  const last = numbers.length - 1;
  const found = numbers.indexOf(at);
  const pagesBack = Math.floor((last - (found < 0 ? last : found)) / mostListed);
  const end = numbers.length - pagesBack * mostListed;
  const start = Math.max(0, end - mostListed);
  const posts = await readNumbered(db, { threadId: thread.id, numbers: numbers.slice(start, end) });
  return { posts: posts.reverse(), older: numbers[start - 1], newer: numbers[end] };
}

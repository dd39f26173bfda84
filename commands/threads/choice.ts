import type { Ctx } from '../../src/command.ts';
import { readPosts } from '../../src/domain/threads/list.ts';
import type { PostShown, ThreadHead } from '../../src/domain/threads/post.ts';

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

/** The page of posts on which one of a number stands; the newest for any number that is not there. */
export async function readChoice({ db }: Ctx, { id, lastPost }: ThreadHead, at: number): Promise<Choice> {
  const number = at > 0 && at < lastPost ? at : lastPost;
  const end = lastPost - Math.floor((lastPost - number) / mostListed) * mostListed;
  const offset = Math.max(0, end - mostListed);
  const { posts } = await readPosts(db, { threadId: id, offset, limit: end - offset });
  return {
    posts: [...posts].reverse(),
    older: offset > 0 ? offset : undefined,
    newer: end < lastPost ? end + 1 : undefined,
  };
}

import { may } from '../../src/access.ts';
import { answer, aside, beside, type Ctx, type Reply } from '../../src/command.ts';
import { noteSeen, readFollow } from '../../src/domain/threads/follow.ts';
import { copyHere } from '../../src/domain/threads/local-copy.ts';
import type { ThreadHead } from '../../src/domain/threads/post.ts';
import { readPosts, readThread } from '../../src/domain/threads/read.ts';
import { notice, type RichText } from '../../src/view.ts';
import { entryView } from '../../src/views/entry.ts';
import { fitting, openEntry, postPageSize, threadView } from '../../src/views/thread.ts';
import { parseHit } from '../../src/views/thread-list.ts';
import { entriesOf } from './entries.ts';
import { isOpenTo, noThread, readVisible } from './reached.ts';

/** Which posts: from one on, or back from one. Offsets from 0; `last` is the one after the last that is shown. */
interface Span {
  readonly from: 'first' | 'last';
  readonly at: number;
}

/** The thread with its newest posts. */
export const showNewest = (ctx: Ctx, thread: ThreadHead, said: readonly RichText[] = []): Promise<Reply> =>
  showSpan(ctx, thread, { from: 'last', at: Number.MAX_SAFE_INTEGER }, said);

/** From a list, which stays as it is: the newest posts, or those from the one on in which a word was found. */
export async function openBeside(ctx: Ctx, hit: string): Promise<Reply> {
  const { id, number } = parseHit(hit);
  const thread = await readVisible(ctx, id);
  if (!thread) return noThread(ctx, id);
  return beside(
    await (number === undefined
      ? showNewest(ctx, thread)
      : showSpan(ctx, thread, { from: 'first', at: number - 1 })),
  );
}

export async function turnTo(ctx: Ctx, id: string, from: string, at: string): Promise<Reply> {
  const thread = await readVisible(ctx, id);
  if (!thread) return noThread(ctx, id);
  const offset = /^\d{1,9}$/.test(at) ? Number(at) : 0;
  return showSpan(ctx, thread, { from: from === 'last' ? 'last' : 'first', at: offset });
}

async function showSpan(
  ctx: Ctx,
  thread: ThreadHead,
  { from, at }: Span,
  said: readonly RichText[] = [],
): Promise<Reply> {
  const { db, sealer, actor, library, zone, t } = ctx;
  const memberId = actor.member?.id ?? '';
  const following = { sealer, memberId, threadId: thread.id };
  const end = from === 'last' ? Math.max(1, Math.min(at, thread.lastPost)) : at + postPageSize;
  const start = Math.max(0, end - postPageSize);
  const [page, follow, here] = await Promise.all([
    readPosts(db, { threadId: thread.id, offset: start, limit: end - start }),
    readFollow(db, following),
    standsHere(ctx, thread.id),
  ]);
  const posts = fitting(page.posts, from);
  const skipped = from === 'last' ? page.posts.length - posts.length : 0;
  const newest = posts.at(-1)?.number;
  if (follow && newest !== undefined) await noteSeen(db, { ...following, upTo: newest });
  const moderates = may(actor, 'moderator');
  const opened = {
    ...{ thread, posts, offset: page.offset + skipped, total: page.total, entries: entriesOf(ctx, thread) },
    ...{ follow, moderates, here, said },
  };
  return answer(threadView(opened, { zone, topics: library.topics() }, t));
}

/** What an admin of a workspace decides over there. */
export async function standsHere(
  { db, actor }: Ctx,
  threadId: string,
): Promise<'shown' | 'hidden' | undefined> {
  const { workspace } = actor;
  if (!workspace || !may(actor, 'workspaceAdmin')) return undefined;
  const copy = await copyHere(db, { threadId, workspaceId: workspace.id });
  return copy === 'gone' ? undefined : copy;
}

/** What a thread is about, from its copy in a channel. */
export async function openEntries(ctx: Ctx, id: string): Promise<Reply> {
  const { library, t } = ctx;
  const thread = await readThread(ctx.db, id);
  if (!thread || !(await isOpenTo(ctx, thread))) return noThread(ctx, id);
  const entries = entriesOf(ctx, thread);
  const [entry, ...others] = entries;
  if (!entry) return aside(notice(t('threads.noEntries')));
  return aside(
    others.length ? { blocks: [openEntry(entries, t)] } : entryView(entry, library, t),
    t.language,
  );
}

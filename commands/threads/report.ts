import { answer, aside, type Ctx, type Reply } from '../../src/command.ts';
import { needsWords, type Reason, reportReasons } from '../../src/domain/review/reasons.ts';
import { type ReportRefusal, report } from '../../src/domain/review/report.ts';
import { carriedTo } from '../../src/domain/threads/local-copy.ts';
import type { PostShown, ThreadHead } from '../../src/domain/threads/post.ts';
import { maySeeThread, readPost, readThread } from '../../src/domain/threads/read.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import { done, refused } from '../../src/outcome.ts';
import { notice, type View } from '../../src/view.ts';
import { addingWords, dangerView } from '../../src/views/thread-danger.ts';
import { choosePostView, chooseReasonView } from '../../src/views/thread-report.ts';
import { numbersOf, readChoice } from './choice.ts';
import { standsHere } from './look.ts';
import { isBefore, noThread } from './reached.ts';
import type { WordedDeed } from './worded.ts';

/** From a copy or a thread: which post it is about; where there is one alone, that is not asked. */
export async function beginReport(ctx: Ctx, threadId: string): Promise<Reply> {
  const thread = await readThread(ctx.db, threadId);
  if (!thread || !(await isBefore(ctx, thread))) return noThread(ctx, threadId);
  return aside(await choosing(ctx, thread, 0));
}

/** Other posts to choose from: those among which one of this number is. */
export async function turnReport(ctx: Ctx, threadId: string, at: number): Promise<Reply> {
  const thread = await readThread(ctx.db, threadId);
  if (!thread || !(await isBefore(ctx, thread))) return noThread(ctx, threadId);
  return answer(await choosing(ctx, thread, at));
}

async function choosing(ctx: Ctx, thread: ThreadHead, at: number): Promise<View> {
  const [numbers, here] = await Promise.all([numbersBefore(ctx, thread), standsHere(ctx, thread.id)]);
  const { posts, ...others } = await readChoice(ctx, thread, at, numbers);
  const standing = posts.filter(({ state }) => state === 'standing');
  const beside = { threadId: thread.id, here };
  if (others.older === undefined && others.newer === undefined && standing.length < 2) {
    const [only] = standing;
    return only ? chooseReasonView(only, beside, ctx.t) : notice(ctx.t('threads.report.nothing'));
  }
  // Who sees the copy alone is told nothing here that it does not show them: no text, and no post that never came.
  const reads = maySeeThread(thread, ctx.actor);
  return choosePostView({ posts: standing, reads, ...others, ...beside }, ctx.t);
}

/** Which posts stand before somebody’s eyes: every one where they may see the thread, else what their copy shows. */
async function numbersBefore(ctx: Ctx, thread: ThreadHead): Promise<readonly number[]> {
  if (maySeeThread(thread, ctx.actor)) return numbersOf(thread);
  const { workspace } = ctx.actor;
  return workspace ? carriedTo(ctx.db, { threadId: thread.id, workspaceId: workspace.id }) : [];
}

async function readBefore(ctx: Ctx, postId: string): Promise<PostShown | undefined> {
  const post = await readPost(ctx.db, postId);
  if (post?.state !== 'standing' || !(await isBefore(ctx, post.thread))) return undefined;
  return (await numbersBefore(ctx, post.thread)).includes(post.number ?? 0) ? post : undefined;
}

const nothing = ({ t }: Ctx): Reply => aside(notice(t('threads.report.nothing')));

export async function chooseReason(ctx: Ctx, postId: string): Promise<Reply> {
  const post = await readBefore(ctx, postId);
  return post ? answer(chooseReasonView(post, undefined, ctx.t)) : nothing(ctx);
}

const reasonFrom = (given: string | undefined): Reason | undefined =>
  reportReasons.find((one) => one === given);

const refusals = {
  missing: 'threads.report.nothing',
  twice: 'threads.report.twice',
  kept: 'threads.report.kept',
  too_often: 'threads.report.tooOften',
} as const satisfies Record<ReportRefusal, MessageKey>;

const send = ({ db, sealer, actor, now }: Ctx, postId: string, reason: Reason, words?: string) =>
  report(db, { sealer, account: actor.account, postId, reason, words, urgent: reason === 'danger', now });

/** The form for words beside the reason. Who is in danger needs no words: that is reported at once. */
export const reporting: WordedDeed = {
  name: 'reportWhy',
  about: 2,
  needsWords: ([, reason]) => needsWords(reasonFrom(reason)),
  async instead(ctx, [postId = '', given]) {
    const reason = reasonFrom(given);
    const post = await readBefore(ctx, postId);
    if (reason !== 'danger') return reason && post ? undefined : nothing(ctx);
    const outcome = post ? await send(ctx, postId, reason) : refused('missing' as const);
    const said = ctx.t(outcome.ok ? 'danger.report' : refusals[outcome.refusal]);
    // Words may come later, and once more.
    const waits = outcome.ok || outcome.refusal === 'twice';
    return aside(dangerView({ said, ...(waits && { addWords: addingWords(postId) }) }, ctx.t));
  },
  async run(ctx, [postId = '', given], words) {
    const reason = reasonFrom(given);
    if (!reason || !(await readBefore(ctx, postId))) return done(nothing(ctx));
    const outcome = await send(ctx, postId, reason, words);
    return outcome.ok
      ? done(answer(notice(ctx.t.rich('threads.report.done'))))
      : refused(ctx.t(refusals[outcome.refusal]));
  },
};

/** The form for words to a report that someone is in danger, which was sent without. */
export const alarming: WordedDeed = {
  name: 'alarm',
  about: 1,
  needsWords: () => true,
  instead: async (ctx, [postId = '']) => ((await readBefore(ctx, postId)) ? undefined : nothing(ctx)),
  async run(ctx, [postId = ''], words) {
    if (!(await readBefore(ctx, postId))) return done(nothing(ctx));
    const outcome = await send(ctx, postId, 'danger', words);
    return outcome.ok
      ? done(answer(notice(ctx.t('threads.report.added'))))
      : refused(ctx.t(refusals[outcome.refusal]));
  },
};

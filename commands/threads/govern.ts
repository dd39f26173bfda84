import { may } from '../../src/access.ts';
import { answer, aside, beside, type Ctx, type Reply } from '../../src/command.ts';
import { itemReference } from '../../src/domain/references.ts';
import { needsWords, type Reason, removalReasons } from '../../src/domain/review/reasons.ts';
import { type RemoveRefusal, removeAsModerator } from '../../src/domain/review/remove.ts';
import {
  closeThread,
  keepOpen,
  reopenThread,
  type StateRefusal,
  setReviewsAll,
} from '../../src/domain/threads/govern.ts';
import { isMuted } from '../../src/domain/threads/mute.ts';
import type { PostShown, ThreadHead } from '../../src/domain/threads/post.ts';
import { listWordings } from '../../src/domain/threads/wordings.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import { done, type Outcome, refused } from '../../src/outcome.ts';
import { notice, type RichText } from '../../src/view.ts';
import {
  governedPostView,
  governedView,
  removalReasonView,
  wordingsView,
} from '../../src/views/thread-govern.ts';
import { decider } from '../review/decide.ts';
import { turnMute, wishToUnseal } from '../review/pseudonym.ts';
import { readChoice } from './choice.ts';
import { entriesOf } from './entries.ts';
import { noThread, readVisible, readVisiblePost } from './reached.ts';
import type { WordedDeed } from './worded.ts';

/** What a moderator can do about a thread, under what was done just before. */
async function show(
  ctx: Ctx,
  thread: ThreadHead,
  { said = [], at = 0 }: { readonly said?: readonly RichText[]; readonly at?: number } = {},
): Promise<Reply> {
  return answer(governedView({ thread, said, ...(await readChoice(ctx, thread, at)) }, ctx.t));
}

/** From the thread, which stays as it is. */
export async function moderate(ctx: Ctx, threadId: string): Promise<Reply> {
  const thread = await readVisible(ctx, threadId);
  if (!thread) return noThread(ctx, threadId);
  return beside(await show(ctx, thread));
}

/** The same, with the posts to choose from among which one of this number is. */
export async function turnGoverned(ctx: Ctx, threadId: string, at: number): Promise<Reply> {
  const thread = await readVisible(ctx, threadId);
  return thread ? show(ctx, thread, { at }) : noThread(ctx, threadId);
}

/** What is done about a thread without further words. */
const deeds = ['reopen', 'keep', 'rest', 'reviewAll', 'reviewNew'] as const;
type Deed = (typeof deeds)[number];

const refusals = {
  missing: 'threads.missingHere',
  already: 'threads.govern.already',
} as const satisfies Record<StateRefusal, MessageKey>;

function perform(ctx: Ctx, threadId: string, deed: Deed): Promise<Outcome<undefined, StateRefusal>> {
  const steering = { threadId, by: decider(ctx), now: ctx.now };
  switch (deed) {
    case 'reopen':
      return reopenThread(ctx.db, steering);
    case 'keep':
    case 'rest':
      return keepOpen(ctx.db, { ...steering, keptOpen: deed === 'keep' });
    case 'reviewAll':
    case 'reviewNew':
      return setReviewsAll(ctx.db, { ...steering, reviewsAll: deed === 'reviewAll' });
  }
}

export async function govern(ctx: Ctx, threadId: string, given: string): Promise<Reply> {
  const deed = deeds.find((one) => one === given);
  // Only what the moderator may see is theirs to govern.
  if (!deed || !(await readVisible(ctx, threadId))) return noThread(ctx, threadId);
  const outcome = await perform(ctx, threadId, deed);
  return after(ctx, threadId, outcome.ok ? `threads.govern.${deed}` : refusals[outcome.refusal]);
}

async function after(ctx: Ctx, threadId: string, said: MessageKey): Promise<Reply> {
  const thread = await readVisible(ctx, threadId);
  return thread ? show(ctx, thread, { said: [ctx.t(said)] }) : noThread(ctx, threadId);
}

/** No further posts, with a line below every copy. */
export const closing: WordedDeed = {
  name: 'close',
  access: 'moderator',
  about: 1,
  needsWords: () => false,
  instead: async (ctx, [threadId = '']) =>
    (await readVisible(ctx, threadId)) ? undefined : noThread(ctx, threadId),
  async run(ctx, [threadId = ''], words) {
    if (!(await readVisible(ctx, threadId))) return done(await noThread(ctx, threadId));
    const outcome = await closeThread(ctx.db, { threadId, by: decider(ctx), words, now: ctx.now });
    return outcome.ok
      ? done(await after(ctx, threadId, 'threads.govern.closed'))
      : refused(ctx.t(refusals[outcome.refusal]));
  },
};

/** Runs with a post that a moderator may see. */
async function withPost(
  ctx: Ctx,
  postId: string,
  then: (post: PostShown) => Reply | Promise<Reply>,
): Promise<Reply> {
  const post = await readVisiblePost(ctx, postId);
  return post ? then(post) : aside(notice(ctx.t('threads.govern.noPost')));
}

const showPost = async (ctx: Ctx, post: PostShown, said: readonly RichText[] = []): Promise<Reply> => {
  const { library, t } = ctx;
  const named = { topics: library.topics(), entries: entriesOf(ctx, post.thread) };
  const muted = await isMuted(ctx.db, post.id);
  const unseals = may(ctx.actor, 'admin');
  return answer(governedPostView({ post, muted, unseals, said }, named, t));
};

export const choosePost = (ctx: Ctx, postId: string): Promise<Reply> =>
  withPost(ctx, postId, (post) => showPost(ctx, post));

export const mute = (ctx: Ctx, postId: string, how: string): Promise<Reply> =>
  withPost(ctx, postId, async (post) =>
    showPost(ctx, post, [await turnMute(ctx, how === 'mute' ? 'mute' : 'unmute', post)]),
  );

/** What a post said before it was edited. */
export const wordings = (ctx: Ctx, postId: string): Promise<Reply> =>
  withPost(ctx, postId, async (post) =>
    answer(wordingsView(post, await listWordings(ctx.db, postId), ctx.zone, ctx.t)),
  );

export const chooseRemoval = (ctx: Ctx, postId: string): Promise<Reply> =>
  withPost(ctx, postId, (post) =>
    post.state === 'standing'
      ? answer(removalReasonView(post, ctx.t))
      : showPost(ctx, post, [ctx.t('threads.govern.gone')]),
  );

const reasonFrom = (given: string | undefined): Reason | undefined =>
  removalReasons.find((one) => one === given);

const removeRefusals = {
  missing: 'threads.govern.gone',
  own: 'threads.govern.own',
  moderator: 'review.moderator',
  suspended: 'review.suspended',
} as const satisfies Record<RemoveRefusal, MessageKey>;

export const removing: WordedDeed = {
  name: 'takeAway',
  access: 'moderator',
  about: 2,
  needsWords: ([, reason]) => needsWords(reasonFrom(reason)),
  async run(ctx, [postId = '', given], words) {
    const reason = reasonFrom(given);
    const post = await readVisiblePost(ctx, postId);
    if (!reason || !post) return done(aside(notice(ctx.t('threads.govern.noPost'))));
    const { db, sealer, now, t } = ctx;
    const outcome = await removeAsModerator(db, { sealer, postId, by: decider(ctx), reason, words, now });
    if (!outcome.ok) return refused(t(removeRefusals[outcome.refusal]));
    const reference = itemReference(outcome.value);
    return done(answer(notice(t.rich('threads.govern.removed', { reference }))));
  },
};

/** Asks another admin to learn together who wrote a sealed post. */
export const unsealing: WordedDeed = {
  name: 'unseal',
  access: 'admin',
  about: 1,
  needsWords: () => true,
  async run(ctx, [postId = ''], words = '') {
    if (!(await readVisiblePost(ctx, postId))) return done(aside(notice(ctx.t('threads.govern.noPost'))));
    const outcome = await wishToUnseal(ctx, postId, words);
    return outcome.ok ? done(answer(notice(outcome.value))) : outcome;
  },
};

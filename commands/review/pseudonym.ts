import type { Ctx } from '../../src/command.ts';
import { itemReference } from '../../src/domain/references.ts';
import { askUnsealing, type UnsealingRefusal } from '../../src/domain/review/unsealing.ts';
import { type MuteRefusal, mutePseudonym, unmutePseudonym } from '../../src/domain/threads/mute.ts';
import type { PostShown } from '../../src/domain/threads/post.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import { done, type Outcome, refused } from '../../src/outcome.ts';
import { decider } from './decide.ts';

/** What is done about who signs a post with a pseudonym, from its thread and from the queue alike. */

const muteTexts = {
  mute: {
    done: 'review.mute.done',
    missing: 'review.mute.missing',
    already: 'review.mute.already',
    own: 'review.mute.own',
  },
  unmute: {
    done: 'review.unmute.done',
    missing: 'review.mute.missing',
    already: 'review.unmute.already',
    own: 'review.mute.own',
  },
} as const satisfies Record<'mute' | 'unmute', Record<MuteRefusal | 'done', MessageKey>>;

/** The pseudonym takes part in its thread no more, or again; resolves to the words for what became of that. */
export async function turnMute(
  ctx: Ctx,
  how: 'mute' | 'unmute',
  post: PostShown | undefined,
): Promise<string> {
  const { db, sealer, now, t } = ctx;
  const change = how === 'mute' ? mutePseudonym : unmutePseudonym;
  const outcome = await change(db, { sealer, postId: post?.id ?? '', by: decider(ctx), now });
  const number = post?.signature.kind === 'chatham' ? String(post.signature.number) : '';
  return t(muteTexts[how][outcome.ok ? 'done' : outcome.refusal], { number });
}

const unsealRefusals = {
  missing: 'review.unseal.missing',
  open: 'review.unseal.open',
  pending: 'review.unseal.pending',
} as const satisfies Record<UnsealingRefusal, MessageKey>;

/** An admin asks another one to learn together who wrote it; resolves to the words for what became of that. */
export async function wishToUnseal(
  ctx: Ctx,
  postId: string,
  words: string,
): Promise<Outcome<string, string>> {
  const { db, now, t } = ctx;
  const outcome = await askUnsealing(db, { postId, by: decider(ctx), words, now });
  return outcome.ok
    ? done(t('review.unseal.done', { reference: itemReference(outcome.value) }))
    : refused(t(unsealRefusals[outcome.refusal]));
}

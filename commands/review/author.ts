import { action } from '../../src/action.ts';
import { answer, aside, type Ctx, open, type Reply } from '../../src/command.ts';
import { beginDraft, readDraft, useDraft } from '../../src/domain/drafts.ts';
import { readUnsealed } from '../../src/domain/review/unsealing.ts';
import { mostWords, readWords } from '../../src/domain/review/words.ts';
import { notice } from '../../src/view.ts';
import { authorView } from '../../src/views/review-author.ts';
import { cardAction } from '../../src/views/review-controls.ts';
import { wordedModal } from '../../src/views/thread-worded.ts';
import { decider } from './decide.ts';
import { cardView, readSeen, unseenNotice } from './look.ts';
import { turnMute, wishToUnseal } from './pseudonym.ts';

const subject = 'review';

/** The pseudonym that signs the post of an item takes part in its thread no more, or again. */
export async function mute(ctx: Ctx, how: 'mute' | 'unmute', id: string, from?: string): Promise<Reply> {
  const seen = await readSeen(ctx, id);
  if (!seen.ok) return answer(unseenNotice(ctx, seen.refusal));
  const said = await turnMute(ctx, how, seen.value.post);
  const item = await readSeen(ctx, id);
  return answer(await cardView(ctx, item.ok ? item.value : undefined, { said: [said], from }));
}

/** Why an admin wants to learn who wrote it, with the words of a draft where there is one. */
export async function openUnsealForm(ctx: Ctx, id: string, draft: string, from: string): Promise<Reply> {
  const { db, actor, t } = ctx;
  const seen = await readSeen(ctx, id);
  if (!seen.ok) return answer(unseenNotice(ctx, seen.refusal));
  const stored = await readDraft(db, { owner: actor.account, subject, id: draft });
  const words =
    typeof stored === 'object' && stored && 'words' in stored && typeof stored.words === 'string'
      ? stored.words
      : '';
  const form = wordedModal('unseal', [], { words, required: true }, t);
  return open({ ...form, action: cardAction('unsealed', from, id) });
}

/** Puts the wish into the queue, for another admin. */
export async function askToUnseal(ctx: Ctx, id: string, typed: string, from: string): Promise<Reply> {
  const { db, actor, t } = ctx;
  const owner = actor.account;
  const kept = typed.slice(0, 3000).toWellFormed();
  const draft = await beginDraft(db, { owner, subject }, { item: id, words: kept });
  const seen = await readSeen(ctx, id);
  if (!seen.ok) return answer(unseenNotice(ctx, seen.refusal));
  const item = seen.value;
  const again = { words: kept, again: action('review', 'unseal', id, draft, from) };
  const words = readWords(typed);
  if (!words.ok) {
    const fault = words.refusal === 'long' ? 'review.unseal.long' : 'review.unseal.words';
    return answer(
      await cardView(ctx, item, { said: [t(fault, { most: String(mostWords) })], kept: again, from }),
    );
  }
  const outcome = await wishToUnseal(ctx, item.post?.id ?? '', words.value);
  if (!outcome.ok)
    return answer(await cardView(ctx, item, { said: [outcome.refusal], kept: { words: kept }, from }));
  await useDraft(db, { owner, subject, id: draft });
  return answer(await cardView(ctx, item, { said: [outcome.value], from }));
}

/** Who wrote a sealed post, to the two admins who agreed on it, beside what they pressed. */
export async function showAuthor(ctx: Ctx, id: string): Promise<Reply> {
  const { db, sealer, t } = ctx;
  const outcome = await readUnsealed(db, { sealer, itemId: id, memberId: decider(ctx).memberId });
  if (outcome.ok) return aside(authorView(outcome.value, t));
  return aside(notice(t(outcome.refusal === 'erased' ? 'review.unseal.erased' : 'review.author.missing')));
}

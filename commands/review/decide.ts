import { action } from '../../src/action.ts';
import { answer, type Ctx, open, type Reply } from '../../src/command.ts';
import { beginDraft, readDraft, useDraft } from '../../src/domain/drafts.ts';
import { reapplyDays } from '../../src/domain/members/apply.ts';
import { cleanLine, lengthOf, saysSomething } from '../../src/domain/members/clean.ts';
import { type DecideRefusal, type Deciding, decide } from '../../src/domain/review/decide.ts';
import { readItem, waiting } from '../../src/domain/review/queue.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import type { Modal, RichText } from '../../src/view.ts';
import { refusalText } from '../../src/views/review-decided.ts';
import { cardView } from './look.ts';

/** An item as a button names it, with the revision that its card showed. */
interface Pressed {
  readonly id: string;
  readonly seen: string;
}

type Worded = 'return' | 'decline';

/** Characters of a question or a reason. */
const mostWords = 500;
/** Of a draft: what an input can hold. */
const mostKept = 3000;
const subject = 'review';

const doneTexts = {
  approve: 'review.done.approved',
  return: 'review.done.returned',
  decline: 'review.done.declined',
} as const satisfies Record<Deciding['decision'], MessageKey>;

const submits = { return: 'returned', decline: 'declined' } as const satisfies Record<Worded, string>;

/** A moderator is a member, or dispatch would have refused them. */
function decider({ actor }: Ctx): Deciding['by'] {
  if (!actor.member) throw new Error('a moderator who is no member');
  return { memberId: actor.member.id, auditId: actor.member.auditId, accountId: actor.accountId };
}

const seenOf = (seen: string): number | undefined => (/^\d{1,9}$/.test(seen) ? Number(seen) : undefined);

const attempt = (
  ctx: Ctx,
  { id, seen }: Pressed,
  decision: Deciding['decision'],
  words?: string,
): ReturnType<typeof decide> =>
  decide(ctx.db, { itemId: id, by: decider(ctx), decision, words, seen: seenOf(seen), now: ctx.now });

export async function approve(ctx: Ctx, pressed: Pressed): Promise<Reply> {
  const outcome = await attempt(ctx, pressed, 'approve');
  return outcome.ok ? decided(ctx, pressed.id, 'approve') : notDecided(ctx, pressed.id, outcome.refusal);
}

/** The card as it is after one's own decision. */
async function decided(ctx: Ctx, id: string, decision: Deciding['decision']): Promise<Reply> {
  const item = await readItem(ctx.db, id);
  const name = item?.application?.name ?? '';
  return answer(cardView(ctx, item, [ctx.t(doneTexts[decision], { name })]));
}

/** Why nothing was decided, and the card as it is by now. */
async function notDecided(ctx: Ctx, id: string, refusal: DecideRefusal): Promise<Reply> {
  const item = await readItem(ctx.db, id);
  return answer(cardView(ctx, item, [refusalText(refusal, ctx.zone, ctx.t)]));
}

/** The form for a question or a reason, with the words of a draft where there is one. */
export async function openForm(
  ctx: Ctx,
  decision: Worded,
  { id, seen, draft }: Pressed & { readonly draft: string },
): Promise<Reply> {
  const { db, actor } = ctx;
  const [item, stored] = await Promise.all([
    readItem(db, id),
    readDraft(db, { owner: actor.account, subject, id: draft }),
  ]);
  if (!item) return notDecided(ctx, id, { kind: 'missing' });
  const { state, last } = item;
  const takes = decision === 'return' ? state === 'open' : waiting.some((one) => one === state);
  if (!item.application || !takes)
    return notDecided(ctx, id, {
      kind: 'closed',
      state: item.application ? state : 'open',
      by: last.by,
      at: last.at,
    });
  return open(formOf(ctx, decision, { id, seen, words: wordsOf(stored) }));
}

const wordsOf = (stored: unknown): string =>
  typeof stored === 'object' && stored !== null && 'words' in stored && typeof stored.words === 'string'
    ? stored.words
    : '';

const formOf = (
  { t }: Ctx,
  decision: Worded,
  { id, seen, words }: Pressed & { readonly words: string },
): Modal => ({
  title: t(`review.${decision}.title`),
  submit: t(`review.${decision}.submit`),
  cancel: t('cancel'),
  action: action('review', submits[decision], id, seen),
  inputs: [
    {
      name: 'words',
      label: t(`review.${decision}.label`),
      hint: t(`review.${decision}.hint`, { days: String(reapplyDays) }),
      multiline: true,
      required: true,
      // What was too long comes back whole, to be shortened.
      maxLength: Math.max(mostWords, words.length),
      ...(words && { value: words }),
    },
  ],
});

/** The form was sent: kept as a draft, then judged; what cannot be used is shown back. */
export async function submit(
  ctx: Ctx,
  decision: Worded,
  { words: typed, ...pressed }: Pressed & { readonly words: string },
): Promise<Reply> {
  const { db, actor, t, zone } = ctx;
  const words = cleanLine(typed);
  const owner = actor.account;
  // With the item, as the draft goes when what it is about is erased.
  const data = { item: pressed.id, words: words.slice(0, mostKept).toWellFormed() };
  const draft = await beginDraft(db, { owner, subject }, data);
  const again = (seen: string) => action('review', decision, pressed.id, seen, draft);
  const back = async (said: RichText, offer: boolean): Promise<Reply> => {
    const item = await readItem(db, pressed.id);
    const kept = { words, ...(offer && item && { again: again(String(item.revision)) }) };
    return answer(cardView(ctx, item, [said], kept));
  };
  if (!saysSomething(words)) return back(t('review.words.missing'), true);
  if (lengthOf(words) > mostWords) return back(t('review.words.long', { most: String(mostWords) }), true);
  const outcome = await attempt(ctx, pressed, decision, words);
  if (!outcome.ok) return back(refusalText(outcome.refusal, zone, t), outcome.refusal.kind === 'changed');
  await useDraft(db, { owner, subject, id: draft });
  return decided(ctx, pressed.id, decision);
}

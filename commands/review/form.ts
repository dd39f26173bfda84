import { action } from '../../src/action.ts';
import { answer, type Ctx, open, type Reply } from '../../src/command.ts';
import { beginDraft, readDraft, useDraft } from '../../src/domain/drafts.ts';
import { cleanLine, saysSomething } from '../../src/domain/members/clean.ts';
import type { QueueItem } from '../../src/domain/review/item.ts';
import { kinds } from '../../src/domain/review/kinds.ts';
import { needsWords, type Reason } from '../../src/domain/review/reasons.ts';
import { mostWords, readWords } from '../../src/domain/review/words.ts';
import { most, readText } from '../../src/domain/threads/text.ts';
import { done, type Outcome, refused } from '../../src/outcome.ts';
import type { RichText } from '../../src/view.ts';
import { refusalText } from '../../src/views/review-decided.ts';
import { decisionOf, reasonsFor, type Worded, wordsModal } from '../../src/views/review-forms.ts';
import { attempt, closedRefusal, decided, notDecided, type Pressed } from './decide.ts';
import { cardView, readSeen, unseenNotice } from './look.ts';

/** Of a draft: what an input can hold. */
const mostKept = 3000;
const subject = 'review';

type Chosen = Pressed & { readonly reason?: string };

/** What was typed into a form. */
interface Typed {
  readonly words: string;
  readonly suggestion?: string | undefined;
}

/** The form for a question, another wording or a reason. */
export const openForm = (ctx: Ctx, worded: Worded, chosen: Chosen): Promise<Reply> =>
  show(ctx, worded, chosen, { words: '' });

/** The same with the words of a draft. */
export async function reopenForm(
  ctx: Ctx,
  worded: string,
  { draft, ...chosen }: Chosen & { readonly draft: string },
): Promise<Reply> {
  const { db, actor } = ctx;
  const stored = await readDraft(db, { owner: actor.account, subject, id: draft });
  const known = (['return', 'edit', 'remove'] as const).find((one) => one === worded) ?? 'decline';
  return show(ctx, known, chosen, typedOf(stored));
}

async function show(ctx: Ctx, worded: Worded, chosen: Chosen, typed: Typed): Promise<Reply> {
  const { id, seen, from, reason } = chosen;
  const item = await readSeen(ctx, id);
  if (!item.ok) return answer(unseenNotice(ctx, item.refusal));
  const refusal = closedRefusal(item.value, decisionOf[worded]) ?? unfit(item.value, worded);
  if (refusal) return notDecided(ctx, chosen, refusal);
  const filled = { seen, from, reason: reasonIn(item.value, worded, reason), ...typed };
  return open(wordsModal(item.value, worded, filled, ctx.t));
}

function unfit({ kind }: QueueItem, worded: Worded): { readonly kind: 'unfit' } | undefined {
  const { returns, suggests } = kinds[kind];
  const fits = { return: returns, edit: suggests, decline: true, remove: kind === 'report' }[worded];
  return fits ? undefined : { kind: 'unfit' };
}

/** The reason that was chosen; another one where the kind does not know it, and none where it asks for none. */
function reasonIn(item: QueueItem, worded: Worded, reason: string | undefined): Reason | undefined {
  const known = reasonsFor(item, worded);
  return known.length ? (known.find((one) => one === reason) ?? 'other') : undefined;
}

const textIn = (stored: unknown, name: 'words' | 'suggestion'): string | undefined => {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const value: unknown = Object.entries(stored).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
};

const typedOf = (stored: unknown): Typed => ({
  words: textIn(stored, 'words') ?? '',
  suggestion: textIn(stored, 'suggestion'),
});

/** The form was sent: kept as a draft, then judged; what cannot be used is shown back. */
export async function submit(
  ctx: Ctx,
  worded: Worded,
  { reason: chosen, ...pressed }: Chosen,
  { words = '', suggestion }: Readonly<Record<string, string>>,
): Promise<Reply> {
  const { db, actor, zone, t } = ctx;
  const typed = { words: cleanLine(words), suggestion };
  const draft = await keep(ctx, pressed.id, typed);
  const seen = await readSeen(ctx, pressed.id);
  if (!seen.ok) return answer(unseenNotice(ctx, seen.refusal));
  const item = seen.value;
  const reason = reasonIn(item, worded, chosen);
  const back = async (said: RichText, offer: boolean): Promise<Reply> => {
    const now = await readSeen(ctx, pressed.id);
    const current = now.ok ? now.value : undefined;
    const { id, from = '' } = pressed;
    const args = [worded, id, String(current?.revision ?? ''), reason ?? '', draft, from];
    const kept = { ...typed, ...(offer && current && { again: action('review', 'form', ...args) }) };
    return answer(await cardView(ctx, current, { said: [said], kept, from }));
  };
  const judged = judge(ctx, item, { worded, reason, typed });
  if (!judged.ok) return back(judged.refusal, true);
  const outcome = await attempt(ctx, pressed, { decision: decisionOf[worded], reason, ...judged.value });
  if (!outcome.ok)
    return back(
      refusalText(outcome.refusal, { kind: item.kind, zone }, t),
      outcome.refusal.kind === 'changed',
    );
  await useDraft(db, { owner: actor.account, subject, id: draft });
  return decided(ctx, pressed, decisionOf[worded]);
}

/** With the item, as the draft goes when what it is about is erased. */
async function keep({ db, actor }: Ctx, item: string, { words, suggestion }: Typed): Promise<string> {
  const cut = (text: string) => text.slice(0, mostKept).toWellFormed();
  const data = { item, words: cut(words), ...(suggestion !== undefined && { suggestion: cut(suggestion) }) };
  return beginDraft(db, { owner: actor.account, subject }, data);
}

/** What is used of what was typed, or why it cannot be. */
function judge(
  { t }: Ctx,
  item: QueueItem,
  { worded, reason, typed }: { worded: Worded; reason: Reason | undefined; typed: Typed },
): Outcome<{ words?: string; suggestion?: string }, RichText> {
  const { kind } = item;
  const optional = worded === 'edit' || (reason !== undefined && !needsWords(reason));
  const words = readWords(typed.words);
  if (!words.ok && words.refusal === 'long')
    return refused(t('review.words.long', { most: String(mostWords) }));
  if (!words.ok && !(optional && !saysSomething(typed.words)))
    return refused(t('review.words.missing', { kind }));
  const said = words.ok ? { words: words.value } : {};
  if (worded !== 'edit') return done(said);
  const wording = readText(typed.suggestion ?? '');
  if (!wording.ok)
    return refused(
      wording.refusal === 'empty'
        ? t('review.edit.missing')
        : t('review.edit.long', { most: String(most.text) }),
    );
  if (wording.value === item.post?.text) return refused(t('review.edit.same'));
  return done({ ...said, suggestion: wording.value });
}

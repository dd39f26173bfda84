import type { Access } from '../../src/access.ts';
import { answer, type Ctx, type Handler, open, type Reply } from '../../src/command.ts';
import { readWords } from '../../src/domain/review/words.ts';
import {
  beginSealedDraft,
  discardSealedDraft,
  readSealedDraft,
} from '../../src/domain/threads/sealed-drafts.ts';
import { done, type Outcome } from '../../src/outcome.ts';
import { typedBack } from '../../src/typed-back.ts';
import { notice, type RichText, type View } from '../../src/view.ts';
import { type WordedName, wordedModal, wordsBackView } from '../../src/views/thread-worded.ts';

/** Something that is done with words of the one who does it, which a form asks for. */
export interface WordedDeed {
  /** The handler that opens the form; the one that it is sent to is `<name>Typed`. */
  readonly name: WordedName;
  readonly access?: Access;
  /** How many arguments say what it is about; a draft of the words follows them. */
  readonly about: number;
  needsWords(about: readonly string[]): boolean;
  /** What is answered in place of the form. */
  instead?(ctx: Ctx, about: readonly string[]): Promise<Reply | undefined>;
  /** Does it; refused with words for why, under which what was typed stands. */
  run(ctx: Ctx, about: readonly string[], words: string | undefined): Promise<Outcome<Reply, RichText>>;
}

/** The two handlers of the form. */
export const wordedHandlers = (worded: WordedDeed): Record<string, Handler> => {
  const access = worded.access && { access: worded.access };
  return {
    [worded.name]: { ...access, opens: 'modal', run: (ctx, args) => openForm(worded, ctx, args) },
    [`${worded.name}Typed`]: {
      ...access,
      run: (ctx, args, { words = '' }) => submit(worded, ctx, args, words),
    },
  };
};

async function openForm(worded: WordedDeed, ctx: Ctx, args: readonly string[]): Promise<Reply> {
  const about = args.slice(0, worded.about);
  const instead = await worded.instead?.(ctx, about);
  if (instead) return instead;
  const { db, sealer, actor, t } = ctx;
  const id = args[worded.about] ?? '';
  const words = wordsOf(await readSealedDraft(db, sealer, { owner: actor.account, id }));
  return open(wordedModal(worded.name, about, { words, required: worded.needsWords(about) }, t));
}

const wordsOf = (stored: unknown): string =>
  typeof stored === 'object' && stored !== null && 'words' in stored && typeof stored.words === 'string'
    ? stored.words
    : '';

/**
 * The form was sent: kept as typed, then judged; what cannot be used is shown back. Nothing is kept about what there is
 * not, as anybody can send a form.
 */
async function submit(worded: WordedDeed, ctx: Ctx, args: readonly string[], typed: string): Promise<Reply> {
  const { db, sealer, actor, now, t } = ctx;
  const about = args.slice(0, worded.about);
  const given = (view: View) => typedBack(view, { words: typed }, t);
  const instead = await worded.instead?.(ctx, about);
  if (instead) return instead.show === 'modal' ? instead : { ...instead, view: given(instead.view) };
  const owner = actor.account;
  const begun = await beginSealedDraft(db, sealer, owner, { words: typed.toWellFormed() }, now);
  // Where someone is in danger the words go out also where no more can be kept.
  if (!begun.ok && worded.name !== 'alarm') return answer(given(notice(t('drafts.tooOften'))));
  const id = begun.ok ? begun.value : '';
  const back = { name: worded.name, about, draft: id, words: typed };
  const read = typed.trim() || worded.needsWords(about) ? readWords(typed) : done(undefined);
  if (!read.ok) return answer(wordsBackView(back, read.refusal, t));
  const outcome = await worded.run(ctx, about, read.value);
  if (!outcome.ok) return answer(wordsBackView(back, { said: outcome.refusal }, t));
  await discardSealedDraft(db, sealer, { owner, id });
  return outcome.value;
}

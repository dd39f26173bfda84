import { answer, type ChosenMessage, type Ctx, open, type Reply } from '../../src/command.ts';
import { parseReference, referenceOf } from '../../src/domain/library/entry.ts';
import { notice } from '../../src/view.ts';
import { contributionModal, longMessageView } from '../../src/views/discuss.ts';
import { unsentView } from '../../src/views/discuss-sent.ts';
import { draftOf, reopenEdit } from '../threads/edit.ts';
import { findOwn } from '../threads/own.ts';
import {
  beginDraft,
  type ContributionDraft,
  changeDraft,
  emptyDraft,
  type Target,
  targetOf,
  withDraft,
} from './draft.ts';
import { show } from './preview.ts';

/** Characters that every platform's form takes (Slack). */
const mostInForm = 3000;

/** `/discuss`: an entry that was named stands in the form, other words are its title. */
export function begin(ctx: Ctx, typed = ''): Promise<Reply> {
  const entry = ctx.library.entry(typed);
  const isEntry = entry !== undefined || parseReference(typed) !== undefined;
  const empty = emptyDraft({ kind: 'thread' });
  return openNew(ctx, {
    ...empty,
    ...(isEntry ? { entries: entry ? referenceOf(entry) : typed } : { title: typed }),
    topics: entry ? [...entry.topics] : [],
  });
}

/** Makes a thread of a message; what somebody else wrote is theirs to bring. */
export async function fromMessage(ctx: Ctx, { text, own, files }: ChosenMessage): Promise<Reply> {
  if (!own) return answer(notice(ctx.t.rich('discuss.notOwn')));
  const data = { ...emptyDraft({ kind: 'thread' }), text: storable(text), files: files === true };
  if (text.length <= mostInForm) return openNew(ctx, data);
  const id = await beginDraft(ctx, data);
  return answer(longMessageView(id, { length: text.length, most: mostInForm }, ctx.t));
}

/** The form with what a draft holds. */
export async function openNew(ctx: Ctx, data: ContributionDraft): Promise<Reply> {
  return open(contributionModal(await beginDraft(ctx, data), data, ctx.t));
}

export const reopen = (ctx: Ctx, id: string): Promise<Reply> =>
  withDraft(ctx, id, (data) =>
    data.to.kind === 'edit'
      ? reopenEdit(ctx, id, data, data.to.id)
      : open(contributionModal(id, data, ctx.t)),
  );

/** The form was sent: kept as typed, then judged. */
export async function fill(
  ctx: Ctx,
  { id, kind, about }: { readonly id: string; readonly kind: string; readonly about: string },
  fields: Readonly<Record<string, string>>,
): Promise<Reply> {
  const written = (data: ContributionDraft): ContributionDraft => {
    const { title = data.title, text = data.text, entries = data.entries, words = data.words } = fields;
    return {
      ...data,
      ...{ title: storable(title), text: storable(text) },
      ...{ entries: storable(entries), words: storable(words) },
    };
  };
  const kept = await changeDraft(ctx, id, written);
  if (kept) return show(ctx, id, kept);
  const to = targetOf(kind, about);
  if (!to) return answer(notice(ctx.t.rich('wrong.gone')));
  // The draft was sent or is too old, but this was typed now: it is kept, to be used on purpose alone.
  const data = written(await startOf(ctx, to));
  const draft = await beginDraft(ctx, data);
  return answer(unsentView({ ...data, draft, why: ctx.t.rich('discuss.draftGone'), sent: true }, ctx.t));
}

/** What a form for it begins with. */
async function startOf(ctx: Ctx, to: Target): Promise<ContributionDraft> {
  const own = to.kind === 'edit' ? await findOwn(ctx, to.id) : undefined;
  return own ? draftOf(ctx, own) : emptyDraft(to);
}

/** What was typed into a form that had been used, as a contribution of its own. */
export const anew = (ctx: Ctx, id: string): Promise<Reply> =>
  withDraft(ctx, id, (data) => show(ctx, id, data));

/** Half a character, which some send, is no text to a database. */
const storable = (text: string): string => text.toWellFormed();

import { answer, type ChosenMessage, type Ctx, open, type Reply } from '../../src/command.ts';
import { parseReference, referenceOf } from '../../src/domain/library/entry.ts';
import { findPseudonym } from '../../src/domain/threads/participant.ts';
import { discardSealedDraft } from '../../src/domain/threads/sealed-drafts.ts';
import { isId } from '../../src/id.ts';
import { typedBack } from '../../src/typed-back.ts';
import { notice, type RichText } from '../../src/view.ts';
import { contributionModal, longMessageView } from '../../src/views/discuss.ts';
import { unsentListView } from '../../src/views/discuss-unsent.ts';
import { findOwn } from '../threads/own.ts';
import {
  beginDraft,
  type ContributionDraft,
  changeDraft,
  emptyDraft,
  keyOf,
  listUnsent,
  type Target,
  targetOf,
  withDraft,
} from './draft.ts';
import { draftOf, reopenEdit } from './edit.ts';
import { show, usedView } from './preview.ts';

/** Characters that every platform's form takes (Slack). */
const mostInForm = 3000;

/** `/discuss`: what one wrote and did not send is offered first. */
export async function beginOrGoOn(ctx: Ctx, typed = ''): Promise<Reply> {
  const unsent = await listUnsent(ctx);
  return unsent.length ? answer(unsentListView(unsent, typed, ctx.t)) : begin(ctx, typed);
}

/** The form: an entry that was named stands in it, other words are its title. */
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
  const empty = emptyDraft({ kind: 'thread' });
  const data = { ...empty, text: storable(text), fromMessage: true, files: files === true };
  if (text.length <= mostInForm) return openNew(ctx, data);
  const { length } = text;
  return beginDraft(ctx, data, (id) => answer(longMessageView(id, { length, most: mostInForm }, ctx.t)));
}

/** The form with what a draft holds. */
export const openNew = (ctx: Ctx, data: ContributionDraft): Promise<Reply> =>
  beginDraft(ctx, data, (id) => open(contributionModal(id, data, ctx.t)));

export const openReply = async (ctx: Ctx, threadId: string): Promise<Reply> =>
  openNew(ctx, await startOf(ctx, { kind: 'reply', id: threadId }));

export const reopen = (ctx: Ctx, id: string): Promise<Reply> =>
  withDraft(ctx, id, (data) =>
    data.to.kind === 'edit'
      ? reopenEdit(ctx, id, data, data.to.id)
      : open(contributionModal(id, data, ctx.t)),
  );

interface Form {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
}
type Fields = Readonly<Record<string, string>>;

const writtenInto = (data: ContributionDraft, fields: Fields): ContributionDraft => {
  const { title = data.title, text = data.text, entries = data.entries, words = data.words } = fields;
  return {
    ...data,
    ...{ title: storable(title), text: storable(text) },
    ...{ entries: storable(entries), words: storable(words), written: true },
  };
};

/** What was typed is kept; only then what it takes the place of goes. */
async function fillIn(ctx: Ctx, id: string, fields: Fields): Promise<ContributionDraft | undefined> {
  const kept = await changeDraft(ctx, id, (data) => writtenInto(data, fields));
  if (kept?.replaces) await discardSealedDraft(ctx.db, ctx.sealer, keyOf(ctx, kept.replaces));
  return kept;
}

/** The form was sent by somebody who may not go on with it now: kept as typed, and where it is. */
export async function keep(ctx: Ctx, id: string, fields: Fields): Promise<RichText | undefined> {
  const kept = await fillIn(ctx, id, fields);
  return kept && ctx.t.rich('discuss.keptAside');
}

/** The form was sent: kept as typed, then judged. */
export async function fill(ctx: Ctx, { id, kind, about }: Form, fields: Fields): Promise<Reply> {
  const kept = await fillIn(ctx, id, fields);
  if (kept) return show(ctx, id, kept);
  const to = targetOf(kind, about);
  if (!to) return answer(typedBack(notice(ctx.t.rich('wrong.gone')), fields, ctx.t));
  // The draft was sent or is too old, but this was typed now: it is kept, to be used on purpose alone.
  const data = writtenInto(await startOf(ctx, to), fields);
  return beginDraft(ctx, data, (draft) => answer(usedView(ctx, draft, data)));
}

/** What a form for it begins with: who has a pseudonym in a thread would sign by name there only on purpose. */
async function startOf(ctx: Ctx, to: Target): Promise<ContributionDraft> {
  const empty = emptyDraft(to);
  if (to.kind === 'edit') {
    const own = await findOwn(ctx, to.id);
    return own ? draftOf(ctx, own) : empty;
  }
  const { db, sealer, actor } = ctx;
  if (to.kind === 'thread' || !actor.member || !isId(to.id)) return empty;
  const pseudonym = await findPseudonym(db, { sealer, threadId: to.id, memberId: actor.member.id });
  return pseudonym ? { ...empty, attribution: 'chatham' } : empty;
}

/** The preview of what one wrote: of what a form held that had been used, and of what waits unsent. */
export const goOn = (ctx: Ctx, id: string): Promise<Reply> =>
  withDraft(ctx, id, (data) => show(ctx, id, data));

/** Half a character, which some send, is no text to a database. */
const storable = (text: string): string => text.toWellFormed();

import { answer, aside, type Ctx, faulty, open, type Reply } from '../../src/command.ts';
import { beginDraft, changeDraft, newestDraft } from '../../src/domain/drafts.ts';
import { readForm } from '../../src/domain/members/application.ts';
import { groups } from '../../src/stakeholders.ts';
import { notice } from '../../src/view.ts';
import {
  applyModal,
  faultyFormView,
  inputFaults,
  memberAlreadyView,
  previewView,
  tooSoonView,
} from '../../src/views/apply.ts';
import {
  type ApplicationDraft,
  firstDraft,
  keyOf,
  placeOf,
  readSaid,
  readStored,
  subject,
  topicsOf,
  waitingOf,
} from './draft.ts';
import { gone } from './send.ts';

/**
 * The form: with their draft, also where what it was to change is closed by now; else with what waits, else with what
 * they wrote before and chose in the tour.
 */
export async function openForm(ctx: Ctx): Promise<Reply> {
  const { db, actor, now, zone, t } = ctx;
  if (actor.member) return aside(memberAlreadyView(t));
  const [said, begun, place] = await Promise.all([
    readSaid(ctx),
    newestDraft(db, { owner: actor.account, subject }),
    placeOf(ctx),
  ]);
  if (!place) return aside(notice(t.rich('apply.nowhere')));
  const againAt = said.own?.againAt;
  if (againAt && againAt > now) return aside(tooSoonView(againAt, zone, t));
  const known = readStored(begun?.data);
  const itemId = waitingOf(said)?.itemId ?? null;
  if (begun && known?.itemId === itemId) return open(applyModal(begun.id, known, t));
  const data = itemId === null && known ? { ...known, itemId } : firstDraft(said);
  return open(applyModal(await beginDraft(db, { owner: actor.account, subject }, data), data, t));
}

/** The form came back: kept first, then judged. */
export async function fill(ctx: Ctx, id: string, fields: Readonly<Record<string, string>>): Promise<Reply> {
  const { db, actor, now } = ctx;
  const { name = '', organisation = '', why = '', link = '' } = fields;
  const written = { name, organisation, why, link };
  const kept = await changeDraft(db, keyOf(ctx, id), (data) => merged(data, written), now);
  if (kept) return preview(ctx, id, kept);
  // The draft was sent or is too old, but this was typed now.
  const data = { ...firstDraft(await readSaid(ctx)), ...written };
  return preview(ctx, await beginDraft(db, { owner: actor.account, subject }, data), data);
}

export async function chooseGroup(ctx: Ctx, id: string, picked: string): Promise<Reply> {
  const group = groups.find((one) => one === picked);
  const change = group ? { group } : {};
  const data = await changeDraft(ctx.db, keyOf(ctx, id), (stored) => merged(stored, change), ctx.now);
  return data ? preview(ctx, id, data) : gone(ctx);
}

function merged(stored: unknown, change: Partial<ApplicationDraft>): ApplicationDraft | undefined {
  const data = readStored(stored);
  return data && { ...data, ...change };
}

/** What moderators would see, or what is still in the way. */
async function preview(ctx: Ctx, id: string, data: ApplicationDraft): Promise<Reply> {
  const [said, place] = await Promise.all([readSaid(ctx), placeOf(ctx)]);
  if (!place) return answer(notice(ctx.t.rich('apply.nowhere')));
  // The group is chosen on the preview: until then any will do to read the rest.
  const { itemId, group, ...written } = data;
  const read = readForm(written, group ?? groups[0], topicsOf(said));
  if (!read.ok) return faulty(faultyFormView(read.refusal, ctx.t), inputFaults(read.refusal, ctx.t));
  const shown = {
    draft: id,
    form: read.value,
    group: group ?? undefined,
    workspace: place.name,
    changes: itemId !== null,
  };
  return answer(previewView(shown, ctx.library.topics(), ctx.t));
}

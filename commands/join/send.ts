import { answer, type Ctx, type Reply } from '../../src/command.ts';
import { type DraftKey, readDraft } from '../../src/domain/drafts.ts';
import { type Form, readForm } from '../../src/domain/members/application.ts';
import { type ApplyRefusal, apply, complete } from '../../src/domain/members/apply.ts';
import { notice } from '../../src/view.ts';
import {
  changedView,
  draftGoneView,
  faultyFormView,
  memberAlreadyView,
  pendingView,
  sentView,
  tooSoonView,
} from '../../src/views/apply.ts';
import { showDesk } from '../profile/show.ts';
import { asker } from './asker.ts';
import { keyOf, placeOf, readSaid, readStored, topicsOf, waitingOf } from './draft.ts';

/** Puts the application into the queue, or changes the one that waits: once, however often it is pressed. */
export async function send(ctx: Ctx, id: string): Promise<Reply> {
  const { db, t } = ctx;
  const key = keyOf(ctx, id);
  const data = readStored(await readDraft(db, key));
  if (!data) return gone(ctx);
  const [said, place] = await Promise.all([readSaid(ctx), placeOf(ctx)]);
  if (!place) return answer(notice(t.rich('apply.nowhere')));
  const { itemId, group, ...written } = data;
  const read = readForm(written, group, topicsOf(said));
  if (!read.ok) return answer(faultyFormView(read.refusal, t));
  const sending = { form: read.value, draft: key };
  return itemId === null ? sendNew(ctx, sending, place.id) : sendChange(ctx, sending, itemId);
}

interface Sending {
  readonly form: Form;
  readonly draft: DraftKey;
}

async function sendNew(ctx: Ctx, sending: Sending, workspaceId: string): Promise<Reply> {
  const { account, met, now } = asker(ctx);
  const applied = await apply(ctx.db, { account, met: { ...met, workspaceId }, ...sending, now });
  return applied.ok ? answer(sentView(applied.value.reference, ctx.t)) : refuse(ctx, applied.refusal);
}

async function sendChange(ctx: Ctx, sending: Sending, itemId: string): Promise<Reply> {
  const { account, now } = asker(ctx);
  const completed = await complete(ctx.db, { account, itemId, ...sending, now });
  if (completed.ok) return answer(changedView(ctx.t));
  // What was decided meanwhile is shown with what can be done next.
  return completed.refusal === 'used' ? gone(ctx) : showDesk(ctx, [ctx.t('apply.closed')]);
}

async function refuse(ctx: Ctx, refusal: ApplyRefusal): Promise<Reply> {
  const { zone, t } = ctx;
  switch (refusal.kind) {
    case 'member':
      return answer(memberAlreadyView(t));
    case 'pending':
    case 'used':
      return gone(ctx);
    case 'too_soon':
      return answer(tooSoonView(refusal.at, zone, t));
  }
}

/** There is no draft any more: because it was sent, or is too old. */
export async function gone(ctx: Ctx): Promise<Reply> {
  const { actor, t } = ctx;
  if (actor.member) return answer(memberAlreadyView(t));
  const waiting = waitingOf(await readSaid(ctx));
  return answer(waiting ? pendingView(waiting, t) : draftGoneView(t));
}

import { answer, type Ctx, type Reply } from '../../src/command.ts';
import { type DecideRefusal, type Deciding, decide } from '../../src/domain/review/decide.ts';
import type { QueueItem } from '../../src/domain/review/item.ts';
import { isWaiting, takes } from '../../src/domain/review/state.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import type { Outcome } from '../../src/outcome.ts';
import type { RichText } from '../../src/view.ts';
import { refusalText } from '../../src/views/review-decided.ts';
import { reasonsFor, reasonsView } from '../../src/views/review-forms.ts';
import { cardView, readSeen, type SeenRefusal, unseenNotice, unseenText } from './look.ts';

/** An item as a button names it, with the revision that its card showed. */
export interface Pressed {
  readonly id: string;
  readonly seen: string;
  /** From which page of the queue one came. */
  readonly from?: string | undefined;
}

const doneTexts = {
  approve: 'review.done.approved',
  return: 'review.done.returned',
  decline: 'review.done.declined',
  hold: 'review.done.held',
  unhold: 'review.done.open',
} as const satisfies Record<Deciding['decision'], MessageKey>;

/** A moderator is a member, or dispatch would have refused them. */
export function decider({ actor }: Ctx): Deciding['by'] {
  if (!actor.member) throw new Error('a moderator who is no member');
  return { memberId: actor.member.id, auditId: actor.member.auditId, accountId: actor.accountId };
}

const seenOf = (seen: string): number | undefined => (/^\d{1,9}$/.test(seen) ? Number(seen) : undefined);

export const attempt = (
  ctx: Ctx,
  { id, seen }: Pressed,
  given: Pick<Deciding, 'decision' | 'reason' | 'words' | 'suggestion'>,
): Promise<Outcome<unknown, DecideRefusal>> => {
  const { db, sealer, now } = ctx;
  return decide(db, { sealer, itemId: id, by: decider(ctx), seen: seenOf(seen), now, ...given });
};

export async function approve(ctx: Ctx, pressed: Pressed): Promise<Reply> {
  const item = await readSeen(ctx, pressed.id);
  if (!item.ok) return answer(unseenNotice(ctx, item.refusal));
  if (reasonsFor(item.value, 'remove').length) return chooseReason(ctx, 'remove', pressed);
  return decideNow(ctx, pressed, 'approve');
}

export async function setHold(ctx: Ctx, decision: 'hold' | 'unhold', pressed: Pressed): Promise<Reply> {
  const item = await readSeen(ctx, pressed.id);
  return item.ok ? decideNow(ctx, pressed, decision) : answer(unseenNotice(ctx, item.refusal));
}

async function decideNow(ctx: Ctx, pressed: Pressed, decision: Deciding['decision']): Promise<Reply> {
  const outcome = await attempt(ctx, pressed, { decision });
  return outcome.ok ? decided(ctx, pressed, decision) : notDecided(ctx, pressed, outcome.refusal);
}

/** The reasons that there are, of which one opens the form. */
export async function chooseReason(ctx: Ctx, worded: 'decline' | 'remove', pressed: Pressed): Promise<Reply> {
  const item = await readSeen(ctx, pressed.id);
  if (!item.ok) return answer(unseenNotice(ctx, item.refusal));
  const refusal = closedRefusal(item.value, worded === 'remove' ? 'approve' : 'decline');
  if (refusal) return notDecided(ctx, pressed, refusal);
  return answer(reasonsView(item.value, worded, pressed, ctx.t));
}

/** Why an item cannot be decided on like that any more; undefined where it can. */
export function closedRefusal(
  { state, gone, last }: QueueItem,
  decision: Deciding['decision'],
): DecideRefusal | undefined {
  if (gone && isWaiting(state)) return { kind: 'gone' };
  return takes(decision, state) ? undefined : { kind: 'closed', state, by: last.by, at: last.at };
}

/** The card as it is after one's own decision. */
export async function decided(
  ctx: Ctx,
  { id, from }: Pressed,
  decision: Deciding['decision'],
): Promise<Reply> {
  const seen = await readSeen(ctx, id);
  const item = seen.ok ? seen.value : undefined;
  return showAfter(ctx, seen, { said: doneText(ctx, item, decision), from });
}

/** What was done, or why not, above the card as it is by now, if it may still be seen here. */
async function showAfter(
  ctx: Ctx,
  seen: Outcome<QueueItem, SeenRefusal>,
  { said, from }: { readonly said: RichText; readonly from: string | undefined },
): Promise<Reply> {
  if (seen.ok) return answer(await cardView(ctx, seen.value, { said: [said], from }));
  return answer(await cardView(ctx, undefined, { said: [said, unseenText(ctx, seen.refusal)], from }));
}

function doneText({ t }: Ctx, item: QueueItem | undefined, decision: Deciding['decision']): string {
  const state = item?.post?.thread.state;
  // What moderators closed or hid meanwhile takes a reply all the same, and shows it as it shows the rest.
  if (decision === 'approve' && item?.kind === 'post' && (state === 'closed' || state === 'hidden'))
    return t(`review.done.approved.${state}`);
  return t(doneTexts[decision], { kind: item?.kind ?? 'other', name: item?.application?.name ?? '' });
}

/** Why nothing was decided, and the card as it is by now. */
export async function notDecided(ctx: Ctx, { id, from }: Pressed, refusal: DecideRefusal): Promise<Reply> {
  const { zone, t } = ctx;
  const seen = await readSeen(ctx, id);
  const kind = seen.ok ? seen.value.kind : 'application';
  return showAfter(ctx, seen, { said: refusalText(refusal, { kind, zone }, t), from });
}

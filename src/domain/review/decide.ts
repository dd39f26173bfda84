import type { Db, Tx } from '../../db.ts';
import type { ReviewKind, ReviewState } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { type AuditAct, audit } from '../audit.ts';
import { settled } from '../members/hold.ts';
import { updateCards } from './cards.ts';
import { type DeciderRefusal, holdFor } from './decider.ts';
import type { Decider, Held, Noted } from './kinds/kind.ts';
import { kinds } from './kinds.ts';
import { readItem } from './queue.ts';
import type { Reason } from './reasons.ts';
import { newSalt, saltedDigest } from './salted.ts';
import { type Decision, effects, isWaiting } from './state.ts';

/** Somebody decides on an item. */
export interface Deciding {
  readonly sealer: Sealer;
  readonly itemId: string;
  readonly by: Decider;
  readonly decision: Decision;
  /** Why it is declined, or a reported post removed. */
  readonly reason?: Reason | undefined;
  /** The question of a return, what is said beside a reason. */
  readonly words?: string | undefined;
  /** Of a return: another wording, which the author can take over. */
  readonly suggestion?: string | undefined;
  /** The item's revision that the moderator saw; without it, whatever it says now. */
  readonly seen?: number | undefined;
  readonly now: Date;
}

/** `missing`: there is no such item, or they are no member any more. */
export type DecideRefusal =
  | { readonly kind: 'missing' }
  | DeciderRefusal
  /** It says something else than what the moderator saw. */
  | { readonly kind: 'changed' }
  /** What was to be decided on was erased. */
  | { readonly kind: 'gone' }
  /** An item of this kind is not decided on like that. */
  | { readonly kind: 'unfit' }
  /** It is in another state by now: closed, or somewhere on the way. */
  | {
      readonly kind: 'closed';
      readonly state: ReviewState;
      /** The name of whoever decided; undefined for a withdrawal and for a moderator who was erased. */
      readonly by: string | undefined;
      readonly at: Date;
    };

/** `beaten`: it was decided, withdrawn or erased before; by whom and when is read afterwards. */
type Refusal = Exclude<DecideRefusal, { kind: 'closed' | 'gone' }> | { readonly kind: 'beaten' };

/** What an item is from now on. */
export interface Decided {
  readonly number: number;
  readonly state: ReviewState;
}

/** Decides on an item, once however many try. */
export async function decide(db: Db, deciding: Deciding): Promise<Outcome<Decided, DecideRefusal>> {
  const { itemId } = deciding;
  if (!isId(itemId)) return refused({ kind: 'missing' });
  const outcome = await settled(db, (tx) => attempt(tx, deciding));
  if (outcome.ok) return outcome;
  return outcome.refusal.kind === 'beaten' ? beaten(db, itemId) : refused(outcome.refusal);
}

/**
 * The same inside a transaction. Everybody who changes an item holds accounts first, members after them, and the item
 * then, so that nobody waits for each other; the audit comes last.
 */
export async function attempt(tx: Tx, deciding: Deciding): Promise<Outcome<Decided, Refusal>> {
  const { itemId, by, decision, now } = deciding;
  const known = await tx.reviewItem.findUnique({ where: { id: itemId }, select: { kind: true } });
  if (!known) return refused({ kind: 'missing' });
  if (!fits(known.kind, decision)) return refused({ kind: 'unfit' });
  const holding = await holdFor(tx, known.kind, deciding);
  if (!holding.ok) return holding;
  const held = holding.value;
  const item = await lockItem(tx, deciding);
  if (!item.ok) return item;
  if (!held) return refused({ kind: 'beaten' });
  const { state, from } = effects[decision];
  const closing = !isWaiting(state);
  const { count } = await tx.reviewItem.updateMany({
    where: { id: itemId, state: { in: [...from] } },
    data: {
      ...{ state, claimedById: null, claimedAt: null },
      ...(closing && { closedAt: now, decidedById: by.memberId, reason: deciding.reason ?? null }),
    },
  });
  if (count === 0) return refused({ kind: 'beaten' });
  const noted = await note(tx, deciding, held);
  await updateCards(tx, [itemId], now);
  const { number, kind } = item.value;
  const data = { item: itemId, number, kind, state, ...noted };
  await audit(tx, { act: actOf(kind, decision), actor: by.auditId, data }, now);
  return done({ number, state });
}

const fits = (kind: ReviewKind, decision: Decision): boolean => decision !== 'return' || kinds[kind].returns;

const acts = {
  approve: 'review.decided',
  decline: 'review.decided',
  return: 'review.returned',
  hold: 'review.held',
  unhold: 'review.resumed',
} as const satisfies Record<Decision, AuditAct>;

const actOf = (kind: ReviewKind, decision: Decision): AuditAct =>
  (decision === 'approve' ? kinds[kind].approved : undefined) ?? acts[decision];

type Item = Decided & { readonly kind: ReviewKind };

/** The item, locked, as the moderator saw it. */
async function lockItem(tx: Tx, { itemId, seen }: Deciding): Promise<Outcome<Item, Refusal>> {
  const [item] = await tx.$queryRaw<Item[]>`
    SELECT number, kind::text, state::text FROM review_item WHERE id = ${itemId}::uuid FOR UPDATE`;
  if (!item) return refused({ kind: 'missing' });
  const old = seen !== undefined && (await tx.reviewEvent.count({ where: { itemId } })) !== seen;
  if (!old || !isWaiting(item.state)) return done(item);
  return refused({ kind: item.state === 'open' || (await movedByItself(tx, itemId)) ? 'changed' : 'beaten' });
}

/** Whether the last that happened came from no moderator: an answer, a report, or that its post was changed. */
async function movedByItself(tx: Tx, itemId: string): Promise<boolean> {
  const last = await tx.reviewEvent.findFirst({
    where: { itemId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { byId: true },
  });
  return last?.byId === null;
}

/** What happened before. */
async function beaten(db: Db, itemId: string): Promise<Outcome<never, DecideRefusal>> {
  const item = await readItem(db, itemId);
  if (!item) return refused({ kind: 'missing' });
  if (isWaiting(item.state) && item.gone) return refused({ kind: 'gone' });
  return refused({ kind: 'closed', state: item.state, by: item.last.by, at: item.last.at });
}

/** The history of the item, what the decision leads to, and what the audit keeps of it besides. */
async function note(
  tx: Tx,
  { itemId, by, decision, reason, words, suggestion, now }: Deciding,
  held: Held,
): Promise<Noted> {
  const { state } = effects[decision];
  const salt = newSalt();
  const said = words !== undefined || suggestion !== undefined;
  const event = await tx.reviewEvent.create({
    data: {
      ...{ itemId, at: now, state, byId: by.memberId, salt: said ? salt : null },
      ...{ words: words ?? null, suggestion: suggestion ?? null },
    },
  });
  const closing = !isWaiting(state);
  const noted = await held.settle({ decision, state, closing, eventId: event.id, reason });
  const digests = {
    words: words === undefined ? null : saltedDigest(words, salt),
    ...(suggestion !== undefined && { suggestion: saltedDigest(suggestion, salt) }),
  };
  return { reason: reason ?? null, ...digests, ...noted };
}

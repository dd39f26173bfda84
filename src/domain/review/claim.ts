import type { Db, Tx } from '../../db.ts';
import type { ReviewState } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { holdMembers, settled } from '../members/hold.ts';
import { updateCards } from './cards.ts';
import type { DecideRefusal } from './decide.ts';
import { type DeciderRefusal, holdFor } from './decider.ts';
import type { Decider } from './kinds/kind.ts';
import { readItem } from './queue.ts';
import { isWaiting } from './state.ts';

/** For so long somebody is at work on an item. */
export const claimMinutes = 30;
const since = (now: Date): Date => new Date(now.getTime() - claimMinutes * 60_000);

/** Somebody is at work on an item, or not any more. */
export interface Claiming {
  readonly sealer: Sealer;
  readonly itemId: string;
  readonly by: Decider;
  readonly now: Date;
}

/** `missing`: there is no such item, or they are no member any more; `unclaimed`: nobody is at work on it. */
export type ClaimRefusal =
  | { readonly kind: 'missing' }
  | DeciderRefusal
  | Extract<DecideRefusal, { kind: 'gone' | 'closed' }>
  /** Somebody else is at work on it, who alone releases it. */
  | { readonly kind: 'claimed'; readonly by: string; readonly at: Date }
  | { readonly kind: 'unclaimed' };

export interface Claimed {
  /** The name of whoever was at work on it until now. */
  readonly from: string | undefined;
}

/** Says that one is at work on it, unless somebody else is. Nobody is kept from deciding by that. */
export const claim = (db: Db, claiming: Claiming): Promise<Outcome<Claimed, ClaimRefusal>> =>
  change(db, claiming, {
    hold: holdTaking,
    to: (held) => (othersHold(held, claiming) ? undefined : taken(claiming)),
  });

/** The same, also instead of somebody else. */
export const takeOver = (db: Db, claiming: Claiming): Promise<Outcome<Claimed, ClaimRefusal>> =>
  change(db, claiming, { hold: holdTaking, to: () => taken(claiming) });

/** Says that one is not any more. */
export const release = (db: Db, claiming: Claiming): Promise<Outcome<Claimed, ClaimRefusal>> =>
  change(db, claiming, {
    hold: holdReleasing,
    to: (held) =>
      held.claimedById === claiming.by.memberId ? { claimedById: null, claimedAt: null } : undefined,
  });

interface Claim {
  readonly claimedById: string | null;
  readonly claimedAt: Date | null;
}

const taken = ({ by, now }: Claiming): Claim => ({ claimedById: by.memberId, claimedAt: now });

/** Somebody else said so not too long ago. */
const othersHold = ({ claimedById, claimedAt }: Claim, { by, now }: Claiming): boolean =>
  claimedById !== null && claimedById !== by.memberId && claimedAt !== null && claimedAt > since(now);

type Held = Claim & { readonly state: ReviewState };
type Refusal = DeciderRefusal | { readonly kind: 'beaten' };

/** Whoever claims is held before the item, as by everybody who decides on one, and may decide on it. */
async function holdTaking(tx: Tx, claiming: Claiming): Promise<Refusal | undefined> {
  const known = await tx.reviewItem.findUnique({ where: { id: claiming.itemId }, select: { kind: true } });
  if (!known) return { kind: 'missing' };
  const held = await holdFor(tx, known.kind, { ...claiming, decision: 'claim' });
  if (!held.ok) return held.refusal;
  return held.value ? undefined : { kind: 'beaten' };
}

async function holdReleasing(tx: Tx, { by }: Claiming): Promise<undefined> {
  await holdMembers(tx, [by.memberId]);
}

interface Change {
  /** Holds whoever has to be held before the item. */
  hold(tx: Tx, claiming: Claiming): Promise<Refusal | undefined>;
  to(held: Held): Claim | undefined;
}

async function change(
  db: Db,
  claiming: Claiming,
  { hold, to }: Change,
): Promise<Outcome<Claimed, ClaimRefusal>> {
  const { itemId, now } = claiming;
  if (!isId(itemId)) return refused({ kind: 'missing' });
  const outcome = await settled(db, async (tx): Promise<Outcome<Claimed, Refusal>> => {
    const refusal = await hold(tx, claiming);
    if (refusal) return refused(refusal);
    const [held] = await tx.$queryRaw<Held[]>`
      SELECT state::text, claimed_by_id::text AS "claimedById", claimed_at AS "claimedAt"
      FROM review_item WHERE id = ${itemId}::uuid FOR UPDATE`;
    const data = held && isWaiting(held.state) ? to(held) : undefined;
    if (!held || !data) return refused({ kind: 'beaten' });
    await tx.reviewItem.update({ where: { id: itemId }, data });
    await updateCards(tx, [itemId], now);
    return done({ from: await nameOf(tx, held, claiming) });
  });
  if (outcome.ok) return outcome;
  return refused(outcome.refusal.kind === 'beaten' ? await why(db, itemId) : outcome.refusal);
}

/** Whoever else was at work on it. */
async function nameOf(tx: Tx, held: Claim, claiming: Claiming): Promise<string | undefined> {
  const { claimedById: id } = held;
  if (!id || !othersHold(held, claiming)) return undefined;
  return (await tx.member.findUnique({ where: { id }, select: { name: true } }))?.name;
}

async function why(db: Db, itemId: string): Promise<ClaimRefusal> {
  const item = await readItem(db, itemId);
  if (!item) return { kind: 'missing' };
  const { state, last, claimed, gone } = item;
  if (!isWaiting(state)) return { kind: 'closed', state, by: last.by, at: last.at };
  if (gone) return { kind: 'gone' };
  return claimed ? { kind: 'claimed', by: claimed.by, at: claimed.at } : { kind: 'unclaimed' };
}

/** Items that one run frees; the next one goes on. */
const atOnce = 200;

/** Frees what somebody said to be at work on long ago; resolves to how many. */
export async function releaseClaims(db: Db, now: Date): Promise<number> {
  const old = { claimedAt: { lte: since(now) } };
  const items = await db.reviewItem.findMany({
    where: old,
    select: { id: true },
    orderBy: { id: 'asc' },
    take: atOnce,
  });
  let released = 0;
  for (const { id } of items) if (await settled(db, (tx) => releaseOld(tx, id, now))) released += 1;
  return released;
}

/** Whoever claims it anew meanwhile keeps it. */
async function releaseOld(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.reviewItem.updateMany({
    where: { id, claimedAt: { lte: since(now) } },
    data: { claimedById: null, claimedAt: null },
  });
  if (count) await updateCards(tx, [id], now);
  return count === 1;
}

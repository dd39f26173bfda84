import type { Db, Tx } from '../../db.ts';
import type { ReviewState } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { settled } from '../members/hold.ts';
import { updateCards } from './cards.ts';
import type { DecideRefusal } from './decide.ts';
import { lockMembers } from './lock.ts';
import { readItem } from './queue.ts';
import { isWaiting } from './state.ts';

/** For so long somebody is at work on an item. */
export const claimMinutes = 30;
const since = (now: Date): Date => new Date(now.getTime() - claimMinutes * 60_000);

export interface Claiming {
  readonly itemId: string;
  readonly by: { readonly memberId: string };
  readonly now: Date;
}

export type ClaimRefusal =
  | { readonly kind: 'missing' }
  | Extract<DecideRefusal, { kind: 'gone' | 'closed' }>
  /** Somebody else is at work on it, who alone releases it. */
  | { readonly kind: 'claimed'; readonly by: string; readonly at: Date }
  | { readonly kind: 'unclaimed' };

export interface Claimed {
  /** The name of whoever was at work on it until now. */
  readonly from: string | undefined;
}

/** Says that one is at work on it, also instead of somebody else. Nobody is kept from deciding by that. */
export const claim = (db: Db, claiming: Claiming): Promise<Outcome<Claimed, ClaimRefusal>> =>
  change(db, claiming, ({ by, now }) => ({ claimedById: by.memberId, claimedAt: now }));

/** Says that one is not any more. */
export const release = (db: Db, claiming: Claiming): Promise<Outcome<Claimed, ClaimRefusal>> =>
  change(db, claiming, ({ by }, held) =>
    held.claimedById === by.memberId ? { claimedById: null, claimedAt: null } : undefined,
  );

interface Claim {
  readonly claimedById: string | null;
  readonly claimedAt: Date | null;
}

type Held = Claim & { readonly state: ReviewState };

/** Whoever claims is held before the item, as by everybody who decides on one. */
async function change(
  db: Db,
  claiming: Claiming,
  to: (claiming: Claiming, held: Held) => Claim | undefined,
): Promise<Outcome<Claimed, ClaimRefusal>> {
  const { itemId, by, now } = claiming;
  if (!isId(itemId)) return refused({ kind: 'missing' });
  const changed = await settled(db, async (tx) => {
    await lockMembers(tx, [by.memberId]);
    const [held] = await tx.$queryRaw<Held[]>`
      SELECT state::text, claimed_by_id::text AS "claimedById", claimed_at AS "claimedAt"
      FROM review_item WHERE id = ${itemId}::uuid FOR UPDATE`;
    const data = held && isWaiting(held.state) ? to(claiming, held) : undefined;
    if (!held || !data) return undefined;
    await tx.reviewItem.update({ where: { id: itemId }, data });
    await updateCards(tx, itemId, now);
    return { from: await nameOf(tx, held, claiming) };
  });
  return changed ? done(changed) : refused(await why(db, itemId));
}

/** Whoever else was at work on it, and not too long ago. */
async function nameOf(
  tx: Tx,
  { claimedById: id, claimedAt }: Claim,
  { by, now }: Claiming,
): Promise<string | undefined> {
  if (!id || id === by.memberId || !claimedAt || claimedAt <= since(now)) return undefined;
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
  if (count) await updateCards(tx, id, now);
  return count === 1;
}

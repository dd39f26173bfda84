import type { Tx } from '../../db.ts';
import { holdAccounts } from '../members/hold.ts';
import { updateCards } from './cards.ts';
import type { Reason } from './reasons.ts';
import { waiting } from './state.ts';

/**
 * Closes an item at the wish of whoever it came from, an application or a contribution, whoever that is being held;
 * false where it was closed before. With a reason it was not their wish.
 */
export async function withdrawItem(
  tx: Tx,
  itemId: string,
  now: Date,
  reason: Extract<Reason, 'unanswered'> | null = null,
): Promise<boolean> {
  const { count } = await tx.reviewItem.updateMany({
    where: { id: itemId, state: { in: [...waiting] } },
    data: { state: 'withdrawn', closedAt: now, claimedById: null, claimedAt: null, reason },
  });
  if (count === 0) return false;
  await tx.application.updateMany({ where: { item: { id: itemId } }, data: { closedAt: now } });
  await tx.reviewEvent.create({ data: { itemId, at: now, state: 'withdrawn' } });
  await updateCards(tx, [itemId], now);
  return true;
}

/** Withdraws what is waiting from these accounts, which are held. */
export async function withdrawPending(tx: Tx, accountIds: readonly string[], now: Date): Promise<void> {
  await holdAccounts(tx, accountIds);
  const items = await tx.reviewItem.findMany({
    where: { state: { in: [...waiting] }, application: { accountId: { in: [...accountIds] } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of items) await withdrawItem(tx, id, now);
}

/**
 * Before these accounts are erased: withdraws what waits, takes away the words that were written about their
 * applications, and has every card shown anew, which finds no application any more.
 */
export async function forgetApplications(tx: Tx, accountIds: readonly string[], now: Date): Promise<void> {
  await withdrawPending(tx, accountIds, now);
  const items = await tx.reviewItem.findMany({
    where: { application: { accountId: { in: [...accountIds] } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const itemIds = items.map(({ id }) => id);
  await tx.reviewEvent.updateMany({
    where: { itemId: { in: itemIds } },
    data: { words: null, suggestion: null, salt: null },
  });
  await updateCards(tx, itemIds, now);
}

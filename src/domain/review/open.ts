import type { Tx } from '../../db.ts';
import type { ReviewKind, ReviewState } from '../../generated/prisma/enums.ts';
import { postCards, updateCards } from './cards.ts';
import { newSalt } from './salted.ts';
import { waiting } from './state.ts';

/** What begins to wait for moderators. */
export interface Opening {
  readonly kind: Exclude<ReviewKind, 'application'>;
  readonly postId?: string | undefined;
  /** What an appeal is against. */
  readonly ofId?: string | undefined;
  readonly urgent: boolean;
  /** What whoever it comes from says. */
  readonly words?: string | undefined;
  /** The admin who asks for an unsealing. Never an author. */
  readonly byId?: string | undefined;
  readonly now: Date;
}

/** Puts something into the queue, with its cards; resolves to the item's id. */
export async function openItem(
  tx: Tx,
  { kind, postId, ofId, urgent, words, byId, now }: Opening,
): Promise<string> {
  const item = await tx.reviewItem.create({
    data: { kind, urgent, createdAt: now, postId: postId ?? null, ofId: ofId ?? null },
    select: { id: true },
  });
  await noteOpen(tx, { itemId: item.id, words, byId, now });
  await postCards(tx, item.id, now);
  return item.id;
}

/** Something came from whoever it is about, or from an admin who asks. */
export async function noteOpen(
  tx: Tx,
  given: {
    readonly itemId: string;
    readonly state?: ReviewState;
    readonly words?: string | undefined;
    readonly byId?: string | undefined;
    readonly now: Date;
  },
): Promise<void> {
  const { itemId, state = 'open', words, byId, now } = given;
  await tx.reviewEvent.create({
    data: {
      ...{ itemId, at: now, state, byId: byId ?? null },
      ...{ words: words ?? null, salt: words === undefined ? null : newSalt() },
    },
  });
}

/**
 * Somebody is in danger: what waits is taken up again where it is on hold, and the first time a card alerts, as a change
 * of one does not. The item is held, and its cards were shown anew.
 */
export async function makeUrgent(tx: Tx, itemId: string, now: Date): Promise<void> {
  const { count } = await tx.reviewItem.updateMany({
    where: { id: itemId, urgent: false },
    data: { urgent: true },
  });
  await tx.reviewItem.update({ where: { id: itemId }, data: { state: 'open' } });
  if (count === 1) await postCards(tx, itemId, now);
}

/**
 * What waits was answered or changed by whoever it comes from, whose rows before it are held: it waits for moderators
 * again, who see it anew; what is on hold stays so. False where it was closed before.
 */
export async function answerItem(
  tx: Tx,
  {
    itemId,
    words,
    now,
  }: { readonly itemId: string; readonly words?: string | undefined; readonly now: Date },
): Promise<boolean> {
  const [item] = await tx.$queryRaw<{ state: ReviewState }[]>`
    SELECT state::text FROM review_item WHERE id = ${itemId}::uuid FOR UPDATE`;
  if (!item || !waiting.some((state) => state === item.state)) return false;
  if (item.state === 'returned')
    await tx.reviewItem.update({ where: { id: itemId }, data: { state: 'open' } });
  await noteOpen(tx, { itemId, words, now });
  await updateCards(tx, [itemId], now);
  return true;
}

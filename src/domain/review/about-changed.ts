import type { Tx } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ReviewKind } from '../../generated/prisma/enums.ts';
import { updateCards } from './cards.ts';
import { noteOpen } from './open.ts';
import { waiting } from './state.ts';
import { withdrawItem } from './withdraw.ts';

export interface PostsChanged {
  readonly postIds: readonly string[];
  /** What became of each. */
  readonly what: 'edited' | 'removed';
  readonly now: Date;
}

/**
 * Reports, appeals and unsealings that wait follow their posts: moderators see them as they are now, and nobody decides
 * on what they said before. Once one was taken away, whoever did it, nothing is left to decide about a report of it: that
 * closes as withdrawn, which counts as no removal by moderators. Authors who were not erased are held, as by everybody
 * who decides on such an item or reports.
 */
export async function postsChanged(tx: Tx, { postIds, what, now }: PostsChanged): Promise<void> {
  const items = await tx.$queryRaw<{ id: string; kind: ReviewKind }[]>`
    SELECT i.id::text, i.kind::text FROM review_item i LEFT JOIN review_item d ON d.id = i.of_id
    WHERE coalesce(i.post_id, d.post_id) = ANY (${[...postIds]}::uuid[]) AND i.kind IN ('report', 'appeal', 'unsealing')
      AND i.state = ANY (${[...waiting]}::review_state[])
    ORDER BY i.id FOR UPDATE OF i`;
  for (const { id, kind } of items) {
    if (kind === 'report' && what === 'removed') await withdrawItem(tx, id, now);
    else await noteChange(tx, id, now);
  }
}

/** What is on hold stays so. */
async function noteChange(tx: Tx, itemId: string, now: Date): Promise<void> {
  await noteOpen(tx, { itemId, now });
  await updateCards(tx, [itemId], now);
}

/** Threads were closed, hidden or called otherwise: cards of what waits in them say so, besides those of some posts. */
export const threadsChanged = (
  tx: Tx,
  {
    threadIds,
    besides = [],
    now,
  }: { readonly threadIds: readonly string[]; readonly besides?: readonly string[]; readonly now: Date },
): Promise<void> => showWaiting(tx, { threadId: { in: [...threadIds] }, id: { notIn: [...besides] } }, now);

/** A pseudonym was muted, or is no more: cards of what waits say so. */
export const pseudonymChanged = (
  tx: Tx,
  { participantId, now }: { readonly participantId: string; readonly now: Date },
): Promise<void> => showWaiting(tx, { participantId }, now);

/** Has the cards shown anew of what waits about some posts. */
async function showWaiting(tx: Tx, post: Prisma.PostWhereInput, now: Date): Promise<void> {
  const items = await tx.reviewItem.findMany({
    where: { state: { in: [...waiting] }, OR: [{ post }, { of: { post } }] },
    select: { id: true },
  });
  const itemIds = items.map(({ id }) => id);
  if (itemIds.length) await updateCards(tx, itemIds, now);
}

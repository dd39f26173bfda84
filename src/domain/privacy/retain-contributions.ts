import type { Db, Tx } from '../../db.ts';
import type { Sealer } from '../../sealing.ts';
import { dayMs } from '../../time.ts';
import { holdMembers, settled } from '../members/hold.ts';
import { appealDays } from '../review/appeal.ts';
import { updateCards } from '../review/cards.ts';
import { readAuthored } from '../review/hold-author.ts';
import { waiting } from '../review/state.ts';
import { withdrawItem } from '../review/withdraw.ts';
import { withdrawPost } from '../threads/place.ts';
import { authorOf } from '../threads/sealed-author.ts';
import { tellAuthor } from '../threads/tell-authors.ts';
import { untitle } from './erase-contributions.ts';

interface Cleaning {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly now: Date;
  /** Rows that are taken at once. */
  readonly most: number;
}

/** Contributions whose author never answered are withdrawn, and the author is told; resolves to how many. */
export async function endUnanswered({ db, sealer, now, most }: Cleaning, before: Date): Promise<number> {
  const items = await db.reviewItem.findMany({
    where: {
      ...{ state: 'returned', kind: { in: ['thread', 'post'] } },
      // Of the times it was returned the last one counts.
      events: { some: { state: 'returned' }, none: { state: 'returned', at: { gte: before } } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: most,
  });
  let ended = 0;
  for (const { id } of items)
    if (await settled(db, (tx) => endOne(tx, { sealer, itemId: id, now }))) ended += 1;
  return ended;
}

/** Whoever answers while we wait for them is not late. */
async function endOne(
  tx: Tx,
  { sealer, itemId, now }: { readonly sealer: Sealer; readonly itemId: string; readonly now: Date },
): Promise<boolean> {
  const post = await readAuthored(tx, itemId);
  const author = post && authorOf(sealer, post);
  if (author !== undefined) await holdMembers(tx, [author]);
  const [item] = await tx.$queryRaw<{ state: string }[]>`
    SELECT state::text FROM review_item WHERE id = ${itemId}::uuid FOR UPDATE`;
  if (!post || item?.state !== 'returned' || !(await withdrawItem(tx, itemId, now, 'unanswered')))
    return false;
  await withdrawPost(tx, { postId: post.id, now });
  await tellAuthor(tx, { sealer, postId: post.id, now });
  return true;
}

/** A post that stands nowhere, once nobody decides on it any more. */
interface Refused {
  readonly id: string;
  readonly opens: boolean;
  readonly threadId: string;
}

/**
 * The words of what was declined, withdrawn or removed, how it was worded before and what was said of it; not while an
 * appeal may bring it back. That there was something stays. Resolves to how many.
 */
export async function forgetRefused({ db, now, most }: Cleaning, before: Date): Promise<number> {
  const appealable = new Date(now.getTime() - appealDays * dayMs);
  const latest = before < appealable ? before : appealable;
  return settled(db, async (tx) => {
    const posts = await findRefused(tx, latest, most);
    if (!posts.length) return 0;
    const ids = posts.map(({ id }) => id);
    await tx.wording.deleteMany({ where: { postId: { in: ids } } });
    await tx.post.updateMany({ where: { id: { in: ids } }, data: { text: '' } });
    await untitle(
      tx,
      posts.flatMap(({ opens, threadId }) => (opens ? [threadId] : [])),
    );
    const items = await tx.reviewItem.findMany({
      where: { OR: [{ postId: { in: ids } }, { of: { postId: { in: ids } } }] },
      select: { id: true },
    });
    const itemIds = items.map(({ id }) => id);
    await tx.reviewEvent.updateMany({
      where: { itemId: { in: itemIds } },
      data: { words: null, suggestion: null, salt: null },
    });
    await updateCards(tx, itemIds, now);
    return posts.length;
  });
}

/** Since when it does not stand: its removal, or the newest of what was decided on it or withdrawn. */
const findRefused = (tx: Tx, before: Date, most: number): Promise<Refused[]> => tx.$queryRaw<Refused[]>`
  SELECT p.id::text, p.opens, p.thread_id::text AS "threadId"
  FROM post p JOIN thread t ON t.id = p.thread_id
  WHERE p.state IN ('declined', 'withdrawn', 'removed') AND p.text <> ''
    AND coalesce(p.removed_at, p.created_at) < ${before}
    AND NOT EXISTS (
      SELECT 1 FROM review_item i LEFT JOIN review_item o ON o.id = i.of_id
      WHERE coalesce(i.post_id, o.post_id) = p.id
        AND (i.state = ANY (${[...waiting]}::review_state[]) OR i.closed_at >= ${before}))
  ORDER BY t.id, p.id LIMIT ${most} FOR NO KEY UPDATE OF t`;

/** What reporters said, once it was decided on; resolves to how many. */
export const forgetReporting = ({ db, most }: Cleaning, before: Date): Promise<number> => db.$executeRaw`
  UPDATE report SET words = NULL WHERE id IN (
    SELECT r.id FROM report r JOIN review_item i ON i.id = r.item_id
    WHERE r.words IS NOT NULL AND i.closed_at < ${before} LIMIT ${most})`;

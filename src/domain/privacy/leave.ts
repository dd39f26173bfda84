import { randomBytes } from 'node:crypto';
import type { Tx } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Sealer } from '../../sealing.ts';
import { waiting } from '../review/state.ts';
import { withdrawItem } from '../review/withdraw.ts';
import { showWithQuotes, withdrawPost } from '../threads/place.ts';
import { isUnsent, listSealedDrafts } from '../threads/sealed-drafts.ts';
import { findWritten, type Written } from './contributions.ts';

/*
 * What becomes of contributions when a membership ends, or the person is erased: what waits is withdrawn, and what
 * stands leads to nobody, as no row has the member's id any more. Pseudonyms stay as they are, to the letter: a change at
 * that moment would tell whose they were. Accounts and the member are held before.
 */

/** A review item, and the post that it, or what it is against, is about. */
export interface ItemOfPost {
  readonly id: string;
  readonly postId: string;
}

/**
 * Locks the items about what somebody wrote, those that they decided or are at work on, which lose their name, and the
 * threads, until the transaction ends. Resolves to the items about what they wrote.
 */
export async function holdContributions(
  tx: Tx,
  { postIds }: Pick<Written, 'postIds'>,
  memberId: string | undefined,
): Promise<ItemOfPost[]> {
  const items = await tx.$queryRaw<{ id: string; postId: string | null }[]>`
    SELECT i.id::text, coalesce(i.post_id, o.post_id)::text AS "postId"
    FROM review_item i LEFT JOIN review_item o ON o.id = i.of_id
    WHERE coalesce(i.post_id, o.post_id) = ANY (${[...postIds]}::uuid[])
      OR i.decided_by_id = ${memberId ?? null}::uuid OR i.claimed_by_id = ${memberId ?? null}::uuid
    ORDER BY i.id FOR UPDATE OF i`;
  await tx.$queryRaw`
    SELECT 1 FROM thread WHERE id IN (SELECT thread_id FROM post WHERE id = ANY (${[...postIds]}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`;
  const theirs = new Set(postIds);
  return items.flatMap(({ id, postId }) => (postId !== null && theirs.has(postId) ? [{ id, postId }] : []));
}

interface Withdrawing {
  readonly items: readonly ItemOfPost[];
  readonly postIds: readonly string[];
  readonly now: Date;
}

/** What they sent to moderators; a report on what stands is for these to decide. */
export async function withdrawWaiting(tx: Tx, { items, postIds, now }: Withdrawing): Promise<void> {
  const open = await tx.reviewItem.findMany({
    where: {
      ...{ id: { in: items.map(({ id }) => id) }, state: { in: [...waiting] } },
      kind: { in: ['thread', 'post', 'appeal'] },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of open) await withdrawItem(tx, id, now);
  for (const postId of await inState(tx, postIds, 'waiting')) await withdrawPost(tx, { postId, now });
}

/** Those of these posts that are in a state. */
export async function inState(
  tx: Tx,
  postIds: readonly string[],
  state: 'waiting' | 'standing',
): Promise<string[]> {
  const rows = await tx.post.findMany({
    where: { id: { in: [...postIds] }, state },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}

/** 256 bits, as a keyed digest has. */
const randomTag = (): string => randomBytes(32).toString('base64url');

/** Nobody can find any more, with the key or without, who made these reports. */
export async function unnameReports(tx: Tx, reportIds: readonly string[]): Promise<void> {
  const rows = reportIds.map((id) => ({ id, tag: randomTag() }));
  await tx.$executeRaw`
    UPDATE report r SET tag = n.tag, words = NULL
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, tag text)
    WHERE r.id = n.id`;
}

/**
 * A membership ends: what waits is withdrawn, nothing is followed any more, and what stands stays, signed by a former
 * member where it was signed by them.
 */
export async function leaveContributions(
  tx: Tx,
  { sealer, memberId, now }: { readonly sealer: Sealer; readonly memberId: string; readonly now: Date },
): Promise<void> {
  const theirs = await findWritten(tx, sealer, memberId);
  const items = await holdContributions(tx, theirs, memberId);
  await withdrawWaiting(tx, { items, postIds: theirs.postIds, now });
  await tx.follow.deleteMany({ where: { id: { in: [...theirs.followIds] } } });
  await forgetSent(tx, sealer, { memberId });
  await showWithQuotes(tx, { postIds: await inState(tx, theirs.namedIds, 'standing'), now });
}

/**
 * Of accounts that are a member's no longer: with the key, what became of their drafts would lead to the member's posts.
 * What they did not send they keep.
 */
export async function forgetSent(tx: Tx, sealer: Sealer, where: Prisma.AccountWhereInput): Promise<void> {
  const accounts = await tx.account.findMany({ where });
  const keys = accounts.map(({ platform, tenant, externalId: person }) => ({ platform, tenant, person }));
  const drafts = await listSealedDrafts(tx, sealer, keys);
  const ids = drafts.filter((one) => !isUnsent(one)).map(({ id }) => id);
  await tx.sealedDraft.deleteMany({ where: { id: { in: ids } } });
}

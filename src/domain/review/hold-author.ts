import type { Tx } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Sealer } from '../../sealing.ts';
import { holdMembers } from '../members/hold.ts';
import { type Authored, authorOf, isAuthor } from '../threads/sealed-author.ts';

const select = {
  ...{ id: true, threadId: true, authorId: true, state: true, opens: true },
  participant: { select: { id: true, tag: true, sealed: true } },
} as const satisfies Prisma.PostSelect;

/** A post as far as it matters who wrote it. */
export type AuthoredPost = Prisma.PostGetPayload<{ select: typeof select }> & Authored;

/** The post that an item is about; of an appeal, that of the decision it is against. */
export async function readAuthored(
  tx: Pick<Tx, 'reviewItem'>,
  itemId: string,
): Promise<AuthoredPost | undefined> {
  const item = await tx.reviewItem.findUnique({
    where: { id: itemId },
    select: { post: { select }, of: { select: { post: { select } } } },
  });
  return item?.post ?? item?.of?.post ?? undefined;
}

export const readAuthoredPost = async (
  tx: Pick<Tx, 'post'>,
  postId: string,
): Promise<AuthoredPost | undefined> =>
  (await tx.post.findUnique({ where: { id: postId }, select })) ?? undefined;

/**
 * Holds the author of a post, and whoever acts on it, before an item about it: nothing of theirs changes meanwhile.
 * The author's id leaves this place for nobody.
 */
export async function holdAuthor(
  tx: Tx,
  {
    sealer,
    post,
    memberId,
    others = [],
  }: { sealer: Sealer; post: AuthoredPost | undefined; memberId: string; others?: readonly string[] },
): Promise<{ readonly post: AuthoredPost; readonly own: boolean } | undefined> {
  const author = post && authorOf(sealer, post);
  await holdMembers(tx, [...(author === undefined ? [] : [author]), memberId, ...others]);
  return post && { post, own: isAuthor(sealer, post, memberId) };
}

/** The same for what an item is about. */
export const holdAuthored = async (
  tx: Tx,
  { itemId, ...given }: { sealer: Sealer; itemId: string; memberId: string; others?: readonly string[] },
): ReturnType<typeof holdAuthor> => holdAuthor(tx, { ...given, post: await readAuthored(tx, itemId) });

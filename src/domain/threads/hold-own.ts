import type { Actor } from '../../access.ts';
import type { Tx } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { isId } from '../../id.ts';
import type { Sealer } from '../../sealing.ts';
import { holdMember } from '../members/hold.ts';
import type { Author } from './author.ts';
import { type HeldThread, holdThread } from './hold.ts';
import { isAuthor } from './sealed-author.ts';

/** Somebody is about to change what they contributed. */
export interface OwnPost {
  readonly sealer: Sealer;
  readonly actor: Actor;
  readonly postId: string;
  readonly now: Date;
}

export interface HeldOwn {
  readonly member: Author;
  readonly post: Prisma.PostGetPayload<{ include: { participant: true } }>;
  /** The item by which it is or was decided on; undefined where it stood at once. */
  readonly itemId: string | undefined;
  readonly thread: HeldThread;
}

/** A post of whoever acts, until the transaction ends; undefined where it is not theirs. Only inside `settled`. */
export async function holdOwn(
  tx: Tx,
  { sealer, actor: { member }, postId }: OwnPost,
): Promise<HeldOwn | undefined> {
  if (!member || !isId(postId)) return undefined;
  const held = await holdMember(tx, member.id);
  if (!held) return undefined;
  const seen = await readIt(tx, postId);
  if (!seen || !isAuthor(sealer, seen, member.id)) return undefined;
  const [item] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM review_item WHERE post_id = ${postId}::uuid AND kind IN ('thread', 'post') FOR UPDATE`;
  const thread = await holdThread(tx, seen.threadId);
  // Somebody may have decided on it while we waited.
  const post = await readIt(tx, postId);
  const author = { memberId: member.id, trusted: held.trusted, roles: member.roles };
  return thread && post ? { member: author, post, itemId: item?.id, thread } : undefined;
}

const readIt = (tx: Tx, id: string) => tx.post.findUnique({ where: { id }, include: { participant: true } });

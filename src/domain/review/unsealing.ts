import type { Db } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { authorOf } from '../threads/sealed-author.ts';
import { readAuthored, readAuthoredPost } from './hold-author.ts';
import { openItem } from './open.ts';

export interface AskingUnsealing {
  readonly postId: string;
  /** An admin of the forum. */
  readonly by: { readonly memberId: string };
  /** Why: the author and the other admin read it. */
  readonly words: string;
  readonly now: Date;
}

/** `missing`: no such post; `open`: it is not a sealed one; `pending`: asked already. */
export type UnsealingRefusal = 'missing' | 'open' | 'pending';

/**
 * An admin asks another one to learn who wrote a sealed post. Nothing is opened by that, nor is it told whether there is
 * anybody still who can be named.
 */
export async function askUnsealing(
  db: Db,
  { postId, by, words, now }: AskingUnsealing,
): Promise<Outcome<{ readonly number: number }, UnsealingRefusal>> {
  if (!isId(postId)) return refused('missing');
  const post = await readAuthoredPost(db, postId);
  if (!post) return refused('missing');
  if (!post.participant) return refused('open');
  try {
    return await db.$transaction(async (tx) => {
      const given = { kind: 'unsealing', postId, urgent: false, words, byId: by.memberId, now } as const;
      const id = await openItem(tx, given);
      const { number } = await tx.reviewItem.findUniqueOrThrow({ where: { id }, select: { number: true } });
      return done({ number });
    });
  } catch (error) {
    // One at most waits for each post: a partial unique index.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return refused('pending');
    throw error;
  }
}

/** Who wrote a sealed post. */
export interface Unsealed {
  readonly name: string;
  readonly organisation: string | undefined;
  readonly group: string | undefined;
}

/** `missing`: nothing that was opened for this admin; `erased`: the author is known to nobody any more. */
export type ReadUnsealedRefusal = 'missing' | 'erased';

/** For the two admins who agreed on it, and for nobody else, whatever their roles. */
export async function readUnsealed(
  db: Db,
  {
    sealer,
    itemId,
    memberId,
  }: { readonly sealer: Sealer; readonly itemId: string; readonly memberId: string },
): Promise<Outcome<Unsealed, ReadUnsealedRefusal>> {
  if (!isId(itemId)) return refused('missing');
  const item = await db.reviewItem.findFirst({
    where: { id: itemId, kind: 'unsealing', state: 'approved' },
    // The first event is the wish of whoever asked; others of the history agreed on nothing.
    select: {
      decidedById: true,
      events: { select: { byId: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: 1 },
    },
  });
  if (item?.decidedById !== memberId && item?.events[0]?.byId !== memberId) return refused('missing');
  const post = await readAuthored(db, itemId);
  const author = post && authorOf(sealer, post);
  const member = author && (await db.member.findUnique({ where: { id: author } }));
  if (!member) return refused('erased');
  const { name, organisation, group } = member;
  return done({ name, organisation: organisation ?? undefined, group: group ?? undefined });
}

/** The number of what a member asked for and was decided on last; undefined for none. */
export async function readDecidedWish(
  db: Pick<Db, 'reviewItem'>,
  memberId: string,
): Promise<number | undefined> {
  const items = await db.reviewItem.findMany({
    where: {
      kind: 'unsealing',
      closedAt: { not: null },
      events: { some: { byId: memberId, state: 'open' } },
    },
    select: {
      number: true,
      events: { select: { byId: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: 1 },
    },
    orderBy: [{ closedAt: 'desc' }, { number: 'desc' }],
  });
  // Others may have taken it up again, which is in its history as well.
  return items.find(({ events: [first] }) => first?.byId === memberId)?.number;
}

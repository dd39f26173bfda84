import type { Actor } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import type { ReviewKind, ReviewState } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { dayMs } from '../../time.ts';
import { holdMembers, settled } from '../members/hold.ts';
import { isAuthor } from '../threads/sealed-author.ts';
import { readAuthored } from './hold-author.ts';
import { openItem } from './open.ts';

/** For so many days after a decision its author can appeal. */
export const appealDays = 30;

export interface Appealing {
  readonly sealer: Sealer;
  readonly actor: Actor;
  /** The decision: a thread or post that was declined, or a report for which one was removed. */
  readonly itemId: string;
  readonly words: string;
  readonly now: Date;
}

/** `missing`: nothing of theirs that one can appeal; `twice`: they did already; `late`: too long ago. */
export type AppealRefusal = 'missing' | 'twice' | 'late';

interface Decision {
  readonly kind: ReviewKind;
  readonly state: ReviewState;
  readonly closedAt: Date | null;
}

/** Until when a decision can be appealed; undefined where it cannot. */
export function appealUntil({ kind, state, closedAt }: Decision): Date | undefined {
  const against =
    kind === 'report' ? state === 'approved' : (kind === 'thread' || kind === 'post') && state === 'declined';
  return against && closedAt ? new Date(closedAt.getTime() + appealDays * dayMs) : undefined;
}

/** Puts a decision on one's own contribution before another moderator, once. */
export async function appeal(
  db: Db,
  { sealer, actor, itemId, words, now }: Appealing,
): Promise<Outcome<{ readonly number: number }, AppealRefusal>> {
  const memberId = actor.member?.id;
  if (!isId(itemId) || memberId === undefined) return refused('missing');
  return settled(db, async (tx) => {
    await holdMembers(tx, [memberId]);
    const post = await readAuthored(tx, itemId);
    if (!post || !isAuthor(sealer, post, memberId)) return refused('missing');
    const refusal = await refusalOf(tx, itemId, now);
    if (refusal) return refused(refusal);
    const id = await openItem(tx, { kind: 'appeal', ofId: itemId, urgent: false, words, now });
    const { number } = await tx.reviewItem.findUniqueOrThrow({ where: { id }, select: { number: true } });
    return done({ number });
  });
}

/** The decision is locked, so that of two appeals at once the second finds the first. */
async function refusalOf(tx: Tx, itemId: string, now: Date): Promise<AppealRefusal | undefined> {
  await tx.$queryRaw`SELECT 1 FROM review_item WHERE id = ${itemId}::uuid FOR UPDATE`;
  const item = await tx.reviewItem.findUniqueOrThrow({ where: { id: itemId }, include: { appeal: true } });
  const until = appealUntil(item);
  if (!until) return 'missing';
  if (item.appeal) return 'twice';
  return until < now ? 'late' : undefined;
}

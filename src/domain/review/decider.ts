import type { Tx } from '../../db.ts';
import type { ReviewKind } from '../../generated/prisma/enums.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Held, Holding, NotYours } from './kinds/kind.ts';
import { kinds } from './kinds.ts';

/** `missing`: they are no member any more. */
export type DeciderRefusal = { readonly kind: 'missing' | NotYours };

/**
 * Holds what an item is about, with whoever decides on it or claims it, before the item; undefined where it was erased.
 * Refused where it is for somebody else.
 */
export async function holdFor(
  tx: Tx,
  kind: ReviewKind,
  deciding: Holding,
): Promise<Outcome<Held | undefined, DeciderRefusal>> {
  const held = await kinds[kind].hold(tx, deciding);
  const refusal = (await deciderRefusal(tx, deciding, kind)) ?? held?.refusal;
  return refusal ? refused({ kind: refusal }) : done(held);
}

/** Who decides was held just now: what they were when they pressed may be over. */
async function deciderRefusal(
  tx: Tx,
  { by, now }: Holding,
  kind: ReviewKind,
): Promise<DeciderRefusal['kind'] | undefined> {
  const member = await tx.member.findUnique({
    where: { id: by.memberId },
    select: { roles: true, suspendedUntil: true },
  });
  if (!member) return 'missing';
  const { access } = kinds[kind];
  if (!member.roles.includes(access) && !member.roles.includes('admin')) return access;
  return member.suspendedUntil && member.suspendedUntil > now ? 'suspended' : undefined;
}

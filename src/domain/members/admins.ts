import type { Tx } from '../../db.ts';

/** Who changes what somebody is, and when. */
export interface By {
  /** Member.auditId of the admin; undefined for the operator. */
  readonly auditId?: string | undefined;
  readonly at: Date;
}

/** Whether the forum would still have an admin who may act without this one; they are held. */
export async function othersAdminister(tx: Tx, memberId: string, at: Date): Promise<boolean> {
  const others = await tx.member.count({
    where: {
      id: { not: memberId },
      roles: { has: 'admin' },
      OR: [{ suspendedUntil: null }, { suspendedUntil: { lte: at } }],
    },
  });
  return others > 0;
}

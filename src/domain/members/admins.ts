import type { Tx } from '../../db.ts';

/** Who changes what somebody is, and when. */
export interface By {
  /** Member.auditId of the admin; undefined for the operator. */
  readonly auditId?: string | undefined;
  readonly at: Date;
}

/**
 * Whoever takes something away from a member holds their accounts, their row and that of every admin, in one order,
 * until the change is written: two admins cannot both be the last but one. Whoever gives holds the account before the
 * member, too.
 */
export async function lockWithAdmins(tx: Tx, memberId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM account WHERE member_id = ${memberId}::uuid ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`
    SELECT id FROM member WHERE id = ${memberId}::uuid OR 'admin' = ANY (roles) ORDER BY id FOR UPDATE`;
}

/** Whether the forum would still have an admin who may act without this one; the rows are held. */
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

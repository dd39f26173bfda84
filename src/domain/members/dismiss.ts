import type { Db, Tx } from '../../db.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { audit } from '../audit.ts';
import { leaveContributions } from '../privacy/leave.ts';
import { type By, othersAdminister } from './admins.ts';
import { takeGroupRoles } from './group-roles.ts';
import { holdWithAdmins, settled } from './hold.ts';
import { tellMember } from './tell.ts';

export interface Dismissing {
  readonly sealer: Sealer;
  readonly memberId: string;
  readonly by: By;
}

/** For so long the end of a membership may take of whoever contributed much. */
export const longestEndMs = 30_000;

/** Ends a membership with every role that comes with it, and tells the person. The forum keeps an admin who may act. */
export async function dismissMember(
  db: Db,
  { sealer, memberId, by }: Dismissing,
): Promise<Outcome<{ name: string }, 'no_member' | 'last_admin'>> {
  const work = async (tx: Tx): Promise<Outcome<{ name: string }, 'no_member' | 'last_admin'>> => {
    await holdWithAdmins(tx, memberId);
    const member = await tx.member.findUnique({ where: { id: memberId } });
    if (!member) return refused('no_member');
    if (member.roles.includes('admin') && !(await othersAdminister(tx, memberId, by.at)))
      return refused('last_admin');
    await tellMember(tx, memberId, 'dismissed', by.at);
    await endMembership(tx, { sealer, member, by });
    return done({ name: member.name });
  };
  return settled(db, work, { timeoutMs: longestEndMs });
}

/**
 * Makes a member a guest, the last thing in its transaction, inside `settled`: what waits of theirs is withdrawn, what
 * stands leads to nobody, roles of servers go back, personal digests stop. The accounts stay, as they hold the language
 * a person chose; whoever has no member is a guest.
 */
export async function endMembership(
  tx: Tx,
  {
    sealer,
    member: { id, auditId },
    by: { auditId: actor, at },
  }: Omit<Dismissing, 'memberId'> & { readonly member: { readonly id: string; readonly auditId: string } },
): Promise<void> {
  await leaveContributions(tx, { sealer, memberId: id, now: at });
  await takeGroupRoles(tx, id, at);
  await tx.digest.updateMany({
    where: { account: { is: { memberId: id } }, stoppedAt: null },
    data: { stoppedAt: at, nextRunAt: null, pausedUntil: null },
  });
  // What was half agreed with them as a member holds no more.
  await tx.linkCode.updateMany({
    where: { OR: [{ issuer: { memberId: id } }, { taker: { memberId: id } }], closedAt: null },
    data: { closedAt: at },
  });
  await tx.account.updateMany({ where: { memberId: id }, data: { memberId: null } });
  await tx.member.delete({ where: { id } });
  await audit(tx, { act: 'member.dismissed', actor, data: { member: auditId } }, at);
}

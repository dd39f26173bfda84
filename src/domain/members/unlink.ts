import type { Db, Tx } from '../../db.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { PlatformName } from '../../platform.ts';
import type { Sealer } from '../../sealing.ts';
import { audit } from '../audit.ts';
import { forgetSent } from '../privacy/leave.ts';
import { takeGroupRoles } from './group-roles.ts';
import { accountsOf, holdPeople, settled, stillSo } from './hold.ts';
import { tellMember } from './tell.ts';

export interface Unlinked {
  readonly platform: PlatformName;
  /** Undefined where they were never met in a workspace. */
  readonly workspace: string | undefined;
  /** Personal digests that were stopped. */
  readonly digests: number;
}

/**
 * `last`: a member without an account could do nothing, and nobody could erase them. `suspended`: an account without
 * its member would be without the suspension.
 */
export type UnlinkRefusal = 'gone' | 'last' | 'suspended';

/** Takes an account away from a member, which is a guest's from then on. */
export async function unlink(
  db: Db,
  { sealer, memberId, accountId, now }: { sealer: Sealer; memberId: string; accountId: string; now: Date },
): Promise<Outcome<Unlinked, UnlinkRefusal>> {
  if (!isId(accountId)) return refused('gone');
  return settled(db, async (tx) => {
    // The member is held as well, so that of two accounts that go at once one stays.
    const found = await accountsOf(tx, memberId);
    await holdPeople(tx, found);
    const held = await accountsOf(tx, memberId);
    stillSo(String(held) === String(found));
    const account = await tx.account.findFirst({
      where: { id: accountId, memberId },
      include: { workspace: true, member: true },
    });
    if (!account?.member) return refused('gone');
    const until = account.member.suspendedUntil;
    if (until && until > now) return refused('suspended');
    const staying = held.find((id) => id !== accountId);
    if (staying === undefined) return refused('last');
    await takeGroupRoles(tx, memberId, now, accountId);
    await moveMembership(tx, accountId, staying);
    await forgetSent(tx, sealer, { id: accountId });
    await tellMember(tx, memberId, 'accounts-changed', now);
    await tx.account.update({ where: { id: accountId }, data: { memberId: null } });
    const digests = await stopDigests(tx, accountId, now);
    await tx.linkCode.updateMany({
      where: { OR: [{ issuerId: accountId }, { takerId: accountId }], closedAt: null },
      data: { closedAt: now },
    });
    const data = { accounts: held.length - 1 };
    await audit(tx, { act: 'account.unlinked', actor: account.member.auditId, data }, now);
    return done({ platform: account.platform, workspace: account.workspace?.name, digests });
  });
}

/**
 * What made the member stays with them, where it is exported and erased: the application that was approved, and the
 * versions of the code of conduct that no account of theirs but this one accepted.
 */
async function moveMembership(tx: Tx, from: string, to: string): Promise<void> {
  await tx.application.updateMany({
    where: { accountId: from, item: { is: { state: 'approved' } } },
    data: { accountId: to },
  });
  const known = await tx.acceptance.findMany({ where: { accountId: to }, select: { version: true } });
  await tx.acceptance.updateMany({
    where: { accountId: from, version: { notIn: known.map(({ version }) => version) } },
    data: { accountId: to },
  });
}

/** Personal digests are a member's: what this account got is sent no more. */
async function stopDigests(tx: Tx, accountId: string, now: Date): Promise<number> {
  const { count } = await tx.digest.updateMany({
    where: { accountId, stoppedAt: null },
    data: { stoppedAt: now, nextRunAt: null, pausedUntil: null },
  });
  return count;
}

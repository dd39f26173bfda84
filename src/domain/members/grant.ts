import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import type { Role } from '../../generated/prisma/enums.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { audit } from '../audit.ts';
import { withdrawPending } from '../review/withdraw.ts';
import { accountKey, noteAccount } from './account.ts';
import { type By, othersAdminister } from './admins.ts';
import { endMembership, longestEndMs } from './dismiss.ts';
import { holdMembers, holdWithAdmins, settled } from './hold.ts';
import { tellMember } from './tell.ts';

export interface Grant {
  readonly account: AccountKey;
  readonly role: Role;
  /** What a member who is new is called; without it, by the account. */
  readonly name: string;
}

export interface Granted {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Whether the person was no member before. */
  readonly admitted: boolean;
  /** Whether they had the role before. */
  readonly had: boolean;
}

/** Whose roles an admin changes in chat. */
export interface MemberRole {
  readonly memberId: string;
  readonly role: Role;
  readonly by: By;
}

const operatorNow = (): By => ({ at: new Date() });

/**
 * Admits a person where they are no member yet and gives them a role; an application of theirs needs no decision any
 * more. Twice, also at once, is the same as once.
 */
export async function grantRole(
  db: Db,
  { account, role, name }: Grant,
  by = operatorNow(),
): Promise<Granted> {
  return db.$transaction(async (tx) => {
    const { id, memberId: known } = await noteAccount(tx, account, {});
    const memberId = known ?? (await tx.member.create({ data: { name, roles: [] } })).id;
    if (known === null) {
      await tx.account.update({ where: { id }, data: { memberId } });
      await withdrawPending(tx, [id], by.at);
    }
    const given = await addRole(tx, memberId, role);
    const member = await tx.member.findUniqueOrThrow({ where: { id: memberId } });
    if (given) await auditRole(tx, 'role.granted', member, { role, by });
    return { name: member.name, roles: member.roles, admitted: known === null, had: !given };
  });
}

/** Gives a member a role and tells them. Twice, also at once, is the same as once. */
export async function giveRole(
  db: Db,
  { memberId, role, by }: MemberRole,
): Promise<Outcome<Omit<Granted, 'admitted'>, 'no_member'>> {
  return db.$transaction(async (tx) => {
    const given = await addRole(tx, memberId, role);
    const member = await tx.member.findUnique({ where: { id: memberId } });
    if (!member) return refused('no_member');
    if (given) {
      await tellMember(tx, memberId, 'roles-changed', by.at);
      await auditRole(tx, 'role.granted', member, { role, by });
    }
    return done({ name: member.name, roles: member.roles, had: !given });
  });
}

/** False where they had it before, or there is no such member. */
async function addRole(tx: Tx, id: string, role: Role): Promise<boolean> {
  await holdMembers(tx, [id]);
  const { count } = await tx.member.updateMany({
    where: { id, NOT: { roles: { has: role } } },
    data: { roles: { push: role } },
  });
  return count === 1;
}

/** `holds_more`: membership goes last, once every other role is taken away. */
export type RevokeRefusal = 'no_member' | 'not_held' | 'last_admin' | 'holds_more';

export interface Revoked {
  readonly name: string;
  /** What is left; empty with `dismissed` false is a member without a further role. */
  readonly roles: readonly Role[];
  /** Whether the person is no member any more. */
  readonly dismissed: boolean;
}

/** Takes a role from a person; taking `member` makes them a guest again. The forum keeps at least one admin. */
export async function revokeRole(
  db: Db,
  { sealer, account, role }: Pick<Grant, 'account' | 'role'> & { readonly sealer: Sealer },
  by = operatorNow(),
): Promise<Outcome<Revoked, RevokeRefusal>> {
  const work = async (tx: Tx): Promise<Outcome<Revoked, RevokeRefusal>> => {
    const key = accountKey(account);
    const found = await tx.account.findUnique({ where: { platform_tenant_externalId: key } });
    if (!found?.memberId) return refused('no_member');
    return take(tx, { sealer, memberId: found.memberId, role, by }, 'silently');
  };
  return settled(db, work, { timeoutMs: longestEndMs });
}

/** The same for a member, who is told. */
export const takeRole = (db: Db, taking: TakingRole): Promise<Outcome<Revoked, RevokeRefusal>> =>
  settled(db, (tx) => take(tx, taking, 'telling'), { timeoutMs: longestEndMs });

/** With the key one finds what a member contributed whose membership ends. */
type TakingRole = MemberRole & { readonly sealer: Sealer };

async function take(
  tx: Tx,
  { sealer, memberId: id, role, by }: TakingRole,
  how: 'telling' | 'silently',
): Promise<Outcome<Revoked, RevokeRefusal>> {
  await holdWithAdmins(tx, id);
  const member = await tx.member.findUnique({ where: { id } });
  if (!member) return refused('no_member');
  const { name } = member;
  const roles = member.roles.filter((one) => one !== role);
  if (role === 'member') {
    if (roles.length) return refused('holds_more');
    await endMembership(tx, { sealer, member, by });
    return done({ name, roles, dismissed: true });
  }
  if (!member.roles.includes(role)) return refused('not_held');
  if (role === 'admin' && !(await othersAdminister(tx, id, by.at))) return refused('last_admin');
  await tx.member.update({ where: { id }, data: { roles } });
  if (how === 'telling') await tellMember(tx, id, 'roles-changed', by.at);
  await auditRole(tx, 'role.revoked', member, { role, by });
  return done({ name, roles, dismissed: false });
}

const auditRole = (
  tx: Tx,
  act: 'role.granted' | 'role.revoked',
  { auditId }: { readonly auditId: string },
  { role, by }: { readonly role: Role; readonly by: By },
): Promise<void> => audit(tx, { act, actor: by.auditId, data: { member: auditId, role } }, by.at);

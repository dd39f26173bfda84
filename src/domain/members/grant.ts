import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import type { Role } from '../../generated/prisma/enums.ts';
import { done, type Outcome, refused } from '../../outcome.ts';

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

const keyOf = ({ platform, tenant, person }: AccountKey) => ({ platform, tenant, externalId: person });

/** Admits a person where they are no member yet and gives them a role. Twice, also at once, is the same as once. */
export async function grantRole(db: Db, { account, role, name }: Grant): Promise<Granted> {
  return db.$transaction(async (tx) => {
    const key = keyOf(account);
    // Writing to the row, though nothing changes, makes a second grant to the same account wait for this one.
    const { id, memberId: known } = await tx.account.upsert({
      where: { platform_tenant_externalId: key },
      create: key,
      update: { externalId: key.externalId },
    });
    const memberId = known ?? (await tx.member.create({ data: { name, roles: [] } })).id;
    if (known === null) await tx.account.update({ where: { id }, data: { memberId } });
    const { count } = await tx.member.updateMany({
      where: { id: memberId, NOT: { roles: { has: role } } },
      data: { roles: { push: role } },
    });
    const member = await tx.member.findUniqueOrThrow({ where: { id: memberId } });
    return { name: member.name, roles: member.roles, admitted: known === null, had: count === 0 };
  });
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
  { account, role }: Pick<Grant, 'account' | 'role'>,
): Promise<Outcome<Revoked, RevokeRefusal>> {
  return db.$transaction(async (tx) => {
    const key = keyOf(account);
    const found = await tx.account.findUnique({ where: { platform_tenant_externalId: key } });
    if (!found?.memberId) return refused('no_member');
    await lock(tx, found.memberId);
    const member = await tx.member.findUnique({ where: { id: found.memberId } });
    if (!member) return refused('no_member');
    if (role === 'member') return dismiss(tx, member);
    if (!member.roles.includes(role)) return refused('not_held');
    if (role === 'admin' && (await tx.member.count({ where: { roles: { has: 'admin' } } })) < 2)
      return refused('last_admin');
    const roles = member.roles.filter((one) => one !== role);
    await tx.member.update({ where: { id: member.id }, data: { roles } });
    return done({ name: member.name, roles, dismissed: false });
  });
}

/**
 * Whoever takes a role away holds the rows of that member and of every admin, in one order, until the change is
 * written: two admins cannot both be the last but one.
 */
const lock = (tx: Tx, memberId: string): Promise<unknown> => tx.$queryRaw`
  SELECT id FROM member WHERE id = ${memberId}::uuid OR 'admin' = ANY (roles) ORDER BY id FOR UPDATE`;

/** The accounts stay, as they hold the language a person chose; whoever has no member is a guest. */
async function dismiss(
  tx: Tx,
  { id, name, roles }: { id: string; name: string; roles: readonly Role[] },
): Promise<Outcome<Revoked, RevokeRefusal>> {
  if (roles.some((role) => role !== 'member')) return refused('holds_more');
  await tx.account.updateMany({ where: { memberId: id }, data: { memberId: null } });
  await tx.member.delete({ where: { id } });
  return done({ name, roles: [], dismissed: true });
}

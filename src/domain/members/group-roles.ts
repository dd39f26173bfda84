import type { Tx } from '../../db.ts';
import { dayMs } from '../../time.ts';
import { writeDeliveries } from '../deliveries/write.ts';

/** For so long a role is tried to be given or taken. */
const roleDays = 7;

/** A role of a server, for an account. */
interface RoleOf {
  readonly accountId: string;
  /** The platform's id of the person. */
  readonly recipient: string;
  readonly workspaceId: string;
  /** The platform's id of the role. */
  readonly externalId: string;
}

/**
 * Has a member's Discord accounts given the role that their server's admin chose for the member's group, and remembers
 * it, as server and role may be others by the time when it is taken back.
 */
export async function giveGroupRoles(tx: Tx, memberId: string, now: Date): Promise<void> {
  const member = await tx.member.findUnique({
    where: { id: memberId },
    select: { group: true, accounts: { where: { platform: 'discord' }, orderBy: { id: 'asc' } } },
  });
  if (!member || member.group === null) return;
  const workspaceIds = member.accounts.flatMap(({ workspaceId }) => workspaceId ?? []);
  const chosen = await tx.groupRole.findMany({
    where: { group: member.group, workspaceId: { in: workspaceIds }, workspace: { leftAt: null } },
  });
  const roles = member.accounts.flatMap(({ id: accountId, workspaceId: at, externalId: recipient }) =>
    chosen
      .filter(({ workspaceId }) => workspaceId === at)
      .map(({ workspaceId, externalId }) => ({ accountId, recipient, workspaceId, externalId })),
  );
  const rows = roles.map(({ recipient, ...row }) => row);
  await tx.givenRole.createMany({ data: rows, skipDuplicates: true });
  await setRoles(tx, 'give_role', roles, now);
}

/** Takes back every role that a member was given, or one account of theirs alone; before the accounts change. */
export async function takeGroupRoles(tx: Tx, memberId: string, now: Date, accountId?: string): Promise<void> {
  const given = await tx.givenRole.findMany({
    where: { account: { is: { memberId, ...(accountId && { id: accountId }) } } },
    include: { account: true, workspace: true },
    orderBy: { id: 'asc' },
  });
  await tx.givenRole.deleteMany({ where: { id: { in: given.map(({ id }) => id) } } });
  const reachable = given.filter(({ workspace }) => workspace.leftAt === null);
  const roles = reachable.map(({ account, ...row }) => ({ ...row, recipient: account.externalId }));
  await setRoles(tx, 'take_role', roles, now);
}

async function setRoles(
  tx: Tx,
  kind: 'give_role' | 'take_role',
  roles: readonly RoleOf[],
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + roleDays * dayMs);
  await writeDeliveries(
    tx,
    roles.map(({ recipient, workspaceId, externalId: subjectId }) => ({
      ...{ kind, platform: 'discord' as const, workspaceId, recipient, expiresAt },
      ...{ subject: 'group-role', subjectId },
    })),
  );
}

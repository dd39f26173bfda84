import type { AccountKey } from '../../access.ts';
import type { Tx } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { accountKey } from '../members/account.ts';

/** Everything by which one person is known: what they have in the database hangs on one of these. */
export interface Person {
  readonly memberId: string | undefined;
  /** What the audit calls them. */
  readonly auditId: string | undefined;
  /** Rows of their accounts: the member's, or the one alone. */
  readonly accountIds: readonly string[];
  /** The accounts by their platforms' ids; the one that was asked with, also where it has no row. */
  readonly keys: readonly AccountKey[];
  /** By account: the workspaces in which the platform's id alone means it. */
  readonly within: readonly Within[];
}

interface Within {
  readonly platform: AccountKey['platform'];
  readonly person: string;
  readonly workspace: Prisma.WorkspaceWhereInput;
}

/** Who is behind an account. */
export async function findPerson(db: Pick<Tx, 'account'>, key: AccountKey): Promise<Person> {
  const columns = { id: true, platform: true, tenant: true, externalId: true } as const;
  const own = await db.account.findUnique({
    where: { platform_tenant_externalId: accountKey(key) },
    select: {
      ...columns,
      member: { select: { id: true, auditId: true, accounts: { select: columns, orderBy: { id: 'asc' } } } },
    },
  });
  const accounts = own ? (own.member?.accounts ?? [own]) : [];
  const keys = own
    ? accounts.map(({ platform, tenant, externalId: person }) => ({ platform, tenant, person }))
    : [key];
  const within: Within[] = [];
  for (const one of keys)
    within.push({ platform: one.platform, person: one.person, workspace: await whereKnown(db, one) });
  return {
    memberId: own?.member?.id,
    auditId: own?.member?.auditId,
    accountIds: accounts.map(({ id }) => id),
    ...{ keys, within },
  };
}

/** Whether it is the same person with the same accounts. */
export const samePerson = (one: Person, other: Person): boolean =>
  one.memberId === other.memberId && String(one.accountIds) === String(other.accountIds);

/**
 * The workspaces in which the platform's id alone means an account. Discord's ids are global. Slack's mean something
 * in the team whose they are; those of an organisation in all its workspaces, which are not known, but never where a
 * team has somebody else of that id.
 */
async function whereKnown(
  db: Pick<Tx, 'account'>,
  { platform, tenant, person }: AccountKey,
): Promise<Prisma.WorkspaceWhereInput> {
  if (platform !== 'slack') return { platform };
  if (tenant.startsWith('T')) return { platform, externalId: tenant };
  const others = await db.account.findMany({
    where: { platform, externalId: person, tenant: { not: tenant } },
    select: { tenant: true },
  });
  return { platform, externalId: { notIn: others.map((one) => one.tenant) } };
}

/** Rows that name a person by platform, tenant and id of their own. */
export const ofKeys = ({ keys }: Person) => ({ OR: keys.map(accountKey) });

/** What a person set up in a workspace. */
export const setUpBy = ({ within }: Person) => ({
  OR: within.map(({ person, workspace }) => ({ workspace: { is: workspace }, setUpBy: person })),
});

/** Deliveries that go to a person, or do something about them. */
export const sentTo = ({ within }: Person) => ({
  OR: within.map(({ platform, person: recipient, workspace }) => ({
    ...{ platform, recipient, workspace: { is: workspace } },
  })),
});

import type { Tx } from '../../db.ts';
import type { Platform, Role } from '../../generated/prisma/enums.ts';
import { goesTo, maySee, type SeenFrom, type Shared } from '../../visibility.ts';

/** A member who follows threads, as far as it decides what they are told, and where. */
export interface Follower {
  readonly id: string;
  readonly roles: readonly Role[];
  /** One of stakeholders.ts. */
  readonly group: string | undefined;
  readonly suspendedUntil: Date | undefined;
  /** The workspace that admitted them, while the bot is in it. */
  readonly admittedIn: SeenFrom | undefined;
  /** Those of their accounts that are reached, in each workspace that leads to them; who is told best comes first. */
  readonly accounts: readonly Reached[];
}

export interface Reached {
  readonly id: string;
  readonly platform: Platform;
  /** The platform's id of the person. */
  readonly recipient: string;
  readonly workspaceId: string;
  /** What is said there is read by whoever runs that workspace; from outside, on Slack, nobody vouches for it. */
  readonly workspace: SeenFrom;
  /** Whether it takes direct messages, as far as is known. */
  readonly open: boolean;
  /** IANA. */
  readonly zone: string;
}

interface Row {
  readonly id: string;
  readonly roles: Role[];
  readonly group: string | null;
  readonly suspendedUntil: Date | null;
  readonly admitted: boolean;
  readonly verified: boolean;
  readonly groups: string[] | null;
  readonly accountId: string | null;
  readonly platform: Platform;
  readonly recipient: string;
  readonly open: boolean;
  readonly workspaceId: string | null;
  readonly vouchedFor: boolean;
  readonly workspaceGroups: string[] | null;
  readonly zone: string | null;
}

/**
 * Members by id, in one query. Of several accounts those come first that take direct messages, then that where they
 * were admitted; a workspace leads to an account as account.ts says.
 */
export async function readFollowers(
  tx: Pick<Tx, '$queryRaw'>,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Follower>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT m.id::text, m.roles::text[] AS roles, m."group",
           m.suspended_until AS "suspendedUntil", i.id IS NOT NULL AS admitted,
           i.verified_at IS NOT NULL AS verified, i.groups,
           a.id::text AS "accountId", a.platform::text, a.external_id AS recipient,
           a.direct_closed_at IS NULL AS open, w.id::text AS "workspaceId", w.zone, w.groups AS "workspaceGroups",
           w.verified_at IS NOT NULL AND (w.platform <> 'slack' OR w.external_id = a.tenant) AS "vouchedFor"
    FROM member m
    LEFT JOIN workspace i ON i.id = m.admitted_in_id AND i.left_at IS NULL
    LEFT JOIN (account a JOIN workspace w ON w.platform = a.platform AND w.left_at IS NULL
      AND (w.id = a.workspace_id OR w.external_id = a.tenant OR EXISTS (
        SELECT 1 FROM application p WHERE p.account_id = a.id AND p.workspace_id = w.id)))
      ON a.member_id = m.id
    WHERE m.id = ANY (${[...memberIds]}::uuid[])
    ORDER BY m.id, a.direct_closed_at IS NULL DESC, (w.id = m.admitted_in_id) IS TRUE DESC,
             (w.id = a.workspace_id) IS TRUE DESC, a.id, w.id`;
  const followers = new Map<string, Follower>();
  for (const row of rows) {
    const follower = followers.get(row.id) ?? followerFrom(row);
    followers.set(row.id, { ...follower, accounts: [...follower.accounts, ...reachedBy(row)] });
  }
  return followers;
}

function followerFrom({ id, roles, group, suspendedUntil, admitted, verified, groups }: Row): Follower {
  return {
    ...{ id, roles, group: group ?? undefined, suspendedUntil: suspendedUntil ?? undefined },
    admittedIn: admitted ? { verified, groups: groups ?? [] } : undefined,
    accounts: [],
  };
}

function reachedBy(row: Row): Reached[] {
  const { accountId, platform, recipient, open, workspaceId, vouchedFor, workspaceGroups, zone } = row;
  if (accountId === null || workspaceId === null) return [];
  const workspace = { verified: vouchedFor, groups: workspaceGroups ?? [] };
  return [{ id: accountId, platform, recipient, open, workspaceId, workspace, zone: zone ?? 'UTC' }];
}

/**
 * Where a member is told of a thread: by the first account in whose workspace it may stand, else by the first one,
 * which learns its number alone (`isNamedTo`).
 */
export function accountFor(shared: Shared, { accounts }: Follower): Reached | undefined {
  const open = accounts.filter((one) => one.open);
  const some = open.length ? open : accounts;
  return some.find(({ workspace }) => goesTo(shared, workspace)) ?? some[0];
}

/** Whether a thread is called by its title in what is sent to an account through a workspace. */
export const isNamedTo = (
  shared: Shared,
  { accounts }: Follower,
  to: { readonly accountId: string; readonly workspaceId: string | null },
): boolean =>
  accounts.some(
    ({ id, workspaceId, workspace }) =>
      id === to.accountId && workspaceId === to.workspaceId && goesTo(shared, workspace),
  );

/** Whether a member may see a thread in a direct message at this moment. */
export const seesAsFollower = (shared: Shared, follower: Follower, now: Date): boolean =>
  (!follower.suspendedUntil || follower.suspendedUntil <= now) &&
  maySee(shared, { workspace: undefined, outsider: false, member: follower });

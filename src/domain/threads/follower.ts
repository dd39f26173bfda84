import type { Tx } from '../../db.ts';
import type { Platform, Role } from '../../generated/prisma/enums.ts';
import { maySee, type SeenFrom, type Shared } from '../../visibility.ts';

/** A member who follows threads, as far as it decides what they are told, and where. */
export interface Follower {
  readonly id: string;
  readonly roles: readonly Role[];
  /** One of stakeholders.ts. */
  readonly group: string | undefined;
  readonly suspendedUntil: Date | undefined;
  /** The workspace that admitted them, while the bot is in it. */
  readonly admittedIn: SeenFrom | undefined;
  /** The one of their accounts that is told; undefined where none is reached. */
  readonly account: Reached | undefined;
}

interface Reached {
  readonly id: string;
  readonly platform: Platform;
  /** The platform's id of the person. */
  readonly recipient: string;
  readonly workspaceId: string;
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
  readonly workspaceId: string | null;
  readonly zone: string | null;
}

/**
 * Members by id, in one query. Of several accounts one that takes direct messages is told, where they were admitted
 * rather than elsewhere; a workspace leads to an account as account.ts says.
 */
export async function readFollowers(
  tx: Pick<Tx, '$queryRaw'>,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Follower>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (m.id) m.id::text, m.roles::text[] AS roles, m."group",
           m.suspended_until AS "suspendedUntil", i.id IS NOT NULL AS admitted,
           i.verified_at IS NOT NULL AS verified, i.groups,
           a.id::text AS "accountId", a.platform::text, a.external_id AS recipient,
           w.id::text AS "workspaceId", w.zone
    FROM member m
    LEFT JOIN workspace i ON i.id = m.admitted_in_id AND i.left_at IS NULL
    LEFT JOIN (account a JOIN workspace w ON w.platform = a.platform AND w.left_at IS NULL
      AND (w.id = a.workspace_id OR w.external_id = a.tenant OR EXISTS (
        SELECT 1 FROM application p WHERE p.account_id = a.id AND p.workspace_id = w.id)))
      ON a.member_id = m.id
    WHERE m.id = ANY (${[...memberIds]}::uuid[])
    ORDER BY m.id, a.direct_closed_at IS NULL DESC, (w.id = m.admitted_in_id) IS TRUE DESC,
             (w.id = a.workspace_id) IS TRUE DESC, a.id, w.id`;
  return new Map(rows.map((row) => [row.id, followerFrom(row)]));
}

function followerFrom(row: Row): Follower {
  const { id, roles, group, suspendedUntil, admitted, verified, groups } = row;
  const { accountId, platform, recipient, workspaceId, zone } = row;
  return {
    ...{ id, roles, group: group ?? undefined, suspendedUntil: suspendedUntil ?? undefined },
    admittedIn: admitted ? { verified, groups: groups ?? [] } : undefined,
    account:
      accountId !== null && workspaceId !== null
        ? { id: accountId, platform, recipient, workspaceId, zone: zone ?? 'UTC' }
        : undefined,
  };
}

/** Whether a member may see a thread in a direct message at this moment. */
export const seesAsFollower = (shared: Shared, follower: Follower, now: Date): boolean =>
  (!follower.suspendedUntil || follower.suspendedUntil <= now) &&
  maySee(shared, { workspace: undefined, outsider: false, member: follower });

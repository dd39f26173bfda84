import { LRUCache } from 'lru-cache';
import type { Actor, ActorMember, ActorWorkspace } from '../../access.ts';
import type { Pool } from '../../db.ts';
import type { Role } from '../../generated/prisma/enums.ts';
import { isLanguage, type Language } from '../../i18n/languages.ts';
import type { Invocation } from '../../platform.ts';

/** What the database knows of a person and the workspace they act in. */
interface Row {
  readonly workspace: string | null;
  readonly verified: boolean;
  readonly groups: readonly string[];
  readonly workspaceLanguage: string | null;
  readonly zone: string | null;
  readonly account: string | null;
  readonly language: string | null;
  readonly conduct: number;
  readonly member: string | null;
  readonly auditId: string | null;
  readonly roles: Role[] | null;
  readonly group: string | null;
  readonly trusted: boolean | null;
  /** The workspace that admitted them, while the bot is in it. */
  readonly admittedIn: string | null;
  readonly admittedVerified: boolean;
  readonly admittedGroups: readonly string[];
  readonly suspendedUntil: Date | null;
  readonly suspensionReason: string | null;
}

type Asking = Pick<Invocation, 'platform' | 'who'>;

/**
 * Loads who acts and where. `fresh` reads the database anew, as everything does that needs more than a guest; `now`
 * decides whether a suspension is over.
 */
export type LoadActor = (invocation: Asking, options: { fresh: boolean; now: Date }) => Promise<Actor>;

/** Look-ups may answer from what was true a second ago, so that a burst of them costs one query a person. */
const rememberedMs = 1000;
const rememberedPeople = 5000;

export function createActorLoader(pool: Pool): LoadActor {
  const remembered = new LRUCache<string, Row>({ max: rememberedPeople, ttl: rememberedMs });
  return async ({ platform, who }, { fresh, now }) => {
    const key = [platform, who.workspace, who.tenant, who.user].join(':');
    let row = fresh ? undefined : remembered.get(key);
    if (!row) {
      row = await loadRow(pool, { platform, who });
      // Only now: to set it again would begin its second anew, for as long as somebody keeps pressing.
      remembered.set(key, row);
    }
    return {
      account: { platform, tenant: who.tenant, person: who.user },
      accountId: row.account ?? undefined,
      workspace: workspaceOf(row, who.workspace),
      member: memberOf(row, now),
      conduct: row.conduct,
      language: languageFrom(row.language),
      workspaceAdmin: who.workspaceAdmin,
      managesRoles: who.managesRoles ?? false,
      outsider: who.outsider,
      ...(who.unknown && { unknown: true }),
    };
  };
}

const languageFrom = (code: string | null): Language | undefined =>
  code && isLanguage(code) ? code : undefined;

function workspaceOf(row: Row, externalId = ''): ActorWorkspace | undefined {
  if (row.workspace === null) return undefined;
  const { workspace: id, verified, groups, zone } = row;
  const language = languageFrom(row.workspaceLanguage);
  return { id, externalId, verified, groups, language, zone: zone ?? undefined };
}

function memberOf(row: Row, now: Date): ActorMember | undefined {
  const { member: id, auditId, suspendedUntil: until } = row;
  if (id === null || auditId === null) return undefined;
  const suspension = until && until > now ? { until, reason: row.suspensionReason ?? '' } : undefined;
  const admittedIn =
    row.admittedIn === null ? undefined : { verified: row.admittedVerified, groups: row.admittedGroups };
  const { roles, group, trusted } = row;
  return {
    ...{ id, auditId, roles: roles ?? [], suspension, admittedIn },
    ...{ group: group ?? undefined, trusted: trusted ?? false },
  };
}

/**
 * One trip: workspace, account and member, each by its unique key; any of them may be missing. Every request asks
 * this, and through Prisma it would cost three times the work of everything else that a look-up does.
 */
async function loadRow(pool: Pool, { platform, who }: Asking): Promise<Row> {
  const { rows } = await pool.query<Row>(rowQuery, [platform, who.workspace ?? '', who.tenant, who.user]);
  const [row] = rows;
  if (!row) throw new Error('a query without a condition returns one row');
  return row;
}

const rowQuery = `
  SELECT w.id::text AS workspace, w.verified_at IS NOT NULL AS verified,
         coalesce(w.groups, '{}') AS groups, w.language AS "workspaceLanguage", w.zone,
         a.id::text AS account, a.language, coalesce(greatest(a.conduct, m.conduct), 0) AS conduct,
         m.id::text AS member, m.audit_id::text AS "auditId", m.roles::text[] AS roles,
         m."group", m.trusted, m.suspended_until AS "suspendedUntil", m.suspension_reason AS "suspensionReason",
         i.id::text AS "admittedIn", i.verified_at IS NOT NULL AS "admittedVerified",
         coalesce(i.groups, '{}') AS "admittedGroups"
  FROM (SELECT 1) AS one
  LEFT JOIN workspace w ON w.platform = $1::platform AND w.external_id = $2 AND w.left_at IS NULL
  LEFT JOIN account a ON a.platform = $1::platform AND a.tenant = $3 AND a.external_id = $4
  LEFT JOIN member m ON m.id = a.member_id
  LEFT JOIN workspace i ON i.id = m.admitted_in_id AND i.left_at IS NULL`;

import { LRUCache } from 'lru-cache';
import type { Actor, ActorWorkspace } from '../../access.ts';
import type { Pool } from '../../db.ts';
import type { Role } from '../../generated/prisma/enums.ts';
import { isLanguage, type Language } from '../../i18n/languages.ts';
import type { Invocation } from '../../platform.ts';

/** What the database knows of a person and the workspace they act in. */
interface Row {
  readonly workspace: string | null;
  readonly verified: boolean;
  readonly workspaceLanguage: string | null;
  readonly zone: string | null;
  readonly language: string | null;
  readonly member: string | null;
  readonly roles: Role[] | null;
}

type Asking = Pick<Invocation, 'platform' | 'who'>;

/** Loads who acts and where. `fresh` reads the database anew, as everything that needs a role does. */
export type LoadActor = (invocation: Asking, options: { fresh: boolean }) => Promise<Actor>;

/** Look-ups may answer from what was true a second ago, so that a burst of them costs one query a person. */
const rememberedMs = 1000;
const rememberedPeople = 5000;

export function createActorLoader(pool: Pool): LoadActor {
  const remembered = new LRUCache<string, Row>({ max: rememberedPeople, ttl: rememberedMs });
  return async ({ platform, who }, { fresh }) => {
    const key = [platform, who.workspace, who.tenant, who.user].join(':');
    const row = (fresh ? undefined : remembered.get(key)) ?? (await loadRow(pool, { platform, who }));
    remembered.set(key, row);
    return {
      account: { platform, tenant: who.tenant, person: who.user },
      workspace: workspaceOf(row, who.workspace),
      member: row.member === null ? undefined : { id: row.member, roles: row.roles ?? [] },
      language: languageFrom(row.language),
      workspaceAdmin: who.workspaceAdmin,
      outsider: who.outsider,
    };
  };
}

const languageFrom = (code: string | null): Language | undefined =>
  code && isLanguage(code) ? code : undefined;

function workspaceOf(row: Row, externalId = ''): ActorWorkspace | undefined {
  if (row.workspace === null) return undefined;
  const { workspace: id, verified, zone } = row;
  return { id, externalId, verified, language: languageFrom(row.workspaceLanguage), zone: zone ?? undefined };
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
         w.language AS "workspaceLanguage", w.zone,
         a.language, m.id::text AS member, m.roles::text[] AS roles
  FROM (SELECT 1) AS one
  LEFT JOIN workspace w ON w.platform = $1::platform AND w.external_id = $2 AND w.left_at IS NULL
  LEFT JOIN account a ON a.platform = $1::platform AND a.tenant = $3 AND a.external_id = $4
  LEFT JOIN member m ON m.id = a.member_id`;

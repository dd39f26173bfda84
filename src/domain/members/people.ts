import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Platform, Role } from '../../generated/prisma/enums.ts';
import type { Language } from '../../i18n/languages.ts';
import { isId } from '../../id.ts';
import { type Group, groups } from '../../stakeholders.ts';
import { firstOf } from '../page.ts';

/** A member as the forum's admins see them in a list. */
export interface ListedMember {
  readonly id: string;
  readonly name: string;
  readonly organisation: string | undefined;
  /** Undefined for whom the operator made a member. */
  readonly group: Group | undefined;
  readonly roles: readonly Role[];
  /** Where it lies ahead, they are suspended. */
  readonly suspendedUntil: Date | undefined;
}

export interface KnownMember extends ListedMember {
  readonly suspensionReason: string | undefined;
  readonly createdAt: Date;
  readonly accounts: readonly {
    readonly platform: Platform;
    readonly tenant: string;
    readonly externalId: string;
    /** The name of the workspace that reaches them. */
    readonly workspace: string | undefined;
  }[];
}

export interface MemberPage {
  readonly total: number;
  /** Of the first one; 0 where the page that was asked for is not there. */
  readonly offset: number;
  readonly members: readonly ListedMember[];
}

const listed = {
  id: true,
  name: true,
  organisation: true,
  group: true,
  roles: true,
  suspendedUntil: true,
} as const satisfies Prisma.MemberSelect;

interface ListedRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly group: string | null;
  readonly roles: readonly Role[];
  readonly suspendedUntil: Date | null;
}

const memberOf = ({ id, name, roles, organisation, group, suspendedUntil }: ListedRow): ListedMember => ({
  ...{ id, name, roles },
  organisation: organisation ?? undefined,
  group: groups.find((one) => one === group),
  suspendedUntil: suspendedUntil ?? undefined,
});

interface Listing {
  /** Words of names and organisations, or ids of accounts, which are all to be found; empty for everybody. */
  readonly query: string;
  /** Whose alphabet orders the names. */
  readonly language: Language;
  readonly offset: number;
  readonly limit: number;
}

/** Words of a query that are looked at. */
const mostWords = 8;

/** Members by name. A page that is not there gives the first. */
export async function listMembers(db: Db, { query, language, offset, limit }: Listing): Promise<MemberPage> {
  const words = query.split(/\s+/).filter(Boolean).slice(0, mostWords);
  const where = { AND: words.map(mentions) };
  // The order of people's alphabets is not the database's, so that all names are put in order before a page is taken.
  const all = await db.member.findMany({ where, select: { id: true, name: true } });
  const { compare } = new Intl.Collator(language);
  all.sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const first = firstOf(offset, all.length);
  const ids = all.slice(first, first + limit).map(({ id }) => id);
  const rows = await db.member.findMany({ where: { id: { in: ids } }, select: listed });
  const byId = new Map(rows.map((row) => [row.id, memberOf(row)]));
  const members = ids.map((id) => byId.get(id)).filter((one) => one !== undefined);
  return { total: all.length, offset: first, members };
}

/** An account is found by the platform's id of it, also as the operator's commands write it: `slack:T1:U1`. */
function mentions(word: string): Prisma.MemberWhereInput {
  // Without regard to letter case both are patterns to PostgreSQL.
  const mode = 'insensitive' as const;
  const within = { contains: literally(word), mode };
  const externalId = { equals: literally(word.split(':').at(-1) ?? word), mode };
  return { OR: [{ name: within }, { organisation: within }, { accounts: { some: { externalId } } }] };
}

const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** One member with their accounts; undefined where there is none. */
export async function readMember(db: Db, id: string): Promise<KnownMember | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.member.findUnique({
    where: { id },
    select: {
      ...listed,
      suspensionReason: true,
      createdAt: true,
      accounts: { include: { workspace: { select: { name: true } } }, orderBy: { createdAt: 'asc' } },
    },
  });
  if (!row) return undefined;
  return {
    ...memberOf(row),
    suspensionReason: row.suspensionReason ?? undefined,
    createdAt: row.createdAt,
    accounts: row.accounts.map(({ platform, tenant, externalId, workspace }) => ({
      ...{ platform, tenant, externalId },
      workspace: workspace?.name,
    })),
  };
}

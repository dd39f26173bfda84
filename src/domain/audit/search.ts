import type { Db } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Language } from '../../i18n/languages.ts';
import { listMembers } from '../members/people.ts';
import { firstOf } from '../page.ts';
import { parseThreadReference } from '../threads/post.ts';
import { type NamedRow, nameRows } from './names.ts';
import { type AuditHead, type AuditRow, readAuditHead } from './read.ts';

export interface AuditSearch {
  /** The first parts of acts: `review`, `role`; undefined for all. */
  readonly kinds: readonly string[] | undefined;
  /** A reference (R-3, T-5, E-12), or words of a member's name; empty for everything. */
  readonly words: string;
  readonly since: Date | undefined;
  /** Whose alphabet orders names. */
  readonly language: Language;
  readonly offset: number;
  readonly limit: number;
}

export interface AuditPage {
  readonly total: number;
  /** Of the first row; 0 where the page that was asked for is not there. */
  readonly offset: number;
  /** Newest first. */
  readonly rows: readonly NamedRow[];
  readonly head: AuditHead;
}

/** What was done, newest first, with the names of what it was done to. A page that is not there gives the first. */
export async function searchAudit(db: Db, search: AuditSearch): Promise<AuditPage> {
  const { offset, limit } = search;
  const where = await conditionOf(db, search);
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM audit_event WHERE ${where}`;
  const total = counted?.total ?? 0;
  const first = firstOf(offset, total);
  const rows = await db.$queryRaw<AuditRow[]>`
    SELECT number, at, act, actor::text, data, previous, hash FROM audit_event WHERE ${where}
    ORDER BY number DESC LIMIT ${limit} OFFSET ${first}`;
  return { total, offset: first, rows: await nameRows(db, rows), head: await readAuditHead(db) };
}

async function conditionOf(db: Db, { kinds, words, since, language }: AuditSearch): Promise<Prisma.Sql> {
  const ids = await idsOf(db, words.trim(), language);
  const conditions = [
    Prisma.sql`true`,
    ...(kinds ? [Prisma.sql`split_part(act, '.', 1) = ANY (${[...kinds]}::text[])`] : []),
    ...(since ? [Prisma.sql`at >= ${since}`] : []),
    ...(ids ? [mentions(ids)] : []),
  ];
  return Prisma.join(conditions, ' AND ');
}

/** Ids are told apart by themselves, so that it does not matter under which name one stands. */
const mentions = (ids: readonly string[]): Prisma.Sql => Prisma.sql`
  (actor::text = ANY (${[...ids]}::text[])
    OR EXISTS (SELECT 1 FROM jsonb_each_text(data) one WHERE one.value = ANY (${[...ids]}::text[])))`;

/** The ids by which rows are found; undefined for all rows. */
async function idsOf(db: Db, words: string, language: Language): Promise<string[] | undefined> {
  if (!words) return undefined;
  const [, kind = '', digits = ''] = words.match(/^([re])[-\s]?(\d{1,9})$/i) ?? [];
  const thread = parseThreadReference(words);
  if (thread !== undefined) return threadIds(db, thread);
  if (kind.toLowerCase() === 'r') return itemIds(db, Number(digits));
  if (kind.toLowerCase() === 'e') return entryIds(db, Number(digits));
  return memberIds(db, words, language);
}

/** With it the appeal against it. */
async function itemIds(db: Db, number: number): Promise<string[]> {
  const item = await db.reviewItem.findUnique({ where: { number }, select: withAppeal });
  return item ? idsWith(item) : [];
}

/** An appeal names no post: it hangs on the decision that it is against. */
const withAppeal = { id: true, appeal: { select: { id: true } } } as const;

const idsWith = ({ id, appeal }: Prisma.ReviewItemGetPayload<{ select: typeof withAppeal }>): string[] => [
  id,
  ...(appeal ? [appeal.id] : []),
];

/** With it its posts, what was decided on them, and on appeals. */
async function threadIds(db: Db, number: number): Promise<string[]> {
  const thread = await db.thread.findUnique({
    where: { number },
    select: { id: true, posts: { select: { id: true, items: { select: withAppeal } } } },
  });
  if (!thread) return [];
  return [thread.id, ...thread.posts.flatMap(({ id, items }) => [id, ...items.flatMap(idsWith)])];
}

/** With it the threads that are about it. */
async function entryIds(db: Db, number: number): Promise<string[]> {
  const entry = await db.entry.findUnique({ where: { number }, include: { threads: true } });
  return entry ? [entry.id, ...entry.threads.map(({ threadId }) => threadId)] : [];
}

/** Members of one name that are looked for at most. */
const mostMembers = 50;

/** What they did, and what was done to them, by what the audit calls them; accounts are found as well: slack:T1:U1. */
async function memberIds(db: Db, query: string, language: Language): Promise<string[]> {
  const { members } = await listMembers(db, { query, language, offset: 0, limit: mostMembers });
  const rows = await db.member.findMany({
    where: { id: { in: members.map(({ id }) => id) } },
    select: { auditId: true },
  });
  return rows.map(({ auditId }) => auditId);
}

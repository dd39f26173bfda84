import { z } from 'zod';
import type { Db } from '../../db.ts';
import { isId } from '../../id.ts';
import { itemReference, threadReference } from '../references.ts';
import type { AuditRow } from './read.ts';

/** A row with the names of what it is about, as far as they are still there. */
export interface NamedRow {
  readonly number: number;
  readonly at: Date;
  readonly act: string;
  /** Undefined for the operator, the clock, and people who are no members. */
  readonly actor: { readonly name: string | undefined } | undefined;
  /** Names by what they are of: of members and workspaces, and references. `asked` is who wished an unsealing. */
  readonly names: Readonly<Partial<Record<NamedKind, string>>>;
  /** Everything as it is kept. */
  readonly data: Readonly<Record<string, AuditValue>>;
}

const kinds = ['member', 'asked', 'workspace', 'item', 'entry', 'thread', 'post'] as const;
export type NamedKind = (typeof kinds)[number];
export type AuditValue = string | number | boolean | null;

const shape = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Finds the names, by one query a kind. */
export async function nameRows(db: Db, rows: readonly AuditRow[]): Promise<NamedRow[]> {
  const read = rows.map((row) => ({ ...row, data: shape.safeParse(row.data).data ?? {} }));
  const idsUnder = (kind: NamedKind): string[] => [
    ...new Set(read.flatMap(({ data }) => (isIdValue(data[kind]) ? [data[kind]] : []))),
  ];
  const actors = read.flatMap(({ actor }) => actor ?? []);
  const items = await readItems(db, idsUnder('item'));
  const names = new Map<string, string>([
    ...(await nameMembers(db, [...idsUnder('member'), ...idsUnder('asked'), ...actors])),
    ...(await nameWorkspaces(db, idsUnder('workspace'))),
    ...items.map((item) => [item.id, itemReference(item)] as const),
    ...(await nameEntries(db, idsUnder('entry'))),
    ...(await nameThreads(db, idsUnder('thread'))),
    ...(await namePosts(db, idsUnder('post'))),
  ]);
  return read.map(({ number, at, act, actor, data }) => ({
    ...{ number, at, act, data },
    actor: actor === null ? undefined : { name: names.get(actor) },
    names: { ...postOf(items, data.item), ...namesIn(data, names) },
  }));
}

const isIdValue = (value: AuditValue | undefined): value is string =>
  typeof value === 'string' && isId(value);

function namesIn(data: NamedRow['data'], names: ReadonlyMap<string, string>): NamedRow['names'] {
  const found: Partial<Record<NamedKind, string>> = {};
  for (const kind of kinds) {
    const name = names.get(String(data[kind]));
    if (name !== undefined) found[kind] = name;
  }
  return found;
}

type Names = readonly (readonly [id: string, name: string])[];

async function nameMembers(db: Db, auditIds: readonly string[]): Promise<Names> {
  const rows = await db.member.findMany({
    where: { auditId: { in: [...auditIds] } },
    select: { auditId: true, name: true },
  });
  return rows.map(({ auditId, name }) => [auditId, name]);
}

async function nameWorkspaces(db: Db, ids: string[]): Promise<Names> {
  const rows = await db.workspace.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return rows.map(({ id, name }) => [id, name]);
}

const place = { select: { number: true, thread: { select: { number: true } } } } as const;
interface Place {
  readonly number: number | null;
  readonly thread: { readonly number: number };
}

/** `T-5, 3`, or `T-5` until it was placed: who wrote it is not read. */
const placeOf = ({ number, thread }: Place): string =>
  number === null ? threadReference(thread) : `${threadReference(thread)}, ${number}`;

const readItems = (db: Db, ids: string[]) =>
  db.reviewItem.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true, post: place, of: { select: { post: place } } },
  });

/** The post that an item is about, or the decision that it is against. */
function postOf(items: Awaited<ReturnType<typeof readItems>>, id: AuditValue | undefined): { post?: string } {
  const item = items.find((one) => one.id === id);
  const post = item?.post ?? item?.of?.post;
  return post ? { post: placeOf(post) } : {};
}

async function nameEntries(db: Db, ids: string[]): Promise<Names> {
  const rows = await db.entry.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } });
  return rows.map(({ id, number }) => [id, `E-${number}`]);
}

async function nameThreads(db: Db, ids: string[]): Promise<Names> {
  const rows = await db.thread.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } });
  return rows.map((row) => [row.id, threadReference(row)]);
}

async function namePosts(db: Db, ids: string[]): Promise<Names> {
  const rows = await db.post.findMany({ where: { id: { in: ids } }, select: { id: true, ...place.select } });
  return rows.map((row) => [row.id, placeOf(row)]);
}

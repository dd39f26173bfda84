import { randomUUID } from 'node:crypto';
import type { Tx } from '../../src/db.ts';
import type { Entry } from '../../src/domain/library/entry.ts';
import { toEntry } from '../../src/domain/library/rows.ts';
import type { Lifecycle, Origin } from '../../src/generated/prisma/enums.ts';
import { anEntry } from './entry.ts';

/** The database, or a transaction of it. */
type Writable = Pick<Tx, 'entry' | 'edition'>;

/** An entry that was written; its reference is `E-<number>`. */
export interface Published {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
}

/** What an edition says, where it is not what the one before or `anEntry` says. */
export type Texts = Partial<Omit<Entry, 'id' | 'number' | 'edition' | 'slug' | 'kind' | 'lifecycle'>>;

/** A new entry with its first edition: of the forum and published, unless it says otherwise. */
export async function publish(
  db: Writable,
  given: Texts & Partial<Pick<Entry, 'slug' | 'kind' | 'lifecycle'>> & { readonly origin?: Origin } = {},
): Promise<Published> {
  const { origin = 'forum', slug = `entry-${randomUUID()}`, kind = 'practice', ...rest } = given;
  const { lifecycle = 'published', ...texts } = rest;
  const edition = { ...editionOf(anEntry(texts)), number: 1 };
  return db.entry.create({
    data: { slug, kind, lifecycle, origin, editions: { create: edition } },
    select: { id: true, number: true, slug: true },
  });
}

/** A further edition, with the statement of what changed. */
export async function amend(
  db: Writable,
  { id }: Pick<Published, 'id'>,
  change: string,
  texts: Texts = {},
): Promise<void> {
  const entry = await db.entry.findUniqueOrThrow({ where: { id } });
  const before = await db.edition.findFirstOrThrow({ where: { entryId: id }, orderBy: { number: 'desc' } });
  const edition = editionOf({ ...toEntry(entry, before), ...texts });
  await db.edition.create({ data: { ...edition, entryId: id, number: before.number + 1, change } });
}

/** Moves an entry to where it stands with the curators. */
export async function moveTo(
  db: Writable,
  { id }: Pick<Published, 'id'>,
  lifecycle: Lifecycle,
): Promise<void> {
  await db.entry.update({ where: { id }, data: { lifecycle } });
}

export const supersede = (db: Writable, entry: Pick<Published, 'id'>) => moveTo(db, entry, 'superseded');
export const withdraw = (db: Writable, entry: Pick<Published, 'id'>) => moveTo(db, entry, 'withdrawn');

/** The columns of an edition. */
const editionOf = (entry: Entry) => ({
  publishedAt: entry.publishedAt,
  verifiedAt: entry.verifiedAt ?? null,
  language: entry.language,
  title: entry.title,
  titles: { ...entry.titles },
  aliases: [...entry.aliases],
  summary: entry.summary,
  issuer: entry.issuer,
  date: entry.date,
  standing: entry.standing,
  jurisdictions: [...entry.jurisdictions],
  groups: [...entry.groups],
  topics: [...entry.topics],
  asks: entry.asks.map((one) => ({ ...one })),
  safeguards: entry.safeguards.map((one) => ({ ...one })),
  safeguardsNote: entry.safeguardsNote ?? null,
  practical: [...entry.practical],
  sources: entry.sources.map((one) => ({ ...one })),
  related: [...entry.related],
  confidence: 'high',
  ...(entry.event && { event: { ...entry.event } }),
});

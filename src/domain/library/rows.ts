import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { isLanguage, type Language } from '../../i18n/languages.ts';
import type { Entry, Source, Statement, Term, Topic } from './entry.ts';

/** What everybody may look up: withdrawn entries and those still with the curators are left out. */
const shown: Prisma.EntryWhereInput = { lifecycle: { in: ['published', 'superseded'] } };

/** When each entry that may be looked up last changed, by id. */
export async function loadStamps(db: Db): Promise<Map<string, number>> {
  const rows = await db.entry.findMany({ where: shown, select: { id: true, changedAt: true } });
  return new Map(rows.map(({ id, changedAt }) => [id, changedAt.getTime()]));
}

/** The entries with these ids that may be looked up, each with its newest edition. */
export async function loadEntries(db: Db, ids: readonly string[]): Promise<Entry[]> {
  const rows = await db.entry.findMany({
    where: { ...shown, id: { in: [...ids] } },
    include: { editions: { orderBy: { number: 'desc' }, take: 1 } },
  });
  return rows.flatMap(({ editions: [edition], ...entry }) => (edition ? [toEntry(entry, edition)] : []));
}

type EntryRow = NonNullable<Awaited<ReturnType<Db['entry']['findFirst']>>>;
type EditionRow = NonNullable<Awaited<ReturnType<Db['edition']['findFirst']>>>;

/** The JSON columns are written by the library's own loader, after its zod schema; hence the casts. */
export const toEntry = (entry: EntryRow, edition: EditionRow): Entry => ({
  id: entry.id,
  number: entry.number,
  slug: entry.slug,
  kind: entry.kind,
  lifecycle: entry.lifecycle,
  edition: edition.number,
  publishedAt: edition.publishedAt,
  verifiedAt: edition.verifiedAt ?? undefined,
  language: isLanguage(edition.language) ? edition.language : 'en',
  title: edition.title,
  titles: edition.titles as Partial<Record<Language, string>>,
  aliases: edition.aliases,
  summary: edition.summary,
  issuer: edition.issuer,
  date: edition.date,
  standing: edition.standing,
  jurisdictions: edition.jurisdictions,
  groups: edition.groups,
  topics: edition.topics,
  asks: edition.asks as unknown as Statement[],
  safeguards: edition.safeguards as unknown as Statement[],
  safeguardsNote: edition.safeguardsNote ?? undefined,
  practical: edition.practical,
  sources: edition.sources as unknown as Source[],
  related: edition.related,
  event: (edition.event ?? undefined) as Entry['event'],
});

export async function loadTopics(db: Db): Promise<Topic[]> {
  const rows = await db.topic.findMany({ orderBy: { position: 'asc' } });
  return rows.map(({ slug, labels, scope }) => ({ slug, labels: labels as Topic['labels'], scope }));
}

export async function loadTerms(db: Db): Promise<Term[]> {
  const rows = await db.term.findMany({ orderBy: { slug: 'asc' } });
  return rows.map(({ slug, labels, note }) => ({
    slug,
    labels: labels as Term['labels'],
    note: note ?? undefined,
  }));
}

import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { LibraryEntry } from './file.ts';
import type { LibraryFiles } from './read.ts';

/** What a loading did, by slug. */
export interface Loading {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Edited in the forum since, while their file says something new: the forum's words stay. */
  readonly kept: readonly string[];
  /** In the database and no longer among the files: they stay. */
  readonly withoutFile: readonly string[];
}

/** Any number will do that no other lock of ours has: two processes that start at once load one after the other. */
const loadingLock = 72_707_370;
const patience = { timeout: 60_000, maxWait: 60_000 };

type Tx = Prisma.TransactionClient;
type EditionTexts = Omit<
  Prisma.EditionCreateManyInput,
  'id' | 'entryId' | 'number' | 'publishedAt' | 'change'
>;

/**
 * Brings the database up to the library's files, by slug, in one transaction: what is new is added, what changed
 * becomes a new edition, what the forum edited is left alone. Loading the same files again changes nothing.
 */
export async function loadLibrary(db: Db, files: LibraryFiles, digest: string, at: Date): Promise<Loading> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${loadingLock})`;
    await replaceTopicsAndTerms(tx, files);
    const loading = await loadEntries(tx, files.entries, at);
    const row = { target: 'library', digest, at };
    await tx.registration.upsert({ where: { target: row.target }, create: row, update: row });
    return loading;
  }, patience);
}

/** Whether these very files were loaded last, so that there is nothing to do. */
export async function isLoaded(db: Db, digest: string): Promise<boolean> {
  const row = await db.registration.findUnique({ where: { target: 'library' } });
  return row?.digest === digest;
}

async function replaceTopicsAndTerms(tx: Tx, { topics, terms }: LibraryFiles): Promise<void> {
  await tx.topic.deleteMany();
  await tx.topic.createMany({ data: topics.map((topic, position) => ({ ...topic, position })) });
  await tx.term.deleteMany();
  await tx.term.createMany({ data: terms.map(({ slug, labels, note = null }) => ({ slug, labels, note })) });
}

async function loadEntries(tx: Tx, files: readonly LibraryEntry[], at: Date): Promise<Loading> {
  const rows = await tx.entry.findMany({
    select: { id: true, slug: true, kind: true, origin: true, fileHash: true },
  });
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const added = files.filter(({ slug }) => !bySlug.has(slug));
  await addEntries(tx, added, at);
  const changed: string[] = [];
  const kept: string[] = [];
  for (const file of files) {
    const row = bySlug.get(file.slug);
    if (!row || row.fileHash === file.hash) continue;
    if (row.origin === 'forum') kept.push(file.slug);
    else changed.push(file.slug);
    if (row.origin === 'imported') await addEdition(tx, row.id, file, at);
  }
  const slugs = new Set(files.map(({ slug }) => slug));
  const withoutFile = rows
    .filter(({ slug, origin }) => origin === 'imported' && !slugs.has(slug))
    .map(({ slug }) => slug);
  return { added: added.map(({ slug }) => slug), changed, kept, withoutFile };
}

/** All at once; numbers are given in the order of the files. */
async function addEntries(tx: Tx, files: readonly LibraryEntry[], at: Date): Promise<void> {
  const made = files.map((file) => ({ id: randomUUID(), file }));
  await tx.entry.createMany({
    data: made.map(({ id, file: { slug, kind, hash } }) => ({
      id,
      slug,
      kind,
      lifecycle: 'published',
      origin: 'imported',
      fileHash: hash,
    })),
  });
  await tx.edition.createMany({
    data: made.map(({ id, file }) => ({ ...textsOf(file), entryId: id, number: 1, publishedAt: at })),
  });
}

async function addEdition(tx: Tx, entryId: string, file: LibraryEntry, at: Date): Promise<void> {
  const before = await tx.edition.findFirstOrThrow({ where: { entryId }, orderBy: { number: 'desc' } });
  const texts = textsOf(file);
  const differing = Object.entries(texts).filter(
    ([name, value]) => !isDeepStrictEqual(value, before[name as keyof typeof before]),
  );
  const change = `Changed: ${differing.map(([name]) => name).join(', ') || 'kind'}.`;
  await tx.edition.create({
    data: { ...texts, entryId, number: before.number + 1, publishedAt: at, change },
  });
  await tx.entry.update({ where: { id: entryId }, data: { kind: file.kind, fileHash: file.hash } });
}

/** The columns of an edition that an entry's file fills; the files are in English. */
const textsOf = (file: LibraryEntry): EditionTexts => ({
  language: 'en',
  title: file.title,
  titles: file.titles,
  aliases: file.aliases,
  summary: file.summary,
  issuer: file.issuer,
  date: file.date,
  standing: file.standing,
  jurisdictions: file.jurisdictions,
  groups: file.groups,
  topics: file.topics,
  asks: file.asks,
  safeguards: file.safeguards,
  safeguardsNote: file.safeguardsNote ?? null,
  practical: file.practical,
  sources: file.sources,
  related: file.related,
  confidence: file.confidence,
  ...(file.event && { event: file.event }),
});

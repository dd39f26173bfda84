import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLibrary } from '../../../src/domain/library/live.ts';
import { isLoaded, loadLibrary } from '../../../src/domain/library/load.ts';
import { type LibraryFiles, readLibrary } from '../../../src/domain/library/read.ts';
import { libraryFolder } from '../../../src/jobs/library.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const at = new Date('2026-11-21T12:00:00Z');
let database: TestDatabase;
let files: LibraryFiles;

beforeAll(async () => {
  database = await createTestDatabase();
  const reading = await readLibrary(libraryFolder);
  if (!reading.ok) throw new Error('the library cannot be read');
  files = reading.library;
});
afterAll(() => database.drop());

const load = (changes: Partial<LibraryFiles> = {}, digest = 'one') =>
  loadLibrary(database.db, { ...files, ...changes }, digest, at);
const nothing = { added: [], changed: [], kept: [], withoutFile: [] };

test('an empty database receives everything, numbered in order, and loading again changes nothing', async () => {
  const [one, two] = await Promise.all([load(), load()]);
  expect([one.added.length, two.added.length].sort()).toEqual([0, 201]);
  expect(await load()).toEqual(nothing);
  const rows = await database.db.entry.findMany({ orderBy: { number: 'asc' }, include: { editions: true } });
  expect(rows.map(({ slug }) => slug)).toEqual(files.entries.map(({ slug }) => slug));
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, place) => place + 1));
  expect(rows.every(({ editions }) => editions.length === 1)).toBe(true);
  expect([await database.db.topic.count(), await database.db.term.count()]).toEqual([18, 50]);
  expect([await isLoaded(database.db, 'one'), await isLoaded(database.db, 'two')]).toEqual([true, false]);
});

test('what a file changes becomes a new edition that says so; the one before stays as it was', async () => {
  const [first, ...others] = files.entries;
  if (!first) throw new Error('no entries');
  const changed = { ...first, summary: 'Another summary.', hash: 'another' };
  expect(await load({ entries: [changed, ...others] })).toEqual({ ...nothing, changed: [first.slug] });
  const editions = await database.db.edition.findMany({
    where: { entry: { slug: first.slug } },
    orderBy: { number: 'asc' },
  });
  expect(editions.map(({ number, summary, change }) => [number, summary, change])).toEqual([
    [1, first.summary, null],
    [2, 'Another summary.', 'Changed: summary.'],
  ]);
});

test('what was edited in the forum is reported and left alone; what lost its file stays', async () => {
  const [, second, third, ...others] = files.entries;
  if (!second || !third) throw new Error('no entries');
  await database.db.entry.update({ where: { slug: second.slug }, data: { origin: 'forum' } });
  const changed = { ...second, title: 'From the file', hash: 'another' };
  const loading = await load({ entries: [changed, ...others] });
  expect(loading).toMatchObject({ kept: [second.slug], added: [] });
  expect(loading.withoutFile).toContain(third.slug);
  expect(await database.db.edition.count({ where: { title: 'From the file' } })).toBe(0);
});

test('the library in memory follows the database and shows what it holds', async () => {
  const library = createLibrary(database.db);
  expect(library.ready()).toBe(false);
  await library.refresh();
  expect(library.ready()).toBe(true);
  const entry = library.entry('e-7');
  expect(entry).toMatchObject({ number: 7, edition: 1 });
  expect(library.entry((entry?.slug ?? '').toUpperCase())).toBe(entry);
  expect(library.entry('E-0')).toBeUndefined();

  await database.db.entry.update({ where: { slug: entry?.slug ?? '' }, data: { lifecycle: 'withdrawn' } });
  await Promise.all([library.refresh(), library.refresh(), library.refresh()]);
  expect(library.entry('E-7')).toBeUndefined();
  expect(
    library
      .search(entry?.title ?? '', { filter: () => true, offset: 0, limit: 50 })
      .hits.map((hit) => hit.entry.number),
  ).not.toContain(7);

  await database.db.entry.update({ where: { slug: entry?.slug ?? '' }, data: { lifecycle: 'published' } });
  await library.refresh();
  expect(library.entry('E-7')?.title).toBe(entry?.title);
});

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadLibrary } from '../../../src/domain/library/load.ts';
import { createNewsReader, lastNews } from '../../../src/domain/library/news.ts';
import { readLibrary } from '../../../src/domain/library/read.ts';
import { libraryFolder } from '../../../src/jobs/library.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { amend, moveTo, publish, supersede, withdraw } from '../../support/publish.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

/** What happened so far, `added 1` with the number of the edition. */
const happened = async (): Promise<string[]> => {
  const rows = await database.db.news.findMany({ orderBy: { number: 'asc' } });
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, place) => place + 1));
  expect(await lastNews(database.db)).toBe(rows.length);
  return rows.map(({ happening, edition }) => [happening, edition ?? ''].join(' ').trim());
};

describe('what is news', () => {
  test('the library that comes with the software is none; a further edition of it is', async () => {
    const { db } = database;
    const reading = await readLibrary(libraryFolder);
    if (!reading.ok) throw new Error('the library cannot be read');
    const { library } = reading;
    const [first, ...others] = library.entries.slice(0, 5);
    if (!first) throw new Error('no entries');
    const files = { ...library, entries: [first, ...others] };
    await loadLibrary(db, files, 'one', new Date(0));
    expect(await happened()).toEqual([]);

    const changed = { ...first, summary: 'Another summary.', hash: 'another' };
    const more = library.entries.slice(5, 7);
    await loadLibrary(db, { ...files, entries: [changed, ...others, ...more] }, 'two', new Date(0));
    expect(await happened()).toEqual(['amended 2']);
    const [item] = await createNewsReader(db)(0, 1);
    expect(item).toMatchObject({
      happening: 'amended',
      change: 'Changed: summary.',
      entry: { slug: first.slug, edition: 2, summary: 'Another summary.' },
    });
  });

  test('the way of an entry of the forum', async () => {
    const { db } = database;
    const entry = await publish(db);
    await amend(db, entry, 'Clearer.');
    await supersede(db, entry);
    await withdraw(db, entry);
    expect(await happened()).toEqual(['added 1', 'amended 2', 'superseded', 'withdrawn']);
  });

  test('a draft is none until it is published, whichever is written first', async () => {
    const { db } = database;
    const one = await publish(db, { lifecycle: 'draft' });
    await moveTo(db, one, 'in_review');
    expect(await happened()).toEqual([]);
    await moveTo(db, one, 'published');
    expect(await happened()).toEqual(['added 1']);
    const two = await publish(db, { lifecycle: 'in_review' });
    await amend(db, two, 'Not seen by anybody yet.');
    await withdraw(db, await publish(db, { lifecycle: 'draft' }));
    expect(await happened()).toEqual(['added 1']);
    await moveTo(db, two, 'published');
    expect(await happened()).toEqual(['added 1', 'added 2']);
  });

  test('published before it has an edition, it is news once it has', async () => {
    const { db } = database;
    const { id } = await publish(db, { lifecycle: 'draft' });
    const { id: another } = await publish(db, { lifecycle: 'draft' });
    await db.edition.deleteMany({ where: { entryId: id } });
    await moveTo(db, { id }, 'published');
    expect(await happened()).toEqual([]);
    const moved = { id: randomUUID(), entry_id: id };
    await db.$executeRaw`
      INSERT INTO edition
      SELECT (jsonb_populate_record(one, ${JSON.stringify(moved)}::jsonb)).*
      FROM edition AS one WHERE entry_id = ${another}::uuid`;
    expect(await happened()).toEqual(['added 1']);
  });

  test('what comes back is not new', async () => {
    const { db } = database;
    const imported = await publish(db, { origin: 'imported' });
    await withdraw(db, imported);
    await moveTo(db, imported, 'published');
    const back = await publish(db, { origin: 'imported', lifecycle: 'in_review' });
    await moveTo(db, back, 'published');
    expect(await happened()).toEqual(['withdrawn', 'amended 1', 'amended 1']);

    const ours = await publish(db);
    await supersede(db, ours);
    await moveTo(db, ours, 'published');
    expect((await happened()).slice(3)).toEqual(['added 1', 'superseded', 'amended 1']);
  });

  test('an entry of the forum that its curators took back before anybody was told is new when it is published', async () => {
    const { db } = database;
    const entry = await publish(db);
    await moveTo(db, entry, 'in_review');
    await moveTo(db, entry, 'published');
    expect(await happened()).toEqual(['added 1', 'added 1']);
  });

  test('other changes to an entry or an edition are none, nor is a move to where it is', async () => {
    const { db } = database;
    const { id } = await publish(db);
    await db.entry.update({ where: { id }, data: { fileHash: 'x', lifecycle: 'published' } });
    await db.edition.updateMany({ data: { verifiedAt: new Date(0) } });
    expect(await happened()).toEqual(['added 1']);
  });

  test('what is rolled back leaves no number behind, and a deleted entry no news', async () => {
    const { db } = database;
    const undone = db.$transaction(async (tx) => {
      await publish(tx);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await happened()).toEqual([]);
    const { id } = await publish(db);
    expect(await happened()).toEqual(['added 1']);
    await db.entry.delete({ where: { id } });
    expect([await db.news.count(), await lastNews(db)]).toEqual([0, 1]);
  });
});

describe('reading it', () => {
  test('gives the window that is asked for, in order, with each entry as it is now', async () => {
    const { db } = database;
    const one = await publish(db, { title: 'One' });
    const two = await publish(db, { title: 'Two' });
    await amend(db, one, 'First change.', { title: 'One, anew' });
    await amend(db, one, 'Second change.', { title: 'One, at last' });
    await withdraw(db, two);
    const read = createNewsReader(db);
    const what = async (after: number, upto: number) =>
      (await read(after, upto)).map(({ number, happening, change, entry }) =>
        [number, happening, change, entry.title, entry.lifecycle].filter(Boolean).join(' '),
      );
    const all = [
      '1 added One, at last published',
      '2 added Two withdrawn',
      '3 amended First change. One, at last published',
      '4 amended Second change. One, at last published',
      '5 withdrawn Two withdrawn',
    ];
    expect(await what(1, 3)).toEqual(all.slice(1, 3));
    expect(await what(0, 2)).toEqual(all.slice(0, 2));
    expect(await what(3, 5)).toEqual(all.slice(3));
    expect(await what(0, 5)).toEqual(all);
    expect([await what(2, 2), await what(3, 1)]).toEqual([[], []]);
  });

  test('many windows at once cost one reading', async () => {
    const { db } = database;
    for (let count = 0; count < 3; count++) await publish(db);
    const counted = { news: 0 };
    const counting = db.$extends({
      query: {
        news: {
          findMany({ args, query }) {
            counted.news += 1;
            return query(args);
          },
        },
      },
    });
    // An extended client has every method that is called here.
    const read = createNewsReader(counting as unknown as typeof db);
    await read(0, 3);
    const found = await Promise.all([read(0, 2), read(1, 3), read(2, 3)]);
    expect(found.map((items) => items.map(({ number }) => number))).toEqual([[1, 2], [2, 3], [3]]);
    expect(counted.news).toBe(1);
  });

  test('a reading that failed is not given to the next who asks', async () => {
    const { db } = database;
    await publish(db);
    let fails = true;
    const failing = db.$extends({
      query: {
        news: {
          findMany({ args, query }) {
            if (fails) throw new Error('away');
            return query(args);
          },
        },
      },
    });
    const read = createNewsReader(failing as unknown as typeof db);
    await expect(read(0, 1)).rejects.toThrow('away');
    fails = false;
    expect(await read(0, 1)).toHaveLength(1);
  });
});

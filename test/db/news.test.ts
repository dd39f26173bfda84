import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/db.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let listening: Listening;
let news: number;

beforeEach(async () => {
  database = await createTestDatabase();
  news = 0;
  const options = { onReconnect: () => {}, log: () => {} };
  listening = await listen(database.connection, 'library', () => void news++, options);
});

afterEach(async () => {
  await listening.stop();
  await database.drop();
});

const entry = { slug: 'one', kind: 'norm', lifecycle: 'published', origin: 'imported' } as const;

const edition = (number: number) => ({
  number,
  publishedAt: new Date(0),
  language: 'en',
  title: 'One',
  summary: 'One.',
  issuer: 'Somebody',
  date: '2020',
  standing: 'in_force' as const,
  asks: [],
  safeguards: [],
  sources: [],
  confidence: 'high',
});

const changedAt = async () =>
  (await database.db.entry.findUniqueOrThrow({ where: { slug: 'one' } })).changedAt.getTime();

/** Runs the work and expects one notification for it. */
async function expectNews<T>(work: Promise<T>): Promise<T> {
  const before = news;
  const result = await work;
  await expect.poll(() => news).toBe(before + 1);
  return result;
}

test('every change to an entry or its editions moves changedAt on and is told', async () => {
  const { db } = database;
  const stamps: number[] = [];
  const note = async () => void stamps.push(await changedAt());

  const { id } = await expectNews(db.entry.create({ data: { ...entry, editions: { create: edition(1) } } }));
  await note();
  await expectNews(db.edition.create({ data: { ...edition(2), entryId: id } }));
  await note();
  await expectNews(db.edition.updateMany({ where: { number: 2 }, data: { title: 'Two' } }));
  await note();
  await expectNews(db.edition.deleteMany({ where: { number: 2 } }));
  await note();
  await expectNews(db.entry.update({ where: { id }, data: { lifecycle: 'withdrawn' } }));
  await note();
  await expectNews(db.entry.delete({ where: { id } }));

  expect(stamps).toEqual([...new Set(stamps)].sort((a, b) => a - b));
});

test('changes in one moment, or with the clock set back, can be told apart', async () => {
  const { db } = database;
  const { id } = await db.entry.create({ data: entry });
  const stamps = new Set<number>();
  for (let change = 0; change < 20; change++) {
    await db.entry.update({ where: { id }, data: { fileHash: String(change) } });
    stamps.add(await changedAt());
  }
  expect(stamps.size).toBe(20);

  // As if the last change had been made by a machine whose clock is ahead.
  await db.$executeRaw`ALTER TABLE entry DISABLE TRIGGER entry_changed`;
  await db.$executeRaw`UPDATE entry SET changed_at = now() + interval '1 hour'`;
  await db.$executeRaw`ALTER TABLE entry ENABLE TRIGGER entry_changed`;
  const ahead = await changedAt();
  await db.entry.update({ where: { id }, data: { fileHash: 'later' } });
  expect(await changedAt()).toBe(ahead + 1);
});

test('a change to a topic or a term is told; what is rolled back is not', async () => {
  const { db } = database;
  const topic = { slug: 'livestream', position: 1, labels: {}, scope: 'Live video' };
  await expectNews(db.topic.create({ data: topic }));
  await expectNews(db.term.create({ data: { slug: 'hash', labels: {} } }));

  const undone = db.$transaction(async (tx) => {
    await tx.topic.deleteMany();
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  await expectNews(db.term.deleteMany());
});

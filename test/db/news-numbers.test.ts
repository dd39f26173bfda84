import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endClient, openClient } from '../../src/db/session.ts';
import { createNewsReader, lastNews } from '../../src/domain/library/news.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { amend, type Published, publish, withdraw } from '../support/publish.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

/** How many of the database's sessions wait for another one to commit. */
const waiting = async (): Promise<number> => {
  const { rows } = await database.pool.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0].count;
};

test('the second to take a number does not commit before the first', async () => {
  const { db } = database;
  const order: string[] = [];
  const gate = new EventEmitter();
  const opened = once(gate, 'open');
  const taken = once(gate, 'taken');
  const first = db
    .$transaction(async (tx) => {
      await publish(tx, { title: 'First' });
      gate.emit('taken');
      await opened;
    })
    .then(() => order.push('first'));
  await taken;
  const second = publish(db, { title: 'Second' }).then(() => order.push('second'));
  await vi.waitUntil(async () => (await waiting()) === 1, { timeout: 20_000 });

  // Whoever reads now neither waits nor sees a number whose row is not there.
  expect(await lastNews(db)).toBe(0);
  gate.emit('open');
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
  const news = await createNewsReader(db)(0, await lastNews(db));
  expect(news.map(({ entry }) => entry.title)).toEqual(['First', 'Second']);
});

test('a writer that dies gives its number to the next', async () => {
  const { db } = database;
  const client = await openClient(database.connection);
  await client.query('BEGIN');
  await client.query('UPDATE news_count SET last = last + 1');
  const next = publish(db);
  await vi.waitUntil(async () => (await waiting()) === 1, { timeout: 20_000 });
  await endClient(client);
  await next;
  expect(await lastNews(db)).toBe(1);
});

test('whoever reads up to the newest number has missed nothing, however many write at once', async () => {
  const { db } = database;
  const entries = await Promise.all([1, 2, 3, 4].map(() => publish(db)));
  const writers = entries.map((entry, place) => write(entry, place));
  let isOver = false;
  const readers = [1, 2, 3].map(() => readWindows(() => isOver));
  await Promise.all(writers);
  isOver = true;
  const all = await db.news.findMany({ orderBy: { number: 'asc' } });
  expect(all.length).toBeGreaterThan(100);
  for (const windows of await Promise.all(readers)) {
    expect(windows.length).toBeGreaterThan(5);
    expect(windows.flat()).toEqual(all.map(({ number }) => number));
  }
});

/** Publishes, amends and withdraws in transactions that stay open for a while after they took their numbers. */
async function write(entry: Published, writer: number): Promise<void> {
  for (let turn = 0; turn < 15; turn++) {
    await database.db.$transaction(async (tx) => {
      await amend(tx, entry, `Change ${turn}.`);
      const { id } = await publish(tx);
      if (turn % 3 === writer % 3) await withdraw(tx, { id });
      await tx.$queryRaw`SELECT 1 FROM pg_sleep(${((turn * 7 + writer * 3) % 5) / 1000})`;
    });
  }
}

/** Takes one window after the other until the writers are done, and the rest; the numbers that each one had. */
async function readWindows(isOver: () => boolean): Promise<number[][]> {
  const windows: number[][] = [];
  for (let after = 0, last = false; ; ) {
    last = isOver();
    const upto = await lastNews(database.db);
    const news = await createNewsReader(database.db)(after, upto);
    if (news.length) windows.push(news.map(({ number }) => number));
    after = upto;
    if (last) return windows;
  }
}

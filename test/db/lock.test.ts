import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type HeldLock, holdLock } from '../../src/db.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let locks: HeldLock[];

beforeEach(async () => {
  database = await createTestDatabase();
  locks = [];
});

afterEach(async () => {
  await Promise.all(locks.map((lock) => lock.release()));
  await database.drop();
});

async function hold(key: string) {
  const events: string[] = [];
  const lock = await holdLock(database.connection, key, {
    onHeld: () => events.push('held'),
    onLost: () => events.push('lost'),
    log: () => {},
  });
  locks.push(lock);
  return { ...lock, events };
}

test('one holds it; another gets it when it is released', async () => {
  const first = await hold('gateway');
  const second = await hold('gateway');
  expect([first.held(), second.held()]).toEqual([true, false]);

  await first.release();
  expect(first.events).toEqual(['held']);
  await vi.waitUntil(() => second.held(), { timeout: 20_000 });
  expect(second.events).toEqual(['held']);
});

test('keys do not stand in each other’s way', async () => {
  const both = [await hold('one'), await hold('two')];
  expect(both.map((lock) => lock.held())).toEqual([true, true]);
});

test('its loss is told, and it is held again when the database is back', async () => {
  const lock = await hold('gateway');
  await database.goAway();
  await vi.waitUntil(() => !lock.held(), { timeout: 20_000 });
  expect(lock.events).toEqual(['held', 'lost']);

  await database.comeBack();
  await vi.waitUntil(() => lock.held(), { timeout: 20_000 });
  expect(lock.events).toEqual(['held', 'lost', 'held']);
});

test('one that waits can give up', async () => {
  await hold('gateway');
  const waiting = await hold('gateway');
  await waiting.release();
  expect(waiting.events).toEqual([]);
});

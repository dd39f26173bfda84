import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Listening, listen } from '../../src/db.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let listening: Listening;
let heard: string[];
const onReconnect = vi.fn();

beforeEach(async () => {
  database = await createTestDatabase();
  heard = [];
  onReconnect.mockClear();
  listening = await listen(database.connection, 'news', (payload) => heard.push(payload), {
    onReconnect,
    log: () => {},
  });
});

afterEach(async () => {
  await listening.stop();
  await database.drop();
});

const notify = (payload: string) => database.db.$executeRaw`SELECT pg_notify('news', ${payload})`;

test('hears what is notified, and nothing after it was stopped', async () => {
  await notify('one');
  await expect.poll(() => heard).toEqual(['one']);

  await listening.stop();
  await notify('two');
  expect(heard).toEqual(['one']);
});

test('comes back after the database was away, says so, and hears again', async () => {
  await database.goAway();
  expect(onReconnect).not.toHaveBeenCalled();
  await database.comeBack();
  await vi.waitUntil(() => onReconnect.mock.calls.length === 1, { timeout: 20_000 });

  await notify('again');
  await expect.poll(() => heard).toEqual(['again']);
});

test('can be stopped while the database is away', async () => {
  await database.goAway();
  await listening.stop();
  await database.comeBack();
});

test('a first connection that fails is an error of the caller', async () => {
  await database.goAway();
  const options = { onReconnect, log: () => {} };
  await expect(listen(database.connection, 'news', () => {}, options)).rejects.toThrow();
  await database.comeBack();
});

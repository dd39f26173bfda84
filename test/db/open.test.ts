import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/db.ts';
import { createTestDatabase, type TestDatabase, temporaryFolder } from '../support/database.ts';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.drop());

const open = (databaseUrl: string) => openDatabase({ databaseUrl, dataDir: '', log: () => {} });

test('a URL with a socket is opened, and closing lets go of every connection', async () => {
  const opened = await open(database.url);
  expect(opened.embedded).toBe(false);
  await opened.db.question.create({ data: { text: 'livestream' } });
  await opened.close();

  expect(await database.db.question.count()).toBe(1);
  const [row] = await database.db.$queryRaw<{ others: bigint }[]>`
    SELECT count(*) AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  expect(row?.others).toBe(0n);
});

test('queries fail while the database is away and work again when it is back', async () => {
  await database.db.question.create({ data: { text: 'before' } });
  await database.goAway();
  await expect(database.db.question.count()).rejects.toThrow();
  await database.comeBack();
  expect(await database.db.question.count()).toBe(1);
});

test('ten transactions at once and a crowd behind them all get their turn', async () => {
  const { db } = database;
  const crowd = Array.from({ length: 60 }, (_, index) =>
    db.$transaction((tx) => tx.question.create({ data: { text: `question ${index}` } })),
  );
  await Promise.all(crowd);
  expect(await db.question.count()).toBe(60);
});

test('errors of queries do not quote values', async () => {
  const data = { text: 'what only I asked' };
  await database.db.question.create({ data });
  const error = await database.db.question.create({ data }).catch((e: unknown) => e);
  expect(String(error)).toMatch(/Unique constraint/);
  expect(String(error)).not.toMatch(/what only I asked/);
});

test('what keeps it from opening is said in words, without the address', async () => {
  const folder = await temporaryFolder();
  const faults = {
    [`postgresql://someone:secret@/none?host=${folder}`]: ['unreachable', /no server socket/],
    'postgresql://someone:secret@127.0.0.1:1/none': ['unreachable', /Nothing answers/],
    'postgresql://someone:secret@host.invalid/none': ['unreachable', /name service/],
    [database.url.replace(/\/test_\w+/, '/test_none')]: ['missing', /does not exist/],
    [database.url.replace(/\/\/[^@]*@/, '//nobody_known:secret@')]: ['refused', /does not let this user in/],
    'postgresql://someone:secret@[broken/none': ['unreachable', /could not be reached/],
  } as const;
  for (const [url, [reason, message]] of Object.entries(faults)) {
    const fault = await open(url).catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'DatabaseFault', reason, message: expect.stringMatching(message) });
    expect(String(fault)).not.toMatch(/secret|someone|127\.0\.0\.1|host\.invalid|test_none/);
  }
});

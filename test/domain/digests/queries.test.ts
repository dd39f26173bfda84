import { PrismaPg } from '@prisma/adapter-pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDueIssues } from '../../../src/domain/digests/make.ts';
import { readIssues } from '../../../src/domain/digests/read.ts';
import { createNewsReader } from '../../../src/domain/library/news.ts';
import { PrismaClient } from '../../../src/generated/prisma/client.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { publish } from '../../support/publish.ts';
import { aDigest, nine } from './subscriptions.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

/** How many queries it costs to make the issues of so many digests, and then to read all of them. */
async function queriesFor(count: number): Promise<{ making: number; reading: number }> {
  const db = new PrismaClient({
    adapter: new PrismaPg(database.pool),
    log: [{ emit: 'event', level: 'query' }],
  });
  let queries = 0;
  db.$on('query', () => void queries++);
  const counted = async (work: () => Promise<unknown>) => {
    queries = 0;
    await work();
    return queries;
  };
  await db.digest.deleteMany();
  const { channelId } = await aDigest(database.db, { name: String(count) });
  const { id: _, number: __, ...row } = await db.digest.findFirstOrThrow();
  // Some are behind the others, as after a channel was mended.
  const rows = Array.from({ length: count - 1 }, (_, place) => ({ ...row, afterNews: place % 3 }));
  await db.digest.createMany({ data: rows.map((one) => ({ ...one, filter: one.filter ?? {}, channelId })) });

  const parts = { db, library: { entries: () => [] } };
  const making = await counted(() => makeDueIssues({ ...parts, readNews: createNewsReader(db) }, nine(1)));
  const ids = (await db.digestIssue.findMany()).map(({ id }) => id);
  expect(ids).toHaveLength(count);
  const reading = await counted(async () =>
    expect((await readIssues(db, { ...parts, readNews: createNewsReader(db) }, ids)).size).toBe(count),
  );
  return { making, reading };
}

test('queries do not grow with the number of digests: a claim is of 200, and shares them', async () => {
  for (let count = 0; count < 5; count++) await publish(database.db);
  const few = await queriesFor(10);
  const many = await queriesFor(150);
  expect(many).toEqual(few);
  expect(few.making).toBeLessThan(20);
  const more = await queriesFor(300);
  expect(more.reading).toBe(few.reading);
  expect(more.making).toBeLessThanOrEqual(2 * few.making);
});

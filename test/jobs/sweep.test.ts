import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../../src/jobs/sweep.ts';
import { aDigest, aFilter } from '../domain/digests/subscriptions.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const now = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

/** A digest whose issues were made at these times. */
async function issuesOf(name: string, ...times: readonly Date[]): Promise<void> {
  const { db } = database;
  const { id: digestId } = await aDigest(db, { name });
  const filter = aFilter();
  await db.digestIssue.createMany({
    data: times.map((at, place) => ({
      ...{ digestId, number: place + 1, dueAt: at, windowFrom: at, windowTo: at, createdAt: at },
      ...{ afterNews: 0, uptoNews: 0, filter, events: false },
    })),
  });
}

test('what nobody can ask for again goes after its time, and nothing before', async () => {
  const { db } = database;
  const both = (days: number) => [daysAgo(days - 1), daysAgo(days + 1)];
  await db.once.createMany({ data: both(7).map((at) => ({ key: randomUUID(), at })) });
  await db.parkedAction.createMany({
    data: both(30).map((at) => ({ digest: randomUUID(), action: 'a:b', at })),
  });
  const owner = { platform: 'slack', tenant: 'T1', person: 'U1' } as const;
  await db.draft.createMany({ data: both(7).map((at) => ({ ...owner, subject: 'digest', data: {}, at })) });
  const delivery = { platform: 'slack', subject: 'digest-issue', subjectId: '1', expiresAt: now } as const;
  await db.delivery.createMany({
    data: [
      ...both(30).map((endedAt) => ({ ...delivery, kind: 'direct' as const, lane: 'direct', endedAt })),
      ...both(400).map((endedAt) => ({ ...delivery, kind: 'post' as const, lane: 'channel', endedAt })),
      { ...delivery, kind: 'post', lane: 'channel', createdAt: daysAgo(1000) },
    ],
  });
  await issuesOf('going on', daysAgo(500), daysAgo(401), daysAgo(399));
  await issuesOf('at rest', daysAgo(500), daysAgo(401));
  const one = { once: 1, parkedAction: 1, draft: 1, direct: 1, delivery: 1, digestIssue: 3 };
  const none = { once: 0, parkedAction: 0, draft: 0, direct: 0, delivery: 0, digestIssue: 0 };
  expect(await sweep(db, now)).toEqual(one);
  expect(await sweep(db, now)).toEqual(none);
  expect(await db.delivery.count()).toBe(3);
  // A digest keeps its newest, after which the next one is numbered.
  expect((await db.digestIssue.findMany({ orderBy: { number: 'asc' } })).map(({ number }) => number)).toEqual(
    [2, 3],
  );
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualRetention } from '../../src/domain/privacy/retention.ts';
import { sweep } from '../../src/jobs/sweep.ts';
import { aDigest, aFilter } from '../domain/digests/subscriptions.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { testSealer as sealer } from '../support/sealer.ts';

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

test('a card stays as long as its item, and the message of a forum channel as long as that', async () => {
  const { db } = database;
  const { id: subjectId } = await db.reviewItem.create({ data: { kind: 'application' } });
  const { id: workspaceId } = await db.workspace.create({
    data: { platform: 'slack', externalId: 'T-SWEEP', name: 'Clipnest' },
  });
  const { id: channelId } = await db.channel.create({
    data: { workspaceId, externalId: 'C1', name: 'forum', setUpBy: 'U1' },
  });
  const common = { platform: 'slack', workspaceId, channelId, lane: 'channel:1', expiresAt: now } as const;
  const state = { kind: 'post', state: 'sent' } as const;
  const old = { ...common, ...state, messages: ['1'], endedAt: daysAgo(2000) };
  const card = { ...old, subject: 'review-card', subjectId };
  await db.delivery.createMany({
    data: [
      card,
      { ...card, kind: 'update' as const },
      { ...old, subject: 'get-started', subjectId: channelId },
    ],
  });
  expect(await sweep({ db, sealer }, now, usualRetention)).toMatchObject({ delivery: 1 });
  const left = await db.delivery.findMany({ orderBy: { number: 'asc' } });
  expect(left.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    'post review-card',
    'post get-started',
  ]);
  await db.reviewItem.deleteMany();
  expect(await sweep({ db, sealer }, now, usualRetention)).toMatchObject({ delivery: 1 });
  await db.channel.deleteMany();
  expect(await db.delivery.count()).toBe(0);
});

test('what stands of a thread stays as long as the thread, its changes do not', async () => {
  const { db } = database;
  const { id: threadId } = await db.thread.create({ data: { title: 'Hashes', label: 'green' } });
  const { id: subjectId } = await db.post.create({
    data: { threadId, attribution: 'named', text: 'Who shares them?' },
  });
  const { id: eventId } = await db.threadEvent.create({
    data: { threadId, at: now, state: 'closed', by: 'silence' },
  });
  const old = { platform: 'slack', lane: 'channel:1', expiresAt: now, endedAt: daysAgo(2000) } as const;
  const post = { ...old, state: 'sent', kind: 'post', subject: 'post', subjectId } as const;
  await db.delivery.createMany({
    data: [
      { ...post, kind: 'thread' },
      post,
      { ...post, kind: 'update' },
      { ...post, kind: 'thread_state', subject: 'thread', subjectId: threadId },
      { ...post, subject: 'thread-line', subjectId: eventId },
    ],
  });
  expect(await sweep({ db, sealer }, now, usualRetention)).toMatchObject({ delivery: 2 });
  const left = await db.delivery.findMany({ orderBy: { number: 'asc' } });
  expect(left.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    ...['thread post', 'post post', 'post thread-line'],
  ]);
  await db.thread.deleteMany();
  expect(await sweep({ db, sealer }, now, usualRetention)).toMatchObject({ delivery: 3 });
});

test('what nobody can ask for again goes after its time, and nothing before', async () => {
  const { db } = database;
  const both = (days: number) => [daysAgo(days - 1), daysAgo(days + 1)];
  await db.once.createMany({ data: both(7).map((at) => ({ key: randomUUID(), at })) });
  await db.parkedAction.createMany({
    data: both(30).map((at) => ({ digest: randomUUID(), action: 'a:b', at })),
  });
  const owner = { platform: 'slack', tenant: 'T1', person: 'U1' } as const;
  await db.draft.createMany({ data: both(7).map((at) => ({ ...owner, subject: 'digest', data: {}, at })) });
  await db.sealedDraft.createMany({ data: both(7).map((at) => ({ owner: 'o', data: 'd', at })) });
  const delivery = { platform: 'slack', subject: 'digest-issue', subjectId: '1', expiresAt: now } as const;
  await db.delivery.createMany({
    data: [
      ...both(30).map((endedAt) => ({ ...delivery, kind: 'direct' as const, lane: 'direct', endedAt })),
      ...['something-waits', 'followed', 'followed-daily'].flatMap((subject) =>
        both(1).map((endedAt) => ({
          ...{ ...delivery, kind: 'direct' as const, lane: 'direct', endedAt, subject },
        })),
      ),
      ...both(30).map((endedAt) => ({ ...delivery, kind: 'give_role' as const, lane: 'role', endedAt })),
      ...both(400).map((endedAt) => ({ ...delivery, kind: 'post' as const, lane: 'channel', endedAt })),
      { ...delivery, kind: 'post', lane: 'channel', createdAt: daysAgo(1000) },
    ],
  });
  await db.allowance.createMany({
    data: [now, daysAgo(0.001)].map((expiresAt) => ({ tag: randomUUID(), count: 1, expiresAt })),
  });
  await issuesOf('going on', daysAgo(500), daysAgo(401), daysAgo(399));
  await issuesOf('at rest', daysAgo(500), daysAgo(401));
  const one = {
    once: 1,
    parkedAction: 1,
    draft: 1,
    direct: 2,
    delivery: 1,
    digestIssue: 3,
    ...{ sealedDraft: 1, somethingWaits: 1, followed: 2, allowance: 1 },
  };
  const none = {
    once: 0,
    parkedAction: 0,
    draft: 0,
    direct: 0,
    delivery: 0,
    digestIssue: 0,
    ...{ sealedDraft: 0, somethingWaits: 0, followed: 0, allowance: 0 },
  };
  expect(await sweep({ db, sealer }, now, usualRetention)).toMatchObject(one);
  expect(await sweep({ db, sealer }, now, usualRetention)).toMatchObject(none);
  expect(await db.delivery.count()).toBe(7);
  // A digest keeps its newest, after which the next one is numbered.
  expect((await db.digestIssue.findMany({ orderBy: { number: 'asc' } })).map(({ number }) => number)).toEqual(
    [2, 3],
  );
});

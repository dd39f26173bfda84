import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Db, openDatabase } from '../../../src/db.ts';
import { sendNow } from '../../../src/domain/digests/change.ts';
import { makeDueIssues, planDueIssues } from '../../../src/domain/digests/make.ts';
import { readIssues } from '../../../src/domain/digests/read.ts';
import { createNewsReader, lastNews } from '../../../src/domain/library/news.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { anEntry } from '../../support/entry.ts';
import { publish } from '../../support/publish.ts';
import { aDigest, aMaking, issuesOf, nine, start, windowsOf } from './subscriptions.ts';

let database: TestDatabase;
let db: Db;
beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterEach(() => database.drop());

const make = (now: Date) => makeDueIssues(aMaking(db), now);
const nextRunOf = async (id: string) => (await db.digest.findUniqueOrThrow({ where: { id } })).nextRunAt;

test('an issue is made when it is due, not before, with its delivery; the next window joins it', async () => {
  await publish(db, { title: 'Before the subscription' });
  const { id, channelId, workspaceId } = await aDigest(db);
  await publish(db);
  expect(await make(new Date(nine(1).getTime() - 1))).toEqual({ made: 0, sent: 0, unreadable: 0 });
  expect(await make(nine(1))).toEqual({ made: 1, sent: 1, unreadable: 0 });
  expect(await make(nine(1))).toEqual({ made: 0, sent: 0, unreadable: 0 });
  await publish(db);
  await publish(db);
  expect(await make(nine(2))).toEqual({ made: 1, sent: 1, unreadable: 0 });
  const [one, two] = await issuesOf(db, id);
  expect(one).toMatchObject({
    ...{ number: 1, dueAt: nine(1), windowFrom: start, windowTo: nine(1) },
    ...{ afterNews: 1, uptoNews: 2 },
  });
  expect(two).toMatchObject({
    ...{ number: 2, dueAt: nine(2), windowFrom: nine(1), windowTo: nine(2) },
    ...{ afterNews: 2, uptoNews: 4 },
  });
  expect(await db.delivery.findMany({ where: { id: one?.deliveryId ?? '' } })).toMatchObject([
    { kind: 'post', state: 'due', channelId, workspaceId, subject: 'digest-issue', subjectId: one?.id },
  ]);
  expect(await nextRunOf(id)).toEqual(nine(3));
});

test('what is due is the same moment whatever zone the server lives in', async () => {
  const { id } = await aDigest(db);
  await database.pool.query(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone TO ''Asia/Kathmandu''', current_database()); END $$`,
  );
  const far = await openDatabase({ databaseUrl: database.url, dataDir: '', log: () => {} });
  try {
    const making = aMaking(far.db);
    expect(await makeDueIssues(making, new Date(nine(1).getTime() - 1))).toMatchObject({ made: 0 });
    expect(await makeDueIssues(making, nine(1))).toMatchObject({ made: 1 });
    expect(await issuesOf(db, id)).toMatchObject([{ dueAt: nine(1), windowFrom: start, windowTo: nine(1) }]);
    expect(await nextRunOf(id)).toEqual(nine(2));
  } finally {
    await far.close();
  }
});

test('with nothing to tell the window moves on in silence, unless silence is to be said', async () => {
  const silent = await aDigest(db, { name: 'silent' });
  const telling = await aDigest(db, { name: 'telling', sayEmpty: true });
  expect(await make(nine(1))).toEqual({ made: 2, sent: 1, unreadable: 0 });
  expect(await issuesOf(db, silent.id)).toMatchObject([{ deliveryId: null, windowTo: nine(1) }]);
  expect((await issuesOf(db, telling.id)).every(({ deliveryId }) => deliveryId)).toBe(true);
});

test('the first issue goes out for events that are near already, later ones for those that come into view', async () => {
  const event = anEntry({ kind: 'event', event: { start: '2020-03-06' } });
  const making = aMaking(db, () => [event]);
  await aDigest(db, { events: true });
  expect(await makeDueIssues(making, nine(1))).toEqual({ made: 1, sent: 1, unreadable: 0 });
  expect(await makeDueIssues(making, nine(2))).toEqual({ made: 1, sent: 0, unreadable: 0 });
});

test('after a downtime one issue covers what was missed; what is too old is said', async () => {
  const { id } = await aDigest(db);
  for (let count = 0; count < 4; count++) await publish(db);
  const dates = [nine(1), nine(10), nine(50), nine(59)];
  for (const [place, at] of dates.entries())
    await db.news.update({ where: { number: place + 1 }, data: { at } });
  expect(await make(nine(60))).toEqual({ made: 1, sent: 1, unreadable: 0 });
  expect(await issuesOf(db, id)).toMatchObject([
    { afterNews: 2, uptoNews: 4, omitted: 2, omittedFrom: start, windowTo: nine(60), dueAt: nine(1) },
  ]);
  const [{ id: issue } = { id: '' }] = await issuesOf(db, id);
  const shown = (await readIssues(db, aMaking(db), [issue])).get(issue);
  expect(shown).toMatchObject({ catchesUp: true, nextRunAt: nine(61) });
  expect(shown?.told).toHaveLength(2);
});

describe('a channel that cannot be posted to', () => {
  test('holds the window open until it can', async () => {
    const { id, channelId } = await aDigest(db);
    const breakIt = (brokenAt: Date | null) =>
      db.channel.update({ where: { id: channelId }, data: { brokenAt } });
    await breakIt(start);
    await publish(db);
    expect(await make(nine(1))).toEqual({ made: 0, sent: 0, unreadable: 0 });
    expect([await windowsOf(db, id), await nextRunOf(id)]).toEqual([[], nine(2)]);
    await publish(db);
    await breakIt(null);
    expect(await make(nine(2))).toEqual({ made: 1, sent: 1, unreadable: 0 });
    expect(await issuesOf(db, id)).toMatchObject([{ windowFrom: start, afterNews: 0, uptoNews: 2 }]);
  });

  test('because the bot was removed does so too, and nobody else waits', async () => {
    const { id, workspaceId } = await aDigest(db, { name: 'left' });
    const other = await aDigest(db, { name: 'other' });
    await db.workspace.update({ where: { id: workspaceId }, data: { leftAt: start } });
    await publish(db);
    expect(await make(nine(1))).toEqual({ made: 1, sent: 1, unreadable: 0 });
    await db.workspace.update({ where: { id: workspaceId }, data: { leftAt: null } });
    await make(nine(2));
    expect([await windowsOf(db, id), await windowsOf(db, other.id)]).toEqual([
      [[0, 1]],
      [
        [0, 1],
        [1, 1],
      ],
    ]);
  });
});

describe('several at once', () => {
  test('share what is due and make each issue once', async () => {
    const digests = [];
    for (let count = 0; count < 450; count++) digests.push(count);
    const { channelId } = await aDigest(db, { name: 'first' });
    const { id: _, number: __, ...row } = await db.digest.findFirstOrThrow();
    await db.digest.createMany({
      data: digests.map(() => ({ ...row, filter: row.filter ?? {}, channelId })),
    });
    await publish(db);
    const sums = await Promise.all([make(nine(1)), make(nine(1)), make(nine(1))]);
    expect(sums.map(({ made }) => made).reduce((a, b) => a + b)).toBe(451);
    const issues = await db.digestIssue.groupBy({ by: ['digestId'], _count: true });
    expect([issues.length, issues.filter(({ _count }) => _count !== 1)]).toEqual([451, []]);
    expect(await db.delivery.count()).toBe(451);
    expect(await db.digest.count({ where: { nextRunAt: nine(2), afterNews: 1 } })).toBe(451);
  });

  test('one whose issue somebody sends meanwhile keeps its numbers apart and its windows joined', async () => {
    const digests = [];
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) digests.push(await aDigest(db, { name }));
    for (let round = 1; round <= 5; round++) {
      await publish(db);
      const now = nine(round);
      await Promise.all([
        make(now),
        ...digests.map(({ which }) => sendNow(aMaking(db), which, now)),
        publish(db),
        make(now),
      ]);
    }
    await make(nine(6));
    for (const { id } of digests) {
      const windows = await windowsOf(db, id);
      expect(windows.map(([after]) => after)).toEqual([0, ...windows.slice(0, -1).map(([, upto]) => upto)]);
      expect(windows.at(-1)?.[1]).toBe(await lastNews(db));
      expect((await issuesOf(db, id)).map(({ number }) => number)).toEqual(windows.map((_, n) => n + 1));
    }
  });
});

test('an entry that is published while an issue is being made is in exactly one', async () => {
  const { id } = await aDigest(db);
  await publish(db);
  const read = createNewsReader(db);
  let published = 0;
  const readNews: typeof read = async (after, upto) => {
    await publish(db);
    published += 1;
    return read(after, upto);
  };
  await makeDueIssues({ ...aMaking(db), readNews }, nine(1));
  await make(nine(2));
  expect(published).toBe(1);
  expect(await windowsOf(db, id)).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test.each(['reading', 'writing', 'moving on'])(
  'a maker that dies while %s has made nothing',
  async (when) => {
    const digest = await aDigest(db);
    await publish(db);
    const before = await db.digest.findMany();
    const die = () => {
      throw new Error('killed');
    };
    const dying = db.$extends({
      query: {
        newsCount: { findFirstOrThrow: ({ args, query }) => (when === 'reading' ? die() : query(args)) },
        digestIssue: {
          createMany: async ({ args, query }) => {
            const made = await query(args);
            return when === 'writing' ? die() : made;
          },
        },
        $executeRaw: async ({ args, query }) => {
          const made = await query(args);
          return when === 'moving on' ? die() : made;
        },
      },
    });
    // An extended client has every method that is called here.
    const making = { ...aMaking(db), db: dying as unknown as Db };
    await expect(makeDueIssues(making, nine(1))).rejects.toThrow('killed');
    expect([await db.digestIssue.count(), await db.delivery.count()]).toEqual([0, 0]);
    expect(await db.digest.findMany()).toEqual(before);
    expect(await make(nine(1))).toEqual({ made: 1, sent: 1, unreadable: 0 });
    expect(await windowsOf(db, digest.id)).toEqual([[0, 1]]);
  },
);

test('no digest has two issues for one due time, nor two of one number', async () => {
  const { id } = await aDigest(db);
  await make(nine(1));
  const [{ id: _, ...row } = await db.digestIssue.findFirstOrThrow()] = await issuesOf(db, id);
  const again = (changes: object) =>
    db.digestIssue.create({ data: { ...row, filter: row.filter ?? {}, ...changes } });
  await expect(again({ number: 2 })).rejects.toMatchObject({ code: 'P2002' });
  await expect(again({ dueAt: nine(2) })).rejects.toMatchObject({ code: 'P2002' });
  await again({ number: 2, dueAt: nine(2) });
});

test('one digest that is due again for a time that had its issue does not stop the others', async () => {
  const { id } = await aDigest(db, { name: 'again' });
  const other = await aDigest(db, { name: 'other' });
  await make(nine(1));
  await publish(db);
  await db.digest.update({ where: { id }, data: { nextRunAt: nine(1) } });
  await db.digest.update({ where: { id: other.id }, data: { nextRunAt: nine(2) } });
  expect(await make(nine(2))).toEqual({ made: 2, sent: 2, unreadable: 0 });
  expect(await windowsOf(db, id)).toEqual([
    [0, 0],
    [0, 1],
  ]);
});

test('a digest that is no longer understood holds up no other, and is looked at again in an hour', async () => {
  const odd = await aDigest(db, { name: 'odd' });
  const fine = await aDigest(db, { name: 'fine' });
  await db.digest.update({ where: { id: odd.id }, data: { zone: 'Mars/Olympus' } });
  await publish(db);
  expect(await make(nine(1))).toEqual({ made: 1, sent: 1, unreadable: 1 });
  expect(await issuesOf(db, fine.id)).toHaveLength(1);
  expect(await issuesOf(db, odd.id)).toEqual([]);
  const { nextRunAt, afterNews } = await db.digest.findUniqueOrThrow({ where: { id: odd.id } });
  expect(nextRunAt).toEqual(new Date(nine(1).getTime() + 3_600_000));
  expect(afterNews).toBe(0);
});

test('what would be made can be asked, and nothing is', async () => {
  const { number } = await aDigest(db, { name: 'norms' });
  await publish(db);
  const plans = await planDueIssues(aMaking(db), nine(1));
  expect(plans).toMatchObject([
    {
      digest: { number, channelName: 'norms', workspaceName: 'norms', platform: 'slack' },
      plan: { sends: true },
    },
  ]);
  expect([await db.digestIssue.count(), await db.delivery.count()]).toEqual([0, 0]);
  expect(await make(nine(1))).toEqual({ made: 1, sent: 1, unreadable: 0 });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../../src/db.ts';
import {
  changeDigest,
  findDigest,
  listDigests,
  pauseDigest,
  resumeDigest,
  resumeDue,
  sendGap,
  sendNow,
  stopDigest,
  type Wish,
} from '../../../src/domain/digests/change.ts';
import { makeDueIssues } from '../../../src/domain/digests/make.ts';
import { readGap, readIssues } from '../../../src/domain/digests/read.ts';
import type { Which } from '../../../src/domain/digests/rights.ts';
import { lastNews } from '../../../src/domain/library/news.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { publish } from '../../support/publish.ts';
import {
  aChannel,
  aDigest,
  aFilter,
  aMaking,
  aWish,
  issuesOf,
  nine,
  start,
  windowsOf,
} from './subscriptions.ts';

let database: TestDatabase;
let db: Db;
beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterEach(() => database.drop());

const make = (now: Date) => makeDueIssues(aMaking(db), now);
const rowOf = (id: string) => db.digest.findUniqueOrThrow({ where: { id } });
const change = (which: Which, channelId: string, wish: Partial<Wish>, now: Date) =>
  db.$transaction((tx) => changeDigest(tx, which, { channelId, wish: aWish(wish), now }));

/** A digest whose first issue told of one entry, and another entry since. */
async function running() {
  const digest = await aDigest(db);
  await publish(db);
  await make(nine(1));
  await publish(db);
  return digest;
}

test('a subscription begins now: what was there is not new, the first run is the next', async () => {
  await publish(db);
  const { id } = await aDigest(db, { rhythm: 'weekly', day: 1, zone: 'Asia/Kathmandu' });
  expect(await rowOf(id)).toMatchObject({
    ...{ windowFrom: start, afterNews: 1, nextRunAt: new Date('2020-03-09T03:15:00Z') },
    ...{ pausedAt: null, stoppedAt: null, filter: aFilter() },
  });
});

test('several digests can stand in a channel; the stopped ones are not listed', async () => {
  const { id, workspaceId, which } = await aDigest(db);
  await db.digest.create({
    data: { ...aWish(), channelId: (await rowOf(id)).channelId, windowFrom: start, afterNews: 0 },
  });
  expect(await listDigests(db, { workspaceId })).toMatchObject([{ id }, {}]);
  await stopDigest(db, which, nine(1));
  expect(await listDigests(db, { workspaceId })).toHaveLength(1);
});

describe('a change', () => {
  test('moves the next run and leaves the window as it was', async () => {
    const { id, which, channelId } = await running();
    const changed = await change(which, channelId, { rhythm: 'weekly', day: 5, time: '17:30' }, nine(1));
    const nextRunAt = new Date('2020-03-06T17:30:00Z');
    expect(changed).toEqual({ ok: true, value: { nextRunAt } });
    await make(nine(2));
    await publish(db);
    await make(nextRunAt);
    expect(await issuesOf(db, id)).toMatchObject([
      { windowTo: nine(1), uptoNews: 1 },
      { windowFrom: nine(1), windowTo: nextRunAt, afterNews: 1, uptoNews: 3, dueAt: nextRunAt },
    ]);
  });

  test('of the channel sends the next issue there', async () => {
    const { id, which, workspaceId } = await running();
    const { id: channelId } = await db.channel.create({
      data: { workspaceId, externalId: 'C-other', name: 'other', setUpBy: 'U1' },
    });
    await change(which, channelId, {}, nine(1));
    await make(nine(2));
    const issues = await db.digestIssue.findMany({ where: { digestId: id }, include: { delivery: true } });
    expect(issues.find(({ number }) => number === 2)?.delivery).toMatchObject({ channelId });
  });

  test('of a paused digest leaves it paused', async () => {
    const { id, which, channelId } = await running();
    await pauseDigest(db, which, { now: nine(1), until: undefined });
    expect(await change(which, channelId, { time: '10:00' }, nine(1))).toEqual({ ok: true, value: {} });
    expect(await rowOf(id)).toMatchObject({ nextRunAt: null, time: '10:00', pausedAt: nine(1) });
  });

  test('with the clock set back by an hour does not bring back a run that was made', async () => {
    const { id, which, channelId } = await running();
    await change(which, channelId, { sayEmpty: true }, new Date(nine(1).getTime() - 3_600_000));
    expect((await rowOf(id)).nextRunAt).toEqual(nine(2));
  });

  test('that meets a maker waits for it, and does not bring back its run', async () => {
    const { id, which, channelId } = await aDigest(db);
    let changing: Promise<unknown> = Promise.resolve();
    const making = aMaking(db);
    const readNews: typeof making.readNews = async (after, upto) => {
      changing = change(which, channelId, { sayEmpty: true }, new Date(nine(1).getTime() - 5));
      return making.readNews(after, upto);
    };
    await publish(db);
    await makeDueIssues({ ...making, readNews }, nine(1));
    await changing;
    expect(await rowOf(id)).toMatchObject({ nextRunAt: nine(2), sayEmpty: true, afterNews: 1 });
  });
});

describe('a pause', () => {
  test('sends nothing; what came in it is offered once when it is over, and a new window begins', async () => {
    const { id, which } = await running();
    expect(await pauseDigest(db, which, { now: nine(1), until: undefined })).toBe(true);
    await publish(db);
    expect(await make(nine(5))).toEqual({ made: 0, sent: 0, unreadable: 0 });
    expect(await resumeDue(db, nine(5))).toBe(0);
    expect(await resumeDigest(db, which, nine(5))).toEqual({ ok: true, value: { nextRunAt: nine(6) } });
    expect(await resumeDigest(db, which, nine(5))).toEqual({ ok: false, refusal: 'running' });
    await publish(db);
    const row = await rowOf(id);
    expect(row).toMatchObject({ windowFrom: nine(5), afterNews: 3, pausedAt: null });
    expect(await readGap(aMaking(db), row)).toEqual({ from: nine(1), to: nine(5), items: 2 });

    const sent = await Promise.all([1, 2].map(() => sendGap(aMaking(db), which, nine(5))));
    expect(sent.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await readGap(aMaking(db), await rowOf(id))).toBeUndefined();
    await make(nine(6));
    expect(await windowsOf(db, id)).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
    ]);
    expect(await db.delivery.count()).toBe(3);
  });

  test('is over by itself on its day', async () => {
    const { id, which } = await running();
    await pauseDigest(db, which, { now: nine(1), until: nine(3) });
    expect(await resumeDue(db, new Date(nine(3).getTime() - 1))).toBe(0);
    expect(await resumeDue(db, nine(3))).toBe(1);
    expect(await resumeDue(db, nine(3))).toBe(0);
    expect(await rowOf(id)).toMatchObject({ pausedUntil: null, nextRunAt: nine(4), gapUpto: 2 });
  });

  test('ended by two at once is ended once', async () => {
    const { id, which } = await running();
    await pauseDigest(db, which, { now: nine(1), until: undefined });
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => resumeDigest(db, which, nine(3))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ gapFrom: nine(1), gapAfter: 1, gapUpto: 2 });
  });

  test('begun again at once keeps what the one before left; one after an issue begins anew', async () => {
    const { id, which } = await running();
    const pauseFor = async (from: number, to: number) => {
      await pauseDigest(db, which, { now: nine(from), until: undefined });
      await publish(db);
      await resumeDigest(db, which, nine(to));
    };
    await pauseFor(1, 2);
    await pauseFor(2, 3);
    expect(await rowOf(id)).toMatchObject({ gapFrom: nine(1), gapTo: nine(3), gapAfter: 1, gapUpto: 4 });
    await publish(db);
    await make(nine(4));
    await pauseFor(4, 5);
    expect(await rowOf(id)).toMatchObject({ gapFrom: nine(4), gapTo: nine(5), gapAfter: 5, gapUpto: 6 });
  });

  test('in which nothing came leaves nothing to offer', async () => {
    const { id, which } = await running();
    await make(nine(2));
    await pauseDigest(db, which, { now: nine(2), until: undefined });
    await resumeDigest(db, which, nine(4));
    expect(await readGap(aMaking(db), await rowOf(id))).toBeUndefined();
  });

  test('ended with the clock set back begins a window where the last one ended', async () => {
    const { id, which } = await running();
    await pauseDigest(db, which, { now: nine(1), until: undefined });
    await resumeDigest(db, which, new Date(nine(1).getTime() - 3_600_000));
    expect(await rowOf(id)).toMatchObject({ windowFrom: nine(1), gapTo: nine(1), nextRunAt: nine(2) });
  });
});

test('what is stopped sends nothing any more, not even what is on its way', async () => {
  const { id, which, channelId } = await running();
  const [{ id: issue } = { id: '' }] = await issuesOf(db, id);
  expect((await readIssues(db, aMaking(db), [issue])).size).toBe(1);
  expect(await stopDigest(db, which, nine(1))).toBe(true);
  expect((await readIssues(db, aMaking(db), [issue])).size).toBe(0);
  expect(await make(nine(2))).toEqual({ made: 0, sent: 0, unreadable: 0 });
  expect(await stopDigest(db, which, nine(2))).toBe(false);
  expect(await findDigest(db, which)).toBeNull();
  expect(await change(which, channelId, {}, nine(2))).toEqual({ ok: false, refusal: 'gone' });
  expect(await pauseDigest(db, which, { now: nine(2), until: nine(3) })).toBe(false);
  expect(await resumeDigest(db, which, nine(2))).toEqual({ ok: false, refusal: 'gone' });
  expect(await sendNow(aMaking(db), which, nine(2))).toMatchObject({ ok: false });
  expect((await rowOf(id)).stoppedAt).toEqual(nine(1));
});

test('a pause that is over does not wake what was stopped', async () => {
  const { which } = await running();
  await pauseDigest(db, which, { now: nine(1), until: nine(2) });
  await stopDigest(db, which, nine(1));
  expect(await resumeDue(db, nine(3))).toBe(0);
});

describe('an issue now', () => {
  const noon = (days: number) => new Date(nine(days).getTime() + 3 * 3_600_000);

  test('tells what there is; the scheduled one tells the rest', async () => {
    const { id, which } = await running();
    expect(await sendNow(aMaking(db), which, noon(1))).toMatchObject({ ok: true });
    await publish(db);
    await make(nine(2));
    expect(await issuesOf(db, id)).toMatchObject([
      { uptoNews: 1 },
      { number: 2, windowFrom: nine(1), windowTo: noon(1), afterNews: 1, uptoNews: 2, dueAt: noon(1) },
      { number: 3, windowFrom: noon(1), windowTo: nine(2), afterNews: 2, uptoNews: 3, dueAt: nine(2) },
    ]);
  });

  test('goes out though there is nothing to tell', async () => {
    const { which } = await aDigest(db);
    expect(await sendNow(aMaking(db), which, noon(0))).toMatchObject({ ok: true });
    expect(await db.delivery.count()).toBe(1);
  });

  test('asked for twice at once, or by a double click, is one', async () => {
    const { id, which } = await running();
    const soon = new Date(noon(1).getTime() + 300);
    const asked = [noon(1), noon(1), soon].map((now) => sendNow(aMaking(db), which, now));
    expect((await Promise.all(asked)).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await windowsOf(db, id)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(await sendNow(aMaking(db), which, new Date(noon(1).getTime() + 60_000))).toMatchObject({
      ok: true,
    });
    expect(await db.delivery.count()).toBe(3);
  });

  test('takes the place of the one that is due', async () => {
    const { id, which } = await running();
    await sendNow(aMaking(db), which, nine(2));
    expect(await make(nine(2))).toEqual({ made: 0, sent: 0, unreadable: 0 });
    expect(await issuesOf(db, id)).toMatchObject([{}, { dueAt: nine(2), afterNews: 1, uptoNews: 2 }]);
    expect((await rowOf(id)).nextRunAt).toEqual(nine(3));
  });

  test('with the clock set back joins the one before', async () => {
    const { id, which } = await running();
    expect(await sendNow(aMaking(db), which, noon(0))).toMatchObject({ ok: true });
    await publish(db);
    expect(await sendNow(aMaking(db), which, noon(0))).toMatchObject({ ok: true });
    await make(nine(2));
    expect(await windowsOf(db, id)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 3],
    ]);
  });

  test('of a paused digest is not made', async () => {
    const { which } = await running();
    await pauseDigest(db, which, { now: nine(1), until: undefined });
    expect(await sendNow(aMaking(db), which, noon(1))).toMatchObject({ ok: false });
    expect(await db.delivery.count()).toBe(1);
  });

  test('can be asked for in many workspaces at one moment', async () => {
    const all: Which[] = [];
    for (let count = 0; count < 30; count++) all.push((await aDigest(db, { name: `w${count}` })).which);
    await publish(db);
    const made = await Promise.all(all.map((which) => sendNow(aMaking(db), which, noon(0))));
    expect(made.every(({ ok }) => ok)).toBe(true);
    expect(await db.delivery.count()).toBe(30);
  });
});

test('nobody touches the digest of another workspace', async () => {
  const { id, number } = await running();
  const { workspaceId, channelId } = await aChannel(db, 'stranger');
  const theirs = { workspaceId, number };
  await db.digest.update({
    where: { id },
    data: { gapFrom: start, gapTo: start, gapAfter: 0, gapUpto: await lastNews(db) },
  });
  const before = await rowOf(id);
  expect(await findDigest(db, theirs)).toBeNull();
  expect(await listDigests(db, { workspaceId })).toEqual([]);
  expect(await change(theirs, channelId, {}, nine(1))).toEqual({ ok: false, refusal: 'gone' });
  expect(await pauseDigest(db, theirs, { now: nine(1), until: nine(2) })).toBe(false);
  expect(await stopDigest(db, theirs, nine(1))).toBe(false);
  expect(await sendNow(aMaking(db), theirs, nine(1))).toMatchObject({ ok: false });
  expect(await sendGap(aMaking(db), theirs, nine(1))).toMatchObject({ ok: false });
  await db.digest.update({ where: { id }, data: { pausedAt: nine(1) } });
  expect(await resumeDigest(db, theirs, nine(1))).toEqual({ ok: false, refusal: 'gone' });
  expect(await rowOf(id)).toEqual({ ...before, pausedAt: nine(1) });
  expect(await db.digestIssue.count()).toBe(1);
});

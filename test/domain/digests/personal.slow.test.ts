import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Db, Tx } from '../../../src/db.ts';
import {
  findDigest,
  listDigests,
  pauseDigest,
  resumeDigest,
  resumeDue,
  sendNow,
} from '../../../src/domain/digests/change.ts';
import { makeDueIssues, planDueIssues } from '../../../src/domain/digests/make.ts';
import {
  isReachable,
  listPersonal,
  makeRoom,
  mostPersonal,
  reachAgain,
  sendRefused,
} from '../../../src/domain/digests/personal.ts';
import { findIssue, readIssues } from '../../../src/domain/digests/read.ts';
import type { Which } from '../../../src/domain/digests/rights.ts';
import { holdAccounts, holdMembers } from '../../../src/domain/members/hold.ts';
import { mendChannels } from '../../../src/jobs/digests.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { publish } from '../../support/publish.ts';
import {
  aDigest,
  aMaking,
  aMember,
  aPersonalDigest,
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
const account = (id: string, data: object) => db.account.update({ where: { id }, data });
const stop = (accountId: string, at: Date) =>
  db.digest.updateMany({ where: { accountId }, data: { stoppedAt: at, nextRunAt: null } });
const keyOf = (name: string) => ({
  platform: 'slack' as const,
  tenant: `T-${name}`,
  person: `U-${name}`,
});
const workspaceOf = async (accountId: string) =>
  (await db.account.findUniqueOrThrow({ where: { id: accountId } })).workspaceId ?? '';
const nothing = { made: 0, sent: 0, unreadable: 0 };
const one = { made: 1, sent: 1, unreadable: 0 };

test('an issue goes to its person, through the workspace that leads to them, and to nobody else', async () => {
  const { id, accountId } = await aPersonalDigest(db);
  const other = await aPersonalDigest(db, { name: 'bo' });
  const channel = await aDigest(db, { name: 'norms' });
  await publish(db);
  expect(await make(nine(1))).toEqual({ made: 3, sent: 3, unreadable: 0 });
  const deliveries = await db.delivery.findMany({
    orderBy: { recipient: 'asc' },
    include: { digestIssue: true },
  });
  expect(deliveries).toMatchObject([
    { kind: 'direct', recipient: 'U-ada', channelId: null, workspaceId: await workspaceOf(accountId) },
    { kind: 'direct', recipient: 'U-bo', channelId: null, workspaceId: await workspaceOf(other.accountId) },
    { kind: 'post', recipient: null, channelId: channel.channelId, workspaceId: channel.workspaceId },
  ]);
  expect(deliveries.map(({ digestIssue }) => digestIssue?.digestId)).toEqual([id, other.id, channel.id]);
  expect(deliveries.every(({ subject, state }) => subject === 'digest-issue' && state === 'due')).toBe(true);
});

describe('nothing is made and the window stays open', () => {
  test('while direct messages are closed', async () => {
    const { id, accountId } = await aPersonalDigest(db);
    await account(accountId, { directClosedAt: start });
    await publish(db);
    expect(await make(nine(1))).toEqual(nothing);
    await publish(db);
    await account(accountId, { directClosedAt: null });
    expect(await make(nine(2))).toEqual(one);
    expect(await windowsOf(db, id)).toEqual([[0, 2]]);
  });

  test.each<[string, (accountId: string) => Promise<unknown>, (accountId: string) => Promise<unknown>]>([
    [
      'the bot has left the workspace',
      () => db.workspace.updateMany({ data: { leftAt: start } }),
      () => db.workspace.updateMany({ data: { leftAt: null } }),
    ],
    [
      'no workspace leads to them',
      (id) => account(id, { workspaceId: null }),
      async (id) => account(id, { workspaceId: (await db.workspace.findFirstOrThrow()).id }),
    ],
    [
      'the account is no member’s',
      (id) => account(id, { memberId: null }),
      async (id) => account(id, { memberId: (await db.member.findFirstOrThrow()).id }),
    ],
  ])('while %s', async (_, hinder, mend) => {
    const { id, accountId } = await aPersonalDigest(db);
    await publish(db);
    await hinder(accountId);
    expect(await make(nine(1))).toEqual(nothing);
    expect(await db.delivery.count()).toBe(0);
    await mend(accountId);
    expect(await make(nine(2))).toEqual(one);
    expect(await windowsOf(db, id)).toEqual([[0, 1]]);
  });

  test('and holds up nobody else', async () => {
    const { accountId } = await aPersonalDigest(db);
    const other = await aDigest(db, { name: 'other' });
    await account(accountId, { directClosedAt: start });
    await publish(db);
    expect(await make(nine(1))).toEqual(one);
    expect(await issuesOf(db, other.id)).toHaveLength(1);
  });
});

describe('an issue that was on its way when membership ended', () => {
  test.each<[string, (accountId: string, memberId: string) => Promise<unknown>]>([
    ['by dismissal', (_, id) => db.member.delete({ where: { id } })],
    ['by unlinking', (id) => account(id, { memberId: null })],
    ['with the digest stopped', (id) => stop(id, nine(1))],
    ['by erasure', (id) => db.account.delete({ where: { id } })],
  ])('%s shows nothing', async (_, end) => {
    const { id, accountId, memberId } = await aPersonalDigest(db);
    await publish(db);
    await make(nine(1));
    const [issue = ''] = (await issuesOf(db, id)).map((found) => found.id);
    expect((await readIssues(db, aMaking(db), [issue])).get(issue)?.digest.personal).toBe(true);
    await end(accountId, memberId);
    expect((await readIssues(db, aMaking(db), [issue])).size).toBe(0);
    await publish(db);
    expect(await make(nine(2))).toEqual(nothing);
  });
});

describe('what was refused because direct messages were closed', () => {
  async function refusedIssue() {
    const digest = await aPersonalDigest(db);
    await publish(db);
    await make(nine(1));
    const dead = {
      state: 'dead',
      problem: 'refused:direct_closed',
      code: '50007',
      endedAt: nine(1),
    } as const;
    await db.delivery.updateMany({ data: dead });
    await account(digest.accountId, { directClosedAt: nine(1) });
    return digest;
  }
  const states = async () => (await db.delivery.findMany()).map(({ state }) => state);
  const now = nine(2);

  test('is sent once they say that they are open, and the window goes on where it was', async () => {
    const { id, which } = await refusedIssue();
    await publish(db);
    expect(await make(nine(2))).toEqual(nothing);
    const again = { account: keyOf('ada'), met: {}, now };
    expect(await db.$transaction((tx) => reachAgain(tx, which, again))).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await states()).toEqual(['due']);
    expect(await make(nine(3))).toEqual(one);
    expect(await windowsOf(db, id)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  test('is sent once another message reached them', async () => {
    const { accountId } = await refusedIssue();
    const mend = () => mendChannels({ db }, new Map(), now);
    await mend();
    expect(await states()).toEqual(['dead']);
    await account(accountId, { directClosedAt: null });
    await mend();
    expect(await states()).toEqual(['due']);
  });

  test.each<[string, (accountId: string) => Promise<unknown>]>([
    ['of somebody who is no member any more', (id) => account(id, { memberId: null })],
    ['of a digest that was stopped', (id) => stop(id, now)],
    ['too late', () => db.delivery.updateMany({ data: { expiresAt: now } })],
    ['for another reason', () => db.delivery.updateMany({ data: { problem: 'malformed' } })],
  ])('is not sent %s', async (_, change) => {
    const { accountId } = await refusedIssue();
    await account(accountId, { directClosedAt: null });
    await change(accountId);
    expect(await sendRefused(db, now)).toBe(0);
    expect(await states()).toEqual(['dead']);
  });

  test('through another account of theirs nothing is learnt of the way to this one', async () => {
    const { which, accountId } = await refusedIssue();
    await account(accountId, { workspaceId: null });
    const { id: workspaceId } = await db.workspace.findFirstOrThrow();
    const reach = (name: string) =>
      db.$transaction((tx) => reachAgain(tx, which, { account: keyOf(name), met: { workspaceId }, now }));
    expect(await reach('other')).toEqual({ ok: false, refusal: 'unreachable' });
    expect(await reach('ada')).toMatchObject({ ok: true });
    expect(await workspaceOf(accountId)).toBe(workspaceId);
  });
});

describe('who decides over a digest', () => {
  test('is its member or the admin of its channel’s workspace; without either right, nobody', async () => {
    const mine = await aPersonalDigest(db);
    const other = await aPersonalDigest(db, { name: 'bo' });
    const channel = await aDigest(db, { name: 'norms' });
    const rights = { workspaceId: channel.workspaceId, memberId: mine.memberId };
    const numbers = async (given: typeof rights | object) =>
      (await listDigests(db, given)).map(({ number }) => number);
    expect(await numbers(rights)).toEqual([mine.number, channel.number]);
    expect(await numbers({ memberId: other.memberId })).toEqual([other.number]);
    expect(await numbers({})).toEqual([]);
    expect(await numbers({ met: {}, memberId: undefined })).toEqual([]);
    // Those that go to people of a workspace are none of its own.
    expect(await numbers({ workspaceId: await workspaceOf(mine.accountId) })).toEqual([]);
    expect(await findDigest(db, { ...rights, number: other.number })).toBeNull();
    expect(await pauseDigest(db, { number: mine.number }, { now: start, until: undefined })).toBe(false);
    expect(await resumeDigest(db, { ...other.which, number: mine.number }, start)).toMatchObject({
      refusal: 'gone',
    });
    expect(await sendNow(aMaking(db), { ...rights, number: other.number }, nine(1))).toMatchObject({
      refusal: 'gone',
    });
  });

  test('reads its issues: no admin of the workspace through which it was sent', async () => {
    const { id, accountId, memberId } = await aPersonalDigest(db);
    await publish(db);
    await make(nine(1));
    const [issue = ''] = (await issuesOf(db, id)).map((found) => found.id);
    const read = (readers: object) => findIssue(db, aMaking(db), { ...readers, id: issue });
    expect(await read({ memberId })).toMatchObject({ number: 1 });
    expect(await read({ workspaceId: await workspaceOf(accountId) })).toBeUndefined();
    expect(await read({ memberId: undefined, met: {} })).toBeUndefined();
  });
});

test('a pause of a personal digest ends by itself', async () => {
  const { which, id } = await aPersonalDigest(db);
  await pauseDigest(db, which, { now: nine(1), until: nine(2) });
  expect(await resumeDue(db, nine(2))).toBe(1);
  expect(await db.digest.findUniqueOrThrow({ where: { id } })).toMatchObject({ pausedAt: null });
});

test('without a workspace that leads to them nothing is sent by hand either', async () => {
  const { which, accountId, id } = await aPersonalDigest(db);
  await account(accountId, { workspaceId: null });
  expect(await sendNow(aMaking(db), which, nine(1))).toEqual({ ok: false, refusal: 'unreachable' });
  expect(await issuesOf(db, id)).toEqual([]);
});

describe('room for one more', () => {
  const subscriber = (memberId: string) => ({ account: keyOf('ada'), memberId, met: {} });

  test('there is up to ten, of which two at one moment, by two accounts, do not make eleven', async () => {
    const { id, memberId } = await aPersonalDigest(db);
    const linked = await aMember(db, 'ada2');
    await account(linked.accountId, { memberId });
    const { id: _, number: __, filter, ...row } = await db.digest.findUniqueOrThrow({ where: { id } });
    const copies = (count: number) => Array.from({ length: count }, () => ({ ...row, filter: filter ?? {} }));
    await db.digest.createMany({ data: copies(mostPersonal - 2) });
    const take = (name: string) =>
      db.$transaction(async (tx) => {
        const room = await makeRoom(tx, { ...subscriber(memberId), account: keyOf(name) });
        // So long that the other one would not see it yet.
        await tx.$queryRaw`SELECT 1 FROM pg_sleep(0.2)`;
        const mine = room.ok && copies(1).map((one) => ({ ...one, ...room.value }));
        if (mine) await tx.digest.createMany({ data: mine });
        return room;
      });
    const both = await Promise.all([take('ada'), take('ada2')]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'too_many' });
    expect(await db.digest.count()).toBe(mostPersonal);
    await db.digest.update({ where: { id }, data: { stoppedAt: start } });
    expect(await take('ada2')).toEqual({ ok: true, value: { accountId: linked.accountId } });
  });

  test.each<[string, (given: { memberId: string; which: Which }) => (tx: Tx) => Promise<{ ok: boolean }>]>([
    [
      'making',
      ({ memberId }) =>
        (tx) =>
          makeRoom(tx, { ...subscriber(memberId), account: keyOf('ada2') }),
    ],
    [
      'reaching',
      ({ which }) =>
        (tx) =>
          reachAgain(tx, which, { account: keyOf('ada2'), met: {}, now: nine(1) }),
    ],
  ])('%s and ending the membership never wait for each other', async (what, of) => {
    const { memberId, accountId, which } = await aPersonalDigest(db);
    const linked = await aMember(db, 'ada2');
    await account(linked.accountId, { memberId });
    const waits = async () => {
      const { rows } = await database.pool.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows.length;
    };
    let made: Promise<{ ok: boolean }> | undefined;
    // As whoever ends a membership takes them: the accounts, then the member.
    await db.$transaction(async (tx) => {
      await holdAccounts(tx, what === 'making' ? [accountId, linked.accountId] : [accountId]);
      made = db.$transaction(of({ memberId, which }));
      made.catch(() => {});
      await expect.poll(waits).toBe(1);
      await holdAccounts(tx, [linked.accountId]);
      await holdMembers(tx, [memberId]);
    });
    expect(await made).toMatchObject({ ok: true });
  });

  test('there is none where the account went while we waited for the member', async () => {
    const { memberId, accountId } = await aPersonalDigest(db);
    const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    let made: Promise<{ ok: boolean }> | undefined;
    await db.$transaction(async (tx) => {
      await holdMembers(tx, [memberId]);
      made = db.$transaction((other) => makeRoom(other, { ...subscriber(memberId), met: {} }));
      made.catch(() => {});
      await expect.poll(async () => (await database.pool.query(waits)).rows.length).toBe(1);
      await tx.$executeRaw`UPDATE account SET member_id = NULL WHERE id = ${accountId}::uuid`;
    });
    expect(await made).toMatchObject({ refusal: 'no_member' });
  });

  test('whoever asks for it is tried again by direct message', async () => {
    const { memberId, accountId } = await aPersonalDigest(db);
    await account(accountId, { directClosedAt: start });
    expect(await db.$transaction((tx) => makeRoom(tx, subscriber(memberId)))).toMatchObject({ ok: true });
    expect((await db.account.findFirstOrThrow()).directClosedAt).toBeNull();
  });

  test('there is none for an account that is another’s by now, or that nothing leads to', async () => {
    const { memberId, accountId } = await aPersonalDigest(db);
    const room = (id: string) => db.$transaction((tx) => makeRoom(tx, subscriber(id)));
    const { id: another } = await db.member.create({ data: { name: 'Bo', roles: ['member'] } });
    expect(await room(another)).toMatchObject({ refusal: 'no_member' });
    await db.workspace.updateMany({ data: { leftAt: start } });
    expect(await room(memberId)).toMatchObject({ refusal: 'unreachable' });
    expect(await isReachable(db, keyOf('ada'))).toBe(false);
    await account(accountId, { workspaceId: null });
    expect(await isReachable(db, keyOf('ada'))).toBe(false);
  });
});

test('the desk lists a member’s own, of all their accounts, and how they stand', async () => {
  const { memberId, accountId, which, number } = await aPersonalDigest(db, { rhythm: 'weekly', day: 1 });
  const linked = await aPersonalDigest(db, { name: 'ada2' });
  await account(linked.accountId, { memberId });
  await aPersonalDigest(db, { name: 'bo' });
  await aDigest(db, { name: 'norms' });
  const states = async () => (await listPersonal(db, memberId)).map(({ state }) => state);
  expect(await listPersonal(db, memberId)).toMatchObject([
    {
      ...{ number, state: 'running', nextRunAt: new Date('2020-03-09T09:00:00Z'), pausedUntil: undefined },
      schedule: { rhythm: 'weekly', day: 1, time: '09:00', zone: 'UTC' },
    },
    { number: linked.number, state: 'running' },
  ]);
  await account(accountId, { directClosedAt: start });
  expect(await states()).toEqual(['held', 'running']);
  await pauseDigest(db, which, { now: start, until: nine(9) });
  expect(await listPersonal(db, memberId)).toMatchObject([
    { state: 'paused', nextRunAt: undefined, pausedUntil: nine(9) },
    {},
  ]);
  await stop(accountId, start);
  expect(await states()).toEqual(['running']);
});

test('what would be made names no person', async () => {
  await aPersonalDigest(db);
  await publish(db);
  const [due] = await planDueIssues(aMaking(db), nine(1));
  expect(due).toMatchObject({
    digest: { channelId: null, platform: 'slack', hold: null },
    plan: { sends: true },
  });
});

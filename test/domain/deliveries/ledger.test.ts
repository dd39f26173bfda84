import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  confirmThere,
  listLedger,
  readLedgerEntry,
  sendAgain,
} from '../../../src/domain/deliveries/ledger.ts';
import { DeliveryState } from '../../../src/generated/prisma/enums.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { createLedger } from '../../support/ledger.ts';

const at = new Date('2026-11-21T12:00:00Z');
const page = { offset: 0, limit: 5 };
const states = Object.values(DeliveryState);
let database: TestDatabase;
let mine: Awaited<ReturnType<typeof createLedger>>;
let other: Awaited<ReturnType<typeof createLedger>>;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.workspace.deleteMany();
  mine = await createLedger(database.db, 'T1');
  other = await createLedger(database.db, 'T2');
});

const day = (number: number) => new Date(`2026-11-${String(number).padStart(2, '0')}T12:00:00Z`);
const list = async (given: Partial<Parameters<typeof listLedger>[1]> = {}) =>
  listLedger(database.db, { workspaceId: mine.workspaceId, ...page, ...given });
const row = (id: string) => database.db.delivery.findUniqueOrThrow({ where: { id } });

describe('the list', () => {
  test('holds this workspace’s channel messages and what changes them, newest first, in pages', async () => {
    const posts: string[] = [];
    for (const number of [3, 1, 2, 6, 4, 5]) posts[number] = await mine.post({ createdAt: day(number) });
    await other.post({ createdAt: day(7) });
    const change = await mine.change(posts[6] ?? '', { createdAt: day(8) });
    const direct = await mine.direct({ createdAt: day(9) });
    await mine.change(direct, { createdAt: day(10) });
    const ids = ({ entries }: { entries: readonly { id: string }[] }) => entries.map(({ id }) => id);
    const first = await list();
    expect(first).toMatchObject({ total: 7, offset: 0 });
    expect(ids(first)).toEqual([change, posts[6], posts[5], posts[4], posts[3]]);
    expect(ids(await list({ offset: 5 }))).toEqual([posts[2], posts[1]]);
    expect(first.entries[0]).toMatchObject({ kind: 'update', channel: { name: 'digest' } });
    for (const offset of [7, 99, -1, Number.NaN, 1.5]) expect(await list({ offset })).toEqual(first);
    expect(JSON.stringify(first)).not.toContain('USECRET');
  });

  test('can be of some states and since a date', async () => {
    for (const [at, state] of states.entries()) await mine.post({ state, createdAt: day(at + 1) });
    const dead = await list({ states: ['dead', 'uncertain'] });
    expect(dead.entries.map(({ state }) => state)).toEqual(['dead', 'uncertain']);
    expect(await list({ since: day(8) })).toMatchObject({ total: 1, entries: [{ state: 'expired' }] });
    expect(await list({ since: day(8), states: ['sent'] })).toEqual({ total: 0, offset: 0, entries: [] });
  });

  test('names the thread, also of what stands in it or changes one, without what its platform is told of it', async () => {
    const { id: threadId, number } = await database.db.thread.create({
      data: { title: 'Secret', label: 'green' },
    });
    const opening = await mine.post({ kind: 'thread', subject: 'post', createdAt: day(1) });
    const { workspaceId } = mine;
    await database.db.threadCopy.create({ data: { threadId, workspaceId, deliveryId: opening } });
    const reply = await mine.post({ subject: 'post', withinId: opening, createdAt: day(2) });
    await mine.post({ subject: 'thread-line', withinId: opening, createdAt: day(3) });
    await mine.change(reply, { createdAt: day(4) });
    await mine.change(opening, { kind: 'thread_state', createdAt: day(5) });
    const { total, entries } = await list();
    expect(total).toBe(4);
    expect(entries.map(({ kind, thread }) => [kind, thread])).toEqual([
      ['update', { number, what: 'post' }],
      ['post', { number, what: 'line' }],
      ['post', { number, what: 'post' }],
      ['thread', { number, what: 'opening' }],
    ]);
    expect(JSON.stringify(entries)).not.toContain('Secret');
  });

  test('names the digest and issue, also of what changes one', async () => {
    const post = await mine.post({ createdAt: day(1) });
    const digest = Number((await mine.issue(post, 4)).slice(2));
    await mine.change(post, { createdAt: day(2) });
    const { entries } = await list();
    expect(entries.map(({ issue }) => issue)).toEqual([
      { digest, number: 4 },
      { digest, number: 4 },
    ]);
  });
});

describe('one message', () => {
  test('is read in its own workspace alone, and never a direct one', async () => {
    const id = await mine.post({ state: 'dead', problem: 'refused:gone', code: 'channel_not_found' });
    const direct = await mine.direct({ state: 'dead' });
    const read = (workspaceId: string, id: string) => readLedgerEntry(database.db, { workspaceId, id });
    expect(await read(mine.workspaceId, id)).toMatchObject({
      problem: 'refused:gone',
      code: 'channel_not_found',
    });
    expect(await read(other.workspaceId, id)).toBeUndefined();
    expect(await read(mine.workspaceId, direct)).toBeUndefined();
    expect(await read(mine.workspaceId, '00000000-0000-7000-8000-000000000000')).toBeUndefined();
    expect(await read(mine.workspaceId, "x'; --")).toBeUndefined();
  });

  test.each(['dead', 'uncertain', 'expired'] as const)(
    '%s is sent again once, however often',
    async (state) => {
      const brokenAt = day(20);
      await database.db.channel.updateMany({ data: { brokenAt, obstacle: 'archived' } });
      const id = await mine.post({
        ...{ state, attempts: 3, problem: 'lost', code: 'timeout', messages: ['1.1'] },
        ...{ begunAt: day(1), endedAt: day(1), nextAt: day(1) },
      });
      const which = { workspaceId: mine.workspaceId, id, at };
      const outcomes = await Promise.all([1, 2, 3].map(() => sendAgain(database.db, which)));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.filter(({ ok }) => !ok)).toEqual([1, 2].map(() => ({ ok: false, refusal: 'already' })));
      expect(await row(id)).toMatchObject({
        ...{ state: 'due', attempts: 3, messages: ['1.1'], nextAt: at, expiresAt: day(22) },
        ...{ begunAt: null, endedAt: null, problem: null, code: null },
      });
      expect(await database.db.channel.findMany({ orderBy: { externalId: 'asc' } })).toMatchObject([
        { externalId: 'C-T1', brokenAt: null, obstacle: null },
        { externalId: 'C-T2', brokenAt },
      ]);
    },
  );

  test.each(states.filter((state) => !['dead', 'uncertain', 'expired'].includes(state)))(
    '%s is not sent again',
    async (state) => {
      const id = await mine.post({ state });
      const outcome = await sendAgain(database.db, { workspaceId: mine.workspaceId, id, at });
      expect(outcome).toEqual({ ok: false, refusal: 'already' });
      expect((await row(id)).state).toBe(state);
    },
  );

  test('a change of a message goes again to the channel of that message', async () => {
    await database.db.channel.updateMany({ data: { brokenAt: day(20) } });
    const id = await mine.change(await mine.post(), { state: 'dead' });
    expect(await sendAgain(database.db, { workspaceId: mine.workspaceId, id, at })).toMatchObject({
      ok: true,
    });
    const channel = await database.db.channel.findUniqueOrThrow({ where: { id: mine.channelId } });
    expect(channel.brokenAt).toBeNull();
  });

  test('of another workspace, or a direct one, is neither sent again nor confirmed', async () => {
    const theirs = await other.post({ state: 'uncertain' });
    const direct = await mine.direct({ state: 'uncertain' });
    for (const id of [theirs, direct]) {
      const which = { workspaceId: mine.workspaceId, id, at };
      expect(await sendAgain(database.db, which)).toEqual({ ok: false, refusal: 'missing' });
      expect(await confirmThere(database.db, which)).toEqual({ ok: false, refusal: 'missing' });
      expect((await row(id)).state).toBe('uncertain');
    }
  });

  test('uncertain is confirmed or sent again, whichever comes first, never both', async () => {
    const id = await mine.post({ state: 'uncertain', problem: 'lost', code: 'timeout' });
    await mine.issue(id, 1);
    const which = { workspaceId: mine.workspaceId, id, at };
    const [again, there] = await Promise.all([
      sendAgain(database.db, which),
      confirmThere(database.db, which),
    ]);
    expect([again.ok, there.ok].filter(Boolean)).toHaveLength(1);
    expect((await row(id)).state).toBe(again.ok ? 'due' : 'sent');
  });

  test('is not confirmed without its link where something follows from it', async () => {
    const id = await mine.post({ state: 'uncertain' });
    const which = { workspaceId: mine.workspaceId, id, at };
    expect(await confirmThere(database.db, which)).toEqual({ ok: false, refusal: 'leads_on' });
    expect((await row(id)).state).toBe('uncertain');
  });

  test('keeps the longer of its times when it is sent again', async () => {
    const id = await mine.post({ state: 'dead', expiresAt: day(30) });
    await sendAgain(database.db, { workspaceId: mine.workspaceId, id, at });
    expect((await row(id)).expiresAt).toEqual(day(30));
  });

  test('what waits for its thread is not sent again; its opening is named', async () => {
    const opening = await mine.post({ kind: 'thread', state: 'uncertain' });
    const id = await mine.post({ state: 'dead', problem: 'no_thread', withinId: opening });
    const which = { workspaceId: mine.workspaceId, id };
    expect(await readLedgerEntry(database.db, which)).toMatchObject({ opening });
    expect(await sendAgain(database.db, { ...which, at })).toEqual({ ok: false, refusal: 'no_thread' });
    expect((await row(id)).state).toBe('dead');
    // Where its thread stands, but its time was over, it can be.
    await database.db.delivery.update({ where: { id: opening }, data: { thread: '1.1', state: 'sent' } });
    expect((await readLedgerEntry(database.db, which))?.opening).toBeUndefined();
    expect(await sendAgain(database.db, { ...which, at })).toMatchObject({ ok: true });
  });

  test('is confirmed once; only uncertain ones are', async () => {
    const id = await mine.post({ state: 'uncertain', problem: 'lost', code: 'timeout' });
    await mine.issue(id, 1);
    const which = { workspaceId: mine.workspaceId, id, at };
    expect(await confirmThere(database.db, which)).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ state: 'sent', endedAt: at, problem: null, code: null });
    expect(await confirmThere(database.db, which)).toEqual({ ok: false, refusal: 'already' });
    const dead = await mine.post({ state: 'dead' });
    await mine.issue(dead, 1);
    expect(await confirmThere(database.db, { ...which, id: dead })).toEqual({
      ok: false,
      refusal: 'already',
    });
  });
});

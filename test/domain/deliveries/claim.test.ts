import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPool } from '../../../src/db/pool.ts';
import {
  begin,
  type Claim,
  claimDeliveries,
  hold,
  msUntilDue,
  noteParts,
} from '../../../src/domain/deliveries/claim.ts';
import { takeOver } from '../../../src/domain/deliveries/recover.ts';
import { settle } from '../../../src/domain/deliveries/settle.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { createPlaces, type Places } from '../../support/deliveries.ts';

let database: TestDatabase;
let places: Places;
let name = 0;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.delivery.deleteMany();
  name += 1;
  places = await createPlaces(database, `T${name}`);
});

const claim = (given: Partial<Parameters<typeof claimDeliveries>[1]> = {}, pool = database.pool) =>
  claimDeliveries(pool, { platform: 'slack', resting: [], paceMs: 0, limit: 100, ...given });
const says = (claims: readonly Claim[]) => claims.map(({ subjectId }) => subjectId);
async function claimOne(): Promise<Claim> {
  const [one] = await claim();
  if (!one) throw new Error('nothing to claim');
  return one;
}
const end = (of: Claim, messages: readonly string[] = ['m1'], state: 'sent' | 'dead' = 'sent') => {
  const ending =
    state === 'sent' ? ({ state } as const) : ({ state, problem: 'malformed', code: 'x' } as const);
  return settle(database.db, { claim: of, settled: { ending, messages, thread: null, untouched: true } });
};

describe('claiming', () => {
  test('takes the first of each lane, and the next only once that is over', async () => {
    for (const to of ['C1', 'C2']) for (const text of ['1', '2', '3']) await places.post(to, `${to}-${text}`);
    await places.direct('U1', 'U1-1');
    const [first, ...others] = await claim();
    expect(says(await claim())).toEqual([]);
    expect([first?.subjectId, ...says(others)]).toEqual(['C1-1', 'C2-1', 'U1-1']);
    if (first) await end(first);
    expect(says(await claim())).toEqual(['C1-2']);
  });

  test('what is due is due, whatever the clock of whoever wrote it says', async () => {
    const ahead = await places.post('C1', 'ahead');
    await places.set(ahead, { nextAt: new Date(Date.now() + 3_600_000) });
    expect(says(await claim())).toEqual(['ahead']);
  });

  test('whoever is to be tried again later holds up its own lane alone', async () => {
    const head = await places.post('C1', 'head');
    await places.post('C1', 'behind');
    await places.post('C2', 'other');
    await places.set(head, { state: 'retrying', nextAt: new Date(Date.now() + 60_000) });
    expect(says(await claim())).toEqual(['other']);
    const ms = await msUntilDue(database.pool, 'slack');
    expect(ms).toBeGreaterThan(50_000);
    expect(ms).toBeLessThanOrEqual(60_000);
  });

  test.each(['sent', 'dead', 'uncertain', 'cancelled', 'expired'] as const)(
    'what is over (%s) holds up nobody',
    async (state) => {
      await places.set(await places.post('C1', 'head'), { state });
      await places.post('C1', 'behind');
      expect(says(await claim())).toEqual(['behind']);
      expect(await msUntilDue(database.pool, 'slack')).toBeUndefined();
    },
  );

  test('an older one that is due again waits for the one that is being sent', async () => {
    const older = await places.post('C1', 'older');
    await places.set(older, { state: 'dead' });
    await places.post('C1', 'newer');
    const newer = await claimOne();
    await places.set(older, { state: 'due' });
    expect(says(await claim())).toEqual([]);
    await end(newer);
    expect(says(await claim())).toEqual(['older']);
  });

  test('what a platform is told of a thread holds up nobody while it waits for its time', async () => {
    const opening = await places.post('C1', 'opening', { kind: 'thread' });
    await places.set(opening, { state: 'sent', messages: ['m1'], thread: 'm1' });
    const state = await places.change('update', opening, 'state');
    await places.post('C1', 'behind');
    const later = new Date(Date.now() + 600_000);
    await places.set(state, { kind: 'thread_state', state: 'retrying', nextAt: later });
    const behind = await claimOne();
    expect(behind.subjectId).toBe('behind');
    await end(behind);
    await places.post('C1', 'last');
    await places.set(state, { nextAt: new Date(Date.now() - 1000) });
    expect(says(await claim())).toEqual(['state']);
  });

  test('nor does a change that our side cannot make, though a message does', async () => {
    const standing = await places.post('C1', 'standing');
    await places.set(standing, { state: 'sent', messages: ['m1'] });
    const later = { state: 'retrying', problem: 'broken', nextAt: new Date(Date.now() + 600_000) } as const;
    await places.set(await places.change('update', standing, 'change'), later);
    await places.set(await places.post('C2', 'message'), later);
    for (const to of ['C1', 'C2']) await places.post(to, `behind in ${to}`);
    expect(says(await claim())).toEqual(['behind in C1']);
  });

  describe('what is urgent', () => {
    const standing = async (text: string) => {
      const id = await places.post('C1', text);
      await places.set(id, { state: 'sent', messages: [text] });
      return id;
    };
    const urgent = async (ofId: string, text: string) => {
      const id = await places.change('update', ofId, text);
      await places.set(id, { urgent: true });
      return id;
    };
    /** Everything that waits, in the order in which it is claimed. */
    const order = async () => {
      const said: string[] = [];
      for (;;) {
        const [one] = await claim();
        if (!one) return said;
        said.push(one.subjectId);
        await end(one);
      }
    };

    test('goes before all else in its lane, the others in their order', async () => {
      const removed = [await standing('1'), await standing('2')];
      const opening = await places.post('C1', 'opening', { kind: 'thread' });
      for (const text of ['reply 1', 'reply 2'])
        await places.set(await places.post('C1', text), { withinId: opening });
      await places.change('update', await standing('3'), 'edit');
      for (const id of removed) await urgent(id, `removal of ${removed.indexOf(id) + 1}`);
      expect(await order()).toEqual([
        ...['removal of 1', 'removal of 2', 'opening', 'reply 1', 'reply 2', 'edit'],
      ]);
    });

    test('waits for what it changes, where that is on its way, and for its own time', async () => {
      const opening = await places.post('C1', 'opening', { kind: 'thread' });
      const reply = await places.post('C1', 'reply');
      await urgent(reply, 'removal');
      await urgent(opening, 'hiding');
      expect(await order()).toEqual(['opening', 'hiding', 'reply', 'removal']);
      const slow = await urgent(await standing('1'), 'slow');
      await places.set(slow, { state: 'retrying', nextAt: new Date(Date.now() + 60_000) });
      await places.set(await places.post('C1', 'before'), { number: -1 });
      expect(says(await claim())).toEqual(['before']);
    });
  });

  test('leaves resting lanes, other platforms and what is too many', async () => {
    for (const to of ['C1', 'C2', 'C3']) await places.post(to, to);
    const { lane } = await database.db.delivery.findFirstOrThrow({ where: { subjectId: 'C1' } });
    expect(says(await claim({ platform: 'discord' }))).toEqual([]);
    expect(says(await claim({ resting: [lane], limit: 1 }))).toEqual(['C2']);
    expect(says(await claim())).toEqual(['C1', 'C3']);
  });

  test('keeps the pace of a channel whoever sent the last message there', async () => {
    await places.post('C1', 'sent');
    await end(await claimOne());
    await places.post('C1', 'next');
    await places.post('C2', 'other');
    expect(says(await claim({ paceMs: 60_000 }))).toEqual(['other']);
    // A clock that was set back by an hour leaves an end in the future.
    await database.pool.query(
      `UPDATE delivery SET ended_at = now() + interval '1 hour' WHERE state = 'sent'`,
    );
    expect(says(await claim({ paceMs: 60_000 }))).toEqual(['next']);
  });

  test('many claims at once share nothing and leave nothing', async () => {
    for (let lane = 0; lane < 40; lane += 1)
      for (const text of ['a', 'b']) await places.post(`C${lane}`, `${lane}${text}`);
    const other = createPool(database.connection, () => {});
    const all: Claim[] = [];
    for (let round = 0; round < 2; round += 1) {
      const claims = await Promise.all(
        Array.from({ length: 24 }, (_, index) => claim({ limit: 3 }, index % 2 ? other : database.pool)),
      );
      const claimed = claims.flat();
      expect(new Set(claimed.map(({ lane }) => lane)).size).toBe(claimed.length);
      expect(claims.every(({ length }) => length <= 3)).toBe(true);
      claimed.push(...(await claim()));
      expect(says(claimed).every((text) => text.endsWith(round ? 'b' : 'a'))).toBe(true);
      all.push(...claimed);
      await Promise.all(claimed.map((one) => end(one)));
    }
    await other.end();
    expect(new Set(says(all)).size).toBe(80);
    expect(all.every(({ attempts }) => attempts === 1)).toBe(true);
  });

  test('tells what is needed to send', async () => {
    await places.post('C1', 'text');
    expect(await claimOne()).toMatchObject({
      ...{ kind: 'post', workspace: `T${name}`, channel: 'C1', recipient: null, messages: [], thread: null },
      ...{ attempts: 1, begunMs: null, ofId: null, ofMessages: null },
      leftMs: expect.closeTo(3_600_000, -5),
    });
    await places.direct('U1', 'text');
    await database.db.workspace.updateMany({ data: { leftAt: new Date() } });
    const direct = await claimOne();
    await database.db.workspace.updateMany({ data: { leftAt: null } });
    expect(direct).toMatchObject({ kind: 'direct', workspace: null, channel: null, recipient: 'U1' });
  });
});

describe('a lease that ran out', () => {
  const over = (repeatableMs: number) => takeOver(database, { platform: 'slack', repeatableMs });

  test('is not over before', async () => {
    const id = await places.post('C1', 'text');
    await claim();
    expect(await over(0)).toBe(0);
    expect((await places.read(id)).state).toBe('sending');
  });

  test.each<[string, 'post' | 'thread', boolean, number, string[], string]>([
    ['nothing was handed over', 'post', false, 0, [], 'due'],
    ['it may stand, and would stand twice', 'post', true, 0, [], 'uncertain'],
    ['it may stand, and would not stand twice', 'post', true, 120_000, [], 'due'],
    ['a thread was opened just now', 'thread', true, 120_000, [], 'due'],
    ['a thread was opened a while ago', 'thread', true, 1, [], 'uncertain'],
  ])('%s', async (_what, kind, begun, repeatableMs, messages, state) => {
    const id = await places.post('C1', 'text', { kind });
    await places.set(id, { messages });
    const one = await claimOne();
    if (begun) await begin(database.pool, [one]);
    await database.pool.query(`UPDATE delivery SET begun_at = begun_at - interval '5 seconds'`);
    await places.endLeases();
    // Two processes that notice it at once change it once.
    const counts = await Promise.all([over(repeatableMs), over(repeatableMs)]);
    expect(Math.max(...counts)).toBe(1);
    expect(await places.read(id)).toMatchObject({ state, leaseUntil: null });
    expect((await claim()).length).toBe(state === 'due' ? 1 : 0);
  });

  test('given before the clock was set back is over, too', async () => {
    const id = await places.post('C1', 'text');
    await claim();
    await database.pool.query(`UPDATE delivery SET lease_until = now() + interval '1 hour'`);
    expect(await over(0)).toBe(1);
    expect((await places.read(id)).state).toBe('due');
  });

  test('lets the first process go on no further once it was claimed again', async () => {
    const id = await places.post('C1', 'one|two');
    const first = await claimOne();
    await places.endLeases();
    await over(0);
    expect(await begin(database.pool, [first])).toEqual([false]);
    const second = await claimOne();
    expect(await begin(database.pool, [first])).toEqual([false]);
    expect(await hold(database.pool, first)).toBe(false);
    await noteParts(database.pool, first, { messages: ['late'], thread: null });
    await end(first, ['late'], 'dead');
    await end(first, ['late']);
    expect(await places.read(id)).toMatchObject({ state: 'sending', attempts: 2, messages: [] });
    expect(await hold(database.pool, second)).toBe(true);
    await end(second);
    expect(await places.read(id)).toMatchObject({ state: 'sent', messages: ['m1'] });
  });
});

describe('an answer that comes after the lease', () => {
  const lateAnswer = async (repeatableMs: number) => {
    const id = await places.post('C1', 'one|two');
    const one = await claimOne();
    await begin(database.pool, [one]);
    await places.endLeases();
    await takeOver(database, { platform: 'slack', repeatableMs });
    return { id, one };
  };

  test('wins over uncertain', async () => {
    const { id, one } = await lateAnswer(0);
    expect(await places.read(id)).toMatchObject({ state: 'uncertain', problem: 'lost' });
    await end(one);
    expect(await places.read(id)).toMatchObject({
      ...{ state: 'sent', messages: ['m1'], problem: null, code: null, begunAt: null },
      endedAt: expect.any(Date),
    });
  });

  test('saves repeating it', async () => {
    const { id, one } = await lateAnswer(120_000);
    expect((await places.read(id)).state).toBe('due');
    await end(one);
    expect(await places.read(id)).toMatchObject({ state: 'sent', messages: ['m1'] });
    expect(await claim()).toEqual([]);
  });

  test('of something else than success changes nothing that is due again', async () => {
    const { id, one } = await lateAnswer(120_000);
    await end(one, [], 'dead');
    expect((await places.read(id)).state).toBe('due');
  });

  test.each([0, 120_000])('for one of several parts goes on with the others (%i)', async (repeatableMs) => {
    const { id, one } = await lateAnswer(repeatableMs);
    await noteParts(database.pool, one, { messages: ['m1'], thread: null });
    expect(await places.read(id)).toMatchObject({
      ...{ state: 'sending', messages: ['m1'], begunAt: null, problem: null, endedAt: null },
    });
    expect(await begin(database.pool, [one])).toEqual([true]);
    expect((await places.read(id)).begunAt).not.toBeNull();
  });
});

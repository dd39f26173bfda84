import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { begin, type Claim, claimDeliveries } from '../../../src/domain/deliveries/claim.ts';
import type { Ending } from '../../../src/domain/deliveries/decide.ts';
import { adopt, takeOver } from '../../../src/domain/deliveries/recover.ts';
import { settle } from '../../../src/domain/deliveries/settle.ts';
import { writeDeliveries } from '../../../src/domain/deliveries/write.ts';
import { mend } from '../../../src/domain/workspaces/mend.ts';
import type { Prisma } from '../../../src/generated/prisma/client.ts';
import type { Platform } from '../../../src/generated/prisma/enums.ts';
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

const claimAll = () =>
  claimDeliveries(database.pool, { platform: 'slack', resting: [], paceMs: 0, limit: 100 });
const end = (of: Claim, ending: Ending, messages: readonly string[] = []) =>
  settle(database.db, { claim: of, settled: { ending, messages, thread: null, untouched: true } });
const changes = () =>
  database.db.delivery.findMany({ where: { ofId: { not: null } }, orderBy: { number: 'asc' } });

const archived: Ending = {
  ...{ state: 'dead', problem: 'refused:archived', code: 'is_archived', breaks: 'archived' },
};

test('a retry waits by the clock of the database', async () => {
  const id = await places.post('C1', 'text');
  const [one] = await claimAll();
  if (one) await end(one, { state: 'retrying', inMs: 60_000, problem: 'wait', code: '' });
  const { rows } = await database.pool.query(
    `SELECT state, problem, lease_until, begun_at, ended_at,
            extract(epoch FROM next_at - now()) BETWEEN 50 AND 60 AS waits FROM delivery WHERE id = $1`,
    [id],
  );
  expect(rows).toEqual([
    {
      ...{ state: 'retrying', problem: 'wait', lease_until: null, begun_at: null, ended_at: null },
      waits: true,
    },
  ]);
});

test('a channel breaks once, and whoever set it up is told once', async () => {
  for (const to of ['C1', 'C2']) for (const text of ['1', '2']) await places.post(to, text);
  await database.db.channel.updateMany({ where: { externalId: 'C2' }, data: { setUpBy: 'UOTHER' } });
  for (let round = 0; round < 2; round += 1) {
    const posts = (await claimAll()).filter(({ kind }) => kind === 'post');
    expect(posts).toHaveLength(2);
    // As if the answer of the database had been lost: whoever settles, settles again.
    await Promise.all([...posts, ...posts].map((one) => end(one, archived)));
  }
  const { workspaceId } = places;
  const told = await database.db.delivery.findMany({ where: { kind: 'direct' }, orderBy: { lane: 'asc' } });
  const channels = await database.db.channel.findMany({ where: { workspaceId } });
  expect(channels.map(({ obstacle, brokenAt }) => [obstacle, brokenAt === null])).toEqual([
    ['archived', false],
    ['archived', false],
  ]);
  expect(told.map(({ recipient, subject, workspaceId: to }) => [recipient, subject, to])).toEqual([
    ['UADMIN', 'channel-broken', workspaceId],
    ['UOTHER', 'channel-broken', workspaceId],
  ]);
  expect(new Set(told.map(({ subjectId }) => subjectId))).toEqual(new Set(channels.map(({ id }) => id)));
});

test('is written down whole or not at all, so that it can be repeated', async () => {
  await places.post('C1', 'text');
  const [one] = await claimAll();
  if (!one) throw new Error('nothing claimed');
  const { pool } = database;
  await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'away'; END $$`);
  await pool.query('CREATE TRIGGER refuse BEFORE UPDATE ON channel EXECUTE FUNCTION refuse()');
  await expect(end(one, archived)).rejects.toThrow();
  expect((await places.read(one.id)).state).toBe('sending');
  await pool.query('DROP TRIGGER refuse ON channel');
  await end(one, archived);
  expect((await places.read(one.id)).state).toBe('dead');
  expect(await database.db.delivery.count({ where: { subject: 'channel-broken' } })).toBe(1);
});

test('a change that cannot be made breaks the channel of what it changes', async () => {
  const id = await places.post('C1', 'text');
  await places.set(id, { state: 'sent', messages: ['m1'] });
  await places.change('update', id, 'text');
  const [one] = await claimAll();
  if (one) await end(one, archived);
  expect(await database.db.channel.count({ where: { brokenAt: { not: null } } })).toBeGreaterThan(0);
  expect(await database.db.delivery.count({ where: { kind: 'direct' } })).toBe(1);
});

test('what stands belongs to what was changed, unless the change was claimed again', async () => {
  const id = await places.post('C1', 'text');
  await places.set(id, { state: 'sent', messages: ['m1'] });
  const update = await places.change('update', id, 'text');
  const [stale] = await claimAll();
  await places.set(update, { state: 'due' });
  const [fresh] = await claimAll();
  if (!stale || !fresh) throw new Error('nothing claimed');
  await end(fresh, { state: 'sent' }, ['m1', 'm2']);
  await end(stale, { state: 'sent' }, []);
  expect((await places.read(id)).messages).toEqual(['m1', 'm2']);
});

test('a refusal that comes after a later claim breaks nothing', async () => {
  const id = await places.post('C1', 'text');
  const [stale] = await claimAll();
  await places.set(id, { state: 'due' });
  await claimAll();
  if (stale) await end(stale, archived);
  expect((await places.read(id)).state).toBe('sending');
  expect(await places.channel('C1')).toMatchObject({ brokenAt: null, obstacle: null });
});

test('a message that may stand keeps since when; one that does not, not', async () => {
  const read = async (untouched: boolean) => {
    const id = await places.post(`C-${untouched}`, 'text');
    const [one] = await claimAll();
    if (!one) throw new Error('nothing claimed');
    await begin(database.pool, [one]);
    const ending = { state: 'retrying', inMs: 60_000, problem: 'unsent', code: '' } as const;
    await settle(database.db, { claim: one, settled: { ending, messages: [], thread: null, untouched } });
    return (await places.read(id)).begunAt !== null;
  };
  expect([await read(false), await read(true)]).toEqual([true, false]);
});

const at = new Date();
const uncertain = async (
  text: string,
  standing: readonly string[] = [],
  kind: 'post' | 'thread' = 'post',
) => {
  const id = await places.post('C1', text, { kind });
  await places.set(id, {
    ...{
      state: 'uncertain',
      messages: [...standing],
      attempts: 1,
      begunAt: at,
      endedAt: at,
      problem: 'lost',
    },
    expiresAt: new Date(at.getTime() - 1000),
  });
  return id;
};

test('the first press adopts a message, and it is brought up to date once', async () => {
  const id = await uncertain('text');
  const press = () =>
    adopt(database.db, { mark: { delivery: id, part: 0 }, message: 'm1', channel: 'D1' }, at);
  await Promise.all([press(), press(), press()]);
  await press();
  expect(await places.read(id)).toMatchObject({
    ...{ state: 'due', messages: ['m1'], begunAt: null, endedAt: null, problem: null },
  });
  // Though its time was over: it stands, and is found to be sent.
  expect((await places.read(id)).expiresAt.getTime()).toBeGreaterThan(Date.now());
  const { lane } = await places.read(id);
  expect(await changes()).toMatchObject([
    { kind: 'update', ofId: id, lane, subjectId: 'text', state: 'due' },
  ]);
});

test('a press on another part than the open one tells nothing new', async () => {
  const id = await uncertain('one|two|three', ['m1']);
  for (const part of [0, 2])
    await adopt(database.db, { mark: { delivery: id, part }, message: 'other', channel: 'D1' }, at);
  expect(await places.read(id)).toMatchObject({ state: 'uncertain', messages: ['m1'] });
  await adopt(database.db, { mark: { delivery: id, part: 1 }, message: 'm2', channel: 'D1' }, at);
  expect(await places.read(id)).toMatchObject({ state: 'due', messages: ['m1', 'm2'] });
});

test.each(['due', 'sending', 'retrying', 'sent', 'dead', 'cancelled', 'expired'] as const)(
  'what is %s is not adopted',
  async (state) => {
    const id = await uncertain('text');
    await places.set(id, { state });
    await adopt(database.db, { mark: { delivery: id, part: 0 }, message: 'm1', channel: 'D1' }, at);
    expect(await places.read(id)).toMatchObject({ state, messages: [] });
    expect(await changes()).toEqual([]);
  },
);

test('a thread is known by its first message', async () => {
  const id = await uncertain('text', [], 'thread');
  await adopt(database.db, { mark: { delivery: id, part: 0 }, message: 'm1', channel: 'D1' }, at);
  expect((await places.read(id)).thread).toBe('m1');
});

test('what was to be removed while nobody knew that it stands is removed', async () => {
  const id = await uncertain('text');
  await places.set(await places.change('remove', id, 'text'), { state: 'cancelled' });
  await adopt(database.db, { mark: { delivery: id, part: 0 }, message: 'm1', channel: 'D1' }, at);
  expect(await places.read(id)).toMatchObject({ state: 'sent', messages: ['m1'] });
  expect(await changes()).toMatchObject([{ state: 'cancelled' }, { kind: 'remove', ofId: id, state: 'due' }]);
});

test('an adopted change goes on by itself', async () => {
  const id = await places.post('C1', 'text');
  await places.set(id, { state: 'sent', messages: ['m1'] });
  const update = await places.change('update', id, 'one|two');
  await places.set(update, { state: 'uncertain', messages: ['m1'], begunAt: at });
  await adopt(database.db, { mark: { delivery: update, part: 1 }, message: 'm2', channel: 'D1' }, at);
  expect(await changes()).toMatchObject([{ id: update, state: 'due', messages: ['m1', 'm2'] }]);
});

test('a channel that seems mended and takes nothing all the same is told of once, until something stands there', async () => {
  const mended = async () => {
    const { id } = await places.channel('C1');
    return database.db.$transaction((tx) => mend(tx, [id], new Date()));
  };
  const told = () => database.db.delivery.count({ where: { kind: 'direct' } });
  const attempt = async (ending: Ending) => {
    const [one] = (await claimAll()).filter(({ kind }) => kind === 'post');
    if (!one) throw new Error('Nothing is due.');
    await end(one, ending);
  };
  await places.post('C1', 'text');
  const before = await told();
  for (let round = 0; round < 3; round += 1) {
    await attempt(archived);
    expect(await mended()).toBe(1);
  }
  expect(await told()).toBe(before + 1);
  await attempt({ state: 'sent' });
  await places.post('C1', 'later');
  await attempt(archived);
  expect(await told()).toBe(before + 2);
});

test('what was to be changed or removed is done after all once the channel is mended', async () => {
  const id = await places.post('C1', 'text');
  await places.set(id, { state: 'sent', messages: ['1.1'] });
  const removal = await places.change('remove', id, 'text');
  const [one] = await claimAll();
  if (!one) throw new Error('Nothing is due.');
  await end(one, archived);
  expect(await places.read(removal)).toMatchObject({ state: 'dead' });
  const channel = await places.channel('C1');
  await database.db.$transaction((tx) => mend(tx, [channel.id], new Date()));
  expect(await places.read(removal)).toMatchObject({ state: 'due', problem: null });
});

test('what is the matter with a thread breaks no channel', async () => {
  const id = await places.post('C1', 'text', { kind: 'thread' });
  await places.set(id, { thread: 'T1', messages: ['1.1'] });
  const [one] = await claimAll();
  if (!one) throw new Error('Nothing is due.');
  await end(one, archived);
  expect(await places.read(id)).toMatchObject({ state: 'dead', problem: 'refused:archived' });
  expect(await places.channel('C1')).toMatchObject({ brokenAt: null, toldAt: null });
});

test('a server that takes no more threads is told of once a week, however often it seems mended', async () => {
  const full: Ending = {
    ...{ state: 'dead', problem: 'refused:full', code: '160006', breaks: 'full' },
  };
  const opening = await places.post('C1', 'thread', { kind: 'thread' });
  const { id } = await places.channel('C1');
  for (let round = 0; round < 3; round += 1) {
    const [one] = (await claimAll()).filter(({ kind }) => kind === 'thread');
    if (one) await end(one, full);
    expect(await places.read(opening)).toMatchObject({ state: 'dead', problem: 'refused:full' });
    await database.db.$transaction((tx) => mend(tx, [id], new Date()));
    expect((await places.read(opening)).state).toBe('due');
    // A reply elsewhere in the channel arrives.
    await database.db.channel.update({ where: { id }, data: { toldAt: null } });
  }
  expect(await database.db.delivery.count({ where: { subject: 'channel-broken' } })).toBe(1);
});

describe('a thread of which nobody knows whether it opened', () => {
  const opening = async (text: string) => {
    const id = await places.post('C1', text, { kind: 'thread' });
    const { id: threadId } = await database.db.thread.create({ data: { title: text, label: 'green' } });
    const { workspaceId } = places;
    await database.db.threadCopy.create({ data: { threadId, workspaceId, deliveryId: id } });
    return id;
  };
  const told = () => database.db.delivery.findMany({ where: { subject: 'opening-uncertain' } });
  const lost: Ending = { state: 'uncertain', problem: 'lost', code: 'timeout' };

  test('is told to whoever set the channel up, once a week', async () => {
    const ids = [await opening('one'), await opening('two')];
    for (const id of ids) {
      const one = (await claimAll()).find((claim) => claim.id === id);
      if (!one) throw new Error('Nothing is due.');
      await end(one, lost);
    }
    expect(await told()).toMatchObject([{ kind: 'direct', recipient: 'UADMIN', subjectId: ids[0] }]);
  });

  test('also where the process that opened it ended', async () => {
    const id = await opening('one');
    await begin(database.pool, await claimAll());
    await places.endLeases();
    await takeOver(database, { platform: 'slack', repeatableMs: 0 });
    expect(await told()).toMatchObject([{ recipient: 'UADMIN', subjectId: id }]);
    expect((await places.read(id)).state).toBe('uncertain');
  });

  test('a message that is no thread of the forum is not told of', async () => {
    await places.post('C1', 'welcome', { kind: 'thread' });
    const [one] = await claimAll();
    if (one) await end(one, lost);
    expect(await told()).toEqual([]);
  });
});

test('what found no thread follows where its thread came to stand meanwhile', async () => {
  const opening = await places.post('C1', 'thread', { kind: 'thread' });
  const reply = await places.post('C1', 'reply');
  await places.set(reply, { withinId: opening });
  const [first] = await claimAll();
  if (!first) throw new Error('Nothing is due.');
  await places.set(opening, { state: 'uncertain' });
  const [second] = await claimAll();
  expect(second).toMatchObject({ id: reply, withinId: opening, thread: null });
  const sent = { ending: { state: 'sent' }, messages: ['m1'], thread: 'T1', untouched: true } as const;
  await settle(database.db, { claim: first, settled: sent });
  if (second) await end(second, { state: 'dead', problem: 'no_thread', code: '' });
  expect(await places.read(reply)).toMatchObject({ state: 'due', problem: null, endedAt: null });
  expect(await claimAll()).toMatchObject([{ id: reply, thread: 'T1' }]);
});

test('what found no thread follows however late its thread comes to stand', async () => {
  const opening = await places.post('C1', 'thread', { kind: 'thread' });
  const reply = await places.post('C1', 'reply', { expiresAt: new Date(Date.now() - 1000) });
  await places.set(reply, { withinId: opening, state: 'dead', problem: 'no_thread' });
  const [first] = await claimAll();
  if (!first) throw new Error('Nothing is due.');
  const sent = { ending: { state: 'sent' }, messages: ['m1'], thread: 'T1', untouched: true } as const;
  await settle(database.db, { claim: first, settled: sent });
  const [second] = await claimAll();
  expect(second).toMatchObject({ id: reply, thread: 'T1' });
  expect(second?.leftMs).toBeGreaterThan(29 * 24 * 3_600_000);
});

describe('direct messages that are closed', () => {
  const closed: Ending = {
    ...{ state: 'dead', problem: 'refused:direct_closed', code: 'cannot_dm_bot', breaks: 'direct_closed' },
  };
  type Where = Pick<Prisma.AccountUncheckedCreateInput, 'platform' | 'tenant' | 'workspaceId'>;
  const account = async (where: Where) => {
    const { id } = await database.db.account.create({ data: { externalId: 'U1', ...where } });
    return async () =>
      (await database.db.account.findUniqueOrThrow({ where: { id } })).directClosedAt !== null;
  };
  const other = async (platform: Platform, externalId: string) =>
    (await database.db.workspace.create({ data: { platform, externalId, name: externalId } })).id;
  const attempt = async (ending: Ending, platform: Platform = 'slack') => {
    const [one] = await claimDeliveries(database.pool, { platform, resting: [], paceMs: 0, limit: 1 });
    if (!one) throw new Error('Nothing is due.');
    await end(one, ending, ending.state === 'sent' ? ['m1'] : []);
  };
  /** Refused once and sent once: whether the accounts are noted as closed after each. */
  const noted = async (
    write: () => Promise<unknown>,
    isClosed: (() => Promise<boolean>)[],
    on?: Platform,
  ) => {
    const after: boolean[][] = [];
    for (const ending of [closed, { state: 'sent' }] as const) {
      await write();
      await attempt(ending, on);
      after.push(await Promise.all(isClosed.map((one) => one())));
    }
    return after;
  };
  beforeEach(() => database.db.account.deleteMany());

  test('are noted with a Discord account that another server reaches by now', async () => {
    const [one, two] = [await other('discord', `G1-${name}`), await other('discord', `G2-${name}`)];
    const theirs = await account({ platform: 'discord', tenant: '', workspaceId: two });
    const namesake = await account({ platform: 'slack', tenant: `G1-${name}`, workspaceId: one });
    const write = () =>
      database.db.$transaction((tx) =>
        writeDeliveries(tx, [
          {
            ...{ kind: 'direct', platform: 'discord', workspaceId: one, recipient: 'U1' },
            ...{ subject: 'text', subjectId: 'text', expiresAt: new Date(Date.now() + 60_000) },
          },
        ]),
      );
    expect(await noted(write, [theirs, namesake], 'discord')).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  test('are noted with the Slack account of the workspace, and of nobody else with that id', async () => {
    const { workspaceId } = places;
    const elsewhere = await other('slack', `TOTHER-${name}`);
    const isClosed = [
      await account({ platform: 'slack', tenant: `T${name}`, workspaceId: elsewhere }),
      await account({ platform: 'slack', tenant: `TOTHER-${name}`, workspaceId }),
      await account({ platform: 'slack', tenant: 'E1', workspaceId }),
    ];
    expect(await noted(() => places.direct('U1', 'text'), isClosed)).toEqual([
      [true, false, false],
      [false, false, false],
    ]);
  });

  test('are noted with somebody of the organisation, whichever workspace they were met in last', async () => {
    const workspaceId = await other('slack', `TOTHER-${name}`);
    const isClosed = [
      await account({ platform: 'slack', tenant: 'E1', workspaceId }),
      await account({ platform: 'slack', tenant: `TOTHER-${name}`, workspaceId }),
    ];
    expect(await noted(() => places.direct('U1', 'text'), isClosed)).toEqual([
      [true, false],
      [false, false],
    ]);
  });
});

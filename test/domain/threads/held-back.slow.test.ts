import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readMigrations } from '../../../src/db/migrations.ts';
import { settled } from '../../../src/domain/members/hold.ts';
import { carryWithin } from '../../../src/domain/threads/carry.ts';
import { closeThread } from '../../../src/domain/threads/govern.ts';
import { holdBack } from '../../../src/domain/threads/held-back.ts';
import { carriedTo } from '../../../src/domain/threads/local-copy.ts';
import { removePosts } from '../../../src/domain/threads/place.ts';
import { listPlaces, listReceiving } from '../../../src/domain/threads/places.ts';
import { updateCopies } from '../../../src/domain/threads/show-anew.ts';
import { mend } from '../../../src/domain/workspaces/mend.ts';
import { connectWorkspace, leaveWorkspace } from '../../../src/domain/workspaces/workspaces.ts';
import { startDelivering } from '../../../src/jobs/deliver.ts';
import { mendChannels } from '../../../src/jobs/digests.ts';
import { createLogger } from '../../../src/log.ts';
import type { ChannelFacts, Failure, Obstacle } from '../../../src/platform.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type Copying, createCopying, createTellingCarrier } from './copying.ts';

let database: TestDatabase;
let copying: Copying;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  copying = createCopying(database);
});
afterAll(() => database.drop());
beforeEach(() => copying.clear());
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const idle = () =>
  vi.waitFor(
    async () => {
      const state = { in: ['due', 'sending', 'retrying'] as ('due' | 'sending' | 'retrying')[] };
      expect(await database.db.delivery.count({ where: { state } })).toBe(0);
    },
    { timeout: 4_500, interval: 10 },
  );

/** A thread that stands in W1, on a platform where channels can be told what they are like. */
async function standing(given: Parameters<Copying['thread']>[0] = {}) {
  const workspaceId = await copying.workspace('W1', { groups: ['academia'] });
  const thread = await copying.thread(given);
  await copying.open(thread);
  const carrier = createTellingCarrier();
  carrier.facts = { ...carrier.facts, private: true };
  const carriers = new Map([['discord', carrier] as const]);
  const parts = { database, carriers, subjects: copying.subjects, log: createLogger('silent') };
  stops.push(await startDelivering(parts));
  await idle();
  const refusal = (obstacle: Obstacle): Failure => ({ kind: 'refused', obstacle, code: obstacle });
  return {
    ...{ workspaceId, thread, carrier },
    channel: () => database.db.channel.findFirstOrThrow({ where: { workspaceId } }),
    async reply(text: string) {
      const id = await copying.reply(thread, text);
      await idle();
      return id;
    },
    /** Messages are refused, and a look at the channel finds the same. */
    breaks(obstacle: Obstacle | undefined) {
      carrier.script(({ to }) => (obstacle && to === 'F-W1' ? refusal(obstacle) : undefined));
      carrier.facts = { ...carrier.facts, obstacle };
    },
    becomes(facts: Partial<ChannelFacts>) {
      carrier.facts = { ...carrier.facts, ...facts };
    },
    /** What the clock does every ten minutes, at that moment; how many channels it found in order. */
    async look(at = new Date()) {
      const mended = await mendChannels(database, carriers, at);
      await idle();
      return mended;
    },
    /** What stands of the thread, by a word of each message. */
    stands: () =>
      carrier
        .standing()
        .filter((text) => text.startsWith('#F-W1'))
        .map((text) => /Who shares|one|two|three|closed this|open to more|was removed/.exec(text)?.[0]),
    told: async () => {
      const where = { kind: 'direct' } as const;
      const rows = await database.db.delivery.findMany({ where, orderBy: { number: 'asc' } });
      return rows.map(({ subject, recipient }) => `${subject} ${recipient}`);
    },
  };
}

describe('replies stand in their order', () => {
  test('though the channel was mended before anybody looked', async () => {
    const { breaks, reply, look, stands, channel } = await standing();
    breaks('archived');
    await reply('one');
    expect(await channel()).toMatchObject({ obstacle: 'archived', brokenAt: expect.any(Date) });
    breaks(undefined);
    await reply('two');
    expect(stands()).toEqual(['Who shares']);
    expect((await copying.written()).slice(1)).toContain('F-W1 post dead refused:archived');
    expect(await look()).toBe(1);
    expect(stands()).toEqual(['Who shares', 'one', 'two']);
    await reply('three');
    expect(stands()).toEqual(['Who shares', 'one', 'two', 'three']);
  });

  test('also in a thread that opened meanwhile', async () => {
    const { breaks, reply, look, stands } = await standing();
    breaks('archived');
    await reply('one');
    breaks(undefined);
    const later = await copying.thread({}, 'Who shares two?');
    await copying.open(later);
    await copying.reply(later, 'three');
    await idle();
    expect(stands()).toEqual(['Who shares']);
    await look();
    expect(stands()).toEqual(['Who shares', 'one', 'Who shares', 'three']);
  });

  test('where the workspace comes back', async () => {
    const { breaks, reply, stands } = await standing();
    const key = { platform: 'discord', externalId: 'W1' } as const;
    breaks('removed');
    await reply('one');
    await leaveWorkspace(database.db, key);
    await reply('two');
    breaks(undefined);
    await connectWorkspace(database.db, { ...key, name: 'W1' });
    await idle();
    expect(stands()).toEqual(['Who shares', 'one', 'two']);
  });

  test('and a thread that was closed meanwhile is archived last', async () => {
    const { breaks, reply, look, stands, thread, carrier } = await standing();
    breaks('archived');
    await reply('one');
    breaks(undefined);
    const by = { memberId: thread.authorId, auditId: thread.authorId };
    await closeThread(database.db, { threadId: thread.threadId, by, now: new Date() });
    await idle();
    await look();
    expect(stands()).toEqual(['Who shares', 'one', 'closed this']);
    expect(carrier.calls.at(-1)).toMatchObject({ kind: 'state' });
  });

  test('where somebody looks while one is written', async () => {
    const { breaks, reply, stands, thread, channel } = await standing();
    breaks('archived');
    await reply('one');
    breaks(undefined);
    const { id } = await channel();
    const { threadId, authorId } = thread;
    let mended: Promise<number> | undefined;
    await database.db.$transaction(async (tx) => {
      const post = await tx.post.create({
        data: {
          ...{ threadId, number: 9, state: 'standing', placedAt: new Date(), text: 'two' },
          ...{ attribution: 'named', authorId },
        },
      });
      await carryWithin(tx, { threadId, subject: 'post', subjectId: post.id, now: new Date() });
      mended = settled(database.db, (other) => mend(other, [id], new Date()));
      await vi.waitFor(async () => {
        const { rows } = await database.pool.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        expect(rows).toHaveLength(1);
      });
    });
    expect(await mended).toBe(1);
    await idle();
    expect(stands()).toEqual(['Who shares', 'one', 'two']);
  });
});

test('a removal is carried though its channel was archived for longer than anything is tried', async () => {
  const { breaks, reply, look, stands } = await standing();
  const one = await reply('one');
  breaks('archived');
  await database.db.$transaction((tx) =>
    removePosts(tx, { postIds: [one], by: 'moderator', now: new Date() }),
  );
  await idle();
  breaks(undefined);
  await database.db.delivery.updateMany({
    where: { state: 'dead' },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  await look();
  expect(stands()).toEqual(['Who shares', 'was removed']);
});

test('what our side could not make is tried again', async () => {
  const { reply, look, stands } = await standing();
  const subjectId = await reply('one');
  await database.db.delivery.updateMany({
    where: { subjectId },
    data: { state: 'dead', problem: 'broken', messages: [] },
  });
  await look();
  expect(stands()).toEqual(['Who shares', 'one', 'one']);
});

test('what was begun is not held back, and counts among what stands', async () => {
  const { workspaceId, thread } = await standing();
  for (const stop of stops.splice(0)) await stop();
  const { threadId } = thread;
  const [begun, waiting] = [await copying.reply(thread, 'one'), await copying.reply(thread, 'two')];
  const { db } = database;
  await db.delivery.updateMany({ where: { subjectId: begun }, data: { begunAt: new Date() } });
  await db.channel.updateMany({ data: { brokenAt: new Date(), obstacle: 'archived' } });
  await db.$transaction((tx) => holdBack(tx, [threadId], new Date()));
  expect((await copying.written()).slice(1)).toEqual(['F-W1 post due', 'F-W1 post dead refused:archived']);
  const which = { threadId, workspaceId };
  expect(await carriedTo(db, which)).toEqual([1]);
  const uncertain = { state: 'uncertain' } as const;
  await db.delivery.updateMany({ where: { subjectId: { in: [begun, waiting] } }, data: uncertain });
  expect(await carriedTo(db, which)).toEqual([1, 2]);
});

test('what was too open before that was noted of its channel is sent once that is in order', async () => {
  const { becomes, reply, look, stands, channel } = await standing({ label: 'green' });
  becomes({ closed: false, private: false });
  await reply('one');
  await database.db.channel.updateMany({ data: { tooOpenAt: null, tooOpenFor: [] } });
  becomes({ closed: true, private: true });
  expect(await look()).toBe(0);
  const migration = (await readMigrations()).find(({ name }) => name.endsWith('_too_open_before'));
  await database.pool.query(migration?.sql ?? '');
  expect(await channel()).toMatchObject({ tooOpenFor: ['green', 'amber'] });
  expect(await look()).toBe(1);
  expect(stands()).toEqual(['Who shares', 'one']);
});

test('a channel that refuses to be looked at is broken, whoever set it up is told, and it is mended', async () => {
  const { carrier, reply, look, stands, told, channel } = await standing({ label: 'green' });
  const { examine } = carrier;
  carrier.examine = async () => ({
    ok: false,
    refusal: { kind: 'refused', obstacle: 'not_invited', code: 'not_in_channel' },
  });
  await reply('one');
  expect(await channel()).toMatchObject({ obstacle: 'not_invited', brokenAt: expect.any(Date) });
  expect(await told()).toEqual(['channel-broken UADMIN']);
  carrier.examine = examine;
  expect(await look()).toBe(1);
  expect(stands()).toEqual(['Who shares', 'one']);
});

describe('a channel that was too open for a moment', () => {
  const labels = [
    ['TLP:GREEN', { label: 'green' }, { closed: false, private: false }],
    ['TLP:AMBER', { label: 'amber', groups: ['academia'] }, { closed: true, private: false }],
  ] as const;

  test.each(labels)(
    'shows again what gave way and gets what it did not, under %s',
    async (_, label, open) => {
      const { becomes, reply, look, stands, told, thread, carrier, channel } = await standing({
        ...label,
        groups: 'groups' in label ? [...label.groups] : [],
      });
      becomes(open);
      await reply('one');
      await database.db.$transaction((tx) => updateCopies(tx, { postIds: [thread.postId], now: new Date() }));
      await idle();
      expect(stands()).toEqual(['open to more']);
      expect(await told()).toEqual(['channel-open UADMIN']);
      expect(await look()).toBe(0);
      expect(stands()).toEqual(['open to more']);

      becomes({ closed: true, private: true });
      // Nobody has looked yet.
      await reply('two');
      expect(stands()).toEqual(['open to more']);
      expect(await look()).toBe(1);
      expect(stands()).toEqual(['Who shares', 'one', 'two']);
      expect(carrier.standing()[0]).toContain('Reply\nFollow');
      const names = carrier.calls.filter(({ kind }) => kind === 'state').map(({ text }) => text);
      expect(names.at(-1)).toBe(`T-${thread.number} Hash sharing`);
      expect(await channel()).toMatchObject({ tooOpenFor: [], tooOpenAt: null });
      await reply('three');
      expect(stands()).toEqual(['Who shares', 'one', 'two', 'three']);
      expect(await look()).toBe(0);
    },
  );

  test('and is closed, but not private, gets what is not for a private one alone', async () => {
    const { becomes, reply, look, stands, channel, thread: green } = await standing();
    const amber = await copying.thread({ label: 'amber', groups: ['academia'] }, 'Who shares three?');
    await copying.open(amber);
    await idle();
    becomes({ closed: false, private: false });
    await reply('one');
    await copying.reply(amber, 'two');
    await idle();
    expect(await channel()).toMatchObject({ tooOpenFor: ['green', 'amber'] });
    becomes({ closed: true });
    expect(await look()).toBe(1);
    expect(stands()).toEqual(['Who shares', 'Who shares', 'one']);
    expect(await channel()).toMatchObject({ tooOpenFor: ['amber'] });
    const { db } = database;
    expect(await listReceiving(db, green.threadId)).toHaveLength(1);
    expect(await listReceiving(db, amber.threadId)).toHaveLength(0);
  });
});

test('a channel that takes nothing is not named among those that a thread goes to', async () => {
  for (const name of ['W1', 'W2', 'W3']) await copying.workspace(name, { groups: ['academia'] });
  const of = (name: string) => ({ workspace: { name } });
  const { db } = database;
  await db.channel.updateMany({ where: of('W2'), data: { brokenAt: new Date(), obstacle: 'archived' } });
  await db.channel.updateMany({
    where: of('W3'),
    data: { tooOpenAt: new Date(), tooOpenFor: ['amber'] },
  });
  const names = async (label: 'clear' | 'green' | 'amber') =>
    (await listPlaces(db, { label, groups: ['academia'] })).map(({ name }) => name);
  expect(await names('clear')).toEqual(['W1', 'W3']);
  expect(await names('green')).toEqual(['W1', 'W3']);
  expect(await names('amber')).toEqual(['W1']);
  const thread = await copying.thread({ label: 'amber', groups: ['academia'] });
  await copying.open(thread);
  expect((await listReceiving(db, thread.threadId)).map(({ name }) => name)).toEqual(['W1']);
  // It follows once they are in order.
  expect(await copying.written()).toEqual([
    'F-W1 thread due',
    'F-W2 thread dead refused:archived',
    'F-W3 thread dead refused:too_open',
  ]);
});

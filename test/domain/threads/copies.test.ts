import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { carryWithin } from '../../../src/domain/threads/carry.ts';
import { carryState } from '../../../src/domain/threads/carry-state.ts';
import { catchUp } from '../../../src/domain/threads/catch-up.ts';
import { removePosts } from '../../../src/domain/threads/place.ts';
import { listPlaces, listReceiving } from '../../../src/domain/threads/places.ts';
import { updateCopies, updateCopy } from '../../../src/domain/threads/show-anew.ts';
import { startDelivering } from '../../../src/jobs/deliver.ts';
import { createLogger } from '../../../src/log.ts';
import type { Carrier } from '../../../src/platform.ts';
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

type Tx = Parameters<Parameters<TestDatabase['db']['$transaction']>[0]>[0];
const write = (act: (tx: Tx, now: Date) => Promise<unknown>) =>
  database.db.$transaction((tx) => act(tx as Tx, new Date()));
const start = async (carrier: Carrier) => {
  stops.push(
    await startDelivering({
      ...{ database, log: createLogger('silent'), subjects: copying.subjects },
      carriers: new Map([
        ['slack', carrier],
        ['discord', carrier],
      ]),
    }),
  );
};
const idle = () =>
  vi.waitFor(
    async () => {
      const state = { in: ['due', 'sending', 'retrying'] as const };
      expect(await database.db.delivery.count({ where: { state: { in: [...state.in] } } })).toBe(0);
    },
    { timeout: 20_000, interval: 10 },
  );
const problems = async () => (await copying.written()).filter((line) => !/ (sent|due)$/.test(line));

describe('a thread opens', () => {
  test('where its label allows, once, with ids that tell the time', async () => {
    await copying.workspace('W1');
    await copying.workspace('W2', { verifiedAt: null });
    await copying.workspace('W3', { leftAt: new Date() });
    await database.db.workspace.create({
      data: { platform: 'slack', externalId: 'W4', name: 'W4', verifiedAt: new Date() },
    });
    const thread = await copying.thread();
    const before = Date.now();
    await copying.open(thread);
    await copying.open(thread);
    expect(await copying.written()).toEqual(['F-W1 thread due']);
    const [{ id = '' } = {}] = await database.db.delivery.findMany();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
    const at = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(Math.abs(at - before)).toBeLessThan(60_000);
    expect((await listPlaces(database.db, { label: 'clear', groups: [] })).map(({ name }) => name)).toEqual([
      'W1',
      'W2',
    ]);
  });

  test('for TLP:AMBER in workspaces of its groups', async () => {
    await copying.workspace('W1', { groups: ['academia'] });
    await copying.workspace('W2', { groups: ['government'] });
    await copying.open(await copying.thread({ label: 'amber', groups: ['academia', 'industry'] }));
    expect(await copying.written()).toEqual(['F-W1 thread due']);
  });
});

test('replies stand in the thread, in order, in every copy', async () => {
  for (const name of ['W1', 'W2', 'W3']) await copying.workspace(name);
  const thread = await copying.thread();
  await copying.open(thread);
  for (const text of ['one', 'two', 'three']) await copying.reply(thread, text);
  const carrier = createTellingCarrier();
  await start(carrier);
  await idle();
  for (const name of ['W1', 'W2', 'W3']) {
    const calls = carrier.calls.filter(({ to }) => to === `F-${name}`);
    expect(calls.map(({ kind }) => kind)).toEqual(['thread', 'post', 'post', 'post']);
    expect(calls.map(({ text }) => /Who shares|one|two|three/.exec(text)?.[0])).toEqual([
      'Who shares',
      'one',
      'two',
      'three',
    ]);
    expect(new Set(calls.slice(1).map(({ thread: within }) => within)).size).toBe(1);
    expect(calls[1]?.thread).toMatch(/^thread-m/);
  }
});

test('placing takes as many statements for many copies as for one', async () => {
  const count = async (workspaces: number): Promise<number> => {
    for (let index = 0; index < workspaces; index += 1) await copying.workspace(`W${index}`);
    const thread = await copying.thread();
    await copying.open(thread);
    const client = await database.pool.connect();
    client.release();
    let statements = 0;
    const query = vi.spyOn(Object.getPrototypeOf(client), 'query').mockImplementation(function (
      this: unknown,
      ...args
    ) {
      statements += 1;
      return (original as (...given: unknown[]) => unknown).apply(this, args);
    });
    await copying.reply(thread, 'one');
    query.mockRestore();
    expect(await database.db.delivery.count()).toBe(2 * workspaces);
    await copying.clear();
    return statements;
  };
  const client = await database.pool.connect();
  const original = Object.getPrototypeOf(client).query;
  client.release();
  const one = await count(1);
  expect(one).toBeGreaterThan(2);
  expect(await count(12)).toBe(one);
});

describe('an edit', () => {
  test('while the first copy is being delivered ends in the newest wording everywhere', async () => {
    for (const name of ['W1', 'W2']) await copying.workspace(name);
    const thread = await copying.thread({}, 'old wording');
    await copying.open(thread);
    const carrier = createTellingCarrier();
    let release = (): void => {};
    const stalled = new Promise<undefined>((resolve) => {
      release = () => resolve(undefined);
    });
    carrier.script(({ kind, to }) => (kind === 'thread' && to === 'F-W1' ? stalled : undefined));
    await start(carrier);
    await vi.waitUntil(() => carrier.calls.length === 2, { timeout: 20_000 });
    await write(async (tx, now) => {
      await tx.post.update({ where: { id: thread.postId }, data: { text: 'new wording', editedAt: now } });
      await updateCopies(tx, { postIds: [thread.postId], now });
    });
    release();
    await idle();
    expect(carrier.standing().every((text) => text.includes('new wording'))).toBe(true);
    expect(carrier.standing()).toHaveLength(2);
    expect(carrier.calls.filter(({ kind }) => kind === 'update')).toHaveLength(2);
  });

  test('is not doubled by one that waits, and needs none where the post itself waits', async () => {
    const workspaceId = await copying.workspace('W1');
    await copying.workspace('W2');
    const thread = await copying.thread();
    await copying.open(thread);
    await database.db.delivery.updateMany({
      where: { workspaceId },
      data: { state: 'sent', messages: ['m1'], thread: 't1' },
    });
    for (let round = 0; round < 2; round += 1)
      await write((tx, now) => updateCopies(tx, { postIds: [thread.postId], now }));
    expect(await copying.written()).toEqual(['F-W1 thread sent', 'F-W2 thread due', 'F-W1 update due']);
    // What may stand already, since its answer was lost, is changed besides.
    await database.db.delivery.updateMany({
      where: { state: 'due', kind: 'thread' },
      data: { state: 'retrying', begunAt: new Date() },
    });
    await write((tx, now) => updateCopies(tx, { postIds: [thread.postId], now }));
    expect((await copying.written()).at(-1)).toBe('F-W2 update due');
  });

  test('is written while somebody claims what waits, who may have read it before', async () => {
    await copying.workspace('W1');
    const thread = await copying.thread();
    await copying.open(thread);
    const client = await database.pool.connect();
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM delivery FOR NO KEY UPDATE');
    await write((tx, now) => updateCopies(tx, { postIds: [thread.postId], now }));
    await client.query('ROLLBACK');
    client.release();
    expect(await copying.written()).toEqual(['F-W1 thread due', 'F-W1 update due']);
  });
});

describe('a removal', () => {
  test('leaves a line in place, and posts nothing', async () => {
    await copying.workspace('W1');
    const thread = await copying.thread();
    await copying.open(thread);
    const postId = await copying.reply(thread, 'harmful words');
    const carrier = createTellingCarrier();
    await start(carrier);
    await idle();
    await copying.remove(postId, 'author');
    await write((tx, now) => updateCopies(tx, { postIds: [postId], now }));
    await idle();
    expect(carrier.standing()[1]).toBe('#F-W1: This post was removed by its author.');
    expect(carrier.calls.map(({ kind }) => kind)).toEqual(['thread', 'post', 'update']);
  });

  test('is urgent, also where a change waits already; an edit is not', async () => {
    await copying.workspace('W1');
    const thread = await copying.thread();
    await copying.open(thread);
    const reply = await copying.reply(thread, 'Hers');
    await database.db.delivery.updateMany({ data: { state: 'sent', messages: ['m1'] } });
    const urgent = () =>
      database.db.delivery.findMany({
        where: { kind: 'update' },
        orderBy: { number: 'asc' },
        select: { subjectId: true, urgent: true },
      });
    const both = [thread.postId, reply];
    await write((tx, now) => updateCopies(tx, { postIds: both, now }));
    expect((await urgent()).map((one) => one.urgent)).toEqual([false, false]);
    await copying.remove(reply, 'moderator');
    await write((tx, now) => updateCopies(tx, { postIds: both, now }));
    expect(await urgent()).toEqual([
      { subjectId: thread.postId, urgent: false },
      { subjectId: reply, urgent: true },
    ]);
    await database.db.delivery.updateMany({ where: { kind: 'update' }, data: { state: 'sent' } });
    await database.db.thread.updateMany({ data: { state: 'hidden' } });
    await write((tx, now) => updateCopies(tx, { postIds: both, now }));
    expect((await urgent()).slice(2).map((one) => one.urgent)).toEqual([true, true]);
  });

  test('of what was not sent yet calls it off, until it stands again', async () => {
    await copying.workspace('W1');
    const thread = await copying.thread();
    await copying.open(thread);
    const postId = await copying.reply(thread, 'words');
    await copying.remove(postId, 'moderator');
    const carrier = createTellingCarrier();
    await start(carrier);
    await idle();
    expect(await problems()).toEqual(['F-W1 post cancelled nothing_to_show']);
    await database.db.post.update({
      where: { id: postId },
      data: { state: 'standing', removedAt: null, removedBy: null },
    });
    await write((tx, now) => updateCopies(tx, { postIds: [postId], now }));
    await idle();
    expect(carrier.calls.map(({ kind }) => kind)).toEqual(['thread', 'post']);
    expect(await problems()).toEqual([]);
  });

  test('goes where nothing new does', async () => {
    await copying.workspace('W1');
    const thread = await copying.thread();
    await copying.open(thread);
    const carrier = createTellingCarrier();
    await start(carrier);
    await idle();
    await database.db.workspace.updateMany({ data: { verifiedAt: null } });
    const postId = await copying.reply(thread, 'unseen');
    await copying.reply(thread, 'unseen, too');
    await write((tx, now) => updateCopies(tx, { postIds: [thread.postId], now }));
    await write((tx, now) => carryState(tx, { threadId: thread.threadId, now }));
    await idle();
    // Once, so that the ledger says why.
    expect(await copying.written()).toEqual(['F-W1 thread sent', 'F-W1 post cancelled not_allowed']);
    await copying.remove(thread.postId, 'author');
    await write((tx, now) => updateCopies(tx, { postIds: [thread.postId], now }));
    await idle();
    expect(carrier.standing()).toEqual([`#F-W1: This post was removed by its author.\nT-${thread.number}`]);
    expect(await database.db.delivery.count({ where: { subjectId: postId, state: 'sent' } })).toBe(0);
  });
});

test('what was written before a workspace was verified no more is called off', async () => {
  await copying.workspace('W1');
  const thread = await copying.thread();
  await copying.open(thread);
  const carrier = createTellingCarrier();
  await start(carrier);
  await idle();
  carrier.open = false;
  await copying.reply(thread, 'unseen');
  await database.db.workspace.updateMany({ data: { verifiedAt: null } });
  carrier.open = true;
  await database.pool.query(`NOTIFY delivery`);
  await idle();
  expect(await problems()).toEqual(['F-W1 post cancelled not_allowed']);
  expect(carrier.calls).toHaveLength(1);
});

describe('a reply whose thread does not stand', () => {
  const refusing = async () => {
    await copying.workspace('W1');
    const thread = await copying.thread();
    await copying.open(thread);
    await copying.reply(thread, 'one');
    await copying.reply(thread, 'two');
    const carrier = createTellingCarrier();
    carrier.script(() => ({ kind: 'malformed', code: 'no' }));
    await start(carrier);
    await idle();
    return carrier;
  };

  test('blocks nobody, and follows in order once it does', async () => {
    const carrier = await refusing();
    expect(await copying.written()).toEqual([
      'F-W1 thread dead malformed',
      'F-W1 post dead no_thread',
      'F-W1 post dead no_thread',
    ]);
    expect(carrier.calls).toHaveLength(1);
    carrier.script(() => undefined);
    await database.db.delivery.updateMany({
      where: { kind: 'thread' },
      data: { state: 'due', problem: null, endedAt: null },
    });
    await vi.waitUntil(() => carrier.calls.length === 4, { timeout: 20_000 });
    await idle();
    expect(carrier.calls.slice(1).map(({ text }) => /Who shares|one|two/.exec(text)?.[0])).toEqual([
      'Who shares',
      'one',
      'two',
    ]);
    expect(await problems()).toEqual([]);
  });
});

test('a thread that is gone is noted, and gets nothing more', async () => {
  await copying.workspace('W1');
  const thread = await copying.thread();
  await copying.open(thread);
  const carrier = createTellingCarrier();
  await start(carrier);
  await idle();
  carrier.script(() => ({ kind: 'missing', code: 'message_not_found' }));
  await write((tx, now) => updateCopies(tx, { postIds: [thread.postId], now }));
  await idle();
  expect(await database.db.threadCopy.findFirstOrThrow()).toMatchObject({ goneAt: expect.any(Date) });
  await copying.reply(thread, 'one');
  expect(await copying.written()).toEqual(['F-W1 thread sent', 'F-W1 update dead missing']);
});

test.each([
  ['archived', 'archived', 'F-W1 post dead refused:archived', true, null],
  ['gone', undefined, 'F-W1 post dead missing', false, expect.any(Date)],
] as const)(
  'what refuses a reply (%s) is looked for in its channel',
  async (said, obstacle, line, breaks, goneAt) => {
    await copying.workspace('W1');
    const thread = await copying.thread();
    await copying.open(thread);
    const carrier = createTellingCarrier();
    await start(carrier);
    await idle();
    carrier.facts = { ...carrier.facts, obstacle };
    carrier.script(({ kind }) =>
      kind === 'post' ? { kind: 'refused', obstacle: said, code: 'x' } : undefined,
    );
    await copying.reply(thread, 'one');
    await idle();
    expect(await copying.written()).toContain(line);
    expect((await database.db.channel.findFirstOrThrow()).brokenAt !== null).toBe(breaks);
    expect((await database.db.threadCopy.findFirstOrThrow()).goneAt).toEqual(goneAt);
  },
);

describe('closing', () => {
  const closed = async (carrier: Carrier, platform: 'slack' | 'discord' = 'discord') => {
    await copying.workspace('W1', { platform });
    const thread = await copying.thread();
    await copying.open(thread);
    await start(carrier);
    await idle();
    await write(async (tx, now) => {
      const { threadId } = thread;
      await tx.thread.update({ where: { id: threadId }, data: { state: 'closed' } });
      const event = await tx.threadEvent.create({
        data: { threadId, at: now, state: 'closed', by: 'moderator', words: 'Done.' },
      });
      await updateCopies(tx, { postIds: [thread.postId], now });
      await carryWithin(tx, { threadId, subject: 'thread-line', subjectId: event.id, now });
      await carryState(tx, { threadId, now });
    });
    await idle();
  };

  test('takes Reply away, says so, and archives', async () => {
    const carrier = createTellingCarrier();
    await closed(carrier);
    const [opening, update, line, state] = carrier.calls;
    expect(opening?.text).toContain('Reply');
    expect(update?.text).not.toContain('[Reply');
    expect(update?.text).toContain('This thread is closed.');
    expect(line).toMatchObject({ kind: 'post', thread: 'thread-m1' });
    expect(line?.text).toContain('Done.');
    expect(state).toMatchObject({ kind: 'state', thread: 'thread-m1' });
    expect(state?.text).toMatch(/^T-\d+ Hash sharing \(archived\)$/);
  });

  test('is a line and no more where threads have no archive', async () => {
    await closed(createTellingCarrier(), 'slack');
    expect(await copying.written()).toEqual(['F-W1 thread sent', 'F-W1 update sent', 'F-W1 post sent']);
  });
});

test('a thread hidden in one workspace says so there, and catches up in order once shown', async () => {
  const workspaceId = await copying.workspace('W1');
  await copying.workspace('W2');
  const thread = await copying.thread();
  await copying.open(thread);
  await copying.reply(thread, 'one');
  const carrier = createTellingCarrier();
  await start(carrier);
  await idle();
  const { threadId } = thread;
  const set = (hiddenAt: Date | null) =>
    write(async (tx, now) => {
      const [copy] = await tx.threadCopy.updateManyAndReturn({ where: { workspaceId }, data: { hiddenAt } });
      if (copy) await updateCopy(tx, { threadId, copyId: copy.id, now });
      if (!hiddenAt && copy) await catchUp(tx, { threadId, copyId: copy.id, now });
    });
  await set(new Date());
  await idle();
  const here = () => carrier.standing().filter((text) => text.startsWith('#F-W1'));
  expect(here().every((text) => text.includes('has hidden this thread here'))).toBe(true);
  expect(here()).toHaveLength(2);
  for (const text of ['two', 'three']) await copying.reply(thread, text);
  await idle();
  expect(here()).toHaveLength(2);
  await set(null);
  await idle();
  expect(here().map((text) => /Who shares|one|two|three/.exec(text)?.[0])).toEqual([
    'Who shares',
    'one',
    'two',
    'three',
  ]);
});

test('a channel that became too open shows a line in place of what stands', async () => {
  await copying.workspace('W1');
  const thread = await copying.thread();
  await copying.open(thread);
  const carrier = createTellingCarrier();
  await start(carrier);
  await idle();
  carrier.facts = { ...carrier.facts, closed: false };
  await copying.reply(thread, 'one');
  await write((tx, now) => updateCopies(tx, { postIds: [thread.postId], now }));
  await idle();
  expect(carrier.standing()).toHaveLength(1);
  expect(carrier.standing()[0]).toContain('open to more people than TLP:GREEN allows');
  expect(carrier.standing()[0]).not.toContain('Hash sharing');
  // What the platform calls the thread gives way as well, once for both.
  const states = carrier.calls.filter(({ kind }) => kind === 'state');
  expect(states.length).toBeGreaterThan(0);
  for (const { text } of states) expect(text).toBe(`T-${thread.number}`);
});

test('what quotes a removed post shows it no more, also where nothing new is shown', async () => {
  for (const name of ['W1', 'W2']) await copying.workspace(name);
  const thread = await copying.thread();
  await copying.open(thread);
  const quotedId = await copying.reply(thread, 'harmful words');
  const quoting = await copying.reply(thread, 'My answer');
  await database.db.post.update({ where: { id: quoting }, data: { quotedId } });
  const carrier = createTellingCarrier();
  await start(carrier);
  await idle();
  expect(carrier.standing().filter((text) => text.includes('harmful words'))).toHaveLength(4);
  await database.db.workspace.updateMany({ where: { name: 'W2' }, data: { verifiedAt: null } });
  await write((tx, now) => removePosts(tx, { postIds: [quotedId], by: 'moderator', now }));
  await idle();
  expect(carrier.standing().filter((text) => text.includes('harmful words'))).toEqual([]);
  const answers = carrier.standing().filter((text) => text.includes('My answer'));
  const told = answers.map((text) => `${text.slice(0, 5)} ${text.includes('This post was removed.')}`);
  expect(told.sort()).toEqual(['#F-W1 true', '#F-W2 false']);
  // An edit of what quotes it does not go there.
  await write((tx, now) => updateCopies(tx, { postIds: [quoting], now }));
  expect((await copying.written()).at(-1)).toMatch(/^F-W1 update /);
});

test('where what is new is shown is listed by name', async () => {
  for (const name of ['W4', 'W3', 'W2', 'W1']) await copying.workspace(name);
  const thread = await copying.thread();
  await copying.open(thread);
  await copying.workspace('W5');
  const of = (name: string) => ({ workspace: { name } });
  await database.db.workspace.updateMany({ where: { name: 'W2' }, data: { verifiedAt: null } });
  await database.db.threadCopy.updateMany({ where: of('W3'), data: { hiddenAt: new Date() } });
  const places = await listReceiving(database.db, thread.threadId);
  expect(places.map(({ name, platform }) => `${name} ${platform}`)).toEqual(['W1 discord', 'W4 discord']);
});

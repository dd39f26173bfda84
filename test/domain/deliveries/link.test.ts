import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sendAgain } from '../../../src/domain/deliveries/ledger.ts';
import { proveThere } from '../../../src/domain/deliveries/link.ts';
import { carryState } from '../../../src/domain/threads/carry-state.ts';
import { updateCopies } from '../../../src/domain/threads/show-anew.ts';
import type { Prisma } from '../../../src/generated/prisma/client.ts';
import { startDelivering } from '../../../src/jobs/deliver.ts';
import { createLogger } from '../../../src/log.ts';
import type { Failure, MessageLink } from '../../../src/platform.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type Copying, createCopying, createTellingCarrier } from '../threads/copying.ts';

let database: TestDatabase;
let copying: Copying;
let workspaceId: string;
let carrier: ReturnType<typeof createTellingCarrier>;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  copying = createCopying(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await copying.clear();
  await database.db.once.deleteMany();
  workspaceId = await copying.workspace('W1');
  carrier = createTellingCarrier();
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const start = async () => {
  const log = createLogger('silent');
  const carriers = new Map([['discord', carrier]] as const);
  stops.push(await startDelivering({ database, log, subjects: copying.subjects, carriers }));
};
const patience = { timeout: 4_500, interval: 10 };
const idle = () =>
  vi.waitFor(async () => {
    const state = { in: ['due', 'sending', 'retrying'] as ('due' | 'sending' | 'retrying')[] };
    expect(await database.db.delivery.count({ where: { state } })).toBe(0);
  }, patience);
const lost: Failure = { kind: 'lost', code: 'timeout' };
/** The first call of that kind is done, and its answer lost. */
const losing = (kind: 'thread' | 'post') => {
  let done = false;
  carrier.script((call) => {
    if (done || call.kind !== kind) return undefined;
    done = true;
    return { stands: lost };
  });
};
const find = (where: Prisma.DeliveryWhereInput) => database.db.delivery.findFirstOrThrow({ where });
const opening = () => find({ kind: 'thread' });
const link = (message: string, given: Partial<MessageLink> = {}): MessageLink => ({
  ...{ channel: 'F-W1', message, at: new Date() },
  ...given,
});
const prove = (id: string, at: MessageLink, where = workspaceId) =>
  proveThere(database.db, { workspaceId: where, id, link: at, at: new Date() });
const refusal = async (...given: Parameters<typeof prove>) => {
  const outcome = await prove(...given);
  return outcome.ok ? undefined : outcome.refusal;
};
const calls = () => carrier.calls.map(({ kind, thread, message }) => [kind, thread, message]);

/** A thread whose opening stands as `m1`, which nobody knows. */
async function lostOpening() {
  const thread = await copying.thread();
  await copying.open(thread);
  losing('thread');
  await start();
  await idle();
  expect(await opening()).toMatchObject({ state: 'uncertain', messages: [], thread: null });
  return thread;
}

/** A thread that stands as `m1`, and in it a reply as `m2`, which nobody knows. */
async function lostReply() {
  const thread = await copying.thread();
  await copying.open(thread);
  losing('post');
  const reply = await copying.reply(thread, 'We do');
  await start();
  await idle();
  return { ...thread, reply, id: (await find({ subjectId: reply, state: 'uncertain' })).id };
}

test('an opening that is named by its link is changed first; then its replies follow', async () => {
  const thread = await lostOpening();
  await copying.reply(thread, 'We do');
  await idle();
  expect(await find({ kind: 'post' })).toMatchObject({ state: 'dead', problem: 'no_thread' });
  expect(await refusal((await opening()).id, link('m1'))).toBeUndefined();
  await idle();
  expect(await opening()).toMatchObject({ state: 'sent', messages: ['m1'], thread: 'm1', problem: null });
  expect(await find({ kind: 'post' })).toMatchObject({ state: 'sent' });
  expect(calls()).toEqual([
    ['thread', undefined, undefined],
    ['update', 'm1', 'm1'],
    ['post', 'm1', undefined],
  ]);
});

test('a reply that is named by its link is reached by its removal', async () => {
  const { id, reply } = await lostReply();
  expect(await refusal(id, link('m2', { thread: 'thread-m1' }))).toBeUndefined();
  await idle();
  expect(await find({ id })).toMatchObject({ state: 'sent', messages: ['m2'] });
  await copying.remove(reply, 'moderator');
  await database.db.$transaction((tx) => updateCopies(tx, { postIds: [reply], now: new Date() }));
  await idle();
  expect(carrier.standing().join('\n')).not.toContain('We do');
});

test('what turns out not to be ours proves nothing: it stays uncertain, and its copy is not gone', async () => {
  await lostOpening();
  const { id } = await opening();
  expect(await refusal(id, link('m9'))).toBeUndefined();
  await idle();
  expect(await opening()).toMatchObject({ state: 'uncertain', messages: [], thread: null });
  expect(await database.db.threadCopy.count({ where: { goneAt: null } })).toBe(1);
  expect(await refusal(id, link('m1'))).toBeUndefined();
  await idle();
  expect(await opening()).toMatchObject({ state: 'sent', messages: ['m1'] });
});

test('while nobody knows whether it stands, a closing does not make its copy gone, and is said once it does', async () => {
  const { threadId, postId } = await lostOpening();
  const now = new Date();
  await database.db.$transaction(async (tx) => {
    await tx.thread.update({ where: { id: threadId }, data: { state: 'closed' } });
    await updateCopies(tx, { postIds: [postId], now });
    await carryState(tx, { threadId, now });
  });
  await idle();
  expect(await database.db.threadCopy.count({ where: { goneAt: null } })).toBe(1);
  await prove((await opening()).id, link('m1'));
  await idle();
  expect(calls().map(([kind]) => kind)).toEqual(['thread', 'update', 'state']);
});

describe('is refused', () => {
  test.each<[string, Partial<MessageLink>, string]>([
    ['in another channel', { channel: 'F-W2' }, 'elsewhere'],
    ['in a thread of the channel', { thread: 'm0' }, 'elsewhere'],
    ['in another workspace', { workspace: 'W2' }, 'elsewhere'],
    ['before it was handed over', { at: new Date(Date.now() - 600_000) }, 'other_time'],
    ['after it ended', { at: new Date(Date.now() + 600_000) }, 'other_time'],
  ])('an opening %s', async (_what, given, expected) => {
    await lostOpening();
    expect(await refusal((await opening()).id, link('m1', given))).toBe(expected);
    expect((await opening()).state).toBe('uncertain');
  });

  test('a reply beside its thread or in another one', async () => {
    const { id } = await lostReply();
    for (const given of [{}, { thread: 'thread-m0' }, { channel: 'thread-m0' }])
      expect(await refusal(id, link('m2', given))).toBe('elsewhere');
    expect(await refusal(id, link('m2', { channel: 'thread-m1' }))).toBeUndefined();
  });

  test('what the ledger knows as another message', async () => {
    const { id } = await lostReply();
    expect(await refusal(id, link('m1', { thread: 'thread-m1' }))).toBe('other_message');
  });

  test('one message for two, and the same one twice, however many press', async () => {
    const thread = await copying.thread();
    await copying.open(thread);
    let lostOnes = 0;
    carrier.script(({ kind }) => {
      if (kind !== 'post') return undefined;
      lostOnes += 1;
      return lostOnes > 2 ? undefined : { stands: lost };
    });
    for (const text of ['One', 'Two']) await copying.reply(thread, text);
    await start();
    await idle();
    const rows = await database.db.delivery.findMany({ where: { state: 'uncertain' } });
    expect(rows).toHaveLength(2);
    carrier.open = false;
    const at = link('m2', { thread: 'thread-m1' });
    const refusals = await Promise.all([...rows, ...rows].map(({ id }) => refusal(id, at)));
    expect(refusals.filter((one) => one === undefined)).toHaveLength(1);
    const counts = ['already', 'other_message'].map(
      (one) => refusals.filter((other) => one === other).length,
    );
    expect(counts).toEqual([1, 2]);
    // Nor is it sent again meanwhile.
    const named = rows[refusals.indexOf(undefined) % 2]?.id ?? '';
    const again = await sendAgain(database.db, { workspaceId, id: named, at: new Date() });
    expect(again).toEqual({ ok: false, refusal: 'already' });
  });

  test('in another workspace, or once it is known', async () => {
    await lostOpening();
    const { id } = await opening();
    const other = await copying.workspace('W2');
    expect(await refusal(id, link('m1'), other)).toBe('missing');
    await prove(id, link('m1'));
    await idle();
    expect(await refusal(id, link('m1'))).toBe('already');
  });
});

test('an added part that is named by its link belongs to what was changed', async () => {
  const thread = await copying.thread();
  await copying.open(thread);
  await start();
  await idle();
  const { id, lane } = await opening();
  const update = await database.db.delivery.create({
    data: {
      ...{ kind: 'update', state: 'uncertain', platform: 'discord', workspaceId, lane, ofId: id },
      ...{ subject: 'post', subjectId: thread.postId, messages: ['m1'], begunAt: new Date() },
      ...{ endedAt: new Date(), expiresAt: new Date(Date.now() + 60_000) },
    },
  });
  const part = await carrier.post(
    { workspace: 'W1', channel: 'F-W1' },
    { text: '2' },
    { delivery: id, part: 1 },
  );
  const message = part.ok ? part.value : '';
  expect(await refusal(update.id, link(message, { thread: 'thread-m1' }))).toBeUndefined();
  await idle();
  expect((await find({ id: update.id })).state).toBe('sent');
  // What there is to be shown is one part: the other one was taken away.
  expect((await opening()).messages).toEqual(['m1']);
  expect(carrier.standing()).toHaveLength(1);
});

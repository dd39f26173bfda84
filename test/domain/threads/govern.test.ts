import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { carryWithin, openCopies } from '../../../src/domain/threads/carry.ts';
import { closeThread, keepOpen, reopenThread, setReviewsAll } from '../../../src/domain/threads/govern.ts';
import { copyHere, hideHere, showHere } from '../../../src/domain/threads/local-copy.ts';
import { isMuted, mutePseudonym, unmutePseudonym } from '../../../src/domain/threads/mute.ts';
import { closeQuiet, wakeKept } from '../../../src/domain/threads/quiet.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { createReading, later, now } from './reading.ts';

let database: TestDatabase;
let reading: ReturnType<typeof createReading>;
let by = { memberId: '', auditId: '' };
let [ada, threadId, opening] = ['', '', ''];
const workspaces = new Map<string, string>();
beforeAll(async () => {
  database = await createTestDatabase();
  reading = createReading(database.db);
});
afterAll(() => database.drop());

/** A thread that stands in two workspaces. */
beforeEach(async () => {
  await reading.clear();
  for (const name of ['T1', 'T2']) {
    const { id: workspaceId } = await reading.workspace(name);
    const data = { workspaceId, externalId: `F-${name}`, name: 'forum', setUpBy: 'UADMIN' };
    const { id: forumChannelId } = await database.db.channel.create({ data });
    await database.db.workspace.update({
      where: { id: workspaceId },
      data: { forumChannelId, platform: 'discord' },
    });
    workspaces.set(name, workspaceId);
  }
  const member = await reading.member('Ada', workspaces.get('T1') ?? '');
  ada = member.id;
  by = { memberId: member.id, auditId: member.auditId };
  threadId = (await reading.thread()).id;
  opening = await reading.post(threadId, ada);
  await database.db.$transaction((tx) => openCopies(tx, { threadId, postId: opening, now }));
  await sent();
});

/** As if everything had arrived, so that what comes next is told apart. */
const sent = () => database.db.delivery.updateMany({ data: { state: 'sent', messages: ['m1'] } });
/** What is due, without how often it goes to which workspace. */
const due = async () => {
  const rows = await database.db.delivery.findMany({
    where: { state: 'due' },
    orderBy: { number: 'asc' },
    include: { workspace: true },
  });
  return rows.map(({ kind, subject, workspace }) => `${workspace?.externalId} ${kind} ${subject}`);
};
const everywhere = (...what: string[]) => what.flatMap((one) => [`T1 ${one}`, `T2 ${one}`]);
const thread = () => database.db.thread.findUniqueOrThrow({ where: { id: threadId } });
const acts = async (from: number) =>
  (
    await database.db.auditEvent.findMany({ where: { number: { gt: from } }, orderBy: { number: 'asc' } })
  ).map(({ act, actor }) => `${act} ${actor === by.auditId ? 'Ada' : actor}`);
const head = async () => (await database.db.auditHead.findFirstOrThrow()).number;
const done = { ok: true, value: undefined };
const refused = (refusal: string) => ({ ok: false, refusal });

describe('closing and reopening', () => {
  test('shows a line, the opening anew and the state in every copy, once', async () => {
    const from = await head();
    const steering = { threadId, by, now };
    const both = await Promise.all([
      closeThread(database.db, { ...steering, words: ' Said what there was. ' }),
      closeThread(database.db, { ...steering, words: 'Enough.' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refused('already'));
    expect((await thread()).state).toBe('closed');
    const carried = ['post thread-line', 'update post', 'thread_state thread'];
    expect((await due()).sort()).toEqual(everywhere(...carried).sort());
    await sent();
    expect(await reopenThread(database.db, steering)).toEqual(done);
    expect(await reopenThread(database.db, steering)).toEqual(refused('already'));
    expect((await thread()).state).toBe('open');
    expect((await due()).sort()).toEqual(everywhere(...carried).sort());
    expect(await acts(from)).toEqual(['thread.closed Ada', 'thread.reopened Ada']);
    const events = await database.db.threadEvent.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ state, by: who }) => `${state} ${who}`)).toEqual([
      'closed moderator',
      'open moderator',
    ]);
    expect(['Said what there was.', 'Enough.']).toContain(events[0]?.words);
  });

  test.each(['pending', 'hidden', 'declined'] as const)(
    'is refused for a thread that is %s',
    async (state) => {
      await database.db.thread.update({ where: { id: threadId }, data: { state } });
      for (const change of [closeThread, reopenThread, keepOpen])
        expect(await change(database.db, { threadId, by, now })).toEqual(refused('missing'));
      expect(await closeThread(database.db, { threadId: 'T-1', by, now })).toEqual(refused('missing'));
      expect(await due()).toEqual([]);
    },
  );

  test('what is set for a thread is noted once', async () => {
    const from = await head();
    const all = { threadId, by, now, reviewsAll: true };
    expect(await setReviewsAll(database.db, all)).toEqual(done);
    expect(await setReviewsAll(database.db, all)).toEqual(refused('already'));
    expect(await keepOpen(database.db, { threadId, by, now })).toEqual(done);
    expect(await thread()).toMatchObject({ reviewsAll: true, keptOpen: true });
    expect(await keepOpen(database.db, { threadId, by, now, keptOpen: false })).toEqual(done);
    expect((await thread()).keptOpen).toBe(false);
    expect(await acts(from)).toEqual([
      'thread.reviews_all Ada',
      'thread.kept_open Ada',
      'thread.kept_open Ada',
    ]);
  });
});

describe('with time', () => {
  const days = (count: number) => later(count * 24 * 60);

  test('a thread in which nothing was said for sixty days is closed by silence, by one of two processes', async () => {
    expect(await closeQuiet(database.db, days(60))).toBe(0);
    const from = await head();
    const closed = await Promise.all(
      [1, 2].map(() => closeQuiet(database.db, new Date(days(60).getTime() + 1))),
    );
    expect(closed.reduce((sum, one) => sum + one)).toBe(1);
    expect((await thread()).state).toBe('closed');
    expect(await database.db.threadEvent.findMany()).toMatchObject([
      { state: 'closed', by: 'silence', words: null },
    ]);
    expect(await acts(from)).toEqual(['thread.closed null']);
  });

  test('not one that is kept open, was reopened since, or has a new post that waits', async () => {
    await keepOpen(database.db, { threadId, by, now });
    expect(await closeQuiet(database.db, days(61))).toBe(0);
    await keepOpen(database.db, { threadId, by, now, keptOpen: false });
    await closeThread(database.db, { threadId, by, now });
    await reopenThread(database.db, { threadId, by, now: days(30) });
    expect(await closeQuiet(database.db, days(61))).toBe(0);
    await reading.post(threadId, ada, { state: 'waiting', at: days(80) });
    expect(await closeQuiet(database.db, days(91))).toBe(0);
    expect(await closeQuiet(database.db, days(141))).toBe(1);
  });

  test('the state of a kept thread is carried once in six days', async () => {
    expect(await wakeKept(database.db, now)).toBe(0);
    await keepOpen(database.db, { threadId, by, now });
    const woken = await Promise.all([wakeKept(database.db, now), wakeKept(database.db, now)]);
    expect(woken.reduce((sum, one) => sum + one)).toBe(1);
    expect(await due()).toEqual(everywhere('thread_state thread'));
    expect(await wakeKept(database.db, days(6))).toBe(1);
    expect(await wakeKept(database.db, days(6))).toBe(0);
    await database.db.thread.updateMany({ data: { state: 'closed' } });
    expect(await wakeKept(database.db, days(12))).toBe(0);
  });
});

describe('here', () => {
  const hiding = (name = 'T1') => ({ threadId, workspaceId: workspaces.get(name) ?? '', by, now });

  test('a thread is hidden in one workspace, and shown again with what came meanwhile', async () => {
    const from = await head();
    expect(await copyHere(database.db, hiding())).toBe('shown');
    const both = await Promise.all([hideHere(database.db, hiding()), hideHere(database.db, hiding())]);
    expect(both).toContainEqual(done);
    expect(both).toContainEqual(refused('already'));
    expect(await copyHere(database.db, hiding())).toBe('hidden');
    expect(await copyHere(database.db, hiding('T2'))).toBe('shown');
    expect(await due()).toEqual(['T1 update post', 'T1 thread_state thread']);
    await sent();
    const postId = await reading.post(threadId, ada, { text: 'Meanwhile' });
    await database.db.$transaction((tx) =>
      carryWithin(tx, { threadId, subject: 'post', subjectId: postId, now }),
    );
    expect(await due()).toEqual(['T2 post post']);
    await sent();
    expect(await showHere(database.db, hiding())).toEqual(done);
    expect(await showHere(database.db, hiding())).toEqual(refused('already'));
    // The state comes last, as what is posted takes a thread out of its archive.
    expect(await due()).toEqual(['T1 update post', 'T1 post post', 'T1 thread_state thread']);
    expect(await acts(from)).toEqual(['thread.hidden_here Ada', 'thread.shown_here Ada']);
  });

  test('what was removed is not shown anew where nothing was hidden', async () => {
    const postId = await reading.post(threadId, ada, { text: 'Gone' });
    await database.db.$transaction((tx) =>
      carryWithin(tx, { threadId, subject: 'post', subjectId: postId, now }),
    );
    await sent();
    const data = { state: 'removed', removedAt: now, removedBy: 'author' } as const;
    await database.db.post.update({ where: { id: postId }, data });
    await hideHere(database.db, hiding());
    expect(await due()).toEqual(['T1 update post', 'T1 update post', 'T1 thread_state thread']);
  });

  test('only where it stands', async () => {
    const { id } = await reading.workspace('T3');
    expect(await hideHere(database.db, { ...hiding(), workspaceId: id })).toEqual(refused('missing'));
    expect(await copyHere(database.db, { threadId, workspaceId: id })).toBeUndefined();
    await database.db.threadCopy.updateMany({ data: { goneAt: now } });
    expect(await copyHere(database.db, hiding())).toBe('gone');
  });
});

/** Nobody decides on their own pseudonym. */
const another = async () => (await reading.member('Ben', workspaces.get('T1') ?? '')).id;

test('a pseudonym is muted after what is on its way in the thread', async () => {
  const postId = await reading.post(threadId, await another(), { attribution: 'chatham' });
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM thread WHERE id = $1 FOR NO KEY UPDATE', [threadId]);
    const muting = mutePseudonym(database.db, { sealer, postId, by, now });
    await vi.waitFor(async () => {
      const waiting = await database.pool.query(
        `SELECT 1 FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%thread%'`,
      );
      expect(waiting.rowCount).toBe(1);
    }, 20_000);
    await client.query('COMMIT');
    expect(await muting).toMatchObject({ ok: true });
  } finally {
    client.release();
  }
});

test('a pseudonym is muted in its thread, and heard again, by its number alone', async () => {
  const from = await head();
  const postId = await reading.post(threadId, await another(), { attribution: 'chatham' });
  const muting = { sealer, postId, by, now };
  expect(await isMuted(database.db, postId)).toBe(false);
  const both = await Promise.all([mutePseudonym(database.db, muting), mutePseudonym(database.db, muting)]);
  expect(both).toContainEqual({ ok: true, value: { number: 41 } });
  expect(both).toContainEqual(refused('already'));
  expect(await isMuted(database.db, postId)).toBe(true);
  expect(await unmutePseudonym(database.db, muting)).toEqual({ ok: true, value: { number: 41 } });
  expect(await isMuted(database.db, postId)).toBe(false);
  expect(await mutePseudonym(database.db, { ...muting, postId: opening })).toEqual(refused('missing'));
  expect(await isMuted(database.db, opening)).toBeUndefined();
  const mine = await reading.post(threadId, ada, { attribution: 'chatham' });
  for (const change of [mutePseudonym, unmutePseudonym])
    expect(await change(database.db, { ...muting, postId: mine })).toEqual(refused('own'));
  expect(await acts(from)).toEqual(['pseudonym.muted Ada', 'pseudonym.unmuted Ada']);
  const noted = await database.db.auditEvent.findMany({ where: { act: 'pseudonym.muted' } });
  expect(noted.at(-1)?.data).toEqual({ thread: threadId, participant: 41 });
});

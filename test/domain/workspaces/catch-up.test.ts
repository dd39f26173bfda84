import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeThread, reopenThread } from '../../../src/domain/threads/govern.ts';
import { hideHere } from '../../../src/domain/threads/local-copy.ts';
import { removePosts } from '../../../src/domain/threads/place.ts';
import { updateCopies } from '../../../src/domain/threads/show-anew.ts';
import { setGroups } from '../../../src/domain/workspaces/groups.ts';
import { unverifyWorkspace, verifyWorkspace } from '../../../src/domain/workspaces/verify.ts';
import { connectWorkspace, leaveWorkspace } from '../../../src/domain/workspaces/workspaces.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type Copying, createCopying } from '../threads/copying.ts';

let database: TestDatabase;
let copying: Copying;
beforeAll(async () => {
  database = await createTestDatabase();
  copying = createCopying(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await copying.clear();
  await database.db.reviewItem.deleteMany();
});

const at = new Date('2026-11-22T12:00:00Z');
const by = { memberId: '0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b', auditId: undefined, at };
/** Everything on its way has arrived. */
const arrive = () =>
  database.db.delivery.updateMany({
    where: { state: 'due' },
    data: { state: 'sent', messages: ['m1'], thread: 't1', endedAt: at },
  });
/** What is due in a workspace, in order: the kind, and the text of the post that it is about. */
const due = async (workspaceId: string) => {
  const rows = await database.db.delivery.findMany({
    where: { workspaceId, state: 'due' },
    orderBy: { number: 'asc' },
  });
  const posts = await database.db.post.findMany();
  return rows.map(({ kind, subjectId }) =>
    [kind, ...posts.filter(({ id }) => id === subjectId).map(({ text }) => text)].join(' '),
  );
};
const change = async (id: string, text: string) => {
  await database.db.post.update({ where: { id }, data: { text, editedAt: at } });
};

/** Takes a workspace's sight of threads and gives it back. */
interface Sight {
  readonly ends: (workspaceId: string) => Promise<unknown>;
  readonly begins: (workspaceId: string) => Promise<unknown>;
}
const key = { platform: 'discord', externalId: 'W1' } as const;
const sights: Record<string, Sight> = {
  'is verified again': {
    ends: (id) => unverifyWorkspace(database.db, id, at),
    begins: (id) => verifyWorkspace(database.db, id, at),
  },
  'belongs to a group again': {
    ends: (id) => setGroups(database.db, id, ['government'], by),
    begins: (id) => setGroups(database.db, id, ['academia'], by),
  },
  'comes back': {
    ends: () => leaveWorkspace(database.db, key, at),
    begins: () => connectWorkspace(database.db, { ...key, name: 'W1' }),
  },
};

describe.each(Object.entries(sights))('where a workspace %s,', (_, { ends, begins }) => {
  const opened = async () => {
    const workspaceId = await copying.workspace('W1', { groups: ['academia'] });
    const other = await copying.workspace('W2', { groups: ['academia'] });
    const thread = await copying.thread({ label: 'amber', groups: ['academia'] }, 'Opening');
    await copying.open(thread);
    const [one, two] = [await copying.reply(thread, 'one'), await copying.reply(thread, 'two')];
    await arrive();
    return { workspaceId, other, one, two, ...thread };
  };

  test('its copies show what changed and what they did not get, in order, and no other copy does', async () => {
    const { workspaceId, other, two, ...thread } = await opened();
    await ends(workspaceId);
    await copying.reply(thread, 'three');
    await copying.reply(thread, 'four');
    await change(two, 'two, changed');
    await arrive();
    expect(await due(workspaceId)).toEqual([]);
    await begins(workspaceId);
    const caughtUp = await due(workspaceId);
    const of = (kind: string) => caughtUp.filter((line) => line.startsWith(kind));
    expect(of('update')).toEqual(['update Opening', 'update two, changed']);
    expect(of('post')).toEqual(['post three', 'post four']);
    // Last, as what is posted takes a thread out of its archive.
    expect(caughtUp.indexOf('thread_state')).toBe(4);
    expect(caughtUp).toHaveLength(5);
    expect(await due(other)).toEqual([]);
    await arrive();
    await begins(workspaceId);
    expect(await due(workspaceId)).toEqual([]);
  });

  test('what was removed and closed meanwhile is so there, too', async () => {
    const { workspaceId, one, two, threadId } = await opened();
    await database.db.post.update({ where: { id: two }, data: { quotedId: one } });
    await ends(workspaceId);
    await database.db.$transaction((tx) => removePosts(tx, { postIds: [one], by: 'author', now: at }));
    await closeThread(database.db, { threadId, by: { ...by, auditId: by.memberId }, now: at });
    await database.db.delivery.updateMany({ where: { state: 'due' }, data: { state: 'cancelled' } });
    await begins(workspaceId);
    expect(await due(workspaceId)).toEqual(['update Opening', 'update one', 'update two', 'thread_state']);
  });

  test('what its admins hide there stays as it is', async () => {
    const { workspaceId, two, ...thread } = await opened();
    const { threadId } = thread;
    await hideHere(database.db, { threadId, workspaceId, by: { auditId: undefined }, now: at });
    await arrive();
    await ends(workspaceId);
    await copying.reply(thread, 'three');
    await change(two, 'two, changed');
    await arrive();
    await begins(workspaceId);
    expect(await due(workspaceId)).toEqual([]);
  });
});

test('a workspace that is verified no more keeps what stands, and gets nothing', async () => {
  const workspaceId = await copying.workspace('W1', { groups: ['academia'] });
  const thread = await copying.thread();
  await copying.open(thread);
  await arrive();
  await unverifyWorkspace(database.db, workspaceId, at);
  expect(await due(workspaceId)).toEqual([]);
  // Groups are of no consequence then.
  await setGroups(database.db, workspaceId, ['industry'], by);
  expect(await due(workspaceId)).toEqual([]);
});

test('each time that a workspace may see a thread no more its ledger says so, at whatever would have come first', async () => {
  const workspaceId = await copying.workspace('W1');
  const thread = await copying.thread();
  await copying.open(thread);
  const one = await copying.reply(thread, 'one');
  await arrive();
  const barred = async () => {
    const rows = await database.db.delivery.findMany({
      where: { workspaceId, problem: 'not_allowed' },
      orderBy: { number: 'asc' },
    });
    return rows.map(({ kind, subject, state }) => `${kind} ${subject} ${state}`);
  };
  const { threadId } = thread;
  const steering = { threadId, by: { ...by, auditId: by.memberId }, now: at };
  await unverifyWorkspace(database.db, workspaceId, at);
  for (const text of ['changed', 'changed again']) {
    await change(one, text);
    await database.db.$transaction((tx) => updateCopies(tx, { postIds: [one], now: at }));
  }
  await closeThread(database.db, steering);
  expect(await barred()).toEqual(['update post cancelled']);
  await verifyWorkspace(database.db, workspaceId, at);
  await arrive();
  await unverifyWorkspace(database.db, workspaceId, at);
  await reopenThread(database.db, steering);
  await copying.reply(thread, 'two');
  expect(await barred()).toEqual(['update post cancelled', 'post thread-line cancelled']);
  await verifyWorkspace(database.db, workspaceId, at);
  await arrive();
  await unverifyWorkspace(database.db, workspaceId, at);
  await closeThread(database.db, steering);
  expect((await barred()).slice(2)).toEqual(['post thread-line cancelled']);
});

test('cards follow the groups of a workspace: those of what it may see no more, and those of what it may see now', async () => {
  const workspaceId = await copying.workspace('W1', { groups: ['academia'] });
  const { id: moderatorsChannelId } = await database.db.channel.create({
    data: { workspaceId, externalId: 'M-W1', name: 'mods', setUpBy: 'UADMIN' },
  });
  await database.db.workspace.update({ where: { id: workspaceId }, data: { moderatorsChannelId } });
  const waiting = async (group: string) => {
    const thread = await copying.thread({ label: 'amber', groups: [group], state: 'pending' });
    const { postId } = thread;
    await database.db.post.update({
      where: { id: postId },
      data: { state: 'waiting', number: null, placedAt: null },
    });
    return (await database.db.reviewItem.create({ data: { kind: 'thread', postId, createdAt: at } })).id;
  };
  const [academia, industry] = [await waiting('academia'), await waiting('industry')];
  const cards = async () => {
    const rows = await database.db.delivery.findMany({
      where: { subject: 'review-card', state: 'due' },
      orderBy: { number: 'asc' },
    });
    const named = new Map([
      [academia, 'academia'],
      [industry, 'industry'],
    ]);
    return rows.map(({ kind, subjectId }) => `${kind} ${named.get(subjectId)}`);
  };
  await setGroups(database.db, workspaceId, [], by);
  expect(await cards()).toEqual([]);
  await setGroups(database.db, workspaceId, ['academia'], by);
  expect(await cards()).toEqual(['post academia']);
  await arrive();
  await setGroups(database.db, workspaceId, [], by);
  expect(await cards()).toEqual(['update academia']);
  await arrive();
  await setGroups(database.db, workspaceId, ['industry'], by);
  expect(await cards()).toEqual(['post industry']);
});

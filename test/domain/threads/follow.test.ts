import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../../src/domain/library/live.ts';
import {
  follow,
  followsOf,
  listFollowed,
  noteSeen,
  readFollow,
  unfollow,
} from '../../../src/domain/threads/follow.ts';
import { tellDaily, tellFollowers } from '../../../src/domain/threads/tell-followers.ts';
import { createSubjects } from '../../../src/subjects.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { viewText } from '../../support/view-text.ts';
import { createReading, later, now } from './reading.ts';

let database: TestDatabase;
let reading: ReturnType<typeof createReading>;
let workspaceId: string;
let [ada, ben] = ['', ''];
let threadId = '';
const title = 'How do you verify hashes?';
beforeAll(async () => {
  database = await createTestDatabase();
  reading = createReading(database.db);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await reading.clear();
  workspaceId = (await reading.workspace('T1')).id;
  ada = (await reading.member('Ada', workspaceId)).id;
  ben = (await reading.member('Ben', workspaceId)).id;
  threadId = (await reading.thread({ title })).id;
  await reading.post(threadId, ada);
});

const following = (memberId: string, to = threadId) => ({ sealer, memberId, threadId: to });
const start = (memberId: string, daily = false, to = threadId) =>
  follow(database.db, { ...following(memberId, to), daily });
const listed = async (memberId: string) =>
  (await listFollowed(database.db, sealer, memberId)).map(
    ({ thread, daily, newPosts }) => `${thread.title}: ${newPosts}${daily ? ' daily' : ''}`,
  );
const tell = (at: Date) => tellFollowers(database.db, sealer, at);
const daily = (at: Date) => tellDaily(database.db, sealer, at);

/** What the messages say that are due now, in the order in which they were written, and to whom. */
async function messages(): Promise<string[]> {
  const rows = await database.db.delivery.findMany({ orderBy: { number: 'asc' } });
  const subjects = createSubjects({ db: database.db, library: createLibrary(database.db), sealer });
  return Promise.all(
    rows.map(async ({ id, subject, subjectId, recipient, workspaceId }) => {
      const shown = (await subjects[subject]?.([{ id, subjectId, workspaceId }]))?.get(id);
      return `${recipient}: ${shown ? viewText(shown.view) : 'nothing'}`;
    }),
  );
}
const firstLines = async () => (await messages()).map((text) => text.split('\n')[0]);
const toldOf = (count: number, to = 'U-Ben', number = 1) =>
  `${to}: New in T-${number} “${title}”: ${count === 1 ? '1 post' : `${count} posts`}. To open it: /threads T-${number}`;
beforeEach(async () => {
  await database.db.$executeRaw`SELECT setval(pg_get_serial_sequence('thread', 'number'), 1)`;
  await database.db.$executeRaw`UPDATE thread SET number = 1`;
});

describe('following', () => {
  test('begins with what stands, tells posts of others apart, and ends', async () => {
    await reading.post(threadId, ada, { text: 'before' });
    expect(await start(ben)).toBe(true);
    expect(await listed(ben)).toEqual([`${title}: 0`]);
    await reading.post(threadId, ada);
    await reading.post(threadId, ada, { state: 'removed' });
    await reading.post(threadId, ada, { state: 'waiting' });
    await reading.post(threadId, ben);
    await reading.post(threadId, ben, { attribution: 'chatham' });
    await reading.post(threadId, ada, { attribution: 'chatham' });
    // Their own sealed one is new to them as it is to everybody else.
    expect(await listed(ben)).toEqual([`${title}: 3`]);
    expect(await listed(ada)).toEqual([]);
    await noteSeen(database.db, { ...following(ben), upTo: 7 });
    await noteSeen(database.db, { ...following(ben), upTo: 3 });
    expect(await listed(ben)).toEqual([`${title}: 0`]);
    expect(await unfollow(database.db, following(ada))).toBe(false);
    expect(await unfollow(database.db, following(ben))).toBe(true);
    expect(await listed(ben)).toEqual([]);
  });

  test('twice at once is one, and how one is told can be changed', async () => {
    expect(await Promise.all([start(ben), start(ben), start(ben)])).toEqual([true, true, true]);
    expect(await listed(ben)).toEqual([`${title}: 0`]);
    await start(ben, true);
    expect(await listed(ben)).toEqual([`${title}: 0 daily`]);
    expect(await readFollow(database.db, following(ben))).toEqual({ daily: true });
    expect(await readFollow(database.db, following(ada))).toBeUndefined();
    expect(await start(ben, false, crypto.randomUUID())).toBe(false);
    expect(await start(ben, false, 'T-1')).toBe(false);
  });

  test('no row says who follows, also not that two threads have the same follower', async () => {
    const other = (await reading.thread({ title: 'Other' })).id;
    await start(ben);
    await start(ben, false, other);
    await start(ada);
    await reading.post(threadId, ada);
    expect(await tell(now)).toBe(1);
    const follows = await database.db.follow.findMany();
    const [delivery] = await database.db.delivery.findMany();
    const kept = JSON.stringify([follows, delivery?.subjectId]);
    for (const { id } of await database.db.member.findMany()) expect(kept).not.toContain(id);
    for (const { id } of await database.db.account.findMany()) expect(kept).not.toContain(id);
    expect(delivery?.subjectId).not.toContain(threadId);
    expect(new Set(follows.map(({ tag }) => tag)).size).toBe(3);
  });
});

describe('followers', () => {
  test('are told once, then at most every ten minutes, of all that came meanwhile', async () => {
    await start(ben);
    expect(await tell(now)).toBe(0);
    await reading.post(threadId, ada);
    expect(await tell(now)).toBe(1);
    expect(await tell(now)).toBe(0);
    await reading.post(threadId, ada);
    await reading.post(threadId, ada);
    expect(await tell(later(9))).toBe(0);
    await reading.post(threadId, ada);
    expect(await tell(later(10))).toBe(1);
    expect(await tell(later(30))).toBe(0);
    expect(await firstLines()).toEqual([toldOf(1), toldOf(3)]);
  });

  test('are not told of what they signed themselves', async () => {
    await start(ben);
    await reading.post(threadId, ben);
    expect(await tell(now)).toBe(0);
    await reading.post(threadId, ada);
    expect(await tell(now)).toBe(1);
    expect(await firstLines()).toEqual([toldOf(1)]);
  });

  test('are told of every sealed post: nobody stands out as the one who is not', async () => {
    await start(ada);
    await start(ben);
    await reading.post(threadId, ben, { attribution: 'chatham' });
    expect(await tell(now)).toBe(2);
    expect((await firstLines()).sort()).toEqual([toldOf(1, 'U-Ada'), toldOf(1)]);
  });

  test('get one message for several threads', async () => {
    const other = (await reading.thread({ title: 'Other' })).id;
    for (const to of [threadId, other]) await start(ben, false, to);
    await start(ada);
    for (const to of [threadId, other]) await reading.post(to, ada);
    expect(await tell(now)).toBe(2);
    expect(await messages()).toEqual([
      [
        'U-Ben: 2 threads that you follow have new posts:',
        `New in T-1 “${title}”: 1 post. To open it: /threads T-1`,
        'New in T-2 “Other”: 1 post. To open it: /threads T-2',
        'Open a thread…',
        `T-1 ${title}`,
        'T-2 Other',
        'You are told because you follow this. To change or stop that: /threads followed',
      ].join('\n'),
    ]);
  });

  test('of more threads than one message takes get several', async () => {
    for (let count = 0; count < 12; count++) {
      const { id } = await reading.thread();
      await start(ben, false, id);
      await reading.post(id, ada);
    }
    expect(await tell(now)).toBe(12);
    expect((await firstLines()).map((line) => line?.slice(0, 16)).sort()).toEqual([
      'U-Ben: 10 thread',
      'U-Ben: 2 threads',
    ]);
  });

  test('are told once by two processes at once', async () => {
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, index) => reading.member(`M${index}`, workspaceId)),
    );
    for (const { id } of people) await start(id);
    await reading.post(threadId, ada);
    const told = await Promise.all([tell(now), tell(now), tell(now)]);
    expect(told.reduce((sum, one) => sum + one)).toBe(20);
    expect(await database.db.delivery.count()).toBe(20);
  });

  test('are not told of what they may see no more, and of all of it once they may again', async () => {
    await start(ben);
    await reading.post(threadId, ada);
    await database.db.thread.updateMany({ data: { label: 'green' } });
    await database.db.workspace.updateMany({ data: { verifiedAt: null } });
    expect(await tell(now)).toBe(0);
    await database.db.workspace.updateMany({ data: { verifiedAt: now } });
    await database.db.member.updateMany({ where: { id: ben }, data: { suspendedUntil: later(1) } });
    expect(await tell(now)).toBe(0);
    await reading.post(threadId, ada);
    expect(await tell(later(1))).toBe(1);
    expect(await firstLines()).toEqual([toldOf(2)]);
    // It is judged again when it is sent.
    await database.db.workspace.updateMany({ data: { verifiedAt: null } });
    expect(await firstLines()).toEqual(['U-Ben: nothing']);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['unfollowed', () => unfollow(database.db, following(ben))],
    ['hidden', () => database.db.thread.updateMany({ data: { state: 'hidden' } })],
    [
      'removed',
      () => database.db.post.updateMany({ where: { number: 2 }, data: { state: 'removed', removedAt: now } }),
    ],
    ['unlinked', () => database.db.account.updateMany({ data: { memberId: null } })],
    [
      'another member’s',
      () => database.db.account.updateMany({ where: { memberId: ben }, data: { memberId: ada } }),
    ],
  ])('are not sent what was %s meanwhile', async (_, change) => {
    await start(ben);
    await reading.post(threadId, ada);
    await tell(now);
    expect(await firstLines()).toEqual([toldOf(1)]);
    await change();
    expect(await firstLines()).toEqual(['U-Ben: nothing']);
  });

  test('who were erased are forgotten; a row that cannot be opened holds nobody up', async () => {
    const caro = (await reading.member('Caro', workspaceId)).id;
    for (const one of [ada, ben, caro]) await start(one);
    await database.db.account.deleteMany({ where: { memberId: ada } });
    await database.db.post.deleteMany();
    await database.db.member.deleteMany({ where: { id: ada } });
    const [bens] = await database.db.follow.findMany({
      where: { id: { in: await followsOf(database.db, sealer, ben) } },
    });
    await database.db.follow.updateMany({
      where: { id: bens?.id ?? '' },
      data: { sealed: 'v1.00000000.AAAA' },
    });
    await reading.post(threadId, ben);
    expect(await tell(now)).toBe(1);
    expect(await firstLines()).toEqual([toldOf(1, 'U-Caro')]);
    expect(await database.db.follow.count()).toBe(2);
  });

  test('of several accounts the one is told that takes messages, where they were admitted', async () => {
    const elsewhere = await reading.workspace('T2');
    const data = { platform: 'slack', tenant: 'T2', externalId: 'U-elsewhere', memberId: ben } as const;
    await database.db.account.create({ data: { ...data, workspaceId: elsewhere.id } });
    await start(ben);
    await reading.post(threadId, ada);
    await tell(now);
    await database.db.account.updateMany({ where: { externalId: 'U-Ben' }, data: { directClosedAt: now } });
    await reading.post(threadId, ada);
    await tell(later(10));
    expect(await firstLines()).toEqual([toldOf(1), toldOf(1, 'U-elsewhere')]);
  });
});

describe('what a workspace may not see', () => {
  const unnamed = 'U-T2: New in T-1, which does not go to this workspace: 1 post.';
  /** Another account of Ben’s, in a workspace of its own; the one where they were admitted takes no messages. */
  async function account(team: string, verified: boolean) {
    const { id } = await reading.workspace(team, { verified });
    const data = { platform: 'slack', tenant: team, externalId: `U-${team}`, memberId: ben } as const;
    await database.db.account.create({ data: { ...data, workspaceId: id } });
    await database.db.account.updateMany({ where: { externalId: 'U-Ben' }, data: { directClosedAt: now } });
  }
  const label = (given: 'green' | 'amber', groups: string[] = []) =>
    database.db.thread.updateMany({ data: { label: given, groups } });

  test('learns its number there, and neither its title nor a way to open it', async () => {
    await account('T2', false);
    await label('green');
    await start(ben);
    await reading.post(threadId, ada);
    expect(await tell(now)).toBe(1);
    const [message] = await messages();
    expect(message).toContain(unnamed);
    expect(message).not.toContain(title);
    expect(message).not.toContain('Open a thread…');
  });

  test('is told to an account elsewhere, where that may', async () => {
    await account('T2', false);
    await account('T3', true);
    await start(ben);
    await reading.post(threadId, ada);
    await tell(now);
    await label('green');
    await reading.post(threadId, ada);
    await tell(later(10));
    // The first message is about what is TLP:GREEN by now.
    expect(await firstLines()).toEqual([expect.stringContaining(unnamed), toldOf(1, 'U-T3')]);
  });

  test('is judged by its groups, too, and again when it is sent', async () => {
    await account('T2', true);
    await label('amber', ['academia']);
    await database.db.workspace.updateMany({ data: { groups: ['academia'] } });
    await database.db.member.updateMany({ data: { group: 'academia' } });
    await start(ben);
    await reading.post(threadId, ada);
    await tell(now);
    expect(await firstLines()).toEqual([toldOf(1, 'U-T2')]);
    await database.db.workspace.updateMany({ where: { externalId: 'T2' }, data: { groups: ['industry'] } });
    expect((await messages())[0]).toContain(unnamed);
  });

  test('nor does somebody else’s, which reaches them as an outsider', async () => {
    await account('T2', true);
    await database.db.account.updateMany({ where: { externalId: 'U-T2' }, data: { tenant: 'TELSE' } });
    await label('green');
    await start(ben);
    await reading.post(threadId, ada);
    await tell(now);
    expect((await messages())[0]).toContain(unnamed);
  });
});

describe('once a day', () => {
  const zone = (name: string) => database.db.workspace.updateMany({ data: { zone: name } });
  const at = (text: string) => new Date(text);

  test('it is nine o’clock in the zone of the workspace, also across the change of the clocks', async () => {
    await zone('Europe/Zurich');
    await start(ben, true);
    await reading.post(threadId, ada, { at: at('2026-10-23T10:00:00Z') });
    // Summer: 09:00 is 07:00 in UTC; from the 25th on 08:00.
    expect(await daily(at('2026-10-24T06:59:59Z'))).toBe(0);
    expect(await daily(at('2026-10-24T07:00:00Z'))).toBe(1);
    await reading.post(threadId, ada, { at: at('2026-10-24T07:00:01Z') });
    expect(await daily(at('2026-10-24T21:00:00Z'))).toBe(0);
    expect(await daily(at('2026-10-25T07:59:59Z'))).toBe(0);
    expect(await daily(at('2026-10-25T08:00:00Z'))).toBe(1);
    expect(await daily(at('2026-10-26T08:00:00Z'))).toBe(0);
    expect(await firstLines()).toEqual([toldOf(1), toldOf(1)]);
    expect((await messages())[0]).toContain('You are told once a day');
  });

  test('nobody is told soon who wants it daily, nor daily who wants it soon', async () => {
    await start(ben, true);
    await start(ada);
    await reading.post(threadId, ben, { at: at('2026-11-20T10:00:00Z') });
    await reading.post(threadId, ada, { at: at('2026-11-20T10:00:00Z') });
    expect(await tell(now)).toBe(1);
    expect(await daily(now)).toBe(1);
    expect(await firstLines()).toEqual([toldOf(1, 'U-Ada'), toldOf(1, 'U-Ben')]);
  });

  test('what was missed at nine is told later that day; what came after nine the next day', async () => {
    await start(ben, true);
    await reading.post(threadId, ada, { at: at('2026-11-20T10:00:00Z') });
    expect(await daily(at('2026-11-21T15:00:00Z'))).toBe(1);
    await reading.post(threadId, ada, { at: at('2026-11-22T09:00:01Z') });
    expect(await daily(at('2026-11-22T09:00:02Z'))).toBe(0);
    expect(await daily(at('2026-11-23T09:00:00Z'))).toBe(1);
  });

  test('a change of the zone tells nobody twice on one date, and a zone that is none is UTC', async () => {
    await zone('Europe/Zurich');
    await start(ben, true);
    await reading.post(threadId, ada, { at: at('2026-11-20T10:00:00Z') });
    expect(await daily(at('2026-11-21T08:00:00Z'))).toBe(1);
    await zone('America/New_York');
    await reading.post(threadId, ada, { at: at('2026-11-21T09:00:00Z') });
    // Nine in New York, where the last message came at three in the night.
    expect(await daily(at('2026-11-21T14:00:00Z'))).toBe(0);
    expect(await daily(at('2026-11-22T14:00:00Z'))).toBe(1);
    await zone('Nowhere/Such');
    await reading.post(threadId, ada, { at: at('2026-11-22T15:00:00Z') });
    expect(await daily(at('2026-11-23T08:59:59Z'))).toBe(0);
    expect(await daily(at('2026-11-23T09:00:00Z'))).toBe(1);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listThreads, maySeeThread, readPosts, readThread } from '../../../src/domain/threads/read.ts';
import type { Role } from '../../../src/generated/prisma/enums.ts';
import type { Seeing } from '../../../src/visibility.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { createReading, later } from './reading.ts';

let database: TestDatabase;
let reading: ReturnType<typeof createReading>;
let author: string;
beforeAll(async () => {
  database = await createTestDatabase();
  reading = createReading(database.db);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await reading.clear();
  const { id } = await reading.workspace('T1');
  author = (await reading.member('Ada', id)).id;
});

const verified = (...groups: string[]) => ({ verified: true, groups });
const unverified = (...groups: string[]) => ({ verified: false, groups });
const member = (given: { group?: string; roles?: Role[]; admittedIn?: Seeing['workspace'] } = {}) => ({
  roles: given.roles ?? (['member'] satisfies Role[]),
  ...{ group: given.group, admittedIn: given.admittedIn },
});
const someone: Seeing = { workspace: verified(), member: member(), outsider: false };

const find = async (words: string, given: Partial<Parameters<typeof listThreads>[1]> = {}) => {
  const asked = { actor: someone, topics: [], status: undefined, offset: 0, limit: 10, ...given };
  const { total, threads } = await listThreads(database.db, { ...asked, words });
  expect(threads.length).toBe(Math.min(total, asked.limit));
  return threads.map(({ title }) => title);
};

describe('who sees which threads', () => {
  const everywhere = ['clear', 'green', 'amber industry', 'amber academia', 'amber both'];
  test.each<[string, Seeing, string[]]>([
    ['a guest', { workspace: verified('industry'), member: undefined, outsider: false }, []],
    [
      'an outsider',
      { workspace: verified('industry'), member: member({ group: 'industry' }), outsider: true },
      [],
    ],
    ['a member elsewhere', { workspace: undefined, member: member(), outsider: false }, []],
    [
      'a member, unverified',
      { workspace: unverified('industry'), member: member({ group: 'industry' }), outsider: false },
      ['clear'],
    ],
    [
      'a member, verified',
      { workspace: verified(), member: member({ group: 'industry' }), outsider: false },
      ['clear', 'green'],
    ],
    [
      'of a group, in its workspace',
      { workspace: verified('industry'), member: member({ group: 'industry' }), outsider: false },
      ['clear', 'green', 'amber industry', 'amber both'],
    ],
    [
      'of a group, in another’s workspace',
      { workspace: verified('academia'), member: member({ group: 'industry' }), outsider: false },
      ['clear', 'green', 'amber both'],
    ],
    [
      'of no group, in a workspace of one',
      { workspace: verified('industry'), member: member(), outsider: false },
      ['clear', 'green'],
    ],
    [
      'of another group, in a workspace of both',
      { workspace: verified('industry', 'academia'), member: member({ group: 'academia' }), outsider: false },
      ['clear', 'green', 'amber academia', 'amber both'],
    ],
    [
      'a moderator',
      {
        workspace: verified('industry', 'academia'),
        member: member({ roles: ['moderator'] }),
        outsider: false,
      },
      everywhere,
    ],
    [
      'a moderator, of one group’s workspace',
      { workspace: verified('academia'), member: member({ roles: ['moderator'] }), outsider: false },
      ['clear', 'green', 'amber academia', 'amber both'],
    ],
    [
      'a moderator, unverified',
      { workspace: unverified('industry'), member: member({ roles: ['moderator'] }), outsider: false },
      ['clear'],
    ],
    [
      'an admin',
      { workspace: verified('industry', 'academia'), member: member({ roles: ['admin'] }), outsider: false },
      everywhere,
    ],
    [
      'a curator',
      { workspace: verified('industry'), member: member({ roles: ['curator'] }), outsider: false },
      ['clear', 'green'],
    ],
    [
      'in a direct message, admitted where it is verified',
      {
        workspace: undefined,
        member: member({ group: 'industry', admittedIn: verified('industry') }),
        outsider: false,
      },
      ['clear', 'green', 'amber industry', 'amber both'],
    ],
    [
      'in a direct message, admitted where it is not',
      {
        workspace: undefined,
        member: member({ group: 'industry', admittedIn: unverified('industry') }),
        outsider: false,
      },
      ['clear'],
    ],
    [
      'where they act, not where they were admitted',
      {
        workspace: unverified(),
        member: member({ group: 'industry', admittedIn: verified('industry') }),
        outsider: false,
      },
      ['clear'],
    ],
  ])('%s', async (_, actor, seen) => {
    for (const [title, label, groups] of [
      ['clear', 'clear', []],
      ['green', 'green', []],
      ['amber industry', 'amber', ['industry']],
      ['amber academia', 'amber', ['academia']],
      ['amber both', 'amber', ['industry', 'academia']],
    ] as const)
      await reading.thread({ title, label, groups: [...groups] });
    const expected = new Set(seen);
    expect(new Set(await find('', { actor }))).toEqual(expected);
    // Asked one by one it is the same.
    const rows = await database.db.thread.findMany();
    const heads = await Promise.all(rows.map(({ number }) => readThread(database.db, number)));
    const one = heads.flatMap((thread) => (thread && maySeeThread(thread, actor) ? [thread.title] : []));
    expect(new Set(one)).toEqual(expected);
  });

  test('what waits, was declined, withdrawn or hidden is listed for nobody; moderators can open the hidden', async () => {
    const moderator: Seeing = { ...someone, member: member({ roles: ['moderator'] }) };
    for (const state of ['pending', 'open', 'closed', 'declined', 'withdrawn', 'hidden'] as const) {
      const { id } = await reading.thread({ title: state, state });
      const thread = await readThread(database.db, id);
      const stands = state === 'open' || state === 'closed';
      expect(thread && maySeeThread(thread, someone)).toBe(stands);
      expect(thread && maySeeThread(thread, moderator)).toBe(stands || state === 'hidden');
    }
    expect((await find('', { actor: moderator })).sort()).toEqual(['closed', 'open']);
    expect(await find('', { status: 'closed' })).toEqual(['closed']);
    expect(await find('', { status: 'open' })).toEqual(['open']);
  });

  test('what was hidden, or waits, is listed for moderators who ask for it, where they may see it', async () => {
    const moderator: Seeing = { ...someone, member: member({ roles: ['moderator'] }) };
    const unseen: Seeing = { ...moderator, workspace: unverified() };
    for (const state of ['hidden', 'pending'] as const) {
      const { id } = await reading.thread({ title: state, state, label: 'green' });
      await reading.post(id, author, { text: 'Who shares lists?', state: 'waiting' });
      expect(await find('shares', { status: state, actor: moderator })).toEqual([state]);
      expect(await find('', { status: state, actor: unseen })).toEqual([]);
      expect(await find('', { status: state })).toEqual([]);
    }
  });
});

describe('search', () => {
  test('finds each word in the title or in a post that stands, in any letter case and script', async () => {
    const { id } = await reading.thread({ title: 'Хэши и СЕТИ' });
    await reading.post(id, author, { text: 'Who shares ÉCOLE lists?' });
    await reading.post(id, author, { text: 'Gone for good', state: 'removed' });
    await reading.post(id, author, { text: 'Not yet here', state: 'waiting' });
    expect(await find('сети école')).toHaveLength(1);
    expect(await find('  SHARES   хэши ')).toHaveLength(1);
    // Typed as a letter and its accent.
    expect(await find('e\u0301cole')).toHaveLength(1);
    expect(await find('école missing')).toEqual([]);
    expect(await find('gone')).toEqual([]);
    expect(await find('yet')).toEqual([]);
  });

  test('says of each thread the first post with one of the words, else the newest', async () => {
    const { id } = await reading.thread({ title: 'Hashes' });
    await reading.post(id, author, { text: 'One.' });
    await reading.post(id, author, { text: 'Lists are 100% gone.', state: 'removed' });
    await reading.post(id, author, { text: 'LISTS are 100% here.' });
    await reading.post(id, author, { text: 'More lists, and last.' });
    await reading.post(id, author, { text: 'Lists wait.', state: 'waiting' });
    const asked = { actor: someone, topics: [], status: undefined, offset: 0, limit: 10 };
    const said = async (words: string) => (await listThreads(database.db, { ...asked, words })).said.get(id);
    expect(await said('lists hashes')).toEqual({ number: 3, text: 'LISTS are 100% here.', matched: true });
    expect(await said('100%')).toMatchObject({ number: 3, matched: true });
    for (const words of ['', 'hashes'])
      expect(await said(words)).toEqual({ number: 4, text: 'More lists, and last.', matched: false });
  });

  test('takes what are wildcards to the database literally', async () => {
    for (const title of ['100% sure', '1000 sure', 'a_b', 'axb', 'c\\d', 'cd'])
      await reading.thread({ title });
    expect(await find('100%')).toEqual(['100% sure']);
    expect(await find('a_b')).toEqual(['a_b']);
    expect(await find('c\\d')).toEqual(['c\\d']);
    expect(await find('%')).toEqual(['100% sure']);
    expect(await find("'; --")).toEqual([]);
  });

  test('keeps to what may be seen, and to any of the topics', async () => {
    await reading.thread({ title: 'Secret hashes', label: 'green', topics: ['hashes'] });
    await reading.thread({ title: 'Open hashes', topics: ['hashes', 'livestream'] });
    await reading.thread({ title: 'Elsewhere', topics: ['transparency'] });
    expect(await find('hashes', { actor: { ...someone, workspace: unverified() } })).toEqual(['Open hashes']);
    expect(await find('', { topics: ['livestream', 'transparency'] })).toEqual(['Elsewhere', 'Open hashes']);
    expect(await find('secret', { topics: ['livestream'] })).toEqual([]);
  });
});

describe('pages', () => {
  test('of threads go from the newest post on; one that is not there gives the first', async () => {
    for (const minutes of [3, 1, 2]) {
      const { id } = await reading.thread({ title: `at ${minutes}` });
      await reading.post(id, author, { at: later(minutes) });
    }
    const page = async (offset: number) => {
      const asked = { actor: someone, words: '', topics: [], status: undefined, offset, limit: 2 };
      const { total, offset: first, threads } = await listThreads(database.db, asked);
      return { total, first, titles: threads.map(({ title }) => title) };
    };
    expect(await page(0)).toEqual({ total: 3, first: 0, titles: ['at 3', 'at 2'] });
    expect(await page(2)).toEqual({ total: 3, first: 2, titles: ['at 1'] });
    for (const offset of [3, -1, 0.5, Number.NaN]) expect((await page(offset)).first).toBe(0);
  });

  test('of posts are in their order, with what was removed and without what does not stand', async () => {
    const { id: threadId } = await reading.thread();
    for (const text of ['one', 'two', 'three']) await reading.post(threadId, author, { text });
    await reading.post(threadId, author, { text: 'four', state: 'removed' });
    await reading.post(threadId, author, { text: 'never', state: 'declined' });
    const { total, posts } = await readPosts(database.db, { threadId, offset: 2, limit: 5 });
    expect(total).toBe(4);
    expect(posts.map(({ number, state }) => `${number} ${state}`)).toEqual(['3 standing', '4 removed']);
    expect(await readPosts(database.db, { threadId: 'T-1', offset: 0, limit: 5 })).toMatchObject({
      total: 0,
    });
    expect(await readThread(database.db, 'nothing')).toBeUndefined();
    expect(await readThread(database.db, 999_999)).toBeUndefined();
  });
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { dismissMember } from '../../../src/domain/members/dismiss.ts';
import { tellAuthor, tellAuthors } from '../../../src/domain/threads/tell.ts';
import type { Attribution } from '../../../src/generated/prisma/enums.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { type Contributing, createContributing, later, now } from './contributing.ts';

let database: TestDatabase;
let contributing: Contributing;
let ada: Actor;
let mona: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  contributing = createContributing(database.db);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await contributing.clear();
  const workspace = await contributing.workspace('T1');
  ada = await contributing.member('Ada', workspace);
  mona = await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] });
});

const noticeAt = async () =>
  (await database.db.account.findUniqueOrThrow({ where: { id: ada.accountId ?? '' } })).noticeAt;
const told = () =>
  database.db.delivery.findMany({
    where: { subject: 'something-waits' },
    select: { recipient: true, subjectId: true },
  });

/** Something of Ada's was decided on. */
async function decided(attribution: Attribution): Promise<string> {
  await contributing.propose(ada, { attribution });
  const { id } = await database.db.post.findFirstOrThrow({ orderBy: { thread: { number: 'desc' } } });
  await contributing.decide(mona, id, 'approve');
  return id;
}

test('what is signed by name is told of at once, once', async () => {
  await decided('named');
  expect(await noticeAt()).toEqual(now);
  expect(await told()).toEqual([]);
  expect(await tellAuthors(database.db, now)).toBe(1);
  expect(await told()).toEqual([{ recipient: 'U-Ada', subjectId: ada.accountId }]);
  expect(await noticeAt()).toBe(null);
  expect(await tellAuthors(database.db, later(60))).toBe(0);
});

test('what is sealed one to thirty minutes later, at no moment that could be known', async () => {
  const postId = await decided('chatham');
  const times: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    await database.db.account.updateMany({ data: { noticeAt: null } });
    await database.db.$transaction((tx) => tellAuthor(tx, { sealer, postId, now }));
    times.push(((await noticeAt())?.getTime() ?? 0) - now.getTime());
  }
  expect(Math.min(...times)).toBeGreaterThanOrEqual(60_000);
  expect(Math.max(...times)).toBeLessThanOrEqual(30 * 60_000);
  expect(new Set(times).size).toBeGreaterThan(30);
  expect(await tellAuthors(database.db, later(0.99))).toBe(0);
  expect(await told()).toEqual([]);
  expect(await tellAuthors(database.db, later(30))).toBe(1);
});

test('one message tells of all that happened up to then; the earlier moment counts', async () => {
  const sealed = await decided('chatham');
  expect(((await noticeAt()) ?? now) > now).toBe(true);
  const named = await decided('named');
  expect(await noticeAt()).toEqual(now);
  await database.db.$transaction((tx) => tellAuthor(tx, { sealer, postId: sealed, now: later(1) }));
  expect(await noticeAt()).toEqual(now);
  await tellAuthors(database.db, later(1));
  // The message has not left: there is nothing to add to it.
  await database.db.$transaction((tx) => tellAuthor(tx, { sealer, postId: named, now: later(2) }));
  expect(await tellAuthors(database.db, later(2))).toBe(0);
  expect(await told()).toHaveLength(1);
  await database.db.delivery.updateMany({ data: { state: 'sent' } });
  await database.db.$transaction((tx) => tellAuthor(tx, { sealer, postId: named, now: later(3) }));
  expect(await tellAuthors(database.db, later(3))).toBe(1);
});

test('two processes share the work, and nobody is told twice', async () => {
  const workspaceId = ada.workspace?.id ?? '';
  const { id: memberId } = await database.db.member.create({ data: { name: 'Many', roles: ['member'] } });
  await database.db.account.createMany({
    data: Array.from({ length: 250 }, (_, at) => ({
      ...{ platform: 'slack' as const, tenant: 'T1', externalId: `U${at}`, memberId, workspaceId },
      noticeAt: now,
    })),
  });
  const rounds = await Promise.all([1, 2, 3].map(() => tellAuthors(database.db, now)));
  await tellAuthors(database.db, now);
  expect(rounds.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(250);
  expect(new Set((await told()).map(({ recipient }) => recipient)).size).toBe(250);
  expect(await told()).toHaveLength(250);
});

test('who is no member any more is told nothing, and nothing waits for them', async () => {
  const { db } = database;
  await decided('chatham');
  await db.account.updateMany({ where: { id: ada.accountId ?? '' }, data: { memberId: null } });
  expect(await tellAuthors(db, later(30))).toBe(0);
  expect([await noticeAt(), await told()]).toEqual([null, []]);
  await db.account.updateMany({
    where: { id: ada.accountId ?? '' },
    data: { memberId: ada.member?.id ?? '', noticeAt: now },
  });
  await dismissMember(db, { sealer, memberId: ada.member?.id ?? '', by: { at: now } });
  expect(await noticeAt()).toBe(null);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { dismissMember } from '../../../src/domain/members/dismiss.ts';
import { tellAuthor, tellAuthors } from '../../../src/domain/threads/tell-authors.ts';
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

/** When what waits is told. */
const times = async () =>
  (await database.db.authorNotice.findMany({ orderBy: { at: 'asc' } })).map(({ at }) => at);
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
  expect(await times()).toEqual([now]);
  expect(await told()).toEqual([]);
  expect(await tellAuthors(database.db, sealer, now)).toBe(1);
  expect(await told()).toEqual([{ recipient: 'U-Ada', subjectId: ada.accountId }]);
  expect(await times()).toEqual([]);
  expect(await tellAuthors(database.db, sealer, later(60))).toBe(0);
});

test('what is sealed one to thirty minutes later, at no moment that could be known', async () => {
  const postId = await decided('chatham');
  for (let round = 0; round < 40; round += 1)
    await database.db.$transaction((tx) => tellAuthor(tx, { sealer, postId, now }));
  const delays = (await times()).map((at) => at.getTime() - now.getTime());
  expect(delays).toHaveLength(41);
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(60_000);
  expect(Math.max(...delays)).toBeLessThanOrEqual(30 * 60_000);
  expect(new Set(delays).size).toBeGreaterThan(30);
  expect(await tellAuthors(database.db, sealer, later(0.99))).toBe(0);
  expect(await told()).toEqual([]);
  expect(await tellAuthors(database.db, sealer, later(30))).toBe(1);
});

test('one message tells of all that happened up to then, while it has not left', async () => {
  const sealed = await decided('chatham');
  const named = await decided('named');
  await database.db.$transaction((tx) => tellAuthor(tx, { sealer, postId: sealed, now }));
  expect(await tellAuthors(database.db, sealer, later(30))).toBe(1);
  // There is nothing to add to it.
  await database.db.$transaction((tx) => tellAuthor(tx, { sealer, postId: named, now: later(31) }));
  expect(await tellAuthors(database.db, sealer, later(31))).toBe(0);
  expect(await told()).toHaveLength(1);
  await database.db.delivery.updateMany({ data: { state: 'sent' } });
  await database.db.$transaction((tx) => tellAuthor(tx, { sealer, postId: named, now: later(32) }));
  expect(await tellAuthors(database.db, sealer, later(32))).toBe(1);
});

test('two processes share the work, and nobody is told twice', async () => {
  const { db } = database;
  const workspaceId = ada.workspace?.id ?? '';
  const posts: string[] = [];
  for (let at = 0; at < 60; at += 1) {
    const { id: memberId } = await db.member.create({ data: { name: `M${at}`, roles: ['member'] } });
    await db.account.create({
      data: { platform: 'slack', tenant: 'T1', externalId: `U${at}`, memberId, workspaceId },
    });
    const post = { text: 'Hashes.', attribution: 'named', authorId: memberId } as const;
    const { posts: made } = await db.thread.create({
      data: { title: 'Hashes', label: 'clear', posts: { create: post } },
      include: { posts: true },
    });
    posts.push(made[0]?.id ?? '');
  }
  // Of several things each, in an order in which two processes meet the same people.
  for (const postId of [...posts, ...posts, ...posts])
    await db.$transaction((tx) => tellAuthor(tx, { sealer, postId, now }));
  const rounds = await Promise.all([1, 2, 3].map(() => tellAuthors(db, sealer, now)));
  expect(rounds.reduce((sum, count) => sum + count, 0)).toBe(60);
  expect(new Set((await told()).map(({ recipient }) => recipient)).size).toBe(60);
  expect(await told()).toHaveLength(60);
});

test('who is no member any more is told nothing, and nothing waits for them', async () => {
  const { db } = database;
  await decided('chatham');
  await dismissMember(db, { sealer, memberId: ada.member?.id ?? '', by: { at: now } });
  await db.delivery.deleteMany();
  expect(await tellAuthors(db, sealer, later(30))).toBe(0);
  expect([await times(), await told()]).toEqual([[], []]);
});

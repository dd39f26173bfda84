import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { retain } from '../../../src/domain/privacy/retain.ts';
import { usualRetention } from '../../../src/domain/privacy/retention.ts';
import { appeal } from '../../../src/domain/review/appeal.ts';
import { report } from '../../../src/domain/review/report.ts';
import { edit, removeOwn } from '../../../src/domain/threads/edit.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { type Contributing, createContributing, later, now } from '../threads/contributing.ts';

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
  ada = await contributing.member('Ada', workspace, { trusted: true });
  mona = await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] });
});

const days = (count: number): Date => later(count * 24 * 60);
const after = (count: number, changes: Partial<typeof usualRetention> = {}) =>
  retain({ db: database.db, sealer }, days(count), { ...usualRetention, ...changes });

async function proposed(attribution: 'named' | 'chatham', decision: 'return' | 'decline' | 'approve') {
  await contributing.propose(ada, { attribution });
  const { id: postId } = await database.db.post.findFirstOrThrow({ orderBy: { thread: { number: 'desc' } } });
  await contributing.decide(mona, postId, decision);
  await database.db.post.update({ where: { id: postId }, data: { createdAt: now } });
  const { id: itemId } = await database.db.reviewItem.findFirstOrThrow({ where: { postId } });
  return { postId, itemId };
}
const itemOf = (id: string) =>
  database.db.reviewItem.findUniqueOrThrow({ where: { id }, include: { events: true } });

test.each(['named', 'chatham'] as const)(
  'a question that the author of a %s post never answers withdraws it, and they are told',
  async (attribution) => {
    const { postId, itemId } = await proposed(attribution, 'return');
    await contributing.tellAuthors();
    await database.db.delivery.deleteMany();
    expect(await after(60)).toMatchObject({ unanswered: 0 });
    expect(await after(61)).toMatchObject({ unanswered: 1 });
    expect(await after(61)).toMatchObject({ unanswered: 0 });
    expect((await contributing.post(postId)).state).toBe('withdrawn');
    expect(await itemOf(itemId)).toMatchObject({ state: 'withdrawn', reason: 'unanswered' });
    expect(await contributing.tellAuthors(days(62))).toBe(1);
    expect((await contributing.deliveries()).at(-1)).toBe('direct something-waits U-Ada');
  },
);

test('an answer at the moment when time is over is either counted or refused, never lost', async () => {
  const { postId, itemId } = await proposed('chatham', 'return');
  const editing = { sealer, actor: ada, postId, text: 'Better.', now: days(61) };
  const [answered, swept] = await Promise.all([edit(database.db, editing), after(61)]);
  const { state } = await itemOf(itemId);
  expect([answered.ok, swept.unanswered, state]).toEqual(
    answered.ok ? [true, 0, 'open'] : [false, 1, 'withdrawn'],
  );
});

test('the words of what was declined or taken away go after their time, not what stands', async () => {
  const { db } = database;
  const stands = await proposed('named', 'approve');
  const declined = await proposed('chatham', 'decline');
  const removed = await proposed('named', 'approve');
  await edit(db, { sealer, actor: ada, postId: removed.postId, text: 'Anew.', now });
  await removeOwn(db, { sealer, actor: ada, postId: removed.postId, now });
  await db.reviewEvent.updateMany({ data: { words: 'Said.', salt: 's' } });
  expect(await after(180)).toMatchObject({ refused: 0 });
  expect(await after(181)).toMatchObject({ refused: 2 });
  expect(await after(181)).toMatchObject({ refused: 0 });
  for (const { postId, itemId } of [declined, removed]) {
    const { text, wordings, threadId } = await contributing.post(postId);
    expect([text, wordings]).toEqual(['', []]);
    const thread = await contributing.thread(threadId);
    expect(thread.title).toBe(`T-${thread.number}`);
    expect((await itemOf(itemId)).events.flatMap(({ words }) => words ?? [])).toEqual([]);
  }
  expect((await contributing.post(stands.postId)).text).not.toBe('');
  expect((await itemOf(stands.itemId)).events.map(({ words }) => words)).toContain('Said.');
});

test('not while an appeal may bring it back', async () => {
  const { postId, itemId } = await proposed('named', 'decline');
  expect(await after(20, { declined: 1 })).toMatchObject({ refused: 0 });
  const appealing = { sealer, actor: ada, itemId, words: 'No.', now: days(20) };
  expect((await appeal(database.db, appealing)).ok).toBe(true);
  expect(await after(300, { declined: 1 })).toMatchObject({ refused: 0 });
  expect((await contributing.post(postId)).text).not.toBe('');
});

test('what reporters said goes once it was decided on for as long', async () => {
  const { db } = database;
  const { postId } = await proposed('named', 'approve');
  await report(db, {
    ...{ sealer, account: mona.account, postId, reason: 'conduct', words: 'Untrue.', urgent: false, now },
  });
  expect(await after(300)).toMatchObject({ reports: 0 });
  await db.reviewItem.updateMany({ where: { kind: 'report' }, data: { state: 'declined', closedAt: now } });
  expect(await after(180)).toMatchObject({ reports: 0 });
  expect(await after(181)).toMatchObject({ reports: 1 });
  expect((await db.report.findFirstOrThrow()).words).toBe(null);
});

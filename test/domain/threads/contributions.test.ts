import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countWaitingFor, listMine } from '../../../src/domain/threads/contributions.ts';
import type { Prisma } from '../../../src/generated/prisma/client.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { createReading, later, now } from './reading.ts';

let database: TestDatabase;
let reading: ReturnType<typeof createReading>;
let [ada, ben] = ['', ''];
beforeAll(async () => {
  database = await createTestDatabase();
  reading = createReading(database.db);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await reading.clear();
  const { id } = await reading.workspace('T1');
  ada = (await reading.member('Ada', id)).id;
  ben = (await reading.member('Ben', id)).id;
});

const mine = async (memberId: string, given: Parameters<typeof listMine>[3] = {}) =>
  (await listMine(database.db, sealer, memberId, { now, ...given })).mine;
const texts = async (memberId: string, given: Parameters<typeof listMine>[3] = {}) =>
  (await mine(memberId, given)).map(({ post }) => post.text);

/** An item of the queue about a post, with what happened to it in this order. */
async function item(
  postId: string,
  data: Omit<Prisma.ReviewItemUncheckedCreateInput, 'postId'>,
  ...events: Omit<Prisma.ReviewEventCreateWithoutItemInput, 'at'>[]
) {
  const at = (minutes: number) => later(minutes);
  return database.db.reviewItem.create({
    data: { ...data, postId, events: { create: events.map((one, index) => ({ ...one, at: at(index) })) } },
  });
}

test('each of two members finds their own, named and sealed, in the same threads, newest first', async () => {
  const { id: one } = await reading.thread({ title: 'One' });
  const { id: two } = await reading.thread({ title: 'Two' });
  await reading.post(one, ada, { text: 'Ada, named', at: later(1) });
  await reading.post(one, ada, { text: 'Ada, sealed', attribution: 'chatham', at: later(2) });
  await reading.post(one, ben, { text: 'Ben, sealed', attribution: 'chatham', at: later(3) });
  await reading.post(two, ben, { text: 'Ben, as a group', attribution: 'group', at: later(4) });
  await reading.post(two, ada, { text: 'Ada, sealed elsewhere', attribution: 'chatham', at: later(5) });
  await reading.post(two, ada, {
    text: 'Ada, waiting',
    attribution: 'chatham',
    state: 'waiting',
    at: later(6),
  });
  expect(await texts(ada)).toEqual(['Ada, waiting', 'Ada, sealed elsewhere', 'Ada, sealed', 'Ada, named']);
  expect(await texts(ben)).toEqual(['Ben, as a group', 'Ben, sealed']);
  expect(await texts(crypto.randomUUID())).toEqual([]);
  expect(await texts(ada, { offset: 2, limit: 1 })).toEqual(['Ada, sealed']);
  expect(await listMine(database.db, sealer, ada, { offset: 9 })).toMatchObject({ total: 4, offset: 0 });
});

test('what was returned waits for its author, with the question and the wording', async () => {
  const { id } = await reading.thread();
  const postId = await reading.post(id, ada, { attribution: 'chatham', state: 'waiting' });
  await reading.post(id, ada);
  const { number } = await item(
    postId,
    { kind: 'post', state: 'returned' },
    { state: 'open' },
    { state: 'returned', words: 'Which hashes?', suggestion: 'Which image hashes?' },
  );
  expect(await countWaitingFor(database.db, sealer, ada)).toBe(1);
  expect(await countWaitingFor(database.db, sealer, ben)).toBe(0);
  const [only, ...others] = await mine(ada, { returned: true });
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    mayAppeal: false,
    item: {
      ...{ reference: `R-${number}`, state: 'returned' },
      ...{ words: 'Which hashes?', suggestion: 'Which image hashes?' },
    },
  });
  expect((await mine(ada, { postId })).length).toBe(1);
  expect(await mine(ben, { postId })).toEqual([]);
});

test('a decline can be appealed against once, and the appeal is shown', async () => {
  const { id } = await reading.thread();
  const postId = await reading.post(id, ada, { state: 'declined' });
  const declined = await item(
    postId,
    { kind: 'post', state: 'declined', reason: 'subject', closedAt: now },
    { state: 'declined', words: 'Not here.' },
  );
  expect(await mine(ada)).toMatchObject([
    { mayAppeal: true, item: { id: declined.id, reason: 'subject', words: 'Not here.' } },
  ]);
  expect(await mine(ada, { now: later(30 * 24 * 60) })).toMatchObject([{ mayAppeal: true }]);
  expect(await mine(ada, { now: later(30 * 24 * 60 + 1) })).toMatchObject([{ mayAppeal: false }]);
  await database.db.reviewItem.create({
    data: {
      ...{ kind: 'appeal', ofId: declined.id, state: 'declined' },
      events: { create: [{ at: now, state: 'declined', words: 'We looked again.' }] },
    },
  });
  const [contribution] = await mine(ada);
  expect(contribution).toMatchObject({
    mayAppeal: false,
    appeal: { state: 'declined', words: 'We looked again.' },
  });
});

test('a removal by moderators can be appealed against, one by the author cannot', async () => {
  const { id } = await reading.thread();
  const postId = await reading.post(id, ada, { state: 'removed' });
  await item(postId, { kind: 'post', state: 'approved' }, { state: 'approved' });
  await item(postId, { kind: 'report', state: 'declined' }, { state: 'declined' });
  const removal = await item(
    postId,
    { kind: 'report', state: 'approved', reason: 'threat', closedAt: now },
    { state: 'approved' },
  );
  await item(postId, { kind: 'report', state: 'open' }, { state: 'open' });
  expect(await mine(ada)).toMatchObject([{ mayAppeal: true, item: { id: removal.id, reason: 'threat' } }]);
  await database.db.post.updateMany({ data: { removedBy: 'author' } });
  expect(await mine(ada)).toMatchObject([{ mayAppeal: false, item: { state: 'approved' } }]);
  expect((await mine(ada))[0]?.item?.id).not.toBe(removal.id);
});

test('what stands at once has no item; an unsealing is told with its reason', async () => {
  const { id } = await reading.thread();
  const postId = await reading.post(id, ada, { attribution: 'chatham' });
  expect(await mine(ada)).toMatchObject([{ item: undefined, mayAppeal: false, unsealed: undefined }]);
  await item(
    postId,
    { kind: 'unsealing', state: 'approved', closedAt: now },
    { state: 'open', words: 'A court asks.' },
    { state: 'approved' },
  );
  expect(await mine(ada)).toMatchObject([{ unsealed: { at: now, words: 'A court asks.' } }]);
});

test('the newest appeal is shown whatever became of the post, with the reason and the words', async () => {
  const { id } = await reading.thread();
  const postId = await reading.post(id, ada, { attribution: 'chatham' });
  await item(postId, { kind: 'post', state: 'approved' }, { state: 'approved' });
  const removal = await item(
    postId,
    { kind: 'report', state: 'approved', reason: 'conduct', closedAt: now },
    { state: 'open' },
    { state: 'approved' },
  );
  const appeal = await database.db.reviewItem.create({
    data: {
      ...{ kind: 'appeal', ofId: removal.id, state: 'declined', reason: 'nothing_new' },
      events: {
        create: [
          { at: later(3), state: 'open', words: 'I see that otherwise.' },
          { at: later(4), state: 'declined', words: 'We looked again.' },
          // Something else was noted after that.
          { at: later(5), state: 'open' },
        ],
      },
    },
  });
  expect(await mine(ada)).toMatchObject([
    { appeal: { state: 'declined', reason: 'nothing_new', words: 'We looked again.' } },
  ]);
  await database.db.reviewItem.update({
    where: { id: appeal.id },
    data: { state: 'approved', reason: null },
  });
  expect(await mine(ada)).toMatchObject([
    { mayAppeal: false, post: { state: 'standing' }, appeal: { state: 'approved', words: undefined } },
  ]);
  // What is decided later can be appealed, and the old appeal says nothing of it.
  await database.db.post.update({
    where: { id: postId },
    data: { state: 'removed', removedAt: now, removedBy: 'moderator' },
  });
  await item(
    postId,
    { kind: 'report', state: 'approved', reason: 'harm', closedAt: now },
    { state: 'approved' },
  );
  expect(await mine(ada)).toMatchObject([{ mayAppeal: true, appeal: undefined, item: { reason: 'harm' } }]);
});

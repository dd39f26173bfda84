import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Answer } from '../../src/dispatch.ts';
import { words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createDiscussing, type Discussing } from '../support/discussing.ts';
import { viewText } from '../support/view-text.ts';

type Person = Awaited<ReturnType<Discussing['person']>>;

let database: TestDatabase;
let asking: Discussing;
let ada: Person;
let mona: Person;
let thread: { id: string; number: number };
beforeAll(async () => {
  database = await createTestDatabase();
  asking = await createDiscussing(database);
});
afterAll(() => database.drop());
let people = 0;
beforeEach(async () => {
  await asking.reset();
  ada = await asking.person(`Ada${people++}`);
  mona = await asking.person(`Mona${people++}`, { roles: ['member', 'moderator'] });
  thread = await asking.opened(ada, mona);
  await fill(2, 80);
});

/** Posts of Ada's that stand, of these numbers. */
async function fill(from: number, to: number): Promise<void> {
  await database.db.post.createMany({
    data: Array.from({ length: to - from + 1 }, (_, at) => ({
      ...{ threadId: thread.id, text: `Post number ${from + at}.`, attribution: 'named' as const },
      ...{ authorId: ada.memberId, state: 'standing' as const, number: from + at, placedAt: new Date() },
    })),
  });
  await database.db.thread.update({ where: { id: thread.id }, data: { lastPost: to } });
}

const labels = (answer: Answer) =>
  answer.show === 'modal' ? [] : viewText.actions(answer.view).map(([label]) => label);
/** Numbers of the posts to choose from. */
const numbers = (answer: Answer): number[] =>
  [...words(answer).matchAll(/^#(\d+) /gm)].map(([, number]) => Number(number));
const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, at) => from - at);
const postOf = (number: number) => database.db.post.findFirstOrThrow({ where: { number } });

test('the oldest post is reported, by turning pages', async () => {
  const guest = await asking.person(`Gus${people++}`);
  const newest = await guest.press(`threads:report:${thread.id}`);
  expect(newest.show).toBe('aside');
  expect(numbers(newest)).toEqual(down(80, 56));
  expect(labels(newest)).toEqual(['Choose a post…', 'Older posts']);
  const older = await guest.use(newest, 'Older posts');
  expect(older.show).toBe('private');
  expect(numbers(older)).toEqual(down(55, 31));
  expect(labels(older)).toEqual(['Choose a post…', 'Older posts', 'Newer posts']);
  const oldest = await guest.use(await guest.use(older, 'Older posts'), 'Older posts');
  expect(numbers(oldest)).toEqual(down(5, 1));
  expect(labels(oldest)).toEqual(['Choose a post…', 'Newer posts']);
  expect(numbers(await guest.use(oldest, 'Newer posts'))).toEqual(down(30, 6));
  const { id } = await postOf(1);
  const form = await guest.use(await guest.use(oldest, 'Choose a post…', id), 'Choose a reason…', 'harm');
  await guest.fill(form);
  expect(await asking.item()).toMatchObject({ kind: 'report', postId: id });
  for (const nonsense of ['', ':x', ':-1', ':999', ':81'])
    expect(numbers(await guest.press(`threads:reportFrom:${thread.id}${nonsense}`))).toEqual(down(80, 56));
});

test('a page of removed posts alone says so, and is turned', async () => {
  await database.db.post.updateMany({
    where: { number: { gte: 56 } },
    data: { state: 'removed', removedBy: 'moderator', removedAt: new Date() },
  });
  const newest = await ada.press(`threads:report:${thread.id}`);
  expect(words(newest)).toContain('None of the posts on this page can be reported.');
  expect(labels(newest)).toEqual(['Older posts']);
  expect(numbers(await ada.use(newest, 'Older posts'))).toEqual(down(55, 31));
});

test('moderators reach the oldest post, its earlier wordings and titles, and its removal', async () => {
  const { id } = await postOf(1);
  await database.db.post.update({ where: { id }, data: { editedAt: new Date() } });
  await database.db.wording.create({
    data: { postId: id, text: 'Once said.', title: 'Once called so', until: new Date() },
  });
  const newest = await mona.use(await mona.type(`threads T-${thread.number}`), 'Moderate');
  expect(numbers(newest)).toEqual(down(80, 56));
  let page = newest;
  for (let left = 3; left > 0; left--) page = await mona.use(page, 'Older posts');
  expect(numbers(page)).toEqual(down(5, 1));
  const post = await mona.use(page, 'A post…', id);
  expect(labels(post)).toContain('Remove');
  const earlier = words(await mona.use(post, 'Earlier wordings'));
  expect(earlier).toContain('Once called so');
  expect(earlier).toContain('Once said.');
  // Back to where one came from.
  expect(numbers(await mona.use(post, 'Back'))).toEqual(down(5, 1));
});

test('a post begins with one line: number, signature, time', async () => {
  await database.db.post.updateMany({ where: { number: 79 }, data: { editedAt: new Date() } });
  await database.db.post.updateMany({
    where: { number: 80 },
    data: { state: 'removed', removedBy: 'author', removedAt: new Date() },
  });
  const shown = await ada.type(`threads T-${thread.number}`);
  const said = words(shown).split('\n');
  const at = said.findIndex((line) => line.startsWith('#79 '));
  expect(said[at]).toMatch(new RegExp(`^#79 ${ada.name}, ${ada.name} Ltd · .+ · edited$`));
  expect(said[at + 1]).toBe('Post number 79.');
  expect(said[at + 2]).toMatch(/^#80 · /);
  expect(said[at + 3]).toBe('This post was removed by its author.');
});

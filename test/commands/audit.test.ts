import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAuditHead, writeHead } from '../../src/domain/audit/read.ts';
import { audit, type Deed } from '../../src/domain/audit.ts';
import { actionOf, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createPersons, type Persons } from '../support/persons.ts';

type Someone = ReturnType<Persons['person']>;

let database: TestDatabase;
let admin: Someone;
let moderator: Someone;
/** Ids of what is in the database, by what it is. */
const ids = {
  amina: '',
  item: '',
  thread: '',
  post: '',
  postItem: '',
  appeal: '',
  entry: '',
  entryThread: '',
};

const note = (deed: Deed, at: string) =>
  database.db.$transaction((tx) => audit(tx, deed, new Date(`${at}T09:00:00Z`)));

async function createRows(): Promise<void> {
  const { db } = database;
  const item = await db.reviewItem.create({ data: { kind: 'application', number: 3, state: 'approved' } });
  const opening = {
    create: { opens: true, attribution: 'named', text: 'x', number: 1, placedAt: new Date() },
  } as const;
  const thread = await db.thread.create({
    data: { number: 5, title: 'Wrong', label: 'clear', state: 'open', posts: opening },
    include: { posts: true },
  });
  const [post] = thread.posts;
  const postItem = await db.reviewItem.create({
    data: { kind: 'thread', number: 4, postId: post?.id ?? '' },
  });
  const appeal = await db.reviewItem.create({ data: { kind: 'appeal', number: 7, ofId: postItem.id } });
  const entry = await db.entry.create({
    data: { number: 12, slug: 'an-entry', kind: 'norm', lifecycle: 'published', origin: 'forum' },
  });
  const about = await db.thread.create({
    data: { number: 6, title: 'About', label: 'clear', entries: { create: { entryId: entry.id } } },
  });
  Object.assign(ids, {
    ...{ item: item.id, thread: thread.id, post: post?.id, postItem: postItem.id, appeal: appeal.id },
    ...{ entry: entry.id, entryThread: about.id },
  });
}

beforeAll(async () => {
  database = await createTestDatabase();
  const persons = await createPersons(database);
  admin = persons.person('slack', 'UADMIN');
  moderator = persons.person('slack', 'UMOD');
  await admin.join('Ada Okafor', ['member', 'admin']);
  await moderator.join('Amina Diallo', ['member', 'moderator']);
  const member = await database.db.member.findFirstOrThrow({ where: { name: 'Amina Diallo' } });
  ids.amina = member.auditId;
  await createRows();
  const actor = ids.amina;
  await note({ act: 'role.granted', data: { member: ids.amina, role: 'moderator' } }, '2026-10-01');
  await note(
    {
      act: 'review.decided',
      actor,
      data: { item: ids.item, number: 3, kind: 'application', state: 'approved' },
    },
    '2026-10-02',
  );
  await note({ act: 'thread.closed', actor, data: { thread: ids.thread } }, '2026-10-03');
  await note({ act: 'post.unsealed', actor, data: { post: ids.post, asked: ids.amina } }, '2026-10-04');
  await note(
    { act: 'review.decided', data: { item: ids.postItem, number: 4, kind: 'thread', state: 'declined' } },
    '2026-10-05',
  );
  await note({ act: 'thread.closed', data: { thread: ids.entryThread, by: 'silence' } }, '2026-11-06');
  const gone = '00000000-0000-4000-8000-000000000000';
  await note({ act: 'person.erased', actor: gone, data: { accounts: 2, applications: 0 } }, '2026-11-07');
  await note(
    { act: 'review.decided', data: { item: ids.appeal, number: 7, kind: 'appeal', state: 'declined' } },
    '2026-10-08',
  );
});
afterAll(() => database.drop());

/** Numbers of the acts that are shown, in their order. */
const numbers = (said: string): number[] =>
  [...said.matchAll(/#(\d+), /g)].map(([, number]) => Number(number));
const search = async (typed: string) => numbers(words(await admin.type(`audit ${typed}`)));

test('is for admins alone, also the pressing', async () => {
  for (const answer of [await moderator.type('audit'), await moderator.press('forum:auditPage:0:')])
    expect(words(answer)).toBe('Only admins of the forum can do this.');
});

test('shows who did what, newest first, and the head to keep', async () => {
  const said = words(await admin.type('audit'));
  expect(numbers(said)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  expect(said).toContain('8 acts in the audit');
  expect(said).toContain('#7, Sat 7 Nov 2026, 09:00, a former member: a person was erased, with 2 accounts');
  expect(said).toContain('Amina Diallo: application R-3 was approved');
  expect(said).toContain('Amina Diallo: the thread T-5 was closed');
  expect(said).toContain('Amina Diallo: two admins learned who wrote the post T-5, 1');
  expect(said).toContain(
    'the forum itself or its operator, or somebody who is no member: Amina Diallo was given',
  );
  expect(said).toContain('thread R-4 (T-5, 1) was declined');
  expect(said).toContain(writeHead(await readAuditHead(database.db)));
});

test.each([
  ['R-3', [2]],
  // With the appeal against it.
  ['r4', [8, 5]],
  ['R-7', [8]],
  ['T-5', [8, 5, 4, 3]],
  ['t 6', [6]],
  ['E-12', [6]],
  ['R-99', []],
  ['amina', [4, 3, 2, 1]],
  ['Diallo Amina', [4, 3, 2, 1]],
  ['okafor', []],
  ['kind:review', [8, 5, 2]],
  ['kind:role,person', [7, 1]],
  ['since:2026-11', [7, 6]],
  ['T-5 kind:thread', [3]],
  ['amina since:2026-10-03', [4, 3]],
])('%s finds %j', async (typed, found) => {
  expect(await search(typed)).toEqual(found);
});

test('names the filters where nothing passes them', async () => {
  expect(words(await admin.type('audit R-99'))).toContain('passes these filters: R-99.');
  expect(words(await admin.type('audit kind:rule'))).toContain('Did you mean role?');
});

test('a page has ten, and its buttons keep what was asked', async () => {
  for (let left = 9; left > 0; left -= 1)
    await note({ act: 'role.revoked', data: { member: ids.amina, role: 'curator' } }, '2026-11-08');
  const first = await admin.type('audit amina since:2026');
  expect(numbers(words(first))).toEqual([17, 16, 15, 14, 13, 12, 11, 10, 9, 4]);
  expect(actionOf(first, 'Previous')).toBe('');
  const second = await admin.press(actionOf(first, 'Next'));
  expect(numbers(words(second))).toEqual([3, 2, 1]);
  expect(actionOf(second, 'Next')).toBe('');
  expect(numbers(words(await admin.press(actionOf(second, 'Previous'))))).toEqual(numbers(words(first)));
  expect(numbers(words(await admin.press('forum:auditPage:-3:amina')))).toHaveLength(10);
});

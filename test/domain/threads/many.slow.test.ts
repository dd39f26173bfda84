import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { settled } from '../../../src/domain/members/hold.ts';
import { removePosts, restorePost } from '../../../src/domain/threads/place.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type Copying, createCopying } from './copying.ts';

let database: TestDatabase;
let copying: Copying;
beforeAll(async () => {
  database = await createTestDatabase();
  copying = createCopying(database);
});
afterAll(() => database.drop());
beforeEach(() => copying.clear());

type Work = Parameters<typeof settled>[1];

/** How many statements a transaction takes. */
async function statementsOf(work: Work): Promise<number> {
  const client = await database.pool.connect();
  const prototype = Object.getPrototypeOf(client);
  const original = prototype.query;
  client.release();
  let statements = 0;
  const query = vi.spyOn(prototype, 'query').mockImplementation(function (this: unknown, ...args) {
    statements += 1;
    return original.apply(this, args);
  });
  try {
    await settled(database.db, work);
  } finally {
    query.mockRestore();
  }
  return statements;
}

/** A post that many quote, in many workspaces, where all of it stands. */
async function quoted(workspaces: number, quoting: number) {
  for (let at = 0; at < workspaces; at += 1) await copying.workspace(`W${at}`);
  const thread = await copying.thread();
  await copying.open(thread);
  const quotedId = await copying.reply(thread, 'harmful words');
  const { threadId, authorId } = thread;
  await database.db.post.createMany({
    data: Array.from({ length: quoting }, (_, at) => ({
      ...{ threadId, authorId, quotedId, number: at + 3, state: 'standing' as const, placedAt: new Date() },
      ...{ attribution: 'named' as const, text: `Answer ${at}` },
    })),
  });
  await database.db.thread.update({ where: { id: threadId }, data: { lastPost: quoting + 2 } });
  await database.pool.query(`
    INSERT INTO delivery (id, kind, platform, workspace_id, lane, channel_id, within_id, subject, subject_id, expires_at)
    SELECT gen_random_uuid(), 'post', o.platform, o.workspace_id, o.lane, o.channel_id, o.id, 'post', p.id::text,
           now() + interval '1 day'
    FROM delivery o, post p WHERE o.kind = 'thread' AND p.number > 2`);
  await arrive();
  const posts = await database.db.post.findMany({ select: { id: true }, orderBy: { number: 'asc' } });
  return { ...thread, quotedId, postIds: posts.map(({ id }) => id) };
}

const arrive = () =>
  database.pool.query(
    `UPDATE delivery SET state = 'sent', messages = ARRAY['m1'], thread = 't1', ended_at = now()`,
  );
const due = (kind: 'update' | 'post' | 'thread_state') =>
  database.db.delivery.count({ where: { kind, state: 'due' } });

/** What is done to a thread with few copies and quotes, and to one with many, and how many updates that makes. */
const changes: readonly [
  string,
  (of: Awaited<ReturnType<typeof quoted>>) => Work,
  (w: number, q: number) => number,
][] = [
  [
    'removing a post that others quote',
    ({ quotedId }) =>
      (tx) =>
        removePosts(tx, { postIds: [quotedId], by: 'author', now: new Date() }),
    (workspaces, quoting) => workspaces * (quoting + 1),
  ],
  [
    'removing all replies of an author',
    ({ postIds }) =>
      (tx) =>
        removePosts(tx, { postIds: postIds.slice(1), by: 'author', now: new Date() }),
    (workspaces, quoting) => workspaces * (quoting + 1),
  ],
  [
    'hiding a thread',
    ({ postId }) =>
      (tx) =>
        removePosts(tx, { postIds: [postId], by: 'moderator', now: new Date() }),
    (workspaces, quoting) => workspaces * (quoting + 2),
  ],
];

test.each(changes)(
  '%s takes as many statements for many copies and posts as for few',
  async (_, work, updates) => {
    const few = await statementsOf(work(await quoted(1, 2)));
    expect(await due('update')).toBe(updates(1, 2));
    await copying.clear();
    const many = await quoted(100, 250);
    expect(await statementsOf(work(many))).toBe(few);
    expect(await due('update')).toBe(updates(100, 250));
  },
  120_000,
);

test('a hidden thread is seen again in every copy by as many statements for many as for few', async () => {
  const count = async (workspaces: number, quoting: number) => {
    const { postId } = await quoted(workspaces, quoting);
    const now = new Date();
    await settled(database.db, (tx) => removePosts(tx, { postIds: [postId], by: 'moderator', now }));
    await arrive();
    const statements = await statementsOf((tx) => restorePost(tx, { postId, now }));
    expect(await due('update')).toBe(workspaces * (quoting + 2));
    expect(await due('thread_state')).toBe(workspaces);
    expect(await due('post')).toBe(0);
    await copying.clear();
    return statements;
  };
  const few = await count(1, 2);
  expect(await count(100, 250)).toBe(few);
}, 120_000);

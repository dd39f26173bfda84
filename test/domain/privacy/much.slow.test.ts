import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dismissMember } from '../../../src/domain/members/dismiss.ts';
import { erase } from '../../../src/domain/privacy/erase.ts';
import { participantTag, sealParticipant } from '../../../src/domain/threads/sealed-author.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';

const now = new Date('2026-11-21T12:00:00Z');
const later = new Date('2026-12-21T12:00:00Z');
const account = { platform: 'slack', tenant: 'T0', person: 'U-Ada' } as const;
const posts = 250;
const workspaces = 100;

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

/**
 * A member with 250 posts in 25 threads, the first of each theirs, every second one under a pseudonym, each with an item
 * that was approved; everything stands in 100 workspaces, with a card of each item. Rows as they are, without the ways
 * that lead there.
 */
async function contributeMuch(): Promise<string> {
  const { db, pool } = database;
  const { id: memberId } = await db.member.create({
    data: {
      name: 'Ada',
      roles: ['member'],
      accounts: { create: { platform: 'slack', tenant: 'T0', externalId: 'U-Ada' } },
    },
  });
  await pool.query(
    `INSERT INTO workspace (id, platform, external_id, name, verified_at)
     SELECT gen_random_uuid(), 'slack', 'T' || n, 'W' || n, now() FROM generate_series(0, $1::int - 1) n`,
    [workspaces],
  );
  await pool.query(`INSERT INTO channel (id, workspace_id, external_id, name, set_up_by)
    SELECT gen_random_uuid(), id, 'C', 'forum', 'U' FROM workspace`);
  await pool.query(`UPDATE workspace w SET forum_channel_id = c.id, moderators_channel_id = c.id
    FROM channel c WHERE c.workspace_id = w.id`);
  for (let at = 0; at < posts / 10; at += 1) {
    const { id: threadId } = await db.thread.create({
      data: {
        title: `Thread ${at}`,
        label: 'clear',
        state: 'open',
        openedAt: now,
        lastPost: 10,
        lastPostAt: now,
      },
    });
    const id = randomUUID();
    const sealed = {
      tag: participantTag(sealer, threadId, memberId),
      sealed: sealParticipant(sealer, id, memberId),
    };
    await db.participant.create({ data: { id, threadId, number: 41, ...sealed } });
    await db.post.createMany({
      data: Array.from({ length: 10 }, (_, place) => ({
        ...{ threadId, number: place + 1, opens: place === 0, state: 'standing' as const, placedAt: now },
        ...(place % 2
          ? { attribution: 'chatham' as const, participantId: id }
          : { attribution: 'named' as const, authorId: memberId }),
        text: 'I do.',
      })),
    });
  }
  await pool.query(`INSERT INTO review_item (id, kind, state, post_id, closed_at)
    SELECT gen_random_uuid(), (CASE WHEN opens THEN 'thread' ELSE 'post' END)::review_kind, 'approved', id, now() FROM post`);
  const columns =
    'id, kind, state, platform, workspace_id, channel_id, lane, subject, subject_id, expires_at, messages, ended_at';
  const common = `'slack', w.id, w.forum_channel_id, 'channel:' || w.forum_channel_id`;
  const rest = `$1::timestamptz, '{"1"}', now()`;
  await pool.query(
    `WITH o AS (INSERT INTO delivery (${columns})
       SELECT gen_random_uuid(), 'thread', 'sent', ${common}, 'post', p.id::text, ${rest}
       FROM post p, workspace w WHERE p.opens RETURNING id, workspace_id, subject_id)
     INSERT INTO thread_copy (id, thread_id, workspace_id, delivery_id)
     SELECT gen_random_uuid(), p.thread_id, o.workspace_id, o.id FROM o JOIN post p ON p.id::text = o.subject_id`,
    [later],
  );
  await pool.query(
    `INSERT INTO delivery (${columns}, within_id)
     SELECT gen_random_uuid(), 'post', 'sent', ${common}, 'post', p.id::text, ${rest}, c.delivery_id
     FROM post p JOIN thread_copy c ON c.thread_id = p.thread_id JOIN workspace w ON w.id = c.workspace_id
     WHERE NOT p.opens`,
    [later],
  );
  await pool.query(
    `INSERT INTO delivery (${columns})
     SELECT gen_random_uuid(), 'post', 'sent', ${common}, 'review-card', i.id::text, ${rest} FROM review_item i, workspace w`,
    [later],
  );
  await pool.query('ANALYZE');
  return memberId;
}

const updates = (subject: string) => database.db.delivery.count({ where: { subject, kind: 'update' } });

test('whoever contributed much is erased, and everything withdrawn, in every workspace', async () => {
  await contributeMuch();
  const erased = await erase(database.db, { account, now, sealer, choice: 'withdraw' });
  expect(erased).toMatchObject({ ok: true, value: { contributions: { count: posts } } });
  expect(await database.db.post.count({ where: { state: 'removed', text: '' } })).toBe(posts);
  expect(await updates('post')).toBeGreaterThanOrEqual(posts * workspaces);
  expect(await updates('review-card')).toBe(posts * workspaces);
}, 90_000);

test('or stays, where copies that named them are shown anew', async () => {
  await contributeMuch();
  expect((await erase(database.db, { account, now, sealer })).ok).toBe(true);
  expect([await updates('post'), await updates('review-card')]).toEqual([
    (posts / 2) * workspaces,
    (posts / 2) * workspaces,
  ]);
}, 90_000);

test('the end of such a membership comes to an end', async () => {
  const memberId = await contributeMuch();
  expect((await dismissMember(database.db, { sealer, memberId, by: { at: now } })).ok).toBe(true);
  expect(await database.db.post.count({ where: { state: 'standing', authorId: null } })).toBe(posts);
  expect(await updates('post')).toBe((posts / 2) * workspaces);
}, 90_000);

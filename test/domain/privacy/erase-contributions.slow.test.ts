import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findContributions } from '../../../src/domain/privacy/contributions.ts';
import { erase } from '../../../src/domain/privacy/erase.ts';
import { findPerson } from '../../../src/domain/privacy/person.ts';
import { readUnreached } from '../../../src/domain/privacy/unreached.ts';
import { decide } from '../../../src/domain/review/decide.ts';
import { removeAsModerator } from '../../../src/domain/review/remove.ts';
import { report } from '../../../src/domain/review/report.ts';
import { askUnsealing, readUnsealed } from '../../../src/domain/review/unsealing.ts';
import { edit } from '../../../src/domain/threads/edit.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { createContributing, later } from '../threads/contributing.ts';
import { createEverything, dump, traces } from './everything.ts';

const now = new Date('2026-11-21T12:00:00Z');
const account = { platform: 'slack', tenant: 'T1', person: traces.slackId } as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { db } = database;
  await createContributing(db).clear();
  await db.draft.deleteMany();
});

/** Which posts are shown anew, in the order of their places. */
async function shownAnew(): Promise<(number | null)[]> {
  const { db } = database;
  const updates = await db.delivery.findMany({ where: { kind: 'update', subject: 'post' } });
  const posts = await db.post.findMany({
    where: { id: { in: updates.map(({ subjectId }) => subjectId) } },
    orderBy: { number: 'asc' },
  });
  return posts.map(({ number }) => number);
}

test('what stands stays without a name, and copies that named them are shown anew', async () => {
  const { db } = database;
  const { contributions, member } = await createEverything(db);
  const which = { where: { id: contributions.participantId } };
  const pseudonym = await db.participant.findUniqueOrThrow(which);
  const erased = await erase(db, { account, now, sealer });
  expect(erased).toMatchObject({ value: { contributions: { count: 2, choice: 'stay' } } });
  const posts = await db.post.findMany({
    where: { threadId: contributions.threadId },
    orderBy: { number: 'asc' },
  });
  expect(posts).toMatchObject([
    { state: 'standing', attribution: 'named', authorId: null, text: traces.post },
    { state: 'standing', attribution: 'chatham', authorId: null, text: traces.sealed },
    { state: 'standing' },
  ]);
  // The third quotes the first, with its signature; nothing changes for who sees the second.
  expect(await shownAnew()).toEqual([1, 3]);
  expect(await db.delivery.count({ where: { kind: 'update', subjectId: contributions.sealed } })).toBe(0);
  // Changed at that moment it would tell whose it was; who it was no row says.
  expect(await db.participant.findUniqueOrThrow(which)).toEqual(pseudonym);
  expect((await dump(database.pool)).filter((row) => row.includes(member.id))).toEqual([]);
  expect(await db.thread.findUniqueOrThrow({ where: { id: contributions.threadId } })).toMatchObject({
    ...{ state: 'open', title: 'How often were we wrong?' },
  });
});

/** A sealed post of somebody's that stands, edited after it was returned and answered, with another author's like it. */
async function sealedTwice() {
  const contributing = createContributing(database.db);
  const workspace = await contributing.workspace('T1');
  const moderator = await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] });
  const authors = [await contributing.member('Ada', workspace), await contributing.member('Ben', workspace)];
  const posts: string[] = [];
  for (const [at, actor] of authors.entries()) {
    await contributing.propose(actor, { attribution: 'chatham', text: `First ${at}.` });
    const { id: postId } = await contributing.postSaying(`First ${at}.`);
    await contributing.decide(moderator, postId, 'return', { suggestion: 'Second.' });
    await edit(database.db, { sealer, actor, postId, text: 'Second.', words: 'Like this?', now });
    await contributing.decide(moderator, postId, 'approve');
    await edit(database.db, { sealer, actor, postId, text: 'Third.', now });
    posts.push(postId);
  }
  await database.db.delivery.updateMany({ data: { state: 'sent', messages: ['1'], begunAt: now } });
  const [author, other] = authors;
  if (!author || !other) throw new Error('nobody wrote');
  return { contributing, moderator, author, other, posts };
}

/** Everything that the database holds of posts and of what was decided on them, without what leads to their authors. */
async function around() {
  const { db } = database;
  const [items, posts, participants, deliveries] = [
    await db.reviewItem.findMany({ include: { events: true, reports: true }, orderBy: { number: 'asc' } }),
    await db.post.findMany({ include: { wordings: true, thread: true }, orderBy: { id: 'asc' } }),
    await db.participant.findMany({
      select: { id: true, number: true, mutedAt: true },
      orderBy: { id: 'asc' },
    }),
    await db.delivery.count({ where: { recipient: null } }),
  ];
  return { items, posts, participants, deliveries };
}

test('around sealed posts that stay nothing changes, and their pseudonyms look like others’', async () => {
  const { db } = database;
  const { author } = await sealedTwice();
  const before = await around();
  expect(before.posts.flatMap(({ wordings }) => wordings)).toHaveLength(2);
  await erase(db, { account: author.account, now: later(1), sealer, choice: 'stay' });
  expect(await around()).toEqual(before);
  const rows = await db.participant.findMany();
  expect(rows.map(({ tag }) => /^[\w-]{43}$/.test(tag))).toEqual([true, true]);
  const [one, two] = rows.map(({ sealed }) => sealed ?? '');
  expect([one?.length, one?.split('.').slice(0, 2)]).toEqual([two?.length, two?.split('.').slice(0, 2)]);
});

test('whoever asks the key for an author who was erased gets nobody, and goes on', async () => {
  const { db } = database;
  const { contributing, author, moderator, posts } = await sealedTwice();
  const workspace = await contributing.workspace('T2');
  const admins = [
    await contributing.member('Ruth', workspace, { roles: ['member', 'admin'] }),
    await contributing.member('Sam', workspace, { roles: ['member', 'admin'] }),
  ].map((one) => ({ memberId: one.member?.id ?? '', auditId: one.member?.auditId ?? '' }));
  const [postId = ''] = posts;
  const [first, second] = admins;
  if (!first || !second) throw new Error('no admins');
  const agree = async () => {
    expect((await askUnsealing(db, { postId, by: first, words: 'Danger.', now: later(1) })).ok).toBe(true);
    const { id } = await db.reviewItem.findFirstOrThrow({ where: { kind: 'unsealing', state: 'open' } });
    const outcome = await decide(db, { sealer, itemId: id, by: second, decision: 'approve', now: later(2) });
    return { id, outcome };
  };
  const before = await agree();
  expect(before.outcome.ok).toBe(true);
  await erase(db, { account: author.account, now: later(3), sealer, choice: 'stay' });
  const reading = { sealer, itemId: before.id, memberId: first.memberId };
  expect(await readUnsealed(db, reading)).toEqual({ ok: false, refusal: 'erased' });
  expect((await agree()).outcome).toMatchObject({
    ok: false,
    refusal: { kind: 'left' },
  });
  const by = { memberId: moderator.member?.id ?? '', auditId: moderator.member?.auditId ?? '' };
  const removing = { sealer, postId, by, reason: 'conduct', now: later(4) } as const;
  expect((await removeAsModerator(db, removing)).ok).toBe(true);
  expect(await contributing.tellAuthors(later(90))).toBe(1);
  expect((await contributing.deliveries()).at(-1)).toBe('direct something-waits U-Ben');
});

test('what is withdrawn with everything is nothing for moderators to decide any more', async () => {
  const { db } = database;
  const { author, other, posts } = await sealedTwice();
  const [postId = ''] = posts;
  const reporting = { sealer, postId, reason: 'conduct', urgent: false, now } as const;
  await report(db, { ...reporting, account: other.account });
  await erase(db, { account: author.account, now: later(1), sealer, choice: 'withdraw' });
  expect(await db.reviewItem.findFirstOrThrow({ where: { kind: 'report' } })).toMatchObject({
    state: 'withdrawn',
  });
});

test.each(['stay', 'withdraw'] as const)(
  'nothing of the rest is left, where the rest is to %s',
  async (choice) => {
    const { db } = database;
    const { contributions } = await createEverything(db);
    await erase(db, { account, now, sealer, choice });
    expect(await db.wording.count()).toBe(0);
    expect(await db.follow.count()).toBe(0);
    expect(await db.sealedDraft.count()).toBe(0);
    const item = await db.reviewItem.findUniqueOrThrow({
      where: { id: contributions.declined },
      include: { events: true, appeal: { include: { events: true } }, post: { include: { thread: true } } },
    });
    expect(item.post).toMatchObject({ state: 'declined', text: '', authorId: null });
    expect(item.post?.thread.title).toBe(`T-${item.post?.thread.number}`);
    expect(item.appeal?.state).toBe('withdrawn');
    for (const event of [...item.events, ...(item.appeal?.events ?? [])])
      expect(event).toMatchObject({ words: null, suggestion: null, salt: null });
    expect(await db.report.findMany()).toMatchObject([
      { words: null, tag: expect.stringMatching(/^[\w-]{43}$/), reason: 'personal' },
    ]);
    const rows = await dump(database.pool);
    const gone = [
      traces.earlier,
      traces.earlierTitle,
      traces.draft,
      traces.report,
      traces.appeal,
      traces.reason,
    ];
    expect(rows.filter((row) => gone.some((trace) => row.includes(trace)))).toEqual([]);
  },
);

test('what is withdrawn leaves a line in its place, everywhere and for whatever was opened by it', async () => {
  const { db } = database;
  const { contributions } = await createEverything(db);
  expect(await erase(db, { account, now, sealer, choice: 'withdraw' })).toMatchObject({
    value: { contributions: { count: 2, choice: 'withdraw' }, copiesOutOfReach: ['Left Behind'] },
  });
  for (const id of [contributions.opening, contributions.sealed])
    expect(await db.post.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ state: 'removed', removedBy: 'author', text: '', authorId: null },
    });
  const thread = await db.thread.findUniqueOrThrow({ where: { id: contributions.threadId } });
  expect(thread).toMatchObject({ state: 'hidden', title: `T-${thread.number}` });
  // What somebody else said stays theirs.
  expect(await db.post.findUniqueOrThrow({ where: { id: contributions.quoting } })).toMatchObject({
    ...{ state: 'standing', text: 'I agree.' },
  });
  expect(await shownAnew()).toEqual(expect.arrayContaining([1, 2]));
  const rows = await dump(database.pool);
  expect(rows.filter((row) => row.includes(traces.post) || row.includes(traces.sealed))).toEqual([]);
});

test('what quotes them out of reach is named as what they wrote is', async () => {
  const { db } = database;
  const { contributions } = await createEverything(db);
  const { opening, sealed, quoting } = contributions;
  // Of theirs nothing stands there.
  await db.delivery.updateMany({
    where: { subjectId: { in: [opening, sealed] }, workspace: { name: 'Left Behind' } },
    data: { messages: [] },
  });
  const person = await findPerson(db, account);
  const unreached = () => readUnreached(db, person, { sealer, choice: 'stay' });
  expect(await unreached()).toMatchObject({ copiesOutOfReach: ['Left Behind'] });
  await db.post.update({ where: { id: quoting }, data: { quotedId: sealed } });
  expect(await unreached()).toMatchObject({ copiesOutOfReach: [] });
});

test('afterwards the key finds nothing', async () => {
  const { db } = database;
  await createEverything(db);
  const person = await findPerson(db, account);
  const before = await findContributions(db, sealer, person);
  for (const ids of Object.values(before)) expect(ids.length).toBeGreaterThan(0);
  await erase(db, { account, now, sealer });
  const nothing = {
    postIds: [],
    namedIds: [],
    participantIds: [],
    followIds: [],
    drafts: [],
    reportIds: [],
  };
  expect(await findContributions(db, sealer, await findPerson(db, account))).toEqual(nothing);
});

test('the audit does not say how much it was', async () => {
  const { db } = database;
  await createEverything(db);
  await erase(db, { account, now, sealer, choice: 'withdraw' });
  const row = await db.auditEvent.findFirst({ orderBy: { number: 'desc' } });
  expect(row?.data).toEqual({ accounts: 2, applications: 2 });
});

test.each([1, 2, 3, 4])('at the same moment as an approval, nobody is left behind (%i)', async (round) => {
  const { db } = database;
  const contributing = createContributing(db);
  const workspace = await contributing.workspace('T1');
  const moderator = await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] });
  const author = await contributing.member('Quellwasser', workspace);
  await contributing.propose(author, { attribution: 'chatham' });
  const { id: postId } = await db.post.findFirstOrThrow();
  const both = [
    () => contributing.decide(moderator, postId, 'approve', { at: later(1) }),
    () => erase(db, { account: author.account, now: later(1), sealer, choice: 'withdraw' }),
  ];
  await Promise.all((round % 2 ? both : both.reverse()).map((one) => one()));
  const post = await db.post.findFirstOrThrow();
  expect(['withdrawn', 'removed']).toContain(post.state);
  expect(post.text).toBe('');
  const ids = [author.member?.id ?? '', author.accountId ?? '', 'Quellwasser'];
  const rows = await dump(database.pool);
  const left = rows.filter((row) => ids.some((id) => row.includes(id)));
  expect(left.filter((row) => !/^delivery: .*erased-message/.test(row))).toEqual([]);
});

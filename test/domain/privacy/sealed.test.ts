import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { createLibrary } from '../../../src/domain/library/live.ts';
import { appeal } from '../../../src/domain/review/appeal.ts';
import { decide } from '../../../src/domain/review/decide.ts';
import { removeAsModerator } from '../../../src/domain/review/remove.ts';
import { report } from '../../../src/domain/review/report.ts';
import { edit, removeOwn, takeSuggestion, withdraw } from '../../../src/domain/threads/edit.ts';
import { follow, noteSeen } from '../../../src/domain/threads/follow.ts';
import { mutePseudonym } from '../../../src/domain/threads/mute.ts';
import { tellFollowers } from '../../../src/domain/threads/notices.ts';
import type { Attribution } from '../../../src/generated/prisma/enums.ts';
import { createSubjects } from '../../../src/subjects.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { type Contributing, createContributing, later } from '../threads/contributing.ts';
import { dump } from './everything.ts';

/*
 * The tables in which an author is found, and why: nothing in these rows says that they contributed under a pseudonym.
 * Any other table that holds something of theirs fails the test.
 */
const theirsByNature = [
  // They are a member, with accounts.
  'account',
  'member',
  // What is sent to them by direct message: always about their account, or sealed.
  'delivery',
];

/** Where one looks for what leads from a row of theirs to what they wrote. */
interface Trail {
  readonly ids: readonly string[];
}

interface Walk {
  readonly database: TestDatabase;
  readonly author: Actor;
  readonly trail: Trail;
}

const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};

/** A member goes every way that a contribution can go, signing everything alike. */
async function walk(attribution: Attribution): Promise<Walk> {
  const database = await createTestDatabase();
  const { db } = database;
  const contributing = createContributing(db);
  const workspace = await contributing.workspace('T1', { groups: ['academia'] });
  const author = await contributing.member('Quellwasser', workspace);
  const memberId = author.member?.id ?? '';
  await db.member.update({ where: { id: memberId }, data: { admittedInId: workspace.id } });
  const others = {
    first: await contributing.member('Ben', workspace, { roles: ['member', 'moderator'], trusted: true }),
    second: await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] }),
  };
  await opensThread({ database, contributing, author, others, attribution });
  await takesPart({ database, contributing, author, others, attribution });
  await hears({ database, contributing, author, others, attribution });
  // A form that was begun and never sent.
  await contributing.draft(author);
  return { database, author, trail: await trailOf(database) };
}

interface Going {
  readonly database: TestDatabase;
  readonly contributing: Contributing;
  readonly author: Actor;
  readonly others: { readonly first: Actor; readonly second: Actor };
  readonly attribution: Attribution;
}

/** Proposed, returned, answered, returned again with another wording, which they take; then approved and edited. */
async function opensThread({ database, contributing, author, others, attribution }: Going): Promise<void> {
  const { db } = database;
  const { number } = value(await contributing.propose(author, { attribution, label: 'green' }));
  const { id: postId } = await db.post.findFirstOrThrow({ where: { thread: { number } } });
  const own = { sealer, actor: author, postId };
  value(await contributing.decide(others.first, postId, 'return', { at: later(1) }));
  const draft = await contributing.draft(author);
  value(
    await edit(db, {
      ...own,
      text: 'Who shares which?',
      title: 'Which',
      words: 'All.',
      draft,
      now: later(2),
    }),
  );
  value(
    await contributing.decide(others.first, postId, 'return', {
      suggestion: 'Who shares which hashes?',
      at: later(3),
    }),
  );
  value(await takeSuggestion(db, { ...own, now: later(4) }));
  value(await contributing.decide(others.second, postId, 'approve', { at: later(5) }));
  value(await edit(db, { ...own, text: 'Who shares which hashes with whom?', now: later(6) }));
}

/** Replies that stand, that are reported and removed, against which they appeal, and that they take away. */
async function takesPart({ database, contributing, author, others, attribution }: Going): Promise<void> {
  const { db } = database;
  const { id: threadId } = await db.thread.findFirstOrThrow();
  const { memberId, trusted } = { memberId: author.member?.id ?? '', trusted: true };
  const asTrusted: Actor = author.member ? { ...author, member: { ...author.member, trusted } } : author;
  const say = async (text: string, at: number): Promise<string> => {
    const draft = await contributing.draft(asTrusted);
    value(await contributing.reply(asTrusted, threadId, { text, attribution, draft, now: later(at) }));
    return (await contributing.postSaying(text)).id;
  };
  const by = { memberId: others.first.member?.id ?? '', auditId: others.first.member?.auditId ?? '' };
  const other = { memberId: others.second.member?.id ?? '', auditId: others.second.member?.auditId ?? '' };

  const removed = await say('We share ours with everybody.', 10);
  const reporting = { sealer, postId: removed, reason: 'conduct', words: 'Untrue.', urgent: false } as const;
  value(await report(db, { ...reporting, account: others.second.account, now: later(11) }));
  const removing = { sealer, postId: removed, by, reason: 'conduct' } as const;
  value(await removeAsModerator(db, { ...removing, words: 'Rude.', now: later(12) }));
  const { id: itemId } = await db.reviewItem.findFirstOrThrow({ where: { kind: 'report', postId: removed } });
  value(await appeal(db, { sealer, actor: asTrusted, itemId, words: 'It is true.', now: later(13) }));
  const { id: appealId } = await db.reviewItem.findFirstOrThrow({ where: { kind: 'appeal' } });
  value(await decide(db, { sealer, itemId: appealId, by: other, decision: 'approve', now: later(14) }));

  value(await removeOwn(db, { sealer, actor: asTrusted, postId: await say('Wrong.', 15), now: later(16) }));
  await db.thread.update({ where: { id: threadId }, data: { reviewsAll: true } });
  const withdrawn = await say('On second thoughts.', 17);
  value(await withdraw(db, { sealer, actor: asTrusted, postId: withdrawn, now: later(18) }));
  const declined = await say('Buy our hashes.', 19);
  value(await contributing.decide(others.first, declined, 'decline', { at: later(20) }));
  await say('This one waits.', 21);
  await db.thread.update({ where: { id: threadId }, data: { reviewsAll: false } });

  await follow(db, { sealer, memberId, threadId, daily: false });
  await noteSeen(db, { sealer, memberId, threadId, upTo: 1 });
}

/** Somebody else writes, whom they report; they are told of it, and in the end their pseudonym is muted. */
async function hears({ database, contributing, author, others, attribution }: Going): Promise<void> {
  const { db } = database;
  const { id: threadId } = await db.thread.findFirstOrThrow();
  await contributing.tellAuthors();
  value(await contributing.reply(others.first, threadId, { text: 'I do not.', now: later(30) }));
  const { id: postId } = await contributing.postSaying('I do not.');
  const reporting = { sealer, postId, reason: 'subject', words: 'Beside the point.', urgent: false } as const;
  value(await report(db, { ...reporting, account: author.account, now: later(31) }));
  expect(await tellFollowers(db, sealer, later(32))).toBe(1);
  if (attribution !== 'chatham') return;
  const { id: sealed } = await db.post.findFirstOrThrow({ where: { opens: true } });
  const by = { memberId: others.first.member?.id ?? '', auditId: others.first.member?.auditId ?? '' };
  value(await mutePseudonym(db, { postId: sealed, by, now: later(33) }));
}

/** Every id of what was written and of what was decided on it. */
async function trailOf({ db }: TestDatabase): Promise<Trail> {
  const [threads, posts, items, participants] = [
    await db.thread.findMany({ select: { id: true } }),
    await db.post.findMany({ select: { id: true } }),
    await db.reviewItem.findMany({ select: { id: true } }),
    await db.participant.findMany({ select: { id: true } }),
  ];
  return { ids: [...threads, ...posts, ...items, ...participants].map(({ id }) => id) };
}

/** An id as it is, and in the forms in which it could stand somewhere without being seen. */
const formsOf = (id: string): string[] => [
  ...[id, id.replaceAll('-', '')],
  ...(['base64', 'base64url', 'hex'] as const).flatMap((form) => [
    Buffer.from(id).toString(form),
    createHash('sha256').update(id).digest(form),
    createHash('md5').update(id).digest(form),
  ]),
];

/** Everything by which a member is known; the account's number on the platform is their name here. */
function needlesOf({ member, accountId, account }: Actor): string[] {
  const ids = [member?.id ?? '', member?.auditId ?? '', accountId ?? ''];
  return [...ids.flatMap(formsOf), account.person, 'Quellwasser'];
}

const tableOf = (row: string): string => row.slice(0, row.indexOf(':'));

/** Rows of the whole database in which an author is found. */
async function found({ database, author }: Walk): Promise<string[]> {
  const needles = needlesOf(author);
  const rows = await dump(database.pool);
  return rows.filter((row) => needles.some((needle) => row.includes(needle)));
}

/** Of those, the ones that lead to what they wrote. */
async function tying(walked: Walk): Promise<string[]> {
  const { ids } = walked.trail;
  return (await found(walked)).filter((row) => ids.some((id) => row.includes(id)));
}

/** What every message says that was ever sent or waits to be, as text. */
async function messages({ database: { db } }: Walk): Promise<{ direct: boolean; said: string }[]> {
  const subjects = createSubjects({ db, library: createLibrary(db), sealer });
  const said: { direct: boolean; said: string }[] = [];
  for (const { id, subject, subjectId, workspaceId, recipient } of await db.delivery.findMany()) {
    const shown = (await subjects[subject]?.([{ id, subjectId, workspaceId }]))?.get(id);
    if (shown) said.push({ direct: recipient !== null, said: JSON.stringify(shown) });
  }
  return said;
}

describe('under the Chatham House Rule', () => {
  let walked: Walk;
  beforeAll(async () => {
    walked = await walk('chatham');
  });
  afterAll(() => walked.database.drop());

  test('every way was gone', async () => {
    const { db } = walked.database;
    const states = await db.post.groupBy({ by: ['state'], where: { attribution: 'chatham' } });
    expect(states.map(({ state }) => state).sort()).toEqual([
      ...['declined', 'removed', 'standing', 'waiting', 'withdrawn'],
    ]);
    const kinds = await db.reviewItem.groupBy({ by: ['kind'] });
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['appeal', 'post', 'report', 'thread']);
    const told = await db.delivery.groupBy({ by: ['subject'], where: { recipient: { not: null } } });
    expect(told.map(({ subject }) => subject).sort()).toEqual(['followed', 'something-waits']);
    for (const count of [db.follow.count(), db.sealedDraft.count(), db.wording.count(), db.report.count()])
      expect(await count).toBeGreaterThan(0);
  });

  test('the author is found in the rows that are theirs by nature, and nowhere else', async () => {
    const tables = new Set((await found(walked)).map(tableOf));
    expect([...tables].sort()).toEqual([...theirsByNature].sort());
  });

  test('no row that names them leads to a thread, a post, a pseudonym or a decision', async () => {
    expect(await tying(walked)).toEqual([]);
  });

  test('what names them in a delivery is a direct message about their account, or sealed', async () => {
    const { db } = walked.database;
    const rows = await db.delivery.findMany({ where: { recipient: walked.author.account.person } });
    for (const { kind, subject, subjectId } of rows) {
      expect(kind).toBe('direct');
      if (subject === 'something-waits') expect(subjectId).toBe(walked.author.accountId);
      else expect([subject, subjectId.startsWith('v1.')]).toEqual(['followed', true]);
    }
  });

  test('no message to anybody else names them, nor one to them what they wrote', async () => {
    const [needles, { ids }] = [needlesOf(walked.author), walked.trail];
    const all = await messages(walked);
    const others = all.filter(({ direct }) => !direct);
    expect(others.length).toBeGreaterThan(10);
    for (const { said } of others) expect(needles.filter((needle) => said.includes(needle))).toEqual([]);
    const direct = all.filter((one) => one.direct && one.said.includes('/threads mine'));
    expect(direct.length).toBeGreaterThan(0);
    for (const { said } of direct) {
      expect(ids.filter((id) => said.includes(id))).toEqual([]);
      expect(said).not.toMatch(/hashes|Participant|R-\d|T-\d/);
    }
  });

  test('the audit says of nobody that they contributed, and holds no words', async () => {
    const rows = (await dump(walked.database.pool)).filter((row) => tableOf(row) === 'audit_event');
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).not.toMatch(/Untrue\.|Rude\.|It is true\.|Beside the point/);
  });
});

describe('signed by name, the same way', () => {
  let walked: Walk;
  beforeAll(async () => {
    walked = await walk('named');
  });
  afterAll(() => walked.database.drop());

  // Else the tests above could not fail.
  test('leads from the author to every post', async () => {
    const tables = new Set((await tying(walked)).map(tableOf));
    expect([...tables]).toEqual(['post']);
    const named = await messages(walked);
    expect(named.some(({ direct, said }) => !direct && said.includes('Quellwasser'))).toBe(true);
  });
});

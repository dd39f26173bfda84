import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../../src/domain/library/live.ts';
import { apply } from '../../../src/domain/members/apply.ts';
import { grantRole } from '../../../src/domain/members/grant.ts';
import { greet } from '../../../src/domain/members/greet.ts';
import { erase } from '../../../src/domain/privacy/erase.ts';
import { usualRetention } from '../../../src/domain/privacy/retention.ts';
import { decide } from '../../../src/domain/review/decide.ts';
import { sweep } from '../../../src/jobs/sweep.ts';
import { createSubjects } from '../../../src/subjects.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer } from '../../support/sealer.ts';
import { viewText } from '../../support/view-text.ts';
import { createEverything, dump, traces } from './everything.ts';

const now = new Date('2026-11-21T12:00:00Z');
const slackKey = { platform: 'slack', tenant: 'T1', person: traces.slackId } as const;
const discordKey = { platform: 'discord', tenant: '', person: traces.discordId } as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { db } = database;
  await db.delivery.deleteMany();
  await db.thread.deleteMany();
  await db.sealedDraft.deleteMany();
  await db.reviewItem.deleteMany();
  await db.account.deleteMany();
  await db.member.deleteMany();
  await db.workspace.deleteMany();
  await db.draft.deleteMany();
});

/** Rows of the whole database in which a person is found. */
async function found(person: Awaited<ReturnType<typeof createEverything>>): Promise<string[]> {
  const { member, slack, discord } = person;
  const needles = [...Object.values(traces), member.id, slack.id, discord.id];
  const rows = await dump(database.pool);
  return rows.filter((row) => needles.some((needle) => row.includes(needle)));
}

/** What every card and change of a card would say now. */
async function cards(): Promise<string[]> {
  const { db } = database;
  const rows = await db.delivery.findMany({ where: { subject: 'review-card', kind: 'update' } });
  const compose = createSubjects({ db, library: createLibrary(db), sealer: testSealer })['review-card'];
  const shown = await compose?.(
    rows.map(({ id, subjectId, workspaceId }) => ({ id, subjectId, workspaceId })),
  );
  return [...(shown ?? new Map()).values()].map(({ view }) => viewText(view));
}

test('nothing of a person with rows in every table is left, but what is being taken back or removed', async () => {
  const person = await createEverything(database.db);
  const tables = new Set((await found(person)).map((row) => row.slice(0, row.indexOf(':'))));
  expect([...tables].sort()).toEqual([
    'acceptance',
    'account',
    'application',
    'channel',
    'delivery',
    'digest',
    'draft',
    'export_link',
    'given_role',
    'group_role',
    'link_code',
    'member',
    'parked_action',
    'post',
    'report',
    'review_event',
    'review_item',
    'thread',
    'tour',
    'wording',
    'wrong_code',
  ]);
  expect(
    await erase(database.db, { account: discordKey, now, sealer: testSealer, choice: 'withdraw' }),
  ).toEqual({
    ok: true,
    value: {
      ...{ accounts: 2, wasMember: true, found: true, roles: 1, removed: 1 },
      ...{ outOfReach: ['Left Behind'], copiesOutOfReach: ['Left Behind'], directMessages: 0 },
      contributions: { count: 2, choice: 'withdraw' },
    },
  });
  // A role names whom it is taken from, and a message to be removed the conversation in which it stands.
  const left = (await found(person)).sort();
  expect(left.map((row) => row.replace(/:.*/, ''))).toEqual(['delivery', 'delivery']);
  expect(left.filter((row) => row.includes('take_role') && row.includes('erased-role'))).toHaveLength(1);
  expect(left.filter((row) => row.includes('direct') && row.includes('erased-message'))).toHaveLength(1);
  expect(left.filter((row) => row.includes(traces.slackId))).toEqual([]);
  expect(await database.db.digestIssue.count()).toBe(0);

  await database.db.delivery.updateMany({
    where: { kind: { in: ['take_role', 'remove'] } },
    data: { state: 'sent', endedAt: now },
  });
  expect(await sweep({ db: database.db, sealer: testSealer }, now, usualRetention)).toMatchObject({
    erased: 2,
  });
  expect(await found(person)).toEqual([]);
});

test('what others have stays', async () => {
  const { db } = database;
  await createEverything(db);
  await erase(db, { account: slackKey, now, sealer: testSealer });
  expect(await db.member.findMany()).toMatchObject([{ name: 'Ben Okri' }]);
  expect(await db.account.findMany()).toMatchObject([{ externalId: 'UOTHER' }]);
  expect(await db.application.findMany()).toMatchObject([{ name: 'Chen Wei' }]);
  // What the person said of others as a moderator stays, signed by nobody.
  expect(await db.reviewEvent.findMany({ where: { words: { not: null } } })).toMatchObject([
    { words: 'Not now.', byId: null },
  ]);
});

test('what waits for them is cancelled, and no longer says to whom', async () => {
  const { db } = database;
  await createEverything(db);
  await erase(db, { account: slackKey, now, sealer: testSealer });
  const rows = await db.delivery.findMany({
    where: { subject: 'roles-changed' },
    orderBy: { number: 'asc' },
  });
  expect(rows.map(({ state }) => state)).toEqual([
    ...['cancelled', 'cancelled', 'cancelled', 'cancelled', 'cancelled'],
  ]);
  for (const row of rows)
    expect(row).toMatchObject({ recipient: null, subjectId: '', messages: [], thread: null });
});

test('every card is shown anew, and none names the person as applicant or as moderator', async () => {
  const { db } = database;
  const { items } = await createEverything(db);
  await erase(db, { account: slackKey, now, sealer: testSealer });
  const updated = await db.delivery.findMany({ where: { subject: 'review-card', kind: 'update' } });
  const ids = new Set(updated.map(({ subjectId }) => subjectId));
  for (const id of items) expect(ids.has(id)).toBe(true);
  expect(ids.size).toBe(3);
  const said = await cards();
  expect(said.length).toBe(updated.length);
  for (const card of said) {
    expect(card).not.toContain(traces.name);
    expect(card).not.toContain(traces.organisation);
    expect(card).not.toContain(traces.reason);
  }
  expect(await db.reviewItem.findMany({ where: { id: { in: items } }, select: { state: true } })).toEqual([
    { state: 'declined' },
    { state: 'withdrawn' },
  ]);
});

test('cards are out of reach in broken channels and where nobody vouches any more, too', async () => {
  const { db } = database;
  await createEverything(db);
  await db.workspace.updateMany({
    where: { leftAt: { not: null } },
    data: { leftAt: null, verifiedAt: null },
  });
  await db.channel.updateMany({ where: { externalId: 'C-T1' }, data: { brokenAt: now } });
  expect(await erase(db, { account: slackKey, now, sealer: testSealer })).toMatchObject({
    value: { outOfReach: ['Clipnest', 'Left Behind'] },
  });
});

test('what others are in the middle of about other people stays', async () => {
  const { db } = database;
  await createEverything(db);
  const owner = { platform: 'slack', tenant: 'T1', person: 'UMODERATOR' } as const;
  const other = '00000000-0000-7000-8000-000000000000';
  await db.draft.createMany({
    data: [
      { ...owner, subject: 'review', data: { item: other, words: 'w' } },
      { ...owner, subject: 'suspension', data: { member: other, reason: 'r', until: '' } },
    ],
  });
  await erase(db, { account: slackKey, now, sealer: testSealer });
  expect(await db.draft.count({ where: owner })).toBe(2);
});

test('the audit keeps the random id and counts', async () => {
  const { db } = database;
  const { member } = await createEverything(db);
  await erase(db, { account: slackKey, now, sealer: testSealer });
  expect(await db.auditEvent.findFirst({ orderBy: { number: 'desc' } })).toMatchObject({
    ...{ act: 'person.erased', actor: member.auditId },
    data: { accounts: 2, applications: 2 },
  });
});

test('who was never met has nothing, and drafts of theirs go all the same', async () => {
  const { db } = database;
  const account = { platform: 'slack', tenant: 'T1', person: 'UNEVER' } as const;
  await db.draft.create({ data: { ...account, subject: 'digest', data: {} } });
  const audits = await db.auditEvent.count();
  expect(await erase(db, { account, now, sealer: testSealer })).toMatchObject({
    ok: true,
    value: { accounts: 0, wasMember: false, found: true },
  });
  expect(await erase(db, { account, now, sealer: testSealer })).toMatchObject({
    ok: true,
    value: { found: false },
  });
  expect(await db.draft.count()).toBe(0);
  expect(await db.auditEvent.count()).toBe(audits);
});

test('the last admin stays; of two at once one does', async () => {
  const { db } = database;
  const [one, two] = ['U1', 'U2'].map((person) => ({ platform: 'slack', tenant: 'T1', person }) as const);
  if (!one || !two) throw new Error('two accounts');
  for (const account of [one, two]) await grantRole(db, { account, role: 'admin', name: account.person });
  const outcomes = await Promise.all(
    [one, two].map((account) => erase(db, { account, now, sealer: testSealer })),
  );
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await db.member.count({ where: { roles: { has: 'admin' } } })).toBe(1);
});

test('somebody who comes back is new, and greeted again', async () => {
  const { db } = database;
  const { slack } = await createEverything(db);
  await db.workspace.updateMany({ data: { greetsAll: true } });
  await erase(db, { account: slackKey, now, sealer: testSealer });
  const arrival = { account: slackKey, workspace: { platform: 'slack', externalId: 'T1' }, now } as const;
  expect(await greet(db, { ...arrival, joined: { kind: 'workspace' } })).toBe(true);
  const again = await db.account.findFirstOrThrow({ where: { externalId: traces.slackId } });
  expect(again).toMatchObject({ memberId: null, language: null, conduct: null });
  expect(again.id).not.toBe(slack.id);
});

describe('at the same moment', () => {
  const form = {
    name: 'A',
    organisation: 'B',
    group: 'industry',
    topics: [],
    why: 'c',
    link: undefined,
  } as const;

  test.each([1, 2, 3, 4, 5])('as an approval, leaves no member behind (%i)', async (round) => {
    const { db } = database;
    const moderator = await db.member.create({ data: { name: 'M', roles: ['moderator'] } });
    const account = { platform: 'slack', tenant: 'T1', person: `U${round}` } as const;
    const applied = await apply(db, { account, met: {}, form, now });
    if (!applied.ok) throw new Error('not applied');
    const { itemId } = applied.value;
    const by = { memberId: moderator.id, auditId: moderator.auditId };
    const both = [
      () => decide(db, { sealer: testSealer, itemId, by, decision: 'approve', now }),
      () => erase(db, { account, now, sealer: testSealer }),
    ];
    await Promise.all((round % 2 ? both : both.reverse()).map((one) => one()));
    expect(await db.member.findMany()).toMatchObject([{ name: 'M' }]);
    expect(await db.account.count()).toBe(0);
    expect(await db.application.count()).toBe(0);
  });

  test('as another erasure of the same person, is the same as once', async () => {
    const { db } = database;
    await createEverything(db);
    const outcomes = await Promise.all(
      [slackKey, discordKey, slackKey].map((account) => erase(db, { account, now, sealer: testSealer })),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await db.member.count()).toBe(1);
    expect(outcomes.filter((one) => one.ok && one.value.wasMember)).toHaveLength(1);
  });
});

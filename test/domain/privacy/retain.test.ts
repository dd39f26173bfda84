import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { createLibrary } from '../../../src/domain/library/live.ts';
import { complete } from '../../../src/domain/members/apply.ts';
import { dismissMember } from '../../../src/domain/members/dismiss.ts';
import { holdAccounts } from '../../../src/domain/members/hold.ts';
import { retain } from '../../../src/domain/privacy/retain.ts';
import { type Retention, usualRetention } from '../../../src/domain/privacy/retention.ts';
import { withdrawPending } from '../../../src/domain/review/withdraw.ts';
import { createSubjects } from '../../../src/subjects.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer } from '../../support/sealer.ts';
import { viewText } from '../../support/view-text.ts';
import { aForm, createQueueing, later, now, type Queueing } from '../review/queueing.ts';

let database: TestDatabase;
let queueing: Queueing;
beforeAll(async () => {
  database = await createTestDatabase();
  queueing = createQueueing(database.db);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await queueing.clear();
  await database.db.delivery.deleteMany();
});

const none = {
  ...{ declined: 0, returned: 0, questions: 0, tour: 0, greeted: 0, codes: 0, erased: 0 },
  ...{ unanswered: 0, refused: 0, reports: 0 },
};
const after = (days: number, retention: Retention = usualRetention) =>
  retain({ db: database.db, sealer: testSealer }, later(days), retention);

test('a declined application goes after its time with the words about it, and its cards lose the name', async () => {
  const { db } = database;
  const workspaceId = await queueing.workspace('T1');
  const by = await queueing.member('Ben Okri');
  const itemId = await queueing.applied('U1', { workspaceId });
  await queueing.decide(itemId, by, 'decline');
  await db.reviewEvent.updateMany({ data: { words: 'Who vouches?', suggestion: 'We do.', salt: 'c2FsdA' } });
  await db.delivery.updateMany({
    where: { kind: 'post' },
    data: { state: 'sent', messages: ['1'], endedAt: now },
  });
  await db.delivery.deleteMany({ where: { kind: 'update' } });
  expect(await after(180)).toEqual(none);
  expect(await after(181)).toEqual({ ...none, declined: 1 });
  expect(await after(181)).toEqual(none);
  expect(await db.application.count()).toBe(0);
  const item = await queueing.item(itemId);
  expect(item).toMatchObject({ state: 'declined', applicationId: null });
  for (const event of item.events) expect(event).toMatchObject({ words: null, suggestion: null, salt: null });
  const [update] = await db.delivery.findMany({ where: { subject: 'review-card', kind: 'update' } });
  const compose = createSubjects({ db, library: createLibrary(db), sealer: testSealer })['review-card'];
  const { id = '', subjectId = '' } = update ?? {};
  const shown = (await compose?.([{ id, subjectId, workspaceId }]))?.get(id);
  expect(shown && viewText(shown.view)).not.toContain('Ada Lovelace');
});

test('a withdrawn one goes as well; one that waits, or led to a member, stays', async () => {
  const { db } = database;
  const by = await queueing.member('Ben Okri');
  await queueing.applied('U1');
  const { id } = await db.account.findFirstOrThrow({ where: { externalId: 'U1' } });
  await db.$transaction((tx) => withdrawPending(tx, [id], now));
  await queueing.decide(await queueing.applied('U2'), by, 'approve');
  await queueing.applied('U3');
  expect(await after(300)).toMatchObject({ declined: 1 });
  expect(await db.application.count()).toBe(2);
});

test('one that was approved goes once the membership has ended, and the account after it', async () => {
  const { db } = database;
  const by = await queueing.member('Ben Okri');
  await queueing.decide(await queueing.applied('U2'), by, 'approve');
  const { memberId } = await db.account.findFirstOrThrow({ where: { externalId: 'U2' } });
  const account = { platform: 'slack', tenant: 'T1', externalId: 'U2' } as const;
  expect(await after(1000)).toMatchObject({ declined: 0, greeted: 0 });
  await dismissMember(db, { sealer: testSealer, memberId: memberId ?? '', by: { at: later(10) } });
  await db.account.updateMany({ where: account, data: { createdAt: now } });
  expect(await after(180)).toMatchObject({ declined: 0, greeted: 0 });
  expect(await after(366)).toMatchObject({ declined: 1, greeted: 1 });
  expect(await db.account.count({ where: account })).toBe(0);
});

test('a question that nobody answers ends the application, and the person is told in words', async () => {
  const { db } = database;
  const workspaceId = await queueing.workspace('T1');
  const by = await queueing.member('Ben Okri');
  const itemId = await queueing.applied('U1', { workspaceId });
  await queueing.decide(itemId, by, 'return');
  expect(await after(60)).toEqual(none);
  expect(await after(61)).toEqual({ ...none, returned: 1 });
  expect(await after(61)).toEqual(none);
  expect((await queueing.item(itemId)).state).toBe('withdrawn');
  const [told, ...more] = await db.delivery.findMany({ where: { subject: 'application-lapsed' } });
  expect(more).toEqual([]);
  expect(told).toMatchObject({ kind: 'direct', recipient: 'U1', subjectId: itemId, workspaceId });
  const compose = createSubjects({ db, library: createLibrary(db), sealer: testSealer })[
    'application-lapsed'
  ];
  const { id = '' } = told ?? {};
  const shown = (await compose?.([{ id, subjectId: itemId, workspaceId }]))?.get(id);
  expect(shown && viewText(shown.view)).toContain('60 days went by without an answer');
});

test('of several questions the last counts, and an answer keeps the application', async () => {
  const { db } = database;
  const by = await queueing.member('Ben Okri');
  const itemId = await queueing.applied('U1');
  const account = queueing.key('U1');
  await queueing.decide(itemId, by, 'return');
  await complete(db, { account, itemId, form: aForm(), now: later(20) });
  expect(await after(100)).toEqual(none);
  await queueing.decide(itemId, by, 'return', { now: later(50) });
  expect(await after(110)).toEqual(none);
  expect(await after(111)).toEqual({ ...none, returned: 1 });
});

test('an answer at the moment when time is over is either counted or refused, never lost', async () => {
  const { db } = database;
  const by = await queueing.member('Ben Okri');
  const itemId = await queueing.applied('U1');
  await queueing.decide(itemId, by, 'return');
  const [completed, swept] = await Promise.all([
    complete(db, { account: queueing.key('U1'), itemId, form: aForm(), now: later(61) }),
    after(61),
  ]);
  const { state } = await queueing.item(itemId);
  expect([completed.ok, swept.returned, state]).toEqual(
    completed.ok ? [true, 0, 'open'] : [false, 1, 'withdrawn'],
  );
});

test('tours and questions go after their time, and nothing before', async () => {
  const { db } = database;
  await queueing.member('Ben Okri');
  const { id: accountId } = await db.account.findFirstOrThrow();
  await db.tour.create({ data: { accountId, changedAt: now } });
  await db.question.create({ data: { text: 'live-streem', lastAt: now } });
  expect(await after(90)).toEqual(none);
  expect(await after(91)).toEqual({ ...none, tour: 1 });
  expect(await after(365)).toEqual(none);
  expect(await after(366)).toEqual({ ...none, questions: 1 });
});

test('codes, wrong ones and addresses go after a day', async () => {
  const { db } = database;
  await queueing.member('Ben Okri');
  const { id: issuerId } = await db.account.findFirstOrThrow();
  const key = { platform: 'slack', tenant: 'T1', externalId: 'U1' } as const;
  await db.linkCode.create({ data: { hash: 'h', issuerId, expiresAt: now, createdAt: now } });
  await db.wrongCode.create({ data: { ...key, at: now } });
  await db.exportLink.create({ data: { ...key, hash: 'h', language: 'en', expiresAt: now } });
  expect(await after(1)).toEqual(none);
  expect(await after(1.01)).toEqual({ ...none, codes: 3 });
});

test('an account of which nothing else is known goes; a member’s, a chosen language, an application stay', async () => {
  const { db } = database;
  await queueing.member('Ben Okri');
  const account = (externalId: string, more: object = {}) =>
    db.account.create({
      data: { platform: 'slack', tenant: 'T1', externalId, createdAt: now, greetedAt: now, ...more },
    });
  await account('UGREETED');
  await account('UREAD', { acceptances: { create: { version: 1, language: 'en', at: now } } });
  await account('UCHOSE', { language: 'ar' });
  await account('ULATER', { greetedAt: later(10) });
  await queueing.applied('UAPPLIED');
  expect(await after(365)).toMatchObject({ greeted: 0 });
  expect(await after(366)).toMatchObject({ greeted: 2 });
  const left = await db.account.findMany({ orderBy: { externalId: 'asc' } });
  expect(left.map(({ externalId }) => externalId)).toEqual(['U-Ben Okri', 'UAPPLIED', 'UCHOSE', 'ULATER']);
});

test('an account that somebody holds stays until the next time', async () => {
  const { db } = database;
  const { id } = await db.account.create({
    data: { platform: 'slack', tenant: 'T1', externalId: 'UGREETED', createdAt: now, greetedAt: now },
  });
  await db.$transaction(async (tx) => {
    await holdAccounts(tx, [id]);
    expect(await after(366)).toMatchObject({ greeted: 0 });
  });
  expect(await after(366)).toMatchObject({ greeted: 1 });
});

test('more rows than one batch takes all go', async () => {
  const { db } = database;
  const rows = Array.from({ length: 1201 }, (_, at) => ({ text: `question ${at}`, lastAt: now }));
  await db.question.createMany({ data: rows });
  expect(await after(366)).toEqual({ ...none, questions: 1201 });
});

test('the operator’s periods count, and what is no number of days is refused by name', () => {
  const read = readConfig({ RETAIN_TOUR_DAYS: '7', RETAIN_CODES_DAYS: '' });
  expect(read.ok && read.value.retention).toEqual({ ...usualRetention, tour: 7 });
  const wrong = readConfig({ RETAIN_TOUR_DAYS: '0', RETAIN_CODES_DAYS: '1.5', RETAIN_DECLINED_DAYS: 'ever' });
  expect(!wrong.ok && wrong.refusal.map(({ key }) => key).sort()).toEqual([
    'RETAIN_CODES_DAYS',
    'RETAIN_DECLINED_DAYS',
    'RETAIN_TOUR_DAYS',
  ]);
});

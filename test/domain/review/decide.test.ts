import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../../src/domain/audit.ts';
import { complete, withdraw } from '../../../src/domain/members/apply.ts';
import { readItem } from '../../../src/domain/review/queue.ts';
import { type Decision, decisions } from '../../../src/domain/review/state.ts';
import { forgetApplications, withdrawPending } from '../../../src/domain/review/withdraw.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { aForm, createQueueing, later, now, type Queueing } from './queueing.ts';

let database: TestDatabase;
let queueing: Queueing;
beforeAll(async () => {
  database = await createTestDatabase();
  queueing = createQueueing(database.db);
});
afterAll(() => database.drop());
beforeEach(() => queueing.clear());

const ada = { platform: 'slack', tenant: 'T1', person: 'UADA' } as const;
const adasAccount = () =>
  database.db.account.findFirstOrThrow({ where: { externalId: 'UADA' }, include: { member: true } });
/** The audit's rows since a number. */
const auditAfter = (number: number) =>
  database.db.auditEvent.findMany({ where: { number: { gt: number } }, orderBy: { number: 'asc' } });
const newestAudit = async () => (await database.db.auditHead.findFirstOrThrow()).number;

describe('approving', () => {
  test('makes a member of what was said, in one go', async () => {
    const [one, two] = [await queueing.workspace('T1'), await queueing.workspace('T2')];
    await queueing.workspace('T3', { verified: false });
    await queueing.workspace('T4', { left: true });
    await queueing.workspace('T5', { channel: false });
    const mona = await queueing.member('Mona');
    const id = await queueing.applied('UADA', { workspaceId: one });
    await database.db.account.updateMany({ where: { externalId: 'UADA' }, data: { conduct: 1 } });
    const before = await newestAudit();
    const { number } = await queueing.item(id);
    expect(await queueing.decide(id, mona, 'approve')).toEqual({
      ok: true,
      value: { number, state: 'approved' },
    });

    const { member } = await adasAccount();
    expect(member).toMatchObject({
      ...{ name: 'Ada Lovelace', roles: ['member'], organisation: 'Small Video', group: 'small-platform' },
      ...{ topics: ['livestream'], conduct: 1, admittedInId: one },
    });
    expect(await queueing.item(id)).toMatchObject({
      ...{ state: 'approved', closedAt: now, decidedById: mona.memberId },
      application: { closedAt: now },
    });
    expect(await queueing.deliveries()).toEqual([
      'post review-card M-T1',
      'post review-card M-T2',
      'direct application-outcome UADA',
      'update review-card M-T1',
      'update review-card M-T2',
    ]);
    expect(two).not.toBe(one);
    expect(await auditAfter(before)).toMatchObject([
      {
        act: 'review.decided',
        actor: mona.auditId,
        data: { item: id, number, kind: 'application', state: 'approved', member: member?.auditId },
      },
    ]);
  });

  test('gives the role that a Discord server mapped to the group, where there is one', async () => {
    const guild = await queueing.workspace('G1', { platform: 'discord' });
    const other = await queueing.workspace('G2', { platform: 'discord' });
    const role = { group: 'small-platform', setUpBy: '7' };
    await database.db.groupRole.createMany({
      data: [
        { workspaceId: guild, externalId: 'ROLE1', ...role },
        { workspaceId: guild, externalId: 'ROLE2', ...role, group: 'academia' },
        { workspaceId: other, externalId: 'ROLE3', ...role },
      ],
    });
    const mona = await queueing.member('Mona');
    await queueing.decide(
      await queueing.applied('42', { platform: 'discord', workspaceId: guild }),
      mona,
      'approve',
    );
    const rows = await database.db.delivery.findMany({ where: { kind: 'give_role' } });
    expect(rows).toMatchObject([
      { workspaceId: guild, recipient: '42', subject: 'group-role', subjectId: 'ROLE1', state: 'due' },
    ]);
  });

  test('somebody who became a member meanwhile stays what they are, and gets what is missing', async () => {
    const mona = await queueing.member('Mona');
    const id = await queueing.applied('UADA');
    const { id: memberId } = await database.db.member.create({
      data: { name: 'Countess', roles: ['curator'], organisation: 'Engines' },
    });
    await database.db.account.updateMany({ where: { externalId: 'UADA' }, data: { memberId } });
    expect((await queueing.decide(id, mona, 'approve')).ok).toBe(true);
    expect((await adasAccount()).member).toMatchObject({
      ...{ id: memberId, name: 'Countess', organisation: 'Engines', group: 'small-platform' },
      roles: ['curator', 'member'],
    });
    expect(await database.db.member.count()).toBe(2);
  });
});

describe('once', () => {
  test('of twenty who decide at once, one does', async () => {
    await queueing.workspace('T1');
    const workspaceId = await queueing.workspace('T2');
    const moderators = await Promise.all(Array.from({ length: 20 }, (_, at) => queueing.member(`M${at}`)));
    const id = await queueing.applied('UADA', { workspaceId });
    const before = await newestAudit();
    const outcomes = await Promise.all(
      moderators.map((by, at) => queueing.decide(id, by, decisions[at % 3] ?? 'approve', { seen: 1 })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const item = await queueing.item(id);
    for (const outcome of outcomes.filter((one) => !one.ok))
      expect(outcome).toMatchObject({ refusal: { kind: 'closed', state: item.state, at: now } });
    expect(await database.db.member.count()).toBe(20 + (item.state === 'approved' ? 1 : 0));
    expect(item.events).toHaveLength(2);
    expect(await queueing.deliveries('application-outcome')).toEqual(['direct application-outcome UADA']);
    expect(await queueing.deliveries('review-card')).toHaveLength(4);
    expect(await auditAfter(before)).toHaveLength(1);
  });

  test('of twenty who approve at once, one makes one member', async () => {
    const moderators = await Promise.all(Array.from({ length: 20 }, (_, at) => queueing.member(`M${at}`)));
    const id = await queueing.applied('UADA');
    const outcomes = await Promise.all(moderators.map((by) => queueing.decide(id, by, 'approve')));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database.db.member.count()).toBe(21);
  });

  test('whoever is later hears by whom and when', async () => {
    const [mona, omar] = [await queueing.member('Mona'), await queueing.member('Omar')];
    const id = await queueing.applied('UADA');
    await queueing.decide(id, mona, 'decline', { now: later(1) });
    expect(await queueing.decide(id, omar, 'approve', { now: later(2) })).toEqual({
      ok: false,
      refusal: { kind: 'closed', state: 'declined', by: 'Mona', at: later(1) },
    });
    expect((await adasAccount()).member).toBeNull();
  });

  test.each(Array.from({ length: 8 }, (_, round) => [round]))(
    'a decision, a withdrawal, an answer and an erasure at once end in one state (round %i)',
    async () => {
      const workspaceId = await queueing.workspace('T1');
      const moderators = await Promise.all(Array.from({ length: 4 }, (_, at) => queueing.member(`M${at}`)));
      const id = await queueing.applied('UADA', { workspaceId });
      const { id: accountId } = await adasAccount();
      const { db } = database;
      await Promise.all([
        ...moderators.map((by, at) => queueing.decide(id, by, at % 2 ? 'approve' : 'return')),
        withdraw(db, { account: ada, now }),
        complete(db, { account: ada, itemId: id, form: aForm({ why: 'Other.' }), now }),
        db.$transaction((tx) => withdrawPending(tx, [accountId], now)),
      ]);
      const { state, application, events } = await queueing.item(id);
      expect(['approved', 'withdrawn']).toContain(state);
      expect(application?.closedAt).toEqual(now);
      expect(events.filter((one) => one.state === 'approved' || one.state === 'withdrawn')).toHaveLength(1);
      expect(await db.member.count()).toBe(state === 'approved' ? 5 : 4);
    },
  );
});

describe('refused', () => {
  test('what is not there', async () => {
    const mona = await queueing.member('Mona');
    for (const id of ['nonsense', '', '00000000-0000-7000-8000-000000000000'])
      expect(await queueing.decide(id, mona, 'approve')).toEqual({ ok: false, refusal: { kind: 'missing' } });
  });

  test.each(decisions)('one’s own application: %s', async (decision) => {
    const mona = await queueing.member('Mona');
    const id = await queueing.applied('UADA');
    const { id: accountId } = await adasAccount();
    expect(await queueing.decide(id, { ...mona, accountId }, decision)).toEqual({
      ok: false,
      refusal: { kind: 'own' },
    });
    // The account was linked after it had applied.
    await database.db.account.update({ where: { id: accountId }, data: { memberId: mona.memberId } });
    expect(await queueing.decide(id, mona, decision)).toEqual({ ok: false, refusal: { kind: 'own' } });
    expect((await queueing.item(id)).state).toBe('open');
  });

  test('what says something else by now than what the moderator saw', async () => {
    const mona = await queueing.member('Mona');
    const id = await queueing.applied('UADA');
    const seen = (await readItem(database.db, id))?.revision;
    await complete(database.db, { account: ada, itemId: id, form: aForm({ name: 'Somebody Famous' }), now });
    expect(await queueing.decide(id, mona, 'approve', { seen })).toEqual({
      ok: false,
      refusal: { kind: 'changed' },
    });
    const anew = (await readItem(database.db, id))?.revision;
    expect((await queueing.decide(id, mona, 'approve', { seen: anew })).ok).toBe(true);
    expect((await adasAccount()).member?.name).toBe('Somebody Famous');
  });

  test('what was withdrawn, or erased', async () => {
    const mona = await queueing.member('Mona');
    const id = await queueing.applied('UADA');
    await withdraw(database.db, { account: ada, now });
    expect(await queueing.decide(id, mona, 'approve')).toEqual({
      ok: false,
      refusal: { kind: 'closed', state: 'withdrawn', by: undefined, at: now },
    });
    await database.db.account.deleteMany({ where: { externalId: 'UADA' } });
    expect(await queueing.decide(id, mona, 'approve')).toMatchObject({
      refusal: { kind: 'closed', state: 'withdrawn' },
    });
  });

  test('a moderator who was erased meanwhile', async () => {
    const mona = await queueing.member('Mona');
    const id = await queueing.applied('UADA');
    await database.db.member.delete({ where: { id: mona.memberId } });
    expect(await queueing.decide(id, mona, 'approve')).toMatchObject({ refusal: { kind: 'missing' } });
  });
});

test('returned, completed, approved: each once, with a word to the applicant for what moderators did', async () => {
  const workspaceId = await queueing.workspace('T1');
  const mona = await queueing.member('Mona');
  const id = await queueing.applied('UADA', { workspaceId });
  expect(await queueing.decide(id, mona, 'return')).toMatchObject({ value: { state: 'returned' } });
  expect(await queueing.decide(id, mona, 'return')).toMatchObject({
    refusal: { kind: 'closed', state: 'returned', by: 'Mona' },
  });
  expect((await queueing.item(id)).closedAt).toBeNull();
  await complete(database.db, { account: ada, itemId: id, form: aForm(), now: later(1) });
  expect(await queueing.decide(id, mona, 'approve', { now: later(2) })).toMatchObject({ ok: true });
  expect((await queueing.item(id)).events.map(({ state }) => state)).toEqual([
    'open',
    'returned',
    'open',
    'approved',
  ]);
  expect(await queueing.deliveries('application-outcome')).toHaveLength(2);
});

test('what waits for the applicant can be decided as it is', async () => {
  const mona = await queueing.member('Mona');
  const id = await queueing.applied('UADA');
  await queueing.decide(id, mona, 'return');
  expect(await queueing.decide(id, mona, 'decline', { now: later(40) })).toMatchObject({ ok: true });
});

test('nobody is told where no workspace reaches them', async () => {
  const mona = await queueing.member('Mona');
  await queueing.decide(await queueing.applied('UADA'), mona, 'approve');
  expect(await queueing.deliveries()).toEqual([]);
});

test('the audit is a chain of ids and states, without a word of anybody', async () => {
  const before = await newestAudit();
  const previous = (await database.db.auditHead.findFirstOrThrow()).hash;
  const mona = await queueing.member('Mona');
  const steps: [string, Decision][] = [
    ['UONE', 'approve'],
    ['UTWO', 'decline'],
    ['UTHREE', 'return'],
  ];
  for (const [person, decision] of steps)
    await queueing.decide(await queueing.applied(person), mona, decision);
  const rows = await auditAfter(before);
  expect(rows.map(({ act }) => act)).toEqual(['review.decided', 'review.decided', 'review.returned']);
  let hash = previous;
  for (const row of rows) {
    expect(row.previous).toBe(hash);
    expect(row.hash).toBe(hashOf(row));
    hash = row.hash;
  }
  expect((await database.db.auditHead.findFirstOrThrow()).hash).toBe(hash);
  // Hashes have any letters.
  expect(JSON.stringify(rows.map((row) => row.data))).not.toMatch(
    /Ada|Lovelace|Mona|Small Video|Please|livestream|example|UONE|U-Mona/,
  );
});

test('an erasure leaves of an application that it was, and has its cards shown anew', async () => {
  const workspaceId = await queueing.workspace('T1');
  const mona = await queueing.member('Mona');
  const declined = await queueing.applied('UADA', { workspaceId });
  await queueing.decide(declined, mona, 'decline');
  const pending = await queueing.applied('UADA', { workspaceId, at: later(31) });
  const { id: accountId } = await adasAccount();
  await database.db.$transaction(async (tx) => {
    await forgetApplications(tx, [accountId], later(32));
    await tx.account.delete({ where: { id: accountId } });
  });
  expect(await queueing.item(declined)).toMatchObject({
    ...{ state: 'declined', applicationId: null, decidedById: mona.memberId },
    events: [{ words: null }, { state: 'declined', words: null }],
  });
  expect(await queueing.item(pending)).toMatchObject({ state: 'withdrawn', applicationId: null });
  const updates = await database.db.delivery.findMany({
    where: { kind: 'update', createdAt: { gte: later(-9999) } },
  });
  expect(updates.map(({ subjectId }) => subjectId).sort()).toEqual(
    [declined, declined, pending, pending].sort(),
  );
});

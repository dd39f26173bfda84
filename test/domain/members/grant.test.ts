import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AccountKey } from '../../../src/access.ts';
import { grantRole, revokeRole } from '../../../src/domain/members/grant.ts';
import type { Role } from '../../../src/generated/prisma/enums.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { createQueueing, later } from '../review/queueing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.account.deleteMany();
  await database.db.member.deleteMany();
});

const account = (person: string): AccountKey => ({ platform: 'slack', tenant: 'T1', person });
const grant = (person: string, role: Role, name = person) =>
  grantRole(database.db, { account: account(person), role, name });
const revoke = (person: string, role: Role) =>
  revokeRole(database.db, { sealer, account: account(person), role });
const members = () => database.db.member.findMany({ include: { accounts: true }, orderBy: { name: 'asc' } });

describe('granting', () => {
  test('admits a person, then adds to what they are', async () => {
    expect(await grant('U1', 'moderator', 'Ada')).toEqual({
      ...{ name: 'Ada', roles: ['moderator'], admitted: true, had: false },
    });
    expect(await grant('U1', 'curator', 'Other')).toEqual({
      ...{ name: 'Ada', roles: ['moderator', 'curator'], admitted: false, had: false },
    });
    expect(await members()).toMatchObject([
      { name: 'Ada', accounts: [{ platform: 'slack', tenant: 'T1', externalId: 'U1' }] },
    ]);
  });

  test('twice is the same, also at once and of several roles', async () => {
    const roles = ['member', 'moderator', 'curator', 'admin'] as const;
    const granted = await Promise.all([...roles, ...roles].map((role) => grant('U1', role)));
    expect(granted.filter(({ admitted }) => admitted)).toHaveLength(1);
    expect(granted.filter(({ had }) => had)).toHaveLength(4);
    const all = await members();
    expect(all).toHaveLength(1);
    expect([...(all[0]?.roles ?? [])].sort()).toEqual([...roles].sort());
  });

  test('takes the application of whoever is admitted from the queue, and leaves one of before alone', async () => {
    const { db } = database;
    const queueing = createQueueing(db);
    await queueing.workspace('T1');
    const declined = await queueing.applied('U1', { at: later(-60) });
    await queueing.decide(declined, await queueing.member('Mona'), 'decline', { now: later(-59) });
    const waiting = await queueing.applied('U1');
    await grant('U1', 'curator', 'Ada');
    expect(await queueing.item(waiting)).toMatchObject({
      state: 'withdrawn',
      application: { closedAt: expect.any(Date) },
    });
    expect((await queueing.item(declined)).state).toBe('declined');
    const cards = () => db.delivery.count({ where: { kind: 'update', subjectId: waiting } });
    expect(await cards()).toBe(1);
    await grant('U1', 'moderator');
    expect(await cards()).toBe(1);
    await queueing.clear();
  });

  test('keeps the language that the account chose', async () => {
    await database.db.account.create({
      data: { platform: 'slack', tenant: 'T1', externalId: 'U1', language: 'fr' },
    });
    await grant('U1', 'member');
    expect(await members()).toMatchObject([{ accounts: [{ language: 'fr' }] }]);
  });
});

describe('revoking', () => {
  test('takes one role and leaves the rest', async () => {
    await grant('U1', 'moderator');
    await grant('U1', 'curator');
    expect(await revoke('U1', 'moderator')).toMatchObject({
      value: { roles: ['curator'], dismissed: false },
    });
    expect(await revoke('U1', 'moderator')).toEqual({ ok: false, refusal: 'not_held' });
    expect(await revoke('U2', 'moderator')).toEqual({ ok: false, refusal: 'no_member' });
  });

  test('of membership goes last and keeps the accounts', async () => {
    await grant('U1', 'member');
    await grant('U1', 'curator');
    expect(await revoke('U1', 'member')).toEqual({ ok: false, refusal: 'holds_more' });
    await revoke('U1', 'curator');
    expect(await revoke('U1', 'member')).toMatchObject({ value: { dismissed: true, roles: [] } });
    expect(await members()).toEqual([]);
    expect(await database.db.account.findMany()).toMatchObject([{ externalId: 'U1', memberId: null }]);
    expect(await revoke('U1', 'member')).toEqual({ ok: false, refusal: 'no_member' });
    expect(await grant('U1', 'member')).toMatchObject({ admitted: true });
  });

  test('the last admin stays, however many are taken away at once', async () => {
    const people = ['U1', 'U2', 'U3', 'U4'];
    for (let round = 0; round < 5; round++) {
      for (const person of people) await grant(person, 'admin');
      const outcomes = await Promise.all(people.map((person) => revoke(person, 'admin')));
      expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: 'last_admin' }]);
      expect(await database.db.member.count({ where: { roles: { has: 'admin' } } })).toBe(1);
    }
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dismissMember } from '../../../src/domain/members/dismiss.ts';
import { issueCode } from '../../../src/domain/members/link.ts';
import { agreeAsIssuer } from '../../../src/domain/members/link-join.ts';
import { agreeAsTaker, takeCode } from '../../../src/domain/members/link-take.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { createQueueing, now, type Queueing } from '../review/queueing.ts';

let database: TestDatabase;
let queueing: Queueing;
beforeAll(async () => {
  database = await createTestDatabase();
  queueing = createQueueing(database.db);
});
afterAll(() => database.drop());
beforeEach(() => queueing.clear());

/** Resolves once so many of this database's connections wait for a lock. */
async function waiting(count: number): Promise<void> {
  for (;;) {
    const { rows } = await database.pool.query<{ count: number }>(
      `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if ((rows[0]?.count ?? 0) >= count) return;
    await sleep(5);
  }
}

/** Does the second thing while the first has done everything but its end: each writes to the audit last. */
async function inTheGap<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM audit_head FOR UPDATE');
    const one = first();
    await waiting(1);
    const other = second();
    await waiting(2);
    await client.query('COMMIT');
    return await Promise.all([one, other]);
  } finally {
    client.release();
  }
}

/** A code of one that another typed and confirmed; the issuer's confirmation is left. */
async function requested(issuer: string, taker: string): Promise<() => ReturnType<typeof agreeAsIssuer>> {
  const { db } = database;
  const { code } = await issueCode(db, { account: queueing.key(issuer), met: {}, now });
  const account = queueing.key(taker);
  const taken = await takeCode(db, { account, met: {}, typed: code, now });
  if (!taken.ok) throw new Error(taken.refusal.kind);
  const { id } = taken.value;
  await agreeAsTaker(db, { account, id, now });
  return () => agreeAsIssuer(db, { account: queueing.key(issuer), id, now });
}

const memberOf = async (person: string) =>
  (await database.db.account.findFirstOrThrow({ where: { externalId: person } })).memberId;

test('whoever is approved while the other side confirms stays the member they became', async () => {
  const { memberId } = await queueing.member('Ada');
  const moderator = await queueing.member('Ben Okri');
  const itemId = await queueing.applied('UGUEST');
  const confirm = await requested('U-Ada', 'UGUEST');
  const [decided, joined] = await inTheGap(
    () => queueing.decide(itemId, moderator, 'approve'),
    () => confirm(),
  );
  expect(decided.ok).toBe(true);
  expect(joined).toEqual({ ok: false, refusal: 'other_member' });
  expect(await memberOf('UGUEST')).not.toBe(memberId);
  expect(await memberOf('UGUEST')).not.toBe(null);
  expect(await database.db.member.count({ where: { accounts: { none: {} } } })).toBe(0);
});

test('of two members who confirm the same guest one is linked', async () => {
  const [ada, ben] = [await queueing.member('Ada'), await queueing.member('Ben')];
  const first = await requested('U-Ada', 'UGUEST');
  const second = await requested('U-Ben', 'UGUEST');
  const [one, other] = await inTheGap(first, second);
  expect(one.ok).toBe(true);
  expect(other).toEqual({ ok: false, refusal: 'other_member' });
  expect(await memberOf('UGUEST')).toBe(ada.memberId);
  expect(await memberOf('U-Ben')).toBe(ben.memberId);
});

test('a member who is dismissed while they confirm links nobody', async () => {
  const { memberId } = await queueing.member('Ada');
  const confirm = await requested('U-Ada', 'UGUEST');
  const [dismissed, joined] = await inTheGap(
    () => dismissMember(database.db, { sealer, memberId, by: { at: now } }),
    () => confirm(),
  );
  expect(dismissed.ok).toBe(true);
  expect(joined).toEqual({ ok: false, refusal: 'gone' });
  expect(await memberOf('UGUEST')).toBe(null);
});

test('nobody is joined to whom they did not agree to be one with', async () => {
  const { memberId } = await queueing.member('Ada');
  const moderator = await queueing.member('Ben Okri');
  const itemId = await queueing.applied('UGUEST');
  const confirm = await requested('U-Ada', 'UGUEST');
  // The guest agreed to act as Ada; now Ada is a guest, and they are a member themselves.
  await database.db.account.updateMany({ where: { memberId }, data: { memberId: null } });
  await database.db.member.delete({ where: { id: memberId } });
  expect(await queueing.decide(itemId, moderator, 'approve')).toMatchObject({ ok: true });
  expect(await confirm()).toEqual({ ok: false, refusal: 'gone' });
  expect(await memberOf('U-Ada')).toBeNull();
});

test('a dismissal closes what was half agreed', async () => {
  const { memberId } = await queueing.member('Ada');
  const confirm = await requested('U-Ada', 'UGUEST');
  await dismissMember(database.db, { sealer, memberId, by: { at: now } });
  expect(await database.db.linkCode.count({ where: { closedAt: null } })).toBe(0);
  expect(await confirm()).toEqual({ ok: false, refusal: 'gone' });
});

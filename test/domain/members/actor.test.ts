import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { may } from '../../../src/access.ts';
import { openDatabase, type Pool } from '../../../src/db.ts';
import { createActorLoader } from '../../../src/domain/members/actor.ts';
import { grantRole, revokeRole } from '../../../src/domain/members/grant.ts';
import type { Who } from '../../../src/platform.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.workspace.create({ data: { platform: 'slack', externalId: 'T1', name: 'First' } });
});
afterAll(() => database.drop());

const now = new Date('2026-11-22T12:00:00Z');
const who: Who = {
  ...{ workspace: 'T1', tenant: 'T1', user: 'U1', locale: 'en' },
  ...{ workspaceAdmin: false, outsider: false },
};
const account = { platform: 'slack', tenant: 'T1', person: 'U1' } as const;
const asking = { platform: 'slack', who } as const;

/** Counts what a loader asks of its pool. */
function counting(pool: Pool) {
  const asked: unknown[][] = [];
  const query = (...given: unknown[]) => {
    asked.push(given);
    return Reflect.apply(pool.query, pool, given);
  };
  // A loader uses nothing else of it.
  return { asked, pool: { query } as unknown as Pool };
}

test('who acts is one query, by unique keys alone, and a burst of look-ups costs one', async () => {
  const { asked, pool } = counting(database.pool);
  const load = createActorLoader(pool);
  for (let count = 0; count < 20; count += 1) await load(asking, { fresh: false, now });
  expect(asked).toHaveLength(1);
  const [[text, values] = []] = asked as [string, unknown[]][];
  const client = await database.pool.connect();
  try {
    // With a handful of rows it would read the whole table for less.
    await client.query('SET enable_seqscan = off');
    const { rows } = await client.query(`EXPLAIN ${text}`, values);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toContain('Seq Scan');
    // The account, its member, the workspace where they act, and the one that admitted them.
    expect(plan.match(/Index Scan/g)).toHaveLength(4);
  } finally {
    client.release(true);
  }
});

test('a role that another process takes away is gone at once, and for look-ups within a second', async () => {
  const other = await openDatabase({ databaseUrl: database.url, dataDir: '', log: () => {} });
  try {
    await grantRole(other.db, { account, role: 'moderator', name: 'Mo' });
    const load = createActorLoader(database.pool);
    expect(may(await load(asking, { fresh: false, now }), 'moderator')).toBe(true);
    await revokeRole(other.db, { sealer, account, role: 'moderator' });
    // Everything that needs a role is read anew.
    expect(may(await load(asking, { fresh: true, now }), 'moderator')).toBe(false);

    const stale = createActorLoader(database.pool);
    await grantRole(other.db, { account, role: 'moderator', name: 'Mo' });
    expect(may(await stale(asking, { fresh: false, now }), 'moderator')).toBe(true);
    await revokeRole(other.db, { sealer, account, role: 'moderator' });
    await vi.waitFor(
      async () => expect(may(await stale(asking, { fresh: false, now }), 'moderator')).toBe(false),
      { timeout: 20_000, interval: 20 },
    );
  } finally {
    await other.close();
  }
});

test('a suspension counts from the moment it is written until its end', async () => {
  const { member } = await database.db.account.update({
    where: { platform_tenant_externalId: { platform: 'slack', tenant: 'T1', externalId: 'U1' } },
    data: { member: { update: { roles: ['moderator'] } } },
    include: { member: true },
  });
  const until = new Date(now.getTime() + 1000);
  await database.db.member.update({
    where: { id: member?.id ?? '' },
    data: { suspendedUntil: until, suspensionReason: 'Because.' },
  });
  const load = createActorLoader(database.pool);
  const during = await load(asking, { fresh: true, now });
  expect(during.member?.suspension).toEqual({ until, reason: 'Because.' });
  expect(may(during, 'moderator')).toBe(false);
  expect(may(during, 'subscriber')).toBe(true);
  expect(may(await load(asking, { fresh: true, now: until }), 'moderator')).toBe(true);
});

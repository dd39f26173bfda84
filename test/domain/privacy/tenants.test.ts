import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { erase } from '../../../src/domain/privacy/erase.ts';
import { readExport } from '../../../src/domain/privacy/export.ts';
import { readStored } from '../../../src/domain/privacy/stored.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer } from '../../support/sealer.ts';

const now = new Date('2026-11-21T12:00:00Z');
const later = new Date('2026-12-21T12:00:00Z');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { db } = database;
  await db.account.deleteMany();
  await db.workspace.deleteMany();
  for (const externalId of ['T1', 'T2', 'T3']) await aWorkspace(externalId);
});

/** A team where somebody called U7 set up the channel and gets messages. */
async function aWorkspace(externalId: string): Promise<void> {
  const { db } = database;
  const { id: workspaceId } = await db.workspace.create({
    data: { platform: 'slack', externalId, name: `Team ${externalId}` },
  });
  await db.channel.create({ data: { workspaceId, externalId: 'C1', name: 'forum', setUpBy: 'U7' } });
  const direct = { platform: 'slack', workspaceId, kind: 'direct', recipient: 'U7' } as const;
  const about = { lane: `direct:${workspaceId}:U7`, subject: 'greeting', subjectId: '1', expiresAt: later };
  await db.delivery.create({ data: { ...direct, ...about } });
  const sent = { state: 'sent' as const, messages: ['1.0'], thread: 'D1', endedAt: now };
  await db.delivery.create({ data: { ...direct, ...about, ...sent } });
}

const person = (tenant: string) => ({ platform: 'slack', tenant, person: 'U7' }) as const;
const anAccount = (tenant: string) =>
  database.db.account.create({ data: { platform: 'slack', tenant, externalId: 'U7' } });

/** The teams in which U7 still has something, by table. */
async function teams() {
  const { db } = database;
  const workspace = { select: { externalId: true } };
  const deliveries = await db.delivery.findMany({ where: { recipient: 'U7' }, select: { workspace } });
  const channels = await db.channel.findMany({ where: { setUpBy: 'U7' }, select: { workspace } });
  const names = (rows: readonly { workspace: { externalId: string } | null }[]) => [
    ...new Set(rows.map((row) => row.workspace?.externalId)),
  ];
  return { deliveries: names(deliveries).sort(), channels: names(channels).sort() };
}

test('somebody of one team has nothing of another team’s person with the same id', async () => {
  const { db } = database;
  await anAccount('T1');
  await anAccount('T2');
  const data = await readExport(db, { account: person('T1'), sealer: testSealer, now });
  expect(data.setUp).toEqual([{ kind: 'channel', workspace: 'Team T1', name: 'forum' }]);
  expect(data.deliveries).toHaveLength(2);
  expect(await readStored(db, testSealer, person('T2'))).toMatchObject({ deliveries: 2, setUp: 1 });
  const erased = await erase(db, { account: person('T1'), now, sealer: testSealer });
  expect(erased).toMatchObject({ ok: true, value: { accounts: 1, removed: 1, directMessages: 0 } });
  expect(await teams()).toEqual({ deliveries: ['T2', 'T3'], channels: ['T2', 'T3'] });
  expect(await db.delivery.count({ where: { kind: 'direct', state: 'cancelled' } })).toBe(1);
  expect(await db.delivery.count({ where: { kind: 'direct', messages: { isEmpty: false } } })).toBe(3);
});

test('somebody of an organisation has all its workspaces’, but not where a team has one of the same id', async () => {
  const { db } = database;
  await anAccount('E1');
  await anAccount('T2');
  expect(
    (await readExport(db, { account: person('E1'), sealer: testSealer, now })).setUp.map(
      ({ workspace }) => workspace,
    ),
  ).toEqual(['Team T1', 'Team T3']);
  await erase(db, { account: person('E1'), now, sealer: testSealer });
  expect(await teams()).toEqual({ deliveries: ['T2'], channels: ['T2'] });
});

test('a team whose person has the id without an account is safe from another team’s', async () => {
  await erase(database.db, { account: person('T9'), now, sealer: testSealer });
  expect(await teams()).toEqual({ deliveries: ['T1', 'T2', 'T3'], channels: ['T1', 'T2', 'T3'] });
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimDeliveries } from '../../../src/domain/deliveries/claim.ts';
import { settle } from '../../../src/domain/deliveries/settle.ts';
import { writeDeliveries } from '../../../src/domain/deliveries/write.ts';
import { dismissMember } from '../../../src/domain/members/dismiss.ts';
import { erase } from '../../../src/domain/privacy/erase.ts';
import { usualRetention } from '../../../src/domain/privacy/retention.ts';
import { sweep } from '../../../src/jobs/sweep.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer } from '../../support/sealer.ts';

// Leases go by the database's clock.
const now = new Date();
const dayMs = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
const expiresAt = new Date(now.getTime() + dayMs);
const account = { platform: 'discord', tenant: '', person: '111' } as const;

let database: TestDatabase;
let workspaceId: string;
let memberId: string;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { db } = database;
  await db.account.deleteMany();
  await db.member.deleteMany();
  await db.workspace.deleteMany();
  const workspace = { platform: 'discord', externalId: 'G1', name: 'Small Platforms' } as const;
  workspaceId = (await db.workspace.create({ data: workspace })).id;
  const member = await db.member.create({
    data: {
      ...{ name: 'Ada', roles: ['member'] },
      accounts: {
        create: {
          ...{ platform: 'discord', externalId: '111', workspaceId },
          givenRoles: { create: { workspaceId, externalId: '777' } },
        },
      },
    },
  });
  memberId = member.id;
});

const claim = async () => {
  const claiming = { platform: 'discord', resting: [], paceMs: 0, limit: 10 } as const;
  return (await claimDeliveries(database.pool, claiming)).map((one) => one);
};
const roleDelivery = () =>
  database.db.$transaction((tx) =>
    writeDeliveries(tx, [
      {
        ...{ kind: 'give_role', platform: 'discord', workspaceId, recipient: '111', expiresAt },
        ...{ subject: 'group-role', subjectId: '777' },
      },
    ]),
  );
const sent = { ending: { state: 'sent' }, messages: [], thread: null, untouched: true } as const;

test('a role that is being given is taken back after it was given, not before', async () => {
  const { db } = database;
  await roleDelivery();
  const [giving] = await claim();
  expect(await erase(db, { account, now, sealer: testSealer })).toMatchObject({
    ok: true,
    value: { roles: 1 },
  });
  expect(await claim()).toEqual([]);
  if (!giving) throw new Error('nothing was claimed');
  await settle(database.db, { claim: giving, settled: sent });
  const [taking, ...more] = await claim();
  expect(more).toEqual([]);
  expect(taking).toMatchObject({ kind: 'take_role', recipient: '111', subjectId: '777' });
  expect(await sweep({ db, sealer: testSealer }, now, usualRetention)).toMatchObject({ erased: 1 });
  if (taking) await settle(database.db, { claim: taking, settled: sent });
  expect(await sweep({ db, sealer: testSealer }, now, usualRetention)).toMatchObject({ erased: 1 });
  expect(await db.delivery.count()).toBe(0);
});

test('a role that was to be given is not, and one that was to be taken still is', async () => {
  const { db } = database;
  await dismissMember(db, { sealer: testSealer, memberId, by: { at: now } });
  await roleDelivery();
  expect(await erase(db, { account, now, sealer: testSealer })).toMatchObject({
    ok: true,
    value: { roles: 1, accounts: 1 },
  });
  expect(await claim()).toMatchObject([{ kind: 'take_role', recipient: '111', subject: 'erased-role' }]);
});

/** A direct message that stands since then. */
const direct = (endedAt: Date, at = workspaceId) =>
  database.db.delivery.create({
    data: {
      ...{ kind: 'direct', platform: 'discord', workspaceId: at, recipient: '111', state: 'sent' },
      ...{ lane: `direct:${at}:111`, subject: 'greeting', subjectId: '1', expiresAt },
      ...{ messages: ['900'], thread: '800', endedAt },
    },
  });

test('messages that stand are removed, but those that are too old or out of reach', async () => {
  const { db } = database;
  const { id: left } = await db.workspace.create({
    data: { platform: 'discord', externalId: 'G2', name: 'Left', leftAt: now },
  });
  await db.givenRole.deleteMany();
  await direct(daysAgo(31));
  await direct(daysAgo(1), left);
  const { id } = await direct(daysAgo(29));
  expect(await erase(db, { account, now, sealer: testSealer })).toMatchObject({
    value: { removed: 1, directMessages: 2 },
  });
  expect(await db.delivery.count({ where: { recipient: { not: null } } })).toBe(0);
  expect(await db.delivery.count({ where: { lane: { contains: '111' } } })).toBe(0);
  // Neither goes before it was removed, though its month is over meanwhile.
  await sweep({ db, sealer: testSealer }, new Date(now.getTime() + 2 * dayMs), usualRetention);
  const [removal, ...more] = await claim();
  expect(more).toEqual([]);
  expect(removal).toMatchObject({ kind: 'remove', ofId: id, ofMessages: ['900'], ofThread: '800' });
  if (removal) await settle(database.db, { claim: removal, settled: { ...sent, thread: '800' } });
  expect(await sweep({ db, sealer: testSealer }, now, usualRetention)).toMatchObject({ erased: 1 });
  expect(await db.delivery.count({ where: { OR: [{ id }, { ofId: id }] } })).toBe(0);
});

test('of very many the newest are removed, one after the other', async () => {
  const { db } = database;
  await db.givenRole.deleteMany();
  for (let left = 203; left > 0; left -= 1) await direct(daysAgo(1));
  expect(await erase(db, { account, now, sealer: testSealer })).toMatchObject({
    value: { removed: 200, directMessages: 3 },
  });
  expect(await claim()).toHaveLength(1);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { giveGroupRoles, takeGroupRoles } from '../../../src/domain/members/group-roles.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { createQueueing, now, type Queueing } from '../review/queueing.ts';

let database: TestDatabase;
let queueing: Queueing;
beforeAll(async () => {
  database = await createTestDatabase();
  queueing = createQueueing(database.db);
});
afterAll(() => database.drop());
beforeEach(() => queueing.clear());

/** A server that maps academia to a role named after it. */
async function server(name: string, left = false): Promise<string> {
  const id = await queueing.workspace(name, { platform: 'discord', left });
  const role = { workspaceId: id, group: 'academia', externalId: `ROLE-${name}`, setUpBy: '7' };
  await database.db.groupRole.create({ data: role });
  return id;
}

const written = async () => {
  const rows = await database.db.delivery.findMany({
    orderBy: { number: 'asc' },
    include: { workspace: true },
  });
  return rows
    .map((row) => `${row.kind} ${row.subjectId} ${row.recipient} in ${row.workspace?.externalId}`)
    .sort();
};

/** A member with accounts, each by its platform's id and the workspace that reaches it; the member's id. */
async function member(group: string | null, accounts: Record<string, string | null>): Promise<string> {
  const { id } = await database.db.member.create({ data: { name: 'Ada', roles: ['member'], group } });
  for (const [externalId, workspaceId] of Object.entries(accounts))
    await database.db.account.create({
      data: { platform: 'discord', externalId, workspaceId, memberId: id },
    });
  await database.db.account.create({
    data: { platform: 'slack', tenant: 'T1', externalId: 'U1', memberId: id },
  });
  return id;
}

test('each Discord account gets the role of its own server, where that maps the group', async () => {
  const accounts = {
    '1': await server('G1'),
    '2': await server('G2'),
    '3': await server('G3', true),
    '4': null,
  };
  const id = await member('academia', accounts);
  await database.db.$transaction((tx) => giveGroupRoles(tx, id, now));
  expect(await written()).toEqual(['give_role ROLE-G1 1 in G1', 'give_role ROLE-G2 2 in G2']);
});

/** Has the roles given, as if all of them had arrived. */
async function given(id: string): Promise<void> {
  await database.db.$transaction((tx) => giveGroupRoles(tx, id, now));
  await database.db.delivery.deleteMany();
}

test('those of one account are taken, or all that are left, once', async () => {
  const id = await member('academia', { '1': await server('G1'), '2': await server('G2') });
  await given(id);
  const { id: accountId } = await database.db.account.findFirstOrThrow({ where: { externalId: '2' } });
  await database.db.$transaction((tx) => takeGroupRoles(tx, id, now, accountId));
  expect(await written()).toEqual(['take_role ROLE-G2 2 in G2']);
  for (const _ of [1, 2]) await database.db.$transaction((tx) => takeGroupRoles(tx, id, now));
  expect(await written()).toEqual(['take_role ROLE-G1 1 in G1', 'take_role ROLE-G2 2 in G2']);
  expect(await database.db.givenRole.count()).toBe(0);
});

test('what was given in an earlier server, or by another role of the group, is taken as well', async () => {
  const { db } = database;
  const [first, second] = [await server('G1'), await server('G2')];
  const id = await member('academia', { '1': first });
  await given(id);
  await given(id);
  await db.groupRole.updateMany({ where: { workspaceId: first }, data: { externalId: 'ROLE-NEW' } });
  await db.account.updateMany({ where: { externalId: '1' }, data: { workspaceId: second } });
  await given(id);
  await db.member.update({ where: { id }, data: { group: null } });
  await db.$transaction((tx) => takeGroupRoles(tx, id, now));
  expect(await written()).toEqual(['take_role ROLE-G1 1 in G1', 'take_role ROLE-G2 1 in G2']);
});

test('nothing is written for a server that the bot has left', async () => {
  const { db } = database;
  const id = await member('academia', { '1': await server('G1') });
  await given(id);
  await db.workspace.updateMany({ data: { leftAt: now } });
  await db.$transaction((tx) => takeGroupRoles(tx, id, now));
  expect(await written()).toEqual([]);
  expect(await db.givenRole.count()).toBe(0);
});

test('another group, no group and nobody get nothing', async () => {
  const workspace = await server('G1');
  const nobody = '00000000-0000-7000-8000-000000000000';
  for (const id of [await member('industry', { '1': workspace }), nobody])
    await database.db.$transaction((tx) => giveGroupRoles(tx, id, now));
  await database.db.member.updateMany({ data: { group: null } });
  const { id } = await database.db.member.findFirstOrThrow();
  await database.db.$transaction((tx) => giveGroupRoles(tx, id, now));
  expect(await written()).toEqual([]);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reachedThrough } from '../../../src/domain/members/account.ts';
import { tellMember } from '../../../src/domain/members/tell.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { createQueueing, later, now, type Queueing } from '../review/queueing.ts';

let database: TestDatabase;
let queueing: Queueing;
beforeAll(async () => {
  database = await createTestDatabase();
  queueing = createQueueing(database.db);
});
afterAll(() => database.drop());
beforeEach(() => queueing.clear());

const ada = () => database.db.account.findFirstOrThrow({ where: { externalId: 'UADA' } });
const through = async () => {
  const id = await database.db.$transaction(async (tx) => reachedThrough(tx, (await ada()).id));
  const workspace = id && (await database.db.workspace.findUniqueOrThrow({ where: { id } }));
  return workspace ? workspace.externalId : undefined;
};
const leave = (externalId: string) =>
  database.db.workspace.updateMany({ where: { externalId }, data: { leftAt: now } });

test('one is reached where one was met last, else where one applied, else where one is at home', async () => {
  await queueing.workspace('T1');
  const [two, three] = [await queueing.workspace('T2'), await queueing.workspace('T3')];
  const four = await queueing.workspace('T4');
  await queueing.workspace('TNEVER');
  for (const [workspaceId, at] of [
    [two, later(-100)],
    [three, later(-50)],
  ] as const) {
    const item = await queueing.applied('UADA', { workspaceId, at });
    await queueing.decide(item, await queueing.member(`M-${workspaceId}`), 'decline', { now: at });
  }
  await database.db.account.update({ where: { id: (await ada()).id }, data: { workspaceId: four } });
  const found: unknown[] = [await through()];
  for (const gone of ['T4', 'T3', 'T2', 'T1']) {
    await leave(gone);
    found.push(await through());
  }
  expect(found).toEqual(['T4', 'T3', 'T2', 'T1', undefined]);
});

test('an outcome is addressed to a workspace that the bot is in', async () => {
  const [one, two] = [await queueing.workspace('T1'), await queueing.workspace('T2')];
  const mona = await queueing.member('Mona');
  const item = await queueing.applied('UADA', { workspaceId: two });
  await database.db.account.update({ where: { id: (await ada()).id }, data: { workspaceId: one } });
  await leave('T1');
  await queueing.decide(item, mona, 'approve');
  const outcome = { where: { subject: 'application-outcome' } };
  expect(await database.db.delivery.findMany(outcome)).toMatchObject([{ workspaceId: two }]);
  const { memberId } = await ada();
  await database.db.$transaction((tx) => tellMember(tx, memberId ?? '', 'roles-changed', now));
  expect(await database.db.delivery.findMany({ where: { subject: 'roles-changed' } })).toMatchObject([
    { workspaceId: two, recipient: 'UADA' },
  ]);
});

test('nobody is reached by a workspace of another platform or of somebody else', async () => {
  await queueing.workspace('T1', { platform: 'discord' });
  await queueing.workspace('T2');
  await queueing.applied('UADA');
  expect(await through()).toBeUndefined();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NewDelivery, writeDeliveries } from '../../../src/domain/deliveries/write.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { createPlaces, type Places } from '../../support/deliveries.ts';

let database: TestDatabase;
let places: Places;
beforeAll(async () => {
  database = await createTestDatabase();
  places = await createPlaces(database, 'T1');
});
afterAll(() => database.drop());

async function given(): Promise<NewDelivery[]> {
  const { id: channelId } = await places.channel('C1');
  const { workspaceId } = places;
  const expiresAt = new Date(Date.now() + 60_000);
  const common = { platform: 'slack', workspaceId, subject: 'text', expiresAt } as const;
  return [
    { ...common, kind: 'thread', channelId, subjectId: 'thread' },
    { ...common, kind: 'direct', recipient: 'U1', subjectId: 'direct' },
    { ...common, kind: 'post', channelId, subjectId: 'post', id: '0190c0de-0000-4000-8000-000000000001' },
  ];
}

test('ids come in the order given, and tell when they were made unless they were given', async () => {
  const deliveries = await given();
  const ids = await database.db.$transaction((tx) => writeDeliveries(tx, deliveries));
  const rows = await database.db.delivery.findMany({ orderBy: { number: 'asc' } });
  expect(rows.map(({ id }) => id)).toEqual(ids);
  expect(rows.map(({ subjectId }) => subjectId)).toEqual(['thread', 'direct', 'post']);
  expect(ids.map((id) => id[14])).toEqual(['7', '7', '4']);
  const madeAt = Number.parseInt(ids[0]?.replaceAll('-', '').slice(0, 12) ?? '', 16);
  expect(Math.abs(madeAt - Date.now())).toBeLessThan(60_000);
  expect(await database.db.$transaction((tx) => writeDeliveries(tx, []))).toEqual([]);
});

test('one lane for each channel and person, which changes share', async () => {
  const [thread] = await database.db.delivery.findMany({ where: { kind: 'thread' } });
  if (!thread) throw new Error('not written');
  await places.change('update', thread.id, 'update');
  const rows = await database.db.delivery.findMany({ orderBy: { number: 'asc' } });
  const lanes = Object.fromEntries(rows.map(({ subjectId, lane }) => [subjectId, lane]));
  expect(lanes.post).toBe(lanes.thread);
  expect(lanes.update).toBe(lanes.thread);
  expect(lanes.direct).not.toBe(lanes.thread);
});

test('nothing leaves of a change that is not committed', async () => {
  const deliveries = (await given()).slice(0, 2);
  const before = await database.db.delivery.count();
  const change = database.db.$transaction(async (tx) => {
    await writeDeliveries(tx, deliveries);
    throw new Error('refused');
  });
  await expect(change).rejects.toThrow('refused');
  expect(await database.db.delivery.count()).toBe(before);
});

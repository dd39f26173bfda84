import { afterAll, beforeAll, expect, test } from 'vitest';
import { violated } from '../../src/db.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const failure = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error);

test('names the unique index that a write ran into', async () => {
  const data = { platform: 'slack', externalId: 'T1', name: 'One' } as const;
  await database.db.workspace.create({ data });
  const error = await failure(database.db.workspace.create({ data }));
  expect(violated(error)).toBe('workspace_platform_external_id_key');
});

test('names a primary key, also inside a transaction', async () => {
  const work = database.db.$transaction(async (tx) => {
    await tx.once.create({ data: { key: 'k' } });
    await tx.once.create({ data: { key: 'k' } });
  });
  expect(violated(await failure(work))).toBe('once_pkey');
});

test('is undefined for every other error', async () => {
  const missing = await failure(database.db.once.delete({ where: { key: 'none' } }));
  expect(missing).toBeInstanceOf(Error);
  for (const error of [missing, new Error('P2002'), { code: 'P2002' }, undefined, 'P2002']) {
    expect(violated(error)).toBeUndefined();
  }
});

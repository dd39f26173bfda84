import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  connectWorkspace,
  leaveWorkspace,
  sealedTokenOf,
} from '../../../src/domain/workspaces/workspaces.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const key = { platform: 'slack', externalId: 'T1' } as const;
const rows = () => database.db.workspace.findMany({ where: key });
const at = new Date('2026-11-21T12:00:00Z');

test('connecting twice, even at once, makes one row with the newest name', async () => {
  await Promise.all([1, 2, 3].map(() => connectWorkspace(database.db, { ...key, name: 'Old' })));
  await connectWorkspace(database.db, { ...key, name: 'New' });
  expect(await rows()).toMatchObject([{ name: 'New', leftAt: null, tokenSealed: null }]);
});

test('a token stays when only the name is brought', async () => {
  await connectWorkspace(database.db, { ...key, name: 'New', tokenSealed: 'sealed' });
  await connectWorkspace(database.db, { ...key, name: 'Newer' });
  expect(await sealedTokenOf(database.db, key)).toBe('sealed');
});

test('leaving keeps the row and its first date, drops the token, and may be repeated', async () => {
  const { db } = database;
  await db.workspace.updateMany({ where: key, data: { verifiedAt: at } });
  await leaveWorkspace(db, key, at);
  await leaveWorkspace(db, key, new Date('2026-12-01T12:00:00Z'));
  expect(await rows()).toMatchObject([{ leftAt: at, verifiedAt: at, tokenSealed: null }]);
  expect(await sealedTokenOf(db, key)).toBeUndefined();
  await leaveWorkspace(db, { platform: 'slack', externalId: 'T-unknown' });
});

test('coming back clears the leaving', async () => {
  await connectWorkspace(database.db, { ...key, name: 'Back', tokenSealed: 'again' });
  expect(await rows()).toMatchObject([{ name: 'Back', leftAt: null }]);
  expect(await sealedTokenOf(database.db, key)).toBe('again');
  expect(await sealedTokenOf(database.db, { platform: 'slack', externalId: 'T-unknown' })).toBeUndefined();
});

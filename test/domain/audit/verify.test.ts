import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AuditRow, readAuditHead } from '../../../src/domain/audit/read.ts';
import { verifyAudit } from '../../../src/domain/audit/verify.ts';
import { audit, type Deed, hashOf } from '../../../src/domain/audit.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const now = new Date('2026-11-21T12:00:00Z');
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await tamper('DELETE FROM audit_event');
  await database.pool.query(`UPDATE audit_head SET number = 0, hash = ''`);
});

/** As whoever may change the schema can. */
async function tamper(sql: string, values: unknown[] = []): Promise<void> {
  const { pool } = database;
  await pool.query('ALTER TABLE audit_event DISABLE TRIGGER audit_append_only');
  await pool.query(sql, values);
  await pool.query('ALTER TABLE audit_event ENABLE TRIGGER audit_append_only');
}

async function append(count: number, data: Deed['data'] = { role: 'moderator', member: 'm' }): Promise<void> {
  const { db } = database;
  for (let left = count; left > 0; left -= 1)
    await db.$transaction((tx) => audit(tx, { act: 'role.granted', data: { ...data, left } }, now));
}

/** Writes every row from this one on anew, so that the chain holds again, with its head. */
async function writeAnew(from: number, change: (row: AuditRow) => AuditRow): Promise<void> {
  const { db } = database;
  const rows = await db.auditEvent.findMany({ orderBy: { number: 'asc' } });
  let previous = rows.find(({ number }) => number === from - 1)?.hash ?? '';
  for (const row of rows.filter(({ number }) => number >= from)) {
    const changed = { ...change(row), previous };
    const hash = hashOf(changed);
    await tamper('UPDATE audit_event SET data = $2, previous = $3, hash = $4 WHERE number = $1', [
      ...[row.number, JSON.stringify(changed.data), previous, hash],
    ]);
    previous = hash;
  }
  await db.auditHead.updateMany({ data: { hash: previous } });
}

const broken = (number: number, fault: string) => ({ ok: false, refusal: { number, fault } });

test.each([`UPDATE audit_event SET act = 'role.revoked'`, 'DELETE FROM audit_event', 'TRUNCATE audit_event'])(
  'a trigger refuses %s',
  async (sql) => {
    await append(2);
    await expect(database.pool.query(sql)).rejects.toThrow('audit');
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true, value: { number: 2 } });
  },
);

test('holds before the first row, and with many', async () => {
  const { db } = database;
  expect(await verifyAudit(db)).toEqual({ ok: true, value: { number: 0, hash: '' } });
  await append(3);
  const head = await readAuditHead(db);
  expect(await verifyAudit(db)).toEqual({ ok: true, value: head });
  await append(2);
  expect(await verifyAudit(db, { kept: head })).toMatchObject({ ok: true, value: { number: 5 } });
});

test('more rows than one batch are followed, and the last of them is looked at', async () => {
  const { db } = database;
  const rows: AuditRow[] = [];
  for (let number = 1; number <= 2001; number += 1) {
    const row = { number, at: now, act: 'role.granted', actor: null, data: { number } };
    const previous = rows.at(-1)?.hash ?? '';
    rows.push({ ...row, previous, hash: hashOf({ ...row, previous }) });
  }
  await db.auditEvent.createMany({
    data: rows.map(({ data, ...row }) => ({ ...row, data: data as object })),
  });
  await db.auditHead.updateMany({ data: { number: 2001, hash: rows.at(-1)?.hash ?? '' } });
  expect(await verifyAudit(db)).toMatchObject({ ok: true, value: { number: 2001 } });
  await tamper(`UPDATE audit_event SET act = 'role.revoked' WHERE number = 2001`);
  expect(await verifyAudit(db)).toEqual(broken(2001, 'hash'));
});

test.each([
  ['act', `act = 'role.revoked'`],
  ['time', `at = at + interval '1 millisecond'`],
  ['actor', `actor = gen_random_uuid()`],
  ['data', `data = data || '{"role": "admin"}'`],
  ['more data', `data = data || '{"new": 1}'`],
  ['hash of the row before', `previous = 'x'`],
  ['hash', `hash = 'x'`],
])('names the row whose %s was changed', async (_, change) => {
  await append(4);
  await tamper(`UPDATE audit_event SET ${change} WHERE number = 3`);
  expect(await verifyAudit(database.db)).toEqual(broken(3, 'hash'));
});

test('names the row after the one that was changed together with its hash', async () => {
  await append(4);
  const row = await database.db.auditEvent.findUniqueOrThrow({ where: { number: 2 } });
  const data = { role: 'admin' };
  const hash = hashOf({ ...row, data });
  await tamper('UPDATE audit_event SET data = $1, hash = $2 WHERE number = 2', [JSON.stringify(data), hash]);
  expect(await verifyAudit(database.db)).toEqual(broken(3, 'chain'));
});

test('names the first row that is missing', async () => {
  await append(5);
  await tamper('DELETE FROM audit_event WHERE number IN (2, 3)');
  expect(await verifyAudit(database.db)).toEqual(broken(2, 'gap'));
  await tamper('DELETE FROM audit_event WHERE number = 1');
  expect(await verifyAudit(database.db)).toEqual(broken(1, 'gap'));
});

test('names the row at which rows and head part', async () => {
  const { db } = database;
  await append(5);
  await tamper('DELETE FROM audit_event WHERE number > 3');
  expect(await verifyAudit(db)).toEqual(broken(4, 'head'));
  const { hash } = await db.auditEvent.findUniqueOrThrow({ where: { number: 2 } });
  await db.auditHead.updateMany({ data: { number: 2, hash } });
  expect(await verifyAudit(db)).toEqual(broken(3, 'head'));
  await db.auditHead.updateMany({ data: { number: 3, hash: 'x' } });
  expect(await verifyAudit(db)).toEqual(broken(3, 'head'));
});

test('a chain that was written anew, or cut off, shows by a head that was kept alone', async () => {
  const { db } = database;
  await append(5);
  const kept = await readAuditHead(db);
  await append(1);
  await writeAnew(3, (row) => (row.number === 3 ? { ...row, data: { role: 'admin' } } : row));
  expect(await verifyAudit(db)).toMatchObject({ ok: true, value: { number: 6 } });
  expect(await verifyAudit(db, { kept })).toEqual(broken(5, 'kept'));
  await tamper('DELETE FROM audit_event WHERE number > 4');
  const { hash } = await db.auditEvent.findUniqueOrThrow({ where: { number: 4 } });
  await db.auditHead.updateMany({ data: { number: 4, hash } });
  expect(await verifyAudit(db)).toMatchObject({ ok: true, value: { number: 4 } });
  expect(await verifyAudit(db, { kept })).toEqual(broken(5, 'kept'));
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readAuditHead, writeHead } from '../../src/domain/audit/read.ts';
import { audit, hashOf } from '../../src/domain/audit.ts';
import { type Desk, operate } from '../../src/operator.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
const said: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  for (const role of ['moderator', 'curator', 'admin'])
    await database.db.$transaction((tx) => audit(tx, { act: 'role.granted', data: { role } }, now));
});
afterAll(() => database.drop());
beforeEach(() => {
  said.length = 0;
});

const now = new Date('2026-11-21T12:00:00.123Z');

const run = (...args: string[]) => {
  const say = (line: string) => void said.push(line);
  const desk: Partial<Desk> = { db: database.db, clock: () => now, say };
  // What this command does not use is not there.
  return operate(['audit', ...args], async () => desk as Desk, say);
};

test('export prints one row a line, in order, and nothing else', async () => {
  expect(await run('export')).toBe(0);
  const rows = said.map((line) => JSON.parse(line));
  const stored = await database.db.auditEvent.findMany({ orderBy: { number: 'asc' } });
  expect(rows).toEqual(JSON.parse(JSON.stringify(stored)));
  expect(rows[0]).toMatchObject({
    number: 1,
    at: '2026-11-21T12:00:00.123Z',
    act: 'role.granted',
    previous: '',
  });
});

test('verify says how far it holds, with what to keep, and compares with what was kept', async () => {
  const head = writeHead(await readAuditHead(database.db));
  expect(head).toMatch(/^3:[\w-]{43}$/);
  expect(await run('verify')).toBe(0);
  expect(said).toEqual([`The chain holds from row 1 to row 3. Keep this to compare with: ${head}`]);
  for (const args of [['--head', head], [`--head=${head}`]]) {
    expect(await run('verify', ...args)).toBe(0);
    expect(said.at(-1)).toBe('Row 3 is the one whose hash was kept.');
  }
  const other = `3:${'x'.repeat(43)}`;
  expect(await run('verify', '--head', other)).toBe(1);
  expect(said.at(-1)).toContain('The audit is broken at row 3: its hash is not the one that was kept');
});

/** As whoever may change the schema can; undone afterwards. */
async function tampered(sql: string, then: () => Promise<void>): Promise<void> {
  const { pool } = database;
  await pool.query(`
    ALTER TABLE audit_event DISABLE TRIGGER audit_append_only;
    CREATE TABLE kept_event AS SELECT * FROM audit_event;
    CREATE TABLE kept_head AS SELECT * FROM audit_head`);
  try {
    await pool.query(sql);
    await then();
  } finally {
    await pool.query(`
      DELETE FROM audit_event;
      INSERT INTO audit_event SELECT * FROM kept_event;
      UPDATE audit_head SET (number, hash) = (SELECT number, hash FROM kept_head);
      DROP TABLE kept_event, kept_head;
      ALTER TABLE audit_event ENABLE TRIGGER audit_append_only`);
  }
}

test.each([
  ['DELETE FROM audit_event WHERE number = 2', 'row 2: it is missing.'],
  [
    "UPDATE audit_event SET act = 'role.revoked' WHERE number = 2",
    'row 2: its hash does not fit what it says.',
  ],
  ["UPDATE audit_head SET hash = 'x'", 'row 3: there the rows and the head of the audit part'],
])('verify names the first row that is wrong, and fails: %s', async (sql, wrong) => {
  await tampered(sql, async () => {
    expect(await run('verify')).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`The audit is broken at ${wrong}`);
  });
  said.length = 0;
  expect(await run('verify')).toBe(0);
});

test('verify names the row that goes on from another one', async () => {
  const row = await database.db.auditEvent.findUniqueOrThrow({ where: { number: 2 } });
  const hash = hashOf({ ...row, act: 'role.revoked' });
  await tampered(
    `UPDATE audit_event SET act = 'role.revoked', hash = '${hash}' WHERE number = 2`,
    async () => {
      expect(await run('verify')).toBe(1);
      expect(said[0]).toContain('broken at row 3: it does not go on from the row before it.');
    },
  );
});

test.each([
  [],
  ['very'],
  ['verify', '--head'],
  ['verify', '--head', '3'],
  ['verify', '3:x'],
  ['export', 'x'],
])('audit %s %s %s is refused in words', async (...args) => {
  expect(await run(...args.filter(Boolean))).toBe(1);
  expect(said.join('\n')).toContain('npm run forum -- audit verify [--head NUMBER:HASH]');
});

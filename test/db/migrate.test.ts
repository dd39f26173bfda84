import type pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { checksumOf, type Migration, readMigrations } from '../../src/db/migrations.ts';
import { endClient, openClient } from '../../src/db/session.ts';
import { openDatabase } from '../../src/db.ts';
import { createEmptyDatabase } from '../support/database.ts';

let url: string;
let name: string;
let clients: pg.Client[];

beforeEach(async () => {
  ({ url, name } = await createEmptyDatabase());
  clients = [];
});

afterEach(() => Promise.all(clients.map(endClient)));

async function connect(connectionString = url): Promise<pg.Client> {
  const client = await openClient({ connectionString });
  clients.push(client);
  return client;
}

const migration = (migrationName: string, sql: string): Migration => ({
  name: migrationName,
  sql,
  checksum: checksumOf(sql),
});

const one = migration('1_one', 'CREATE TABLE one (id int);');
const two = migration('2_two', 'CREATE TABLE two (id int); INSERT INTO one VALUES (2);');

test('this repository’s migrations apply, once, and Prisma’s table records them', async () => {
  const client = await connect();
  const migrations = await readMigrations();
  expect(await migrate(client, migrations)).toEqual(migrations.map((each) => each.name));
  expect(await migrate(client, migrations)).toEqual([]);

  const { rows } = await client.query(
    `SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations
     WHERE finished_at >= started_at AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  expect(rows).toEqual(
    migrations.map((each) => ({
      migration_name: each.name,
      checksum: each.checksum,
      applied_steps_count: 1,
    })),
  );
});

test('of several at once exactly one applies', async () => {
  const several = await Promise.all(Array.from({ length: 5 }, () => connect()));
  const applied = await Promise.all(several.map((client) => migrate(client, [one, two])));
  expect(applied.flat().sort()).toEqual(['1_one', '2_two']);
  expect((await (await connect()).query('SELECT id FROM one')).rows).toEqual([{ id: 2 }]);
});

test('a new migration is applied on top of the old ones', async () => {
  const client = await connect();
  await migrate(client, [one]);
  expect(await migrate(client, [one, two])).toEqual(['2_two']);
});

test('an edited migration is named', async () => {
  const client = await connect();
  await migrate(client, [one, two]);
  await expect(
    migrate(client, [migration('1_one', 'CREATE TABLE uno (id int);'), two]),
  ).rejects.toMatchObject({
    reason: 'edited-migration',
    message: 'The migration 1_one was edited after it had been applied. Restore its file.',
  });
});

test('line ends of Windows are no edit', () => {
  expect(checksumOf('SELECT 1;\r\nSELECT 2;\r\n')).toBe(checksumOf('SELECT 1;\nSELECT 2;\n'));
});

test('a database newer than the program is refused and left alone', async () => {
  const client = await connect();
  await migrate(client, [one, two]);
  await expect(migrate(client, [one, migration('3_three', 'DROP TABLE one;')])).rejects.toMatchObject({
    reason: 'newer-than-code',
    message: expect.stringMatching(/newer than this program: it has the migration 2_two/),
  });
  expect((await client.query('SELECT id FROM one')).rowCount).toBe(1);
});

test('of a migration that fails nothing is kept, and it can be mended', async () => {
  const client = await connect();
  const broken = migration('2_two', 'CREATE TABLE two (id int); INSERT INTO nowhere VALUES (1);');
  await expect(migrate(client, [one, broken])).rejects.toMatchObject({
    reason: 'failed-migration',
    message: 'The migration 2_two failed: relation "nowhere" does not exist. Nothing of it was kept.',
  });
  expect(await migrate(client, [one, two])).toEqual(['2_two']);
});

test('a migration that another tool began and did not finish is named', async () => {
  const client = await connect();
  await migrate(client, [one]);
  await client.query('UPDATE _prisma_migrations SET finished_at = NULL');
  await expect(migrate(client, [one])).rejects.toMatchObject({ reason: 'failed-migration' });
  // Resolved as Prisma resolves it.
  await client.query('UPDATE _prisma_migrations SET rolled_back_at = now(); DROP TABLE one');
  expect(await migrate(client, [one])).toEqual(['1_one']);
});

test('a server that is too old is refused', async () => {
  // The database answers for its version what version 13 would.
  const client = await connect();
  await client.query(`CREATE SCHEMA past; CREATE FUNCTION past.current_setting(text) RETURNS text LANGUAGE sql AS
    $$ SELECT CASE $1 WHEN 'server_version_num' THEN '130011' ELSE pg_catalog.current_setting($1) END $$`);
  await client.query(`ALTER DATABASE ${name} SET search_path = past, pg_catalog, public`);
  await expect(openDatabase({ databaseUrl: url, dataDir: '', log: () => {} })).rejects.toMatchObject({
    reason: 'too-old',
    message: 'The server is PostgreSQL 13; version 14 or newer is needed.',
  });
});

test('a database that is not in UTF-8 is refused', async () => {
  const ascii = await createEmptyDatabase(`ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'`);
  await expect(migrate(await connect(ascii.url), [one])).rejects.toMatchObject({ reason: 'encoding' });
});

test('a user who may not create tables is told so', async () => {
  const owner = await connect();
  await owner.query(`CREATE ROLE guest_${name} LOGIN`);
  const guest = await connect(url.replace(/\/\/[^@]*@/, `//guest_${name}@`));
  await expect(migrate(guest, [one])).rejects.toMatchObject({ reason: 'not-allowed' });
  await owner.query(`DROP ROLE guest_${name}`);
});

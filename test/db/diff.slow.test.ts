import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compare, schemaFile, withEngine } from '../../prisma/diff.ts';
import { migrate } from '../../src/db/migrate.ts';
import { checksumOf, type Migration, readMigrations } from '../../src/db/migrations.ts';
import { endClient, openClient } from '../../src/db/session.ts';
import { createEmptyDatabase } from '../support/database.ts';

async function compareSchema(change: (schema: string) => string): Promise<string | undefined> {
  const { url } = await createEmptyDatabase();
  return compare(
    { connectionString: url },
    await readMigrations(),
    change(await readFile(schemaFile, 'utf8')),
  );
}

test('schema.prisma and the migrations agree', async () => {
  expect(await compareSchema((schema) => schema)).toBeUndefined();
});

test('where they differ, the SQL that is missing is given', async () => {
  const sql = await compareSchema((schema) =>
    schema.replace('model Topic {', 'model Topic {\n  colour String?'),
  );
  expect(sql).toMatch(/ALTER TABLE "topic" ADD COLUMN\s+"colour" TEXT;/);
});

/** Migrations as Prisma's engine wants them. */
const listOf = (migrations: Pick<Migration, 'name' | 'sql'>[]) => ({
  baseDir: '',
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
});

const filters = { externalTables: [], externalEnums: [] };

test('Prisma’s own engine finds our history complete, and we find what it has applied', async () => {
  const { url } = await createEmptyDatabase();
  const connection = { connectionString: url };
  const schema = await readFile(schemaFile, 'utf8');
  const migrations = await readMigrations();
  const later = { name: '99999999999999_later', sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY);' };

  const client = await openClient(connection);
  await migrate(client, migrations);
  const found = await withEngine(connection, schema, async (engine) => {
    const migrationsList = listOf(migrations);
    const history = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    });
    const applied = await engine.applyMigrations({ migrationsList: listOf([...migrations, later]), filters });
    return { history, applied };
  });
  expect(found).toEqual({
    history: { editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true, history: null },
    applied: { appliedMigrationNames: [later.name] },
  });
  expect(await migrate(client, [...migrations, { ...later, checksum: checksumOf(later.sql) }])).toEqual([]);
  await endClient(client);
});

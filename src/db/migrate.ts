import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { codeOf, DatabaseFault } from './fault.ts';
import type { Migration } from './migrations.ts';

/** The advisory lock under which Prisma's own engine migrates; taking the same one keeps both apart. */
const MIGRATION_LOCK = 72707369;

/** How long another process may take to migrate before we say so. */
const LOCK_TIMEOUT = '60s';

const OLDEST_SERVER = 14;

/** As Prisma creates it, so that its command line reads our history and we read its. */
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

type Applied = { migration_name: string; checksum: string; finished: boolean };

/**
 * Brings the database to the state of `migrations` and returns the names of those applied now. Each runs in a
 * transaction of its own together with its row of history: all of it happened, or nothing did. Of several
 * processes at once, one applies and the others find it done.
 *
 * @throws DatabaseFault when the server is too old, the database is newer than this program, an applied
 * migration was edited, or a migration failed.
 */
export async function migrate(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  await checkServer(client);
  await client.query('SET search_path = public');
  await client.query('SET statement_timeout = 0');
  await lock(client);
  try {
    await client.query(HISTORY_TABLE);
    const applied = await readHistory(client);
    checkHistory(applied, migrations);
    const done = new Set(applied.map((row) => row.migration_name));
    const pending = migrations.filter(({ name }) => !done.has(name));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } catch (error) {
    if (codeOf(error) === '42501') {
      throw new DatabaseFault(
        'not-allowed',
        'The database user may not create tables in the schema "public". Grant it that right.',
      );
    }
    throw error;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding`,
  );
  for (const { version, encoding } of rows) {
    if (version < OLDEST_SERVER) {
      throw new DatabaseFault(
        'too-old',
        `The server is PostgreSQL ${version}; version ${OLDEST_SERVER} or newer is needed.`,
      );
    }
    if (encoding !== 'UTF8') {
      throw new DatabaseFault(
        'encoding',
        `The database stores text as ${encoding}; create it with ENCODING 'UTF8'.`,
      );
    }
  }
}

async function lock(client: pg.Client): Promise<void> {
  await client.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  } catch (error) {
    if (codeOf(error) !== '55P03') throw error;
    throw new DatabaseFault(
      'busy',
      'Another process has been migrating the database for a minute. Try again when it is done.',
    );
  }
  await client.query('SET lock_timeout = 0');
}

async function readHistory(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

function checkHistory(applied: Applied[], migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished } of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new DatabaseFault(
        'newer-than-code',
        `The database is newer than this program: it has the migration ${name}. Start the newer release.`,
      );
    }
    if (!finished) {
      throw new DatabaseFault(
        'failed-migration',
        `The migration ${name} was begun by another tool and not finished. Resolve it with that tool.`,
      );
    }
    if (checksum !== migration.checksum) {
      throw new DatabaseFault(
        'edited-migration',
        `The migration ${name} was edited after it had been applied. Restore its file.`,
      );
    }
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    const { rows } = await client.query<{ started: string }>('SELECT clock_timestamp()::text AS started');
    await client.query(sql);
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, rows[0]?.started],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    if (codeOf(error) === '42501') throw error;
    throw new DatabaseFault(
      'failed-migration',
      `The migration ${name} failed${because(error)}. Nothing of it was kept.`,
    );
  }
}

const because = (error: unknown): string => (error instanceof Error ? `: ${error.message}` : '');

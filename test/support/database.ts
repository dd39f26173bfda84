import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { inject } from 'vitest';
import { endClient, openClient } from '../../src/db/session.ts';
import { type Database, openDatabase } from '../../src/db.ts';

export type TestDatabase = Pick<Database, 'db' | 'pool' | 'connection'> & {
  /** For `openDatabase`, or as DATABASE_URL. */
  url: string;
  /** What the real program needs in its environment to run on this database. */
  env: { DATABASE_URL: string; ENCRYPTION_KEY: string };
  /** Ends every connection and lets none in, as if the server were gone. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  drop(): Promise<void>;
};

/** A database of its own with the migrations applied and nothing in it, on the server of this run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, name } = await createEmptyCopy(inject('template'));
  const database = await openDatabase({ databaseUrl: url, dataDir: '', log: () => {} });
  return {
    db: database.db,
    pool: database.pool,
    connection: database.connection,
    url,
    env: { DATABASE_URL: url, ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') },
    goAway: () =>
      onServer(async (client) => {
        await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
        await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
          name,
        ]);
      }),
    comeBack: () =>
      onServer(async (client) => void (await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`))),
    async drop() {
      await database.close();
      await onServer(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
    },
  };
}

/** A database without any table; without `options`, in UTF-8. */
export const createEmptyDatabase = (options = ''): Promise<{ url: string; name: string }> =>
  createEmptyCopy('template0', options);

/** A folder that is removed after the run; servers started on data inside it are ended, too. */
export const temporaryFolder = (): Promise<string> => mkdtemp(join(inject('folder'), 'folder-'));

async function createEmptyCopy(template: string, options = ''): Promise<{ url: string; name: string }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} ${options}`);
  });
  return {
    name,
    url: `postgresql://${inject('user')}@/${name}?host=${encodeURIComponent(inject('socket'))}`,
  };
}

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await openClient({ host: inject('socket'), user: inject('user'), database: 'postgres' });
  await work(client).finally(() => endClient(client));
}

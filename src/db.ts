import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { startEmbedded } from './db/embedded.ts';
import { connectFault } from './db/fault.ts';
import { migrate } from './db/migrate.ts';
import { readMigrations } from './db/migrations.ts';
import { connectionTo, createPool } from './db/pool.ts';
import { endClient, openClient } from './db/session.ts';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';

export { violated } from './db/constraint.ts';
export { DatabaseFault } from './db/fault.ts';
export { type Listening, listen } from './db/listen.ts';
export { type HeldLock, holdLock } from './db/lock.ts';

/** What domain functions work on. */
export type Db = PrismaClient;

/** What they work on inside `db.$transaction`. */
export type Tx = Prisma.TransactionClient;

/** What plain SQL is asked through. */
export type Pool = Pick<pg.Pool, 'query'>;

export type Database = {
  db: Db;
  /** The connections behind `db`, for the one query that every request makes; see loadRow in members/actor.ts. */
  pool: pg.Pool;
  /** Whether the server is our own, on the data folder. */
  embedded: boolean;
  /** For clients of one's own: LISTEN and advisory locks. */
  connection: pg.ClientConfig;
  /** Ends every connection and, when embedded and the last user, the server. */
  close(): Promise<void>;
};

export type DatabaseOptions = {
  /** A PostgreSQL server, 14 or newer; without one the embedded server is used. */
  databaseUrl?: string | undefined;
  /** Where the embedded server keeps its data. */
  dataDir: string;
  log: (line: string) => void;
};

/** How long `close` waits for queries that are still running. */
const CLOSE_LIMIT_MS = 3_000;

/**
 * Opens the database, creating and starting the embedded one if need be, and applies the migrations.
 *
 * @throws DatabaseFault for everything an operator can put right.
 */
export async function openDatabase({ databaseUrl, dataDir, log }: DatabaseOptions): Promise<Database> {
  const embedded = databaseUrl === undefined ? await startEmbedded({ dataDir, log }) : undefined;
  const connection = embedded?.connection ?? connectionTo({ connectionString: databaseUrl });
  try {
    await bringUpToDate(connection, embedded !== undefined, log);
  } catch (error) {
    await embedded?.close();
    throw error;
  }
  const pool = createPool(connection, log);
  const db = new PrismaClient({
    adapter: new PrismaPg(pool),
    // The longer formats quote the values of a query, and errors are logged.
    errorFormat: 'minimal',
    // Many short statements may wait for others; none of them takes longer than a statement may.
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  const end = async () => {
    await db.$disconnect();
    await pool.end();
  };
  let closed: Promise<void> | undefined;
  return {
    db,
    pool,
    embedded: embedded !== undefined,
    connection,
    close() {
      const limit = sleep(CLOSE_LIMIT_MS, undefined, { ref: false });
      closed ??= Promise.race([end(), limit]).then(() => embedded?.close());
      return closed;
    },
  };
}

/** Applies what is pending and says so. */
async function bringUpToDate(
  connection: pg.ClientConfig,
  embedded: boolean,
  log: (line: string) => void,
): Promise<void> {
  const client = await openClient(connection).catch((error: unknown) => {
    throw embedded ? error : connectFault(error);
  });
  try {
    const applied = await migrate(client, await readMigrations());
    if (applied.length > 0) log(`Applied to the database: ${applied.join(', ')}.`);
  } finally {
    await endClient(client);
  }
}

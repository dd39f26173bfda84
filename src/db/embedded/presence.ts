import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { codeOf, DatabaseFault } from '../fault.ts';
import { endClient, openClient } from '../session.ts';
import { clearStaleLock, type Launched, logOf, stopServer } from './server.ts';

/** Every bot on the server holds this lock shared; whoever gets it alone was the last and may stop the server. */
const PRESENCE_LOCK = 0x706c656e;

const POLL_MS = 20;
const START_LIMIT_MS = 120_000;
const MOST_LAUNCHES = 6;

/** What the remains of a server that was killed, or another one that is just ending, say for a moment. */
const passing = /lock file|shared memory/;

/**
 * Connects and takes the shared lock, starting the server as often as it takes: another process may be starting
 * it as well, or stopping it, or have left it in the middle of either.
 */
export async function joinOrStart(
  connection: pg.ClientConfig,
  data: string,
  start: () => Promise<Launched>,
  closing: AbortSignal,
): Promise<pg.Client> {
  const limit = Date.now() + START_LIMIT_MS;
  let launched: Launched | undefined;
  for (let launches = 0; Date.now() < limit && !closing.aborted; await sleep(POLL_MS)) {
    const client = await join(connection);
    if (client) return client;
    const failure = launched?.ended();
    if (launched && (failure === undefined || (await clearStaleLock(data)))) continue;
    if (failure !== undefined && (launches === MOST_LAUNCHES || !passing.test(failure))) {
      throw notStarted(failure, data);
    }
    await sleep(100 * launches);
    launched = await start();
    launches += 1;
  }
  throw notStarted('it was not ready after two minutes', data);
}

const notStarted = (reason: string, data: string): DatabaseFault =>
  new DatabaseFault(
    'not-started',
    `The embedded database did not start: ${reason}. Its log is ${logOf(data)}`,
  );

/**
 * Undefined when there is no server, or not yet, or no longer: whoever is alone with the server and about to stop
 * it holds the lock, so waiting for it ends with the connection.
 */
async function join(connection: pg.ClientConfig): Promise<pg.Client | undefined> {
  const client = await openClient({ ...connection, database: 'postgres' }).catch(() => undefined);
  try {
    await client?.query('SELECT pg_advisory_lock_shared($1)', [PRESENCE_LOCK]);
    return client;
  } catch {
    if (client) await endClient(client);
    return undefined;
  }
}

/** Gives the shared lock up and stops the server if nobody else holds it. */
export async function leave(client: pg.Client, data: string): Promise<void> {
  // In this order: two that leave at once and each still held it would both think that the other stays.
  await client.query('SELECT pg_advisory_unlock_shared($1)', [PRESENCE_LOCK]);
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS alone', [PRESENCE_LOCK]);
  if (rows[0]?.alone === true) await stopServer(data);
}

/** For a promise that failed on a joined server: leaves it and fails in the same way. */
export const leaveAfter =
  (client: pg.Client, data: string) =>
  async (error: unknown): Promise<never> => {
    await leave(client, data).catch(() => {});
    throw error;
  };

/** Creates the bot's own database when the server is new. Another process may do so at the same moment. */
export async function createDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return;
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    const code = codeOf(error);
    if (code !== '42P04' && code !== '23505') throw error;
  }
}

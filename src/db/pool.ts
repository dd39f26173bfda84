import pg from 'pg';

/** Settings of every connection: give up instead of hanging, and notice a peer that has vanished. */
const patience = { connectionTimeoutMillis: 5_000, keepAlive: true } satisfies pg.ClientConfig;

/** What a bot needs to reach its database; for clients of one's own (LISTEN, advisory locks). */
export const connectionTo = (where: pg.ClientConfig): pg.ClientConfig => ({
  application_name: 'plenary',
  ...patience,
  ...where,
});

/**
 * The pool that serves queries. Ten connections keep two cores and a disk busy; more only queue inside the
 * server. The server ends a statement after 15 s; the client gives up at 20 s when the server itself is gone.
 * An idle connection that breaks is dropped and replaced, it never ends the process. Sessions are in UTC whatever the
 * server's zone: Prisma's adapter writes and reads times without their offset.
 */
export function createPool(connection: pg.ClientConfig, log: (line: string) => void): pg.Pool {
  const pool = new pg.Pool({
    options: '-c timezone=UTC',
    ...connection,
    max: 10,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    query_timeout: 20_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  let told = false;
  pool.on('error', () => {
    if (!told) log('The database closed idle connections; new ones are opened when needed.');
    told = true;
  });
  pool.on('connect', () => {
    told = false;
  });
  return pool;
}

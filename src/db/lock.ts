import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { keepSession, openClient } from './session.ts';

const POLL_MS = 2_000;

export type HeldLock = {
  /** Whether this process holds the lock now. */
  held(): boolean;
  /** Gives the lock back, or stops waiting for it; `onLost` is not called. */
  release(): Promise<void>;
};

export type LockOptions = {
  onHeld: () => void;
  /** The connection is gone and another process may hold the lock: stop at once. Waiting begins anew. */
  onLost: () => void;
  /** An attempt found that another process holds the lock; called at each, while waiting. */
  onRefused?: () => void;
  log: (line: string) => void;
};

/** The 64-bit number that PostgreSQL knows a named lock by, as the text of a bigint. */
const lockNumber = (key: string): string =>
  createHash('sha256').update(key).digest().readBigInt64BE().toString();

/**
 * Waits for a session-level advisory lock, asking every 2 s, and keeps it until released: of all processes on
 * one database, one holds a key. Resolves after the first attempt, held or not; an error of the first
 * connection is thrown.
 */
export async function holdLock(
  connection: pg.ClientConfig,
  key: string,
  { onHeld, onLost, onRefused, log }: LockOptions,
): Promise<HeldLock> {
  const number = lockNumber(key);
  let held = false;

  async function attempt(client: pg.Client, alive: AbortSignal): Promise<void> {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS held', [number]);
    if (alive.aborted) return;
    if (rows[0]?.held !== true) return onRefused?.();
    held = true;
    onHeld();
  }

  async function keepTrying(client: pg.Client, alive: AbortSignal): Promise<void> {
    while (!held && !alive.aborted) {
      await sleep(POLL_MS, undefined, { signal: alive });
      await attempt(client, alive);
    }
  }

  const session = await keepSession({
    name: `the lock "${key}"`,
    open: () => openClient(connection),
    async onOpen(client, alive) {
      await attempt(client, alive);
      // A failure here means that the connection is lost, which the session notices and repairs.
      keepTrying(client, alive).catch(() => {});
    },
    onLost() {
      if (!held) return;
      held = false;
      onLost();
    },
    log,
  });

  return {
    held: () => held,
    async release() {
      await session.close();
      held = false;
    },
  };
}

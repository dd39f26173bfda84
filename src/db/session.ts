import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const HEARTBEAT_MS = 15_000;
const HEARTBEAT_LIMIT_MS = 5_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
const FAREWELL_LIMIT_MS = 1_000;

export type Session = {
  /** Ends the session for good. `farewell` may use the connection a last time, if there is one. */
  close(farewell?: (client: pg.Client) => Promise<void>): Promise<void>;
};

export type SessionOptions = {
  /** Named in log lines: "The connection for <name> was lost". */
  name: string;
  /** Opens a connected client; `closing` tells it to give up. */
  open: (closing: AbortSignal) => Promise<pg.Client>;
  /** Runs on every new connection; `alive` is aborted when that connection is lost or the session closed. */
  onOpen?: (client: pg.Client, alive: AbortSignal, again: boolean) => Promise<void>;
  onLost?: () => void;
  log: (line: string) => void;
};

/** Opens a client whose loss shows in `end` and in failing queries, and never as an uncaught error. */
export async function openClient(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Ends a client; a server that is gone cannot hold it up for more than a second. */
export async function endClient(client: pg.Client): Promise<void> {
  await Promise.race([client.end().catch(() => {}), sleep(FAREWELL_LIMIT_MS, undefined, { ref: false })]);
}

/**
 * Keeps one connection of its own for what a pool cannot do: LISTEN and session locks. The first connection
 * must succeed (its error is thrown); a later loss is repaired with growing pauses of at most 10 s. A peer that
 * vanished without a word is noticed by a heartbeat within 20 s.
 */
export async function keepSession(options: SessionOptions): Promise<Session> {
  const closing = new AbortController();
  const first = await begin(options, closing.signal, false);
  const keeping = keep(first, options, closing.signal);

  async function end(farewell: (client: pg.Client) => Promise<void>): Promise<void> {
    closing.abort();
    const client = await keeping;
    if (!client) return;
    await farewell(client).catch(() => {});
    await endClient(client);
  }
  let ended: Promise<void> | undefined;
  return {
    close(farewell = async () => {}) {
      ended ??= end(farewell);
      return ended;
    },
  };
}

/** Goes from connection to connection until the session is closed; returns the one that then still stands. */
async function keep(
  current: Current,
  options: SessionOptions,
  closing: AbortSignal,
): Promise<pg.Client | undefined> {
  while ((await current.end) === 'lost') {
    void endClient(current.client);
    options.onLost?.();
    options.log(`The connection for ${options.name} was lost; connecting again.`);
    const next = await beginAgain(options, closing);
    if (!next) return undefined;
    current = next;
    options.log(`The connection for ${options.name} is back.`);
  }
  return current.client;
}

type End = 'lost' | 'closing';
type Current = { client: pg.Client; end: Promise<End> };

async function begin(
  { open, onOpen }: SessionOptions,
  closing: AbortSignal,
  again: boolean,
): Promise<Current> {
  const client = await open(closing);
  const alive = new AbortController();
  const end = watch(client, closing).finally(() => alive.abort());
  try {
    await onOpen?.(client, alive.signal, again);
  } catch (error) {
    await endClient(client);
    throw error;
  }
  return { client, end };
}

/** Undefined when the session was closed before there was a connection again. */
async function beginAgain(options: SessionOptions, closing: AbortSignal): Promise<Current | undefined> {
  for (let pause = FIRST_PAUSE_MS; !closing.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    await sleep(pause, undefined, { signal: closing }).catch(() => {});
    const next = closing.aborted ? undefined : await begin(options, closing, true).catch(() => undefined);
    if (next) return next;
  }
  return undefined;
}

/** Resolves once the connection has ended, a heartbeat found no pulse, or the session is closing. */
function watch(client: pg.Client, closing: AbortSignal): Promise<End> {
  return new Promise((resolve) => {
    const beat = setInterval(() => {
      pulse(client).catch(lose);
    }, HEARTBEAT_MS);
    const finish = (end: End) => {
      clearInterval(beat);
      closing.removeEventListener('abort', close);
      resolve(end);
    };
    const lose = () => finish('lost');
    const close = () => finish('closing');
    client.once('end', lose);
    closing.addEventListener('abort', close);
    if (closing.aborted) close();
  });
}

async function pulse(client: pg.Client): Promise<void> {
  const limit = new AbortController();
  const silence = sleep(HEARTBEAT_LIMIT_MS, undefined, { signal: limit.signal, ref: false }).then(() => {
    throw new Error('no pulse');
  });
  try {
    await Promise.race([client.query('SELECT 1'), silence]);
  } finally {
    limit.abort();
    silence.catch(() => {});
  }
}

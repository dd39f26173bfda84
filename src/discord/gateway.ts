import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, Status } from 'discord.js';
import type { DiscordConfig } from '../config.ts';
import { describeError, type Logger } from '../log.ts';
import { PlatformFault } from '../platform.ts';
import { createClient, type Listeners, listen } from './client.ts';
import { closeFault, loginFault } from './faults.ts';
import { warnOfInvalidRequests } from './rest.ts';

export interface GatewayOptions extends Listeners {
  readonly config: DiscordConfig;
  /** Called after every login, first or again; connecting waits for it. */
  onConnected(client: Client): Promise<void>;
  readonly log: Logger;
}

/** A connection to Discord that is kept until closed. */
export interface Gateway {
  /**
   * Resolves once connected for the first time, or closed before. Rejects when the first attempt fails: with
   * PlatformFault where Discord refuses the settings. Everything else that fails is logged, and attempts go on with
   * growing pauses, even after a refusal, as a setting in Discord's portal may be put right.
   */
  readonly opened: Promise<void>;
  isConnected(): boolean;
  /** Nothing is handed on from the moment this is called. */
  close(): Promise<void>;
}

const connectLimitMs = 30_000;
const firstPauseMs = 1_000;
const longestPauseMs = 300_000;

export function openGateway(options: GatewayOptions): Gateway {
  const { log } = options;
  const closing = new AbortController();
  let connection: Connection | undefined;
  const attempt = async (): Promise<void> => {
    try {
      connection = await connect(options, closing.signal);
    } catch (error) {
      if (!closing.signal.aborted) throw error;
    }
  };
  const opened = attempt();

  async function keep(): Promise<void> {
    let pause = firstPauseMs;
    for (let tried = opened; ; tried = attempt()) {
      try {
        await tried;
        pause = firstPauseMs;
        await connection?.lost;
      } catch (error) {
        // A refusal of the first attempt is for the caller to tell.
        const isCallers = tried === opened && !connection && error instanceof PlatformFault;
        if (!isCallers) logTrouble(log, error);
      }
      await connection?.end();
      connection = undefined;
      await sleep(pause, undefined, { signal: closing.signal }).catch(() => {});
      if (closing.signal.aborted) return;
      pause = Math.min(pause * 2, longestPauseMs);
    }
  }
  const keeping = keep();

  return {
    opened,
    isConnected: () => !closing.signal.aborted && connection?.isUp() === true,
    async close() {
      closing.abort();
      await keeping;
    },
  };
}

interface Connection {
  /** Rejects when Discord ends it for good, resolves when it is being closed. */
  readonly lost: Promise<void>;
  isUp(): boolean;
  end(): Promise<void>;
}

async function connect(
  { config, guilds, onInteraction, onJoined, onConnected, log }: GatewayOptions,
  closing: AbortSignal,
): Promise<Connection> {
  const own = createClient(config);
  const { client } = own;
  listen(client, {
    guilds,
    onInteraction: (interaction) => {
      if (!closing.aborted) onInteraction(interaction);
    },
    onJoined: (newcomer) => {
      if (!closing.aborted) onJoined(newcomer);
    },
  });
  logEvents(client, log);
  const refused = ending(client);
  // Each is raced below; one that is passed over is no error.
  refused.catch(() => {});
  try {
    const limit = sleep(connectLimitMs, 'late', { ref: false, signal: closing }).catch(() => 'closed');
    const outcome = await Promise.race([client.login(config.token).then(() => 'connected'), refused, limit]);
    if (outcome !== 'connected') throw new Error(`the gateway was not reached: ${outcome}`);
    await onConnected(client);
  } catch (error) {
    await own.end();
    throw loginFault(error);
  }
  // Not before: attempts that fail may be many, and each would go on listening.
  const closed = aborted(closing);
  return { lost: Promise.race([refused, closed]), isUp: () => isUp(client), end: () => own.end() };
}

const isUp = ({ ws }: Client): boolean =>
  ws.shards.size > 0 &&
  ws.shards.every(({ status }) => status === Status.Ready || status === Status.WaitingForGuilds);

/** Rejects when a shard is closed with a code after which discord.js does not come back. */
const ending = (client: Client): Promise<never> =>
  new Promise((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(closeFault(code)));
  });

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

function logEvents(client: Client, log: Logger): void {
  warnOfInvalidRequests(client.rest, log);
  client.on(Events.Error, (error) => log.error({ error: describeError(error) }, 'discord.js failed'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, error: describeError(error) }, 'a connection to Discord failed'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting to Discord'));
  client.on(Events.ShardResume, (shard, missed) => log.info({ shard, missed }, 'Discord is back'));
}

/** What kept the bot from being connected: in words for the operator, or as a fact about the machine. */
function logTrouble(log: Logger, error: unknown): void {
  if (error instanceof PlatformFault) log.error(error.message);
  else log.warn({ error: describeError(error) }, 'Discord could not be reached; trying again');
}

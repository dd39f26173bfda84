import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Command } from '../command.ts';
import type { Complete } from '../complete.ts';
import type { DiscordConfig } from '../config.ts';
import { type Db, type HeldLock, holdLock } from '../db.ts';
import type { Dispatch } from '../dispatch.ts';
import type { Logger } from '../log.ts';
import { type Platform, PlatformFault } from '../platform.ts';
import { acknowledgeWithinMs, within } from '../quick.ts';
import { createAnswering } from './answering.ts';
import { createCarrier } from './carrier.ts';
import type { Listeners } from './client.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { createGreeting } from './greeting.ts';
import { createGuilds } from './guilds.ts';
import { register } from './register.ts';
import { clearSweepers, createAnswerRest } from './rest.ts';

export interface DiscordOptions {
  readonly config: DiscordConfig;
  readonly db: Db;
  /** For the lock, which needs a connection of its own. */
  readonly connection: pg.ClientConfig;
  readonly dispatch: Dispatch;
  readonly complete: Complete;
  readonly commands: readonly Command[];
  readonly log: Logger;
  readonly clock: () => Date;
}

/** Every session of a shard receives every interaction: two processes with one token would both answer. */
const lockName = 'discord gateway';

/**
 * How long the connection outlives the lock, in milliseconds: without its database the process does nothing, but has
 * words for it. The connection ends at once when another process is found to hold the lock.
 */
const outlastMs = 60_000;

const standBackMs = acknowledgeWithinMs + 500;
const lookAgainMs = 50;

/** How long a start waits for Discord; the attempts go on behind it. */
const startWithinMs = 10_000;

/** Answers still under way when the program stops get this long. */
const finishWithinMs = 4_000;

/**
 * Discord as a platform. Of all processes on one database the one that holds the lock is connected; the others wait
 * and count as ready, since waiting is their duty. `start` throws PlatformFault where Discord refuses the token or
 * the intents.
 */
export function createDiscord(options: DiscordOptions): Platform {
  const { config, log } = options;
  const rest = createAnswerRest(config.apiUrl, log);
  let lock: HeldLock | undefined;
  const answering = createAnswering({ ...options, rest, mayAct: () => lock === undefined || isHeld(lock) });
  const greeting = createGreeting(options);
  let gateway: Gateway | undefined;
  let ending: NodeJS.Timeout | undefined;
  let waiting = false;
  let stopped = false;
  const carrier = createCarrier({ ...options, ready: () => !stopped && lock?.held() === true });

  const open = (): void => {
    waiting = false;
    clearTimeout(ending);
    if (!stopped)
      gateway ??= connectGateway(options, { onInteraction: answering.take, onJoined: greeting.take });
  };
  const close = async (): Promise<void> => {
    clearTimeout(ending);
    const closing = gateway;
    gateway = undefined;
    await closing?.close();
  };
  const closeSoon = (): void => {
    ending = setTimeout(close, outlastMs).unref();
  };
  const wait = (): Promise<void> => {
    waiting = true;
    return close();
  };

  return {
    name: 'discord',
    carrier,
    ready: () => (gateway ? gateway.isConnected() : waiting),
    async start() {
      lock = await holdLock(options.connection, lockName, {
        onHeld: open,
        onLost: closeSoon,
        onRefused: wait,
        log: (line) => log.info(line),
      });
      if (gateway) await started(gateway, log);
      else log.info('another process is connected to Discord; this one waits to take over');
    },
    async stop() {
      stopped = true;
      waiting = false;
      await close();
      await lock?.release();
      lock = undefined;
      await within(Promise.all([answering.finished(), greeting.finished()]), finishWithinMs);
      clearSweepers(rest);
      carrier.stop();
    },
  };
}

/**
 * Whether the lock is held, waiting a little where it was lost: should another process have it, that one answers or
 * defers meanwhile, so that its word comes before ours.
 */
async function isHeld(lock: HeldLock): Promise<boolean> {
  for (let waited = 0; !lock.held() && waited < standBackMs; waited += lookAgainMs) await sleep(lookAgainMs);
  return lock.held();
}

function connectGateway(options: DiscordOptions, listeners: Omit<Listeners, 'guilds'>): Gateway {
  const { config, db, commands, log } = options;
  const guilds = createGuilds(db, log);
  const gateway = openGateway({
    config,
    guilds,
    ...listeners,
    onConnected: async ({ rest, application }) => {
      if (application) await register(rest, db, { application: application.id, commands, log });
    },
    log,
  });
  return {
    ...gateway,
    async close() {
      guilds.stop();
      await gateway.close();
    },
  };
}

/** What the operator can mend ends the start; anything else was logged and is tried again. */
async function started({ opened }: Gateway, log: Logger): Promise<void> {
  try {
    const outcome = await within(opened, startWithinMs);
    if (outcome === 'late') log.warn('Discord has not let the bot in yet; it goes on trying');
  } catch (error) {
    if (error instanceof PlatformFault) throw error;
  }
}

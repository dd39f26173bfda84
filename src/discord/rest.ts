import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, RateLimitError, REST, type RESTOptions } from 'discord.js';
import type { Logger } from '../log.ts';
import { codes } from './limits.ts';

/** A person waits no longer than this for one request, in milliseconds. */
const timeout = 5_000;

/** The library keeps a queue for each interaction; used ones are thrown away this often, in milliseconds. */
const handlerSweepInterval = 10_000;

/** Discord bans an address after 10,000 requests with 401, 403 or 429 in ten minutes; the log is warned from here on. */
const invalidRequestWarningInterval = 500;

/** What every client of Discord's API is given. `apiUrl` replaces `https://discord.com/api`. */
export const restOptions = (apiUrl: string | undefined) => ({
  ...(apiUrl !== undefined && { api: apiUrl }),
  timeout,
  invalidRequestWarningInterval,
});

/**
 * The client that answers interactions. It carries no token of the bot, as their own tokens suffice; Discord does
 * not count them towards the app's global limit (docs, "Rate Limits"); and it repeats nothing by itself, because
 * a follow-up that was lost on its way back would then be there twice.
 */
export function createAnswerRest(apiUrl: string | undefined, log: Logger): REST {
  const options: Partial<RESTOptions> = {
    ...restOptions(apiUrl),
    retries: 0,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    handlerSweepInterval,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > timeout,
  };
  const rest = new REST(options);
  warnOfInvalidRequests(rest, log);
  return rest;
}

/** Longer waits are not waited for in the client, in milliseconds. */
const longestWait = 1_500;

/**
 * The client that sends what nobody asked for. It repeats nothing, and where Discord wants it to wait for long it
 * says so instead: both are for the deliveries to decide. Waits are exactly as long as Discord says (`offset`).
 */
export function createSendRest(apiUrl: string | undefined, log: Logger): REST {
  const rest = new REST({
    ...restOptions(apiUrl),
    retries: 0,
    offset: 0,
    globalRequestsPerSecond: 50,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > longestWait,
  });
  warnOfInvalidRequests(rest, log);
  return rest;
}

export function clearSweepers(rest: REST): void {
  rest.clearHashSweeper();
  rest.clearHandlerSweeper();
}

export function warnOfInvalidRequests(rest: REST, log: Logger): void {
  rest.on('invalidRequestWarning', ({ count, remainingTime }) => {
    log.warn(
      { count, remainingTime },
      'Discord refuses many requests; at 10,000 in ten minutes it bans this address',
    );
  });
}

const pausesMs = [150, 600];

/** Sends what has one effect however often it arrives, again where Discord failed or its answer was lost. */
export async function persistently<T>(send: () => Promise<T>): Promise<T> {
  for (const pause of pausesMs) {
    try {
      return await send();
    } catch (error) {
      if (isRefusal(error)) throw error;
      await sleep(pause);
    }
  }
  return send();
}

/** An error that Discord decided on (4xx), which the same request would meet again. */
const isRefusal = (error: unknown): boolean =>
  error instanceof DiscordAPIError || error instanceof RateLimitError;

export const codeOf = (error: unknown): string | number | undefined =>
  error instanceof DiscordAPIError ? error.code : undefined;

const goneCodes: readonly unknown[] = [
  codes.unknownInteraction,
  codes.unknownWebhook,
  codes.unknownMessage,
  codes.invalidWebhookToken,
  codes.alreadyAcknowledged,
];

/** The interaction is over: too late, its message dismissed, or answered by another process. Nobody is to blame. */
export const isGone = (error: unknown): boolean => goneCodes.includes(codeOf(error));

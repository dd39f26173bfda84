import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Failure, Obstacle } from '../platform.ts';
import { codes } from './limits.ts';

/** What became of a request that threw; undefined for what neither Discord nor the network did, which is a bug. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof RateLimitError) return { kind: 'wait', ms: Math.ceil(error.retryAfter) };
  if (error instanceof DiscordAPIError) return refusalOf(error);
  if (error instanceof HTTPError)
    // Also 503: a proxy says so of requests that were passed on, too, and what is repeated here stands once.
    return { kind: 'lost', code: `HTTP ${error.status}` };
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return { kind: 'lost', code: 'timeout' };
  // An answer that is not what its header says.
  if (error instanceof SyntaxError) return { kind: 'lost', code: 'not_json' };
  const code = 'code' in error ? String(error.code) : undefined;
  return code === undefined ? undefined : { kind: unconnected.includes(code) ? 'unsent' : 'lost', code };
}

/** Codes of Node and undici after which nothing has left this machine. */
const unconnected: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** Discord decided, and did nothing. */
function refusalOf(error: DiscordAPIError): Failure {
  const code = error.code ? String(error.code) : `HTTP ${error.status}`;
  if (error.status === 401) return { kind: 'refused', obstacle: 'removed', code };
  // Not Discord's own answer, which has a code, but that of something before it.
  if (error.code === undefined) return { kind: 'unsent', code };
  if (error.code === codes.unknownMessage) return { kind: 'missing', code };
  if (passing.includes(error.code)) return { kind: 'unsent', code };
  const obstacle = obstacles[error.code];
  return obstacle ? { kind: 'refused', obstacle, code } : { kind: 'malformed', code };
}

/** What stands in the way until somebody does something, by Discord's code. */
const obstacles: Partial<Record<string | number, Obstacle>> = {
  [codes.unknownChannel]: 'gone',
  [codes.unknownGuild]: 'removed',
  [codes.unknownMember]: 'removed',
  [codes.unknownRole]: 'gone',
  [codes.unknownUser]: 'direct_closed',
  [codes.tagRequired]: 'no_permission',
  [codes.missingAccess]: 'not_invited',
  [codes.cannotMessage]: 'direct_closed',
  [codes.noText]: 'wrong_kind',
  [codes.missingPermissions]: 'no_permission',
  [codes.invalidRole]: 'no_permission',
  [codes.wrongChannelType]: 'wrong_kind',
  [codes.noMutualGuilds]: 'direct_closed',
  [codes.archived]: 'archived',
  [codes.locked]: 'no_permission',
  [codes.tooManyThreads]: 'full',
};

/** What passes by itself, though Discord names no time. */
const passing: readonly unknown[] = [codes.tooManyDirect, codes.overloaded];

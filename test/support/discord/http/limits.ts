import type { RateLimit } from '../options.ts';
import type { Route } from '../routes/route.ts';
import { type BucketState, Buckets } from './buckets.ts';
import type { Match } from './router.ts';

/** Wider than Discord's own (5 messages in 5 seconds), so that tests do not wait; a test that cares narrows it. */
const DEFAULT_LIMITS: Readonly<Record<string, RateLimit>> = {
  'POST /channels/:channel_id/messages': { limit: 50, window: 1000 },
  'PATCH /channels/:channel_id/messages/:message_id': { limit: 50, window: 1000 },
};

const GLOBAL_WINDOW = 1000;

export interface Verdict extends Pick<BucketState, 'allowed' | 'retryAfter' | 'headers'> {
  readonly global: boolean;
}

const UNLIMITED: Verdict = { allowed: true, retryAfter: 0, headers: {}, global: false };

export interface LimitOptions {
  readonly rateLimits?: Readonly<Record<string, RateLimit>>;
  readonly globalLimit?: number;
}

/** Decides about each request: the limit of the whole app first, then that of its route. */
export function createLimits(routes: readonly Route[], options: LimitOptions): (match: Match) => Verdict {
  const limits = { ...DEFAULT_LIMITS, ...options.rateLimits };
  const unknown = Object.keys(limits).find((pattern) => !routes.some((route) => route.pattern === pattern));
  if (unknown) throw new Error(`There is no route "${unknown}" to limit`);
  const buckets = new Buckets();
  return ({ route, params }) => {
    // What carries an interaction's token is outside the global limit.
    if (options.globalLimit !== undefined && route.auth) {
      const whole = buckets.take('global', '', { limit: options.globalLimit, window: GLOBAL_WINDOW });
      if (!whole.allowed) return { ...whole, headers: {}, global: true };
    }
    const limit = limits[route.pattern];
    if (!limit) return UNLIMITED;
    const major = params.channel_id ?? params.guild_id ?? params.webhook_token ?? '';
    return { ...buckets.take(route.pattern, major, limit), global: false };
  };
}

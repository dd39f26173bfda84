import { createHash } from 'node:crypto';
import type { RateLimit } from '../options.ts';

/** What the headers of an answer say about its bucket. Times are in seconds. */
export interface BucketState {
  readonly allowed: boolean;
  readonly retryAfter: number;
  readonly headers: Readonly<Record<string, string>>;
}

interface Bucket {
  used: number;
  resetsAt: number;
}

/** Counts requests in fixed windows, as Discord's headers describe them. */
export class Buckets {
  readonly #buckets = new Map<string, Bucket>();

  /** Takes one request out of the bucket of a route and of the channel, guild or webhook in its path. */
  take(route: string, major: string, { limit, window }: RateLimit): BucketState {
    const key = `${route} ${major}`;
    const now = Date.now();
    const known = this.#buckets.get(key);
    const bucket = known && known.resetsAt > now ? known : { used: 0, resetsAt: now + window };
    this.#buckets.set(key, bucket);
    const allowed = bucket.used < limit;
    if (allowed) bucket.used += 1;
    const resetAfter = (bucket.resetsAt - now) / 1000;
    return {
      allowed,
      retryAfter: allowed ? 0 : resetAfter,
      headers: {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(limit - bucket.used),
        'x-ratelimit-reset': (bucket.resetsAt / 1000).toFixed(3),
        'x-ratelimit-reset-after': resetAfter.toFixed(3),
        'x-ratelimit-bucket': bucketName(route),
      },
    };
  }
}

function bucketName(route: string): string {
  return createHash('sha256').update(route).digest('hex').slice(0, 32);
}

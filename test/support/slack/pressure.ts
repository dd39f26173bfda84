/** What makes the Web API refuse a sound call: rates, and faults that a test asks for. */
import type { Clock } from './clock.ts';

/** docs.slack.dev/apis/web-api/rate-limits: calls a minute, a method and a workspace; posts a second a channel. */
export interface Rates {
  readonly postsPerSecond: number;
  readonly postBurst: number;
  readonly perMinute: Readonly<Record<Tier, number>>;
}

export type Tier = 1 | 2 | 3 | 4;

export const SLACK_RATES: Rates = {
  postsPerSecond: 1,
  postBurst: 4,
  perMinute: { 1: 1, 2: 20, 3: 50, 4: 100 },
};

/** Token buckets, one for each key, full at first. */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();
  /** `false` lifts every limit. */
  rates: Rates | false;

  constructor(clock: Clock, rates: Rates | false) {
    this.#clock = clock;
    this.rates = rates;
  }

  /** Takes one post to a channel, or says in how many whole seconds to come again. */
  takePost(channel: string): number | undefined {
    if (this.rates === false) return undefined;
    return this.#take(`post ${channel}`, this.rates.postBurst, this.rates.postsPerSecond / 1000);
  }

  /** Takes one call of a method by a workspace, or says in how many whole seconds to come again. */
  takeCall(key: string, tier: Tier): number | undefined {
    if (this.rates === false) return undefined;
    const size = this.rates.perMinute[tier];
    return this.#take(key, size, size / 60_000);
  }

  #take(key: string, size: number, perMs: number): number | undefined {
    const now = this.#clock.now();
    const bucket = this.#buckets.get(key) ?? { tokens: size, at: now };
    const tokens = Math.min(size, bucket.tokens + (now - bucket.at) * perMs);
    const enough = tokens >= 1;
    this.#buckets.set(key, { tokens: enough ? tokens - 1 : tokens, at: now });
    return enough ? undefined : Math.max(1, Math.ceil((1 - tokens) / perMs / 1000));
  }
}

export interface Fault {
  /** A Web API method, `response_url`, or `*` for any. */
  method: string;
  /** Only calls of this workspace. */
  team?: string;
  /** An HTTP status; `reset` cuts the connection, `timeout` never answers, `garbled` answers 200 with a page. */
  status?: 429 | 500 | 502 | 503 | 504 | 'reset' | 'timeout' | 'garbled';
  /** Instead of a status: an error that Slack puts in a well-formed answer, for instance `account_inactive`. */
  error?: string;
  /** How many calls it meets; one when left out. */
  times?: number;
  /** Seconds in the Retry-After header of a 429; `null` sends none. 1 when left out. */
  retryAfter?: number | null;
  /** Nothing is wrong but that it takes so many milliseconds longer. */
  delayMs?: number;
  /** Only the answer is lost: what the call asks for is done. */
  afterCommit?: boolean;
}

export class Faults {
  readonly #pending: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  /** The fault that meets this call, used up by one. */
  meet(method: string, team: string | undefined): Fault | undefined {
    const pending = this.#pending.find(
      ({ left, fault }) =>
        left > 0 && ['*', method].includes(fault.method) && [undefined, team].includes(fault.team),
    );
    if (pending === undefined) return undefined;
    pending.left -= 1;
    return pending.fault;
  }

  clear(): void {
    this.#pending.length = 0;
  }
}

/** A fault as the log of calls shows it. */
export function faultName(fault: Fault): string {
  return fault.error ?? String(fault.status ?? 500);
}

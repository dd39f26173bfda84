/**
 * A connection that ends without an answer: `reset` (ECONNRESET, after which discord.js tries again) or
 * `close` (the other side closed, which discord.js throws).
 */
export type Break = 'reset' | 'close';

/** Something that goes wrong between Discord and the app. */
export interface Fault {
  /** A route, such as `POST /channels/:channel_id/messages`, or a pattern for `METHOD /path`. */
  readonly route: string | RegExp;
  /** A status to answer with, or how the connection ends instead. */
  readonly status: number | Break;
  /** How many requests it hits. Default: 1. */
  readonly times?: number;
  /** True: the request takes effect first, only its answer is lost. Default: false. */
  readonly afterCommit?: boolean;
  /** For 429: seconds to wait. Default: 0.1. */
  readonly retryAfter?: number;
  /** For 429: the whole app is limited, not just this route. */
  readonly global?: boolean;
  /** For 4xx: Discord's code and sentence. */
  readonly code?: number;
  readonly message?: string;
}

/** The faults that are still to happen. */
export class Faults {
  #waiting: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** The fault that hits this request, if any; it is used up by that. */
  next(route: string, request: string): Fault | undefined {
    const hit = this.#waiting.find(({ fault }) =>
      typeof fault.route === 'string' ? fault.route === route : fault.route.test(request),
    );
    if (!hit) return undefined;
    hit.left -= 1;
    if (hit.left === 0) this.#waiting = this.#waiting.filter((item) => item !== hit);
    return hit.fault;
  }
}

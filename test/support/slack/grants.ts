/** What a request lets the app do afterwards: open one view soon, and answer a few times for half an hour. */
import type { Clock } from './clock.ts';
import type { Invocation } from './invocations.ts';
import { RESPONSE_URL_MS, RESPONSE_URL_USES, THREE_SECONDS_MS } from './limits.ts';
import type { Message } from './types.ts';

interface Trigger {
  owner: Invocation | undefined;
  expires: number;
  used: boolean;
}

export interface ResponseUrl {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** The request it came with. */
  owner: Invocation | undefined;
  /** What `replace_original` and `delete_original` are about: the message pressed, or the first answer. */
  original: Message | undefined;
  readonly expires: number;
  uses: number;
}

export class Grants {
  readonly #triggers = new Map<string, Trigger>();
  readonly #urls = new Map<string, ResponseUrl>();
  readonly #clock: Clock;
  readonly #base: string;
  #count = 0;

  /** `base` is the address under which response_urls are answered. */
  constructor(clock: Clock, base: string) {
    this.#clock = clock;
    this.#base = base;
  }

  /** A new trigger_id; `claim` says later which request it belongs to. */
  trigger(): string {
    this.#count += 1;
    const id = `${this.#count}.${this.#clock.now()}.0123456789abcdef`;
    this.#triggers.set(id, { owner: undefined, expires: this.#clock.now() + THREE_SECONDS_MS, used: false });
    return id;
  }

  /** A new response_url for answers to `user` in `channel`. */
  responseUrl(team: string, channel: string, user: string, original?: Message): string {
    this.#count += 1;
    const url = `${this.#base}/response/${team}/${this.#count}`;
    const expires = this.#clock.now() + RESPONSE_URL_MS;
    this.#urls.set(url, { team, channel, user, original, owner: undefined, expires, uses: 0 });
    return url;
  }

  /** Ties the trigger and the response_url of a request to it, so that their use counts as its answers. */
  claim(invocation: Invocation): ResponseUrl | undefined {
    const trigger = this.#triggers.get(invocation.trigger_id ?? '');
    if (trigger !== undefined) trigger.owner = invocation;
    const url = this.#urls.get(invocation.response_url ?? '');
    if (url !== undefined) url.owner = invocation;
    return url;
  }

  expireTriggers(): void {
    for (const trigger of this.#triggers.values()) trigger.expires = Number.NEGATIVE_INFINITY;
  }

  /** Uses up a trigger: the request that it came with, or Slack's error. */
  exchange(id: unknown): Invocation | 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' {
    const trigger = this.#triggers.get(String(id));
    if (trigger?.owner === undefined) return 'invalid_trigger_id';
    if (trigger.used) return 'exchanged_trigger_id';
    if (trigger.expires < this.#clock.now()) return 'expired_trigger_id';
    trigger.used = true;
    return trigger.owner;
  }

  /** Counts one use of a response_url: what it stands for, or Slack's error. */
  use(path: string): ResponseUrl | 'used_url' | 'expired_url' | undefined {
    const url = this.#urls.get(this.#base + path);
    if (url === undefined) return undefined;
    if (url.expires < this.#clock.now()) return 'expired_url';
    if (url.uses >= RESPONSE_URL_USES) return 'used_url';
    url.uses += 1;
    return url;
  }
}

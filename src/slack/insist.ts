import { setTimeout as sleep } from 'node:timers/promises';
import { failedMs } from './people.ts';

/** Asks Slack again what nobody waits for, one thing after the other, so that many at once do not crowd each other out. */
export interface Insisting {
  /** What `work` finds in the end; undefined where it found nothing each time, or it was given up. */
  insist<T>(work: () => Promise<T | undefined>): Promise<T | undefined>;
  /** Whatever is still being tried, waits for its turn, or comes before it begins anew, finds nothing. */
  giveUp(): void;
  begin(): void;
}

/** Before each further attempt, in milliseconds: longer than a failure is remembered, and a minute in all. */
const usualPausesMs = [failedMs + 1000, 8000, 16_000, 30_000];
/** Hundreds join at once; what is more than this is not kept in mind. */
const mostWaiting = 1000;

export function createInsisting(pausesMs: readonly number[] = usualPausesMs): Insisting {
  let open = new AbortController();
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    async insist(work) {
      const { signal } = open;
      if (signal.aborted || waiting >= mostWaiting) return undefined;
      const since = performance.now();
      waiting += 1;
      const mine = turn
        .then(() => attempts(work, { pausesMs, since, signal }))
        .finally(() => {
          waiting -= 1;
        });
      turn = mine.catch(() => {});
      return mine;
    },
    giveUp: () => open.abort(),
    begin() {
      open = new AbortController();
    },
  };
}

/** `since`, by performance.now(), is when it failed: who waited for their turn meanwhile does not wait once more. */
async function attempts<T>(
  work: () => Promise<T | undefined>,
  { pausesMs, since, signal }: { pausesMs: readonly number[]; since: number; signal: AbortSignal },
): Promise<T | undefined> {
  let failedAt = since;
  for (const ms of pausesMs) {
    await sleep(Math.max(0, failedAt + ms - performance.now()), undefined, { signal }).catch(() => {});
    if (signal.aborted) return undefined;
    const found = await work();
    if (found !== undefined) return found;
    failedAt = performance.now();
  }
  return undefined;
}

import { setTimeout as sleep } from 'node:timers/promises';

const pauseMs = 250;
const patienceMs = 120_000;

/** Does what must not be given up because the database is away for a moment; throws the last error after two minutes. */
export async function persistently<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > until) throw error;
      await sleep(pauseMs);
    }
  }
}

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Job, startClock } from '../../src/jobs/clock.ts';
import { createLogger } from '../../src/log.ts';

const log = createLogger('silent');
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const job = (run: Job['run']): Job => ({ name: 'counting', everyMs: 1000, run });

test('a job runs at once and then each time', async () => {
  const run = vi.fn(async () => ({ done: 1 }));
  const stop = startClock([job(run)], log);
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(3000);
  expect(run).toHaveBeenCalledTimes(4);
  await stop();
  await vi.advanceTimersByTimeAsync(3000);
  expect(run).toHaveBeenCalledTimes(4);
});

test('a clock that is set back an hour stops nothing', async () => {
  const run = vi.fn(async () => ({}));
  const stop = startClock([job(run)], log);
  vi.setSystemTime(Date.now() - 60 * 60 * 1000);
  await vi.advanceTimersByTimeAsync(2000);
  expect(run).toHaveBeenCalledTimes(3);
  await stop();
});

test('one that takes longer is not begun twice, and stopping waits for it', async () => {
  let finish = (_: Record<string, number>) => {};
  const run = vi.fn(
    () =>
      new Promise<Record<string, number>>((resolve) => {
        finish = resolve;
      }),
  );
  const stop = startClock([job(run)], log);
  await vi.advanceTimersByTimeAsync(5000);
  expect(run).toHaveBeenCalledTimes(1);
  finish({});
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(2);
  let stopped = false;
  const stopping = stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(stopped).toBe(false);
  finish({});
  await stopping;
});

test('one that fails is tried again, and the others go on', async () => {
  const failing = vi.fn(() => Promise.reject(new Error('no database')));
  const running = vi.fn(async () => ({}));
  const stop = startClock([job(failing), job(running)], log);
  await vi.advanceTimersByTimeAsync(1000);
  expect(failing).toHaveBeenCalledTimes(2);
  expect(running).toHaveBeenCalledTimes(2);
  await stop();
});

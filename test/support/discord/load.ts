import { performance } from 'node:perf_hooks';
import type { Handle } from './person/handle.ts';

export interface Load {
  /** How many interactions in all. */
  readonly total: number;
  /** How many at the same time. */
  readonly inFlight: number;
  /** Starts the one with this number. */
  readonly start: (index: number) => Handle;
}

/** Times are in milliseconds, from the event to the answer that the person sees. */
export interface LoadReport {
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
}

/** Keeps many interactions in flight and measures how fast the app answers them. */
export async function measure({ total, inFlight, start }: Load): Promise<LoadReport> {
  const times: number[] = [];
  let next = 0;
  let failures = 0;
  const worker = async (): Promise<void> => {
    while (next < total) {
      const index = next;
      next += 1;
      const began = performance.now();
      try {
        await start(index).answer();
        times.push(performance.now() - began);
      } catch {
        failures += 1;
      }
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, worker));
  const seconds = (performance.now() - began) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { seconds, perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), failures };
}

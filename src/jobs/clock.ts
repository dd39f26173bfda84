import { describeError, type Logger } from '../log.ts';

/** Something that is done again and again; what is due lives in the database. */
export interface Job {
  readonly name: string;
  /** Milliseconds between two beginnings, by a clock that nobody sets. */
  readonly everyMs: number;
  /** Resolves to counts for the log; none is logged where all are 0. */
  run(): Promise<Readonly<Record<string, number>>>;
}

/** Starts the jobs, each for the first time at once. One that takes longer is never begun twice. Returns how to stop them. */
export function startClock(jobs: readonly Job[], log: Logger): () => Promise<void> {
  const stops = jobs.map((job) => repeat(job, log));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function repeat({ name, everyMs, run }: Job, log: Logger): () => Promise<void> {
  let running: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    try {
      const counts = await run();
      if (Object.values(counts).some((count) => count > 0)) log.info(counts, name);
    } catch (error) {
      log.error({ job: name, error: describeError(error) }, 'a job failed and is tried again');
    } finally {
      running = undefined;
    }
  };
  const begin = (): void => {
    running ??= work();
  };
  begin();
  const timer = setInterval(begin, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

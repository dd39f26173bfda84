import { processorMs, processorMsIn, processorMsOfAll } from '../processes.ts';

/** Seconds of processor time. */
export interface Used {
  readonly programs: number;
  readonly database: number;
  /** What has nothing to do with the bench. */
  readonly others: number;
}

interface Running {
  /** Where the database server's processes stand. */
  readonly folder: string;
  readonly platforms: readonly { readonly pid: number }[];
  readonly programs: readonly { readonly pid: number }[];
}

/** Asked, it tells what has been used since now. */
export function meter({ folder, programs, platforms }: Running): () => Used {
  const of = (all: readonly { pid: number }[]) => () =>
    all.reduce((sum, { pid }) => sum + (processorMs(pid) ?? Number.NaN), 0);
  const clocks = [of(programs), () => processorMsIn(folder), of([...platforms, process]), processorMsOfAll];
  const read = () => clocks.map((clock) => clock() ?? Number.NaN);
  const before = read();
  return () => {
    const [ours = 0, database = 0, bench = 0, all = 0] = read().map(
      (now, place) => (now - (before[place] ?? 0)) / 1000,
    );
    return { programs: ours, database, others: all - ours - database - bench };
  };
}

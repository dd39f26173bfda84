import type { Db } from '../../src/db.ts';
import { createLibrary, type Library } from '../../src/domain/library/live.ts';
import { lookUp } from '../../src/domain/library/lookup.ts';
import { EntryKind } from '../../src/generated/prisma/enums.ts';
import { quantile } from './figures.ts';
import { type Asked, queries } from './queries.ts';

const passes = 40;

/** Milliseconds that one page of hits takes in this process, over the whole library of a database. */
export async function searchTimes(db: Db): Promise<{ entries: number; p50: number; p99: number }> {
  const library = createLibrary(db);
  await library.refresh();
  const times: number[] = [];
  // The first passes are for the compiler.
  for (let pass = -5; pass < passes; pass++) {
    for (const asked of queries.filter(({ words }) => words)) {
      const began = performance.now();
      find(library, asked);
      if (pass >= 0) times.push(performance.now() - began);
    }
  }
  return { entries: library.entries().length, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function find(
  library: Library,
  { words, filters: { kind, topic, in: place, since, group } = {} }: Asked,
): void {
  const kinds = Object.values(EntryKind).filter((one) => one === kind);
  const query = {
    text: words,
    ...(kind && { kinds }),
    ...(topic && { topics: [topic] }),
    ...(place && { jurisdictions: [place] }),
    ...(since && { since }),
    ...(group && { groups: [group] }),
  };
  lookUp(library, query, { offset: 0, limit: 5 });
}

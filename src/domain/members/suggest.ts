import type { Entry } from '../library/entry.ts';

type Judged = Pick<Entry, 'lifecycle' | 'kind' | 'topics' | 'groups' | 'date' | 'number'>;

/**
 * Entries for somebody who chose these topics and belongs to that group: those of their topics first, then those that
 * speak to their group; the newest of equals. Fewer than `count` where fewer fit.
 */
export function suggest<E extends Judged>(
  entries: readonly E[],
  { topics, group }: { readonly topics: readonly string[]; readonly group: string | null | undefined },
  count: number,
): E[] {
  const wanted = new Set(topics);
  const score = ({ topics, groups }: E): number =>
    2 * topics.filter((topic) => wanted.has(topic)).length + (group && groups.includes(group) ? 1 : 0);
  return entries
    .filter((entry) => entry.lifecycle === 'published' && score(entry) > 0)
    .sort((a, b) => score(b) - score(a) || compare(b.date, a.date) || a.number - b.number)
    .slice(0, count);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

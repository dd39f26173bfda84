import type { EntryKind } from '../../generated/prisma/enums.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Entry } from './entry.ts';
import type { Found, FoundPage, Library } from './live.ts';

/** What is looked for. Lists mean "any of"; what is absent does not filter. */
export interface Query {
  readonly text: string;
  readonly language?: Language;
  readonly kinds?: readonly EntryKind[];
  readonly topics?: readonly string[];
  /** `ke` keeps Kenya's entries and, ranked after them, global ones. */
  readonly jurisdictions?: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD: the norm's own date, from this one on. */
  readonly since?: string;
  readonly groups?: readonly string[];
  readonly sizes?: readonly Size[];
}

/** Whether it speaks to platforms with few staff, or to industry at large. */
export const sizes = ['small', 'large'] as const;
export type Size = (typeof sizes)[number];

/** So little that every entry of the jurisdiction asked for stands before those that are only global. */
const globalShare = 1e-6;

/** What a query is looked up in. */
type Source = Pick<Library, 'entries' | 'search'>;

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/**
 * Looks a query up: ranked by relevance where there are words, else by the norm's date, newest first.
 * `offset` and `limit` choose the page; `total` counts all hits. A page that is not there, because the library
 * changed or the offset was made up, gives the first; `offset` says which it was.
 */
export function lookUp(source: Source, query: Query, { offset, limit }: Page): FoundPage {
  const isOffset = Number.isSafeInteger(offset) && offset > 0;
  const found = isOffset ? findPage(source, query, { offset, limit }) : undefined;
  if (found?.hits.length) return { ...found, offset };
  return { ...findPage(source, query, { offset: 0, limit }), offset: 0 };
}

function findPage(source: Source, query: Query, { offset, limit }: Page): Found {
  const local = (entry: Entry) => isLocal(entry, query.jurisdictions);
  if (query.text.trim()) {
    const boost = (entry: Entry) => (local(entry) ? 1 : globalShare);
    const { language } = query;
    return source.search(query.text, {
      offset,
      limit,
      ...(isFiltered(query) && { filter: (entry: Entry) => matches(entry, query) }),
      ...(language && { language }),
      ...(query.jurisdictions && { boost }),
    });
  }
  const all = source.entries().filter((entry) => matches(entry, query));
  all.sort((a, b) => Number(local(b)) - Number(local(a)) || newestFirst(a, b) || a.number - b.number);
  const hits = all.slice(offset, offset + limit).map((entry) => ({ entry, matched: [] }));
  return { hits, total: all.length, corrections: [] };
}

/** Dates are digits and hyphens: comparing them in a language's order would take a hundred times as long. */
const newestFirst = (a: Entry, b: Entry): number => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1);

const anyOf = (wanted: readonly string[] | undefined, has: readonly string[]) =>
  !wanted?.length || wanted.some((one) => has.includes(one));

const isLocal = (entry: Entry, wanted: readonly string[] | undefined) => anyOf(wanted, entry.jurisdictions);

/** Words are often all there is; then no entry need be looked at to be left out. */
const isFiltered = ({ text: _, language: __, ...filters }: Query): boolean => Object.keys(filters).length > 0;

/** Whether an entry passes every filter of a query. A word that half the library has asks this a thousand times. */
export function matches(entry: Entry, query: Query): boolean {
  const { kinds, topics, jurisdictions, groups, sizes, since } = query;
  return (
    (!kinds?.length || kinds.includes(entry.kind)) &&
    anyOf(topics, entry.topics) &&
    (anyOf(jurisdictions, entry.jurisdictions) || entry.jurisdictions.includes('global')) &&
    anyOf(groups, entry.groups) &&
    (!sizes?.length || anyOf(sizes, sizesOf(entry))) &&
    (since === undefined || isSince(entry.date, since))
  );
}

/** Dates are as precise as known: compared as far as both go, so that `2019` is not before `2019-05`. */
function isSince(date: string, since: string): boolean {
  const precision = Math.min(date.length, since.length);
  return date.slice(0, precision) >= since.slice(0, precision);
}

/** Small: named as a group or a topic. Large: spoken to as industry. */
export function sizesOf(entry: Pick<Entry, 'groups' | 'topics'>): Size[] {
  const small = entry.groups.includes('small-platform') || entry.topics.includes('small-platforms');
  return [
    ...(small ? (['small'] as const) : []),
    ...(entry.groups.includes('industry') ? (['large'] as const) : []),
  ];
}

import { LRUCache } from 'lru-cache';
import type { Db } from '../../db.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Vocabulary } from '../../options.ts';
import { createLibrarySearch } from '../search/library.ts';
import type { Entry, Term, Topic } from './entry.ts';
import { lookUp, type Page, type Query } from './lookup.ts';
import { createNewsReader, type ReadNews } from './news.ts';
import { loadEntries, loadStamps, loadTerms, loadTopics } from './rows.ts';
import { Shelf } from './shelf.ts';

/**
 * The published library in memory, with its search index: what every look-up reads. It follows the database
 * through `refresh`, which loads only what changed.
 */
export interface Library {
  /** By `E-12` or slug, whatever the letter case. */
  entry(reference: string): Entry | undefined;
  entries(): Entry[];
  topics(): readonly Topic[];
  terms(): readonly Term[];
  vocabulary(): Vocabulary;
  /** What lookUp of lookup.ts finds, from memory where the same was asked before. */
  lookUp(query: Query, page: Page): FoundPage;
  /** Best first. `filter` keeps, `boost` multiplies a score. */
  search(text: string, options: SearchOptions): Found;
  /** Entries whose title or alias one seems to be typing. */
  complete(text: string, limit: number): Entry[];
  /** The library's own words nearest to those of a text. */
  nearestWords(text: string): string[];
  /** What happened in the library, for digests; read from the database. */
  readonly readNews: ReadNews;
  /** True once everything published has been loaded and can be found. */
  ready(): boolean;
  /** Brings memory up to what the database holds. Calls overlap safely. */
  refresh(): Promise<void>;
}

/** What a search found. */
export interface Found {
  readonly hits: readonly Hit[];
  /** How many entries match, on all pages. */
  readonly total: number;
  /** Words that no entry has, and those that were looked for in their place. */
  readonly corrections: readonly { readonly typed: string; readonly words: readonly string[] }[];
}

export type FoundPage = Found & Pick<Page, 'offset'>;

export interface Hit {
  readonly entry: Entry;
  /** The words of the query that were found in it, as typed; empty when nothing was asked in words. */
  readonly matched: readonly string[];
}

export interface SearchOptions {
  readonly language?: Language;
  readonly filter?: (entry: Entry) => boolean;
  readonly boost?: (entry: Entry) => number;
  readonly offset: number;
  readonly limit: number;
}

/** Paging, opening and sharing ask the same again and again; a page is some hundred bytes. */
const rememberedPages = 1000;

/** Words offered in place of those that were not found. */
const mostNearest = 3;

/** Indexing an entry takes about a millisecond; a breath between batches keeps answers quick during a build. */
const batch = 20;
const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

export function createLibrary(db: Db): Library {
  const search = createLibrarySearch();
  const shelf = new Shelf();
  let stamps = new Map<string, number>();
  let topics: readonly Topic[] = [];
  let terms: readonly Term[] = [];
  let vocabulary: Vocabulary = { topics, jurisdictions: [] };
  let ready = false;
  const pages = new LRUCache<string, FoundPage>({ max: rememberedPages });

  const refresh = oneAtATime(async () => {
    [topics, terms] = await Promise.all([loadTopics(db), loadTerms(db)]);
    search.useTerms([...terms, ...topics].map(({ labels }) => labels));
    const now = await loadStamps(db);
    for (const entry of shelf.values().filter(({ id }) => !now.has(id))) {
      search.remove(entry.id);
      shelf.remove(entry);
    }
    const changed = [...now.keys()].filter((id) => stamps.get(id) !== now.get(id));
    for (let start = 0; start < changed.length; start += batch) {
      for (const entry of await loadEntries(db, changed.slice(start, start + batch))) {
        const topicNames = topics
          .filter(({ slug }) => entry.topics.includes(slug))
          .map(({ labels }) => labels);
        search.put({ ...entry, topicNames });
        shelf.put(entry);
      }
      await breath();
    }
    stamps = now;
    pages.clear();
    const jurisdictions = new Set(shelf.values().flatMap((entry) => entry.jurisdictions));
    vocabulary = { topics, jurisdictions: [...jurisdictions].sort() };
    ready = true;
  });

  const entriesOf = (ids: readonly string[]) => ids.flatMap((id) => shelf.get(id) ?? []);
  const source: Pick<Library, 'entries' | 'search'> = {
    entries: () => shelf.values(),
    search(text, { language, filter, boost, offset, limit }) {
      const judged =
        <T>(judge: (entry: Entry) => T, otherwise: T) =>
        (id: string) => {
          const entry = shelf.get(id);
          return entry ? judge(entry) : otherwise;
        };
      const { hits, ...found } = search.search(
        { text, ...(language && { language }) },
        {
          offset,
          limit,
          ...(filter && { filter: judged(filter, false) }),
          ...(boost && { boost: judged(boost, 1) }),
        },
      );
      return {
        ...found,
        hits: hits.flatMap(({ id, matched }) => entriesOf([id]).map((entry) => ({ entry, matched }))),
      };
    },
  };
  return {
    ...source,
    entry: (reference) => shelf.find(reference),
    topics: () => topics,
    terms: () => terms,
    vocabulary: () => vocabulary,
    complete: (text, limit) => entriesOf(search.complete(text, limit)),
    nearestWords: (text) => search.nearestWords(text, mostNearest),
    ready: () => ready,
    readNews: createNewsReader(db),
    refresh,
    lookUp(query, page) {
      const key = JSON.stringify([query, page]);
      const found = pages.get(key) ?? lookUp(source, query, page);
      pages.set(key, found);
      return found;
    },
  };
}

/** Runs one at a time; calls during a run share the one that follows it, which sees what they were called for. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = () => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}

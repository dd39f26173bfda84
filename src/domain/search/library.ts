import { type Language, languages } from '../../i18n/languages.ts';
import { Completion } from './completion.ts';
import { guessLanguage } from './guess-language.ts';
import { type SearchDocument, SearchIndex, type SearchOptions, type SearchResult } from './index.ts';
import { longestQuery } from './query.ts';
import { type Labels, Wordings } from './wordings.ts';

/** What search reads of a published entry. */
export interface SearchableEntry {
  readonly id: string;
  readonly slug: string;
  /** What the texts below are written in. */
  readonly language: Language;
  readonly title: string;
  /** Official titles in other languages. */
  readonly titles: Labels;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly issuer: string;
  /** What its topics are called in each language. */
  readonly topicNames: readonly Labels[];
  readonly asks: readonly { readonly text: string }[];
  readonly safeguards: readonly { readonly text: string }[];
  readonly practical: readonly string[];
}

const weights = { title: 2, titles: 1, aliases: 2, summary: 1, issuer: 0.5, topics: 0.5, body: 1 };

/** A published entry as the index takes it. */
export function toDocument(entry: SearchableEntry): SearchDocument {
  const { id, language } = entry;
  const own = (text: string, weight: number) => ({ text, language, weight });
  const statements = [...entry.asks, ...entry.safeguards].map(({ text }) => text);
  const fields = [
    own(entry.title, weights.title),
    ...entry.aliases.map((alias) => own(alias, weights.aliases)),
    own(entry.summary, weights.summary),
    ...[...statements, ...entry.practical].map((text) => own(text, weights.body)),
    own(entry.issuer, weights.issuer),
    ...entry.topicNames.flatMap(inEachLanguage).map((name) => ({ ...name, weight: weights.topics })),
    ...inEachLanguage(entry.titles).map((title) => ({ ...title, weight: weights.titles })),
  ];
  return { id, fields };
}

const inEachLanguage = (labels: Labels): { readonly language: Language; readonly text: string }[] =>
  languages.flatMap((language) => {
    const text = labels[language];
    return text ? [{ language, text }] : [];
  });

/** What an entry is called: a title also without what it adds in parentheses, such as an acronym or a year. */
function namesOf(entry: SearchableEntry): string[] {
  const titles = [entry.title, ...inEachLanguage(entry.titles).map(({ text }) => text)];
  const bare = titles.map((title) => title.replace(/\s*[(（][^()（）]*[)）]\s*/g, ' '));
  return [...new Set([...titles, ...bare, ...entry.aliases])];
}

export interface LibraryQuery {
  readonly text: string;
  /** The reader's language: decides what a word was written in when the word itself does not say. */
  readonly language?: Language;
}

/** What the running program holds and whoever follows the database feeds: one entry at a time, in any order. */
export interface LibrarySearch {
  readonly size: number;
  has(id: string): boolean;
  /** Adds an entry, or replaces the one with its id; about half a millisecond. */
  put(entry: SearchableEntry): void;
  remove(id: string): void;
  /** The terms by which questions in other languages find English entries: the glossary and the names of topics. */
  useTerms(terms: readonly Labels[]): void;
  /** As SearchIndex.search; an entry whose title, alias or official title is the whole question comes first. */
  search(query: LibraryQuery, options: Omit<SearchOptions, 'first'>): SearchResult;
  /** Ids of entries for what is being typed, best first; none for nothing. */
  complete(text: string, limit: number): string[];
  /** As SearchIndex.nearestWords. */
  nearestWords(text: string, count: number): string[];
}

export function createLibrarySearch(): LibrarySearch {
  const index = new SearchIndex();
  const completion = new Completion();
  let wordings = new Wordings();
  let terms = '[]';
  return {
    get size() {
      return index.size;
    },
    has: (id) => index.has(id),
    put(entry) {
      index.put(toDocument(entry));
      completion.put(entry.id, namesOf(entry));
    },
    remove(id) {
      index.remove(id);
      completion.remove(id);
    },
    useTerms(given) {
      // Said again at every look into the database, and hardly ever something new.
      const wanted = JSON.stringify(given);
      if (wanted === terms) return;
      terms = wanted;
      wordings = new Wordings(given);
    },
    search(asked, options) {
      const text = asked.text.slice(0, longestQuery);
      const language = guessLanguage(text, asked.language);
      const query = { text, language, wordings: wordings.find(text, language) };
      return index.search(query, { ...options, first: completion.called(text, language) });
    },
    complete: (text, limit) => completion.complete(text, limit),
    nearestWords: (text, count) => index.nearestWords(text, count),
  };
}

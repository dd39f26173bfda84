import { analyze, type Token } from './analyze.ts';
import { guessLanguage } from './guess-language.ts';
import { nearWords } from './near-words.ts';
import { hasDigit } from './normalise.ts';
import { type Correction, longestQuery, readQuery, type SearchQuery } from './query.ts';
import { type Ranked, rank, type SearchOptions } from './rank.ts';
import { stem } from './stem.ts';
import { type SearchDocument, Store } from './store.ts';

export type { SearchQuery, Wording } from './query.ts';
export type { Hit, SearchOptions } from './rank.ts';
export type { SearchDocument, SearchField } from './store.ts';

export interface SearchResult extends Ranked {
  /** Words that no document has, and those that were looked for in their place. */
  readonly corrections: readonly Correction[];
}

/** So many words of a text get suggestions. */
const suggestedFor = 8;

/**
 * Suggestions may be further off than what a search takes on itself to correct, but by no more than a third of the
 * letters: beyond that every word is like every other.
 */
const suggestedEdits = (word: string): number =>
  word.length < 4 ? 0 : Math.min(3, Math.floor(word.length / 3));

/**
 * Ranked full-text search in six languages, in memory: BM25 over weighted fields, one document at a time put,
 * replaced or removed. Nothing in it waits or fails; the cost of any query is bounded.
 */
export class SearchIndex {
  readonly #store = new Store();

  get size(): number {
    return this.#store.size;
  }

  has(id: string): boolean {
    return this.#store.numberOf(id) !== undefined;
  }

  /** Adds a document, or replaces the one with its id. */
  put(document: SearchDocument): void {
    this.#store.put(document);
  }

  remove(id: string): void {
    this.#store.remove(id);
  }

  /**
   * Documents that answer any word of the query, best first. Without a letter or digit in it, every document that
   * passes the filter; with stop words alone, none.
   */
  search(query: SearchQuery, options: SearchOptions): SearchResult {
    const reading = readQuery(this.#store, query);
    return { ...rank(this.#store, reading, options), corrections: reading.corrections };
  }

  /**
   * Up to `count` words of the documents, as people write them, that are nearest to the words of a text which no
   * document has: "live-streem" gives livestream. None for words that are there.
   */
  nearestWords(text: string, count: number): string[] {
    const read = text.slice(0, longestQuery);
    const language = guessLanguage(read);
    const unseen = analyze(read, language).filter((token) => this.#isUnseen(token));
    const near = unseen.slice(0, suggestedFor).flatMap(({ word }) => {
      const found = nearWords(this.#store, word, suggestedEdits(word));
      return found.map((one) => ({ word: one.word, far: one.distance / word.length }));
    });
    near.sort((a, b) => a.far - b.far);
    const byStem = new Map<string, string>();
    for (const { word } of near) {
      const key = stem(word, language);
      if (!byStem.has(key)) byStem.set(key, word);
    }
    return [...byStem.values()].slice(0, count);
  }

  #isUnseen({ kind, term, word }: Token): boolean {
    if (kind === 'char' || kind === 'pair' || hasDigit(word)) return false;
    return !this.#store.words.has(word) && !this.#store.stems.has(term);
  }
}

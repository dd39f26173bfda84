import { fold } from './normalise.ts';
import type { Store } from './store.ts';

/** A word of the documents that is nearly the one asked for. */
export interface NearWord {
  readonly word: string;
  /** Edits away, accents not counted. */
  readonly distance: number;
  /** Whether both begin with the same letter: slips are rare there. */
  readonly beginsAlike: boolean;
  /** How many documents have it. */
  readonly documents: number;
}

/**
 * Words of the documents at most `max` edits from a word: nearest first, then those that begin alike, then those in
 * more documents, then by alphabet.
 */
export function nearWords({ vocabulary, words }: Store, word: string, max: number): NearWord[] {
  const first = fold(word)[0];
  const near = vocabulary.near(word, max).map((one) => ({
    ...one,
    beginsAlike: fold(one.word)[0] === first,
    documents: words.postings(words.numberOf(one.word) ?? -1).length,
  }));
  // The vocabulary answers by alphabet, and sorting keeps the order of equals.
  return near.sort(
    (a, b) =>
      a.distance - b.distance || Number(b.beginsAlike) - Number(a.beginsAlike) || b.documents - a.documents,
  );
}

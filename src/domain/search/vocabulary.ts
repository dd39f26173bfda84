import { distance } from './distance.ts';
import { fold } from './normalise.ts';

/** A word of the vocabulary and how many edits it is away from the one asked for. */
export interface Near {
  readonly word: string;
  readonly distance: number;
}

/** The pairs of neighbouring letters of a word, each once; the beginning counts as a letter, the end where asked. */
function bigramsOf(folded: string, end: boolean): Set<string> {
  const padded = end ? `^${folded}$` : `^${folded}`;
  const bigrams = new Set<string>();
  for (let i = 0; i < padded.length - 1; i++) bigrams.add(padded.slice(i, i + 2));
  return bigrams;
}

/** An edit touches at most this many bigrams (a swap of neighbours). */
const bigramsPerEdit = 3;

/** A set of words that can be asked for those nearly like another, through a table of their bigrams. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: (string | undefined)[] = [];
  readonly #free: number[] = [];
  /** Bigram to the numbers of the words that contain it. */
  readonly #table = new Map<string, number[]>();
  /** Bigrams that each word shares with the one asked for; zero between questions. */
  #shared = new Uint8Array(1024);

  add(word: string): void {
    if (this.#numbers.has(word)) return;
    const number = this.#free.pop() ?? this.#words.length;
    this.#words[number] = word;
    this.#numbers.set(word, number);
    if (number >= this.#shared.length) this.#shared = new Uint8Array(number * 2);
    for (const bigram of bigramsOf(fold(word), true)) {
      const list = this.#table.get(bigram);
      if (list) list.push(number);
      else this.#table.set(bigram, [number]);
    }
  }

  remove(word: string): void {
    const number = this.#numbers.get(word);
    if (number === undefined) return;
    this.#numbers.delete(word);
    this.#words[number] = undefined;
    this.#free.push(number);
    for (const bigram of bigramsOf(fold(word), true)) {
      const left = this.#table.get(bigram)?.filter((one) => one !== number) ?? [];
      if (left.length > 0) this.#table.set(bigram, left);
      else this.#table.delete(bigram);
    }
  }

  /**
   * The words at most `max` edits away, nearest first, then by alphabet. Accents do not count as edits.
   * `beginning: true` compares with the beginnings of words, for a word that is still being typed.
   */
  near(word: string, max: number, { beginning = false } = {}): Near[] {
    const folded = fold(word);
    const found: Near[] = [];
    for (const candidate of this.#candidates(folded, max, beginning)) {
      const other = fold(candidate);
      const edits = beginning ? beginningDistance(folded, other, max) : distance(folded, other, max);
      if (edits <= max) found.push({ word: candidate, distance: edits });
    }
    return found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  }

  /** Words that share so many bigrams that `max` edits could explain the rest. */
  #candidates(folded: string, max: number, beginning: boolean): string[] {
    const bigrams = bigramsOf(folded, !beginning);
    const enough = Math.max(1, bigrams.size - bigramsPerEdit * max);
    const shared = this.#shared;
    const touched: number[] = [];
    for (const bigram of bigrams) {
      for (const number of this.#table.get(bigram) ?? []) {
        const before = shared[number] ?? 0;
        if (before === 0) touched.push(number);
        shared[number] = before + 1;
      }
    }
    const candidates: string[] = [];
    for (const number of touched) {
      const word = this.#words[number];
      if ((shared[number] ?? 0) >= enough && word !== undefined) candidates.push(word);
      shared[number] = 0;
    }
    return candidates;
  }
}

/** The distance to the best beginning of a word, which may be a letter shorter or longer than what was typed. */
function beginningDistance(typed: string, word: string, max: number): number {
  let best = max + 1;
  for (const length of [typed.length, typed.length - 1, typed.length + 1]) {
    best = Math.min(best, distance(typed, word.slice(0, Math.max(length, 1)), max));
  }
  return best;
}

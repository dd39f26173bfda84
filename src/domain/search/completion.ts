import type { Language } from '../../i18n/languages.ts';
import { best } from './best.ts';
import { clean, fold, hasDigit, runsOf } from './normalise.ts';
import { isStopWord } from './stop-words.ts';
import { Vocabulary } from './vocabulary.ts';

const longestText = 200;
const mostWords = 8;

/** The words of a name or of what is typed: folded, Chinese by character, with no stop words taken out. */
function nameWords(text: string): string[] {
  const runs = runsOf(clean(text.slice(0, longestText)));
  return runs.flatMap((run) =>
    run.unspaced ? [...run.text] : [fold(run.text.toLowerCase().replace(/['’ʼ]/g, ''))],
  );
}

/** Completes names as they are typed, in any order of words, forgiving slips. */
export class Completion {
  /** Id to its names, normalised, a space between words. */
  readonly #names = new Map<string, readonly string[]>();
  /** Word to the ids that have it in a name. */
  readonly #ids = new Map<string, Set<string>>();
  readonly #vocabulary = new Vocabulary();
  /** The words by alphabet, made again after a change when first needed. */
  #sorted: string[] | undefined;

  /** Sets the names of an id: its title, other titles, aliases. */
  put(id: string, names: readonly string[]): void {
    this.remove(id);
    const words = names.map(nameWords);
    this.#names.set(
      id,
      words.map((each) => each.join(' ')),
    );
    for (const word of new Set(words.flat())) this.#add(word, id);
  }

  remove(id: string): void {
    const names = this.#names.get(id) ?? [];
    this.#names.delete(id);
    for (const word of new Set(names.flatMap((name) => name.split(' ')))) this.#take(word, id);
  }

  /**
   * Up to `limit` ids of which a name has words that begin like each of those typed. First the names that begin with
   * what was typed, then those that contain it, then the rest; shorter names first.
   */
  complete(text: string, limit: number): string[] {
    const typed = nameWords(text).slice(0, mostWords);
    const phrase = typed.join(' ');
    const found = this.#withMostWords(typed);
    const ranked = Array.from(found, (id) => ({
      id,
      rank: rankOf(this.#names.get(id) ?? [], phrase),
    }));
    return best(ranked, limit, (a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  }

  /** The ids of which some name, in full, is this text, or all of it but its opening: "what is the DSA". */
  called(text: string, language: Language): Set<string> {
    const words = nameWords(text);
    const start = words.findIndex((word) => !isStopWord(word, language));
    return new Set([...this.#withName(words), ...this.#withName(words.slice(Math.max(start, 0)))]);
  }

  #withName(words: readonly string[]): string[] {
    const name = words.join(' ');
    const ids = this.#ids.get(words[0] ?? '') ?? [];
    return [...ids].filter((id) => this.#names.get(id)?.includes(name));
  }

  /** The ids that answer the greatest number of the words. */
  #withMostWords(typed: readonly string[]): string[] {
    const answered = new Map<string, number>();
    for (const word of new Set(typed)) {
      for (const id of this.#beginningWith(word)) answered.set(id, (answered.get(id) ?? 0) + 1);
    }
    const most = Math.max(0, ...answered.values());
    return [...answered.keys()].filter((id) => answered.get(id) === most);
  }

  #beginningWith(typed: string): Set<string> {
    const words = this.#wordsBeginningWith(typed);
    if (words.length === 0) words.push(...this.#wordsLike(typed));
    const ids = new Set<string>();
    for (const word of words) for (const id of this.#ids.get(word) ?? []) ids.add(id);
    return ids;
  }

  #wordsBeginningWith(typed: string): string[] {
    this.#sorted ??= [...this.#ids.keys()].sort();
    const sorted = this.#sorted;
    const words: string[] = [];
    for (let i = firstFrom(sorted, typed); sorted[i]?.startsWith(typed); i++) words.push(sorted[i] ?? '');
    return words;
  }

  #wordsLike(typed: string): string[] {
    if (hasDigit(typed) || typed.length < 4) return [];
    const near = this.#vocabulary.near(typed, typed.length < 8 ? 1 : 2, { beginning: true });
    return near.filter(({ distance }) => distance === near[0]?.distance).map(({ word }) => word);
  }

  #add(word: string, id: string): void {
    const ids = this.#ids.get(word);
    if (ids) {
      ids.add(id);
      return;
    }
    this.#ids.set(word, new Set([id]));
    this.#vocabulary.add(word);
    this.#sorted = undefined;
  }

  #take(word: string, id: string): void {
    const ids = this.#ids.get(word);
    ids?.delete(id);
    if (ids?.size !== 0) return;
    this.#ids.delete(word);
    this.#vocabulary.remove(word);
    this.#sorted = undefined;
  }
}

/** The place of the first word that does not come before this one. */
function firstFrom(sorted: readonly string[], word: string): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Smaller is better: how a name has the phrase, then how long it is. Names are no longer than a text to complete. */
function rankOf(names: readonly string[], phrase: string): number {
  let rank = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const way = name.startsWith(phrase) ? 0 : name.includes(` ${phrase}`) ? 1 : 2;
    rank = Math.min(rank, way * 10 * longestText + name.length);
  }
  return rank;
}

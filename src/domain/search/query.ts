import type { Language } from '../../i18n/languages.ts';
import { analyze, joined, languageOfScript, latinLanguages, type Token } from './analyze.ts';
import { guessLanguage } from './guess-language.ts';
import { nearWords } from './near-words.ts';
import { clean, fold, hasDigit, runsOf, scriptOf } from './normalise.ts';
import { stem } from './stem.ts';
import type { Store } from './store.ts';

/** Another way of saying part of a query, such as its translation. */
export interface Wording {
  readonly text: string;
  readonly language: Language;
  /** The words of the query it stands for, as typed, and the language they were read in. */
  readonly typed: readonly string[];
  readonly from: Language;
  /** How surely it says the same: 1 and below. */
  readonly weight: number;
}

export interface SearchQuery {
  readonly text: string;
  /** Guessed from the words when not given. */
  readonly language?: Language;
  readonly wordings?: readonly Wording[];
}

/** A term to look up, and what it is worth. */
export interface QueryTerm {
  readonly table: 'stems' | 'words';
  readonly number: number;
  weight: number;
  /** For a word that is said in another language as well: the one it was typed in. Elsewhere it counts little. */
  home: Language | undefined;
  /** The words of the query that it answers. */
  readonly typed: Set<string>;
}

/** A query in terms of the index. */
export interface Reading {
  /** False for a query without a single letter or digit. */
  readonly asked: boolean;
  /** The runs of characters without spaces between words, as typed. */
  readonly unspaced: readonly string[];
  readonly terms: readonly QueryTerm[];
  /** Neighbours in the query, by the numbers of their stems. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Words the index has never seen, and those it looked for in their place. */
  readonly corrections: readonly Correction[];
}

export interface Correction {
  readonly typed: string;
  readonly words: readonly string[];
}

/** Whatever is typed, a search stays cheap: the rest of a longer text is not read. In characters. */
export const longestQuery = 600;
const mostTokens = 64;
const mostTerms = 64;
const mostCorrections = 6;
const wordsPerCorrection = 5;

/** For the very letters that were typed, beside the stem. */
const writtenWeight = 0.2;
const compoundWeight = 0.5;
/** By edits; the words that one mistyped word may have meant share the weight. Accents alone are no edit. */
const correctionWeights = [1, 0.8, 0.5];

/** The edits that a word may be away from what was meant: none below four letters, where everything is near. */
const editsFor = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/** Reads a query against what the index holds at this moment. */
export function readQuery(store: Store, query: SearchQuery): Reading {
  const text = query.text.slice(0, longestQuery);
  const { language = guessLanguage(text), wordings = [] } = query;
  const reader = new Reader(store, language, wordings);
  reader.read(text);
  for (const wording of wordings) reader.readWording(wording);
  const { terms, pairs, corrections } = reader;
  const runs = runsOf(clean(text));
  const unspaced = runs.filter((run) => run.unspaced).map((run) => run.text);
  return { asked: runs.length > 0, unspaced, terms, pairs, corrections };
}

class Reader {
  readonly terms: QueryTerm[] = [];
  readonly pairs: [number, number][] = [];
  readonly corrections: Correction[] = [];
  readonly #store: Store;
  readonly #language: Language;
  /** The words that wordings say as well, and the language they were typed in. */
  readonly #homes: ReadonlyMap<string, Language>;

  constructor(store: Store, language: Language, wordings: readonly Wording[]) {
    this.#store = store;
    this.#language = language;
    this.#homes = new Map(wordings.flatMap(({ typed, from }) => typed.map((word) => [word, from] as const)));
  }

  read(text: string): void {
    let before: Token | undefined;
    let stemBefore: number | undefined;
    for (const token of analyze(text, this.#language).slice(0, mostTokens)) {
      if (token.kind === 'pair') this.#addStem(token.term, 1, [token.typed]);
      else if (token.kind === 'compound') this.#addCompound(token);
      else {
        const stem =
          token.kind === 'char' ? this.#addStem(token.term, 1, [token.typed]) : this.#readWord(token);
        this.#addPair(stemBefore, stem);
        if (before?.kind === 'word' && token.kind === 'word') this.#readJoined(before, token);
        before = token;
        stemBefore = stem;
      }
    }
  }

  readWording({ text, language, typed, weight }: Wording): void {
    let before: number | undefined;
    for (const { kind, term } of analyze(text, language)) {
      const number = this.#addStem(term, kind === 'compound' ? weight * compoundWeight : weight, typed);
      if (kind === 'compound' || kind === 'pair') continue;
      this.#addPair(before, number);
      before = number;
    }
  }

  /** Looks for a word by its stem and as written; one that the index has never seen, for words like it. */
  #readWord(token: Token): number | undefined {
    const stem = this.#seen(token.word);
    if (stem === undefined) return this.#correct(token);
    const typed = [token.typed];
    const home = this.#homes.get(token.typed);
    this.#add({ table: 'stems', number: stem, weight: 1, home, typed });
    this.#add({
      table: 'words',
      number: this.#store.words.numberOf(token.word),
      weight: writtenWeight,
      home,
      typed,
    });
    return stem;
  }

  /** The stem of a word under the query's language or, when the index has none, another of the same script. */
  #seen(word: string): number | undefined {
    const script = scriptOf(word);
    const own = languageOfScript(script, this.#language);
    for (const language of script === 'latin' ? [own, ...latinLanguages] : [own]) {
      const number = this.#store.stems.numberOf(stem(word, language));
      if (number !== undefined) return number;
    }
    return undefined;
  }

  #correct({ word, typed }: Token): number | undefined {
    if (hasDigit(word) || this.corrections.length >= mostCorrections) return undefined;
    const near = nearWords(this.#store, word, editsFor(fold(word)));
    const [first] = near;
    if (!first) return undefined;
    const alike = near.filter(
      (one) => one.distance === first.distance && one.beginsAlike === first.beginsAlike,
    );
    const words = alike.slice(0, wordsPerCorrection).map((one) => one.word);
    this.corrections.push({ typed, words });
    const weight = (correctionWeights[first.distance] ?? 0) / words.length;
    const stems = words.map((one) => this.#seen(one));
    for (const number of stems) this.#add({ table: 'stems', number, weight, typed: [typed] });
    return stems[0];
  }

  /** "live stream" finds livestream. */
  #readJoined(left: Token, right: Token): void {
    const compound = joined(left, right, this.#language);
    if (compound) this.#addCompound(compound);
  }

  #addCompound({ term, typed }: Token): void {
    this.#addStem(term, compoundWeight, typed.split('-'));
  }

  #addStem(term: string, weight: number, typed: readonly string[]): number | undefined {
    const number = this.#store.stems.numberOf(term);
    this.#add({ table: 'stems', number, weight, typed });
    return number;
  }

  #addPair(left: number | undefined, right: number | undefined): void {
    if (left !== undefined && right !== undefined) this.pairs.push([left, right]);
  }

  /** Adds a term, unless no document has it; one that is there already keeps its greater weight. */
  #add(term: {
    table: QueryTerm['table'];
    number: number | undefined;
    weight: number;
    home?: Language | undefined;
    typed: readonly string[];
  }): void {
    const { table, number, weight, home, typed } = term;
    if (number === undefined) return;
    const known = this.terms.find((one) => one.number === number && one.table === table);
    if (known) {
      known.weight = Math.max(known.weight, weight);
      if (home !== known.home) known.home = undefined;
      for (const word of typed) known.typed.add(word);
    } else if (this.terms.length < mostTerms) {
      this.terms.push({ table, number, weight, home, typed: new Set(typed) });
    }
  }
}

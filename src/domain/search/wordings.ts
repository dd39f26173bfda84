import { type Language, languages } from '../../i18n/languages.ts';
import { analyze, type Token } from './analyze.ts';
import type { Wording } from './query.ts';

/** One notion said in several languages: a term of the glossary, the labels of a topic. */
export type Labels = Readonly<Partial<Record<Language, string>>>;

/** The language most entries are written in: what is asked in another is looked for in this one as well. */
const pivot = 'en';
/** A word alone is taken for a longer term that has it, for the shortest two, at less weight. */
const termsPerWord = 2;
const partWeight = 0.35;

/** "modérateur / modératrice" and "empreinte numérique (hash)" are two ways to say one thing each. */
const waysToSay = (label: string): string[] => label.split(/[/()（）]/).filter((way) => way.trim() !== '');

/** The tokens that follow each other in a term; the others repeat them. */
const isStep = ({ kind }: Token): boolean => kind === 'word' || kind === 'char';
/** The tokens that mean something alone: a Chinese character seldom does. */
const isPart = ({ kind }: Token): boolean => kind === 'word' || kind === 'pair';
const keyOf = (language: Language, tokens: readonly Token[]): string =>
  [language, ...tokens.map(({ term }) => term)].join(' ');

/** Finds the terms of a glossary in what was asked, so that a question in any language finds English entries. */
export class Wordings {
  /** The stems of a term in its language, to the English term. */
  readonly #terms = new Map<string, string>();
  /** The first word of a term, to the number of words in the longest term that begins with it. */
  readonly #longest = new Map<string, number>();
  /** One word of a term, to the English of the shortest terms that have it. */
  readonly #parts = new Map<string, string[]>();

  constructor(terms: readonly Labels[] = []) {
    for (const language of languages) if (language !== pivot) this.#addAll(terms, language);
  }

  /** English for what the text says in `language`, with the words it stands for. */
  find(text: string, language: Language): Wording[] {
    // French and Spanish are easily taken for each other and for English; other scripts leave no doubt.
    if (language === pivot) return [...this.#termsIn(text, 'fr'), ...this.#termsIn(text, 'es')];
    const other = language === 'fr' ? 'es' : language === 'es' ? 'fr' : undefined;
    const found = [...this.#termsIn(text, language), ...(other ? this.#termsIn(text, other) : [])];
    const covered = new Set(found.flatMap(({ typed }) => typed));
    return [...found, ...this.#partsIn(text, language, covered)];
  }

  #addAll(terms: readonly Labels[], language: Language): void {
    const ways = terms.flatMap((labels) => {
      const english = waysToSay(labels[pivot] ?? '').join(' ');
      if (!english) return [];
      return waysToSay(labels[language] ?? '').map((way) => ({ tokens: analyze(way, language), english }));
    });
    ways.sort((a, b) => a.tokens.length - b.tokens.length);
    for (const { tokens, english } of ways) {
      this.#addTerm(language, tokens.filter(isStep), english);
      for (const token of tokens.filter(isPart)) this.#addPart(keyOf(language, [token]), english);
    }
  }

  #addTerm(language: Language, steps: readonly Token[], english: string): void {
    const key = keyOf(language, steps);
    if (!this.#terms.has(key)) this.#terms.set(key, english);
    const first = keyOf(language, steps.slice(0, 1));
    this.#longest.set(first, Math.max(steps.length, this.#longest.get(first) ?? 0));
  }

  #addPart(key: string, english: string): void {
    const known = this.#parts.get(key) ?? [];
    if (known.length < termsPerWord && !known.includes(english)) this.#parts.set(key, [...known, english]);
  }

  /** Whole terms, the longest first; words of one are not read as part of another. */
  #termsIn(text: string, language: Language): Wording[] {
    const tokens = analyze(text, language).filter(isStep);
    const found: Wording[] = [];
    for (let from = 0; from < tokens.length; ) {
      const term = this.#longestFrom(tokens, from, language);
      const english = this.#terms.get(keyOf(language, term));
      const typed = term.map((token) => token.typed);
      if (english !== undefined)
        found.push({ text: english, language: pivot, from: language, typed, weight: 1 });
      from += Math.max(term.length, 1);
    }
    return found;
  }

  #longestFrom(tokens: readonly Token[], from: number, language: Language): readonly Token[] {
    const longest = this.#longest.get(keyOf(language, tokens.slice(from, from + 1))) ?? 0;
    for (let length = Math.min(longest, tokens.length - from); length > 0; length--) {
      const term = tokens.slice(from, from + length);
      if (this.#terms.has(keyOf(language, term))) return term;
    }
    return [];
  }

  #partsIn(text: string, language: Language, covered: ReadonlySet<string>): Wording[] {
    const parts = analyze(text, language).filter(isPart);
    return parts.flatMap((part) => {
      const typed = part.kind === 'pair' ? [...part.typed] : [part.typed];
      if (typed.some((one) => covered.has(one))) return [];
      const english = this.#parts.get(keyOf(language, [part])) ?? [];
      return english.map(
        (one) => ({ text: one, language: pivot, from: language, typed, weight: partWeight }) as const,
      );
    });
  }
}

import type { Language } from '../../i18n/languages.ts';
import { clean, fold, hasDigit, type Run, runsOf, type Script, scriptOf } from './normalise.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** One thing to look for in a text. */
export interface Token {
  /**
   * `word`: of a spaced script. `compound`: two words joined, beside the words themselves, because people write
   * counter-narrative and counternarrative alike. `char` and `pair`: one character of an unspaced script, and two
   * neighbours, because without a dictionary nobody knows where its words end.
   */
  readonly kind: 'word' | 'compound' | 'char' | 'pair';
  /** The form that is compared: stemmed and folded. */
  readonly term: string;
  /** As people write it, in lower case. */
  readonly word: string;
  /** Exactly as typed. */
  readonly typed: string;
}

/**
 * The tokens of a text, in order, without stop words; the same for what is indexed and what is asked. The language
 * matters to Latin script only; words of another script are read by the rules of their own.
 */
export function analyze(text: string, language: Language): Token[] {
  const cleaned = clean(text);
  const tokens: Token[] = [];
  let before: Run | undefined;
  let last: Token | undefined;
  for (const run of runsOf(cleaned)) {
    if (run.unspaced) {
      addCharacters(run.text, tokens);
      last = undefined;
    } else {
      const first = tokens.length;
      addWords(run.text, language, tokens);
      const hyphened = before !== undefined && isHyphen(cleaned, before.end, run.start);
      const here = tokens[first];
      if (hyphened && last && here) addCompound(last, here, language, tokens);
      last = here;
    }
    before = run;
  }
  return tokens;
}

const isHyphen = (text: string, from: number, to: number): boolean =>
  to === from + 1 && /[-\u2010\u2011]/.test(text[from] ?? '');

/** "UNSCR1373" is two words to the people who look for it. */
const nameAndNumber = /^(\p{L}{3,})(\p{N}{3,})$/u;

function addWords(typed: string, language: Language, tokens: Token[]): void {
  const bare = withoutParticles(typed, language);
  for (const part of nameAndNumber.exec(bare)?.slice(1) ?? [bare]) {
    const word = part.toLowerCase();
    const own = languageOfScript(scriptOf(word), language);
    const term = stem(word, own);
    // Nothing is left of a lone Arabic tatweel.
    if (term && !isStopWord(fold(word), own)) tokens.push({ kind: 'word', term, word, typed: part });
  }
}

const languages: Record<Exclude<Script, 'latin'>, Language> = {
  cyrillic: 'ru',
  arabic: 'ar',
  han: 'zh',
  other: 'zh',
};

/** Those in which a Latin word may be written; the first stands for any other. */
export const latinLanguages: readonly Language[] = ['en', 'fr', 'es'];

/** Latin words in a Russian, Arabic or Chinese text are mostly English names. */
export const languageOfScript = (script: Script, language: Language): Language => {
  if (script !== 'latin') return languages[script];
  return latinLanguages.includes(language) ? language : 'en';
};

const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=.)/i;

/** Without the French elided article, the English genitive, and any apostrophe left. */
function withoutParticles(typed: string, language: Language): string {
  if (!/['’ʼ]/.test(typed)) return typed;
  const bare = language === 'fr' ? typed.replace(elision, '') : typed.replace(/['’ʼ]s$/i, '');
  return bare.replace(/['’ʼ]/g, '');
}

function addCompound(left: Token, right: Token, language: Language, tokens: Token[]): void {
  const compound = joined(left, right, language);
  if (compound) tokens.push(compound);
}

/** Two neighbouring words as one; none for two numbers. */
export function joined(left: Token, right: Token, language: Language): Token | undefined {
  if (hasDigit(left.word) && hasDigit(right.word)) return undefined;
  const word = left.word + right.word;
  const term = stem(word, languageOfScript(scriptOf(word), language));
  return { kind: 'compound', term, word, typed: `${left.typed}-${right.typed}` };
}

function addCharacters(text: string, tokens: Token[]): void {
  let before: string | undefined;
  for (const char of text) {
    if (isStopWord(char, 'zh')) {
      before = undefined;
      continue;
    }
    tokens.push({ kind: 'char', term: char, word: char, typed: char });
    if (before !== undefined) {
      const pair = before + char;
      tokens.push({ kind: 'pair', term: pair, word: pair, typed: pair });
    }
    before = char;
  }
}

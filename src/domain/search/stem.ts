import snowball from 'snowball-stemmers';
import type { Language } from '../../i18n/languages.ts';
import { fold, withoutVowels } from './normalise.ts';

type Stemmed = Exclude<Language, 'zh'>;

const stemmers: Record<Stemmed, { stem(word: string): string }> = {
  en: snowball.newStemmer('english'),
  fr: snowball.newStemmer('french'),
  es: snowball.newStemmer('spanish'),
  ru: snowball.newStemmer('russian'),
  ar: snowball.newStemmer('arabic'),
};

/** A stem costs about 10 µs and texts repeat their words, so the last stems are kept: a few megabytes at most. */
const keptStems = 10_000;
const known: Record<Stemmed, Map<string, string>> = {
  en: new Map(),
  fr: new Map(),
  es: new Map(),
  ru: new Map(),
  ar: new Map(),
};

/** The folded Snowball stem of a lower-case word; in Chinese the word itself. */
export function stem(word: string, language: Language): string {
  if (language === 'zh') return fold(word);
  const kept = known[language];
  const seen = kept.get(word);
  if (seen !== undefined) return seen;
  const made = fold(stemmers[language].stem(prepare[language](word)));
  if (kept.size >= keptStems) kept.clear();
  kept.set(word, made);
  return made;
}

const asIs = (word: string): string => word;

/** What the stemmers expect or leave undone. */
const prepare: Record<Stemmed, (word: string) => string> = {
  en: asIs,
  es: asIs,
  // Snowball keeps the plural of "contenu", as it would keep "abus".
  fr: (word) => (word.length > 5 && word.endsWith('us') ? word.slice(0, -1) : word),
  ru: fold,
  // Snowball strips the article and the prepositions before it, but not "and" and "so" before an article.
  ar: (word) => withoutVowels(word).replace(/^[وف](?=ال.{3})/, ''),
};

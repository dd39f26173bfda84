/** Words longer than this are cut: nobody types them, and stemmers and edit distances cost more the longer a word is. */
const longestWord = 40;

const zeroWidthSpace = /\u200B/g;
/** Bidi marks, soft hyphens, joiners: seen by nobody, so they must not part a word. */
const invisible = /\p{Cf}/gu;
const arabicDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** Text in one form (NFKC), without invisible marks, its digits ASCII. Keeps letter case, accents and punctuation. */
export function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(zeroWidthSpace, ' ')
    .replace(invisible, '')
    .replace(arabicDigits, (digit) => String(digit.charCodeAt(0) & 15));
}

const cjk = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const characters = `(?:(?=[\\p{L}\\p{N}])${cjk})+`;
/** Marks belong to the letter before them. */
const letters = `(?:(?!${cjk})[\\p{L}\\p{N}]\\p{M}*)+`;
/** A run of a script written without spaces, or a word with the apostrophes inside it. */
const run = new RegExp(`${characters}|${letters}(?:['’ʼ]${letters})*`, 'gu');
const cjkRun = new RegExp(`^${cjk}`, 'u');

/** One run of letters and digits in cleaned text, in the letter case in which it was typed. */
export interface Run {
  readonly text: string;
  /** Where it starts and ends in the cleaned text. */
  readonly start: number;
  readonly end: number;
  /** Written without spaces between words: Chinese, and Japanese and Korean with it. */
  readonly unspaced: boolean;
}

/** The runs of cleaned text, in order. */
export function runsOf(cleaned: string): Run[] {
  return Array.from(cleaned.matchAll(run), ({ 0: text, index }) => ({
    text: shorten(text),
    start: index,
    end: index + text.length,
    unspaced: cjkRun.test(text),
  }));
}

/** Cuts a run that is no word; unspaced runs are read by character and stay whole. */
const shorten = (text: string): string =>
  text.length <= longestWord || cjkRun.test(text)
    ? text
    : text.slice(0, longestWord).replace(/[\uD800-\uDBFF]$/, '');

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'han' | 'other';

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['latin', /^[a-z\p{Script=Latin}]/u],
  ['cyrillic', /^\p{Script=Cyrillic}/u],
  ['arabic', /^\p{Script=Arabic}/u],
  ['han', cjkRun],
];

/** The script of a word, by its first letter. Digits are `other`. */
export const scriptOf = (word: string): Script =>
  scripts.find(([, pattern]) => pattern.test(word))?.[0] ?? 'other';

export const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

const latinLetters: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const arabicLetters: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه' };

/**
 * A lower-case word in the form in which words are compared: Latin letters without accents, ё as е, Arabic hamza
 * carriers as alef, final ya and ta marbuta in one form. Other scripts keep their marks, which are letters there.
 */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  const script = scriptOf(word);
  if (script === 'latin') {
    return word
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replace(/[æœøßłđðþı]/g, (letter) => latinLetters[letter] ?? letter);
  }
  if (script === 'cyrillic') return word.replace(/ё/g, 'е').replace(/[\u0300\u0301]/g, '');
  if (script === 'arabic')
    return withoutVowels(word).replace(/[أإآٱىة]/g, (letter) => arabicLetters[letter] ?? letter);
  return word;
}

/** Arabic without vowel signs and tatweel, which most people do not write. */
export const withoutVowels = (word: string): string =>
  word.replace(/[\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g, '');

import { plainWords } from '../markup.ts';
import { shorten } from '../shorten.ts';

/** Characters that are shown, and of those before the word. */
const most = 100;
const before = 40;

/** A post in one line, without its marks: what stands around the first of some words; else how it begins. */
export function excerpt(source: string, words: readonly string[]): string {
  const plain = plainWords(source);
  const lower = plain.toLowerCase();
  const found = words.map((word) => lower.indexOf(word.toLowerCase())).filter((at) => at >= 0);
  const at = Math.min(...found, plain.length);
  if (!found.length || at <= before) return shorten(plain, most);
  // From a word's beginning, so that no character is cut in two.
  const blank = plain.indexOf(' ', at - before);
  return `…${shorten(plain.slice(blank >= 0 && blank < at ? blank + 1 : at), most)}`;
}

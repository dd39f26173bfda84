import { done, type Outcome, refused } from '../../outcome.ts';
import { cleanLine } from '../members/clean.ts';

/** What a contribution may have at most: a text as long as Slack's longest input, in UTF-16 units as both count. */
export const most = { title: 100, text: 3000, entries: 5 } as const;

export type TextFault = 'empty' | { readonly kind: 'long'; readonly length: number; readonly most: number };

export type EntryFault =
  | { readonly kind: 'unknown'; readonly reference: string }
  | { readonly kind: 'many'; readonly most: number };

const newline = /\r\n?|[\v\f\x85\u2028\u2029]/g;
/** Control and direction signs, halves of characters, and whatever else nobody sees; the joiners are looked at apart. */
const unseen =
  /(?!\n|\u200C|\u200D|\uFE0F|[\u0600-\u0605\u06DD])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;
/** Some scripts need joiners inside a word, some emoji between their parts; an emoji says so, too, that it is one. */
const strayJoiner =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;
const strayVariant = /(?<![\p{Extended_Pictographic}#*\d])\uFE0F/gu;
/** Signs that stand on the one before, and the joiners among them. */
const marks = /[\p{M}\u200C\u200D]{2,}/gu;
/** The scripts of the world need no more on one letter. */
const mostMarks = 4;

/** A run of marks, with as many as a letter may carry and no joiner twice in a row. */
function fewer(run: string): string {
  let left = mostMarks;
  return [...run.replace(/[\u200C\u200D]+(?=[\u200C\u200D])/g, '')]
    .filter((sign) => /[\u200C\u200D]/.test(sign) || left-- > 0)
    .join('');
}

/**
 * A text as somebody typed it, in Unicode's composed form: lines, but no other control signs, no direction and
 * invisible signs, four marks at most on a letter, one empty line at most in a row. Cleaned again it stays the same.
 */
export const cleanText = (raw: string): string => settle(raw, cleanOnce);

/** A title in one line, with as few marks as a text. */
const cleanTitle = (raw: string): string => settle(raw, (text) => cleanOnce(cleanLine(text)));

/** What composing or leaving out brings together is looked at once more. */
function settle(raw: string, clean: (text: string) => string): string {
  for (let text = raw; ; ) {
    const cleaned = clean(text);
    if (cleaned === text) return text;
    text = cleaned;
  }
}

function cleanOnce(text: string): string {
  const lines = text
    .replace(newline, '\n')
    .replace(/\t/g, '    ')
    .replace(/\u2800/g, ' ')
    .split('\n');
  return lines
    .map((line) => line.replace(unseen, '').replace(strayJoiner, '').replace(strayVariant, '').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC')
    .replace(marks, fewer);
}

/** Something besides blanks, loose marks and the signs of Markdown. */
const says = /[^\s\p{M}*_~`>#|+\-\\]/u;

function read(cleaned: string, mostUnits: number): Outcome<string, TextFault> {
  const { length } = cleaned;
  if (!says.test(cleaned)) return refused('empty');
  return length > mostUnits ? refused({ kind: 'long', length, most: mostUnits }) : done(cleaned);
}

/** The text of a post, cleaned. */
export const readText = (raw: string): Outcome<string, TextFault> => read(cleanText(raw), most.text);

/** The title of a thread, cleaned. */
export const readTitle = (raw: string): Outcome<string, TextFault> => read(cleanTitle(raw), most.title);

/**
 * The ids of the entries that a thread is about, from references or slugs with commas or blanks between them, each
 * once, in the order typed.
 */
export function readEntries(
  raw: string,
  find: (reference: string) => { readonly id: string } | undefined,
): Outcome<string[], EntryFault> {
  const references = raw
    .replace(/\b(e)\s+(?=\d)/gi, '$1-')
    .split(/[\s,;،、，；]+/u)
    .filter((one) => one !== '');
  const ids = new Set<string>();
  for (const reference of references) {
    const entry = find(reference);
    if (!entry) return refused({ kind: 'unknown', reference });
    ids.add(entry.id);
  }
  return ids.size > most.entries ? refused({ kind: 'many', most: most.entries }) : done([...ids]);
}

/** What was typed, before any meaning: words that belong to no key, and `key:value` pairs. */
export interface TypedText {
  readonly words: string;
  readonly pairs: readonly (readonly [key: string, value: string])[];
}

const quotes: Record<string, string> = { '"': '"', '“': '”', '„': '“', '«': '»', '「': '」' };
const openers = Object.keys(quotes).join('');
const closers = Object.values(quotes).join('');
const quoted = `[${openers}]([^${closers}]*)[${closers}]`;
/** A filter: letters, a colon (also the full-width one), a value that is quoted or runs to the next space. */
const token = new RegExp(
  `(?:(?<key>\\p{L}{2,20})[:：](?!//)(?:${quoted}|(?<value>\\S*)))|(?:${quoted})|(?<word>\\S+)`,
  'gu',
);

/**
 * Reads `key:value`, quotes and free text in any order. Keys come out in lower case. `a, b` after a key is one
 * value only when quoted or written without the space; an address (`https://`) is a word.
 */
export function parseTyped(text: string): TypedText {
  const words: string[] = [];
  const pairs: [string, string][] = [];
  for (const match of text.matchAll(token)) {
    const { key, value, word } = match.groups ?? {};
    if (key) pairs.push([key.toLowerCase(), match[2] ?? value ?? '']);
    else words.push(word ?? match[4] ?? '');
  }
  return { words: words.join(' '), pairs };
}

/** Writes what parseTyped reads, for showing a search again in a form. */
export function formatTyped({ words, pairs }: TypedText): string {
  const written = pairs.map(([key, value]) => (/\s/.test(value) ? `${key}:"${value}"` : `${key}:${value}`));
  return [words, ...written].filter(Boolean).join(' ');
}

import type { Reading } from './query.ts';
import type { StoredDocument } from './store.ts';

/** The words of a query that a document answers, as typed; characters that stood together stand together again. */
export function matchedWords(document: StoredDocument | undefined, { terms, unspaced }: Reading): string[] {
  const matched = new Set<string>();
  for (const { table, number, typed } of terms) {
    if (document?.[table].includes(number)) for (const word of typed) matched.add(word);
  }
  const characters = new Set(unspaced.join(''));
  const words = [...matched].filter((word) => !characters.has(word.slice(0, 1)));
  return [...words, ...unspaced.flatMap((run) => stretchesOf(run, matched))];
}

/** The longest stretches of a run of which every character matched; a single one of many is chance. */
function stretchesOf(run: string, matched: ReadonlySet<string>): string[] {
  const stretches: string[] = [];
  let stretch = '';
  for (const char of run) {
    if (matched.has(char)) {
      stretch += char;
    } else {
      stretches.push(stretch);
      stretch = '';
    }
  }
  const least = Math.min(2, run.length);
  return [...new Set([...stretches, stretch])].filter(({ length }) => length >= least);
}

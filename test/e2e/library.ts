import type { LibraryEntry, LibraryTerm } from '../../src/domain/library/file.ts';
import { readLibrary } from '../../src/domain/library/read.ts';
import { libraryFolder } from '../../src/jobs/library.ts';

/** The library's files, which the program under test has loaded: tests name what is in them, not what was once. */
const reading = await readLibrary(libraryFolder);
if (!reading.ok) throw new Error('The library’s files are broken.');
const { entries, terms } = reading.library;

export const numberOfEntries = entries.length;

/** The entry with the most to read, which no message holds at once. */
export const longestEntry: LibraryEntry = entries.reduce((longest, entry) =>
  JSON.stringify(entry).length > JSON.stringify(longest).length ? entry : longest,
);

export function glossaryTerm(english: string): LibraryTerm {
  const term = terms.find(({ labels }) => labels.en === english);
  if (!term) throw new Error(`The glossary has no "${english}".`);
  return term;
}

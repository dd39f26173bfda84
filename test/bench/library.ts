import type { Db } from '../../src/db.ts';
import type { LibraryEntry } from '../../src/domain/library/file.ts';
import { loadLibrary } from '../../src/domain/library/load.ts';
import { type LibraryFiles, libraryDigest, readLibrary } from '../../src/domain/library/read.ts';
import { libraryFolder } from '../../src/jobs/library.ts';
import { createRandom, type Random } from './random.ts';

/**
 * Fills a database with the starter library and made-up entries beside it, `count` in all. The program takes it for
 * the library's files and loads nothing more.
 */
export async function loadBenchLibrary(db: Db, count: number): Promise<void> {
  const reading = await readLibrary(libraryFolder);
  if (!reading.ok) throw new Error('The library’s files are broken.');
  const files = grow(reading.library, count);
  await loadLibrary(db, files, await libraryDigest(libraryFolder), new Date());
}

/** The same library with `count` entries: its own, and mixtures of them under made-up names. Always the same. */
export function grow(library: LibraryFiles, count: number): LibraryFiles {
  const random = createRandom(2017);
  const own = library.entries.slice(0, count);
  const more = Array.from({ length: count - own.length }, (_, place) => mixed(own, place, random));
  return { ...library, entries: [...own, ...more] };
}

function mixed(own: readonly LibraryEntry[], place: number, random: Random): LibraryEntry {
  const [one, two, three] = [random.pick(own), random.pick(own), random.pick(own)];
  const name = madeUpName(random);
  const year = 2005 + random.below(21);
  return {
    ...one,
    slug: `made-up-${place}`,
    hash: `made-up-${place}`,
    title: `${one.title} of ${name}`.slice(0, 200),
    aliases: [`${name} ${year}`],
    summary: random.flip() ? one.summary : two.summary,
    issuer: name,
    date: `${year}`,
    topics: two.topics,
    jurisdictions: three.jurisdictions,
    asks: [...one.asks.slice(0, 3), ...two.asks.slice(0, 2)],
    safeguards: three.safeguards,
    practical: two.practical,
    titles: {},
  };
}

const syllables = [
  'ar',
  'ben',
  'cor',
  'da',
  'el',
  'fin',
  'gra',
  'hol',
  'is',
  'jun',
  'kar',
  'lo',
  'mon',
  'ne',
  'or',
];

/** New words, as every new entry brings some. */
const madeUpName = (random: Random): string => {
  const word = () => Array.from({ length: 3 }, () => random.pick(syllables)).join('');
  return [word(), word()].map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join(' ');
};

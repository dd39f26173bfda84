import { join } from 'node:path';
import { type Database, listen } from '../db.ts';
import { faultLine } from '../domain/library/faults.ts';
import type { Library } from '../domain/library/live.ts';
import { isLoaded, type Loading, loadLibrary } from '../domain/library/load.ts';
import { libraryDigest, readLibrary } from '../domain/library/read.ts';
import { describeError, type Logger } from '../log.ts';
import { root } from '../root.ts';

/** The curated starter library, as files. */
export const libraryFolder = join(root, 'prisma', 'library');

/** The library's files are broken; one line a fault. */
export class LibraryFault extends Error {
  override readonly name = 'LibraryFault';
}

/** Brings the database up to the library's files; undefined where they were loaded before. */
export async function loadStarterLibrary(
  { db }: Pick<Database, 'db'>,
  at: Date,
): Promise<Loading | undefined> {
  const digest = await libraryDigest(libraryFolder);
  if (await isLoaded(db, digest)) return undefined;
  const reading = await readLibrary(libraryFolder);
  if (!reading.ok) throw new LibraryFault(reading.faults.map(faultLine).join('\n'));
  return loadLibrary(db, reading.library, digest, at);
}

/** What is wrong with the library's files, a line a fault. */
export async function libraryFaults(): Promise<string[]> {
  const reading = await readLibrary(libraryFolder);
  return reading.ok ? [] : reading.faults.map(faultLine);
}

/** A change of another process is told at once; should that fail, it is noticed within this time. */
const lookAgainMs = 30_000;

/** Fills the library and keeps it what the database holds, until stopped. */
export async function followLibrary(
  library: Library,
  { connection }: Pick<Database, 'connection'>,
  log: Logger,
): Promise<() => Promise<void>> {
  const refresh = () =>
    library.refresh().catch((error: unknown) => {
      log.warn({ error: describeError(error) }, 'the library could not be read anew; it is tried again');
    });
  // Listening comes first, so that no change falls between the reading and the listening.
  const options = { onReconnect: refresh, log: (line: string) => log.warn(line) };
  const listening = await listen(connection, 'library', refresh, options);
  await library.refresh();
  const timer = setInterval(refresh, lookAgainMs);
  return async () => {
    clearInterval(timer);
    await listening.stop();
  };
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Walks up to the folder with package.json, so that it is found from src/ and from dist/src/ alike. */
function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('no package.json above the program');
  }
}

/** The repository's root: an absolute path without a slash at its end. */
export const root = findRoot(import.meta.dirname);

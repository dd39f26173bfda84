import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface RawFile {
  /** Path inside the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Buffer;
}

export const topicsPath = 'topics.yaml';
export const glossaryPath = 'glossary.yaml';

/**
 * Every file the library is made of, in the order of their paths. What is not there is left out, and so are
 * hidden files, which editors and file managers leave behind. Throws where the disk fails.
 */
export async function readFolder(folder: string): Promise<RawFile[]> {
  const inside = await readdir(join(folder, 'entries'), { recursive: true, withFileTypes: true }).catch(
    ifAbsent,
  );
  const entries = (inside ?? []).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const paths = [...entries.map((one) => relative(folder, one)), topicsPath, glossaryPath];
  const files = await Promise.all(
    paths.map(async (path) => ({
      path: path.replaceAll(sep, '/'),
      bytes: await readFile(join(folder, path)).catch(ifAbsent),
    })),
  );
  return files
    .flatMap(({ path, bytes }) => (bytes && !/(^|\/)\./.test(path) ? [{ path, bytes }] : []))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

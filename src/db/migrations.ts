import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.ts';

export type Migration = { name: string; sql: string; checksum: string };

/** Where the migrations of this repository are, in the layout of Prisma: `<name>/migration.sql`. */
export const migrationsFolder = join(root, 'prisma', 'migrations');

/**
 * Prisma's own checksum: sha256 of the file, in hexadecimal. Line ends count as LF, so that a checkout on
 * Windows agrees with one on Linux.
 */
export const checksumOf = (sql: string): string =>
  createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');

/** All migrations in the order in which they are applied, which is the order of their names. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const found = await readdir(folder, { withFileTypes: true });
  const names = found.filter((item) => item.isDirectory()).map((item) => item.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: checksumOf(sql) };
    }),
  );
}

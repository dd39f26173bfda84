/**
 * `npm run db:migration -- NAME`: writes the migration that leads from the ones there are to schema.prisma.
 * With `--empty` it writes an empty one, for what a schema cannot express (triggers, data).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrationsFolder } from '../src/db/migrations.ts';
import { pendingSql } from './diff.ts';

async function writeMigration(name: string, sql: string): Promise<string> {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder, `${time}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql);
  return join(folder, 'migration.sql');
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { empty: { type: 'boolean' } },
});
const [name] = positionals;
if (name === undefined || positionals.length > 1 || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    'Name the migration in lower case, with _ between words: npm run db:migration -- add_threads',
  );
  process.exitCode = 1;
} else {
  const sql = values.empty ? '-- Say here why.\n' : await pendingSql();
  if (sql === undefined) console.log('schema.prisma and the migrations agree; there is nothing to write.');
  else console.log(`Wrote ${await writeMigration(name, sql)}. Read it before you commit it.`);
}

import { randomUUID } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolder } from '../../flush.ts';
import { DatabaseFault } from '../fault.ts';
import { type Account, nameOfFolder, spawnAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { run } from './run.ts';

/** The superuser inside the embedded server; whoever can reach its socket is let in as it. */
export const SERVER_USER = 'plenary';

/** A folder of data under construction is `postgres.new-<pid of its maker>-<something unique>`. */
const unfinished = /^postgres\.new-(\d+)-/;

/**
 * Makes sure that `data` holds a database of the right version. A new one is made beside it and renamed into
 * place when it is complete and on disk, so that an interrupted attempt leaves nothing half-made behind, and of
 * two processes at once one wins.
 */
export async function prepareCluster(
  data: string,
  binaries: Binaries,
  account: Account | undefined,
  log: (line: string) => void,
): Promise<void> {
  await removeUnfinished(dirname(data));
  let version = await versionOf(data);
  if (version === undefined) {
    log(`Creating the database in ${data}.`);
    version = await createCluster(data, binaries, account);
  }
  if (version === String(binaries.major)) return;
  throw new DatabaseFault(
    'other-version',
    `The data in ${data} was written by PostgreSQL ${version}, and this release brings PostgreSQL ${binaries.major}. Start the release that wrote it, or serve it with PostgreSQL ${version} and set DATABASE_URL.`,
  );
}

/** The major version that wrote the data; undefined when there is none. */
async function versionOf(data: string): Promise<string | undefined> {
  try {
    return (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new DatabaseFault(
      'data-folder',
      `The folder ${data} cannot be read. Give it to the user that starts Plenary.`,
    );
  }
}

async function createCluster(
  data: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<string> {
  const making = join(dirname(data), `postgres.new-${process.pid}-${randomUUID()}`);
  try {
    await mkdir(making, { mode: 0o700 });
    if (account) await chown(making, account.uid, account.gid);
    await initialise(making, binaries, account);
    await rename(making, data);
    await flushFolder(dirname(data));
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    const version = await versionOf(data);
    // Another process was quicker.
    if (version !== undefined) return version;
    if (error instanceof DatabaseFault) throw error;
    throw new DatabaseFault(
      'data-folder',
      `The database cannot be created as ${data}. Check that its folder is writable and that nothing else is there.`,
    );
  }
  return String(binaries.major);
}

/**
 * Whoever reaches the socket is trusted: it stands in the data folder, which only its owner may enter (0700).
 * Texts sort by code point everywhere, whatever the system's locales; people's order is made in the program.
 */
async function initialise(folder: string, binaries: Binaries, account: Account | undefined): Promise<void> {
  const args = ['-D', nameOfFolder(folder, account), '-U', SERVER_USER, '-E', 'UTF8'];
  args.push(
    '--auth-local=trust',
    '--auth-host=reject',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  );
  const { code, output } = await run(binaries.initdb, args, spawnAs(account, folder));
  if (code === 0) return;
  const reason =
    output
      .trim()
      .split('\n')
      .find((line) => /error|fatal/i.test(line)) ?? `code ${code}`;
  throw new DatabaseFault('not-started', `The embedded database could not be created: ${reason}`);
}

/** Removes what makers that no longer live have left behind; what cannot be removed yet is for the next start. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = unfinished.exec(name)?.[1];
    if (maker === undefined || isAlive(Number(maker))) continue;
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

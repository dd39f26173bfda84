/**
 * Runs `prisma generate` (or `validate`, `format`) where Prisma's download host cannot be reached. Its command
 * line looks for a native engine before anything else, and these three never use it: any file will do. With
 * `migrate` the same trick would silently do nothing, so nothing else is let through.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const [command = 'generate', ...rest] = process.argv.slice(2);
if (!['generate', 'validate', 'format'].includes(command)) {
  console.error('Usage: node prisma/generate.mjs [generate | validate | format]');
  process.exit(2);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
const { status } = spawnSync(process.execPath, [prisma, command, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
});
process.exit(status ?? 1);

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { root } from '../../src/root.ts';

/**
 * Compiles the program, if it changed, once a run: the first file that asks does it, the others wait for it. Call
 * it in `beforeAll`.
 */
export async function builtProgram(): Promise<void> {
  const folder = join(inject('folder'), 'build');
  const done = join(folder, 'done');
  const failed = join(folder, 'failed');
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (isFirst)
    return build().then(
      () => writeFile(done, ''),
      async (error) => {
        await writeFile(failed, '');
        throw error;
      },
    );
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error('The program does not compile.');
    await sleep(50);
  }
}

const build = () =>
  promisify(execFile)(process.execPath, [join(root, 'prisma', 'build.mjs'), '--if-changed'], { cwd: root });

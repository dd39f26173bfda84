import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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
  if (isFirst) {
    const isBuilt = await build();
    await writeFile(isBuilt ? done : failed, '');
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error('The program does not compile.');
    await sleep(50);
  }
}

/** Whether it compiled; what is wrong otherwise, the compiler prints. */
async function build(): Promise<boolean> {
  const args = [join(root, 'prisma', 'build.mjs'), '--if-changed'];
  const [code] = await once(spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }), 'exit');
  return code === 0;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/root.ts';
import { environmentOf } from '../support/program.ts';

/** The limits of memory that `npm start` gives to Node, so that what is measured is what people run. */
export function limitsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return scripts.start.match(/--max\S+/g);
}

/** Seconds from `npm start` to the console's address on the screen. It is stopped again as Ctrl-C does it. */
export async function secondsToStart(dataDir: string): Promise<number> {
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    // npm needs a home.
    env: { ...environmentOf({ PLENARY_DATA_DIR: dataDir }), HOME: process.env.HOME },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(child, 'close');
  // npm and the program are one group, as at a terminal; it must not outlive this process.
  const interrupt = () => child.pid !== undefined && process.kill(-child.pid, 'SIGINT');
  process.once('exit', interrupt);
  let printed = '';
  for await (const part of child.stdout.setEncoding('utf8')) {
    printed += part;
    if (printed.includes('?token=')) break;
  }
  const seconds = (performance.now() - began) / 1000;
  process.off('exit', interrupt);
  const isUp = printed.includes('?token=');
  if (isUp) interrupt();
  await ended;
  if (!isUp) throw new Error(`npm start did not come up.\n${printed}`);
  return seconds;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../../src/root.ts';
import { environmentOf } from '../support/program.ts';

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
  let printed = '';
  for await (const part of child.stdout.setEncoding('utf8')) {
    printed += part;
    if (printed.includes('?token=')) break;
  }
  const seconds = (performance.now() - began) / 1000;
  // npm and the program are one group, as at a terminal.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  await ended;
  if (!printed.includes('?token=')) throw new Error(`npm start did not come up.\n${printed}`);
  return seconds;
}

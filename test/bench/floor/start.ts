import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../../src/root.ts';
import { leash } from '../../support/program.ts';

export interface Floor {
  readonly pid: number;
  /** Where it listens, if it does. */
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts one of the two bare apps of this folder as a process of its own. */
export async function startFloor(name: 'slack' | 'discord', env: Record<string, string>): Promise<Floor> {
  const args = ['--import', leash, '--import', 'tsx', join(import.meta.dirname, `${name}.ts`)];
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const ended = once(child, 'exit');
  // The pipe was asked for above.
  const lines = createInterface({ input: child.stdout as NonNullable<typeof child.stdout> });
  for await (const line of lines) {
    if (!line.startsWith('{')) continue;
    const { port = 0 } = JSON.parse(line);
    return {
      // It printed something, so it has one.
      pid: child.pid ?? 0,
      port,
      async stop() {
        child.kill();
        await ended;
      },
    };
  }
  throw new Error(`The bare ${name} app did not start.`);
}

import { type SpawnOptions, spawn } from 'node:child_process';

/** What came of a program: its exit code (or the code of the error that kept it from starting) and its output. */
export type Ran = { code: number | string; output: string };

/** Runs a program to its end. Never throws. */
export function run(program: string, args: string[], options: SpawnOptions): Promise<Ran> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? 'UNKNOWN', output }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'UNKNOWN', output }));
  });
}

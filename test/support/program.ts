import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../src/root.ts';

/** What a program finds in its environment. What is not named is absent, whatever .env says. */
export type Settings = Readonly<Record<string, string>>;

/** A line of the log. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly msg?: string };

export interface Ending {
  /** Null where a signal ended it. */
  readonly code: number | null;
  /** Everything it printed. */
  readonly output: string;
  readonly errors: string;
}

/** The real program as a process. */
export interface Program {
  readonly pid: number;
  /** The address of its public server, without a slash at the end. */
  readonly url: string;
  /** Everything it has printed so far, the log among it. */
  output(): string;
  /** Everything it has complained about so far. */
  errors(): string;
  /** What it said to whoever started it, without the log. */
  said(): string[];
  log(): LogLine[];
  /** The first match in what it prints, waiting for it. Rejects when the program ends without it. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  /** The status of /healthz; undefined where nothing answers. */
  health(): Promise<number | undefined>;
  /** Waits until /healthz answers 200. */
  ready(): Promise<void>;
  /** Asks it to stop and waits until it has. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<Ending>;
  /** As `kill -9`: it can tidy up nothing. */
  kill(): Promise<void>;
}

/** How it is started beyond its settings. */
export interface Launch {
  /** Where it stands; the repository's root when left out. */
  readonly cwd?: string;
  /** Options for node, such as --cpu-prof. */
  readonly node?: readonly string[];
}

/** Enough for a first start, embedded database and all, on a machine that is busy with other tests. */
const patienceMs = 60_000;

/** Compiled, as users run it; see built.ts. */
const main = join(root, 'dist', 'src', 'main.js');
/** Ends a process that loads it and has a pipe as descriptor 3, once the other end is gone. */
export const leash = join(root, 'test', 'support', 'leash.mjs');

/** Every setting there is, empty, which counts as absent and goes before .env; and free ports. */
const nothingSet = {
  ...Object.fromEntries(
    [...readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, key]) => [
      key,
      '',
    ]),
  ),
  PORT: '0',
  CONSOLE_PORT: '0',
};

/** Starts it and waits until it says where it listens, which is before it is ready. */
export async function launchProgram(settings: Settings, launch: Launch = {}): Promise<Program> {
  const child = spawnProgram(['start'], settings, launch);
  const printed = collect(child);
  const isListening = () => printed.log().find(({ msg }) => msg === 'listening');
  const { port } = await printed.find(isListening, 'where it listens').catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const url = `http://127.0.0.1:${port}`;
  const health = () =>
    fetch(`${url}/healthz`, { signal: AbortSignal.timeout(patienceMs) }).then(
      async (response) => {
        await response.body?.cancel();
        return response.status;
      },
      () => undefined,
    );
  return {
    // A process that printed something has an id.
    pid: child.pid ?? 0,
    url,
    output: printed.output,
    errors: printed.errors,
    said: () =>
      printed
        .output()
        .split('\n')
        .filter((line) => line && !line.startsWith('{')),
    log: printed.log,
    prints: (pattern) => printed.find(() => pattern.exec(printed.output()) ?? undefined, String(pattern)),
    health,
    async ready() {
      for (const start = Date.now(); (await health()) !== 200; await sleep(20)) {
        if (child.exitCode !== null || Date.now() - start > patienceMs)
          throw new Error(`It did not become ready.\n${printed.output()}${printed.errors()}`);
      }
    },
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return printed.ending;
    },
    async kill() {
      child.kill('SIGKILL');
      await printed.ending;
    },
  };
}

/** Starts it and waits until it is ready. */
export async function startProgram(settings: Settings, launch?: Launch): Promise<Program> {
  const program = await launchProgram(settings, launch);
  try {
    await program.ready();
    return program;
  } catch (error) {
    await program.kill();
    throw error;
  }
}

/** Runs one of its modes to the end: `runProgram(['forum', 'status'], settings)`. */
export async function runProgram(
  args: readonly string[],
  settings: Settings,
  { input = '', ...launch }: Launch & { input?: string } = {},
): Promise<Ending> {
  const child = spawnProgram(args, settings, launch);
  child.stdin?.end(input);
  return collect(child).ending;
}

/** A whole environment for the program. */
export const environmentOf = (settings: Settings): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  ...nothingSet,
  ...settings,
});

function spawnProgram(
  args: readonly string[],
  settings: Settings,
  { cwd = root, node = [] }: Launch,
): ChildProcess {
  return spawn(process.execPath, ['--import', leash, ...node, main, ...args], {
    cwd,
    env: environmentOf(settings),
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
}

/** What a process prints, as it comes. */
function collect(child: ChildProcess) {
  let [output, errors] = ['', ''];
  const changed = new EventTarget();
  const change = () => changed.dispatchEvent(new Event('change'));
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    output += part;
    change();
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    errors += part;
    change();
  });
  let ended = false;
  const ending: Promise<Ending> = once(child, 'close').then(([code]) => {
    ended = true;
    change();
    return { code, output, errors };
  });
  return {
    output: () => output,
    errors: () => errors,
    log: () => output.split('\n').flatMap(logLine),
    ending,
    async find<T>(probe: () => T | undefined, what: string): Promise<T> {
      const limit = AbortSignal.timeout(patienceMs);
      for (;;) {
        const found = probe();
        if (found !== undefined) return found;
        if (ended || limit.aborted) throw new Error(`It never printed ${what}.\n${output}${errors}`);
        await once(changed, 'change', { signal: limit }).catch(() => {});
      }
    },
  };
}

function logLine(line: string): LogLine[] {
  try {
    return line.startsWith('{') ? [JSON.parse(line)] : [];
  } catch {
    // The line is still being written.
    return [];
  }
}

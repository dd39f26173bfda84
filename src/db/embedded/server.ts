import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../fault.ts';
import { type Account, nameOfFolder, spawnAs } from './account.ts';
import { run } from './run.ts';

/** Only a part of the socket's file name: the server listens on no network. */
export const SERVER_PORT = 5432;
export const socketName = `.s.PGSQL.${SERVER_PORT}`;

const LARGEST_LOG = 5_000_000;
const FAST_STOP_MS = 6_000;
const HARD_STOP_MS = 3_000;

/**
 * The log keeps starts, stops and crashes. Errors of statements stay out of it, because PostgreSQL quotes
 * people's values in them; the program gets them anyway.
 */
const settings = {
  listen_addresses: '',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

export type Launched = {
  /** Why the server ended, in its own words; undefined while it runs. */
  ended(): string | undefined;
};

/**
 * Starts a server on `data`, in a session of its own: a Ctrl-C at the terminal or the death of this process
 * does not reach it, for another process may be using it. If one runs there already, the new one ends at once.
 */
export async function launch(
  program: string,
  data: string,
  account: Account | undefined,
  extra: Record<string, string> = {},
): Promise<Launched> {
  const logFile = logOf(data);
  const size = await sizeOf(logFile);
  if (size > LARGEST_LOG) await truncate(logFile);
  const start = size > LARGEST_LOG ? 0 : size;
  const output = openSync(logFile, 'a', 0o600);
  const options = Object.entries({ ...settings, ...extra }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const args = ['-D', nameOfFolder(data, account), '-p', String(SERVER_PORT), ...options];
  const child = spawn(program, args, {
    ...spawnAs(account, data),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();

  let ended: string | undefined;
  child.on('error', (error) => {
    ended = error.message;
  });
  child.on('exit', async (code, signal) => {
    const log = await readFile(logFile).catch(() => Buffer.alloc(0));
    ended = lastWords(log.subarray(start).toString(), child.pid) ?? `code ${code ?? signal}`;
  });
  return { ended: () => ended };
}

/** What the server gave as the reason of its end, or what one of its helpers did; lines are `time [pid] LEVEL: text`. */
function lastWords(log: string, pid: number | undefined): string | undefined {
  // Clients that come too early are refused with this; another server may be writing to the same log.
  const fatal = log.split('\n').filter((line) => /(FATAL|PANIC):(?!\s+the database system is)/.test(line));
  const last = fatal.findLast((line) => line.includes(`[${pid}]`)) ?? fatal.at(-1);
  return last?.replace(/^.*(FATAL|PANIC):\s*/, '');
}

/** The log of the server on `data`, beside that folder. */
export const logOf = (data: string): string => `${data}.log`;

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

/** The process id in the server's lock file; undefined when no server runs or has been left behind. */
async function readPid(data: string): Promise<number | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 0 ? pid : undefined;
}

/**
 * Whether a server of this folder lives, ready or not. PostgreSQL takes its lock file for valid as long as any
 * process has that id, be it a stranger after the machine was restarted, or a zombie; then it would never start
 * again. So a file whose process is no server of this folder is removed. Call it after a start has failed. Should
 * another server start in this very moment, that is safe: PostgreSQL also locks the folder by shared memory.
 */
export async function clearStaleLock(data: string): Promise<boolean> {
  if ((await serverPid(data)) !== undefined) return true;
  for (const name of ['postmaster.pid', `${socketName}.lock`]) await rm(join(data, name), { force: true });
  return false;
}

/** The process id of the server that lives on this folder; a lock file whose process is another one does not count. */
export async function serverPid(data: string): Promise<number | undefined> {
  const pid = await readPid(data);
  return pid !== undefined && (await isServer(pid, data)) ? pid : undefined;
}

/** A server stands in its data folder from its first moment on; where that may not be seen, its name decides. */
async function isServer(pid: number, data: string): Promise<boolean> {
  if (process.platform !== 'linux') {
    const { output } = await run('ps', ['-o', 'comm=', '-p', String(pid)], {});
    return output.includes('postgres');
  }
  const [place, folder] = await Promise.all([stat(`/proc/${pid}/cwd`).catch(codeOf), stat(data)]);
  if (typeof place === 'object') return place.ino === folder.ino && place.dev === folder.dev;
  if (place !== 'EACCES') return false;
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return /\(postgres\) [^ZX]/.test(status);
}

/**
 * Stops the server: "fast", which ends connections and writes everything down, and after 6 s "immediate",
 * which is as safe but makes the next start replay the log. Call only while a connection shows that it runs,
 * so that the process id is surely its own.
 */
export async function stopServer(data: string): Promise<void> {
  const pid = await readPid(data);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  if (await hasGone(data, pid, FAST_STOP_MS)) return;
  process.kill(pid, 'SIGQUIT');
  await hasGone(data, pid, HARD_STOP_MS);
}

/** Watches the lock file and not the process, which may linger as a zombie when its parent is dead. */
async function hasGone(data: string, pid: number, limit: number): Promise<boolean> {
  for (const start = Date.now(); Date.now() - start < limit; await sleep(10)) {
    if ((await readPid(data)) !== pid) return true;
  }
  return false;
}

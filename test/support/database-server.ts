import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Embedded, startEmbedded } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import { readMigrations } from '../../src/db/migrations.ts';
import { endClient, openClient } from '../../src/db/session.ts';
import { root } from '../../src/root.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Everything that a run puts on disk; the watchdog removes it and ends what runs inside. */
    folder: string;
    /** The folder of the server's socket. */
    socket: string;
    user: string;
    /** The database that all others are copies of: the migrations and nothing else. */
    template: string;
  }
}

/** Its data need not outlive the run, so it does without what makes data safe. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

let server: Embedded | undefined;
let watchdog: ChildProcess | undefined;

/** Vitest calls this once a run, before the first test. */
export async function setup({ provide }: TestProject): Promise<void> {
  // Not the system's own choice of a folder, which may be too long for the path of a socket.
  const folder = await mkdtemp('/tmp/plenary-test-');
  // Others may pass through, as the server's own account must where a test has it run something in here.
  await chmod(folder, 0o711);
  watchdog = startWatchdog(folder);
  server = await startEmbedded({ dataDir: join(folder, 'server'), log: () => {}, settings });
  const { connection } = server;
  const client = await openClient(connection);
  await migrate(client, await readMigrations()).finally(() => endClient(client));
  provide('folder', folder);
  provide('socket', connection.host ?? '');
  provide('user', connection.user ?? '');
  provide('template', connection.database ?? '');
}

/** And this after the last one. */
export async function teardown(): Promise<void> {
  await server?.close();
  watchdog?.stdin?.end();
  if (watchdog?.exitCode === null) await once(watchdog, 'exit');
}

/** It holds the other end of a pipe, which closes however this process ends. */
export function startWatchdog(folder: string): ChildProcess {
  const script = join(import.meta.dirname, 'database-watchdog.ts');
  const args = ['--import', 'tsx', script, folder];
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.unref();
  return child;
}

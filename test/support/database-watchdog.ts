/**
 * `database-watchdog.ts FOLDER`: waits for the test run to end, in whatever way (its standard input closes), then
 * ends the PostgreSQL servers on data inside FOLDER and removes it.
 */
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverPid } from '../../src/db/embedded/server.ts';

const LIMIT_MS = 5_000;

const [folder = ''] = process.argv.slice(2);
process.stdin.resume().once('end', () => clean());

async function clean(): Promise<void> {
  const found = await readdir(folder, { recursive: true });
  const locks = found.filter((path) => path.endsWith('postmaster.pid'));
  await Promise.all(locks.map((path) => endServer(dirname(join(folder, path)))));
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** "Immediate" shutdown: nobody needs the data any more. */
async function endServer(data: string): Promise<void> {
  const start = Date.now();
  for (let pid = await serverPid(data); pid !== undefined; pid = await serverPid(data)) {
    process.kill(pid, Date.now() - start < LIMIT_MS ? 'SIGQUIT' : 'SIGKILL');
    await sleep(50);
  }
}

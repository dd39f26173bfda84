import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../../src/db/embedded.ts';
import { type Db, openDatabase } from '../../../src/db.ts';
import { startWatchdog } from '../../support/database-server.ts';
import { type Program, startProgram } from '../../support/program.ts';
import { limitsOfStart } from '../starts.ts';
import { key } from './places.ts';
import type { Told } from './told.ts';

/** What a database is reached by. */
export interface Ground {
  readonly db: Db;
  readonly url: string;
  /** Where the server's processes stand. */
  readonly folder: string;
}

/** Works on a database of its own, which is gone afterwards, whatever becomes of the work. */
export async function onGround(work: (ground: Ground) => Promise<void>): Promise<void> {
  // Interrupted, it ends like any other time, and takes with it what it started.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'plenary-bench-')));
  const watchdog = startWatchdog(folder);
  try {
    const server = await startEmbedded({ dataDir: join(folder, 'server'), log: () => {} });
    const { host = '', user = '', database: name = '' } = server.connection;
    const url = `postgresql://${user}@/${name}?host=${encodeURIComponent(host)}`;
    const database = await openDatabase({ databaseUrl: url, dataDir: '', log: () => {} });
    await work({ db: database.db, url, folder: join(folder, 'server', 'postgres') });
    await database.close();
    await server.close();
  } finally {
    watchdog.stdin?.end();
  }
}

/** Starts a process of the program between the database and the counterparts; `node` are options for it. */
export function startBetween(
  { url }: Pick<Ground, 'url'>,
  told: readonly Told[],
  node: readonly string[] = [],
): Promise<Program> {
  const env = Object.assign({}, ...told.map((one) => one.env));
  const settings = { ...env, DATABASE_URL: url, ENCRYPTION_KEY: key.toString('base64') };
  return startProgram(settings, { node: [...limitsOfStart(), ...node] });
}

export async function stopProgram(program: Program): Promise<void> {
  const { code, errors } = await program.stop();
  if (code !== 0) throw new Error(`The program ended with ${code}.\n${errors}`);
}

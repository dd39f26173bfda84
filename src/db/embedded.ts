import { closeSync, constants, openSync } from 'node:fs';
import { access, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { serverAccount } from './embedded/account.ts';
import { findBinaries } from './embedded/binaries.ts';
import { prepareCluster, SERVER_USER } from './embedded/cluster.ts';
import { createDatabase, joinOrStart, leave, leaveAfter } from './embedded/presence.ts';
import { type Launched, launch, SERVER_PORT, socketName } from './embedded/server.ts';
import { codeOf, DatabaseFault } from './fault.ts';
import { connectionTo } from './pool.ts';
import { keepSession } from './session.ts';

const DATABASE = 'plenary';
const LONGEST_SOCKET_PATH = 103;

/** Where the programs are copied to when the server's own account cannot reach node_modules. */
const SHARED_SPARE = '/var/cache/plenary';

export type EmbeddedOptions = {
  dataDir: string;
  log: (line: string) => void;
  /** Further settings of the server; the tests' own one does without fsync. */
  settings?: Record<string, string>;
};

export type Embedded = {
  connection: pg.ClientConfig;
  /** Leaves the server, and stops it when nobody else uses it. */
  close(): Promise<void>;
};

/**
 * Joins the PostgreSQL server on the data folder, creating and starting what is not there. Processes share it:
 * each holds a lock on a connection of its own, which even `kill -9` gives back, so the last one out is always
 * known. Should the server die, it is started again.
 *
 * @throws DatabaseFault
 */
export async function startEmbedded({ dataDir, log, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  if (process.platform === 'win32') {
    throw new DatabaseFault(
      'unsupported',
      'On Windows there is no embedded database: set DATABASE_URL to a PostgreSQL server.',
    );
  }
  const folder = await makeFolder(dataDir);
  const data = join(folder, 'postgres');
  const socket = socketFolder(folder, 'postgres');
  const connection = connectionTo({
    host: socket.path,
    port: SERVER_PORT,
    user: SERVER_USER,
    database: DATABASE,
  });
  try {
    const presence = await keepSession({
      name: 'the embedded database',
      open: (closing) => joinOrStart(connection, data, () => start(data, log, settings), closing),
      onOpen: (client) => createDatabase(client, DATABASE).catch(leaveAfter(client, data)),
      log,
    });
    let closed: Promise<void> | undefined;
    return {
      connection,
      close() {
        closed ??= presence.close((client) => leave(client, data)).finally(socket.release);
        return closed;
      },
    };
  } catch (error) {
    socket.release();
    throw error;
  }
}

/** Makes the data folder, for its owner’s eyes only; one that exists keeps its mode. Returns its real path. */
async function makeFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(dataDir);
  } catch (error) {
    throw new DatabaseFault(
      'data-folder',
      `The data folder ${dataDir} cannot be used (${codeOf(error)}). Give it to the user that starts Plenary, or set PLENARY_DATA_DIR to another one.`,
    );
  }
}

/**
 * The path by which clients reach the folder of the socket. A socket's path may have about 107 characters; a
 * longer one is shortened through an open handle, which Linux shows as a path.
 */
function socketFolder(folder: string, name: string): { path: string; release: () => void } {
  const path = join(folder, name);
  if (Buffer.byteLength(join(path, socketName)) <= LONGEST_SOCKET_PATH) return { path, release() {} };
  if (process.platform !== 'linux') {
    throw new DatabaseFault(
      'data-folder',
      `The path ${folder} is too long for a socket. Set PLENARY_DATA_DIR to a shorter one.`,
    );
  }
  const handle = openSync(folder, 'r');
  return { path: `/proc/self/fd/${handle}/${name}`, release: () => closeSync(handle) };
}

async function start(
  data: string,
  log: (line: string) => void,
  settings: Record<string, string>,
): Promise<Launched> {
  const account = await serverAccount(data);
  const spare = account ? SHARED_SPARE : join(data, '..', 'programs');
  const binaries = await findBinaries(account, spare);
  await prepareCluster(data, binaries, account, log);
  return launch(binaries.postgres, data, account, settings);
}

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { serverAccount } from '../../src/db/embedded/account.ts';
import { serverPid } from '../../src/db/embedded/server.ts';
import { type Embedded, startEmbedded } from '../../src/db/embedded.ts';
import { endClient, openClient } from '../../src/db/session.ts';
import { openDatabase } from '../../src/db.ts';
import { root } from '../../src/root.ts';
import { temporaryFolder } from '../support/database.ts';

/** Data of a new database, which most tests begin with a copy of: making some takes longer than all the rest. */
let pristine: string;
let dataDir: string;
let data: string;
let opened: Embedded[];
let children: ChildProcess[];

beforeAll(async () => {
  pristine = await temporaryFolder();
  await (await startEmbedded({ dataDir: pristine, log: () => {} })).close();
});

beforeEach(async () => {
  dataDir = await temporaryFolder();
  data = join(dataDir, 'postgres');
  opened = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(opened.map((embedded) => embedded.close()));
});

/** Keeps owners, modes and times, unlike Node's own copying. */
const copyPristine = () => promisify(execFile)('cp', ['-a', join(pristine, 'postgres'), data]);

async function enter(): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, log: () => {} });
  opened.push(embedded);
  return embedded;
}

async function query({ connection }: Embedded, sql: string): Promise<pg.QueryResult> {
  const client = await openClient(connection);
  return client.query(sql).finally(() => endClient(client));
}

/** Under root the server has an account of its own. */
async function giveToAccount(folder: string): Promise<void> {
  const account = await serverAccount(join(folder, 'none'));
  if (account) await chown(folder, account.uid, account.gid);
}

function startBot(): ChildProcess {
  const args = ['--import', 'tsx', join(import.meta.dirname, 'bot.ts'), dataDir];
  const bot = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(bot);
  return bot;
}

async function killHard(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('the first start creates a private server, the last close stops it, and the data stay', async () => {
  const first = await enter();
  await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');

  expect((await stat(data)).mode & 0o777).toBe(0o700);
  const { rows } = await query(
    first,
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'listen_addresses') ORDER BY name`,
  );
  expect(rows).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'listen_addresses', setting: '' },
  ]);
  // PostgreSQL insists on owning its data, so this is also whom it runs as.
  expect((await stat(data)).uid).not.toBe(0);

  await first.close();
  expect(await serverPid(data)).toBeUndefined();
  const again = await enter();
  expect((await query(again, 'SELECT answer FROM kept')).rows).toEqual([{ answer: 42 }]);
});

test('two that start at once share one server, and the last one out stops it', async () => {
  const [one, two] = await Promise.all([enter(), enter()]);
  const pid = await serverPid(data);
  expect(await readdir(dataDir)).toEqual(['postgres', 'postgres.log']);

  await one.close();
  expect(await serverPid(data)).toBe(pid);
  await query(two, 'SELECT 1');

  await two.close();
  expect(await serverPid(data)).toBeUndefined();
});

test('of two that leave at once, one stops the server', async () => {
  await copyPristine();
  const both = await Promise.all([enter(), enter()]);
  await Promise.all(both.map((embedded) => embedded.close()));
  expect(await serverPid(data)).toBeUndefined();
});

test('one that comes while the last one leaves has a server in the end', async () => {
  await copyPristine();
  const leaving = await enter();
  const [, coming] = await Promise.all([leaving.close(), enter()]);
  expect((await query(coming, 'SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

test('a server left behind by a killed process is found again and used', async () => {
  await copyPristine();
  const bot = startBot();
  await once(bot.stdout ?? bot, 'data');
  const pid = await serverPid(data);
  await killHard(bot);

  const embedded = await enter();
  expect(await serverPid(data)).toBe(pid);
  await embedded.close();
  expect(await serverPid(data)).toBeUndefined();
});

test('a process killed while it creates the database leaves nothing that stands in the way', async () => {
  const bot = startBot();
  await vi.waitUntil(async () => (await readdir(dataDir)).some((name) => name.startsWith('postgres.new-')), {
    timeout: 20_000,
    interval: 5,
  });
  await killHard(bot);
  expect(await serverPid(data)).toBeUndefined();

  await query(await enter(), 'SELECT 1');
  expect((await stat(data)).isDirectory()).toBe(true);
});

test('a lock file whose process id now belongs to a stranger is put aside', async () => {
  await copyPristine();
  const { uid, gid } = await stat(data);
  const stranger = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
  children.push(stranger);
  await writeFile(join(data, 'postmaster.pid'), `${stranger.pid}\n${data}\n1\n5432\n.\n\n\n`);

  await query(await enter(), 'SELECT 1');
  expect(stranger.exitCode).toBeNull();
  expect(await serverPid(data)).not.toBe(stranger.pid);
});

test('when the server is killed it is started again, and pools recover by themselves', async () => {
  await copyPristine();
  const own = await openDatabase({ dataDir, log: () => {} });
  const host = encodeURIComponent(own.connection.host ?? '');
  const databaseUrl = `postgresql://${own.connection.user}@/${own.connection.database}?host=${host}`;
  const other = await openDatabase({ databaseUrl, dataDir, log: () => {} });
  await own.db.question.create({ data: { text: 'before' } });
  await other.db.question.count();

  process.kill((await serverPid(data)) ?? 0, 'SIGKILL');

  for (const { db } of [own, other]) {
    const count = () => db.question.count().catch(() => undefined);
    await expect.poll(count, { timeout: 10_000 }).toBe(1);
  }
  await other.close();
  await own.close();
  expect(await serverPid(data)).toBeUndefined();
});

test('a path too long for a socket is no hindrance', async () => {
  dataDir = join(dataDir, 'a-long-name-'.repeat(10));
  data = join(dataDir, 'postgres');
  await mkdir(dataDir);
  await copyPristine();
  await query(await enter(), 'SELECT 1');
});

test('data of another major version are named and left alone', async () => {
  await mkdir(data);
  await chmod(data, 0o700);
  await giveToAccount(data);
  await writeFile(join(data, 'PG_VERSION'), '17\n');

  await expect(enter()).rejects.toMatchObject({
    reason: 'other-version',
    message: expect.stringMatching(/written by PostgreSQL 17, and this release brings PostgreSQL 18/),
  });
  expect(await readFile(join(data, 'PG_VERSION'), 'utf8')).toBe('17\n');
});

test('something else in the place of the data is named and left alone', async () => {
  await mkdir(data);
  await writeFile(join(data, 'letter.txt'), 'Dear reader');
  await giveToAccount(data);

  await expect(enter()).rejects.toMatchObject({ reason: 'data-folder' });
  expect(await readdir(dataDir)).toEqual(['postgres']);
});

test('a data folder that cannot be made is named', async () => {
  dataDir = join(dataDir, 'file', 'folder');
  await writeFile(join(dataDir, '..'), '');
  await expect(enter()).rejects.toMatchObject({ reason: 'data-folder' });
});

test('a server that cannot start says why', async () => {
  await copyPristine();
  await writeFile(join(data, 'postgresql.conf'), 'no such setting = 1\n');
  await expect(enter()).rejects.toMatchObject({
    reason: 'not-started',
    message: expect.stringMatching(/configuration file .* contains errors/),
  });
});

test('on Windows the way out is said', async () => {
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  await expect(enter()).rejects.toMatchObject({
    reason: 'unsupported',
    message: expect.stringMatching(/set DATABASE_URL/),
  });
  platform.mockRestore();
});

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type KeyOptions, loadKey } from '../src/key.ts';
import { temporaryFolder } from './support/database.ts';

let dataDir: string;
let lines: string[];

beforeEach(async () => {
  dataDir = join(await temporaryFolder(), 'data');
  lines = [];
});

const load = (options: Partial<KeyOptions> = {}) =>
  loadKey({ embedded: true, dataDir, log: (line) => lines.push(line), ...options });

test('ENCRYPTION_KEY comes first, and nothing is made', async () => {
  const key = randomBytes(32);
  expect(await load({ encryptionKey: key.toString('base64') })).toEqual(key);
  expect(await load({ encryptionKey: `${key.toString('base64')}\n`, embedded: false })).toEqual(key);
  await expect(stat(dataDir)).rejects.toThrow();
});

test('with the embedded database a key is made once, for its owner alone, and its backup asked for', async () => {
  const key = await load();
  expect(key).toHaveLength(32);
  expect(await load()).toEqual(key);

  expect(lines).toEqual([expect.stringMatching(/Back it up/)]);
  expect((await stat(join(dataDir, 'key'))).mode & 0o777).toBe(0o600);
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
});

test('of several starters at once one makes it, and all have the same', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => load()));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(lines).toHaveLength(1);
  expect(await readdir(dataDir)).toEqual(['key']);
});

test('with DATABASE_URL a missing key is asked for', async () => {
  await expect(load({ embedded: false })).rejects.toMatchObject({
    name: 'KeyFault',
    message: expect.stringMatching(/ENCRYPTION_KEY is needed/),
  });
});

test('a key that is none is refused without being shown, and a file is never replaced', async () => {
  for (const encryptionKey of ['secret words', randomBytes(16).toString('base64'), '']) {
    const fault = await load({ encryptionKey }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'KeyFault', message: expect.stringMatching(/32 bytes in base64/) });
    if (encryptionKey) expect(String(fault)).not.toContain(encryptionKey);
  }
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'key'), '');
  await expect(load()).rejects.toMatchObject({
    message: expect.stringMatching(/The file .*key is not a key/),
  });
  expect((await stat(join(dataDir, 'key'))).size).toBe(0);
});

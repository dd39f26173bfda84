import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder } from './flush.ts';

const KEY_BYTES = 32;

/** The deployment key is missing or unusable. The message is for the operator and holds nothing of the key. */
export class KeyFault extends Error {
  override readonly name = 'KeyFault';
}

export type KeyOptions = {
  /** ENCRYPTION_KEY: 32 bytes in base64. */
  encryptionKey?: string | undefined;
  /** Whether the database is the embedded one; its key then lies beside its data. */
  embedded: boolean;
  dataDir: string;
  log: (line: string) => void;
};

/**
 * The deployment's key, 32 bytes: ENCRYPTION_KEY where it is set; else, with the embedded database, the one in
 * the data folder, made at the first start.
 *
 * @throws KeyFault
 */
export async function loadKey({ encryptionKey, embedded, dataDir, log }: KeyOptions): Promise<Buffer> {
  if (encryptionKey !== undefined) return decode(encryptionKey, 'ENCRYPTION_KEY');
  if (!embedded) {
    throw new KeyFault(
      'ENCRYPTION_KEY is needed with DATABASE_URL: 32 random bytes in base64 (openssl rand -base64 32).',
    );
  }
  const file = join(dataDir, 'key');
  const kept = await readKey(file);
  if (kept) return kept;
  if (await makeKey(file, dataDir)) {
    log(
      `Made the key that seals tokens and authors: ${file}. Back it up; what it sealed cannot be opened without it.`,
    );
  }
  const made = await readKey(file);
  if (made) return made;
  throw new KeyFault(`The key ${file} vanished while it was being made. Start again.`);
}

function decode(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(text.trim());
  if (isBase64 && key.length === KEY_BYTES) return key;
  throw new KeyFault(`${where} is not a key: 32 bytes in base64 are needed (openssl rand -base64 32).`);
}

async function readKey(file: string): Promise<Buffer | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new KeyFault(
      `The key ${file} cannot be read (${error.code}). Give it to the user that starts Plenary.`,
    );
  });
  return text === undefined ? undefined : decode(text, `The file ${file}`);
}

/**
 * Makes the key file, whole or not at all, and never over another one: it is written under a name of its own and
 * then linked to its place, which only the first of two starters can do. False for the second.
 */
async function makeKey(file: string, dataDir: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await writeDurably(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
    await link(draft, file);
    await flushFolder(dataDir);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return false;
    throw new KeyFault(`The key ${file} cannot be made (${code}). Check that its folder is writable.`);
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

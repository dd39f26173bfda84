import { readFile, stat } from 'node:fs/promises';
import { DatabaseFault } from '../fault.ts';

/** The user and group a program runs as. */
export type Account = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. Under root this is the account it runs as instead: the owner of the data
 * when there is some, else `postgres`, else `nobody`. Under anybody else undefined: the server runs as oneself.
 */
export async function serverAccount(data: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(data).catch(() => undefined);
  if (owner?.uid === 0) {
    throw new DatabaseFault(
      'data-folder',
      `The data in ${data} belongs to root, as which PostgreSQL does not run. Give it to another user: chown -R postgres ${data}`,
    );
  }
  if (owner) return { uid: owner.uid, gid: owner.gid };
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const account = findUser(users, 'postgres') ?? findUser(users, 'nobody');
  if (account) return account;
  throw new DatabaseFault(
    'unsupported',
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as. Start Plenary as another user, or set DATABASE_URL.',
  );
}

/** Looks a user up in the text of /etc/passwd: `name:password:uid:gid:...`, one a line. */
export function findUser(users: string, name: string): Account | undefined {
  const fields = users
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':');
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return uid > 0 && gid >= 0 ? { uid, gid } : undefined;
}

/**
 * How a program started inside `folder` should name that folder. The account may own the folder and yet be
 * barred from the ones above it (a home of mode 0700); /proc/self/cwd leads to where the program stands
 * without passing through them.
 */
export const nameOfFolder = (folder: string, account: Account | undefined): string =>
  account && process.platform === 'linux' ? '/proc/self/cwd' : folder;

/** Options for spawn: run as the account, inside the folder, with nothing of our environment (it holds tokens). */
export const spawnAs = (account: Account | undefined, cwd?: string) => ({
  ...account,
  ...(cwd === undefined ? {} : { cwd }),
  env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
});

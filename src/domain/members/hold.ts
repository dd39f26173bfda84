import type { Db, Tx } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/** What belongs to somebody changed while we waited for it. */
class Moved extends Error {}

const tries = 5;
/** What somebody contributed may stand in hundreds of places that are to change at once. */
const withinMs = 30_000;

/**
 * A transaction that begins anew where what it found had changed before it could hold it, or where it and another one
 * waited for each other.
 */
export async function settled<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  { timeoutMs = withinMs }: { readonly timeoutMs?: number } = {},
): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await db.$transaction(work, { timeout: timeoutMs });
    } catch (error) {
      if (left <= 1 || !mayRepeat(error)) throw error;
    }
  }
}

/** P2034 is Prisma's code for deadlocks; a raw query reports the same as P2010 with its cause. */
const mayRepeat = (error: unknown): boolean =>
  error instanceof Moved ||
  (error instanceof Prisma.PrismaClientKnownRequestError &&
    (error.code === 'P2034' || JSON.stringify(error.meta ?? {}).includes('TransactionWriteConflict')));

/**
 * Holds some accounts and whose they are until the transaction ends, in the order in which everybody takes them:
 * accounts, members, what waits for a decision. With `admins`, also every admin of the forum; see admins.ts. Resolves to
 * the members' ids. Only inside `settled`.
 */
export async function holdPeople(
  tx: Tx,
  accountIds: readonly string[],
  { admins = false }: { admins?: boolean } = {},
): Promise<string[]> {
  const accounts = await tx.$queryRaw<{ member: string | null }[]>`
    SELECT member_id::text AS member FROM account WHERE id = ANY (${accountIds}::uuid[]) ORDER BY id FOR UPDATE`;
  const members = [...new Set(accounts.flatMap(({ member }) => member ?? []))].sort();
  await tx.$queryRaw`
    SELECT id FROM member WHERE id = ANY (${members}::uuid[]) OR (${admins} AND 'admin' = ANY (roles))
    ORDER BY id FOR UPDATE`;
  return members;
}

/** Begins anew where what was read before it could be held is not so any more. Only inside `settled`. */
export function stillSo(same: boolean): void {
  if (!same) throw new Moved();
}

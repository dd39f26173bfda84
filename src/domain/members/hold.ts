import { type AccountKey, accountText } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/*
 * Whoever changes what several may change at once holds it first, in one order, so that nobody waits for each other:
 * accounts, members, review items, threads, posts, the head of the audit.
 *
 * People are held by name, not by their rows: a lock on a row writes the transaction's number into it, and the same
 * number stands in everything else that the transaction wrote. One query would then name the author of a sealed post.
 * For the same reason no transaction that writes about a contribution changes a row of its author.
 */

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
 * Holds an account until the transaction ends, whether or not it has a row yet: whoever makes it, changes what belongs to
 * it or takes it away holds it before. What was read before may have changed meanwhile.
 */
export const holdAccount = (tx: Tx, account: AccountKey): Promise<void> =>
  hold(tx, 'account', [accountText(account)]);

/** The same for several, by their rows' ids. */
export async function holdAccounts(tx: Tx, accountIds: readonly string[]): Promise<void> {
  const accounts = await textsOf(tx, accountIds);
  await hold(
    tx,
    'account',
    accounts.map(({ text }) => text),
  );
}

/** The same for those that nobody holds at this moment, without waiting; resolves to which. */
export async function holdFreeAccounts(tx: Tx, accountIds: readonly string[]): Promise<string[]> {
  const accounts = await textsOf(tx, accountIds);
  const ids = accounts.map(({ id }) => id);
  const names = accounts.map(({ text }) => nameOf('account', text));
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM unnest(${ids}::text[], ${names}::text[]) AS a(id, name)
    WHERE pg_try_advisory_xact_lock(hashtextextended(name, 0))`;
  return held.map(({ id }) => id);
}

async function textsOf(tx: Tx, accountIds: readonly string[]): Promise<{ id: string; text: string }[]> {
  const accounts = await tx.account.findMany({
    where: { id: { in: [...accountIds] } },
    select: { id: true, platform: true, tenant: true, externalId: true },
  });
  return accounts.map(({ id, externalId: person, ...account }) => ({
    id,
    text: accountText({ ...account, person }),
  }));
}

/** The same for members, after accounts. */
export const holdMembers = (tx: Tx, memberIds: readonly string[]): Promise<void> =>
  hold(tx, 'member', memberIds);

type Held = 'account' | 'member';
const nameOf = (what: Held, which: string): string => `plenary:${what}:${which}`;

async function hold(tx: Tx, what: Held, which: readonly string[]): Promise<void> {
  const names = [...new Set(which)].sort().map((one) => nameOf(what, one));
  if (!names.length) return;
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(${names}::text[]) AS name`;
}

/** A member; undefined once they were erased. `trusted`: see Member in prisma/schema.prisma. */
export async function holdMember(
  tx: Tx,
  memberId: string,
): Promise<{ readonly trusted: boolean } | undefined> {
  await holdMembers(tx, [memberId]);
  return (await tx.member.findUnique({ where: { id: memberId }, select: { trusted: true } })) ?? undefined;
}

/** Some accounts, and whose they are; with `admins`, also every admin of the forum. Only inside `settled`. */
export async function holdPeople(
  tx: Tx,
  accountIds: readonly string[],
  { admins = false }: { admins?: boolean } = {},
): Promise<void> {
  await holdAccounts(tx, accountIds);
  const accounts = await tx.account.findMany({
    where: { id: { in: [...accountIds] } },
    select: { memberId: true },
  });
  const members = accounts.flatMap(({ memberId }) => memberId ?? []);
  await holdMembers(tx, [...members, ...(admins ? await adminIds(tx) : [])]);
}

/**
 * A member with their accounts, and every admin: whoever takes something away from a member holds these until it is
 * written, so that two admins cannot both be the last but one. Only inside `settled`.
 */
export async function holdWithAdmins(tx: Tx, memberId: string): Promise<void> {
  const found = await accountsOf(tx, memberId);
  await holdAccounts(tx, found);
  await holdMembers(tx, [memberId, ...(await adminIds(tx))]);
  stillSo(String(await accountsOf(tx, memberId)) === String(found));
}

/** The ids of a member's accounts, oldest first. */
export async function accountsOf(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx.account.findMany({
    where: { memberId },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}

async function adminIds(tx: Tx): Promise<string[]> {
  const admins = await tx.member.findMany({ where: { roles: { has: 'admin' } }, select: { id: true } });
  return admins.map(({ id }) => id);
}

/** Begins anew where what was read before it could be held is not so any more. Only inside `settled`. */
export function stillSo(same: boolean): void {
  if (!same) throw new Moved();
}

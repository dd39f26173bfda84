import type { Tx } from '../../db.ts';

/** In one order, so that two who lock several never wait for each other. */
export const lockAccounts = (tx: Tx, accountIds: readonly string[]): Promise<unknown> => tx.$queryRaw`
  SELECT id::text FROM account WHERE id = ANY (${[...accountIds]}::uuid[]) ORDER BY id FOR UPDATE`;

/** The same for those of a member. */
export const lockAccountsOf = (tx: Tx, memberId: string): Promise<unknown> => tx.$queryRaw`
  SELECT id::text FROM account WHERE member_id = ${memberId}::uuid ORDER BY id FOR NO KEY UPDATE`;

/** The same for members, after accounts; those that are there neither change nor vanish until the transaction ends. */
export const lockMembers = (tx: Tx, memberIds: readonly string[]): Promise<unknown> => tx.$queryRaw`
  SELECT id::text FROM member WHERE id = ANY (${[...memberIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

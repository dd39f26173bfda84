import type { Tx } from '../../db.ts';
import type { SharingLabel, ThreadState } from '../../generated/prisma/enums.ts';

/*
 * Whoever changes a contribution holds, in this order: its author, its item in the queue, its thread. Nothing of a
 * post changes but while its thread is held.
 */

/** A member until the transaction ends; undefined once they were erased. */
export async function holdMember(
  tx: Tx,
  memberId: string,
): Promise<{ readonly trusted: boolean } | undefined> {
  const [row] = await tx.$queryRaw<{ trusted: boolean }[]>`
    SELECT trusted FROM member WHERE id = ${memberId}::uuid FOR NO KEY UPDATE`;
  return row;
}

export interface HeldThread {
  readonly number: number;
  readonly state: ThreadState;
  readonly label: SharingLabel;
  readonly groups: readonly string[];
  readonly title: string;
  readonly reviewsAll: boolean;
  /** Number of the newest post that was placed. */
  readonly lastPost: number;
}

/** A thread until the transaction ends: posts get their numbers one after the other. */
export async function holdThread(tx: Tx, threadId: string): Promise<HeldThread | undefined> {
  const [row] = await tx.$queryRaw<HeldThread[]>`
    SELECT number, state::text, label::text, groups, title, reviews_all AS "reviewsAll", last_post AS "lastPost"
    FROM thread WHERE id = ${threadId}::uuid FOR NO KEY UPDATE`;
  return row;
}

import type { Tx } from '../../db.ts';
import type { SharingLabel, ThreadState } from '../../generated/prisma/enums.ts';

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

/**
 * A thread until the transaction ends: posts get their numbers one after the other, and nothing of one changes but
 * while its thread is held. After people and items; see members/hold.ts.
 */
export async function holdThread(tx: Tx, threadId: string): Promise<HeldThread | undefined> {
  const [row] = await tx.$queryRaw<HeldThread[]>`
    SELECT number, state::text, label::text, groups, title, reviews_all AS "reviewsAll", last_post AS "lastPost"
    FROM thread WHERE id = ${threadId}::uuid FOR NO KEY UPDATE`;
  return row;
}

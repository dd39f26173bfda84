import { createHash } from 'node:crypto';
import type { Tx } from '../db.ts';

/** Keys may be long or hold a person's id: the row keeps a digest only. */
const digest = (key: string) => createHash('sha256').update(key).digest('base64url');

/** True for the first caller with this key, in any process; false for every later one. */
export async function firstTime(db: Pick<Tx, 'once'>, key: string): Promise<boolean> {
  const { count } = await db.once.createMany({ data: { key: digest(key) }, skipDuplicates: true });
  return count === 1;
}

/** Lets the key count as new again, for a thing that was claimed and could not be done. */
export async function forget(db: Pick<Tx, 'once'>, key: string): Promise<void> {
  await db.once.deleteMany({ where: { key: digest(key) } });
}

import { createHash } from 'node:crypto';
import type { Db } from '../db.ts';

/**
 * What is too long for an id of Discord's is parked in the database, and `~<digest>` stands for it. A row is
 * swept 30 days after a message last brought it.
 */
const parkedMark = '~';

/** Texts by their ids. */
export type Parked = ReadonlyMap<string, string>;

/** Encoded actions begin with the name of a command, which never begins so. */
export const isParked = (id: string): boolean => id.startsWith(parkedMark);

export const parkedId = (text: string): string =>
  parkedMark + createHash('sha256').update(text).digest('base64url');

/** Keeps texts before the message that names them is sent. A row that is there already lives on from now. */
export async function park(db: Db, parked: Parked): Promise<void> {
  if (parked.size === 0) return;
  // Always in one order, so that two messages with the same rows never wait for each other.
  const rows = [...parked].sort(([a], [b]) => (a < b ? -1 : 1));
  const digests = rows.map(([id]) => id.slice(parkedMark.length));
  const texts = rows.map(([, text]) => text);
  await db.$executeRaw`
    INSERT INTO parked_action (digest, action)
    SELECT * FROM unnest(${digests}::text[], ${texts}::text[])
    ON CONFLICT (digest) DO UPDATE SET at = excluded.at WHERE parked_action.at < excluded.at - interval '1 day'`;
}

/** The texts that ids stand for; ids that are not parked, or no longer, are left out. */
export async function unpark(db: Db, ids: readonly string[]): Promise<Parked> {
  const digests = ids.filter(isParked).map((id) => id.slice(parkedMark.length));
  if (digests.length === 0) return new Map();
  const rows = await db.parkedAction.findMany({ where: { digest: { in: digests } } });
  return new Map(rows.map(({ digest, action }) => [parkedMark + digest, action]));
}

import type { Tx } from '../db.ts';
import type { Sealer } from '../sealing.ts';

const hourMs = 60 * 60 * 1000;

/** What may be done so many times in so many hours, so that nobody fills everybody's channels or the queue. */
export const allowances = {
  /** Replies and edits of a member: each is a message in every copy. */
  contribute: { most: 30, hours: 1 },
  /** Reports of an account: each asks for moderators. */
  report: { most: 10, hours: 24 },
  /** Forms of an account, each of which is kept for days, also of who is no member. */
  draft: { most: 100, hours: 1 },
  /** Reports of an account that somebody is in danger: whoever reported a lot today is heard all the same. */
  alarm: { most: 10, hours: 24 },
} as const;

/**
 * Takes one of what somebody may do; false where they have done it often enough. Undone with the transaction. Two at
 * one moment wait for each other.
 *
 * Each use is a row of its own, written once, that has nothing in common with the others: a count that goes on would
 * hold the number of each transaction in turn, and so say of a sealed post and a named one that they are one person's.
 */
export async function takeAllowance(
  tx: Pick<Tx, '$queryRaw'>,
  sealer: Sealer,
  { what, who, now }: { readonly what: keyof typeof allowances; readonly who: string; readonly now: Date },
): Promise<boolean> {
  const { most, hours } = allowances[what];
  const spanMs = hours * hourMs;
  const span = Math.floor(now.getTime() / spanMs);
  const tags = Array.from({ length: most }, (_, use) =>
    sealer.tag(JSON.stringify([what, who, span, use]), 'allowance'),
  );
  const expiresAt = new Date((span + 1) * spanMs);
  // Whoever misses a tag that was free has lost it to another use: that happens once for each tag at most.
  for (let left = most; left > 0; left -= 1) {
    const { free, taken } = await takeFirst(tx, tags, expiresAt);
    if (taken || !free) return taken;
  }
  return false;
}

/** Writes the first of these that is not there. `free`: there was one; `taken`: and nobody else wrote it meanwhile. */
async function takeFirst(tx: Pick<Tx, '$queryRaw'>, tags: readonly string[], expiresAt: Date) {
  const [row] = await tx.$queryRaw<{ free: boolean; taken: boolean }[]>`
    WITH free AS (
      SELECT t.tag FROM unnest(${tags}::text[]) WITH ORDINALITY AS t(tag, use)
      WHERE NOT EXISTS (SELECT 1 FROM allowance a WHERE a.tag = t.tag)
      ORDER BY t.use LIMIT 1),
    taken AS (
      INSERT INTO allowance (tag, count, expires_at) SELECT tag, 1, ${expiresAt} FROM free
      ON CONFLICT (tag) DO NOTHING
      RETURNING tag)
    SELECT EXISTS (SELECT 1 FROM free) AS free, EXISTS (SELECT 1 FROM taken) AS taken`;
  return row ?? { free: false, taken: false };
}

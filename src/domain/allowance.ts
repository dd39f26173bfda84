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
 */
export async function takeAllowance(
  tx: Pick<Tx, '$queryRaw'>,
  sealer: Sealer,
  { what, who, now }: { readonly what: keyof typeof allowances; readonly who: string; readonly now: Date },
): Promise<boolean> {
  const { most, hours } = allowances[what];
  const spanMs = hours * hourMs;
  const span = Math.floor(now.getTime() / spanMs);
  const tag = sealer.tag(JSON.stringify([what, who, span]), 'allowance');
  const expiresAt = new Date((span + 1) * spanMs);
  const [taken] = await tx.$queryRaw<{ count: number }[]>`
    INSERT INTO allowance (tag, count, expires_at) VALUES (${tag}, 1, ${expiresAt})
    ON CONFLICT (tag) DO UPDATE SET count = allowance.count + 1
    RETURNING count`;
  return (taken?.count ?? 0) <= most;
}

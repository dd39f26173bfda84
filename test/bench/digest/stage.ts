import type { Db } from '../../../src/db.ts';

/** Everything is as before the first issue, and no digest is due. */
export async function rewind(db: Db): Promise<void> {
  await db.digestIssue.deleteMany();
  await db.delivery.deleteMany();
  await db.digest.updateMany({ data: { nextRunAt: null, afterNews: 0, windowFrom: new Date() } });
}

/** How far the issues of all digests are. */
export async function progress(
  db: Db,
): Promise<{ made: number; open: number; sent: number; messages: number }> {
  const [row] = await db.$queryRaw<{ made: number; open: number; sent: number; messages: number }[]>`
    SELECT (SELECT count(*) FROM digest_issue)::int AS made,
           count(*) FILTER (WHERE state IN ('due', 'sending', 'retrying'))::int AS open,
           count(*) FILTER (WHERE state = 'sent')::int AS sent,
           coalesce(sum(cardinality(messages)), 0)::int AS messages
    FROM delivery`;
  if (!row) throw new Error('The database counts nothing.');
  return row;
}

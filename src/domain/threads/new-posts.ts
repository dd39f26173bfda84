import type { Tx } from '../../db.ts';

/** Posts of a thread that may be new to a member: numbered after `after`, up to `upTo`. */
export interface Span {
  /** Of the follow. */
  readonly id: string;
  readonly threadId: string;
  readonly memberId: string;
  readonly after: number;
  readonly upTo: number;
}

/**
 * What is new to a member: how many posts stand that are not known to be theirs, and since when the first of them. Their
 * own sealed ones count as for everybody else: else the one follower whom a post is not new to is its author.
 */
export interface NewPosts {
  readonly count: number;
  readonly since: Date;
}

interface Row {
  readonly id: string;
  readonly author: string | null;
  readonly placedAt: Date;
}

/** What is new in each span, by its id, in one query; none for those in which nothing is. */
export async function countNewPosts(
  db: Pick<Tx, '$queryRaw'>,
  spans: readonly Span[],
): Promise<ReadonlyMap<string, NewPosts>> {
  const found = new Map<string, NewPosts>();
  if (!spans.length) return found;
  const byId = new Map(spans.map((span) => [span.id, span]));
  const wanted = spans.map(({ id, threadId, after, upTo }) => ({ id, threadId, after, upTo }));
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.id, p.author_id::text AS author, p.placed_at AS "placedAt"
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      AS s(id text, "threadId" uuid, after int, "upTo" int)
    JOIN post p ON p.thread_id = s."threadId" AND p.number > s.after AND p.number <= s."upTo"
    WHERE p.state = 'standing' ORDER BY p.number`;
  for (const row of rows) {
    const span = byId.get(row.id);
    if (!span || row.author === span.memberId) continue;
    const { count, since } = found.get(row.id) ?? { count: 0, since: row.placedAt };
    found.set(row.id, { count: count + 1, since });
  }
  return found;
}

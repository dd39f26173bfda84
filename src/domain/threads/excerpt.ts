import type { Db } from '../../db.ts';

/** What of a thread says why it was found, or what was said there last. */
export interface Said {
  /** Of the post. */
  readonly number: number;
  /** Limited Markdown (markup.ts), the whole post. */
  readonly text: string;
  /** Whether one of the words looked for stands in it. */
  readonly matched: boolean;
}

/** Words of a query that are looked at. */
const mostWords = 8;

/** The words of a query; posts are kept in NFC. */
export const wordsOf = (query: string): string[] =>
  query.normalize('NFC').split(/\s+/).filter(Boolean).slice(0, mostWords);

/** Without regard to letter case it is a pattern to PostgreSQL. */
export const literally = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/**
 * Of each thread the first post that stands and in which one of the words does; where there is none, the newest. By the
 * thread's id, in one query.
 */
export async function saidIn(
  db: Pick<Db, '$queryRaw'>,
  threadIds: readonly string[],
  words: readonly string[],
): Promise<ReadonlyMap<string, Said>> {
  const patterns = words.map((word) => `%${literally(word)}%`);
  const rows = await db.$queryRaw<(Said & { threadId: string })[]>`
    SELECT DISTINCT ON (p.thread_id) p.thread_id::text AS "threadId", p.number, p.text, m.matched
    FROM post p CROSS JOIN LATERAL (SELECT p.text ILIKE ANY (${patterns}::text[]) AS matched) m
    WHERE p.thread_id = ANY (${[...threadIds]}::uuid[]) AND p.state = 'standing' AND p.number IS NOT NULL
    ORDER BY p.thread_id, m.matched DESC, CASE WHEN m.matched THEN p.number ELSE -p.number END`;
  return new Map(rows.map(({ threadId, ...said }) => [threadId, said]));
}

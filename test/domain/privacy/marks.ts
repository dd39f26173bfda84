import type { Pool } from '../../../src/db.ts';

/*
 * Every row says by the number of which transaction it was written (xmin), and by which one it was locked or replaced
 * last (xmax): what two rows have in common there happened together, whatever their columns say.
 */

/** Rows of people, and places to which what is written refers: these are no sealed contribution's. */
const others = ['account', 'member', 'workspace', 'channel'];

interface Row {
  readonly member: string;
  readonly name: string;
  readonly xids: readonly string[];
}

const peopleQuery = `
  SELECT m.id::text AS member, m.name, ARRAY[m.xmin::text, m.xmax::text] AS xids FROM member m
  UNION ALL
  SELECT m.id::text, m.name, ARRAY[a.xmin::text, a.xmax::text] FROM account a JOIN member m ON m.id = a.member_id`;

/** What a moderator did as one names them anyway. */
const namedQuery = `
  SELECT by_id::text AS member, xmin::text AS xid FROM review_event WHERE by_id IS NOT NULL
  UNION SELECT decided_by_id::text, xmin::text FROM review_item WHERE decided_by_id IS NOT NULL
  UNION SELECT claimed_by_id::text, xmin::text FROM review_item WHERE claimed_by_id IS NOT NULL`;

/** Who shares a transaction with what was written, other than by what they did under their name: `Ada: post, thread`. */
export async function sharedMarks(pool: Pool): Promise<string[]> {
  const tables = await tablesByTransaction(pool);
  const { rows: people } = await pool.query<Row>(peopleQuery);
  const { rows: acts } = await pool.query<{ member: string; xid: string }>(namedQuery);
  const named = new Set(acts.map(({ member, xid }) => `${member} ${xid}`));
  return people.flatMap(({ member, name, xids }) => {
    const unnamed = xids.filter((xid) => xid !== '0' && !named.has(`${member} ${xid}`));
    const shared = new Set(unnamed.flatMap((xid) => [...(tables.get(xid) ?? [])]));
    return shared.size ? [`${name}: ${[...shared].sort().join(', ')}`] : [];
  });
}

/** The tables in which a transaction wrote or locked a row. */
async function tablesByTransaction(pool: Pool): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const tables = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1) ORDER BY 1`,
    [others],
  );
  const found = new Map<string, Set<string>>();
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ xid: string }>(
      `SELECT xmin::text AS xid FROM "${name}" UNION SELECT xmax::text FROM "${name}"`,
    );
    for (const { xid } of rows) found.set(xid, (found.get(xid) ?? new Set()).add(name));
  }
  return found;
}

/** Names of those who are trusted though nothing that they signed by name or group was approved. */
export async function trustedUnapproved(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(`
    SELECT m.name FROM member m WHERE m.trusted AND NOT EXISTS (
      SELECT 1 FROM post p JOIN review_item i ON i.post_id = p.id
      WHERE p.author_id = m.id AND i.state = 'approved')`);
  return rows.map(({ name }) => name);
}

/**
 * The rows of a table, by their key, with the number of the transaction that wrote each: what is written twice was seen
 * with two of them, and says that both are one person's.
 */
export async function writtenBy(
  pool: Pool,
  [table, key]: readonly [table: string, key: string],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ key: string; xid: string }>(
    `SELECT "${key}"::text AS key, xmin::text AS xid FROM "${table}"`,
  );
  return new Map(rows.map(({ key: one, xid }) => [one, xid]));
}

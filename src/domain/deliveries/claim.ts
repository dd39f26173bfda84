import type { Pool } from '../../db.ts';
import type { DeliveryKind, DeliveryState, Platform } from '../../generated/prisma/enums.ts';

/** A delivery that belongs to this process for as long as its lease. Times of leases are the database's own. */
export interface Claim {
  readonly id: string;
  /** How often it was claimed: what tells this claim from a later one. */
  readonly attempts: number;
  readonly kind: DeliveryKind;
  readonly lane: string;
  readonly subject: string;
  readonly subjectId: string;
  /** The row of the workspace. */
  readonly workspaceId: string | null;
  /** The platform's ids. `workspace` is null where the bot has left it. */
  readonly workspace: string | null;
  readonly channel: string | null;
  readonly recipient: string | null;
  /** Messages of its own that stand already, and the thread or conversation in which they stand or are to stand. */
  readonly messages: readonly string[];
  readonly thread: string | null;
  /** Milliseconds since the open part was first handed to the platform; null where nothing was. */
  readonly begunMs: number | null;
  /** Milliseconds until it expires. */
  readonly leftMs: number;
  /** What opened the thread in which it is to stand. */
  readonly withinId: string | null;
  /** What an update or removal is about. */
  readonly ofId: string | null;
  readonly ofState: DeliveryState | null;
  readonly ofMessages: readonly string[] | null;
  readonly ofThread: string | null;
  readonly ofChannel: string | null;
}

/**
 * What one message takes is less, so that no lease ends under a call: Slack's two calls for a direct message may take
 * 20.5 s. With the poll behind it, what a process left is taken over within 30 s.
 */
export const leaseMs = 22_000;

const lease = `now() + interval '${leaseMs} milliseconds'`;

export interface Claiming {
  readonly platform: Platform;
  /** Lanes of which nothing is wanted now. */
  readonly resting: readonly string[];
  /** Milliseconds that a lane rests after a message, whichever process sent it. */
  readonly paceMs: number;
  readonly limit: number;
}

/**
 * Claims what is due, the first of each lane alone: whoever waits behind an unfinished one waits on. Two processes
 * never claim the same, as rows that another one is claiming are skipped.
 */
export async function claimDeliveries(
  pool: Pool,
  { platform, resting, paceMs, limit }: Claiming,
): Promise<Claim[]> {
  const { rows } = await pool.query<Claim>(claimQuery, [platform, resting, limit, paceMs]);
  return rows;
}

// What was sent again from the ledger, or committed late, stands before one that is being sent: it waits for that one,
// too. An end may lie a moment after now(), which is when this query began, and is rounded to a millisecond; one further
// in the future, left by a clock that was set back, rests nobody. Nor does what is due wait for its time, which is that
// of whoever wrote it. Prisma writes an empty list as NULL. Whoever writes down what belongs to a row only refers to
// it, and keeps nobody from claiming it. A lane may hold thousands of rows, of which one alone is looked at: from each
// lane the index leads to the next one, and to what is first there. What is urgent goes first, unless what it changes is
// on its way itself. What a platform is told of a thread is read when it is sent, and may wait for long: it holds up
// nobody. Nor does a change of what stands while our side cannot make it, which is not given up.
const claimQuery = `
  WITH RECURSIVE taken AS MATERIALIZED (
    SELECT s.lane FROM delivery s WHERE s.state = 'sending'
    UNION ALL
    SELECT p.lane FROM delivery p
    WHERE p.state IN ('sent', 'uncertain')
      AND p.ended_at > now() - ($4 - 1) * interval '1 millisecond'
      AND p.ended_at < now() + $4 * interval '1 millisecond'
    UNION ALL
    SELECT unnest($2::text[])),
  lanes AS (
    SELECT min(lane) AS lane FROM delivery WHERE state IN ('due', 'retrying')
    UNION ALL
    SELECT (SELECT min(d.lane) FROM delivery d WHERE d.state IN ('due', 'retrying') AND d.lane > l.lane)
    FROM lanes l WHERE l.lane IS NOT NULL),
  firsts AS MATERIALIZED (
    SELECT coalesce(
      (SELECT d.id FROM delivery d JOIN delivery o ON o.id = d.of_id
       WHERE d.lane = l.lane AND d.urgent AND d.state IN ('due', 'retrying')
         AND (d.state = 'due' OR d.next_at <= now()) AND o.state NOT IN ('due', 'sending', 'retrying')
       ORDER BY d.number LIMIT 1),
      (SELECT d.id FROM delivery d
       WHERE d.lane = l.lane AND d.state IN ('due', 'retrying')
         AND NOT (d.state = 'retrying' AND d.next_at > now()
           AND (d.kind = 'thread_state' OR (d.kind = 'update' AND d.problem = 'broken')))
       ORDER BY d.number LIMIT 1)) AS id
    FROM lanes l WHERE l.lane NOT IN (SELECT lane FROM taken)),
  heads AS MATERIALIZED (
    SELECT d.id FROM delivery d
    WHERE d.id = ANY (ARRAY(SELECT id FROM firsts))
      AND d.platform = $1::platform AND (d.state = 'due' OR (d.state = 'retrying' AND d.next_at <= now()))
    ORDER BY d.next_at, d.number LIMIT $3 FOR NO KEY UPDATE OF d SKIP LOCKED),
  claimed AS (
    UPDATE delivery d SET state = 'sending', attempts = d.attempts + 1, lease_until = ${lease}
    FROM heads WHERE d.id = heads.id
    RETURNING d.*)
  SELECT d.id, d.attempts, d.kind, d.lane, d.subject, d.subject_id AS "subjectId",
         d.workspace_id::text AS "workspaceId",
         CASE WHEN w.left_at IS NULL THEN w.external_id END AS workspace,
         c.external_id AS channel, d.recipient, coalesce(d.messages, '{}') AS messages,
         coalesce(d.thread, wi.thread) AS thread, d.within_id AS "withinId",
         (extract(epoch FROM now() - d.begun_at) * 1000)::float8 AS "begunMs",
         (extract(epoch FROM d.expires_at - now()) * 1000)::float8 AS "leftMs",
         d.of_id AS "ofId", o.state AS "ofState", o.messages AS "ofMessages",
         coalesce(o.thread, ow.thread) AS "ofThread", oc.external_id AS "ofChannel"
  FROM claimed d
  LEFT JOIN workspace w ON w.id = d.workspace_id
  LEFT JOIN channel c ON c.id = d.channel_id
  LEFT JOIN delivery wi ON wi.id = d.within_id
  LEFT JOIN delivery o ON o.id = d.of_id
  LEFT JOIN delivery ow ON ow.id = o.within_id
  LEFT JOIN channel oc ON oc.id = o.channel_id
  ORDER BY d.number`;

/**
 * Notes, before messages are handed to the platform, that they may stand from now on. Of each in turn: false where the
 * lease was lost.
 */
export async function begin(pool: Pool, claims: readonly Claim[]): Promise<boolean[]> {
  const { rows } = await pool.query<{ id: string }>(
    `UPDATE delivery d SET begun_at = coalesce(begun_at, now()), lease_until = ${lease}
     FROM unnest($1::uuid[], $2::int[]) AS c (id, attempts)
     WHERE d.id = c.id AND d.attempts = c.attempts AND d.state = 'sending'
     RETURNING d.id`,
    [claims.map(({ id }) => id), claims.map(({ attempts }) => attempts)],
  );
  const begun = new Set(rows.map(({ id }) => id));
  return claims.map(({ id }) => begun.has(id));
}

/** Keeps a delivery while what stands is being changed, which may be repeated. False where the lease was lost. */
export async function hold(pool: Pool, { id, attempts }: Claim): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE delivery SET lease_until = ${lease} WHERE id = $1 AND attempts = $2 AND state = 'sending'`,
    [id, attempts],
  );
  return rowCount === 1;
}

/**
 * Notes the messages that stand so far, while further parts follow. Where the lease ran out under the call and nobody
 * has claimed it since, it goes on here.
 */
export async function noteParts(
  pool: Pool,
  { id, attempts }: Claim,
  { messages, thread }: { messages: readonly string[]; thread: string | null },
): Promise<void> {
  await pool.query(
    `UPDATE delivery SET state = 'sending', messages = $3, thread = $4, begun_at = NULL, lease_until = ${lease},
       problem = NULL, code = NULL, ended_at = NULL
     WHERE id = $1 AND attempts = $2 AND state IN ('sending', 'uncertain', 'due')`,
    [id, attempts, messages, thread],
  );
}

/** Milliseconds until something is next due on a platform; undefined where nothing waits. */
export async function msUntilDue(pool: Pool, platform: Platform): Promise<number | undefined> {
  const { rows } = await pool.query<{ ms: number | null }>(
    `SELECT (extract(epoch FROM min(next_at) - now()) * 1000)::float8 AS ms FROM delivery
     WHERE platform = $1::platform AND state IN ('due', 'retrying') AND next_at > now()`,
    [platform],
  );
  return rows[0]?.ms ?? undefined;
}

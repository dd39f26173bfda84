import type { Db, Pool } from '../../db.ts';
import { addressee } from './addressee.ts';
import { notesOf } from './aftermath.ts';
import type { Claim } from './claim.ts';
import type { Ending } from './decide.ts';

/** How an attempt ended and what stands now. */
export interface Settled {
  readonly ending: Ending;
  readonly messages: readonly string[];
  readonly thread: string | null;
  /** Whether the open part is known to stand nowhere, of this attempt or an earlier one. */
  readonly untouched: boolean;
  /**
   * What its channel was found not to be, and is to be for what it is about: it was not shown, or gave way to what
   * everybody may see. Undefined where the channel was not too open.
   */
  readonly needs?: 'closed' | 'private' | undefined;
}

export interface Ended {
  readonly claim: Claim;
  readonly settled: Settled;
}

/**
 * Writes down how an attempt ended. A lease that ran out meanwhile does not matter, as we know what became of the
 * message; a later claim does. All of it or nothing is written, so that it may be called again after an error.
 */
export async function settle(db: Db, ended: Ended): Promise<void> {
  await db.$transaction(async (tx) => {
    const written = await tx.$queryRawUnsafe<unknown[]>(settleQuery, valuesOf([ended]));
    if (!written.length) return;
    for (const note of notesOf(ended)) await note(tx, ended.claim);
  });
}

/** Whether nothing else follows from how it ended. */
export const isPlain = (ended: Ended): boolean => notesOf(ended).length === 0;

/** The same as `settle` for many that are plain, by one statement. */
export async function settlePlain(pool: Pool, ended: readonly Ended[]): Promise<void> {
  await pool.query(settleQuery, [valuesOf(ended)]);
}

/** Rows of `ended` in the statement below. */
const valuesOf = (ended: readonly Ended[]): string =>
  JSON.stringify(
    ended.map(({ claim: { id, attempts }, settled: { ending, messages, thread, untouched } }) => ({
      ...{ id, attempts, state: ending.state, messages, thread },
      problem: 'problem' in ending ? ending.problem : null,
      code: 'code' in ending ? ending.code : null,
      in_ms: 'inMs' in ending ? ending.inMs : 0,
      untouched: ending.state === 'sent' || untouched,
      over: ending.state !== 'retrying',
    })),
  );

// What was sent is sent, even where it was made due again meanwhile. What stands belongs to the delivery that was
// changed.
const settleQuery = `
  WITH ended AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::text::json) AS e (
      id uuid, attempts int, state delivery_state, messages text[], thread text, problem text, code text,
      in_ms float8, untouched boolean, over boolean)),
  settled AS (
    UPDATE delivery d SET state = e.state, messages = e.messages, thread = e.thread, problem = e.problem,
      code = e.code, next_at = now() + e.in_ms * interval '1 millisecond', lease_until = NULL,
      begun_at = CASE WHEN e.untouched THEN NULL ELSE coalesce(begun_at, now()) END,
      ended_at = CASE WHEN e.over THEN now() END
    FROM ended e
    WHERE d.id = e.id AND d.attempts = e.attempts
      AND (d.state IN ('sending', 'uncertain') OR (d.state = 'due' AND e.state = 'sent'))
    RETURNING d.id, d.state, d.messages, of_id, channel_id, kind, platform, workspace_id, recipient),
  well AS (
    UPDATE channel c SET told_at = NULL FROM settled
    WHERE c.id = settled.channel_id AND c.told_at IS NOT NULL AND settled.state = 'sent'),
  reached AS (
    UPDATE account a SET direct_closed_at = NULL FROM settled
    WHERE settled.kind = 'direct' AND settled.state = 'sent' AND a.direct_closed_at IS NOT NULL
      AND a.id = ${addressee('settled')}),
  changed AS (
    UPDATE delivery o SET messages = settled.messages FROM settled
    WHERE o.id = settled.of_id AND settled.kind <> 'thread_state' AND settled.state = 'sent')
  SELECT id FROM settled`;

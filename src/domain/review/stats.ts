import type { Db } from '../../db.ts';
import { dayMs } from '../../time.ts';
import { type Reason, reasonOf } from './reasons.ts';

/** What moderators did with contributions (threads and replies that waited for them), without a person. */
export interface ModerationNumbers {
  readonly received: number;
  readonly approved: number;
  readonly declined: number;
  readonly declinedFor: readonly ReasonCount[];
  /** Posts that moderators removed, and why. */
  readonly removed: number;
  readonly removedFor: readonly ReasonCount[];
  readonly appeals: {
    readonly received: number;
    /** The decision was reversed. */
    readonly approved: number;
    readonly declined: number;
  };
  /** Milliseconds from coming in to approval or decline, of those decided in the time; undefined where none was. */
  readonly medianMs: number | undefined;
}

/** Most frequent first. */
export interface ReasonCount {
  readonly reason: Reason;
  readonly count: number;
}

/** How long ago `recent` begins. */
export const recentDays = 90;

export interface Moderation {
  readonly recent: ModerationNumbers;
  readonly all: ModerationNumbers;
}

/** The numbers that `/forum status` publishes. */
export async function readModeration(db: Db, now: Date): Promise<Moderation> {
  const [recent, all] = await Promise.all([
    readNumbers(db, new Date(now.getTime() - recentDays * dayMs)),
    readNumbers(db, new Date(0)),
  ]);
  return { recent, all };
}

interface Row {
  readonly about: 'contribution' | 'report' | 'appeal';
  readonly event: 'received' | 'approved' | 'declined';
  readonly reason: string | null;
  readonly count: number;
}

/** What came, and what was decided, since then; a decision counts where it was taken. */
async function readNumbers(db: Db, since: Date): Promise<ModerationNumbers> {
  const [rows, [median]] = await Promise.all([
    db.$queryRaw<Row[]>`
      WITH item AS (
        SELECT CASE WHEN kind IN ('thread', 'post') THEN 'contribution' ELSE kind::text END AS about,
               state::text, reason, created_at, closed_at
        FROM review_item WHERE kind IN ('thread', 'post', 'report', 'appeal'))
      SELECT about, 'received' AS event, NULL AS reason, count(*)::int AS count
      FROM item WHERE created_at >= ${since} GROUP BY about
      UNION ALL
      SELECT about, state, reason, count(*)::int
      FROM item WHERE closed_at >= ${since} AND state IN ('approved', 'declined') GROUP BY about, state, reason`,
    db.$queryRaw<{ ms: number | null }[]>`
      SELECT (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - created_at)) * 1000)::float8 AS ms
      FROM review_item
      WHERE kind IN ('thread', 'post') AND state IN ('approved', 'declined') AND closed_at >= ${since}`,
  ]);
  return numbersOf(rows, median?.ms ?? undefined);
}

function numbersOf(rows: readonly Row[], medianMs: number | undefined): ModerationNumbers {
  const of = (about: Row['about'], event: Row['event']) =>
    rows.filter((row) => row.about === about && row.event === event);
  const count = (...which: Parameters<typeof of>): number =>
    of(...which).reduce((sum, row) => sum + row.count, 0);
  const reasons = (...which: Parameters<typeof of>): ReasonCount[] =>
    of(...which)
      .map((row) => ({ reason: reasonOf(row.reason) ?? 'other', count: row.count }))
      .sort((one, other) => other.count - one.count || one.reason.localeCompare(other.reason));
  return {
    received: count('contribution', 'received'),
    approved: count('contribution', 'approved'),
    declined: count('contribution', 'declined'),
    declinedFor: reasons('contribution', 'declined'),
    removed: count('report', 'approved'),
    removedFor: reasons('report', 'approved'),
    appeals: {
      received: count('appeal', 'received'),
      approved: count('appeal', 'approved'),
      declined: count('appeal', 'declined'),
    },
    medianMs,
  };
}

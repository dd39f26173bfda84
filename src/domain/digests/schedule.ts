import { Temporal } from 'temporal-polyfill';
import type { Rhythm } from '../../generated/prisma/enums.ts';

/** When a digest runs: a wall-clock time in a zone, so that it stays where it is when the clocks change. */
export interface Schedule {
  readonly rhythm: Rhythm;
  /** Weekly: 1 (Monday) to 7. Monthly: 1 to 31, at most the month's last. Null for daily; elsewhere it means 1. */
  readonly day: number | null;
  /** HH:MM. */
  readonly time: string;
  /** IANA. */
  readonly zone: string;
}

/**
 * The first run strictly after `after`. A time that a night does not have (clocks go forward, or a zone leaves a day
 * out) runs at the next minute that exists; a time that a night has twice runs the first time. Throws a RangeError
 * for a zone or time that is none: readZone and readTime refuse those before.
 */
export function nextRun(schedule: Schedule, after: Date): Date {
  // No run of an earlier date can be left: a run is the first moment at which the clock there shows its time or more.
  const from = Temporal.Instant.fromEpochMilliseconds(after.getTime())
    .toZonedDateTimeISO(schedule.zone)
    .toPlainDate();
  for (let count = 0; ; count++) {
    const run = runOn(dateOf(schedule, from, count), schedule);
    if (run > after.getTime()) return new Date(run);
  }
}

/** The schedule's date in the day, week or month of `from`, or `count` of them later; the week begins at `from`. */
function dateOf({ rhythm, day }: Schedule, from: Temporal.PlainDate, count: number): Temporal.PlainDate {
  switch (rhythm) {
    case 'daily':
      return from.add({ days: count });
    case 'weekly':
      return from.add({ days: (((day ?? 1) - from.dayOfWeek + 7) % 7) + 7 * count });
    case 'monthly':
      // `with` keeps a day that the month lacks at the month's last.
      return from
        .with({ day: 1 })
        .add({ months: count })
        .with({ day: day ?? 1 });
  }
}

/** Milliseconds since 1970. */
function runOn(date: Temporal.PlainDate, { time, zone }: Schedule): number {
  const wanted = date.toPlainDateTime(time);
  const run = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const exists = run.toPlainDateTime().equals(wanted);
  // In a gap, "earlier" is a moment before it, and the next change of the clocks is the gap's end.
  return (exists ? run : (run.getTimeZoneTransition('next') ?? run)).epochMilliseconds;
}

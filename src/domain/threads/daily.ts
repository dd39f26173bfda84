import { Temporal } from 'temporal-polyfill';
import { nextRun, type Schedule } from '../digests/schedule.ts';

/** When those are told who want to be told once a day. */
const dailyTime = '09:00';

const longestDayMs = 26 * 60 * 60 * 1000;

/** The last nine o'clock in a zone (IANA; UTC for one that is none), up to now. */
function lastRun(zone: string, now: Date): Date {
  const schedule: Schedule = { rhythm: 'daily', day: null, time: dailyTime, zone };
  let last = nextRun(schedule, new Date(now.getTime() - 2 * longestDayMs));
  for (let next = nextRun(schedule, last); next <= now; next = nextRun(schedule, next)) last = next;
  return last;
}

const dateIn = (zone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Decides when somebody is told who is told once a day; one for each zone and moment. */
export interface Daily {
  /** Whether something that is new since a moment is told now, to somebody who was last told at another. */
  isDue(since: Date, toldAt: Date | undefined): boolean;
}

/**
 * Told at nine o'clock or, when nobody could, later that day; what comes after nine waits for the next day. When the
 * zone changes, nobody is told twice on one date.
 */
export function dailyIn(zone: string, now: Date): Daily {
  try {
    const last = lastRun(zone, now);
    const today = dateIn(zone, now);
    return {
      isDue: (since, toldAt) =>
        since <= last && (!toldAt || (toldAt < last && dateIn(zone, toldAt) !== today)),
    };
  } catch (error) {
    if (zone === 'UTC' || !(error instanceof RangeError)) throw error;
    return dailyIn('UTC', now);
  }
}

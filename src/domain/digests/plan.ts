import type { Entry } from '../library/entry.ts';
import type { NewsItem } from '../library/news.ts';
import { chooseItems, upcomingEvents } from './choose.ts';
import type { Filter } from './filter.ts';
import { nextRun, type Schedule } from './schedule.ts';

/** A digest at the moment of a run. */
export interface Run {
  readonly schedule: Schedule;
  readonly filter: Filter;
  readonly events: boolean;
  readonly sayEmpty: boolean;
  /** When it was due. */
  readonly dueAt: Date;
  /** Where its window begins. */
  readonly windowFrom: Date;
  readonly afterNews: number;
  /** Nothing can be sent where it goes now: nothing is made, and the window stays open. */
  readonly held: boolean;
  /** No issue was made yet: nobody was told of the events that are near already. */
  readonly isFirst: boolean;
}

/** What is there to tell. */
export interface Available {
  readonly now: Date;
  /** The newest news; everything up to it can be read. */
  readonly lastNews: number;
  /** At least what came after `afterNews`. */
  readonly news: readonly NewsItem[];
  /** The library, for events. */
  readonly entries: readonly Entry[];
}

/** One issue: the news after `afterNews` up to `uptoNews`. */
export interface Window {
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly afterNews: number;
  readonly uptoNews: number;
  /** How many items are too old to be listed, and since when. */
  readonly omitted: number;
  readonly omittedFrom: Date | null;
}

export interface Plan {
  readonly nextRunAt: Date;
  /** Undefined while held. */
  readonly window: Window | undefined;
  /** What the digest asks for is no longer understood. */
  readonly unreadable?: boolean;
  /** Whether a message goes out. */
  readonly sends: boolean;
}

/**
 * After a downtime one issue covers 31 days at most; what is older is said, not sent. A day more, so that a month in
 * which the clocks went back, and whose issue is made late, is whole.
 */
export const longestWindowMs = 32 * 24 * 60 * 60 * 1000;

/** What a run of a digest does. */
export function planRun(run: Run, available: Available): Plan {
  const { now } = available;
  const after = new Date(Math.max(now.getTime(), run.dueAt.getTime()));
  const nextRunAt = nextRun(run.schedule, after);
  if (run.held) return { nextRunAt, window: undefined, sends: false };
  const window = windowOf(run, available);
  return { nextRunAt, window, sends: run.sayEmpty || isWorthSending(run, window, available) };
}

/** From where the last window ended to now, without what is too old. */
export function windowOf(
  { windowFrom, afterNews, filter }: Pick<Run, 'windowFrom' | 'afterNews' | 'filter'>,
  { now, lastNews, news }: Available,
): Window {
  // A clock that was set back must not make a window end before it begins.
  const windowTo = new Date(Math.max(now.getTime(), windowFrom.getTime()));
  const earliest = windowTo.getTime() - longestWindowMs;
  // By the newest one that is too old: the database's clock may have been set back in between.
  const listedAfter =
    news.findLast(({ number, at }) => number > afterNews && at.getTime() < earliest)?.number ?? afterNews;
  const old = news.filter(({ number }) => number > afterNews && number <= listedAfter);
  const omitted = chooseItems(old, filter).length;
  return {
    windowFrom: new Date(Math.max(windowFrom.getTime(), earliest)),
    windowTo,
    afterNews: listedAfter,
    uptoNews: lastNews,
    omitted,
    omittedFrom: omitted ? windowFrom : null,
  };
}

function isWorthSending(
  { filter, events, isFirst, schedule }: Pick<Run, 'filter' | 'events' | 'isFirst' | 'schedule'>,
  { afterNews, uptoNews, windowFrom, windowTo, omitted }: Window,
  { news, entries }: Available,
): boolean {
  const inWindow = news.filter(({ number }) => number > afterNews && number <= uptoNews);
  if (omitted || chooseItems(inWindow, filter).length) return true;
  const { rhythm } = schedule;
  const upcoming = upcomingEvents(entries, filter, { from: windowFrom, to: windowTo, rhythm });
  return events && (isFirst ? upcoming.events : upcoming.fresh).length > 0;
}

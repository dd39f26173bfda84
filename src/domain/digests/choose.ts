import { EntryKind, type Happening, type Rhythm } from '../../generated/prisma/enums.ts';
import { dayMs } from '../../time.ts';
import type { Entry } from '../library/entry.ts';
import type { NewsItem } from '../library/news.ts';
import { type Filter, mismatch } from './filter.ts';

/** What an issue tells of an entry. */
export interface Told {
  readonly entry: Entry;
  readonly happening: Happening;
  /** The statements of what changed, oldest first. */
  readonly changes: readonly string[];
  /** When it happened last. */
  readonly at: Date;
}

const kinds = Object.values(EntryKind);
const happenings: readonly Happening[] = ['added', 'amended', 'superseded', 'withdrawn'];

/**
 * What an issue tells: each entry once, whatever happened to it in the window, as it is now; by kind, then by what
 * happened, the newest first. What is gone by now is not told as new, and what came and went is not told at all.
 */
export function chooseItems(news: readonly NewsItem[], filter: Filter): Told[] {
  const byEntry = new Map<string, NewsItem[]>();
  for (const item of news) byEntry.set(item.entry.id, [...(byEntry.get(item.entry.id) ?? []), item]);
  const told = [...byEntry.values()].flatMap((items) => {
    const one = sumUp(items);
    return one && !mismatch(one.entry, filter) ? [one] : [];
  });
  return told.sort(
    (a, b) =>
      kinds.indexOf(a.entry.kind) - kinds.indexOf(b.entry.kind) ||
      happenings.indexOf(a.happening) - happenings.indexOf(b.happening) ||
      b.at.getTime() - a.at.getTime() ||
      a.entry.number - b.entry.number,
  );
}

function sumUp(items: readonly NewsItem[]): Told | undefined {
  const last = items.at(-1);
  if (!last) return undefined;
  const { entry, at } = last;
  const has = (happening: Happening) => items.some((item) => item.happening === happening);
  const tell = (happening: Happening): Told => ({
    entry,
    happening,
    changes: items.flatMap(({ change }) => change ?? []),
    at,
  });
  switch (entry.lifecycle) {
    case 'withdrawn':
      return has('withdrawn') && !has('added') ? tell('withdrawn') : undefined;
    case 'superseded':
    case 'published': {
      if (entry.lifecycle === 'superseded' && has('superseded')) return tell('superseded');
      if (has('added')) return tell('added');
      return has('amended') ? tell('amended') : undefined;
    }
    // Back with the curators: nobody sees it.
    case 'draft':
    case 'in_review':
      return undefined;
  }
}

/** Events are told of from so many days before they start: further than to the next issue. */
export const aheadDays: Record<Rhythm, number> = { daily: 14, weekly: 14, monthly: 45 };

/** When an event starts. Its day is all that is known of many, which is taken as the day's beginning in UTC. */
const startOf = ({ event }: Entry): number => (event ? Date.parse(event.start) : Number.NaN);

/** The events of the days after `to`, the next first; `fresh` are those that the issue before this one was too early for. */
export function upcomingEvents(
  entries: readonly Entry[],
  filter: Filter,
  { from, to, rhythm }: { from: Date; to: Date; rhythm: Rhythm },
): { readonly events: Entry[]; readonly fresh: Entry[] } {
  const aheadMs = aheadDays[rhythm] * dayMs;
  const until = to.getTime() + aheadMs;
  const events = entries
    .filter((entry) => startOf(entry) >= to.getTime() && startOf(entry) < until)
    .filter((entry) => entry.lifecycle === 'published' && !mismatch(entry, filter))
    .sort((a, b) => startOf(a) - startOf(b) || a.number - b.number);
  const told = from.getTime() + aheadMs;
  return { events, fresh: events.filter((entry) => startOf(entry) >= told) };
}

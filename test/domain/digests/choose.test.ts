import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aheadDays, chooseItems, upcomingEvents } from '../../../src/domain/digests/choose.ts';
import type { Entry } from '../../../src/domain/library/entry.ts';
import type { NewsItem } from '../../../src/domain/library/news.ts';
import type { Happening, Lifecycle } from '../../../src/generated/prisma/enums.ts';
import { anEntry } from '../../support/entry.ts';
import { aFilter } from './subscriptions.ts';

const dayMs = 24 * 60 * 60 * 1000;
const day = (count: number) => new Date(Date.UTC(2026, 10, 1) + count * dayMs);

/** News in order, one a day, of entries as they are now; `amended: what changed`. */
function newsOf(entries: readonly Entry[], happened: readonly (readonly [number, string])[]): NewsItem[] {
  return happened.map(([number, what], place) => {
    const [happening, change] = what.split(': ');
    const entry = entries.find((one) => one.number === number);
    if (!entry) throw new Error('no such entry');
    return { number: place + 1, happening: happening as Happening, at: day(place), change, entry };
  });
}

const numbered = (number: number, changes: Partial<Entry> = {}) =>
  anEntry({ id: `id-${number}`, number, ...changes });

/** What is told of one entry that stands at `lifecycle` now. */
function toldOf(lifecycle: Lifecycle, ...happened: string[]): string | undefined {
  const entry = numbered(1, { lifecycle });
  const told = chooseItems(
    newsOf(
      [entry],
      happened.map((what) => [1, what] as const),
    ),
    aFilter(),
  );
  expect(told.length).toBeLessThan(2);
  return told[0] && [told[0].happening, ...told[0].changes].join('; ');
}

describe('what is told of an entry, once, as it is now', () => {
  test.each<[string, Lifecycle, string[], string | undefined]>([
    ['added', 'published', ['added'], 'added'],
    ['amended', 'published', ['amended: Clearer.'], 'amended; Clearer.'],
    [
      'amended several times: every statement, oldest first',
      'published',
      ['amended: One.', 'amended: Two.', 'amended: Three.'],
      'amended; One.; Two.; Three.',
    ],
    ['added and amended is new', 'published', ['added', 'amended: Clearer.'], 'added; Clearer.'],
    ['withdrawn', 'withdrawn', ['withdrawn'], 'withdrawn'],
    ['amended and withdrawn', 'withdrawn', ['amended: Clearer.', 'withdrawn'], 'withdrawn; Clearer.'],
    ['came and went', 'withdrawn', ['added', 'withdrawn'], undefined],
    ['came, changed and went', 'withdrawn', ['added', 'amended: Clearer.', 'withdrawn'], undefined],
    ['added, and withdrawn after the window', 'withdrawn', ['added'], undefined],
    ['amended, and withdrawn after the window', 'withdrawn', ['amended: Clearer.'], undefined],
    ['superseded', 'superseded', ['superseded'], 'superseded'],
    ['amended and superseded', 'superseded', ['amended: Clearer.', 'superseded'], 'superseded; Clearer.'],
    ['added, and superseded after the window', 'superseded', ['added'], 'added'],
    ['superseded and withdrawn', 'withdrawn', ['superseded', 'withdrawn'], 'withdrawn'],
    ['superseded, and withdrawn after the window', 'withdrawn', ['superseded'], undefined],
    ['superseded, and back since', 'published', ['superseded'], undefined],
    ['withdrawn, and back in the window', 'published', ['withdrawn', 'amended'], 'amended'],
    ['back with the curators', 'in_review', ['added', 'amended: Clearer.'], undefined],
    ['a draft again', 'draft', ['added'], undefined],
  ])('%s', (_, lifecycle, happened, told) => {
    expect(toldOf(lifecycle, ...happened)).toBe(told);
  });
});

test('the time told is that of the last thing that happened', () => {
  const entry = numbered(1);
  const [told] = chooseItems(
    newsOf(
      [entry],
      [
        [1, 'added'],
        [1, 'amended: x'],
      ],
    ),
    aFilter(),
  );
  expect(told?.at).toEqual(day(1));
});

test('by kind, then by what happened, then the newest first, then by number', () => {
  const entries = [
    numbered(1, { kind: 'practice' }),
    numbered(2, { kind: 'norm', lifecycle: 'withdrawn' }),
    numbered(3, { kind: 'norm' }),
    numbered(4, { kind: 'norm' }),
    numbered(5, { kind: 'norm' }),
    numbered(6, { kind: 'norm', lifecycle: 'superseded' }),
    numbered(7, { kind: 'event' }),
  ];
  const news = newsOf(entries, [
    [7, 'added'],
    [2, 'withdrawn'],
    [6, 'superseded'],
    [3, 'amended: x'],
    [5, 'added'],
    [4, 'added'],
    [1, 'added'],
  ]);
  const told = (items: readonly NewsItem[]) => chooseItems(items, aFilter()).map(({ entry }) => entry.number);
  expect(told(news)).toEqual([4, 5, 3, 6, 2, 1, 7]);
  expect(told(news.map((item) => ({ ...item, at: day(0) })))).toEqual([4, 5, 3, 6, 2, 1, 7]);
});

test('what a filter keeps out is not told, judged by the newest edition', () => {
  const entries = [numbered(1, { topics: ['transparency'] }), numbered(2, { topics: ['crisis-response'] })];
  const news = newsOf(entries, [
    [1, 'added'],
    [2, 'added'],
  ]);
  const told = (filter: Parameters<typeof chooseItems>[1]) =>
    chooseItems(news, filter).map(({ entry }) => entry.number);
  expect(told(aFilter({ topics: ['transparency'] }))).toEqual([1]);
  expect(told(aFilter({}, { topics: ['transparency'] }))).toEqual([2]);
});

const event = (number: number, start: string, changes: Partial<Entry> = {}) =>
  numbered(number, { kind: 'event', event: { start }, ...changes });

describe('events', () => {
  const to = new Date('2026-11-21T09:00:00Z');
  const from = new Date('2026-11-20T09:00:00Z');
  const upcoming = (entries: readonly Entry[], filter = aFilter()) => {
    const { events, fresh } = upcomingEvents(entries, filter, { from, to, rhythm: 'weekly' });
    return [events.map(({ number }) => number), fresh.map(({ number }) => number)];
  };

  test('those of the days ahead, the next first; new ones are those not told of a day ago', () => {
    const entries = [
      event(1, '2026-12-05'),
      event(2, '2026-11-22'),
      event(3, '2026-11-21'),
      event(4, '2026-12-06'),
      event(5, '2026-12-04'),
      event(6, '2026-12'),
      numbered(7),
      event(8, '2026-11-22'),
    ];
    expect(upcoming(entries)).toEqual([[2, 8, 6, 5, 1], [1]]);
  });

  test('only what is published and fits', () => {
    const entries = [
      event(1, '2026-11-25', { lifecycle: 'superseded' }),
      event(2, '2026-11-25', { topics: ['transparency'] }),
      event(3, '2026-11-25'),
    ];
    expect(upcoming(entries, aFilter({}, { topics: ['transparency'] }))).toEqual([[3], []]);
  });

  test('in a row of joined windows each is new in exactly one, unless it is over before the first that could tell it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 * 24 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 60 }),
        (hours, startsAfterDays) => {
          const ends = hours.map(
            (_, place) => day(0).getTime() + hours.slice(0, place + 1).reduce((a, b) => a + b) * 3_600_000,
          );
          const starts = day(startsAfterDays).getTime();
          const one = event(1, new Date(starts).toISOString());
          const fresh = ends.filter((end, place) => {
            const span = {
              from: new Date(ends[place - 1] ?? day(0)),
              to: new Date(end),
              rhythm: 'weekly',
            } as const;
            return upcomingEvents([one], aFilter(), span).fresh.length;
          });
          // The first window to end late enough to look so far ahead, if the first one did not begin so late already.
          const first = ends.find((end) => end + aheadDays.weekly * dayMs > starts);
          const wasTold = day(0).getTime() + aheadDays.weekly * dayMs > starts;
          expect(fresh).toEqual(first === undefined || wasTold || first > starts ? [] : [first]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { type Available, planRun, type Run, windowOf } from '../../../src/domain/digests/plan.ts';
import type { NewsItem } from '../../../src/domain/library/news.ts';
import { anEntry } from '../../support/entry.ts';
import { aFilter } from './subscriptions.ts';

const at = (time: string) => new Date(time.length === 10 ? `${time}T09:00:00Z` : time);

const aRun = (changes: Partial<Run> = {}): Run => ({
  schedule: { rhythm: 'daily', day: null, time: '09:00', zone: 'UTC' },
  filter: aFilter(),
  events: false,
  sayEmpty: false,
  dueAt: at('2026-11-21'),
  windowFrom: at('2026-11-20'),
  afterNews: 0,
  held: false,
  isFirst: false,
  ...changes,
});

/** Entries that were added one after the other, each at its time. */
const added = (...times: string[]): NewsItem[] =>
  times.map((time, place) => ({
    number: place + 1,
    happening: 'added',
    at: at(time),
    change: undefined,
    entry: anEntry({ id: `id-${place + 1}`, number: place + 1 }),
  }));

const available = (now: string, news: readonly NewsItem[] = []): Available => ({
  now: at(now),
  news,
  lastNews: news.at(-1)?.number ?? 0,
  entries: [],
});

describe('a run', () => {
  test('covers what came since the last one, and the next is the next day', () => {
    expect(planRun(aRun(), available('2026-11-21T09:00:04Z', added('2026-11-20T12:00:00Z')))).toEqual({
      nextRunAt: at('2026-11-22'),
      sends: true,
      window: {
        windowFrom: at('2026-11-20'),
        windowTo: at('2026-11-21T09:00:04Z'),
        afterNews: 0,
        uptoNews: 1,
        omitted: 0,
        omittedFrom: null,
      },
    });
  });

  test('after a downtime is one for all that were missed', () => {
    const { nextRunAt, window } = planRun(aRun(), available('2026-11-27T15:00:00Z'));
    expect(nextRunAt).toEqual(at('2026-11-28'));
    expect([window?.windowFrom, window?.windowTo]).toEqual([at('2026-11-20'), at('2026-11-27T15:00:00Z')]);
  });

  test('while its channel cannot be posted to makes nothing and leaves the window open', () => {
    const run = aRun({ held: true, sayEmpty: true });
    const plan = planRun(run, available('2026-11-21T09:00:04Z', added('2026-11-20T12:00:00Z')));
    expect(plan).toEqual({ nextRunAt: at('2026-11-22'), window: undefined, sends: false });
  });

  test('with a clock that was set back makes no window that ends before it begins, and none twice', () => {
    const run = aRun({ windowFrom: at('2026-11-21T08:59:00Z') });
    const { nextRunAt, window } = planRun(run, available('2026-11-21T08:00:00Z'));
    expect(nextRunAt).toEqual(at('2026-11-22'));
    expect([window?.windowFrom, window?.windowTo]).toEqual([run.windowFrom, run.windowFrom]);
  });
});

describe('whether a message goes out', () => {
  const event = (start: string) => anEntry({ kind: 'event', event: { start } });
  const one = added('2026-11-20T12:00:00Z');
  test.each<[string, Partial<Run>, Partial<Available>, boolean]>([
    ['nothing happened', {}, {}, false],
    ['nothing happened, which is to be said', { sayEmpty: true }, {}, true],
    ['something happened', {}, { news: one, lastNews: 1 }, true],
    ['it was told before', { afterNews: 1 }, { news: one, lastNews: 1 }, false],
    [
      'it is not what was asked for',
      { filter: aFilter({ kinds: ['law'] }) },
      { news: one, lastNews: 1 },
      false,
    ],
    ['an event comes into view', { events: true }, { entries: [event('2026-12-05')] }, true],
    ['nobody wants events', {}, { entries: [event('2026-12-05')] }, false],
    ['an event that the last issue told', { events: true }, { entries: [event('2026-12-04')] }, false],
    [
      'an event that is near, and no issue yet',
      { events: true, isFirst: true },
      { entries: [event('2026-11-24')] },
      true,
    ],
    ['an event too far away', { events: true, isFirst: true }, { entries: [event('2026-12-06')] }, false],
    [
      'only what is too old',
      { windowFrom: at('2026-06-01') },
      { news: added('2026-07-01'), lastNews: 1 },
      true,
    ],
  ])('%s', (_, run, what, sends) => {
    expect(planRun(aRun(run), { ...available('2026-11-21'), ...what }).sends).toBe(sends);
  });
});

describe('what is too old', () => {
  const run = { windowFrom: at('2026-07-01'), afterNews: 0, filter: aFilter() };

  test('is counted, not listed; the rest of the window is', () => {
    const news = added('2026-07-10', '2026-08-10', '2026-11-10', '2026-11-20');
    expect(windowOf(run, available('2026-11-21', news))).toEqual({
      windowFrom: at('2026-10-20'),
      windowTo: at('2026-11-21'),
      afterNews: 2,
      uptoNews: 4,
      omitted: 2,
      omittedFrom: at('2026-07-01'),
    });
  });

  test('is not said where it is not what was asked for', () => {
    const window = windowOf(
      { ...run, filter: aFilter({ kinds: ['law'] }) },
      available('2026-11-21', added('2026-07-10', '2026-11-10')),
    );
    expect(window).toMatchObject({ afterNews: 1, omitted: 0, omittedFrom: null });
  });

  test('was not told before', () => {
    const window = windowOf(
      { ...run, afterNews: 1 },
      available('2026-11-21', added('2026-07-10', '2026-11-10')),
    );
    expect(window).toMatchObject({ afterNews: 1, uptoNews: 2, omitted: 0 });
  });

  test('and what the database’s clock dates back in between is counted with it, never lost', () => {
    const news = added('2026-07-10', '2026-11-10', '2026-08-10', '2026-11-20');
    expect(windowOf(run, available('2026-11-21', news))).toMatchObject({ afterNews: 3, omitted: 3 });
  });

  test('is nothing of a month, though that has an hour more in autumn and is made late', () => {
    const schedule = { rhythm: 'monthly', day: 1, time: '09:00', zone: 'Europe/Zurich' } as const;
    const windowFrom = at('2026-10-01T07:00:02Z');
    const monthly = aRun({ schedule, windowFrom, dueAt: at('2026-11-01T08:00:00Z') });
    const news = added('2026-10-01T07:00:03Z');
    const { window } = planRun(monthly, available('2026-11-01T16:00:00Z', news));
    expect(window).toMatchObject({ windowFrom, afterNews: 0, uptoNews: 1, omitted: 0 });
  });
});

import type { Told } from '../../src/domain/digests/choose.ts';
import { type Filter, noCriteria } from '../../src/domain/digests/filter.ts';
import type { Issue } from '../../src/domain/digests/read.ts';
import type { Entry } from '../../src/domain/library/entry.ts';
import { anEntry } from './entry.ts';

export const everything: Filter = { include: noCriteria, exclude: noCriteria };

/** When the week of `anIssue` ends. */
export const weekEnd = new Date('2026-11-23T08:00:00Z');

/** The second issue of D-3, of a week without anything to tell, changed as a test needs it. */
export const anIssue = (changes: Partial<Issue> = {}): Issue => ({
  id: '019aa000-0000-7000-8000-000000000002',
  number: 2,
  digest: {
    id: '019aa000-0000-7000-8000-000000000003',
    number: 3,
    personal: false,
    schedule: { rhythm: 'weekly', day: 1, time: '09:00', zone: 'Europe/Zurich' },
    language: 'en',
  },
  filter: everything,
  window: {
    windowFrom: new Date('2026-11-16T08:00:00Z'),
    windowTo: weekEnd,
    ...{ afterNews: 0, uptoNews: 9, omitted: 0, omittedFrom: null },
  },
  told: [],
  events: [],
  catchesUp: false,
  nextRunAt: new Date('2026-11-30T08:00:00Z'),
  gap: undefined,
  ...changes,
});

/** What is told of an entry: E-`number`, new on a day of the week of `anIssue`. */
export const aTold = (number: number, texts: Partial<Entry> = {}, told: Partial<Told> = {}): Told => ({
  entry: anEntry({ id: `id-${number}`, number, ...texts }),
  happening: 'added',
  changes: [],
  at: new Date('2026-11-18T10:00:00Z'),
  ...told,
});

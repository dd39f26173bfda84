import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { nextRun, type Schedule } from '../../../src/domain/digests/schedule.ts';

const zones = [
  'Europe/Zurich',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'UTC',
] as const;
const schedule = (rhythm: Schedule['rhythm'], day: number | null, time: string, zone: string): Schedule => ({
  rhythm,
  day,
  time,
  zone,
});
const local = (run: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(run.getTime()).toZonedDateTimeISO(zone);

/** The runs after a moment, as instants to the minute. */
function runs(plan: Schedule, after: string, count: number): string[] {
  const all: Date[] = [];
  for (let last = new Date(after); all.length < count; all.push(last)) last = nextRun(plan, last);
  return all.map((run) => run.toISOString().replace(':00.000Z', 'Z'));
}

describe('runs after a moment', () => {
  test.each<[string, Schedule, string, string[]]>([
    [
      'daily, later the same day',
      schedule('daily', null, '09:00', 'Europe/Zurich'),
      '2026-11-21T07:59:59.999Z',
      ['2026-11-21T08:00Z', '2026-11-22T08:00Z'],
    ],
    [
      'strictly after',
      schedule('daily', null, '09:00', 'Europe/Zurich'),
      '2026-11-21T08:00:00Z',
      ['2026-11-22T08:00Z'],
    ],
    [
      'the date of the zone, not of UTC',
      schedule('daily', null, '01:00', 'Asia/Kathmandu'),
      '2026-11-20T19:00:00Z',
      ['2026-11-20T19:15Z', '2026-11-21T19:15Z'],
    ],
    [
      'weekly on a Monday',
      schedule('weekly', 1, '09:00', 'America/New_York'),
      '2026-11-21T00:00:00Z',
      ['2026-11-23T14:00Z', '2026-11-30T14:00Z'],
    ],
    [
      'weekly, on the day itself after the time',
      schedule('weekly', 7, '09:00', 'UTC'),
      '2026-11-22T09:00:00Z',
      ['2026-11-29T09:00Z'],
    ],
    [
      'monthly on day 31: the last of each month',
      schedule('monthly', 31, '09:00', 'UTC'),
      '2026-12-31T09:00:00Z',
      ['2027-01-31T09:00Z', '2027-02-28T09:00Z', '2027-03-31T09:00Z', '2027-04-30T09:00Z'],
    ],
    [
      'monthly on day 30',
      schedule('monthly', 30, '09:00', 'UTC'),
      '2027-01-30T09:00:00Z',
      ['2027-02-28T09:00Z', '2027-03-30T09:00Z'],
    ],
    [
      'monthly on day 29, in a leap year and not',
      schedule('monthly', 29, '09:00', 'UTC'),
      '2027-02-01T00:00:00Z',
      ['2027-02-28T09:00Z', '2027-03-29T09:00Z'],
    ],
    [
      'monthly on day 29 in a leap year',
      schedule('monthly', 29, '09:00', 'UTC'),
      '2028-02-28T09:00:00Z',
      ['2028-02-29T09:00Z', '2028-03-29T09:00Z'],
    ],
    [
      'monthly, over the end of the year, asked after the day',
      schedule('monthly', 15, '09:00', 'UTC'),
      '2026-12-15T09:00:01Z',
      ['2027-01-15T09:00Z'],
    ],
  ])('%s', (_, plan, after, expected) => {
    expect(runs(plan, after, expected.length)).toEqual(expected);
  });
});

describe('when the clocks change', () => {
  test.each<[string, Schedule, string, string[]]>([
    [
      '02:30 on the night that has none runs at 03:00',
      schedule('daily', null, '02:30', 'Europe/Zurich'),
      '2026-03-28T01:30:00Z',
      ['2026-03-29T01:00Z', '2026-03-30T00:30Z'],
    ],
    [
      'the minute at which the gap begins',
      schedule('daily', null, '02:00', 'America/New_York'),
      '2026-03-07T07:00:00Z',
      ['2026-03-08T07:00Z', '2026-03-09T06:00Z'],
    ],
    [
      '02:30 on the night that has it twice runs the first time only',
      schedule('daily', null, '02:30', 'Europe/Zurich'),
      '2026-10-24T00:30:00Z',
      ['2026-10-25T00:30Z', '2026-10-26T01:30Z'],
    ],
    [
      'asked between the two, it is over',
      schedule('daily', null, '01:30', 'America/New_York'),
      '2026-11-01T06:00:00Z',
      ['2026-11-02T06:30Z'],
    ],
    [
      'half an hour forward',
      schedule('daily', null, '02:15', 'Australia/Lord_Howe'),
      '2026-10-02T15:45:00Z',
      ['2026-10-03T15:30Z', '2026-10-04T15:15Z'],
    ],
    [
      'half an hour back',
      schedule('daily', null, '01:45', 'Australia/Lord_Howe'),
      '2026-04-03T14:45:00Z',
      ['2026-04-04T14:45Z', '2026-04-05T15:15Z'],
    ],
    [
      'a day that the zone left out runs when the next begins',
      schedule('daily', null, '09:00', 'Pacific/Apia'),
      '2011-12-29T00:00:00Z',
      ['2011-12-29T19:00Z', '2011-12-30T10:00Z', '2011-12-30T19:00Z'],
    ],
    [
      'two runs at one instant are one',
      schedule('daily', null, '00:00', 'Pacific/Apia'),
      '2011-12-28T10:00:00Z',
      ['2011-12-29T10:00Z', '2011-12-30T10:00Z', '2011-12-31T10:00Z'],
    ],
    [
      'a Friday that the zone left out',
      schedule('weekly', 5, '09:00', 'Pacific/Apia'),
      '2011-12-24T00:00:00Z',
      ['2011-12-30T10:00Z', '2012-01-05T19:00Z'],
    ],
    [
      'the 30th that the zone left out',
      schedule('monthly', 30, '09:00', 'Pacific/Apia'),
      '2011-12-01T00:00:00Z',
      ['2011-12-30T10:00Z', '2012-01-29T19:00Z'],
    ],
    [
      'midnight that a zone has twice',
      schedule('daily', null, '00:00', 'America/St_Johns'),
      '2010-11-06T02:30:00Z',
      ['2010-11-07T02:30Z', '2010-11-08T03:30Z'],
    ],
  ])('%s', (_, plan, after, expected) => {
    expect(runs(plan, after, expected.length)).toEqual(expected);
  });
});

test.each([schedule('daily', null, '09:00', 'Europe/Zurch'), schedule('daily', null, '24:00', 'UTC')])(
  '$time in $zone is an error',
  (plan) => {
    expect(() => nextRun(plan, new Date(0))).toThrow(RangeError);
  },
);

const zone = fc.constantFrom(...zones);
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const moment = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2040-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const anySchedule = fc.oneof(
  fc.record({ rhythm: fc.constant('daily' as const), day: fc.constant(null), time, zone }),
  fc.record({
    rhythm: fc.constant('weekly' as const),
    day: fc.integer({ min: 1, max: 7 }),
    time,
    zone,
  }),
  fc.record({
    rhythm: fc.constant('monthly' as const),
    day: fc.integer({ min: 1, max: 31 }),
    time,
    zone,
  }),
);

/** The local date and time that a schedule names for a date of its day, week or month. */
function wanted({ rhythm, day, time: at }: Schedule, date: Temporal.PlainDate): Temporal.PlainDateTime {
  const on = {
    daily: () => date,
    weekly: () => date.add({ days: (day ?? 1) - date.dayOfWeek }),
    monthly: () => date.with({ day: Math.min(day ?? 1, date.daysInMonth) }),
  };
  return on[rhythm]().toPlainDateTime(at);
}

/** True where the clock there jumped over this time. */
const isSkipped = (at: Temporal.PlainDateTime, inZone: string) =>
  !at.toZonedDateTime(inZone, { disambiguation: 'earlier' }).toPlainDateTime().equals(at);

describe('whatever the schedule and the moment', () => {
  test('a run is strictly after, on a whole minute, and the same for every moment up to it', () => {
    fc.assert(
      fc.property(anySchedule, moment, fc.double({ min: 0, max: 1, noNaN: true }), (plan, after, part) => {
        const run = nextRun(plan, after);
        expect(run.getTime()).toBeGreaterThan(after.getTime());
        expect(run.getTime() % 60_000).toBe(0);
        const between = after.getTime() + Math.floor(part * (run.getTime() - 1 - after.getTime()));
        expect(nextRun(plan, new Date(between))).toEqual(run);
      }),
      { numRuns: 400 },
    );
  });

  test('the clock there shows the time, except where it jumped over it', () => {
    fc.assert(
      fc.property(anySchedule, moment, (plan, after) => {
        const shown = local(nextRun(plan, after), plan.zone).toPlainDateTime();
        const here = wanted(plan, shown.toPlainDate());
        // A day left out altogether runs on the next.
        const before = wanted(plan, shown.toPlainDate().subtract({ days: 1 }));
        const fits = shown.equals(here) || [here, before].some((at) => isSkipped(at, plan.zone));
        expect(fits, `${shown} for ${JSON.stringify(plan)}`).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('each day, week or month has exactly one run', () => {
    fc.assert(
      fc.property(anySchedule, moment, (plan, after) => {
        let last = nextRun(plan, after);
        let date = local(last, plan.zone).toPlainDate();
        for (let count = 0; count < 20; count++) {
          const run = nextRun(plan, last);
          const next = local(run, plan.zone).toPlainDate();
          // Where the clocks jump over midnight itself, the run of one date is on the next.
          if (isSkippedAround(plan, date) || isSkippedAround(plan, next)) break;
          const step = { daily: { days: 1 }, weekly: { weeks: 1 }, monthly: { months: 1 } }[plan.rhythm];
          const due = plan.rhythm === 'monthly' ? date.with({ day: 1 }).add(step) : date.add(step);
          expect(next.toString(), JSON.stringify(plan)).toBe(wanted(plan, due).toPlainDate().toString());
          last = run;
          date = next;
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Apia left a whole day out: the runs around it are told one by one above. */
const isSkippedAround = ({ zone: inZone }: Schedule, date: Temporal.PlainDate) =>
  [-1, 0, 1].some((days) => isSkipped(date.add({ days }).toPlainDateTime('12:00'), inZone));

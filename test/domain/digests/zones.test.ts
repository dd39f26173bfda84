import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeZones, isOffset, readZone } from '../../../src/domain/digests/zones.ts';

describe('a zone', () => {
  test.each([
    ['Europe/Zurich', 'Europe/Zurich'],
    ['europe/zurich', 'Europe/Zurich'],
    ['Europe/Zürich', 'Europe/Zurich'],
    [' ZÜRICH ', 'Europe/Zurich'],
    ['ｚｕｒｉｃｈ', 'Europe/Zurich'],
    ['new york', 'America/New_York'],
    ['America/New York', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ["St. John's", 'America/St_Johns'],
    ['port au prince', 'America/Port-au-Prince'],
    ['Singapore', 'Asia/Singapore'],
    ['UTC', 'UTC'],
    ['utc', 'UTC'],
    ['GMT', 'GMT'],
    ['us/eastern', 'US/Eastern'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    // Intl lists these under older names.
    ['Kathmandu', 'Asia/Kathmandu'],
    ['Katmandu', 'Asia/Kathmandu'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['Ho Chi Minh', 'Asia/Ho_Chi_Minh'],
    // Intl knows this and does not list it.
    ['Belfast', 'Europe/Belfast'],
    ['Japan', 'Asia/Tokyo'],
  ])('%j is %s', (text, zone) => {
    expect(readZone(text)).toEqual({ ok: true, value: zone });
  });

  test.each([
    ['Europe/Zurch', 'Europe/Zurich'],
    ['Zurch', 'Europe/Zurich'],
    ['America/New yrk', 'America/New_York'],
    ['Nairoby', 'Africa/Nairobi'],
    ['Switzerland/Zurich', 'Europe/Zurich'],
    ['EST', 'America/New_York'],
  ])('%j may have been meant for %s', (text, near) => {
    expect(readZone(text)).toEqual({ ok: false, refusal: { near } });
  });

  test.each(['+02:00', '-5', '−05:30', 'UTC+2', 'GMT -5', '２', '2'])(
    '%j is an offset, and refused',
    (text) => {
      expect(isOffset(text)).toBe(true);
      expect(readZone(text)).toEqual({ ok: false, refusal: {} });
    },
  );

  test.each(['', ' ', '???', 'Factory', 'constructor', 'CST', '2020-01-01T00:00[Europe/Zurich]'])(
    '%j is none, and near none',
    (text) => {
      expect(readZone(text)).toEqual({ ok: false, refusal: {} });
    },
  );

  test('every name that Intl lists is read, and what comes out is read as itself', () => {
    for (const listed of Intl.supportedValuesOf('timeZone')) {
      const outcome = readZone(listed.toUpperCase());
      if (!outcome.ok) throw new Error(listed);
      expect(readZone(outcome.value)).toEqual(outcome);
      const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: outcome.value }).resolvedOptions();
      expect(timeZone).toBe(new Intl.DateTimeFormat('en', { timeZone: listed }).resolvedOptions().timeZone);
    }
  });

  test('no text breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof readZone(text).ok).toBe('boolean');
        expect(completeZones(text, 5).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  ['zur', ['Europe/Zurich']],
  ['york', ['America/New_York']],
  ['kat', ['Asia/Kathmandu']],
  ['kiev', ['Europe/Kyiv']],
  ['europe/zü', ['Europe/Zurich']],
  ['zurch', ['Europe/Zurich']],
  ['utc', ['UTC']],
  ['+02', []],
])('%j goes on to %j', (text, zones) => {
  expect(completeZones(text, 25)).toEqual(zones);
});

test('before anything is typed, as many as asked for', () => {
  expect(completeZones('', 25)).toHaveLength(25);
  expect(completeZones('america', 7)).toHaveLength(7);
});

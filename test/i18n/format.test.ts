import { describe, expect, test } from 'vitest';
import { formatDays, formatMoment, formatWeekday } from '../../src/i18n/format.ts';
import { languages } from '../../src/i18n/languages.ts';

const moment = new Date('2026-11-30T08:00:00Z');

test.each([
  ['en', 'Mon 30 Nov 2026, 09:00'],
  ['fr', 'lun. 30 nov. 2026, 09:00'],
  ['es', 'lun, 30 nov 2026, 09:00'],
  ['ru', 'пн, 30 нояб. 2026 г., 09:00'],
  ['ar', 'الاثنين، 30 نوفمبر 2026، 09:00'],
  ['zh', '2026年11月30日周一 09:00'],
] as const)('a moment in %s', (language, text) => {
  expect(formatMoment(moment, language, 'Europe/Zurich')).toBe(text);
});

test.each(languages)('midnight and the evening are on 24 hours in %s', (language) => {
  expect(formatMoment(new Date('2026-11-29T23:00:00Z'), language, 'Europe/Zurich')).toMatch(/ 00:00$/);
  expect(formatMoment(new Date('2026-11-30T20:05:00Z'), language, 'Europe/Zurich')).toMatch(/ 21:05$/);
});

describe('days from one to another', () => {
  const days = (from: string, to: string, language: (typeof languages)[number], zone = 'UTC') =>
    formatDays(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`), language, zone);

  test.each([
    ['en', '15–21 Nov 2026'],
    ['fr', '15–21 nov. 2026'],
    ['es', '15–21 nov 2026'],
    ['ru', '15–21 нояб. 2026 г.'],
    ['ar', '15–21 نوفمبر 2026'],
    ['zh', '2026年11月15日至21日'],
  ] as const)('in one month, in %s', (language, text) => {
    expect(days('2026-11-15', '2026-11-21', language)).toBe(text);
  });

  test.each([
    ['2026-11-15', '2026-12-02', 'en', '15 Nov – 2 Dec 2026'],
    ['2026-12-28', '2027-01-03', 'en', '28 Dec 2026 – 3 Jan 2027'],
    ['2026-11-15', '2026-11-15', 'en', '15 Nov 2026'],
    ['2026-11-15', '2026-12-02', 'zh', '2026年11月15日至12月2日'],
    ['2026-11-15', '2027-11-15', 'zh', '2026年11月15日至2027年11月15日'],
    ['2026-11-15', '2026-11-15', 'zh', '2026年11月15日'],
  ] as const)('%s to %s in %s', (from, to, language, text) => {
    expect(days(from, to, language)).toBe(text);
  });

  test('are those of the zone', () => {
    expect(days('2026-11-15', '2026-11-21', 'en', 'Pacific/Kiritimati')).toBe('16–22 Nov 2026');
  });
});

test('weekdays by number', () => {
  expect(formatWeekday(1, 'en')).toBe('Monday');
  expect(formatWeekday(7, 'fr')).toBe('dimanche');
  expect(formatWeekday(7, 'zh', 'short')).toBe('周日');
});

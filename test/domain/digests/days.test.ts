import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate, readDay } from '../../../src/domain/digests/days.ts';
import { formatWeekday, weekdays } from '../../../src/i18n/format.ts';
import { languages } from '../../../src/i18n/languages.ts';

describe('a day', () => {
  test.each([
    ['monday', { weekday: 1 }],
    ['Mon', { weekday: 1 }],
    ['lundi', { weekday: 1 }],
    ['lun.', { weekday: 1 }],
    ['понедельник', { weekday: 1 }],
    ['ПН', { weekday: 1 }],
    ['الاثنين', { weekday: 1 }],
    ['الإثنين', { weekday: 1 }],
    ['اثنين', { weekday: 1 }],
    ['周一', { weekday: 1 }],
    ['星期一', { weekday: 1 }],
    ['礼拜一', { weekday: 1 }],
    ['星期天', { weekday: 7 }],
    ['miercoles', { weekday: 3 }],
    ['1', { monthDay: 1 }],
    ['15', { monthDay: 15 }],
    ['15th', { monthDay: 15 }],
    ['1er', { monthDay: 1 }],
    ['15日', { monthDay: 15 }],
    ['٣١', { monthDay: 31 }],
    ['１５', { monthDay: 15 }],
    ['last', { monthDay: 31 }],
    ['Last day', { monthDay: 31 }],
    ['dernier', { monthDay: 31 }],
    ['ultimo', { monthDay: 31 }],
    ['последний', { monthDay: 31 }],
    ['الأخير', { monthDay: 31 }],
    ['最后一天', { monthDay: 31 }],
  ])('%j is %j', (text, day) => {
    expect(readDay(text)).toEqual({ ok: true, value: day });
  });

  test('every name of every language is read as its day', () => {
    for (const language of languages)
      for (const weekday of weekdays)
        for (const width of ['long', 'short'] as const)
          expect(readDay(formatWeekday(weekday, language, width))).toEqual({ ok: true, value: { weekday } });
  });

  test.each([
    ['munday', { near: 'Monday' }],
    ['среду', { near: 'среда' }],
    ['0', { near: '1' }],
    ['32', { near: '31' }],
    ['9999999999999999999999', { near: '31' }],
    ['星期八', {}],
    ['', {}],
    ['-1', {}],
    ['soon', {}],
    ['__proto__', {}],
  ])('%j is none: %j', (text, refusal) => {
    expect(readDay(text)).toEqual({ ok: false, refusal });
  });

  test('no text breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof readDay(text).ok).toBe('boolean');
        expect(['string', 'undefined']).toContain(typeof readDate(text));
      }),
    );
  });
});

test.each([
  ['2026-11-30', '2026-11-30'],
  [' 2026-2-3 ', '2026-02-03'],
  ['2026/02/03', '2026-02-03'],
  ['٢٠٢٦-١١-٣٠', '2026-11-30'],
  ['2028-02-29', '2028-02-29'],
  ['2026-02-29', undefined],
  ['2026-13-01', undefined],
  ['2026-11', undefined],
  ['30.11.2026', undefined],
  ['tomorrow', undefined],
])('the date %j is %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

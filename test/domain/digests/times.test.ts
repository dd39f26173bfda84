import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTime } from '../../../src/domain/digests/times.ts';

describe('a time of day', () => {
  test.each([
    ['9', '09:00'],
    ['09:00', '09:00'],
    ['9:00', '09:00'],
    ['9.30', '09:30'],
    ['9h30', '09:30'],
    ['21h', '21:00'],
    ['9 h', '09:00'],
    ['9 ч', '09:00'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['0', '00:00'],
    ['23:59', '23:59'],
    ['9 am', '09:00'],
    ['9 AM', '09:00'],
    ['9:30pm', '21:30'],
    ['9:30 p. m.', '21:30'],
    ['9:30 a.m.', '09:30'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
    ['12:30 pm', '12:30'],
    ['٠٩:٣٠', '09:30'],
    ['۰۹:۳۰', '09:30'],
    ['٩ ص', '09:00'],
    ['٩ م', '21:00'],
    ['０９：００', '09:00'],
    ['9点', '09:00'],
    ['9点30分', '09:30'],
    ['下午3点', '15:00'],
    ['上午 9:05', '09:05'],
  ])('%j is %s', (text, time) => {
    expect(readTime(text)).toEqual({ ok: true, value: time });
  });

  test.each([
    ['24:00', '00:00'],
    ['24:30', '00:30'],
    ['25:00', '23:00'],
    ['9:75', '09:59'],
    ['9:5', '09:05'],
    ['13 pm', '13:00'],
    ['99:99', '23:59'],
    ['9:60 pm', '21:59'],
  ])('%j may have been meant for %s', (text, near) => {
    expect(readTime(text)).toEqual({ ok: false, refusal: { near } });
  });

  test.each(['', 'am', 'soon', '-1', '9:100', '12345', '9:30:00', ':30', '9 am pm'])(
    '%j is none, and near none',
    (text) => {
      expect(readTime(text)).toEqual({ ok: false, refusal: {} });
    },
  );

  test('no text breaks it, and what comes out is read as itself', () => {
    const anyTime = fc.stringMatching(/^\d{1,3}[:.h]?\d{0,3} ?(am|pm|)$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), anyTime), (text) => {
        const outcome = readTime(text);
        const time = outcome.ok ? outcome.value : outcome.refusal.near;
        if (time) expect(readTime(time)).toEqual({ ok: true, value: time });
      }),
    );
  });
});

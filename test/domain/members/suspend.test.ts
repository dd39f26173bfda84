import { expect, test } from 'vitest';
import { readEnd } from '../../../src/domain/members/suspend.ts';

const now = new Date('2026-11-22T12:00:00Z');
const read = (text: string, zone = 'UTC') => readEnd(text, { now, zone });

test.each([
  ['1', '2026-11-23T12:00:00Z'],
  [' 14 ', '2026-12-06T12:00:00Z'],
  ['١٤', '2026-12-06T12:00:00Z'],
  ['366', '2027-11-23T12:00:00Z'],
  ['2026-11-23', '2026-11-23T00:00:00Z'],
  ['2027-11-23', '2027-11-23T00:00:00Z'],
  ['2027/1/4', '2027-01-04T00:00:00Z'],
])('%j ends at %s', (text, end) => {
  expect(read(text)).toEqual({ ok: true, value: new Date(end) });
});

test('a day begins where the admin is', () => {
  expect(read('2026-11-24', 'Pacific/Auckland')).toEqual({
    ok: true,
    value: new Date('2026-11-23T11:00:00Z'),
  });
});

test.each([
  ['', 'not_understood'],
  ['soon', 'not_understood'],
  ['2 weeks', 'not_understood'],
  ['-3', 'not_understood'],
  ['1.5', 'not_understood'],
  ['2026-02-30', 'not_understood'],
  ['0', 'past'],
  ['2026-11-22', 'past'],
  ['2020-01-01', 'past'],
  ['367', 'too_far'],
  ['2027-11-24', 'too_far'],
  ['9'.repeat(90), 'too_far'],
])('%j is refused: %s', (text, refusal) => {
  expect(read(text)).toEqual({ ok: false, refusal });
});

import { expect, test } from 'vitest';
import { translateFor } from '../src/i18n/translate.ts';
import type { Fault } from '../src/options.ts';
import { wrongView } from '../src/wrong.ts';
import { viewText } from './support/view-text.ts';

const said = (fault: Fault) => viewText(wrongView({ kind: 'option', name: 'at', fault }, translateFor('en')));

test.each<[Fault, string]>([
  [
    { kind: 'zone', value: 'Europe/Zurch', near: 'Europe/Zurich' },
    'There is no time zone “Europe/Zurch”. Did you mean Europe/Zurich? Write a city or a name like Europe/Zurich.',
  ],
  [
    { kind: 'zone', value: '+02:00' },
    '“+02:00” is not a time zone: it would not follow daylight saving. Write a city or a name like Europe/Zurich.',
  ],
  [
    { kind: 'time', value: '25:00', near: '23:00' },
    '“25:00” is not a time of day. Did you mean 23:00? Write it like 09:00 or 21:30.',
  ],
  [{ kind: 'time', value: 'soon' }, '“soon” is not a time of day. Write it like 09:00 or 21:30.'],
  [
    { kind: 'day', value: '32', near: '31' },
    '“32” is not a day. Did you mean 31? Write a weekday, like Monday, a day of the month from 1 to 31, or last for the last of the month.',
  ],
  [
    { kind: 'calendarDate', value: '2026-02-30' },
    'There is no date “2026-02-30”. Write year, month and day, for example 2026-11-30.',
  ],
  [
    { kind: 'value', value: 'weakly', valid: ['daily', 'weekly'], near: 'weekly' },
    'There is no value for at “weakly”. Did you mean weekly? You can write: daily, weekly',
  ],
])('%j', (fault, text) => {
  expect(said(fault)).toBe(text);
});

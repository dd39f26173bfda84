import { formatWeekday, weekdays } from '../../i18n/format.ts';
import { type Language, languages } from '../../i18n/languages.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { nearest } from '../search/nearest.ts';
import { clean, fold, scriptOf } from '../search/normalise.ts';
import type { Near } from './zones.ts';

/** A day of the week, 1 Monday to 7, or of the month, 1 to 31, where 31 is the month's last. */
export type Day = { readonly weekday: number } | { readonly monthDay: number };

const keyOf = (text: string): string =>
  fold(
    clean(text)
      .toLowerCase()
      .replace(/[.\s]+/g, ''),
  )
    .replace(/^ال/, '')
    .replace(/^(?:禮拜|礼拜|週|周)/, '星期')
    .replace(/天$/, '日');

/** "The last of the month", which Intl has no word for. */
const lastDay = new Set(
  ['last', 'last day', 'dernier', 'dernier jour', 'último', 'último día', 'последний', 'последний день']
    .concat(['الأخير', 'اليوم الأخير', 'آخر يوم', '最后', '最后一天', '月底', '月末'])
    .map(keyOf),
);

let names: ReadonlyMap<string, number> | undefined;

/** Weekdays by name, full and short, in the six languages. */
function weekdayNames(): ReadonlyMap<string, number> {
  names ??= new Map(
    languages.flatMap((language) =>
      weekdays.flatMap((weekday) =>
        (['long', 'short'] as const).map(
          (width) => [keyOf(formatWeekday(weekday, language, width)), weekday] as const,
        ),
      ),
    ),
  );
  return names;
}

/** A weekday by its name in any of the six languages, full or short, or a day of the month: `15`, `15th`, `last`. */
export function readDay(text: string): Outcome<Day, Near> {
  const key = keyOf(text.slice(0, 100));
  const [, number] = key.match(/^(\d+)(?:st|nd|rd|th|er|o|-?го|日|号|號)?$/) ?? [];
  if (number) return monthDay(Number(number));
  if (lastDay.has(key)) return done({ monthDay: 31 });
  const weekday = weekdayNames().get(key);
  if (weekday) return done({ weekday });
  const near = nearestDay(text, key);
  return refused(near ? { near } : {});
}

const monthDay = (number: number): Outcome<Day, Near> =>
  number >= 1 && number <= 31 ? done({ monthDay: number }) : refused({ near: number < 1 ? '1' : '31' });

/** In Chinese one character is the whole difference between the days, so there no name is near another. */
function nearestDay(text: string, key: string): string | undefined {
  if (scriptOf(key) === 'han') return undefined;
  return nearest(text.slice(0, 100), languages.flatMap(weekdayNamesIn));
}

/** Monday first, in full. */
export const weekdayNamesIn = (language: Language): string[] =>
  weekdays.map((weekday) => formatWeekday(weekday, language));

/** A day of the calendar, YYYY-MM-DD, year first; undefined where there is no such day. */
export function readDate(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    clean(text.slice(0, 100))
      .trim()
      .match(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
}

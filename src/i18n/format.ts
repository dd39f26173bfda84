import type { Language } from './languages.ts';

/** Intl's constructors are slow; one formatter a shape and language is kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(
  language: Language,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  // Latin digits throughout: references, times and links use them, and mixed digits are hard to compare.
  const made = new Intl.DateTimeFormat(`${language === 'en' ? 'en-GB' : language}-u-nu-latn`, {
    ...options,
    timeZone: zone,
  });
  formatters.set(key, made);
  return made;
}

/** `21 Nov 2026` in the reader's language and zone. */
export const formatDay = (date: Date, language: Language, zone = 'UTC'): string =>
  formatter(language, zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(date);

/** A date as precise as known: `2019`, `May 2019` or `15 May 2019`, from YYYY, YYYY-MM or YYYY-MM-DD. */
export function formatPartialDate(date: string, language: Language): string {
  if (date.length === 4) return date;
  const day = new Date(`${date}${'-01'.slice(0, 10 - date.length)}T00:00:00Z`);
  return date.length === 10
    ? formatDay(day, language)
    : formatter(language, 'UTC', { month: 'short', year: 'numeric' }).format(day);
}

/** A moment with its weekday, on 24 hours: `Mon 30 Nov 2026, 09:00`, in the reader's language and zone. */
export function formatMoment(date: Date, language: Language, zone: string): string {
  const text = formatter(language, zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
  return language === 'en' ? text.replace(/^(\p{L}+), /u, '$1 ') : text;
}

/** `15–21 Nov 2026`, both days in; one day alone where they are the same. */
export function formatDays(from: Date, to: Date, language: Language, zone: string): string {
  if (language === 'zh') return chineseDays(formatDay(from, language, zone), formatDay(to, language, zone));
  return (
    formatter(language, zone, { day: 'numeric', month: 'short', year: 'numeric' })
      .formatRange(from, to)
      // Intl's spaces differ between its versions, and chat clients draw the narrow ones in different widths.
      .replace(/[\u00A0\u2009\u202F]/g, ' ')
      .replace(/^(\d+) ?– ?(?=\d)/, '$1–')
  );
}

/** Intl falls back to slashes for ranges in Chinese: this leaves out of the second day what it shares with the first. */
function chineseDays(from: string, to: string): string {
  if (from === to) return from;
  const first = from.split(/(?<=[年月])/);
  const second = to.split(/(?<=[年月])/);
  const differs = second.findIndex((part, at) => part !== first[at]);
  return `${from}至${second.slice(differs).join('')}`;
}

/** ISO 8601's numbers: 1 is Monday, 7 Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The name of a weekday, 1 Monday to 7. */
export const formatWeekday = (
  weekday: number,
  language: Language,
  width: 'long' | 'short' = 'long',
): string =>
  // The first of January 2024 was a Monday.
  formatter(language, 'UTC', { weekday: width }).format(Date.UTC(2024, 0, weekday));

/** What stands between the items of a list: the comma of the language's own script. */
const separators: Partial<Record<Language, string>> = { ar: '، ', zh: '、' };

/** `a, b, c` as the reader's language writes it. */
export const formatList = (items: readonly string[], language: Language): string =>
  items.join(separators[language] ?? ', ');

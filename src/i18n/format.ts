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

/** What stands between the items of a list: the comma of the language's own script. */
const separators: Partial<Record<Language, string>> = { ar: '، ', zh: '、' };

/** `a, b, c` as the reader's language writes it. */
export const formatList = (items: readonly string[], language: Language): string =>
  items.join(separators[language] ?? ', ');

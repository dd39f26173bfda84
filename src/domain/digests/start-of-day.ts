import { Temporal } from 'temporal-polyfill';

/** The first moment of a day (YYYY-MM-DD) in a zone, which is not midnight where the clocks change then. */
export const startOfDay = (day: string, zone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);

/** The first moment of a year, month or day in a zone: `2026` and `2026-11` begin with their first day. */
export const startOfDate = (date: string, zone: string): Date =>
  startOfDay(`${date}${'-01-01'.slice(date.length - 4)}`, zone);

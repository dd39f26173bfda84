import { Temporal } from 'temporal-polyfill';

/** The first moment of a day (YYYY-MM-DD) in a zone, which is not midnight where the clocks change then. */
export const startOfDay = (day: string, zone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);

import type { MessageKey } from '../i18n/catalogues.ts';
import type { Translate } from '../i18n/translate.ts';

const minuteMs = 60_000;
const units = [
  ['review.age.days', 24 * 60 * minuteMs],
  ['review.age.hours', 60 * minuteMs],
] as const satisfies readonly (readonly [MessageKey, number])[];

/** How long ago it was: `2 days`, `3 hours`, `1 minute` at least. */
export function ageText(since: Date, now: Date, t: Translate): string {
  const ms = Math.max(minuteMs, now.getTime() - since.getTime());
  const [key, unit] = units.find(([, length]) => ms >= length) ?? (['review.age.minutes', minuteMs] as const);
  return t(key, { count: Math.floor(ms / unit) });
}

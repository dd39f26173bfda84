import type { Schedule } from '../domain/digests/schedule.ts';
import { formatWeekday } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';

/** When a digest runs: `every Monday at 09:00 (Europe/Zurich)`. */
export function scheduleText({ rhythm, day, time, zone }: Schedule, t: Translate): string {
  const number = day ?? 1;
  switch (rhythm) {
    case 'daily':
      return t('schedule.daily', { time, zone });
    case 'weekly':
      return t('schedule.weekly', { weekday: formatWeekday(number, t.language), time, zone });
    case 'monthly':
      return number === 31
        ? t('schedule.monthlyLast', { time, zone })
        : t('schedule.monthly', { day: String(number), time, zone });
  }
}

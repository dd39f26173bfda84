import { expect, test } from 'vitest';
import type { Schedule } from '../../src/domain/digests/schedule.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { scheduleText } from '../../src/views/schedule.ts';

const at = { time: '09:00', zone: 'Europe/Zurich' };

test.each<[Schedule, string]>([
  [{ rhythm: 'daily', day: null, ...at }, 'every day at 09:00 (Europe/Zurich)'],
  [{ rhythm: 'weekly', day: 1, ...at }, 'every Monday at 09:00 (Europe/Zurich)'],
  [{ rhythm: 'monthly', day: 15, ...at }, 'on day 15 of each month at 09:00 (Europe/Zurich)'],
  [{ rhythm: 'monthly', day: 31, ...at }, 'on the last day of each month at 09:00 (Europe/Zurich)'],
])('%j', (schedule, text) => {
  expect(scheduleText(schedule, translateFor('en'))).toBe(text);
});

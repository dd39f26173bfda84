import { languages } from '../../i18n/languages.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { clean } from '../search/normalise.ts';
import type { Near } from './zones.ts';

type Half = 'am' | 'pm';

/** How each language marks the half of a day, as Intl writes it: AM, p. m., ص, 下午. Points and spaces are free. */
function halfMarks(hour: number): RegExp {
  const marks = languages.flatMap((language) =>
    new Intl.DateTimeFormat(language, { hour: 'numeric', hourCycle: 'h12', timeZone: 'UTC' })
      .formatToParts(Date.UTC(2026, 0, 1, hour))
      .flatMap(({ type, value }) => (type === 'dayPeriod' ? [value.match(/\p{L}/gu) ?? []] : [])),
  );
  return new RegExp(
    `(?:${[...new Set(marks.map((letters) => letters.join('[.\\s]*')))].join('|')})\\.?`,
    'iu',
  );
}
let marks: readonly (readonly [Half, RegExp])[] | undefined;

/** Made when first asked for: Intl's constructors are slow, and a start needs none of them. */
function halves(): readonly (readonly [Half, RegExp])[] {
  marks ??= [
    ['am', halfMarks(9)],
    ['pm', halfMarks(21)],
  ];
  return marks;
}

/** `9`, `9:30`, `9.30`, `9h30`, `9 ч`, `9点30分`; `930` and `0930` in the second form. */
const separated = /^(\d{1,2})(?:\s*[:.,٫hч点點时時]\s*(\d{1,2})?\s*分?)?$/;
const compact = /^(\d{1,2})(\d{2})$/;

/** HH:MM from a time as people of the six languages write it, on 24 or 12 hours, in any digits. */
export function readTime(text: string): Outcome<string, Near> {
  let rest = clean(text.slice(0, 100)).trim().toLowerCase();
  const [half, mark] = halves().find(([, pattern]) => pattern.test(rest)) ?? [];
  if (mark) rest = rest.replace(mark, '').trim();
  const match = rest.match(separated) ?? rest.match(compact);
  if (!match) return refused({});
  const [, hour = '', minute = '00'] = match;
  return timeOf(Number(hour), minute, half);
}

function timeOf(hour: number, minute: string, half: Half | undefined): Outcome<string, Near> {
  const isRight = minute.length === 2 && Number(minute) < 60 && hour < (half ? 13 : 24);
  const onTwelve = half && hour < 13;
  const hours = onTwelve ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour === 24 ? 0 : Math.min(hour, 23);
  const time = [hours, Math.min(Number(minute), 59)].map((part) => String(part).padStart(2, '0')).join(':');
  return isRight ? done(time) : refused({ near: time });
}

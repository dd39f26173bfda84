import { Temporal } from 'temporal-polyfill';
import { done, type Outcome, refused } from '../../outcome.ts';
import { nearest } from '../search/nearest.ts';
import { clean, fold } from '../search/normalise.ts';

/** What may have been meant; absent where nothing is near enough. */
export interface Near {
  readonly near?: string;
}

/**
 * Cities that Intl lists under an older name than people there use. The names of today are those of the IANA
 * database, file `backward`; Intl accepts both.
 */
const namesOfToday: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Abbreviations that Intl does not know or takes for the winter's time all year round, and what people mean by them. */
const abbreviations: Record<string, string> = {
  est: 'America/New_York',
  mst: 'America/Denver',
  pst: 'America/Los_Angeles',
  hst: 'Pacific/Honolulu',
};

interface Zones {
  readonly all: readonly string[];
  readonly regions: readonly string[];
  /** Zone by city, `new york`. */
  readonly byCity: ReadonlyMap<string, string>;
  /** Zone by its name, `america/new york`. */
  readonly byName: ReadonlyMap<string, string>;
}
let read: Zones | undefined;

/** Read once, when first asked for: the list is long and a start needs none of it. */
function zones(): Zones {
  read ??= readZones();
  return read;
}

function readZones(): Zones {
  const listed = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const byCity = new Map<string, string>();
  const byName = new Map<string, string>();
  const add = (name: string, zone: string) => {
    byName.set(keyOf(name), zone);
    const city = keyOf(cityOf(name));
    if (!byCity.has(city)) byCity.set(city, zone);
  };
  for (const name of listed) {
    const zone = namesOfToday[name] ?? name;
    add(zone, zone);
    add(name, zone);
  }
  const all = [...new Set(byName.values())].sort();
  const regions = new Set(all.filter((zone) => zone.includes('/')).map(regionOf));
  return { all, regions: [...regions], byCity, byName };
}

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1);
const regionOf = (zone: string): string => zone.slice(0, zone.lastIndexOf('/'));

/** The form in which names are compared: `Europe/Zürich` is `europe/zurich`, `St. John's` is `st johns`. */
const keyOf = (text: string): string =>
  clean(text)
    .toLowerCase()
    .split('/')
    .map((part) =>
      fold(part.trim())
        .replace(/['’.]/g, '')
        .replace(/[\s_-]+/g, ' '),
    )
    .join('/');

/**
 * True for `+02:00`, `UTC+2`, `GMT -5`: distances from UTC, which stay where they are when the clocks change. A bare
 * number is meant as one too.
 */
export const isOffset = (text: string): boolean =>
  /^(?:utc|gmt|z)?\s*[+\-−–]?\s*\d/i.test(clean(text).trim());

/**
 * The IANA zone that a name or a city means, in any letter case and with or without accents: `europe/zürich`,
 * `Zurich`, `new york`, `UTC`. Fixed offsets are refused, because they do not follow daylight saving.
 */
export function readZone(text: string): Outcome<string, Near> {
  const key = keyOf(text.slice(0, 100));
  const { byCity, byName, regions } = zones();
  const zone = byName.get(key) ?? byCity.get(key);
  if (zone) return done(zone);
  const meant = Object.hasOwn(abbreviations, key) ? abbreviations[key] : undefined;
  if (meant) return refused({ near: meant });
  // Intl accepts more names than it lists; a city of these is found by trying it in each region.
  const name = fold(clean(text.slice(0, 100)).toLowerCase())
    .trim()
    .replace(/\s+/g, '_');
  for (const one of [name, ...regions.map((region) => `${region}/${name}`)]) {
    const accepted = accept(one);
    if (accepted) return done(accepted);
  }
  const near = isOffset(text) ? undefined : nearestZone(key);
  return refused(near ? { near } : {});
}

/** The name in its usual letter case, where it is one that Intl knows. */
function accept(name: string): string | undefined {
  if (!/^[a-z][a-z0-9_+/-]*$/i.test(name)) return undefined;
  try {
    const { timeZoneId } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    // `Japan` and the like are old names of one city's zone; `CET` and `Etc/GMT+5` stand for themselves.
    return /^[A-Z][a-z]+$/.test(timeZoneId) ? canonical(timeZoneId) : timeZoneId;
  } catch {
    return undefined;
  }
}

function canonical(zone: string): string {
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
  return namesOfToday[timeZone] ?? timeZone;
}

function nearestZone(key: string): string | undefined {
  const { byCity, byName } = zones();
  const name = key.includes('/') ? nearest(key, [...byName.keys()]) : undefined;
  if (name) return byName.get(name);
  // Three letters are one slip away from many a city.
  if (cityOf(key).length < 4) return undefined;
  return byCity.get(nearest(cityOf(key), [...byCity.keys()]) ?? '');
}

/** Zones to offer while one types a name or a city: those that begin so, then those with a word that does. */
export function completeZones(text: string, limit: number): string[] {
  const { all, byCity, byName } = zones();
  const key = keyOf(text.trim().slice(0, 100));
  if (!key) return all.slice(0, limit);
  const named = [...byCity, ...byName];
  const found = new Set([
    ...named.filter(([name]) => name.startsWith(key)).map(([, zone]) => zone),
    ...named.filter(([name]) => name.includes(` ${key}`)).map(([, zone]) => zone),
  ]);
  const near = found.size || isOffset(text) ? undefined : nearestZone(key);
  return near ? [near] : [...found].slice(0, limit);
}

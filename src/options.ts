import { type Day, readDate, readDay } from './domain/digests/days.ts';
import { readTime } from './domain/digests/times.ts';
import { type Near, readZone } from './domain/digests/zones.ts';
import { nearest } from './domain/search/nearest.ts';
import type { MessageKey } from './i18n/catalogues.ts';
import { isLanguage, type Language, languageNames, languages } from './i18n/languages.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** What the library knows at this moment and options may name. */
export interface Vocabulary {
  readonly topics: readonly { readonly slug: string; readonly labels: Record<Language, string> }[];
  /** `ke`, `eu`, `global`: those that some entry has. */
  readonly jurisdictions: readonly string[];
}

/** Why a value was not understood, with what to offer instead. */
export type Fault =
  | {
      readonly kind: 'value';
      readonly value: string;
      readonly valid: readonly string[];
      readonly near?: string;
    }
  | { readonly kind: 'date' | 'calendarDate'; readonly value: string }
  | { readonly kind: 'time' | 'zone' | 'day'; readonly value: string; readonly near?: string };

/** Suggestions as one types come from here: fixed values, or what the library knows. */
export type Completion = 'entry' | 'topic' | 'jurisdiction' | 'term' | 'zone' | 'day';

/** One thing a command can be told, typed by its parse. */
export interface Option<T> {
  readonly summary: MessageKey;
  readonly required: boolean;
  /** Free words that belong to no `key:value` go to this option. */
  readonly rest: boolean;
  /** Characters that a platform lets one type; what is longer is cut by the command, which says so. */
  readonly maxLength: number;
  /** At most 25 fixed values (Discord's limit). */
  readonly choices?: readonly Choice[];
  readonly complete?: Completion;
  parse(raw: string, vocabulary: Vocabulary): Outcome<T, Fault>;
}

/** The label is a key of the catalogues, or text that is the same in every language. */
export type Choice = { readonly value: string } & (
  | { readonly label: MessageKey }
  | { readonly name: string }
);

export type Options = Readonly<Record<string, Option<unknown>>>;

/** What `run` receives: each option by name, undefined when it was not given. */
export type Given<O extends Options> = {
  readonly [K in keyof O]: O[K] extends Option<infer T> ? T | undefined : never;
};

const normalise = (value: string) =>
  value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** Reads each comma-separated part with `one`; several values mean "any of". */
function eachPart<T>(raw: string, one: (part: string) => Outcome<T, Fault>): Outcome<readonly T[], Fault> {
  const values: T[] = [];
  for (const part of raw.split(/[,،、，]/).filter((piece) => piece.trim())) {
    const outcome = one(part);
    if (!outcome.ok) return outcome;
    if (!values.includes(outcome.value)) values.push(outcome.value);
  }
  return done(values);
}

function unknownValue(value: string, valid: readonly string[]): Outcome<never, Fault> {
  const near = nearest(normalise(value), valid);
  return refused({ kind: 'value', value: value.trim(), valid, ...(near && { near }) });
}

/** Free words. */
export const words = (given: {
  summary: MessageKey;
  maxLength: number;
  complete?: Completion;
}): Option<string> => ({
  ...given,
  required: false,
  rest: true,
  parse: (raw) => done(raw.trim()),
});

/** One or more of a fixed set, each with a label: `kind:norm,law`. */
export const choices = <const V extends string>(given: {
  summary: MessageKey;
  of: readonly V[];
  label: (value: V) => MessageKey;
}): Option<readonly V[]> => ({
  summary: given.summary,
  required: false,
  rest: false,
  maxLength: 200,
  choices: given.of.map((value) => ({ value, label: given.label(value) })),
  parse: (raw) =>
    eachPart(raw, (part) => {
      const value = given.of.find((one) => one === normalise(part) || `${one}s` === normalise(part));
      return value ? done(value) : unknownValue(part, given.of);
    }),
});

/** Topics by slug, or by their name in any of the six languages. */
export const topics = (given: { summary: MessageKey }): Option<readonly string[]> => ({
  ...given,
  required: false,
  rest: false,
  maxLength: 200,
  complete: 'topic',
  parse: (raw, { topics: known }) =>
    eachPart(raw, (part) => {
      const value = normalise(part);
      const topic = known.find(
        ({ slug, labels }) =>
          slug === value || Object.values(labels).some((label) => normalise(label) === value),
      );
      return topic
        ? done(topic.slug)
        : unknownValue(
            part,
            known.map(({ slug }) => slug),
          );
    }),
});

/** Jurisdictions by code, or by a country's name in any of the six languages. */
export const jurisdictions = (given: { summary: MessageKey }): Option<readonly string[]> => ({
  ...given,
  required: false,
  rest: false,
  maxLength: 200,
  complete: 'jurisdiction',
  parse: (raw, { jurisdictions: known }) =>
    eachPart(raw, (part) => {
      const value = normalise(part);
      const code = known.find(
        (one) => one === value || jurisdictionNames(one).some((name) => normalise(name) === value),
      );
      return code ? done(code) : unknownValue(part, known);
    }),
});

/** A year, month or day; compared with the norm's own date, which is as precise as known. */
export const since = (given: { summary: MessageKey }): Option<string> => ({
  ...given,
  required: false,
  rest: false,
  maxLength: 10,
  parse: (raw) => {
    const value = raw.trim();
    return isPartialDate(value) ? done(value) : refused({ kind: 'date', value });
  },
});

/** `2019`, `2019-05` or `2019-05-15`, and a day that exists. */
function isPartialDate(value: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(value)) return false;
  const date = new Date(`${value}${'-01-01'.slice(value.length - 4)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** The language an answer is shown in; it never filters. */
export const language = (given: { summary: MessageKey }): Option<Language> => ({
  ...given,
  required: false,
  rest: false,
  maxLength: 20,
  choices: languages.map((value) => ({ value, name: languageNames[value] })),
  parse: (raw) => {
    const value = normalise(raw);
    const code = languages.find((one) => one === value || normalise(languageNames[one]) === value);
    return code && isLanguage(code) ? done(code) : unknownValue(raw, languages);
  },
});

/** One of a fixed set, each with a label: `rhythm:weekly`. */
export const oneOf = <const V extends string>(given: {
  summary: MessageKey;
  of: readonly V[];
  label: (value: V) => MessageKey;
}): Option<V> => ({
  summary: given.summary,
  required: false,
  rest: false,
  maxLength: 50,
  choices: given.of.map((value) => ({ value, label: given.label(value) })),
  parse: (raw) => {
    const value = given.of.find((one) => one === normalise(raw));
    return value ? done(value) : unknownValue(raw, given.of);
  },
});

/** Yes in the six languages, and what computers say for it. */
const yes = ['yes', 'y', 'on', 'true', '1', 'oui', 'sí', 'si', 'да', 'نعم', '是', '是的'];
const no = ['no', 'n', 'off', 'false', '0', 'non', 'нет', 'لا', '否', '不', '不是'];

/** Yes or no, in any of the six languages. */
export const flag = (given: { summary: MessageKey }): Option<boolean> => ({
  ...given,
  required: false,
  rest: false,
  maxLength: 20,
  choices: [
    { value: 'yes', label: 'flag.yes' },
    { value: 'no', label: 'flag.no' },
  ],
  parse: (raw) => {
    const value = normalise(raw.normalize('NFKC'));
    if (yes.includes(value)) return done(true);
    return no.includes(value) ? done(false) : unknownValue(raw, ['yes', 'no']);
  },
});

/** A wall-clock time, as HH:MM. */
export const time = (given: { summary: MessageKey }): Option<string> => ({
  ...given,
  required: false,
  rest: false,
  maxLength: 20,
  parse: (raw) => orFault('time', raw, readTime(raw)),
});

/** A time zone by its IANA name or a city. */
export const zone = (given: { summary: MessageKey }): Option<string> => ({
  ...given,
  required: false,
  rest: false,
  maxLength: 60,
  complete: 'zone',
  parse: (raw) => orFault('zone', raw, readZone(raw)),
});

/** A weekday by name, or a day of the month. */
export const day = (given: { summary: MessageKey }): Option<Day> => ({
  ...given,
  required: false,
  rest: false,
  maxLength: 30,
  complete: 'day',
  parse: (raw) => orFault('day', raw, readDay(raw)),
});

/** A day of the calendar, as YYYY-MM-DD; whether it lies ahead is for the command to say. */
export const date = (given: { summary: MessageKey }): Option<string> => ({
  ...given,
  required: false,
  rest: false,
  maxLength: 10,
  parse: (raw) => {
    const value = readDate(raw);
    return value ? done(value) : refused({ kind: 'calendarDate', value: raw.trim() });
  },
});

const orFault = <T>(
  kind: 'time' | 'zone' | 'day',
  raw: string,
  outcome: Outcome<T, Near>,
): Outcome<T, Fault> => (outcome.ok ? outcome : refused({ kind, value: raw.trim(), ...outcome.refusal }));

const names = new Map<string, string>();

/** The name of a jurisdiction in a language; `global` is not a country and stays with the catalogues. */
export function jurisdictionName(code: string, inLanguage: Language): string {
  if (code === 'global') return code;
  const key = `${inLanguage} ${code}`;
  const name =
    names.get(key) ?? new Intl.DisplayNames(inLanguage, { type: 'region' }).of(code.toUpperCase()) ?? code;
  names.set(key, name);
  return name;
}

const jurisdictionNames = (code: string) => languages.map((one) => jurisdictionName(code, one));

import { z } from 'zod';
import type { Wish } from '../../src/domain/digests/change.ts';
import { type Criteria, type Filter, noCriteria } from '../../src/domain/digests/filter.ts';
import { readGiven, type Wrong } from '../../src/find.ts';
import { EntryKind, Rhythm } from '../../src/generated/prisma/enums.ts';
import { languages } from '../../src/i18n/languages.ts';
import {
  choices,
  day,
  type Fault,
  flag,
  type Given,
  jurisdictions,
  language,
  type Option,
  oneOf,
  time,
  topics,
  type Vocabulary,
  zone,
} from '../../src/options.ts';
import { done, type Outcome, refused } from '../../src/outcome.ts';
import { groups } from '../../src/stakeholders.ts';
import { formatTyped } from '../../src/typed.ts';

const kind = choices({
  summary: 'digest.option.kind',
  of: Object.values(EntryKind),
  label: (one) => `kind.${one}`,
});
const topic = topics({ summary: 'digest.option.topic' });
const jurisdiction = jurisdictions({ summary: 'digest.option.in' });
const group = choices({ summary: 'digest.option.group', of: groups, label: (one) => `group.${one}` });

const readers: { readonly [K in keyof Criteria]: Option<readonly string[]> } = {
  kinds: kind,
  topics: topic,
  groups: group,
  jurisdictions: jurisdiction,
};
const criteria = ['kinds', 'topics', 'groups', 'jurisdictions'] as const;

/** Values of any criterion, each taken for what it is: `law,transparency,ke`. */
const anything = (given: { summary: Option<unknown>['summary']; rest: boolean }): Option<Criteria> => ({
  ...given,
  required: false,
  maxLength: 300,
  parse: (raw, vocabulary) => {
    let all = noCriteria;
    for (const part of raw.split(/[,،、，]/).filter((piece) => piece.trim())) {
      const read = oneOfAny(part, vocabulary);
      if (!read.ok) return read;
      all = merged(all, read.value);
    }
    return done(all);
  },
});

function oneOfAny(part: string, vocabulary: Vocabulary): Outcome<Criteria, Fault> {
  let nearest: Fault | undefined;
  for (const criterion of criteria) {
    const read = readers[criterion].parse(part, vocabulary);
    if (read.ok) return done({ ...noCriteria, [criterion]: read.value });
    if (!nearest || ('near' in read.refusal && !('near' in nearest))) nearest = read.refusal;
  }
  return refused(nearest ?? { kind: 'value', value: part, valid: [] });
}

const merged = (a: Criteria, b: Criteria): Criteria => ({
  kinds: union(a.kinds, b.kinds),
  topics: union(a.topics, b.topics),
  jurisdictions: union(a.jurisdictions, b.jurisdictions),
  groups: union(a.groups, b.groups),
});

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];

/** What a digest is about, as one types it. */
const filterOptions = {
  about: anything({ summary: 'digest.option.about', rest: true }),
  kind,
  topic,
  in: jurisdiction,
  group,
  without: anything({ summary: 'digest.option.without', rest: false }),
};

/** Whom a digest is for: the people of a channel, or the one who subscribes. */
const audiences = ['channel', 'me'] as const;
export type Audience = (typeof audiences)[number];

/** What `/digest subscribe` takes: all of it only fills in the form. */
export const subscribeOptions = {
  ...filterOptions,
  every: oneOf({
    summary: 'digest.option.every',
    of: Object.values(Rhythm),
    label: (one) => `digest.rhythm.${one}`,
  }),
  on: day({ summary: 'digest.option.on' }),
  at: time({ summary: 'digest.option.at' }),
  zone: zone({ summary: 'digest.option.zone' }),
  for: oneOf({ summary: 'digest.option.for', of: audiences, label: (one) => `digest.for.${one}` }),
  lang: language({ summary: 'digest.option.lang' }),
  empty: flag({ summary: 'digest.option.empty' }),
  events: flag({ summary: 'digest.option.events' }),
};
export type Subscribing = Given<typeof subscribeOptions>;

/** A digest that is being set up or changed: what was typed, as it was typed, and what was chosen. */
const draft = z.object({
  /** The digest that is changed; null for a new one. */
  digest: z.number().nullable(),
  for: z.enum(audiences).default('channel'),
  filters: z.string(),
  time: z.string(),
  zone: z.string(),
  rhythm: z.enum(Rhythm),
  day: z.number().nullable(),
  /** The platform's id; of no meaning where it is for `me`. */
  channel: z.string().nullable(),
  language: z.enum(languages),
  sayEmpty: z.boolean(),
  events: z.boolean(),
});
export type DigestDraft = z.infer<typeof draft>;

export const readDigestDraft = (stored: unknown): DigestDraft | undefined => {
  const read = draft.safeParse(stored);
  return read.success ? read.data : undefined;
};

/** Rhythms run on a day of theirs: weekly on a weekday, monthly on a day of the month. */
export function dayFor(rhythm: Rhythm, day: number | null): number | null {
  if (rhythm === 'daily') return null;
  const most = rhythm === 'weekly' ? 7 : 31;
  return Math.min(Math.max(day ?? 1, 1), most);
}

const values = ({ kinds, topics, jurisdictions, groups }: Criteria): string =>
  [...kinds, ...topics, ...jurisdictions, ...groups].join(',');

/** A filter as one would type it. */
export const typedFilter = ({ include, exclude }: Filter): string =>
  formatTyped({
    words: '',
    pairs: (
      [
        ['kind', include.kinds.join(',')],
        ['topic', include.topics.join(',')],
        ['in', include.jurisdictions.join(',')],
        ['group', include.groups.join(',')],
        ['without', values(exclude)],
      ] as const
    ).filter(([, value]) => value),
  });

/** What was given with the command, as text for the form. */
export const typedGiven = (given: Subscribing): string => typedFilter(filterOf(given));

/** What the typed filters mean. */
function readTypedFilter(text: string, vocabulary: Vocabulary): Outcome<Filter, Wrong> {
  const read = readGiven(filterOptions, text, vocabulary);
  return read.ok ? done(filterOf(read.value)) : read;
}

function filterOf({ about = noCriteria, ...given }: Given<typeof filterOptions>): Filter {
  const { kind = [], topic = [], in: within = [], group = [], without = noCriteria } = given;
  const named = { kinds: [...kind], topics: [...topic], jurisdictions: [...within], groups: [...group] };
  return { include: merged(named, about), exclude: without };
}

/** What the draft asks for, or the first thing in it that is not understood. */
export function readWish(data: DigestDraft, vocabulary: Vocabulary): Outcome<Wish, Wrong> {
  const filter = readTypedFilter(data.filters, vocabulary);
  if (!filter.ok) return filter;
  const at = subscribeOptions.at.parse(data.time, vocabulary);
  if (!at.ok) return refused({ kind: 'option', name: 'at', fault: at.refusal });
  const where = subscribeOptions.zone.parse(data.zone, vocabulary);
  if (!where.ok) return refused({ kind: 'option', name: 'zone', fault: where.refusal });
  const { events, sayEmpty, rhythm, language } = data;
  return done({
    filter: filter.value,
    events,
    sayEmpty,
    rhythm,
    day: dayFor(rhythm, data.day),
    time: at.value,
    zone: where.value,
    language,
  });
}

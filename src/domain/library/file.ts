import { z } from 'zod';
import type { EntryKind, Standing } from '../../generated/prisma/enums.ts';
import { languages } from '../../i18n/languages.ts';
import { groups } from '../../stakeholders.ts';
import { countries } from './countries.ts';

/** The most that each text of a file may hold, in characters, so that an entry reads well in chat. */
export const longest = {
  title: 200,
  alias: 100,
  summary: 240,
  issuer: 120,
  statement: 1000,
  place: 120,
  sourceTitle: 200,
  publisher: 120,
  url: 500,
  sourceNote: 200,
  officialTitle: 300,
  label: 80,
  scope: 200,
  note: 300,
} as const;

/** Text without line breaks or other control characters, trimmed, in Unicode's composed form. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .normalize()
    .min(1, 'is empty')
    .max(most)
    .regex(/^\P{Cc}*$/u, 'holds a line break or another control character');

/** Initials and abbreviations of one letter ("v. Google", "U.S. Code") end no sentence. */
const sentenceEndInside = /[\p{L}\p{N})”"'’]{2}[.!?]\s+\p{Lu}/u;

const sentence = (most: number) =>
  line(most)
    .regex(/[.!?]$/, 'must be a sentence and end with a full stop')
    .refine((text) => !sentenceEndInside.test(text), 'must be one sentence');

const slug = z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens');

/** A list in which nothing stands twice. */
const distinct = <T extends z.ZodType<string>>(
  one: T,
  { least = 0, most }: { least?: number; most: number },
) =>
  z
    .array(one)
    .min(least)
    .max(most)
    .refine((list) => new Set(list).size === list.length, 'names the same thing twice');

/** YYYY, YYYY-MM or YYYY-MM-DD, and on the calendar. YAML reads a bare year as a number. */
const date = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().refine(isDate, 'must be a real date: YYYY, YYYY-MM or YYYY-MM-DD'),
);

function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const moment = new Date(`${text}${'-01-01'.slice(text.length - 4)}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** Written as plain text, or as `text` with `verified: false` while no source has been found for it. */
const statement = z.preprocess(
  (value) => (isMarked(value) ? value : { text: value, verified: true }),
  z.strictObject({ text: line(longest.statement), verified: z.boolean() }),
);

const isMarked = (value: unknown) =>
  typeof value === 'object' && value !== null && ('text' in value || 'verified' in value);

const source = z.strictObject({
  title: line(longest.sourceTitle),
  publisher: line(longest.publisher),
  url: z
    .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
    .max(longest.url),
  date: date.exactOptional(),
  /** Whether somebody has read the source itself. */
  seen: z.boolean(),
  /** `site`: the address is the publisher's main page, not the document. */
  address: z.literal('site').exactOptional(),
  note: line(longest.sourceNote).exactOptional(),
});

const jurisdiction = z
  .string()
  .refine(
    (code) => code === 'eu' || code === 'global' || countries.has(code),
    'must be a country code of ISO 3166-1 in lower case, eu or global',
  );

const event = z
  .strictObject({
    start: date,
    end: date.exactOptional(),
    place: line(longest.place).exactOptional(),
    zone: z.string().refine(isZone, 'must be an IANA time zone such as Europe/Zurich').exactOptional(),
  })
  .refine(({ start, end }) => end === undefined || !endsBefore(start, end), {
    path: ['end'],
    error: 'is before the start',
  });

/** Offsets such as `+02:00` are no zones here: they know no daylight saving. */
function isZone(text: string): boolean {
  if (!/^[A-Z][A-Za-z]*(\/[A-Za-z0-9_+-]+)+$|^UTC$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** Compares as far as both dates are known. */
function endsBefore(start: string, end: string): boolean {
  const known = Math.min(start.length, end.length);
  return end.slice(0, known) < start.slice(0, known);
}

const standing = z
  .enum(['in-force', 'voluntary', 'superseded', 'repealed', 'proposed', 'held'])
  .transform((word): Standing => (word === 'in-force' ? 'in_force' : word));

/**
 * What `entries/<kind>/<slug>.yaml` says; kind and slug come from its path. Parsing gives what an edition
 * stores: statements as `{text, verified}`, dates as text, the standing as the database spells it.
 * Only whoever knows the whole folder can check that topics and related entries exist (read.ts).
 */
export const EntryFile = z
  .strictObject({
    title: line(longest.title),
    aliases: distinct(line(longest.alias), { most: 15 }).default([]),
    summary: sentence(longest.summary),
    issuer: line(longest.issuer),
    date,
    standing,
    jurisdictions: distinct(jurisdiction, { least: 1, most: 40 }),
    groups: distinct(z.enum(groups), { least: 1, most: groups.length }),
    topics: distinct(slug, { least: 1, most: 6 }),
    event: event.exactOptional(),
    asks: z.array(statement).min(1).max(12),
    safeguards: z.array(statement).max(8).default([]),
    safeguardsNote: line(longest.statement).exactOptional(),
    practical: z.array(line(longest.statement)).max(8).default([]),
    sources: z.array(source).min(1).max(20),
    related: distinct(slug, { most: 12 }).default([]),
    /** Official titles in the other languages. */
    titles: z.partialRecord(z.enum(languages).exclude(['en']), line(longest.officialTitle)).default({}),
    confidence: z.enum(['high', 'medium']),
  })
  .refine(
    ({ safeguards, safeguardsNote }) => Boolean(safeguards?.length) === (safeguardsNote === undefined),
    {
      path: ['safeguards'],
      error: 'must hold a statement, or else safeguardsNote must say why there is none; not both',
      // Looked at even where another field is broken, so that one reading tells everything.
      when: ({ value }) => typeof value === 'object' && value !== null,
    },
  );

const labels = z.record(z.enum(languages), line(longest.label));

/** One subject of the taxonomy in `topics.yaml`; the order of the file is the order shown. */
export const TopicFile = z.strictObject({ slug, labels, scope: line(longest.scope) });

/** One term of `glossary.yaml`; its slug is made from the English label. */
export const TermFile = z.strictObject({ labels, note: sentence(longest.note).exactOptional() });

/** An entry as read from its file. */
export interface LibraryEntry extends z.output<typeof EntryFile> {
  slug: string;
  kind: EntryKind;
  /** sha256 in hex over the normalised content, slug and kind included: re-formatting a file changes nothing. */
  hash: string;
}

export type LibraryTopic = z.output<typeof TopicFile>;

export interface LibraryTerm extends z.output<typeof TermFile> {
  slug: string;
}

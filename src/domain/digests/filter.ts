import { z } from 'zod';
import { EntryKind } from '../../generated/prisma/enums.ts';
import { groups } from '../../stakeholders.ts';
import type { Entry } from '../library/entry.ts';
import { matches } from '../library/lookup.ts';

/** Values by what they are about. */
const criteria = z.object({
  kinds: z.array(z.enum(EntryKind)),
  topics: z.array(z.string()),
  jurisdictions: z.array(z.string()),
  groups: z.array(z.enum(groups)),
});
export type Criteria = Readonly<z.infer<typeof criteria>>;
export const noCriteria: Criteria = { kinds: [], topics: [], jurisdictions: [], groups: [] };

/** What a digest is about: any of the values of each criterion that names some, and none of those left out. */
const filter = z.object({ include: criteria, exclude: criteria });
export type Filter = Readonly<z.infer<typeof filter>>;

/** A filter as its column holds it. */
export const readFilter = (stored: unknown): Filter => filter.parse(stored);

/** The criterion that keeps an entry out of a digest, and on which side. */
export interface Mismatch {
  readonly side: 'include' | 'exclude';
  readonly criterion: keyof Criteria;
  /** What the entry has of it. */
  readonly values: readonly string[];
}

const valuesOf = (entry: Entry): Record<keyof Criteria, readonly string[]> => ({
  kinds: [entry.kind],
  topics: entry.topics,
  jurisdictions: entry.jurisdictions,
  groups: entry.groups,
});
const names: readonly (keyof Criteria)[] = ['kinds', 'topics', 'jurisdictions', 'groups'];

/** Why an entry is not in a digest; undefined where it is. Kenya's digest has what is global as well. */
export function mismatch(entry: Entry, { include, exclude }: Filter): Mismatch | undefined {
  const has = valuesOf(entry);
  for (const criterion of names) {
    const left: readonly string[] = exclude[criterion];
    const values = has[criterion].filter((value) => left.includes(value));
    if (values.length) return { side: 'exclude', criterion, values };
  }
  if (matches(entry, { text: '', ...include })) return undefined;
  const criterion = names.find((name) => !matches(entry, { text: '', [name]: include[name] })) ?? 'kinds';
  return { side: 'include', criterion, values: has[criterion] };
}

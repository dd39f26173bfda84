import { expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/library/entry.ts';
import { parseReference } from '../../../src/domain/library/entry.ts';
import { matches, type Query } from '../../../src/domain/library/lookup.ts';
import { anEntry } from '../../support/entry.ts';

test.each([
  [{ kinds: ['law', 'norm'] }, { kind: 'law' }, true],
  [{ kinds: ['norm'] }, { kind: 'law' }, false],
  [{ topics: ['sanctions'] }, { topics: ['financing', 'sanctions'] }, true],
  [{ topics: ['sanctions'] }, { topics: [] }, false],
  [{ jurisdictions: ['ke'] }, { jurisdictions: ['ke'] }, true],
  [{ jurisdictions: ['ke'] }, { jurisdictions: ['global'] }, true],
  [{ jurisdictions: ['ke'] }, { jurisdictions: ['eu'] }, false],
  [{ since: '2019' }, { date: '2019-05-15' }, true],
  [{ since: '2019-05' }, { date: '2019' }, true],
  [{ since: '2019-05' }, { date: '2018' }, false],
  [{ since: '2019-05-16' }, { date: '2019-05-15' }, false],
  [{ groups: ['academia'] }, { groups: ['industry'] }, false],
  [{ sizes: ['small'] }, { groups: ['small-platform'] }, true],
  [{ sizes: ['small'] }, { topics: ['small-platforms'] }, true],
  [{ sizes: ['small'] }, { groups: ['industry'], topics: [] }, false],
  [{ sizes: ['large'] }, { groups: ['industry'] }, true],
  [{ kinds: [] }, {}, true],
] satisfies [Partial<Query>, Partial<Entry>, boolean][])('%j keeps %j: %s', (query, entry, kept) => {
  expect(matches(anEntry(entry), { text: '', ...query })).toBe(kept);
});

test.each([
  ['E-12', 12],
  ['e12', 12],
  [' E 12 ', 12],
  ['E-', undefined],
  ['EE-12', undefined],
  ['12', undefined],
  ['E-12 and more', undefined],
  ['E-99999999', undefined],
])('%j is entry %s', (text, number) => {
  expect(parseReference(text)).toBe(number);
});

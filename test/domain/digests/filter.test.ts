import { describe, expect, test } from 'vitest';
import { type Criteria, mismatch, readFilter } from '../../../src/domain/digests/filter.ts';
import { anEntry } from '../../support/entry.ts';
import { aFilter } from './subscriptions.ts';

type Named = Partial<Criteria>;
const entry = anEntry({
  kind: 'practice',
  topics: ['transparency', 'crisis-response'],
  jurisdictions: ['ke'],
  groups: ['industry', 'academia'],
});

describe('why an entry is left out', () => {
  test.each<[string, Named, Named, ReturnType<typeof mismatch>]>([
    ['everything is asked for', {}, {}, undefined],
    ['any of the values', { topics: ['human-rights', 'transparency'] }, {}, undefined],
    [
      'every criterion that names some',
      { kinds: ['practice'], topics: ['transparency'], jurisdictions: ['ke'], groups: ['academia'] },
      {},
      undefined,
    ],
    [
      'another kind',
      { kinds: ['law', 'norm'] },
      {},
      { side: 'include', criterion: 'kinds', values: ['practice'] },
    ],
    [
      'no such topic',
      { kinds: ['practice'], topics: ['human-rights'] },
      {},
      { side: 'include', criterion: 'topics', values: ['transparency', 'crisis-response'] },
    ],
    [
      'another jurisdiction',
      { jurisdictions: ['ch'] },
      {},
      { side: 'include', criterion: 'jurisdictions', values: ['ke'] },
    ],
    [
      'other groups',
      { groups: ['government'] },
      {},
      { side: 'include', criterion: 'groups', values: ['industry', 'academia'] },
    ],
    [
      'a kind left out',
      {},
      { kinds: ['practice'] },
      { side: 'exclude', criterion: 'kinds', values: ['practice'] },
    ],
    [
      'one topic left out is enough, whatever is asked for',
      { topics: ['transparency'] },
      { topics: ['crisis-response'] },
      { side: 'exclude', criterion: 'topics', values: ['crisis-response'] },
    ],
    [
      'a group left out',
      {},
      { groups: ['academia', 'government'] },
      { side: 'exclude', criterion: 'groups', values: ['academia'] },
    ],
    ['what is left out is not there', {}, { jurisdictions: ['global'] }, undefined],
  ])('%s', (_, include, exclude, why) => {
    expect(mismatch(entry, aFilter(include, exclude))).toEqual(why);
  });

  const everywhere = anEntry({ jurisdictions: ['global'] });
  test.each<[string, Named, Named, boolean]>([
    ['with a country what is global as well', { jurisdictions: ['ke'] }, {}, true],
    ['unless that is left out', { jurisdictions: ['ke'] }, { jurisdictions: ['global'] }, false],
    ['what is global alone', { jurisdictions: ['global'] }, {}, true],
    ['a country that is left out says nothing of the world', {}, { jurisdictions: ['ke'] }, true],
  ])('%s', (_, include, exclude, isIn) => {
    expect(mismatch(everywhere, aFilter(include, exclude)) === undefined).toBe(isIn);
  });
});

test('a filter is read back as it was stored, and nothing else is one', () => {
  const filter = aFilter({ kinds: ['law'] }, { topics: ['transparency'] });
  expect(readFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
  expect(() => readFilter({ include: {} })).toThrow();
});

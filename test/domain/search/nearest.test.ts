import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance } from '../../../src/domain/search/distance.ts';
import { nearest } from '../../../src/domain/search/nearest.ts';
import { Vocabulary } from '../../../src/domain/search/vocabulary.ts';
import { anyText } from './fixtures/any-text.ts';

describe('distance', () => {
  test.each([
    ['hash', 'hash', 0],
    ['hash', 'hsah', 1],
    ['hash', 'hashh', 1],
    ['hash', 'has', 1],
    ['hash', 'hush', 1],
    ['livestream', 'livestraem', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%s to %s: %i', (a, b, expected) => {
    expect(distance(a, b, 10)).toBe(expected);
    expect(distance(b, a, 10)).toBe(expected);
  });

  test('stops at one more than it was asked for', () => {
    expect(distance('abcdefgh', 'zyxwvuts', 2)).toBe(3);
    expect(distance('a', 'abcdefgh', 2)).toBe(3);
  });

  test('is the same whatever the limit, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, max) => {
        expect(distance(a, b, max)).toBe(Math.min(distance(a, b, 20), max + 1));
      }),
    );
  });
});

describe('nearest', () => {
  const topics = ['content-moderation', 'crisis-response', 'counter-narratives', 'human-rights', 'financing'];

  test.each([
    ['crisis', 'crisis-response'],
    ['CRISIS', 'crisis-response'],
    ['criss', 'crisis-response'],
    ['moderation', 'content-moderation'],
    ['rights', 'human-rights'],
    ['fin', 'financing'],
    ['finansing', 'financing'],
    ['humanrights', 'human-rights'],
    ['narrative', 'counter-narratives'],
    ['counter-naratives', 'counter-narratives'],
    ['weather', undefined],
    ['', undefined],
    ['\uD800', undefined],
    ['x'.repeat(10_000), undefined],
  ])('%s: %s', (word, expected) => {
    expect(nearest(word, topics)).toBe(expected);
  });

  test('prefers what is the same, then what begins the same', () => {
    expect(nearest('law', ['bylaw', 'lawful', 'law'])).toBe('law');
    expect(nearest('law', ['case law', 'lawful'])).toBe('lawful');
    expect(nearest('en', ['fr', 'in', 'en'])).toBe('en');
    expect(nearest('modération', ['moderation'])).toBe('moderation');
  });

  test('of equals, the first in the list; of none, nothing', () => {
    expect(nearest('practise', ['practice', 'practiss'])).toBe('practice');
    expect(nearest('law', [])).toBeUndefined();
  });

  test('answers with a candidate or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 5 }), (word, candidates) => {
        expect([undefined, ...candidates]).toContain(nearest(word, candidates));
      }),
    );
  });
});

describe('Vocabulary', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'é'), minLength: 1, maxLength: 9 });
  const folded = (text: string) => text.replaceAll('é', 'e');

  test('finds all words one edit away, and the others of at least six letters two away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (words, asked) => {
        const vocabulary = new Vocabulary();
        for (const one of words) vocabulary.add(one);
        const near = words.filter((one) => distance(folded(asked), folded(one), 1) <= 1);
        // A word that shares no pair of letters with the one asked for is nobody's slip of it.
        const sharing = near.filter((one) => pairs(one).some((pair) => pairs(asked).includes(pair)));
        expect(
          vocabulary
            .near(asked, 1)
            .map((found) => found.word)
            .sort(),
        ).toEqual(sharing.sort());
      }),
    );
  });

  const pairs = (text: string) =>
    Array.from({ length: text.length + 1 }, (_, i) => `^${folded(text)}$`.slice(i, i + 2));

  test('forgets what is removed', () => {
    const vocabulary = new Vocabulary();
    for (const one of ['hash', 'hush', 'hash']) vocabulary.add(one);
    vocabulary.remove('hash');
    vocabulary.remove('never');
    expect(vocabulary.near('hash', 1)).toEqual([{ word: 'hush', distance: 1 }]);
    vocabulary.add('hashes');
    expect(vocabulary.near('hashse', 1)).toEqual([{ word: 'hashes', distance: 1 }]);
  });

  test('compares with beginnings for a word that is being typed', () => {
    const vocabulary = new Vocabulary();
    for (const one of ['christchurch', 'content', 'crisis']) vocabulary.add(one);
    expect(vocabulary.near('chirst', 1, { beginning: true })).toEqual([
      { word: 'christchurch', distance: 1 },
    ]);
    expect(vocabulary.near('chirst', 1)).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SearchDocument, SearchIndex } from '../../../src/domain/search/index.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import { anyText } from './fixtures/any-text.ts';

const document = (id: string, text: string, language: Language = 'en'): SearchDocument => ({
  id,
  fields: [{ text, language, weight: 1 }],
});
const indexOf = (...documents: readonly SearchDocument[]): SearchIndex => {
  const index = new SearchIndex();
  for (const one of documents) index.put(one);
  return index;
};
const ids = (index: SearchIndex, text: string): string[] =>
  index.search({ text }, { limit: 100 }).hits.map(({ id }) => id);

describe('ranking', () => {
  test('rare words count more than common ones, short texts more than long ones', () => {
    const index = indexOf(
      document('a', 'hash hash hash list'),
      document('b', 'hash database'),
      document('c', 'hash list of a great many other words that say nothing about it at all whatever'),
      document('d', 'hash list'),
    );
    expect(ids(index, 'database hash')[0]).toBe('b');
    expect(ids(index, 'hash list')).toEqual(['d', 'a', 'c', 'b']);
  });

  test('a word in a field that weighs more counts more', () => {
    const weighed = (id: string, title: string, body: string): SearchDocument => ({
      id,
      fields: [
        { text: title, language: 'en', weight: 2 },
        { text: body, language: 'en', weight: 1 },
      ],
    });
    const index = indexOf(
      weighed('a', 'report law', 'appeal court'),
      weighed('b', 'appeal court', 'report law'),
    );
    expect(ids(index, 'appeal')).toEqual(['b', 'a']);
    expect(ids(index, 'law')).toEqual(['a', 'b']);
  });

  test('neighbours of the query that are neighbours in the text come first', () => {
    const index = indexOf(
      document('a', 'crisis of protocol response'),
      document('b', 'response protocol, crisis'),
    );
    expect(ids(index, 'crisis protocol')[0]).toBe('a');
    expect(ids(index, 'response protocol')[0]).toBe('b');
  });

  test('fields are no neighbours', () => {
    const fields = (...texts: string[]) =>
      texts.map((text) => ({ text, language: 'en' as const, weight: 1 }));
    const index = indexOf(
      { id: 'a', fields: fields('mental', 'health') },
      { id: 'b', fields: fields('health', 'mental') },
    );
    const [a, b] = index.search({ text: 'mental health' }, { limit: 2 }).hits;
    expect(a?.score).toBe(b?.score);
  });

  test('equals are ordered by id', () => {
    const index = indexOf(...['c', 'a', 'd', 'b'].map((id) => document(id, 'hash')));
    expect(ids(index, 'hash')).toEqual(['a', 'b', 'c', 'd']);
  });

  test('pages fit together', () => {
    const index = indexOf(
      ...Array.from({ length: 250 }, (_, i) => document(`d${i}`, `hash ${'list '.repeat(i % 7)}`)),
    );
    const whole = index.search({ text: 'hash list' }, { limit: 250 }).hits.map(({ id }) => id);
    const pages = Array.from({ length: 50 }, (_, page) =>
      index.search({ text: 'hash list' }, { limit: 5, offset: page * 5 }).hits.map(({ id }) => id),
    );
    expect(pages.flat()).toEqual(whole);
    expect(new Set(whole).size).toBe(250);
  });
});

describe('options', () => {
  const index = indexOf(document('a', 'hash list'), document('b', 'hash'), document('c', 'appeal'));

  test('filter keeps, and counts, only what it accepts', () => {
    const found = index.search({ text: 'hash' }, { limit: 10, filter: (id) => id !== 'b' });
    expect(found).toMatchObject({ hits: [{ id: 'a' }], total: 1 });
  });

  test('boost multiplies', () => {
    const found = index.search({ text: 'hash' }, { limit: 10, boost: (id) => (id === 'a' ? 5 : 1) });
    expect(found.hits.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('first come before all others, found by words or not', () => {
    const found = index.search({ text: 'hash' }, { limit: 10, first: new Set(['c', 'nobody']) });
    expect(found.hits.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(found.total).toBe(3);
  });

  test('total counts beyond the page', () => {
    expect(index.search({ text: 'hash' }, { limit: 1 })).toMatchObject({ total: 2, hits: [{ id: 'b' }] });
    expect(index.search({ text: 'hash' }, { limit: 0 })).toMatchObject({ total: 2, hits: [] });
  });
});

describe('queries', () => {
  const index = indexOf(
    document('hash', 'Hash sharing, a shared database of hashes'),
    document('stream', 'Safeguards for a livestream'),
    document('res', 'Resolution 1373'),
    document('fr', 'La modération des contenus', 'fr'),
    document('zh', '恐怖主义内容的审核', 'zh'),
  );

  test.each([
    ['HASH, hash!', 'hash', ['HASH', 'hash']],
    ['sharing banana', 'hash', ['sharing']],
    ['live stream', 'stream', ['live', 'stream']],
    ['live-stream', 'stream', ['live', 'stream']],
    ['livestraem', 'stream', ['livestraem']],
    ['l’moderation contenu', 'fr', ['moderation', 'contenu']],
    ['审核 恐怖', 'zh', ['审核', '恐怖']],
    ['恐怖袭击', 'zh', ['恐怖']],
  ])('%s matches %s by %j', (text, id, matched) => {
    const { hits } = index.search({ text }, { limit: 1 });
    expect(hits).toMatchObject([{ id }]);
    expect([...(hits[0]?.matched ?? [])].sort()).toEqual([...matched].sort());
  });

  test('says how it read a word that nobody wrote', () => {
    const { corrections } = index.search({ text: 'livestraem hash' }, { limit: 1 });
    expect(corrections).toEqual([{ typed: 'livestraem', words: ['livestream'] }]);
  });

  test.each(['1374', '13733', 'res1374', 'C63'])('numbers are never corrected: %s', (text) => {
    expect(index.search({ text }, { limit: 5 })).toMatchObject({ hits: [], corrections: [] });
  });

  test('words of stop words alone find nothing; no words at all list everything', () => {
    expect(index.search({ text: 'what is the' }, { limit: 10 })).toEqual({
      hits: [],
      total: 0,
      corrections: [],
    });
    for (const text of ['', ' ', '?!', '\u202E\u0000']) {
      const { hits, total } = index.search({ text }, { limit: 2, filter: (id) => id !== 'fr' });
      expect(hits.map(({ id }) => id)).toEqual(['hash', 'res']);
      expect(total).toBe(4);
    }
  });

  test('a query of ten thousand characters is answered from its beginning', () => {
    const { hits } = index.search({ text: `1373 ${'banana '.repeat(2_000)}` }, { limit: 5 });
    expect(hits.map(({ id }) => id)).toEqual(['res']);
  });

  test('the nearest words are as people write them', () => {
    expect(index.nearestWords('live-streem shooting', 3)).toEqual(['livestream']);
    expect(index.nearestWords('modertion', 3)).toEqual(['modération']);
    expect(index.nearestWords('databse shaering', 1)).toHaveLength(1);
    expect(index.nearestWords('hash 1374 the', 3)).toEqual([]);
  });
});

describe('whatever is put, replaced and removed', () => {
  const language = fc.constantFrom<Language>('en', 'fr', 'es', 'ru', 'ar', 'zh');
  const field = fc.record({ text: anyText, language, weight: fc.constantFrom(0.5, 1, 2) });
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fields: fc.option(fc.array(field, { maxLength: 3 })),
  });

  test('the index answers like one built at once from what is left', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.array(anyText, { minLength: 1, maxLength: 4 }),
        (steps, texts) => {
          const grown = new SearchIndex();
          const left = new Map<string, SearchDocument>();
          for (const { id, fields } of steps) {
            if (fields) {
              grown.put({ id, fields });
              left.set(id, { id, fields });
            } else {
              grown.remove(id);
              left.delete(id);
            }
          }
          const built = indexOf(...left.values());
          expect(grown.size).toBe(left.size);
          for (const text of texts) {
            expect(grown.search({ text }, { limit: 10 })).toEqual(built.search({ text }, { limit: 10 }));
            expect(grown.nearestWords(text, 5)).toEqual(built.nearestWords(text, 5));
          }
        },
      ),
    );
  });

  test('every hit is a document, at most once, in falling order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(field, { maxLength: 3 }), { maxLength: 8 }), anyText, (all, text) => {
        const index = indexOf(...all.map((fields, i) => ({ id: `d${i}`, fields })));
        const { hits, total } = index.search({ text }, { limit: 20 });
        expect(hits).toHaveLength(total);
        expect(new Set(hits.map(({ id }) => id)).size).toBe(total);
        expect(hits.every(({ id }) => index.has(id))).toBe(true);
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score > 0 && Number.isFinite(score))).toBe(true);
      }),
    );
  });
});

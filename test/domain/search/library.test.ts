import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibrarySearch, toDocument } from '../../../src/domain/search/library.ts';
import { Wordings } from '../../../src/domain/search/wordings.ts';
import { anyText } from './fixtures/any-text.ts';
import { entries, terms } from './fixtures/library.ts';

function library() {
  const search = createLibrarySearch();
  search.useTerms(terms);
  for (const entry of entries) search.put(entry);
  return search;
}

describe('completion', () => {
  const search = library();

  test.each([
    ['chr', 'christchurch'],
    ['christchurch ca', 'christchurch'],
    ['call christch', 'christchurch'],
    ['chirstch', 'christchurch'],
    ['GIF', 'gifct'],
    ['gifct mem', 'gifct-criteria'],
    ['resolution 13', 'res-1373'],
    ['Santa Clara Principles on Tran', 'santa-clara'],
    ['livestr', 'livestream'],
    ['livstreaming', 'livestream'],
    ['résolution 21', 'res-2178'],
    ['резол 2178', 'res-2178'],
    ['قرار مجلس الأمن 2178', 'res-2178'],
    ['第2178', 'res-2178'],
    ['shared banana', 'hash-sharing'],
  ])('%s: %s', (typed, id) => {
    expect(search.complete(typed, 5)[0]).toBe(id);
  });

  test('no more than asked for, and nothing for nothing', () => {
    expect(search.complete('r', 3)).toHaveLength(3);
    expect(search.complete('', 3)).toEqual([]);
    expect(search.complete('zzzz', 3)).toEqual([]);
    expect(search.complete('1374', 3)).toEqual([]);
    expect(search.complete('r', 0)).toEqual([]);
  });

  test('takes any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = search.complete(text, 5);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('the library in search', () => {
  test('a name in full comes first, with a title also without its parentheses', () => {
    const search = library();
    for (const name of ['gifct', 'Global Internet Forum to Counter Terrorism', 'Forum GIFCT']) {
      expect(search.search({ text: name }, { limit: 1 }).hits[0]?.id).toBe('gifct');
    }
  });

  test('a changed entry is found by its new words only, a removed one by none', () => {
    const search = library();
    const [first] = entries;
    if (!first) throw new Error('the fixture is empty');
    search.put({ ...first, title: 'Zebra crossing', aliases: [], summary: '', titles: {} });
    expect(search.search({ text: 'zebra' }, { limit: 1 }).hits[0]?.id).toBe(first.id);
    expect(search.complete('zeb', 1)).toEqual([first.id]);
    expect(search.search({ text: 'UNSCR 1373' }, { limit: 9 }).hits.map(({ id }) => id)).not.toContain(
      first.id,
    );
    search.remove(first.id);
    expect(search.has(first.id)).toBe(false);
    expect(search.size).toBe(entries.length - 1);
    expect(search.search({ text: 'zebra' }, { limit: 1 }).hits).toEqual([]);
    expect(search.complete('zeb', 1)).toEqual([]);
    expect(search.nearestWords('zebar', 1)).not.toContain('zebra');
  });

  test('the words of a question in another language find an entry in that language before English ones', () => {
    const { hits } = library().search({ text: 'rapport de transparence' }, { limit: 2 });
    expect(hits.map(({ id }) => id)).toEqual(['law-fr', 'transparency']);
  });

  test("the reader's language decides for words that say nothing themselves", () => {
    const search = library();
    const best = (language: 'en' | 'fr') =>
      search.search({ text: 'recours', language }, { limit: 1 }).hits[0]?.id;
    expect(best('fr')).toBe('law-fr');
    expect(best('en')).toBe('law-fr');
  });

  test('all texts of an entry are in its document, each in its language', () => {
    const [first] = entries;
    if (!first) throw new Error('the fixture is empty');
    const { id, fields } = toDocument({
      ...first,
      asks: [{ text: 'asks' }],
      safeguards: [{ text: 'safe' }],
      practical: ['do'],
    });
    expect(id).toBe(first.id);
    const texts = fields.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([first.title, ...first.aliases, first.summary, 'asks', 'safe', 'do']),
    );
    expect(fields.find(({ language }) => language === 'ru')?.text).toBe(first.titles.ru);
  });

  test('takes any text', () => {
    const search = library();
    fc.assert(
      fc.property(anyText, (text) => {
        const { hits, total } = search.search({ text }, { limit: 5 });
        expect(hits.length).toBe(Math.min(5, total));
        expect(search.nearestWords(text, 3).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('Wordings', () => {
  const wordings = new Wordings(terms);
  const english = (text: string, language: Parameters<Wordings['find']>[1]) =>
    wordings.find(text, language).map((wording) => wording.text);

  test.each([
    ['fr', 'un rapport de transparence', ['transparency report']],
    ['fr', 'la modératrice', ['moderator']],
    ['fr', 'transparence', ['transparency report']],
    ['es', 'informes de transparencia', ['transparency report']],
    ['ru', 'прямые трансляции', ['livestream']],
    ['ar', 'والبث المباشر', ['livestream']],
    ['zh', '直播和端到端加密', ['livestream', 'end-to-end encryption']],
    ['en', 'rapport de transparence', ['transparency report']],
    ['en', 'report', []],
    ['fr', '', []],
  ] as const)('%s: %s says %j', (language, text, expected) => {
    expect(english(text, language)).toEqual(expected);
  });
});

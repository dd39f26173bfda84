import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/domain/search/analyze.ts';
import { guessLanguage } from '../../../src/domain/search/guess-language.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import { anyText } from './fixtures/any-text.ts';

const terms = (text: string, language: Language) => analyze(text, language).map(({ term }) => term);

/** Texts that must be found by each other: their terms are the same. */
const alike: readonly (readonly [Language, string, ...string[]])[] = [
  ['en', 'policy', 'Policies', 'POLICY', "policy's", 'policy’s', 'the policies'],
  ['en', 'hash', 'hashes', 'hashing', 'ｈａｓｈ', 'ha\u00ADsh', 'ha\u200Dsh'],
  ['en', 'Zurich', 'Zürich'],
  ['en', "Da'esh", 'Daesh'],
  ['en', 'counter-terrorism', 'counter\u2011terrorism', 'Counter‐Terrorism'],
  ['en', 'UNSCR 1373', 'UNSCR1373', 'unscr 1373', 'unscr ١٣٧٣'],
  ['en', 'moderation', 'what about the moderation'],
  ['fr', 'extrémisme', "l'extrémisme", 'l’extrémisme', "L'EXTRÉMISME"],
  ['fr', 'contenu', 'contenus', 'des contenus'],
  ['fr', 'modération', 'moderation'],
  ['fr', 'œuvre', 'oeuvre', 'œuvres'],
  ['es', 'contenido', 'contenidos', 'los contenidos'],
  ['es', 'moderación', 'la moderación'],
  ['ru', 'прозрачность', 'прозрачности', 'о прозрачности'],
  ['ru', 'отчёт', 'отчет', 'отчёты', 'отчё\u0301т'],
  ['ar', 'إرهاب', 'الإرهاب', 'ارهاب', 'والإرهاب', 'للإرهاب', 'الإِرْهَاب', 'الإرهـــاب'],
  ['ar', 'مساءلة', 'المساءلة', 'والمساءلة', 'مساءله'],
  ['zh', '透明度', '透明度的'],
];

describe('analyze', () => {
  const rows = alike.map(([language, first, ...others]) => ({ language, first, others }));
  test.each(rows)('$language: $first, $others', ({ language, first, others }) => {
    expect(terms(first, language)).not.toEqual([]);
    for (const other of others) expect(terms(other, language), other).toEqual(terms(first, language));
  });

  test.each<[Language, string, string[]]>([
    ['en', 'Safeguards for the live-streams', ['safeguard', 'live', 'stream', 'livestream']],
    ['en', 'end-to-end', ['end', 'end']],
    ['en', 'S/RES/1373(2001)', ['s', 'res', '1373', '2001']],
    ['en', 'C-63 of 2021-22', ['c', '63', 'c63', '2021', '22']],
    ['en', 'сеть и content', ['сет', 'content']],
    ['ru', 'платформы GIFCT', ['платформ', 'gifct']],
    ['zh', '恐怖主义', ['恐', '怖', '恐怖', '主', '怖主', '义', '主义']],
    ['zh', '我的GIFCT报告', ['我', 'gifct', '报', '告', '报告']],
    ['en', 'the of and', []],
    ['en', '!!! \u0000 \u202E \uD800 🙂', []],
  ])('%s: %s gives %j', (language, text, expected) => {
    expect(terms(text, language)).toEqual(expected);
  });

  test('keeps words as they were written and as they were typed', () => {
    expect(analyze('Hash-Sharing', 'en')).toEqual([
      { kind: 'word', term: 'hash', word: 'hash', typed: 'Hash' },
      { kind: 'word', term: 'share', word: 'sharing', typed: 'Sharing' },
      { kind: 'compound', term: 'hashshar', word: 'hashsharing', typed: 'Hash-Sharing' },
    ]);
  });

  test('cuts what is no word', () => {
    expect(terms('a'.repeat(10_000), 'en')[0]?.length).toBeLessThanOrEqual(40);
  });

  test('takes any text', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom<Language>('en', 'fr', 'es', 'ru', 'ar', 'zh'),
        (text, language) => {
          for (const { term, word, typed } of analyze(text, language)) {
            for (const form of [term, word, typed]) expect(form).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
          }
        },
      ),
    );
  });
});

describe('guessLanguage', () => {
  test.each<[Language, string]>([
    ['en', 'how to appeal the removal of a post'],
    ['en', 'GIFCT'],
    ['en', "a small platform's terms"],
    ['en', ''],
    ['fr', 'modération des contenus'],
    ['fr', "l'extrémisme violent"],
    ['fr', 'rapport sur la transparence des plateformes'],
    ['es', 'moderación de contenidos'],
    ['es', 'moderacion de contenidos'],
    ['es', 'libertad de expresión y privacidad'],
    ['ru', 'отчёты о прозрачности'],
    ['ru', 'GIFCT и хеши'],
    ['ar', 'المحتوى الإرهابي'],
    ['zh', 'GIFCT是什么'],
  ])('%s: %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  test('leaves words that say nothing to the language of the reader', () => {
    expect(guessLanguage('GIFCT', 'fr')).toBe('fr');
    expect(guessLanguage('sanctions de', 'es')).toBe('es');
    expect(guessLanguage('how to appeal', 'fr')).toBe('en');
    expect(guessLanguage('GIFCT', 'ar')).toBe('en');
  });
});

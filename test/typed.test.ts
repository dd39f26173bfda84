import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTyped, parseTyped } from '../src/typed.ts';

test.each([
  ['livestream', 'livestream', []],
  [
    'livestream kind:practice in:eu',
    'livestream',
    [
      ['kind', 'practice'],
      ['in', 'eu'],
    ],
  ],
  ['KIND:Law  hash   sharing', 'hash sharing', [['kind', 'Law']]],
  ['topic:"Crisis response" now', 'now', [['topic', 'Crisis response']]],
  ['topic:“Crisis response”', '', [['topic', 'Crisis response']]],
  ['topic:«Réponse aux crises» direct', 'direct', [['topic', 'Réponse aux crises']]],
  ['"terrorist content" since:2019', 'terrorist content', [['since', '2019']]],
  ['kind:norm,law', '', [['kind', 'norm,law']]],
  ['see https://example.org/a:b', 'see https://example.org/a:b', []],
  ['S/RES/1373 (2001)', 'S/RES/1373 (2001)', []],
  ['kind:', '', [['kind', '']]],
  ['lang：zh 直播', '直播', [['lang', 'zh']]],
  ['an "unclosed quote', 'an "unclosed quote', []],
  ['', '', []],
])('%j is words %j and filters %j', (text, words, pairs) => {
  expect(parseTyped(text)).toEqual({ words, pairs });
});

test('any text is read, and quickly', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => void parseTyped(text)));
  expect(parseTyped('"'.repeat(10_000)).pairs).toEqual([]);
});

test('what is formatted reads back the same', () => {
  const plainWord = fc.stringMatching(/^[\p{L}\p{N}]{1,10}$/u);
  const key = fc.stringMatching(/^[a-z]{2,8}$/);
  const value = fc.array(plainWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(plainWord), fc.array(fc.tuple(key, value)), (words, pairs) => {
      const typed = { words: words.join(' '), pairs };
      expect(parseTyped(formatTyped(typed))).toEqual(typed);
    }),
  );
});

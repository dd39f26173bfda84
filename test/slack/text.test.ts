import { expect, test } from 'vitest';
import { chunks, cleanLine, cleanText, escapeText, unescapeText } from '../../src/slack/text.ts';

test.each([
  ['control characters go', 'a\0b\u0007c\u001B[31md\u007Fe\u0085f', 'abc[31mdef'],
  ['line ends become one kind', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['tabs stay', 'a\tb', 'a\tb'],
  ['overrides and isolates go', 'a\u202Eb\u2066c\u2069d\u202A', 'abcd'],
  ['the plain marks of Arabic and Hebrew stay', 'شبكة\u200F!', 'شبكة\u200F!'],
  ['emoji stay whole', '👩‍👩‍👧 ok', '👩‍👩‍👧 ok'],
  ['half a character is replaced', 'a\uD83Db', 'a\uFFFDb'],
])('%s', (_, typed, shown) => expect(cleanText(typed)).toBe(shown));

test('a line has no ends inside', () => expect(cleanLine('a \n b\r\nc')).toBe('a b c'));

test('what Slack reads as markup is escaped once, and read back', () => {
  expect(escapeText('<!channel> & <@U1> &lt;')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt; &amp;lt;');
  expect(unescapeText('&lt;!channel&gt; &amp; &amp;lt; &copy;')).toBe('<!channel> & &lt; &copy;');
});

test('chunks part a text between its characters', () => {
  expect(chunks('', 3)).toEqual([]);
  expect(chunks('abcdefg', 3)).toEqual(['abc', 'def', 'g']);
  expect(chunks('ab👍cd', 3)).toEqual(['ab', '👍c', 'd']);
});

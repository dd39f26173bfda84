import fc from 'fast-check';
import { expect, test } from 'vitest';
import { action, decodeAction, encodeAction } from '../src/action.ts';

const word = fc.string({ minLength: 1, unit: 'grapheme' });

test('what was encoded comes back, whatever its parts hold', () => {
  fc.assert(
    fc.property(word, word, fc.array(fc.string({ unit: 'binary' })), (command, name, args) => {
      expect(decodeAction(encodeAction(action(command, name, ...args)))).toEqual({ command, name, args });
    }),
  );
});

test.each([
  [action('practices', 'entry', 'E-12', '0'), 'practices:entry:E-12:0'],
  [action('practices', 'page', 'kind:law 50%'), 'practices:page:kind%3Alaw 50%25'],
  [action('a', 'b', ''), 'a:b:'],
])('%j is written as %s', (given, text) => {
  expect(encodeAction(given)).toBe(text);
});

test.each(['', 'practices', ':', ':name', 'practices:'])('%j names no action', (text) => {
  expect(decodeAction(text)).toBeUndefined();
});

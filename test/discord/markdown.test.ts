import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, escapeMarkdown, isVisible, markdown } from '../../src/discord/markdown.ts';
import { bold, code, type Inline, italic, link } from '../../src/view.ts';

const everyone = '@\u200beveryone';

describe('plain text is shown as it stands', () => {
  test.each([
    ['*italic* **bold** _under_ __line__', '\\*italic\\* \\*\\*bold\\*\\* \\_under\\_ \\_\\_line\\_\\_'],
    ['~~gone~~ ||hidden||', '\\~\\~gone\\~\\~ \\|\\|hidden\\|\\|'],
    ['`code` and ```block```', '\\`code\\` and \\`\\`\\`block\\`\\`\\`'],
    ['a \\ b', 'a \\\\ b'],
    ['# Heading\n## Two\n-# small', '\\# Heading\n\\## Two\n\\-# small'],
    ['> quote\n>>> all', '\\> quote\n\\>>> all'],
    ['- one\n  + two\n* three', '\\- one\n  \\+ two\n\\* three'],
    ['1. one\n22) two', '1\\. one\n22\\) two'],
    ['counter-terrorism, 3 > 2, item #5, v1.2', 'counter-terrorism, 3 > 2, item #5, v1.2'],
    ['[text](https://example.org)', '\\[text\\](https\\://example.org)'],
    ['https://example.org/a_b', 'https\\://example.org/a\\_b'],
    ['<https://example.org>', '\\<https\\://example.org>'],
    [':smile: at 14:02', '\\:smile: at 14:02'],
    ['<:blob:123456789012345678>', '\\<\\:blob:123456789012345678>'],
    ['<t:1700000000:R> </look:123456789012345678>', '\\<t\\:1700000000:R> \\</look:123456789012345678>'],
    ['<@123456789012345678> <@&1> <#2>', '\\<\\@123456789012345678> \\<\\@&1> \\<#2>'],
    ['@everyone @here @EVERYONE me@example.org', `${everyone} @\u200bhere @\u200bEVERYONE me\\@example.org`],
    ['مرحبا، 你好, émoji 👩‍👩‍👧', 'مرحبا، 你好, émoji 👩‍👩‍👧'],
  ])('%j', (given, expected) => {
    expect(escapeMarkdown(given)).toBe(expected);
  });

  test('without control characters, halves of characters and marks that turn the direction', () => {
    expect(clean('a\u0000b\u001bc\u202ed\u2066e\u2069f\ufeffg\tz\r\ny\u2028x\ud800')).toBe(
      'abcdefg z\ny\nx\ufffd',
    );
    expect(clean('نص \u200f(RLM)\u200e zwnj\u200c')).toBe('نص \u200f(RLM)\u200e zwnj\u200c');
  });
});

describe('marks are the only markup', () => {
  test.each<[string, Inline[], string]>([
    ['bold', [bold('a*b')], '**a\\*b**'],
    ['italic', [italic('a_b')], '*a\\_b*'],
    ['a mark touches its text', ['x', bold(' y '), 'z'], 'x **y** z'],
    ['marks that follow each other stay apart', [bold('a'), italic('b')], '**a**\u200b*b*'],
    ['a mark on nothing', ['a', bold(''), italic('  '), 'b'], 'a  b'],
    ['what is dangerous only together', ['@every', 'one'], everyone],
    ['a list made of pieces', ['1', bold('\u200b'), '. x'], '1\u200b. x'],
    ['code', [code('/practices')], '`/practices`'],
    ['code that would end early', [code('a`b')], 'a\\`b'],
    ['code that would call somebody', [code('@everyone')], everyone],
    ['link', [link('Report', 'https://example.org/a')], '[Report](https://example.org/a)'],
    [
      'link with an address that would end early',
      [link('R', 'https://example.org/a_(b) c')],
      '[R](https://example.org/a_%28b%29%20c)',
    ],
    [
      'link whose text has brackets',
      [link('S/RES [2017]', 'https://un.org')],
      'S/RES \\[2017\\] <https://un.org/>',
    ],
    [
      'link whose text looks like an address',
      [link('gifct.org', 'https://gifct.org')],
      'gifct.org <https://gifct.org/>',
    ],
    ['link without text', [link('', 'https://example.org')], '<https://example.org/>'],
    ['link to a script', [link('Report', 'javascript:alert(1)')], 'Report'],
    ['link to nowhere', [link('Report', 'nowhere')], 'Report'],
    ['link to a file', [link('Report', 'file:///etc/passwd')], 'Report'],
  ])('%s', (_, given, expected) => {
    expect(markdown(given)).toBe(expected);
  });
});

/**
 * Reads markdown as Discord does: what a reader sees of text that has no marks of ours. Anything that would be
 * markup, a mention or a link is an error.
 */
function shownOf(written: string): string {
  let shown = '';
  let lineStart = true;
  for (let at = 0; at < written.length; ) {
    const rest = written.slice(at);
    const escaped = /^\\([^0-9A-Za-z\s])/.exec(rest);
    const markup =
      /^(?:[*_~|`[\]]|https?:\/\/|<[@#:/a-z]|@(?:everyone|here)|:[\p{L}\p{N}_+-]+:)/u.exec(rest) ??
      (lineStart ? /^(?:[>#+-]|\d+[.)])/.exec(rest) : null);
    if (!escaped && markup) throw new Error(`${JSON.stringify(markup[0])} is markup at ${at}`);
    const sign = escaped?.[1] ?? rest.charAt(0);
    shown += sign;
    lineStart = sign === '\n' || (lineStart && /\s/.test(sign) && !escaped);
    at += escaped ? escaped[0].length : 1;
  }
  return shown.replaceAll('\u200b', '');
}

const mean = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'*_~|`>#-+[]()<@!&:/.)\\ \n1a',
      '@everyone',
      '<@1>',
      ':a:',
      'https://a.b',
      '\u202e',
      '\u0000',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

test('no text whatever becomes markup, and none of it is lost', () => {
  fc.assert(
    fc.property(mean, (text) => {
      expect(shownOf(escapeMarkdown(text))).toBe(clean(text).replaceAll('\u200b', ''));
    }),
    { numRuns: 2000 },
  );
});

test('pieces are no way around it', () => {
  fc.assert(
    fc.property(fc.array(mean, { maxLength: 6 }), (texts) => {
      expect(shownOf(markdown(texts))).toBe(clean(texts.join('')).replaceAll('\u200b', ''));
    }),
    { numRuns: 500 },
  );
});

test('an invisible text is known as one', () => {
  expect([' ', '\u200b\n', '\u2060', ''].map(isVisible)).toEqual([false, false, false, false]);
  expect(['a', ' . ', '👍'].map(isVisible)).toEqual([true, true, true]);
});

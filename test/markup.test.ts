import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderView as renderDiscord } from '../src/discord/render.ts';
import { markup, plainWords } from '../src/markup.ts';
import { toMessages } from '../src/slack/messages.ts';
import { type Block, bold, code, italic, link, pieces, type RichText } from '../src/view.ts';
import { renderView as renderPage } from '../src/web/console/render.ts';

const shown = (source: string): RichText[] =>
  markup(source).flatMap((block) => {
    if (block.kind === 'list') return [...block.items];
    return block.kind === 'text' || block.kind === 'quote' ? [block.text] : [];
  });
const links = (source: string) =>
  shown(source).flatMap((text) =>
    pieces(text).filter((piece) => typeof piece !== 'string' && piece.mark === 'link'),
  );

describe('marks', () => {
  test.each<[string, RichText]>([
    ['a **b** c', ['a ', bold('b'), ' c']],
    ['*a* and _b_', [italic('a'), ' and ', italic('b')]],
    ['`**a**`', [code('**a**')]],
    ['snake_case_name and 2*3*4', 'snake_case_name and 2*3*4'],
    ['** a** *b', '** a** *b'],
    [String.raw`\*a\* and C:\temp`, String.raw`*a* and C:\temp`],
    ['# no heading', '# no heading'],
    ['<@U1> <!channel> @everyone <#C1>', '<@U1> <!channel> @everyone <#C1>'],
    ['a\n\nb', 'a\n\nb'],
    ['```\nx = **1**\n```\nafter', [code('x = **1**'), '\n', 'after']],
    ['```\nwithout end', '```\nwithout end'],
    ['```js words\nx\n``` more words', '```js words\nx\n``` more words'],
  ])('%j', (source, text) => {
    expect(markup(source)).toEqual([{ kind: 'text', text }]);
  });

  test('lists and quotes are blocks', () => {
    expect(markup('so:\n- a\n* b\n\n3. c\n4) d\n> > e\n> f\ng')).toEqual<Block[]>([
      { kind: 'text', text: 'so:' },
      { kind: 'list', items: ['a', 'b'] },
      { kind: 'list', ordered: true, start: 3, items: ['c', 'd'] },
      { kind: 'quote', text: 'e\nf' },
      { kind: 'text', text: 'g' },
    ]);
  });

  test('nothing is made of nothing', () => {
    expect(markup('')).toEqual([]);
    expect(markup(' \n\n ')).toEqual([]);
  });
});

describe('links', () => {
  test.each<[string, RichText]>([
    ['[the report](https://example.org/a)', [link('the report', 'https://example.org/a'), ' (example.org)']],
    [
      '[google.com](https://evil.example/x)',
      [link('google.com', 'https://evil.example/x'), ' (evil.example)'],
    ],
    ['[x](https://аpple.com/)', [link('x', 'https://xn--pple-43d.com/'), ' (xn--pple-43d.com)']],
    ['see https://example.org/a.', ['see ', link('https://example.org/a', 'https://example.org/a'), '.']],
    ['(https://example.org/a)', ['(', link('https://example.org/a', 'https://example.org/a'), ')']],
    ['(see https://a.b/c_(d).)', ['(see ', link('https://a.b/c_(d)', 'https://a.b/c_(d)'), '.)']],
    ['this (https://a.b/X_(y))', ['this (', link('https://a.b/X_(y)', 'https://a.b/X_(y)'), ')']],
    ['https://a.b/X_(y)?z=(1).', [link('https://a.b/X_(y)?z=(1)', 'https://a.b/X_(y)?z=(1)'), '.']],
    ['[this](https://a.b/X_(y))', [link('this', 'https://a.b/X_(y)'), ' (a.b)']],
    ['([this](<https://a.b/X_(y)_(z)>))', ['(', link('this', 'https://a.b/X_(y)_(z)'), ' (a.b)', ')']],
    ['<http://example.org>', [link('http://example.org/', 'http://example.org/')]],
  ])('%s', (source, text) => {
    expect(shown(source)).toEqual([text]);
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,hi)',
    '[x](//example.org)',
    'javascript:alert(1)',
    'https://example.org@evil.example/',
    '[x](https://user:word@evil.example/)',
    '[x](slack://open)',
    'https://',
  ])('%s is text', (source) => {
    expect(links(source)).toEqual([]);
    expect(shown(source)).toEqual([source]);
  });
});

test.each([
  ['№7 **Ada Lovelace, Example Ltd**', '№7 Ada Lovelace, Example Ltd'],
  ['⋕7 **Ada Lovelace, Example Ltd**', '⋕7 Ada Lovelace, Example Ltd'],
  ['**Ada Lovelace, Example Ltd** · 12 May, 10:03', 'Ada Lovelace, Example Ltd · 12 May, 10:03'],
])('%s, which looks like a signature, is not bold', (source, text) => {
  expect(shown(source)).toEqual([text]);
});

test('an address is the same however it stands in a sentence', () => {
  const part = fc.stringMatching(/^[a-z0-9/_=&-]{1,9}$/);
  const bracketed = fc.tuple(part, fc.constantFrom('', '(', '()'), part).map(([a, sign, b]) => {
    return sign === '()' ? `${a}(${b})` : `${a}${b}`;
  });
  const address = fc.tuple(fc.array(bracketed, { maxLength: 4 }), part).map(([some, last]) => {
    return `https://example.org/${some.join('')}a${last}a`;
  });
  const around = fc.constantFrom(
    ...(['{}', '({})', '(see {}.)', '({}), and', '"{}"', '{}.', '({}…'] as const),
    ...(['[x]({})', '([x]({}))', '<{}>', '(<{}>)'] as const),
  );
  fc.assert(
    fc.property(address, around, (url, sentence) => {
      const urls = links(sentence.replace('{}', url)).map(
        (one) => typeof one !== 'string' && 'url' in one && one.url,
      );
      expect(urls).toEqual([url]);
    }),
    { numRuns: 200, seed: 3200 },
  );
});

test('words without marks, for quotes', () => {
  expect(plainWords('**a** [b](https://example.org/)\n\n- c\n> d')).toBe('a b (example.org) c d');
});

const nasty = fc.stringMatching(
  /^([*_`[\]()<>\\#@!|~:/.\n -]|https?:\/\/[a-z.]{1,9}|[a-z1\u202e\u0627]|\u0301|@everyone|javascript:|```\n|> |- |1\. ){0,300}$/,
);
describe('whatever is typed', () => {
  test('it is bounded, loses no letter and leads to the web alone', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 500 })), (source) => {
        const blocks = markup(source);
        expect(blocks.length).toBeLessThanOrEqual(22);
        const letters = (text: string) => text.replace(/[^a-z]/g, '');
        const kept = letters(plainWords(source));
        if (!/https?:/i.test(source)) expect(kept).toBe(letters(source));
        for (const one of links(source))
          expect(typeof one !== 'string' && 'url' in one && /^https?:\/\//.test(one.url)).toBe(true);
        const view = { blocks };
        expect(renderPage(view, { language: 'en' }).markup).not.toMatch(/href="(?!https?:)|<script/);
        for (const message of toMessages(view))
          expect(JSON.stringify(message.blocks ?? [])).not.toMatch(
            /"type":"(user|broadcast|channel|usergroup)"/,
          );
        for (const { components } of renderDiscord(view))
          expect(JSON.stringify(components)).not.toMatch(/@everyone|[^\\]\]\(javascript/);
      }),
      { numRuns: 300, seed: 3100 },
    );
  });

  test.each([
    '*',
    '_',
    '`',
    '[',
    '<',
    '> ',
    '- ',
    'h',
    'https://',
    '[a](',
    '\\',
    '**a ',
    '```\n',
    '*a*\n\n- b\n> ',
  ])('%j over and over is quick', (piece) => {
    const from = performance.now();
    expect(markup(piece.repeat(40_000 / piece.length)).length).toBeLessThanOrEqual(22);
    expect(performance.now() - from).toBeLessThan(30_000);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { action } from '../../src/action.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { selectAction, toBlocks } from '../../src/slack/blocks.ts';
import { fallbackText, toMessages } from '../../src/slack/messages.ts';
import { toForm, toHome, toWindow } from '../../src/slack/windows.ts';
import {
  type Block,
  bold,
  code,
  type Inline,
  italic,
  link,
  type RichText,
  text,
  type View,
} from '../../src/view.ts';
import { mentions } from '../support/slack/reading.ts';
import { validateMessage, validateView } from '../support/slack/validate.ts';
import { bare, blocksWords, viewWords } from './words.ts';

const t = translateFor('en');
const only = (...blocks: Block[]) => toBlocks({ blocks });
const rich = (...elements: unknown[]) => ({ type: 'rich_text', elements });
const section = (...elements: unknown[]) => ({ type: 'rich_text_section', elements });
const words = (said: string, style?: string) => ({
  type: 'text',
  text: said,
  ...(style && { style: { [style]: true } }),
});
const plainText = (said: string) => ({ type: 'plain_text', text: said, emoji: false });

describe('a view becomes blocks', () => {
  test.each<[string, Block, unknown[]]>([
    ['text', text('Hello'), [rich(section(words('Hello')))]],
    [
      'marks',
      text([bold('a'), ' ', italic('b'), code('c'), link('d', 'https://example.org/x')]),
      [
        rich(
          section(words('a', 'bold'), words(' '), words('b', 'italic'), words('c', 'code'), {
            type: 'link',
            url: 'https://example.org/x',
            text: 'd',
          }),
        ),
      ],
    ],
    ['heading', { kind: 'heading', text: 'Sources' }, [rich(section(words('Sources', 'bold')))]],
    [
      'list that goes on',
      { kind: 'list', ordered: true, start: 3, items: ['a', ''] },
      [
        rich({
          type: 'rich_text_list',
          style: 'ordered',
          offset: 2,
          elements: [section(words('a')), section(words(' '))],
        }),
      ],
    ],
    [
      'item',
      { kind: 'item', item: { label: 'LAW', title: 'Title', text: 'why', facts: 'in force · 2019' } },
      [
        rich(section(words('LAW  '), words('Title', 'bold'), words('\nwhy'))),
        { type: 'context', elements: [plainText('in force · 2019')] },
      ],
    ],
    [
      'facts',
      {
        kind: 'facts',
        pairs: [
          ['By', 'UN'],
          ['When', [bold('2019')]],
        ],
      },
      [
        rich(
          section(
            words('By', 'bold'),
            words('  '),
            words('UN'),
            words('\n'),
            words('When', 'bold'),
            words('  '),
            words('2019', 'bold'),
          ),
        ),
      ],
    ],
    [
      'quote',
      { kind: 'quote', text: 'said' },
      [rich({ type: 'rich_text_quote', elements: [words('said')] })],
    ],
    ['nothing to show', text(['', bold('')]), []],
  ])('%s', (_, block, blocks) => expect(only(block)).toEqual(blocks));

  test('title and footer', () => {
    expect(
      toBlocks({ title: { label: 'LAW', text: 'A\nB' }, blocks: [], footer: ['E-1, ', bold('edition 2')] }),
    ).toEqual([
      { type: 'header', text: plainText('LAW  A B') },
      { type: 'context', elements: [plainText('E-1, edition 2')] },
    ]);
    expect(toBlocks({ title: { text: 'x'.repeat(151) }, blocks: [] })).toEqual([
      rich(section(words('x'.repeat(151), 'bold'))),
    ]);
  });

  test('buttons and selects carry their actions, under ids of their own', () => {
    const go = { label: 'Go', action: action('card', 'go', 'a:b') };
    const select = {
      placeholder: 'Open…',
      action: action('card', 'open'),
      options: [{ value: 'E-1', label: 'One', hint: 'LAW' }],
    };
    const blocks = only(
      { kind: 'buttons', buttons: [{ ...go, style: 'primary' }, go] },
      { kind: 'select', select },
    );
    expect(blocks).toEqual([
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: '0', text: plainText('Go'), value: 'card:go:a%3Ab', style: 'primary' },
          { type: 'button', action_id: '1', text: plainText('Go'), value: 'card:go:a%3Ab' },
        ],
      },
      {
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            action_id: '2:card:open',
            placeholder: plainText('Open…'),
            options: [{ text: plainText('One'), value: 'E-1', description: plainText('LAW') }],
          },
        ],
      },
    ]);
    expect(selectAction('2:card:open')).toBe('card:open');
  });

  test('a select whose action finds no room becomes buttons that do the same', () => {
    const far = action('card', 'open', 'x'.repeat(250));
    const [block] = only({
      kind: 'select',
      select: { placeholder: '', action: far, options: [{ value: 'E-1', label: 'One' }] },
    });
    expect(block).toMatchObject({
      elements: [{ type: 'button', text: { text: 'One' }, value: `card:open:${'x'.repeat(250)}:E-1` }],
    });
  });

  test('a channel select is Slack’s own, with its action in its id', () => {
    const channels = { placeholder: 'Where…', action: action('digest', 'channel', 'D-1') };
    const both = only({ kind: 'channels', channels }, { kind: 'channels', channels });
    const element = {
      type: 'conversations_select',
      placeholder: plainText('Where…'),
      filter: { include: ['public', 'private'], exclude_bot_users: true },
    };
    expect(both).toEqual(
      [0, 1].map((at) => ({
        type: 'actions',
        elements: [{ ...element, action_id: `${at}:digest:channel:D-1` }],
      })),
    );
    expect(fallbackText({ blocks: [{ kind: 'channels', channels }] })).toBe('–');
    const far = { ...channels, action: action('digest', 'channel', 'x'.repeat(250)) };
    expect(() => only({ kind: 'channels', channels: far })).toThrow(RangeError);
  });

  test('a label is shortened, never empty', () => {
    const labelled = (label: string) =>
      only({ kind: 'buttons', buttons: [{ label, action: action('a', 'b') }] });
    expect(labelled('word '.repeat(30))).toMatchObject([
      { elements: [{ text: { text: `${'word '.repeat(13)}word…` } }] },
    ]);
    expect(labelled('\u202E')).toMatchObject([{ elements: [{ text: { text: '–' } }] }]);
  });
});

describe('carried text is shown as it is', () => {
  const nasty = '<!channel> <@U1> <https://evil.example|here> @everyone *b* _i_ ~s~ `c` :tada: &amp;';
  const view: View = {
    title: { label: nasty, text: nasty },
    blocks: [
      text([nasty, bold(nasty), link(nasty, 'https://example.org/')]),
      { kind: 'list', items: [nasty] },
      { kind: 'item', item: { label: nasty, title: nasty, text: nasty, facts: nasty } },
    ],
    footer: nasty,
  };

  test('no mention fires, nothing is formatted, no address is shortened', () => {
    const [message] = toMessages(view);
    expect(mentions({ text: message.text, blocks: message.blocks ?? [] })).toEqual([]);
    expect(JSON.stringify(message)).not.toContain('"type":"mrkdwn"');
    expect(message).toMatchObject({ mrkdwn: false, unfurl_links: false, unfurl_media: false });
    expect(blocksWords(message.blocks)).toBe(viewWords(view));
  });

  test.each([
    'javascript:alert(1)',
    'mailto:a@example.org',
    'slack://x',
    'no address',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('what is no page of the web is no link: %#', (url) => {
    expect(only(text([link('here', url)]))).toEqual([rich(section(words(`here (${url})`)))]);
  });
});

describe('the fallback for notifications and screen readers', () => {
  test('holds the words of all blocks, escaped', () => {
    const view: View = {
      title: { label: 'LAW', text: 'A & B' },
      blocks: [
        text('<one>'),
        { kind: 'list', ordered: true, start: 2, items: ['two', 'three'] },
        { kind: 'item', item: { label: 'L', title: 'T', text: 'why', facts: 'f' } },
        { kind: 'facts', pairs: [['By', 'UN']] },
        { kind: 'heading', text: 'Head' },
      ],
      footer: 'E-1',
    };
    expect(fallbackText(view)).toBe(
      'LAW A &amp; B\n&lt;one&gt;\n2. two\n3. three\nL T\nwhy\nf\nBy UN\nHead\nE-1',
    );
  });

  test('is cut where Slack would refuse it, between signs', () => {
    const cut = fallbackText({ blocks: [text('&'.repeat(5000))] });
    expect(cut.length).toBeLessThanOrEqual(4000);
    expect(cut).toMatch(/^(&amp;)+…$/);
    expect(fallbackText({ blocks: [] })).toBe('–');
  });
});

describe('what is too long', () => {
  const paragraphs: View = {
    title: { text: 'Long' },
    blocks: Array.from({ length: 40 }, (_, at) => text(`${at}. ${'word '.repeat(150)}`)),
    footer: 'the end',
  };

  test('goes on in further messages, title first and footer last', () => {
    const messages = toMessages(paragraphs);
    expect(messages.length).toBe(3);
    expect(messages.flatMap(validateMessage)).toEqual([]);
    expect(messages.map(({ blocks }) => blocksWords(blocks)).join('')).toBe(viewWords(paragraphs));
  });

  test('is told at the end of a window, which cannot go on', () => {
    const window = toWindow({ blocks: Array.from({ length: 120 }, (_, at) => text(String(at))) }, t);
    expect(validateView(window)).toEqual([]);
    expect(window.blocks.length).toBe(100);
    expect(blocksWords(window.blocks.at(-1))).toBe(bare(t('slack.tooLong')));
  });
});

describe('forms', () => {
  const form = toForm({
    title: 'Search the library of norms',
    submit: 'Search',
    cancel: 'Cancel',
    action: action('practices', 'search', 'en'),
    inputs: [
      {
        name: 'search',
        label: 'Words',
        hint: 'For example',
        placeholder: 'here',
        value: 'x'.repeat(120),
        required: true,
        maxLength: 100,
      },
      { name: 'more', label: 'More', multiline: true, required: false, maxLength: 3000 },
    ],
  });

  test('become views that Slack takes', () => {
    expect(validateView(form)).toEqual([]);
    expect(form).toMatchObject({
      callback_id: 'form',
      private_metadata: 'practices:search:en',
      title: { text: 'Search the library of…' },
    });
  });

  test('a text that stands there already is never too long for its input', () => {
    expect(form.blocks[0]).toMatchObject({
      block_id: 'search',
      optional: false,
      element: { max_length: 120 },
    });
    expect(form.blocks[1]).toMatchObject({ optional: true, element: { multiline: true, max_length: 3000 } });
  });
});

const nastyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '<!channel>',
    '<@U1|x>',
    '@here',
    '\u202Eevil\u2066',
    'a\0b\r\nc',
    '\uD800',
    ':tada: *b* `c`',
    'שלום',
  ),
  fc.integer({ min: 1000, max: 9000 }).map((length) => 'long text. '.repeat(length / 11)),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  nastyText,
  fc.record({ mark: fc.constantFrom('bold', 'italic', 'code'), text: nastyText }),
  fc.record({
    mark: fc.constant('link' as const),
    text: nastyText,
    url: fc.constantFrom('https://example.org/a?b=c', 'http://example.org/', 'javascript:x', 'nothing'),
  }),
);
const richText: fc.Arbitrary<RichText> = fc.oneof(nastyText, fc.array(inline, { maxLength: 4 }));
const label = fc
  .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 70 })
  .map((one) => `x${one.trim()}`);
const anAction = fc.record({
  command: fc.constant('card'),
  name: fc.constant('go'),
  args: fc.array(fc.string({ maxLength: 200 }), { maxLength: 3 }),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  richText.map(text),
  nastyText.map((one): Block => ({ kind: 'heading', text: one.slice(0, 200) })),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(richText, { maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('item' as const),
    item: fc.record({ label, title: label, text: richText, facts: label }),
  }),
  fc.record({
    kind: fc.constant('facts' as const),
    pairs: fc.array(fc.tuple(label, richText), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('quote' as const), text: richText }),
  fc.record({
    kind: fc.constant('buttons' as const),
    buttons: fc.array(fc.record({ label, action: anAction }), { maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('channels' as const),
    channels: fc.record({ placeholder: label, action: anAction.map((one) => ({ ...one, args: [] })) }),
  }),
  fc.record({
    kind: fc.constant('select' as const),
    select: fc.record({
      placeholder: label,
      action: anAction.map((one) => ({ ...one, args: [] })),
      options: fc.uniqueArray(fc.record({ value: label, label, hint: label }), {
        selector: ({ value }) => value,
        minLength: 1,
        maxLength: 10,
      }),
    }),
  }),
);
const aView: fc.Arbitrary<View> = fc.record(
  { title: fc.record({ label, text: label }), blocks: fc.array(block, { maxLength: 40 }), footer: label },
  { requiredKeys: ['blocks'] },
);

describe('any view', () => {
  test('becomes messages that Slack takes, and loses no text', () => {
    fc.assert(
      fc.property(aView, (view) => {
        const messages = toMessages(view);
        expect(messages.flatMap(validateMessage)).toEqual([]);
        expect(messages.map(({ blocks = [] }) => blocksWords(blocks)).join('')).toBe(viewWords(view));
        expect(messages.flatMap(({ text, blocks = [] }) => mentions({ text, blocks }))).toEqual([]);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  test('becomes a window and an App Home that Slack takes', () => {
    fc.assert(
      fc.property(aView, (view) => {
        expect(validateView(toWindow(view, t))).toEqual([]);
        expect(validateView(toHome(view, t))).toEqual([]);
      }),
      { numRuns: 50, seed: 1 },
    );
  });
});

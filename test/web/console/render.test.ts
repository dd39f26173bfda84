import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { action, decodeAction } from '../../../src/action.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { translateFor } from '../../../src/i18n/translate.ts';
import {
  type Block,
  bold,
  code,
  type Inline,
  italic,
  link,
  type Modal,
  notice,
  type RichText,
  type View,
} from '../../../src/view.ts';
import { directionOfText } from '../../../src/web/console/direction.ts';
import { escapeHtml } from '../../../src/web/console/html.ts';
import { renderModal } from '../../../src/web/console/modal.ts';
import { announcement, renderView } from '../../../src/web/console/render.ts';
import { viewText } from '../../support/view-text.ts';
import { decode, readMarkup } from './markup.ts';

const en = { language: 'en' } as const;
const markupOf = (...blocks: Block[]) => renderView({ blocks }, en).markup;

describe('a view', () => {
  test.each<[string, Block, string]>([
    ['text', { kind: 'text', text: 'a < b' }, '<p><bdi dir="ltr">a &lt; b</bdi></p>'],
    ['heading', { kind: 'heading', text: 'Safeguards' }, '<h3><bdi dir="ltr">Safeguards</bdi></h3>'],
    ['quote', { kind: 'quote', text: 'so' }, '<blockquote dir="ltr">so</blockquote>'],
    ['list', { kind: 'list', items: ['a'] }, '<ul dir="ltr"><li><bdi dir="ltr">a</bdi></li></ul>'],
    [
      'numbered list that goes on',
      { kind: 'list', ordered: true, start: 4, items: ['a'] },
      '<ol start="4" dir="ltr"><li><bdi dir="ltr">a</bdi></li></ol>',
    ],
    [
      'facts',
      { kind: 'facts', pairs: [['Place', 'Zurich']] },
      '<dl><div><dt><bdi dir="ltr">Place</bdi></dt><dd><bdi dir="ltr">Zurich</bdi></dd></div></dl>',
    ],
    [
      'marks',
      { kind: 'text', text: [bold('b'), italic('i'), code('c'), link('l', 'https://example.org/?a=1&b=2')] },
      '<p><bdi dir="ltr"><strong dir="auto">b</strong><em dir="auto">i</em><code dir="auto">c</code>' +
        '<a href="https://example.org/?a=1&amp;b=2" dir="auto" target="_blank" rel="noopener noreferrer nofollow">l</a></bdi></p>',
    ],
    [
      'button',
      {
        kind: 'buttons',
        buttons: [{ label: 'Next', style: 'primary', action: action('practices', 'page', '5') }],
      },
      '<p class="buttons"><button type="button" data-press="practices:page:5" class="primary"><bdi>Next</bdi></button></p>',
    ],
    [
      'select',
      {
        kind: 'select',
        select: {
          placeholder: 'Open…',
          action: action('practices', 'open'),
          options: [{ value: 'E-1', label: 'One', hint: 'LAW' }],
        },
      },
      '<details class="choose"><summary>Open…</summary><ul><li><button type="button" data-press="practices:open" data-value="E-1">' +
        '<bdi>One</bdi> <small>LAW</small></button></li></ul></details>',
    ],
    [
      'choice of a channel',
      {
        kind: 'channels',
        channels: { placeholder: 'Channel…', action: action('forum', 'channel', 'digest') },
      },
      '<details class="choose"><summary>Channel…</summary><ul>' +
        ['forum', 'digest', 'moderators']
          .map(
            (channel) =>
              `<li><button type="button" data-press="forum:channel:digest" data-value="${channel}"><bdi>#${channel}</bdi></button></li>`,
          )
          .join('') +
        '</ul></details>',
    ],
  ])('shows a %s', (_, block, markup) => {
    expect(markupOf(block)).toBe(markup);
  });

  test('shows its kind in label style before the title, and the footer last', () => {
    const view: View = { title: { label: 'LAW', text: 'DSA' }, blocks: [], footer: 'E-41, edition 2' };
    expect(readMarkup(renderView(view, en).markup).text).toBe('LAW DSA\nE-41, edition 2\n');
    expect(renderView(view, en).markup).toMatch(/^<h2><span class="kind">LAW<\/span> <span class="title">/);
  });

  test('makes one list of the hits, and a button of a title that opens', () => {
    const item = { label: 'LAW', title: 'DSA', text: 'A law.', facts: 'in force' };
    const markup = markupOf(
      { kind: 'item', item: { ...item, open: action('practices', 'open', 'en', 'E-1') } },
      { kind: 'item', item },
    );
    expect(markup.match(/<ol/g)).toHaveLength(1);
    expect(markup.match(/<li>/g)).toHaveLength(2);
    expect(markup.match(/data-press="practices:open:en:E-1"/g)).toHaveLength(1);
  });

  test('puts words in the place of a button that was used up', () => {
    const view: View = {
      blocks: [{ kind: 'buttons', buttons: [{ label: 'Share here', action: action('a', 'share') }] }],
    };
    const done = new Map([['a:share', 'Shared in this channel.']]);
    expect(renderView(view, { ...en, done }).markup).toBe(
      '<p class="buttons"><span class="done">Shared in this channel.</span></p>',
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '//example.org', 'https://', 'ftp://example.org'])(
    'does not link to %s',
    (url) => {
      const markup = markupOf({ kind: 'text', text: [link('words', url)] });
      expect(markup).not.toContain('<a');
      expect(readMarkup(markup).text).toContain('words');
    },
  );

  test('announces its title, else its first words', () => {
    expect(announcement({ title: { label: 'LAW', text: 'DSA' }, blocks: [] })).toBe('LAW: DSA');
    expect(announcement(notice(['a ', bold('b')]))).toBe('a b');
    expect(announcement({ blocks: [] })).toBe('');
  });
});

describe('reading direction', () => {
  test.each([
    ['E-41، الإصدار 2، تم التحقق 3 مايو 2026', 'ar', 'rtl'],
    ['Hash-sharing for small platforms', 'ar', 'ltr'],
    ['The word تطرف means extremism', 'en', 'ltr'],
    ['مراعاة الأصول القانونية', 'zh', 'rtl'],
    ['1–5 / 11', 'ar', 'rtl'],
    ['1–5 / 11', 'fr', 'ltr'],
    ['', 'ar', 'rtl'],
  ] as const)('%s in %s is %s', (text, language, direction) => {
    expect(directionOfText(text, language)).toBe(direction);
  });
});

/** Strings that try to break out, beside any others. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '&lt;b&gt;',
    '</p></div>',
    '{{x}}',
    '\u202Eevil',
    'بحث <b>',
    '<!-- ',
    ']]>',
    '\0\r\n\t',
  ),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words,
  fc.record({ mark: fc.constantFrom('bold' as const, 'italic' as const, 'code' as const), text: words }),
  fc.record({ mark: fc.constant('link' as const), text: words, url: fc.oneof(words, fc.webUrl()) }),
);
const richText: fc.Arbitrary<RichText> = fc.oneof(words, fc.array(inline, { maxLength: 4 }));
const anAction = fc.record({
  command: fc.constantFrom('practices', 'define'),
  name: fc.constantFrom('page', 'open'),
  args: fc.array(words, { maxLength: 3 }),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: richText }),
  fc.record({ kind: fc.constant('heading' as const), text: words }),
  fc.record({ kind: fc.constant('quote' as const), text: richText }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.nat(),
    items: fc.array(richText, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('item' as const),
    item: fc.record({ label: words, title: words, text: richText, facts: words, open: anAction }),
  }),
  fc.record({
    kind: fc.constant('facts' as const),
    pairs: fc.array(fc.tuple(words, richText), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('select' as const),
    select: fc.record({
      placeholder: words,
      action: anAction,
      options: fc.array(fc.record({ value: words, label: words, hint: words }), { maxLength: 3 }),
    }),
  }),
  fc.record({
    kind: fc.constant('channels' as const),
    channels: fc.record({ placeholder: words, action: anAction }),
  }),
  fc.record({
    kind: fc.constant('buttons' as const),
    buttons: fc.array(fc.record({ label: words, action: anAction }), { maxLength: 3 }),
  }),
);
const view: fc.Arbitrary<View> = fc.record(
  {
    title: fc.record({ label: words, text: words }),
    blocks: fc.array(block, { maxLength: 6 }),
    footer: richText,
  },
  { requiredKeys: ['blocks'] },
);

const elements = new Set(
  'h2 h3 p ol ul li dl div dt dd blockquote details summary button span bdi small strong em code a footer'.split(
    ' ',
  ),
);
const attributes = new Set('class dir start type href target rel data-press data-value'.split(' '));

test('any view becomes well-formed HTML of known elements that loses no text', () => {
  fc.assert(
    fc.property(view, fc.constantFrom(...languages), (any, language) => {
      const { text, elements: found } = readMarkup(renderView(any, { language }).markup);
      for (const { name, attributes: given } of found) {
        expect(elements).toContain(name);
        for (const attribute of Object.keys(given)) expect(attributes).toContain(attribute);
        if (given.href !== undefined) expect(given.href).toMatch(/^https?:\/\//i);
        if (given['data-press'] !== undefined) expect(decodeAction(given['data-press'])).toBeDefined();
      }
      for (const line of viewText(any).split('\n')) {
        for (const word of decode(escapeHtml(line)).split(/[\s:]+/)) expect(text).toContain(word);
      }
    }),
  );
});

const modal: fc.Arbitrary<Modal> = fc.record({
  title: words,
  submit: words,
  cancel: words,
  action: anAction,
  inputs: fc.array(
    fc.record(
      {
        name: fc.stringMatching(/^[a-z]{1,8}$/),
        label: words,
        hint: words,
        value: words,
        placeholder: words,
        multiline: fc.boolean(),
        required: fc.boolean(),
        maxLength: fc.integer({ min: 1, max: 3000 }),
      },
      { requiredKeys: ['name', 'label', 'required', 'maxLength'] },
    ),
    { maxLength: 5 },
  ),
});

test('any form becomes a well-formed dialog that keeps its values', () => {
  fc.assert(
    fc.property(modal, fc.constantFrom(...languages), (any, language) => {
      const { text, elements: found } = readMarkup(renderModal(any, translateFor(language)).markup);
      const [dialog] = found;
      expect(dialog?.attributes).toMatchObject({ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
      for (const { label, value = '', multiline } of any.inputs) {
        expect(text).toContain(decode(escapeHtml(label)));
        const kept = decode(escapeHtml(value));
        if (multiline) expect(text).toContain(`\n${kept}\n`);
        else expect(found.map(({ attributes: given }) => given.value)).toContain(kept);
      }
    }),
  );
});

test('each input of a form has a label, and a place for what is wrong with it', () => {
  const form: Modal = {
    title: 'Search',
    submit: 'Search',
    cancel: 'Cancel',
    action: action('practices', 'search', 'en'),
    inputs: [
      { name: 'words', label: 'Words', hint: 'For example', required: true, maxLength: 1000 },
      { name: 'more', label: 'More', required: false, multiline: true, maxLength: 3000 },
    ],
  };
  const { text, elements: found } = readMarkup(renderModal(form, translateFor('en')).markup);
  const named = (name: string) => found.filter((one) => one.name === name).map((one) => one.attributes);
  expect(named('label').map((label) => label.for)).toEqual(['input-words', 'input-more']);
  expect(named('input')).toMatchObject([
    {
      id: 'input-words',
      'aria-describedby': 'hint-words problem-words',
      'aria-required': 'true',
      'data-most': '1000',
    },
  ]);
  expect(named('textarea')).toMatchObject([{ id: 'input-more', 'aria-describedby': 'problem-more' }]);
  expect(named('p').map((p) => p.id)).toEqual(
    expect.arrayContaining(['problem-words', 'problem-more', 'hint-words']),
  );
  expect(text).toContain('More optional');
});

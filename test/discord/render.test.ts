import { ComponentType, MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { action, decodeAction, encodeAction } from '../../src/action.ts';
import { actionOf } from '../../src/discord/ids.ts';
import { renderModal } from '../../src/discord/modal.ts';
import { isParked } from '../../src/discord/park.ts';
import { type Message, renderView } from '../../src/discord/render.ts';
import { bold, buttons, heading, link, text, type View } from '../../src/view.ts';
import { type Component, componentsOf } from '../support/discord/index.ts';
import { validateMessage, validateModal } from '../support/discord/validate.ts';
import { viewText } from '../support/view-text.ts';
import { anyView } from './views.ts';

const problemsOf = ({ components }: Message) =>
  validateMessage({ components, flags: MessageFlags.IsComponentsV2 });
/** The counterpart's own shape of components has the same fields. */
const partsOf = ({ components }: Message) =>
  componentsOf({ components: components as unknown as Component[] });
const textsOf = (messages: readonly Message[]) =>
  messages.flatMap((message) => partsOf(message).flatMap(({ content }) => content ?? []));
const idsOf = (messages: readonly Message[]) =>
  messages.flatMap((message) => partsOf(message).flatMap(({ custom_id }) => custom_id ?? []));
const only = (view: View): Message => {
  const [message, ...others] = renderView(view);
  if (!message || others.length) throw new Error('not one message');
  return message;
};

const hit = {
  label: 'PRACTICE',
  title: 'Hash-sharing',
  text: 'Share hashes, not files.',
  facts: 'voluntary · global · 2016',
};

describe('each block has one look', () => {
  test.each<[string, View, string[]]>([
    [
      'title and footer',
      { title: { label: 'LAW', text: 'TCO' }, blocks: [text('Text.')], footer: 'E-1, edition 2' },
      ['## `LAW` TCO', 'Text.', '-# E-1, edition 2'],
    ],
    ['a title alone', { title: { text: 'Help' }, blocks: [] }, ['## Help']],
    [
      'a heading with what follows it',
      {
        blocks: [
          heading('Sources'),
          { kind: 'list', ordered: true, items: ['one', [link('two', 'https://two.example')]] },
        ],
      },
      ['### Sources\n1. one\n2. [two](https://two.example/)'],
    ],
    ['headings without a text', { blocks: [heading('One'), heading('Two')] }, ['### One', '### Two']],
    [
      'a list that goes on',
      { blocks: [{ kind: 'list', ordered: true, start: 9, items: ['nine', 'ten\nand more'] }] },
      ['9. nine\n10. ten\n    and more'],
    ],
    ['bullets', { blocks: [{ kind: 'list', items: ['- a', [bold('b')]] }] }, ['- \\- a\n- **b**']],
    [
      'a hit',
      { blocks: [{ kind: 'item', item: hit }] },
      ['`PRACTICE` **Hash-sharing**\nShare hashes, not files.\n-# voluntary · global · 2016'],
    ],
    [
      'facts',
      {
        blocks: [
          {
            kind: 'facts',
            pairs: [
              ['Issued by', 'UN'],
              ['When', '2016'],
            ],
          },
        ],
      },
      ['**Issued by** UN\n**When** 2016'],
    ],
    ['a quote', { blocks: [{ kind: 'quote', text: 'a\n\nb' }] }, ['> a\n> \n> b']],
    [
      'what shows nothing is left out',
      {
        title: { text: ' ' },
        blocks: [text(''), text(' \u200b'), { kind: 'list', items: [''] }],
        footer: '',
      },
      ['…'],
    ],
    ['a title of several lines is one', { title: { text: 'a\n# b' }, blocks: [] }, ['## a \\# b']],
  ])('%s', (_, view, expected) => {
    const message = only(view);
    expect(textsOf([message])).toEqual(expected);
    expect(problemsOf(message)).toEqual([]);
  });

  test('buttons stand in rows of five and say which is the main one', () => {
    const all = Array.from({ length: 7 }, (_, n) => ({
      label: `B${n}`,
      action: action('look', 'page', String(n)),
      ...(n === 0 && { style: 'primary' as const }),
    }));
    const message = only({ blocks: [buttons(...all)] });
    expect(
      partsOf(message)
        .filter(({ type }) => type === 1)
        .map(({ components }) => components?.length),
    ).toEqual([5, 2]);
    expect(partsOf(message).flatMap(({ style }) => style ?? [])).toEqual([1, 2, 2, 2, 2, 2, 2]);
    expect(problemsOf(message)).toEqual([]);
  });

  test('a select with more choices than Discord allows becomes several, none lost', () => {
    const options = Array.from({ length: 60 }, (_, n) => ({
      value: `E-${n}`,
      label: `Entry ${n}`,
      hint: 'LAW',
    }));
    const message = only({
      blocks: [{ kind: 'select', select: { placeholder: 'Open…', action: action('look', 'open'), options } }],
    });
    const selects = partsOf(message).filter(({ type }) => type === 3);
    expect(selects.map((select) => select.options?.length)).toEqual([25, 25, 10]);
    expect(idsOf([message])).toEqual(['look:open', '2=look:open', '3=look:open']);
    expect(problemsOf(message)).toEqual([]);
  });

  test("a choice of channels is Discord's own, of those that can be posted in", () => {
    const placeholder = 'Channel '.repeat(30);
    const message = only({
      blocks: [{ kind: 'channels', channels: { placeholder, action: action('look', 'to') } }],
    });
    const [select] = partsOf(message).filter(({ type }) => type === ComponentType.ChannelSelect);
    expect(select).toMatchObject({ custom_id: 'look:to', channel_types: [0, 5, 15] });
    expect(select?.placeholder).toMatch(/…$/);
    expect(problemsOf(message)).toEqual([]);
  });

  test("a choice of roles is Discord's own", () => {
    const message = only({
      blocks: [{ kind: 'roles', roles: { placeholder: 'Role…', action: action('look', 'as') } }],
    });
    const [select] = partsOf(message).filter(({ type }) => type === ComponentType.RoleSelect);
    expect(select).toMatchObject({ custom_id: 'look:as', placeholder: 'Role…' });
    expect(problemsOf(message)).toEqual([]);
  });

  test('labels that are too long end in an ellipsis; two choices of one value are one', () => {
    const long = 'Principles on freedom of expression '.repeat(5);
    const options = [
      { value: 'a', label: long, hint: long },
      { value: 'a', label: 'again' },
    ];
    const view: View = {
      blocks: [
        buttons({ label: long, action: action('look', 'page') }),
        { kind: 'select', select: { placeholder: long, action: action('look', 'open'), options } },
      ],
    };
    const message = only(view);
    expect(problemsOf(message)).toEqual([]);
    expect(partsOf(message).flatMap(({ label, placeholder }) => label ?? placeholder ?? [])).toEqual([
      expect.stringMatching(/^.{60,80}…$|…$/),
      expect.stringMatching(/…$/),
    ]);
    expect(partsOf(message).flatMap(({ options: all }) => all ?? [])).toHaveLength(1);
  });
});

describe('ids', () => {
  test('carry the action, park what is too long, and are unique where an action repeats', () => {
    const short = action('look', 'page', '2', 'a:b%');
    const long = action('look', 'page', 'x'.repeat(100));
    const message = only({
      blocks: [buttons(...[short, short, long, long].map((one) => ({ label: 'Go', action: one })))],
    });
    const ids = idsOf([message]);
    expect(new Set(ids).size).toBe(4);
    const actions = ids.map(actionOf).map((id) => decodeAction(message.parked.get(id) ?? id));
    expect(actions).toEqual([short, short, long, long]);
    expect(ids.map(actionOf).map(isParked)).toEqual([false, false, true, true]);
    expect([...message.parked.values()]).toEqual([encodeAction(long)]);
  });
});

describe('a view that is too long for one message', () => {
  test('is split between paragraphs; the title stays first, the footer last', () => {
    const view: View = {
      title: { text: 'Long' },
      blocks: Array.from({ length: 5 }, (_, n) => text(`Paragraph ${n}. ${'More words. '.repeat(100)}`)),
      footer: 'The end',
    };
    const messages = renderView(view);
    expect(messages.flatMap(problemsOf)).toEqual([]);
    expect(messages.map((one) => textsOf([one]).map((part) => part.slice(0, 12)))).toEqual([
      ['## Long', 'Paragraph 0.', 'Paragraph 1.', 'Paragraph 2.'],
      ['Paragraph 3.', 'Paragraph 4.', '-# The end'],
    ]);
  });

  test('comes apart for its many components, too', () => {
    const view: View = { blocks: Array.from({ length: 50 }, (_, n) => text(`Line ${n}`)) };
    const messages = renderView(view);
    expect(messages.map((one) => textsOf([one]).length)).toEqual([39, 11]);
  });
});

/** Letters and digits, which no markup and no ellipsis of ours adds to or takes from. */
const essence = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether all of `wanted` stands in `given`, in order; between there may be more. */
function isWithin(wanted: string, given: string): boolean {
  let at = 0;
  for (const sign of wanted) {
    at = given.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A view without what has labels, which may be cut. */
const proseOf = (view: View): View => ({
  ...view,
  blocks: view.blocks.filter(({ kind }) => !['select', 'channels', 'roles', 'buttons'].includes(kind)),
});

test('any view becomes messages that Discord takes', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const messages = renderView(view);
      expect(messages.flatMap(problemsOf)).toEqual([]);
      for (const message of messages)
        for (const id of idsOf([message]).map(actionOf)) expect(isParked(id)).toBe(message.parked.has(id));
    }),
    { numRuns: 150 },
  );
});

test('no text of any view is lost', () => {
  fc.assert(
    fc.property(anyView.map(proseOf), (view) => {
      const shown = textsOf(renderView(view)).join('\n');
      expect(isWithin(essence(viewText(view)), essence(shown))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('no button and no choice of any view is lost', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const wanted = view.blocks.flatMap((block) =>
        block.kind === 'buttons'
          ? block.buttons.map((button) => encodeAction(button.action))
          : block.kind === 'select'
            ? [...new Set(block.select.options.map(({ value }) => value))]
            : [],
      );
      const given = renderView(view).flatMap((message) =>
        partsOf(message).flatMap(({ type, custom_id = '', options = [] }) => {
          const ids = type === 2 ? [actionOf(custom_id)] : options.map(({ value }) => value);
          return ids.map((id) => message.parked.get(id) ?? id);
        }),
      );
      expect(given).toEqual(wanted);
    }),
    { numRuns: 100 },
  );
});

describe('a form', () => {
  const input = { name: 'search', label: 'Words', required: true, maxLength: 100 };

  test('becomes a modal of labelled inputs', () => {
    const { modal, parked } = renderModal({
      title: 'Search',
      submit: 'Search',
      cancel: 'Cancel',
      action: action('look', 'search', 'en'),
      inputs: [{ ...input, hint: 'For example', value: 'old', placeholder: 'words', multiline: true }],
    });
    expect(validateModal(modal)).toEqual([]);
    expect(parked.size).toBe(0);
    expect(modal).toEqual({
      custom_id: 'look:search:en',
      title: 'Search',
      components: [
        {
          type: 18,
          label: 'Words',
          description: 'For example',
          component: {
            type: 4,
            custom_id: 'search',
            style: 2,
            required: true,
            max_length: 100,
            value: 'old',
            placeholder: 'words',
          },
        },
      ],
    });
  });

  test('keeps to Discord’s limits whatever it is given, and loses nothing that was written', () => {
    const long = 'long words '.repeat(30);
    const { modal, parked } = renderModal({
      title: long,
      submit: long,
      cancel: long,
      action: action('look', 'search', long),
      inputs: [{ ...input, label: long, hint: long, placeholder: long, value: long }],
    });
    expect(validateModal(modal)).toEqual([]);
    expect([...parked.values()]).toEqual([`look:search:${long}`]);
    expect(JSON.stringify(modal)).toContain(long);
  });
});

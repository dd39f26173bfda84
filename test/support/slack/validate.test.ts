import { expect, test } from 'vitest';
import { LIMITS } from './limits.ts';
import { validateMessage, validateView, validateViewResponse } from './validate.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const of = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

const button = (fields: object = {}) => ({ type: 'button', action_id: 'go', text: plain('Go'), ...fields });
const option = (index: number, fields: object = {}) => ({
  text: plain(`Option ${index}`),
  value: `o${index}`,
  ...fields,
});
const select = (fields: object = {}) => ({
  type: 'static_select',
  action_id: 'pick',
  placeholder: plain('Open…'),
  options: [option(1), option(2)],
  ...fields,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const section = (fields: object = { text: mrkdwn('*Hash-sharing*') }) => ({ type: 'section', ...fields });
const input = (element: object, fields: object = {}) => ({
  type: 'input',
  label: plain('Title'),
  element,
  ...fields,
});
const typed = (fields: object = {}) => ({ type: 'plain_text_input', action_id: 'typed', ...fields });
const table = (rows: number, columns: number) => ({
  type: 'table',
  rows: times(rows, () => times(columns, () => ({ type: 'raw_text', text: 'x' }))),
});

const message = (...blocks: object[]) => ({ text: 'Fallback', blocks });
const modal = (fields: object, ...blocks: object[]) => ({
  type: 'modal',
  title: plain('Propose'),
  blocks,
  ...fields,
});

test('a message with everything in it that the forum uses has no fault', () => {
  const everything = message(
    { type: 'header', text: plain('PRACTICE') },
    section({ text: mrkdwn('Text'), fields: [mrkdwn('*Since*'), plain('2019')], accessory: select() }),
    {
      type: 'context',
      elements: [mrkdwn('E-41'), { type: 'image', image_url: 'https://example.org/x.png', alt_text: 'x' }],
    },
    { type: 'divider', block_id: 'line' },
    actions(
      button({
        value: 'E-12',
        style: 'primary',
        confirm: {
          title: plain('Sure?'),
          text: plain('It stays.'),
          confirm: plain('Yes'),
          deny: plain('No'),
        },
      }),
      button({ action_id: 'link', url: 'https://example.org/' }),
      { type: 'overflow', action_id: 'more', options: [option(1, { url: 'https://example.org/' })] },
      { type: 'users_select', action_id: 'who' },
      {
        type: 'checkboxes',
        action_id: 'some',
        options: [option(1), option(2)],
        initial_options: [option(2)],
      },
      { type: 'radio_buttons', action_id: 'one', options: [option(1, { text: mrkdwn('*One*') })] },
    ),
    { type: 'image', image_url: 'https://example.org/x.png', alt_text: 'x', title: plain('X') },
    { type: 'markdown', text: '# Title' },
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [{ type: 'text', text: 'x', style: { bold: true } }] },
      ],
    },
    table(2, 2),
  );
  expect(validateMessage(everything)).toEqual([]);
  expect(validateMessage({ text: 'Only words', thread_ts: '1.000001', response_type: 'in_channel' })).toEqual(
    [],
  );
  expect(validateMessage({ delete_original: true })).toEqual([]);
});

test.each<[string, object, string]>([
  ['no fallback', { blocks: [section()] }, 'missing required field: text [json-pointer:/]'],
  ['an empty fallback', { text: '', blocks: [section()] }, 'missing required field: text [json-pointer:/]'],
  [
    'a long fallback',
    { text: of(LIMITS.text + 1) },
    'must be less than 4001 characters [json-pointer:/text]',
  ],
  [
    'an argument that does not exist',
    { text: 'x', ephemeral: true },
    'invalid additional property: ephemeral [json-pointer:/]',
  ],
  [
    'attachments',
    { text: 'x', attachments: [] },
    'invalid additional property: attachments [json-pointer:/]',
  ],
  [
    '51 blocks',
    message(...times(51, () => ({ type: 'divider' }))),
    'no more than 50 items allowed [json-pointer:/blocks]',
  ],
  ['blocks that are no list', { text: 'x', blocks: '[]' }, 'must provide an array [json-pointer:/blocks]'],
  ['an unknown block', message({ type: 'card' }), 'unsupported type: card [json-pointer:/blocks/0/type]'],
  ['a block without type', message({}), 'missing required field: type [json-pointer:/blocks/0]'],
  [
    'a long block_id',
    message({ type: 'divider', block_id: of(256) }),
    'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
  ],
  [
    'one block_id twice',
    message({ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' }),
    '`block_id` a is not unique [json-pointer:/blocks]',
  ],
  [
    'one action_id twice',
    message(actions(button()), actions(button())),
    '`action_id` go is not unique [json-pointer:/blocks]',
  ],
  [
    'an empty section',
    message(section({})),
    'must define either `text` or `fields` [json-pointer:/blocks/0]',
  ],
  [
    'a long section',
    message(section({ text: mrkdwn(of(3001)) })),
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    '11 fields',
    message(section({ fields: times(11, () => mrkdwn('x')) })),
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'a long field',
    message(section({ fields: [mrkdwn(of(2001))] })),
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  [
    'emoji in mrkdwn',
    message(section({ text: { ...mrkdwn('x'), emoji: true } })),
    'invalid additional property: emoji [json-pointer:/blocks/0/text]',
  ],
  [
    'mrkdwn in a header',
    message({ type: 'header', text: mrkdwn('x') }),
    'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
  ],
  [
    'a long header',
    message({ type: 'header', text: plain(of(151)) }),
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    '11 context elements',
    message({ type: 'context', elements: times(11, () => mrkdwn('x')) }),
    'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'a button in a context',
    message({ type: 'context', elements: [button()] }),
    'unsupported type: button [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    '26 buttons',
    message(actions(...times(26, (n) => button({ action_id: `b${n}` })))),
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  ['no buttons', message(actions()), 'no less than 1 items allowed [json-pointer:/blocks/0/elements]'],
  [
    'a text field among buttons',
    message(actions(typed())),
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'a long button',
    message(actions(button({ text: plain(of(76)) }))),
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    'mrkdwn on a button',
    message(actions(button({ text: mrkdwn('x') }))),
    'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/text/type]',
  ],
  [
    'a long value',
    message(actions(button({ value: of(2001) }))),
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'a disabled button',
    message(actions(button({ disabled: true }))),
    'invalid additional property: disabled [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'a button to nowhere',
    message(actions(button({ url: 'javascript:alert(1)' }))),
    'must be a URL [json-pointer:/blocks/0/elements/0/url]',
  ],
  [
    'a button in a colour',
    message(actions(button({ style: 'green' }))),
    'must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'a long action_id',
    message(actions(button({ action_id: of(256) }))),
    'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
  ],
  [
    'a long confirmation',
    message(actions(button({ confirm: { text: plain(of(301)) } }))),
    'must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]',
  ],
  [
    '101 options',
    message(actions(select({ options: times(101, (n) => option(n)) }))),
    'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'no options',
    message(actions(select({ options: undefined }))),
    'must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'options of one value',
    message(actions(select({ options: [option(1), option(1)] }))),
    'option values must be unique [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'a filter that filters nothing',
    message(actions({ type: 'conversations_select', action_id: 'where', filter: {} })),
    'must define at least one of the filters [json-pointer:/blocks/0/elements/0/filter]',
  ],
  [
    'a filter for what is no conversation',
    message(actions({ type: 'conversations_select', action_id: 'where', filter: { include: ['file'] } })),
    'must be one of: im, mpim, private, public [json-pointer:/blocks/0/elements/0/filter/include/0]',
  ],
  [
    'a long option',
    message(actions(select({ options: [option(1, { text: plain(of(76)) })] }))),
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
  ],
  [
    'a long option value',
    message(actions(select({ options: [option(1, { value: of(151) })] }))),
    'must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
  ],
  [
    'a choice that is not offered',
    message(actions(select({ initial_option: option(3) }))),
    'initial option must match one of the options exactly [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'a long placeholder',
    message(actions(select({ placeholder: plain(of(151)) }))),
    'must be less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]',
  ],
  [
    'six overflow options',
    message(actions({ type: 'overflow', action_id: 'o', options: times(6, (n) => option(n)) })),
    'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'eleven radio buttons',
    message(actions({ type: 'radio_buttons', action_id: 'r', options: times(11, (n) => option(n)) })),
    'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'an image without words',
    message({ type: 'image', image_url: 'https://example.org/x.png' }),
    'missing required field: alt_text [json-pointer:/blocks/0]',
  ],
  [
    'too much Markdown',
    message({ type: 'markdown', text: of(6001) }, { type: 'markdown', text: of(6000) }),
    'must be less than 12001 characters of markdown [json-pointer:/blocks]',
  ],
  ['two tables', message(table(1, 1), table(1, 1)), 'no more than 1 table allowed [json-pointer:/blocks]'],
  ['a long table', message(table(101, 1)), 'no more than 100 items allowed [json-pointer:/blocks/0/rows]'],
  ['a wide table', message(table(1, 21)), 'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]'],
  [
    'a long message',
    message(...times(5, () => section({ text: mrkdwn(of(2601)) }))),
    'msg_blocks_too_long: 13005 characters, no more than 13000 [json-pointer:/blocks]',
  ],
  [
    'an unknown piece of rich text',
    message({ type: 'rich_text', elements: [{ type: 'text', text: 'x' }] }),
    'unsupported type: text [json-pointer:/blocks/0/elements/0/type]',
  ],
])('a message with %s is refused', (_, payload, fault) => {
  expect(validateMessage(payload)).toEqual([fault]);
});

test('a modal with every kind of field, and an App Home, have no fault', () => {
  const form = modal(
    {
      submit: plain('Send'),
      close: plain('Leave'),
      private_metadata: '{}',
      callback_id: 'propose',
      notify_on_close: true,
    },
    input(typed({ multiline: true, max_length: 3000, initial_value: '', focus_on_load: true }), {
      hint: plain('Short'),
    }),
    input({ type: 'email_text_input', action_id: 'email' }, { optional: true }),
    input({ type: 'number_input', action_id: 'number', is_decimal_allowed: false }),
    input({ type: 'datepicker', action_id: 'day', initial_date: '2026-11-21' }),
    input({ type: 'timepicker', action_id: 'hour', initial_time: '09:00' }),
    input({ type: 'conversations_select', action_id: 'where', default_to_current_conversation: true }),
    input({ type: 'multi_static_select', action_id: 'many', options: [option(1)], max_selected_items: 1 }),
  );
  expect(validateView(form)).toEqual([]);
  expect(validateView({ type: 'home', blocks: [section(), actions(button())] })).toEqual([]);
});

test.each<[string, object, string]>([
  ['no title', modal({ title: undefined }, section()), 'missing required field: title [json-pointer:/view]'],
  [
    'a long title',
    modal({ title: plain(of(25)) }, section()),
    'must be less than 25 characters [json-pointer:/view/title/text]',
  ],
  [
    'a long submit',
    modal({ submit: plain(of(25)) }, section()),
    'must be less than 25 characters [json-pointer:/view/submit/text]',
  ],
  ['fields and no submit', modal({}, input(typed())), 'missing required field: submit [json-pointer:/view]'],
  [
    'long metadata',
    modal({ private_metadata: of(3001) }, section()),
    'must be less than 3001 characters [json-pointer:/view/private_metadata]',
  ],
  [
    '101 blocks',
    modal({}, ...times(101, () => ({ type: 'divider' }))),
    'no more than 100 items allowed [json-pointer:/view/blocks]',
  ],
  ['no blocks', modal({}), 'no less than 1 items allowed [json-pointer:/view/blocks]'],
  [
    'a Markdown block',
    modal({}, { type: 'markdown', text: 'x' }),
    'unsupported type: markdown [json-pointer:/view/blocks/0/type]',
  ],
  [
    'a long label',
    modal({ submit: plain('Send') }, input(typed(), { label: plain(of(2001)) })),
    'must be less than 2001 characters [json-pointer:/view/blocks/0/label/text]',
  ],
  [
    'a field for 3,001 characters',
    modal({ submit: plain('Send') }, input(typed({ max_length: 3001 }))),
    'must be less than or equal to 3000 [json-pointer:/view/blocks/0/element/max_length]',
  ],
  [
    'text beyond its field',
    modal({ submit: plain('Send') }, input(typed({ max_length: 2, initial_value: 'xxx' }))),
    'must be less than 3 characters [json-pointer:/view/blocks/0/element/initial_value]',
  ],
  [
    'a button as a field',
    modal({ submit: plain('Send') }, input(button())),
    'unsupported type: button [json-pointer:/view/blocks/0/element/type]',
  ],
  [
    'an impossible date',
    modal({ submit: plain('Send') }, input({ type: 'datepicker', initial_date: '21.11.2026' })),
    'must be a date of the form YYYY-MM-DD [json-pointer:/view/blocks/0/element/initial_date]',
  ],
  [
    'two fields in focus',
    modal(
      { submit: plain('Send') },
      input(typed({ focus_on_load: true })),
      input(typed({ action_id: 'b', focus_on_load: true })),
    ),
    'only one element may set focus_on_load [json-pointer:/view/blocks]',
  ],
  [
    'the type of a step',
    { type: 'workflow_step', blocks: [section()] },
    'unsupported type: workflow_step [json-pointer:/view/type]',
  ],
  [
    'a title on an App Home',
    { type: 'home', title: plain('x'), blocks: [section()] },
    'invalid additional property: title [json-pointer:/view]',
  ],
])('a view with %s is refused', (_, payload, fault) => {
  expect(validateView(payload)).toEqual([fault]);
});

test('a view is at most 250 KB', () => {
  const wide = modal({}, ...times(90, () => section({ text: plain('é'.repeat(1500)) })));
  expect(validateView(wide)).toEqual(['must be at most 256000 bytes [json-pointer:/view]']);
});

test('the answer to a submission names only fields that were asked', () => {
  const submitted = {
    blocks: [input(typed(), { block_id: 'words' }), { type: 'divider', block_id: 'line' }],
  };
  const faults = (answer: unknown) => validateViewResponse(answer, submitted);
  expect(faults(undefined)).toEqual([]);
  expect(faults({ response_action: 'clear' })).toEqual([]);
  expect(faults({ response_action: 'update', view: modal({}, section()) })).toEqual([]);
  expect(faults({ response_action: 'errors', errors: { words: 'Too short.' } })).toEqual([]);
  expect(faults({ response_action: 'errors', errors: { line: 'x' } })).toEqual([
    'no input block has the block_id: line [json-pointer:/errors]',
  ]);
  expect(faults({ response_action: 'errors', errors: {} })).toEqual([
    'must provide an object [json-pointer:/errors]',
  ]);
  expect(faults({ response_action: 'close' })).toEqual([
    'must be one of: update, push, clear, errors [json-pointer:/response_action]',
  ]);
  expect(faults({ text: 'x' })).toContain('invalid additional property: text [json-pointer:/]');
});

test.each([undefined, null, 7, 'text', [], { blocks: [null, 7, 'x'] }, { type: 'modal', blocks: {} }])(
  'nonsense is a fault, never a crash: %j',
  (payload) => {
    expect(validateMessage(payload)).not.toEqual([]);
    expect(validateView(payload)).not.toEqual([]);
  },
);

import { ApplicationCommandOptionType as Option } from 'discord.js';
import { describe, expect, test } from 'vitest';
import {
  type MessageContext,
  validateAutocomplete,
  validateCommands,
  validateMessage,
  validateModal,
  validateThread,
} from './validate.ts';

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;

const text = (length: number): string => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const button = (fields = {}) => ({ type: 2, style: 1, custom_id: 'a', label: 'A', ...fields });
const buttons = (count: number) => times(count, (index) => button({ custom_id: `b${index}` }));
const row = (...components: unknown[]) => ({ type: 1, components });
const option = (fields = {}) => ({ label: 'One', value: '1', ...fields });
const select = (fields = {}) => ({ type: 3, custom_id: 's', options: [option()], ...fields });
const display = (content = 'text') => ({ type: 10, content });
const v2 = (...components: unknown[]) => ({ flags: V2, components });

const shownFile = { type: 13, file: { url: 'attachment://a.csv' } };

type Row = [name: string, body: unknown, problem: string, context?: MessageContext];

/** The problem is a part of the one line that is expected; an empty text expects none. */
function expectProblem(problems: string[], problem: string): void {
  if (problem === '') expect(problems).toEqual([]);
  else expect(problems).toEqual([expect.stringContaining(problem)]);
}

describe('messages', () => {
  const rows: Row[] = [
    ['plain text', { content: text(2000) }, ''],
    ['text that is too long', { content: text(2001) }, 'content: has 2001'],
    ['nothing', {}, 'Cannot send an empty message'],
    ['blank text', { content: ' \n' }, 'Cannot send an empty message'],
    ['an empty embed', { embeds: [{}] }, 'Cannot send an empty message'],
    ['nothing but a file', {}, '', { files: [{ filename: 'a.csv' }] }],
    ['an edit of nothing', {}, '', { edit: true }],
    ['eleven embeds', { embeds: times(11, () => ({ title: 'x' })) }, 'embeds: has 11'],
    ['a long description', { embeds: [{ description: text(4097) }] }, 'embeds[0].description'],
    ['a field without a value', { embeds: [{ fields: [{ name: 'n', value: '' }] }] }, 'fields[0].value'],
    ['embeds too long together', { embeds: times(2, () => ({ description: text(3001) })) }, 'embeds: 6002'],
    ['a long nonce', { content: 'x', nonce: text(26) }, 'nonce: has 26'],
    ['a nonce that is missing', { content: 'x', enforce_nonce: true }, 'nonce: enforce_nonce'],
    ['an ephemeral answer', { content: 'x', flags: EPHEMERAL }, ''],
    ['an ephemeral post', { content: 'x', flags: EPHEMERAL }, 'flags: Ephemeral', { to: 'channel' }],
    [
      'parse and users',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions.users',
    ],
  ];
  test.each(rows)('%s', (_, body, problem, context) =>
    expectProblem(validateMessage(body, context), problem),
  );
});

describe('components', () => {
  const rows: Row[] = [
    ['five buttons', { content: 'x', components: [row(...buttons(5))] }, ''],
    ['six buttons', { content: 'x', components: [row(...buttons(6))] }, 'components[0].components: has 6'],
    [
      'six rows',
      { content: 'x', components: times(6, (i) => row(button({ custom_id: `${i}` }))) },
      'components: has 6',
    ],
    ['an empty row', { content: 'x', components: [row()] }, 'has 0 item(s)'],
    [
      'the same custom_id twice',
      { components: [row(button()), row(button())] },
      'the custom_id "a" is used twice',
    ],
    ['a long custom_id', { components: [row(button({ custom_id: text(101) }))] }, 'custom_id: has 101'],
    [
      'a button without custom_id',
      { components: [row(button({ custom_id: undefined }))] },
      'custom_id: must be',
    ],
    ['a button without label', { components: [row(button({ label: '' }))] }, 'needs a label or an emoji'],
    ['a long label', { components: [row(button({ label: text(81) }))] }, 'label: has 81'],
    ['a link', { components: [row({ type: 2, style: 5, label: 'A', url: 'https://example.org' })] }, ''],
    ['a link without address', { components: [row({ type: 2, style: 5, label: 'A' })] }, 'url: must be'],
    ['a select beside a button', { components: [row(button(), select())] }, 'must be alone'],
    [
      '26 options',
      { components: [row(select({ options: times(26, (i) => option({ value: `${i}` })) }))] },
      'options: has 26',
    ],
    ['an option twice', { components: [row(select({ options: [option(), option()] }))] }, 'used twice'],
    [
      'a long option',
      { components: [row(select({ options: [option({ label: text(101) })] }))] },
      'label: has 101',
    ],
    [
      'types of channels in a select of texts',
      { components: [row(select({ channel_types: [0] }))] },
      'only a select of channels',
    ],
    [
      'a type of channel that there is not',
      { components: [row(select({ type: 8, options: undefined, channel_types: [99] }))] },
      'no type of channel',
    ],
    ['options in a select of channels', { components: [row(select({ type: 8 }))] }, 'only a select of texts'],
    ['too many to choose', { components: [row(select({ max_values: 2 }))] }, 'max_values: is more'],
    ['a text display without the flag', { components: [display()] }, 'component type 10 may not stand here'],
    ['a text display', v2(display()), ''],
    ['content beside', { ...v2(display()), content: 'x' }, 'content: may not be used'],
    ['embeds beside', { ...v2(display()), embeds: [{ title: 'x' }] }, 'embeds: may not be used'],
    ['content beside, in an edit', { content: 'x' }, 'content: may not be used', { edit: true, v2: true }],
    ['40 components', v2(...times(40, () => display())), ''],
    [
      '41, some nested',
      v2(...times(20, () => display()), { type: 17, components: times(20, () => display()) }),
      '41 in all',
    ],
    ['4001 characters', v2(display(text(4000)), display('x')), 'components: 4001 characters'],
    ['a container', v2({ type: 17, components: [display(), row(button()), { type: 14 }] }), ''],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [display()] }] }),
      'type 17',
    ],
    ['a section', v2({ type: 9, components: [display()], accessory: button() }), ''],
    ['a section with nothing beside', v2({ type: 9, components: [display()] }), 'accessory.type'],
    ['a file that is shown', v2(shownFile), '', { files: [{ filename: 'a.csv' }] }],
    [
      'a file that is not shown',
      v2(display()),
      'no component shows a.csv',
      { files: [{ filename: 'a.csv' }] },
    ],
    ['a file that is not there', v2(shownFile), 'no file a.csv'],
    ['a gallery', v2({ type: 12, items: [{ media: { url: 'ftp://x' } }] }), 'media.url'],
  ];
  test.each(rows)('%s', (_, body, problem, context) =>
    expectProblem(validateMessage(body, context), problem),
  );
});

describe('modals', () => {
  const input = (fields = {}) => ({ type: 4, custom_id: 'text', style: 1, ...fields });
  const label = (component: unknown, fields = {}) => ({ type: 18, label: 'Text', component, ...fields });
  const modal = (components: unknown[], fields = {}) => ({
    custom_id: 'm',
    title: 'T',
    components,
    ...fields,
  });
  test.each<[string, unknown, string]>([
    ['a label with an input', modal([label(input())]), ''],
    ['an input in a row', modal([row(input({ label: 'Text' }))]), ''],
    ['no components', modal([]), 'components: has 0'],
    ['six', modal(times(6, (i) => label(input({ custom_id: `${i}` })))), 'components: has 6'],
    ['a long title', modal([label(input())], { title: text(46) }), 'title: has 46'],
    ['a long label', modal([label(input(), { label: text(46) })]), 'components[0].label: has 46'],
    ['a button', modal([row(button())]), 'must be a text input'],
    ['a button in a label', modal([label(button())]), 'component type 2'],
    ['the same custom_id twice', modal([label(input()), label(input())]), 'used twice'],
    ['a preset that is too long', modal([label(input({ max_length: 2, value: 'abc' }))]), 'value: has 3'],
    ['a disabled select', modal([label(select({ disabled: true }))]), 'cannot be disabled'],
  ])('%s', (_, body, problem) => {
    const problems = validateModal(body);
    if (problem === '') expect(problems).toEqual([]);
    else expect(problems.join('\n')).toContain(problem);
  });
});

describe('commands', () => {
  const word = (fields = {}) => ({ name: 'word', description: 'A word', type: Option.String, ...fields });
  const ping = (fields = {}) => ({ name: 'ping', description: 'Pings', ...fields });
  const withOption = (fields: object) => [ping({ options: [word(fields)] })];
  const long = times(25, (i) =>
    word({
      name: `o${i}`,
      description: text(100),
      choices: times(3, (n) => ({ name: text(90) + n, value: text(90) + n })),
    }),
  );
  test.each<[string, unknown, string]>([
    ['a command', [ping({ options: [word()] })], ''],
    ['upper case', [ping({ name: 'Ping' })], '/Ping.name: must be'],
    ['a space', [ping({ name: 'pi ng' })], 'must be 1 to 32 letters'],
    ['Arabic and Chinese names', [ping({ name: '定义', options: [word({ name: 'كلمة' })] })], ''],
    ['an empty description', [ping({ description: '' })], 'description: must have'],
    ['a long description', [ping({ description: text(101) })], 'description: has 101'],
    ['the same name twice', [ping(), ping()], 'used twice'],
    ['a message command of the same name', [ping(), { name: 'ping', type: 3 }], ''],
    [
      'a message command with a description',
      [{ name: 'Quote', type: 3, description: 'x' }],
      'only a slash command',
    ],
    ['a documented locale', [ping({ name_localizations: { fr: 'balle', 'es-419': 'pelota' } })], ''],
    ['Arabic as a locale', [ping({ description_localizations: { ar: 'x' } })], 'ar: is not a locale'],
    ['26 options', [ping({ options: times(26, (i) => word({ name: `o${i}` })) })], 'options: has 26'],
    [
      'required after optional',
      [ping({ options: [word(), word({ name: 'b', required: true })] })],
      'placed before',
    ],
    ['an option twice', [ping({ options: [word(), word()] })], 'the option name "word"'],
    [
      'choices and autocomplete',
      withOption({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] }),
      'cannot stand',
    ],
    [
      '26 choices',
      withOption({ choices: times(26, (i) => ({ name: `${i}`, value: `${i}` })) }),
      'choices: has 26',
    ],
    [
      'a choice of another type',
      withOption({ type: 4, choices: [{ name: 'a', value: 'a' }] }),
      'must be a number',
    ],
    ['a number with a length', withOption({ type: 4, min_length: 1 }), 'does not fit'],
    ['8000 characters', [ping({ options: long })], 'at most 8000'],
    [
      'a subcommand beside an option',
      [ping({ options: [word({ type: 1 }), word({ name: 'b' })] })],
      'cannot be mixed',
    ],
    ['a subcommand with options', [ping({ options: [word({ type: 1, options: [word()] })] })], ''],
    [
      'a subcommand too deep',
      [ping({ options: [word({ type: 1, options: [word({ type: 1 })] })] })],
      'too deep',
    ],
    ['101 commands', times(101, (i) => ping({ name: `p${i}` })), '101 of type 1'],
  ])('%s', (_, list, problem) => expectProblem(validateCommands(list), problem));
});

describe('autocompletion and threads', () => {
  const choice = (fields = {}) => ({ name: 'One', value: '1', ...fields });
  test.each<[string, string[], string]>([
    ['25 choices', validateAutocomplete(times(25, (i) => choice({ name: `${i}` }))), ''],
    ['26 choices', validateAutocomplete(times(26, (i) => choice({ name: `${i}` }))), 'choices: has 26'],
    ['a long name', validateAutocomplete([choice({ name: text(101) })]), 'choices[0].name: has 101'],
    ['a long value', validateAutocomplete([choice({ value: text(101) })]), 'choices[0].value: has 101'],
    ['a text for a number', validateAutocomplete([choice()], Option.Integer), 'must be a number'],
    ['a thread', validateThread({ name: 'T-5', auto_archive_duration: 10_080 }), ''],
    ['a long name', validateThread({ name: text(101) }), 'name: has 101'],
    [
      'another duration',
      validateThread({ name: 'x', auto_archive_duration: 100 }),
      'auto_archive_duration: must',
    ],
    ['six tags', validateThread({ name: 'x', applied_tags: times(6, String) }), 'applied_tags: has 6'],
    ['an edit without a name', validateThread({ archived: true }, { edit: true }), ''],
  ])('%s', (_, problems, problem) => expectProblem(problems, problem));
});

test('nothing that comes as JSON makes a rule throw', () => {
  for (const body of [
    null,
    7,
    'x',
    [],
    [null],
    { components: [null, { type: 1, components: 'x' }], embeds: 7 },
  ]) {
    for (const validate of [
      validateMessage,
      validateModal,
      validateCommands,
      validateAutocomplete,
      validateThread,
    ]) {
      expect(Array.isArray(validate(body))).toBe(true);
    }
  }
});

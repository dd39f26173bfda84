import { expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { find, opensModal } from '../src/find.ts';
import type { Input } from '../src/platform.ts';

const vocabulary = { topics: [], jurisdictions: ['eu', 'global'] };
const typed = (command: string, text: string): Input => ({ kind: 'text', command, text });
const wrong = (input: Input) => {
  const found = find(commands, input, vocabulary);
  return found.ok ? undefined : found.refusal;
};

test.each([
  typed('practices', 'livestream kind:practice'),
  typed('practices', ''),
  typed('forum', ''),
  typed('forum', 'help'),
  typed('forum', 'HELP topics'),
  typed('forum', 'practices livestream in:eu'),
  typed('forum', '/define due process'),
  { kind: 'options', command: 'forum', subcommand: 'help', options: {} },
  { kind: 'options', command: 'practices', options: { query: 'livestream', kind: 'law' } },
  { kind: 'press', action: 'practices:entry:E-1:0', message: '1' },
  { kind: 'submit', action: 'practices:search', fields: { search: 'x' } },
] satisfies Input[])('%j is found', (input) => {
  expect(wrong(input)).toBeUndefined();
});

test.each([
  [typed('practises', ''), { kind: 'command', name: 'practises', near: 'practices' }],
  [typed('forum', 'hepl'), { kind: 'command', name: 'forum hepl', near: 'forum help' }],
  [typed('practices', 'x kindd:law'), { kind: 'filter', name: 'kindd', near: 'kind' }],
  [typed('practices', 'query:x'), undefined],
  [typed('practices', 'kind:lwa'), { kind: 'option', name: 'kind', fault: { near: 'law' } }],
  [typed('practices', '__proto__:x constructor:y'), { kind: 'filter', name: 'constructor' }],
  [{ kind: 'press', action: 'practices:toString:x', message: '1' }, { kind: 'gone' }],
  [{ kind: 'press', action: 'nothing', message: '1' }, { kind: 'gone' }],
  [{ kind: 'press', action: 'gone:open:E-1', message: '1' }, { kind: 'gone' }],
  [{ kind: 'options', command: 'forum', subcommand: 'nothing', options: {} }, { kind: 'gone' }],
] satisfies [Input, object | undefined][])('%j is answered with %j', (input, refusal) => {
  if (refusal) expect(wrong(input)).toMatchObject(refusal);
  else expect(wrong(input)).toBeUndefined();
});

test('only what opens a form is known to open one', () => {
  const press = (action: string): Input => ({ kind: 'press', action, message: '1' });
  expect(opensModal(commands, press('practices:change:en:livestream'))).toBe(true);
  expect(opensModal(commands, press('practices:entry:E-1'))).toBe(false);
  expect(opensModal(commands, press('practices:constructor'))).toBe(false);
  expect(opensModal(commands, typed('practices', ''))).toBe(false);
});

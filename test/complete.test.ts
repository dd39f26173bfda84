import { expect, test } from 'vitest';
import { answer, defineCommand } from '../src/command.ts';
import { createComplete } from '../src/complete.ts';
import type { Library } from '../src/domain/library/live.ts';
import { day, flag, oneOf, zone } from '../src/options.ts';
import { notice } from '../src/view.ts';

const summary = 'practices.kind';
const command = defineCommand({
  name: 'when',
  summary,
  access: 'guest',
  options: {
    zone: zone({ summary }),
    day: day({ summary }),
    rhythm: oneOf({ summary, of: ['norm', 'law'], label: (value) => `kind.${value}` }),
    empty: flag({ summary }),
  },
  run: () => answer(notice('')),
});
const who = {
  workspace: 'T1',
  tenant: 'T1',
  user: 'U1',
  locale: 'en',
  workspaceAdmin: false,
  outsider: false,
} as const;

/** Nothing of these comes out of the library. */
const complete = createComplete([command], {} as Library);
const offered = (option: string, text: string, person = {}) =>
  complete({ platform: 'slack', who: { ...who, ...person }, command: 'when', option, text }).map(
    ({ value }) => value,
  );

test.each([
  ['zone', 'zur', ['Europe/Zurich']],
  ['day', 'm', ['Monday', 'last']],
  ['day', 'la', ['last']],
  ['rhythm', 'l', ['law']],
  ['empty', '', ['yes', 'no']],
])('%s: %j goes on to %j', (option, text, values) => {
  expect(offered(option, text)).toEqual(values);
});

test('days are offered in the language of the person', () => {
  expect(offered('day', 'lu', { locale: 'fr' })).toEqual(['lundi']);
});

test('the zone a person is in comes first, once, and at most 25 are offered', () => {
  const zones = offered('zone', '', { zone: 'Europe/Zurich' });
  expect(zones[0]).toBe('Europe/Zurich');
  expect(zones).toHaveLength(25);
  expect(new Set(zones).size).toBe(25);
});

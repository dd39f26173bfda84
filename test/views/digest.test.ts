import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import type { View } from '../../src/view.ts';
import { issueView } from '../../src/views/digest.ts';
import { restView } from '../../src/views/digest-why.ts';
import { anEntry } from '../support/entry.ts';
import { anIssue, aTold } from '../support/issue.ts';
import { viewText } from '../support/view-text.ts';

const en = translateFor('en');
const shown = (changes: Parameters<typeof anIssue>[0] = {}) => issueView(anIssue(changes), [], en);
const lines = (view: View) => viewText(view).split('\n');
const items = (view: View) => view.blocks.flatMap((block) => (block.kind === 'item' ? [block.item] : []));
const pressed = (view: View) => viewText.actions(view).map(([label]) => label);
const event = (number: number, start: string, place?: string) =>
  anEntry({
    id: `event-${number}`,
    number,
    kind: 'event',
    title: `Event ${number}`,
    titles: {},
    event: { start, ...(place && { place }) },
  });

test('an issue reads as a person would tell it', () => {
  const view = shown({
    told: [
      aTold(1, { kind: 'norm', title: 'A norm', summary: 'What it asks.' }),
      aTold(
        2,
        { title: 'Hash-sharing' },
        { happening: 'amended', changes: ['The deadline moved.', 'A source was added.'] },
      ),
      aTold(3, { title: 'An old one', lifecycle: 'superseded' }, { happening: 'superseded' }),
      aTold(4, { title: 'Gone', lifecycle: 'withdrawn' }, { happening: 'withdrawn' }),
    ],
    events: [event(9, '2026-11-25T10:00:00Z', 'Geneva'), event(10, '2026-12')],
  });
  expect(lines(view)).toEqual([
    'PLENARY Norms and practices, 16–23 Nov 2026',
    '1 new entry, 1 amended, 1 superseded, 1 withdrawn, 2 events ahead. First of all: A norm.',
    'Norms',
    'NEW A norm',
    'What it asks.',
    'E-1 · voluntary · global · 5 Dec 2016 · for small platforms',
    'Practices',
    'AMENDED Hash-sharing',
    'The deadline moved. A source was added.',
    'E-2 · voluntary · global · 5 Dec 2016 · for small platforms',
    'SUPERSEDED An old one',
    'A newer entry has taken its place; it stays readable.',
    'E-3 · voluntary · global · 5 Dec 2016 · for small platforms · entry superseded',
    'WITHDRAWN Gone',
    'The curators have taken it out of the library.',
    'E-4 · voluntary · global · 5 Dec 2016 · for small platforms',
    'Coming up',
    '25 Nov 2026 · Event 9 (E-9) · Geneva',
    'Dec 2026 · Event 10 (E-10)',
    'Open an entry…',
    ...['E-1 A norm', 'E-2 Hash-sharing', 'E-3 An old one', 'E-9 Event 9', 'E-10 Event 10'],
    'Why this?',
    'Change',
    'issue 2 · D-3 · next: Mon 30 Nov 2026, 09:00 (Europe/Zurich)',
  ]);
  // What was withdrawn can be opened no more.
  expect(items(view).map(({ open }) => open?.args.at(-1))).toEqual(['E-1', 'E-2', 'E-3', undefined]);
});

test('with nothing to tell it says since when, about what, and when it looks again', () => {
  expect(lines(shown())).toEqual([
    'PLENARY Norms and practices, 16–23 Nov 2026',
    'Nothing new since 16 Nov 2026: everything in the library. Next look: Mon 30 Nov 2026, 09:00 (Europe/Zurich).',
    'Why this?',
    'Change',
    'issue 2 · D-3 · next: Mon 30 Nov 2026, 09:00 (Europe/Zurich)',
  ]);
});

test('two hundred entries are ten in full and a count with a button; events are five and a count', () => {
  const told = Array.from({ length: 200 }, (_, at) => aTold(at + 1));
  const events = Array.from({ length: 8 }, (_, at) => event(300 + at, '2026-11-25'));
  const view = shown({ told, events });
  expect(items(view)).toHaveLength(10);
  expect(pressed(view)).toEqual(['Open an entry…', 'Show 190 more', 'Why this?', 'Change']);
  expect(lines(view)).toContain('and 3 more events');
  expect(lines(view)).toContainEqual(expect.stringMatching(/^200 new entries, 8 events ahead\./));
  const pages = [10, 20, 190].map((offset) =>
    restView(anIssue({ told }), { name: 'x', offset, limit: 10 }, en),
  );
  expect(pages.map((page) => items(page).length)).toEqual([10, 10, 10]);
  expect(pages.map(pressed).map((all) => all.slice(1))).toEqual([
    ['Previous', 'Next'],
    ['Previous', 'Next'],
    ['Previous'],
  ]);
  expect(pages.map(({ footer }) => footer)).toEqual(['11–20 of 200', '21–30 of 200', '191–200 of 200']);
});

test('events alone are no empty issue', () => {
  expect(lines(shown({ events: [event(9, '2026-11-25')] }))[1]).toBe('1 event ahead.');
});

test.each([
  [{ catchesUp: true }, 'The bot was away for a while: this issue covers everything since the last one.'],
  [
    { window: { ...anIssue().window, omitted: 3, omittedFrom: new Date('2026-09-01T08:00:00Z') } },
    'The bot was away for long. 3 entries from before, since 1 Sept 2026, are not listed; /practices finds them.',
  ],
  [
    { gap: { from: new Date('2026-11-01T08:00:00Z'), to: new Date('2026-11-16T08:00:00Z'), items: 1 } },
    'This digest was paused from 1 Nov 2026 to 16 Nov 2026; 1 entry came meanwhile. An admin of this workspace can send them with /digest list.',
  ],
])('what is unusual is said: %j', (changes, expected) => {
  expect(lines(shown({ told: [aTold(1)], ...changes }))).toContain(expected);
});

test('what is too old to be listed makes no empty issue, and no sentence of nothing', () => {
  const window = { ...anIssue().window, omitted: 3, omittedFrom: new Date('2026-09-01T08:00:00Z') };
  const view = shown({ window });
  expect(viewText(view)).not.toContain('Nothing new since');
  expect(lines(view)).not.toContain('.');
});

describe('the language', () => {
  test('of an entry that was not translated is named; its title is the digest’s where there is one', () => {
    const told = [aTold(1, { language: 'ru', title: 'Правило', titles: { en: 'A rule' } }), aTold(2)];
    const [foreign, own] = items(shown({ told }));
    expect(foreign).toMatchObject({ title: 'A rule', facts: expect.stringContaining('Русский') });
    expect(own?.facts).not.toContain('English');
  });

  test.each(languages)('%s has every word of an issue', (language) => {
    const told = (['added', 'amended', 'superseded', 'withdrawn'] as const).map((happening, at) =>
      aTold(at + 1, { titles: {} }, { happening }),
    );
    const gap = { from: new Date('2026-11-01T08:00:00Z'), to: new Date('2026-11-16T08:00:00Z'), items: 2 };
    const issue = anIssue({ told, gap, catchesUp: true, events: [event(9, '2026-11-25')] });
    const said = viewText(issueView(issue, [], translateFor(language)));
    expect(said).not.toMatch(/undefined|null|NaN|\{|\}/);
    if (language !== 'en') expect(said).not.toContain(en('digest.catchesUp'));
  });
});

test('the week is that of the digest’s zone', () => {
  const { digest } = anIssue();
  const at = (zone: string) =>
    shown({ digest: { ...digest, schedule: { ...digest.schedule, zone } } }).title?.text;
  expect(at('Pacific/Apia')).toBe('Norms and practices, 16–23 Nov 2026');
  expect(at('Pacific/Honolulu')).toBe('Norms and practices, 15–22 Nov 2026');
});

import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createComplete } from '../../../src/complete.ts';
import type { Library } from '../../../src/domain/library/live.ts';
import type { Typing } from '../../../src/platform.ts';
import { continueLine } from '../../../src/web/console/completion.ts';
import { readVisit } from '../../../src/web/console/places.ts';
import { anEntry } from '../../support/entry.ts';

const labels = { en: 'Crisis response', fr: 'Crise', es: 'Crisis', ru: 'Кризис', ar: 'أزمة', zh: '危机' };
const topics = [{ slug: 'crisis-response', labels, scope: '' }];
const term = {
  en: 'due process',
  fr: 'garanties',
  es: 'debido proceso',
  ru: 'процедура',
  ar: 'مراعاة',
  zh: '正当程序',
};

/** What completion asks of the library; the rest of it is not looked at. */
const library = {
  complete: (text: string) => (text.startsWith('hash') ? [anEntry({ number: 12 })] : []),
  topics: () => topics,
  terms: () => [{ slug: 'due-process', labels: term, note: undefined }],
  vocabulary: () => ({ topics, jurisdictions: ['eu', 'ke'] }),
} as unknown as Library;

const visit = readVisit({}, 'en');
const complete = createComplete(commands, library);
const goOn = (line: string, seat = visit) => continueLine(line, seat, { commands, complete, zone: 'UTC' });
const lines = (line: string) => goOn(line).items.map((item) => item.line);

describe('a line goes on', () => {
  test.each([
    ['/', ['/practices ', '/define ', '/discuss ', '/threads ', '/review ', '/digest ', '/forum ']],
    ['/pr', ['/practices ']],
    ['  /PR', ['/practices ']],
    [
      '/forum ',
      [
        '/forum help ',
        '/forum join ',
        '/forum profile ',
        '/forum settings ',
        '/forum ledger ',
        '/forum link ',
        '/forum privacy ',
        '/forum status ',
        '/forum audit ',
        '/forum practices ',
        '/forum define ',
        '/forum discuss ',
        '/forum threads ',
        '/forum review ',
        '/forum digest ',
      ],
    ],
    ['/forum he', ['/forum help ']],
    ['/forum practices ki', ['/forum practices kind:']],
    ['/practices kind:no', ['/practices kind:norm ']],
    ['/practices KIND:no', ['/practices kind:norm ']],
    ['/practices kind:norm,la', ['/practices kind:norm,law ']],
    ['/practices stream kind:no', ['/practices stream kind:norm ']],
    ['/practices topic:cri', ['/practices topic:crisis-response ']],
    ['/practices topic:"crisis re', ['/practices topic:crisis-response ']],
    ['/practices in:ken', ['/practices in:ke ']],
    ['/practices in：ken', ['/practices in:ke ']],
    ['/threads status:hi', ['/threads status:hidden ']],
    ['/threads status:pe', ['/threads status:pending ']],
    ['/practices hash', ['/practices E-12 ']],
    ['/practices kind:norm hash', ['/practices E-12 kind:norm ']],
    ['/define due', ['/define due-process ']],
    ['/practices lang:fr', ['/practices lang:fr ']],
  ])('%s', (line, all) => {
    expect(lines(line)).toEqual(all);
  });

  test('with each filter that is not used yet', () => {
    expect(lines('/practices kind:norm ')).toEqual([
      '/practices kind:norm topic:',
      '/practices kind:norm in:',
      '/practices kind:norm since:',
      '/practices kind:norm group:',
      '/practices kind:norm lang:',
      '/practices kind:norm size:',
    ]);
  });

  test.each([
    '',
    'hello',
    '/nothing ',
    '/nothing kind:',
    '/practices since:20',
    '/practices ///',
    '/constructor ',
  ])('nowhere from “%s”', (line) => {
    expect(lines(line)).toEqual([]);
  });

  test('with words for what is being typed, in the language of the page', () => {
    expect(goOn('/practices since:').hint).toBe(
      'since: Only norms from this date on: 2019, 2019-05 or 2019-05-15',
    );
    expect(goOn('/practices ').hint).toBe('Words to look for, or a reference like E-12');
    const french = goOn('/practices topic:cri', { ...visit, language: 'fr' });
    expect(french.items).toEqual([
      { line: '/practices topic:crisis-response ', name: 'crisis-response', text: 'Crise' },
    ]);
  });

  test('names what it adds and says what that means', () => {
    expect(goOn('/practices hash').items).toEqual([
      { line: '/practices E-12 ', name: 'E-12', text: 'Hash-sharing for small platforms' },
    ]);
  });
});

test('the house is told who types, and where', () => {
  const typings: Typing[] = [];
  const listening = (typing: Typing) => {
    typings.push(typing);
    return [];
  };
  const seat = readVisit({ as: 'admin', lang: 'ar', at: 'civil-society.digest' }, 'en');
  continueLine('/forum help lang:', seat, { commands, complete: listening, zone: 'UTC' });
  expect(typings).toEqual([
    {
      platform: 'console',
      who: {
        workspace: 'civil-society',
        channel: 'digest',
        zone: 'UTC',
        tenant: '',
        user: 'admin',
        locale: 'ar',
        workspaceAdmin: true,
        outsider: false,
      },
      command: 'forum',
      subcommand: 'help',
      option: 'lang',
      text: '',
    },
  ]);
});

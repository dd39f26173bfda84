import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { type Answer, createDispatch, type Dispatch } from '../src/dispatch.ts';
import { createLibrary } from '../src/domain/library/live.ts';
import { loadStarterLibrary } from '../src/jobs/library.ts';
import { createLogger } from '../src/log.ts';
import type { Input, Invocation, Who } from '../src/platform.ts';
import { createScriptedCarrier } from './support/carrier.ts';
import { createTestDatabase, type TestDatabase } from './support/database.ts';
import { testSealer } from './support/sealer.ts';
import { viewText } from './support/view-text.ts';

const who: Who = {
  workspace: 'T1',
  tenant: 'T1',
  user: 'U1',
  locale: 'en-GB',
  workspaceAdmin: false,
  outsider: false,
};
const now = new Date('2026-11-21T12:00:00Z');
let database: TestDatabase;
let dispatch: Dispatch;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadStarterLibrary(database, now);
  const library = createLibrary(database.db);
  await library.refresh();
  dispatch = createDispatch({
    commands,
    sealer: testSealer,
    db: database.db,
    pool: database.pool,
    library,
    carriers: new Map([['discord', { ...createScriptedCarrier(), typing: 'options' }]]),
    publicUrl: undefined,
    log: createLogger('silent'),
    clock: () => now,
  });
});
afterAll(() => database.drop());

const ask = (input: Input, from: Partial<Who> = {}, platform: Invocation['platform'] = 'slack') =>
  dispatch({ platform, who: { ...who, ...from }, input });
const type = (command: string, text: string, from?: Partial<Who>) =>
  ask({ kind: 'text', command, text }, from);
const press = (action: string, message = 'm1', value?: string) =>
  ask({ kind: 'press', action, message, ...(value !== undefined && { value }) });
const words = (answer: Answer) => (answer.show === 'modal' ? '' : viewText(answer.view));
/** The ids of the buttons and selects of an answer, by label. */
const actionOf = (answer: Answer, label: string): string => {
  const found = answer.show === 'modal' ? [] : viewText.actions(answer.view);
  return found.find(([name]) => name === label)?.[1] ?? '';
};

describe('/practices', () => {
  test('finds, pages, opens, shares', async () => {
    const first = await type('practices', 'terrorist content kind:norm,law,practice');
    expect(first.show).toBe('private');
    expect(words(first)).toMatch(/entries match “terrorist content”/);
    expect(words(first)).toMatch(/1–5 of \d+/);
    const second = await press(actionOf(first, 'Next'));
    expect(words(second)).toMatch(/6–10 of \d+/);
    expect(words(await press(actionOf(second, 'Previous')))).toBe(words(first));
    const opened = await press(actionOf(first, 'Open an entry…'), 'm1', 'E-2');
    expect(words(opened)).toContain('E-2, edition 1, imported, not yet reviewed');
    const shared = await press(actionOf(first, 'Share here'));
    expect(shared.show).toBe('public');
    expect(words(shared)).toContain('1–5 of');
  });

  test('filters may stand anywhere, in any letter case; in: keeps global entries after local ones', async () => {
    const answer = await type('practices', 'KIND:Law in:KE');
    expect(words(answer)).toMatch(/Kenya/);
    expect(words(answer)).not.toMatch(/PRACTICE/);
  });

  test('a reference or slug opens the entry with its parts, and lang: shows it in another language', async () => {
    const answer = await type('practices', 'unsc-res-1373-2001 lang:fr');
    expect(answer.language).toBe('fr');
    expect(words(answer)).toContain('Résolution 1373 (2001) du Conseil de sécurité');
    expect(words(await type('practices', 'e-99999'))).toContain(
      'There is no entry E-99999'.replace('E-', 'e-'),
    );
  });

  test('every entry can be read to its end, in every language, with its sources and citation', async () => {
    const numbers = (await database.db.entry.findMany({ select: { number: true } })).map(
      ({ number }) => number,
    );
    for (const number of numbers) {
      let answer = await type('practices', `E-${number}`);
      let read = words(answer);
      for (let more = actionOf(answer, 'Read on'); more; more = actionOf(answer, 'Read on')) {
        answer = await press(more);
        read += words(answer);
      }
      expect(read).toContain('Safeguards');
      expect(read).toContain('Sources');
      expect(read).toMatch(new RegExp(`Plenary, E-${number}: “.+”, edition 1, 21 Nov 2026`));
    }
  });

  test('nothing found: says so, offers near words, notes the question without its asker', async () => {
    const answer = await type('practices', 'zzyzx livestreem', { user: 'U-asker' });
    const none = await type('practices', 'qqxxqq zzyzx', { user: 'U-asker' });
    expect(words(answer)).toMatch(/match|Nothing/);
    expect(words(none)).toContain('Nothing in the library matches “qqxxqq zzyzx”.');
    await Promise.all(
      ['QQXXQQ   zzyzx', 'qqxxqq zzyzx', 'Qqxxqq zzyzx'].map((text) => type('practices', text)),
    );
    expect(await database.db.question.findMany({ select: { text: true, times: true } })).toEqual([
      { text: 'qqxxqq zzyzx', times: 4 },
    ]);
    expect(words(await type('practices', 'kind:law topic:algorithms in:ng since:2026'))).toContain(
      'passes all of these filters',
    );
  });

  test.each([
    ['topic:crisis', /There is no topic “crisis”\. Did you mean crisis-response\?/],
    ['kind:lwa', /There is no kind “lwa”\. Did you mean law\?/],
    ['since:soon', /“soon” is not a date/],
    ['colour:red', /There is no filter colour:/],
    ['in:atlantis', /There is no jurisdiction “atlantis”/],
  ])('%s is answered with what exists', async (text, expected) => {
    expect(words(await type('practices', text))).toMatch(expected);
  });

  test.each([
    'x'.repeat(10_000),
    '\u0000\u0007\u202e\u2066\ufeff',
    '😀🏳️‍🌈 \ud800',
    '<!channel> @everyone <@U123> <script>',
    'مقاطع البث المباشر',
    'OR 1=1; DROP TABLE entry; --',
    '%s %n {x} {{x}} <b>x</b>',
    ' '.repeat(3000),
  ])('%j breaks nothing', async (text) => {
    const answer = await type('practices', text);
    expect(words(answer)).not.toContain('failed on our side');
    for (const label of ['Next', 'Share here', 'Change search']) {
      const action = actionOf(answer, label);
      if (action) expect(words(await press(action, 'm2'))).not.toContain('failed on our side');
    }
  });

  test('a query that is too long says how much of it was used', async () => {
    expect(words(await type('practices', `livestream ${'y'.repeat(10_000)}`))).toContain(
      'first 300 characters',
    );
  });

  test.each(['9999', '-5', 'NaN', '1.5', ''])('a page %j that is not there is the first', async (offset) => {
    expect(words(await press(`practices:page:${offset}:en:sanctions`))).toMatch(/1–5 of \d+/);
  });

  test('the form brings the search back as typed and searches anew', async () => {
    const form = await press(actionOf(await type('practices', 'livestream kind:practice'), 'Change search'));
    if (form.show !== 'modal') throw new Error('no form');
    expect(form.modal.inputs[0]?.value).toBe('livestream kind:practice');
    const answer = await ask({
      kind: 'submit',
      action: 'practices:search:en',
      fields: { search: 'sanctions kind:norm' },
    });
    expect(words(answer)).toContain('“sanctions”');
  });
});

test('sharing the same answer twice, also at once, puts it into the channel once', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => press('practices:shareEntry:E-1:en', 'm9')));
  expect(answers.map(({ show }) => show).sort()).toEqual(['aside', 'aside', 'public']);
  await answers.find(({ show }) => show === 'public')?.undo?.();
  expect((await press('practices:shareEntry:E-1:en', 'm9')).show).toBe('public');
});

describe('/define', () => {
  test.each(['incitement', 'INCITEMENT', 'incitación', 'подстрекательство', 'التحريض', '煽动'])(
    '%s is explained in six languages',
    async (term) => {
      const answer = words(await type('define', term));
      for (const label of ['incitement', 'incitation', 'incitación', 'подстрекательство', 'التحريض', '煽动'])
        expect(answer).toContain(label);
    },
  );
  test('without a term it offers all; with an unknown one the nearest', async () => {
    expect(words(await type('define', ''))).toContain('50 terms');
    expect(words(await type('define', 'incitment'))).toMatch(
      /no term “incitment”\. Closest terms: incitement/,
    );
  });
});

describe('/forum help', () => {
  test('says what to do where another app answers where commands are typed, as the carrier tells', async () => {
    const help = { kind: 'options', command: 'forum', subcommand: 'help', options: {} } as const;
    expect(words(await type('forum', 'help'))).toContain('another app');
    expect(words(await ask(help, {}, 'discord'))).not.toContain('another app');
  });

  test.each(['', 'help', 'help topics', 'help filters', 'help practices', 'help /define'])(
    '/forum %s answers',
    async (text) => {
      expect(words(await type('forum', text)).length).toBeGreaterThan(50);
    },
  );
  test('speaks the language of the reader', async () => {
    expect((await type('forum', 'help', { locale: 'ar-EG' })).language).toBe('ar');
    expect((await type('forum', 'help', { locale: 'xx' })).language).toBe('en');
  });
  test('help for nothing known leads to the nearest', async () => {
    expect(words(await type('forum', 'help topcs'))).toContain('/forum help topics');
  });
});

test('a chosen language goes before the locale of the platform', async () => {
  await database.db.account.create({
    data: { platform: 'slack', tenant: 'T1', externalId: 'U-fr', language: 'fr' },
  });
  expect((await type('forum', 'help', { user: 'U-fr', locale: 'es' })).language).toBe('fr');
});

test('with the database away the answer has a reference, and the next one works again', async () => {
  await database.goAway();
  const failed = await type('practices', 'livestream', { user: 'U-new' });
  await database.comeBack();
  expect(words(failed)).toMatch(/That failed on our side \(reference [0-9a-f]{4}\)/);
  expect(words(await type('practices', 'livestream', { user: 'U-new' }))).toContain('livestream');
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderView } from '../../src/discord/render.ts';
import type { Answer } from '../../src/dispatch.ts';
import { conduct } from '../../src/domain/members/conduct.ts';
import { tourSteps } from '../../src/domain/members/tour.ts';
import { languages } from '../../src/i18n/languages.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { toMessages } from '../../src/slack/messages.ts';
import { actionOf, now, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createJoining, formOf, type Joining, type Person } from '../support/joining.ts';

let database: TestDatabase;
let joining: Joining;
let guest: Person;

beforeAll(async () => {
  database = await createTestDatabase();
  joining = await createJoining(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.account.deleteMany();
  await database.db.member.deleteMany();
  await database.db.draft.deleteMany();
  guest = joining.person('UGUEST');
});

const stepOf = (answer: Answer) => words(answer).match(/^Step \d of 5/)?.[0] ?? words(answer);
const go = (step: number) => guest.press(`forum:tour:${step}`);

describe('the tour', () => {
  test('is walked from its beginning to its end in one message, and back', async () => {
    let shown = await guest.type('join');
    const seen: string[] = [];
    for (let step = 1; step <= tourSteps; step += 1) {
      expect(shown.show).toBe('private');
      seen.push(words(shown).split('\n')[0] ?? '');
      if (step < tourSteps) shown = await guest.use(shown, 'Next');
    }
    expect(seen).toEqual([
      'Step 1 of 5 What this is',
      'Step 2 of 5 Your first look-up',
      'Step 3 of 5 Make it yours',
      'Step 4 of 5 The code of conduct',
      'Step 5 of 5 Become a member',
    ]);
    expect(actionOf(shown, 'Next')).toBe('');
    expect(actionOf(shown, 'Apply for membership')).toBe('forum:apply');
    for (let step = tourSteps - 1; step >= 1; step -= 1) {
      shown = await guest.use(shown, 'Back');
      expect(stepOf(shown)).toBe(`Step ${step} of 5`);
    }
    expect(actionOf(shown, 'Back')).toBe('');
  });

  test('says what the bot cannot see', async () => {
    const shown = words(await guest.type('join'));
    expect(shown).toContain('Messages and files, in channels or between people. It may not read them.');
  });

  test('goes on where somebody stopped, and can be started again', async () => {
    await go(4);
    expect(stepOf(await guest.type('join'))).toBe('Step 4 of 5');
    const last = await go(5);
    expect(stepOf(await guest.use(last, 'Start again'))).toBe('Step 1 of 5');
    expect(stepOf(await guest.type('join'))).toBe('Step 1 of 5');
  });

  test('can be left at every step but the last, which leads nowhere else, and taken up again', async () => {
    for (const step of [1, 2, 3, 4]) {
      const skipped = await guest.use(await go(step), 'Skip the tour');
      expect(words(skipped)).toContain('The tour is closed, and what you chose is kept.');
      expect(stepOf(await guest.use(skipped, 'Continue the tour'))).toBe(`Step ${step} of 5`);
    }
  });

  test.each(['0', '6', '-1', '1.5', 'NaN', '', '99999999999999999999'])(
    'step %j is none: it stays where it is',
    async (step) => {
      await go(2);
      expect(stepOf(await guest.press(`forum:tour:${step}`))).toBe('Step 2 of 5');
    },
  );

  test('remembers nobody who only looks', async () => {
    await guest.type('join');
    expect(await guest.account()).toBeNull();
  });

  test('has at most ten buttons, and five selects', async () => {
    for (let step = 1; step <= tourSteps; step += 1) {
      const shown = await go(step);
      if (shown.show === 'modal') throw new Error('a step is no form');
      const { blocks } = shown.view;
      const pressed = blocks.flatMap((one) => (one.kind === 'buttons' ? one.buttons : []));
      expect(pressed.length).toBeLessThanOrEqual(10);
      expect(blocks.filter(({ kind }) => kind === 'select').length).toBeLessThanOrEqual(5);
    }
  });

  test('is none for members, who get their desk, also from a step that is still on their screen', async () => {
    await go(2);
    const { id: memberId } = await database.db.member.create({ data: { name: 'Amina', roles: ['member'] } });
    await database.db.account.updateMany({ data: { memberId } });
    for (const answer of [await guest.type('join'), await go(3)]) {
      expect(words(answer)).toContain('Your desk');
      expect(words(answer)).toContain('Name: Amina');
    }
    expect((await guest.account())?.tour?.step).toBe(2);
  });

  test('is refused to outsiders in words', async () => {
    const outside = joining.person('UOUT', { outsider: true });
    for (const answer of [await outside.type('join'), await outside.press('forum:tour:3')])
      expect(words(answer)).toContain('In somebody else’s workspace you can look things up');
    expect(await outside.account()).toBeNull();
  });
});

describe('the first look-up', () => {
  test.each(['livestream', 'transparency report', 'appeal process'])(
    '%s finds something, beside the tour',
    async (query) => {
      const found = await guest.use(await go(2), query);
      expect(found.show).toBe('aside');
      expect(words(found)).toMatch(new RegExp(`entr(y|ies) match(es)? “${query}”`));
    },
  );

  test('finds something in every language', async () => {
    for (const language of languages) {
      await guest.press('forum:tourLanguage', language);
      for (const key of ['tour.2.try.first', 'tour.2.try.second', 'tour.2.try.third'] as const) {
        const query = translateFor(language)(key);
        const found = await guest.use(await go(2), query);
        expect(actionOf(found, translateFor(language)('practices.open')), `${language} ${query}`).not.toBe(
          '',
        );
      }
    }
  });

  test('in words of one’s own is a real search as well', async () => {
    const form = await guest.use(await go(2), 'Words of your own');
    const found = await guest.fill(form, { search: 'hash sharing kind:practice' });
    expect(found.show).toBe('aside');
    expect(words(found)).toMatch(/“hash sharing”/);
    expect(words(await guest.fill(form, { search: 'kind:lwa' }))).toContain('Did you mean law?');
    expect(words(await guest.fill(form, { search: 'qqxxqq' }))).toContain('Nothing in the library matches');
  });
});

describe('what one chooses', () => {
  test('is kept, shown as chosen, and taken back', async () => {
    let shown = await go(3);
    expect(words(shown)).toContain('Topics: none chosen');
    expect(actionOf(shown, 'Remove a topic…')).toBe('');
    shown = await guest.use(shown, 'Add a topic…', 'transparency');
    shown = await guest.use(shown, 'Add a topic…', 'crisis-response');
    shown = await guest.use(shown, 'Choose the stakeholder group…', 'civil-society');
    const text = words(shown);
    expect(text).toMatch(/Topics: .*Crisis response.*/);
    expect(text).toMatch(/Topics: .*Transparency.*/);
    expect(text).toContain('Stakeholder group: Civil society');
    shown = await guest.use(shown, 'Remove a topic…', 'transparency');
    expect(words(shown)).not.toMatch(/Topics: .*Transparency/);
    expect((await guest.account())?.tour).toMatchObject({
      ...{ step: 3, topics: ['crisis-response'], group: 'civil-society', changedAt: now },
    });
  });

  test('twice is the same as once, and two at one moment are both kept', async () => {
    const add = actionOf(await go(3), 'Add a topic…');
    await Promise.all(
      ['transparency', 'crisis-response', 'transparency', 'algorithms'].map((topic) =>
        guest.press(add, topic),
      ),
    );
    const chosen = (await guest.account())?.tour?.topics ?? [];
    expect([...chosen].sort()).toEqual(['algorithms', 'crisis-response', 'transparency']);
  });

  test('is only what there is', async () => {
    await guest.press('forum:tourTopic:add', 'nonsense');
    await guest.press('forum:tourGroup', 'nonsense');
    await guest.press('forum:tourLanguage', 'tlh');
    expect(await guest.account()).toBeNull();
  });

  test('of languages counts at once, and everywhere', async () => {
    const shown = await guest.use(await go(3), 'Choose the language…', 'fr');
    expect(shown.language).toBe('fr');
    expect(words(shown)).toContain(translateFor('fr')('tour.3.title'));
    expect(words(shown)).toContain('Français');
    expect(await guest.account()).toMatchObject({ language: 'fr' });
    expect((await guest.type('join')).language).toBe('fr');
  });

  test('every step is one message in every language, on either platform', async () => {
    for (const language of languages) {
      await guest.press('forum:tourLanguage', language);
      for (let step = 1; step <= tourSteps; step += 1) {
        const shown = await go(step);
        if (shown.show === 'modal') throw new Error('a step is no form');
        expect(renderView(shown.view), `${language} ${step}`).toHaveLength(1);
        expect(toMessages(shown.view), `${language} ${step}`).toHaveLength(1);
        expect(shown.language).toBe(language);
        expect(words(shown)).toContain(translateFor(language)(`tour.${step as 1 | 2 | 3 | 4 | 5}.title`));
      }
    }
  });

  test.each([
    ['  Clip\u200bnest \u202e Ltd  ', 'Clipnest Ltd'],
    ['منظمة الاختبار', 'منظمة الاختبار'],
    ['<!channel> @everyone', '<!channel> @everyone'],
    ['', ''],
  ])('of organisations %j is shown as %j', async (typed, shownAs) => {
    const form = await guest.use(await go(3), 'Name your organisation');
    const shown = words(await guest.fill(form, { organisation: typed }));
    expect(shown).toContain(`Organisation: ${shownAs || 'not said'}`);
    expect(formOf(await guest.press('forum:tourOrganisation')).values.organisation).toBe(shownAs);
  });

  test('of organisations is kept also where it is too long, which is said', async () => {
    const long = 'x'.repeat(400);
    const form = await guest.use(await go(3), 'Name your organisation');
    expect(words(await guest.fill(form, { organisation: long }))).toContain(
      'too long: at most 120 characters',
    );
    expect((await guest.account())?.tour?.organisation).toBe(long);
  });
});

describe('the code of conduct', () => {
  test('is accepted in the tour, recorded, and the next step comes', async () => {
    const step = await go(4);
    expect(words(step)).toContain('Human rights.');
    const next = await guest.use(step, 'I accept');
    expect(words(next)).toContain('You accepted version 1 of the code of conduct.');
    expect(words(next)).toContain('Step 5 of 5 Become a member');
    expect(words(next)).not.toContain('you accept the code of conduct first');
    await guest.use(step, 'I accept');
    const account = await guest.account();
    expect(account).toMatchObject({ conduct: conduct.version, tour: { step: 5 } });
    expect(await database.db.acceptance.findMany()).toMatchObject([
      { accountId: account?.id, version: conduct.version, language: 'en', at: now },
    ]);
    expect(actionOf(await go(4), 'I accept')).toBe('');
  });

  test('alone is shown with the means to accept it, until it was', async () => {
    const shown = await guest.press('forum:conduct');
    expect(words(await guest.use(shown, 'I accept'))).toContain('Please do again what you were about to do.');
    expect(actionOf(await guest.press('forum:conduct'), 'I accept')).toBe('');
  });

  test('of another version is not accepted; the one that holds is shown', async () => {
    for (const version of ['0', '2', 'x', '']) {
      const shown = words(await guest.press(`forum:conductAccept:${version}:alone`));
      expect(shown).toContain('What you read was an older version.');
      expect(shown).toContain('Chatham House Rule.');
    }
    expect(await guest.account()).toBeNull();
  });
});

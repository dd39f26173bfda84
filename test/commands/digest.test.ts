import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/dispatch.ts';
import type { Obstacle } from '../../src/platform.ts';
import { obstacles } from '../../src/platform.ts';
import { actionOf, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createDigesting, type Digesting, facts } from '../support/digesting.ts';
import { publish, withdraw } from '../support/publish.ts';
import { viewText } from '../support/view-text.ts';

let database: TestDatabase;
let asking: Digesting;
beforeAll(async () => {
  database = await createTestDatabase();
  asking = await createDigesting(database);
});
afterAll(() => database.drop());
beforeEach(() => asking.reset());

/** What stands in the form, by field; undefined where the answer is none. */
const fieldsOf = (answer: Answer) =>
  answer.show === 'modal'
    ? Object.fromEntries(answer.modal.inputs.map(({ name, value }) => [name, value]))
    : undefined;
/** The buttons of an answer, without its selects. */
const buttonsOf = (answer: Answer) =>
  answer.show === 'modal'
    ? []
    : answer.view.blocks.flatMap((block) =>
        block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : [],
      );
/** The line of facts with this name. */
const fact = (answer: Answer, name: string) =>
  words(answer)
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);
const choose = (answer: Answer, label: string, value: string) => asking.press(actionOf(answer, label), value);

describe('the form', () => {
  test('is filled in for a person who names nothing: weekly in their own zone', async () => {
    const form = await asking.type('subscribe');
    expect(fieldsOf(form)).toEqual({ filters: '', time: '09:00', zone: 'Europe/Zurich' });
    expect(form).toMatchObject({ modal: { title: 'New digest' } });
    const shown = await asking.draft();
    expect(fact(shown, 'About')).toBe('everything in the library');
    expect(fact(shown, 'When')).toBe('every Monday at 09:00 (Europe/Zurich)');
    expect(fact(shown, 'Next issue')).toBe('Mon 23 Nov 2026, 09:00');
    expect(fact(shown, 'Channel')).toBe('#general');
    expect(fact(shown, 'Language')).toBe('English');
    expect(fact(shown, 'When nothing is new')).toBe('stays silent');
    expect(fact(shown, 'Upcoming events')).toBe('yes');
  });

  test('holds everything that was given with the command', async () => {
    await publish(database.db, { jurisdictions: ['ke'] });
    await asking.refresh();
    const given =
      'kind:law,practices topic:transparency in:kenya group:academia without:threat,crisis-response every:monthly on:31 at:17.30 zone:kathmandu lang:fr empty:yes events:no';
    const form = await asking.type(`subscribe ${given}`);
    expect(fieldsOf(form)).toEqual({
      filters: 'kind:law,practice topic:transparency in:ke group:academia without:threat,crisis-response',
      time: '17:30',
      zone: 'Asia/Kathmandu',
    });
    const shown = await asking.draft(given);
    expect(fact(shown, 'About')).toBe(
      'Laws, Practices · topics: transparency · jurisdictions: Kenya, and global · for: Academia · without: Threats, crisis-response',
    );
    expect(fact(shown, 'When')).toBe('on the last day of each month at 17:30 (Asia/Kathmandu)');
    expect(fact(shown, 'Next issue')).toBe('Mon 30 Nov 2026, 17:30');
    expect(fact(shown, 'Language')).toBe('Français');
    expect(fact(shown, 'When nothing is new')).toBe('says so');
    expect(fact(shown, 'Upcoming events')).toBe('no');
  });

  test('takes words without a name for what they are', async () => {
    expect(fieldsOf(await asking.type('subscribe law, transparency'))).toMatchObject({
      filters: 'kind:law topic:transparency',
    });
  });

  test.each([
    ['on:friday', 'every Friday'],
    ['on:15', 'on day 15 of each month'],
    ['every:daily', 'every day'],
    ['every:weekly', 'every Monday'],
    ['every:monthly', 'on day 1 of each month'],
  ])('%s is %s', async (given, expected) => {
    expect(fact(await asking.draft(given), 'When')).toBe(`${expected} at 09:00 (Europe/Zurich)`);
  });

  test.each(['every:daily on:monday', 'every:daily on:15', 'every:monthly on:monday', 'every:weekly on:15'])(
    '%s would never run, and it is said',
    async (given) => {
      const answer = await asking.type(`subscribe ${given}`);
      expect(words(answer)).toMatch(/^That would never run: “every (day|week|month)” does not go with/);
      expect(await database.db.draft.count()).toBe(0);
    },
  );

  test('the digest channel of the settings comes before where it was asked', async () => {
    asking.channels.set('T1/C7', facts({ name: 'digest' }));
    await asking.press('forum:settingsChannel:digest', 'C7');
    expect(fact(await asking.draft(), 'Channel')).toBe('#digest');
    await database.db.workspace.updateMany({ data: { language: 'ru' } });
    expect(fact(await asking.draft(), 'Language')).toBe('Русский');
  });
});

describe('what is not understood', () => {
  test.each([
    ['zone', 'Europe/Zurrich', 'There is no time zone “Europe/Zurrich”. Did you mean Europe/Zurich?'],
    ['zone', '+02:00', '“+02:00” is not a time zone: it would not follow daylight saving.'],
    ['zone', 'Mars', 'There is no time zone “Mars”.'],
    ['time', '25:00', '“25:00” is not a time of day. Did you mean 23:00?'],
    ['time', '9:75', '“9:75” is not a time of day. Did you mean 09:59?'],
    ['time', 'noonish', '“noonish” is not a time of day. Write it like 09:00'],
    ['filters', 'topic:transparancy', 'There is no topic “transparancy”. Did you mean transparency?'],
    ['filters', 'kidn:law', 'Did you mean kind:?'],
    ['filters', 'without:laww', 'Did you mean law?'],
    ['filters', 'הכל‮ ‏مكافحة', 'مكافحة'],
  ])('in the form, %s %j, is named, and stands in the form again', async (field, typed, expected) => {
    const given = { filters: 'kind:law', time: '08:15', zone: 'Asia/Tokyo', [field]: typed };
    const answer = await asking.draft('', given);
    expect(words(answer)).toContain(expected);
    expect(words(answer)).toContain('What you wrote is kept.');
    expect(buttonsOf(answer)).toEqual(['Change filters and time']);
    expect(fieldsOf(await asking.press(actionOf(answer, 'Change filters and time')))).toEqual(given);
    expect(await asking.press(actionOf(answer, 'Change filters and time').replace('form', 'save'))).toEqual(
      answer,
    );
    expect(await asking.digests()).toEqual([]);
  });

  test.each([
    ['zone:Europe/Zurrich', 'Did you mean Europe/Zurich?'],
    ['at:25:00', '“25:00” is not a time of day.'],
    ['every:fortnightly', 'There is no value for every “fortnightly”.'],
    ['on:mondy', 'Did you mean Monday?'],
    ['on:32', '“32” is not a day. Did you mean 31?'],
    ['topic:crisis', 'There is no topic “crisis”. Did you mean crisis-response?'],
    ['empty:maybe', 'There is no value for empty “maybe”.'],
    ['topics:transparency', 'Did you mean topic:?'],
    ['lang:tlh', 'There is no language “tlh”.'],
  ])('typed with the command, %s is answered in words', async (given, expected) => {
    expect(words(await asking.type(`subscribe ${given}`))).toContain(expected);
  });

  test('a sign that no database holds is left out of what is kept', async () => {
    const answer = await asking.draft('', { filters: 'xyz\u0000zy' });
    expect(words(answer)).toContain('“xyzzy”');
    expect(words(answer)).toContain('What you wrote is kept.');
  });

  test('a topic is known by its Arabic name, and shown in the reader’s language', async () => {
    const shown = await asking.draft('', { filters: 'الشفافية، law' });
    expect(fact(shown, 'About')).toBe('Laws · topics: transparency');
  });

  test.each(['without:"', 'x', 'topic:', '، ', 'law,', 'topic:"x '])(
    'more of %j than any form takes is answered, and kept',
    async (piece) => {
      const filters = piece.repeat(20_000);
      const answer = await asking.draft('', { filters });
      expect(words(answer)).not.toContain('on our side');
      expect(fieldsOf(await asking.press(actionOf(answer, 'Change filters and time')))).toMatchObject({
        filters,
      });
    },
  );
});

describe('how much it would have told of', () => {
  test('is counted for the last 90 days, beside what fits at all', async () => {
    await publish(database.db, { topics: ['transparency'] });
    await publish(database.db, { topics: ['transparency'] });
    const old = await publish(database.db, { topics: ['transparency'] });
    await database.pool.query(
      `UPDATE news SET number = -number, at = '2026-08-23T11:59:00Z' WHERE entry_id = $1`,
      [old.id],
    );
    await publish(database.db, { topics: ['transparency'], origin: 'imported' });
    await publish(database.db, { topics: ['crisis-response'] });
    await asking.refresh();
    expect(words(await asking.draft('topic:transparency'))).toContain(
      'In the last 90 days it would have told of 2 entries. 4 entries of the library fit.',
    );
  });

  test('nothing at all is said at once, and it can be kept', async () => {
    await publish(database.db, { topics: ['transparency'] });
    await asking.refresh();
    const shown = await asking.draft('topic:crisis-response');
    expect(words(shown)).toContain(
      'No entry of the library fits these filters, and in the last 90 days none did.',
    );
    expect(buttonsOf(shown)).toContain('Subscribe');
  });

  test('what fits no more, because it was withdrawn, is counted though nothing fits', async () => {
    const entry = await publish(database.db, { topics: ['transparency'] });
    await database.pool.query('DELETE FROM news');
    await withdraw(database.db, entry);
    await asking.refresh();
    const shown = words(await asking.draft('topic:transparency'));
    expect(shown).toContain('it would have told of 1 entry. 0 entries of the library fit.');
  });
});

describe('the preview of a new digest', () => {
  test('has a channel picker, three selects and at most ten buttons', async () => {
    const shown = await asking.draft();
    expect(shown.show).toBe('private');
    expect(shown.show === 'modal' ? [] : viewText.actions(shown.view).map(([label]) => label)).toEqual([
      'Choose the channel…',
      'How often…',
      'On which day…',
      'In which language…',
      'Subscribe',
      'Change filters and time',
      'Say when nothing is new',
      'Without events',
    ]);
  });

  test('follows each choice, one after the other', async () => {
    asking.channels.set('T1/C2', facts({ name: 'news' }));
    let shown = await asking.draft('at:07:00');
    shown = await choose(shown, 'How often…', 'monthly');
    expect(fact(shown, 'When')).toBe('on day 1 of each month at 07:00 (Europe/Zurich)');
    shown = await choose(shown, 'On which day…', '31');
    expect(fact(shown, 'When')).toContain('on the last day of each month');
    shown = await choose(shown, 'In which language…', 'zh');
    expect(fact(shown, 'Language')).toBe('中文');
    shown = await choose(shown, 'Choose the channel…', 'C2');
    expect(fact(shown, 'Channel')).toBe('#news');
    shown = await asking.press(actionOf(shown, 'Say when nothing is new'));
    expect(fact(shown, 'When nothing is new')).toBe('says so');
    shown = await asking.press(actionOf(shown, 'Without events'));
    expect(fact(shown, 'Upcoming events')).toBe('no');
    shown = await choose(shown, 'How often…', 'daily');
    expect(fact(shown, 'When')).toBe('every day at 07:00 (Europe/Zurich)');
    expect(actionOf(shown, 'On which day…')).toBe('');
    await asking.press(actionOf(shown, 'Subscribe'));
    expect(await asking.digests()).toMatchObject([
      {
        ...{ rhythm: 'daily', day: null, time: '07:00', zone: 'Europe/Zurich', language: 'zh' },
        ...{ sayEmpty: true, events: false, channel: { name: 'news', setUpBy: 'UADMIN' } },
        nextRunAt: new Date('2026-11-22T06:00:00Z'),
      },
    ]);
  });

  test('two choices at the same moment both hold', async () => {
    asking.channels.set('T1/C2', facts({ name: 'news' }));
    const shown = await asking.draft();
    await Promise.all([
      choose(shown, 'Choose the channel…', 'C2'),
      choose(shown, 'How often…', 'daily'),
      choose(shown, 'In which language…', 'es'),
      asking.press(actionOf(shown, 'Without events')),
    ]);
    await asking.press(actionOf(shown, 'Subscribe'));
    expect(await asking.digests()).toMatchObject([
      { rhythm: 'daily', language: 'es', events: false, channel: { name: 'news' } },
    ]);
  });

  test.each([
    ['rhythm', 'hourly'],
    ['day', '99'],
    ['language', 'tlh'],
    ['nonsense', 'x'],
  ])('a made-up choice of %s, %s, breaks nothing', async (field, value) => {
    const shown = await asking.draft('every:monthly');
    const again = await asking.press(actionOf(shown, 'How often…').replace('rhythm', field), value);
    expect(buttonsOf(again)).toContain('Subscribe');
    expect(fact(again, 'When')).toMatch(/^on (day 1|the last day) of each month/);
  });

  test.each(obstacles.map((one): [Obstacle] => [one]))(
    'a channel with the obstacle %s is refused now, with how to mend it and no way to subscribe',
    async (obstacle) => {
      const shown = await asking.draft();
      asking.channels.set('T1/C2', facts({ name: 'staff', obstacle }));
      const refused = await choose(shown, 'Choose the channel…', 'C2');
      expect(words(refused)).toMatch(/#staff|direct message/);
      expect(words(refused)).toMatch(/try again|[Cc]hoose|add Plenary again/);
      expect(buttonsOf(refused)).not.toContain('Subscribe');
      // Neither by a press on the message from before.
      const pressed = await asking.press(actionOf(shown, 'Subscribe'));
      // What is new may be known as of a second ago, so that its count can differ.
      const uncounted = (shownText: string) => shownText.replace(/^.*last 90 days.*$/m, '');
      expect(uncounted(words(pressed))).toBe(uncounted(words(refused)));
      expect(await asking.digests()).toEqual([]);
      expect(await database.db.channel.count()).toBe(0);
      // Once it is mended, one looks again.
      asking.channels.set('T1/C2', facts({ name: 'staff' }));
      const mended = await asking.press(actionOf(refused, 'Check again'));
      expect(fact(mended, 'Channel')).toBe('#staff');
      expect(buttonsOf(mended)).toContain('Subscribe');
    },
  );

  test('says how to invite it on Slack', async () => {
    asking.channels.set('T1/C1', facts({ name: 'staff', obstacle: 'not_invited' }));
    expect(words(await asking.draft())).toContain(
      'Plenary is not in #staff. Type /invite @Plenary in it and try again.',
    );
  });

  test('a channel of which the platform says nothing, and one that is none, are refused', async () => {
    asking.channels.set('T1/C1', { ok: false, refusal: { kind: 'lost', code: 'timeout' } });
    const shown = await asking.draft();
    expect(words(shown)).toContain('because Slack did not answer');
    expect(buttonsOf(shown)).not.toContain('Subscribe');
    asking.channels.set('T2/C9', facts());
    expect(words(await choose(shown, 'Choose the channel…', 'C9'))).toContain('Plenary cannot find');
  });

  test('without a channel there is none chosen yet, and nothing to confirm', async () => {
    const form = await asking.draft('', {}, { channel: '' });
    expect(fact(form, 'Channel')).toBe('none chosen yet');
    expect(buttonsOf(form)).not.toContain('Subscribe');
  });
});

describe('Subscribe', () => {
  test('makes a digest that begins now, and says when it comes', async () => {
    await publish(database.db);
    const answer = await asking.press(actionOf(await asking.draft(), 'Subscribe'));
    const [digest] = await asking.digests();
    expect(words(answer)).toBe(
      [
        `The digest D-${digest?.number} is set up for #general.`,
        'Its next issue comes on Mon 23 Nov 2026, 09:00 (Europe/Zurich), with what is new from now on.',
        'Preview',
        'Everything about it',
      ].join('\n'),
    );
    const { last } = await database.db.newsCount.findFirstOrThrow();
    expect(digest).toMatchObject({ afterNews: last, pausedAt: null, stoppedAt: null });
    expect(await asking.issues()).toEqual([]);
  });

  test('pressed twice at once makes one; the second is told', async () => {
    const shown = await asking.draft();
    const press = () => asking.press(actionOf(shown, 'Subscribe'));
    const both = (await Promise.all([press(), press()])).map(words);
    expect(both.filter((one) => one.includes('is set up for'))).toHaveLength(1);
    expect(both.filter((one) => one.includes('This was saved or given up already.'))).toHaveLength(1);
    expect(words(await asking.press(actionOf(shown, 'How often…'), 'daily'))).toContain('given up already');
    expect(await asking.digests()).toHaveLength(1);
  });

  test('a channel can have several', async () => {
    await asking.subscribed('kind:law');
    await asking.subscribed('kind:threat every:daily');
    expect(await asking.digests()).toHaveLength(2);
    expect(await database.db.channel.count()).toBe(1);
  });

  test.each([
    ['somebody else', { user: 'UOTHER' }],
    ['the same id in another organisation', { tenant: 'T9' }],
  ])('the draft is gone for %s, whatever they press', async (_, other) => {
    const shown = await asking.draft();
    for (const [label, value] of [
      ['Subscribe', undefined],
      ['Change filters and time', undefined],
      ['Choose the channel…', 'C1'],
      ['Without events', undefined],
    ] as const)
      expect(words(await asking.press(actionOf(shown, label), value, other))).toContain('given up already');
    const fill = actionOf(shown, 'Subscribe').replace('save', 'fill');
    expect(words(await asking.submit(fill, { filters: 'kind:law' }, other))).toContain('given up already');
    expect(await asking.digests()).toEqual([]);
    expect(fact(await asking.press(actionOf(shown, 'Without events')), 'About')).toBe(
      'everything in the library',
    );
  });

  test.each(['', 'x', '019aa000-0000-7000-8000-000000000000', "'; DROP TABLE draft"])(
    'a draft %j that is none is gone',
    async (id) => {
      for (const handler of ['form', 'save', 'choose'])
        expect(words(await asking.press(`digest:${handler}:${id}`))).toMatch(
          /given up already|no longer exists/,
        );
    },
  );
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeAction } from '../../src/action.ts';
import type { Answer } from '../../src/dispatch.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { actionOf, now, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createDigesting, type Digesting, facts } from '../support/digesting.ts';
import { publish } from '../support/publish.ts';
import { viewText } from '../support/view-text.ts';

let database: TestDatabase;
let asking: Digesting;
beforeAll(async () => {
  database = await createTestDatabase();
  asking = await createDigesting(database);
});
afterAll(() => database.drop());
beforeEach(() => asking.reset());

const manage = (number: number) => asking.press(`digest:manage:D-${number}`);
const labels = (answer: Answer) =>
  answer.show === 'modal' ? [] : viewText.actions(answer.view).map(([label]) => label);
const twice = async (act: () => Promise<Answer>) => (await Promise.all([act(), act()])).map(words);
/** A digest that was paused while one entry came, and goes on. */
async function withGap() {
  const { number } = await asking.subscribed();
  await asking.type(`pause D-${number}`);
  await publish(database.db, { title: 'Meanwhile' });
  return { number, resumed: await asking.type(`resume D-${number}`) };
}

describe('the list', () => {
  test('of a workspace without any says how to begin', async () => {
    expect(words(await asking.type('list'))).toBe(
      'This workspace has no digest yet. Set one up with /digest subscribe.',
    );
    expect(words(await asking.type(''))).toContain('no digest yet');
  });

  test('says of each what, when, where and how it stands', async () => {
    const one = await asking.subscribed('kind:law topic:transparency without:threat');
    asking.channels.set('T1/C2', facts({ name: 'staff' }));
    const two = await asking.subscribed('every:daily', { channel: 'C2' });
    await asking.press(`digest:now:D-${one.number}`);
    await asking.type(`pause D-${two.number} until:2027-01-04`);
    const answer = await asking.type('list');
    expect(words(answer)).toBe(
      [
        '2 digests in this workspace',
        `D-${one.number} #general`,
        'every Monday at 09:00 (Europe/Zurich) · Laws · topics: transparency · without: Threats',
        'next: Mon 23 Nov 2026, 09:00 (Europe/Zurich) · last issue: 1, 21 Nov 2026',
        `D-${two.number} #staff`,
        'every day at 09:00 (Europe/Zurich) · everything in the library',
        'paused until Mon 4 Jan 2027, 00:00 (Europe/Zurich) · no issue sent yet',
        'Choose a digest…',
        `D-${one.number} #general`,
        `D-${two.number} #staff`,
        'A new one: /digest subscribe',
      ].join('\n'),
    );
    const opened = await asking.press(actionOf(answer, 'Choose a digest…'), `D-${two.number}`);
    expect(words(opened)).toContain(`D-${two.number} #staff`);
  });

  test('leaves out what was stopped', async () => {
    const { number } = await asking.subscribed();
    await asking.press(`digest:stopNow:D-${number}`);
    expect(words(await asking.type('list'))).toContain('no digest yet');
  });

  test('of very many is whole', async () => {
    const { channelId } = await asking.subscribed();
    const row = await database.db.digest.findFirstOrThrow();
    const { id: _, number: __, filter, ...rest } = row;
    await database.db.digest.createMany({
      data: Array.from({ length: 99 }, () => ({ ...rest, filter: filter ?? {}, channelId })),
    });
    const answer = await asking.type('list');
    expect(words(answer)).toContain('100 digests in this workspace');
    expect(words(answer).match(/^D-\d+ #general$/gm)).toHaveLength(200);
  });
});

describe('which one is meant', () => {
  test('the only one of the workspace, or of this channel; else they are offered', async () => {
    const one = await asking.subscribed();
    expect(words(await asking.type('stop'))).toContain(`Stop D-${one.number} in #general for good?`);
    asking.channels.set('T1/C2', facts({ name: 'staff' }));
    const two = await asking.subscribed('', { channel: 'C2' });
    expect(words(await asking.type('stop'))).toContain(`Stop D-${one.number}`);
    expect(words(await asking.type('stop', { channel: 'C2' }))).toContain(`Stop D-${two.number}`);
    const offered = await asking.type('stop', { channel: 'C3' });
    expect(words(offered)).toContain('There are several. Which one do you mean?');
    const chosen = await asking.press(actionOf(offered, 'Choose a digest…'), `D-${two.number}`);
    expect(words(chosen)).toContain(`Stop D-${two.number} in #staff for good?`);
  });

  test.each(['D-%', 'd-%', '%', 'd%', ' D %'])('%j names it', async (written) => {
    const { number } = await asking.subscribed();
    expect(words(await asking.type(`stop ${written.replace('%', String(number))}`))).toContain(
      `Stop D-${number}`,
    );
  });

  test('one that does not exist, or is none, is answered in words', async () => {
    expect(words(await asking.type('pause D-999999999'))).toContain('There is no digest D-999999999');
    expect(words(await asking.type('pause first'))).toContain('“first”. You can write: D-1, D-2');
    expect(words(await asking.type('resume'))).toContain('no digest yet');
    expect(words(await asking.press('digest:manage', 'D-0'))).toContain('There is no digest D-0');
  });

  test('what was typed beside it is not forgotten while one chooses', async () => {
    const one = await asking.subscribed();
    await asking.subscribed('kind:law');
    const offered = await asking.type('pause until:2027-01-04');
    await asking.press(actionOf(offered, 'Choose a digest…'), `D-${one.number}`);
    expect((await asking.digest(one.number)).pausedUntil).toEqual(new Date('2027-01-03T23:00:00Z'));
  });
});

describe('a pause', () => {
  test('goes on until it is ended; a new window begins', async () => {
    const { number } = await asking.subscribed();
    expect(words(await asking.press(`digest:pause:D-${number}`))).toBe(
      `D-${number} is paused. /digest resume lets it go on.`,
    );
    expect(labels(await manage(number))).toEqual(['Preview', 'Resume', 'Change', 'Stop']);
    expect(words(await asking.press(`digest:now:D-${number}`))).toContain('is paused, so nothing was sent.');
    expect(await asking.issues()).toEqual([]);
    expect(words(await asking.type('resume'))).toBe(
      `D-${number} goes on. Its next issue comes on Mon 23 Nov 2026, 09:00 (Europe/Zurich).`,
    );
    expect(words(await asking.type('resume'))).toBe(`D-${number} is not paused. Nothing more to do.`);
    expect(await asking.digest(number)).toMatchObject({ pausedAt: null, windowFrom: now });
  });

  test('until a day begins with that day in the digest’s zone', async () => {
    const { number } = await asking.subscribed('zone:Asia/Tokyo');
    expect(words(await asking.type('pause until:2026-12-01'))).toBe(
      `D-${number} is paused and goes on by itself on Tue 1 Dec 2026, 00:00 (Asia/Tokyo).`,
    );
    expect((await asking.digest(number)).pausedUntil).toEqual(new Date('2026-11-30T15:00:00Z'));
  });

  test.each(['2020-01-01', '2026-11-20'])('until %s, which is over, is none', async (day) => {
    const { number } = await asking.subscribed();
    expect(words(await asking.type(`pause until:${day}`))).toContain(
      `${formatDay(new Date(day), 'en')} does not lie ahead.`,
    );
    expect((await asking.digest(number)).pausedAt).toBeNull();
  });

  test.each(['2027-02-30', 'monday', '31.12.2026'])('until %s is answered in words', async (day) => {
    await asking.subscribed();
    expect(words(await asking.type(`pause until:${day}`))).toContain(`There is no date “${day}”.`);
  });

  test('offers what came in it, which is sent once though asked for twice', async () => {
    const { number, resumed } = await withGap();
    expect(words(resumed)).toContain('it was paused; 1 entry came meanwhile.');
    const said = await twice(() => asking.press(actionOf(resumed, 'Send what came meanwhile')));
    expect(said.toSorted()).toEqual([
      `An issue of D-${number} is on its way to #general.`,
      'What came meanwhile was sent already. Nothing more to do.',
    ]);
    expect(await asking.issues()).toHaveLength(1);
    expect(labels(await manage(number))).not.toContain('Send what came meanwhile');
  });
});

describe('Send now', () => {
  test('pressed twice at once sends one issue, and says so both times', async () => {
    const { number } = await asking.subscribed();
    await publish(database.db);
    const said = await twice(() => asking.press(`digest:now:D-${number}`));
    expect(said).toEqual(Array(2).fill(`An issue of D-${number} is on its way to #general.`));
    expect(await asking.issues()).toHaveLength(1);
    expect(await database.db.delivery.findMany()).toMatchObject([
      { subject: 'digest-issue', subjectId: (await asking.issues())[0]?.id, state: 'due' },
    ]);
  });

  test('leaves the schedule as it is', async () => {
    const before = await asking.subscribed();
    await asking.press(`digest:now:D-${before.number}`);
    expect((await asking.digest(before.number)).nextRunAt).toEqual(before.nextRunAt);
  });
});

describe('Stop', () => {
  test('asks first, and can be thought better of', async () => {
    const { number } = await asking.subscribed();
    const asked = await asking.type(`stop D-${number}`);
    expect(labels(asked)).toEqual(['Stop for good', 'Keep it']);
    expect(words(await asking.press(actionOf(asked, 'Keep it')))).toContain('everything in the library');
    expect((await asking.digest(number)).stoppedAt).toBeNull();
  });

  test('pressed twice at once stops it once', async () => {
    const { number } = await asking.subscribed();
    const said = await twice(() => asking.press(`digest:stopNow:D-${number}`));
    expect(
      said.filter((one) => one === `D-${number} is stopped. Nothing of it is sent any more.`),
    ).toHaveLength(1);
    expect(said.filter((one) => one.startsWith(`There is no digest D-${number}`))).toHaveLength(1);
    expect(await asking.digest(number)).toMatchObject({ stoppedAt: now, nextRunAt: null });
  });
});

describe('a change', () => {
  test('has everything filled in, keeps the window, and says that nothing is lost', async () => {
    await publish(database.db);
    const before = await asking.subscribed(
      'kind:law without:threat every:monthly on:31 at:07:45 lang:es empty:yes',
    );
    await publish(database.db, { kind: 'law' });
    const form = await asking.press(`digest:change:D-${before.number}`);
    expect(form).toMatchObject({
      modal: {
        title: 'Change the digest',
        inputs: [{ value: 'kind:law without:threat' }, { value: '07:45' }, { value: 'Europe/Zurich' }],
      },
    });
    if (form.show !== 'modal') return;
    const fields = { filters: 'kind:law,norm', time: '08:00', zone: 'Asia/Tokyo' };
    const shown = await asking.submit(encodeAction(form.modal.action), fields);
    expect(words(shown)).toContain(`Change D-${before.number}: please check`);
    expect(words(shown)).toContain('on the last day of each month at 08:00 (Asia/Tokyo)');
    const saved = await asking.press(actionOf(shown, 'Save the changes'));
    expect(words(saved)).toContain(
      `The digest D-${before.number} in #general is changed. Nothing is repeated or left out.`,
    );
    expect(words(saved)).toContain('Mon 30 Nov 2026, 08:00 (Asia/Tokyo)');
    expect(words(saved)).not.toContain('what is new from now on');
    const { windowFrom, afterNews } = before;
    expect(await asking.digests()).toMatchObject([
      { windowFrom, afterNews, time: '08:00', zone: 'Asia/Tokyo', language: 'es', sayEmpty: true, day: 31 },
    ]);
    expect(words(await asking.press(actionOf(shown, 'Save the changes')))).toContain('given up already');
  });

  test('of the channel examines the new one, and moves the digest there', async () => {
    const { number } = await asking.subscribed();
    asking.channels.set('T1/C2', facts({ name: 'staff' }));
    const form = await asking.press(`digest:change:D-${number}`);
    if (form.show !== 'modal') throw new Error('There is no form.');
    const shown = await asking.submit(encodeAction(form.modal.action), { filters: '' });
    const moved = await asking.press(actionOf(shown, 'Choose the channel…'), 'C2');
    await asking.press(actionOf(moved, 'Save the changes'));
    expect((await asking.digest(number)).channel?.externalId).toBe('C2');
  });

  test('of a digest that was stopped meanwhile changes nothing', async () => {
    const { number } = await asking.subscribed();
    const form = await asking.press(`digest:change:D-${number}`);
    if (form.show !== 'modal') throw new Error('There is no form.');
    const shown = await asking.submit(encodeAction(form.modal.action), { filters: 'kind:law' });
    await asking.press(`digest:stopNow:D-${number}`);
    expect(words(await asking.press(actionOf(shown, 'Save the changes')))).toContain('given up already');
    expect(await asking.digest(number)).toMatchObject({ nextRunAt: null, stoppedAt: now });
  });
});

describe('a digest whose channel takes no messages', () => {
  test('says so, and how to mend it', async () => {
    const { number, channelId } = await asking.subscribed();
    await database.db.channel.update({
      where: { id: channelId ?? '' },
      data: { brokenAt: now, obstacle: 'not_invited' },
    });
    expect(words(await asking.type('list'))).toContain('held up: the channel takes no messages');
    const shown = words(await manage(number));
    expect(shown).toContain('Type /invite @Plenary in it');
    expect(shown).toContain('what waited is sent; nothing is lost');
  });
});

/** Everything that can be typed or pressed about a digest, and about a draft. */
const deeds = ['manage', 'preview', 'pause', 'resume', 'stop', 'stopNow', 'now', 'gap', 'change', 'why'];
const typed = [
  '',
  'list',
  'subscribe',
  'preview D-1',
  'pause D-1',
  'resume D-1',
  'stop D-1',
  'why E-1 digest:D-1',
];

describe('who neither runs the workspace nor is a member', () => {
  const guest = { user: 'U1', workspaceAdmin: false };
  const refused = 'Only members and admins of this workspace can do this.';

  test.each(typed)('is refused /digest %s', async (text) => {
    await asking.subscribed();
    expect(words(await asking.type(text, guest))).toContain(refused);
  });

  test.each(deeds)('is refused the press of %s', async (deed) => {
    const { number } = await withGap();
    const before = await asking.digest(number);
    const answer = await asking.press(`digest:${deed}:D-${number}`, undefined, guest);
    expect(answer.show).toBe('aside');
    expect(words(answer)).toContain(refused);
    expect(await asking.digest(number)).toEqual(before);
    expect(await asking.issues()).toEqual([]);
  });

  test('is refused the presses of a draft', async () => {
    const { id } = await (async () => {
      await asking.draft();
      return database.db.draft.findFirstOrThrow();
    })();
    for (const deed of ['form', 'choose', 'save'])
      expect(words(await asking.press(`digest:${deed}:${id}`, undefined, guest))).toContain(refused);
    expect(words(await asking.submit(`digest:fill:${id}`, {}, guest))).toContain(refused);
  });

  test('an admin in a direct message has no workspace', async () => {
    expect(words(await asking.type('list', { workspace: 'T9' }))).toContain(refused);
  });
});

describe('the admin of another workspace', () => {
  const other = { workspace: 'T2', tenant: 'T2' };

  test.each(deeds)('can %s nothing of this one', async (deed) => {
    const { number } = await withGap();
    const before = await asking.digest(number);
    const answer = await asking.press(`digest:${deed}:D-${number}`, undefined, other);
    expect(words(answer)).toBe(
      `There is no digest D-${number} in this workspace. /digest list shows those there are.`,
    );
    expect(await asking.digest(number)).toEqual(before);
    expect(await asking.issues()).toEqual([]);
  });

  test('lists none of it, and reads none of its issues', async () => {
    const { number } = await asking.subscribed();
    await publish(database.db, { title: 'Told to the others' });
    await asking.press(`digest:now:D-${number}`);
    const [issue] = await asking.issues();
    expect(words(await asking.type('list', other))).toContain('no digest yet');
    for (const name of [`D-${number}`, issue?.id ?? ''])
      for (const deed of [`about:${name}`, `rest:${name}:0`])
        expect(words(await asking.press(`digest:${deed}`, undefined, other))).toMatch(
          /^(This issue can no longer be looked into|There is no digest)/,
        );
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeAction } from '../../src/action.ts';
import type { Answer } from '../../src/dispatch.ts';
import { makeDueIssues } from '../../src/domain/digests/make.ts';
import { mostPersonal } from '../../src/domain/digests/personal.ts';
import { createLibrary } from '../../src/domain/library/live.ts';
import type { Who } from '../../src/platform.ts';
import { createSubjects } from '../../src/subjects.ts';
import { actionOf, now, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createDigesting, type Digesting } from '../support/digesting.ts';
import { publish } from '../support/publish.ts';
import { testSealer } from '../support/sealer.ts';
import { viewText } from '../support/view-text.ts';

let database: TestDatabase;
let asking: Digesting;
/** Ada, a member in T1, whose workspace she does not run; by another name each time, as dispatch remembers people. */
let ada: Partial<Who>;
let direct: Partial<Who>;
let adaMemberId: string;
let names = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  asking = await createDigesting(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await asking.reset();
  names += 1;
  const key = { tenant: 'T1', user: `UADA${names}` };
  adaMemberId = (await asking.admit(key)).memberId;
  ada = { ...key, workspaceAdmin: false };
  direct = { ...ada, workspace: undefined, channel: '' };
});

const guest = { user: 'UGUEST', workspaceAdmin: false };
const labels = (answer: Answer) =>
  answer.show === 'modal' ? [] : viewText.actions(answer.view).map(([label]) => label);
const fact = (answer: Answer, name: string) =>
  (answer.show === 'modal' ? [] : answer.view.blocks)
    .flatMap((block) => (block.kind === 'facts' ? block.pairs : []))
    .find(([label]) => label === name)?.[1];
const subscribed = (given = '', from = ada) => asking.subscribed(given, from);
/** The admin of T1 is a member, too. */
const both = async () => {
  await asking.admit({ tenant: 'T1', user: 'UADMIN' });
};

describe('a member subscribes', () => {
  test('without choosing a channel; it goes to them by direct message', async () => {
    const form = await asking.type('subscribe topic:transparency', ada);
    expect(form).toMatchObject({ modal: { title: 'New digest for you' } });
    const shown = await asking.draft('topic:transparency', {}, ada);
    expect(fact(shown, 'To')).toBe('you, by direct message');
    expect(words(shown)).toContain('It goes to you alone');
    expect(labels(shown)).toEqual([
      'How often…',
      'On which day…',
      'In which language…',
      'Subscribe',
      'Change filters and time',
      'Say when nothing is new',
      'Without events',
    ]);
    const saved = await asking.press(actionOf(shown, 'Subscribe'), undefined, ada);
    const [digest] = await asking.digests();
    expect(words(saved)).toContain(
      `The digest D-${digest?.number} is set up. It goes to you by direct message.`,
    );
    const account = await database.db.account.findFirstOrThrow({ include: { workspace: true } });
    expect(digest).toMatchObject({ channelId: null, accountId: account.id });
    expect(account).toMatchObject({ externalId: ada.user, workspace: { externalId: 'T1' } });
    expect(asking.examined).toEqual([]);
  });

  test('and gets it, where its buttons work; nobody else reads it', async () => {
    const { number } = await subscribed('every:daily');
    await publish(database.db, { title: 'For Ada' });
    const library = createLibrary(database.db);
    await library.refresh();
    const due = new Date('2026-11-22T08:00:00Z');
    await makeDueIssues({ ...{ db: database.db, library }, readNews: library.readNews }, due);
    const [delivery] = await database.db.delivery.findMany({ include: { workspace: true } });
    expect(delivery).toMatchObject({ kind: 'direct', recipient: ada.user, workspace: { externalId: 'T1' } });
    const { id = '', subjectId = '' } = delivery ?? {};
    const subjects = createSubjects({ db: database.db, library, sealer: testSealer });
    const shown = (await subjects['digest-issue']?.([{ id, subjectId, workspaceId: null }]))?.get(id);
    const said = shown ? viewText(shown.view) : '';
    expect(said).toContain('For Ada');
    const presses = Object.fromEntries(shown ? viewText.actions(shown.view) : []);

    await asking.refresh();
    const why = await asking.press(presses['Why this?'] ?? '', undefined, direct);
    expect(words(why)).toContain(`For an entry that is missing, ask /digest why E-12 digest:D-${number}.`);
    expect(words(await asking.press(`digest:rest:${subjectId}:0`, undefined, direct))).toContain('For Ada');
    expect(await asking.press(presses.Change ?? '', undefined, direct)).toMatchObject({
      modal: { title: 'Change the digest' },
    });
    // Not even the admin of the workspace through which it was sent.
    for (const other of [guest, { user: 'UADMIN' }])
      for (const deed of [`about:${subjectId}`, `rest:${subjectId}:0`])
        expect(words(await asking.press(`digest:${deed}`, undefined, other))).toContain(
          'This issue can no longer be looked into.',
        );
  });

  test('pauses it, lets it go on, sends what came meanwhile, asks why, stops it', async () => {
    const { number } = await subscribed();
    const type = async (text: string) => words(await asking.type(text, direct));
    expect(await type('pause')).toBe(`D-${number} is paused. /digest resume lets it go on.`);
    const entry = await publish(database.db, { title: 'Meanwhile' });
    await asking.refresh();
    const resumed = await asking.type('resume', direct);
    expect(words(resumed)).toContain(`D-${number} goes on.`);
    const sent = await asking.press(actionOf(resumed, 'Send what came meanwhile'), undefined, direct);
    expect(words(sent)).toBe(`An issue of D-${number} is on its way to you.`);
    expect(await database.db.delivery.findMany()).toMatchObject([{ kind: 'direct', recipient: ada.user }]);
    expect(await type(`why E-${entry.number}`)).toContain(`E-${entry.number} is in issue 1 of D-${number}`);
    expect(await type('preview')).toContain('preview, seen by you alone');
    const asked = await asking.type('stop', direct);
    expect(words(asked)).toContain(`Stop your digest D-${number} for good?`);
    await asking.press(actionOf(asked, 'Stop for good'), undefined, direct);
    expect(await type('list')).toBe('You have no digest yet. Set one up with /digest subscribe.');
    expect(await type(`resume D-${number}`)).toBe(
      `You have no digest D-${number}. /digest list shows those you have.`,
    );
  });

  test('a preview of a pause says that they can send what came themselves', async () => {
    await subscribed();
    await asking.type('pause', ada);
    await publish(database.db);
    await asking.type('resume', ada);
    expect(words(await asking.type('preview', ada))).toContain('/digest list can send them to you.');
  });

  test('changes it: filters and time, and never the place', async () => {
    const before = await subscribed('kind:law');
    const form = await asking.press(`digest:change:D-${before.number}`, undefined, direct);
    if (form.show !== 'modal') throw new Error('There is no form.');
    const fields = { filters: 'kind:norm', time: '08:00' };
    const shown = await asking.submit(encodeAction(form.modal.action), fields, direct);
    expect(labels(shown)).not.toContain('Choose the channel…');
    const choose = actionOf(shown, 'How often…').replace('rhythm', 'channel');
    await asking.press(choose, 'C1', direct);
    const saved = await asking.press(actionOf(shown, 'Save the changes'), undefined, direct);
    expect(words(saved)).toContain(`Your digest D-${before.number} is changed.`);
    const { accountId, windowFrom } = before;
    expect(await asking.digest(before.number)).toMatchObject({
      ...{ accountId, channelId: null, windowFrom, time: '08:00' },
    });
  });

  test('twice at once with one draft makes one', async () => {
    const shown = await asking.draft('', {}, ada);
    const press = () => asking.press(actionOf(shown, 'Subscribe'), undefined, ada);
    const said = (await Promise.all([press(), press()])).map(words);
    expect(said.filter((one) => one.includes('is set up'))).toHaveLength(1);
    expect(said.filter((one) => one.includes('given up already'))).toHaveLength(1);
    expect(await asking.digests()).toHaveLength(1);
  });

  test('has room for ten; the draft is kept until there is some', async () => {
    const { number, id: _, channel: __, filter, ...row } = await subscribed();
    const { number: ___, ...rest } = { ...row, number };
    const more = Array.from({ length: mostPersonal - 1 }, () => ({ ...rest, filter: filter ?? {} }));
    await database.db.digest.createMany({ data: more });
    const shown = await asking.draft('kind:law', {}, ada);
    const press = async () => words(await asking.press(actionOf(shown, 'Subscribe'), undefined, ada));
    expect(await press()).toMatch(/^You have 10 digests, and more is not possible\./);
    expect(await database.db.draft.count()).toBe(1);
    await asking.press(`digest:stopNow:D-${number}`, undefined, ada);
    const said = (await Promise.all([press(), press()])).toSorted();
    expect(said).toEqual([expect.stringContaining('is set up'), expect.stringContaining('given up already')]);
  });
});

describe('in a direct message', () => {
  test('it goes through the workspace they are known in', async () => {
    await subscribed();
    const { number } = await subscribed('kind:law', direct);
    expect(words(await asking.press(`digest:now:D-${number}`, undefined, direct))).toContain(
      'on its way to you',
    );
    const [delivery] = await database.db.delivery.findMany({ include: { workspace: true } });
    expect(delivery?.workspace?.externalId).toBe('T1');
  });

  test('of somebody whom no workspace leads to it is said where to type it', async () => {
    const shown = await asking.draft('', {}, direct);
    expect(words(shown)).toContain('I know of no workspace or server through which I could write to you.');
    expect(labels(shown)).not.toContain('Subscribe');
    const save = actionOf(shown, 'How often…').replace('choose', 'save').replace(':rhythm', '');
    expect(words(await asking.press(save, undefined, direct))).toContain('I know of no workspace');
    expect(await asking.digests()).toEqual([]);
    // In a workspace the same draft goes on.
    const again = await asking.press(actionOf(shown, 'Check again'), undefined, ada);
    await asking.press(actionOf(again, 'Subscribe'), undefined, ada);
    expect(await asking.digests()).toHaveLength(1);
  });

  test('what is meant without a number is one’s own', async () => {
    await both();
    const admin = { workspaceAdmin: true };
    await asking.subscribed();
    const mine = await asking.subscribed('for:me', admin);
    expect(words(await asking.type('stop', { channel: '' }))).toContain(`Stop your digest D-${mine.number}`);
    expect(words(await asking.type('stop'))).toContain('in #general for good?');
    expect(await asking.type('subscribe', { channel: '' })).toMatchObject({
      modal: { title: 'New digest for you' },
    });
  });
});

describe('direct messages that are closed', () => {
  const close = () => database.db.account.updateMany({ data: { directClosedAt: now } });

  test('are said, and tried again at a press', async () => {
    const { number } = await subscribed();
    await close();
    expect(words(await asking.type('list', direct))).toContain('held up: direct messages do not reach you');
    const shown = await asking.press(`digest:manage:D-${number}`, undefined, direct);
    expect(words(shown)).toContain('What waited is sent then; nothing is lost.');
    expect(labels(shown)[0]).toBe('Try again');
    expect(words(await asking.press(actionOf(shown, 'Try again'), undefined, direct))).toContain(
      `Good: D-${number} goes on`,
    );
    expect(await database.db.account.count({ where: { directClosedAt: { not: null } } })).toBe(0);
    expect(labels(await asking.press(`digest:manage:D-${number}`, undefined, direct))).not.toContain(
      'Try again',
    );
  });

  test('of a person whose workspace is gone need another one', async () => {
    const { number } = await subscribed();
    await database.db.workspace.updateMany({ where: { externalId: 'T1' }, data: { leftAt: now } });
    const press = async (from: Partial<Who>) =>
      words(await asking.press(`digest:reach:D-${number}`, undefined, from));
    expect(words(await asking.type('list', direct))).toContain('held up: I share no workspace with you');
    expect(words(await asking.press(`digest:now:D-${number}`, undefined, direct))).toContain(
      'I know of no workspace',
    );
    expect(await press(direct)).toContain('I know of no workspace');
    expect(await press({ ...ada, workspace: 'T2' })).toContain(`Good: D-${number} goes on`);
    const account = await database.db.account.findFirstOrThrow({ include: { workspace: true } });
    expect(account.workspace?.externalId).toBe('T2');
  });
});

test('two accounts of one member manage the same digests', async () => {
  const [one, two] = [
    { tenant: 'T1', user: 'UONE', workspaceAdmin: false },
    { tenant: 'T2', user: 'UTWO', workspaceAdmin: false, workspace: 'T2' },
  ];
  await asking.admit(one, two);
  const { number, accountId } = await subscribed('', one);
  expect(words(await asking.type('list', two))).toContain(`D-${number} to you, by direct message on Slack`);
  expect(words(await asking.type('pause', two))).toContain(`D-${number} is paused.`);
  expect(words(await asking.type('resume', two))).toContain(`D-${number} goes on.`);
  await asking.press(`digest:now:D-${number}`, undefined, two);
  expect(await database.db.delivery.findMany()).toMatchObject([{ recipient: 'UONE' }]);
  expect((await asking.digest(number)).accountId).toBe(accountId);
});

describe('after membership ended', () => {
  test('nothing of it can be managed or read, and nothing is sent', async () => {
    const { number } = await subscribed();
    await asking.press(`digest:now:D-${number}`, undefined, ada);
    await database.db.member.deleteMany();
    for (const deed of deeds)
      expect(words(await asking.press(`digest:${deed}:D-${number}`, undefined, ada))).toContain(
        'Only members and admins of this workspace can do this.',
      );
    const [issue] = await asking.issues();
    expect(words(await asking.press(`digest:about:${issue?.id}`, undefined, direct))).toContain(
      'can no longer be looked into',
    );
    await publish(database.db);
    const library = createLibrary(database.db);
    const making = { db: database.db, library, readNews: library.readNews };
    expect(await makeDueIssues(making, new Date('2026-12-24T08:00:00Z'))).toMatchObject({ sent: 0 });
  });
});

test('who is suspended keeps their digests', async () => {
  const { number } = await subscribed();
  await database.db.member.update({
    where: { id: adaMemberId },
    data: { suspendedUntil: new Date('2027-01-01'), suspensionReason: 'x' },
  });
  expect(words(await asking.type('pause', ada))).toContain(`D-${number} is paused.`);
});

describe('who runs the workspace and is a member', () => {
  beforeEach(both);

  test('says for whom; without a word it is for the channel', async () => {
    const channel = await asking.subscribed('kind:law');
    const mine = await asking.subscribed('for:me kind:norm');
    expect([channel.accountId, mine.channelId]).toEqual([null, null]);
    expect(await asking.subscribed('for:channel')).toMatchObject({ accountId: null });
  });

  test('lists both, and does with each what is to be done', async () => {
    expect(words(await asking.type('list'))).toBe(
      'Neither this workspace nor you have a digest yet. Set one up with /digest subscribe.',
    );
    const channel = await asking.subscribed('kind:law');
    const mine = await asking.subscribed('for:me kind:norm');
    const said = words(await asking.type('list')).split('\n');
    expect(said.filter((line) => /digest|^D-/.test(line))).toEqual([
      '1 digest in this workspace',
      `D-${channel.number} #general`,
      '1 digest for you',
      `D-${mine.number} to you, by direct message on Slack`,
      'Choose a digest…',
      `D-${channel.number} #general`,
      `D-${mine.number} to you, by direct message on Slack`,
      'A new one: /digest subscribe',
    ]);
    for (const { number } of [channel, mine])
      expect(words(await asking.press(`digest:pause:D-${number}`))).toContain(`D-${number} is paused.`);
  });
});

describe('the offer to a new member', () => {
  const mine = (topics: string, from = direct) => asking.press(`digest:mine:${topics}`, undefined, from);
  const fields = (answer: Answer) =>
    answer.show === 'modal' ? answer.modal.inputs.map(({ value }) => value) : [];

  test('is the form with their topics, every Monday at nine where they are, in their language', async () => {
    await subscribed();
    const form = await mine('transparency,crisis-response', { ...direct, locale: 'fr-FR' });
    expect(fields(form)).toEqual(['topic:transparency,crisis-response', '09:00', 'Europe/Zurich']);
    if (form.show !== 'modal') return;
    const shown = await asking.submit(encodeAction(form.modal.action), {}, direct);
    expect(fact(shown, 'When')).toBe('every Monday at 09:00 (Europe/Zurich)');
    expect(fact(shown, 'Language')).toBe('Français');
    await asking.press(actionOf(shown, 'Subscribe'), undefined, direct);
    expect((await asking.digests()).at(-1)).toMatchObject({ channelId: null, rhythm: 'weekly', day: 1 });
  });

  test.each(['', 'no-such-topic', '"; drop'])('of %j is one of everything', async (topics) => {
    expect(fields(await mine(topics))[0]).toBe('');
  });

  test('is for members', async () => {
    expect(words(await mine('transparency', guest))).toContain('Only members and admins of this workspace');
    expect(words(await mine('transparency', { user: 'UADMIN' }))).toContain('Only members can do this.');
    expect(await database.db.draft.count()).toBe(0);
  });

  test('is for suspended members as well, as /digest subscribe is', async () => {
    const suspension = { suspendedUntil: new Date('2027-01-01'), suspensionReason: 'x' };
    await database.db.member.update({ where: { id: adaMemberId }, data: suspension });
    expect(fields(await mine('transparency', ada))[0]).toBe('topic:transparency');
    expect(fields(await asking.type('subscribe for:me topic:transparency', ada))[0]).toBe(
      'topic:transparency',
    );
    await subscribed('', ada);
    expect(await asking.digests()).toHaveLength(1);
  });
});

/** Everything that can be done with one digest by a button. */
const deeds = ['manage', 'preview', 'pause', 'resume', 'stop', 'stopNow', 'now', 'gap', 'change', 'reach'];

describe('who may do what', () => {
  const refusals = {
    runs: /^(?!Only|There is no|You have no)/,
    nobody: /^Only members and admins of this workspace can do this\./,
    channels: /^Only people who run this workspace can do this/,
    none: /^There is no digest/,
    noneOfYours: /^You have no digest/,
  };
  const people = {
    'a guest': async () => guest,
    'a workspace admin': async () => ({ user: 'UADMIN' }),
    'the member': async () => ada,
    'the member in a direct message': async () => direct,
    'the member as the admin': async () => ({ ...ada, workspaceAdmin: true }),
    'another member': async () => {
      await asking.admit({ tenant: 'T1', user: 'UBO' });
      return { user: 'UBO', workspaceAdmin: false };
    },
    'the admin of another workspace': async () => ({ workspace: 'T2', tenant: 'T2' }),
  };

  test.each<[keyof typeof people, keyof typeof refusals, keyof typeof refusals]>([
    ['a guest', 'nobody', 'nobody'],
    ['a workspace admin', 'runs', 'none'],
    ['the member', 'channels', 'runs'],
    ['the member in a direct message', 'noneOfYours', 'runs'],
    ['the member as the admin', 'runs', 'runs'],
    ['another member', 'channels', 'noneOfYours'],
    ['the admin of another workspace', 'none', 'none'],
  ])('%s: a channel’s digest %s, a personal one %s', async (who, ofChannel, ofPerson) => {
    const from = await people[who]();
    for (const deed of deeds) {
      const channel = await asking.subscribed();
      const personal = await subscribed();
      for (const [digest, expected] of [
        [channel, ofChannel],
        // No member decides over a channel's place: nothing to be reached again there.
        [personal, ofPerson],
      ] as const) {
        if (deed === 'reach' && digest === channel && expected === 'runs') continue;
        const answer = await asking.press(`digest:${deed}:D-${digest.number}`, undefined, from);
        expect([deed, words(answer)]).toEqual([deed, expect.stringMatching(refusals[expected])]);
        if (expected !== 'runs') expect(await asking.digest(digest.number)).toEqual(digest);
      }
      await database.db.digest.deleteMany();
    }
  });

  test.each<[string, keyof typeof people, RegExp]>([
    ['subscribe', 'a guest', refusals.nobody],
    ['subscribe for:me', 'a guest', refusals.nobody],
    ['subscribe for:me', 'a workspace admin', /^Only members can do this\./],
    ['subscribe for:channel', 'the member', refusals.channels],
    ['subscribe for:channel', 'the member in a direct message', refusals.channels],
    ['subscribe for:everybody', 'the member', /“everybody”/],
  ])('/digest %s by %s is answered in words', async (text, who, expected) => {
    expect(words(await asking.type(text, await people[who]()))).toMatch(expected);
    expect(await database.db.draft.count()).toBe(0);
  });

  test('a draft for the channel is saved by nobody who stopped running the workspace', async () => {
    await both();
    const shown = await asking.draft();
    const answer = await asking.press(actionOf(shown, 'Subscribe'), undefined, { workspaceAdmin: false });
    expect(words(answer)).toMatch(refusals.channels);
    expect(await asking.digests()).toEqual([]);
  });

  test('a draft of one’s own is saved by nobody who is no member any more', async () => {
    await both();
    const shown = await asking.draft('for:me');
    await database.db.member.deleteMany();
    expect(words(await asking.press(actionOf(shown, 'Subscribe')))).toContain('Only members can do this.');
    expect(await asking.digests()).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/dispatch.ts';
import { takeAllowance } from '../../src/domain/allowance.ts';
import { conduct } from '../../src/domain/members/conduct.ts';
import type { Role } from '../../src/generated/prisma/enums.ts';
import { actionOf, now, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createDiscussing, type Discussing } from '../support/discussing.ts';
import { formOf } from '../support/joining.ts';
import { publish } from '../support/publish.ts';
import { testSealer } from '../support/sealer.ts';
import { viewText } from '../support/view-text.ts';

let database: TestDatabase;
let asking: Discussing;
beforeAll(async () => {
  database = await createTestDatabase();
  asking = await createDiscussing(database);
});
afterAll(() => database.drop());
beforeEach(() => asking.reset());

const labels = (answer: Answer) =>
  answer.show === 'modal' ? [] : viewText.actions(answer.view).map(([label]) => label);
const threads = () => database.db.thread.findMany({ include: { posts: true, entries: true } });
/** The draft that an answer is about. */
const draftIn = (answer: Answer) => actionOf(answer, 'Discard').split(':')[2] ?? '';
/** What is said to who sends something else than they looked at. */
const looked = 'Not sent yet: this changed since you looked. Please look again, then send it.';
const written = { title: 'How do you verify hashes?', text: 'We use **two** lists.' };
const moderator: { roles: Role[] } = { roles: ['member', 'moderator'] };
let people = 0;
/** Somebody with a name of their own each time, as dispatch remembers people. */
const name = () => `Ada${people++}`;

describe('the form', () => {
  test('is what /discuss answers with, empty', async () => {
    const ada = await asking.person(name());
    const form = formOf(await ada.type('discuss'));
    expect(form.title).toBe('Start a thread');
    expect(form.values).toEqual({ title: '', text: '', entries: '' });
    expect(form.inputs.map(({ maxLength }) => maxLength)).toEqual([100, 3000, 200]);
  });

  test('begins with the entry that was named, or with a title', async () => {
    const ada = await asking.person(name());
    const reference = `E-${asking.entry.number}`;
    for (const typed of [reference, reference.toLowerCase(), asking.entry.slug])
      expect(formOf(await ada.type(`discuss ${typed}`)).values).toMatchObject({
        entries: reference,
        title: '',
      });
    expect(formOf(await ada.type('discuss E-999999')).values.entries).toBe('E-999999');
    expect(formOf(await ada.type('discuss hashes and people')).values.title).toBe('hashes and people');
  });

  test('is for members who accepted the code of conduct', async () => {
    const guest = await asking.person(name(), { guest: true });
    expect(words(await guest.type('discuss'))).toContain('Only members can do this.');
    const ada = await asking.person(name());
    await database.db.account.updateMany({ data: { conduct: null } });
    expect(words(await ada.type('discuss'))).toContain('code of conduct');
    expect(await database.db.sealedDraft.count()).toBe(0);
  });

  test('takes one’s own message, and nobody else’s', async () => {
    const ada = await asking.person(name());
    const message = (text: string, own: boolean) =>
      ada.ask({ kind: 'message', command: 'discuss', text, own });
    expect(formOf(await message('We saw this twice.', true)).values.text).toBe('We saw this twice.');
    const refused = await message('Somebody else’s', false);
    expect(words(refused)).toContain('Somebody else wrote this message');
    const long = await message('x'.repeat(5000), true);
    expect(words(long)).toContain('This message has 5000 characters, and a post at most 3000.');
    expect(formOf(await ada.use(long, 'Open the form')).values.text).toBe('x'.repeat(5000));
  });

  test.each([
    ['nothing at all', { title: '', text: '' }, ['needs a title', 'no text yet']],
    [
      'what is empty after trimming',
      { title: ' \u200B ', text: ' \n\u202E \n' },
      ['needs a title', 'no text yet'],
    ],
    ['a title that is too long', { title: 'x'.repeat(101) }, ['The title has 101 characters']],
    [
      '40,000 characters',
      { text: 'y'.repeat(40_000) },
      ['The text has 40000 characters. A post may have at most 3000'],
    ],
    ['an entry that there is not', { entries: 'E-999999' }, ['There is no entry “E-999999”']],
  ])('with %s comes back with everything in it', async (_, fields, expected) => {
    const ada = await asking.person(name());
    const filled = { ...written, entries: '', ...fields };
    const back = await ada.fill(await ada.type('discuss'), filled);
    for (const said of expected) expect(words(back)).toContain(said);
    expect(labels(back)).toEqual(['Change text', 'Someone is in danger', 'Discard']);
    expect(formOf(await ada.use(back, 'Change text')).values).toEqual(filled);
    expect(await threads()).toEqual([]);
  });

  test('takes five entries, and no sixth', async () => {
    const ada = await asking.person(name());
    const six = [];
    for (let at = 0; at < 6; at++) six.push((await publish(database.db)).number);
    await asking.refresh();
    const fill = async (numbers: readonly number[]) =>
      ada.fill(await ada.press('discuss:start'), {
        ...written,
        entries: numbers.map((number) => `E-${number}`).join(', '),
      });
    expect(words(await fill(six))).toContain('about at most 5 entries');
    expect(words(await fill(six.slice(1)))).toContain('Only you see this preview');
  });

  test('that is filled in again after it was sent makes a second one on purpose alone', async () => {
    const ada = await asking.person(name());
    const form = await ada.type('discuss');
    await ada.use(await ada.fill(form, written), 'Send to the moderators');
    const again = await ada.fill(form, { ...written, text: 'We use *three* lists.' });
    expect(words(again).split('\n').slice(0, 3)).toEqual([
      'This was sent or discarded already, or is too old. What you sent is in /threads mine.',
      written.title,
      'We use *three* lists.',
    ]);
    expect(labels(again)).toEqual(['Begin anew with it', 'Someone is in danger', 'Discard']);
    expect(await threads()).toHaveLength(1);
    const shown = await ada.use(again, 'Begin anew with it');
    expect(words(shown)).toContain('We use three lists.');
    await ada.use(shown, 'Send to the moderators');
    expect(await threads()).toHaveLength(2);
  });

  test('that was used says so also where someone is in danger', async () => {
    const ada = await asking.person(name());
    const form = await ada.type('discuss');
    await ada.use(await ada.fill(form, written), 'Send to the moderators');
    const again = await ada.fill(form, written);
    const danger = await ada.use(again, 'Someone is in danger');
    expect(words(danger).split('\n')[0]).toBe('Call the emergency services where the person is.');
    expect(words(danger)).toContain('it is sent once more');
    expect(labels(danger)).toEqual(['Begin anew with it', 'Nobody is in danger', 'Discard']);
    expect(words(await ada.use(danger, 'Nobody is in danger'))).toBe(words(again));
  });

  test('made of a message with files says that they stay where they are', async () => {
    const ada = await asking.person(name());
    const from = (files?: true) =>
      ada.ask({ kind: 'message', command: 'discuss', text: 'See this.', own: true, ...(files && { files }) });
    const shownFor = async (files?: true) => words(await ada.fill(await from(files), { title: 'Seen' }));
    expect(await shownFor(true)).toContain('The files of the message stay where they are');
    expect(await shownFor()).not.toContain('files');
  });

  test('keeps what is typed so that nobody reads it without the key', async () => {
    const ada = await asking.person(name());
    await ada.fill(await ada.type('discuss'), { ...written, text: 'Unmistakable words' });
    const rows = JSON.stringify(await database.db.sealedDraft.findMany());
    expect(rows).not.toContain('Unmistakable');
    expect(rows).not.toContain(ada.memberId);
    expect(rows).not.toContain(String(ada.who.user));
  });
});

describe('the preview', () => {
  const shownTo = async (given = {}, fields = {}) => {
    const ada = await asking.person(name(), { group: 'civil-society', ...given });
    const shown = await ada.fill(await ada.type('discuss'), { ...written, ...fields });
    return { ada, shown };
  };

  test('shows the post, where it goes and how it is signed', async () => {
    const { ada, shown } = await shownTo({}, { entries: `E-${asking.entry.number}` });
    const said = words(shown).split('\n');
    expect(said[0]).toBe('TLP:GREEN How do you verify hashes?');
    expect(said).toContain(`${ada.name}, ${ada.name} Ltd`);
    expect(said).toContain('We use two lists.');
    expect(said).toContain('Only you see this preview');
    expect(said).toContain('Sharing label: TLP:GREEN');
    expect(said).toContain('Goes to: 2 workspaces: Workspace T1, Workspace T2');
    expect(said).toContain('Signed: with your name and organisation');
    expect(said.at(-1)).toBe(
      'Moderators look at it before anybody else sees it. Until you send it, it waits in /threads mine for seven days.',
    );
    // Nothing of what stands in channels can be pressed here, and ten buttons at most.
    expect(labels(shown)).toEqual([
      'Add or take away a topic…',
      'Sharing label…',
      'How it is signed…',
      'Send to the moderators',
      'Change text',
      'Someone is in danger',
      'Discard',
    ]);
  });

  test('names five workspaces, and how many more there are', async () => {
    const more = ['A', 'B', 'C', 'D', 'E'].map((one) => `X${one}`);
    for (const externalId of more) {
      const { id } = await database.db.workspace.create({
        data: { platform: 'slack', externalId, name: `Workspace ${externalId}`, verifiedAt: new Date() },
      });
      const channel = await database.db.channel.create({
        data: { workspaceId: id, externalId: 'C', name: 'forum', setUpBy: 'U' },
      });
      await database.db.workspace.update({ where: { id }, data: { forumChannelId: channel.id } });
    }
    const { shown } = await shownTo();
    expect(words(shown)).toContain(
      'Goes to: 7 workspaces: Workspace T1, Workspace T2, Workspace XA, Workspace XB, Workspace XC and 2 more',
    );
    await database.db.workspace.deleteMany({ where: { externalId: { in: more } } });
  });

  test('takes topics and takes them away', async () => {
    const { ada, shown } = await shownTo();
    const choose = (answer: Answer, value: string) => ada.use(answer, 'Add or take away a topic…', value);
    const one = await choose(shown, '+transparency');
    expect(words(one)).toContain('Topic transparency');
    // Otherwise a platform would take the second choice of the same for none.
    expect(actionOf(one, 'Add or take away a topic…')).not.toBe(actionOf(shown, 'Add or take away a topic…'));
    // The same choice delivered once more.
    expect(words(await choose(shown, '+transparency'))).toBe(words(one));
    const two = await choose(one, '+crisis-response');
    const none = await choose(await choose(two, '-transparency'), '-crisis-response');
    expect(words(none)).toContain('Topics: no topics');
    for (const value of ['-crisis-response', '+no-such-topic', 'transparency'])
      expect(words(await choose(none, value))).toBe(words(none));
  });

  test('offers RED with the advice to meet, and leaves the label as it was', async () => {
    const { ada, shown } = await shownTo();
    const red = await ada.use(shown, 'Sharing label…', 'red');
    expect(words(red)).toContain('Please meet in person');
    expect(words(red)).toContain('Sharing label: TLP:GREEN');
    expect(words(await ada.use(red, 'Sharing label…', 'clear'))).toContain(
      'Goes to: 3 workspaces: Workspace T1, Workspace T2, Workspace T3',
    );
  });

  test('of AMBER begins with one’s own group, and is not sent without any', async () => {
    const { ada, shown } = await shownTo();
    const amber = await ada.use(shown, 'Sharing label…', 'amber');
    expect(words(amber)).toContain('Sharing label: TLP:AMBER (Civil society)');
    expect(words(amber)).toContain('Goes to: 1 workspace: Workspace T1');
    const none = await ada.use(amber, 'Add or take away a group…', '-civil-society');
    expect(words(none)).toContain('TLP:AMBER (no groups chosen yet)');
    expect(words(none)).toContain('TLP:AMBER needs at least one stakeholder group');
    for (const untrue of ['No connected workspace', 'could not open it'])
      expect(words(none)).not.toContain(untrue);
    expect(labels(none)).not.toContain('Send to the moderators');
    const forged = await ada.press(actionOf(amber, 'Send to the moderators'));
    expect(words(forged)).toContain(looked);
    expect(labels(forged)).toEqual(labels(none));
    const others = await ada.use(none, 'Add or take away a group…', '+academia');
    expect(words(others)).toContain('could not open it in the forum yourself');
    await ada.use(others, 'Send to the moderators');
    expect(await threads()).toMatchObject([{ label: 'amber', groups: ['academia'] }]);
  });

  test('signs as was chosen', async () => {
    const { ada, shown } = await shownTo();
    const group = await ada.use(shown, 'How it is signed…', 'group');
    expect(words(group)).not.toContain(`${ada.name} Ltd`);
    expect(words(group)).toContain('Signed: with your stakeholder group, without your name');
    const chatham = await ada.use(shown, 'How it is signed…', 'chatham');
    expect(words(chatham)).toContain('Participant 41');
    expect(words(chatham)).toContain('Its number is drawn when you send it');
    expect(words(chatham)).not.toContain(ada.name);
  });

  test('says first where help is when someone is in danger, and marks the contribution', async () => {
    const { ada, shown } = await shownTo();
    const danger = await ada.use(shown, 'Someone is in danger');
    const said = words(danger).split('\n');
    expect(said[0]).toBe('TLP:GREEN How do you verify hashes?');
    expect(said[1]).toBe('Call the emergency services where the person is.');
    expect(said[2]).toContain('own emergency channel');
    expect(said[3]).toContain('The forum is no hotline.');
    expect(said).toContain('Marked urgent: moderators see it first.');
    const over = await ada.use(danger, 'Nobody is in danger');
    expect(words(over)).toBe(words(shown));
    const sent = await ada.use(await ada.use(over, 'Someone is in danger'), 'Send to the moderators');
    expect(words(sent)).toContain('marked urgent');
    expect(await asking.item()).toMatchObject({ kind: 'thread', urgent: true });
  });

  test('says where help is also to whoever may not write, and of what is gone', async () => {
    const { ada, shown } = await shownTo();
    const first = 'Call the emergency services where the person is.';
    await database.db.account.updateMany({ data: { conduct: null } });
    expect(words(await ada.use(shown, 'Someone is in danger'))).toContain(first);
    const until = new Date(now.getTime() + 86_400_000);
    await database.db.member.updateMany({ data: { suspendedUntil: until, suspensionReason: 'Conduct' } });
    const suspended = await ada.use(shown, 'Someone is in danger');
    expect(words(suspended).split('\n')[0]).toBe(first);
    expect(words(suspended)).toContain('Conduct');
    expect(labels(suspended)).toEqual(['Discard']);
    await ada.use(suspended, 'Discard');
    const gone = await ada.use(shown, 'Someone is in danger');
    expect(words(gone).split('\n')[0]).toBe(first);
    expect(words(gone)).toContain('This was sent or discarded already');
  });

  test('is discarded', async () => {
    const { ada, shown } = await shownTo();
    expect(words(await ada.use(shown, 'Discard'))).toBe('Discarded. Nothing was sent.');
    for (const label of ['Send to the moderators', 'Change text', 'Discard', 'Someone is in danger'])
      expect(words(await ada.use(shown, label))).toContain('This was sent or discarded already');
    expect(await threads()).toEqual([]);
  });

  test('is discarded also by whoever may write no more at the moment', async () => {
    const { ada, shown } = await shownTo();
    const until = new Date(now.getTime() + 86_400_000);
    await database.db.member.updateMany({ data: { suspendedUntil: until, suspensionReason: 'Conduct' } });
    expect(words(await ada.use(shown, 'Send to the moderators'))).toContain('Conduct');
    expect(words(await ada.use(shown, 'Discard'))).toBe('Discarded. Nothing was sent.');
    expect(await database.db.sealedDraft.count()).toBe(0);
  });

  test('is nobody else’s, whatever they press', async () => {
    const { shown } = await shownTo();
    const eve = await asking.person(name());
    for (const label of ['Send to the moderators', 'Change text', 'Discard', 'Someone is in danger'])
      expect(words(await eve.use(shown, label))).toContain('This was sent or discarded already');
    expect(words(await eve.use(shown, 'Sharing label…', 'clear'))).toContain(
      'This was sent or discarded already',
    );
    expect(await database.db.sealedDraft.count()).toBe(1);
  });
});

describe('what was written and not sent', () => {
  const barred = {
    suspended: () =>
      database.db.member.updateMany({
        data: { suspendedUntil: new Date(now.getTime() + 86_400_000), suspensionReason: 'Conduct' },
      }),
    'asked for the code of conduct anew': () => database.db.account.updateMany({ data: { conduct: null } }),
  };
  const allowed = async () => {
    await database.db.member.updateMany({ data: { suspendedUntil: null } });
    await database.db.account.updateMany({ data: { conduct: conduct.version } });
  };
  const typed = ['This is what you typed; it was not sent:', written.title, written.text].join('\n');
  const goOn = 'Go on with one of them…';

  test.each(Object.entries(barred))('by somebody %s comes back, and waits', async (_, bar) => {
    const ada = await asking.person(name());
    const form = await ada.type('discuss');
    await bar();
    const refused = await ada.fill(form, written);
    expect(words(refused)).toContain(typed);
    expect(words(refused)).toContain('waits in /threads mine');
    await allowed();
    const mine = await ada.type('threads mine');
    expect(words(mine)).toContain(`Not sent yet\nThread: ${written.title}`);
    const { id } = await database.db.sealedDraft.findFirstOrThrow();
    expect(words(await ada.use(mine, goOn, id))).toContain('We use two lists.');
  });

  test('by somebody of whom Slack does not say who they are comes back, and waits', async () => {
    const ada = await asking.person(name());
    const form = formOf(await ada.type('discuss'));
    const unknown = { ...ada.who, outsider: true, unknown: true } as const;
    const refused = await asking.submit(form.action, { ...form.values, ...written }, unknown);
    expect(words(refused)).toContain('Slack does not say at the moment who you are here');
    expect(words(refused)).toContain(typed);
    expect(words(await ada.type('threads mine'))).toContain(written.title);
  });

  test('while the database failed comes back', async () => {
    const ada = await asking.person(name());
    const form = await ada.type('discuss');
    await database.db.$executeRaw`ALTER TABLE sealed_draft RENAME TO away`;
    try {
      const broken = await ada.fill(form, written);
      expect(words(broken)).toContain('That failed on our side');
      expect(words(broken)).toContain(typed);
    } finally {
      await database.db.$executeRaw`ALTER TABLE away RENAME TO sealed_draft`;
    }
    expect(words(await ada.fill(form, written))).toContain('Only you see this preview');
  });

  test('is offered before something new is begun, to its author alone', async () => {
    const [ada, eve] = [await asking.person(name()), await asking.person(name())];
    const shown = await ada.fill(await ada.type('discuss'), written);
    const { id } = await database.db.sealedDraft.findFirstOrThrow();
    // What was opened and not filled in is nothing to go on with.
    await ada.press('discuss:start');
    const offered = await ada.type('discuss Something else');
    expect(words(offered).split('\n').slice(0, 2)).toEqual(['Not sent yet', `Thread: ${written.title}`]);
    expect(formOf(await ada.use(offered, 'Start something new')).values.title).toBe('Something else');
    expect(words(await ada.use(offered, goOn, id))).toBe(words(shown));
    expect(words(await eve.use(offered, goOn, id))).toContain('This was sent or discarded already');
    expect(formOf(await eve.type('discuss')).title).toBe(formOf(await ada.press('discuss:start')).title);
  });

  test('by somebody suspended can be looked at and discarded, and no more', async () => {
    const ada = await asking.person(name());
    await ada.fill(await ada.type('discuss'), written);
    await barred.suspended();
    const { id } = await database.db.sealedDraft.findFirstOrThrow();
    const shown = await ada.use(await ada.type('threads mine'), goOn, id);
    expect(words(shown)).toContain('Conduct');
    expect(words(shown)).toContain(written.title);
    expect(labels(shown)).toEqual(['Discard']);
    expect(words(await ada.use(shown, 'Discard'))).toBe('Discarded. Nothing was sent.');
  });

  test('is offered however much it is', async () => {
    const ada = await asking.person(name());
    for (let at = 0; at < 7; at++)
      await ada.fill(await ada.press('discuss:start'), { ...written, title: `Title ${at}` });
    const offered = words(await ada.type('discuss'));
    for (let at = 0; at < 7; at++) expect(offered).toContain(`Thread: Title ${at}`);
  });

  test('is bounded, and comes back beyond', async () => {
    const ada = await asking.person(name());
    const form = await ada.type('discuss');
    await ada.use(await ada.fill(form, written), 'Discard');
    const who = JSON.stringify(['slack', ada.who.tenant, ada.who.user]);
    for (let taken = 0; taken < 100; taken++)
      await takeAllowance(database.db, testSealer, { what: 'draft', who, now });
    const refused = await ada.fill(form, written);
    expect(words(refused)).toContain('You have begun very much within this hour');
    expect(words(refused)).toContain(typed);
    expect(await database.db.sealedDraft.count()).toBe(0);
  });

  test('leads nobody without the key to what else its author began, nor by its length', async () => {
    const ada = await asking.person(name());
    for (const text of ['Short.', 'x'.repeat(300)])
      await ada.fill(await ada.press('discuss:start'), { ...written, text });
    const rows = await database.db.sealedDraft.findMany();
    expect(new Set(rows.map(({ owner }) => owner)).size).toBe(2);
    // The nonce and the cipher's own tag stand beside it.
    for (const { data } of rows)
      expect((Buffer.from(data.split('.')[2] ?? '', 'base64url').length - 28) % 512).toBe(0);
  });
});

describe('before it is sent', () => {
  test('what was changed in another preview is shown', async () => {
    const ada = await asking.person(name());
    const green = await ada.fill(await ada.type('discuss'), written);
    await ada.use(green, 'Sharing label…', 'clear');
    const looks = await ada.use(green, 'Send to the moderators');
    expect(words(looks)).toContain(looked);
    expect(words(looks)).toContain('Sharing label: TLP:CLEAR');
    expect(await threads()).toEqual([]);
    await ada.use(looks, 'Send to the moderators');
    expect(await threads()).toMatchObject([{ label: 'clear' }]);
  });

  test('that nobody is in danger any more is looked at', async () => {
    const ada = await asking.person(name());
    const shown = await ada.fill(await ada.type('discuss'), written);
    const urgent = await ada.use(shown, 'Someone is in danger');
    await ada.use(urgent, 'Nobody is in danger');
    const looks = await ada.use(urgent, 'Send to the moderators');
    expect(words(looks)).toContain(looked);
    expect(words(looks)).not.toContain('Marked urgent');
    expect(await threads()).toEqual([]);
  });

  test('under a pseudonym it is said what gives the author away', async () => {
    const ada = await asking.person(name(), { group: 'civil-society' });
    const message = { kind: 'message', command: 'discuss', text: 'Seen twice.', own: true } as const;
    const shown = await ada.fill(await ada.ask(message), { title: 'Seen' });
    expect(words(shown)).not.toContain('stands in a channel under your name');
    const sealed = await ada.use(shown, 'How it is signed…', 'chatham');
    expect(words(sealed)).toContain('This text stands in a channel under your name.');
    const amber = await ada.use(sealed, 'Sharing label…', 'amber');
    expect(words(amber)).toContain('TLP:AMBER (no groups chosen yet)');
    expect(words(amber)).toContain('Readers will take you for one of the groups');
  });

  test('that someone is in danger can be said of what cannot be used, too', async () => {
    const ada = await asking.person(name());
    const back = await ada.fill(await ada.type('discuss'), { ...written, title: '' });
    const danger = await ada.use(back, 'Someone is in danger');
    expect(words(danger).split('\n')[0]).toBe('Call the emergency services where the person is.');
    expect(words(danger)).toContain('needs a title');
    expect(labels(danger)).toEqual(['Change text', 'Nobody is in danger', 'Discard']);
    expect(words(await ada.use(danger, 'Nobody is in danger'))).toBe(words(back));
  });
});

describe('sending', () => {
  test('puts it before the moderators once, however often it is pressed', async () => {
    const ada = await asking.person(name());
    const shown = await ada.fill(await ada.type('discuss'), {
      ...written,
      entries: `E-${asking.entry.number}`,
    });
    const answers = await Promise.all([1, 2, 3].map(() => ada.use(shown, 'Send to the moderators')));
    const said = answers.map(words);
    expect(said[0]).toContain('Sent to the moderators. You can follow or change it');
    expect(said).toEqual(Array(3).fill(said[0]));
    expect(await threads()).toMatchObject([
      {
        ...{ state: 'pending', title: written.title, label: 'green' },
        posts: [{ state: 'waiting', text: written.text, attribution: 'named', authorId: ada.memberId }],
        entries: [{ entryId: asking.entry.id }],
      },
    ]);
    expect(words(await ada.use(shown, 'Change text'))).toContain('This was sent or discarded already');
    const mine = await ada.use(answers[0] as Answer, 'What you wrote');
    expect(words(mine)).not.toContain('Not sent yet');
    expect(words(mine)).toContain('waits for the moderators');
  });

  test('of a sealed one leaves the author’s name nowhere', async () => {
    const ada = await asking.person(name());
    const shown = await ada.fill(await ada.type('discuss'), written);
    const sent = await ada.use(
      await ada.use(shown, 'How it is signed…', 'chatham'),
      'Send to the moderators',
    );
    expect(words(sent)).toContain('Sent to the moderators.');
    expect(await threads()).toMatchObject([{ posts: [{ authorId: null, attribution: 'chatham' }] }]);
    const { db } = database;
    const left = [
      await db.post.findMany(),
      await db.participant.findMany(),
      await db.reviewItem.findMany({ include: { events: true } }),
      await db.delivery.findMany(),
      await db.sealedDraft.findMany(),
      await db.draft.findMany(),
      await db.auditEvent.findMany(),
    ].map((rows) => JSON.stringify(rows));
    const { auditId } = await db.member.findUniqueOrThrow({ where: { id: ada.memberId } });
    for (const id of [ada.memberId, auditId, String(ada.who.user)])
      expect(left.filter((rows) => rows.includes(id))).toEqual([]);
  });

  test.each(['send', 'form', 'discard', 'danger', 'choose'])(
    'of nonsense by %s is answered in words',
    async (deed) => {
      const ada = await asking.person(name());
      for (const id of ['', 'nonsense', '00000000-0000-7000-8000-000000000001', '"; drop'])
        expect(words(await ada.press(`discuss:${deed}:${id}`))).toContain(
          'This was sent or discarded already',
        );
      expect(words(await ada.ask({ kind: 'submit', action: 'discuss:fill:x:y:z', fields: {} }))).toContain(
        'no longer exists',
      );
    },
  );
});

describe('a reply', () => {
  /** A thread that stands, and the preview of somebody's reply in it. */
  async function replying() {
    const [ada, mona] = [await asking.person(name()), await asking.person(name(), moderator)];
    const bea = await asking.person(name(), { trusted: true, group: 'industry' });
    const thread = await asking.opened(ada, mona);
    const form = await bea.press(`threads:reply:${thread.id}`);
    const shown = await bea.fill(form, { text: 'We use **none**.' });
    expect(labels(shown)[2]).toBe('Post');
    const again = async () => bea.fill(await bea.use(shown, 'Change text'));
    return { ada, mona, bea, thread, shown, again };
  }
  const replies = () => database.db.post.findMany({ where: { opens: false } });
  const set = (data: object) => database.db.thread.updateMany({ data });

  test('goes to those copies that still receive', async () => {
    const { shown, again, thread } = await replying();
    expect(words(shown)).toContain('Goes to: 2 workspaces: Workspace T1, Workspace T2');
    const copy = await database.db.threadCopy.findFirstOrThrow({
      where: { threadId: thread.id, workspace: { externalId: 'T2' } },
    });
    await database.db.threadCopy.update({ where: { id: copy.id }, data: { goneAt: now } });
    expect(words(await again())).toContain('Goes to: 1 workspace: Workspace T1');
    await database.db.threadCopy.updateMany({ data: { hiddenAt: now } });
    expect(words(await again())).toContain('No connected workspace takes it');
  });

  test.each([
    ['closed', () => set({ state: 'closed' }), 'This thread is closed'],
    ['hidden', () => set({ state: 'hidden' }), 'This thread is not shown any more'],
    ['pending', () => set({ state: 'pending' }), 'still waits for the moderators'],
    ['declined', () => set({ state: 'declined' }), 'There is no such thread'],
    ['unseen', () => set({ label: 'amber', groups: ['academia'] }), 'There is no such thread'],
    ['gone', () => database.db.thread.deleteMany(), 'There is no such thread'],
  ])('in a thread that is %s by then is kept, and says so at once', async (how, change, said) => {
    const { bea, shown, again } = await replying();
    await database.db.reviewItem.deleteMany();
    await change();
    const refused = await bea.use(shown, 'Post');
    for (const answer of [refused, await again()]) {
      const [first, second] = words(answer).split('\n');
      expect(first).toContain(said);
      expect(second).toBe('We use **none**.');
      expect(labels(answer)).toEqual(['Begin a thread with it', 'Someone is in danger', 'Discard']);
    }
    expect(await replies()).toEqual([]);
    const form = await bea.use(refused, 'Begin a thread with it');
    expect(formOf(form).values).toEqual({ title: '', text: 'We use **none**.', entries: '' });
    // Nothing of it went while nobody had sent the form.
    expect(words(await again())).toContain(said);
    let begun = await bea.fill(form, { title: 'Nobody uses it' });
    expect(await database.db.sealedDraft.count({ where: { id: draftIn(refused) } })).toBe(0);
    const readable = how === 'closed';
    expect(labels(begun).includes('Send to the moderators')).toBe(readable);
    if (!readable) begun = await bea.use(begun, 'Add or take away a group…', '+industry');
    await bea.use(begun, 'Send to the moderators');
    expect(await database.db.thread.findMany({ where: { title: 'Nobody uses it' } })).toMatchObject([
      { state: 'pending', label: readable ? 'green' : 'amber' },
    ]);
  });

  test('that was written for some groups begins a thread for those alone', async () => {
    const { ada, mona, bea } = await replying();
    const thread = await asking.opened(ada, mona, [
      ['Sharing label…', 'amber'],
      ['Add or take away a group…', '+industry'],
      ['Add or take away a topic…', '+transparency'],
    ]);
    const form = await bea.press(`threads:reply:${thread.id}`);
    await database.db.thread.update({ where: { id: thread.id }, data: { state: 'closed' } });
    const kept = await bea.fill(form, { text: 'For industry.' });
    const begun = await bea.fill(await bea.use(kept, 'Begin a thread with it'), { title: 'Again' });
    expect(words(begun)).toContain('Sharing label: TLP:AMBER (Industry)');
    await bea.use(begun, 'Send to the moderators');
    expect(await database.db.thread.findFirst({ where: { title: 'Again' } })).toMatchObject({
      ...{ label: 'amber', groups: ['industry'], topics: ['transparency'] },
    });
  });

  test('of the muted is kept, and goes out once the thread is open to them', async () => {
    const { bea, shown, thread } = await replying();
    await bea.use(await bea.use(shown, 'How it is signed…', 'chatham'), 'Post');
    await database.db.participant.updateMany({ where: { threadId: thread.id }, data: { mutedAt: now } });
    const form = await bea.press(`threads:reply:${thread.id}`);
    const muted = await bea.fill(form, { text: 'More.' });
    expect(words(muted)).toContain('Moderators have muted your pseudonym in this thread');
    expect(labels(muted)).toContain('How it is signed…');
    expect(words(await bea.use(muted, 'Post'))).toContain('Moderators have muted your pseudonym');
    const [posted] = await replies();
    const edit = await bea.press(`threads:edit:${posted?.id}`);
    expect(words(edit)).toContain('so nothing that it signs can be changed');
    await database.db.participant.updateMany({ data: { mutedAt: null } });
    await bea.use(await bea.fill(await bea.use(muted, 'Change text')), 'Post');
    expect(await replies()).toMatchObject([{}, { text: 'More.' }]);
  });

  test('of whoever has a pseudonym there begins with it, and is warned before it shows them', async () => {
    const { bea, thread, shown } = await replying();
    expect(words(shown)).not.toContain('under a pseudonym so far');
    await bea.use(await bea.use(shown, 'How it is signed…', 'chatham'), 'Post');
    const form = await bea.press(`threads:reply:${thread.id}`);
    const next = await bea.fill(form, { text: 'More.' });
    expect(words(next)).toContain('under a pseudonym so far.');
    expect(words(next)).not.toContain(bea.name);
    const named = await bea.use(next, 'How it is signed…', 'named');
    expect(words(named)).toContain('readers may guess that the pseudonym is yours');
    await bea.use(await bea.use(named, 'How it is signed…', 'chatham'), 'Post');
    // A form that was used begins like the first.
    const late = await bea.use(await bea.fill(form, { text: 'Late.' }), 'Begin anew with it');
    expect(words(late)).toContain('under a pseudonym so far.');
    expect(words(late)).not.toContain(bea.name);
  });

  test('that would stand at once by now is looked at again', async () => {
    const { ada, bea, shown, again } = await replying();
    await set({ reviewsAll: true });
    const reviewed = await again();
    await set({ reviewsAll: false });
    const looks = await bea.use(reviewed, 'Send to the moderators');
    expect(words(looks)).toContain(looked);
    expect(await replies()).toEqual([]);
    expect(words(await bea.use(looks, 'Post'))).toContain('Posted in');
    expect(words(await bea.use(shown, 'Post'))).toContain('Posted in');
    expect(await replies()).toHaveLength(1);
    expect(words(await ada.use(shown, 'Post'))).toContain('sent or discarded already');
  });

  test('whose quote is gone by then is looked at again', async () => {
    const { bea, thread, shown } = await replying();
    const { id } = await database.db.post.findFirstOrThrow({ where: { threadId: thread.id } });
    const quoting = await bea.use(shown, 'Quote a post…', id);
    await database.db.post.update({
      where: { id },
      data: { state: 'removed', removedBy: 'author', removedAt: now },
    });
    const looks = await bea.use(quoting, 'Post');
    expect(words(looks)).toContain(looked);
    await bea.use(looks, 'Post');
    expect(await replies()).toMatchObject([{ quotedId: null }]);
  });

  test('above thirty an hour is kept, and says when it is taken', async () => {
    const { bea, shown } = await replying();
    await database.db.$transaction(async (tx) => {
      const taking = { what: 'contribute', who: bea.memberId, now } as const;
      for (let index = 0; index < 30; index++) await takeAllowance(tx, testSealer, taking);
    });
    const often = await bea.use(shown, 'Post');
    expect(words(often).split('\n')[0]).toContain('In an hour at most it will be taken.');
    expect(words(often)).toContain('We use none.');
    expect(labels(often)).toContain('Post');
    expect(await replies()).toEqual([]);
  });
});

describe('an edit', () => {
  const chosen = (answer: Answer, label: string) => labels(answer).includes(label);
  /** What waits, signed like this; and the preview of its edit. */
  async function waits(attribution: 'named' | 'group' | 'chatham' = 'named') {
    const ada = await asking.person(name(), { group: 'civil-society' });
    const shown = await ada.fill(await ada.type('discuss'), {
      ...written,
      entries: `E-${asking.entry.number}`,
    });
    const signed = await ada.use(shown, 'How it is signed…', attribution);
    await ada.use(signed, 'Send to the moderators');
    const { id } = await database.db.post.findFirstOrThrow();
    const form = await ada.press(`threads:edit:${id}`);
    return { ada, id, form, shown: await ada.fill(form) };
  }

  test('of a thread that waits changes everything of it', async () => {
    const { ada, form, shown } = await waits();
    expect(formOf(form).values).toEqual({ ...written, entries: `E-${asking.entry.number}` });
    expect(words(shown)).toContain('Hash-sharing');
    let next = await ada.fill(form, { title: 'Another title', entries: '' });
    for (const [label, value] of [
      ['Add or take away a topic…', '+transparency'],
      ['Sharing label…', 'amber'],
      ['Add or take away a group…', '+industry'],
      ['How it is signed…', 'group'],
    ] as const)
      next = await ada.use(next, label, value);
    expect(words(next)).toContain('Sharing label: TLP:AMBER (Civil society, Industry)');
    expect(words(next)).toContain('Goes to: 1 workspace: Workspace T1');
    expect(words(await ada.use(next, 'Save the change'))).toContain('Sent to the moderators.');
    expect(await threads()).toMatchObject([
      {
        ...{ state: 'pending', title: 'Another title', topics: ['transparency'], label: 'amber' },
        entries: [],
        posts: [{ attribution: 'group', authorId: ada.memberId }],
      },
    ]);
    expect((await threads())[0]?.groups.toSorted()).toEqual(['civil-society', 'industry']);
    expect(await database.db.reviewItem.count()).toBe(1);
  });

  test('of what waits signed openly offers no pseudonym, and says how else', async () => {
    const { ada, shown, id } = await waits();
    expect(words(shown)).toContain('withdraw it in /threads mine and send it anew');
    expect(words(shown)).not.toContain('Chatham House Rule\n');
    const forged = await ada.use(shown, 'How it is signed…', 'chatham');
    expect(words(forged)).toContain('Signed: with your name and organisation');
    const refused = await ada.use(forged, 'Save the change');
    expect(words(refused)).toContain('How it is signed was not changed');
    expect(await database.db.post.findFirst()).toMatchObject({ id, attribution: 'named' });
    expect(words(await ada.use(refused, 'Save the change'))).toContain('Sent to the moderators.');
    expect(await database.db.participant.count()).toBe(0);
  });

  test('of what waits under a pseudonym keeps that, and offers no other', async () => {
    const { ada, shown } = await waits('chatham');
    expect(chosen(shown, 'How it is signed…')).toBe(false);
    expect(words(shown)).toContain('Moderators have seen this under its pseudonym');
    expect(words(shown)).not.toContain(ada.name);
    await ada.use(shown, 'Save the change');
    expect(await database.db.post.findFirst()).toMatchObject({ attribution: 'chatham', authorId: null });
  });

  test('of what was approved meanwhile says so before anything is carried', async () => {
    const { ada, form } = await waits();
    const shown = await ada.fill(form, { text: 'We use three lists.' });
    const amber = await ada.use(shown, 'Sharing label…', 'amber');
    const mona = await asking.person(name(), moderator);
    await asking.decide(mona, 'approve');
    const refused = await ada.use(amber, 'Save the change');
    expect(words(refused)).toContain('Moderators approved this meanwhile');
    expect(words(refused)).toContain('Sharing label: TLP:GREEN');
    expect(chosen(refused, 'Sharing label…')).toBe(false);
    expect(await threads()).toMatchObject([{ label: 'green' }]);
    expect(words(await ada.use(refused, 'Save the change'))).toContain('Changed. Every copy');
  });

  test('of what was declined meanwhile says where it is, and begins a thread for the same groups', async () => {
    const { ada, shown } = await waits('group');
    let amber = await ada.use(shown, 'Sharing label…', 'amber');
    amber = await ada.use(amber, 'Add or take away a group…', '+industry');
    await asking.decide(await asking.person(name(), moderator), 'decline', { words: 'Not here.' });
    const over = await ada.use(amber, 'Save the change');
    expect(words(over)).toContain('It is in /threads mine; what moderators decided you can appeal there');
    const form = await ada.use(over, 'Begin a thread with it');
    expect(formOf(form).values).toEqual({ ...written, entries: `E-${asking.entry.number}` });
    const begun = await ada.fill(form);
    expect(words(begun)).toContain('Sharing label: TLP:AMBER (Civil society, Industry)');
    expect(words(begun)).toContain('Signed: with your stakeholder group');
  });

  test('that another one overtook says so until it is sent', async () => {
    const { ada, id, form, shown } = await waits();
    const other = await ada.fill(await ada.press(`threads:edit:${id}`), { text: 'Second words.' });
    await ada.use(other, 'Save the change');
    const overtaken = 'You changed this meanwhile';
    expect(words(shown)).not.toContain(overtaken);
    const looks = await ada.use(shown, 'Save the change');
    expect(words(looks).split(overtaken)).toHaveLength(2);
    // Pressed twice, it was not looked at.
    expect(words(await ada.use(shown, 'Save the change'))).toContain(looked);
    expect(await database.db.post.findFirst()).toMatchObject({ text: 'Second words.' });
    expect(words(await ada.fill(form, { text: 'Third words.' })).split(overtaken)).toHaveLength(2);
    await ada.use(await ada.fill(form, { text: 'Third words.' }), 'Save the change');
    expect(await database.db.post.findFirst()).toMatchObject({ text: 'Third words.' });
  });

  test('of what stands that changes nothing says so', async () => {
    const { ada, id } = await waits();
    await asking.decide(await asking.person(name(), moderator), 'approve');
    const shown = await ada.fill(await ada.press(`threads:edit:${id}`));
    expect(words(await ada.use(shown, 'Save the change'))).toContain('Nothing was changed');
    expect(await database.db.post.findFirst()).toMatchObject({ editedAt: null });
  });

  test('of somebody in danger comes first', async () => {
    const { ada, shown } = await waits();
    const urgent = await ada.use(shown, 'Someone is in danger');
    expect(words(urgent)).toContain('Marked urgent');
    const sent = await ada.use(urgent, 'Save the change');
    expect(words(sent)).toContain('It is marked urgent.');
    expect(await asking.item()).toMatchObject({ kind: 'thread', urgent: true });
  });

  test('of a post where every one is reviewed is refused before anything is written, and after', async () => {
    const unsent = ['Begin a thread with it', 'Someone is in danger', 'Discard'];
    const { ada, id, shown } = await waits();
    const mona = await asking.person(name(), moderator);
    await asking.decide(mona, 'approve');
    const form = await ada.press(`threads:edit:${id}`);
    const stands = await ada.fill(form, { text: 'Changed.' });
    await database.db.thread.updateMany({ data: { reviewsAll: true } });
    expect(words(await ada.press(`threads:edit:${id}`))).toContain('say it better in a reply');
    for (const answer of [
      await ada.use(stands, 'Save the change'),
      await ada.fill(form, { text: 'More.' }),
    ]) {
      expect(words(answer)).toContain('say it better in a reply');
      expect(labels(answer)).toEqual(unsent);
    }
    expect(labels(await ada.use(shown, 'Save the change'))).toEqual(unsent);
    expect(await database.db.post.findFirst()).toMatchObject({ text: written.text });
  });

  test('whose form is filled in again begins from what waits now', async () => {
    const { ada, form, shown } = await waits();
    await ada.use(await ada.use(shown, 'Sharing label…', 'clear'), 'Save the change');
    const again = await ada.fill(form, { text: 'Third words.' });
    expect(words(again)).toContain('This was sent or discarded already');
    await ada.use(await ada.use(again, 'Begin anew with it'), 'Save the change');
    expect(await threads()).toMatchObject([{ label: 'clear', posts: [{ text: 'Third words.' }] }]);
  });
});

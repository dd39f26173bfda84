import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createDiscussing, type Discussing } from '../support/discussing.ts';
import { formOf } from '../support/joining.ts';

type Person = Awaited<ReturnType<Discussing['person']>>;

let database: TestDatabase;
let asking: Discussing;
let ada: Person;
let mona: Person;
let people = 0;
/** By another name each time, as dispatch remembers people. */
const name = (first: string) => `${first}${people++}`;
beforeAll(async () => {
  database = await createTestDatabase();
  asking = await createDiscussing(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await asking.reset();
  ada = await asking.person(name('Ada'), { group: 'civil-society' });
  mona = await asking.person(name('Mona'), { roles: ['member', 'moderator'] });
});

const missing = 'There is no such thread. /threads lists those that you can see.';
const opened = (choices: readonly (readonly [string, string])[] = []) => asking.opened(ada, mona, choices);
/** Somebody who presses what stands in a channel of their team. */
const inChannel = (first: string, team: string, given: object = {}, channel = `C-${team}`) =>
  asking.person(name(first), { team, from: { channel }, ...given });
const setVerified = (externalId: string, verifiedAt: Date | null) =>
  database.db.workspace.updateMany({ where: { externalId }, data: { verifiedAt } });
const setState = (id: string, state: 'hidden' | 'closed' | 'pending' | 'declined') =>
  database.db.thread.update({ where: { id }, data: { state } });

describe('a copy in a workspace that is verified no more', () => {
  beforeEach(() => setVerified('T2', new Date()));

  test('is reported all the same; the rest says why nothing new comes', async () => {
    const { id, number } = await opened();
    await asking.carried();
    await setVerified('T2', null);
    const member = await inChannel('Bo', 'T2');
    const guest = await inChannel('Gus', 'T2', { guest: true });
    for (const pressed of [
      await member.type(`threads T-${number}`),
      await member.press(`threads:reply:${id}`),
      await member.press(`threads:follow:${id}`),
      await member.press(`threads:entries:${id}`),
      await guest.press(`threads:entries:${id}`),
    ])
      expect(words(pressed)).toMatch(/^The forum does not vouch for this workspace any more/);
    const reasons = await guest.press(`threads:report:${id}`);
    const form = await guest.use(reasons, 'Choose a reason…', 'harm');
    // A form of Slack tells no channel.
    const away = { ...guest.who, channel: undefined } as unknown as typeof guest.who;
    const sent = await asking.submit(formOf(form).action, { words: 'It is unsafe.' }, away);
    expect(words(sent)).toContain('Nobody learns that it was you, not even they.');
    expect(await database.db.report.count()).toBe(1);
  });

  test('lets those posts be reported that came to it, and tells of no other one', async () => {
    const { id } = await opened();
    const bo = await asking.person(name('Bo'), { trusted: true });
    const late = await asking.person(name('Late'), { trusted: true });
    const say = async (person: Person, text: string) =>
      person.use(await person.fill(await person.press(`threads:reply:${id}`), { text }), 'Post');
    await say(bo, 'It came.');
    await asking.carried();
    await setVerified('T2', null);
    await say(late, 'It did not.');
    await asking.carried();
    const guest = await inChannel('Gus', 'T2', { guest: true });
    const which = await guest.press(`threads:report:${id}`);
    expect(words(which)).toMatch(new RegExp(`#2 ${bo.name}, .+\n#1 ${ada.name}, `));
    expect(words(which)).not.toContain(late.name);
    const third = await database.db.post.findFirstOrThrow({ where: { number: 3 } });
    for (const deed of [`reportPost:${third.id}`, `reportWhy:${third.id}:harm`])
      expect(words(await guest.press(`threads:${deed}`))).toContain('nothing here that can be reported');
    await guest.press(`threads:reportWhy:${third.id}`, 'danger');
    expect(await database.db.report.count()).toBe(0);
    // Who may see the thread may report each.
    expect(words(await ada.press(`threads:report:${id}`))).toContain('#3 ');
  });

  test('says that it is for other groups, where that is why', async () => {
    const { id } = await opened([['Sharing label…', 'amber']]);
    const stands = { threadId: id, workspace: { externalId: 'T1' } };
    expect(await database.db.threadCopy.count({ where: stands })).toBe(1);
    const ivo = await inChannel('Ivo', 'T1', { group: 'industry' });
    expect(words(await ivo.press(`threads:follow:${id}`))).toContain('a member of none of them');
    await database.db.workspace.updateMany({ where: { externalId: 'T1' }, data: { groups: ['government'] } });
    expect(words(await ivo.press(`threads:follow:${id}`))).toContain(
      'this workspace belongs to none of them',
    );
    await database.db.workspace.updateMany({
      where: { externalId: 'T1' },
      data: { groups: ['civil-society', 'industry'] },
    });
  });

  test('opens nothing from another channel than its own', async () => {
    const { id } = await opened();
    const [post] = await database.db.post.findMany();
    const aside = await inChannel('Eve', 'T2', { guest: true }, 'C-other');
    for (const deed of [`report:${id}`, `reportFrom:${id}:1`, `entries:${id}`])
      expect(words(await aside.press(`threads:${deed}`))).toBe(missing);
    for (const deed of [`reportPost:${post?.id}`, `reportWhy:${post?.id}:danger`])
      expect(words(await aside.press(`threads:${deed}`))).toContain('nothing here that can be reported');
    // Who may see it may look at it from anywhere.
    const member = await inChannel('Bo', 'T2', {}, 'C-other');
    expect(words(await member.press(`threads:report:${id}`))).toContain('Choose a reason…');
    await setVerified('T2', null);
    const barred = await inChannel('Ben', 'T2', {}, 'C-other');
    for (const deed of ['report', 'reply', 'follow', 'entries'])
      expect(words(await barred.press(`threads:${deed}:${id}`))).toBe(missing);
    expect(await database.db.report.count()).toBe(0);
  });

  test('also where its platform calls the thread by an id of its own', async () => {
    const { id } = await opened();
    await asking.carried();
    await database.db.delivery.updateMany({ where: { kind: 'thread' }, data: { thread: 'TH-1' } });
    const within = await inChannel('Gus', 'T2', { guest: true }, 'TH-1');
    expect(words(await within.press(`threads:report:${id}`))).toContain('Choose a reason…');
  });

  test('that somebody deleted by hand is none', async () => {
    const { id } = await opened();
    await database.db.threadCopy.updateMany({ data: { goneAt: new Date() } });
    const guest = await inChannel('Gus', 'T2', { guest: true });
    expect(words(await guest.press(`threads:report:${id}`))).toBe(missing);
  });
});

describe('Reply on a copy', () => {
  test.each([
    ['hidden', 'This thread is not shown any more'],
    ['closed', 'This thread is closed'],
    ['pending', 'This thread still waits for the moderators'],
    ['declined', missing],
  ] as const)('of a thread that is %s says so', async (state, said) => {
    const { id, number } = await opened();
    await setState(id, state);
    expect(words(await ada.press(`threads:reply:${id}`))).toContain(said);
    // Nothing is told of it to who could not see it, nor by its number.
    const elsewhere = await asking.person(name('Eli'), { team: 'T3' });
    expect(words(await elsewhere.press(`threads:reply:${id}`))).toBe(missing);
    expect(words(await elsewhere.type(`threads T-${number}`))).toContain(`There is no thread T-${number}.`);
  });
});

describe('moderators find what does not stand', () => {
  test('hidden ones, which they open and read', async () => {
    const thread = await opened();
    await setState(thread.id, 'hidden');
    expect(words(await mona.type('threads'))).toContain('There is no thread');
    const list = await mona.type('threads status:hidden');
    expect(words(list)).toContain(`T-${thread.number} How do you verify hashes?`);
    const shown = await mona.use(list, 'Open…', thread.id);
    expect(words(shown)).toContain('Hidden: moderators alone see it.');
    expect(words(shown)).toContain('We use two lists.');
  });

  test('pending ones, which are opened in the queue alone', async () => {
    const shown = await ada.fill(await ada.type('discuss'), { title: 'Waiting', text: 'Words' });
    await ada.use(shown, 'Send to the moderators');
    const list = await mona.type('threads status:pending');
    expect(words(list)).toContain('Waiting');
    expect(words(list)).not.toContain('Open…');
    expect(words(await mona.use(list, 'Decide in the queue'))).toContain('R-');
  });

  test('others who ask are told that this is not for them', async () => {
    const thread = await opened();
    await setState(thread.id, 'hidden');
    for (const state of ['hidden', 'pending']) {
      expect(words(await ada.type(`threads status:${state}`))).toMatch(/^Nothing is listed: only moderators/);
      expect(words(await ada.press(`threads:page:0:status%3A${state}`))).not.toContain('How do you');
    }
  });
});

describe('while one is suspended', () => {
  const suspend = ({ memberId }: Person) =>
    database.db.member.update({
      where: { id: memberId },
      data: { suspendedUntil: new Date('2999-01-01'), suspensionReason: 'A reason.' },
    });
  const stopped = 'A reason.';

  test('what is one’s own can be read, withdrawn and removed; nothing is contributed', async () => {
    const thread = await opened();
    const [post] = await database.db.post.findMany();
    const id = post?.id ?? '';
    const waiting = await ada.fill(await ada.type('discuss'), { title: 'Another', text: 'Words' });
    await ada.use(waiting, 'Send to the moderators');
    await suspend(ada);
    for (const typed of ['threads mine', 'threads show:mine'])
      expect(words(await ada.type(typed))).toContain('You wrote 2 contributions');
    expect(words(await ada.type('threads waiting'))).toContain('Nothing waits for you.');
    for (const typed of ['threads', 'threads hashes', `threads T-${thread.number}`])
      expect(words(await ada.type(typed))).toContain(stopped);
    for (const deed of [`reply:${thread.id}`, `follow:${thread.id}`, `edit:${id}`, `takeWording:${id}`])
      expect(words(await ada.press(`threads:${deed}`))).toContain(stopped);
    const own = await ada.press(`threads:own:${id}`);
    expect(words(own)).toContain('stands wherever its label allows');
    expect(words(own)).not.toMatch(/\nEdit\n|Open T-/);
    expect(words(await ada.use(await ada.use(own, 'Remove'), 'Remove'))).toContain('Removed.');
    const other = await database.db.post.findFirstOrThrow({ where: { state: 'waiting' } });
    const ask = await ada.use(await ada.press(`threads:own:${other.id}`), 'Withdraw');
    const withdrawn = await ada.use(ask, 'Withdraw');
    expect(words(withdrawn)).toContain('Withdrawn.');
    expect(words(withdrawn)).not.toContain('Begin anew');
  });

  test('a decision is appealed, and a thread followed no longer', async () => {
    const thread = await opened();
    const bo = await asking.person(name('Bo'));
    await bo.press(`threads:follow:${thread.id}`);
    const sent = await bo.fill(await bo.press(`threads:reply:${thread.id}`), { text: 'Words.' });
    await bo.use(sent, 'Send to the moderators');
    await asking.decide(mona, 'decline', { words: 'Not so.' });
    await suspend(bo);
    expect(words(await bo.type('threads followed'))).toContain('You follow 1 thread');
    expect(words(await bo.press(`threads:unfollow:${thread.id}`))).toBe('You follow this thread no longer.');
    const { id } = await database.db.post.findFirstOrThrow({ where: { authorId: bo.memberId } });
    const form = await bo.use(await bo.press(`threads:own:${id}`), 'Appeal');
    expect(words(await bo.fill(form, { words: 'It is.' }))).toContain('Your appeal is with the moderators.');
    expect(await database.db.reviewItem.count({ where: { kind: 'appeal' } })).toBe(1);
  });

  test('a guest is still told how one becomes a member', async () => {
    const guest = await asking.person(name('Gus'), { guest: true });
    for (const typed of ['threads', 'threads mine', 'threads followed', 'threads status:hidden'])
      expect(words(await guest.type(typed))).toContain('Only members can do this. Becoming one');
    for (const deed of ['mine:0', 'own:x', 'unfollow:x', 'withdraw:x', 'removeOwn:x'])
      expect(words(await guest.press(`threads:${deed}`))).toContain('Only members can do this. Becoming one');
  });
});

describe('one’s own post', () => {
  test('in a hidden thread says so, is read, and has no Edit', async () => {
    const thread = await opened();
    const [post] = await database.db.post.findMany();
    await setState(thread.id, 'hidden');
    const own = await ada.press(`threads:own:${post?.id}`);
    expect(words(own)).toContain('its thread is not shown any more');
    expect(words(own)).toContain('We use two lists.');
    expect(words(own)).not.toMatch(/\nEdit\n|Open T-/);
    expect(words(own)).toContain('Remove');
    expect(words(await ada.press(`threads:edit:${post?.id}`))).toContain('This thread is not shown any more');
    expect(words(await ada.type('threads mine'))).toContain('its thread is not shown any more');
  });

  test('in a closed thread says so', async () => {
    const thread = await opened();
    const [post] = await database.db.post.findMany();
    await setState(thread.id, 'closed');
    expect(words(await ada.press(`threads:own:${post?.id}`))).toContain('; its thread is closed');
  });
});

describe('a report that is not taken', () => {
  const dangerOn = async (person: Person, threadId: string) =>
    person.use(await person.press(`threads:report:${threadId}`), 'Choose a reason…', 'danger');

  test('says that it was decided before; who is in danger is helped all the same', async () => {
    const thread = await opened();
    await asking.carried();
    const guest = await asking.person(name('Gus'), { guest: true });
    await dangerOn(guest, thread.id);
    await asking.decide(mona, 'decline');
    const reasons = await guest.press(`threads:report:${thread.id}`);
    const form = await guest.use(reasons, 'Choose a reason…', 'harm');
    expect(words(await guest.fill(form))).toContain('moderators decided to leave it as it is');
    const again = words(await dangerOn(guest, thread.id));
    expect(again).toContain('Call the emergency services where the person is.');
    expect(again).toContain('moderators decided to leave it as it is');
    expect(again).not.toContain('Your report is with the moderators');
  });

  test('of what was removed meanwhile helps all the same', async () => {
    const thread = await opened();
    const reasons = await ada.press(`threads:report:${thread.id}`);
    const { id } = await database.db.post.findFirstOrThrow();
    await ada.press(`threads:removeOwn:${id}`);
    const danger = words(await ada.use(reasons, 'Choose a reason…', 'danger'));
    expect(danger).toContain('Call the emergency services where the person is.');
    expect(danger).toContain('nothing here that can be reported');
    expect(await database.db.report.count()).toBe(0);
  });

  test('says that so many were made that day, with the same help', async () => {
    const thread = await opened();
    const posts = Array.from({ length: 10 }, (_, at) => ({
      ...{ threadId: thread.id, text: `Post ${at}`, attribution: 'named' as const, authorId: ada.memberId },
      ...{ state: 'standing' as const, number: at + 2, placedAt: new Date() },
    }));
    await database.db.post.createMany({ data: posts });
    await database.db.thread.update({ where: { id: thread.id }, data: { lastPost: 11 } });
    const guest = await asking.person(name('Gus'));
    const [last, ...others] = await database.db.post.findMany({ orderBy: { number: 'desc' } });
    for (const { id } of others) await guest.press(`threads:reportWhy:${id}`, 'danger');
    const form = await guest.press(`threads:reportWhy:${last?.id}`, 'harm');
    // What is no alarm is counted apart.
    expect(words(await guest.fill(form))).toContain('The report is with the moderators');
    const danger = words(await guest.press(`threads:reportWhy:${last?.id}`, 'danger'));
    expect(danger).toContain('Call the emergency services where the person is.');
    expect(danger).toContain('no more are taken until tomorrow');
  });
});

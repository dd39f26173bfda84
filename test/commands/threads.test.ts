import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/dispatch.ts';
import { takeAllowance } from '../../src/domain/allowance.ts';
import { actionOf, now, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createDiscussing, type Discussing } from '../support/discussing.ts';
import { formOf } from '../support/joining.ts';
import { testSealer } from '../support/sealer.ts';
import { viewText } from '../support/view-text.ts';

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

const labels = (answer: Answer) =>
  answer.show === 'modal' ? [] : viewText.actions(answer.view).map(([label]) => label);
const posts = () => database.db.post.findMany({ orderBy: [{ number: 'asc' }, { id: 'asc' }] });
const opened = (choices: readonly (readonly [string, string])[] = []) => asking.opened(ada, mona, choices);
const show = (person: Person, { number }: { number: number }) => person.type(`threads T-${number}`);
/** A reply as far as its preview. */
const replying = async (person: Person, thread: { number: number }, text: string) =>
  person.fill(await person.use(await show(person, thread), 'Reply'), { text });
const replied = async (person: Person, thread: { number: number }, text: string) =>
  person.use(await replying(person, thread, text), 'Post');
const trusted = (given = {}) => asking.person(name('Bo'), { trusted: true, ...given });

describe('the list', () => {
  test('says in a workspace that nobody vouches for that the others are not listed, whatever there is', async () => {
    const why = 'This workspace is not verified, so only TLP:CLEAR threads are shown here.';
    const eli = await asking.person(name('Eli'), { team: 'T3' });
    const nothing = words(await eli.type('threads'));
    expect(nothing).toContain(why);
    await opened();
    expect(words(await eli.type('threads'))).toBe(nothing);
    expect(words(await eli.type('threads hashes'))).toContain(why);
    await opened([['Sharing label…', 'clear']]);
    expect(words(await eli.type('threads'))).toMatch(new RegExp(`^1 .+\n(.+\n)+${why}`));
    expect(words(await ada.type('threads'))).not.toContain(why);
  });

  test('says where there is nothing, and how to begin', async () => {
    const nothing = await ada.type('threads');
    expect(words(nothing)).toContain('There is no thread that you can see from here yet.');
    expect(formOf(await ada.use(nothing, 'Start a thread')).title).toBe('Start a thread');
  });

  test('has five a page, with label, title, state, posts and the newest day', async () => {
    for (let at = 0; at < 7; at++) await opened();
    const first = await ada.type('threads');
    const said = words(first).split('\n');
    expect(said[0]).toBe('7 threads');
    const { number } = await database.db.thread.findFirstOrThrow({ orderBy: { number: 'desc' } });
    expect(said).toContain(`TLP:GREEN T-${number} How do you verify hashes?`);
    expect(said).toContain('open · 1 post · newest 21 Nov 2026');
    expect(said.at(-1)).toBe('1–5 of 7');
    const second = await ada.use(first, 'Next');
    expect(words(second)).toContain('6–7 of 7');
    expect(words(await ada.use(second, 'Previous'))).toBe(words(first));
    for (const nonsense of ['-5', 'x', '99', '1.5'])
      expect(words(await ada.press(`threads:page:${nonsense}:`))).toBe(words(first));
  });

  test('is searched by words, topic and state', async () => {
    const thread = await opened([['Add or take away a topic…', '+transparency']]);
    await opened();
    expect(words(await ada.type('threads TWO lists'))).toContain('2 threads with “TWO lists”');
    expect(words(await ada.type('threads topic:transparency'))).toContain('1 thread\n');
    expect(words(await ada.type('threads nowhere-at-all'))).toContain(
      'No thread that you can see from here matches.',
    );
    expect(words(await ada.type('threads status:closed'))).toContain('No thread');
    expect(words(await ada.type('threads status:odd'))).toContain('“odd”');
    const beside = await ada.use(await ada.type('threads topic:transparency'), 'Open…', thread.id);
    expect(beside.show).toBe('aside');
    expect(words(beside)).toContain(`T-${thread.number}`);
  });

  test('says why each was found, and opens it where the word stands', async () => {
    const thread = await opened();
    const bo = await trusted();
    for (let at = 2; at <= 9; at++)
      await replied(
        bo,
        thread,
        at === 3 ? `${'Many words come first. '.repeat(9)}Some **Livestream** there.` : `Reply ${at}.`,
      );
    const found = await ada.type('threads livestream');
    expect(words(found)).toMatch(/\n#3 ….*Some Livestream there\.\n/);
    const [, hit = ''] = JSON.stringify(found).match(/"value":"([^"]+\/3)"/) ?? [];
    const at = await ada.use(found, 'Open…', hit);
    expect(at.show).toBe('aside');
    expect(words(at)).toMatch(/posts 3–\d of 9/);
    // With no words, or those of the title, it is what was said last.
    for (const typed of ['threads', 'threads verify'])
      expect(words(await ada.type(typed))).toMatch(/\nReply 9\.\n/);
    expect(words(await ada.press(`threads:open:${thread.id}/x`))).toContain('of 9');
  });

  test('is for members', async () => {
    const guest = await asking.person(name('Gus'), { guest: true });
    const thread = await opened();
    for (const typed of ['threads', `threads T-${thread.number}`, 'threads mine'])
      expect(words(await guest.type(typed))).toContain(
        'Only members can do this. Becoming one takes two minutes',
      );
    for (const deed of ['reply', 'follow'])
      expect(words(await guest.press(`threads:${deed}:${thread.id}`))).toContain('Only members can do this.');
  });
});

describe('a thread', () => {
  test('shows its posts as they stand in channels, and what one can do', async () => {
    const thread = await opened();
    const shown = await show(ada, thread);
    const said = words(shown).split('\n');
    expect(said[0]).toBe(`TLP:GREEN T-${thread.number} How do you verify hashes?`);
    expect(said[1]).toBe(`#1 ${ada.name}, ${ada.name} Ltd · Sat 21 Nov 2026, 13:00`);
    expect(said[2]).toBe('We use two lists.');
    expect(labels(shown)).toEqual(['Reply', 'Follow', 'Follow, once a day', 'Report']);
    expect(labels(await show(mona, thread))).toContain('Moderate');
  });

  test('that one may not see is answered like one that there is not', async () => {
    const amber = await opened([
      ['Sharing label…', 'amber'],
      ['How it is signed…', 'named'],
    ]);
    const industry = await asking.person(name('Ivo'), { group: 'industry' });
    const elsewhere = await asking.person(name('Eli'), { group: 'civil-society', team: 'T3' });
    const outsider = await asking.person(name('Olu'), { from: { outsider: true } });
    expect(words(await show(ada, amber))).toContain('TLP:AMBER (Civil society)');
    for (const person of [industry, elsewhere]) {
      expect(words(await show(person, amber))).toBe(
        `There is no thread T-${amber.number}. /threads lists those that you can see.`,
      );
      expect(words(await person.type('threads T-999999'))).toBe(
        'There is no thread T-999999. /threads lists those that you can see.',
      );
      expect(words(await person.type('threads'))).toContain('There is no thread');
      const missing = words(await person.press('threads:open:00000000-0000-7000-8000-000000000001'));
      for (const deed of ['open', 'posts', 'reply', 'follow'])
        expect(words(await person.press(`threads:${deed}:${amber.id}`))).toBe(missing);
    }
    expect(words(await show(outsider, amber))).toContain('In somebody else’s workspace');
  });

  test.each(['named', 'chatham'])(
    'that waits for moderators is there for its author alone, signed %s',
    async (attribution) => {
      const shown = await ada.fill(await ada.type('discuss'), { title: 'Waiting', text: 'Words' });
      const signed = await ada.use(shown, 'How it is signed…', attribution);
      await ada.use(signed, 'Send to the moderators');
      const { number } = await database.db.thread.findFirstOrThrow();
      expect(words(await show(mona, { number }))).toContain(`There is no thread T-${number}.`);
      const own = await show(ada, { number });
      expect(words(own)).toContain('waits for the moderators');
      expect(labels(own)).toEqual(['Change', 'Withdraw', 'What you wrote']);
    },
  );

  test('that is hidden says so to who could see it, and shows its author what they wrote', async () => {
    const thread = await opened();
    await database.db.thread.update({ where: { id: thread.id }, data: { state: 'hidden' } });
    const bo = await trusted();
    const said = 'This thread is not shown any more: it cannot be read, followed or written in.';
    expect(words(await show(bo, thread))).toBe(said);
    for (const deed of ['follow', 'reply', 'open'])
      expect(words(await bo.press(`threads:${deed}:${thread.id}`))).toBe(said);
    expect(words(await show(ada, thread))).toContain('is not shown any more');
    expect(labels(await show(ada, thread))).toContain('Remove');
    const elsewhere = await asking.person(name('Eli'), { team: 'T3' });
    expect(words(await show(elsewhere, thread))).toContain(`There is no thread T-${thread.number}.`);
  });

  test('turns its pages, the newest of which comes first', async () => {
    const thread = await opened();
    const bo = await trusted();
    for (let at = 2; at <= 12; at++) await replied(bo, thread, `Reply number ${at}.`);
    const newest = await show(ada, thread);
    expect(words(newest)).toContain('posts 8–12 of 12');
    const before = await ada.use(newest, 'Previous');
    expect(words(before)).toContain('posts 3–7 of 12');
    const first = await ada.use(before, 'Previous');
    expect(words(first)).toContain('posts 1–2 of 12');
    const next = await ada.use(first, 'Next');
    expect(words(next)).toContain('posts 3–7 of 12');
    expect(words(await ada.use(first, 'Newest'))).toContain('posts 8–12 of 12');
    for (const nonsense of ['first:-1', 'first:x', 'last:0', 'odd:1e9', ''])
      expect(words(await ada.press(`threads:posts:${thread.id}:${nonsense}`))).toMatch(/posts \d+–\d+ of 12/);
  });

  test('has fewer long posts on a page', async () => {
    const thread = await opened();
    const bo = await trusted();
    for (let at = 0; at < 3; at++) await replied(bo, thread, 'Long words. '.repeat(240));
    expect(words(await show(ada, thread))).toContain('posts 4–4 of 4');
  });
});

describe('a reply', () => {
  test('of somebody trusted stands at once', async () => {
    const thread = await opened();
    const bo = await trusted();
    const shown = await replying(bo, thread, 'We use **one**.');
    expect(words(shown)).toContain('We use one.');
    expect(words(shown)).toContain('It stands as soon as you press the first button.');
    expect(labels(shown)).toEqual([
      'How it is signed…',
      'Quote a post…',
      'Post',
      'Change text',
      'Someone is in danger',
      'Discard',
    ]);
    const sent = await bo.use(shown, 'Post');
    expect(words(sent)).toContain(`Posted in T-${thread.number}.`);
    expect(words(await bo.use(sent, `Open T-${thread.number}`))).toContain('We use one.');
    expect(words(await bo.use(shown, 'Post'))).toBe(words(sent));
    expect(await posts()).toHaveLength(2);
  });

  test('of a newcomer waits for the moderators', async () => {
    const thread = await opened();
    const newcomer = await asking.person(name('Nia'));
    const shown = await replying(newcomer, thread, 'My first words.');
    expect(words(shown)).toContain('Moderators look at it before anybody else sees it.');
    expect(words(await newcomer.use(shown, 'Send to the moderators'))).toContain('Sent to the moderators.');
    expect(words(await show(ada, thread))).not.toContain('My first words.');
    await asking.decide(mona, 'approve');
    expect(words(await show(ada, thread))).toContain('My first words.');
  });

  test('quotes a post, and is signed by a pseudonym that stays', async () => {
    const thread = await opened();
    const bo = await trusted();
    const shown = await replying(bo, thread, 'An answer.');
    const [opening] = await posts();
    const quoting = await bo.use(shown, 'Quote a post…', opening?.id ?? '');
    expect(words(quoting).split('We use two lists.').length).toBeGreaterThan(1);
    const chatham = await bo.use(quoting, 'How it is signed…', 'chatham');
    expect(words(chatham)).toContain('Its number is drawn when you send it');
    await bo.use(chatham, 'Post');
    expect((await posts())[1]).toMatchObject({
      quotedId: opening?.id,
      authorId: null,
      attribution: 'chatham',
    });
    const { number } = await database.db.participant.findFirstOrThrow();
    const again = await bo.use(await replying(bo, thread, 'More.'), 'How it is signed…', 'chatham');
    expect(words(again)).toContain(`Participant ${number}`);
    expect(words(again)).not.toContain('Its number is drawn');
  });

  test('to a thread that was closed meanwhile is kept, with words for why', async () => {
    const thread = await opened();
    const bo = await trusted();
    const shown = await replying(bo, thread, 'Too late?');
    await mona.fill(await mona.use(await mona.use(await show(mona, thread), 'Moderate'), 'Close'));
    const refused = await bo.use(shown, 'Post');
    expect(words(refused)).toContain('This thread is closed, so nothing more can be posted.');
    expect(words(refused)).toContain('Too late?');
    expect(words(await bo.press(`threads:reply:${thread.id}`))).toContain('This thread is closed');
    expect(labels(await show(bo, thread))).not.toContain('Reply');
    expect(await posts()).toHaveLength(1);
  });

  test('to what one may see no more is not taken', async () => {
    const thread = await opened();
    const bo = await trusted({ team: 'T2' });
    const shown = await replying(bo, thread, 'Words');
    await database.db.workspace.updateMany({ where: { externalId: 'T2' }, data: { verifiedAt: null } });
    expect(words(await bo.use(shown, 'Post'))).toContain('There is no such thread.');
    expect(words(await bo.use(shown, 'Change text'))).toBe('');
    await database.db.workspace.updateMany({ where: { externalId: 'T2' }, data: { verifiedAt: new Date() } });
    expect(await posts()).toHaveLength(1);
  });
});

describe('following', () => {
  test('begins from a copy beside it, and changes with each press', async () => {
    const thread = await opened();
    const bo = await trusted();
    const soon = await bo.press(`threads:follow:${thread.id}`);
    expect(soon.show).toBe('aside');
    expect(words(soon)).toContain(
      `You follow T-${thread.number}: new posts are announced to you by direct message.`,
    );
    const daily = await bo.use(soon, 'Follow, once a day');
    expect(daily.show).toBe('private');
    expect(await database.db.follow.findMany()).toMatchObject([{ daily: true }]);
    expect(labels(await show(bo, thread))).toEqual(['Reply', 'Follow', 'Stop following', 'Report']);
    expect(words(await bo.use(daily, 'Stop following'))).toBe('You follow this thread no longer.');
    expect(words(await bo.use(daily, 'Stop following'))).toContain('You did not follow this thread.');
    expect(await database.db.follow.count()).toBe(0);
  });

  test('lists what is new, until it was seen; on the desk, too', async () => {
    const thread = await opened();
    const bo = await trusted();
    const reader = await asking.person(name('Rio'));
    await reader.use(await show(reader, thread), 'Follow');
    expect(words(await reader.type('threads followed'))).toContain('nothing new · told soon');
    await replied(bo, thread, 'One.');
    await replied(bo, thread, 'Two.');
    for (const typed of ['threads followed', 'threads show:followed'])
      expect(words(await reader.type(typed))).toContain('2 new posts · told soon');
    const desk = await reader.type('profile');
    expect(words(desk)).toContain(`T-${thread.number} How do you verify hashes? · 2 new posts`);
    expect(words(await reader.use(desk, 'Open a thread…', thread.id))).toContain('Two.');
    expect(words(await reader.type('threads followed'))).toContain('nothing new');
  });

  test('a page that is there no more gives the first', async () => {
    const all = [];
    for (let at = 0; at < 6; at++) all.push(await opened());
    const reader = await asking.person(name('Rio'));
    for (const { id } of all) await reader.press(`threads:follow:${id}`);
    const first = await reader.type('threads followed');
    expect(words(first)).toContain('1–5 of 6');
    await reader.press(`threads:unfollow:${all[0]?.id}`);
    expect(words(await reader.use(first, 'Next'))).toContain('1–5 of 5');
    for (const nonsense of ['5', '99', 'x'])
      expect(words(await reader.press(`threads:followed:${nonsense}`))).toContain('1–5 of 5');
  });

  test('of what can be seen no more tells the number alone, and ends', async () => {
    const thread = await opened();
    const reader = await asking.person(name('Rio'), { team: 'T2' });
    await reader.use(await show(reader, thread), 'Follow');
    await database.db.thread.update({
      where: { id: thread.id },
      data: { label: 'amber', groups: ['industry'] },
    });
    const list = await reader.type('threads followed');
    expect(words(list)).toContain(`T-${thread.number} cannot be seen from here`);
    expect(words(list)).not.toContain('hashes');
    await reader.use(list, `Stop following T-${thread.number}`);
    expect(await database.db.follow.count()).toBe(0);
  });
});

describe('a report', () => {
  const reports = () => database.db.report.findMany();

  test('of a guest who reads the copy: a reason, then words', async () => {
    const thread = await opened();
    await asking.carried();
    const guest = await asking.person(name('Gus'), { guest: true });
    const reasons = await guest.press(`threads:report:${thread.id}`);
    expect(reasons.show).toBe('aside');
    expect(words(reasons)).toContain('Nobody learns that it was you, not even they.');
    const form = await guest.use(reasons, 'Choose a reason…', 'personal');
    expect(formOf(form).inputs.map(({ required }) => required)).toEqual([false]);
    expect(words(await guest.fill(form, { words: 'It names somebody.' }))).toContain('Thank you.');
    expect(await reports()).toMatchObject([{ reason: 'personal', words: 'It names somebody.' }]);
    expect(words(await guest.fill(form))).toContain('You have reported this already');
    expect(JSON.stringify(await reports())).not.toContain(String(guest.who.user));
  });

  test('asks which post, where there are several', async () => {
    const thread = await opened();
    const bo = await trusted();
    await replied(bo, thread, 'The second one.');
    await asking.carried();
    const guest = await asking.person(name('Gus'), { guest: true });
    const which = await guest.press(`threads:report:${thread.id}`);
    expect(words(which)).toContain(`#2 ${bo.name}, ${bo.name} Ltd`);
    // Where they are not known to read the thread, no text of it is told.
    expect(words(which)).not.toContain('The second one.');
    const member = await ada.press(`threads:report:${thread.id}`);
    expect(words(member)).toContain('The second one.');
    const second = (await posts())[1]?.id ?? '';
    const form = await guest.use(
      await guest.use(which, 'Choose a post…', second),
      'Choose a reason…',
      'harm',
    );
    await guest.fill(form);
    expect(await asking.item()).toMatchObject({ kind: 'report', postId: second, urgent: false });
  });

  test('that someone is in danger is made at once, after where help is', async () => {
    const thread = await opened();
    const reasons = await ada.press(`threads:report:${thread.id}`);
    const danger = await ada.use(reasons, 'Choose a reason…', 'danger');
    expect(words(danger).split('\n')[1]).toBe('Call the emergency services where the person is.');
    expect(words(danger)).toContain('marked urgent');
    expect(await asking.item()).toMatchObject({ kind: 'report', urgent: true });
    const twice = await ada.use(reasons, 'Choose a reason…', 'danger');
    expect(words(twice)).toContain('Call the emergency services');
    expect(words(twice)).toContain('You have reported this already');
  });

  test('words are added to it, also to those of a report before', async () => {
    const thread = await opened();
    const reasons = await ada.press(`threads:report:${thread.id}`);
    await ada.fill(await ada.use(reasons, 'Choose a reason…', 'harm'), { words: 'He names the school.' });
    const danger = await ada.use(reasons, 'Choose a reason…', 'danger');
    const form = await ada.use(danger, 'Add words');
    expect(words(await ada.fill(form, { words: ' ' }))).toContain('it needs words');
    expect(words(await ada.fill(form, { words: 'Tomorrow at nine.' }))).toContain('in your report');
    expect(await database.db.report.findMany()).toMatchObject([
      { reason: 'danger', words: 'He names the school. Tomorrow at nine.' },
    ]);
    await asking.decide(mona, 'decline');
    const late = words(await ada.fill(form, { words: 'He said ten.' }));
    expect(late).toContain('moderators decided to leave it as it is');
    expect(late).toContain('You had written:\nHe said ten.');
  });

  test('words are added to it also by who began too many forms', async () => {
    const thread = await opened();
    const reasons = await ada.press(`threads:report:${thread.id}`);
    const form = await ada.use(await ada.use(reasons, 'Choose a reason…', 'danger'), 'Add words');
    const who = JSON.stringify(['slack', ada.who.tenant, ada.who.user]);
    for (let taken = 0; taken < 100; taken++)
      await takeAllowance(database.db, testSealer, { what: 'draft', who, now });
    expect(words(await ada.fill(form, { words: 'Tomorrow at nine.' }))).toContain('in your report');
    expect(await database.db.report.findMany()).toMatchObject([{ words: 'Tomorrow at nine.' }]);
  });

  test('with too many words comes back with them; other needs some', async () => {
    const thread = await opened();
    const reasons = await ada.press(`threads:report:${thread.id}`);
    const form = await ada.use(reasons, 'Choose a reason…', 'other');
    const long = 'word '.repeat(200).trim();
    const back = await ada.fill(form, { words: long });
    expect(words(back)).toContain(long);
    expect(formOf(await ada.use(back, 'Open the form again')).values.words).toBe(long);
    expect(words(await ada.fill(form, { words: ' \n ' }))).toContain('it needs words');
    expect(await reports()).toEqual([]);
    expect(words(await ada.fill(form, { words: 'Something else.' }))).toContain('Thank you.');
    expect(await reports()).toHaveLength(1);
  });

  test('of a thread that does not go to where they are is not taken', async () => {
    const thread = await opened();
    const elsewhere = await asking.person(name('Gus'), { guest: true, team: 'T3' });
    const outsider = await asking.person(name('Olu'), { guest: true, from: { outsider: true } });
    const [post] = await posts();
    for (const person of [elsewhere, outsider]) {
      expect(words(await person.press(`threads:report:${thread.id}`))).toContain('There is no such thread.');
      for (const deed of [
        `reportPost:${post?.id}`,
        `reportWhy:${post?.id}:harm`,
        `reportWhy:${post?.id}:danger`,
      ])
        expect(words(await person.press(`threads:${deed}`))).toContain('nothing here that can be reported');
      expect(words(await person.press(`threads:entries:${thread.id}`))).toContain('There is no such thread.');
    }
    expect(await reports()).toEqual([]);
  });
});

describe('what one wrote', () => {
  const mine = async (person: Person) => {
    const list = await person.type('threads mine');
    const [post] = await database.db.post.findMany({ where: { authorId: person.memberId }, take: 1 });
    return person.use(list, 'Open…', post?.id ?? '');
  };
  const proposed = async (choices: readonly (readonly [string, string])[] = []) => {
    let shown = await ada.fill(await ada.type('discuss'), { title: 'A title', text: 'First words.' });
    for (const [label, value] of choices) shown = await ada.use(shown, label, value);
    await ada.use(shown, 'Send to the moderators');
  };

  test('is nobody else’s to see or change', async () => {
    await proposed([['How it is signed…', 'chatham']]);
    const [post] = await posts();
    const eve = await trusted();
    for (const deed of ['own', 'ownAgain', 'edit', 'withdraw', 'removeAsk', 'removeOwn', 'takeWording'])
      for (const person of [eve, mona])
        expect(words(await person.press(`threads:${deed}:${post?.id}`))).toBe(
          'There is no such contribution of yours. /threads mine lists what you wrote.',
        );
    expect(words(await eve.type('threads mine'))).toContain('You have written nothing in the forum yet.');
    expect(words(await ada.type('threads mine'))).toContain('You wrote 1 contribution');
  });

  test('is changed while it waits, under the same item', async () => {
    await proposed();
    const own = await mine(ada);
    expect(own.show).toBe('aside');
    expect(words(own)).toContain('waits for the moderators');
    const form = await ada.use(own, 'Change');
    expect(formOf(form).values).toEqual({ title: 'A title', text: 'First words.', entries: '' });
    const shown = await ada.fill(form, { title: 'Another title', text: 'Better words.' });
    expect(words(shown)).toContain('Better words.');
    expect(words(await ada.use(shown, 'Save the change'))).toContain('Sent to the moderators.');
    expect(await database.db.thread.findFirst()).toMatchObject({ title: 'Another title' });
    expect(await posts()).toMatchObject([{ text: 'Better words.', state: 'waiting' }]);
    expect(await database.db.reviewItem.count()).toBe(1);
  });

  test('that comes back too long or empty loses nothing', async () => {
    await proposed();
    const form = await ada.use(await mine(ada), 'Change');
    const back = await ada.fill(form, { text: 'z'.repeat(3500) });
    expect(words(back)).toContain('The text has 3500 characters.');
    expect(formOf(await ada.use(back, 'Change text')).values).toEqual({
      ...{ title: 'A title', entries: '' },
      text: 'z'.repeat(3500),
    });
    expect(await posts()).toMatchObject([{ text: 'First words.' }]);
  });

  test('waits for its author once moderators ask something, on the desk, too', async () => {
    await proposed();
    await asking.decide(mona, 'return', {
      words: 'Which lists do you mean?',
      suggestion: 'Suggested words.',
    });
    expect(words(await ada.type('profile'))).toContain('1 contribution of yours waits for your answer.');
    const waiting = await ada.use(await ada.type('profile'), 'Show it');
    expect(words(waiting)).toContain('1 contribution waits for you');
    for (const typed of ['threads waiting', 'threads show:waiting'])
      expect(words(await ada.type(typed))).toBe(words(waiting));
    const own = await mine(ada);
    expect(words(own)).toContain('Which lists do you mean?');
    expect(words(own)).toContain('Suggested words.');
    expect(labels(own)).toEqual(['Answer', 'Use this wording', 'Withdraw', 'What you wrote']);
    const shown = await ada.fill(await ada.use(own, 'Answer'), { words: 'The public ones.' });
    await ada.use(shown, 'Save the change');
    const events = await database.db.reviewEvent.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] });
    expect(events.at(-1)).toMatchObject({ state: 'open', words: 'The public ones.' });
    expect(words(await ada.type('threads waiting'))).toBe('Nothing waits for you.\nStart a thread');
  });

  test('takes over the wording that moderators suggest', async () => {
    await proposed();
    await asking.decide(mona, 'return', { words: 'Clearer?', suggestion: 'Suggested words.' });
    expect(words(await ada.use(await mine(ada), 'Use this wording'))).toContain(
      'has the suggested wording now',
    );
    expect(await posts()).toMatchObject([{ text: 'Suggested words.', state: 'waiting' }]);
    expect(await asking.item()).toMatchObject({ state: 'open' });
  });

  test('is withdrawn while it waits', async () => {
    await proposed();
    const own = await mine(ada);
    const ask = await ada.use(own, 'Withdraw');
    expect(words(ask)).toContain('Withdraw this?');
    expect(words(await ada.use(ask, 'Keep it'))).toContain('waits for the moderators');
    expect(await posts()).toMatchObject([{ state: 'waiting' }]);
    const withdrawn = await ada.use(ask, 'Withdraw');
    expect(words(withdrawn)).toContain('Withdrawn. Nobody decides on it any more.');
    expect(labels(withdrawn)).toEqual(['Begin anew with it', 'What you wrote']);
    expect(words(await ada.use(ask, 'Withdraw'))).toContain('What moderators decided you can appeal below');
    expect(words(await ada.use(own, 'Withdraw'))).not.toContain('Withdraw this?');
    expect(await posts()).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('that came to nothing is begun anew as it was typed and signed', async () => {
    await proposed([
      ['Add or take away a topic…', '+transparency'],
      ['Sharing label…', 'clear'],
      ['How it is signed…', 'chatham'],
    ]);
    await database.db.post.updateMany({ data: { text: '**First** words.' } });
    await asking.decide(mona, 'decline', { words: 'Not so.' });
    const [declined] = await posts();
    const form = await ada.use(
      await show(ada, await database.db.thread.findFirstOrThrow()),
      'Begin anew with it',
    );
    expect(formOf(form).values).toEqual({ title: 'A title', text: '**First** words.', entries: '' });
    const shown = words(await ada.fill(form));
    for (const said of ['TLP:CLEAR', 'Topic transparency', 'with a pseudonym']) expect(shown).toContain(said);
    const eve = await trusted();
    expect(words(await eve.press(`threads:anew:${declined?.id}`))).toContain('no such contribution of yours');
    const thread = await asking.opened(eve, mona);
    const [standing] = await database.db.post.findMany({ where: { threadId: thread.id } });
    expect(labels(await eve.press(`threads:anew:${standing?.id}`))).toContain('Remove');
  });

  test('offers no Edit that would refuse', async () => {
    const thread = await opened();
    const bo = await trusted();
    await replied(bo, thread, 'First.');
    const second = (await posts())[1]?.id ?? '';
    expect(labels(await bo.press(`threads:own:${second}`))).toContain('Edit');
    await database.db.thread.updateMany({ data: { reviewsAll: true } });
    expect(labels(await bo.press(`threads:own:${second}`))).not.toContain('Edit');
    expect(words(await bo.press(`threads:edit:${second}`))).toContain('a post that stands cannot be changed');
  });

  test('is edited where it stands, and removed after being asked once more', async () => {
    const thread = await opened();
    const bo = await trusted();
    await replied(bo, thread, 'First.');
    const edited = await bo.fill(await bo.use(await mine(bo), 'Edit'), { text: 'Second.' });
    expect(labels(edited)).toEqual(['Save the change', 'Change text', 'Someone is in danger', 'Discard']);
    expect(words(await bo.use(edited, 'Save the change'))).toContain('Changed. Every copy');
    expect(words(await show(ada, thread))).toContain('Second.');
    const ask = await bo.use(await mine(bo), 'Remove');
    expect(words(ask)).toContain('Remove this post?');
    expect((await posts())[1]).toMatchObject({ state: 'standing' });
    expect(words(await bo.use(ask, 'Keep it'))).toContain('stands wherever its label allows');
    expect(words(await bo.use(ask, 'Remove'))).toContain('Removed. A line stands in its place');
    expect(words(await show(ada, thread))).not.toContain('Second.');
  });

  test('that was declined tells why, and is appealed once', async () => {
    await proposed();
    await asking.decide(mona, 'decline', { words: 'It is not about our subject.' });
    const own = await mine(ada);
    expect(words(own)).toContain('declined by the moderators');
    expect(words(own)).toContain('It is not about our subject.');
    expect(words(own)).toContain('you can appeal until 21 Dec 2026, once.');
    const form = await ada.use(own, 'Appeal');
    expect(words(await ada.fill(form, { words: '  ' }))).toContain('it needs words');
    const appealed = await ada.fill(form, { words: 'It is about hashes.' });
    expect(words(appealed)).toContain('Somebody else than before decides on it.');
    expect(words(appealed)).toContain('Your appeal waits for another moderator.');
    expect(labels(appealed)).not.toContain('Appeal');
    const twice = await ada.fill(form, { words: 'Once more.' });
    expect(words(twice)).toContain('You have appealed this decision already.');
    expect(words(twice)).toContain('Once more.');
    expect(await database.db.reviewItem.count({ where: { kind: 'appeal' } })).toBe(1);
    const other = await asking.person(name('Omar'), { roles: ['member', 'moderator'] });
    await asking.decide(other, 'approve');
    expect(words(await mine(ada))).toContain('Another moderator agreed with your appeal.');
  });
});

describe('a moderator', () => {
  const desk = async (thread: { number: number }, person = mona) =>
    person.use(await show(person, thread), 'Moderate');

  test('closes with words, reopens, keeps open and has every post reviewed', async () => {
    const thread = await opened();
    const row = () => database.db.thread.findUniqueOrThrow({ where: { id: thread.id } });
    const closed = await mona.fill(await mona.use(await desk(thread), 'Close'), { words: 'All was said.' });
    expect(words(closed)).toContain('The thread is closed.');
    expect(words(await show(ada, thread))).toContain('All was said.');
    expect(words(await mona.use(closed, 'Reopen'))).toContain('The thread is open again.');
    expect(words(await mona.use(closed, 'Reopen'))).toContain('That is so already.');
    await mona.use(closed, 'Keep open');
    const all = await mona.use(closed, 'Review every reply');
    expect(await row()).toMatchObject({ state: 'open', keptOpen: true, reviewsAll: true });
    const bo = await trusted();
    expect(labels(await replying(bo, thread, 'Words'))).toContain('Send to the moderators');
    await mona.use(all, 'Let it close by itself');
    await mona.use(all, 'Review newcomers only');
    expect(await row()).toMatchObject({ keptOpen: false, reviewsAll: false });
  });

  test('removes a post for a reason; its author can appeal', async () => {
    const thread = await opened();
    const bo = await trusted();
    await replied(bo, thread, 'Words that go.');
    const second = (await posts())[1]?.id ?? '';
    const post = await mona.use(await desk(thread), 'A post…', second);
    const reasons = await mona.use(post, 'Remove');
    const form = await mona.use(reasons, 'Choose a reason…', 'personal');
    expect(words(await mona.fill(form, { words: 'It names somebody.' }))).toContain('Removed, as R-');
    expect((await posts())[1]).toMatchObject({
      state: 'removed',
      removedBy: 'moderator',
      removalReason: 'personal',
    });
    const shown = await show(ada, thread);
    expect(words(shown)).not.toContain('Words that go.');
    expect(words(await mona.use(await desk(thread), 'A post…', second))).toContain('Words that go.');
    const own = await bo.press(`threads:own:${second}`);
    expect(words(own)).toContain('It names somebody.');
    expect(labels(own)).toContain('Appeal');
    expect(words(await mona.fill(form))).toContain('This post does not stand any more.');
  });

  test('mutes a pseudonym without learning who it is, and reads earlier wordings', async () => {
    const thread = await opened();
    const bo = await trusted();
    await bo.use(await bo.use(await replying(bo, thread, 'First.'), 'How it is signed…', 'chatham'), 'Post');
    const second = (await posts())[1]?.id ?? '';
    await bo.use(
      await bo.fill(await bo.press(`threads:edit:${second}`), { text: 'Second.' }),
      'Save the change',
    );
    const post = await mona.use(await desk(thread), 'A post…', second);
    expect(words(post)).not.toContain(bo.name);
    expect(labels(post)).toEqual(['Remove', 'Mute pseudonym', 'Earlier wordings', 'Back']);
    expect(words(await mona.use(post, 'Earlier wordings'))).toContain('First.');
    const muted = await mona.use(post, 'Mute pseudonym');
    expect(words(muted)).toMatch(/Participant \d+ is muted: nothing is taken under this pseudonym/);
    // They are told before they write, and lose nothing.
    expect(words(await bo.press(`threads:edit:${second}`))).toContain('Moderators have muted your pseudonym');
    const sealed = await bo.use(await replying(bo, thread, 'Again.'), 'How it is signed…', 'chatham');
    expect(words(sealed)).toContain('Moderators have muted your pseudonym in this thread');
    const refused = await bo.use(sealed, labels(sealed).find((label) => /^(Post|Send)/.test(label)) ?? '');
    expect(words(refused)).toContain('Moderators have muted your pseudonym in this thread');
    expect(words(refused)).toContain('Again.');
    expect(await posts()).toHaveLength(2);
    await mona.use(muted, 'Let pseudonym post');
    expect(labels(await bo.press(`threads:own:${second}`))).toContain('Edit');
  });

  test('who mutes a pseudonym learns nothing by what is signed with a name', async () => {
    const thread = await opened();
    const bo = await trusted();
    await bo.use(await bo.use(await replying(bo, thread, 'First.'), 'How it is signed…', 'chatham'), 'Post');
    await mona.press(`threads:mute:${(await posts())[1]?.id}:mute`);
    const named = await bo.use(await replying(bo, thread, 'By name.'), 'How it is signed…', 'named');
    expect(words(named)).not.toContain('muted');
    expect(words(await bo.use(named, 'Post'))).toContain('Posted in');
  });

  test('neither mutes nor unmutes their own pseudonym, from the thread or from the queue', async () => {
    const thread = await opened();
    const signed = await mona.use(await replying(mona, thread, 'Mine.'), 'How it is signed…', 'chatham');
    await mona.use(signed, labels(signed).find((label) => /^(Post|Send)/.test(label)) ?? '');
    const mine = (await posts()).find(({ attribution }) => attribution === 'chatham')?.id ?? '';
    const own = 'This is your own pseudonym. Another moderator decides whether it is muted.';
    await ada.press(`threads:reportWhy:${mine}`, 'danger');
    const { id } = await asking.item();
    for (const deed of [`threads:mute:${mine}:mute`, `review:mute:${id}`])
      expect(words(await mona.press(deed))).toContain(own);
    const other = await asking.person(name('Omar'), { roles: ['member', 'moderator'] });
    await other.press(`threads:mute:${mine}:mute`);
    for (const deed of [`threads:mute:${mine}:unmute`, `review:unmute:${id}`])
      expect(words(await mona.press(deed))).toContain(own);
    expect(await database.db.participant.findFirst()).toMatchObject({ mutedAt: expect.any(Date) });
  });

  test('who is an admin asks another one to unseal', async () => {
    const thread = await opened();
    const bo = await trusted();
    await bo.use(await bo.use(await replying(bo, thread, 'Sealed.'), 'How it is signed…', 'chatham'), 'Post');
    const second = (await posts())[1]?.id ?? '';
    const admin = await asking.person(name('Ali'), { roles: ['member', 'admin'] });
    const post = await admin.use(await desk(thread, admin), 'A post…', second);
    const form = await admin.use(post, 'Ask to unseal');
    expect(words(await admin.fill(form, { words: 'A court order.' }))).toContain('Nothing is opened before.');
    expect(await asking.item()).toMatchObject({ kind: 'unsealing', postId: second, state: 'open' });
    expect(words(await admin.fill(form, { words: 'Once more.' }))).toContain(
      'Somebody has asked for that already',
    );
    expect(words(await mona.press(`threads:unseal:${second}`))).toContain('Only admins of the forum');
  });

  test('governs nothing that they may not see', async () => {
    const thread = await opened();
    const far = await asking.person(name('Far'), { roles: ['member', 'moderator'], team: 'T3' });
    const [post] = await posts();
    for (const deed of [
      `moderate:${thread.id}`,
      `govern:${thread.id}:keep`,
      `close:${thread.id}`,
      `governPost:${post?.id}`,
      `removal:${post?.id}`,
      `mute:${post?.id}:mute`,
      `wordings:${post?.id}`,
    ])
      expect(words(await far.press(`threads:${deed}`))).toMatch(/^There is no such (thread|post)/);
    for (const form of [`closeTyped:${thread.id}`, `takeAwayTyped:${post?.id}:harm`])
      expect(
        words(await far.ask({ kind: 'submit', action: `threads:${form}`, fields: { words: 'x' } })),
      ).toMatch(/^There is no such (thread|post)/);
    expect(await database.db.thread.findUnique({ where: { id: thread.id } })).toMatchObject({
      state: 'open',
    });
  });
});

describe('an admin of a workspace', () => {
  test('hides a thread there and shows it again, being no member', async () => {
    const thread = await opened();
    await asking.carried();
    const wa = await asking.person(name('Wim'), { guest: true, from: { workspaceAdmin: true } });
    const beside = await wa.press(`threads:report:${thread.id}`);
    const hidden = await wa.use(beside, 'Hide here');
    expect(words(hidden)).toContain('Hidden in this workspace');
    const copies = () =>
      database.db.threadCopy.findMany({ where: { hiddenAt: { not: null } }, include: { workspace: true } });
    expect(await copies()).toMatchObject([{ workspace: { externalId: 'T1' } }]);
    expect(words(await wa.use(beside, 'Hide here'))).toContain('It was hidden here already.');
    expect(words(await wa.use(hidden, 'Show here again'))).toContain('Shown in this workspace again');
    expect(await copies()).toEqual([]);
    expect(words(await ada.press(`threads:hideHere:${thread.id}`))).toContain(
      'Only people who run this workspace',
    );
  });
});

describe('what a thread is about', () => {
  test('opens from its copy, for whoever reads that', async () => {
    const shown = await ada.fill(await ada.type('discuss'), {
      ...{ title: 'A title', text: 'Words' },
      entries: `E-${asking.entry.number}`,
    });
    await ada.use(shown, 'Send to the moderators');
    await asking.decide(mona, 'approve');
    const thread = await database.db.thread.findFirstOrThrow();
    const guest = await asking.person(name('Gus'), { guest: true });
    const entry = await guest.press(`threads:entries:${thread.id}`);
    expect(entry.show).toBe('aside');
    expect(words(entry)).toContain('Hash-sharing');
    expect(actionOf(await show(ada, thread), 'Open an entry…')).toBe('practices:open:');
  });
});

test('help offers a discussion, and moderators what waits', async () => {
  const help = await ada.type('help');
  expect(formOf(await ada.use(help, 'Start a thread')).title).toBe('Start a thread');
  expect(labels(help)).not.toContain('Approve what waits');
  expect(words(await mona.use(await mona.type('help'), 'Approve what waits'))).toBe(
    'Nothing waits for a decision.',
  );
});

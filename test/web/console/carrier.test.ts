import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { action } from '../../../src/action.ts';
import { answer, open } from '../../../src/command.ts';
import type { Dispatch } from '../../../src/dispatch.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import { done, refused } from '../../../src/outcome.ts';
import type { Carrier, Part } from '../../../src/platform.ts';
import { buttons, notice, type View } from '../../../src/view.ts';
import { idOf } from '../../../src/web/console/carrier.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { readMarkup } from './markup.ts';
import { actionOf, type Browser, enter, noon, type RunningConsole, runConsole } from './support.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

let console: RunningConsole;
let browser: Browser;
let carrier: Carrier;
let now = noon;
/** What the house answers; a test puts it there. */
let reply: Dispatch;
beforeEach(async () => {
  now = noon;
  console = await runConsole(database, { clock: () => now, dispatch: (asked) => reply(asked) });
  browser = await enter(console);
  carrier = console.platform.carrier;
});
afterEach(async () => {
  await console.platform.stop();
  await database.db.consoleMessage.deleteMany();
});

const forum = { workspace: 'alliance', channel: 'forum' };
const mark = (part = 0) => ({ delivery: '019aa000-0000-7000-8000-0000000000ff', part });
const textOf = (html: string | undefined) => readMarkup(html ?? '').text;
const only = <T>(all: readonly T[]): T => {
  if (all.length !== 1 || all[0] === undefined) throw new Error(`${all.length} instead of one`);
  return all[0];
};
const partOf = (view: View, language?: Language): Part => only(carrier.render(view, language));
const words = (text: string, language?: Language) => partOf(notice(text), language);
/** Posts and gives the id. */
async function post(text: string, to = forum, part = 0): Promise<string> {
  const posted = await carrier.post(to, words(text), mark(part));
  if (!posted.ok) throw new Error('not posted');
  return posted.value;
}
const at = (message: string, to = forum) => ({ ...to, message });
/** A column's link with a time beyond which its place shows a dot. */
const timed = (place: string, time = noon) => `data-place="${place}" data-latest="${time.toISOString()}"`;

describe('a message', () => {
  test('posted twice with one mark stands once, under one id, and is told once', async () => {
    const listening = await browser.listen({ as: 'guest', at: 'alliance.digest' });
    const id = await post('Once.');
    now = new Date('2026-11-21T12:05:00Z');
    expect(await post('Once.')).toBe(id);
    const other = await post('Second part.', forum, 1);
    expect(other).not.toBe(id);
    expect(await listening.next()).toMatchObject({ kind: 'posted', id, place: 'alliance.forum' });
    expect(await listening.next()).toMatchObject({ kind: 'posted', id: other });
    await listening.leave();
    const page = await browser.page();
    expect(page.match(/<article/g)).toHaveLength(2);
    expect(page).toContain(timed('alliance.forum', now));
  });

  test('is the bot’s own: its name and the time, nobody who shared it', async () => {
    const listening = await browser.listen();
    const id = await post('Hello all.');
    const event = await listening.next();
    await listening.leave();
    expect(event).toMatchObject({
      id,
      at: noon.toISOString(),
      status: expect.stringContaining('Hello all.'),
    });
    expect(textOf(event?.html)).toMatch(/^\s*Plenary 12:00\s+Hello all\.\s*$/);
    expect(await browser.page({ as: 'curator' })).toContain(event?.html);
    expect(await browser.page({ at: 'civil-society.forum' })).not.toContain('Hello all.');
  });

  test('is in the language that it was rendered in, whoever reads it', async () => {
    await carrier.post(forum, words('Guten Tag', 'ar'), mark());
    const page = await browser.page({ lang: 'fr' });
    expect(page).toContain('<div class="view" lang="ar" dir="rtl">');
  });

  test('changes on open pages and after a reload, where it stands', async () => {
    const first = await post('First words.');
    await post('Below it.', forum, 1);
    const listening = await browser.listen();
    now = new Date('2026-11-21T13:00:00Z');
    expect(await carrier.update(at(first), words('Other words.', 'fr'), mark())).toEqual(done(undefined));
    const event = await listening.next();
    await listening.leave();
    expect(event).toMatchObject({
      kind: 'updated',
      id: first,
      place: 'alliance.forum',
      at: noon.toISOString(),
    });
    expect(textOf(event?.html)).toContain('Other words.');
    const page = await browser.page();
    expect(page).toContain(event?.html);
    expect(page).toContain('<div class="view" lang="fr" dir="ltr">');
    expect(page).not.toContain('First words.');
    expect(page.indexOf('Other words.')).toBeLessThan(page.indexOf('Below it.'));
  });

  test('is taken off open pages, and is missing from then on', async () => {
    const id = await post('Not for long.');
    const listening = await browser.listen();
    now = new Date('2026-11-21T12:30:00Z');
    expect(await carrier.remove(at(id))).toEqual(done(undefined));
    expect(await listening.next()).toMatchObject({ kind: 'removed', id, place: 'alliance.forum' });
    await listening.leave();
    const page = await browser.page();
    expect(page).not.toContain(id);
    expect(page).not.toContain('data-latest');
    const [row] = await database.db.consoleMessage.findMany();
    expect(row).toMatchObject({ id, removedAt: now });
    const missing = refused({ kind: 'missing', code: 'unknown_message' });
    expect(await carrier.remove(at(id))).toEqual(missing);
    expect(await carrier.update(at(id), words('Back.'), mark())).toEqual(missing);
    // The mark was used: a repeated post does not bring it back.
    expect(await post('Not for long.')).toBe(id);
    expect(await browser.page()).not.toContain(id);
  });

  test('one moderators’ message, and what becomes of it, is told to no guest', async () => {
    const guest = await browser.listen({ as: 'guest' });
    const to = { workspace: 'alliance', channel: 'moderators' };
    const id = await post('Among moderators.', to);
    await carrier.update(at(id, to), words('Still among moderators.'), mark());
    await carrier.remove(at(id, to));
    const next = await post('For all.', forum, 1);
    expect(await guest.next()).toMatchObject({ kind: 'posted', id: next });
    await guest.leave();
  });

  test('can be pressed like any other, by each for themselves', async () => {
    reply = async () => ({ ...answer(notice('For you.')), language: 'en' });
    const button = { label: 'Open', action: action('practices', 'open', 'en', 'E-1') };
    const posted = await carrier.post(forum, partOf({ blocks: [buttons(button)] }), mark());
    if (!posted.ok) throw new Error('not posted');
    const page = await browser.page();
    const { messages } = await browser.press(posted.value, actionOf(page, 'Open'), { seat: { as: 'guest' } });
    expect(only(messages).id).not.toBe(posted.value);
    expect(textOf(only(messages).html)).toContain('Only visible to you');
  });

  test('written by another process is there after a reload', async () => {
    const other = await runConsole(database);
    const posted = await other.platform.carrier.post(forum, words('From elsewhere.'), mark());
    await other.platform.stop();
    expect(await browser.page()).toContain('From elsewhere.');
    expect(posted).toEqual(done(await post('From elsewhere.')));
  });

  test('of several parts stands in their order, also where all of it was posted in one instant', async () => {
    const texts = ['Part 1.', 'Part 2.', 'Part 3.', 'Part 4.'];
    for (const [part, text] of texts.entries()) await post(text, forum, part);
    expect((await browser.page()).match(/Part \d\./g)).toEqual(texts);
  });
});

test('the id of a mark is a UUID of version 8, another for each part', () => {
  expect(idOf(mark())).toBe('019aa000-0000-8000-8000-0000000000ff');
  expect(idOf(mark(1))).toBe('019aa000-0000-8000-8000-000000000100');
  const last = { delivery: '019aa000-0000-7000-8000-ffffffffffff', part: 2 };
  expect(idOf(last)).toBe('019aa000-0000-8000-8000-000000000001');
});

describe('direct messages', () => {
  test('reach the persona alone, through whichever workspace, and are changed where they stand', async () => {
    const [own, other] = await Promise.all([
      browser.listen({ as: 'admin' }),
      browser.listen({ as: 'member', at: 'direct' }),
    ]);
    const to = { workspace: 'civil-society', person: 'admin' };
    const sent = await carrier.direct(to, words('For Ada.'), mark());
    const address = { workspace: 'direct', channel: 'admin', message: idOf(mark()) };
    expect(sent).toEqual(done(address));
    expect(await own.next()).toMatchObject({ kind: 'posted', id: address.message, place: 'direct' });
    // The conversation is known by its id, whatever workspace it is looked for in.
    expect(await post('More.', { workspace: 'civil-society', channel: 'admin' }, 1)).toBe(idOf(mark(1)));
    expect(await own.next()).toMatchObject({ kind: 'posted', place: 'direct' });
    await carrier.update({ ...address, workspace: 'civil-society' }, words('For Ada, again.'), mark());
    expect(await own.next()).toMatchObject({ kind: 'updated', place: 'direct' });
    await post('For all.', forum, 2);
    expect(await other.next()).toMatchObject({ place: 'alliance.forum' });
    await Promise.all([own.leave(), other.leave()]);
    expect(await browser.page({ as: 'admin', at: 'direct' })).toMatch(/For Ada, again\.[\s\S]*More\./);
    expect(await browser.page({ as: 'member', at: 'direct' })).not.toContain('For Ada');
    expect(await browser.page({ as: 'admin' })).toContain(timed('direct'));
  });

  test('go to nobody else', async () => {
    const sent = await carrier.direct({ workspace: 'alliance', person: 'forum' }, words('x'), mark());
    expect(sent).toEqual(refused({ kind: 'refused', obstacle: 'gone', code: 'unknown_place' }));
    expect(await database.db.consoleMessage.count()).toBe(0);
  });
});

describe('the carrier', () => {
  test('is ready while the console runs', async () => {
    expect(carrier.ready()).toBe(true);
    await console.platform.stop();
    expect(carrier.ready()).toBe(false);
  });

  test('opens a thread as a message of the channel, under whose id it goes on', async () => {
    const again = { ...mark(), again: true };
    const opened = await carrier.openThread(
      forum,
      { reference: 'T-5', title: 'A question', tags: [] },
      words('How?'),
      again,
    );
    expect(opened).toEqual(done({ thread: idOf(mark()), message: idOf(mark()) }));
    expect(
      await carrier.openThread(
        forum,
        { reference: 'T-5', title: 'A question', tags: [] },
        words('How?'),
        again,
      ),
    ).toEqual(opened);
    expect((await browser.page()).match(/A question[\s\S]*?How\?/g)).toHaveLength(1);
  });

  test.each([
    ['forum', false],
    ['digest', false],
    ['moderators', true],
  ])('knows #%s', async (channel, isPrivate) => {
    expect(await carrier.examine({ workspace: 'civil-society', channel })).toEqual(
      done({ name: channel, obstacle: undefined, closed: true, private: isPrivate }),
    );
  });

  test.each([
    ['nowhere', 'forum'],
    ['alliance', 'archive'],
    ['alliance', 'admin'],
    ['direct', 'admin'],
  ])('knows no channel %s/%s', async (workspace, channel) => {
    const gone = refused({ kind: 'refused', obstacle: 'gone', code: 'unknown_place' });
    expect(await carrier.examine({ workspace, channel })).toEqual(gone);
  });

  test.each([
    ['nowhere', 'forum'],
    ['alliance', 'archive'],
  ])('posts nothing to %s/%s', async (workspace, channel) => {
    const gone = refused({ kind: 'refused', obstacle: 'gone', code: 'unknown_place' });
    expect(await carrier.post({ workspace, channel }, words('x'), mark())).toEqual(gone);
    expect(
      await carrier.openThread(
        { workspace, channel },
        { reference: 'T-5', title: 'x', tags: [] },
        words('x'),
        {
          ...mark(),
          again: false,
        },
      ),
    ).toEqual(gone);
    expect(await database.db.consoleMessage.count()).toBe(0);
  });

  test('leaves open what became of a message while the database is away', async () => {
    await database.goAway();
    const lost = refused({ kind: 'lost', code: 'database' });
    expect(await carrier.post(forum, words('Yes.'), mark())).toEqual(lost);
    expect(await carrier.update(at(idOf(mark())), words('Yes.'), mark())).toEqual(lost);
    expect(await carrier.remove(at(idOf(mark())))).toEqual(lost);
    await database.comeBack();
    await expect.poll(() => carrier.post(forum, words('Yes.'), mark())).toEqual(done(idOf(mark())));
    expect(await browser.page()).toContain('Yes.');
  });
});

test('a channel is chosen from a list, in a private answer and on a message of the channel', async () => {
  const channels = { placeholder: 'Channel…', action: action('forum', 'channel', 'digest') };
  const view: View = { blocks: [{ kind: 'channels', channels }] };
  reply = async () => ({ ...answer(view), language: 'en' });
  const { id, html } = only((await browser.say('/forum settings', { as: 'admin' })).messages);
  expect(textOf(html)).toMatch(/Channel…\s*#forum\s*#digest\s*#moderators/);
  const press = only([...new Set(html.match(/data-press="[^"]*"/g))]);
  expect(press).toBe('data-press="forum:channel:digest"');
  reply = async () => ({ ...answer(notice('Chosen.')), language: 'en' });
  const chosen = { value: 'moderators', seat: { as: 'admin' } } as const;
  const after = only((await browser.press(id, 'forum:channel:digest', chosen)).messages);
  expect(after.id).toBe(id);
  expect(console.invocations.at(-1)).toMatchObject({
    who: { workspace: 'alliance', channel: 'forum', zone: 'UTC' },
    input: { kind: 'press', action: 'forum:channel:digest', value: 'moderators', message: id },
  });
  await carrier.post(forum, partOf(view), mark());
  const beside = only((await browser.press(idOf(mark()), 'forum:channel:digest', chosen)).messages);
  expect(beside.id).not.toBe(idOf(mark()));
  expect(console.invocations.at(-1)?.input).toMatchObject({ value: 'moderators', message: idOf(mark()) });
});

test('a typed command opens a form, and what comes of the form is a message at the end', async () => {
  const form = {
    title: 'Subscribe',
    submit: 'Go',
    cancel: 'No',
    action: action('digest', 'made'),
    inputs: [],
  };
  await post('Before.');
  reply = async () => ({ ...open(form), language: 'en' });
  const opened = await browser.say('/digest subscribe');
  expect(opened.messages).toEqual([]);
  expect(opened.dialog).toContain('data-submit="digest:made"');
  now = new Date('2026-11-21T12:01:00Z');
  reply = async () => ({ ...answer(notice('Subscribed.')), language: 'en' });
  const { html } = only((await browser.submit('', 'digest:made', { what: 'x' })).messages);
  expect(textOf(html)).toMatch(/Only visible to you\s+Subscribed\./);
  const page = await browser.page();
  expect(page.indexOf('Before.')).toBeLessThan(page.indexOf('Subscribed.'));
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { action } from '../../src/action.ts';
import { answer } from '../../src/command.ts';
import type { ChannelAddress } from '../../src/platform.ts';
import { buttons, notice, text } from '../../src/view.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type RunningConsole, runConsole } from '../web/console/support.ts';
import { launchBrowser } from './browser.ts';
import { openPages, type Pages } from './pages.ts';

let database: TestDatabase;
let browser: Browser;
beforeAll(async () => {
  [database, browser] = await Promise.all([createTestDatabase(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await database?.drop();
});

let running: RunningConsole;
let pages: Pages;
beforeEach(async () => {
  const dispatch = async () => ({ ...answer(notice('Yes.')), language: 'en' as const });
  running = await runConsole(database, { clock: () => new Date(), dispatch });
  pages = openPages(browser, running);
});
afterEach(async () => {
  expect(await pages.leave()).toEqual([]);
  await running.platform.stop();
  await database.db.consoleMessage.deleteMany();
});

const forum = { workspace: 'alliance', channel: 'forum' };
let count = 0;
const mark = () => ({ delivery: `019aa000-0000-7000-8000-${String(++count).padStart(12, '0')}`, part: 0 });
const part = (words: string, more = '') =>
  running.platform.carrier.render({
    blocks: [
      text(words),
      ...(more ? [text(more)] : []),
      buttons({ label: 'Reply', action: action('threads', 'reply', 'x') }),
    ],
  })[0] ?? {};
async function post(words: string, to: ChannelAddress = forum): Promise<string> {
  const [said = {}] = running.platform.carrier.render(notice(words));
  const posted = await running.platform.carrier.post(to, said, mark());
  if (!posted.ok) throw new Error('not posted');
  return posted.value;
}
async function open(words: string, more = ''): Promise<ChannelAddress & { readonly thread: string }> {
  const about = { reference: 'T-5', title: words, tags: [] };
  const given = { ...mark(), again: false };
  const opened = await running.platform.carrier.openThread(forum, about, part(words, more), given);
  if (!opened.ok) throw new Error('not opened');
  return { ...forum, thread: opened.value.thread };
}
const seen = (page: Page, words: string) => page.locator('.message').getByText(words, { exact: true }).last();
/** The ids of what stands there, from above. */
const standing = (page: Page) =>
  page.locator('.message').evaluateAll((all) => all.map(({ id }) => `${id.slice(2)}`));
const topOf = async (page: Page, words: string) => (await seen(page, words).boundingBox())?.y ?? Number.NaN;

test('a reply arrives below the message it belongs to, live and after a reload alike', async () => {
  const page = await pages.enter({});
  const first = await open('First?');
  const beside = await post('Beside.');
  const replies = [await post('One.', first), await post('Two.', first)];
  await seen(page, 'Two.').waitFor();
  const order = [first.thread, ...replies, beside];
  expect(await standing(page)).toEqual(order);
  const markup = () => page.locator('.thread').evaluate((thread) => thread.outerHTML.replace(' new"', '"'));
  const live = (await markup()).replaceAll(' new"', '"').replace(/\s*style=""/, '');
  await page.reload();
  expect(await standing(page)).toEqual(order);
  expect(await page.getByRole('region', { name: 'Posts in this thread' }).count()).toBe(1);
  expect(await markup()).toBe(live);
});

test('a changed first message keeps its thread, and a removed one takes it along', async () => {
  const page = await pages.enter({});
  const first = await open('First?');
  const reply = await post('One.', first);
  await seen(page, 'One.').waitFor();
  await running.platform.carrier.update({ ...forum, message: first.thread }, part('Edited?'), mark());
  await seen(page, 'Edited?').waitFor();
  expect(await standing(page)).toEqual([first.thread, reply]);
  await page.locator(`#m-${reply}`).focus();
  await running.platform.carrier.remove({ ...forum, message: first.thread });
  await seen(page, 'One.').waitFor({ state: 'detached' });
  expect(await standing(page)).toEqual([]);
  expect(await page.evaluate('probe.focused()')).toMatch(/^<section id="conversation"/);
});

test('nobody who reads elsewhere is moved: what came above or below is told, and leads there', async () => {
  const filler = 'word '.repeat(400);
  const [first, middle, last] = [
    await open('First?', filler),
    await open('Middle?', filler),
    await open('Last?', filler),
  ];
  const page = await pages.enter({});
  // What arrives moves into its place, which would be measured on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await seen(page, 'Middle?').evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const before = await topOf(page, 'Middle?');
  await post('To the first.', first);
  await page.getByRole('button', { name: 'New message above' }).waitFor();
  expect(await topOf(page, 'Middle?')).toBeCloseTo(before, 0);
  await post('To the last.', last);
  await page.getByRole('button', { name: 'New message below' }).waitFor();
  expect(await topOf(page, 'Middle?')).toBeCloseTo(before, 0);
  await page.getByRole('button', { name: 'New message below' }).click();
  await expect.poll(() => seen(page, 'To the last.').isVisible()).toBe(true);
  expect(await page.evaluate('probe.focused()')).toContain('class="message reply');
  expect(await page.locator('.below').count()).toBe(0);
  // At the end, a reply to what is far up does not pull anybody there.
  const end = await topOf(page, 'To the last.');
  await post('To the middle.', middle);
  await page.getByRole('button', { name: 'New message above' }).waitFor();
  expect(await topOf(page, 'To the last.')).toBeCloseTo(end, 0);
});

test('what came into threads while nobody looked is caught up with', async () => {
  const first = await open('First?');
  const page = await pages.enter({});
  await post('Seen.', first);
  await seen(page, 'Seen.').waitFor();
  await page.evaluate('probe.putAway(true)');
  await post('Missed.', first);
  const second = await open('Second?');
  await post('Missed too.', second);
  await page.evaluate('probe.putAway(false)');
  await seen(page, 'Missed too.').waitFor();
  expect(await page.locator(`#t-${first.thread} .message`).count()).toBe(2);
  expect(await page.locator(`#t-${second.thread} .message`).count()).toBe(1);
});

test('what came between the making of a page and its first listening is there', async () => {
  const page = await pages.enter({ at: 'direct' });
  await page.route(
    '**/events?*',
    async (route) => {
      await post('In between.');
      await route.continue();
    },
    { times: 1 },
  );
  await page.goto(page.url().replace('direct', 'alliance.forum'));
  await seen(page, 'In between.').waitFor();
  expect(await page.locator('.message').count()).toBe(1);
});

test('the first things to try are one click each, as whoever can do them', async () => {
  const page = await pages.enter({ as: 'guest', at: 'civil-society.digest' });
  await page.getByRole('button', { name: 'Search for “livestream”' }).click();
  await seen(page, 'Yes.').waitFor();
  expect(running.invocations.at(-1)).toMatchObject({
    who: { user: 'guest', channel: 'digest' },
    input: { command: 'practices', text: 'livestream' },
  });
  await page.getByRole('button', { name: 'Start a thread' }).click();
  await page.waitForURL(/as=member/);
  await expect
    .poll(() => running.invocations.at(-1))
    .toMatchObject({
      who: { workspace: 'civil-society', user: 'member', channel: 'forum' },
      input: { command: 'discuss', text: '' },
    });
  await page.getByRole('button', { name: 'Approve it as a moderator' }).click();
  await page.waitForURL(/as=moderator/);
  await expect
    .poll(() => running.invocations.at(-1))
    .toMatchObject({
      who: { workspace: 'civil-society', user: 'moderator', channel: 'moderators' },
      input: { command: 'review', text: '' },
    });
  const asked = running.invocations.length;
  await page.reload();
  await seen(page, 'Yes.').waitFor();
  expect(running.invocations).toHaveLength(asked);
});

test.each(['ltr', 'rtl'])('on a phone nothing is cut or pushed aside, %s', async (dir) => {
  const page = await pages.enter({}, 'phone');
  const first = await open('First?');
  await post(`Wide ${'unbroken'.repeat(40)} words.`, first);
  await page.locator('.reply').waitFor();
  await page.evaluate(`document.documentElement.dir = ${JSON.stringify(dir)}`);
  const widths = await page.locator('#conversation').evaluate((pane) => [pane.scrollWidth, pane.clientWidth]);
  expect(widths[0]).toBe(widths[1]);
  const [opening, reply] = await Promise.all([
    page.locator('.message').first().boundingBox(),
    page.locator('.reply').boundingBox(),
  ]);
  const inset = dir === 'ltr' ? (reply?.x ?? 0) - (opening?.x ?? 0) : end(opening) - end(reply);
  expect(inset).toBeGreaterThan(8);
});

const end = (box: { x: number; width: number } | null) => (box ? box.x + box.width : 0);

test('a reply that comes while the page is still asked for once more is there', async () => {
  const page = await pages.enter({ at: 'direct' });
  let first: Awaited<ReturnType<typeof open>> | undefined;
  await page.route(
    '**/events?*',
    async (route) => {
      first = await open('First?');
      await route.continue();
    },
    { times: 1 },
  );
  let answered = () => {};
  const asked = new Promise<void>((resolve) => {
    answered = resolve;
  });
  await page.route('**/?*', async (route) => {
    if (route.request().resourceType() !== 'fetch') return route.continue();
    const response = await route.fetch();
    answered();
    await new Promise((done) => setTimeout(done, 1500));
    await route.fulfill({ response });
  });
  await page.goto(page.url().replace('direct', 'alliance.forum'));
  await asked;
  await post('One.', first);
  await seen(page, 'First?').waitFor();
  await seen(page, 'One.').waitFor();
  expect(await page.locator('.thread .message').count()).toBe(1);
});

import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { action } from '../../src/action.ts';
import { answer, open, type Reply } from '../../src/command.ts';
import { buttons, notice, text, type View } from '../../src/view.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { member, type RunningConsole, runConsole, type Seat } from '../web/console/support.ts';
import { launchBrowser } from './browser.ts';

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
let context: BrowserContext;
/** What the house answers; a test puts it there. */
let reply: Reply;
beforeEach(async () => {
  reply = answer(notice('Yes.'));
  const dispatch = async () => ({ ...reply, language: 'en' as const });
  running = await runConsole(database, { clock: () => new Date(), dispatch });
  context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB' });
  context.setDefaultTimeout(60_000);
  await context.addInitScript({ path: join(import.meta.dirname, 'probe.js') });
});
afterEach(async () => {
  await context.close();
  await running.platform.stop();
  await database.db.consoleMessage.deleteMany();
});

/** A page whose line to the console is open. */
async function enter(seat: Partial<Seat> = {}): Promise<Page> {
  const page = await context.newPage();
  // Comes in without a page, which would begin to listen as well.
  await context.request.get(running.addresses.at(-1) ?? '');
  // Once its line is open it asks for the page once more: what comes from now on comes live.
  const listening = page.waitForResponse((response) => response.request().resourceType() === 'fetch');
  await page.goto(`${running.origin()}/?${new URLSearchParams({ ...member, ...seat })}`);
  await listening;
  return page;
}

const forum = { workspace: 'alliance', channel: 'forum' };
const mark = (part: number) => ({ delivery: '019aa000-0000-7000-8000-000000000000', part });
const carried = (words: string): View => ({
  blocks: [text(words), buttons({ label: 'Open', action: action('practices', 'open', 'en', 'E-1') })],
});
const partOf = (words: string) => running.platform.carrier.render(carried(words), 'en')[0] ?? {};

async function post(words: string, part = 0): Promise<string> {
  const posted = await running.platform.carrier.post(forum, partOf(words), mark(part));
  if (!posted.ok) throw new Error('not posted');
  return posted.value;
}
const update = (message: string, words: string) =>
  running.platform.carrier.update({ ...forum, message }, partOf(words), mark(0));
const remove = (message: string) => running.platform.carrier.remove({ ...forum, message });
const seen = (page: Page, words: string) => page.locator('.message').getByText(words);
/** What each message says first, from above. */
const shown = (page: Page) => page.locator('.message .view > :first-child').allInnerTexts();

test('a message changes and goes on open pages, and nobody who was at it is lost', async () => {
  const page = await enter();
  const id = await post('First words.');
  await post('Below it.', 1);
  await seen(page, 'Below it.').waitFor();
  await page.locator('.message').first().getByRole('button', { name: 'Open' }).focus();
  await update(id, 'Other words.');
  await seen(page, 'Other words.').waitFor();
  expect(await shown(page)).toEqual(['Other words.', 'Below it.']);
  expect(await page.evaluate('probe.focused()')).toMatch(new RegExp(`^<article[^>]* id="m-${id}"`));
  await remove(id);
  await seen(page, 'Other words.').waitFor({ state: 'detached' });
  expect(await page.locator('.message').count()).toBe(1);
  expect(await page.evaluate('probe.focused()')).toMatch(/^<section id="conversation"/);
});

test('elsewhere a dot shows that something arrived, and goes where it was taken away', async () => {
  const page = await enter({ at: 'direct' });
  const dot = page.locator('[data-place="alliance.forum"] .dot');
  expect(await dot.isVisible()).toBe(false);
  const id = await post('Something.');
  await dot.waitFor();
  await remove(id);
  await dot.waitFor({ state: 'hidden' });
});

test('what became of messages while nobody looked is caught up with', async () => {
  const page = await enter();
  const [changed, gone] = [await post('Before.'), await post('Soon gone.', 1)];
  await seen(page, 'Soon gone.').waitFor();
  await page.locator('#command').fill('/x');
  await page.locator('#command').press('Enter');
  await seen(page, 'Yes.').waitFor();
  await page.evaluate('probe.putAway(true)');
  await update(changed, 'After.');
  await remove(gone);
  await post('New.', 2);
  expect(await page.locator('.message').allInnerTexts()).toHaveLength(3);
  await page.evaluate('probe.putAway(false)');
  await seen(page, 'New.').waitFor();
  expect(await shown(page)).toEqual(['After.', 'Yes.', 'New.']);
});

test('a list of choices that is open stays so while nothing changes', async () => {
  const page = await enter();
  const channels = { placeholder: 'Channel…', action: action('forum', 'channel') };
  const [part = {}] = running.platform.carrier.render({ blocks: [{ kind: 'channels', channels }] });
  await running.platform.carrier.post(forum, part, mark(0));
  await page.getByText('Channel…').click();
  await page.getByRole('button', { name: '#digest' }).waitFor();
  await page.evaluate('probe.putAway(true)');
  await post('New.', 1);
  await page.evaluate('probe.putAway(false)');
  await seen(page, 'New.').waitFor();
  expect(await page.getByRole('button', { name: '#digest' }).isVisible()).toBe(true);
  await page.getByRole('button', { name: '#digest' }).click();
  await seen(page, 'Yes.').waitFor();
  expect(running.invocations.at(-1)?.input).toMatchObject({ action: 'forum:channel', value: 'digest' });
});

test('a typed command opens a form, and its answer is a message at the end', async () => {
  const page = await enter();
  await post('Before.');
  await seen(page, 'Before.').waitFor();
  const input = { name: 'words', label: 'Words', required: true, maxLength: 100 };
  reply = open({
    title: 'Subscribe',
    submit: 'Go on',
    cancel: 'Cancel',
    action: action('a', 'b'),
    inputs: [input],
  });
  await page.locator('#command').fill('/digest subscribe');
  await page.locator('#command').press('Enter');
  await page.getByLabel('Words').fill('crisis');
  reply = answer(notice('Subscribed.'));
  await page.getByRole('button', { name: 'Go on' }).click();
  await seen(page, 'Subscribed.').waitFor();
  expect((await shown(page)).at(-1)).toContain('Subscribed.');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(running.invocations.at(-1)?.input).toMatchObject({ fields: { words: 'crisis' } });
});

import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadStarterLibrary } from '../../src/jobs/library.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { member, noon, type RunningConsole, runConsole, type Seat } from '../web/console/support.ts';
import { launchBrowser } from './browser.ts';

let database: TestDatabase;
let browser: Browser;
beforeAll(async () => {
  [database, browser] = await Promise.all([createTestDatabase(), launchBrowser()]);
  await loadStarterLibrary(database, noon);
});
afterAll(async () => {
  await browser?.close();
  await database?.drop();
});

let running: RunningConsole;
let page: Page;
let contexts: BrowserContext[];
/** What the browsers complained about; nothing may be in it at the end of a test. */
let complaints: string[];
/** What they may complain about, as it was made to fail. */
let excused: RegExp | undefined;

beforeEach(async () => {
  complaints = [];
  excused = undefined;
  contexts = [];
  running = await runConsole(database, { clock: () => new Date() });
  page = await enter();
});
afterEach(async () => {
  for (const context of contexts) await context.close();
  await running.platform.stop();
  await database.db.consoleMessage.deleteMany();
  expect(complaints.filter((words) => !excused?.test(words))).toEqual([]);
});

/** A browser of its own that comes in with the address announced last. */
async function enter(seat?: Partial<Seat>): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB' });
  contexts.push(context);
  // Shorter than a test may take, so that what was waited for is named.
  context.setDefaultTimeout(60_000);
  await context.addInitScript({ path: join(import.meta.dirname, 'probe.js') });
  const opened = await context.newPage();
  opened.on('pageerror', (error) => complaints.push(error.message));
  opened.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  // Comes in without a page, which would begin to listen as well.
  await context.request.get(running.addresses.at(-1) ?? '');
  // Once its line is open it asks for the page once more: what comes from now on comes live.
  const listening = opened.waitForResponse((response) => response.request().resourceType() === 'fetch');
  await opened.goto(`${running.origin()}/${seat ? `?${new URLSearchParams({ ...member, ...seat })}` : ''}`);
  await listening;
  return opened;
}

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const focused = (): Promise<string> => page.evaluate('probe.focused()');
const messages = (of = page) => of.locator('.message');
const last = (of = page) => messages(of).last();
const suggestions = () => page.locator('#suggestions li');
async function say(line: string, of = page) {
  const before = await messages(of).count();
  await of.locator('#command').fill(line);
  await of.locator('#command').press('Enter');
  await messages(of).nth(before).waitFor();
}

describe('by keyboard alone', () => {
  test('one searches, opens an entry and shares it', async () => {
    await page.keyboard.type('/pr');
    await suggestions().first().waitFor();
    await press('Tab');
    await expect.poll(() => page.locator('#command').inputValue()).toBe('/practices ');
    await page.keyboard.type('livestream');
    await press('Escape', 'Enter');
    await last().locator('h2').waitFor();
    expect(await last().textContent()).toMatch(/entries match “livestream”/);
    expect(await page.locator('#status').textContent()).toMatch(/entries match “livestream”/);
    expect(await page.locator('#command').inputValue()).toBe('');

    await last().locator('summary').focus();
    await press('Enter', 'ArrowDown', 'ArrowDown');
    const wanted = await page.locator(':focus bdi').textContent();
    await press('Enter');
    await page.getByRole('heading', { name: 'Sources' }).waitFor();
    expect(wanted).toContain(await last().locator('h2 .title').textContent());
    expect(await focused()).toMatch(/^<article/);

    await last().getByRole('button', { name: 'Share here' }).focus();
    await press('Enter');
    await page.locator('.note', { hasText: 'shared by Noor Haddad' }).waitFor();
    expect(await messages().count()).toBe(3);
    expect(await messages().nth(1).locator('.done').textContent()).toBe('Shared in this channel.');
  });

  test('one completes commands, filters and values, chooses, closes, and goes back to what was typed', async () => {
    const input = page.locator('#command');
    const value = () => input.inputValue();
    await press('ArrowDown');
    await suggestions().first().waitFor();
    expect(await suggestions().allInnerTexts()).toHaveLength(7);
    await press('ArrowDown', 'ArrowDown');
    expect(await input.getAttribute('aria-activedescendant')).toBe('suggestion-1');
    await press('ArrowUp', 'Enter');
    expect(await value()).toBe('/practices ');
    await page.keyboard.type('kind:pr');
    await suggestions().filter({ hasText: 'principle' }).waitFor();
    await expect.poll(() => page.locator('#hint').textContent()).toBe('kind: Only this kind of entry');
    await press('Tab');
    await expect.poll(value).toMatch(/^\/practices kind:pr\w+ $/);
    await page.locator('#panel').waitFor();
    await press('Escape');
    await page.locator('#panel').waitFor({ state: 'hidden' });
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    await press('Enter');
    await last().waitFor();
    await press('ArrowUp');
    expect(await value()).toMatch(/^\/practices kind:pr\w+ $/);
    await press('ArrowDown');
    expect(await value()).toBe('');
    await input.fill('half a line');
    await press('ArrowUp');
    expect(await value()).toBe('half a line');
  });

  test('one who types faster than the suggestions come completes what was typed', async () => {
    const value = () => page.locator('#command').inputValue();
    await page.keyboard.type('/practices kind:');
    await suggestions().filter({ hasText: 'norm' }).waitFor();
    let letAnswer = () => {};
    const held = new Promise<void>((resolve) => {
      letAnswer = resolve;
    });
    await page.route('**/continue', (route) => held.then(() => route.continue()));
    await page.keyboard.type('pri');
    await press('Tab');
    expect(await value()).toBe('/practices kind:pri');
    expect(await focused()).toMatch(/^<input/);
    letAnswer();
    await expect.poll(value).toBe('/practices kind:principle ');
  });

  test('one changes the search in a dialog that keeps the focus and gives it back', async () => {
    await say('/practices livestream');
    const change = last().getByRole('button', { name: 'Change search' });
    await change.focus();
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Search the library' });
    await dialog.waitFor();
    const field = dialog.getByLabel('Words and filters');
    expect(await focused()).toContain('id="input-search"');
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused()).toMatch(/^<button.*Change search/);

    await press('Enter');
    await field.waitFor();
    await press('Backspace', 'Enter');
    await dialog.getByText('Please fill this in.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('x'.repeat(1001));
    await press('Enter');
    await dialog.getByText('At most 1000 characters. (1001)').waitFor();
    expect(await field.inputValue()).toHaveLength(1001);
    for (let count = 0; count < 8; count += 1) {
      await press('Tab');
      expect(await page.evaluate('probe.isBehindDialog()')).toBe(false);
    }
    await field.fill('hash kind:practice');
    await field.press('Enter');
    await last().getByText('“hash”').waitFor();
    expect(await messages().count()).toBe(1);
    await page.locator('dialog').waitFor({ state: 'detached' });
  });
});

test('a first visit offers three things to try, each one click', async () => {
  await page.getByRole('button', { name: 'Search for “livestream”' }).click();
  await last().getByText('entries match “livestream”').waitFor();
  await page.getByRole('button', { name: 'Start a thread' }).click();
  await page.getByRole('dialog', { name: 'Start a thread' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await messages().count()).toBe(1);
  await page.getByRole('button', { name: 'Approve it as a moderator' }).click();
  await page.waitForURL(/as=moderator.*at=alliance\.moderators/);
  await last().getByText('Nothing waits').waitFor();
  expect(await messages().count()).toBe(1);
});

test('pages turn in their place, and a title opens its entry below the list', async () => {
  await say('/practices terrorist content');
  await last().getByRole('button', { name: 'Next' }).click();
  await last().getByText(/6–10/).waitFor();
  const title = last().locator('.items .title button').first();
  const name = (await title.textContent()) ?? '';
  await title.click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
  expect(await messages().count()).toBe(2);
  expect(await last().locator('h2').isVisible()).toBe(true);
});

test('in Arabic the page reads from right to left, and what was answered stays', async () => {
  await say('/practices livestream');
  await page.getByText('Language').click();
  await page.getByRole('link', { name: 'العربية' }).click();
  await page.waitForURL(/lang=ar/);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await messages().count()).toBe(1);
  const column = await page.locator('#column').boundingBox();
  expect(column?.x).toBeGreaterThan(640);
  await say('/practices livestream');
  const view = last().locator('.view');
  expect([await view.getAttribute('lang'), await view.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  expect(await last().locator('.kind').first().textContent()).toMatch(/\p{Script=Arabic}/u);
  await page.getByRole('link', { name: 'digest' }).first().click();
  await page.waitForURL(/at=alliance\.digest/);
  expect(await page.locator('html').getAttribute('lang')).toBe('ar');
});

test('who one is changes what one sees and what is asked', async () => {
  await say('/practices livestream');
  await page.getByText('You are').click();
  await page.getByRole('link', { name: 'Moderator Tomás Silva' }).click();
  await page.waitForURL(/as=moderator/);
  expect(await messages().count()).toBe(0);
  await say('/forum help');
  expect(running.invocations.at(-1)?.who.user).toBe('moderator');
  expect(await last().locator('.asked').textContent()).toContain('Tomás Silva');
});

test('what is shared arrives live on every page: in its channel, and as a dot elsewhere', async () => {
  const [there, away] = [
    await enter({ as: 'guest', lang: 'fr' }),
    await enter({ as: 'admin', at: 'direct' }),
  ];
  const dot = away.locator('[data-place="alliance.forum"] .dot');
  expect(await dot.isVisible()).toBe(false);
  await say('/practices E-1');
  await last().getByRole('button', { name: 'Share here' }).click();
  await last(there).getByText('Noor Haddad').waitFor();
  await dot.waitFor();
  expect(await away.getByRole('link', { name: /forum new messages/ }).count()).toBe(1);
  expect(await away.locator('#status').textContent()).toMatch(/^New in forum, Small Platforms Alliance:/);

  await away.getByRole('link', { name: /forum/ }).first().click();
  await last(away).getByText('Noor Haddad').waitFor();
  await away.getByRole('link', { name: 'Plenary' }).click();
  await away.waitForURL(/at=direct/);
  expect(await dot.isVisible()).toBe(false);
});

test('whoever reads further up is told of a new message, and not moved', async () => {
  const reader = await enter({ as: 'guest' });
  await say('/practices E-1', reader);
  await reader.locator('#conversation').evaluate((pane) => pane.scrollTo(0, -pane.scrollHeight));
  const position = () =>
    reader.locator('.welcome').evaluate((element) => element.getBoundingClientRect().top);
  const before = await position();
  await say('/practices E-2');
  await last().getByRole('button', { name: 'Share here' }).click();
  const below = reader.getByRole('button', { name: 'New message below' });
  await below.waitFor();
  expect(Math.abs((await position()) - before)).toBeLessThan(1);
  await below.click();
  await below.waitFor({ state: 'detached' });
  expect(await last(reader).locator('.from').isVisible()).toBe(true);
});

test('a message that was missed while the line was cut is fetched', async () => {
  const reader = await enter({ as: 'guest' });
  await reader.evaluate('probe.putAway(true)');
  await say('/practices E-1');
  await last().getByRole('button', { name: 'Share here' }).click();
  await page.locator('.note', { hasText: 'shared by' }).waitFor();
  expect(await messages(reader).count()).toBe(0);
  await reader.evaluate('probe.putAway(false)');
  await last(reader).getByText('Noor Haddad').waitFor();
});

test('an answer that takes long is said to take long; what was typed is kept where none comes', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/say', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('#command').fill('/forum help');
  await press('Enter');
  await page.getByText('Working…').first().waitFor();
  release();
  await last().getByText('Commands').first().waitFor();
  expect(await page.locator('.working').count()).toBe(0);
  await page.unroute('**/say');

  // The browser reports what it cannot reach, as it should, also later, when it tries again.
  excused = /net::ERR_/;
  await running.platform.stop();
  await page.locator('#command').fill('/define redress');
  await press('Escape', 'Enter');
  await page.getByRole('alert').getByText('The console does not answer.').waitFor();
  expect(await page.locator('#command').inputValue()).toBe('/define redress');
});

test('a line that was not sent is still there after a look elsewhere', async () => {
  await page.locator('#command').fill('/practices half a thou');
  await page.getByRole('link', { name: 'digest' }).first().click();
  await page.waitForURL(/at=alliance\.digest/);
  expect(await page.locator('#command').inputValue()).toBe('');
  await page.goBack();
  expect(await page.locator('#command').inputValue()).toBe('/practices half a thou');
});

test('on a phone the left column folds away and nothing is cut off', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await say('/practices livestream');
  await last().locator('summary').click();
  expect(await page.evaluate('probe.overflow()')).toBe(0);
  expect(await page.locator('#conversation').evaluate((pane) => pane.scrollWidth - pane.clientWidth)).toBe(0);
  await page.getByRole('navigation').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Places and settings' }).click();
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('navigation').waitFor({ state: 'hidden' });
  expect(await focused()).toContain('id="menu"');
  await page.locator('#menu').click();
  await page.getByRole('link', { name: 'moderators' }).first().click();
  await page.getByText('open to moderators, curators and admins only').waitFor();
});

describe('for everybody', () => {
  test('each control has a name, and the page has its landmarks and one first heading', async () => {
    await say('/practices livestream');
    await last().locator('summary').click();
    await last().getByRole('button', { name: 'Change search' }).click();
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const roles = new Set([
      'button',
      'link',
      'textbox',
      'combobox',
      'listbox',
      'option',
      'DisclosureTriangle',
      'dialog',
      'region',
      'navigation',
    ]);
    const controls = nodes.filter(({ ignored, role }) => !ignored && roles.has(String(role?.value)));
    expect(controls.length).toBeGreaterThan(20);
    expect(controls.filter(({ name }) => !String(name?.value ?? '').trim())).toEqual([]);
    for (const role of ['banner', 'navigation', 'main', 'region'] as const)
      expect(await page.getByRole(role).count()).toBeGreaterThanOrEqual(1);
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['#forum']);
    expect(await page.getByRole('log').or(page.getByRole('status')).count()).toBe(1);
  });

  test('each target is 44 pixels high, or a line of text with that much room around it', async () => {
    await say('/practices livestream');
    await last().locator('summary').click();
    await page.locator('#command').fill('/');
    await suggestions().first().waitFor();
    expect(await page.evaluate('probe.smallTargets(44)')).toEqual([]);
  });

  test('focus is seen on whatever one reaches', async () => {
    await say('/practices livestream');
    const unseen: string[] = [];
    for (let count = 0; count < 30; count += 1) {
      await press('Tab');
      if (!(await page.evaluate('probe.focusIsSeen()'))) unseen.push(await focused());
    }
    expect(unseen).toEqual([]);
  });

  test('nothing moves by itself, neither on arrival nor for those who asked for less of it', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.reload();
    await say('/practices livestream');
    // A slow machine may show a page before all of it is there: what counts is that nothing moves once it is.
    await expect
      .poll(async () => {
        await page.reload();
        await last().waitFor();
        return page.evaluate('[probe.shift, document.getAnimations().length]');
      })
      .toEqual([0, 0]);
  });
});

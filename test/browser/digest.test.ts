import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLibrary } from '../../src/domain/library/live.ts';
import { startDelivering } from '../../src/jobs/deliver.ts';
import { loadStarterLibrary } from '../../src/jobs/library.ts';
import { createLogger } from '../../src/log.ts';
import { createSubjects } from '../../src/subjects.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { publish } from '../support/publish.ts';
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
let contexts: BrowserContext[];
let stopDelivering: () => Promise<void>;
/** What the browsers complained about; nothing may be in it at the end of a test. */
let complaints: string[];
beforeEach(async () => {
  complaints = [];
  contexts = [];
  running = await runConsole(database, { clock: () => new Date() });
  const library = createLibrary(database.db);
  await library.refresh();
  stopDelivering = await startDelivering({
    database,
    carriers: new Map([['console', running.platform.carrier]]),
    subjects: createSubjects({ db: database.db, library }),
    log: createLogger('silent'),
  });
});
afterEach(async () => {
  for (const context of contexts) await context.close();
  await stopDelivering();
  await running.platform.stop();
  await database.db.consoleMessage.deleteMany();
  expect(complaints).toEqual([]);
});

/** A page whose line to the console is open, in a browser of its own: a page behind another one stands still. */
async function enter(seat: Partial<Seat>): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB' });
  contexts.push(context);
  // Shorter than a test may take, so that what was waited for is named.
  context.setDefaultTimeout(10_000);
  await context.addInitScript({ path: join(import.meta.dirname, 'probe.js') });
  const page = await context.newPage();
  await page.goto(running.addresses.at(-1) ?? '');
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  const listening = page.waitForResponse(/\/events/);
  await page.goto(`${running.origin()}/?${new URLSearchParams({ ...member, ...seat })}`);
  await listening;
  return page;
}

const last = (page: Page) => page.locator('.message').last();
const press = (page: Page, name: string) => last(page).getByRole('button', { name }).click();
/** What an answer says, once it says these words. */
const reads = (page: Page, words: string | RegExp) => last(page).getByText(words).first().waitFor();

test('an admin sets a digest up, sends it, and it arrives on the pages of others', async () => {
  const admin = await enter({ as: 'admin' });
  const there = await enter({ as: 'guest', at: 'alliance.digest' });
  const elsewhere = await enter({ as: 'guest', at: 'alliance.forum' });
  const dot = elsewhere.locator('[data-place="alliance.digest"] .dot');

  await admin.locator('#command').fill('/digest subscribe kind:practice every:daily at:8h15');
  await admin.locator('#command').press('Enter');
  const dialog = admin.getByRole('dialog');
  expect(await dialog.getByLabel('Time of day').inputValue()).toBe('08:15');
  await dialog.getByLabel('What it is about').fill('practise');
  await dialog.getByRole('button', { name: 'Look at it' }).click();
  await reads(admin, /Did you mean practice/);
  await press(admin, 'Change filters and time');
  expect(await dialog.getByLabel('What it is about').inputValue()).toBe('practise');
  await dialog.getByLabel('What it is about').fill('kind:practice');
  await dialog.getByRole('button', { name: 'Look at it' }).click();
  await reads(admin, 'every day at 08:15 (UTC)');
  await last(admin).getByText('Choose the channel…').click();
  await press(admin, '#digest');
  await reads(admin, '#digest');
  await press(admin, 'Subscribe');
  await reads(admin, /is set up for #digest/);

  await publish(database.db, { title: 'A practice of today' });
  await press(admin, 'Preview');
  await reads(admin, 'A practice of today');
  await reads(admin, /preview, seen by you alone/);
  expect(await there.locator('.message').count()).toBe(0);

  await admin.locator('#command').fill('/digest list');
  await admin.locator('#command').press('Enter');
  await reads(admin, '1 digest in this workspace');
  await last(admin).locator('.items button').click();
  await press(admin, 'Send now');
  await reads(admin, /is on its way to #digest/);

  await reads(there, 'A practice of today');
  expect(await there.locator('.message').count()).toBe(1);
  expect(await there.evaluate('probe.shift')).toBeLessThan(0.1);
  await dot.waitFor();
  expect(await elsewhere.locator('.message').count()).toBe(0);

  await press(there, 'Why this?');
  await reads(there, /comes every day at 08:15 \(UTC\) and is about: Practices/);
  await there.locator('.message').first().getByRole('button', { name: 'Change' }).click();
  await reads(there, /Only people who run this workspace can do this/);
  await elsewhere.getByRole('link', { name: 'digest' }).first().click();
  await elsewhere.getByText('A practice of today').first().waitFor();
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLibrary } from '../../src/domain/library/live.ts';
import { startDelivering } from '../../src/jobs/deliver.ts';
import { loadStarterLibrary } from '../../src/jobs/library.ts';
import { createLogger } from '../../src/log.ts';
import { createSubjects } from '../../src/subjects.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { publish } from '../support/publish.ts';
import { testSealer } from '../support/sealer.ts';
import { noon, type RunningConsole, runConsole } from '../web/console/support.ts';
import { launchBrowser } from './browser.ts';
import { openPages, type Pages } from './pages.ts';
import { idle } from './steps.ts';

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
let pages: Pages;
let stopDelivering: () => Promise<void>;
beforeEach(async () => {
  running = await runConsole(database, { clock: () => new Date() });
  pages = openPages(browser, running);
  const library = createLibrary(database.db);
  await library.refresh();
  stopDelivering = await startDelivering({
    database,
    carriers: new Map([['console', running.platform.carrier]]),
    subjects: createSubjects({ db: database.db, library, sealer: testSealer }),
    log: createLogger('silent'),
  });
});
afterEach(async () => {
  const complaints = await pages.leave();
  await stopDelivering();
  await running.platform.stop();
  await database.db.consoleMessage.deleteMany();
  expect(complaints).toEqual([]);
});

const last = (page: Page) => page.locator('.message').last();
const press = async (page: Page, name: string) => {
  await idle(page);
  await last(page).getByRole('button', { name }).click();
};
/** What an answer says, once it says these words. */
const reads = (page: Page, words: string | RegExp) => last(page).getByText(words).first().waitFor();

test('an admin sets a digest up, sends it, and it arrives on the pages of others', async () => {
  const admin = await pages.enter({ as: 'admin' });
  const there = await pages.enter({ as: 'guest', at: 'alliance.digest' });
  const elsewhere = await pages.enter({ as: 'guest', at: 'alliance.forum' });
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
  expect(await elsewhere.getByText('A practice of today').count()).toBe(0);

  await press(there, 'Why this?');
  await reads(there, /comes every day at 08:15 \(UTC\) and is about: Practices/);
  await there.locator('.message').first().getByRole('button', { name: 'Change' }).click();
  await reads(there, /Only members and admins of this workspace can do this/);
  await elsewhere.getByRole('link', { name: 'digest' }).first().click();
  await elsewhere.getByText('A practice of today').first().waitFor();
});

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openDatabase } from '../../src/db.ts';
import { loadStarterLibrary } from '../../src/jobs/library.ts';
import { root } from '../../src/root.ts';
import { member, noon, type RunningConsole, runConsole, type Seat } from '../web/console/support.ts';
import { launchBrowser } from './browser.ts';

/** A picture: who looks at it where, what they do first, and what of the rest differs. */
interface Picture {
  readonly name: string;
  readonly seat?: Partial<Seat>;
  readonly dark?: boolean;
  readonly phone?: boolean;
  readonly steps?: readonly ((page: Page) => Promise<void>)[];
}

const last = (page: Page) => page.locator('.message').last();
const type = (line: string) => async (page: Page) => {
  await page.locator('#command').fill(line);
  await page.locator('#panel').waitFor();
};
const say = (line: string) => async (page: Page) => {
  const before = await page.locator('.message').count();
  await page.locator('#command').fill(line);
  await page.locator('#command').press('Enter');
  await page.locator('.message').nth(before).waitFor();
};
const click = (selector: string) => (page: Page) => last(page).locator(selector).first().click();
const search = say('/practices livestream');
const openEntry = click('.items .title button');

/** The two that the documentation shows. */
const shown: readonly Picture[] = [
  { name: 'console', steps: [search] },
  { name: 'console-ar', seat: { lang: 'ar' }, steps: [search] },
];

/** Those that one looks at after a change. */
const all: readonly Picture[] = [
  ...shown,
  { name: 'welcome' },
  { name: 'completion', steps: [type('/practices topic:')] },
  { name: 'choices', steps: [search, click('.choose summary')] },
  { name: 'entry', steps: [search, openEntry] },
  { name: 'entry-ar', seat: { lang: 'ar' }, steps: [search, openEntry] },
  { name: 'no-hits', steps: [say('/practices xyzzy plugh')] },
  { name: 'dialog', steps: [search, click('[data-press^="practices:change"]')] },
  { name: 'shared', steps: [search, click('[data-press^="practices:shareHits"]')] },
  { name: 'term-zh', seat: { lang: 'zh', at: 'alliance.digest' }, steps: [say('/define due-process')] },
  { name: 'help-ru', seat: { lang: 'ru', as: 'curator' }, steps: [say('/forum help')] },
  { name: 'dark', dark: true, steps: [search, openEntry] },
  { name: 'dark-ar', dark: true, seat: { lang: 'ar' }, steps: [search] },
  { name: 'phone', phone: true, steps: [search] },
  { name: 'phone-ar', phone: true, seat: { lang: 'ar' } },
  { name: 'phone-column', phone: true, steps: [(page) => page.locator('#menu').click()] },
];

async function take(browser: Browser, running: RunningConsole, picture: Picture, folder: string) {
  const viewport = picture.phone ? { width: 390, height: 780 } : { width: 1200, height: 800 };
  const colorScheme = picture.dark ? 'dark' : 'light';
  const context = await browser.newContext({
    viewport,
    colorScheme,
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(running.addresses.at(-1) ?? '');
  await page.goto(`${running.origin()}/?${new URLSearchParams({ ...member, ...picture.seat })}`);
  for (const step of picture.steps ?? []) await step(page);
  // What was used is marked as busy at once, and until what it brings about is there.
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.screenshot({ path: join(folder, `${picture.name}.png`) });
  await context.close();
}

/** `npm run screenshots` makes those of the documentation, `npm run screenshots -- FOLDER` all of them, there. */
async function main([given]: readonly string[]) {
  const folder = given ? resolve(given) : join(root, 'docs');
  const dataDir = await mkdtemp(join(tmpdir(), 'plenary-screenshots-'));
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  const database = await openDatabase({ dataDir, log: () => {} });
  try {
    await loadStarterLibrary(database, noon);
    const running = await runConsole(database);
    for (const picture of given ? all : shown) {
      await take(browser, running, picture, folder);
      await database.db.consoleMessage.deleteMany();
    }
    await running.platform.stop();
  } finally {
    await database.close();
    await browser.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));

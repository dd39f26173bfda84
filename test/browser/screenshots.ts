import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Database, openDatabase } from '../../src/db.ts';
import { createLibrary, type Library } from '../../src/domain/library/live.ts';
import { startDelivering } from '../../src/jobs/deliver.ts';
import { loadStarterLibrary } from '../../src/jobs/library.ts';
import { createLogger } from '../../src/log.ts';
import { root } from '../../src/root.ts';
import { createSubjects } from '../../src/subjects.ts';
import { testSealer } from '../support/sealer.ts';
import { aWeek } from '../support/week.ts';
import { member, noon, type RunningConsole, runConsole } from '../web/console/support.ts';
import { launchBrowser } from './browser.ts';
import { members } from './screenshots-of-members.ts';
import { threads } from './screenshots-of-threads.ts';
import { click, idle, openForm, type Picture, press, type Step, say, sendForm, type } from './steps.ts';

const last = (page: Page) => page.locator('.message').last();
const search = say('/practices livestream');
const openEntry = click('.items .title button');

/** A digest with what is given, of the channel in which one is. */
const subscribe = (given = ''): Step[] => [
  openForm(`/digest subscribe every:weekly ${given}`),
  sendForm,
  press('digest:save'),
];
/** An issue of a week in which much happened, in the channel in which one is. */
const issue = (given = ''): Step[] => [
  ...subscribe(given),
  (_, database) => aWeek(database.db),
  press('digest:manage'),
  press('digest:now'),
  (page) => page.locator('[data-press^="digest:about"]').first().waitFor(),
];
const toTop = (page: Page) => last(page).locator('h2').scrollIntoViewIfNeeded();
const toEnd = (page: Page) => last(page).locator('footer').scrollIntoViewIfNeeded();

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
  ...digests(),
  ...members(),
  ...threads(),
];

/** Of digests and what surrounds them, as the admin of a workspace sees it. */
function digests(): Picture[] {
  const seat = { as: 'admin', at: 'alliance.digest' } as const;
  const form = openForm('/digest subscribe kind:law,practice topic:transparency');
  const wrong = openForm('/digest subscribe kind:law');
  const mistake: Step = (page) => page.locator('dialog[open] input').last().fill('Europe/Zurrich');
  return [
    { name: 'digest-form', seat, steps: [form] },
    { name: 'digest-draft', seat, steps: [form, sendForm] },
    { name: 'digest-wrong', seat, steps: [wrong, mistake, sendForm] },
    { name: 'digest-saved', seat, steps: subscribe() },
    { name: 'digest-list', seat, steps: [...subscribe(), ...subscribe('kind:law'), say('/digest list')] },
    { name: 'digest-manage', seat, steps: [...subscribe(), press('digest:manage')] },
    { name: 'digest-issue', seat, steps: [...issue(), toTop] },
    { name: 'digest-issue-end', seat, steps: [...issue(), toEnd] },
    { name: 'digest-about', seat, steps: [...issue(), press('digest:about')] },
    { name: 'digest-issue-ar', seat: { ...seat, lang: 'ar' }, steps: [...issue('lang:ar'), toTop] },
    { name: 'digest-issue-phone', seat, phone: true, steps: [...issue(), toTop] },
    {
      name: 'digest-issue-phone-ar',
      seat: { ...seat, lang: 'ar' },
      phone: true,
      steps: [...issue('lang:ar'), toTop],
    },
    { name: 'digest-issue-dark', seat, dark: true, steps: [...issue(), toTop] },
    { name: 'digest-draft-ar', seat: { ...seat, lang: 'ar' }, steps: [form, sendForm] },
    { name: 'digest-ledger', seat, steps: [...issue(), say('/forum ledger')] },
    { name: 'digest-settings', seat, steps: [say('/forum settings')] },
    { name: 'digest-settings-ar', seat: { ...seat, lang: 'ar' }, steps: [say('/forum settings')] },
  ];
}

async function take(
  browser: Browser,
  { running, database }: { running: RunningConsole; database: Database },
  picture: Picture,
  folder: string,
) {
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
  for (const step of picture.steps ?? []) await step(page, database);
  // What was used is marked as busy at once, and until what it brings about is there.
  await idle(page);
  await page.screenshot({ path: join(folder, `${picture.name}.png`) });
  await context.close();
}

async function deliver(database: Database, library: Library, { platform }: RunningConsole) {
  const subjects = createSubjects({ db: database.db, library, sealer: testSealer });
  const carriers = new Map([[platform.name, platform.carrier]]);
  return startDelivering({ database, carriers, subjects, log: createLogger('silent') });
}

/** Every picture begins with the console as it is at its first start; the library stays. */
const forget = ({ db }: Database) =>
  db.$executeRaw`TRUNCATE workspace, member, account, console_message, review_item, draft, thread, sealed_draft, allowance RESTART IDENTITY CASCADE`;

/** Noon, so that pictures differ in what was changed alone; of yesterday, as the database counts from when it is. */
const clock = new Date(new Date().setUTCHours(12, 0, 0, 0) - 24 * 60 * 60 * 1000);

/**
 * `npm run screenshots` makes those of the documentation, `npm run screenshots -- FOLDER` all of them, there, and
 * `npm run screenshots -- FOLDER tour card` those whose names begin so.
 */
async function main([given, ...names]: readonly string[]) {
  const wanted = given
    ? all.filter(({ name }) => !names.length || names.some((one) => name.startsWith(one)))
    : shown;
  const folder = given ? resolve(given) : join(root, 'docs');
  const dataDir = await mkdtemp(join(tmpdir(), 'plenary-screenshots-'));
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  const database = await openDatabase({ dataDir, log: () => {} });
  try {
    await loadStarterLibrary(database, noon);
    const library = createLibrary(database.db);
    await library.refresh();
    for (const picture of wanted) {
      const running = await runConsole(database, { clock: () => clock });
      const stopDelivering = await deliver(database, library, running);
      await take(browser, { running, database }, picture, folder);
      await stopDelivering();
      await running.platform.stop();
      await forget(database);
    }
  } finally {
    await database.close();
    await browser.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));

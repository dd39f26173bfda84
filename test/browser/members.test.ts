import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLibrary } from '../../src/domain/library/live.ts';
import { startDelivering } from '../../src/jobs/deliver.ts';
import { loadStarterLibrary } from '../../src/jobs/library.ts';
import { createLogger } from '../../src/log.ts';
import { createSubjects } from '../../src/subjects.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { testSealer } from '../support/sealer.ts';
import { noon, type RunningConsole, runConsole } from '../web/console/support.ts';
import { launchBrowser } from './browser.ts';
import { openPages, type Pages } from './pages.ts';
import { idle } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

let database: TestDatabase;
let running: RunningConsole;
let pages: Pages;
let stopDelivering: () => Promise<void>;
// The guest of one test is a stranger in the next: each has a database of its own.
beforeEach(async () => {
  database = await createTestDatabase();
  await loadStarterLibrary(database, noon);
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
  await database.drop();
  expect(complaints).toEqual([]);
});

const last = (page: Page) => page.locator('.message').last();
/** Where a press is under way already, another one counts for nothing. */
const press = async (where: Locator, name: string | RegExp) => {
  await idle(where.page());
  await where.getByRole('button', { name, exact: typeof name === 'string' }).click();
};
/** What a message says, once it says these words. */
const reads = (where: Locator, words: string | RegExp) => where.getByText(words).first().waitFor();
const isTitled = (where: Locator, name: string) => where.getByRole('heading', { name }).waitFor();
async function say(page: Page, line: string) {
  const before = await page.locator('.message').count();
  await page.locator('#command').fill(line);
  await page.locator('#command').press('Enter');
  await page.locator('.message').nth(before).waitFor();
}

/** As a guest, once everything stands there that stands there for everybody. */
async function enterForum(window?: 'phone'): Promise<Page> {
  const guest = await pages.enter({ as: 'guest' }, window);
  await reads(last(guest), 'Get started with Plenary');
  return guest;
}

/** Opens a select and takes what it offers. */
async function choose(where: Locator, placeholder: string, option: string) {
  await where.getByText(placeholder).click();
  await press(where, option);
}

/** Fills in the form that is open, and sends it with the first of its buttons. */
async function fillIn(page: Page, fields: Readonly<Record<string, string>>) {
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value);
  await dialog.locator('button.primary').click();
  await dialog.waitFor({ state: 'detached' });
}

const amal = {
  'Your name': 'Amal Rahmani',
  'Your organisation': 'Example Foundation',
  'Why would you like to join': 'I write the rules of a small platform.',
  'A public page': 'https://example.org/team',
};

/** The five steps, in the one message in which they follow each other. */
async function takeTour(guest: Page) {
  await press(last(guest), 'Get started');
  await isTitled(last(guest), 'What this is');
  const tour = guest.locator(`#${await last(guest).getAttribute('id')}`);
  await press(tour, 'Next');
  await isTitled(tour, 'Your first look-up');
  await press(tour, 'livestream');
  await reads(last(guest), /entries match “livestream”/);
  await press(tour, 'Next');
  await isTitled(tour, 'Make it yours');
  await choose(tour, 'Add a topic…', 'Crisis response');
  await tour.getByText('Remove a topic…').waitFor();
  await choose(tour, 'Choose the stakeholder group…', 'Small platforms');
  await reads(tour, 'Small platforms');
  await press(tour, 'Name your organisation');
  await fillIn(guest, { 'The organisation you work for': 'Example Foundation' });
  await reads(tour, 'Example Foundation');
  await press(tour, 'Next');
  await isTitled(tour, 'The code of conduct');
  await press(tour, 'I accept');
  await reads(tour, /You accepted version 1/);
  return tour;
}

/** What was said on the way is in the form, and nobody sees it before it is sent. */
async function apply(guest: Page, tour: Locator) {
  await press(tour, 'Apply for membership');
  const dialog = guest.getByRole('dialog');
  expect(await dialog.getByLabel('Your organisation').inputValue()).toBe('Example Foundation');
  await fillIn(guest, { ...amal, 'A public page': 'example' });
  await reads(tour, /The address is not one of a public page/);
  await press(tour, 'Change');
  expect(await dialog.getByLabel('Your name').inputValue()).toBe('Amal Rahmani');
  await fillIn(guest, { 'A public page': 'https://example.org/team' });
  await isTitled(tour, 'This is what the moderators will see');
  expect(await database.db.reviewItem.count()).toBe(0);
  await press(tour, 'Send');
  await reads(tour, 'Sent to the moderators as');
}

test('a guest joins, applies, answers a question, becomes a member, is suspended and erased', async () => {
  const guest = await enterForum();
  const direct = await pages.enter({ as: 'guest', at: 'direct' });
  const moderator = await pages.enter({ as: 'moderator', at: 'alliance.moderators' });
  const elsewhere = await pages.enter({ as: 'moderator', at: 'civil-society.moderators' });
  await apply(guest, await takeTour(guest));

  const card = moderator.locator('.message').first();
  await isTitled(card, 'MEMBERSHIP APPLICATION R-1');
  await press(card, 'Return');
  await fillIn(moderator, { 'What should the applicant': 'Which platform is it?' });
  await reads(card, /The applicant has not answered yet/);
  await isTitled(last(direct), 'A question about your application');
  await reads(last(direct), 'Which platform is it?');
  await press(last(direct), 'Complete the application');
  await fillIn(direct, { 'Why would you like to join': 'I write the rules of Example Video.' });
  await press(last(direct), 'Send the change');
  await reads(card, 'I write the rules of Example Video.');
  await reads(card, /Changed by the applicant after the question of Tomás Silva/);
  const admin = await pages.enter({ as: 'admin' });
  await suspendModerator(admin, moderator, card);
  await press(card, 'Approve');
  await reads(card, /^Approved by Tomás Silva/);
  expect(await card.getByRole('button').count()).toBe(0);
  // Applications are shown in verified workspaces alone.
  expect(await elsewhere.locator('.message').count()).toBe(0);

  await isTitled(last(direct), 'Welcome to the forum');
  await subscribe(direct);
  await seeDesk(guest);
  await suspendMember(admin, guest, direct);
  await erase(guest);
  await card.getByText('Amal').waitFor({ state: 'detached' });
  await reads(card, 'R-1');
  expect(await database.db.account.count({ where: { platform: 'console', externalId: 'guest' } })).toBe(0);
  await say(guest, '/forum profile');
  await reads(last(guest), /You are a guest/);
});

/** The offer knows the topics. */
async function subscribe(direct: Page) {
  await press(last(direct), 'Set up my digest');
  expect(await direct.getByRole('dialog').getByLabel('What it is about').inputValue()).toBe(
    'topic:crisis-response',
  );
  await fillIn(direct, {});
  await reads(last(direct), 'you, by direct message');
  await press(last(direct), 'Subscribe');
  await reads(last(direct), /The digest .*D-1.* is set up/);
}

async function seeDesk(guest: Page) {
  await say(guest, '/forum profile');
  await isTitled(last(guest), 'Your desk');
  const words = await last(guest).innerText();
  for (const said of ['Amal Rahmani', 'Example Foundation', 'Small platforms', 'D-1', 'Crisis response'])
    expect(words).toContain(said);
}

/** What stands on the screen already is refused at once, and works again afterwards. */
async function suspendModerator(admin: Page, moderator: Page, card: Locator) {
  await suspend(admin, 'Tomás Silva');
  await press(card, 'Approve');
  await reads(last(moderator), /^You are suspended until/);
  expect(await database.db.reviewItem.count({ where: { state: 'open' } })).toBe(1);
  await press(last(admin), 'End the suspension');
  await reads(last(admin), /is no longer suspended/);
}

/** The member hears of it, sees it on their desk, and keeps their digests. */
async function suspendMember(admin: Page, guest: Page, direct: Page) {
  await suspend(admin, 'Amal Rahmani');
  await reads(last(direct), 'Shared what was confidential');
  await say(guest, '/forum profile');
  await reads(last(guest), /^You are suspended until/);
  await press(last(guest), 'New digest');
  await press(guest.getByRole('dialog'), 'Cancel');
  await press(last(admin), 'End the suspension');
  await reads(last(direct), 'Your suspension in the forum has ended. You can contribute again.');
}

async function suspend(admin: Page, name: string) {
  await say(admin, '/forum settings');
  await press(last(admin), 'People');
  await press(last(admin), name);
  await press(last(admin), 'Suspend');
  await fillIn(admin, { Reason: 'Shared what was confidential', Until: '14' });
  await reads(last(admin), /is suspended until/);
}

async function erase(guest: Page) {
  await say(guest, '/forum privacy');
  const answer = guest.locator(`#${await last(guest).getAttribute('id')}`);
  await press(answer, 'Export');
  await reads(last(guest), 'npm run forum -- export console:guest');
  await press(answer, 'Erase…');
  await fillIn(guest, { 'Type ERASE': 'Yes' });
  await reads(answer, /Nothing was erased/);
  await press(answer, 'Try again');
  await fillIn(guest, { 'Type ERASE': 'erase' });
  await reads(answer, 'Everything that was stored about you is erased.');
}

/** As long as they may be, without a place to break, from right to left, and full of what other programs obey. */
const hard = {
  'Your name': `أمل @everyone <@U123> <!channel> &amp; *x* ${'W'.repeat(36)}`,
  'Your organisation': `مؤسسة ${'Donaudampfschifffahrtsgesellschaft'.repeat(3)}`,
  'Why would you like to join': 'x'.repeat(500),
  'A public page': `https://example.org/${'a'.repeat(270)}`,
};
const widths = (page: Page) =>
  page.locator('#conversation').evaluate((pane: { scrollWidth: number; clientWidth: number }) => ({
    over: pane.scrollWidth - pane.clientWidth,
  }));

test('what people write of themselves stays text, and fits on a phone', async () => {
  const guest = await enterForum('phone');
  const moderator = await pages.enter({ as: 'moderator', at: 'alliance.moderators' }, 'phone');
  await say(guest, '/forum profile');
  await press(last(guest), 'Code of conduct');
  await press(last(guest), 'I accept');
  await reads(last(guest), /You accepted version 1/);
  await say(guest, '/forum profile');
  await press(last(guest), 'Apply for membership');
  await fillIn(guest, hard);
  await choose(last(guest), 'Choose the stakeholder group…', 'Academia');
  await reads(last(guest), hard['Your name']);
  expect(await widths(guest)).toEqual({ over: 0 });
  await press(last(guest), 'Send');

  const card = moderator.locator('.message').first();
  await reads(card, hard['Your name']);
  await reads(card, hard['Your organisation']);
  expect(await widths(moderator)).toEqual({ over: 0 });
  await press(card, 'Approve');
  await reads(card, /^Approved by/);
  expect(await widths(moderator)).toEqual({ over: 0 });
});

test('by keyboard alone one takes the tour and fills in the form, and sees where one is', async () => {
  const guest = await enterForum();
  const press = async (...keys: string[]) => {
    for (const key of keys) await guest.keyboard.press(key);
  };
  const isAt = (name: string) => guest.waitForFunction(`probe.focused().includes('>${name}<')`);
  await guest.keyboard.type('/forum join');
  await press('Escape', 'Enter');
  await isTitled(last(guest), 'What this is');
  await last(guest).getByRole('button', { name: 'Next' }).focus();
  await press('Enter');
  await isTitled(last(guest), 'Your first look-up');
  expect(await guest.evaluate('probe.focused()')).toMatch(/^<article/);
  await press('Tab');
  await isAt('livestream');
  await press('Tab', 'Tab', 'Tab', 'Enter');
  const dialog = guest.getByRole('dialog');
  await dialog.waitFor();
  await press('Enter');
  await reads(dialog, 'Please fill this in.');
  expect(await guest.evaluate('probe.isBehindDialog()')).toBe(false);
  await press('Tab', 'Tab', 'Tab', 'Tab');
  expect(await guest.evaluate('probe.isBehindDialog()')).toBe(false);
  await press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await isAt('Words of your own');
  expect(await guest.evaluate('probe.focusIsSeen()')).toBe(true);
});

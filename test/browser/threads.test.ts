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
// A thread of one test is none of the next: each has a database of its own.
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

/** What one was answered last. */
const answered = (page: Page) => page.locator('.message.private').last();
/** The first message of the thread with this title, in its channel. */
const opening = (page: Page, title: string) =>
  page
    .locator('.message:not(.private):not(.reply)')
    .filter({ has: page.getByRole('heading', { name: title }) });
const replies = (page: Page) => page.locator('.thread .reply');
/** Where a press is under way already, another one counts for nothing. */
const press = async (where: Locator, name: string | RegExp) => {
  await idle(where.page());
  await where
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
};
const reads = (where: Locator, words: string | RegExp) => where.getByText(words).first().waitFor();

async function say(page: Page, line: string) {
  await page.locator('#command').fill(line);
  await page.locator('#command').press('Enter');
}
async function choose(where: Locator, placeholder: string, option: string | RegExp) {
  await where.getByText(placeholder).click();
  await press(where, option);
}
async function fillIn(page: Page, fields: Readonly<Record<string, string>>) {
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).first().fill(value);
  await dialog.locator('button.primary').click();
  await dialog.waitFor({ state: 'detached' });
}

const title = 'Who is called in the first hour?';
const question = { Title: title, Text: 'We had **ninety minutes** last month. Who has a plan?' };

/** Noor proposes, signed by name, for the verified workspaces. */
async function propose(page: Page, fields: Readonly<Record<string, string>> = question) {
  await say(page, '/discuss');
  await fillIn(page, fields);
  const preview = answered(page);
  await reads(preview, 'Only you see this preview');
  await press(preview, 'Send to the moderators');
  await reads(answered(page), 'Sent to the moderators.');
}
/** Tomás approves what waits. */
async function approve(page: Page) {
  const card = page
    .locator('.message:not(.private)')
    .filter({ has: page.getByRole('button', { name: 'Approve' }) });
  await press(card.last(), 'Approve');
  await card.first().waitFor({ state: 'detached' });
}
/** A thread that stands, seen by its author. */
async function stand(fields = question, window?: 'phone') {
  const [noor, tomas] = [
    await pages.enter({ as: 'member' }, window),
    await pages.enter({ as: 'moderator', at: 'alliance.moderators' }),
  ];
  await propose(noor, fields);
  await approve(tomas);
  await opening(noor, fields.Title).waitFor();
  return { noor, tomas };
}
async function reply(page: Page, words: string) {
  await press(opening(page, title), 'Reply');
  await fillIn(page, { Reply: words });
  await press(answered(page), 'Post');
  await reads(answered(page), /Posted in T-1/);
}

test('proposed by a member and approved by a moderator, it stands in the channel, and replies below it', async () => {
  const { noor, tomas } = await stand();
  const thread = opening(noor, title);
  await reads(thread, 'Noor Haddad, Example Video');
  await reads(thread, 'TLP:GREEN');
  expect(await thread.locator('strong', { hasText: 'ninety minutes' }).count()).toBe(1);
  await reply(noor, 'Ours is one page.');
  await reads(replies(noor), 'Ours is one page.');
  const there = await pages.enter({ as: 'curator' });
  await reads(replies(there), 'Ours is one page.');
  expect(await opening(there, title).count()).toBe(1);
  // The other workspace is not verified.
  await tomas.goto(tomas.url().replace('alliance.moderators', 'civil-society.forum'));
  expect(await opening(tomas, title).count()).toBe(0);
});

test('a change reaches every open page in place, and a report the moderators', async () => {
  const { noor, tomas } = await stand();
  await reply(noor, 'Ours is one page.');
  const ada = await pages.enter({ as: 'curator' });
  await reads(replies(ada), 'Ours is one page.');
  await say(noor, '/threads mine');
  await answered(noor).locator('details summary').first().click();
  await answered(noor).locator('details li button').first().click();
  await press(answered(noor), 'Edit');
  await fillIn(noor, { Text: 'Ours is two pages.' });
  await press(answered(noor), 'Save the change');
  await reads(replies(ada), 'Ours is two pages.');
  await reads(replies(ada), 'edited');
  expect(await replies(ada).count()).toBe(1);
  await press(opening(ada, title), 'Report');
  await choose(answered(ada), 'Choose a post…', /Ours is two pages/);
  await choose(answered(ada), 'Choose a reason…', 'It breaks the code of conduct');
  await ada.getByRole('dialog').locator('button.primary').click();
  await reads(answered(ada), /Thank you\. The report is with the moderators/);
  await reads(tomas.locator('.message:not(.private)').last(), /Ours is two pages/);
});

test('closed, it says so in its channel and takes no reply', async () => {
  const { noor, tomas } = await stand();
  await say(tomas, '/threads T-1');
  await reads(answered(tomas), 'ninety minutes');
  await press(answered(tomas), 'Moderate');
  await press(answered(tomas), 'Close');
  await fillIn(tomas, { 'Why it is closed': 'Settled in the meeting.' });
  await reads(replies(noor), /The moderators closed this thread/);
  await opening(noor, title).getByRole('button', { name: 'Reply' }).waitFor({ state: 'detached' });
  await reads(opening(noor, title), 'This thread is closed.');
});

test('nothing but a pseudonym stands below what is signed under the Chatham House Rule', async () => {
  const noor = await pages.enter({ as: 'member' });
  await say(noor, '/discuss');
  await fillIn(noor, question);
  await choose(answered(noor), 'How it is signed…', /Chatham House Rule/);
  await reads(answered(noor), 'with a pseudonym for this thread alone');
  await press(answered(noor), 'Send to the moderators');
  await reads(answered(noor), 'Sent to the moderators.');
  const tomas = await pages.enter({ as: 'moderator', at: 'alliance.moderators' });
  const card = tomas.locator('.message').filter({ has: tomas.getByRole('button', { name: 'Approve' }) });
  await reads(card, /Participant \d+/);
  expect(await card.innerText()).not.toMatch(/Noor|Example Video/);
  await approve(tomas);
  await reads(opening(noor, title), /Participant \d+/);
  expect(await opening(noor, title).innerText()).not.toMatch(/Noor|Example Video/);
});

test('all of it can be done from the keyboard', async () => {
  const noor = await pages.enter({ as: 'member' });
  const keys = noor.keyboard;
  const focused = () => noor.evaluate('probe.focused()');
  await keys.type('/discuss');
  await keys.press('Enter');
  await noor.getByRole('dialog').waitFor();
  await keys.type(title);
  await keys.press('Tab');
  await keys.type('Who has a plan?');
  await keys.press('Tab');
  await keys.press('Tab');
  expect(await focused()).toContain('class="primary"');
  await keys.press('Enter');
  const preview = answered(noor);
  await reads(preview, 'Only you see this preview');
  await preview.focus();
  const stops: string[] = [];
  for (let stop = ''; !stop.includes('Send to the moderators') && stops.length < 12; stops.push(stop)) {
    await keys.press('Tab');
    stop = String(await focused());
  }
  // From above: the choices in their order, then the buttons, the main one first.
  expect(stops.slice(0, -1).every((stop) => stop.startsWith('<summary'))).toBe(true);
  await keys.press('Enter');
  await reads(answered(noor), 'Sent to the moderators.');
  await approve(await pages.enter({ as: 'moderator', at: 'alliance.moderators' }));
  await opening(noor, title).waitFor();
  await opening(noor, title).focus();
  await keys.press('Tab');
  expect(await focused()).toContain('Reply');
});

test('hard texts on a phone neither break out nor push the page aside', async () => {
  const hard = [
    'unbroken'.repeat(60),
    '<script>alert(1)</script> <b>not bold</b>',
    '[good.example](https://evil.example/path) [x](javascript:alert(1))',
    '```\nfence that is never closed',
    '\u202Eturned around\u202C and Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A',
    '> > > quoted > quoted',
    'كلمات بالعربية، @everyone <!channel>',
  ].join('\n\n');
  const { noor } = await stand({ Title: title, Text: hard }, 'phone');
  await reply(noor, hard);
  await replies(noor).waitFor();
  const widths = await noor
    .locator('#conversation')
    .evaluate((pane) => [pane.scrollWidth, pane.clientWidth] as const);
  expect(widths[0]).toBe(widths[1]);
  const links = await noor
    .locator('.message:not(.private) .view a')
    .evaluateAll((all) => all.map((link) => `${link.getAttribute('href')}${link.nextSibling?.textContent}`));
  expect(links).toEqual(
    Array(2).fill(expect.stringMatching(/^https:\/\/evil\.example\/path \(evil\.example\)/)),
  );
  expect(await noor.locator('.message script').count()).toBe(0);
  expect(await opening(noor, title).innerText()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});

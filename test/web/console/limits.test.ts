import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer } from '../../../src/command.ts';
import { notice } from '../../../src/view.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type Browser, enter, member, noon, type RunningConsole, runConsole } from './support.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

let console: RunningConsole;
let browser: Browser;
beforeEach(async () => {
  const dispatch = async () => ({ ...answer(notice('Yes.')), language: 'en' as const });
  console = await runConsole(database, { dispatch });
  browser = await enter(console);
});
afterEach(() => console.platform.stop());

describe('what is too much or makes no sense', () => {
  const refused = async (path: string, body: unknown) => {
    const response = await browser.post(path, body);
    await response.text();
    return response.status;
  };

  test('is refused with nothing done', async () => {
    const press = { ...member, message: 'm', action: 'a:b' };
    const submit = { ...press, fields: {} };
    expect(await refused('/say', '{')).toBe(400);
    expect(await refused('/say', '')).toBe(400);
    expect(await refused('/say', [])).toBe(400);
    expect(await refused('/say', { ...member, text: 7 })).toBe(400);
    expect(await refused('/say', { ...member, as: 'root', text: '/x' })).toBe(400);
    expect(await refused('/say', { ...member, lang: 'xx', text: '/x' })).toBe(400);
    expect(await refused('/say', { ...member, at: 'constructor', text: '/x' })).toBe(400);
    expect(await refused('/press', { ...press, action: '' })).toBe(400);
    expect(await refused('/press', { ...press, action: 'x'.repeat(8001) })).toBe(400);
    expect(await refused('/press', { ...press, message: 'x'.repeat(101) })).toBe(400);
    expect(await refused('/submit', { ...submit, fields: { a: 'x'.repeat(3001) } })).toBe(400);
    const six = Object.fromEntries([...'abcdef'].map((name) => [name, 'x']));
    expect(await refused('/submit', { ...submit, fields: six })).toBe(400);
    expect(await refused('/say', { ...member, text: `/${'x'.repeat(200_000)}` })).toBe(413);
    expect(console.invocations).toEqual([]);
  });

  test('says how long a line may be, in the language of the page', async () => {
    const body = { ...member, lang: 'en', text: `/${'x'.repeat(12_000)}` };
    const english = await browser.post('/say', body);
    expect([english.status, await english.json()]).toEqual([
      422,
      { error: expect.stringMatching(/12001 characters long; the console takes 12000/) },
    ]);
    const arabic = await browser.post('/say', body, { 'accept-language': 'ar' });
    expect(await arabic.json()).toEqual({ error: expect.stringMatching(/\p{Script=Arabic}/u) });
  });

  test('is a place or person that nobody knows: the page then shows the first ones', async () => {
    const page = await browser.page({ as: 'root' as never, lang: 'xx' as never, at: '../../etc' });
    expect(page).toContain('data-as="member" data-lang="en" data-at="alliance.forum"');
  });

  test('is the thirty-third page that listens; a page that left makes room', async () => {
    const pages = [];
    for (let count = 0; count < 32; count += 1) pages.push(await browser.listen());
    const address = `${console.origin()}/events`;
    const headers = { cookie: browser.cookie };
    expect((await fetch(address, { headers })).status).toBe(503);
    await pages[0]?.leave();
    await vi.waitFor(async () => {
      const again = await fetch(address, { headers });
      await again.body?.cancel();
      expect(again.status).toBe(200);
    }, 20_000);
  });
});

test('only the newest answers of a session are kept', async () => {
  const [first] = (await browser.say('/first')).messages;
  for (let count = 0; count < 200; count += 1) await browser.say('/more');
  const page = await browser.page();
  expect(page).not.toContain(first?.id);
  expect(page.match(/<article/g)).toHaveLength(200);
});

test('a page begins with the newest hundred messages of its channel', async () => {
  await database.db.consoleMessage.createMany({
    data: Array.from({ length: 120 }, (_, at) => ({
      workspace: 'alliance',
      channel: 'forum',
      view: { blocks: [{ kind: 'text', text: `Message ${at}.` }] },
      language: 'en',
      postedAt: new Date(noon.getTime() + at),
      removedAt: at === 119 ? noon : null,
    })),
  });
  const page = await browser.page();
  expect(page.match(/<article/g)).toHaveLength(100);
  expect(page).toContain('Message 19.');
  expect(page).toContain('Message 118.');
  expect(page).not.toContain('Message 18.');
  expect(page).not.toContain('Message 119.');
  expect(page.indexOf('Message 20.')).toBeLessThan(page.indexOf('Message 21.'));
});

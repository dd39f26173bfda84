import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { action } from '../../../src/action.ts';
import { answer, open, type Reply, share } from '../../../src/command.ts';
import type { Dispatch } from '../../../src/dispatch.ts';
import { loadStarterLibrary } from '../../../src/jobs/library.ts';
import { buttons, notice, type View } from '../../../src/view.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { readMarkup } from './markup.ts';
import {
  actionOf,
  type Browser,
  enter,
  member,
  noon,
  type RunningConsole,
  runConsole,
  type Settings,
} from './support.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadStarterLibrary(database, noon);
});
afterAll(() => database.drop());

let console: RunningConsole;
let browser: Browser;
const start = async (settings?: Settings) => {
  console = await runConsole(database, settings);
  browser = await enter(console);
};
afterEach(async () => {
  await console.platform.stop();
  await database.db.consoleMessage.deleteMany();
});

const textOf = (html: string | undefined) => readMarkup(html ?? '').text;
const only = <T>(all: readonly T[]): T => {
  if (all.length !== 1 || all[0] === undefined) throw new Error(`${all.length} instead of one`);
  return all[0];
};

describe('with the real commands', () => {
  beforeEach(() => start());

  test('a line is answered to its asker alone, and stays there over a reload', async () => {
    const turn = await browser.say('/practices livestream');
    const { html } = only(turn.messages);
    expect(turn.status).toMatch(/entries match “livestream”/);
    expect(textOf(html)).toMatch(/Noor Haddad \/practices livestream/);
    expect(textOf(html)).toMatch(/Plenary 12:00 Only visible to you/);
    expect(await browser.page()).toContain(html);
    expect(await browser.page({ as: 'guest' })).not.toContain(html);
    expect(await browser.page({ at: 'alliance.digest' })).not.toContain(html);
    expect(await (await enter(console)).page()).not.toContain(html);
  });

  test('a page turns in its place; an entry opens beside the list, by the choice of its select', async () => {
    const first = only((await browser.say('/practices livestream')).messages);
    const second = only((await browser.press(first.id, actionOf(first.html, 'Next'))).messages);
    expect(second.id).toBe(first.id);
    expect(textOf(second.html)).toContain('6–');
    expect(textOf(second.html)).toContain('/practices livestream');
    const entry = only((await browser.press(first.id, 'practices:open:en', { value: 'E-1' })).messages);
    expect(entry.id).not.toBe(first.id);
    expect(textOf(entry.html)).toContain('E-1, edition 1');
    expect((await browser.page()).match(/<article/g)).toHaveLength(2);
  });

  test('a message of somebody else, or of elsewhere, is not changed', async () => {
    const mine = only((await browser.say('/practices livestream')).messages);
    const next = actionOf(mine.html, 'Next');
    for (const seat of [{ as: 'guest' }, { at: 'civil-society.forum' }] as const) {
      const other = only((await browser.press(mine.id, next, { seat })).messages);
      expect(other.id).not.toBe(mine.id);
    }
    expect(await browser.page()).toContain(mine.html);
  });

  test('a button opens a form, whose answer takes the place of the message', async () => {
    const first = only((await browser.say('/practices livestream')).messages);
    const opened = await browser.press(first.id, actionOf(first.html, 'Change search'));
    expect(opened.messages).toEqual([]);
    const { elements } = readMarkup(opened.dialog ?? '');
    expect(elements.find(({ name }) => name === 'input')?.attributes).toMatchObject({
      name: 'search',
      value: 'livestream',
    });
    const submit = elements.find(({ name }) => name === 'form')?.attributes['data-submit'] ?? '';
    const after = only((await browser.submit(first.id, submit, { search: 'hash kind:practice' })).messages);
    expect(after.id).toBe(first.id);
    expect(textOf(after.html)).toContain('“hash”');
  });

  test('what is shared arrives on every open page, is marked as shared, and outlives the console', async () => {
    const other = await enter(console);
    const [here, elsewhere, foreign] = await Promise.all([
      other.listen({ as: 'guest', lang: 'ar' }),
      other.listen({ as: 'admin', at: 'direct' }),
      other.listen({ as: 'moderator', at: 'civil-society.forum' }),
    ]);
    const first = only((await browser.say('/practices E-1')).messages);
    const turn = await browser.press(first.id, actionOf(first.html, 'Share here'));
    const [mine, posted] = turn.messages;
    expect(turn.status).toBe('Shared in this channel.');
    expect(mine?.id).toBe(first.id);
    expect(textOf(mine?.html)).toContain('Shared in this channel.');
    expect(() => actionOf(mine?.html ?? '', 'Share here')).toThrow();
    expect(textOf(posted?.html)).toMatch(/Plenary 12:00 shared by Noor Haddad/);

    for (const listening of [here, elsewhere, foreign]) {
      const event = await listening.next();
      expect(event).toMatchObject({ id: posted?.id, place: 'alliance.forum' });
      await listening.leave();
    }
    expect(await other.page({ as: 'guest' })).toContain(posted?.html);
    expect(await other.page({ at: 'civil-society.forum' })).not.toContain(posted?.id);
    expect(await other.page({ at: 'civil-society.forum' })).toContain(
      'data-latest="2026-11-21T12:00:00.000Z"',
    );

    await console.platform.stop();
    await start();
    expect(await browser.page({ as: 'curator' })).toContain(posted?.html);
    expect(await browser.page()).not.toContain(first.id);
  });

  test('a button of a shared message answers whoever presses it, and leaves the message as it is', async () => {
    const first = only((await browser.say('/practices livestream')).messages);
    const [, posted] = (await browser.press(first.id, actionOf(first.html, 'Share here'))).messages;
    const seat = { as: 'guest', lang: 'fr' } as const;
    const reply = only(
      (await browser.press(posted?.id ?? '', 'practices:open:', { value: 'E-1', seat })).messages,
    );
    expect(reply.id).not.toBe(posted?.id);
    expect(reply.html).toContain('lang="fr"');
    expect(await browser.page({ as: 'guest' })).toContain(posted?.html);
  });

  test('direct messages are one’s own', async () => {
    const seat = { at: 'direct' };
    const first = only((await browser.say('/practices E-1', seat)).messages);
    const shared = actionOf(first.html, 'Share here');
    const [, posted] = (await browser.press(first.id, shared, { seat })).messages;
    expect(await browser.page(seat)).toContain(posted?.html);
    expect(await browser.page({ ...seat, as: 'admin' })).not.toContain(posted?.id);
    expect(console.invocations.at(-1)?.who.workspace).toBeUndefined();
  });

  test('a line goes on as one types', async () => {
    const going = await (
      await browser.post('/continue', { ...member, text: '/practices topic:crisis' })
    ).json();
    expect(going).toMatchObject({
      items: [{ line: '/practices topic:crisis-response ' }],
      status: '1 suggestion',
    });
    const nowhere = await (await browser.post('/continue', { ...member, text: 'hello' })).json();
    expect(nowhere).toEqual({ items: [], hint: '', status: '' });
  });

  test('text without a slash gets a hint, and reaches no command', async () => {
    const { html } = only((await browser.say('hello bot')).messages);
    expect(textOf(html)).toContain('The bot reads commands only, never messages.');
    expect(console.invocations).toEqual([]);
  });

  test.each([
    '/practices <script>alert(1)</script>',
    '/practices "><img src=x onerror=alert(1)>',
    '/practices <!channel> @everyone \u202Eevil\u0007',
    '/practices kind:<b>',
    `/practices ${'x'.repeat(10_000)}`,
    '/🙂 🙂',
    '/',
    '/constructor',
    '<b>hello</b>',
  ])('%.40s is answered, and shown as it was typed', async (line) => {
    const { html } = only((await browser.say(line)).messages);
    expect(html).not.toMatch(/<(script|img|b>hello)/);
    const shown = line
      .replace('\u0007', '\uFFFD')
      .replaceAll(/[ \t]+/g, ' ')
      .trim();
    expect(textOf(html)).toContain(shown);
  });
});

const reply = (made: Reply) => async () => ({ ...made, language: 'en' as const });
const shareButton: View = { blocks: [buttons({ label: 'Share', action: action('a', 'share') })] };

test('a visitor is who and where they chose to be', async () => {
  await start({ dispatch: reply(answer(notice('Yes.'))) });
  await browser.say('/Practices  a b ', { as: 'admin', lang: 'ar', at: 'civil-society.moderators' });
  await browser.say('/x', { as: 'guest', at: 'direct' });
  expect(console.invocations).toEqual([
    {
      platform: 'console',
      who: {
        workspace: 'civil-society',
        channel: 'moderators',
        zone: 'UTC',
        tenant: '',
        user: 'admin',
        locale: 'ar',
        workspaceAdmin: true,
        outsider: false,
      },
      input: { kind: 'text', command: 'practices', text: 'a b ' },
    },
    {
      platform: 'console',
      who: {
        workspace: undefined,
        zone: 'UTC',
        tenant: '',
        user: 'guest',
        locale: 'en',
        workspaceAdmin: false,
        outsider: false,
      },
      input: { kind: 'text', command: 'x', text: '' },
    },
  ]);
});

test('a message that could not be posted is said so, and may be shared again', async () => {
  const undo = vi.fn(async () => {});
  let shares = false;
  const dispatch: Dispatch = async () =>
    shares ? { ...share(shareButton), language: 'en', undo } : { ...answer(shareButton), language: 'en' };
  await start({ dispatch });
  const first = only((await browser.say('/x')).messages);
  shares = true;
  await database.db.$executeRaw`ALTER TABLE console_message RENAME TO console_message_away`;
  try {
    const failed = only((await browser.press(first.id, 'a:share')).messages);
    expect(textOf(failed.html)).toMatch(/failed on our side \(reference [0-9a-f]{4}\)/);
    expect(failed.id).not.toBe(first.id);
    expect(undo).toHaveBeenCalledOnce();
  } finally {
    await database.db.$executeRaw`ALTER TABLE console_message_away RENAME TO console_message`;
  }
  expect((await browser.press(first.id, 'a:share')).messages).toHaveLength(2);
  expect(undo).toHaveBeenCalledOnce();
});

test('the moderators’ channel is theirs alone', async () => {
  await start({ dispatch: reply(share(notice('Among moderators.'))) });
  const at = 'alliance.moderators';
  const [guest, curator] = await Promise.all([
    browser.listen({ as: 'guest' }),
    browser.listen({ as: 'curator' }),
  ]);
  await browser.say('/x', { as: 'moderator', at });
  expect(await curator.next()).toMatchObject({ place: at });
  await browser.say('/x', { as: 'guest' });
  expect(await guest.next()).toMatchObject({ place: 'alliance.forum' });
  await Promise.all([guest.leave(), curator.leave()]);

  for (const as of ['guest', 'member'] as const) {
    const page = await browser.page({ as, at });
    expect(page).toContain('open to moderators, curators and admins only');
    expect(page).not.toContain('Among moderators.');
    expect(page).not.toContain('id="command"');
    expect(page).not.toMatch(/data-place="alliance.moderators" data-latest/);
    const refused = await browser.post('/say', { ...member, as, at, text: '/x' });
    expect([refused.status, await refused.json()]).toEqual([
      422,
      { error: expect.stringContaining('moderators') },
    ]);
  }
  expect(await browser.page({ as: 'admin', at })).toContain('Among moderators.');
  expect(await browser.page({ as: 'admin' })).toMatch(/data-place="alliance.moderators" data-latest/);
});

test('two workspaces and four members are there once, however often it starts', async () => {
  await start();
  await console.platform.stop();
  await start();
  const workspaces = await database.db.workspace.findMany({
    where: { platform: 'console' },
    orderBy: { name: 'asc' },
  });
  expect(workspaces.map(({ name, verifiedAt }) => [name, verifiedAt !== null])).toEqual([
    ['Civil Society Network', false],
    ['Small Platforms Alliance', true],
  ]);
  const accounts = await database.db.account.findMany({
    include: { member: true },
    orderBy: { externalId: 'asc' },
  });
  expect(
    accounts.map(({ platform, externalId, member: person }) => [platform, externalId, person?.roles]),
  ).toEqual([
    ['console', 'admin', ['admin']],
    ['console', 'curator', ['curator']],
    ['console', 'member', ['member']],
    ['console', 'moderator', ['moderator']],
  ]);
});

test('while the database is away the page says so with a reference, and it comes back by itself', async () => {
  await start({ dispatch: reply(share(notice('Yes.'))) });
  await database.goAway();
  expect(await browser.page()).toMatch(/failed on our side \(reference [0-9a-f]{4}\)/);
  const failed = only((await browser.say('/x')).messages);
  expect(textOf(failed.html)).toMatch(/failed on our side \(reference [0-9a-f]{4}\)/);
  await database.comeBack();
  await vi.waitFor(async () => expect(await browser.page()).toContain('id="command"'), 20_000);
});

test('a form that nobody answers to is open all the same', async () => {
  const form = { title: 'T', submit: 'S', cancel: 'C', action: action('a', 'b'), inputs: [] };
  await start({ dispatch: reply(open(form)) });
  const turn = await browser.say('/x');
  expect(turn).toMatchObject({ messages: [], dialog: expect.stringContaining('data-submit="a:b"') });
});

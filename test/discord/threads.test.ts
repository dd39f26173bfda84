import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createCarrier } from '../../src/discord/carrier.ts';
import { tagsFor } from '../../src/discord/tags.ts';
import { changesTo } from '../../src/discord/thread-state.ts';
import type { Failure, Part } from '../../src/platform.ts';
import { link, notice } from '../../src/view.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import {
  APP_PERMISSIONS,
  type DiscordCounterpart,
  type DiscordOptions,
  startDiscord,
  textOf,
} from '../support/discord/index.ts';

const PATCH_THREAD = 'PATCH /channels/:channel_id';
const GET_CHANNEL = 'GET /channels/:channel_id';
const POST = 'POST /channels/:channel_id/messages';
const EDIT = 'PATCH /channels/:channel_id/messages/:message_id';

const moderated = { name: 'official', moderated: true };
const world = {
  guilds: [
    {
      name: 'Alpha',
      owner: 'olga',
      roles: [{ name: 'readers' }],
      channels: [
        { name: 'general' },
        { name: 'news', kind: 'announcement' },
        {
          name: 'forum',
          kind: 'forum',
          tags: ['Transparency', 'Crisis response', 'a', 'b', 'c', 'd', 'e', 'f', moderated],
        },
        { name: 'tagged', kind: 'forum', tags: [moderated, 'other', 'norms'], requiresTag: true },
        { name: 'staff', closed: true, overwrites: [{ of: 'readers', allow: ['ViewChannel'] }] },
        { name: 'staff-forum', kind: 'forum', closed: true },
      ],
      members: [{ name: 'amina' }],
    },
  ],
} satisfies DiscordOptions;

let database: TestDatabase;
let discord: DiscordCounterpart;
let carrier: ReturnType<typeof createCarrier>;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  discord = await startDiscord(world);
  carrier = open();
});
afterEach(async () => {
  expect(discord.violations).toEqual([]);
  await discord.stop();
});

function open() {
  const config = { token: discord.token, apiUrl: discord.apiUrl, guildMembers: false };
  const log = pino({ level: 'silent' });
  const made = createCarrier({ config, db: database.db, ready: () => true, log });
  onTestFinished(() => made.stop());
  return made;
}

const at = (channel: string) => ({
  workspace: discord.guild('Alpha').id,
  channel: discord.channel(channel).id,
});
const delivery = '0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b';
const mark = (part = 0) => ({ delivery, part });
const one = (words: string): Part => carrier.render(notice(words))[0] ?? {};
const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};
const refusal = (outcome: { ok: boolean; refusal?: Failure }) => outcome.refusal;
const said = (channel: string) => discord.channel(channel).messages.map(textOf);
const since = (before: number) =>
  discord.requests.slice(before).map(({ route, status }) => `${status} ${route}`);
const withoutManaging = () =>
  discord.setAppPermissions(
    'Alpha',
    APP_PERMISSIONS.filter((name) => name !== 'ManageThreads'),
  );

/** An opened thread, as later deliveries address it. */
async function opened(channel = 'forum', tags: readonly (readonly string[])[] = [], title = 'T-5: Hashes') {
  const made = value(
    await carrier.openThread(at(channel), { reference: 'T-5', title, tags }, one('Opening'), {
      ...mark(),
      again: false,
    }),
  );
  return { ...at(channel), ...made };
}
const state = (thread: string) => {
  const { name, thread: metadata } = discord.channel(thread);
  return { name, archived: metadata?.archived, locked: metadata?.locked };
};

describe('tags', () => {
  const tagNames = (channel: string) => {
    const { tags } = discord.channel(channel);
    const [thread] = discord.threads(discord.channel(channel));
    return thread?.thread?.appliedTags.map((id) => tags.find((tag) => tag.id === id)?.name);
  };

  test('are those that are called as a topic is, in whatever language and case', async () => {
    await opened('forum', [
      ['crisis-response', 'réponse aux crises'],
      ['прозрачность', 'transparency'],
      ['else'],
    ]);
    expect(tagNames('forum')).toEqual(['Crisis response', 'Transparency']);
  });

  test('are at most five, each once', async () => {
    await opened('forum', [['a'], ['A', 'b'], ['b'], ['c'], ['d'], ['e'], ['f']]);
    expect(tagNames('forum')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('are left out where none fits, and where there are none', async () => {
    await opened('forum', [['else']]);
    await opened('general', [['norms']]);
    const bodies = discord.requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
    for (const body of bodies) expect(body).not.toHaveProperty('applied_tags');
  });

  test('in a forum that wants one are the fitting one, or else one that members may give', async () => {
    await opened('tagged', [['else'], ['Norms']]);
    expect(tagNames('tagged')).toEqual(['norms']);
    await discord.stop();
    discord = await startDiscord(world);
    carrier = open();
    await opened('tagged', [['else']]);
    expect(tagNames('tagged')).toEqual(['other']);
  });

  test('that only moderators may give need Manage Threads', async () => {
    await opened('forum', [['official']]);
    expect(tagNames('forum')).toEqual(['official']);
    withoutManaging();
    // What the bot may do is remembered for some seconds.
    carrier = open();
    await opened('tagged', [['official']]);
    expect(tagNames('tagged')).toEqual(['other']);
  });

  test('of moderators alone are better than no post', () => {
    const tags = [{ id: '1', ...moderated }];
    const forum = { tags, requiresTag: true };
    expect(tagsFor({ ...forum, ours: 1n << 34n }, [])).toEqual(['1']);
    expect(tagsFor({ ...forum, ours: 0n }, [])).toEqual([]);
    expect(tagsFor({ tags, requiresTag: false, ours: 1n << 34n }, [])).toEqual([]);
  });
});

describe('the state of a thread', () => {
  const set = (to: Awaited<ReturnType<typeof opened>>, title: string, archived: boolean) =>
    carrier.setThread?.(to, { title, archived }) ?? Promise.reject(new Error('there are threads'));

  test.each(['forum', 'general', 'news'])(
    'in %s is closed, renamed while closed, and reopened',
    async (channel) => {
      const thread = await opened(channel);
      value(await set(thread, 'T-5: Hashes', true));
      expect(state(thread.thread)).toEqual({ name: 'T-5: Hashes', archived: true, locked: false });
      value(await set(thread, 'T-5: Hash lists', true));
      expect(state(thread.thread)).toEqual({ name: 'T-5: Hash lists', archived: true, locked: false });
      value(await set(thread, 'T-5: Lists', false));
      expect(state(thread.thread)).toEqual({ name: 'T-5: Lists', archived: false, locked: false });
    },
  );

  test('that is so already takes no change; a name is given where it is another one alone', async () => {
    const thread = await opened();
    value(await set(thread, 'T-5: Hashes', true));
    const before = discord.requests.length;
    value(await set(thread, 'T-5: Hashes', true));
    expect(since(before)).toEqual([`200 ${GET_CHANNEL}`]);
    const patches = discord.requests.filter(({ route }) => route === PATCH_THREAD).map(({ body }) => body);
    expect(patches).toEqual([{ archived: true }]);
  });

  test('has a name that Discord takes, the same as at its opening', async () => {
    const title = `${'Title '.repeat(40)}\n end`;
    const thread = await opened('forum', [], title);
    const { name } = state(thread.thread);
    value(await set(thread, title, true));
    expect(state(thread.thread).name).toBe(name);
    value(await set(thread, `Other ${title}`, false));
    expect(state(thread.thread).name).toMatch(/^Other Title .*…$/);
  });

  test('that stays open is given another week', async () => {
    const thread = await opened();
    const before = discord.requests.length;
    value(await set(thread, 'T-5: Hashes', false));
    const patches = discord.requests.slice(before).filter(({ route }) => route === PATCH_THREAD);
    expect(patches.map(({ body }) => body)).toEqual([
      { auto_archive_duration: 4320 },
      { auto_archive_duration: 10_080 },
    ]);
    expect(discord.channel(thread.thread).thread).toMatchObject({
      autoArchiveMinutes: 10_080,
      archived: false,
    });
  });

  test('is finished by the next attempt where one failed halfway', async () => {
    const thread = await opened();
    value(await set(thread, 'T-5: Hashes', true));
    // The first change is done, only its answer is lost.
    discord.fail({ route: PATCH_THREAD, status: 502, afterCommit: true });
    expect(refusal(await set(thread, 'T-5: Lists', true))).toEqual({ kind: 'lost', code: 'HTTP 502' });
    expect(state(thread.thread)).toMatchObject({ name: 'T-5: Lists', archived: false });
    value(await set(thread, 'T-5: Lists', true));
    expect(state(thread.thread)).toMatchObject({ name: 'T-5: Lists', archived: true });
  });

  test('waits where Discord wants it to', async () => {
    const thread = await opened();
    discord.fail({ route: PATCH_THREAD, status: 429, retryAfter: 600 });
    expect(refusal(await set(thread, 'T-6', false))).toEqual({ kind: 'wait', ms: 600_000 });
  });

  test('of a thread that moderators locked is set by Manage Threads alone, and it stays locked', async () => {
    const thread = await opened();
    discord.archive(discord.channel(thread.thread), { locked: true });
    value(await set(thread, 'T-5: Lists', false));
    expect(state(thread.thread)).toEqual({ name: 'T-5: Lists', archived: false, locked: true });
    withoutManaging();
    expect(refusal(await set(thread, 'T-5: Lists', true))).toMatchObject({
      kind: 'refused',
      obstacle: 'no_permission',
    });
  });

  test('needs no Manage Threads otherwise, as the thread is the bot’s own', async () => {
    withoutManaging();
    const thread = await opened();
    value(await set(thread, 'T-5: Lists', true));
    value(await set(thread, 'T-5: Hashes', false));
    expect(state(thread.thread)).toMatchObject({ name: 'T-5: Hashes', archived: false });
  });

  test('of one that was deleted, or in a guild that the bot was removed from, is told apart', async () => {
    const thread = await opened();
    discord.deleteChannel(discord.channel(thread.thread));
    expect(refusal(await set(thread, 'T-5', true))).toEqual({ kind: 'missing', code: '10003' });
    const other = await opened();
    discord.leaveGuild('Alpha');
    expect(refusal(await set(other, 'T-5', true))).toMatchObject({ kind: 'refused', obstacle: 'removed' });
  });

  test('is never locked, and no step is left out', () => {
    const metadata = { auto_archive_duration: 1440, archive_timestamp: '', locked: false } as const;
    for (const archived of [true, false])
      for (const wanted of [true, false])
        for (const title of ['Old', 'New']) {
          const now = { name: 'Old', thread_metadata: { ...metadata, archived } };
          const changes = changesTo({ title, archived: wanted }, now);
          const end = Object.assign({ name: 'Old', archived }, ...changes);
          expect(end).toMatchObject({ name: title, archived: wanted });
          expect(end).not.toHaveProperty('locked');
        }
  });
});

describe('a message in a thread', () => {
  test.each(['forum', 'general', 'news'])(
    'in %s follows the opening, and both change in place',
    async (channel) => {
      const thread = await opened(channel);
      const reply = value(await carrier.post(thread, one('Reply'), mark(1)));
      const isBeside = channel !== 'forum';
      expect(said(thread.thread)).toEqual(isBeside ? ['Reply'] : ['Opening', 'Reply']);
      value(await carrier.update(thread, one('Opening, edited'), mark()));
      value(await carrier.update({ ...thread, message: reply }, one('Reply, edited'), mark()));
      expect(said(thread.thread)).toEqual(
        isBeside ? ['Reply, edited'] : ['Opening, edited', 'Reply, edited'],
      );
      if (isBeside) expect(said(channel)).toEqual(['Opening, edited']);
    },
  );

  test('is changed in one request once the channel is known, and archived threads are left as they were', async () => {
    const beside = await opened('general');
    discord.archive(discord.channel(beside.thread));
    const before = discord.requests.length;
    value(await carrier.update(beside, one('Opening, edited'), mark()));
    expect(since(before)).toEqual([`200 ${EDIT}`]);
    expect(state(beside.thread).archived).toBe(true);
    // Another process has to look first what kind of channel it is.
    carrier = open();
    value(await carrier.update(beside, one('Opening, edited again'), mark()));
    expect(since(before + 1)).toEqual([`200 ${GET_CHANNEL}`, `200 ${EDIT}`]);
  });

  test.each(['update', 'remove'] as const)(
    'in an archived thread takes an %s, and it stays archived',
    async (how) => {
      const thread = await opened();
      const reply = value(await carrier.post(thread, one('Reply'), mark(1)));
      discord.archive(discord.channel(thread.thread));
      const message = { ...thread, message: reply };
      value(
        await (how === 'update' ? carrier.update(message, one('Edited'), mark()) : carrier.remove(message)),
      );
      expect(said(thread.thread)).toEqual(how === 'update' ? ['Opening', 'Edited'] : ['Opening']);
      expect(state(thread.thread)).toMatchObject({ archived: true, locked: false });
    },
  );

  test('is changed in a thread that moderators locked, and refused without Manage Threads', async () => {
    const thread = await opened();
    discord.lock(discord.channel(thread.thread));
    value(await carrier.update(thread, one('Edited'), mark()));
    value(await carrier.post(thread, one('Reply'), mark(1)));
    withoutManaging();
    const denied = { kind: 'refused', obstacle: 'no_permission', code: '160005' };
    expect(refusal(await carrier.update(thread, one('Edited again'), mark()))).toEqual(denied);
    expect(refusal(await carrier.post(thread, one('Reply'), mark(2)))).toEqual(denied);
    expect(said(thread.thread)).toEqual(['Edited', 'Reply']);
  });

  test('that is posted into an archived one reopens it', async () => {
    const thread = await opened();
    discord.archive(discord.channel(thread.thread));
    value(await carrier.post(thread, one('Reply'), mark(1)));
    expect([said(thread.thread), state(thread.thread).archived]).toEqual([['Opening', 'Reply'], false]);
  });

  test('is posted also where Discord wants the thread reopened first', async () => {
    const thread = await opened();
    discord.archive(discord.channel(thread.thread));
    discord.fail({ route: POST, status: 400, code: 50_083 });
    const before = discord.requests.length;
    value(await carrier.post(thread, one('Reply'), mark(1)));
    expect(since(before)).toEqual([`400 ${POST}`, `200 ${PATCH_THREAD}`, `200 ${POST}`]);
    expect(said(thread.thread)).toEqual(['Opening', 'Reply']);
  });

  test('of a thread that was deleted is missing; what would follow it has no place', async () => {
    const thread = await opened();
    const reply = value(await carrier.post(thread, one('Reply'), mark(1)));
    discord.deleteChannel(discord.channel(thread.thread));
    const missing = { kind: 'missing', code: '10003' };
    expect(refusal(await carrier.update(thread, one('Edited'), mark()))).toEqual(missing);
    expect(refusal(await carrier.update({ ...thread, message: reply }, one('Edited'), mark()))).toEqual(
      missing,
    );
    value(await carrier.remove(thread));
    expect(refusal(await carrier.post(thread, one('Reply'), mark(2)))).toEqual({
      kind: 'refused',
      obstacle: 'gone',
      code: '10003',
    });
  });

  test('that was deleted alone is missing, and its thread goes on', async () => {
    const thread = await opened();
    const [first] = discord.channel(thread.thread).messages;
    if (first) discord.dismiss(first);
    expect(refusal(await carrier.update(thread, one('Edited'), mark()))).toEqual({
      kind: 'missing',
      code: '10008',
    });
    value(await carrier.post(thread, one('Reply'), mark(1)));
    expect(said(thread.thread)).toEqual(['Reply']);
  });

  test('beside a thread that was deleted still takes its tombstone', async () => {
    const thread = await opened('general');
    discord.deleteChannel(discord.channel(thread.thread));
    value(await carrier.update(thread, one('Removed'), mark()));
    expect(said('general')).toEqual(['Removed']);
  });

  test('of a channel that was deleted is missing', async () => {
    for (const channel of ['general', 'forum']) {
      const thread = await opened(channel);
      discord.deleteChannel(discord.channel(channel));
      carrier = open();
      expect(refusal(await carrier.update(thread, one('Edited'), mark()))).toMatchObject({ kind: 'missing' });
    }
  });

  test('notifies nobody and unfolds no link', async () => {
    const thread = await opened();
    const view = notice(['@everyone see ', link('the report', 'https://example.org/report')]);
    value(await carrier.post(thread, carrier.render(view)[0] ?? {}, mark(1)));
    value(await carrier.update(thread, carrier.render(view)[0] ?? {}, mark()));
    for (const message of discord.channel(thread.thread).messages)
      expect(message).toMatchObject({ embeds: [], content: '', mention_everyone: false, mentions: [] });
    const bodies = discord.requests
      .filter(({ method }) => method !== 'GET')
      .map(({ body }) => JSON.stringify(body));
    expect(bodies.length).toBe(3);
    for (const body of bodies) expect(body).toContain('"allowed_mentions":{"parse":[]}');
  });
});

describe('to examine a thread', () => {
  test.each([
    ['forum', false],
    ['general', false],
    ['staff', true],
    ['staff-forum', true],
  ])('in %s shows whether the channel above is closed: %s', async (channel, closed) => {
    expect(value(await carrier.examine(at(channel)))).toMatchObject({ closed, private: closed });
    const { workspace, thread } = await opened(channel);
    const facts = value(await carrier.examine({ workspace, channel: thread }));
    expect(facts).toEqual({ name: 'T-5: Hashes', obstacle: 'wrong_kind', closed, private: closed });
    discord.setAccess(discord.channel(channel), { closed: !closed });
    expect(value(await carrier.examine({ workspace, channel: thread }))).toMatchObject({ closed: !closed });
  });
});

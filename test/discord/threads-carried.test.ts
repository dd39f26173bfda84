import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createCarrier } from '../../src/discord/carrier.ts';
import { closeThread, reopenThread } from '../../src/domain/threads/govern.ts';
import { updateCopies } from '../../src/domain/threads/show-anew.ts';
import { startDelivering } from '../../src/jobs/deliver.ts';
import { type Copying, createCopying } from '../domain/threads/copying.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type DiscordCounterpart, labelsOf, startDiscord, textOf } from '../support/discord/index.ts';

/** Two servers, one of which has its threads in a forum and one in a text channel. */
const world = {
  guilds: [
    { name: 'Alpha', channels: [{ name: 'forum', kind: 'forum', closed: true }] },
    { name: 'Beta', channels: [{ name: 'talk', closed: true }] },
  ],
} as const;

let database: TestDatabase;
let copying: Copying;
let discord: DiscordCounterpart;
let stop: () => Promise<void>;

beforeAll(async () => {
  database = await createTestDatabase();
  copying = createCopying(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await copying.clear();
  discord = await startDiscord(world);
  await connect('Alpha', 'forum');
  await connect('Beta', 'talk');
  const log = pino({ level: 'silent' });
  const config = { token: discord.token, apiUrl: discord.apiUrl, guildMembers: false };
  const carrier = createCarrier({ config, db: database.db, ready: () => true, log });
  const ended = await startDelivering({
    ...{ database, log, subjects: copying.subjects },
    carriers: new Map([['discord', carrier]]),
  });
  stop = async () => {
    await ended();
    carrier.stop();
  };
});
afterEach(async () => {
  await stop();
  expect(discord.violations).toEqual([]);
  await discord.stop();
});

/** The server as a workspace, with that channel for its threads. */
async function connect(name: string, channel: string): Promise<void> {
  const { id: externalId } = discord.guild(name);
  const workspaceId = await copying.workspace(name, { platform: 'discord', externalId });
  await database.db.channel.updateMany({
    where: { workspaceId },
    data: { externalId: discord.channel(channel).id },
  });
}

/** Waits until nothing is on its way any more. */
const settled = () =>
  vi.waitFor(
    async () => {
      const where = { state: { in: ['due', 'sending', 'retrying'] as ('due' | 'sending' | 'retrying')[] } };
      expect(await database.db.delivery.count({ where })).toBe(0);
    },
    { timeout: 20_000, interval: 20 },
  );

const threadIn = (channel: string) => {
  const [thread, ...others] = discord.threads(discord.channel(channel));
  if (!thread || others.length) throw new Error(`${channel} has not one thread`);
  return thread;
};

/** What stands of a thread, its opening first. */
const standing = (channel: string) => {
  const [thread] = discord.threads(discord.channel(channel));
  return [...discord.channel(channel).messages, ...(thread?.messages ?? [])];
};
const stateIn = (channel: string) => {
  const { name, thread } = threadIn(channel);
  return { name, archived: thread?.archived, locked: thread?.locked };
};
const channels = ['forum', 'talk'];

/** A thread with two replies, which stand everywhere. */
async function carried() {
  const thread = await copying.thread();
  await copying.open(thread);
  const first = await copying.reply(thread, 'We share them.');
  const second = await copying.reply(thread, 'So do we.');
  await settled();
  return { ...thread, first, second };
}

const editing = async (postId: string, text: string) => {
  await database.db.post.update({ where: { id: postId }, data: { text, editedAt: new Date() } });
  await database.db.$transaction((tx) => updateCopies(tx, { postIds: [postId], now: new Date() }));
  await settled();
};
const by = {
  memberId: '0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b',
  auditId: '0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b',
};
const steer = async (turn: typeof closeThread, threadId: string) => {
  expect(await turn(database.db, { threadId, by, now: new Date() })).toMatchObject({ ok: true });
  await settled();
};

test('a thread opens in a forum and in a text channel, and its replies follow in order', async () => {
  const { number } = await carried();
  const called = `T-${number} Hash sharing`;
  for (const channel of channels) {
    const said = standing(channel).map(textOf);
    expect(said).toEqual([
      expect.stringContaining('Who shares hashes?'),
      expect.stringContaining('We share them.'),
      expect.stringContaining('So do we.'),
    ]);
    const [opening] = standing(channel);
    expect(opening && labelsOf(opening)).toContain('Reply');
    expect(stateIn(channel)).toEqual({ name: called, archived: false, locked: false });
  }
  // The opening stands in the forum's thread, but beside the text channel's.
  expect([threadIn('forum').messages.length, threadIn('talk').messages.length]).toEqual([3, 2]);
});

test('an edit and a tombstone change what stands, in place', async () => {
  const { postId, first, second } = await carried();
  const ids = channels.map((channel) => standing(channel).map(({ id }) => id));
  await editing(postId, 'Who shares which hashes?');
  await editing(first, 'We share most of them.');
  await copying.remove(second, 'moderator', 'off_topic');
  await database.db.$transaction((tx) => updateCopies(tx, { postIds: [second], now: new Date() }));
  await settled();
  for (const channel of channels) {
    const [opening = '', reply = '', removed = ''] = standing(channel).map(textOf);
    expect([opening, reply]).toEqual([
      expect.stringContaining('Who shares which hashes?'),
      expect.stringContaining('We share most of them.'),
    ]);
    expect(removed).not.toContain('So do we.');
  }
  expect(channels.map((channel) => standing(channel).map(({ id }) => id))).toEqual(ids);
});

test('a closed thread is archived, never locked, takes an edit as it is, and is reopened', async () => {
  const { threadId, postId, first, number } = await carried();
  await steer(closeThread, threadId);
  const closed = { name: `T-${number} Hash sharing`, archived: true, locked: false };
  expect(channels.map(stateIn)).toEqual([closed, closed]);
  // The line that says so stands below it.
  expect(channels.map((channel) => standing(channel).length)).toEqual([4, 4]);
  await editing(first, 'Edited while it was closed.');
  await editing(postId, 'Opening, edited while it was closed.');
  expect(channels.map(stateIn)).toEqual([closed, closed]);
  for (const channel of channels) {
    const [opening, reply] = standing(channel).map(textOf);
    expect(opening).toContain('Opening, edited while it was closed.');
    expect(reply).toContain('Edited while it was closed.');
  }
  await steer(reopenThread, threadId);
  expect(channels.map(stateIn)).toEqual([
    { ...closed, archived: false },
    { ...closed, archived: false },
  ]);
});

test('a copy that was deleted by hand is not made again, and the others go on', async () => {
  const { postId, threadId, authorId } = await carried();
  discord.deleteChannel(threadIn('forum'));
  await editing(postId, 'Edited afterwards.');
  await copying.reply({ threadId, authorId }, 'Later.');
  await settled();
  expect(discord.threads(discord.channel('forum'))).toEqual([]);
  expect(standing('talk').map(textOf).join('\n')).toMatch(/Edited afterwards\..*Later\./s);
  const copies = await database.db.threadCopy.findMany({ include: { workspace: true } });
  expect(copies.map(({ workspace, goneAt }) => [workspace.name, goneAt !== null]).sort()).toEqual([
    ['Alpha', true],
    ['Beta', false],
  ]);
  // What is the matter with one thread is not the matter with the channel.
  expect(await database.db.channel.count({ where: { brokenAt: { not: null } } })).toBe(0);
});

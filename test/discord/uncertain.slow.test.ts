import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createCarrier } from '../../src/discord/carrier.ts';
import { readLink } from '../../src/discord/link.ts';
import { sendAgain } from '../../src/domain/deliveries/ledger.ts';
import { proveThere } from '../../src/domain/deliveries/link.ts';
import { startDelivering } from '../../src/jobs/deliver.ts';
import { type Copying, createCopying } from '../domain/threads/copying.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type DiscordCounterpart, startDiscord, textOf } from '../support/discord/index.ts';

/** What stands on Discord, though nobody knows: a thread in a forum, or under a message of a text channel. */
const world = {
  guilds: [
    {
      name: 'Alpha',
      channels: [
        { name: 'forum', kind: 'forum', closed: true },
        { name: 'talk', closed: true },
      ],
    },
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

const settled = () =>
  vi.waitFor(
    async () => {
      const state = { in: ['due', 'sending', 'retrying'] as ('due' | 'sending' | 'retrying')[] };
      expect(await database.db.delivery.count({ where: { state } })).toBe(0);
    },
    { timeout: 10_000, interval: 20 },
  );
const opening = () => database.db.delivery.findFirstOrThrow({ where: { kind: 'thread' } });

/** A thread that stands in a channel, as if the answer of Discord to its opening had been lost. */
async function lostIn(channel: string) {
  const { id: externalId } = discord.guild('Alpha');
  const workspaceId = await copying.workspace('Alpha', { platform: 'discord', externalId });
  await database.db.channel.updateMany({ data: { externalId: discord.channel(channel).id } });
  const thread = await copying.thread();
  const begunAt = new Date();
  await copying.open(thread);
  await settled();
  const { id, messages } = await opening();
  await database.db.delivery.update({
    where: { id },
    data: { state: 'uncertain', messages: [], thread: null, problem: 'lost', code: 'timeout', begunAt },
  });
  await copying.reply(thread, 'We do');
  await settled();
  return { id, workspaceId, message: messages[0] ?? '', guild: externalId };
}

/** Everything that stands, without the names of those who wrote it. */
async function standsOnce(channel: string, message: string) {
  expect(await opening()).toMatchObject({ state: 'sent', messages: [message], thread: message });
  const threads = discord.threads(discord.channel(channel));
  expect(threads.map(({ id }) => id)).toEqual([message]);
  expect(threads[0]?.messages.map(textOf).filter((words) => words.includes('We do'))).toHaveLength(1);
}

test.each(['forum', 'talk'])('an opening in a %s that stands already is not sent again', async (channel) => {
  const { id, workspaceId, message } = await lostIn(channel);
  expect(await sendAgain(database.db, { workspaceId, id, at: new Date() })).toMatchObject({ ok: true });
  await settled();
  await standsOnce(channel, message);
});

test.each(['forum', 'talk'])('an opening in a %s is shown to stand by its link', async (channel) => {
  const { id, workspaceId, message, guild } = await lostIn(channel);
  const place = channel === 'forum' ? message : discord.channel(channel).id;
  const link = readLink(`https://discord.com/channels/${guild}/${place}/${message}`);
  if (!link) throw new Error('no link');
  expect(await proveThere(database.db, { workspaceId, id, link, at: new Date() })).toMatchObject({
    ok: true,
  });
  await settled();
  await standsOnce(channel, message);
});

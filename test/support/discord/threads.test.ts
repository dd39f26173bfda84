import { once } from 'node:events';
import {
  ChannelType,
  type Client,
  DiscordAPIError,
  Events,
  type ForumChannel,
  Routes,
  type TextChannel,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import { APP_PERMISSIONS, type DiscordCounterpart, startDiscord } from './index.ts';

const POST = 'POST /channels/:channel_id/messages';

let discord: DiscordCounterpart;
let bot: Client<true>;
let general: TextChannel;
let forum: ForumChannel;

beforeEach(async () => {
  discord = await startDiscord({
    guilds: [
      {
        name: 'Alpha',
        owner: 'olga',
        channels: [
          { name: 'general' },
          {
            name: 'forum',
            kind: 'forum',
            tags: ['norms', { name: 'official', moderated: true }],
            requiresTag: true,
          },
        ],
        members: [{ name: 'amina' }],
      },
    ],
    rateLimits: { [POST]: { limit: 1, window: 60_000 } },
  });
  bot = await startBot(discord, undefined, { rest: { api: discord.apiUrl, rejectOnRateLimit: () => true } });
  general = cached('general', ChannelType.GuildText);
  forum = cached('forum', ChannelType.GuildForum);
});

afterEach(async () => {
  await bot.destroy();
  await discord.stop();
});

function cached<T extends ChannelType.GuildText | ChannelType.GuildForum>(name: string, type: T) {
  const channel = bot.channels.cache.get(discord.channel(name).id);
  if (channel?.type !== type) throw new Error(`${name} is of another type`);
  return channel as Extract<typeof channel, { type: T }>;
}

async function codeOf(request: Promise<unknown>): Promise<unknown> {
  const error = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof DiscordAPIError ? error.code : error;
}

const tag = (name: string) => forum.availableTags.find((one) => one.name === name)?.id ?? '';
const post = (tags: string[] = [tag('norms')]) =>
  forum.threads.create({ name: 'T-5', message: { content: 'Opening' }, appliedTags: tags });
const dropManageThreads = () =>
  discord.setAppPermissions(
    'Alpha',
    APP_PERMISSIONS.filter((name) => name !== 'ManageThreads'),
  );

describe('a post', () => {
  test('in a forum that requires a tag needs one, and a moderated one the right to give it', async () => {
    expect(await codeOf(post([]))).toBe(40_067);
    await post([tag('official')]);
    dropManageThreads();
    expect(await codeOf(post([tag('official')]))).toBe(50_013);
    await post();
    expect(discord.threads(discord.channel('forum'))).toHaveLength(2);
  });
});

describe('a thread', () => {
  test('that is archived takes no change of its messages, and no name without being reopened', async () => {
    const thread = await post();
    const first = await thread.fetchStarterMessage();
    discord.archive(discord.channel(thread.id));
    expect(await codeOf(Promise.resolve(first?.edit('Other')))).toBe(50_083);
    const rename = (body: object) => bot.rest.patch(`/channels/${thread.id}`, { body });
    expect(await codeOf(rename({ name: 'T-6' }))).toBe(50_083);
    await rename({ name: 'T-6', archived: false });
    expect(discord.channel(thread.id)).toMatchObject({ name: 'T-6', thread: { archived: false } });
  });

  test('that is locked is for those alone who manage threads', async () => {
    const thread = await post();
    const first = await thread.fetchStarterMessage();
    discord.lock(discord.channel(thread.id));
    await first?.edit('Other');
    dropManageThreads();
    expect(await codeOf(Promise.resolve(first?.edit('Another')))).toBe(160_005);
    expect(await codeOf(thread.send('Reply'))).toBe(160_005);
    expect(await codeOf(thread.setArchived(true))).toBe(50_013);
  });

  test('that was deleted is an unknown channel, and its messages with it', async () => {
    const thread = await post();
    const told = once(bot, Events.ThreadDelete);
    discord.deleteChannel(discord.channel(thread.id));
    await told;
    expect([thread.id, forum.id].map((id) => bot.channels.cache.has(id))).toEqual([false, true]);
    const body = { content: 'Other' };
    expect(await codeOf(bot.rest.post(Routes.channelMessages(thread.id), { body }))).toBe(10_003);
    expect(await codeOf(bot.rest.patch(Routes.channelMessage(thread.id, thread.id), { body }))).toBe(10_003);
  });

  test('that is archived hears no commands until somebody reopens it', async () => {
    const thread = discord.channel((await post()).id);
    const command = () =>
      discord.command({ user: 'amina', guild: 'Alpha', channel: thread.id, name: 'x', stale: true });
    discord.archive(thread);
    expect(command).toThrow('archived');
    discord.reopen(thread);
    expect(command).not.toThrow();
  });

  test('has a rate of its own, apart from that of the channel it is in', async () => {
    const [one, two] = [await post(), await post()];
    for (const channel of [general, one, two]) {
      expect(await codeOf(channel.send('first'))).toBeUndefined();
      expect(await codeOf(channel.send('second'))).toMatchObject({
        name: expect.stringContaining('RateLimitError'),
      });
    }
  });
});

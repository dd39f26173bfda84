import { once } from 'node:events';
import {
  type Client,
  type ClientOptions,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
} from 'discord.js';
import { describe, expect, type TestContext, test } from 'vitest';
import { startBot } from './bot.ts';
import { type DiscordCounterpart, type DiscordOptions, startDiscord } from './index.ts';

const here = { guild: 'Alpha', channel: 'general', user: 'amina' };
const guilds = [{ name: 'Alpha', channels: [{ name: 'general' }], members: [{ name: 'amina' }] }];

/** discord.js leaves five seconds between two identifications; a test need not. */
const impatient = { ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) } };

async function start(t: TestContext, options: DiscordOptions = {}): Promise<DiscordCounterpart> {
  const discord = await startDiscord({ guilds, ...options });
  t.onTestFinished(() => discord.stop());
  return discord;
}

/** A bot that answers every command with a word of its own. */
async function bot(
  t: TestContext,
  discord: DiscordCounterpart,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = await startBot(
    discord,
    async (i) => (i.isRepliable() ? i.reply('here') : undefined),
    options,
  );
  t.onTestFinished(() => client.destroy());
  return client;
}

const ping = (discord: DiscordCounterpart) => discord.command({ ...here, name: 'ping', stale: true });

describe('identifying', () => {
  test('brings the app its user, its guilds and their channels', async (t) => {
    const discord = await start(t);
    const client = await bot(t, discord);
    expect(client.user.id).toBe(discord.applicationId);
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Alpha']);
    expect(client.guilds.cache.first()?.channels.cache.map(({ name }) => name)).toEqual(['general']);
    expect(discord.gateway.sessions).toMatchObject([{ intents: GatewayIntentBits.Guilds, shard: [0, 1] }]);
  });

  test('with a privileged intent that was not granted closes with 4014', async (t) => {
    const discord = await start(t);
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers];
    await expect(bot(t, discord, { intents })).rejects.toThrow('disallowed intents');
  });

  test('with a wrong token is refused', async (t) => {
    const discord = await start(t);
    const client = await bot(t, discord);
    await expect(client.login('wrong')).rejects.toThrow('invalid token');
  });

  test('with a granted one, members are announced', async (t) => {
    const discord = await start(t, { privilegedIntents: ['GuildMembers'] });
    const client = await bot(t, discord, { intents: ['Guilds', 'GuildMembers'] });
    const joined = once(client, Events.GuildMemberAdd);
    discord.joinMember('Alpha', { name: 'boris' });
    expect((await joined)[0].user.username).toBe('boris');
  });

  test('without it nobody is announced, though the app was granted it', async (t) => {
    const discord = await start(t, { privilegedIntents: ['GuildMembers'] });
    const told: unknown[] = [];
    const client = await bot(t, discord);
    client.ws.on(GatewayDispatchEvents.GuildMemberAdd, (data) => told.push(data));
    discord.joinMember('Alpha', { name: 'boris' });
    await ping(discord).answer();
    expect(told).toEqual([]);
  });
});

describe('events', () => {
  test('guilds come and go', async (t) => {
    const discord = await start(t);
    const client = await bot(t, discord);
    const joined = once(client, Events.GuildCreate);
    discord.joinGuild({ name: 'Beta' });
    expect((await joined)[0].name).toBe('Beta');
    const left = once(client, Events.GuildDelete);
    discord.leaveGuild('Beta');
    expect((await left)[0].name).toBe('Beta');
  });

  test('every session of a shard gets every interaction; the first answer wins', async (t) => {
    const discord = await start(t);
    await bot(t, discord);
    await bot(t, discord);
    await discord.connected(2);
    const handle = ping(discord);
    await handle.answer();
    expect(await handle.refusal()).toMatchObject({ code: 40_060 });
  });

  test('messages of people reach only an app that asked for them, without their words', async (t) => {
    const discord = await start(t);
    const client = await bot(t, discord, { intents: ['Guilds', 'GuildMessages'] });
    const seen = once(client, Events.MessageCreate);
    discord.say({ ...here, content: 'not for apps' });
    expect((await seen)[0].content).toBe('');
  });
});

const breaks: Record<string, (discord: DiscordCounterpart) => void> = {
  'is cut': (discord) => discord.gateway.drop(),
  'is asked to reconnect': (discord) => discord.gateway.askToReconnect(),
  'is closed with 4000': (discord) => discord.gateway.close(4000),
};

/** discord.js waits half a second before it connects again, so these wait together. */
describe.concurrent('connections that break', () => {
  test.for(Object.entries(breaks))(
    'a client that %s resumes, and gets what it missed',
    async ([, harm], t) => {
      const discord = await start(t);
      const client = await bot(t, discord);
      const resumed = once(client, Events.ShardResume);
      harm(discord);
      await discord.until(
        () => discord.gateway.sessions.every(({ connected }) => !connected),
        'the connection to end',
      );
      const handle = ping(discord);
      expect((await handle.answer()).text).toBe('here');
      await resumed;
      expect(discord.gateway.sessions).toMatchObject([{ resumes: 1, path: '/gateway/resume' }]);
    },
  );

  test('a client whose session is invalid identifies again', async (t) => {
    const discord = await start(t);
    await bot(t, discord, impatient);
    const [before] = discord.gateway.sessions;
    discord.gateway.invalidate(false);
    await discord.connected();
    expect(discord.gateway.sessions[0]?.id).not.toBe(before?.id);
    expect((await ping(discord).answer()).text).toBe('here');
  });

  test('a session that cannot be resumed is begun anew', async (t) => {
    const discord = await start(t);
    await bot(t, discord, impatient);
    discord.gateway.refuseResumes = true;
    discord.gateway.drop();
    await discord.until(() => discord.gateway.sessions.length === 2, 'a second session');
    expect((await ping(discord).answer()).text).toBe('here');
  });

  test('a client without an answer to its heartbeat resumes', async (t) => {
    const discord = await start(t, { heartbeatInterval: 40 });
    const client = await bot(t, discord);
    discord.gateway.mute = true;
    await once(client, Events.ShardReconnecting);
    discord.gateway.mute = false;
    await once(client, Events.ShardResume);
  });
});

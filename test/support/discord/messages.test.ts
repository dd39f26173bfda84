import { ChannelType, type Client, DiscordAPIError, type ForumChannel, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import { type DiscordCounterpart, startDiscord } from './index.ts';

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
        roles: [{ name: 'moderators' }],
        channels: [
          { name: 'general' },
          { name: 'locked-out', overwrites: [{ of: 'app', deny: ['SendMessages'] }] },
          { name: 'unseen', overwrites: [{ of: 'app', deny: ['ViewChannel'] }] },
          { name: 'staff', closed: true, overwrites: [{ of: 'moderators', allow: ['ViewChannel'] }] },
          { name: 'forum', kind: 'forum', tags: ['norms', 'practices'], requiresTag: true },
        ],
        members: [
          { name: 'amina', roles: ['moderators'] },
          { name: 'boris', directMessages: false },
        ],
      },
    ],
    rateLimits: { [POST]: { limit: 3, window: 150 } },
  });
  bot = await startBot(discord);
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

describe('messages', () => {
  test('are sent, edited and deleted', async () => {
    const sent = await general.send('one');
    await sent.edit('two');
    expect(discord.channel('general').messages).toMatchObject([{ content: 'two', id: sent.id }]);
    await sent.delete();
    expect(discord.channel('general').messages).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  test('carry files', async () => {
    await general.send({
      files: [{ attachment: Buffer.from('a,b'), name: 'export.csv', description: 'All' }],
    });
    const [message] = discord.channel('general').messages;
    expect(message?.attachments).toMatchObject([{ filename: 'export.csv', size: 3, description: 'All' }]);
    expect(message?.attachments.map((one) => discord.download(one))).toEqual(['a,b']);
  });

  test('with the nonce of one that was sent return that one', async () => {
    const first = await general.send({ content: 'once', nonce: 'D-1', enforceNonce: true });
    const again = await general.send({ content: 'once', nonce: 'D-1', enforceNonce: true });
    expect(again.id).toBe(first.id);
    discord.forgetNonces();
    await general.send({ content: 'once', nonce: 'D-1', enforceNonce: true });
    expect(discord.channel('general').messages).toHaveLength(2);
    expect(await codeOf(general.send({ content: 'x', nonce: 'n'.repeat(26), enforceNonce: true }))).toBe(
      50_035,
    );
  });

  test('notify whom their text mentions, unless allowed_mentions forbids it', async () => {
    await general.send('@everyone and more');
    await general.send({ content: '@everyone', allowedMentions: { parse: ['everyone'] } });
    const messages = discord.channel('general').messages;
    expect(messages.map((message) => message.mention_everyone)).toEqual([false, true]);
    expect(discord.violations).toMatchObject([{ kind: 'mentions', route: POST }]);
  });

  test('are refused where the app may not write, or not look', async () => {
    expect(await codeOf(cached('locked-out', ChannelType.GuildText).send('x'))).toBe(50_013);
    expect(await codeOf(cached('unseen', ChannelType.GuildText).send('x'))).toBe(50_001);
    expect(await codeOf(bot.users.send(discord.person('boris').id, 'x'))).toBe(50_007);
    await bot.users.send(discord.person('amina').id, 'hello');
    await cached('staff', ChannelType.GuildText).send('x');
    expect(discord.direct('amina').messages).toMatchObject([{ content: 'hello' }]);
  });

  test('are refused where the channel was deleted, or the guild left', async () => {
    const staff = cached('staff', ChannelType.GuildText);
    discord.setAppPermissions('Alpha', ['ViewChannel']);
    discord.setAccess(discord.channel('general'), {
      overwrites: [{ of: 'everyone', deny: ['SendMessages'] }],
    });
    expect(await codeOf(general.send('x'))).toBe(50_013);
    discord.deleteChannel(discord.channel('general'));
    // Not through discord.js, which knows by itself that it is gone.
    const send = (channel: TextChannel) =>
      codeOf(bot.rest.post(`/channels/${channel.id}/messages`, { body: { content: 'x' } }));
    expect(await send(general)).toBe(10_003);
    discord.leaveGuild('Alpha');
    expect(await send(staff)).toBe(50_001);
  });

  test('of others are read without their words, and never changed', async () => {
    const said = discord.say({ guild: 'Alpha', channel: 'general', user: 'amina', content: 'mine' });
    const [read] = (await general.messages.fetch({ limit: 5 })).values();
    expect([read?.id, read?.content]).toEqual([said.id, '']);
    expect(await codeOf(bot.rest.patch(`/channels/${general.id}/messages/${said.id}`, { body: {} }))).toBe(
      50_005,
    );
  });
});

describe('limits and faults', () => {
  test('a full bucket makes the client wait, without losing anything', async () => {
    await Promise.all([1, 2, 3, 4, 5].map((number) => general.send(String(number))));
    expect(discord.channel('general').messages.map(({ content }) => content)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  test('a 429 says when to come back, in the header and in the body', async () => {
    discord.fail({ route: POST, status: 429, retryAfter: 0.05 });
    const send = () =>
      fetch(`${discord.apiUrl}/v10/channels/${general.id}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${discord.token}` },
        body: JSON.stringify({ content: 'x', allowed_mentions: { parse: [] } }),
      });
    const limited = await send();
    expect(limited.headers.get('retry-after')).toBe('0.05');
    expect(await limited.json()).toMatchObject({ retry_after: 0.05, global: false });
    const passed = await send();
    expect(passed.headers.get('x-ratelimit-limit')).toBe('3');
  });

  test.each([500, 502, 'reset'] as const)('the client tries again after %s', async (status) => {
    discord.fail({ route: POST, status });
    await general.send('x');
    expect(discord.requests.filter(({ route }) => route === POST).map((request) => request.status)).toEqual([
      status,
      200,
    ]);
    expect(discord.channel('general').messages).toHaveLength(1);
  });

  test('a connection that closes is an error for the app to handle', async () => {
    discord.fail({ route: POST, status: 'close' });
    await expect(general.send('x')).rejects.toThrow('other side closed');
  });

  test('an answer lost after the fact doubles a message, unless it has a nonce', async () => {
    discord.fail({ route: POST, status: 502, afterCommit: true });
    await general.send('twice');
    discord.fail({ route: POST, status: 502, afterCommit: true });
    await general.send({ content: 'once', nonce: 'D-2', enforceNonce: true });
    expect(discord.channel('general').messages.map(({ content }) => content)).toEqual([
      'twice',
      'twice',
      'once',
    ]);
  });

  test('an unknown route is answered with 404 and recorded', async () => {
    expect(await codeOf(bot.rest.get('/voice/regions'))).toBe(0);
    expect(discord.violations).toMatchObject([{ kind: 'route', route: 'GET /voice/regions' }]);
  });

  test('a wrong token is answered with 401', async () => {
    const answer = await fetch(`${discord.apiUrl}/v10/users/@me`, {
      headers: { authorization: 'Bot wrong' },
    });
    expect(answer.status).toBe(401);
  });
});

describe('threads', () => {
  const message = { content: 'Opening' };

  test('a forum post needs a tag where the forum says so', async () => {
    expect(await codeOf(forum.threads.create({ name: 'T-5', message }))).toBe(40_067);
    const [tag] = forum.availableTags;
    const post = await forum.threads.create({ name: 'T-5', message, appliedTags: tag ? [tag.id] : [] });
    await post.send('A reply');
    const [thread] = discord.threads(discord.channel('forum'));
    expect(thread?.messages.map(({ content }) => content)).toEqual(['Opening', 'A reply']);
    expect(thread?.messages[0]?.id).toBe(thread?.id);
    expect((await forum.threads.fetchActive()).threads.map(({ name }) => name)).toEqual(['T-5']);
    expect(discord.violations).toEqual([]);
  });

  test('an archived thread takes no changes until it is reopened', async () => {
    const thread = await general.threads.create({ name: 'T-6' });
    const sent = await thread.send('one');
    discord.archive(discord.channel(thread.id));
    expect(await codeOf(sent.edit('two'))).toBe(50_083);
    await thread.setArchived(false);
    await sent.edit('two');
    await thread.setArchived(true);
    await thread.send('reopens it');
    expect(discord.channel(thread.id).thread?.archived).toBe(false);
  });

  test('a message starts one thread', async () => {
    const sent = await general.send('Discuss');
    const thread = await sent.startThread({ name: 'About it' });
    expect(thread.id).toBe(sent.id);
    expect(
      await codeOf(
        bot.rest.post(`/channels/${general.id}/messages/${sent.id}/threads`, { body: { name: 'x' } }),
      ),
    ).toBe(160_004);
  });
});

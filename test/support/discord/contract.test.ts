import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContract } from './contract.ts';
import { type DiscordCounterpart, startDiscord } from './index.ts';

/** Discord's own description may be absent; then there is nothing to hold the counterpart against. */
const contract = loadContract();

let discord: DiscordCounterpart;

beforeAll(async () => {
  discord = await startDiscord({
    guilds: [
      {
        name: 'Alpha',
        channels: [{ name: 'general' }, { name: 'forum', kind: 'forum', tags: ['norms'] }],
        members: [{ name: 'amina' }],
      },
    ],
  });
});

afterAll(() => discord.stop());

const problems = (route: string, body: unknown): string[] => contract?.request(route, body) ?? [];

/** Asks the counterpart and returns what Discord's description finds wrong with its answer. */
async function ask(route: string, ids: Record<string, string> = {}, body?: unknown) {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? name);
  const response = await fetch(`${discord.apiUrl}/v10${path}?with_response=true`, {
    method,
    headers: { authorization: `Bot ${discord.token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer: unknown = response.status === 204 ? undefined : await response.json();
  return {
    answer,
    status: response.status,
    problems: contract?.answer(route, response.status, answer) ?? [],
  };
}

const message = { content: 'hello', allowed_mentions: { parse: [] } };

test('what the counterpart answers is what Discord describes', async () => {
  const guild = discord.guild('Alpha');
  const ids = {
    guild_id: guild.id,
    channel_id: discord.channel('general').id,
    user_id: discord.person('amina').id,
    application_id: discord.applicationId,
  };
  const forum = { channel_id: discord.channel('forum').id };
  const reads = [
    'GET /gateway/bot',
    'GET /users/@me',
    'GET /applications/@me',
    'GET /oauth2/applications/@me',
    'GET /users/:user_id',
    'GET /guilds/:guild_id',
    'GET /guilds/:guild_id/channels',
    'GET /guilds/:guild_id/roles',
    'GET /guilds/:guild_id/members/:user_id',
    'GET /channels/:channel_id',
    'GET /channels/:channel_id/messages',
    'GET /guilds/:guild_id/threads/active',
    'GET /applications/:application_id/commands',
  ];
  const writes = [
    await ask('PUT /applications/:application_id/commands', ids, [{ name: 'ping', description: 'Pings' }]),
    await ask('POST /channels/:channel_id/messages', ids, message),
    await ask('POST /users/@me/channels', {}, { recipient_id: ids.user_id }),
    await ask('POST /channels/:channel_id/threads', forum, { name: 'T-1', message }),
    await ask('POST /channels/:channel_id/threads', ids, { name: 'T-2', type: 11 }),
  ];
  const answers = [...writes, ...(await Promise.all(reads.map((route) => ask(route, ids))))];
  expect(answers.map(({ status }) => status).every((status) => status < 300)).toBe(true);
  expect(answers.flatMap((answer) => answer.problems)).toEqual([]);
});

test.each([[{ type: 4, data: { ...message, flags: 64 } }], [{ type: 5, data: { flags: 64 } }]])(
  'answers to interactions too: %j',
  async (callback) => {
    await ask('PUT /applications/:application_id/commands', { application_id: discord.applicationId }, [
      { name: 'ping', description: 'Pings' },
    ]);
    const handle = discord.command({ guild: 'Alpha', channel: 'general', user: 'amina', name: 'ping' });
    const route = 'POST /interactions/:interaction_id/:interaction_token/callback';
    const first = await ask(route, { interaction_id: handle.id, interaction_token: handle.token }, callback);
    const webhook = { webhook_id: discord.applicationId, webhook_token: handle.token };
    const edited = await ask(
      'PATCH /webhooks/:webhook_id/:webhook_token/messages/@original',
      webhook,
      message,
    );
    const next = await ask('POST /webhooks/:webhook_id/:webhook_token', webhook, message);
    const all = [first, edited, next];
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(all.flatMap((answer) => answer.problems)).toEqual([]);
  },
);

if (contract) {
  test('a callback is checked by its type, and what went wrong is named', () => {
    const route = 'POST /interactions/:interaction_id/:interaction_token/callback';
    const button = { type: 2, style: 1, custom_id: 'a', label: 'A', colour: 'red' };
    const body = { type: 4, data: { content: 'x', components: [{ type: 1, components: [button] }] } };
    expect(problems(route, body)[0]).toContain('must NOT have additional properties (colour)');
    expect(problems(route, { type: 5, data: { flags: 64 } })).toEqual([]);
    expect(problems(route, { type: 99 })[0]).toContain('type');
  });

  test('what discord.js adds is let through', () => {
    const body = { content: 'x', nonce: '1', enforce_nonce: true, tts: false };
    expect(problems('POST /channels/:channel_id/messages', body)).toEqual([]);
    const command = { name: 'ping', description: 'Pings', nsfw: false, default_member_permissions: '8' };
    expect(problems('PUT /applications/:application_id/commands', [command])).toEqual([]);
  });
}

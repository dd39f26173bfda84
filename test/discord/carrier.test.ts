import { randomUUID } from 'node:crypto';
import { MessageFlags } from 'discord.js';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { action } from '../../src/action.ts';
import { createCarrier } from '../../src/discord/carrier.ts';
import { nonceOf } from '../../src/discord/send.ts';
import {
  type Carrier,
  type ChannelAddress,
  type Mark,
  type Part,
  titlesThreads,
} from '../../src/platform.ts';
import { buttons, notice, text, type View } from '../../src/view.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import {
  APP_PERMISSIONS,
  type DiscordCounterpart,
  type DiscordOptions,
  labelsOf,
  startDiscord,
  textOf,
} from '../support/discord/index.ts';

const POST = 'POST /channels/:channel_id/messages';
const POST_THREAD = 'POST /channels/:channel_id/threads';
const START_THREAD = 'POST /channels/:channel_id/messages/:message_id/threads';
const PATCH = 'PATCH /channels/:channel_id/messages/:message_id';
const REMOVE = 'DELETE /channels/:channel_id/messages/:message_id';

const world = {
  guilds: [
    {
      name: 'Alpha',
      owner: 'olga',
      roles: [
        { name: 'readers' },
        { name: 'wardens', permissions: ['ManageMessages'] },
        { name: 'booster', managed: true },
        { name: 'above' },
      ],
      rolesBelowApp: 3,
      appPermissions: [...APP_PERMISSIONS, 'ManageRoles'],
      channels: [
        { name: 'general' },
        { name: 'news', kind: 'announcement' },
        { name: 'staff', closed: true, overwrites: [{ of: 'readers', allow: ['ViewChannel'] }] },
        { name: 'forum', kind: 'forum' },
        { name: 'tagless', kind: 'forum', requiresTag: true },
        { name: 'talk', kind: 'voice' },
        { name: 'mute', overwrites: [{ of: 'app', deny: ['SendMessages'] }] },
        { name: 'unseen', overwrites: [{ of: 'app', deny: ['ViewChannel'] }] },
        {
          name: 'no-replies',
          kind: 'forum',
          overwrites: [
            { of: 'everyone', deny: ['SendMessagesInThreads'] },
            { of: 'Plenary', deny: ['SendMessagesInThreads'] },
          ],
        },
        { name: 'no-past', kind: 'forum', overwrites: [{ of: 'everyone', deny: ['ReadMessageHistory'] }] },
        { name: 'no-threads', overwrites: [{ of: 'app', deny: ['CreatePublicThreads'] }] },
      ],
      members: [{ name: 'amina' }, { name: 'boris', directMessages: false }],
    },
    { name: 'Beta', channels: [{ name: 'elsewhere' }] },
  ],
} satisfies DiscordOptions;

let database: TestDatabase;
let discord: DiscordCounterpart;
let carrier: Carrier;
let logged: Record<string, unknown>[];

const open = (options: { token?: string; apiUrl?: string } = {}): Carrier => {
  const log = pino({ base: null }, { write: (line) => logged.push(JSON.parse(line)) });
  const config = { token: discord.token, apiUrl: discord.apiUrl, guildMembers: false, ...options };
  const made = createCarrier({ config, db: database.db, ready: () => true, log });
  onTestFinished(() => made.stop());
  return made;
};

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  discord = await startDiscord(world);
  logged = [];
  carrier = open();
});
afterEach(async () => {
  expect(discord.violations).toEqual([]);
  await discord.stop();
});

const at = (channel: string, guild = 'Alpha'): ChannelAddress => ({
  workspace: discord.guild(guild).id,
  channel: discord.channel(channel).id,
});
const nowhere = (): ChannelAddress => ({ ...at('general'), channel: '81384788765712384' });
const delivery = '0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b';
const mark = (part = 0): Mark => ({ delivery, part });
const partsOf = (view: View) => carrier.render(view);
const one = (words: string): Part => partsOf(notice(words))[0] ?? {};
const said = (channel: string) => discord.channel(channel).messages.map(textOf);
const calls = () => discord.requests.map(({ route, status }) => `${status} ${route}`);
const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};
const refusal = (outcome: { ok: boolean; refusal?: unknown }) => outcome.refusal;
const refusedBy = (obstacle: string, code: unknown = expect.any(String)) => ({
  kind: 'refused',
  obstacle,
  code,
});

describe('a post', () => {
  test('stands in its channel, notifies nobody and takes one request', async () => {
    const id = value(await carrier.post(at('general'), one('Hello, @everyone'), mark()));
    const [message] = discord.channel('general').messages;
    expect(message).toMatchObject({ id, mention_everyone: false, flags: MessageFlags.IsComponentsV2 });
    expect(message && textOf(message)).toContain('Hello');
    expect(calls()).toEqual([`200 ${POST}`]);
    expect(discord.requests[0]?.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
  });

  test('may stand in an announcement channel and in a thread', async () => {
    value(await carrier.post(at('news'), one('News'), mark()));
    const mine = { ...mark(), again: false };
    const { thread } = value(
      await carrier.openThread(
        at('forum'),
        { reference: 'T-5', title: 'T-5', tags: [] },
        one('Opening'),
        mine,
      ),
    );
    value(await carrier.post({ ...at('forum'), channel: thread }, one('Reply'), mark(1)));
    expect([said('news'), said(thread)]).toEqual([['News'], ['Opening', 'Reply']]);
  });

  test('of a long view is several, in order, each with a mark of its own', async () => {
    const parts = partsOf({ blocks: Array.from({ length: 9 }, (_, n) => text(`${n} `.repeat(500))) });
    expect(parts.length).toBeGreaterThan(2);
    const sent = [];
    for (const [n, part] of parts.entries())
      sent.push(value(await carrier.post(at('general'), part, mark(n))));
    const { messages } = discord.channel('general');
    expect(messages.map(({ id }) => id)).toEqual(sent);
    expect(said('general').map((words) => words[0])).toEqual(
      [...said('general')].map((words) => words[0]).sort(),
    );
  });

  test('whose answer was lost may be repeated and stands once', async () => {
    discord.fail({ route: POST, status: 502, afterCommit: true });
    const part = one('Once');
    expect(refusal(await carrier.post(at('general'), part, mark()))).toEqual({
      kind: 'lost',
      code: 'HTTP 502',
    });
    const again = value(await carrier.post(at('general'), part, mark()));
    expect(discord.channel('general').messages.map(({ id }) => id)).toEqual([again]);
    // The library itself repeated nothing.
    expect(calls()).toEqual([`502 ${POST}`, `200 ${POST}`]);
  });

  test('has its actions parked before it is sent, so that they can be pressed', async () => {
    const long = 'x'.repeat(200);
    const [part = {}] = partsOf({
      blocks: [text('Press'), buttons({ label: 'Open', action: action('look', 'page', long) })],
    });
    value(await carrier.post(at('general'), part, mark()));
    const [message] = discord.channel('general').messages;
    expect(message && labelsOf(message)).toEqual(['Open']);
    const rows = await database.db.parkedAction.findMany();
    expect(rows.map((row) => row.action)).toEqual([`look:page:${long}`]);
  });

  test('is not sent where its actions could not be parked', async () => {
    const [part = {}] = partsOf({
      blocks: [buttons({ label: 'Open', action: action('look', 'page', 'x'.repeat(200)) })],
    });
    await database.goAway();
    const outcome = await carrier.post(at('general'), part, mark());
    await database.comeBack();
    expect(refusal(outcome)).toEqual({ kind: 'unsent', code: 'not_parked' });
    expect(calls()).toEqual([]);
    expect(logged).toHaveLength(1);
  });

  test.each([
    ['forum', 'wrong_kind'],
    ['mute', 'no_permission'],
    ['unseen', 'not_invited'],
  ])('into %s is refused: %s', async (channel, obstacle) => {
    expect(refusal(await carrier.post(at(channel), one('x'), mark()))).toEqual(refusedBy(obstacle));
  });

  test('into a channel that is gone, or a guild that the bot was removed from, is refused', async () => {
    const general = at('general');
    expect(refusal(await carrier.post(nowhere(), one('x'), mark()))).toEqual(refusedBy('gone', '10003'));
    discord.leaveGuild('Alpha');
    expect(refusal(await carrier.post(general, one('x'), mark()))).toEqual(refusedBy('removed', '10004'));
  });
});

describe('a limit', () => {
  test('of 429 comes back with exactly the time that Discord names, and only then', async () => {
    discord.fail({ route: POST, status: 429, retryAfter: 7 });
    expect(refusal(await carrier.post(at('general'), one('x'), mark()))).toEqual({ kind: 'wait', ms: 7_000 });
    discord.fail({ route: POST, status: 429, retryAfter: 0.05 });
    value(await carrier.post(at('news'), one('x'), mark()));
    expect(said('news')).toEqual(['x']);
  });

  test('of the whole bot holds back every channel', async () => {
    discord.fail({ route: POST, status: 429, retryAfter: 9, global: true });
    expect(refusal(await carrier.post(at('general'), one('x'), mark()))).toEqual({ kind: 'wait', ms: 9_000 });
    const other = refusal(await carrier.post(at('news'), one('x'), mark()));
    expect(other).toEqual({ kind: 'wait', ms: expect.any(Number) });
    expect(calls()).toEqual([`429 ${POST}`]);
  });

  test('that the headers told of is kept without asking, and holds back no other channel', async () => {
    await discord.stop();
    discord = await startDiscord({ ...world, rateLimits: { [POST]: { limit: 2, window: 60_000 } } });
    carrier = open();
    for (const n of [0, 1]) value(await carrier.post(at('general'), one('x'), mark(n)));
    const third = refusal(await carrier.post(at('general'), one('x'), mark(2)));
    expect(third).toEqual({ kind: 'wait', ms: expect.any(Number) });
    const { ms } = third as { ms: number };
    expect(ms).toBeGreaterThan(50_000);
    expect(ms).toBeLessThanOrEqual(60_000);
    value(await carrier.post(at('news'), one('x'), mark(3)));
    expect(calls()).toEqual(Array(3).fill(`200 ${POST}`));
  });
});

describe('what fails on the way', () => {
  test.each([
    [503, { kind: 'lost', code: 'HTTP 503' }],
    [500, { kind: 'lost', code: 'HTTP 500' }],
    ['reset', { kind: 'lost', code: 'ECONNRESET' }],
    ['close', { kind: 'lost', code: 'UND_ERR_SOCKET' }],
  ] as const)('%s is told once, without a second attempt', async (status, failure) => {
    discord.fail({ route: POST, status });
    expect(refusal(await carrier.post(at('general'), one('x'), mark()))).toEqual(failure);
    expect(discord.requests).toHaveLength(1);
  });

  test('nobody there', async () => {
    const gone = await startDiscord();
    await gone.stop();
    const lonely = open({ apiUrl: gone.apiUrl });
    expect(refusal(await lonely.post(at('general'), one('x'), mark()))).toEqual({
      kind: 'unsent',
      code: 'ECONNREFUSED',
    });
  });

  test('a 401 does not cost the token for what follows', async () => {
    discord.fail({ route: POST, status: 401 });
    expect(refusal(await carrier.post(at('general'), one('x'), mark()))).toEqual(refusedBy('removed'));
    value(await carrier.post(at('general'), one('x'), mark()));
    expect(said('general')).toEqual(['x']);
  });
});

describe('a thread', () => {
  const first = { ...mark(), again: false };
  const again = { ...mark(), again: true };
  const others = '0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2c';

  test('in a forum is a post, kept open for a week', async () => {
    const { thread, message } = value(
      await carrier.openThread(
        at('forum'),
        { reference: 'T-5', title: 'T-5: Hashes', tags: [] },
        one('Opening'),
        first,
      ),
    );
    const [post] = discord.threads(discord.channel('forum'));
    expect(post).toMatchObject({ id: thread, name: 'T-5: Hashes', thread: { autoArchiveMinutes: 10_080 } });
    expect(post?.messages.map(({ id }) => id)).toEqual([message]);
  });

  test('in a text channel is a message with a thread', async () => {
    const { thread, message } = value(
      await carrier.openThread(
        at('general'),
        { reference: 'T-5', title: 'T-5', tags: [] },
        one('Opening'),
        first,
      ),
    );
    expect(discord.channel('general').messages.map(({ id }) => id)).toEqual([message]);
    expect(discord.threads(discord.channel('general')).map(({ id }) => id)).toEqual([thread]);
    expect(thread).toBe(message);
  });

  test('has a name that Discord takes', async () => {
    const title = `${'Title '.repeat(40)}\n end`;
    value(
      await carrier.openThread(at('forum'), { reference: 'T-5', title, tags: [] }, one('Opening'), first),
    );
    value(
      await carrier.openThread(
        at('forum'),
        { reference: 'T-5', title: ' ', tags: [] },
        one('Opening'),
        first,
      ),
    );
    const names = discord.threads(discord.channel('forum')).map(({ name }) => name);
    expect(names).toEqual([expect.stringMatching(/^(Title ?)+…$/), '…']);
  });

  test.each(['forum', 'general'])('whose answer was lost in %s is found again', async (channel) => {
    discord.fail({ route: channel === 'forum' ? POST_THREAD : START_THREAD, status: 502, afterCommit: true });
    expect(
      refusal(
        await carrier.openThread(
          at(channel),
          { reference: 'T-5', title: 'T-5', tags: [] },
          one('Opening'),
          first,
        ),
      ),
    ).toMatchObject({
      kind: 'lost',
    });
    discord.forgetNonces();
    const { thread } = value(
      await carrier.openThread(
        at(channel),
        { reference: 'T-5', title: 'T-5', tags: [] },
        one('Opening'),
        again,
      ),
    );
    expect(discord.threads(discord.channel(channel)).map(({ id }) => id)).toEqual([thread]);
  });

  test.each(['forum', 'general'])(
    'whose answer was lost in %s is found under its earlier title, archived as well',
    async (channel) => {
      const open = (title: string, given: typeof first) =>
        carrier.openThread(at(channel), { reference: 'T-5', title, tags: [] }, one('Opening'), given);
      const other = { reference: 'T-55', title: 'T-55 Hashes', tags: [] };
      value(await carrier.openThread(at(channel), other, one('Another'), { ...first, delivery: others }));
      discord.fail({
        route: channel === 'forum' ? POST_THREAD : START_THREAD,
        status: 502,
        afterCommit: true,
      });
      expect(refusal(await open('T-5 Hashes', first))).toMatchObject({ kind: 'lost' });
      discord.forgetNonces();
      const [, lost] = discord.threads(discord.channel(channel));
      expect(value(await open('T-5 Hash lists', again)).thread).toBe(lost?.id);
      if (lost) discord.archive(lost);
      expect(value(await open('T-5', again)).thread).toBe(lost?.id);
      expect(discord.threads(discord.channel(channel))).toHaveLength(2);
    },
  );

  test('is looked for among those that are archived only where the bot may read them', async () => {
    const about = { reference: 'T-5', title: 'T-5', tags: [] };
    value(await carrier.openThread(at('no-past'), about, one('Opening'), again));
    expect(calls().filter((one) => one.includes('archived'))).toEqual([]);
    expect(discord.threads(discord.channel('no-past'))).toHaveLength(1);
  });

  test('is opened again where the earlier attempt did nothing, beside others of that name', async () => {
    value(
      await carrier.openThread(
        at('general'),
        { reference: 'T-5', title: 'T-5', tags: [] },
        one('Elsewhere'),
        first,
      ),
    );
    value(
      await carrier.openThread(at('forum'), { reference: 'T-6', title: 'T-6', tags: [] }, one('Another'), {
        ...first,
        delivery: others,
      }),
    );
    discord.fail({ route: POST_THREAD, status: 502 });
    expect(
      refusal(
        await carrier.openThread(
          at('forum'),
          { reference: 'T-5', title: 'T-5', tags: [] },
          one('Opening'),
          first,
        ),
      ),
    ).toMatchObject({
      kind: 'lost',
    });
    value(
      await carrier.openThread(
        at('forum'),
        { reference: 'T-5', title: 'T-5', tags: [] },
        one('Opening'),
        again,
      ),
    );
    expect(discord.threads(discord.channel('forum')).map(({ name }) => name)).toEqual(['T-6', 'T-5']);
  });

  test('of that name that is older than the delivery is another one', async () => {
    value(
      await carrier.openThread(
        at('forum'),
        { reference: 'T-5', title: 'T-5 Norms', tags: [] },
        one('Last week'),
        first,
      ),
    );
    // Version 7 begins with the time: an hour from now.
    const later = (Date.now() + 3_600_000).toString(16).padStart(12, '0');
    const next = `${later.slice(0, 8)}-${later.slice(8)}-7e5f-8a6b-7c8d9e0f1a2b`;
    value(
      await carrier.openThread(
        at('forum'),
        { reference: 'T-5', title: 'T-5 Norms', tags: [] },
        one('This week'),
        {
          ...again,
          delivery: next,
        },
      ),
    );
    expect(discord.threads(discord.channel('forum'))).toHaveLength(2);
  });

  test('whose message stands but whose beginning was lost is finished by the next attempt', async () => {
    discord.fail({ route: START_THREAD, status: 503 });
    // The message stands: nobody may say that nothing was done.
    expect(
      refusal(
        await carrier.openThread(
          at('general'),
          { reference: 'T-5', title: 'T-5', tags: [] },
          one('Opening'),
          first,
        ),
      ),
    ).toEqual({
      kind: 'lost',
      code: 'HTTP 503',
    });
    discord.fail({ route: START_THREAD, status: 429, retryAfter: 5 });
    expect(
      refusal(
        await carrier.openThread(
          at('general'),
          { reference: 'T-5', title: 'T-5', tags: [] },
          one('Opening'),
          again,
        ),
      ),
    ).toMatchObject({
      kind: 'lost',
    });
    expect(discord.threads(discord.channel('general'))).toEqual([]);
    const { thread } = value(
      await carrier.openThread(
        at('general'),
        { reference: 'T-5', title: 'T-5', tags: [] },
        one('Opening'),
        again,
      ),
    );
    expect(discord.channel('general').messages.map(({ id }) => id)).toEqual([thread]);
  });

  test('that Discord wants us to wait long for begins anew, with another message', async () => {
    const begin = (given: typeof first) =>
      carrier.openThread(at('general'), { reference: 'T-5', title: 'T-5', tags: [] }, one('Opening'), given);
    discord.fail({ route: START_THREAD, status: 429, retryAfter: 60 });
    // Not before the nonce is forgotten, for which Discord would give the message that is gone.
    expect(refusal(await begin(first))).toEqual({ kind: 'wait', ms: 600_000 });
    expect(said('general')).toEqual([]);
    discord.forgetNonces();
    carrier = open();
    const { thread } = value(await begin(again));
    expect(discord.channel('general').messages.map(({ id }) => id)).toEqual([thread]);
  });

  test('that Discord wants us to wait longer for keeps that time, and a message that stays is not forgotten', async () => {
    const begin = () =>
      carrier.openThread(at('general'), { reference: 'T-5', title: 'T-5', tags: [] }, one('Opening'), first);
    discord.fail({ route: START_THREAD, status: 429, retryAfter: 3600 });
    expect(refusal(await begin())).toEqual({ kind: 'wait', ms: 3_600_000 });
    carrier = open();
    discord.forgetNonces();
    discord.fail({ route: START_THREAD, status: 429, retryAfter: 3600 });
    discord.fail({ route: REMOVE, status: 502 });
    expect(refusal(await begin())).toEqual({ kind: 'lost', code: 'wait' });
    expect(said('general')).toEqual(['Opening']);
  });

  test('that was there already counts', async () => {
    discord.fail({ route: START_THREAD, status: 400, code: 160_004 });
    const { thread, message } = value(
      await carrier.openThread(
        at('general'),
        { reference: 'T-5', title: 'T-5', tags: [] },
        one('Opening'),
        first,
      ),
    );
    expect(thread).toBe(message);
  });

  test('that is refused at the last moment leaves no message behind', async () => {
    discord.fail({ route: START_THREAD, status: 403, code: 50_013 });
    expect(
      refusal(
        await carrier.openThread(
          at('general'),
          { reference: 'T-5', title: 'T-5', tags: [] },
          one('Opening'),
          first,
        ),
      ),
    ).toEqual(refusedBy('no_permission', '50013'));
    expect(said('general')).toEqual([]);
  });

  test.each([
    ['tagless', 'no_permission', '40067'],
    ['no-replies', 'no_permission', 'permissions'],
    ['no-threads', 'no_permission', 'permissions'],
    ['mute', 'no_permission', 'permissions'],
    ['talk', 'wrong_kind', 'permissions'],
    ['unseen', 'not_invited', '50001'],
  ])('in %s is refused: %s %s', async (channel, obstacle, code) => {
    expect(
      refusal(
        await carrier.openThread(
          at(channel),
          { reference: 'T-5', title: 'T-5', tags: [] },
          one('Opening'),
          first,
        ),
      ),
    ).toEqual(refusedBy(obstacle, code));
    expect(said(channel)).toEqual([]);
  });
});

describe('a direct message', () => {
  const to = (person: string) => ({
    workspace: discord.guild('Alpha').id,
    person: discord.person(person).id,
  });

  test('reaches its person; the conversation is opened once', async () => {
    const first = value(await carrier.direct(to('amina'), one('One'), mark()));
    value(await carrier.direct(to('amina'), one('Two'), mark(1)));
    const conversation = discord.direct('amina');
    expect(conversation.messages.map(textOf)).toEqual(['One', 'Two']);
    expect(first).toEqual({
      workspace: discord.guild('Alpha').id,
      channel: conversation.id,
      message: conversation.messages[0]?.id,
    });
    expect(calls()).toEqual(['200 POST /users/@me/channels', `200 ${POST}`, `200 ${POST}`]);
  });

  test('whose answer was lost may be repeated and stands once', async () => {
    discord.fail({ route: POST, status: 502, afterCommit: true });
    expect(refusal(await carrier.direct(to('amina'), one('Once'), mark()))).toMatchObject({ kind: 'lost' });
    value(await carrier.direct(to('amina'), one('Once'), mark()));
    expect(discord.direct('amina').messages.map(textOf)).toEqual(['Once']);
  });

  test('to somebody who takes none, or is not there, is refused', async () => {
    expect(refusal(await carrier.direct(to('boris'), one('x'), mark()))).toEqual(
      refusedBy('direct_closed', '50007'),
    );
    discord.setDirectMessages('amina', false);
    expect(refusal(await carrier.direct(to('amina'), one('x'), mark()))).toMatchObject({
      obstacle: 'direct_closed',
    });
    const nobody = { ...to('amina'), person: '81384788765712384' };
    expect(refusal(await carrier.direct(nobody, one('x'), mark()))).toEqual(
      refusedBy('direct_closed', '10013'),
    );
  });
});

describe('a role', () => {
  const PUT = 'PUT /guilds/:guild_id/members/:user_id/roles/:role_id';
  const alpha = () => ({ workspace: discord.guild('Alpha').id, person: discord.person('amina').id });
  const role = (name: string) => discord.role('Alpha', name).id;
  const set = (name: string, held: boolean, to = alpha()) => carrier.setRole?.(to, role(name), held) ?? never;
  const never = Promise.reject(new Error('there are roles'));
  never.catch(() => {});
  const held = () => discord.rolesOf('Alpha', 'amina');

  test('is given and taken, once or twice alike, and the audit log says why in fixed words', async () => {
    for (const _ of [1, 2]) value(await set('readers', true));
    expect(held()).toEqual(['readers']);
    for (const _ of [1, 2]) value(await set('readers', false));
    expect(held()).toEqual([]);
    const changes = discord.requests.filter(({ route }) => route?.endsWith('/roles/:role_id'));
    expect(changes.map(({ status, reason }) => `${status} ${reason}`)).toEqual([
      '204 Became a member of this stakeholder group in Plenary',
      '204 Became a member of this stakeholder group in Plenary',
      '204 Is no longer a member of this stakeholder group in Plenary',
      '204 Is no longer a member of this stakeholder group in Plenary',
    ]);
  });

  test('whose answer was lost is given by the next attempt', async () => {
    discord.fail({ route: PUT, status: 502, afterCommit: true });
    expect(refusal(await set('readers', true))).toEqual({ kind: 'lost', code: 'HTTP 502' });
    value(await set('readers', true));
    expect(held()).toEqual(['readers']);
  });

  test('is refused without the permission, above the bot’s own role, and where it is an app’s', async () => {
    expect(refusal(await set('above', true))).toEqual(refusedBy('no_permission', '50013'));
    expect(refusal(await set('booster', true))).toEqual(refusedBy('no_permission', '50028'));
    discord.setAppPermissions('Alpha', APP_PERMISSIONS);
    expect(refusal(await set('readers', true))).toEqual(refusedBy('no_permission', '50013'));
    expect(refusal(await set('readers', false))).toEqual(refusedBy('no_permission', '50013'));
  });

  test('that has rights over others by now is not given, but taken', async () => {
    discord.setRoles('Alpha', 'amina', ['wardens']);
    expect(refusal(await set('wardens', true))).toEqual(refusedBy('no_permission', 'powerful'));
    expect(discord.requests.filter(({ route }) => route === PUT)).toEqual([]);
    value(await set('wardens', false));
    expect(held()).toEqual([]);
  });

  test('that was deleted cannot be given; nobody has it any more', async () => {
    const gone = role('readers');
    discord.deleteRole('Alpha', 'readers');
    expect(refusal((await carrier.setRole?.(alpha(), gone, true)) ?? (await never))).toEqual(
      refusedBy('gone', '10011'),
    );
    value((await carrier.setRole?.(alpha(), gone, false)) ?? (await never));
  });

  test('of somebody who has left is nobody’s fault', async () => {
    const to = alpha();
    discord.leaveMember('Alpha', 'amina');
    expect(refusal(await set('readers', true, to))).toEqual({ kind: 'missing', code: '10007' });
    value(await set('readers', false, to));
  });

  test('in a guild that the bot was removed from is refused', async () => {
    const [to, readers] = [alpha(), role('readers')];
    discord.leaveGuild('Alpha');
    const outcome = (await carrier.setRole?.(to, readers, true)) ?? (await never);
    expect(refusal(outcome)).toEqual(refusedBy('removed', '10004'));
  });
});

describe('what stands', () => {
  const posted = async (channel = 'general') => ({
    ...at(channel),
    message: value(await carrier.post(at(channel), one('Old'), mark())),
  });
  const inThread = async () => {
    const { thread, message } = value(
      await carrier.openThread(at('forum'), { reference: 'T-5', title: 'T-5', tags: [] }, one('Old'), {
        ...mark(),
        again: false,
      }),
    );
    return { workspace: at('forum').workspace, channel: thread, message };
  };

  test('is changed', async () => {
    const message = await posted();
    value(await carrier.update(message, one('New'), mark()));
    expect(said('general')).toEqual(['New']);
  });

  test('is changed in an archived thread, which stays archived', async () => {
    const message = await inThread();
    discord.archive(discord.channel(message.channel));
    value(await carrier.update(message, one('New'), mark()));
    expect(said(message.channel)).toEqual(['New']);
    expect(discord.channel(message.channel).thread?.archived).toBe(true);
  });

  test('is not changed in a thread that was locked, where the bot may not open it', async () => {
    const message = await inThread();
    discord.setAppPermissions(
      'Alpha',
      APP_PERMISSIONS.filter((name) => name !== 'ManageThreads'),
    );
    discord.archive(discord.channel(message.channel), { locked: true });
    expect(refusal(await carrier.update(message, one('New'), mark()))).toEqual(refusedBy('no_permission'));
  });

  test('and is there no more cannot be changed', async () => {
    const message = await posted();
    const [old] = discord.channel('general').messages;
    if (old) discord.dismiss(old);
    expect(refusal(await carrier.update(message, one('New'), mark()))).toEqual({
      kind: 'missing',
      code: '10008',
    });
    discord.deleteChannel(discord.channel('general'));
    expect(refusal(await carrier.update(message, one('New'), mark()))).toEqual(refusedBy('gone', '10003'));
  });

  test('in a guild that the bot was removed from cannot be changed or removed', async () => {
    const message = await posted();
    discord.leaveGuild('Alpha');
    expect(refusal(await carrier.update(message, one('New'), mark()))).toEqual(refusedBy('removed'));
    expect(refusal(await carrier.remove(message))).toEqual(refusedBy('removed'));
  });

  test('is removed, also in an archived thread; what is gone already counts', async () => {
    const message = await posted();
    value(await carrier.remove(message));
    expect(said('general')).toEqual([]);
    value(await carrier.remove(message));
    const old = await inThread();
    discord.archive(discord.channel(old.channel));
    value(await carrier.remove(old));
    expect(said(old.channel)).toEqual([]);
    discord.deleteChannel(discord.channel('general'));
    value(await carrier.remove(message));
  });

  test('whose change failed is told', async () => {
    const message = await posted();
    discord.fail({ route: PATCH, status: 500 });
    expect(refusal(await carrier.update(message, one('New'), mark()))).toEqual({
      kind: 'lost',
      code: 'HTTP 500',
    });
  });
});

describe('to examine a channel', () => {
  test.each([
    ['general', undefined, false],
    ['news', undefined, false],
    ['staff', undefined, true],
    ['forum', undefined, false],
    ['talk', 'wrong_kind', false],
    ['mute', 'no_permission', false],
    ['no-replies', 'no_permission', false],
  ])('%s: %s', async (name, obstacle, closed) => {
    const forum = ['forum', 'no-replies'].includes(name) && { threadsOnly: true };
    const facts = { name, obstacle, closed, private: closed, ...forum };
    expect(value(await carrier.examine(at(name)))).toEqual(facts);
  });

  test('that is not to be seen, not there, or not of this guild', async () => {
    expect(refusal(await carrier.examine(at('unseen')))).toEqual(refusedBy('not_invited', '50001'));
    expect(refusal(await carrier.examine(nowhere()))).toEqual(refusedBy('gone', '10003'));
    const foreign = { ...at('general'), channel: discord.channel('elsewhere').id };
    expect(refusal(await carrier.examine(foreign))).toEqual(refusedBy('gone', 'other_guild'));
    const private_ = { ...at('general'), channel: discord.direct('amina').id };
    expect(refusal(await carrier.examine(private_))).toEqual(refusedBy('gone', 'other_guild'));
  });

  test('in a guild that the bot was removed from, or with a token that was reset', async () => {
    const general = at('general');
    const wrong = open({ token: 'another' });
    expect(refusal(await wrong.examine(general))).toEqual(refusedBy('removed', 'HTTP 401'));
    discord.leaveGuild('Alpha');
    expect(refusal(await carrier.examine(general))).toEqual(refusedBy('removed', '10004'));
  });

  test('shows at once that it was opened; the guild is asked once in a while only', async () => {
    expect(value(await carrier.examine(at('staff')))).toMatchObject({ closed: true });
    const before = discord.requests.length;
    discord.setAccess(discord.channel('staff'), { closed: false });
    expect(value(await carrier.examine(at('staff')))).toMatchObject({ closed: false });
    expect(discord.requests.slice(before).map(({ route }) => route)).toEqual(['GET /channels/:channel_id']);
  });

  test('a thread is no channel to post into', async () => {
    const { thread } = value(
      await carrier.openThread(at('forum'), { reference: 'T-5', title: 'T-5', tags: [] }, one('Opening'), {
        ...mark(),
        again: false,
      }),
    );
    const facts = value(await carrier.examine({ ...at('forum'), channel: thread }));
    expect(facts).toMatchObject({ name: 'T-5', obstacle: 'wrong_kind' });
  });
});

test('what a thread is called is written down to be told where the platform takes it', () => {
  expect(carrier.setThread !== undefined).toBe(titlesThreads.includes('discord'));
});

test('a nonce fits, and is another for each part and each delivery', () => {
  const marks = [0, 1, 35, 36, 99].map((part) => ({ delivery: randomUUID(), part }));
  const same = marks.map(({ part }) => ({ delivery, part }));
  const nonces = [...marks, ...same].map(nonceOf);
  expect(new Set(nonces).size).toBe(nonces.length);
  expect(Math.max(...nonces.map(({ length }) => length))).toBeLessThanOrEqual(25);
  expect(nonceOf({ delivery, part: 3 })).toBe(nonceOf({ delivery, part: 3 }));
});

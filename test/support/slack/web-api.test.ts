import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SlackCounterpart } from './counterpart.ts';
import { SLACK_RATES } from './pressure.ts';
import { startSlack } from './server.ts';
import { signedCommandRequest } from './sign.ts';
import { SECRET, silent, WORKSPACES } from './test-bot.ts';

let slack: SlackCounterpart;
let client: webApi.WebClient;

const connect = (token: string, options: webApi.WebClientOptions = {}) =>
  new webApi.WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
    ...options,
  });

/** The error code of a call, or `ok`. */
async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
    return error instanceof Error ? error.name : String(error);
  }
}

const hello = { text: 'Hello', blocks: [{ type: 'divider' as const }] };

beforeAll(async () => {
  slack = await startSlack({ mode: 'http', workspaces: WORKSPACES, signingSecret: SECRET });
  slack.freeze();
});
afterAll(() => slack.stop());

beforeEach(() => {
  slack.recover();
  slack.limit(false);
  slack.violations.length = 0;
  client = connect('xoxb-one');
});

test('each token is one workspace', async () => {
  expect(slack.env('T1')).toEqual({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: 'xoxb-one',
    SLACK_SIGNING_SECRET: SECRET,
  });
  expect(await client.auth.test()).toMatchObject({ team_id: 'T1', user_id: 'UBOT1' });
  expect(await connect('xoxb-two').auth.test()).toMatchObject({ team_id: 'T2' });
  expect(await outcome(connect('xoxb-three').auth.test())).toBe('invalid_auth');
  expect(await outcome(connect('').auth.test())).toBe('not_authed');
  slack.workspace('T2').authError = 'account_inactive';
  expect(await outcome(connect('xoxb-two').auth.test())).toBe('account_inactive');
  slack.workspace('T2').authError = undefined;
});

test('what the forum has no scope for is refused, and so is what does not exist', async () => {
  expect(await outcome(client.conversations.history({ channel: 'C1' }))).toBe('missing_scope');
  expect(await outcome(client.team.info())).toBe('missing_scope');
  expect(await outcome(client.apiCall('chat.postMesage', hello))).toBe('unknown_method');
  expect(slack.violations).toEqual([
    'conversations.history T1: missing_scope: channels:history',
    'team.info T1: missing_scope: team:read',
    'Web API: unknown method chat.postMesage',
  ]);
});

test('messages go only where the bot may write, and are edited only by their writer', async () => {
  const post = (channel: string) => client.chat.postMessage({ channel, ...hello });
  expect(await outcome(post('CNONE'))).toBe('channel_not_found');
  expect(await outcome(post('CPRIVATE'))).toBe('channel_not_found');
  expect(await outcome(post('CAWAY'))).toBe('not_in_channel');
  expect(await outcome(post('COLD'))).toBe('is_archived');
  const { ts = '' } = await post('C1');
  await client.chat.postMessage({ channel: 'C1', thread_ts: ts, ...hello });
  expect(await outcome(client.chat.postMessage({ channel: 'C1', thread_ts: '1.000001', ...hello }))).toBe(
    'thread_not_found',
  );
  await client.chat.update({ channel: 'C1', ts, text: 'Changed' });
  expect(
    slack.channel('T1', 'C1').messages.map(({ text, blocks, thread_ts }) => [text, blocks.length, thread_ts]),
  ).toEqual([
    ['Changed', 1, undefined],
    ['Hello', 1, ts],
  ]);
  const said = slack.say('T1', 'C1', 'U1', 'Mine');
  expect(await outcome(client.chat.update({ channel: 'C1', ts: said.ts, text: 'No' }))).toBe(
    'cant_update_message',
  );
  const { message_ts = '' } = await client.chat.postEphemeral({ channel: 'C1', user: 'U1', ...hello });
  expect(await outcome(client.chat.update({ channel: 'C1', ts: message_ts, text: 'No' }))).toBe(
    'message_not_found',
  );
  expect(await outcome(client.chat.postEphemeral({ channel: 'C1', user: 'U8', ...hello }))).toBe(
    'user_not_in_channel',
  );
  await client.chat.delete({ channel: 'C1', ts });
  expect(await outcome(client.chat.update({ channel: 'C1', ts, text: 'Late' }))).toBe('message_not_found');
  expect(slack.violations).toEqual([]);
});

test('a faulty payload is refused with the place of each fault, and remembered', async () => {
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '' } }];
  const refused = client.chat.postMessage({ channel: 'C1', text: 'x', blocks });
  await expect(refused).rejects.toMatchObject({
    data: {
      error: 'invalid_blocks',
      response_metadata: {
        messages: ['[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
      },
    },
  });
  expect(await outcome(client.apiCall('chat.postMessage', { channel: 'C1' }))).toBe('no_text');
  expect(slack.violations).toHaveLength(2);
});

test('posts to one channel are limited to about one a second, and recover with time', async () => {
  slack.limit(SLACK_RATES);
  const post = () => client.chat.postMessage({ channel: 'D1', ...hello });
  slack.workspace('T1').addChannel({ id: 'D1' });
  for (let burst = 0; burst < 4; burst += 1) await post();
  await expect(post()).rejects.toMatchObject({ retryAfter: 1 });
  slack.advance(1000);
  await post();
  await expect(post()).rejects.toMatchObject({ retryAfter: 1 });
  expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', status: 429 });
});

test('every method has a rate of its own', async () => {
  slack.limit({ ...SLACK_RATES, perMinute: { 1: 1, 2: 2, 3: 3, 4: 4 } });
  const list = () => client.users.list({});
  await list();
  await list();
  await expect(list()).rejects.toMatchObject({ retryAfter: 30 });
  expect(await outcome(connect('xoxb-two').users.list({}))).toBe('ok');
});

test('faults meet the calls they are meant for', async () => {
  const post = (options: webApi.WebClientOptions = {}) =>
    outcome(connect('xoxb-one', options).chat.postMessage({ channel: 'C1', ...hello }));
  const count = () => slack.channel('T1', 'C1').messages.length;
  const before = count();
  slack.fail({ method: 'chat.postMessage', status: 500, times: 2 });
  expect([await post(), await post()]).toEqual(['WebAPIHTTPError', 'WebAPIHTTPError']);
  slack.fail({ method: 'chat.postMessage', status: 'reset' });
  expect(await post()).toBe('WebAPIRequestError');
  slack.fail({ method: '*', status: 'timeout' });
  expect(await post({ timeout: 20 })).toBe('WebAPIRequestError');
  slack.fail({ method: 'chat.postMessage', status: 429, retryAfter: null });
  expect(await post()).toBe('Error');
  slack.fail({ method: 'chat.postMessage', status: 'garbled' });
  expect(await post()).toContain('<html>');
  slack.fail({ method: 'chat.postMessage', error: 'fatal_error' });
  expect(await post()).toBe('fatal_error');
  expect(count()).toBe(before);
  slack.fail({ method: 'chat.postMessage', status: 500, afterCommit: true });
  expect(await post()).toBe('WebAPIHTTPError');
  expect(count()).toBe(before + 1);
  slack.fail({ method: 'chat.postMessage', team: 'T2', error: 'fatal_error' });
  expect(await post()).toBe('ok');
});

test('people and places are told as Slack tells them', async () => {
  expect(await client.users.info({ user: 'U1', include_locale: true })).toMatchObject({
    user: { locale: 'fr-FR' },
  });
  expect((await client.users.info({ user: 'U1' })).user).not.toHaveProperty('locale');
  expect(await client.users.info({ user: 'U9' })).toMatchObject({
    user: { team_id: 'T9', is_stranger: false },
  });
  expect(await outcome(client.users.info({ user: 'U0' }))).toBe('user_not_found');
  const shared = await client.conversations.info({ channel: 'CSHARED', include_num_members: true });
  expect(shared.channel).toMatchObject({ is_ext_shared: true, is_member: true, num_members: 4 });
  const first = await client.conversations.members({ channel: 'C1', limit: 3 });
  const rest = await client.conversations.members({
    channel: 'C1',
    cursor: first.response_metadata?.next_cursor ?? '',
  });
  expect([first.members, rest.members]).toEqual([['UBOT1', 'U1', 'U2'], ['U9']]);
  const channels = await client.conversations.list({
    types: 'public_channel,private_channel',
    exclude_archived: true,
  });
  expect(channels.channels?.map(({ id }) => id)).toEqual(expect.arrayContaining(['C1', 'CAWAY', 'CSHARED']));
  expect(channels.channels?.map(({ id }) => id)).not.toContain('CPRIVATE');
  const { channel } = await client.conversations.open({ users: 'U1' });
  await client.chat.postMessage({ channel: channel?.id ?? '', ...hello });
  expect(slack.directMessages('T1', 'U1').messages).toHaveLength(1);
  expect(await client.bots.info({ bot: 'BT1' })).toMatchObject({ bot: { user_id: 'UBOT1' } });
});

test('who shares no channel with the app is a stranger to it', async () => {
  slack.workspace('T1').addUser({ id: 'U8', team_id: 'T9' });
  const { user } = await client.users.info({ user: 'U8' });
  expect(user).toMatchObject({ team_id: 'T9', is_stranger: true });
});

test('what people do to a channel shows at once', async () => {
  slack.workspace('T1').addChannel({ id: 'CROOM' });
  const told = async () => (await client.conversations.info({ channel: 'CROOM' })).channel;
  const post = () => client.chat.postMessage({ channel: 'CROOM', ...hello });
  const { ts = '' } = await post();
  expect(await told()).toMatchObject({ is_member: true, is_archived: false, is_shared: false });
  slack.shareExternally('T1', 'CROOM');
  expect(await told()).toMatchObject({ is_shared: true, is_ext_shared: true, is_org_shared: false });
  slack.archive('T1', 'CROOM');
  expect(await told()).toMatchObject({ is_archived: true });
  expect(await outcome(post())).toBe('is_archived');
  expect(await outcome(client.chat.update({ channel: 'CROOM', ts, text: 'x' }))).toBe('is_inactive');
  slack.archive('T1', 'CROOM', false);
  slack.removeBot('T1', 'CROOM');
  expect(await told()).toMatchObject({ is_member: false });
  expect(await outcome(post())).toBe('not_in_channel');
  slack.inviteBot('T1', 'CROOM');
  slack.channel('T1', 'CROOM').is_read_only = true;
  expect(await told()).toMatchObject({ is_read_only: true });
  expect(await outcome(post())).toBe('restricted_action_read_only_channel');
  slack.revokeToken('T1');
  expect(await outcome(post())).toBe('token_revoked');
  slack.workspace('T1').authError = undefined;
});

test('what is no channel is told apart, and asked about with scopes that the forum has not', async () => {
  const workspace = slack.workspace('T1');
  workspace.addChannel({ id: 'CORG', is_org_shared: true });
  workspace.addChannel({ id: 'CPENDING', is_pending_ext_shared: true });
  workspace.addChannel({ id: 'GMANY', is_mpim: true });
  const info = (channel: string) => client.conversations.info({ channel });
  expect((await info('CORG')).channel).toMatchObject({ is_shared: true, is_ext_shared: false });
  expect((await info('CPENDING')).channel).toMatchObject({ is_shared: false, is_pending_ext_shared: true });
  expect(await outcome(info('GMANY'))).toBe('missing_scope');
  workspace.scopes.add('mpim:read');
  expect((await info('GMANY')).channel).toMatchObject({ is_mpim: true, is_group: false, is_private: true });
  workspace.scopes.delete('mpim:read');
  const listed = await client.conversations.list({ types: 'public_channel,private_channel' });
  expect(listed.channels?.map(({ id }) => id)).not.toContain('GMANY');
  expect(slack.violations).toEqual(['conversations.info T1: missing_scope: mpim:read']);
});

test('a conversation is opened with somebody who is there, once', async () => {
  const workspace = slack.workspace('T1');
  for (const [id, deleted] of [['UFIRST', false] as const, ['UGONE', true] as const])
    workspace.addUser({ id, deleted });
  const open = (users: string) => client.conversations.open({ users });
  expect(await open('UFIRST')).not.toHaveProperty('no_op');
  expect(await open('UFIRST')).toMatchObject({ no_op: true, already_open: true });
  expect(await outcome(open('UGONE'))).toBe('user_disabled');
  expect(await outcome(open('UBOT1'))).toBe('cannot_dm_bot');
  expect(await outcome(open('UNOBODY'))).toBe('user_not_found');
  expect((await client.users.info({ user: 'UGONE' })).user).toMatchObject({ deleted: true, tz: 'Etc/UTC' });
});

test('who takes no direct messages is neither opened a conversation with nor written to', async () => {
  const { channel } = await client.conversations.open({ users: 'U2' });
  const write = () => outcome(client.chat.postMessage({ channel: channel?.id ?? '', ...hello }));
  slack.closeDirect('T1', 'U2');
  expect(await outcome(client.conversations.open({ users: 'U2' }))).toBe('user_not_visible');
  expect(await write()).toBe('messages_tab_disabled');
  slack.closeDirect('T1', 'U2', false);
  expect(await write()).toBe('ok');
});

test('an App Home is published, and a stale hash is refused', async () => {
  const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
  await client.views.publish({ user_id: 'U1', view });
  const old = slack.home('T1', 'U1')?.hash ?? '';
  await client.views.publish({ user_id: 'U1', view, hash: old });
  expect(await outcome(client.views.publish({ user_id: 'U1', view, hash: old }))).toBe('hash_conflict');
  const modal = {
    type: 'modal' as const,
    title: { type: 'plain_text' as const, text: 'M' },
    blocks: view.blocks,
  };
  expect(await outcome(client.views.open({ trigger_id: '1.2.3', view: modal }))).toBe('invalid_trigger_id');
  expect(await outcome(client.views.update({ view_id: 'V0', view: modal }))).toBe('not_found');
  expect(slack.violations).toEqual([]);
});

test('load is signed, never the same twice, and answers go down the sink', async () => {
  const command = {
    secret: SECRET,
    team: 'T1',
    user: 'U1',
    channel: 'C1',
    command: '/practices',
    text: 'hash',
  };
  const request = signedCommandRequest({ ...command, responseUrl: slack.sinkUrl });
  const again = signedCommandRequest({ ...command, responseUrl: slack.sinkUrl });
  expect(again.body).not.toBe(request.body);
  expect(request.headers['x-slack-signature']).toMatch(/^v0=[0-9a-f]{64}$/);
  const sink = new URLSearchParams(request.body).get('response_url') ?? '';
  expect((await fetch(sink, { method: 'POST', body: '{}' })).status).toBe(200);
});

import { webApi } from '@slack/bolt';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { action } from '../../src/action.ts';
import { type Carrier, type Failure, type Mark, type Part, titlesThreads } from '../../src/platform.ts';
import { clientOptions } from '../../src/slack/api.ts';
import { createCarrier } from '../../src/slack/carrier.ts';
import { buttons, notice, text, type View } from '../../src/view.ts';
import { createPlaces } from '../support/deliveries.ts';
import { startSlack } from '../support/slack/server.ts';
import { silent } from '../support/slack/test-bot.ts';
import { validateMessage } from '../support/slack/validate.ts';
import { secret, startBot, type TestBot } from './bot.ts';

let it: TestBot;
let carrier: Carrier;
beforeAll(async () => {
  it = await startBot();
  carrier = it.bot.carrier;
});
beforeEach(() => {
  it.asked.length = 0;
  it.logged.length = 0;
  it.slack.calls.length = 0;
});
afterEach(() => {
  expect(it.slack.violations).toEqual([]);
  it.slack.recover();
});
afterAll(() => it.stop());

let count = 0;
const mark = (part = 0): Mark => {
  count += 1;
  return { delivery: `018f3c00-0000-7000-8000-${String(count).padStart(12, '0')}`, part };
};
const c1 = { workspace: 'T1', channel: 'C1' };
const standing = (channel: string) => it.slack.channel('T1', channel).messages;
const one = (view: View = notice('Hello')): Part => {
  const [part] = carrier.render(view);
  if (!part) throw new Error('nothing was rendered');
  return part;
};

/** What a promise of an outcome was refused for; it fails the test where it was done. */
async function failure(
  outcome: ReturnType<Carrier['post' | 'direct' | 'update' | 'examine']>,
): Promise<Failure> {
  const told = await outcome;
  if (told.ok) throw new Error('this was not refused');
  return told.refusal;
}
async function posted(view?: View, given = mark()): Promise<string> {
  const outcome = await carrier.post(c1, one(view), given);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

describe('a post', () => {
  test('stands in its channel under its id, marked, and calls nobody', async () => {
    const given = mark();
    const ts = await posted({ title: { text: 'News' }, blocks: [text('<!channel> @here')] }, given);
    const message = standing('C1').at(-1);
    expect(message).toMatchObject({ ts, text: 'News\n&lt;!channel&gt; @here', user: 'UBOTT1' });
    expect(message?.blocks.map(({ block_id }) => block_id)[0]).toBe(`delivery:${given.delivery}:0`);
    expect(it.slack.calls.at(-1)?.args).toMatchObject({
      unfurl_links: false,
      unfurl_media: false,
      mrkdwn: false,
    });
  });

  test('too long for one message goes out in several, each with its own part’s mark', async () => {
    const parts = carrier.render({
      title: { text: 'Long' },
      blocks: Array.from({ length: 30 }, (_, at) => text(`${at} ${'word '.repeat(200)}`)),
    });
    expect(parts.length).toBe(3);
    const { delivery } = mark();
    for (const [at, part] of parts.entries()) await carrier.post(c1, part, { delivery, part: at });
    expect(
      standing('C1')
        .slice(-3)
        .map(({ blocks }) => blocks[0]?.block_id),
    ).toEqual([0, 1, 2].map((at) => `delivery:${delivery}:${at}`));
  });

  test('of one part with two marks leaves the part as it was', async () => {
    const part = one();
    const before = structuredClone(part);
    const [first, second] = [mark(), mark(12)];
    for (const given of [first, second]) await carrier.post(c1, part, given);
    expect(part).toEqual(before);
    expect(
      standing('C1')
        .slice(-2)
        .map(({ blocks }) => blocks[0]?.block_id),
    ).toEqual([`delivery:${first.delivery}:0`, `delivery:${second.delivery}:12`]);
  });

  test('of nothing but a fallback is no fault', async () => {
    expect(validateMessage(one({ blocks: [] }))).toEqual([]);
    await posted({ blocks: [] });
    expect(standing('C1').at(-1)?.text).toBe('–');
  });

  test('is made with the token of its workspace', async () => {
    expect(await it.connect('xoxb-two')).toMatchObject({ ok: true });
    const outcome = await carrier.post({ workspace: 'T2', channel: 'C1' }, one(), mark());
    expect(outcome.ok).toBe(true);
    expect(it.slack.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', team_id: 'T2' });
  });
});

test('any message is a thread of its own', async () => {
  const given = { ...mark(), again: true };
  const outcome = await carrier.openThread(c1, { reference: 'T-5', title: 'Title', tags: [] }, one(), given);
  const ts = standing('C1').at(-1)?.ts;
  expect(outcome).toEqual({ ok: true, value: { thread: ts, message: ts } });
  expect(it.slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage']);
});

describe('a reply', () => {
  const open = async () => {
    const about = { reference: 'T-5', title: 'Title', tags: [] };
    const opened = await carrier.openThread(c1, about, one(), { ...mark(), again: false });
    if (!opened.ok) throw new Error('not opened');
    return opened.value.thread;
  };

  test('stands in its thread, previews no link, and is changed and removed there', async () => {
    const thread = await open();
    const reply = await carrier.post({ ...c1, thread }, one(notice('Reply')), mark());
    expect(standing('C1').at(-1)).toMatchObject({ text: 'Reply', thread_ts: thread });
    const { args } = it.slack.calls.at(-1) ?? {};
    expect(args).toMatchObject({ thread_ts: thread, unfurl_links: false, unfurl_media: false });
    expect(args).not.toHaveProperty('reply_broadcast');
    if (!reply.ok) throw new Error('not posted');
    const at = { ...c1, thread, message: reply.value };
    await carrier.update(at, one(notice('Edited')), mark());
    expect(standing('C1').at(-1)).toMatchObject({ text: 'Edited', thread_ts: thread, edited: true });
    expect(await carrier.remove(at)).toMatchObject({ ok: true });
    expect(standing('C1').at(-1)?.ts).toBe(thread);
  });

  test('to a message that was deleted by hand is missing its thread, and so is a change of that', async () => {
    const thread = await open();
    const message = standing('C1').at(-1);
    if (message) it.slack.erase(message);
    const gone = { kind: 'missing', code: 'thread_not_found' };
    expect(await failure(carrier.post({ ...c1, thread }, one(), mark()))).toEqual(gone);
    expect(await failure(carrier.update({ ...c1, message: thread }, one(), mark()))).toEqual({
      kind: 'missing',
      code: 'message_not_found',
    });
  });
});

describe('a direct message', () => {
  test('opens the conversation and stands there', async () => {
    const outcome = await carrier.direct({ workspace: 'T1', person: 'UADMIN' }, one(), mark());
    const { id, messages } = it.slack.directMessages('T1', 'UADMIN');
    const message = messages.at(-1)?.ts;
    expect(outcome).toEqual({ ok: true, value: { workspace: 'T1', channel: id, message } });
    if (!outcome.ok) return;
    expect(await carrier.update(outcome.value, one(notice('Anew')), mark())).toMatchObject({ ok: true });
    expect(messages.at(-1)?.text).toBe('Anew');
  });

  test.each([
    ['a stranger', 'UNOBODY', 'user_not_found'],
    ['a bot', 'UBOTT1', 'cannot_dm_bot'],
    ['somebody who left', 'ULEFT', 'user_disabled'],
    ['somebody who wants none', 'USHUT', 'user_not_visible'],
  ])('to %s is refused', async (_, person, code) => {
    it.slack.workspace('T1').addUser({ id: 'ULEFT', deleted: true });
    it.slack.workspace('T1').addUser({ id: 'USHUT' });
    it.slack.closeDirect('T1', 'USHUT');
    expect(await failure(carrier.direct({ workspace: 'T1', person }, one(), mark()))).toEqual({
      kind: 'refused',
      obstacle: 'direct_closed',
      code,
    });
  });

  test('whose conversation was opened without an answer was not sent', async () => {
    it.slack.fail({ method: 'conversations.open', status: 500, afterCommit: true });
    const before = it.slack.directMessages('T1', 'U1').messages.length;
    const to = { workspace: 'T1', person: 'U1' };
    expect(await failure(carrier.direct(to, one(), mark()))).toEqual({ kind: 'unsent', code: 'http_500' });
    expect(it.slack.directMessages('T1', 'U1').messages).toHaveLength(before);
    it.slack.fail({ method: 'chat.postMessage', status: 500, afterCommit: true });
    expect(await failure(carrier.direct(to, one(), mark()))).toEqual({ kind: 'lost', code: 'http_500' });
    expect(it.slack.directMessages('T1', 'U1').messages).toHaveLength(before + 1);
  });
});

describe('a message for one person in a channel', () => {
  const whisper = (person: string, channel = 'C1', part = one(), given = mark()) =>
    carrier.whisper?.({ workspace: 'T1', channel }, person, part, given) ?? expect.fail();

  test('is seen by them alone, and can be pressed there', async () => {
    const view: View = { blocks: [buttons({ label: 'Again', action: action('card', 'again', 'x') })] };
    const outcome = await whisper('UADMIN', 'C1', one(view));
    const message = it.slack.ephemerals('T1', 'UADMIN').at(-1) ?? expect.fail();
    expect(outcome).toEqual({ ok: true, value: message.ts });
    expect(standing('C1').some(({ ts }) => ts === message.ts)).toBe(false);
    await it.slack.press({ on: message, label: 'Again' });
    await it.slack.until(() => it.slack.now(message)?.text.startsWith('CARD'));
  });

  test('cannot be changed later', async () => {
    const outcome = await whisper('UADMIN');
    if (!outcome.ok) return expect.fail();
    const at = { ...c1, message: outcome.value };
    expect(await failure(carrier.update(at, one(), mark()))).toMatchObject({ kind: 'missing' });
  });

  test.each([
    ['CAWAY', 'U1', 'not_invited', 'not_in_channel'],
    ['C1', 'UELSEWHERE', 'direct_closed', 'user_not_in_channel'],
    ['CNONE', 'U1', 'gone', 'channel_not_found'],
  ])('in %s for %s is refused', async (channel, person, obstacle, code) => {
    it.slack.workspace('T1').addUser({ id: 'UELSEWHERE' });
    expect(await failure(whisper(person, channel))).toEqual({ kind: 'refused', obstacle, code });
  });

  test('whose answer was lost is not known to stand', async () => {
    it.slack.fail({ method: 'chat.postEphemeral', status: 500, afterCommit: true });
    expect(await failure(whisper('U1'))).toEqual({ kind: 'lost', code: 'http_500' });
  });
});

test('a press on a direct message shows that it stands, and in which conversation', async () => {
  const places = await createPlaces(it.database, 'TDIRECT');
  const delivery = await places.direct('U1', 'one');
  await places.set(delivery, { state: 'uncertain', problem: 'lost', code: 'http_500' });
  const view: View = { blocks: [buttons({ label: 'Again', action: action('card', 'again', 'x') })] };
  await carrier.direct({ workspace: 'T1', person: 'U1' }, one(view), { delivery, part: 0 });
  const { id, messages } = it.slack.directMessages('T1', 'U1');
  const message = messages.at(-1) ?? expect.fail();
  await it.slack.press({ on: message, user: 'U1', label: 'Again' });
  await expect.poll(() => places.read(delivery)).toMatchObject({ thread: id, messages: [message.ts] });
});

describe('a message that stands', () => {
  test('is shown anew, with a mark, and without what it held before', async () => {
    const message = await posted();
    const given = mark(1);
    const at = { ...c1, message };
    await carrier.update(at, one(notice('Changed <@U1> https://example.org/')), given);
    expect(it.slack.calls.at(-1)?.args).toMatchObject({ parse: 'none', link_names: false });
    const changed = standing('C1').find(({ ts }) => ts === message);
    expect(changed).toMatchObject({ edited: true, text: 'Changed &lt;@U1&gt; https://example.org/' });
    expect(changed?.blocks[0]?.block_id).toBe(`delivery:${given.delivery}:1`);
    await carrier.update(at, one({ blocks: [] }), given);
    expect(standing('C1').find(({ ts }) => ts === message)?.blocks).toEqual([]);
  });

  test('is taken away', async () => {
    const at = { ...c1, message: await posted() };
    expect(await carrier.remove(at)).toEqual({ ok: true, value: undefined });
    expect(standing('C1').some(({ ts }) => ts === at.message)).toBe(false);
    const missing = { kind: 'missing', code: 'message_not_found' };
    expect(await failure(carrier.remove(at))).toEqual(missing);
    expect(await failure(carrier.update(at, one(), mark()))).toEqual(missing);
  });

  test('of somebody else is not ours to change', async () => {
    const { ts: message } = it.slack.say('T1', 'C1', 'U1', 'Mine');
    expect(await failure(carrier.update({ ...c1, message }, one(), mark()))).toMatchObject({
      kind: 'missing',
      code: 'cant_update_message',
    });
  });
});

/** A channel of its own in T1; returns its id. */
const channel = (id: string, setup: object = {}) => it.slack.workspace('T1').addChannel({ id, ...setup }).id;

test('what a thread is called is written down to be told where the platform takes it', () => {
  expect(carrier.setThread !== undefined).toBe(titlesThreads.includes('slack'));
});

describe('a channel is examined:', () => {
  const open = { obstacle: undefined, closed: true, private: false };
  test.each([
    ['one of the workspace alone', {}, {}],
    ['a private one', { is_private: true }, { private: true }],
    ['one of other workspaces of the organisation', { is_org_shared: true }, {}],
    ['one that is shared with others', { is_ext_shared: true }, { closed: false }],
    [
      'a private one that is shared with others',
      { is_private: true, is_ext_shared: true },
      { closed: false, private: false },
    ],
    ['one that others were invited to', { is_pending_ext_shared: true }, { closed: false }],
    ['an archived one', { is_archived: true }, { obstacle: 'archived' }],
    ['one without the bot', { members: ['U1'] }, { obstacle: 'not_invited' }],
    ['one to read alone', { is_read_only: true }, { obstacle: 'no_permission' }],
  ])('%s', async (_, setup, facts) => {
    count += 1;
    const id = `CX${count}`;
    const outcome = await carrier.examine({ workspace: 'T1', channel: channel(id, setup) });
    expect(outcome).toEqual({ ok: true, value: { name: id.toLowerCase(), ...open, ...facts } });
  });

  test.each([
    ['none of that name', 'CNONE', 'gone', 'channel_not_found'],
    ['a private one without the bot', 'CHIDDEN', 'gone', 'channel_not_found'],
    ['direct messages', 'DU1', 'wrong_kind', 'direct_message'],
  ])('%s', async (_, id, obstacle, code) => {
    channel('CHIDDEN', { is_private: true, members: ['U1'] });
    it.slack.directMessages('T1', 'U1');
    expect(await failure(carrier.examine({ workspace: 'T1', channel: id }))).toEqual({
      kind: 'refused',
      obstacle,
      code,
    });
  });

  const looks = () => it.slack.calls.filter(({ method }) => method === 'conversations.info').length;
  const later = (ms: number) => {
    const now = performance.now() + ms;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    onTestFinished(() => clock.mockRestore());
  };

  test('once for several messages, and anew after some seconds', async () => {
    const at = { workspace: 'T1', channel: channel('CNOW') };
    for (let count = 0; count < 10; count += 1) {
      expect(await carrier.examine(at)).toMatchObject({ value: { obstacle: undefined, closed: true } });
      expect((await carrier.post(at, one(), mark())).ok).toBe(true);
    }
    expect(looks()).toBe(1);
    it.slack.shareExternally('T1', 'CNOW');
    later(3100);
    expect(await carrier.examine(at)).toMatchObject({ value: { closed: false } });
    expect(looks()).toBe(2);
  });

  test('anew where a message was refused there, or something stands in the way', async () => {
    const at = { workspace: 'T1', channel: channel('CANEW') };
    expect(await carrier.examine(at)).toMatchObject({ value: { obstacle: undefined } });
    it.slack.archive('T1', 'CANEW');
    expect((await carrier.post(at, one(), mark())).ok).toBe(false);
    expect(await carrier.examine(at)).toMatchObject({ value: { obstacle: 'archived' } });
    it.slack.archive('T1', 'CANEW', false);
    expect(await carrier.examine(at)).toMatchObject({ value: { obstacle: undefined } });
  });

  test('and again where no answer came', async () => {
    const at = { workspace: 'T1', channel: channel('CLOST') };
    it.slack.fail({ method: 'conversations.info', status: 'reset' });
    expect(await failure(carrier.examine(at))).toMatchObject({ kind: 'unsent' });
    expect(await carrier.examine(at)).toMatchObject({ ok: true });
  });
});

describe('what stands in the way of a post:', () => {
  test.each<[string, object, string, string]>([
    ['archived', { is_archived: true }, 'archived', 'is_archived'],
    ['not invited', { members: ['U1'] }, 'not_invited', 'not_in_channel'],
    ['hidden', { members: ['U1'], is_private: true }, 'gone', 'channel_not_found'],
    ['read-only', { is_read_only: true }, 'no_permission', 'restricted_action_read_only_channel'],
  ])('%s', async (_, setup, obstacle, code) => {
    const to = { workspace: 'T1', channel: channel('CY', setup) };
    expect(await failure(carrier.post(to, one(), mark()))).toEqual({ kind: 'refused', obstacle, code });
  });

  test('what happens to a channel while messages stand there', async () => {
    const to = { workspace: 'T1', channel: channel('CZ') };
    const outcome = await carrier.post(to, one(), mark());
    const message = outcome.ok ? outcome.value : '';
    it.slack.removeBot('T1', 'CZ');
    expect(await failure(carrier.post(to, one(), mark()))).toMatchObject({ obstacle: 'not_invited' });
    it.slack.inviteBot('T1', 'CZ');
    it.slack.archive('T1', 'CZ');
    expect(await failure(carrier.update({ ...to, message }, one(), mark()))).toMatchObject({
      obstacle: 'archived',
      code: 'is_inactive',
    });
    it.slack.archive('T1', 'CZ', false);
    expect((await carrier.post(to, one(), mark())).ok).toBe(true);
  });

  test('a workspace that is not connected, and one whose token was revoked', async () => {
    const removed = { kind: 'refused', obstacle: 'removed' };
    expect(await failure(carrier.post({ workspace: 'T3', channel: 'C1' }, one(), mark()))).toEqual({
      ...removed,
      code: 'not_connected',
    });
    expect(it.slack.calls).toEqual([]);
    await it.connect('xoxb-two');
    it.slack.revokeToken('T2');
    const to = { workspace: 'T2', channel: 'C1' };
    expect(await failure(carrier.post(to, one(), mark()))).toEqual({ ...removed, code: 'token_revoked' });
    it.slack.workspace('T2').authError = undefined;
  });
});

describe('a post that fails', () => {
  const post = () => failure(carrier.post(c1, one(), mark()));
  const method = 'chat.postMessage';

  test.each<[Parameters<TestBot['slack']['fail']>[0], Failure]>([
    [
      { method, status: 429, retryAfter: 7 },
      { kind: 'wait', ms: 7000 },
    ],
    [
      { method, status: 429, retryAfter: null },
      { kind: 'wait', ms: 30_000 },
    ],
    [
      { method, status: 503 },
      { kind: 'unsent', code: 'http_503' },
    ],
    [
      { method, error: 'service_unavailable' },
      { kind: 'unsent', code: 'service_unavailable' },
    ],
    [
      { method, status: 500 },
      { kind: 'lost', code: 'http_500' },
    ],
    [
      { method, status: 504 },
      { kind: 'lost', code: 'http_504' },
    ],
    [
      { method, status: 'garbled' },
      { kind: 'lost', code: 'unreadable' },
    ],
    [
      { method, error: 'internal_error' },
      { kind: 'lost', code: 'internal_error' },
    ],
    [
      { method, error: 'account_inactive' },
      { kind: 'refused', obstacle: 'removed', code: 'account_inactive' },
    ],
    [
      { method, error: 'invalid_blocks' },
      { kind: 'malformed', code: 'invalid_blocks' },
    ],
  ])('%j', async (fault, expected) => {
    const before = standing('C1').length;
    it.slack.fail(fault);
    expect(await post()).toEqual(expected);
    expect(it.slack.calls).toHaveLength(1);
    expect(standing('C1')).toHaveLength(before);
  });

  test.each([500, 502, 'reset', 'garbled'] as const)(
    'is lost where it stands there but its answer was %s, and is not repeated',
    async (status) => {
      const before = standing('C1').length;
      it.slack.fail({ method, status, afterCommit: true });
      expect(await post()).toMatchObject({ kind: 'lost' });
      expect(standing('C1')).toHaveLength(before + 1);
      expect(it.slack.calls).toHaveLength(1);
    },
  );

  /** A carrier of its own towards `apiUrl`, which waits 100 ms for an answer. */
  const toward = (apiUrl: string, of = it.slack.workspace('T1').bot_token): Carrier =>
    createCarrier({
      client: new webApi.WebClient(undefined, { ...clientOptions(apiUrl), timeout: 100, logger: silent }),
      installations: { of: async (team) => ({ team, connected: true, token: of || undefined }) },
      ready: () => true,
    });

  test('is lost where no answer comes', async () => {
    it.slack.fail({ method, status: 'timeout', afterCommit: true });
    expect(await failure(toward(it.slack.apiUrl).post(c1, one(), mark()))).toEqual({
      kind: 'lost',
      code: 'TimeoutError',
    });
  });

  test('was not sent where nobody listens, or where the token cannot be looked up', async () => {
    const gone = await startSlack({ mode: 'http', workspaces: [], signingSecret: secret });
    await gone.stop();
    expect(await failure(toward(gone.apiUrl).post(c1, one(), mark()))).toEqual({
      kind: 'unsent',
      code: 'ECONNREFUSED',
    });
    expect(await failure(toward(it.slack.apiUrl, '').post(c1, one(), mark()))).toEqual({
      kind: 'unsent',
      code: 'token_unknown',
    });
    expect(it.slack.calls).toEqual([]);
  });
});

test('a press on a delivered message says by which delivery it came, in whichever part', async () => {
  const button = { label: 'Again', action: action('card', 'again', 'x') };
  for (const part of [0, 3]) {
    const given = mark(part);
    const ts = await posted({ title: { text: 'Card' }, blocks: [buttons(button)] }, given);
    const message = standing('C1').find((standing) => standing.ts === ts) ?? expect.fail();
    const press = await it.slack.press({ on: message, user: 'U1', label: 'Again' });
    await it.slack.reply(press);
    expect(it.asked.at(-1)?.input).toEqual({
      kind: 'press',
      action: 'card:again:x',
      message: `C1:${ts}`,
      delivered: { mark: given, message: ts, channel: 'C1' },
    });
  }
});

test('before the start and after the end this process sends nothing', async () => {
  expect(carrier.ready()).toBe(true);
  const other = await startBot();
  await other.bot.stop();
  expect(other.bot.carrier.ready()).toBe(false);
  await other.bot.start();
  expect(other.bot.carrier.ready()).toBe(true);
  await other.stop();
  expect({ pace: carrier.paceMs, repeatable: carrier.repeatableMs }).toEqual({ pace: 1000, repeatable: 0 });
});

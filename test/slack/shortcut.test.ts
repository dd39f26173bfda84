import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { action } from '../../src/action.ts';
import { aside, defineCommand, open } from '../../src/command.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { markup } from '../../src/markup.ts';
import { manifestOf } from '../../src/slack/manifest.ts';
import { readMrkdwn } from '../../src/slack/mrkdwn.ts';
import { bold, code, notice } from '../../src/view.ts';
import { field } from '../support/slack/controls.ts';
import type { Forgery } from '../support/slack/courier.ts';
import type { Invocation } from '../support/slack/invocations.ts';
import { textOf } from '../support/slack/reading.ts';
import type { Json, Message } from '../support/slack/types.ts';
import { startBot, type TestBot } from './bot.ts';

let it: TestBot;
beforeAll(async () => {
  it = await startBot();
});
beforeEach(() => {
  it.asked.length = 0;
  it.logged.length = 0;
});
afterEach(() => expect(it.slack.violations).toEqual([]));
afterAll(() => it.stop());

const use = (message: Message, user = 'U1', forge: Forgery = {}): Promise<Invocation> =>
  it.slack.shortcut({ team: message.team_id, user, callback_id: 'card', message, forge });
/** Uses it on a message that looks otherwise than the counterpart would have it. */
const useOn = (looks: Json, user = 'U1') => {
  const message = it.slack.say('T1', 'C1', user, 'My words.');
  const rewrite = (payload: Json): Json => ({
    ...payload,
    message: { ...asJson(payload.message), ...looks },
  });
  return use(message, user, { rewrite });
};
const asJson = (value: unknown): Json => ({ ...(value as Json) });
const asked = () => it.asked.at(-1);

describe('the shortcut on a message', () => {
  test('of one’s own opens the form with its words', async () => {
    const message = it.slack.say(
      'T1',
      'C1',
      'U1',
      'Is &lt;this&gt; for <@U2|ana>?\nSee <https://example.org/a?b=1&amp;c=2>',
    );
    const form = await it.slack.opened(await use(message));
    expect(form.callback_id).toBe('form');
    const text = 'Is <this> for ana?\nSee https://example.org/a?b=1&c=2';
    expect(field(form, 'More').element.initial_value).toBe(text);
    expect(asked()).toMatchObject({
      who: { workspace: 'T1', tenant: 'T1', user: 'U1', channel: 'C1', outsider: false },
      input: { kind: 'message', command: 'card', text, own: true },
    });
  });

  test('leads from the form to a preview with selects, and to the end, in one window', async () => {
    const form = await it.slack.opened(await use(it.slack.say('T1', 'C1', 'U1', 'words')));
    const preview = await it.slack.opened(await it.slack.submit(form));
    expect(textOf(preview)).toContain('CARD  with:words:words');
    const press = await it.slack.press({ on: preview, label: 'Again' });
    const changed = await it.slack.opened(press);
    expect(textOf(changed)).toContain('CARD  with:words:words!');
    const done = await it.slack.press({ on: changed, action_id: '0:card:chosen:from', value: 'E-2' });
    expect(textOf(await it.slack.opened(done))).toContain('chose from E-2');
    expect(it.slack.modals('T1', 'U1').map(({ id }) => id)).toEqual([form.id]);
  });

  test('of somebody else is not handed on, and the asker alone is told', async () => {
    const message = it.slack.say('T1', 'C1', 'UADMIN', 'Their words.');
    const told = await it.slack.reply(await use(message));
    expect(told).toMatchObject({ text: 'not yours', ephemeral_for: 'U1' });
    expect(asked()?.input).toEqual({ kind: 'message', command: 'card', text: '', own: false });
    expect(it.slack.now(message)).toEqual(message);
  });

  test.each([
    [{ bot_id: 'B1' }, false],
    [{ subtype: 'bot_message' }, false],
    [{ subtype: 'channel_topic' }, false],
    [{ user: undefined }, false],
    [{ subtype: 'thread_broadcast' }, true],
    [{ subtype: 'file_share' }, true],
    [{ text: undefined }, true],
  ])('tells what people wrote from what they did not: %j', async (looks, own) => {
    await it.slack.answers(await useOn(looks));
    const text = own && !('text' in looks) ? 'My words.' : '';
    expect(asked()?.input).toEqual({ kind: 'message', command: 'card', text, own });
  });

  test('says whether there are files on it, of one’s own alone', async () => {
    const files = [{ id: 'F1' }];
    const input = { kind: 'message', command: 'card', text: 'My words.', own: true };
    await it.slack.answers(await useOn({ subtype: 'file_share', files }));
    expect(asked()?.input).toEqual({ ...input, files: true });
    await it.slack.answers(await useOn({ files: [] }));
    expect(asked()?.input).toEqual(input);
    await it.slack.answers(await useOn({ files, user: 'U2' }));
    expect(asked()?.input).toEqual({ ...input, text: '', own: false });
  });

  test('works in a thread and in a private conversation', async () => {
    const first = it.slack.say('T1', 'CPRIVATE', 'U1', 'First.');
    const reply = it.slack.say('T1', 'CPRIVATE', 'U1', 'Reply.', first.ts);
    await it.slack.opened(await use(reply));
    expect(asked()).toMatchObject({ who: { channel: 'CPRIVATE' }, input: { text: 'Reply.' } });
  });

  test('has somebody from outside as an outsider', async () => {
    await it.slack.opened(await use(it.slack.say('T1', 'CSHARED', 'UOUT', 'From outside.'), 'UOUT'));
    expect(asked()).toMatchObject({
      who: { workspace: 'T1', tenant: 'T9', user: 'UOUT', outsider: true, workspaceAdmin: false },
      input: { own: true },
    });
  });

  test('that takes long shows a window that waits, then the form in it', async () => {
    it.gate.shut();
    const shortcut = await use(it.slack.say('T1', 'C1', 'U1', 'Slow.'));
    const waiting = await it.slack.opened(shortcut);
    expect(textOf(waiting)).toContain(translateFor('fr')('slack.wait'));
    it.gate.open();
    await it.slack.answers(shortcut, { atLeast: 2 });
    expect(await it.slack.opened(shortcut)).toMatchObject({ id: waiting.id, callback_id: 'form' });
  });

  test('whose trigger has expired is answered in words', async () => {
    it.slack.fail({ method: 'views.open', error: 'expired_trigger_id' });
    const told = await it.slack.reply(await use(it.slack.say('T1', 'C1', 'U1', 'Late.')));
    expect(told.ephemeral_for).toBe('U1');
    expect(told.text).toContain(String(it.logged[0]?.reference));
    expect(JSON.stringify(it.logged)).not.toContain('Late.');
  });

  test('that no command has any more is answered in words', async () => {
    const message = it.slack.say('T1', 'C1', 'U1', 'Old.');
    const old = await it.slack.shortcut({ team: 'T1', user: 'U1', callback_id: 'ask', message });
    expect((await it.slack.reply(old)).ephemeral_for).toBe('U1');
  });

  test('in a workspace that is not connected is answered in words', async () => {
    const told = await it.slack.reply(await use(it.slack.say('T3', 'C1', 'U1', 'Hello.')));
    expect(told.text).toBe(translateFor('en')('slack.unconnected'));
    expect(it.asked).toEqual([]);
  });

  test('from anywhere else is none of ours, and is not kept waiting', async () => {
    const shortcut = await it.slack.shortcut({ team: 'T1', user: 'U1', callback_id: 'card' });
    expect(shortcut).toMatchObject({ status: 200, failure: undefined });
    expect(it.asked).toEqual([]);
  });
});

describe('the words of a message', () => {
  const t = translateFor('en');
  test.each([
    ['plain &amp; simple &lt;@U1&gt;', 'plain & simple <@U1>'],
    ['&amp;lt; stays', '&lt; stays'],
    ['<@U1> and <@U1|ana> and <@W1|@ben>', 'someone and ana and ben'],
    ['<#C1|general> <#C1|> <#C1>', '#general a channel a channel'],
    ['<!channel> <!here|@here> <!everyone>', 'channel here everyone'],
    ['<!subteam^S1|@team> <!subteam^S1>', 'team a group of people'],
    ['<!date^1392734382^{date}|Feb 18, 2014>', 'Feb 18, 2014'],
    ['<https://example.org/a|the page>', 'the page (https://example.org/a)'],
    ['<https://evil.example|https://good.example>', 'https://good.example (https://evil.example)'],
    ['<http://example.org|example.org> <https://example.org>', 'http://example.org https://example.org'],
    ['<mailto:a@example.org|a@example.org> <tel:+41123|+41 1 23>', 'a@example.org +41 1 23 (+41123)'],
    ['<https://example.org/?a=1&amp;b=2>', 'https://example.org/?a=1&b=2'],
    ['*bold* _and_ `code`\n&gt; quoted', '**bold** _and_ `code`\n> quoted'],
    ['<> <|> <@> <!>', '  someone '],
    ['a < b <', 'a < b <'],
  ])('%s', (text, words) => {
    expect(readMrkdwn(text, t)).toBe(words);
  });

  test('of forty thousand signs are read at once', () => {
    const began = performance.now();
    for (const sign of ['<', '<@', '<a|', '<!a|<']) readMrkdwn(sign.repeat(20_000), t);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('Slack’s marks', () => {
  const t = translateFor('en');
  test.each([
    ['*bold* and _italic_', '**bold** and _italic_'],
    ['(*two words*), *one*.', '(**two words**), **one**.'],
    ['*<https://example.org|words>*', '**words (https://example.org)**'],
    ['2*3*4, * no * and *no\nline*', '2*3*4, * no * and *no\nline*'],
    ['`a *b* c` *d*', '`a *b* c` **d**'],
    ['so ```*x* = 1``` then', 'so \n```\n*x* = 1\n```\nthen'],
    ['```\na\n b\n```\nthen', '```\na\n b\n```\nthen'],
    ['```without end *b*', '```without end **b**'],
  ])('%j become those of the forum', (typed, text) => {
    expect(readMrkdwn(typed, t)).toBe(text);
  });

  test('show the same there', () => {
    const text = readMrkdwn('so ```*x* = 1``` is *new*', t);
    const shown = ['so ', '\n', code('*x* = 1'), '\n', 'is ', bold('new')];
    expect(markup(text)).toEqual([{ kind: 'text', text: shown }]);
  });
});

test('the manifest offers it in the menu of each message, under a name that fits', () => {
  const command = defineCommand({
    name: 'discuss',
    summary: 'practices.summary',
    access: 'member',
    options: {},
    run: () => aside(notice('x')),
    shortcut: {
      label: 'shortcut.discuss',
      opens: 'modal',
      run: () =>
        open({ title: 'x', submit: 'x', cancel: 'x', action: action('discuss', 'sent'), inputs: [] }),
    },
  });
  const { features, oauth_config } = manifestOf([command], { kind: 'socket' }) as Record<string, Json>;
  const t = translateFor('en');
  expect(features?.shortcuts).toEqual([
    {
      name: t('shortcut.discuss'),
      type: 'message',
      callback_id: 'discuss',
      description: t('practices.summary'),
    },
  ]);
  expect(t('shortcut.discuss').length).toBeLessThanOrEqual(24);
  expect(oauth_config).toEqual({
    scopes: { bot: ['commands', 'chat:write', 'users:read', 'channels:read', 'groups:read', 'im:write'] },
  });
  expect(manifestOf([], { kind: 'socket' })).not.toHaveProperty('features.shortcuts');
});

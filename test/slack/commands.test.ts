import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mentions, textOf } from '../support/slack/reading.ts';
import type { Message } from '../support/slack/types.ts';
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

const type = (text: string, user = 'U1') =>
  it.slack.command({ team: 'T1', user, channel: 'C1', command: '/card', text });
const words = (message: Message | undefined) => (message ? textOf(message) : '');

describe('a slash command', () => {
  test('is answered in its acknowledgement, for the asker alone', async () => {
    const invocation = await type('hello');
    expect(invocation.answers).toMatchObject([
      { kind: 'posted', via: 'ack', message: { ephemeral_for: 'U1', channel: 'C1' } },
    ]);
    expect(words(invocation.answers[0]?.message)).toContain('CARD  hello');
    expect(it.slack.calls.filter(({ method }) => method === 'response_url')).toEqual([]);
  });

  test('is read as typed: in any letter case, with its signs', async () => {
    const text = 'a &lt;b&gt; &amp; kind:law';
    await it.slack.command({ team: 'T1', user: 'U1', channel: 'C1', command: '/CARD', text });
    expect(it.asked[0]?.input).toEqual({ kind: 'text', command: 'card', text: 'a <b> & kind:law' });
    expect(it.asked[0]?.who).toMatchObject({ channel: 'C1', zone: 'Europe/Zurich', locale: 'fr-FR' });
  });

  test.each([
    ['10,000 characters', 'word '.repeat(2000)],
    ['control characters', 'a\u0000b\u001B[31m\u202Ec'],
    ['emoji and right-to-left marks', '👩‍👩‍👧 שלום\u200F'],
    ['mentions', '&lt;!channel&gt; @everyone &lt;@U1&gt;'],
    ['an unknown filter', 'nothing:here'],
  ])('takes %s', async (_, text) => {
    const invocation = await type(text);
    const message = await it.slack.reply(invocation);
    expect(words(message)).not.toBe('');
    expect(mentions(message)).toEqual([]);
  });

  test('that exists nowhere is answered with those that do', async () => {
    const invocation = await it.slack.command({ team: 'T1', user: 'U1', channel: 'C1', command: '/crad' });
    expect(words(invocation.answers[0]?.message)).toContain('/card');
  });

  test('goes on through the response_url where the answer is long, in order', async () => {
    const invocation = await type('long');
    const answers = await it.slack.answers(invocation, { atLeast: 3 });
    expect(answers.map(({ kind, via }) => `${kind} ${via}`)).toEqual([
      'posted ack',
      'posted response_url',
      'posted response_url',
    ]);
    const shown = answers.map(({ message }) => words(message));
    expect(shown[0]).toMatch(/^Long/);
    expect(shown.join('\n').match(/^\d+ word/gm)).toHaveLength(30);
    expect(shown[2]).toMatch(/the end$/);
    expect(answers.every(({ message }) => message?.ephemeral_for === 'U1')).toBe(true);
  });

  test('may answer for all, or with a form', async () => {
    const shared = await type('share');
    expect(shared.answers[0]?.message).toMatchObject({ text: 'for all' });
    expect(shared.answers[0]?.message?.ephemeral_for).toBeUndefined();
    const form = await type('form');
    expect(textOf(await it.slack.opened(form))).toContain('Search');
  });

  test('that breaks says so with a reference, which the log repeats without the text', async () => {
    const invocation = await type('break');
    expect(words(invocation.answers[0]?.message)).toContain(String(it.logged[0]?.reference));
    expect(it.logged).toHaveLength(1);
    expect(JSON.stringify(it.logged)).not.toContain('secret text');
  });

  test('is answered in words while the database is away, and as before once it is back', async () => {
    await it.database.goAway();
    // Somebody whom nothing is remembered of.
    const away = await type('hello', 'UADMIN');
    expect(words(away.answers[0]?.message)).toContain(String(it.logged.at(-1)?.reference));
    await it.database.comeBack();
    const back = await type('hello', 'UADMIN');
    expect(words(back.answers[0]?.message)).toContain('CARD  hello');
  });
});

describe('a command that opens a form', () => {
  const ask = (text = '', user = 'U1') =>
    it.slack.command({ team: 'T1', user, channel: 'C1', command: '/ask', text });

  test('opens it at once, and says nothing beside it', async () => {
    it.slack.calls.length = 0;
    const invocation = await ask();
    expect(await it.slack.opened(invocation)).toMatchObject({ callback_id: 'form' });
    expect(invocation.answers).toMatchObject([{ kind: 'opened', via: 'views.open' }]);
    expect(it.slack.calls.map(({ method }) => method)).toEqual(['views.open']);
  });

  test('may be answered in words, which open no window', async () => {
    const invocation = await ask('words');
    expect(invocation.answers).toMatchObject([
      { kind: 'posted', via: 'ack', message: { ephemeral_for: 'U1' } },
    ]);
    expect(words(invocation.answers[0]?.message)).toBe('no form today');
  });

  test.each([
    ['whose trigger has expired', { error: 'expired_trigger_id' }],
    ['that Slack does not open', { status: 500 as const }],
  ])('%s is told in words', async (_, fault) => {
    it.slack.fail({ method: 'views.open', ...fault });
    const told = await it.slack.reply(await ask());
    expect(told).toMatchObject({ ephemeral_for: 'U1' });
    expect(words(told)).toContain(String(it.logged[0]?.reference));
  });
});

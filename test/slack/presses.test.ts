import { webApi } from '@slack/bolt';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../support/slack/reading.ts';
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

async function card(said = 'hello', channel = 'C1'): Promise<Message> {
  const command = await it.slack.command({ team: 'T1', user: 'U1', channel, command: '/card', text: said });
  return it.slack.reply(command);
}

/** Something that everybody sees, with a button on it. */
async function publicMessage(): Promise<Message> {
  const press = await it.slack.press({ on: await card('it', 'CSHARED'), label: 'Share' });
  return it.slack.reply(press);
}

describe('a press on a private message', () => {
  test('changes it in place', async () => {
    const message = await card();
    const press = await it.slack.press({ on: message, label: 'Again' });
    const [answer] = await it.slack.answers(press);
    expect(answer).toMatchObject({ kind: 'replaced', via: 'response_url', message: { ts: message.ts } });
    expect(textOf(await it.slack.reply(press))).toContain('CARD  hello!');
    expect(it.asked.at(-1)?.input).toEqual({
      kind: 'press',
      action: 'card:again:hello!',
      message: `C1:${message.ts}`,
    });
  });

  test('brings what a select chose', async () => {
    const press = await it.slack.press({ on: await card(), action_id: '0:card:chosen:from', value: 'E-2' });
    expect(textOf(await it.slack.reply(press))).toBe('chose from E-2');
  });

  test('brings the channel that was chosen, and where and in which zone it was', async () => {
    const press = await it.slack.press({ on: await card(), label: 'Where…', value: 'CPRIVATE' });
    expect(textOf(await it.slack.reply(press))).toBe('chose to CPRIVATE');
    expect(it.asked.at(-1)).toMatchObject({
      who: { channel: 'C1', zone: 'Europe/Zurich' },
      input: { action: 'card:where:to', value: 'CPRIVATE' },
    });
    expect(it.asked.at(-1)?.input).not.toHaveProperty('delivered');
  });

  test('shares: the channel sees it, the private message stays', async () => {
    const message = await card('this', 'CAWAY');
    const press = await it.slack.press({ on: message, label: 'Share' });
    expect((await it.slack.reply(press)).text).toBe('shared this');
    expect(it.slack.channel('T1', 'CAWAY').messages.at(-1)?.text).toBe('shared this');
    expect(it.slack.now(message)).toEqual(message);
  });

  test('shares once, however often it is pressed', async () => {
    const message = await card('once');
    const before = it.slack.channel('T1', 'C1').messages.length;
    const presses = await Promise.all([1, 2, 3].map(() => it.slack.press({ on: message, label: 'Share' })));
    for (const press of presses) await it.slack.reply(press);
    expect(it.slack.channel('T1', 'C1').messages.length).toBe(before + 1);
  });

  test('says when sharing failed, and lets one try again', async () => {
    const message = await card('later');
    it.slack.fail({ method: 'response_url', status: 500 });
    const failed = await it.slack.press({ on: message, label: 'Share' });
    const told = await it.slack.reply(failed);
    expect(told.ephemeral_for).toBe('U1');
    expect(told.text).not.toContain('shared later');
    expect(it.logged).toMatchObject([{ level: 40, msg: 'a view could not be shared' }]);
    const again = await it.slack.press({ on: message, label: 'Share' });
    expect((await it.slack.reply(again)).text).toBe('shared later');
  });

  test('a share of which a part stands there is not called failed, nor done twice', async () => {
    const message = await card('parts');
    const press = it.slack.press({ on: message, label: 'Long' });
    await it.slack.until(() =>
      it.slack.channel('T1', 'C1').messages.some(({ text }) => text.startsWith('Long')),
    );
    it.slack.fail({ method: 'response_url', status: 500 });
    await press;
    const told = await it.slack.until(() =>
      it.slack.ephemerals('T1', 'U1').find(({ text }) => text.includes(String(it.logged[0]?.reference))),
    );
    expect(told.ts).not.toBe(message.ts);
    expect(it.logged).toHaveLength(1);
  });

  test('that cannot be answered is told all the same', async () => {
    const message = await card();
    it.slack.fail({ method: 'response_url', status: 'reset' });
    const press = await it.slack.press({ on: message, label: 'Again' });
    const told = await it.slack.reply(press);
    expect(told.text).toContain(String(it.logged[0]?.reference));
    expect(it.slack.now(message)?.text).toBe(message.text);
  });

  test('on something that no longer exists says so', async () => {
    const press = await it.slack.press({ on: await card(), label: 'Again', value: 'gone:gone' });
    expect((await it.slack.reply(press)).text).toContain('/forum help');
  });
});

describe('a press on a public message', () => {
  test('leaves it, and answers whoever pressed alone', async () => {
    const message = await publicMessage();
    const press = await it.slack.press({ on: message, user: 'UADMIN', label: 'Again' });
    const answer = await it.slack.reply(press);
    expect(answer).toMatchObject({ ephemeral_for: 'UADMIN', channel: 'CSHARED' });
    expect(it.slack.now(message)).toEqual(message);
  });

  test('in direct messages was made in no channel', async () => {
    const button = { type: 'button' as const, text: { type: 'plain_text' as const, text: 'Again' } };
    const blocks = [{ type: 'actions' as const, elements: [{ ...button, value: 'card:again:x' }] }];
    const client = new webApi.WebClient('xoxb-one', { slackApiUrl: it.slack.apiUrl });
    const { channel } = await client.conversations.open({ users: 'U1' });
    await client.chat.postMessage({ channel: channel?.id ?? '', text: 'x', blocks });
    const message = it.slack.directMessages('T1', 'U1').messages.at(-1) ?? expect.fail();
    await it.slack.reply(await it.slack.press({ on: message, user: 'U1', label: 'Again' }));
    expect(it.asked.at(-1)?.who).toMatchObject({ user: 'U1', workspace: 'T1' });
    expect(it.asked.at(-1)?.who).not.toHaveProperty('channel');
  });

  test('from outside comes with the person’s own team, through the installed one', async () => {
    const message = await publicMessage();
    await it.slack.reply(await it.slack.press({ on: message, user: 'UOUT', label: 'Again' }));
    expect(it.asked.at(-1)?.who).toMatchObject({
      workspace: 'T1',
      tenant: 'T9',
      user: 'UOUT',
      outsider: true,
      workspaceAdmin: false,
    });
  });
});

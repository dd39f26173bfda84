import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Forgery } from '../support/slack/courier.ts';
import { textOf } from '../support/slack/reading.ts';
import { JSON_TYPE, signed } from '../support/slack/sign.ts';
import { secret, startBot, type TestBot } from './bot.ts';

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

const type = (forge: Forgery = {}) =>
  it.slack.command({ team: 'T1', user: 'U1', channel: 'C1', command: '/card', text: 'hello', forge });

describe('a request that is not Slack’s', () => {
  test.each<[string, Forgery]>([
    ['unsigned', { unsigned: true }],
    ['signed by somebody else', { secret: 'another' }],
    ['stale', { skewSeconds: -400 }],
    ['from the future', { skewSeconds: 3600 }],
  ])('is refused when %s, and nothing is done', async (_, forge) => {
    const invocation = await type(forge);
    expect(invocation).toMatchObject({ status: 401, ack: undefined, answers: [] });
    expect(it.asked).toEqual([]);
  });

  test('is refused when it is a recording of one that was', async () => {
    const invocation = await type();
    expect(await it.slack.replay(invocation)).toMatchObject({ status: 401, body: undefined });
    expect(it.asked).toHaveLength(1);
  });

  test.each<[string, Forgery]>([
    ['JSON that is broken', { contentType: 'application/json', body: '{"event": "secret text' }],
    ['JSON that is no object', { contentType: 'application/json', body: 'null' }],
    ['a payload that is broken', { body: 'payload=%7B%22secret+text' }],
  ])('is refused when its body is %s, and its text is not logged', async (_, forge) => {
    expect(await type(forge)).toMatchObject({ status: 400, answers: [] });
    expect(it.asked).toEqual([]);
    expect(JSON.stringify(it.logged)).not.toContain('secret');
  });

  test('is refused elsewhere: other ways and places lead nowhere', async () => {
    expect((await fetch(it.url)).status).toBe(404);
    expect((await fetch(`${it.url}/other`, { method: 'POST' })).status).toBe(404);
  });
});

describe('a request of Slack’s', () => {
  test('may say its character set', async () => {
    const invocation = await type({ contentType: 'application/x-www-form-urlencoded;charset=UTF-8' });
    expect(textOf(await it.slack.reply(invocation))).toContain('CARD  hello');
  });

  test('of a kind that nobody asked for is not kept waiting', async () => {
    const shortcut = await it.slack.shortcut({ team: 'T1', user: 'U1', callback_id: 'other' });
    expect(shortcut).toMatchObject({ status: 200, answers: [] });
    expect(it.asked).toEqual([]);
  });

  test('that verifies the address is answered with its challenge', async () => {
    const challenge = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    const { headers, body } = signed(secret, challenge, JSON_TYPE);
    const response = await fetch(it.url, { method: 'POST', headers, body });
    expect(await response.json()).toEqual({ challenge: 'abc' });
  });

  test('that is delivered again, signed anew, has one effect', async () => {
    const event = { type: 'app_home_opened', user: 'U1', channel: 'DU1', tab: 'home' };
    const first = await it.slack.event(event, { team: 'T1', event_id: 'EvSame' });
    await it.slack.opened(first);
    await it.slack.event(event, { team: 'T1', event_id: 'EvSame', forge: { skewSeconds: 1 } });
    await it.bot.stop();
    expect(it.asked).toHaveLength(1);
  });
});

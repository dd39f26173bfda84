import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { textOf } from '../support/slack/reading.ts';
import { startBot, type TestBot } from './bot.ts';

let it: TestBot;
beforeAll(async () => {
  it = await startBot({ mode: 'socket' });
});
afterEach(() => expect(it.slack.violations).toEqual([]));
afterAll(() => it.stop());

const type = async (text: string) => {
  const command = await it.slack.command({ team: 'T1', user: 'U1', channel: 'C1', command: '/card', text });
  return it.slack.reply(command);
};
const up = () => expect.poll(() => it.bot.ready()).toBe(true);

test('over Socket Mode the same is answered, by the same ways', async () => {
  expect(it.bot.listener).toBeUndefined();
  const message = await type('hello');
  expect(textOf(message)).toContain('CARD  hello');
  const press = await it.slack.press({ on: message, label: 'Again' });
  expect(textOf(await it.slack.reply(press))).toContain('CARD  hello!');
  const form = await it.slack.opened(await it.slack.press({ on: message, label: 'Form' }));
  const submission = await it.slack.submit(form, { Search: 'words' });
  expect(textOf(await it.slack.reply(submission))).toContain('with:words:');
});

test('an event that comes twice has one effect', async () => {
  const event = { type: 'app_home_opened', user: 'U1', channel: 'DU1', tab: 'home' };
  const published = () => it.slack.calls.filter(({ method }) => method === 'views.publish').length;
  await it.slack.opened(await it.slack.event(event, { team: 'T1', event_id: 'Ev1' }));
  await it.slack.event(event, { team: 'T1', event_id: 'Ev1' });
  await it.slack.opened(await it.slack.event(event, { team: 'T1', event_id: 'Ev2' }));
  expect(published()).toBe(2);
});

test('a connection that Slack renews is back at once', async () => {
  const before = it.slack.sockets.connections;
  it.slack.sockets.disconnect('refresh_requested');
  await expect.poll(() => it.slack.sockets.connections).toBe(before + 1);
  await up();
  expect(textOf(await type('renewed'))).toContain('CARD  renewed');
});

test('a connection that was cut is tried again until it stands', async () => {
  const before = it.slack.sockets.connections;
  it.slack.fail({ method: 'apps.connections.open', status: 500 });
  it.slack.sockets.drop();
  await expect.poll(() => it.bot.ready()).toBe(false);
  await expect.poll(() => it.slack.sockets.connections).toBe(before + 1);
  await up();
  expect(textOf(await type('again'))).toContain('CARD  again');
  expect(it.logged.some(({ msg }) => msg === 'Slack could not be reached; trying again')).toBe(true);
});

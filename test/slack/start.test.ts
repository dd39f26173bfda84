import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '../../src/log.ts';
import { PlatformFault } from '../../src/platform.ts';
import { createSealer } from '../../src/sealing.ts';
import { createSlack } from '../../src/slack/slack.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import type { SlackCounterpart } from '../support/slack/counterpart.ts';
import { startSlack } from '../support/slack/server.ts';

let database: TestDatabase;
let slack: SlackCounterpart;
beforeAll(async () => {
  database = await createTestDatabase();
  slack = await startSlack({
    mode: 'socket',
    workspaces: [{ team_id: 'T1', bot_token: 'xoxb-one' }],
    appToken: 'xapp-one',
  });
});
afterAll(async () => {
  await slack.stop();
  await database.drop();
});

const bot = (botToken: string, appToken: string, apiUrl = slack.apiUrl) =>
  createSlack({
    config: { botToken, mode: { kind: 'socket', appToken }, apiUrl },
    db: database.db,
    dispatch: () => Promise.reject(new Error('nobody asks')),
    commands: [],
    sealer: createSealer(Buffer.alloc(32, 7)),
    log: createLogger('silent'),
  });

test.each([
  ['a wrong bot token', 'xoxb-wrong', 'xapp-one', 'Slack refuses SLACK_BOT_TOKEN: invalid_auth.'],
  [
    'a wrong app token',
    'xoxb-one',
    'xapp-wrong',
    'Slack gives no connection for SLACK_APP_TOKEN: invalid_auth.',
  ],
])('%s is named, not shown', async (_, botToken, appToken, words) => {
  const started = bot(botToken, appToken);
  await expect(started.start()).rejects.toThrow(new PlatformFault(words));
  expect(started.ready()).toBe(false);
  await started.stop();
});

test('a Slack that cannot be reached is told', async () => {
  const started = bot('xoxb-one', 'xapp-one', 'http://127.0.0.1:1/api/');
  await expect(started.start()).rejects.toThrow('Slack cannot be reached to check SLACK_BOT_TOKEN.');
  await started.stop();
});

test('what was started stops, and is ready in between only', async () => {
  const started = bot('xoxb-one', 'xapp-one');
  expect(started.ready()).toBe(false);
  await started.start();
  expect(started.ready()).toBe(true);
  await started.stop();
  expect(started.ready()).toBe(false);
});

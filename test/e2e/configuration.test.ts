import { beforeAll, expect, test, vi } from 'vitest';
import { builtProgram } from '../support/built.ts';
import { createTestDatabase, temporaryFolder } from '../support/database.ts';
import { runProgram, type Settings } from '../support/program.ts';
import { discordSettings, secrets, startDiscordWorld, startSlackWorld } from './worlds.ts';

beforeAll(builtProgram);
vi.setConfig({ testTimeout: 60_000 });

/** Words of settings that explanations may use. */
const permitted = ['on', 'true', 'production'];

/** It ends with 1, says this and no more on standard error, and repeats no value. */
async function expectRefusal(settings: Settings, words: readonly (string | RegExp)[]): Promise<void> {
  const ending = await runProgram(['start'], settings, { cwd: await temporaryFolder() });
  expect(ending.code).toBe(1);
  for (const word of words) expect(ending.errors).toMatch(word);
  expect(ending.errors).not.toContain('This is a bug');
  for (const value of Object.values(settings).filter((one) => !permitted.includes(one)))
    expect(ending.output + ending.errors).not.toContain(value);
}

/** No setting has a value that would be right. */
const wrong = {
  DATABASE_URL: 'mysql://somebody:password@localhost/forum',
  ENCRYPTION_KEY: 'too-short-a-key',
  PORT: '70000',
  LOG_LEVEL: 'chatty',
  CONSOLE: 'perhaps',
  CONSOLE_PORT: 'first',
  SLACK_BOT_TOKEN: 'not-a-bot-token',
  SLACK_APP_TOKEN: 'not-an-app-token',
  SLACK_API_URL: 'slack.example',
  DISCORD_GUILD_MEMBERS: 'maybe',
  DISCORD_API_URL: 'ftp://discord.example',
  PUBLIC_URL: 'http://forum.example.org',
};

const key = Buffer.alloc(32, 1).toString('base64');
const bot = { SLACK_BOT_TOKEN: secrets.slackToken };
const database = { DATABASE_URL: 'postgresql://somebody@/forum?host=%2Fnowhere', ENCRYPTION_KEY: key };

const faults: [string, Settings, readonly (string | RegExp)[]][] = [
  ['every setting wrong at once', wrong, Object.keys(wrong).map((name) => new RegExp(`^ {2}${name} `, 'm'))],
  ['no way for Slack to reach it', bot, ['SLACK_SIGNING_SECRET is missing']],
  [
    'two ways for Slack, and a database without a key',
    {
      ...bot,
      SLACK_APP_TOKEN: secrets.slackAppToken,
      SLACK_SIGNING_SECRET: secrets.slackSigningSecret,
      DATABASE_URL: database.DATABASE_URL,
    },
    ['SLACK_APP_TOKEN and SLACK_SIGNING_SECRET exclude each other', 'ENCRYPTION_KEY is missing'],
  ],
  [
    'a console for others than this machine',
    { ...database, CONSOLE: 'on', NODE_ENV: 'production' },
    ['CONSOLE runs on the embedded database only', 'CONSOLE never runs'],
  ],
  ['a database that is not there', database, ['DATABASE_URL']],
];

test.concurrent.each(faults)('%s: all of it is said, and nothing is started', async (_, settings, words) => {
  await expectRefusal(settings, words);
});

test('tokens that Slack and Discord refuse', async () => {
  const [{ env, drop }, slack, discord] = await Promise.all([
    createTestDatabase(),
    startSlackWorld(),
    startDiscordWorld(),
  ]);
  await expectRefusal({ ...env, ...slack.env('T1'), SLACK_BOT_TOKEN: 'xoxb-of-nobody' }, [
    'SLACK_BOT_TOKEN: invalid_auth',
  ]);
  await expectRefusal({ ...env, ...discordSettings(discord), DISCORD_TOKEN: 'of-nobody' }, ['DISCORD_TOKEN']);
  await Promise.all([slack.stop(), discord.stop()]);
  await drop();
});

test('a mode that does not exist is answered with those that do', async () => {
  const { code, errors } = await runProgram(['strat'], {});
  expect(code).toBe(1);
  expect(errors).toContain('start, forum, register, manifest');
});

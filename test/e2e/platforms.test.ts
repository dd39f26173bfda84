import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { builtProgram } from '../support/built.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import type { DiscordCounterpart } from '../support/discord/index.ts';
import { type Program, runProgram, type Settings, startProgram } from '../support/program.ts';
import type { SlackCounterpart } from '../support/slack/counterpart.ts';
import { languageOfPerson, type Person, people } from './people.ts';
import { discordSeat } from './seats/discord.ts';
import type { Seat } from './seats/seat.ts';
import { slackSeat } from './seats/slack.ts';
import { asked, walk } from './walk.ts';
import { type ChannelName, discordSettings, secrets, startDiscordWorld, startSlackWorld } from './worlds.ts';

let database: TestDatabase;
let slack: SlackCounterpart;
let discord: DiscordCounterpart;
let settings: Settings;
let program: Program;

beforeAll(async () => {
  [database, slack, discord] = await Promise.all([
    createTestDatabase(),
    startSlackWorld(),
    startDiscordWorld(),
    builtProgram(),
  ]);
  settings = { ...database.env, ...slack.env('T1'), ...discordSettings(discord), LOG_LEVEL: 'debug' };
  program = await startProgram(settings);
  slack.aim(`${program.url}/slack/events`);
});

afterAll(async () => {
  await program?.stop();
  await Promise.all([slack?.stop(), discord?.stop()]);
  await database?.drop();
});

const platforms: [string, (person: Person, channel: ChannelName) => Seat][] = [
  ['Slack', (person, channel) => slackSeat(slack, { team: 'T1', person, channel })],
  ['Discord', (person, channel) => discordSeat(discord, { guild: 'Alpha', person, channel })],
];

describe.each(platforms)('on %s', (_, seatOf) => {
  test('a guest looks things up, step by step', async () => {
    await walk(seatOf('annika', 'general'), { own: 'en', shown: 'en' });
  });

  test('the same in French, for a person whose platform is in French', async () => {
    await walk(seatOf('benoit', 'french'), { own: languageOfPerson.benoit, shown: 'fr' });
  });

  test('the same in Arabic, for a person who asks for it', async () => {
    await walk(seatOf('annika', 'arabic'), { own: languageOfPerson.annika, shown: 'ar' });
  });
});

test('Discord completes what one types', async () => {
  const typing = { guild: 'Alpha', channel: 'general', user: people.benoit.name, name: 'practices' };
  const entries = await discord
    .autocomplete({ ...typing, focused: 'query', options: { query: 'christchurch' } })
    .choices();
  expect(entries.map(({ name }) => name.toLowerCase())).toContainEqual(
    expect.stringContaining('christchurch'),
  );
  const [first] = entries;
  const opened = await discord.command({ ...typing, options: { query: first?.value ?? '' } }).answer();
  expect(opened.text).toContain(`${first?.value},`);
  const topics = await discord
    .autocomplete({ ...typing, focused: 'topic', options: { topic: 'crise' } })
    .choices();
  expect(topics).toContainEqual({ name: expect.any(String), value: 'crisis-response' });
  const places = await discord.autocomplete({ ...typing, focused: 'in', options: { in: 'keny' } }).choices();
  expect(places).toContainEqual({ name: 'Kenya', value: 'ke' });
});

test('the commands were registered once, and both guilds are served', async () => {
  expect(discord.registrations).toHaveLength(1);
  const shortcuts = commands.flatMap(({ shortcut }) =>
    shortcut ? [translateFor('en')(shortcut.label)] : [],
  );
  expect(discord.commands.map(({ name }) => name).toSorted()).toEqual(
    [...commands.map(({ name }) => name), ...shortcuts].toSorted(),
  );
  const seat = discordSeat(discord, { guild: 'Beta', person: 'annika', channel: 'second' });
  expect((await seat.type('define', asked.term)).text).toContain(asked.term);
});

test('a second Slack workspace is connected while the program runs, and has a token of its own', async () => {
  const seat = slackSeat(slack, { team: 'T2', person: 'clara', channel: 'second' });
  const connected = await runProgram(['forum', 'connect-slack'], settings, {
    input: `${secrets.secondSlackToken}\n`,
  });
  expect(connected).toMatchObject({
    code: 0,
    errors: '',
    output: expect.stringContaining('Connected "Second"'),
  });

  const hits = await seat.type('practices', asked.search);
  expect(hits.options).toHaveLength(5);
  const callsFor = (method: string) => slack.calls.filter((call) => call.method === method);
  expect(callsFor('users.info').map(({ team_id }) => team_id)).toContain('T2');
  const form = await hits.openForm(translateFor('es')('practices.change'));
  expect((await form.send(asked.again)).text).toContain(asked.again);
  expect(callsFor('views.open').at(-1)?.team_id).toBe('T2');

  const status = await runProgram(['forum', 'status'], settings);
  // Two of Slack and two of Discord.
  expect(status.output).toContain('Workspaces connected: 4');
});

test('nobody was sent anything that their platform forbids', () => {
  expect(slack.violations).toEqual([]);
  expect(discord.violations).toEqual([]);
});

test('from first to last it has printed no word of people, no name and no token', async () => {
  const { code, output, errors } = await program.stop();
  expect(code).toBe(0);
  expect(program.log().length).toBeGreaterThan(0);
  const names = Object.values(people).map(({ name }) => name);
  for (const text of [...Object.values(secrets), ...names, ...Object.values(asked)])
    expect(output + errors).not.toContain(text);
});

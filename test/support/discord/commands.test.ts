import {
  type ApplicationCommandDataResolvable,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  ApplicationCommandOptionType as Option,
  PermissionFlagsBits,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import { type DiscordCounterpart, measure, startDiscord } from './index.ts';

const here = { guild: 'Alpha', channel: 'general', user: 'amina' };

let discord: DiscordCounterpart;
let bot: Client<true>;

beforeEach(async () => {
  discord = await startDiscord({
    guilds: [
      {
        name: 'Alpha',
        owner: 'olga',
        roles: [{ name: 'moderators' }, { name: 'admins', permissions: ['ManageGuild'] }],
        channels: [{ name: 'general' }, { name: 'staff', closed: true }],
        members: [{ name: 'amina', roles: ['moderators'] }, { name: 'olga' }],
      },
    ],
  });
  bot = await startBot(discord, async (i) => (i.isChatInputCommand() ? i.reply(said(i)) : undefined));
});

afterEach(async () => {
  await bot.destroy();
  await discord.stop();
});

/** Everything that the options resolve to, as discord.js reads them. */
function said({ options }: ChatInputCommandInteraction): string {
  const parts = [
    options.getSubcommandGroup(false),
    options.getSubcommand(false),
    options.getUser('who')?.username,
    options.getMember('who') ? 'member' : undefined,
    options.getChannel('where')?.name,
    options.getRole('role')?.name,
    options.getInteger('count'),
  ];
  return parts.filter((part) => part !== null && part !== undefined).join(' ') || 'nothing';
}

const set = (...commands: ApplicationCommandDataResolvable[]) => bot.application.commands.set(commands);

test('a registration replaces the one before, and ids stay with their names', async () => {
  await set({ name: 'one', description: 'First' }, { name: 'two', description: 'Second' });
  const [before] = discord.commands;
  await set({ name: 'one', description: 'Changed' });
  expect(discord.commands).toMatchObject([{ name: 'one', description: 'Changed', id: before?.id }]);
  expect(discord.registrations).toHaveLength(2);
});

test('localisations come back only when they are asked for', async () => {
  await set({ name: 'one', description: 'First', nameLocalizations: { fr: 'un' } });
  const path = `/applications/${discord.applicationId}/commands` as const;
  const query = new URLSearchParams({ with_localizations: 'true' });
  expect(await bot.rest.get(path)).toEqual([
    expect.not.objectContaining({ name_localizations: { fr: 'un' } }),
  ]);
  expect(await bot.rest.get(path, { query })).toMatchObject([{ name_localizations: { fr: 'un' } }]);
});

test('a registration that breaks the rules is refused as a whole', async () => {
  const error: unknown = await set(
    { name: 'good', description: 'x' },
    { name: 'Bad', description: 'x' },
  ).catch((e) => e);
  expect(error).toBeInstanceOf(DiscordAPIError);
  expect(discord.commands).toEqual([]);
  expect(discord.violations).toMatchObject([
    { kind: 'body', problems: [expect.stringContaining('/Bad.name')] },
  ]);
});

test('commands cannot be changed one by one', async () => {
  await expect(bot.application.commands.create({ name: 'one', description: 'x' })).rejects.toThrow('404');
  expect(discord.violations).toMatchObject([{ kind: 'route' }]);
});

test('options bring along what they stand for', async () => {
  await set({
    name: 'all',
    description: 'Takes everything',
    options: [
      { name: 'who', description: 'A person', type: Option.User },
      { name: 'where', description: 'A channel', type: Option.Channel },
      { name: 'role', description: 'A role', type: Option.Role },
      { name: 'count', description: 'A number', type: Option.Integer, maxValue: 5 },
    ],
  });
  const options = { who: 'olga', where: 'staff', role: 'moderators', count: 3 };
  expect((await discord.command({ ...here, name: 'all', options }).answer()).text).toBe(
    'olga member staff moderators 3',
  );
  expect(() => discord.command({ ...here, name: 'all', options: { count: 6 } })).toThrow('would not take');
});

test('subcommands are chosen by name', async () => {
  const pause = { name: 'pause', description: 'Pauses', type: Option.Subcommand } as const;
  await set({
    name: 'digest',
    description: 'Digests',
    options: [
      pause,
      { name: 'channel', description: 'Of a channel', type: Option.SubcommandGroup, options: [pause] },
    ],
  });
  const answers = [
    discord.command({ ...here, name: 'digest', subcommand: 'pause' }),
    discord.command({ ...here, name: 'digest', group: 'channel', subcommand: 'pause' }),
  ];
  const texts = await Promise.all(answers.map((handle) => handle.answer()));
  expect(texts.map(({ text }) => text)).toEqual(['pause', 'channel pause']);
  expect(() => discord.command({ ...here, name: 'digest' })).toThrow('needs a subcommand');
});

test('a command is offered only to those, and there, where its registration says so', async () => {
  await set({
    name: 'settings',
    description: 'x',
    defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
    contexts: [0],
  });
  expect(() => discord.command({ ...here, name: 'settings' })).toThrow('not offered to amina');
  expect(() => discord.command({ user: 'amina', name: 'settings' })).toThrow('not offered here');
  discord.setRoles('Alpha', 'amina', ['admins']);
  await discord.command({ ...here, name: 'settings' }).answer();
});

test('a closed channel is seen by those whom it is opened for', async () => {
  const staff = { ...here, channel: 'staff', name: 'any', stale: true };
  expect(() => discord.command(staff)).toThrow('may not do this in staff');
  discord.setAccess(discord.channel('staff'), {
    closed: true,
    overwrites: [{ of: 'moderators', allow: ['ViewChannel'] }],
  });
  await discord.command(staff).answer();
  await discord.command({ ...staff, user: 'olga' }).answer();
  const overwrites = bot.channels.cache.get(discord.channel('staff').id);
  expect(
    overwrites && 'permissionOverwrites' in overwrites && overwrites.permissionOverwrites.cache.size,
  ).toBe(3);
});

test('many interactions can be in flight', async () => {
  const start = () => discord.command({ ...here, name: 'any', stale: true });
  const report = await measure({ total: 100, inFlight: 16, start });
  expect(report.failures).toBe(0);
  expect(report.p99).toBeGreaterThanOrEqual(report.p50);
});

import { Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import { APP_PERMISSIONS, type DiscordCounterpart, startDiscord } from './index.ts';

let discord: DiscordCounterpart;
let bot: Awaited<ReturnType<typeof startBot>>;
const permissions = [...APP_PERMISSIONS, 'ManageRoles'] as const;

beforeEach(async () => {
  discord = await startDiscord({
    guilds: [
      {
        name: 'Alpha',
        roles: [{ name: 'academia' }, { name: 'booster', managed: true }, { name: 'staff' }],
        rolesBelowApp: 2,
        appPermissions: permissions,
        members: [{ name: 'olga' }, { name: 'amina' }],
      },
    ],
  });
  bot = await startBot(discord);
});

afterEach(async () => {
  await bot.destroy();
  expect(discord.violations).toEqual([]);
  await discord.stop();
});

const route = (role: string, person = 'amina') =>
  Routes.guildMemberRole(
    discord.guild('Alpha').id,
    discord.person(person).id,
    discord.role('Alpha', role).id,
  );
const give = (role: string, person?: string) => bot.rest.put(route(role, person), { reason: 'Why, été' });
const codeOf = (request: Promise<unknown>) => request.catch((error) => error.code);

test('roles are given and taken, once or twice alike, with a reason for the audit log', async () => {
  await give('academia');
  await give('academia');
  expect(discord.rolesOf('Alpha', 'amina')).toEqual(['academia']);
  expect(discord.requests.at(-1)).toMatchObject({ status: 204, reason: 'Why, été' });
  await bot.rest.delete(route('academia'));
  await bot.rest.delete(route('academia'));
  expect(discord.rolesOf('Alpha', 'amina')).toEqual([]);
});

test('only roles below the app’s own can be given, by whoever may manage roles', async () => {
  expect(await codeOf(give('staff'))).toBe(50013);
  discord.raiseApp('Alpha', 3);
  await give('staff');
  discord.raiseApp('Alpha', 0);
  expect(await codeOf(give('academia'))).toBe(50013);
  discord.raiseApp('Alpha', 1);
  await give('academia');
  discord.setAppPermissions('Alpha', APP_PERMISSIONS);
  expect(await codeOf(bot.rest.delete(route('academia')))).toBe(50013);
  expect(discord.rolesOf('Alpha', 'amina')).toEqual(['staff', 'academia']);
});

test('a role that is gone, everyone’s or an app’s, and a person who is not there, are told apart', async () => {
  const gone = route('academia');
  discord.deleteRole('Alpha', 'academia');
  const codes = [bot.rest.put(gone), give('@everyone'), give('booster')].map(codeOf);
  expect(await Promise.all(codes)).toEqual([10011, 10011, 50028]);
  const left = route('booster');
  discord.leaveMember('Alpha', 'amina');
  expect(await codeOf(bot.rest.put(left))).toBe(10007);
});

import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayIntentBits } from 'discord.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { endClient, openClient } from '../../src/db/session.ts';
import { PlatformFault } from '../../src/platform.ts';
import { alpha, type House, type HouseOptions, here, openHouse } from './platform.ts';

async function open(options: HouseOptions = {}, finished = onTestFinished): Promise<House> {
  const house = await openHouse(options);
  finished(() => house.stop());
  return house;
}

const command = ({ discord }: House) => discord.command({ ...here, name: 'look' });

/** Waits for what the counterpart does not see. */
const eventually = (holds: () => unknown, timeout = 20_000) =>
  vi.waitFor(async () => expect(await holds()).toBeTruthy(), { timeout, interval: 10 });

test('asks for guilds alone, and is ready once connected', async () => {
  const house = await open({ start: false });
  expect([house.platform.ready(), house.platform.carrier.ready()]).toEqual([false, false]);
  await house.platform.start();
  expect([house.platform.ready(), house.platform.carrier.ready()]).toEqual([true, true]);
  expect(house.discord.gateway.sessions.map(({ intents }) => intents)).toEqual([GatewayIntentBits.Guilds]);
});

test('asks for members where the operator said so and Discord granted it', async () => {
  const house = await open({
    config: { guildMembers: true },
    world: { privilegedIntents: ['GuildMembers'] },
  });
  const wanted = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMembers;
  expect(house.discord.gateway.sessions.map(({ intents }) => intents)).toEqual([wanted]);
});

test('an intent that was not granted is named, with what to do', async () => {
  const house = await open({ config: { guildMembers: true }, start: false });
  const fault = await house.platform.start().catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(PlatformFault);
  expect(String(fault)).toMatch(/DISCORD_GUILD_MEMBERS.*developer portal/);
  expect(house.platform.ready()).toBe(false);
});

test('a wrong token is named and not repeated', async () => {
  const house = await open({ config: { token: 'not-the-token' }, start: false });
  const fault = await house.platform.start().catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(PlatformFault);
  expect(String(fault)).toContain('DISCORD_TOKEN');
  expect(JSON.stringify([String(fault), house.logged])).not.toContain('not-the-token');
});

test('resumes after a dropped connection; what was asked meanwhile is answered', async () => {
  const house = await open();
  house.discord.gateway.drop();
  await house.discord.until(() => !house.discord.gateway.sessions[0]?.connected, 'the connection to drop');
  await eventually(() => !house.platform.ready());
  const handle = command(house);
  expect((await handle.answer()).text).toBe('Hello.');
  expect(house.discord.gateway.sessions.map(({ resumes }) => resumes)).toEqual([1]);
  await eventually(() => house.platform.ready());
});

test('while the database is away stays connected and has words for it, but does nothing', async () => {
  const house = await open();
  const [session] = house.discord.gateway.sessions;
  await house.database.goAway();
  await eventually(() => house.logged.some(({ msg }) => /lock .* was lost/.test(String(msg))));
  expect((await command(house).answer()).text).toMatch(/failed on our side/);
  expect(house.asked).toEqual([]);
  await house.database.comeBack();
  await eventually(() => house.logged.some(({ msg }) => /lock .* is back/.test(String(msg))));
  expect((await command(house).answer()).text).toBe('Hello.');
  expect(house.discord.gateway.sessions).toEqual([session]);
});

/** Takes the lock away from the process that holds it, as if its connection had broken and another was faster. */
async function takeLock(house: House): Promise<() => Promise<void>> {
  const client = await openClient(house.database.connection);
  const locks = `SELECT pid, (classid::bigint << 32) | objid::bigint AS key FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  const { rows } = await client.query(locks);
  await client.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  await client.query('SELECT pg_advisory_lock($1)', [rows[0]?.key]);
  return () => endClient(client);
}

// A lock is asked for every two seconds, and discord.js pauses between two attempts: these wait side by side.
describe.concurrent('what takes a while', () => {
  test('survives a refusal while it runs, says so in words, and connects anew', async ({
    expect,
    onTestFinished,
  }) => {
    const house = await open({}, onTestFinished);
    const [first] = house.discord.gateway.sessions;
    house.discord.gateway.close(4011);
    await eventually(() => house.logged.some(({ msg }) => /more connections/.test(String(msg))));
    expect(house.platform.ready()).toBe(false);
    await eventually(() => house.platform.ready(), 12_000);
    expect(house.discord.gateway.sessions.at(-1)).not.toBe(first);
    expect((await command(house).answer()).text).toBe('Hello.');
  });

  test('one process is connected; another waits, is ready, and takes over when the first stops', async ({
    expect,
    onTestFinished,
  }) => {
    const house = await open({}, onTestFinished);
    const second = house.another();
    await second.start();
    expect(second.ready()).toBe(true);
    // The connected one alone sends.
    const sending = () => [house.platform.carrier.ready(), second.carrier.ready()];
    expect(sending()).toEqual([true, false]);
    expect(house.discord.gateway.sessions).toHaveLength(1);
    await house.platform.stop();
    await eventually(() => second.carrier.ready());
    expect(sending()).toEqual([false, true]);
    await house.discord.until(() => house.discord.gateway.sessions.length === 1, 'the second process');
    expect((await command(house).answer()).text).toBe('Hello.');
    expect(house.asked).toHaveLength(1);
    await eventually(() => second.ready());
  });

  test('a process whose lock another has got is silent, and comes back when it holds the lock again', async ({
    expect,
    onTestFinished,
  }) => {
    const house = await open({}, onTestFinished);
    const giveBack = await takeLock(house);
    await eventually(() => house.discord.gateway.sessions.length === 0);
    expect(house.platform.ready()).toBe(true);
    await giveBack();
    await eventually(() => house.discord.gateway.sessions.length === 1, 8_000);
    expect((await command(house).answer()).text).toBe('Hello.');
  });

  test('a connection that is just being made when the program stops does not come back by itself', async ({
    expect,
    onTestFinished,
  }) => {
    const house = await open({}, onTestFinished);
    house.discord.gateway.drop();
    await eventually(() => !house.platform.ready());
    await house.platform.stop();
    // Between two attempts discord.js pauses for half a second, and a client destroyed meanwhile goes on connecting.
    await sleep(900);
    expect(house.discord.gateway.sessions.filter(({ connected }) => connected)).toEqual([]);
  });
});

test('guilds become workspaces when the bot is added, follow their name, and are left', async () => {
  const house = await open();
  const isThere = async (name: string, left: boolean) => {
    const row = await house.database.db.workspace.findFirst({ where: { platform: 'discord', name } });
    return row !== null && (row.leftAt !== null) === left;
  };
  await eventually(() => isThere('Alpha', false));
  house.discord.joinGuild({ name: 'Beta', channels: [{ name: 'general' }] });
  await eventually(() => isThere('Beta', false));
  house.discord.leaveGuild('Beta');
  await eventually(() => isThere('Beta', true));
  expect(await isThere('Alpha', false)).toBe(true);
});

test('a guild that was left while nobody looked is noticed at the next start', async () => {
  const house = await open({ start: false });
  const { db } = house.database;
  await db.workspace.create({ data: { platform: 'discord', externalId: '81384788765712384', name: 'Gone' } });
  await db.workspace.create({ data: { platform: 'slack', externalId: 'T1', name: 'Another platform' } });
  await house.platform.start();
  const here = () => db.workspace.findMany({ where: { leftAt: null }, orderBy: { name: 'asc' } });
  await eventually(
    async () => (await here()).map(({ name }) => name).join() === `${alpha.name},Another platform`,
  );
});

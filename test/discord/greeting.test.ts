import { expect, onTestFinished, test, vi } from 'vitest';
import { alpha, type House, type HouseOptions, here, openHouse } from './platform.ts';

/** Waits for what the counterpart does not see. */
const eventually = (holds: () => unknown) => vi.waitFor(holds, { timeout: 20_000, interval: 10 });

async function open(options: HouseOptions = {}): Promise<House> {
  const house = await openHouse({
    config: { guildMembers: true },
    world: { privilegedIntents: ['GuildMembers'] },
    ...options,
  });
  onTestFinished(() => house.stop());
  await eventually(() => expect(house.database.db.workspace.count()).resolves.toBe(1));
  return house;
}

const wish = ({ database }: House, greetsAll: boolean) =>
  database.db.workspace.updateMany({ data: { greetsAll } });

const greeted = ({ database }: House) =>
  database.db.delivery.findMany({ where: { subject: 'greeting' }, orderBy: { number: 'asc' } });

/** The gateway keeps its order: when this is answered, everything that happened before has arrived. */
const arrived = ({ discord }: House) => discord.command({ ...here, name: 'look', stale: true }).answer();

/** Joins are taken in order: whoever joined before the last of these has had their turn when that one is greeted. */
async function lastIsGreeted(house: House, name: string): Promise<void> {
  house.discord.joinMember('Alpha', { name });
  const { id } = house.discord.person(name);
  await eventually(async () => expect((await greeted(house)).at(-1)?.recipient).toBe(id));
}

test('who joins is greeted by direct message, once however often, where the admins want that', async () => {
  const house = await open();
  await wish(house, true);
  for (let time = 0; time < 5; time++) house.discord.joinMember('Alpha', { name: 'carla' });
  house.discord.joinMember('Alpha', { name: 'a-bot', bot: true });
  await lastIsGreeted(house, 'dana');
  const { id: workspaceId } = await house.database.db.workspace.findFirstOrThrow();
  const all = await greeted(house);
  const expected = ['carla', 'dana'].map((name) => house.discord.person(name).id);
  expect(all.map(({ recipient }) => recipient)).toEqual(expected);
  expect(all.at(-1)).toMatchObject({ kind: 'direct', platform: 'discord', workspaceId });
  expect(house.asked).toEqual([]);
});

test('nobody is greeted where the admins did not ask for it', async () => {
  const house = await open();
  house.discord.joinMember('Alpha', { name: 'carla' });
  await arrived(house);
  // Everyone who joined is dealt with before the platform has stopped.
  await house.platform.stop();
  expect([await greeted(house), await house.database.db.account.count()]).toEqual([[], 0]);
});

test('without the intent Discord tells of nobody', async () => {
  const house = await open({ config: {}, world: {} });
  await wish(house, true);
  house.discord.joinMember('Alpha', { name: 'carla' });
  await arrived(house);
  await house.platform.stop();
  expect([await greeted(house), house.platform.carrier.hearsOfJoining]).toEqual([[], false]);
});

test('a process that waits for the connection hears of nobody', async () => {
  const house = await open();
  await wish(house, true);
  await house.another().start();
  await lastIsGreeted(house, 'carla');
  expect([house.discord.gateway.sessions.length, (await greeted(house)).length]).toEqual([1, 1]);
});

test('what fails is logged without an id or a name, and the next one is greeted', async () => {
  const house = await open();
  await wish(house, true);
  const { pool } = house.database;
  await pool.query(`ALTER TABLE account RENAME TO accounts_elsewhere`);
  const failed = () => house.logged.filter(({ msg }) => /could not be greeted/.test(String(msg)));
  house.discord.joinMember('Alpha', { name: 'carla' });
  await eventually(() => expect(failed()).toHaveLength(1));
  const line = JSON.stringify(failed());
  expect(line).not.toContain('carla');
  for (const { id } of [house.discord.person('carla'), house.discord.guild(alpha.name)])
    expect(line).not.toContain(id);
  await pool.query(`ALTER TABLE accounts_elsewhere RENAME TO account`);
  await lastIsGreeted(house, 'dana');
});

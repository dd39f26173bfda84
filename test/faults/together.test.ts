import { afterEach, expect, test } from 'vitest';
import { publish } from '../support/publish.ts';
import { audit, standingIn } from './audit.ts';
import { createWorld, makeDue, settled, type World } from './world.ts';

let world: World;
afterEach(() => world?.stop());

test('two programs on one due digest post one message', async () => {
  world = await createWorld({ teams: 1, slackChannels: 1, guilds: 1, discordChannels: 1 });
  await Promise.all([world.start('one'), world.start('two')]);
  await publish(world.database.db);
  const runs = await makeDue(world, world.digests);
  await settled(world);
  expect(await audit(world, runs)).toMatchObject({ issues: 2, sent: 2, messages: 2 });
});

test('two programs share forty due digests', async () => {
  world = await createWorld({ teams: 4, slackChannels: 8, guilds: 2, discordChannels: 4 });
  await Promise.all([world.start('one'), world.start('two')]);
  await publish(world.database.db);
  const runs = await makeDue(world, world.digests);
  expect(runs).toHaveLength(40);
  await settled(world);
  expect(await audit(world, runs)).toMatchObject({ issues: 40, sent: 40, messages: 40 });
  for (const digest of world.digests) expect(await standingIn(world, digest)).toHaveLength(1);
});

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../bench/random.ts';
import { publish } from '../support/publish.ts';
import { audit } from './audit.ts';
import { createWorld, type DueRun, makeDue, type Running, settled, until, type World } from './world.ts';

let world: World;
let running: Running;
const runs: DueRun[] = [];

beforeAll(async () => {
  world = await createWorld({ teams: 2, slackChannels: 5, guilds: 1, discordChannels: 6 });
  running = await world.start('one');
  const random = createRandom(7);
  for (const wire of [running.slackWire, running.discordWire])
    wire.slow(() => ({ there: random.below(200), back: 300 + random.below(1500) }));
});
afterAll(() => world?.stop());

const underWay = () =>
  [...running.slackWire.passages, ...running.discordWire.passages].filter(
    ({ answeredAt }) => answeredAt === undefined,
  ).length;

test.each([6, 20])(
  'the database is away for %i s while messages leave',
  { timeout: 120_000 },
  async (seconds) => {
    await publish(world.database.db);
    runs.push(...(await makeDue(world, world.digests)));
    // Some have arrived, of some the answer is on its way, and some have not begun.
    await until(() => underWay() >= 5, 'messages that are on their way');
    await world.database.goAway();
    await sleep(seconds * 1000);
    await publish(world.database.db).then(
      () => expect.unreachable('the database is away'),
      () => {},
    );
    await world.database.comeBack();
    await settled(world, 60_000);
    const sum = await audit(world, runs);
    // The program knows of each message what became of it.
    expect(sum).toMatchObject({
      issues: runs.length,
      sent: runs.length,
      uncertain: 0,
      messages: runs.length,
    });
    expect(running.program.errors()).toBe('');
  },
);

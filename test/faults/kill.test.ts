import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { createRandom } from '../bench/random.ts';
import { publish } from '../support/publish.ts';
import { audit } from './audit.ts';
import type { Delay, Passage } from './wire.ts';
import { createWorld, type DueRun, makeDue, type Running, settled, until, type World } from './world.ts';

const seed = Number(process.env.FAULTS_SEED ?? 20261122);
const kills = 30;

/** What a program is in the middle of when it is killed. */
const moments = ['composing', 'claimed', 'handed'] as const;
type Moment = (typeof moments)[number];

const slowDatabase = fileURLToPath(new URL('slow-database.mjs', import.meta.url));
const launch = { node: ['--import', slowDatabase], env: { SLOW_DATABASE_MS: '25' } };

let world: World;
beforeAll(async () => {
  world = await createWorld({ teams: 3, slackChannels: 6, guilds: 2, discordChannels: 6 });
});
afterAll(() => world?.stop());

test('killed thirty times, it makes every issue and sends it once, or does not know and says so', {
  timeout: 900_000,
}, async () => {
  onTestFailed(() => console.error(`FAULTS_SEED=${seed}`));
  const random = createRandom(seed);
  const up = new Map<string, Running>();
  const all: Running[] = [];
  const start = async (name: string) => {
    const running = await world.start(name, launch);
    for (const wire of [running.slackWire, running.discordWire])
      wire.slow((_, path): Delay => {
        return isPost(path) ? { there: random.below(150), back: random.below(350) } : { there: 0, back: 0 };
      });
    up.set(name, running);
    all.push(running);
  };
  await Promise.all([start('one'), start('two')]);
  const starting = new Set<Promise<void>>();
  const runs: DueRun[] = [];
  const met = { composing: 0, claimed: 0, handed: 0 };

  for (let count = 0; count < kills; count++) {
    await until(() => up.size > 0, 'a program');
    for (let left = 1 + random.below(2); left > 0; left--) await publish(world.database.db);
    runs.push(
      ...(await makeDue(
        world,
        world.digests.filter(() => random.below(4) === 0),
      )),
    );
    const wanted = moments[count % moments.length] ?? 'handed';
    const victim = await until(() => inTheMiddleOf(wanted, up, random.pick), `a program that is ${wanted}`);
    await sleep(random.below(120));
    for (const moment of await momentsOf(victim)) met[moment] += 1;
    up.delete(victim.name);
    await victim.kill();
    const restart: Promise<void> = start(victim.name).finally(() => starting.delete(restart));
    starting.add(restart);
  }
  await Promise.all(starting);

  const { db } = world.database;
  const due = () => db.digest.count({ where: { nextRunAt: { lte: new Date() } } });
  await until(async () => (await due()) === 0, 'what is due to be made');
  await publish(db);
  const last = await makeDue(world, world.digests);
  expect(last).toHaveLength(world.digests.length);
  await settled(world);
  const sum = await audit(world, [...runs, ...last]);
  expect(sum.sent + sum.uncertain).toBe(sum.issues);
  expect(sum.issues).toBe(runs.length + last.length);
  const unsure = await db.delivery.findMany({ where: { state: 'uncertain' } });
  expect(unsure.filter(({ platform, code }) => platform === 'slack' && code !== 'interrupted')).toEqual([]);
  const complaints = all.flatMap(({ program }) => program.log().filter(({ level }) => Number(level) >= 50));
  expect(complaints).toEqual([]);
  console.info({ kills, met, ...sum });
  for (const moment of moments) expect(met[moment]).toBeGreaterThan(0);
});

const isPost = (path: string): boolean => /chat\.postMessage|\/channels\/\d+\/messages$/.test(path);
const isUnderWay = ({ path, answeredAt }: Passage): boolean => isPost(path) && answeredAt === undefined;
const isWaiting = ({ slackWire, discordWire }: Running): boolean =>
  slackWire.passages.some(isUnderWay) || discordWire.passages.some(isUnderWay);

/** A program that is in the middle of something now. */
async function inTheMiddleOf(
  moment: Moment,
  up: ReadonlyMap<string, Running>,
  pick: <T>(all: readonly T[]) => T,
): Promise<Running | undefined> {
  const all = [...up.values()];
  if (!all.length) return undefined;
  switch (moment) {
    case 'composing': {
      const composing = await composingNow();
      return all.find(({ name }) => composing.includes(name));
    }
    case 'claimed':
      return (await claimedNow()) > 0 ? pick(all) : undefined;
    case 'handed': {
      const waiting = all.filter(isWaiting);
      return waiting.length ? pick(waiting) : undefined;
    }
  }
}

async function momentsOf(running: Running): Promise<Moment[]> {
  const [composing, claimed] = await Promise.all([composingNow(), claimedNow()]);
  const now = {
    composing: composing.includes(running.name),
    claimed: claimed > 0,
    handed: isWaiting(running),
  };
  return moments.filter((moment) => now[moment]);
}

/** The programs that are making issues in a transaction that is not committed. */
async function composingNow(): Promise<string[]> {
  const { rows } = await world.database.pool.query<{ name: string }>(
    `SELECT DISTINCT application_name AS name FROM pg_stat_activity
     WHERE datname = current_database() AND state = 'idle in transaction' AND query ~* 'digest|news|delivery'`,
  );
  return rows.map(({ name }) => name);
}

/** How many deliveries were claimed and not handed to a platform yet. */
const claimedNow = (): Promise<number> =>
  world.database.db.delivery.count({ where: { state: 'sending', begunAt: null } });

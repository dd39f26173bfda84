import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { sendAgain } from '../../src/domain/deliveries/ledger.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { createRandom, type Random } from '../bench/random.ts';
import { auditThreads } from './threads/audit.ts';
import { createForum, type Forum, writers } from './threads/forum.ts';
import { createPeople, followersInSlack, type People, role } from './threads/people.ts';
import { messageOf } from './threads/standing.ts';
import { allTold, auditTold } from './threads/told.ts';
import { createWriting } from './threads/writing.ts';
import type { Delay, Passage } from './wire.ts';
import { createWorld, type Running, settled, until, type World } from './world.ts';

const seed = Number(process.env.FAULTS_SEED ?? 20261122);
const kills = 20;
/** Each in two workspaces of Slack and two of Discord. */
const threads = 8;
/** No more is written while so many messages wait: what is not sent within its time says nothing about kills. */
const mostWaiting = 24;

/**
 * Of what was sent, and of what people were told, so much may be uncertain, as Slack tells nobody whether it stands; and
 * so many copies on Discord may be given up. Runs had up to a twelfth, a third and, on a machine of which little was
 * left, five.
 */
const most = { uncertain: 1 / 3, told: 1 / 2, givenUp: threads };

/** What a program is in the middle of when it is killed. */
const moments = ['claimed', 'handed'] as const;

const slowDatabase = fileURLToPath(new URL('slow-database.mjs', import.meta.url));
const launch = { node: ['--import', slowDatabase], env: { SLOW_DATABASE_MS: '25' } };

let world: World;
let forum: Forum;
let people: People;
beforeAll(async () => {
  // What a killed program left holds a place for half a minute: each thread stands in a few, and there are many.
  world = await createWorld({
    ...{ teams: 16, slackChannels: 1, guilds: 16, discordChannels: 1, forums: true, role },
    people: [...writers, ...followersInSlack],
  });
  forum = await createForum(world);
  people = await createPeople(world, forum.places);
});
afterAll(() => world?.stop());

test('killed twenty times, two programs carry every post once, in order, as it reads at last', {
  timeout: 900_000,
}, async () => {
  onTestFailed(() => console.error(`FAULTS_SEED=${seed}`));
  const random = createRandom(seed);
  const up = new Map<string, Running>();
  const all: Running[] = [];
  const start = async (name: string) => {
    const running = await world.start(name, launch);
    for (const wire of [running.slackWire, running.discordWire])
      wire.slow((method, path): Delay => {
        return carries(method, path)
          ? { there: random.below(150), back: random.below(350) }
          : { there: 0, back: 0 };
      });
    up.set(name, running);
    all.push(running);
  };
  await Promise.all([start('one'), start('two')]);
  const writing = createWriting(forum, random);
  const starting = new Set<Promise<void>>();
  const met = { claimed: 0, handed: 0 };
  const began = performance.now();

  for (let count = 0; count < kills; count++) {
    await until(() => up.size > 0, 'a program');
    if (count < threads) {
      const places = forum.places.filter((_, index) => index % threads === count);
      const { threadId } = await writing.open(places);
      await people.follow(threadId);
    }
    await people.note(random.pick(writing.opened).postId);
    await people.go();
    if ((await waitingNow()) < mostWaiting) await writing.go();
    await people.wait();
    const wanted = moments[count % moments.length] ?? 'handed';
    const victim = await until(async () => {
      if ((await waitingNow()) < mostWaiting) await writing.go();
      return inTheMiddleOf(wanted, [...up.values()], random);
    }, `a program that is ${wanted}`);
    await sleep(random.below(120));
    if ((await claimedNow()) > 0) met.claimed += 1;
    if (isWaiting(victim)) met.handed += 1;
    up.delete(victim.name);
    await victim.kill();
    const restart: Promise<void> = start(victim.name).finally(() => starting.delete(restart));
    starting.add(restart);
  }
  const loopMs = performance.now() - began;
  await Promise.all(starting);
  await writing.finish();
  await settled(world);
  const unsure = await resolveOpenings(all.at(-1));
  await allTold(world, people);
  await settled(world);

  const sum = await auditThreads(world, forum);
  const told = await auditTold(world, { people, places: forum.places });
  const { db } = world.database;
  const open = await db.delivery.findMany({ where: { state: 'uncertain', ofId: null, platform: 'slack' } });
  expect(open.filter(({ code }) => code !== 'interrupted')).toEqual([]);
  const kinds = await db.delivery.groupBy({ by: ['kind', 'state'], _count: true });
  const placed = await db.post.count({ where: { state: 'standing' } });
  expect(sum.sent).toBeGreaterThan(placed);
  const complaints = all.flatMap(({ program }) => program.log().filter(({ level }) => Number(level) >= 50));
  expect(complaints).toEqual([]);
  console.info({ kills, met, placed, unsureOpenings: unsure, loopMs, ...sum, told, kinds });
  for (const moment of moments) expect(met[moment]).toBeGreaterThan(0);
  expect(sum.uncertain).toBeLessThanOrEqual(sum.sent * most.uncertain);
  expect(told.uncertain).toBeLessThanOrEqual(told.messages * most.told);
  expect(sum.givenUp).toBeLessThanOrEqual(most.givenUp);
});

/**
 * Where nobody knows whether a thread was opened on Slack: somebody presses on it where it stands, and an admin sends it
 * again where it does not. Resolves to how many there were; what was to stand in them follows.
 */
async function resolveOpenings(running: Running | undefined): Promise<number> {
  const { db } = world.database;
  const unsure = await db.delivery.findMany({
    where: { state: 'uncertain', kind: 'thread', platform: 'slack' },
  });
  world.slack.aim(`${running?.program.url}/slack/events`);
  for (const { id, workspaceId } of unsure) {
    const place = forum.places.find((one) => one.workspaceId === workspaceId);
    const message = place && messageOf(world, place, id);
    const label = translateFor('en')('post.report');
    if (message) await world.slack.press({ on: message, user: 'UREADER', label });
    else await sendAgain(db, { workspaceId: workspaceId ?? '', id, at: new Date() });
    await until(async () => {
      const { state } = await db.delivery.findUniqueOrThrow({ where: { id } });
      return state !== 'uncertain';
    }, 'the opening to be known');
  }
  return unsure.length;
}

/** Requests that post, open or change something. */
const carries = (method: string, path: string): boolean =>
  /chat\.(post|update)|\/channels\/\d+\/(messages|threads)|\/members\/\d+\/roles\//.test(path) ||
  (method === 'PATCH' && /\/channels\/\d+$/.test(path));
const isUnderWay = ({ method, path, answeredAt }: Passage): boolean =>
  carries(method, path) && answeredAt === undefined;
const isWaiting = ({ slackWire, discordWire }: Running): boolean =>
  slackWire.passages.some(isUnderWay) || discordWire.passages.some(isUnderWay);

async function inTheMiddleOf(
  moment: (typeof moments)[number],
  all: readonly Running[],
  { pick }: Random,
): Promise<Running | undefined> {
  if (!all.length) return undefined;
  if (moment === 'claimed') return (await claimedNow()) > 0 ? pick(all) : undefined;
  const waiting = all.filter(isWaiting);
  return waiting.length ? pick(waiting) : undefined;
}

/** How many deliveries were claimed and not handed to a platform yet. */
const claimedNow = (): Promise<number> =>
  world.database.db.delivery.count({ where: { state: 'sending', begunAt: null } });

const waitingNow = (): Promise<number> =>
  world.database.db.delivery.count({
    where: { state: { in: ['due', 'retrying'] }, lane: { startsWith: 'channel:' } },
  });

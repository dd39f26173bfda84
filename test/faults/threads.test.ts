import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { sendAgain } from '../../src/domain/deliveries/ledger.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { createRandom, type Random } from '../bench/random.ts';
import { auditThreads } from './threads/audit.ts';
import { createForum, type Forum, type Opened } from './threads/forum.ts';
import { messageOf } from './threads/standing.ts';
import type { Delay, Passage } from './wire.ts';
import { createWorld, type Running, settled, until, type World } from './world.ts';

const seed = Number(process.env.FAULTS_SEED ?? 20261122);
const kills = 20;
/** Each in two workspaces of Slack and two of Discord. */
const threads = 8;
/** No more is written while so many messages wait: what is not sent within its time says nothing about kills. */
const mostWaiting = 12;

/** What a program is in the middle of when it is killed. */
const moments = ['claimed', 'handed'] as const;

const slowDatabase = fileURLToPath(new URL('slow-database.mjs', import.meta.url));
const launch = { node: ['--import', slowDatabase], env: { SLOW_DATABASE_MS: '25' } };

let world: World;
let forum: Forum;
beforeAll(async () => {
  // What a killed program left holds a place for half a minute: each thread stands in a few, and there are many.
  world = await createWorld({ teams: 16, slackChannels: 1, guilds: 16, discordChannels: 1, forums: true });
  forum = await createForum(world);
});
afterAll(() => world?.stop());

test('killed twenty times, two programs carry every post once, in order, as it reads at last', {
  timeout: 300_000,
}, async () => {
  onTestFailed(() => console.error(`FAULTS_SEED=${seed}`));
  const random = createRandom(seed);
  const up = new Map<string, Running>();
  const all: Running[] = [];
  const start = async (name: string) => {
    const running = await world.start(name, launch);
    for (const wire of [running.slackWire, running.discordWire])
      wire.slow((_, path): Delay => {
        return carries(path) ? { there: random.below(150), back: random.below(350) } : { there: 0, back: 0 };
      });
    up.set(name, running);
    all.push(running);
  };
  await Promise.all([start('one'), start('two')]);
  const writing = createWriting(random);
  const starting = new Set<Promise<void>>();
  const met = { claimed: 0, handed: 0 };
  const began = performance.now();

  for (let count = 0; count < kills; count++) {
    await until(() => up.size > 0, 'a program');
    if (count < threads) await writing.open();
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
  await settled(world, 120_000);
  const unsure = await resolveOpenings(all.at(-1));
  await settled(world, 120_000);

  const sum = await auditThreads(world, forum);
  const { db } = world.database;
  const open = await db.delivery.findMany({ where: { state: 'uncertain', ofId: null, platform: 'slack' } });
  expect(open.filter(({ code }) => code !== 'interrupted')).toEqual([]);
  const placed = await db.post.count({ where: { state: 'standing' } });
  expect(sum.sent).toBeGreaterThan(placed);
  const complaints = all.flatMap(({ program }) => program.log().filter(({ level }) => Number(level) >= 50));
  expect(complaints).toEqual([]);
  console.info({ kills, met, placed, unsureOpenings: unsure, loopMs, ...sum });
  for (const moment of moments) expect(met[moment]).toBeGreaterThan(0);
});

/** Somebody who writes and changes their mind while everything is carried. */
function createWriting(random: Random) {
  const opened: Opened[] = [];
  const posts: string[] = [];
  let written = 0;
  const text = () => `This is wording ${++written} of what we do.`;
  const edit = async () => void (posts.length && (await forum.edit(random.pick(posts), text())));
  return {
    async open() {
      const number = opened.length;
      const places = forum.places.filter((_, index) => index % threads === number);
      const thread = await forum.open(`Question ${number}`, text(), places);
      opened.push(thread);
      posts.push(thread.postId);
    },
    /** A reply, or another wording of anything. */
    async go() {
      if (random.below(3) === 0) return edit();
      posts.push(await forum.reply(random.pick(opened).threadId, text()));
    },
    /** The last words, one of them taken back. */
    async finish() {
      for (let count = 0; count < 3; count++) await edit();
      const last = posts.at(-1);
      if (last !== undefined) await forum.remove(last);
    },
  };
}

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
const carries = (path: string): boolean =>
  /chat\.(postMessage|update)|\/channels\/\d+\/(messages|threads)/.test(path);
const isUnderWay = ({ path, answeredAt }: Passage): boolean => carries(path) && answeredAt === undefined;
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
  world.database.db.delivery.count({ where: { state: { in: ['due', 'retrying'] } } });

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeDigest } from '../../src/domain/digests/change.ts';
import { aWish } from '../domain/digests/subscriptions.ts';
import { temporaryFolder } from '../support/database.ts';
import { publish } from '../support/publish.ts';
import { audit } from './audit.ts';
import { createWorld, type Digest, makeDue, type Running, settled, until, type World } from './world.ts';

const hourMs = 3_600_000;
const movedClock = fileURLToPath(new URL('moved-clock.mjs', import.meta.url));

let world: World;
let running: Running;
let clockFile: string;

beforeAll(async () => {
  world = await createWorld({ teams: 1, slackChannels: 1, guilds: 1, discordChannels: 1 });
  clockFile = join(await temporaryFolder(), 'clock');
  running = await world.start('one', { node: ['--import', movedClock], env: { CLOCK_FILE: clockFile } });
});
afterAll(() => world?.stop());

/** Sets the program's clock so far ahead of the real one. */
async function moveClock(byMs: number): Promise<void> {
  await writeFile(clockFile, String(byMs));
  process.kill(running.program.pid, 'SIGUSR2');
  await running.program.prints(new RegExp(`The clock goes by ${byMs}\\.`));
}

const issuesOf = ({ id }: Digest) =>
  world.database.db.digestIssue.findMany({ where: { digestId: id }, orderBy: { number: 'asc' } });

/** Makes digests due at that moment. */
async function dueAt(at: Date): Promise<void> {
  await world.database.db.digest.updateMany({ data: { nextRunAt: at } });
}

test('when the clock steps back an hour, the next issue comes when it is due, after the one before', async () => {
  await publish(world.database.db);
  await makeDue(world, world.digests);
  await settled(world);

  await moveClock(-hourMs);
  await publish(world.database.db);
  const due = new Date(Date.now() - hourMs + 3000);
  await dueAt(due);
  for (const digest of world.digests) {
    const second = await until(async () => (await issuesOf(digest))[1], 'the second issue');
    // By the program's clock.
    expect(second.createdAt.getTime()).toBeGreaterThanOrEqual(due.getTime());
  }
  await settled(world);
  expect(await audit(world)).toMatchObject({ issues: 4, sent: 4, messages: 4 });
});

test('a time that comes a second time is not taken twice, and holds nobody up if it is', async () => {
  const { db } = world.database;
  const [again, other] = world.digests;
  if (!again || !other) throw new Error('There are two digests.');
  await moveClock(0);
  // As a schedule says it: on a whole minute.
  const time = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  await publish(db);
  await dueAt(time);
  await until(async () => (await issuesOf(other)).length === 3, 'the third issue');
  await settled(world);

  await moveClock(-hourMs);
  const wish = aWish({ sayEmpty: true, time: time.toISOString().slice(11, 16) });
  const { channelId } = await db.digest.findUniqueOrThrow({ where: { id: again.id } });
  const now = new Date(Date.now() - hourMs);
  await db.$transaction((tx) => changeDigest(tx, again, { channelId, wish, now }));
  const { nextRunAt } = await db.digest.findUniqueOrThrow({ where: { id: again.id } });
  expect(Number(nextRunAt)).toBeGreaterThan(Number(time));

  await publish(db);
  await db.digest.update({ where: { id: again.id }, data: { nextRunAt: time } });
  await moveClock(0);
  await makeDue(world, [other]);
  for (const digest of [again, other])
    await until(async () => (await issuesOf(digest)).length === 4, 'the fourth issue');
  await settled(world);
  expect(await audit(world)).toMatchObject({ issues: 8, sent: 8, messages: 8 });
});

test('a program whose clock is ahead of the database’s sends at once all the same', async () => {
  await moveClock(hourMs);
  await publish(world.database.db);
  await makeDue(world, world.digests);
  await settled(world);
  expect(await audit(world)).toMatchObject({ issues: 10, sent: 10, messages: 10 });
});

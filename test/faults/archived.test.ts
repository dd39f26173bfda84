import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../support/publish.ts';
import { textOf } from '../support/slack/reading.ts';
import { audit, standingIn } from './audit.ts';
import type { Passage } from './wire.ts';
import {
  createWorld,
  type Digest,
  type DueRun,
  founder,
  makeDue,
  settled,
  until,
  type World,
} from './world.ts';

let world: World;
const runs: DueRun[] = [];

beforeAll(async () => {
  world = await createWorld({ teams: 1, slackChannels: 3, guilds: 1, discordChannels: 1 });
});
afterAll(() => world?.stop());

/** Something is published and every digest is due. */
async function round(): Promise<DueRun[]> {
  await publish(world.database.db);
  const due = await makeDue(world, world.digests);
  await settled(world);
  return due;
}

const isOnItsWay = ({ path, status }: Passage): boolean =>
  path.endsWith('chat.postMessage') && status === undefined;

const digestIn = (channel: string): Digest => {
  const digest = world.digests.find((one) => one.channel === channel);
  if (!digest) throw new Error(`There is no digest in ${channel}.`);
  return digest;
};

test('a channel that is archived stops alone, tells its person once, and gets everything when it is back', async () => {
  const first = await world.start('one');
  const { slack, database } = world;
  const archived = digestIn('C2');
  const others = world.digests.filter((one) => one !== archived);
  const issuesOf = ({ id }: Digest) => database.db.digestIssue.count({ where: { digestId: id } });
  const told = () => slack.directMessages('T1', founder.slack).messages.map(textOf);
  const standing = async (digests: readonly Digest[]) =>
    Promise.all(digests.map(async (digest) => (await standingIn(world, digest)).length));

  runs.push(...(await round()));
  // Archived while one message is on its way and another one waits behind it.
  let letGo = () => {};
  const gate = new Promise<void>((open) => {
    letGo = open;
  });
  first.slackWire.slow((_, path) => ({ there: path.endsWith('chat.postMessage') ? gate : 0, back: 0 }));
  for (const issues of [2, 3]) {
    await publish(database.db);
    runs.push(...(await makeDue(world, [archived])));
    await until(async () => (await issuesOf(archived)) === issues, 'an issue of the channel');
  }
  await until(() => first.slackWire.passages.some(isOnItsWay), 'a message that is on its way');
  slack.archive('T1', 'C2');
  letGo();
  await settled(world);
  expect(await standing([archived])).toEqual([1]);
  expect(told()).toEqual([expect.stringContaining('#channel C2')]);
  expect(await database.db.delivery.count({ where: { state: 'dead' } })).toBe(2);

  const held = await round();
  runs.push(...held.filter(({ digestId }) => digestId !== archived.id));
  expect(await standing(others)).toEqual([2, 2, 2]);
  expect(await issuesOf(archived)).toBe(3);
  expect(told()).toHaveLength(1);

  slack.archive('T1', 'C2', false);
  // A start looks at once what was mended; otherwise it would be every ten minutes.
  await first.stop();
  const second = await world.start('two');
  await until(
    () => second.program.log().some(({ msg }) => msg === 'channels mended'),
    'the channel to be mended',
  );
  await settled(world);
  expect(await standing([archived])).toEqual([3]);

  runs.push(...(await round()));
  expect(await audit(world, runs)).toMatchObject({ issues: 13, sent: 13, uncertain: 0, messages: 13 });
  expect(told()).toHaveLength(1);
});

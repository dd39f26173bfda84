import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { translateFor } from '../../src/i18n/translate.ts';
import { publish } from '../support/publish.ts';
import { audit, standingIn } from './audit.ts';
import {
  createWorld,
  type Digest,
  type DueRun,
  makeDue,
  type Running,
  settled,
  until,
  type World,
} from './world.ts';

// One program's story: each test makes one more issue of the digests that it needs.

let world: World;
let running: Running;
const runs: DueRun[] = [];

beforeAll(async () => {
  world = await createWorld({ teams: 2, slackChannels: 1, guilds: 1, discordChannels: 1 });
  running = await world.start('one');
  world.slack.aim(`${running.program.url}/slack/events`);
});
beforeEach(async () => void (await publish(world.database.db)));
afterAll(() => world?.stop());

const digestIn = (workspace: string): Digest => {
  const digest = world.digests.find((one) => one.workspace === workspace);
  if (!digest) throw new Error(`There is no digest in ${workspace}.`);
  return digest;
};
const discordDigest = () => digestIn(world.discord.guild('Guild 1').id);

const run = async (...digests: Digest[]) => void runs.push(...(await makeDue(world, digests)));

/** The message of a digest's newest issue. */
const newest = async ({ id }: Digest) => {
  const issue = await world.database.db.digestIssue.findFirst({
    where: { digestId: id },
    orderBy: { number: 'desc' },
    include: { delivery: true },
  });
  return issue?.delivery;
};
const inState = (digest: Digest, state: string) =>
  until(async () => {
    const delivery = await newest(digest);
    return delivery?.state === state && delivery;
  }, `a message that is ${state}`);

test('what Slack wants to wait for is not asked before, and holds up no other workspace', async () => {
  const [one, other] = [digestIn('T1'), digestIn('T2')];
  world.slack.fail({ method: 'chat.postMessage', team: 'T1', status: 429, retryAfter: 2, times: 3 });
  await run(one);
  await inState(one, 'retrying');
  await run(other);
  await inState(other, 'sent');
  expect((await newest(one))?.state).toBe('retrying');
  expect(await inState(one, 'sent')).toMatchObject({ attempts: 4, problem: null });

  const asked = running.slackWire.passages.filter(({ path }) => path.endsWith('chat.postMessage'));
  const turnedAway = asked.filter(({ status }) => status === 429);
  expect(turnedAway).toHaveLength(3);
  for (const [index, { answeredAt = 0 }] of turnedAway.entries()) {
    const next = turnedAway[index + 1] ?? asked.at(-1);
    expect((next?.at ?? 0) - answeredAt).toBeGreaterThanOrEqual(2000);
  }
});

test('what Discord did though it answers with an error stands once', async () => {
  const digest = discordDigest();
  const posts = () =>
    world.discord.requests.filter(({ route }) => route === 'POST /channels/:channel_id/messages').length;
  const before = posts();
  const route = 'POST /channels/:channel_id/messages';
  world.discord.fail({ route, status: 502, afterCommit: true });
  world.discord.fail({ route, status: 'reset', afterCommit: true });
  await run(digest);
  expect(await inState(digest, 'sent')).toMatchObject({ attempts: 3 });
  expect(posts() - before).toBe(3);
  expect(await standingIn(world, digest)).toHaveLength(1);
});

test('what Slack did without an answer is not sent again, and a press on it tells where it stands', async () => {
  const digest = digestIn('T1');
  world.slack.fail({ method: 'chat.postMessage', team: 'T1', status: 'reset', afterCommit: true });
  await run(digest);
  const uncertain = await inState(digest, 'uncertain');
  expect(uncertain).toMatchObject({ messages: [], attempts: 1, problem: 'lost' });
  const message = world.slack.channel('T1', 'C1').messages.at(-1);
  if (!message) throw new Error('Nothing stands.');
  expect((await standingIn(world, digest)).filter(({ delivery }) => delivery === uncertain.id)).toHaveLength(
    1,
  );

  const label = translateFor('en')('digest.why');
  const pressed = await world.slack.press({ on: message, user: 'UREADER', label });
  expect((await world.slack.answers(pressed)).length).toBeGreaterThan(0);
  await inState(digest, 'sent');
  await settled(world);
  expect(await newest(digest)).toMatchObject({ state: 'sent', messages: [message.ts], attempts: 2 });
  // It is brought up to date once, and nothing else was posted.
  expect(world.slack.now(message)).toMatchObject({ edited: true, text: message.text });
});

test('nothing was doubled or lost meanwhile', async () => {
  const last = await makeDue(world, world.digests);
  await settled(world);
  const sum = await audit(world, [...runs, ...last]);
  expect(sum).toMatchObject({ issues: 7, sent: 7, uncertain: 0, messages: 7 });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { listLedger, sendAgain } from '../../src/domain/deliveries/ledger.ts';
import { textOf } from '../support/slack/reading.ts';
import { auditThreads } from './threads/audit.ts';
import { createForum, type Forum, type Place } from './threads/forum.ts';
import { standingAt } from './threads/standing.ts';
import { createWorld, founder, type Running, settled, until, type World } from './world.ts';

// One program's story: each test opens a thread of its own, or goes on with one.

let world: World;
let forum: Forum;
let running: Running;

beforeAll(async () => {
  world = await createWorld({ teams: 4, slackChannels: 1, guilds: 3, discordChannels: 1, forums: true });
  forum = await createForum(world);
  running = await world.start('one');
  world.slack.aim(`${running.program.url}/slack/events`);
});
afterAll(() => world?.stop());

const placeIn = (workspace: string): Place => {
  const place = forum.places.find((one) => one.workspace === workspace);
  if (!place) throw new Error(`There is no forum in ${workspace}.`);
  return place;
};
const guildPlace = (name: string): Place => placeIn(world.discord.guild(name).id);

/** What stands of a thread in a place. */
async function standing(place: Place, threadId: string): Promise<string[]> {
  const { db } = world.database;
  const { delivery } = await db.threadCopy.findUniqueOrThrow({
    where: { threadId_workspaceId: { threadId, workspaceId: place.workspaceId } },
    include: { delivery: true },
  });
  const rows = await db.delivery.findMany({ where: { subject: 'post' } });
  return standingAt(world, place, rows)
    .filter(({ thread }) => thread === delivery.thread)
    .map(({ text }) => text);
}

const ledgerOf = async ({ workspaceId }: Place) =>
  (await listLedger(world.database.db, { workspaceId, offset: 0, limit: 20 })).entries;

/** From now on nothing that is posted or changed gets there; returns how to let it go. */
function holdBack(): () => void {
  let letGo = () => {};
  const gate = new Promise<void>((open) => {
    letGo = open;
  });
  const delay = (_: string, path: string) =>
    /chat\.|\/(messages|threads)/.test(path) ? { there: gate, back: 0 } : { there: 0, back: 0 };
  running.slackWire.slow(delay);
  running.discordWire.slow(delay);
  return letGo;
}

const sending = (places: number) =>
  until(
    async () =>
      (await world.database.db.delivery.count({ where: { state: 'sending', begunAt: { not: null } } })) >=
      places,
    'messages that are on their way',
  );

test('an edit while the first copies are being delivered ends in the newest wording everywhere', async () => {
  const letGo = holdBack();
  const { threadId, postId } = await forum.open('Edited at once', 'The first wording.');
  await sending(forum.places.length);
  await forum.edit(postId, 'The second wording.');
  const reply = await forum.reply(threadId, 'A reply.');
  await forum.edit(postId, 'The last wording.');
  await forum.edit(reply, 'A better reply.');
  letGo();
  await settled(world);
  await auditThreads(world, forum);
  for (const place of forum.places) {
    const [opening, ...others] = await standing(place, threadId);
    expect(opening).toContain('The last wording.');
    expect(others).toEqual([expect.stringContaining('A better reply.')]);
  }
});

test('a copy that was deleted by hand is noticed at the next change, and not made again', async () => {
  const { db } = world.database;
  const { threadId, postId } = await forum.open('Deleted in two places', 'The first wording.');
  await settled(world);
  const inSlack = placeIn('T2');
  const inForum = guildPlace('Guild 2');
  const message = world.slack
    .channel('T2', inSlack.channel)
    .messages.find((one) => textOf(one).includes('Deleted in two places'));
  const thread = world.discord
    .threads(world.discord.channel(inForum.channel))
    .find(({ name }) => name.endsWith('Deleted in two places'));
  if (!message || !thread) throw new Error('It does not stand.');
  world.slack.erase(message);
  world.discord.deleteChannel(thread);

  await forum.edit(postId, 'The second wording.');
  await settled(world);
  const gone = await db.threadCopy.findMany({ where: { threadId, goneAt: { not: null } } });
  expect(gone.map(({ workspaceId }) => workspaceId).sort()).toEqual(
    [inSlack.workspaceId, inForum.workspaceId].sort(),
  );
  const before = await db.delivery.count({ where: { workspaceId: inSlack.workspaceId } });
  await forum.reply(threadId, 'A reply.');
  await forum.edit(postId, 'The last wording.');
  await settled(world);
  expect(await db.delivery.count({ where: { workspaceId: inSlack.workspaceId } })).toBe(before);
  for (const place of forum.places) {
    const texts = await standing(place, threadId);
    if (place === inSlack || place === inForum) expect(texts).toEqual([]);
    else
      expect(texts).toEqual([
        expect.stringContaining('The last wording.'),
        expect.stringContaining('A reply.'),
      ]);
  }
  for (const place of [inSlack, inForum]) {
    const [newest] = await ledgerOf(place);
    expect(newest).toMatchObject({ kind: 'update', state: 'dead', problem: 'missing' });
  }
});

test('an archived channel stops alone, its person is told once, and it gets everything when it is back', async () => {
  const place = placeIn('T3');
  const { threadId } = await forum.open('Archived', 'The first wording.');
  await settled(world);
  // Archived while one reply is on its way and another one waits behind it.
  const letGo = holdBack();
  await forum.reply(threadId, 'The first reply.');
  await forum.reply(threadId, 'The second reply.');
  await sending(forum.places.length);
  world.slack.archive('T3', place.channel);
  letGo();
  await settled(world);
  expect(await standing(place, threadId)).toHaveLength(1);
  expect(await standing(placeIn('T1'), threadId)).toHaveLength(3);
  await forum.reply(threadId, 'The third reply.');
  await settled(world);
  const told = world.slack.directMessages('T3', founder.slack).messages.map(textOf);
  expect(told).toEqual([expect.stringContaining(`#channel ${place.channel}`)]);
  expect(await world.database.db.threadCopy.count({ where: { threadId, goneAt: { not: null } } })).toBe(0);

  world.slack.archive('T3', place.channel, false);
  // Its admin has one of them sent again, which lets the others follow.
  const refused = (await ledgerOf(place)).find(({ problem }) => problem === 'refused:archived');
  const { workspaceId } = place;
  await sendAgain(world.database.db, { workspaceId, id: refused?.id ?? '', at: new Date() });
  await settled(world);
  const texts = ['The first wording.', 'The first reply.', 'The second reply.', 'The third reply.'];
  expect(await standing(place, threadId)).toEqual(texts.map((text) => expect.stringContaining(text)));
});

test('a workspace that removes the bot in the middle gets no more, and the ledger says so', async () => {
  const { db } = world.database;
  const left = [placeIn('T4'), guildPlace('Guild 3')];
  const { threadId, postId } = await forum.open('Left', 'The first wording.');
  await settled(world);
  const letGo = holdBack();
  await forum.reply(threadId, 'The first reply.');
  await forum.reply(threadId, 'The second reply.');
  await sending(forum.places.length);
  world.slack.revokeToken('T4');
  await world.slack.event({ type: 'app_uninstalled' }, { team: 'T4' });
  world.discord.leaveGuild('Guild 3');
  letGo();
  await settled(world);
  for (const place of left) {
    const workspace = await db.workspace.findUniqueOrThrow({ where: { id: place.workspaceId } });
    expect(workspace.leftAt).not.toBeNull();
    const [newest] = await ledgerOf(place);
    expect(newest).toMatchObject({ kind: 'post', state: 'cancelled', problem: 'workspace_left' });
  }
  const before = await db.delivery.count({
    where: { workspaceId: { in: left.map((one) => one.workspaceId) } },
  });
  await forum.reply(threadId, 'The third reply.');
  await forum.edit(postId, 'The last wording.');
  await settled(world);
  expect(
    await db.delivery.count({ where: { workspaceId: { in: left.map((one) => one.workspaceId) } } }),
  ).toBe(before);
  for (const place of forum.places.filter((one) => !left.includes(one)))
    expect(await standing(place, threadId)).toHaveLength(4);
});

import { expect } from 'vitest';
import { z } from 'zod';
import { nonceOf } from '../../../src/discord/send.ts';
import type { Delivery, Prisma } from '../../../src/generated/prisma/client.ts';
import { markOf } from '../../../src/slack/mark.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { reader, until, type World } from '../world.ts';
import type { Place } from './forum.ts';
import { isGivenUp } from './head.ts';
import { type People, role } from './people.ts';

/** What came of everything that people were told, for the figures. */
export interface ToldSum {
  /** All but roles, of which some are uncertain. */
  messages: number;
  notices: number;
  greetings: number;
  roles: number;
  uncertain: number;
}

/** Waits until followers know everything and nobody is left to be told. */
export async function allTold({ database: { db, pool } }: World, people: People): Promise<void> {
  const untold = async () => {
    const { rows } = await pool.query(
      `SELECT f.told_up_to, f.told_at, t.number, t.state, t.last_post
       FROM follow f JOIN thread t ON t.id = f.thread_id WHERE f.told_up_to < t.last_post`,
    );
    return { followers: rows, authors: await db.authorNotice.count({ where: { at: { lte: new Date() } } }) };
  };
  const isDone = async () => {
    await people.wait();
    const { followers, authors } = await untold();
    return followers.length + authors === 0;
  };
  await until(isDone, async () => `everybody to be told: ${JSON.stringify(await untold())}`);
}

/**
 * Holds what people were told against what was promised: every follower of every post once, every author at least once
 * after they were to be, somebody greeted at most once each time, and the role held as it was last decided. Fails with
 * everything that is wrong.
 */
export async function auditTold(
  world: World,
  { people, places }: { readonly people: People; readonly places: readonly Place[] },
): Promise<ToldSum> {
  const { db } = world.database;
  const told = await db.delivery.findMany({
    where: { kind: { in: ['direct', 'whisper'] } },
    orderBy: { number: 'asc' },
  });
  const roles = await db.delivery.findMany({
    where: { kind: { in: ['give_role', 'take_role'] } },
    orderBy: { number: 'asc' },
  });
  const notices = told.filter(({ subject }) => subject === 'followed');
  const faults = [
    ...told.flatMap((one) => messageFaults(world, one, places)),
    ...(await followFaults(world, notices)),
    ...(await authorFaults(world, people, told)),
    ...roleFaults(world, roles, places),
  ];
  expect(faults).toEqual([]);
  return {
    messages: told.length,
    notices: notices.length,
    greetings: told.filter(({ kind }) => kind === 'whisper').length,
    roles: roles.length,
    uncertain: told.filter(({ state }) => state === 'uncertain').length,
  };
}

/** Ids of the messages of a delivery, by the platform's own record of what that person sees. */
function standingFor(
  { slack, discord }: World,
  { id, kind, platform, workspaceId, recipient }: Delivery,
  places: readonly Place[],
): string[] {
  const person = recipient ?? '';
  if (platform === 'discord')
    return discord
      .direct(person)
      .messages.filter(({ nonce }) => nonce === nonceOf({ delivery: id, part: 0 }))
      .map((message) => message.id);
  const team = places.find((place) => place.workspaceId === workspaceId)?.workspace ?? '';
  const seen =
    kind === 'whisper' ? slack.ephemerals(team, person) : slack.directMessages(team, person).messages;
  return seen.filter(({ blocks }) => markOf(blocks[0]?.block_id)?.delivery === id).map(({ ts }) => ts);
}

/** It stands once, or is uncertain and stands at most once. */
function messageFaults(world: World, delivery: Delivery, places: readonly Place[]): string[] {
  const { subject, state, messages, problem, code, platform } = delivery;
  const standing = standingFor(world, delivery, places);
  if (standing.length > 1) return [`a ${subject} on ${platform} stands ${standing.length} times`];
  if (state === 'uncertain' && platform === 'slack' && code === 'interrupted') return [];
  if (isGivenUp(delivery)) return [];
  // Somebody looked at it meanwhile, or nothing of it is left.
  if (state === 'cancelled' && !standing.length) return [];
  if (state !== 'sent') return [`a ${subject} on ${platform} is ${state}: ${problem} ${code}`];
  return String(standing) === String(messages) ? [] : [`a ${subject} stands as ${standing}, not ${messages}`];
}

const sealedNotice = z.tuple([z.string(), z.array(z.tuple([z.string(), z.number(), z.number()]))]);

/** Every post but the one that was there already is told of to each follower in exactly one notice. */
async function followFaults({ database: { db } }: World, notices: readonly Delivery[]): Promise<string[]> {
  const spans = notices.flatMap(({ subjectId }) => {
    const [, threads] = sealedNotice.parse(JSON.parse(sealer.open(subjectId, 'followed')));
    return threads.map(([followId, after, upTo]) => ({ followId, after, upTo }));
  });
  const include = { thread: { include: { posts: { orderBy: { number: 'asc' } } } } } as const;
  const follows = await db.follow.findMany({ include });
  return follows.flatMap((one) => {
    const own = spans.filter(({ followId }) => followId === one.id);
    const times = (number: number) => own.filter((span) => span.after < number && number <= span.upTo).length;
    return [
      ...(one.toldUpTo === one.thread.lastPost
        ? []
        : [`told up to ${one.toldUpTo} of ${one.thread.lastPost}`]),
      ...own.filter(({ upTo }) => upTo > one.toldUpTo).map(({ upTo }) => `told up to ${upTo}, and not noted`),
      ...one.thread.posts.flatMap((post) => postFaults(post, times(post.number ?? 0))),
    ].map((fault) => `a follower of T-${one.thread.number}: ${fault}`);
  });
}

/** Of the opening nobody was told, who followed after it; of what was removed meanwhile, perhaps nobody. */
function postFaults(
  { number, opens, state }: Prisma.PostGetPayload<Record<string, never>>,
  times: number,
): string[] {
  const isRight = opens ? times === 0 : times === 1 || (times === 0 && state === 'removed');
  return isRight ? [] : [`told ${times} times of post ${number}`];
}

/** Nothing that was due is left; whoever was to be told was told after it happened. */
async function authorFaults(
  { database: { db } }: World,
  { noted }: People,
  told: readonly Delivery[],
): Promise<string[]> {
  const left = await db.authorNotice.count({ where: { at: { lte: new Date() } } });
  const accounts = await db.account.findMany({ where: { memberId: { in: [...noted.keys()] } } });
  const untold = accounts.filter(({ id, memberId }) => {
    const since = noted.get(memberId ?? '') ?? new Date(0);
    return !told.some(({ subject, subjectId, endedAt }) => {
      return subject === 'something-waits' && subjectId === id && endedAt !== null && endedAt >= since;
    });
  });
  return [
    ...(left ? [`${left} authors are left to be told`] : []),
    ...untold.map(({ externalId }) => `${externalId} was not told`),
  ];
}

/** Whoever was given a role last has it. */
function roleFaults({ discord }: World, roles: readonly Delivery[], places: readonly Place[]): string[] {
  return [...new Set(roles.map(({ workspaceId }) => workspaceId))].flatMap((workspaceId) => {
    const own = roles.filter((one) => one.workspaceId === workspaceId);
    const guild = places.find((place) => place.workspaceId === workspaceId)?.workspace ?? '';
    const held = discord.rolesOf(guild, reader.discord).includes(role);
    const unsent = own.filter(({ state }) => state !== 'sent');
    return [
      ...(held === (own.at(-1)?.kind === 'give_role')
        ? []
        : [`the last is ${own.at(-1)?.kind}, held: ${held}`]),
      ...unsent.map(({ kind, state, problem }) => `${kind} is ${state}: ${problem}`),
    ];
  });
}

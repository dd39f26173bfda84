import { expect } from 'vitest';
import type { Prisma } from '../../../src/generated/prisma/client.ts';
import type { World } from '../world.ts';
import type { Forum, Place } from './forum.ts';
import { type Standing, standingAt } from './standing.ts';

const carried = {
  where: { subject: 'post', kind: { in: ['thread', 'post'] } },
  orderBy: { number: 'asc' },
} as const satisfies Prisma.DeliveryFindManyArgs;
const readCarried = ({ database: { db } }: World) => db.delivery.findMany(carried);
type Carried = Awaited<ReturnType<typeof readCarried>>[number];

/** What came of everything, for the figures. */
export interface Sum {
  /** Of posts that stand, in all their copies. */
  sent: number;
  uncertain: number;
  /** Of the uncertain ones, those whose message stands. */
  uncertainStanding: number;
  /** Copies of threads on Discord of which nobody knows whether they were opened. */
  givenUp: number;
}

/**
 * Holds what the platforms recorded against what was promised: every post of every thread stands once in every copy,
 * in order, in the thread that it belongs to, as it reads now, or is uncertain and stands at most once. Fails with
 * everything that is wrong.
 */
export async function auditThreads(world: World, { places }: Pick<Forum, 'places'>): Promise<Sum> {
  const { db } = world.database;
  const threads = await db.thread.findMany({
    include: { posts: { orderBy: { number: 'asc' } }, copies: true },
  });
  const rows = await readCarried(world);
  const sum: Sum = { sent: 0, uncertain: 0, uncertainStanding: 0, givenUp: 0 };
  const faults = places.flatMap((place) => {
    const standing = standingAt(world, place, rows);
    const known = new Set(rows.map(({ id }) => id));
    const lost = threads.filter((thread) => isGivenUp(openingAt(thread, place, rows)));
    const unknown = standing.filter(
      ({ delivery, text }) =>
        !known.has(delivery ?? '') && !lost.some(({ title }) => text.includes(`${title}\n`)),
    );
    return [
      ...threads.flatMap((thread) => auditCopy(thread, place, rows, standing, sum)),
      ...unknown.map(({ text }) => `nobody posted: ${text}`),
    ].map((fault) => `${place.platform} ${place.workspace}: ${fault}`);
  });
  expect(faults).toEqual([]);
  expect(world.slack.violations).toEqual([]);
  expect(world.discord.violations).toEqual([]);
  return sum;
}

type Thread = Prisma.ThreadGetPayload<{ include: { posts: true; copies: true } }>;

const openingAt = (
  { copies }: Thread,
  { workspaceId }: Place,
  rows: readonly Carried[],
): Carried | undefined => {
  const copy = copies.find((one) => one.workspaceId === workspaceId);
  return rows.find(({ id }) => id === copy?.deliveryId);
};

/** For so long Discord tells a message that comes again, and what opens a thread is sent again. */
const discordTellsMs = 120_000;

/** Whoever sent it was killed again and again, for so long that nobody can tell whether it stands: an admin can. */
const isGivenUp = (opening: Carried | undefined): boolean =>
  opening?.platform === 'discord' &&
  opening.state === 'uncertain' &&
  Number(opening.endedAt) - Number(opening.begunAt) >= discordTellsMs;

function auditCopy(
  thread: Thread,
  place: Place,
  rows: readonly Carried[],
  standing: readonly Standing[],
  sum: Sum,
): string[] {
  const { number, posts, copies } = thread;
  if (!copies.some(({ workspaceId }) => workspaceId === place.workspaceId)) return [];
  const opening = openingAt(thread, place, rows);
  if (!opening) return [`T-${number} was not opened`];
  if (isGivenUp(opening)) {
    sum.givenUp += 1;
    return [];
  }
  const own = rows.filter(({ id, withinId }) => id === opening.id || withinId === opening.id);
  const faults = posts.flatMap((post) => {
    const [delivery, ...more] = own.filter(({ subjectId }) => subjectId === post.id);
    if (!delivery || more.length)
      return [`post ${post.number} is carried ${own.length ? more.length + 1 : 0} times`];
    return auditPost(post, delivery, opening, standing, sum);
  });
  return [...faults, ...orderFaults(posts, own, standing)].map((fault) => `T-${number}: ${fault}`);
}

function auditPost(
  { number, state, text }: Thread['posts'][number],
  delivery: Carried,
  opening: Carried,
  all: readonly Standing[],
  sum: Sum,
): string[] {
  const standing = all.filter((one) => one.delivery === delivery.id);
  const name = `post ${number}`;
  if (standing.length > 1) return [`${name} stands ${standing.length} times`];
  const [message] = standing;
  if (delivery.state === 'uncertain' && delivery.platform === 'slack') {
    sum.uncertain += 1;
    if (message) sum.uncertainStanding += 1;
    return [];
  }
  // It was removed before anybody saw it.
  if (delivery.state === 'cancelled' && state === 'removed' && !message) return [];
  if (delivery.state !== 'sent')
    return [`${name} is ${delivery.state}: ${delivery.problem} ${delivery.code}`];
  sum.sent += 1;
  if (!message) return [`${name} does not stand`];
  return [
    ...(String(delivery.messages) === message.message ? [] : [`${name} is noted as ${delivery.messages}`]),
    ...(message.thread === opening.thread ? [] : [`${name} stands in ${message.thread}`]),
    ...(message.text.includes(text) === (state === 'standing') ? [] : [`${name} reads: ${message.text}`]),
  ];
}

/** Whatever stands of a thread stands in the order of its posts. */
function orderFaults(
  posts: Thread['posts'],
  own: readonly Carried[],
  standing: readonly Standing[],
): string[] {
  const numbers = standing.flatMap(({ delivery }) => {
    const row = own.find(({ id }) => id === delivery);
    return posts.find(({ id }) => id === row?.subjectId)?.number ?? [];
  });
  const ordered = numbers.every((one, index) => index === 0 || one >= (numbers[index - 1] ?? 0));
  return ordered ? [] : [`the order is ${numbers}`];
}

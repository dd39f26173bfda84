import { expect } from 'vitest';
import type { Prisma } from '../../../src/generated/prisma/client.ts';
import { translateFor } from '../../../src/i18n/translate.ts';
import type { World } from '../world.ts';
import type { Forum, Place } from './forum.ts';
import { auditHead, isGivenUp } from './head.ts';
import { type Standing, standingAt } from './standing.ts';

const carried = {
  where: { subject: { in: ['post', 'thread-line'] }, kind: { in: ['thread', 'post'] } },
  orderBy: { number: 'asc' },
} as const satisfies Prisma.DeliveryFindManyArgs;
const readCarried = ({ database: { db } }: World) => db.delivery.findMany(carried);
export type Carried = Awaited<ReturnType<typeof readCarried>>[number];

const threadParts = {
  posts: { where: { number: { not: null } }, orderBy: { number: 'asc' }, include: { wordings: true } },
  events: true,
  copies: true,
} as const satisfies Prisma.ThreadInclude;
export type Thread = Prisma.ThreadGetPayload<{ include: typeof threadParts }>;

/** What came of everything, for the figures. */
export interface Sum {
  /** Of posts and lines that stand, in all their copies. */
  sent: number;
  uncertain: number;
  /** Of the uncertain ones, those whose message stands. */
  uncertainStanding: number;
  /** Copies of threads on Discord of which nobody knows whether they were opened. */
  givenUp: number;
}

/**
 * Holds what the platforms recorded against what was promised: every post of every thread stands once in every copy,
 * and so does one line for each time that it was closed or opened again; in order, in the thread that they belong to, as
 * they read now, below the title that it has now; or is uncertain and stands at most once, in one of its wordings. Fails
 * with everything that is wrong.
 */
export async function auditThreads(world: World, { places }: Pick<Forum, 'places'>): Promise<Sum> {
  const { db } = world.database;
  const threads = await db.thread.findMany({ include: threadParts });
  const rows = await readCarried(world);
  const sum: Sum = { sent: 0, uncertain: 0, uncertainStanding: 0, givenUp: 0 };
  const faults = places.flatMap((place) => {
    const standing = standingAt(world, place, rows);
    const known = new Set(rows.map(({ id }) => id));
    const lost = threads.filter((thread) => isGivenUp(openingAt(thread, place, rows)));
    const unknown = standing.filter(
      (one) => !known.has(one.delivery ?? '') && !lost.some((thread) => opensIt(thread, one)),
    );
    return [
      ...threads.flatMap((thread) => auditCopy(world, { thread, place, rows, standing, sum })),
      ...unknown.map(({ text }) => `nobody posted: ${text}`),
    ].map((fault) => `${place.platform} ${place.workspace}: ${fault}`);
  });
  expect(faults).toEqual([]);
  expect(world.slack.violations).toEqual([]);
  expect(world.discord.violations).toEqual([]);
  return sum;
}

const openingAt = (
  { copies }: Thread,
  { workspaceId }: Place,
  rows: readonly Carried[],
): Carried | undefined => {
  const copy = copies.find((one) => one.workspaceId === workspaceId);
  return rows.find(({ id }) => id === copy?.deliveryId);
};

/** Whether a message is what opens a thread, under whichever title: its footer names the thread. */
const opensIt = ({ number }: Thread, { text }: Standing): boolean => text.includes(`T-${number} · `);

/** One copy of a thread, and everything that stands where it does. */
interface Copy {
  readonly thread: Thread;
  readonly place: Place;
  readonly rows: readonly Carried[];
  readonly standing: readonly Standing[];
  readonly sum: Sum;
}

function auditCopy(world: World, copy: Copy): string[] {
  const { thread, place, rows, standing, sum } = copy;
  const { number, posts, events, copies } = thread;
  if (!copies.some(({ workspaceId }) => workspaceId === place.workspaceId)) return [];
  const opening = openingAt(thread, place, rows);
  if (!opening) return [`T-${number} was not opened`];
  const own = rows.filter(({ id, withinId }) => id === opening.id || withinId === opening.id);
  if (isGivenUp(opening)) {
    sum.givenUp += 1;
    return givenUpFaults(copy, own).map((fault) => `T-${number}, given up: ${fault}`);
  }
  const things = [...posts.map(thingOfPost), ...events.map(thingOfEvent)];
  const faults = things.flatMap((thing) => {
    const [delivery, ...more] = own.filter(({ subjectId }) => subjectId === thing.id);
    if (!delivery || more.length) return [`${thing.name} is carried ${delivery ? more.length + 1 : 0} times`];
    return auditThing(thing, delivery, opening, copy);
  });
  const head = opening.state === 'sent' ? auditHead(world, thread, opening, standing) : [];
  return [...faults, ...head, ...orderFaults(thread, own, standing)].map((fault) => `T-${number}: ${fault}`);
}

/** It stands once at most, and nothing was sent into it. */
function givenUpFaults({ thread, standing }: Copy, own: readonly Carried[]): string[] {
  const openings = standing.filter((one) => opensIt(thread, one));
  const inside = own.filter(({ withinId }) => withinId !== null);
  return [
    ...(openings.length > 1 ? [`it stands ${openings.length} times`] : []),
    ...inside
      .filter(({ state }) => state === 'sent' || state === 'uncertain')
      .map(({ subject }) => `a ${subject} was sent`),
  ];
}

/** What a thread consists of: a post, or the line of a closing or reopening. */
interface Thing {
  /** What a delivery names it by. */
  readonly id: string;
  readonly name: string;
  /** What it says now, and every wording that it ever had. */
  readonly says: string;
  readonly everSaid: readonly string[];
  /** Whether a line stands in its place. */
  readonly gone: boolean;
}

const thingOfPost = ({ id, number, state, text, wordings }: Thread['posts'][number]): Thing => ({
  ...{ id, name: `post ${number}`, says: text, gone: state !== 'standing' },
  everSaid: [...new Set([text, ...wordings.map((one) => one.text)])],
});

function thingOfEvent({ id, state }: Thread['events'][number]): Thing {
  const says = translateFor('en')(state === 'closed' ? 'line.closed' : 'line.open');
  return { id, name: `the line “${says}”`, says, everSaid: [says], gone: false };
}

function auditThing(thing: Thing, delivery: Carried, opening: Carried, { standing, sum }: Copy): string[] {
  const { name, says, everSaid, gone } = thing;
  const [message, ...more] = standing.filter((one) => one.delivery === delivery.id);
  if (more.length) return [`${name} stands ${more.length + 1} times`];
  if (isGivenUp(delivery) || (delivery.state === 'uncertain' && delivery.platform === 'slack')) {
    sum.uncertain += 1;
    if (!message) return [];
    sum.uncertainStanding += 1;
    return everSaid.some((one) => message.text.includes(one)) ? [] : [`${name} reads: ${message.text}`];
  }
  // It was removed before anybody saw it.
  if (delivery.state === 'cancelled' && gone && !message) return [];
  if (delivery.state !== 'sent')
    return [`${name} is ${delivery.state}: ${delivery.problem} ${delivery.code}`];
  sum.sent += 1;
  if (!message) return [`${name} does not stand`];
  const reads = everSaid.filter((one) => message.text.includes(one));
  return [
    ...(String(delivery.messages) === message.message ? [] : [`${name} is noted as ${delivery.messages}`]),
    ...(message.thread === opening.thread ? [] : [`${name} stands in ${message.thread}`]),
    ...(String(reads) === String(gone ? [] : [says]) ? [] : [`${name} reads: ${message.text}`]),
  ];
}

/** Whatever stands of a thread stands in the order in which it was written, and its posts in that of their numbers. */
function orderFaults({ posts }: Thread, own: readonly Carried[], standing: readonly Standing[]): string[] {
  const rows = standing.flatMap(({ delivery }) => own.find(({ id }) => id === delivery) ?? []);
  const written = rows.map(({ number }) => number);
  const numbers = rows.flatMap(({ subjectId }) => posts.find(({ id }) => id === subjectId)?.number ?? []);
  return [
    ...(isAscending(written) ? [] : [`deliveries stand in the order ${written}`]),
    ...(isAscending(numbers) ? [] : [`posts stand in the order ${numbers}`]),
  ];
}

const isAscending = (all: readonly number[]): boolean =>
  all.every((one, index) => index === 0 || one >= (all[index - 1] ?? 0));

import { randomUUID } from 'node:crypto';
import type { Db, Tx } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Rhythm } from '../../generated/prisma/enums.ts';
import type { Language } from '../../i18n/languages.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { writeDeliveries } from '../deliveries/write.ts';
import { lastNews } from '../library/news.ts';
import { type Filter, readFilter } from './filter.ts';
import { following, type LastIssue, lastIssues } from './last-issue.ts';
import { issueDelivery, type Making } from './make.ts';
import { type Destination, destinationOf, placeOf, withPlace } from './place.ts';
import { type Window, windowOf } from './plan.ts';
import { allowed, type Rights, type Which } from './rights.ts';
import { nextRun } from './schedule.ts';

/** What somebody wants of a digest. */
export interface Wish {
  readonly filter: Filter;
  readonly events: boolean;
  readonly sayEmpty: boolean;
  readonly rhythm: Rhythm;
  readonly day: number | null;
  readonly time: string;
  readonly zone: string;
  readonly language: Language;
}

const columns = ({ filter, events, sayEmpty, rhythm, day, time, zone, language }: Wish) => ({
  ...{ filter, events, sayEmpty, rhythm, day, time, zone, language },
});

/** A new digest of a channel or a person. Its first window begins now: nothing that was there before is new. */
export async function subscribe(
  tx: Tx,
  { wish, now, ...to }: { wish: Wish; now: Date } & ({ channelId: string } | { accountId: string }),
): Promise<{ number: number; nextRunAt: Date }> {
  const nextRunAt = nextRun(wish, now);
  const { number } = await tx.digest.create({
    data: { ...columns(wish), ...to, nextRunAt, windowFrom: now, afterNews: await lastNews(tx) },
  });
  return { number, nextRunAt };
}

const where = ({ number, ...rights }: Which) => ({ number, ...allowed(rights) });

/** Reads a digest that was not stopped, with its place. */
export const findDigest = (db: Pick<Tx, 'digest'>, which: Which) =>
  db.digest.findFirst({ where: where(which), include: withPlace });
export type FoundDigest = NonNullable<Awaited<ReturnType<typeof findDigest>>>;

/** The digests over which somebody decides, oldest first. */
export const listDigests = (db: Db, rights: Rights) =>
  db.digest.findMany({
    where: allowed(rights),
    orderBy: { number: 'asc' },
    include: {
      ...withPlace,
      issues: { where: { deliveryId: { not: null } }, orderBy: { number: 'desc' }, take: 1 },
    },
  });

/**
 * Changes what and when, and of a channel's digest where: `channelId` null leaves it. The window stays as it is, so that
 * nothing is repeated or lost.
 */
export async function changeDigest(
  tx: Tx,
  which: Which,
  { channelId, wish, now }: { channelId: string | null; wish: Wish; now: Date },
): Promise<Outcome<{ nextRunAt: Date | undefined }, 'gone'>> {
  const digest = await lockDigest(tx, where(which));
  if (!digest) return refused('gone');
  const nextRunAt = digest.pausedAt ? null : nextRun(wish, later(now, digest.windowFrom));
  const place = digest.channelId !== null && channelId !== null ? { channelId } : {};
  await tx.digest.update({ where: { id: digest.id }, data: { ...columns(wish), ...place, nextRunAt } });
  return done({ nextRunAt: nextRunAt ?? undefined });
}

/** A run is never set to a time that was covered, though the clock was set back. */
const later = (one: Date, other: Date): Date => (one > other ? one : other);

/** Nothing is sent until it is resumed; `until` does so by itself. */
export async function pauseDigest(
  db: Db,
  which: Which,
  { now, until }: { now: Date; until: Date | undefined },
): Promise<boolean> {
  const { count } = await db.digest.updateMany({
    where: where(which),
    data: { pausedAt: now, pausedUntil: until ?? null, nextRunAt: null },
  });
  return count === 1;
}

/** A new window begins; what came during the pause can be sent as one issue, and until then is kept as the gap. */
export const resumeDigest = (
  db: Db,
  which: Which,
  now: Date,
): Promise<Outcome<{ nextRunAt: Date }, 'gone' | 'running'>> => resume(db, where(which), now);

const resume = (db: Db, one: One, now: Date): Promise<Outcome<{ nextRunAt: Date }, 'gone' | 'running'>> =>
  db.$transaction(async (tx) => {
    const digest = await lockDigest(tx, one);
    if (!digest) return refused('gone');
    if (!digest.pausedAt) return refused('running');
    const at = later(now, digest.windowFrom);
    const nextRunAt = nextRun(digest, at);
    const upto = await lastNews(tx);
    // Paused again before anything was told: one gap.
    const goesOn = digest.gapUpto === digest.afterNews;
    await tx.digest.update({
      where: { id: digest.id },
      data: {
        pausedAt: null,
        pausedUntil: null,
        nextRunAt,
        gapFrom: (goesOn && digest.gapFrom) || digest.windowFrom,
        gapTo: at,
        gapAfter: (goesOn ? digest.gapAfter : undefined) ?? digest.afterNews,
        gapUpto: upto,
        windowFrom: at,
        afterNews: upto,
      },
    });
    return done({ nextRunAt });
  });

/** Resumes the digests whose pause is over by now. */
export async function resumeDue(db: Db, now: Date): Promise<number> {
  const over = await db.digest.findMany({
    where: { pausedUntil: { lte: now }, stoppedAt: null },
    select: { number: true },
    take: 500,
  });
  let resumed = 0;
  for (const { number } of over) {
    const outcome = await resume(db, { number, stoppedAt: null }, now);
    if (outcome.ok) resumed += 1;
  }
  return resumed;
}

/** For good; what is on its way is not sent any more. */
export async function stopDigest(db: Db, which: Which, now: Date): Promise<boolean> {
  const { count } = await db.digest.updateMany({
    where: where(which),
    data: { stoppedAt: now, nextRunAt: null, pausedUntil: null },
  });
  return count === 1;
}

/** The window that an issue made now would have. */
export async function currentWindow(
  { readNews, library }: Pick<Making, 'readNews' | 'library'>,
  tx: Pick<Tx, 'newsCount'>,
  digest: Pick<FoundDigest, 'windowFrom' | 'afterNews' | 'filter'>,
  now: Date,
): Promise<Window> {
  const upto = await lastNews(tx);
  const news = await readNews(digest.afterNews, upto);
  return windowOf(withFilter(digest), { now, lastNews: upto, news, entries: library.entries() });
}

const withFilter = (digest: Pick<FoundDigest, 'windowFrom' | 'afterNews' | 'filter'>) => ({
  ...digest,
  filter: readFilter(digest.filter),
});

/** An issue that is asked for again so soon, with nothing new since, was asked for by two, or by two clicks. */
const onceWithinMs = 10_000;

/**
 * Why nothing was sent: there is no such digest, it is paused, what it was about was sent before, or no workspace leads
 * to its person.
 */
export type SendRefusal = 'gone' | 'paused' | 'sent' | 'unreachable';

/** Makes an issue now, whatever the schedule says; the next window begins where it ends. */
export async function sendNow(
  making: Making,
  which: Which,
  now: Date,
): Promise<Outcome<undefined, SendRefusal>> {
  const { db, library, readNews } = making;
  const found = await findDigest(db, which);
  if (!found) return refused('gone');
  // Before the transaction, which would wait for a second connection while it holds one.
  const upto = await lastNews(db);
  const news = await readNews(found.afterNews, upto);
  return db.$transaction(async (tx) => {
    const digest = await lockDigest(tx, where(which));
    if (!digest) return refused('gone');
    if (digest.pausedAt) return refused('paused');
    const to = destinationOf(placeOf(digest));
    if (!to) return refused('unreachable');
    const last = Math.max(upto, digest.afterNews);
    const window = windowOf(withFilter(digest), { now, lastNews: last, news, entries: library.entries() });
    const { windowTo, uptoNews } = window;
    const before = (await lastIssues(tx, [digest.id])).get(digest.id);
    const agoMs = before ? Math.abs(now.getTime() - before.dueAt.getTime()) : Number.POSITIVE_INFINITY;
    if (agoMs < onceWithinMs && uptoNews === digest.afterNews) return done(undefined);
    // One that is due is this one.
    const due = digest.nextRunAt && digest.nextRunAt <= now ? digest.nextRunAt : undefined;
    await tx.digest.update({
      where: { id: digest.id },
      data: {
        windowFrom: windowTo,
        afterNews: uptoNews,
        ...(due && { nextRunAt: nextRun(digest, windowTo) }),
      },
    });
    await makeIssue(tx, digest, window, { to, now, dueAt: due ?? now, before });
    return done(undefined);
  });
}

/** Sends what came during the last pause, once. */
export const sendGap = (making: Making, which: Which, now: Date): Promise<Outcome<undefined, SendRefusal>> =>
  making.db.$transaction(async (tx) => {
    const digest = await lockDigest(tx, where(which));
    if (!digest) return refused('gone');
    const to = destinationOf(placeOf(digest));
    if (!to) return refused('unreachable');
    const { gapFrom, gapTo, gapAfter, gapUpto } = digest;
    if (!gapFrom || !gapTo || gapAfter === null || gapUpto === null) return refused('sent');
    await tx.digest.update({
      where: { id: digest.id },
      data: { gapFrom: null, gapTo: null, gapAfter: null, gapUpto: null },
    });
    const span = { windowFrom: gapFrom, windowTo: gapTo, afterNews: gapAfter, uptoNews: gapUpto };
    const before = (await lastIssues(tx, [digest.id])).get(digest.id);
    const window = { ...span, omitted: 0, omittedFrom: null };
    // The events of that time are over.
    await makeIssue(tx, { ...digest, events: false }, window, { to, now, dueAt: now, before });
    return done(undefined);
  });

/** One digest, by its number and what else is asked of it. */
type One = Prisma.DigestWhereInput & { readonly number: number };

/** Nobody else makes an issue of it until the transaction ends. */
async function lockDigest(tx: Tx, one: One): Promise<FoundDigest | null> {
  await tx.$queryRaw`SELECT 1 FROM digest WHERE number = ${one.number} FOR UPDATE`;
  return tx.digest.findFirst({ where: one, include: withPlace });
}

async function makeIssue(
  tx: Tx,
  digest: FoundDigest,
  window: Window,
  { to, now, dueAt, before }: { to: Destination; now: Date; dueAt: Date; before: LastIssue | undefined },
): Promise<void> {
  const id = randomUUID();
  const [deliveryId = null] = await writeDeliveries(tx, [issueDelivery(to, id, now)]);
  await tx.digestIssue.create({
    data: {
      ...window,
      ...following(before, dueAt),
      id,
      digestId: digest.id,
      filter: readFilter(digest.filter),
      events: digest.events,
      deliveryId,
    },
  });
}

import { randomUUID } from 'node:crypto';
import type { Db, Tx } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Platform, Rhythm } from '../../generated/prisma/enums.ts';
import { type NewDelivery, writeDeliveries } from '../deliveries/write.ts';
import type { Library } from '../library/live.ts';
import { lastNews, type ReadNews } from '../library/news.ts';
import { readFilter } from './filter.ts';
import { following, type LastIssue, lastIssues } from './last-issue.ts';
import type { Destination } from './place.ts';
import { type Available, longestWindowMs, type Plan, planRun, type Run } from './plan.ts';

/** What issues are made with. */
export interface Making {
  readonly db: Db;
  readonly library: Pick<Library, 'entries'>;
  readonly readNews: ReadNews;
}

/** A run of a digest, and what it does. */
export interface Made {
  readonly digest: DueDigest;
  /** The issue before. */
  readonly before: LastIssue | undefined;
  readonly plan: Plan;
}

/**
 * Digests claimed at a time: few enough for a transaction of a second or two, and so many that those which are due at
 * nine o'clock are made before the sending of the first ones takes the time.
 */
const batch = 500;
const patience = { timeout: 30_000, maxWait: 10_000 };

/**
 * Makes the issues of every digest that is due. A process claims rows that no other one holds, and writes issues,
 * deliveries and next runs in one transaction: two processes share the work, and an end at any point makes nothing
 * or everything.
 */
export async function makeDueIssues(
  making: Making,
  now: Date,
): Promise<{ made: number; sent: number; unreadable: number }> {
  const sum = { made: 0, sent: 0, unreadable: 0 };
  for (;;) {
    const all = await making.db.$transaction(async (tx) => {
      const due = await planDue(tx, making, now, Prisma.sql`LIMIT ${batch} FOR UPDATE OF d SKIP LOCKED`);
      if (due.length) await write(tx, due, now);
      return due;
    }, patience);
    sum.made += all.filter(({ plan }) => plan.window).length;
    sum.unreadable += all.filter(({ plan }) => plan.unreadable).length;
    sum.sent += all.filter(({ plan }) => plan.sends).length;
    if (all.length < batch) return sum;
  }
}

/** What would be made now; nothing is. */
export const planDueIssues = (making: Making, now: Date): Promise<Made[]> =>
  planDue(making.db, making, now, Prisma.empty);

/** A digest that is due, with where it goes. */
export interface DueDigest {
  readonly id: string;
  readonly number: number;
  readonly filter: unknown;
  readonly events: boolean;
  readonly sayEmpty: boolean;
  readonly rhythm: Rhythm;
  readonly day: number | null;
  readonly time: string;
  readonly zone: string;
  readonly nextRunAt: Date;
  readonly windowFrom: Date;
  readonly afterNews: number;
  /** A channel's, which has none where it goes to a person. */
  readonly channelId: string | null;
  readonly channelName: string | null;
  /** The platform's id of the person that it goes to. */
  readonly recipient: string | null;
  /** Why nothing is sent there now. */
  readonly hold: Hold | null;
  /** That of the channel, or through which direct messages reach the person. */
  readonly workspaceId: string | null;
  readonly workspaceName: string | null;
  readonly platform: Platform;
}

/**
 * The bot has left the workspace, or knows of none that leads to the person; the channel takes no messages; the person
 * takes no direct ones; the account is no member's.
 */
export type Hold = 'gone' | 'broken' | 'closed' | 'no_member';

const dueQuery = (now: Date, rest: Prisma.Sql) => Prisma.sql`
  SELECT d.id, d.number, d.filter, d.events, d.say_empty AS "sayEmpty", d.rhythm, d.day, d.time, d.zone,
         d.next_run_at AS "nextRunAt", d.window_from AS "windowFrom", d.after_news AS "afterNews",
         d.channel_id AS "channelId", c.name AS "channelName", a.external_id AS recipient,
         w.id AS "workspaceId", w.name AS "workspaceName", coalesce(a.platform, w.platform) AS platform,
         CASE WHEN d.account_id IS NOT NULL AND a.member_id IS NULL THEN 'no_member'
              WHEN w.id IS NULL OR w.left_at IS NOT NULL THEN 'gone'
              WHEN c.broken_at IS NOT NULL THEN 'broken'
              WHEN a.direct_closed_at IS NOT NULL THEN 'closed' END AS hold
  FROM digest d
  LEFT JOIN channel c ON c.id = d.channel_id
  LEFT JOIN account a ON a.id = d.account_id
  LEFT JOIN workspace w ON w.id = coalesce(c.workspace_id, a.workspace_id)
  WHERE d.next_run_at <= ${now} AND d.stopped_at IS NULL AND d.paused_at IS NULL
  ORDER BY d.next_run_at, d.number ${rest}`;

const toRun = (digest: DueDigest, before: LastIssue | undefined): Run => ({
  schedule: digest,
  filter: readFilter(digest.filter),
  events: digest.events,
  sayEmpty: digest.sayEmpty,
  dueAt: digest.nextRunAt,
  windowFrom: digest.windowFrom,
  afterNews: digest.afterNews,
  held: digest.hold !== null,
  isFirst: !before,
});

async function planDue(tx: Tx, { library, readNews }: Making, now: Date, rest: Prisma.Sql): Promise<Made[]> {
  const due = await tx.$queryRaw<DueDigest[]>(dueQuery(now, rest));
  if (!due.length) return [];
  const last = await lastIssues(
    tx,
    due.map(({ id }) => id),
  );
  const upto = await lastNews(tx);
  const available: Available = {
    now,
    lastNews: upto,
    news: await readNews(Math.min(...due.map(({ afterNews }) => afterNews)), upto),
    entries: library.entries(),
  };
  return due.map((digest) => {
    const before = last.get(digest.id);
    return { digest, before, plan: planOf(digest, before, available) };
  });
}

const hourMs = 60 * 60 * 1000;

/** A digest whose zone or kinds exist no more must not hold up the others: it is looked at again in an hour. */
function planOf(digest: DueDigest, before: LastIssue | undefined, available: Available): Plan {
  try {
    return planRun(toRun(digest, before), available);
  } catch {
    const nextRunAt = new Date(available.now.getTime() + hourMs);
    return { nextRunAt, window: undefined, sends: false, unreadable: true };
  }
}

/** Late is better than never, for as long as a later issue would still list the same. */
export const issueExpiry = (now: Date): Date => new Date(now.getTime() + longestWindowMs);

async function write(tx: Tx, all: readonly Made[], now: Date): Promise<void> {
  const issues = all.flatMap(({ digest, before, plan: { window, sends } }) => {
    const to = destinationOf(digest);
    return window && to
      ? [{ id: randomUUID(), digest, to, before, window, deliveryId: sends ? randomUUID() : null }]
      : [];
  });
  await writeDeliveries(
    tx,
    issues.flatMap(({ id, to, deliveryId }) =>
      deliveryId ? [{ ...issueDelivery(to, id, now), id: deliveryId }] : [],
    ),
  );
  await tx.digestIssue.createMany({
    data: issues.map(({ id, digest, before, window, deliveryId }) => ({
      ...window,
      ...following(before, digest.nextRunAt),
      id,
      digestId: digest.id,
      filter: readFilter(digest.filter),
      events: digest.events,
      deliveryId,
    })),
  });
  await moveOn(tx, all);
}

/** Undefined for what is held, as no workspace leads there. */
function destinationOf({ platform, workspaceId, channelId, recipient }: DueDigest): Destination | undefined {
  if (workspaceId === null) return undefined;
  if (channelId !== null) return { kind: 'post', platform, workspaceId, channelId };
  return recipient === null ? undefined : { kind: 'direct', platform, workspaceId, recipient };
}

/** The message that shows an issue where its digest goes. */
export const issueDelivery = (to: Destination, issueId: string, now: Date): NewDelivery => ({
  ...to,
  subject: 'digest-issue',
  subjectId: issueId,
  expiresAt: issueExpiry(now),
});

/** The next window begins where this one ended. */
async function moveOn(tx: Tx, all: readonly Made[]): Promise<void> {
  const rows = all.map(({ digest, plan: { nextRunAt, window } }) => ({
    id: digest.id,
    next_run_at: nextRunAt,
    window_from: window?.windowTo ?? digest.windowFrom,
    after_news: window?.uptoNews ?? digest.afterNews,
  }));
  await tx.$executeRaw`
    UPDATE digest d SET next_run_at = n.next_run_at, window_from = n.window_from, after_news = n.after_news
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS n(id uuid, next_run_at timestamptz, window_from timestamptz, after_news int)
    WHERE d.id = n.id`;
}

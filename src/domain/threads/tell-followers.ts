import type { Db, Tx } from '../../db.ts';
import type { SharingLabel } from '../../generated/prisma/enums.ts';
import { type Sealer, SealFault } from '../../sealing.ts';
import { type NewDelivery, writeDeliveries } from '../deliveries/write.ts';
import { type Daily, dailyIn } from './daily.ts';
import { followerOf } from './follow.ts';
import { mostInNotice, noticeSubject, sealNotice } from './follow-notice.ts';
import { accountFor, type Follower, type Reached, readFollowers, seesAsFollower } from './follower.ts';
import { countNewPosts, type NewPosts } from './new-posts.ts';

/** A member is told of new posts at most that often, by however many threads. */
const pauseMs = 10 * 60 * 1000;
/** For so long a notice is of use; later `/threads followed` tells as much. */
const tellWithinMs = 2 * 24 * 60 * 60 * 1000;
/** Follows looked at in one transaction. */
const batch = 200;

/**
 * Tells the followers of threads that have new posts: those who want it soon at once, and then at most every ten
 * minutes; resolves to how many were told. A process claims rows that no other one holds, and writes the messages and
 * how far they tell in one transaction: two processes share the work, and nobody is told twice.
 */
export const tellFollowers = (db: Db, sealer: Sealer, now: Date): Promise<number> =>
  tellAll({ db, sealer, now, daily: false });

/** The same for those who want to be told once a day, from nine o'clock in the zone of their workspace. */
export const tellDaily = (db: Db, sealer: Sealer, now: Date): Promise<number> =>
  tellAll({ db, sealer, now, daily: true });

interface Telling {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly now: Date;
  readonly daily: boolean;
}

/** A follow whose thread has posts that it does not know. */
interface Due {
  readonly id: string;
  readonly tag: string;
  readonly sealed: string;
  readonly threadId: string;
  readonly toldUpTo: number;
  readonly toldAt: Date | null;
  readonly lastPost: number;
  readonly label: SharingLabel;
  readonly groups: readonly string[];
}

async function tellAll(telling: Telling): Promise<number> {
  let [after, told] = ['', 0];
  for (;;) {
    const done = await telling.db.$transaction(async (tx) => {
      const due = await findDue(tx, telling, after);
      return { told: due.length ? await tellSome(tx, telling, due) : 0, last: due.at(-1), all: due.length };
    });
    told += done.told;
    after = done.last?.tag ?? '';
    if (done.all < batch) return told;
  }
}

/** In the order of their tags, which is no order of anything: one member's stand anywhere. */
const findDue = (tx: Tx, { now, daily }: Telling, after: string): Promise<Due[]> => tx.$queryRaw<Due[]>`
  SELECT f.id::text, f.tag, f.sealed, f.thread_id::text AS "threadId", f.told_up_to AS "toldUpTo",
         f.told_at AS "toldAt", t.last_post AS "lastPost", t.label::text, t.groups
  FROM follow f JOIN thread t ON t.id = f.thread_id
  WHERE f.daily = ${daily} AND t.last_post > f.told_up_to AND t.state IN ('open', 'closed') AND f.tag > ${after}
    AND (f.daily OR f.told_at IS NULL OR f.told_at <= ${new Date(now.getTime() - pauseMs)})
  ORDER BY f.tag LIMIT ${batch} FOR UPDATE OF f SKIP LOCKED`;

/** A follow of a member who is told now, or who knows already what is new. */
interface Judged {
  readonly follow: Due;
  readonly account: Reached;
  /** Undefined where nobody else said anything. */
  readonly news: NewPosts | undefined;
}

async function tellSome(tx: Tx, telling: Telling, due: readonly Due[]): Promise<number> {
  const { sealer, now } = telling;
  const known = due.flatMap((follow) => {
    const memberId = openFollow(sealer, follow);
    return memberId === undefined ? [] : [{ follow, memberId }];
  });
  const followers = await readFollowers(tx, [...new Set(known.map(({ memberId }) => memberId))]);
  const gone = known.filter(({ memberId }) => !followers.has(memberId)).map(({ follow }) => follow.id);
  if (gone.length) await tx.follow.deleteMany({ where: { id: { in: gone } } });
  const judged = await judge(tx, telling, known, followers);
  const told = judged.filter(({ news }) => news !== undefined);
  await writeDeliveries(tx, noticesOf(telling, told));
  await noteTold(tx, judged, now);
  return told.length;
}

/** Sealed with another key it stays as it is, and holds nobody else up. */
function openFollow(sealer: Sealer, follow: Due): string | undefined {
  try {
    return followerOf(sealer, follow);
  } catch (error) {
    if (error instanceof SealFault) return undefined;
    throw error;
  }
}

/** What is left to those who may not see it now, or who are not reached, or whose time has not come, stays new. */
async function judge(
  tx: Tx,
  { now, daily }: Pick<Telling, 'now' | 'daily'>,
  known: readonly { readonly follow: Due; readonly memberId: string }[],
  followers: ReadonlyMap<string, Follower>,
): Promise<Judged[]> {
  const able = known.flatMap(({ follow, memberId }) => {
    const follower = followers.get(memberId);
    const account = follower && seesAsFollower(follow, follower, now) && accountFor(follow, follower);
    return account ? [{ follow, account, memberId }] : [];
  });
  const spans = able.map(({ follow: { id, threadId, toldUpTo, lastPost }, memberId }) => ({
    ...{ id, threadId, memberId, after: toldUpTo, upTo: lastPost },
  }));
  const found = await countNewPosts(tx, spans);
  const zones = new Map<string, Daily>();
  const isTime = ({ since }: NewPosts, { toldAt }: Due, zone: string): boolean => {
    const times = zones.get(zone) ?? dailyIn(zone, now);
    zones.set(zone, times);
    return times.isDue(since, toldAt ?? undefined);
  };
  return able.flatMap(({ follow, account }) => {
    const news = found.get(follow.id);
    const waits = daily && news && !isTime(news, follow, account.zone);
    return waits ? [] : [{ follow, account, news }];
  });
}

/** One message for each account that is told, or several where many threads have something new. */
function noticesOf({ sealer, daily, now }: Telling, told: readonly Judged[]): NewDelivery[] {
  const expiresAt = new Date(now.getTime() + tellWithinMs);
  const byAccount = new Map<Reached, Judged[]>();
  for (const one of told) byAccount.set(one.account, [...(byAccount.get(one.account) ?? []), one]);
  return [...byAccount].flatMap(([{ id, platform, recipient, workspaceId }, all]) =>
    partsOf(all, mostInNotice).map((part): NewDelivery => {
      const threads = part.map(({ follow: { id: followId, toldUpTo: after, lastPost: upTo } }) => ({
        ...{ followId, after, upTo },
      }));
      const subjectId = sealNotice(sealer, { accountId: id, threads });
      const subject = noticeSubject(daily);
      return { kind: 'direct', platform, workspaceId, recipient, subject, subjectId, expiresAt };
    }),
  );
}

const partsOf = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, index) =>
    all.slice(index * most, (index + 1) * most),
  );

/** Up to where it was told, and when; only the former where there was nothing to tell. */
async function noteTold(tx: Tx, judged: readonly Judged[], now: Date): Promise<void> {
  const rows = judged.map(({ follow: { id, lastPost, toldAt }, news }) => ({
    ...{ id, upto: lastPost, at: news ? now : toldAt },
  }));
  await tx.$executeRaw`
    UPDATE follow f SET told_up_to = n.upto, told_at = n.at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, upto int, at timestamptz)
    WHERE f.id = n.id`;
}

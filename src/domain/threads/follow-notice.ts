import { z } from 'zod';
import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type Sealer, SealFault } from '../../sealing.ts';
import { isFollower } from './follow.ts';
import { isNamedTo, readFollowers, seesAsFollower } from './follower.ts';
import { countNewPosts } from './new-posts.ts';
import { isStanding } from './read.ts';

/** Threads that one notice lists: more go with the next, as what names them is the key of an index. */
export const mostInNotice = 10;

/** What a notice tells of: to which account, and for each follow the posts after one up to another. */
export interface Notice {
  readonly accountId: string;
  readonly threads: readonly {
    readonly followId: string;
    readonly after: number;
    readonly upTo: number;
  }[];
}

export const noticeSubject = (daily: boolean): 'followed' | 'followed-daily' =>
  daily ? 'followed-daily' : 'followed';

const context = 'followed';

const shape = z.tuple([z.string(), z.array(z.tuple([z.string(), z.number(), z.number()]))]);

/** The subject's id of a notice: who follows what, nobody can read in the ledger of what was sent. */
export function sealNotice(sealer: Sealer, { accountId, threads }: Notice): string {
  const rows = threads.map(({ followId, after, upTo }) => [followId, after, upTo]);
  return sealer.seal(JSON.stringify([accountId, rows]), context);
}

/** Undefined for what was sealed with another key. */
function openNotice(sealer: Sealer, subjectId: string): Notice | undefined {
  try {
    const [accountId, rows] = shape.parse(JSON.parse(sealer.open(subjectId, context)));
    return { accountId, threads: rows.map(([followId, after, upTo]) => ({ followId, after, upTo })) };
  } catch (error) {
    if (error instanceof SealFault) return undefined;
    throw error;
  }
}

const account = { workspace: { select: { language: true } } } as const satisfies Prisma.AccountInclude;

/** A notice as it stands now: what is new in which threads, and the account that it goes to. */
export interface ReadNotice {
  readonly account: Prisma.AccountGetPayload<{ include: typeof account }>;
  readonly threads: readonly NewsOf[];
}

/** A thread with something new in it. */
export interface NewsOf {
  readonly id: string;
  readonly number: number;
  /** Undefined where the workspace through which it is told may not see the thread. */
  readonly title: string | undefined;
  /** Posts of others. */
  readonly newPosts: number;
}

/** A notice that is about to be sent: by which delivery, and through which workspace. */
interface Asked {
  readonly id: string;
  readonly subjectId: string;
  readonly workspaceId: string | null;
}

/**
 * Notices by the delivery's id. Left out is what is followed no more, gone or not to be seen by now, and a notice of
 * which nothing is left.
 */
export async function readNotices(
  db: Db,
  sealer: Sealer,
  asked: readonly Asked[],
  now: Date,
): Promise<ReadonlyMap<string, ReadNotice>> {
  const read = new Map<string, ReadNotice>();
  for (const { id, subjectId, workspaceId } of asked) {
    const notice = openNotice(sealer, subjectId);
    const found = notice && (await readNotice(db, sealer, { ...notice, workspaceId }, now));
    if (found) read.set(id, found);
  }
  return read;
}

async function readNotice(
  db: Db,
  sealer: Sealer,
  { accountId, threads, workspaceId }: Notice & Pick<Asked, 'workspaceId'>,
  now: Date,
): Promise<ReadNotice | undefined> {
  const to = await db.account.findUnique({ where: { id: accountId }, include: account });
  const memberId = to?.memberId;
  const follower = memberId ? (await readFollowers(db, [memberId])).get(memberId) : undefined;
  if (!to || !memberId || !follower) return undefined;
  const rows = await db.follow.findMany({
    where: { id: { in: threads.map(({ followId }) => followId) } },
    include: { thread: true },
  });
  const followed = rows.filter(
    (row) =>
      isFollower(sealer, row, memberId) &&
      isStanding(row.thread.state) &&
      seesAsFollower(row.thread, follower, now),
  );
  const spans = threads.flatMap(({ followId, after, upTo }) => {
    const row = followed.find(({ id }) => id === followId);
    return row ? [{ id: followId, threadId: row.threadId, memberId, after, upTo }] : [];
  });
  const news = await countNewPosts(db, spans);
  const listed = followed.flatMap(({ id, thread }) => {
    const newPosts = news.get(id)?.count ?? 0;
    const isNamed = isNamedTo(thread, follower, { accountId, workspaceId });
    const { id: threadId, number, title } = thread;
    return newPosts ? [{ id: threadId, number, title: isNamed ? title : undefined, newPosts }] : [];
  });
  // The order of the follows would tell nothing; that of the threads is the reader's.
  listed.sort((a, b) => a.number - b.number);
  return listed.length ? { account: to, threads: listed } : undefined;
}

import type { Db, Tx } from '../../db.ts';
import type { RemovedBy } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { type AuditAct, audit } from '../audit.ts';
import { firstTime } from '../once.ts';
import { carryLine, carryState, updateCopies } from './copies.ts';
import { holdThread } from './hold.ts';

/** A moderator changes what may happen in a thread. */
export interface Steering {
  readonly threadId: string;
  readonly by: { readonly memberId: string; readonly auditId: string };
  /** What everybody reads below the thread. */
  readonly words?: string | undefined;
  readonly now: Date;
}

/** `missing`: there is none, or it does not stand. `already`: it is as was wished. */
export type StateRefusal = 'missing' | 'already';

/** No further post: below every copy stands a line that says so. */
export const closeThread = (db: Db, { threadId, by, words, now }: Steering) =>
  inThread(db, threadId, (tx) =>
    turn(tx, { threadId, to: 'closed', by: 'moderator', auditId: by.auditId, words, now }),
  );

export const reopenThread = (db: Db, { threadId, by, words, now }: Steering) =>
  inThread(db, threadId, (tx) =>
    turn(tx, { threadId, to: 'open', by: 'moderator', auditId: by.auditId, words, now }),
  );

/** Whether a thread stays open however long nobody says anything. */
export const keepOpen = (
  db: Db,
  { threadId, by, now, keptOpen = true }: Steering & { readonly keptOpen?: boolean },
) =>
  inThread(db, threadId, (tx) =>
    set(tx, { threadId, data: { keptOpen }, act: 'thread.kept_open', value: keptOpen, by, now }),
  );

/** Whether every reply waits for moderators, whoever wrote it. */
export const setReviewsAll = (
  db: Db,
  { threadId, by, now, reviewsAll }: Steering & { readonly reviewsAll: boolean },
) =>
  inThread(db, threadId, (tx) =>
    set(tx, { threadId, data: { reviewsAll }, act: 'thread.reviews_all', value: reviewsAll, by, now }),
  );

type Changed = Outcome<undefined, StateRefusal>;

/** What is decided on a thread is decided one after the other. */
async function inThread(db: Db, threadId: string, change: (tx: Tx) => Promise<boolean>): Promise<Changed> {
  if (!isId(threadId)) return refused('missing');
  return db.$transaction(async (tx): Promise<Changed> => {
    const thread = await holdThread(tx, threadId);
    if (thread?.state !== 'open' && thread?.state !== 'closed') return refused('missing');
    return (await change(tx)) ? done(undefined) : refused('already');
  });
}

interface Turn {
  readonly threadId: string;
  readonly to: 'open' | 'closed';
  readonly by: RemovedBy;
  /** Undefined for the clock. */
  readonly auditId: string | undefined;
  readonly words: string | undefined;
  readonly now: Date;
}

/** Closes a thread or opens it again, with a line that says so in every copy; false where it is so already. */
async function turn(tx: Tx, { threadId, to, by, auditId, words, now }: Turn): Promise<boolean> {
  const from = to === 'closed' ? 'open' : 'closed';
  const { count } = await tx.thread.updateMany({ where: { id: threadId, state: from }, data: { state: to } });
  if (count === 0) return false;
  const event = await tx.threadEvent.create({
    data: { threadId, at: now, state: to, by, words: words?.trim() || null },
  });
  await carryLine(tx, { eventId: event.id, now });
  // What opens the thread has the buttons, of which one replies.
  const opening = await tx.post.findFirst({ where: { threadId, opens: true }, select: { id: true } });
  if (opening) await updateCopies(tx, { postIds: [opening.id], now });
  await carryState(tx, { threadId, now });
  const act = to === 'closed' ? 'thread.closed' : 'thread.reopened';
  await audit(tx, { act, actor: auditId, data: { thread: threadId, event: event.id, by } }, now);
  return true;
}

interface Setting extends Omit<Steering, 'words'> {
  readonly data: { readonly keptOpen: boolean } | { readonly reviewsAll: boolean };
  readonly act: AuditAct;
  readonly value: boolean;
}

async function set(tx: Tx, { threadId, data, act, value, by, now }: Setting): Promise<boolean> {
  const { count } = await tx.thread.updateMany({ where: { id: threadId, NOT: data }, data });
  if (count === 0) return false;
  await audit(tx, { act, actor: by.auditId, data: { thread: threadId, value } }, now);
  return true;
}

const dayMs = 24 * 60 * 60 * 1000;
/** For so long nobody says anything in a thread that is closed then. */
const quietMs = 60 * dayMs;
/** Threads at a time, each in a transaction of its own. */
const batch = 100;

/**
 * Closes the threads in which nobody said anything for sixty days, nor opened them again, nor waits with a post for
 * moderators; resolves to how many.
 */
export async function closeQuiet(db: Db, now: Date): Promise<number> {
  let closed = 0;
  for (;;) {
    const quiet = await findQuiet(db, now);
    let turned = 0;
    for (const id of quiet) if (await closeIfQuiet(db, id, now)) turned++;
    closed += turned;
    if (quiet.length < batch || turned === 0) return closed;
  }
}

/** All of them, or the one of this id. */
async function findQuiet(
  db: Pick<Tx, '$queryRaw'>,
  now: Date,
  only: string | null = null,
): Promise<string[]> {
  const since = new Date(now.getTime() - quietMs);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id::text FROM thread t
    WHERE t.state = 'open' AND NOT t.kept_open AND t.last_post_at < ${since}
      AND (${only}::uuid IS NULL OR t.id = ${only}::uuid)
      AND NOT EXISTS (SELECT 1 FROM thread_event e WHERE e.thread_id = t.id AND e.at >= ${since})
      AND NOT EXISTS (SELECT 1 FROM post p
        WHERE p.thread_id = t.id AND p.state = 'waiting' AND p.created_at >= ${since})
    ORDER BY t.last_post_at LIMIT ${batch}`;
  return rows.map(({ id }) => id);
}

/** Looked at again once it is ours: somebody may have replied, or kept it open. */
async function closeIfQuiet(db: Db, threadId: string, now: Date): Promise<boolean> {
  const outcome = await inThread(db, threadId, async (tx) => {
    if (!(await findQuiet(tx, now, threadId)).length) return false;
    return turn(tx, { threadId, to: 'closed', by: 'silence', auditId: undefined, words: undefined, now });
  });
  return outcome.ok;
}

/** Discord archives a thread seven days after the last message; before that, its state is carried again. */
const wakeEveryMs = 6 * dayMs;

/**
 * Carries the state of threads that are kept open once every six days, whichever process does it; resolves to how
 * many.
 */
export async function wakeKept(db: Db, now: Date): Promise<number> {
  const turnNumber = Math.floor(now.getTime() / wakeEveryMs);
  const kept = await db.thread.findMany({ where: { keptOpen: true, state: 'open' }, select: { id: true } });
  let woken = 0;
  for (const { id } of kept) if (await wake(db, id, turnNumber, now)) woken++;
  return woken;
}

const wake = (db: Db, threadId: string, turnNumber: number, now: Date): Promise<boolean> =>
  db.$transaction(async (tx) => {
    if (!(await firstTime(tx, `thread kept open:${threadId}:${turnNumber}`))) return false;
    const where = { id: threadId, keptOpen: true, state: 'open' } as const;
    if ((await tx.thread.count({ where })) === 0) return false;
    await carryState(tx, { threadId, now });
    return true;
  });

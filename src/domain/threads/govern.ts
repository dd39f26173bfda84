import type { Db, Tx } from '../../db.ts';
import type { RemovedBy } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { type AuditAct, audit } from '../audit.ts';
import { settled } from '../members/hold.ts';
import { threadsChanged } from '../review/about-changed.ts';
import { carryWithin } from './carry.ts';
import { carryState } from './carry-state.ts';
import { holdThread } from './hold.ts';
import { updateCopies } from './show-anew.ts';

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
export async function inThread(
  db: Db,
  threadId: string,
  change: (tx: Tx) => Promise<boolean>,
): Promise<Changed> {
  if (!isId(threadId)) return refused('missing');
  return settled(db, async (tx): Promise<Changed> => {
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
export async function turn(tx: Tx, { threadId, to, by, auditId, words, now }: Turn): Promise<boolean> {
  const from = to === 'closed' ? 'open' : 'closed';
  const { count } = await tx.thread.updateMany({ where: { id: threadId, state: from }, data: { state: to } });
  if (count === 0) return false;
  const event = await tx.threadEvent.create({
    data: { threadId, at: now, state: to, by, words: words?.trim() || null },
  });
  await carryWithin(tx, { threadId, subject: 'thread-line', subjectId: event.id, now });
  // What opens the thread has the buttons, of which one replies.
  const opening = await tx.post.findFirst({ where: { threadId, opens: true }, select: { id: true } });
  if (opening) await updateCopies(tx, { postIds: [opening.id], now });
  await carryState(tx, { threadId, now });
  await threadsChanged(tx, { threadIds: [threadId], now });
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

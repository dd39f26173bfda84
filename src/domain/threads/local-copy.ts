import type { Db, Tx } from '../../db.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { audit } from '../audit.ts';
import { settled } from '../members/hold.ts';
import { carryStateOf } from './carry-state.ts';
import { catchUp } from './catch-up.ts';
import { holdThread } from './hold.ts';
import { updateCopy } from './show-anew.ts';

/** An admin of a workspace decides whether a thread is seen there. */
export interface Hiding {
  readonly threadId: string;
  readonly workspaceId: string;
  /** Member.auditId; a workspace's admin need not be a member. */
  readonly by: { readonly auditId: string | undefined };
  readonly now: Date;
}

/** `missing`: the thread stands in no channel there. `already`: it is as was wished. */
export type HereRefusal = 'missing' | 'already';

type Where = Pick<Hiding, 'threadId' | 'workspaceId'>;
type Changed = Outcome<undefined, HereRefusal>;

/** What stands of a thread in a workspace: `gone` was deleted by hand; undefined where it does not stand there. */
export async function copyHere(
  db: Pick<Tx, 'threadCopy'>,
  { threadId, workspaceId }: Where,
): Promise<'shown' | 'hidden' | 'gone' | undefined> {
  const where = { threadId_workspaceId: { threadId, workspaceId } };
  const copy = await db.threadCopy.findUnique({ where });
  if (!copy) return undefined;
  if (copy.goneAt) return 'gone';
  return copy.hiddenAt ? 'hidden' : 'shown';
}

/** Its messages there say that it was hidden, and what comes is not carried there. */
export const hideHere = (db: Db, hiding: Hiding): Promise<Changed> =>
  atCopy(db, hiding, async (tx, { id, threadId, workspaceId, by, now }) => {
    const where = { id, hiddenAt: null };
    const { count } = await tx.threadCopy.updateMany({ where, data: { hiddenAt: now } });
    if (count === 0) return false;
    await updateCopy(tx, { threadId, copyId: id, now });
    await carryStateOf(tx, { copyId: id, now });
    const data = { thread: threadId, workspace: workspaceId };
    await audit(tx, { act: 'thread.hidden_here', actor: by.auditId, data }, now);
    return true;
  });

/** Its messages say again what they say elsewhere, and what came meanwhile is carried there. */
export const showHere = (db: Db, hiding: Hiding): Promise<Changed> =>
  atCopy(db, hiding, async (tx, { id, threadId, workspaceId, by, now }) => {
    const where = { id, hiddenAt: { not: null } };
    const { count } = await tx.threadCopy.updateMany({ where, data: { hiddenAt: null } });
    if (count === 0) return false;
    await updateCopy(tx, { threadId, copyId: id, now });
    await catchUp(tx, { threadId, copyId: id, now });
    await carryStateOf(tx, { copyId: id, now });
    const data = { thread: threadId, workspace: workspaceId };
    await audit(tx, { act: 'thread.shown_here', actor: by.auditId, data }, now);
    return true;
  });

/** The thread is held, as by whoever places a post: none may come between what stands there and what is caught up. */
async function atCopy(
  db: Db,
  hiding: Hiding,
  change: (tx: Tx, copy: Hiding & { readonly id: string }) => Promise<boolean>,
): Promise<Changed> {
  const { threadId, workspaceId } = hiding;
  if (!isId(threadId)) return refused('missing');
  return settled(db, async (tx): Promise<Changed> => {
    await holdThread(tx, threadId);
    const copy = await tx.threadCopy.findUnique({
      where: { threadId_workspaceId: { threadId, workspaceId } },
    });
    if (!copy) return refused('missing');
    return (await change(tx, { ...hiding, id: copy.id })) ? done(undefined) : refused('already');
  });
}

interface Place extends Where {
  /** The platform's id of a channel, or of a thread in one; undefined where it is not known. */
  readonly channel: string | undefined;
}

/**
 * Numbers of the posts of a thread that were carried to its copy in a workspace, in their order: what comes once a
 * workspace may not see the thread any more stands in no channel of it. What was handed over and never answered for may
 * stand, and is seen there.
 */
export async function carriedTo(
  db: Pick<Tx, '$queryRaw'>,
  { threadId, workspaceId }: Where,
): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    SELECT DISTINCT p.number FROM thread_copy c
    JOIN delivery d ON d.id = c.delivery_id OR d.within_id = c.delivery_id
    JOIN post p ON p.id::text = d.subject_id AND p.thread_id = c.thread_id
    WHERE c.thread_id = ${threadId}::uuid AND c.workspace_id = ${workspaceId}::uuid
      AND d.subject = 'post' AND d.kind IN ('thread', 'post') AND p.number IS NOT NULL
      AND (d.messages <> '{}' OR (d.begun_at IS NOT NULL AND d.state IN ('sending', 'uncertain')))
    ORDER BY p.number`;
  return rows.map(({ number }) => number);
}

/** Whether a copy of a thread stands in a workspace, and in that channel where it is known. */
export async function standsIn(
  db: Pick<Tx, 'threadCopy'>,
  { threadId, workspaceId, channel }: Place,
): Promise<boolean> {
  const copy = await db.threadCopy.findUnique({
    where: { threadId_workspaceId: { threadId, workspaceId } },
    select: {
      goneAt: true,
      delivery: { select: { thread: true, channel: { select: { externalId: true } } } },
    },
  });
  if (!copy || copy.goneAt) return false;
  const { thread, channel: opened } = copy.delivery;
  return channel === undefined || channel === opened?.externalId || channel === thread;
}

import type { Db, Tx } from '../../db.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { audit } from '../audit.ts';
import { catchUp } from './catch-up.ts';
import { carryStateOf, updateCopy } from './copies.ts';
import { holdThread } from './hold.ts';

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
    await catchUp(tx, { copyId: id, now });
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
  return db.$transaction(async (tx): Promise<Changed> => {
    await holdThread(tx, threadId);
    const copy = await tx.threadCopy.findUnique({
      where: { threadId_workspaceId: { threadId, workspaceId } },
    });
    if (!copy) return refused('missing');
    return (await change(tx, { ...hiding, id: copy.id })) ? done(undefined) : refused('already');
  });
}

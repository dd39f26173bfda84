import type { Tx } from '../../db.ts';

interface Where {
  readonly threadId: string;
  readonly workspaceId: string;
  /** The platform's id of a channel, or of a thread in one; undefined where it is not known. */
  readonly channel: string | undefined;
}

/** Whether a copy of a thread stands in a workspace, and in that channel where it is known. */
export async function standsIn(
  db: Pick<Tx, 'threadCopy'>,
  { threadId, workspaceId, channel }: Where,
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

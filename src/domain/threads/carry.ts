import type { Tx } from '../../db.ts';
import { newId } from '../deliveries/id.ts';
import { carriedUntil } from './carried-until.ts';
import { holdBack } from './held-back.ts';
import { listAllowed, ofThreads, readCopies } from './places.ts';
import { untold } from './untold.ts';

/* Has what is new in a thread posted in its copies. */

/** Opens the thread, with the post that begins it, wherever it may stand and does not yet. */
export async function openCopies(
  tx: Tx,
  { threadId, postId, now }: { readonly threadId: string; readonly postId: string; readonly now: Date },
): Promise<void> {
  const where = { id: threadId };
  const shared = await tx.thread.findUniqueOrThrow({ where, select: { label: true, groups: true } });
  const allowed = await listAllowed(tx, shared);
  const places = allowed.map(({ id }) => id);
  await tx.$executeRaw`
    WITH opening AS (
      INSERT INTO delivery (id, kind, platform, workspace_id, lane, channel_id, subject, subject_id, expires_at)
      SELECT ${newId}, 'thread', w.platform, w.id, 'channel:' || w.forum_channel_id, w.forum_channel_id,
             'post', ${postId}, ${carriedUntil(now)}
      FROM workspace w
      WHERE w.id = ANY (${places}::uuid[]) AND w.forum_channel_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM thread_copy c WHERE c.thread_id = ${threadId}::uuid AND c.workspace_id = w.id)
      RETURNING id, workspace_id)
    INSERT INTO thread_copy (id, thread_id, workspace_id, delivery_id)
    SELECT ${newId}, ${threadId}::uuid, workspace_id, id FROM opening`;
  if (allowed.some(({ waits }) => waits)) await holdBack(tx, [threadId], now);
}

export interface Carrying {
  readonly threadId: string;
  /** A reply, or the line of a closing or reopening, and its id. */
  readonly subject: 'post' | 'thread-line';
  readonly subjectId: string;
  readonly now: Date;
}

/** Has it posted in every copy of its thread that still receives. */
export async function carryWithin(tx: Tx, carrying: Carrying): Promise<void> {
  const { threadId, subject, subjectId, now } = carrying;
  const { receiving, waiting, barred } = await readCopies(tx, ofThreads([threadId]));
  if (receiving.length)
    await tx.$executeRaw`
      INSERT INTO delivery (id, kind, platform, workspace_id, lane, channel_id, within_id, subject, subject_id,
                            expires_at)
      SELECT ${newId}, 'post', o.platform, o.workspace_id, o.lane, o.channel_id, o.id, ${subject}, ${subjectId},
             ${carriedUntil(now)}
      FROM thread_copy c
      JOIN delivery o ON o.id = c.delivery_id
      WHERE c.id = ANY (${receiving}::uuid[])
      ORDER BY o.number`;
  if (waiting.length) await holdBack(tx, [threadId], now);
  if (barred.length) await noteBarred(tx, barred, carrying);
}

/** Workspaces that may see the thread no more get nothing, which their ledger says. */
async function noteBarred(
  tx: Tx,
  copies: readonly string[],
  { subject, subjectId, now }: Carrying,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO delivery (id, kind, platform, workspace_id, lane, channel_id, within_id, subject, subject_id,
                          expires_at, state, problem, ended_at)
    SELECT ${newId}, 'post', o.platform, o.workspace_id, o.lane, o.channel_id, o.id, ${subject}, ${subjectId},
           ${carriedUntil(now)}, 'cancelled', 'not_allowed', ${now}
    FROM thread_copy c
    JOIN delivery o ON o.id = c.delivery_id
    WHERE c.id = ANY (${copies}::uuid[]) AND ${untold}
    ORDER BY o.number`;
}

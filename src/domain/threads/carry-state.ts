import type { Tx } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { titlesThreads } from '../../platform.ts';
import { newId } from '../deliveries/id.ts';
import { carriedUntil } from './carried-until.ts';
import { holdBack } from './held-back.ts';
import { ofThreads, readCopies } from './places.ts';
import type { OneCopy } from './show-anew.ts';

/** Has the platforms told what threads are called by now, and whether they are archived. */
export async function carryStates(
  tx: Tx,
  { threadIds, now }: { readonly threadIds: readonly string[]; readonly now: Date },
): Promise<void> {
  const { receiving, waiting } = await readCopies(tx, ofThreads(threadIds));
  const copies = Prisma.sql`c.id = ANY (${receiving}::uuid[]) OR t.state = 'hidden'`;
  await showState(tx, { copies: Prisma.sql`${ofThreads(threadIds)} AND (${copies})`, now });
  if (waiting.length) await holdBack(tx, threadIds, now);
}

export const carryState = (
  tx: Tx,
  { threadId, now }: { readonly threadId: string; readonly now: Date },
): Promise<void> => carryStates(tx, { threadIds: [threadId], now });

/** The same for one copy, whether its workspace's admins want it seen or not. */
export const carryStateOf = (tx: Tx, { copyId, now }: OneCopy): Promise<void> =>
  showState(tx, { copies: Prisma.sql`c.id = ${copyId}::uuid AND c.gone_at IS NULL`, now });

/** `copies` is a condition on rows `c` of `thread_copy`, `t`, their `thread`, and `o`, the delivery that opened it. */
export async function showState(
  tx: Tx,
  { copies, now }: { readonly copies: Prisma.Sql; readonly now: Date },
): Promise<void> {
  // Each time anew, as what is posted in between may reopen a thread.
  await tx.$executeRaw`
    INSERT INTO delivery (id, kind, platform, workspace_id, lane, of_id, subject, subject_id, expires_at)
    SELECT ${newId}, 'thread_state', o.platform, o.workspace_id, o.lane, o.id, 'thread', c.thread_id::text,
           ${carriedUntil(now)}
    FROM thread_copy c
    JOIN thread t ON t.id = c.thread_id
    JOIN delivery o ON o.id = c.delivery_id
    WHERE o.platform::text = ANY (${titlesThreads}::text[]) AND (${copies})
    ORDER BY o.number`;
}

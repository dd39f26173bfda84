import type { Db, Tx } from '../../db.ts';
import { dayMs } from '../../time.ts';
import { settled } from '../members/hold.ts';
import { firstTime } from '../once.ts';
import { carryState } from './carry-state.ts';
import { inThread, turn } from './govern.ts';

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
  settled(db, async (tx) => {
    if (!(await firstTime(tx, `thread kept open:${threadId}:${turnNumber}`))) return false;
    const where = { id: threadId, keptOpen: true, state: 'open' } as const;
    if ((await tx.thread.count({ where })) === 0) return false;
    await carryState(tx, { threadId, now });
    return true;
  });

import type { Tx } from '../../db.ts';
import { channelWaits, ofThreads } from './places.ts';

/**
 * What was written just now for a channel that takes nothing, as far as is known, ends before anybody claims it, as if
 * the channel had refused it: once the channel is found in order, all that it did not get is sent in its order
 * (workspaces/mend.ts). Whoever finds it so waits, and sends this as well. What stands is changed all the same, and
 * its name, which gives way, wherever the channel is only too open. What was begun may stand, and whoever began it may
 * still note it.
 */
export async function holdBack(tx: Tx, threadIds: readonly string[], now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH held AS (
      SELECT c.delivery_id, ch.broken_at IS NOT NULL AS broken,
             'refused:' || CASE WHEN ch.broken_at IS NULL THEN 'too_open' ELSE coalesce(ch.obstacle, 'gone') END AS problem
      FROM thread_copy c
      JOIN thread t ON t.id = c.thread_id
      JOIN delivery o ON o.id = c.delivery_id
      JOIN channel ch ON ch.id = o.channel_id
      WHERE ${ofThreads(threadIds)} AND ${channelWaits}
      FOR SHARE OF ch)
    UPDATE delivery d SET state = 'dead', problem = held.problem, code = '', ended_at = ${now}
    FROM held
    WHERE (d.id = held.delivery_id OR d.within_id = held.delivery_id OR d.of_id = held.delivery_id)
      AND d.state::text = 'due' AND d.begun_at IS NULL
        AND (d.kind IN ('thread', 'post') OR (d.kind = 'thread_state' AND held.broken))`;
}

import type { Database, Db, Tx } from '../../db.ts';
import type { DeliveryKind, Platform } from '../../generated/prisma/enums.ts';
import type { Mark } from '../../platform.ts';
import { leaseMs } from './claim.ts';
import { mayRepeat } from './decide.ts';
import { tellOfUncertain } from './trouble.ts';
import { writeDeliveries } from './write.ts';

interface Abandoned {
  readonly id: string;
  readonly attempts: number;
  readonly kind: DeliveryKind;
  readonly begunMs: number | null;
}

/** No lease is that long: one that ends later was given before the clock was set back, and nobody knows when. */
const leaseOver = `(lease_until < now() OR lease_until > now() + interval '${2 * leaseMs} milliseconds')`;

/**
 * Takes over what a process left behind when it ended: leases that ran out. What was never handed to the platform is
 * due again at once; what was is repeated where that cannot double it, and is `uncertain` elsewhere. Resolves to how
 * many there were.
 */
export async function takeOver(
  { db, pool }: Pick<Database, 'db' | 'pool'>,
  { platform, repeatableMs }: { platform: Platform; repeatableMs: number },
): Promise<number> {
  const { rows } = await pool.query<Abandoned>(
    `SELECT id, attempts, kind, (extract(epoch FROM now() - begun_at) * 1000)::float8 AS "begunMs"
     FROM delivery WHERE platform = $1::platform AND state = 'sending' AND ${leaseOver} LIMIT 1000`,
    [platform],
  );
  const repeatable = rows.filter((row) => mayRepeat({ ...row, repeatableMs }));
  const open = rows.filter((row) => !repeatable.includes(row));
  await release(db, repeatable, `state = 'due'`);
  if (!open.length) return rows.length;
  await db.$transaction(async (tx) => {
    const doubt = `state = 'uncertain', problem = 'lost', code = 'interrupted', ended_at = now()`;
    for (const left of await release(tx, open, doubt))
      if (left.kind === 'thread') await tellOfUncertain(tx, left);
  });
  return rows.length;
}

/** Resolves to those that were released: another process may have been faster. */
async function release(
  db: Pick<Tx, '$queryRawUnsafe'>,
  rows: readonly Abandoned[],
  change: string,
): Promise<Pick<Abandoned, 'id' | 'kind'>[]> {
  if (!rows.length) return [];
  return db.$queryRawUnsafe(
    `UPDATE delivery d SET ${change}, lease_until = NULL
     FROM unnest($1::uuid[], $2::int[]) AS left_behind(id, attempts)
     WHERE d.id = left_behind.id AND d.attempts = left_behind.attempts
       AND d.state = 'sending' AND ${leaseOver}
     RETURNING d.id::text, d.kind::text`,
    rows.map(({ id }) => id),
    rows.map(({ attempts }) => attempts),
  );
}

const adoptWithinMs = 24 * 60 * 60 * 1000;

/**
 * A press on a message shows that it stands, and under which id. An `uncertain` delivery whose open part it was is
 * adopted; what it should show by now follows as an update, or as the removal that found nothing to remove.
 */
export async function adopt(
  db: Db,
  { mark, message, channel }: { mark: Mark; message: string; channel: string },
  at: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.delivery.findFirst({ where: { id: mark.delivery, state: 'uncertain' } });
    if (!row || row.messages.length !== mark.part || !row.workspaceId) return;
    const messages = [...row.messages, message];
    // On a platform where messages are recognised by a press, a thread is known by its first message; a direct
    // message stands in a conversation.
    const standsIn = row.kind === 'thread' ? message : row.kind === 'direct' ? channel : null;
    const thread = row.thread ?? standsIn;
    const removals = await tx.delivery.count({ where: { ofId: row.id, kind: 'remove' } });
    const inADay = new Date(at.getTime() + adoptWithinMs);
    const { count } = await tx.delivery.updateMany({
      where: { id: row.id, state: 'uncertain', attempts: row.attempts },
      data: {
        ...{ messages, thread, problem: null, code: null, begunAt: null },
        // Due rather than sent, as further parts may have to follow; where none does, it is found to be sent.
        ...(removals ? { state: 'sent', endedAt: at } : { state: 'due', endedAt: null }),
        expiresAt: row.expiresAt > inADay ? row.expiresAt : inADay,
      },
    });
    // A change that was adopted goes on by itself, and shows what there is to be shown.
    if (count === 0 || row.ofId !== null) return;
    const { platform, workspaceId, subject, subjectId } = row;
    const kind = removals ? 'remove' : 'update';
    await writeDeliveries(tx, [
      { kind, of: row, platform, workspaceId, subject, subjectId, expiresAt: inADay },
    ]);
  });
}

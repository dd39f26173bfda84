import type { Db, Pool, Tx } from '../../db.ts';
import type { Claim } from './claim.ts';
import type { Ending } from './decide.ts';
import { writeDeliveries } from './write.ts';

/** How an attempt ended and what stands now. */
export interface Settled {
  readonly ending: Ending;
  readonly messages: readonly string[];
  readonly thread: string | null;
  /** Whether the open part is known to stand nowhere, of this attempt or an earlier one. */
  readonly untouched: boolean;
}

/** For so long the person who set a channel up is told that it is broken. */
const tellWithinMs = 24 * 60 * 60 * 1000;

/**
 * Writes down how an attempt ended. A lease that ran out meanwhile does not matter, as we know what became of the
 * message; a later claim does. All of it or nothing is written, so that it may be called again after an error.
 */
export async function settle(pool: Pool, db: Db, claim: Claim, settled: Settled): Promise<void> {
  const values = valuesOf(claim, settled);
  const { ending } = settled;
  // What is the matter with a thread is not the matter with its channel.
  const inThread = claim.kind !== 'direct' && (claim.thread ?? claim.ofThread) !== null;
  if (!('breaks' in ending) || !ending.breaks || inThread)
    return void (await pool.query(settleQuery, values));
  const obstacle = ending.breaks;
  await db.$transaction(async (tx) => {
    const written = await tx.$queryRawUnsafe<unknown[]>(settleQuery, ...values);
    if (written.length) await breakChannel(tx, claim.id, obstacle);
  });
}

const valuesOf = ({ id, attempts }: Claim, { ending, messages, thread, untouched }: Settled): unknown[] => [
  id,
  attempts,
  ending.state,
  messages,
  thread,
  'problem' in ending ? ending.problem : null,
  'code' in ending ? ending.code : null,
  'inMs' in ending ? ending.inMs : 0,
  ending.state === 'sent' || untouched,
  ending.state !== 'retrying',
];

// What was sent is sent, even where it was made due again meanwhile. What stands belongs to the delivery that was
// changed.
const settleQuery = `
  WITH settled AS (
    UPDATE delivery SET state = $3::delivery_state, messages = $4::text[], thread = $5::text, problem = $6::text,
      code = $7::text, next_at = now() + $8::float8 * interval '1 millisecond', lease_until = NULL,
      begun_at = CASE WHEN $9::boolean THEN NULL ELSE coalesce(begun_at, now()) END,
      ended_at = CASE WHEN $10::boolean THEN now() END
    WHERE id = $1::uuid AND attempts = $2::int
      AND (state IN ('sending', 'uncertain') OR (state = 'due' AND $3::delivery_state = 'sent'))
    RETURNING id, of_id, channel_id),
  well AS (
    UPDATE channel c SET told_at = NULL FROM settled
    WHERE c.id = settled.channel_id AND c.told_at IS NOT NULL AND $3::delivery_state = 'sent'),
  changed AS (
    UPDATE delivery o SET messages = $4::text[] FROM settled
    WHERE o.id = settled.of_id AND $3::delivery_state = 'sent')
  SELECT id FROM settled`;

/** Marks the channel of a delivery broken and tells the person who set it up, once. */
async function breakChannel(tx: Tx, id: string, obstacle: string): Promise<void> {
  const where = { channel: { include: { workspace: true } } };
  const delivery = await tx.delivery.findUniqueOrThrow({
    where: { id },
    select: { ...where, of: { select: where } },
  });
  const channel = delivery.channel ?? delivery.of?.channel;
  if (!channel) return;
  const now = new Date();
  const { count } = await tx.channel.updateMany({
    where: { id: channel.id, brokenAt: null },
    data: { brokenAt: now, obstacle, toldAt: channel.toldAt ?? now },
  });
  // One that seemed mended and took nothing all the same was told of already.
  if (count === 0 || channel.toldAt) return;
  const { platform, id: workspaceId } = channel.workspace;
  const words = { subject: 'channel-broken', subjectId: channel.id };
  const expiresAt = new Date(now.getTime() + tellWithinMs);
  const recipient = channel.setUpBy;
  await writeDeliveries(tx, [{ kind: 'direct', platform, workspaceId, recipient, expiresAt, ...words }]);
}

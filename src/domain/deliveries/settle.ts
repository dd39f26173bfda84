import type { Db, Pool, Tx } from '../../db.ts';
import { isId } from '../../id.ts';
import type { Obstacle } from '../../platform.ts';
import { firstTime } from '../once.ts';
import type { Claim } from './claim.ts';
import type { Ending } from './decide.ts';
import { newId } from './id.ts';
import { writeDeliveries } from './write.ts';

/** How an attempt ended and what stands now. */
export interface Settled {
  readonly ending: Ending;
  readonly messages: readonly string[];
  readonly thread: string | null;
  /** Whether the open part is known to stand nowhere, of this attempt or an earlier one. */
  readonly untouched: boolean;
  /** Whether it shows what everybody may see, as its channel is too open for what it is about. */
  readonly gaveWay?: boolean;
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
  const broken = 'breaks' in ending ? whatBroke(claim, ending) : undefined;
  const greeted = claim.subject === 'greeting' ? whatGreets(settled) : undefined;
  const opened = claim.kind === 'thread' && settled.thread !== null ? releaseInside : undefined;
  const gone = isMissing(ending) ? noteGone : undefined;
  const orphaned = isOrphaned(ending) ? waitForThread : undefined;
  const named = isTooOpen(settled) && claim.kind !== 'thread_state' ? carryName : undefined;
  const notes = [broken, greeted, opened, gone, orphaned, named].filter((note) => note !== undefined);
  if (!notes.length) return void (await pool.query(settleQuery, values));
  await db.$transaction(async (tx) => {
    const written = await tx.$queryRawUnsafe<unknown[]>(settleQuery, ...values);
    if (!written.length) return;
    for (const note of notes) await note(tx, claim);
  });
}

/** What is to be noted of whoever a greeting was for: one that never left the house is none, one that stands is. */
function whatGreets({
  ending: { state },
  messages,
  untouched,
}: Settled): ((tx: Tx, claim: Claim) => Promise<void>) | undefined {
  if (state === 'sent')
    return (tx, { subjectId: id }) => noteGreeted(tx, { id, greetedAt: null }, new Date());
  const isOver = state === 'dead' || state === 'expired' || state === 'cancelled';
  return isOver && untouched && !messages.length
    ? (tx, { subjectId: id }) => noteGreeted(tx, { id }, null)
    : undefined;
}

async function noteGreeted(
  tx: Tx,
  where: { readonly id: string; readonly greetedAt?: null },
  greetedAt: Date | null,
): Promise<void> {
  if (isId(where.id)) await tx.account.updateMany({ where, data: { greetedAt } });
}

/** What else is to be noted where a place takes nothing any more. */
function whatBroke(
  { kind, thread, ofThread }: Claim,
  { breaks: obstacle, ofChannel }: { breaks?: Obstacle; ofChannel?: boolean },
): ((tx: Tx, claim: Claim) => Promise<void>) | undefined {
  if (obstacle === undefined) return undefined;
  if (kind === 'direct') return obstacle === 'direct_closed' ? closeDirect : undefined;
  if (kind === 'give_role') return tellOfRole;
  if (kind === 'take_role' || kind === 'whisper') return undefined;
  if (obstacle === 'too_open') return tellOfOpening;
  // What is the matter with a thread is not the matter with its channel.
  return ofChannel || (thread ?? ofThread) === null
    ? (tx, { id }) => breakChannel(tx, id, obstacle)
    : undefined;
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

/**
 * SQL of the account that a direct message, a row `d`, went to, whichever workspace reaches it by now. On Slack an id
 * means somebody of the workspace, or else of the organisation that it belongs to, whose ids begin with E; on other
 * platforms it means them everywhere.
 */
const addressee = (d: string): string => `coalesce(
  (SELECT id FROM account WHERE platform = ${d}.platform AND external_id = ${d}.recipient
     AND tenant = CASE WHEN ${d}.platform = 'slack'
                  THEN (SELECT external_id FROM workspace WHERE id = ${d}.workspace_id) ELSE '' END),
  (SELECT id FROM account WHERE platform = 'slack' AND ${d}.platform = 'slack' AND tenant LIKE 'E%'
     AND external_id = ${d}.recipient ORDER BY id LIMIT 1))`;

const isMissing = (ending: Ending): boolean => 'problem' in ending && ending.problem === 'missing';
const isOrphaned = (ending: Ending): boolean => 'problem' in ending && ending.problem === 'no_thread';

// What stands in a thread goes once that does: a statement of its own, which sees what became of it meanwhile.
const releaseInside = (tx: Tx, { id }: Claim): Promise<number> => tx.$executeRaw`
  UPDATE delivery SET state = 'due', problem = NULL, code = NULL, ended_at = NULL, next_at = now()
  WHERE within_id = ${id}::uuid AND state = 'dead' AND problem = 'no_thread' AND expires_at > now()`;

/**
 * The thread may have come to stand at this moment. Whoever settles its opening holds that row until the end, and
 * releases what was written down before; what is written down later finds the thread here.
 */
async function waitForThread(tx: Tx, { id, withinId }: Claim): Promise<void> {
  const [opening] = await tx.$queryRaw<{ stands: boolean }[]>`
    SELECT thread IS NOT NULL AS stands FROM delivery WHERE id = ${withinId}::uuid FOR SHARE`;
  if (opening?.stands)
    await tx.$executeRaw`
      UPDATE delivery SET state = 'due', problem = NULL, code = NULL, ended_at = NULL, next_at = now()
      WHERE id = ${id}::uuid AND state = 'dead' AND problem = 'no_thread'`;
}

const isTooOpen = ({ ending, gaveWay = false }: Settled): boolean =>
  gaveWay || ('breaks' in ending && ending.breaks === 'too_open');

/** What a thread is called gives way as well where its channel is too open; the platform is told what it is called now. */
const carryName = (tx: Tx, { id }: Claim): Promise<number> => tx.$executeRaw`
  INSERT INTO delivery (id, kind, platform, workspace_id, lane, of_id, subject, subject_id, expires_at)
  SELECT ${newId}, 'thread_state', o.platform, o.workspace_id, o.lane, o.id, 'thread', c.thread_id::text,
         now() + interval '30 days'
  FROM delivery d
  LEFT JOIN delivery changed ON changed.id = d.of_id
  JOIN delivery o ON o.id = coalesce(d.within_id, changed.within_id, changed.id)
  JOIN thread_copy c ON c.delivery_id = o.id
  WHERE d.id = ${id}::uuid AND o.messages <> '{}' AND NOT EXISTS (
    SELECT 1 FROM delivery s WHERE s.of_id = o.id AND s.kind = 'thread_state' AND s.state IN ('due', 'retrying'))`;

/** A copy of a thread that somebody deleted by hand is not made again, and gets nothing more. */
const noteGone = (tx: Tx, { kind, ofId, withinId }: Claim): Promise<number> => tx.$executeRaw`
  UPDATE thread_copy SET gone_at = now()
  WHERE delivery_id = ${kind === 'post' ? withinId : ofId}::uuid AND gone_at IS NULL`;

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
    RETURNING id, of_id, channel_id, kind, platform, workspace_id, recipient),
  well AS (
    UPDATE channel c SET told_at = NULL FROM settled
    WHERE c.id = settled.channel_id AND c.told_at IS NOT NULL AND $3::delivery_state = 'sent'),
  reached AS (
    UPDATE account a SET direct_closed_at = NULL FROM settled
    WHERE settled.kind = 'direct' AND $3::delivery_state = 'sent' AND a.direct_closed_at IS NOT NULL
      AND a.id = ${addressee('settled')}),
  changed AS (
    UPDATE delivery o SET messages = $4::text[] FROM settled
    WHERE o.id = settled.of_id AND settled.kind <> 'thread_state' AND $3::delivery_state = 'sent')
  SELECT id FROM settled`;

/** The person is told on the spot the next time they come, and what they subscribed to waits. */
async function closeDirect(tx: Tx, { id }: Claim): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE account a SET direct_closed_at = now() FROM delivery d
     WHERE d.id = $1::uuid AND a.id = ${addressee('d')} AND a.direct_closed_at IS NULL`,
    id,
  );
}

/** A role that cannot be given: whoever chose it for its group is told, once. */
async function tellOfRole(tx: Tx, { workspaceId, subjectId }: Claim): Promise<void> {
  const now = new Date();
  const [role] = await tx.groupRole.updateManyAndReturn({
    where: { workspaceId: workspaceId ?? '', externalId: subjectId, toldAt: null },
    data: { toldAt: now },
    include: { workspace: true },
  });
  if (!role) return;
  const to = { platform: role.workspace.platform, workspaceId: role.workspaceId, recipient: role.setUpBy };
  await writeDeliveries(tx, [
    { kind: 'direct', ...to, ...tellUntil(now), subject: 'role-refused', subjectId: role.id },
  ]);
}

/** A channel that more people can see than may see what goes there: whoever set it up is told, once a week. */
async function tellOfOpening(tx: Tx, { id }: Claim): Promise<void> {
  const channel = await channelOf(tx, id);
  if (!channel || !(await firstTime(tx, `too-open:${channel.id}`))) return;
  const { platform, id: workspaceId } = channel.workspace;
  const to = { platform, workspaceId, recipient: channel.setUpBy };
  await writeDeliveries(tx, [
    { kind: 'direct', ...to, ...tellUntil(new Date()), subject: 'channel-open', subjectId: channel.id },
  ]);
}

const tellUntil = (now: Date) => ({ expiresAt: new Date(now.getTime() + tellWithinMs) });

async function channelOf(tx: Tx, id: string) {
  const where = { channel: { include: { workspace: true } } };
  const delivery = await tx.delivery.findUniqueOrThrow({
    where: { id },
    select: { ...where, of: { select: where } },
  });
  return delivery.channel ?? delivery.of?.channel;
}

/** Marks the channel of a delivery broken and tells the person who set it up, once. */
async function breakChannel(tx: Tx, id: string, obstacle: string): Promise<void> {
  const channel = await channelOf(tx, id);
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
  const recipient = channel.setUpBy;
  await writeDeliveries(tx, [
    { kind: 'direct', platform, workspaceId, recipient, ...tellUntil(now), ...words },
  ]);
}

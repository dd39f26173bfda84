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

export interface Ended {
  readonly claim: Claim;
  readonly settled: Settled;
}

type Note = (tx: Tx, claim: Claim) => Promise<unknown>;

/**
 * Writes down how an attempt ended. A lease that ran out meanwhile does not matter, as we know what became of the
 * message; a later claim does. All of it or nothing is written, so that it may be called again after an error.
 */
export async function settle(db: Db, ended: Ended): Promise<void> {
  await db.$transaction(async (tx) => {
    const written = await tx.$queryRawUnsafe<unknown[]>(settleQuery, valuesOf([ended]));
    if (!written.length) return;
    for (const note of notesOf(ended)) await note(tx, ended.claim);
  });
}

/** Whether nothing else follows from how it ended. */
export const isPlain = (ended: Ended): boolean => notesOf(ended).length === 0;

/** The same as `settle` for many that are plain, by one statement. */
export async function settlePlain(pool: Pool, ended: readonly Ended[]): Promise<void> {
  await pool.query(settleQuery, [valuesOf(ended)]);
}

/** What else follows from how it ended, in the same transaction. */
function notesOf({ claim, settled }: Ended): Note[] {
  const { ending, thread } = settled;
  return [
    'breaks' in ending ? whatBroke(claim, ending) : undefined,
    claim.subject === 'greeting' ? whatGreets(settled) : undefined,
    claim.kind === 'thread' && thread !== null ? releaseInside : undefined,
    isMissing(ending) ? noteGone : undefined,
    isOrphaned(ending) ? waitForThread : undefined,
    isTooOpen(settled) && claim.kind !== 'thread_state' ? carryName : undefined,
  ].filter((note) => note !== undefined);
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

/** Rows of `ended` in the statement below. */
const valuesOf = (ended: readonly Ended[]): string =>
  JSON.stringify(
    ended.map(({ claim: { id, attempts }, settled: { ending, messages, thread, untouched } }) => ({
      ...{ id, attempts, state: ending.state, messages, thread },
      problem: 'problem' in ending ? ending.problem : null,
      code: 'code' in ending ? ending.code : null,
      in_ms: 'inMs' in ending ? ending.inMs : 0,
      untouched: ending.state === 'sent' || untouched,
      over: ending.state !== 'retrying',
    })),
  );

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
  WITH ended AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::text::json) AS e (
      id uuid, attempts int, state delivery_state, messages text[], thread text, problem text, code text,
      in_ms float8, untouched boolean, over boolean)),
  settled AS (
    UPDATE delivery d SET state = e.state, messages = e.messages, thread = e.thread, problem = e.problem,
      code = e.code, next_at = now() + e.in_ms * interval '1 millisecond', lease_until = NULL,
      begun_at = CASE WHEN e.untouched THEN NULL ELSE coalesce(begun_at, now()) END,
      ended_at = CASE WHEN e.over THEN now() END
    FROM ended e
    WHERE d.id = e.id AND d.attempts = e.attempts
      AND (d.state IN ('sending', 'uncertain') OR (d.state = 'due' AND e.state = 'sent'))
    RETURNING d.id, d.state, d.messages, of_id, channel_id, kind, platform, workspace_id, recipient),
  well AS (
    UPDATE channel c SET told_at = NULL FROM settled
    WHERE c.id = settled.channel_id AND c.told_at IS NOT NULL AND settled.state = 'sent'),
  reached AS (
    UPDATE account a SET direct_closed_at = NULL FROM settled
    WHERE settled.kind = 'direct' AND settled.state = 'sent' AND a.direct_closed_at IS NOT NULL
      AND a.id = ${addressee('settled')}),
  changed AS (
    UPDATE delivery o SET messages = settled.messages FROM settled
    WHERE o.id = settled.of_id AND settled.kind <> 'thread_state' AND settled.state = 'sent')
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

import type { Tx } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { isId } from '../../id.ts';
import { carriedUntil } from '../threads/carried-until.ts';
import { showState } from '../threads/carry-state.ts';
import type { Claim } from './claim.ts';
import type { Ending } from './decide.ts';
import { notStanding } from './problem.ts';
import type { Ended, Settled } from './settle.ts';
import { noteTooOpen, tellOfUncertain, whatBroke } from './trouble.ts';

export type Note = (tx: Tx, claim: Claim) => Promise<unknown>;

/** What else follows from how it ended, in the same transaction. */
export function notesOf({ claim, settled }: Ended): Note[] {
  const { ending, thread, needs } = settled;
  return [
    'breaks' in ending ? whatBroke(claim, ending) : undefined,
    claim.subject === 'greeting' ? whatGreets(settled) : undefined,
    claim.kind === 'thread' && thread !== null ? releaseInside : undefined,
    claim.kind === 'thread' && ending.state === 'uncertain' ? tellOfUncertain : undefined,
    isProof(claim) && ending.state === 'sent' ? noteProof : undefined,
    isMissing(ending) && !isProof(claim) ? noteGone : undefined,
    isOrphaned(ending) ? waitForThread : undefined,
    needs && claim.kind !== 'thread_state' ? carryName : undefined,
    needs ? noteTooOpen(needs) : undefined,
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

const isMissing = (ending: Ending): boolean =>
  'problem' in ending && ending.problem === 'missing' && ending.code !== notStanding;
const isOrphaned = (ending: Ending): boolean => 'problem' in ending && ending.problem === 'no_thread';

// What stands in a thread goes once that does, and so does what its platform is told of it: a statement of its own,
// which sees what became of it meanwhile.
async function releaseInside(tx: Tx, { id }: Claim): Promise<void> {
  await releaseWaiting(tx, Prisma.sql`within_id = ${id}::uuid`);
  await tx.$executeRaw`
  UPDATE delivery SET state = 'due', problem = NULL, code = NULL, ended_at = NULL, next_at = now()
  WHERE of_id = ${id}::uuid AND kind = 'thread_state' AND state = 'cancelled' AND code = ${notStanding}
    AND expires_at > now()`;
}

/** Its time begins anew: it could not be sent before, however long that was. */
const releaseWaiting = (tx: Tx, which: Prisma.Sql): Promise<number> => tx.$executeRaw`
  UPDATE delivery SET state = 'due', problem = NULL, code = NULL, ended_at = NULL, next_at = now(),
    expires_at = greatest(expires_at, ${carriedUntil(new Date())})
  WHERE ${which} AND state = 'dead' AND problem = 'no_thread'`;

/**
 * The thread may have come to stand at this moment. Whoever settles its opening holds that row until the end, and
 * releases what was written down before; what is written down later finds the thread here.
 */
async function waitForThread(tx: Tx, { id, withinId }: Claim): Promise<void> {
  const [opening] = await tx.$queryRaw<{ stands: boolean }[]>`
    SELECT thread IS NOT NULL AS stands FROM delivery WHERE id = ${withinId}::uuid FOR SHARE`;
  if (opening?.stands) await releaseWaiting(tx, Prisma.sql`id = ${id}::uuid`);
}

/** What a thread is called gives way as well where its channel is too open; the platform is told what it is called now. */
const carryName = (tx: Tx, { id }: Claim): Promise<void> =>
  showState(tx, {
    copies: Prisma.sql`o.messages <> '{}'
      AND o.id = (
        SELECT coalesce(d.within_id, changed.within_id, changed.id)
        FROM delivery d LEFT JOIN delivery changed ON changed.id = d.of_id WHERE d.id = ${id}::uuid)
      AND NOT EXISTS (
        SELECT 1 FROM delivery s
        WHERE s.of_id = o.id AND s.kind = 'thread_state' AND s.state::text IN ('due', 'retrying'))`,
    now: new Date(),
  });

/** A copy of a thread that somebody deleted by hand is not made again, and gets nothing more. */
const noteGone = (tx: Tx, { kind, ofId, withinId }: Claim): Promise<number> => tx.$executeRaw`
  UPDATE thread_copy SET gone_at = now()
  WHERE delivery_id = ${kind === 'post' ? withinId : ofId}::uuid AND gone_at IS NULL`;

/** Whether a change has messages of what it changes that are not known there: somebody named one by its link. */
const isProof = ({ kind, messages, ofMessages }: Claim): boolean =>
  (kind === 'update' || kind === 'remove') && messages.length > (ofMessages?.length ?? 0);

/**
 * A message that somebody named by its link was changed: it is ours and stands. What it belongs to goes on from there,
 * as after a press on it.
 */
async function noteProof(tx: Tx, { ofId, kind, thread, messages }: Claim): Promise<void> {
  // Due rather than sent, as further parts may have to follow; where none does, it is found to be sent.
  await tx.$executeRaw`
    UPDATE delivery SET state = ${kind === 'remove' ? 'sent' : 'due'}::delivery_state,
      thread = coalesce(thread, ${thread}), problem = NULL, code = NULL, begun_at = NULL, next_at = now(),
      ended_at = CASE WHEN ${kind === 'remove'} THEN now() END,
      expires_at = greatest(expires_at, now() + interval '1 day')
    WHERE id = ${ofId}::uuid AND state = 'uncertain'`;
  await tx.$executeRaw`
    UPDATE delivery SET state = 'sent', problem = NULL, code = NULL, begun_at = NULL, ended_at = now()
    WHERE of_id = ${ofId}::uuid AND kind = 'update' AND state = 'uncertain'
      AND cardinality(messages) < ${messages.length}`;
}

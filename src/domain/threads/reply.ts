import type { Actor } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import type { Attribution, ThreadState } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { maySee, type Seeing, type Shared } from '../../visibility.ts';
import { takeAllowance } from '../allowance.ts';
import { holdMember, settled } from '../members/hold.ts';
import { openItem } from '../review/open.ts';
import { alarm } from '../review/report.ts';
import { standsAtOnce } from './author.ts';
import { holdThread } from './hold.ts';
import { waitsForEnough } from './most-waiting.ts';
import { isPseudonymMuted, signedBy } from './participant.ts';
import { placeAtOnce } from './place.ts';
import { endSealedDraft, holdSealedDraft, type SealedDraftKey } from './sealed-drafts.ts';

/**
 * `used`: the form was sent before; `changed`: it would not be what the author was shown; `too_many`: see
 * most-waiting.ts; `too_often`: see allowance.ts; `muted`: moderators want to hear no more of the pseudonym that would
 * sign it; the others: see Unreachable.
 */
export type ReplyRefusal = 'used' | 'changed' | 'too_many' | 'too_often' | Unreachable | 'muted';

/** Why nothing can be said in a thread. `missing`: there is none that they may see; the others say how it is. */
export type Unreachable = 'missing' | 'closed' | 'hidden' | 'pending';

/** What somebody says in a thread. */
export interface Replying {
  readonly sealer: Sealer;
  readonly actor: Actor;
  readonly threadId: string;
  readonly text: string;
  readonly attribution: Attribution;
  readonly quotedId?: string | undefined;
  readonly urgent: boolean;
  /** What its author was shown: whether it stands as soon as it is sent. */
  readonly atOnce?: boolean;
  readonly draft: SealedDraftKey;
  readonly now: Date;
}

/** What became of it. */
export interface Replied {
  /** Whether it stands; else it waits for moderators. */
  readonly placed: boolean;
  /** Of the thread. */
  readonly number: number;
}

/**
 * Says something in a thread: at once, in every copy, where its author is trusted or moderates, unless every reply
 * there waits for moderators.
 */
export const reply = (db: Db, replying: Replying): Promise<Outcome<Replied, ReplyRefusal>> =>
  settled(db, async (tx) => {
    const { sealer, actor, threadId, attribution, draft, now, urgent } = replying;
    const { member } = actor;
    const held = member && isId(threadId) && (await holdMember(tx, member.id));
    if (!held) return refused('missing');
    if (!(await holdSealedDraft(tx, sealer, draft))) return refused('used');
    const thread = await holdThread(tx, threadId);
    if (!thread) return refused('missing');
    const unreachable = unreachableFor(thread, actor);
    if (unreachable) return refused(unreachable);
    if (await isPseudonymMuted(tx, { sealer, threadId, memberId: member.id }, attribution))
      return refused('muted');
    const placed = await standsAtOnce(tx, sealer, {
      ...{ thread, attribution },
      member: { memberId: member.id, trusted: held.trusted, roles: member.roles },
    });
    const refusal = await refusalOf(tx, replying, { memberId: member.id, placed });
    if (refusal) return refused(refusal);
    const postId = await write(tx, replying, member.id);
    await endSealedDraft(tx, sealer, draft, { number: thread.number, stands: placed, urgent });
    if (placed) await placeAtOnce(tx, { postId, now });
    // Moderators are to look, though nothing waits for them.
    if (placed && urgent) await alarm(tx, { sealer, account: actor.account, postId, now });
    if (!placed) await openItem(tx, { kind: 'post', postId, urgent, now });
    return done({ placed, number: thread.number });
  });

/** Of what can be said there: why it is not what its author was shown, or too much. */
async function refusalOf(
  tx: Tx,
  { sealer, threadId, quotedId, atOnce, now }: Replying,
  { memberId, placed }: { readonly memberId: string; readonly placed: boolean },
): Promise<ReplyRefusal | undefined> {
  if (atOnce !== undefined && atOnce !== placed) return 'changed';
  if (quotedId !== undefined && !(await stillStands(tx, threadId, quotedId))) return 'changed';
  if (!placed && (await waitsForEnough(tx, sealer, memberId))) return 'too_many';
  const taken = await takeAllowance(tx, sealer, { what: 'contribute', who: memberId, now });
  return taken ? undefined : 'too_often';
}

/** Of a thread that somebody may see by its label, why they can say nothing there; of others nothing is told. */
export function unreachableFor(
  thread: Shared & { readonly state: ThreadState },
  actor: Seeing,
): Unreachable | undefined {
  if (!maySee(thread, actor)) return 'missing';
  switch (thread.state) {
    case 'open':
      return undefined;
    case 'closed':
    case 'hidden':
    case 'pending':
      return thread.state;
    case 'declined':
    case 'withdrawn':
      return 'missing';
  }
}

/** Whether the post that is quoted is there to be read, in that thread. */
async function stillStands(tx: Tx, threadId: string, id: string): Promise<boolean> {
  return isId(id) && (await tx.post.count({ where: { id, threadId, state: 'standing' } })) === 1;
}

async function write(
  tx: Tx,
  { sealer, threadId, text, attribution, quotedId, now }: Replying,
  memberId: string,
): Promise<string> {
  const { id } = await tx.post.create({
    data: {
      ...{ threadId, text, quotedId: quotedId ?? null, createdAt: now },
      ...(await signedBy(tx, { sealer, threadId, memberId }, attribution)),
    },
    select: { id: true },
  });
  return id;
}

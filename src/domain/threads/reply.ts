import type { Actor } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import type { Attribution, ThreadState } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { maySee, type Seeing, type Shared } from '../../visibility.ts';
import { takeAllowance } from '../allowance.ts';
import { settled } from '../members/hold.ts';
import { openItem } from '../review/open.ts';
import { alarm } from '../review/report.ts';
import { standsAtOnce } from './contributor.ts';
import { readSealedDraft, type SealedDraftKey, useSealedDraft } from './drafts.ts';
import { holdMember, holdThread } from './hold.ts';
import { isMuted, signedBy } from './participant.ts';
import { placeAtOnce } from './place.ts';
import { waitsForEnough } from './waiting.ts';

/**
 * `used`: the form was sent before; `missing`: no thread that they may see; `too_many`: see waiting.ts; `too_often`: see
 * allowance.ts; the others say how the thread is, or that moderators want to hear no more of them there.
 */
export type ReplyRefusal = 'used' | 'too_many' | 'too_often' | Unreachable | 'muted';

/** Why nothing can be said in a thread, whoever would. */
export type Unreachable = 'missing' | 'closed' | 'hidden' | 'pending';

export interface Replying {
  readonly sealer: Sealer;
  readonly actor: Actor;
  readonly threadId: string;
  readonly text: string;
  readonly attribution: Attribution;
  readonly quotedId?: string | undefined;
  readonly urgent: boolean;
  readonly draft: SealedDraftKey;
  readonly now: Date;
}

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
    const { sealer, actor, threadId, draft, now, urgent } = replying;
    const { member } = actor;
    const held = member && isId(threadId) && (await holdMember(tx, member.id));
    if (!held) return refused('missing');
    if ((await readSealedDraft(tx, sealer, draft)) === undefined) return refused('used');
    const thread = await holdThread(tx, threadId);
    if (!thread) return refused('missing');
    const unreachable = unreachableFor(thread, actor);
    if (unreachable) return refused(unreachable);
    if (await isMuted(tx, { sealer, threadId, memberId: member.id })) return refused('muted');
    const placed = standsAtOnce(thread, { trusted: held.trusted, roles: member.roles });
    if (!placed && (await waitsForEnough(tx, sealer, member.id))) return refused('too_many');
    if (!(await takeAllowance(tx, sealer, { what: 'contribute', who: member.id, now })))
      return refused('too_often');
    if (!(await useSealedDraft(tx, sealer, draft))) return refused('used');
    const postId = await write(tx, replying, member.id);
    if (placed) await placeAtOnce(tx, { postId, now });
    // Moderators are to look, though nothing waits for them.
    if (placed && urgent) await alarm(tx, { sealer, account: actor.account, postId, now });
    if (!placed) await openItem(tx, { kind: 'post', postId, urgent, now });
    return done({ placed, number: thread.number });
  });

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

async function write(
  tx: Tx,
  { sealer, threadId, text, attribution, quotedId, now }: Replying,
  memberId: string,
): Promise<string> {
  const quoted =
    quotedId !== undefined && isId(quotedId)
      ? await tx.post.findFirst({ where: { id: quotedId, threadId, number: { not: null } } })
      : null;
  const { id } = await tx.post.create({
    data: {
      ...{ threadId, text, quotedId: quoted?.id ?? null, createdAt: now },
      ...(await signedBy(tx, { sealer, threadId, memberId }, attribution)),
    },
    select: { id: true },
  });
  return id;
}

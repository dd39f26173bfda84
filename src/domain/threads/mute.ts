import type { Db } from '../../db.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { audit } from '../audit.ts';
import { settled } from '../members/hold.ts';
import { pseudonymChanged } from '../review/about-changed.ts';
import { holdThread } from './hold.ts';
import { isAuthor } from './sealed-author.ts';

/** A moderator decides whether the pseudonym that signs a post takes part in its thread. */
export interface Muting {
  readonly sealer: Sealer;
  readonly postId: string;
  readonly by: { readonly memberId: string; readonly auditId: string };
  readonly now: Date;
}

/** `missing`: there is no such post, or no pseudonym signs it. `already`: it is as was wished. `own`: it is theirs. */
export type MuteRefusal = 'missing' | 'already' | 'own';

type Muted = Outcome<{ readonly number: number }, MuteRefusal>;

/**
 * No further post by this pseudonym in this thread; who it is nobody learns. What the same member signs with their name
 * or group is taken as before: else whoever is refused would be known. Resolves to its number.
 */
export const mutePseudonym = (db: Db, muting: Muting): Promise<Muted> => change(db, muting, true);

export const unmutePseudonym = (db: Db, muting: Muting): Promise<Muted> => change(db, muting, false);

/** Whether the pseudonym that signs a post is muted; undefined where none signs it. */
export async function isMuted(db: Pick<Db, 'post'>, postId: string): Promise<boolean | undefined> {
  if (!isId(postId)) return undefined;
  const post = await db.post.findUnique({ where: { id: postId }, select: { participant: true } });
  return post?.participant ? post.participant.mutedAt !== null : undefined;
}

async function change(db: Db, { sealer, postId, by, now }: Muting, mutes: boolean): Promise<Muted> {
  if (!isId(postId)) return refused('missing');
  return settled(db, async (tx): Promise<Muted> => {
    const post = await tx.post.findUnique({ where: { id: postId }, include: { participant: true } });
    if (!post?.participant) return refused('missing');
    // Nobody decides on their own, nor lets themselves speak again.
    if (isAuthor(sealer, post, by.memberId)) return refused('own');
    const { id, number, threadId } = post.participant;
    // A reply that is on its way stands before, or finds itself muted.
    await holdThread(tx, threadId);
    const { count } = await tx.participant.updateMany({
      where: { id, mutedAt: mutes ? null : { not: null } },
      data: { mutedAt: mutes ? now : null },
    });
    if (count === 0) return refused('already');
    await pseudonymChanged(tx, { participantId: id, now });
    const act = mutes ? 'pseudonym.muted' : 'pseudonym.unmuted';
    await audit(tx, { act, actor: by.auditId, data: { thread: threadId, participant: number } }, now);
    return done({ number });
  });
}

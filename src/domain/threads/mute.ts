import type { Db } from '../../db.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { audit } from '../audit.ts';
import { followPseudonym } from '../review/follow.ts';
import { holdThread } from './hold.ts';

/** A moderator decides whether the pseudonym that signs a post takes part in its thread. */
export interface Muting {
  readonly postId: string;
  readonly by: { readonly memberId: string; readonly auditId: string };
  readonly now: Date;
}

/** `missing`: there is no such post, or no pseudonym signs it. `already`: it is as was wished. */
export type MuteRefusal = 'missing' | 'already';

type Muted = Outcome<{ readonly number: number }, MuteRefusal>;

/** No further post by this pseudonym in this thread; who it is nobody learns. Resolves to its number. */
export const mutePseudonym = (db: Db, muting: Muting): Promise<Muted> => change(db, muting, true);

export const unmutePseudonym = (db: Db, muting: Muting): Promise<Muted> => change(db, muting, false);

/** Whether the pseudonym that signs a post is muted; undefined where none signs it. */
export async function isMuted(db: Pick<Db, 'post'>, postId: string): Promise<boolean | undefined> {
  if (!isId(postId)) return undefined;
  const post = await db.post.findUnique({ where: { id: postId }, select: { participant: true } });
  return post?.participant ? post.participant.mutedAt !== null : undefined;
}

async function change(db: Db, { postId, by, now }: Muting, mutes: boolean): Promise<Muted> {
  if (!isId(postId)) return refused('missing');
  return db.$transaction(async (tx): Promise<Muted> => {
    const post = await tx.post.findUnique({ where: { id: postId }, select: { participant: true } });
    if (!post?.participant) return refused('missing');
    const { id, number, threadId } = post.participant;
    // A reply that is on its way stands before, or finds itself muted.
    await holdThread(tx, threadId);
    const { count } = await tx.participant.updateMany({
      where: { id, mutedAt: mutes ? null : { not: null } },
      data: { mutedAt: mutes ? now : null },
    });
    if (count === 0) return refused('already');
    await followPseudonym(tx, { participantId: id, now });
    const act = mutes ? 'pseudonym.muted' : 'pseudonym.unmuted';
    await audit(tx, { act, actor: by.auditId, data: { thread: threadId, participant: number } }, now);
    return done({ number });
  });
}

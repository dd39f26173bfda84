import type { Tx } from '../../db.ts';
import type { Sealer } from '../../sealing.ts';
import { participantTag } from './sealed-author.ts';

/** How many contributions of one member may wait for moderators. */
export const mostWaiting = 10;

/** Whether so many of theirs wait that nothing more is taken; the member is held. */
export async function waitsForEnough(tx: Tx, sealer: Sealer, memberId: string): Promise<boolean> {
  const own = await tx.post.count({ where: { state: 'waiting', authorId: memberId } });
  if (own >= mostWaiting) return true;
  const sealed = await tx.post.findMany({
    where: { state: 'waiting', participantId: { not: null } },
    select: { threadId: true, participant: { select: { tag: true } } },
  });
  const theirs = sealed.filter(
    ({ threadId, participant }) => participant?.tag === participantTag(sealer, threadId, memberId),
  );
  return own + theirs.length >= mostWaiting;
}

import type { Db } from '../../db.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { settled } from '../members/hold.ts';
import { attempt } from './decide.ts';
import { holdAuthor, readAuthoredPost } from './hold-author.ts';
import type { Decider } from './kinds/kind.ts';
import { openItem } from './open.ts';
import type { Reason } from './reasons.ts';
import { waiting } from './state.ts';

export interface RemovingPost {
  readonly sealer: Sealer;
  readonly postId: string;
  readonly by: Decider;
  /** One of removalReasons. */
  readonly reason: Reason;
  readonly words?: string | undefined;
  readonly now: Date;
}

/**
 * `own`: it is the moderator's own; `moderator`: they are none any more; `suspended`: they decide on nothing until that
 * ends; `missing`: it stands no more.
 */
export type RemoveRefusal = 'missing' | 'own' | 'moderator' | 'suspended';

/** It is not for them by now, or somebody was faster: everything goes back. */
class Undone extends Error {
  readonly refusal: RemoveRefusal;
  constructor(refusal: RemoveRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/**
 * A moderator removes a post without a report before: an item all the same, approved at once, so that its author can
 * appeal. What was reported and still waits is decided by that.
 */
export async function removeAsModerator(
  db: Db,
  { sealer, postId, by, reason, words, now }: RemovingPost,
): Promise<Outcome<{ readonly number: number }, RemoveRefusal>> {
  if (!isId(postId)) return refused('missing');
  try {
    return await settled(db, async (tx) => {
      const post = await readAuthoredPost(tx, postId);
      const held = await holdAuthor(tx, { sealer, post, memberId: by.memberId });
      if (held?.own) return refused('own');
      // Another moderator, or the author, may have been waited for.
      if ((await readAuthoredPost(tx, postId))?.state !== 'standing') return refused('missing');
      const reported = await tx.reviewItem.findFirst({
        where: { postId, kind: 'report', state: { in: [...waiting] } },
        select: { id: true },
      });
      const itemId = reported?.id ?? (await openItem(tx, { kind: 'report', postId, urgent: false, now }));
      const outcome = await attempt(tx, { sealer, itemId, by, decision: 'approve', reason, words, now });
      if (!outcome.ok) throw new Undone(refusalOf(outcome.refusal.kind));
      return done({ number: outcome.value.number });
    });
  } catch (error) {
    if (error instanceof Undone) return refused(error.refusal);
    throw error;
  }
}

const refusalOf = (kind: string): RemoveRefusal =>
  kind === 'moderator' || kind === 'suspended' ? kind : 'missing';

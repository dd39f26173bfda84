import { removePost } from '../../threads/place.ts';
import { tellAuthor } from '../../threads/tell-authors.ts';
import { holdAuthored } from '../hold-author.ts';
import { declineReasons, removalReasons } from '../reasons.ts';
import type { Held, Kind } from './kind.ts';

/** People find that a post should go: approved, it is removed; declined, it stays, and nobody is told. */
export const report: Kind = {
  access: 'moderator',
  returns: false,
  suggests: false,
  approved: 'post.removed',
  reasons: { approve: removalReasons, decline: declineReasons.report },
  async hold(tx, { sealer, itemId, by, now }): Promise<Held | undefined> {
    const held = await holdAuthored(tx, { sealer, itemId, memberId: by.memberId });
    if (!held) return undefined;
    const { id: postId } = held.post;
    return {
      refusal: held.own ? 'own' : undefined,
      async settle({ decision, reason }) {
        if (decision !== 'approve') return {};
        // Its author may have removed it before: then nothing is left to do, and nobody to tell.
        if (await removePost(tx, { postId, by: 'moderator', reason, now }))
          await tellAuthor(tx, { sealer, postId, now });
        return {};
      },
    };
  },
};

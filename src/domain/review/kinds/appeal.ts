import { restorePost } from '../../threads/place.ts';
import { tellAuthor } from '../../threads/tell-authors.ts';
import { holdAuthored } from '../hold-author.ts';
import { declineReasons } from '../reasons.ts';
import type { Held, Kind } from './kind.ts';

/** An author finds a decision wrong: approved, it is reversed. Never by whoever took it. */
export const appeal: Kind = {
  access: 'moderator',
  returns: false,
  suggests: false,
  approved: 'post.restored',
  reasons: { decline: declineReasons.appeal },
  async hold(tx, { sealer, itemId, by, now }): Promise<Held | undefined> {
    const held = await holdAuthored(tx, { sealer, itemId, memberId: by.memberId });
    if (!held) return undefined;
    const { id: postId } = held.post;
    const item = await tx.reviewItem.findUnique({
      where: { id: itemId },
      select: { of: { select: { number: true, decidedById: true } } },
    });
    const taken = item?.of?.decidedById === by.memberId;
    return {
      refusal: held.own ? 'own' : taken ? 'own_decision' : undefined,
      async settle({ decision, closing }) {
        if (decision === 'approve') await restorePost(tx, { postId, now });
        if (closing) await tellAuthor(tx, { sealer, postId, now });
        return { against: item?.of?.number ?? null };
      },
    };
  },
};

import { declinePost, placePost } from '../../threads/place.ts';
import { tellAuthor } from '../../threads/tell-authors.ts';
import { holdAuthored } from '../hold-author.ts';
import { declineReasons } from '../reasons.ts';
import type { Held, Kind } from './kind.ts';

const contribution = {
  access: 'moderator',
  returns: true,
  suggests: true,
  async hold(tx, { sealer, itemId, by, now }): Promise<Held | undefined> {
    const held = await holdAuthored(tx, { sealer, itemId, memberId: by.memberId });
    if (!held) return undefined;
    const { id: postId } = held.post;
    return {
      refusal: held.own ? 'own' : undefined,
      async settle({ decision }) {
        if (decision === 'approve') await placePost(tx, { postId, now });
        if (decision === 'decline') await declinePost(tx, { postId, now });
        if (decision === 'approve' || decision === 'decline' || decision === 'return')
          await tellAuthor(tx, { sealer, postId, now });
        return {};
      },
    };
  },
} as const satisfies Partial<Kind>;

/** A thread with its first post: approved, it opens wherever its label allows. */
export const thread: Kind = { ...contribution, reasons: { decline: declineReasons.thread } };

/** A reply: approved, it stands in every copy of its thread. */
export const post: Kind = { ...contribution, reasons: { decline: declineReasons.post } };

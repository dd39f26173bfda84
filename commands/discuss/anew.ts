import type { Ctx, Reply } from '../../src/command.ts';
import type { MyContribution } from '../../src/domain/threads/contributions.ts';
import { findOwn, notYours, showOwn } from '../threads/own.ts';
import { openNew } from './begin.ts';
import { type ContributionDraft, emptyDraft } from './draft.ts';
import { shapeOf } from './edit.ts';

/** The form for something new, with what one wrote once that came to nothing; as it was typed, to be changed. */
export async function beginAnew(ctx: Ctx, postId: string): Promise<Reply> {
  const own = await findOwn(ctx, postId);
  if (!own) return notYours(ctx);
  const { state } = own.post;
  return state === 'withdrawn' || state === 'declined'
    ? openNew(ctx, draftAgain(ctx, own))
    : showOwn(ctx, postId);
}

/** Signed as it was: to sign it otherwise is chosen on purpose. */
function draftAgain(ctx: Ctx, { post }: MyContribution): ContributionDraft {
  const { thread, text, attribution } = post;
  return post.opens
    ? { ...emptyDraft({ kind: 'thread' }), ...shapeOf(ctx, thread), text, attribution }
    : {
        ...emptyDraft({ kind: 'reply', id: thread.id }),
        ...{ text, attribution, quotedId: post.quoted?.id ?? null },
      };
}

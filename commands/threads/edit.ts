import { type Ctx, open, type Reply } from '../../src/command.ts';
import { referenceOf } from '../../src/domain/library/entry.ts';
import { authorFrom, standsAtOnce } from '../../src/domain/threads/contributor.ts';
import type { MyContribution } from '../../src/domain/threads/mine.ts';
import { groups } from '../../src/stakeholders.ts';
import { type Changes, contributionModal } from '../../src/views/discuss.ts';
import { beginDraft, type ContributionDraft, emptyDraft } from '../discuss/draft.ts';
import { entriesOf } from '../discuss/entries.ts';
import { findOwn, notYours, showOwn } from './own.ts';

/** What of one’s own contribution the form asks for. */
export const changesOf = ({ post, item }: MyContribution): Changes => ({
  title: post.opens,
  entries: post.opens && post.state === 'waiting',
  words: post.state === 'waiting' && item?.state === 'returned',
});

/** The form with what one wrote; while moderators asked something, it takes an answer, too. */
export async function beginEdit(ctx: Ctx, postId: string): Promise<Reply> {
  const own = await findOwn(ctx, postId);
  if (!own) return notYours(ctx);
  const { post } = own;
  if (post.state !== 'waiting' && post.state !== 'standing')
    return showOwn(ctx, postId, [ctx.t.rich('threads.over')]);
  if (post.state === 'standing' && post.thread.state === 'hidden')
    return showOwn(ctx, postId, [ctx.t.rich('threads.hiddenNow')]);
  // Told before anything is written.
  if (post.state === 'standing' && !standsAtOnce(post.thread, authorFrom(ctx.actor)))
    return showOwn(ctx, postId, [ctx.t.rich('discuss.reviewed')]);
  const data = draftOf(ctx, own);
  return open(contributionModal(await beginDraft(ctx, data), data, ctx.t, changesOf(own)));
}

/** A contribution as it is; of a thread that waits everything can be changed. */
export function draftOf(ctx: Ctx, { post }: MyContribution): ContributionDraft {
  const { thread, text } = post;
  const empty = { ...emptyDraft({ kind: 'edit', id: post.id }), text };
  if (!post.opens) return empty;
  const { title, label } = thread;
  if (post.state !== 'waiting') return { ...empty, title };
  return {
    ...empty,
    ...{ title, label, proposal: true, topics: [...thread.topics] },
    groups: groups.filter((group) => thread.groups.includes(group)),
    entries: entriesOf(ctx, thread).map(referenceOf).join(', '),
  };
}

/** The same form once more, with a draft. */
export async function reopenEdit(
  ctx: Ctx,
  id: string,
  data: ContributionDraft,
  postId: string,
): Promise<Reply> {
  const own = await findOwn(ctx, postId);
  return own ? open(contributionModal(id, data, ctx.t, changesOf(own))) : notYours(ctx);
}

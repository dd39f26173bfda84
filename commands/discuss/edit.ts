import { type Ctx, open, type Reply } from '../../src/command.ts';
import { referenceOf } from '../../src/domain/library/entry.ts';
import type { MyContribution } from '../../src/domain/threads/contributions.ts';
import type { ThreadHead } from '../../src/domain/threads/post.ts';
import { groups } from '../../src/stakeholders.ts';
import { type Changes, contributionModal } from '../../src/views/discuss.ts';
import { entriesOf } from '../threads/entries.ts';
import { findOwn, notYours, showOwn, whyUnchangeableBy } from '../threads/own.ts';
import { beginDraft, type ContributionDraft, emptyDraft } from './draft.ts';
import { refusalText } from './refusal.ts';
import { wordingOf } from './shown.ts';

/** What of one’s own contribution the form asks for. */
const changesOf = ({ post, item }: MyContribution): Changes => ({
  title: post.opens,
  entries: post.opens && post.state === 'waiting',
  words: post.state === 'waiting' && item?.state === 'returned',
});

/** The form with what one wrote; while moderators asked something, it takes an answer, too. */
export async function beginEdit(ctx: Ctx, postId: string): Promise<Reply> {
  const own = await findOwn(ctx, postId);
  if (!own) return notYours(ctx);
  const { post } = own;
  // Told before anything is written.
  const why = await whyUnchangeableBy(ctx, post);
  if (why) return showOwn(ctx, postId, [refusalText(why, { kind: 'edit', id: postId }, ctx.t)]);
  const data = draftOf(ctx, own);
  return beginDraft(ctx, data, (id) => open(contributionModal(id, data, ctx.t, changesOf(own))));
}

/** A contribution as it is; of a thread that waits everything can be changed. */
export function draftOf(ctx: Ctx, own: MyContribution): ContributionDraft {
  const { post } = own;
  const { thread, text } = post;
  const empty = { ...emptyDraft({ kind: 'edit', id: post.id }), text, from: wordingOf(ctx, own) };
  if (!post.opens) return empty;
  if (post.state !== 'waiting') return { ...empty, title: thread.title };
  return { ...empty, ...shapeOf(ctx, thread), proposal: true };
}

/** What a thread is called and about, and whom it is for, as a draft has it. */
export const shapeOf = (
  ctx: Ctx,
  thread: ThreadHead,
): Pick<ContributionDraft, 'title' | 'label' | 'topics' | 'groups' | 'entries'> => ({
  ...{ title: thread.title, label: thread.label, topics: [...thread.topics] },
  groups: groups.filter((group) => thread.groups.includes(group)),
  entries: entriesOf(ctx, thread).map(referenceOf).join(', '),
});

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

import type { Tx } from '../../db.ts';
import type { Sealer } from '../../sealing.ts';
import { updateCards } from '../review/cards.ts';
import { carryStates } from '../threads/carry-state.ts';
import { removePosts, showWithQuotes } from '../threads/place.ts';
import { findContributions } from './contributions.ts';
import { forgetDecisionsBegun } from './erase-drafts.ts';
import { holdContributions, inState, unnameReports, withdrawWaiting } from './leave.ts';
import type { Person } from './person.ts';

/** What becomes of contributions that stand: they stay, signed by a former member, or a line stands in their place. */
export const contributionChoices = ['stay', 'withdraw'] as const;
export type ContributionChoice = (typeof contributionChoices)[number];

export interface ErasingContributions {
  readonly sealer: Sealer;
  readonly choice: ContributionChoice;
  readonly now: Date;
}

/**
 * Everything that a person contributed, followed, began and reported, who is held: nobody decides on it
 * meanwhile. What waits is withdrawn, and nothing of what does not stand keeps its words; what stands leads to nobody.
 * Around a sealed post that stays nothing changes, neither cards nor what was said of it: that would show whose it was.
 */
export async function forgetContributions(
  tx: Tx,
  person: Person,
  { sealer, choice, now }: ErasingContributions,
): Promise<void> {
  const theirs = await findContributions(tx, sealer, person);
  const { postIds, namedIds } = theirs;
  const items = await holdContributions(tx, theirs, person.memberId);
  await withdrawWaiting(tx, { items, postIds, now });
  if (choice === 'withdraw') await removePosts(tx, { postIds, by: 'author', now });
  const standing = await inState(tx, postIds, 'standing');
  const kept = new Set(standing.filter((id) => !namedIds.includes(id)));
  const rest = postIds.filter((id) => !kept.has(id));
  await forgetWords(tx, rest, now);
  await forgetHistory(
    tx,
    items.flatMap(({ id, postId }) => (kept.has(postId) ? [] : [id])),
    now,
  );
  await unnameReports(tx, theirs.reportIds);
  await tx.follow.deleteMany({ where: { id: { in: [...theirs.followIds] } } });
  await tx.sealedDraft.deleteMany({ where: { id: { in: theirs.drafts.map(({ id }) => id) } } });
  await showWithQuotes(tx, { postIds: standing.filter((id) => !kept.has(id)), now });
}

/** What was said, and was about to be said, on these items. */
async function forgetHistory(tx: Tx, itemIds: readonly string[], now: Date): Promise<void> {
  await tx.reviewEvent.updateMany({
    where: { itemId: { in: [...itemIds] } },
    data: { words: null, suggestion: null, salt: null },
  });
  await forgetDecisionsBegun(tx, itemIds);
  await updateCards(tx, itemIds, now);
}

/** The words of what does not stand, how it was worded before, and what others said of it. */
async function forgetWords(tx: Tx, postIds: readonly string[], now: Date): Promise<void> {
  const ids = { in: [...postIds] };
  await tx.wording.deleteMany({ where: { postId: ids } });
  const gone = await tx.post.findMany({
    where: { id: ids, state: { not: 'standing' } },
    select: { id: true, opens: true, thread: { select: { id: true, openedAt: true } } },
    orderBy: { id: 'asc' },
  });
  const goneIds = { in: gone.map(({ id }) => id) };
  await tx.post.updateMany({ where: { id: goneIds }, data: { text: '' } });
  await tx.report.updateMany({ where: { item: { postId: goneIds } }, data: { words: null } });
  const threads = gone.flatMap(({ opens, thread }) => (opens ? [thread] : []));
  await untitle(
    tx,
    threads.map(({ id }) => id),
  );
  const threadIds = threads.flatMap(({ id, openedAt }) => (openedAt ? [id] : []));
  if (threadIds.length) await carryStates(tx, { threadIds, now });
}

/** A thread is called something wherever it stands. */
export const untitle = (tx: Tx, threadIds: readonly string[]): Promise<number> => tx.$executeRaw`
  UPDATE thread SET title = 'T-' || number WHERE id = ANY (${[...threadIds]}::uuid[])`;

import type { Tx } from '../../db.ts';
import type { Sealer } from '../../sealing.ts';
import { goesTo, seenFrom } from '../../visibility.ts';
import { findContributions } from './contributions.ts';
import type { ContributionChoice } from './erase-contributions.ts';
import { type Person, sentTo } from './person.ts';

/** What an erasure cannot take back. */
export interface Unreached {
  /**
   * Names of workspaces where cards of their applications stand in moderators' channels that cannot be written to: the
   * bot has left, the channel is broken, or nobody vouches for the workspace any more.
   */
  readonly outOfReach: readonly string[];
  /** Names of workspaces where posts stand in channels that cannot be changed, with the name or, withdrawn, the text. */
  readonly copiesOutOfReach: readonly string[];
  /** Direct messages that arrived and stay. */
  readonly directMessages: number;
}

interface How {
  readonly sealer: Sealer;
  readonly choice: ContributionChoice;
}

/** Read before the erasure, which takes away by what it is found. */
export async function readUnreached(tx: Tx, person: Person, how: How): Promise<Unreached> {
  const { accountIds, memberId } = person;
  const items = await tx.reviewItem.findMany({
    where: {
      OR: [
        { application: { accountId: { in: [...accountIds] } } },
        ...(memberId ? [{ events: { some: { byId: memberId } } }] : []),
      ],
    },
    select: { id: true },
  });
  const cards = await tx.delivery.findMany({
    where: {
      subject: 'review-card',
      subjectId: { in: items.map(({ id }) => id) },
      messages: { isEmpty: false },
      OR: [
        { workspace: { is: { OR: [{ leftAt: { not: null } }, { verifiedAt: null }] } } },
        { channel: { is: { brokenAt: { not: null } } } },
      ],
    },
    select: { workspace: { select: { name: true } } },
  });
  const directMessages = await tx.delivery.count({
    where: { ...sentTo(person), kind: 'direct', messages: { isEmpty: false } },
  });
  const outOfReach = [...new Set(cards.flatMap(({ workspace }) => workspace?.name ?? []))].sort();
  return { outOfReach, copiesOutOfReach: await readCopies(tx, person, how), directMessages };
}

/** Of theirs, and of what quotes them: where the bot has left, the channel is broken, or the workspace may see the thread no more. */
async function readCopies(tx: Tx, person: Person, { sealer, choice }: How): Promise<string[]> {
  const { postIds, namedIds } = await findContributions(tx, sealer, person);
  const theirs = choice === 'withdraw' ? postIds : namedIds;
  const quoting = await tx.post.findMany({
    where: { quotedId: { in: [...theirs] }, state: 'standing' },
    select: { id: true },
  });
  const copies = await tx.delivery.findMany({
    where: {
      ...{ subject: 'post', kind: { in: ['thread', 'post'] }, messages: { isEmpty: false } },
      subjectId: { in: [...theirs, ...quoting.map(({ id }) => id)] },
    },
    select: { subjectId: true, workspace: true, channel: { select: { brokenAt: true } } },
  });
  const posts = await tx.post.findMany({
    where: { id: { in: copies.map(({ subjectId }) => subjectId) } },
    select: { id: true, thread: { select: { label: true, groups: true } } },
  });
  const shared = new Map(posts.map(({ id, thread }) => [id, thread]));
  const names = copies.flatMap(({ subjectId, workspace, channel }) => {
    const label = shared.get(subjectId);
    if (!workspace || !label) return [];
    const { leftAt, name } = workspace;
    // A line in place of the text goes also where nothing else does.
    const shown = choice === 'withdraw' || goesTo(label, seenFrom(workspace));
    return leftAt || channel?.brokenAt || !shown ? [name] : [];
  });
  return [...new Set(names)].sort();
}

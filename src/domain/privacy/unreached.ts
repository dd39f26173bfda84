import type { Tx } from '../../db.ts';
import { type Person, sentTo } from './person.ts';

/** What an erasure cannot take back. */
export interface Unreached {
  /**
   * Names of workspaces where cards of their applications stand in moderators' channels that cannot be written to: the
   * bot has left, the channel is broken, or nobody vouches for the workspace any more.
   */
  readonly outOfReach: readonly string[];
  /** Direct messages that arrived and stay. */
  readonly directMessages: number;
}

/** Read before the erasure, which takes away by what it is found. */
export async function readUnreached(tx: Tx, person: Person): Promise<Unreached> {
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
  return { outOfReach, directMessages };
}

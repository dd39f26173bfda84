import type { Db, Tx } from '../../db.ts';
import type { Attribution, SharingLabel } from '../../generated/prisma/enums.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { takeAllowance } from '../allowance.ts';
import { holdMember, settled } from '../members/hold.ts';
import { openItem } from '../review/open.ts';
import type { Author } from './author.ts';
import { waitsForEnough } from './most-waiting.ts';
import { signedBy } from './participant.ts';
import { endSealedDraft, holdSealedDraft, type SealedDraftKey } from './sealed-drafts.ts';

/** What a thread is about and whom it is for. */
export type ThreadChoices = Pick<Contribution, 'entryIds' | 'topics' | 'label' | 'groups'>;

/** A thread that somebody wants, read by text.ts. */
export interface Contribution {
  readonly title: string;
  readonly text: string;
  readonly entryIds: readonly string[];
  readonly topics: readonly string[];
  readonly label: SharingLabel;
  /** TLP:AMBER: the stakeholder groups that it is for; of no meaning for the others. */
  readonly groups: readonly string[];
  readonly attribution: Attribution;
  /** Somebody is in danger. */
  readonly urgent: boolean;
}

/**
 * `used`: the form was sent before; `too_many`: see most-waiting.ts; `too_often`: see allowance.ts; `no_groups`:
 * TLP:AMBER is for nobody.
 */
export type ProposeRefusal = 'used' | 'too_many' | 'too_often' | 'no_groups';

/** A member proposes a thread. */
export interface Proposing {
  readonly sealer: Sealer;
  readonly author: Author;
  readonly contribution: Contribution;
  /** The form that was filled in: it is sent once, and kept where it is refused. */
  readonly draft: SealedDraftKey;
  readonly now: Date;
}

/** What was put into the queue. */
export interface Proposed {
  /** Of the thread. */
  readonly number: number;
  readonly itemId: string;
}

/** Puts a new thread into the queue. Of one form sent twice the second finds it used. */
export const propose = (db: Db, proposing: Proposing): Promise<Outcome<Proposed, ProposeRefusal>> =>
  settled(db, async (tx) => {
    const refusal = await refusalOf(tx, proposing);
    if (refusal) return refused(refusal);
    const { sealer, author, contribution, draft, now } = proposing;
    const { id: threadId, number } = await createThread(tx, contribution, now);
    const { attribution, text, urgent } = contribution;
    await endSealedDraft(tx, sealer, draft, { number, stands: false, urgent });
    const { id: postId } = await tx.post.create({
      data: {
        ...{ threadId, text, opens: true, createdAt: now },
        ...(await signedBy(tx, { sealer, threadId, memberId: author.memberId }, attribution)),
      },
    });
    return done({ number, itemId: await openItem(tx, { kind: 'thread', postId, urgent, now }) });
  });

async function refusalOf(
  tx: Tx,
  { sealer, author: { memberId }, contribution, draft, now }: Proposing,
): Promise<ProposeRefusal | undefined> {
  // Whoever was erased meanwhile has no form any more.
  if (!(await holdMember(tx, memberId))) return 'used';
  if (!(await holdSealedDraft(tx, sealer, draft))) return 'used';
  if (isForNobody(contribution)) return 'no_groups';
  if (await waitsForEnough(tx, sealer, memberId)) return 'too_many';
  const taken = await takeAllowance(tx, sealer, { what: 'contribute', who: memberId, now });
  return taken ? undefined : 'too_often';
}

export const isForNobody = ({ label, groups }: Pick<ThreadChoices, 'label' | 'groups'>): boolean =>
  label === 'amber' && groups.length === 0;

async function createThread(
  tx: Tx,
  { title, ...choices }: Contribution,
  now: Date,
): Promise<{ readonly id: string; readonly number: number }> {
  const { entries, ...chosen } = await chosenRow(tx, choices);
  return tx.thread.create({
    data: { ...chosen, title, createdAt: now, entries: { create: entries } },
    select: { id: true, number: true },
  });
}

/** Has a thread that waits be about something else, or for somebody else. */
export async function chooseAnew(tx: Tx, threadId: string, choices: ThreadChoices): Promise<void> {
  const { entries, ...chosen } = await chosenRow(tx, choices);
  await tx.thread.update({
    where: { id: threadId },
    data: { ...chosen, entries: { deleteMany: {}, create: entries } },
  });
}

/** The entries are those that there still are. */
async function chosenRow(tx: Tx, { topics, label, groups, entryIds }: ThreadChoices) {
  const entries = await tx.entry.findMany({ where: { id: { in: [...entryIds] } }, select: { id: true } });
  return {
    ...{ label, topics: [...topics], groups: label === 'amber' ? [...groups] : [] },
    entries: entries.map(({ id: entryId }) => ({ entryId })),
  };
}

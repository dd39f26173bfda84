import type { Db } from '../../db.ts';
import type { Attribution } from '../../generated/prisma/enums.ts';
import type { Sealer } from '../../sealing.ts';
import { findPseudonym } from './participant.ts';
import { memberSignature, type PostShown, type Signature, type ThreadHead } from './post.ts';

/** Stands for the number of a pseudonym that is drawn only when the post is sent. */
const exampleNumber = 41;

export interface Signing {
  readonly memberId: string;
  /** Undefined for a thread that there is not yet. */
  readonly threadId: string | undefined;
  readonly attribution: Attribution;
}

/** How something a member writes would be signed; `drawn` where a pseudonym's number is not known before it is sent. */
export async function signatureFor(
  db: Db,
  sealer: Sealer,
  { memberId, threadId, attribution }: Signing,
): Promise<{ readonly signature: Signature; readonly drawn: boolean }> {
  if (attribution === 'chatham') {
    const known = threadId ? await findPseudonym(db, { sealer, threadId, memberId }) : null;
    return {
      signature: { kind: 'chatham', number: known?.number ?? exampleNumber },
      drawn: known === null,
    };
  }
  const member = await db.member.findUnique({ where: { id: memberId } });
  return { signature: memberSignature(attribution, member), drawn: false };
}

/** A thread that there is not yet, as it would be. */
export const threadToBe = (
  given: Pick<ThreadHead, 'title' | 'topics' | 'label' | 'groups' | 'entryIds'>,
): ThreadHead => ({
  ...given,
  ...{ id: '', number: 0, state: 'pending', reviewsAll: false, keptOpen: false },
  ...{ lastPost: 0, lastPostAt: undefined, closed: undefined },
});

/** A post that there is not yet, as it would be. */
export const postToBe = (
  thread: ThreadHead,
  given: Pick<PostShown, 'opens' | 'attribution' | 'signature' | 'text' | 'quoted'>,
  now: Date,
): PostShown => ({
  ...given,
  ...{ id: '', thread, number: undefined, state: 'waiting', createdAt: now },
  ...{ placedAt: undefined, editedAt: undefined, removed: undefined },
});

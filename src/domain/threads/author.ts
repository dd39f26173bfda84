import type { Actor } from '../../access.ts';
import type { Tx } from '../../db.ts';
import type { Attribution, Role } from '../../generated/prisma/enums.ts';
import type { Sealer } from '../../sealing.ts';
import { isModerator } from '../../visibility.ts';
import { participantsOf } from './contributions.ts';

/** A member who contributes. */
export interface Author {
  readonly memberId: string;
  /** Whether what they sign by name or group stands at once. */
  readonly trusted: boolean;
  readonly roles: readonly Role[];
}

/** What somebody says in a thread, as far as it matters for whether it waits. */
export interface Saying {
  readonly thread: { readonly reviewsAll: boolean };
  readonly member: Author;
  readonly attribution: Attribution;
}

/**
 * Newcomers’ contributions wait for moderators, and everybody’s where a thread is set so. Nobody is a newcomer any more
 * once something was approved; what was approved under a pseudonym counts for what is signed with one alone. Else a
 * reply by name that does not wait would tell that its author wrote under a pseudonym.
 */
export async function standsAtOnce(
  db: Pick<Tx, '$queryRaw'>,
  sealer: Sealer,
  { thread, member: { memberId, trusted, roles }, attribution }: Saying,
): Promise<boolean> {
  if (thread.reviewsAll) return false;
  if (trusted || isModerator(roles)) return true;
  return attribution === 'chatham' && (await wasApprovedSealed(db, sealer, memberId));
}

/** Whether moderators approved, or restored, anything of a member's pseudonyms. */
async function wasApprovedSealed(
  db: Pick<Tx, '$queryRaw'>,
  sealer: Sealer,
  memberId: string,
): Promise<boolean> {
  const participantIds = await participantsOf(db, sealer, memberId);
  const approved = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM post p
    JOIN review_item i ON i.post_id = p.id
    LEFT JOIN review_item a ON a.of_id = i.id
    WHERE p.participant_id = ANY (${participantIds}::uuid[])
      AND ((i.kind IN ('thread', 'post') AND i.state = 'approved') OR a.state = 'approved')
    LIMIT 1`;
  return approved.length > 0;
}

/** @throws where the one who acts is no member, which dispatch has refused. */
export function authorFrom({ member }: Actor): Author {
  if (!member) throw new Error('only members contribute');
  const { id: memberId, trusted, roles } = member;
  return { memberId, trusted, roles };
}

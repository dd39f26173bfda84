import type { AccountKey, Actor } from '../../access.ts';
import type { Role } from '../../generated/prisma/enums.ts';
import { isModerator } from '../../visibility.ts';

/** A member who contributes. */
export interface Author {
  readonly memberId: string;
  readonly auditId: string;
  readonly account: AccountKey;
  /** Whether their replies stand at once. */
  readonly trusted: boolean;
  readonly roles: readonly Role[];
}

/** Newcomers’ replies wait for moderators, and everybody’s where a thread is set so. */
export const standsAtOnce = (
  { reviewsAll }: { readonly reviewsAll: boolean },
  { trusted, roles }: Pick<Author, 'trusted' | 'roles'>,
): boolean => !reviewsAll && (trusted || isModerator(roles));

/** @throws where the one who acts is no member, which dispatch has refused. */
export function authorFrom({ account, member }: Actor): Author {
  if (!member) throw new Error('only members contribute');
  const { id: memberId, auditId, trusted, roles } = member;
  return { memberId, auditId, account, trusted, roles };
}

import type { Tx } from '../../db.ts';
import type { Account } from '../../generated/prisma/client.ts';
import { type NewDelivery, writeDeliveries } from '../deliveries/write.ts';
import { reachedThrough } from './account.ts';

/** For so long a person is told what became of them; later they see it for themselves. */
const tellWithinMs = 7 * 24 * 60 * 60 * 1000;

/** What a member is told in direct messages; each is about one of their accounts, whose id is the subject's. */
export type Told =
  | 'roles-changed'
  | 'suspended'
  | 'restored'
  | 'dismissed'
  | 'accounts-changed'
  /** To the admin who asked for an unsealing. */
  | 'unsealing-decided';

/** Writes to each of a member's accounts, but for those who know already. */
export async function tellMember(
  tx: Tx,
  memberId: string,
  subject: Told,
  at: Date,
  knowing: readonly string[] = [],
): Promise<void> {
  const accounts = await tx.account.findMany({
    where: { memberId, id: { notIn: [...knowing] } },
    select: { id: true, platform: true, externalId: true },
    orderBy: { id: 'asc' },
  });
  await tellAccounts(tx, accounts, subject, at);
}

/**
 * Writes to each of these accounts that is reached through a workspace; what it says is read when it is sent. Resolves
 * to how many those are.
 */
export async function tellAccounts(
  tx: Tx,
  accounts: readonly Pick<Account, 'id' | 'platform' | 'externalId'>[],
  subject: Told | 'something-waits',
  at: Date,
): Promise<number> {
  const expiresAt = new Date(at.getTime() + tellWithinMs);
  const deliveries: NewDelivery[] = [];
  for (const { id: subjectId, platform, externalId: recipient } of accounts) {
    const workspaceId = await reachedThrough(tx, subjectId);
    if (workspaceId)
      deliveries.push({ kind: 'direct', platform, workspaceId, recipient, subject, subjectId, expiresAt });
  }
  await writeDeliveries(tx, deliveries);
  return deliveries.length;
}

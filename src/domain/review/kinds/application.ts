import type { Tx } from '../../../db.ts';
import { type Applicant, admit, readApplicant } from '../../members/admit.ts';
import { writeOutcome } from '../../members/outcome.ts';
import { lockAccounts, lockMembers } from '../lock.ts';
import { declineReasons } from '../reasons.ts';
import type { Decider, Deciding, Happened, Held, Kind, Noted } from './kind.ts';

/** Somebody asks to become a member: approved, they are one. */
export const application: Kind = {
  access: 'moderator',
  returns: true,
  suggests: false,
  reasons: { decline: declineReasons.application },
  async hold(tx, deciding): Promise<Held | undefined> {
    const applicant = await lockApplicant(tx, deciding.itemId);
    await lockMembers(tx, [deciding.by.memberId]);
    if (!applicant) return undefined;
    return {
      refusal: isOwn(applicant, deciding.by) ? 'own' : undefined,
      settle: (happened) => settle(tx, { applicant, deciding, happened }),
    };
  },
};

const isOwn = ({ accountId, memberId }: Applicant, by: Decider): boolean =>
  accountId === by.accountId || memberId === by.memberId;

/**
 * Whose application it is, their account locked; undefined where there is none any more. Everybody who changes an
 * application holds its account first, so that nobody waits for each other.
 */
async function lockApplicant(tx: Tx, itemId: string): Promise<Applicant | undefined> {
  const found = await readApplicant(tx, itemId);
  if (!found) return undefined;
  await lockAccounts(tx, [found.accountId]);
  // What was read before the lock may have changed meanwhile.
  return readApplicant(tx, itemId);
}

async function settle(
  tx: Tx,
  {
    applicant,
    deciding: { now },
    happened: { decision, closing, eventId },
  }: { applicant: Applicant; deciding: Deciding; happened: Happened },
): Promise<Noted> {
  if (closing)
    await tx.application.update({ where: { id: applicant.applicationId }, data: { closedAt: now } });
  // Whoever applied waits on while it is held, and learns nothing by that.
  if (closing || decision === 'return') await writeOutcome(tx, applicant, eventId, now);
  const member = decision === 'approve' ? await admit(tx, applicant, now) : undefined;
  return { member: member?.auditId ?? null };
}

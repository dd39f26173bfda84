import type { Tx } from '../../../db.ts';
import { type Applicant, admit, readApplicant } from '../../members/admit.ts';
import { holdAccounts, holdMembers } from '../../members/hold.ts';
import { writeOutcome } from '../../members/outcome.ts';
import { declineReasons } from '../reasons.ts';
import type { Decider, Happened, Held, Holding, Kind, Noted } from './kind.ts';

/** Somebody asks to become a member: approved, they are one. */
export const application: Kind = {
  access: 'moderator',
  returns: true,
  suggests: false,
  reasons: { decline: declineReasons.application },
  async hold(tx, deciding): Promise<Held | undefined> {
    const applicant = await holdApplicant(tx, deciding.itemId);
    await holdMembers(tx, [deciding.by.memberId]);
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
 * Whose application it is, their account held; undefined where there is none any more. Everybody who changes an
 * application holds its account first, so that nobody waits for each other.
 */
async function holdApplicant(tx: Tx, itemId: string): Promise<Applicant | undefined> {
  const found = await readApplicant(tx, itemId);
  if (!found) return undefined;
  await holdAccounts(tx, [found.accountId]);
  // What was read before it was held may have changed meanwhile.
  return readApplicant(tx, itemId);
}

async function settle(
  tx: Tx,
  {
    applicant,
    deciding: { now },
    happened: { decision, closing, eventId },
  }: { applicant: Applicant; deciding: Holding; happened: Happened },
): Promise<Noted> {
  if (closing)
    await tx.application.update({ where: { id: applicant.applicationId }, data: { closedAt: now } });
  // Whoever applied waits on while it is held, and learns nothing by that.
  if (closing || decision === 'return') await writeOutcome(tx, applicant, eventId, now);
  const member = decision === 'approve' ? await admit(tx, applicant, now) : undefined;
  return { member: member?.auditId ?? null };
}

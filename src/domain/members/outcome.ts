import type { Tx } from '../../db.ts';
import { dayMs } from '../../time.ts';
import { writeDeliveries } from '../deliveries/write.ts';
import type { Applicant } from './admit.ts';

/** For so long the outcome is tried to be said; `/forum profile` says it afterwards, too. */
const outcomeDays = 14;

/**
 * Tells whoever applied what became of it, by direct message: what is shown is the event of the review item. Nothing
 * where no workspace is known that reaches them.
 */
export async function writeOutcome(
  tx: Tx,
  { platform, person, reachedIn }: Applicant,
  eventId: string,
  now: Date,
): Promise<void> {
  if (reachedIn === null) return;
  await writeDeliveries(tx, [
    {
      ...{ kind: 'direct', platform, workspaceId: reachedIn, recipient: person },
      ...{ subject: 'application-outcome', subjectId: eventId },
      expiresAt: new Date(now.getTime() + outcomeDays * dayMs),
    },
  ]);
}

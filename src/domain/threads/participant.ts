import { randomInt } from 'node:crypto';
import type { Tx } from '../../db.ts';
import type { Attribution } from '../../generated/prisma/enums.ts';
import type { Sealer } from '../../sealing.ts';
import { participantTag, sealParticipant } from './sealed-author.ts';

/** A member in one thread. */
export interface Taking {
  readonly sealer: Sealer;
  readonly threadId: string;
  readonly memberId: string;
}

const tagged = ({ sealer, threadId, memberId }: Taking) => ({
  threadId_tag: { threadId, tag: participantTag(sealer, threadId, memberId) },
});

/** The pseudonym of a member in a thread, made where they have none yet; its id. The thread is held or new. */
async function takePseudonym(tx: Tx, taking: Taking): Promise<string> {
  const { threadId, memberId, sealer } = taking;
  const where = tagged(taking);
  const known = await tx.participant.findUnique({ where, select: { id: true } });
  if (known) return known.id;
  const others = await tx.participant.findMany({ where: { threadId }, select: { number: true } });
  const number = drawNumber(
    others.map((one) => one.number),
    randomInt,
  );
  const id = crypto.randomUUID();
  await tx.participant.create({
    data: { id, number, ...where.threadId_tag, sealed: sealParticipant(sealer, id, memberId) },
  });
  return id;
}

/** How a post says whose it is: a sealed one by the pseudonym alone. The thread is held or new. */
export async function signedBy(tx: Tx, taking: Taking, attribution: Attribution) {
  return attribution === 'chatham'
    ? { attribution, authorId: null, participantId: await takePseudonym(tx, taking) }
    : { attribution, authorId: taking.memberId, participantId: null };
}

/** The pseudonym of a member in a thread; null where they have none yet. */
export const findPseudonym = (
  db: Pick<Tx, 'participant'>,
  taking: Taking,
): Promise<{ readonly number: number; readonly mutedAt: Date | null } | null> =>
  db.participant.findUnique({ where: tagged(taking), select: { number: true, mutedAt: true } });

/** Whether moderators want to hear no more of what a member would sign like that in a thread: of a pseudonym alone. */
export async function isPseudonymMuted(
  db: Pick<Tx, 'participant'>,
  taking: Taking,
  attribution: Attribution,
): Promise<boolean> {
  if (attribution !== 'chatham') return false;
  const found = await findPseudonym(db, taking);
  return found !== null && found.mutedAt !== null;
}

/**
 * A number that nobody has, so that it tells no order: of 1 to 99, of ten times as many once half of them are taken.
 * `random` gives a whole number from 0, below the one it is asked for.
 */
export function drawNumber(taken: readonly number[], random: (below: number) => number): number {
  let highest = 99;
  while (taken.length * 2 >= highest) highest = highest * 10 + 9;
  const free = Array.from({ length: highest }, (_, index) => index + 1).filter((one) => !taken.includes(one));
  return free[random(free.length)] ?? highest;
}

import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { writeDeliveries } from '../deliveries/write.ts';
import { type Met, noteAccount, reachedThrough } from './account.ts';
import { between, linkWithinMs, type Party, partyColumns, partyOf } from './link.ts';
import { comparisonWord, hashCode, readCode } from './link-code.ts';

/** So many wrong codes an account may type within the hour. */
const wrongCodes = 5;
const hourMs = 60 * 60_000;
/** For so long the other side hears of what became of their code. */
const tellWithinMs = 60 * 60_000;

export type TakeRefusal =
  /** Wrong, used, void or too old: which of them is nobody's business. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too_many'; readonly at: Date }
  | { readonly kind: 'own' }
  | { readonly kind: 'no_member' }
  | { readonly kind: 'linked' }
  | { readonly kind: 'other_member' };

interface Taking {
  readonly account: AccountKey;
  readonly now: Date;
}

/** A code that was typed, as whoever typed it is shown it. */
export interface Taken {
  /** Of the code. */
  readonly id: string;
  readonly issuer: Party;
  /** Both screens show it; see comparisonWord. */
  readonly word: string;
}

/**
 * Takes a code that was typed; whoever typed it is shown whose it is and confirms first. Tries of one account come one
 * after the other, as each holds the account: parallel ones are counted, too.
 */
export async function takeCode(
  db: Db,
  { account, met, typed, now }: Taking & { readonly met: Met; readonly typed: string },
): Promise<Outcome<Taken, TakeRefusal>> {
  return db.$transaction(async (tx) => {
    const own = await noteAccount(tx, account, met);
    const again = await mayTryAgain(tx, { account, now });
    if (again) return refused({ kind: 'too_many', at: again });
    const hash = hashCode(readCode(typed) ?? '');
    const found = await tx.linkCode.findFirst({
      where: { hash, closedAt: null, takerId: null, expiresAt: { gt: now } },
      select: { id: true, issuerId: true, issuer: { select: { memberId: true, ...partyColumns } } },
    });
    if (found?.issuerId === own.id) return refused({ kind: 'own' });
    if (!found || !(await take(tx, found.id, own.id, now))) {
      await tx.wrongCode.create({ data: { ...keyOf(account), at: now } });
      return refused({ kind: 'wrong' });
    }
    const refusal = whyNot(own.memberId, found.issuer.memberId);
    if (!refusal) return done(takenOf(found.id, own.id, found.issuer));
    await tx.linkCode.update({ where: { id: found.id }, data: { closedAt: now } });
    if (refusal === 'other_member') await tellIssuer(tx, found.id, 'link-refused', tellWithinMs, now);
    return refused({ kind: refusal });
  });
}

const takenOf = (id: string, takerId: string, issuer: Parameters<typeof partyOf>[0]): Taken => ({
  ...{ id, issuer: partyOf(issuer) },
  word: comparisonWord(id, takerId),
});

/** Exactly one side is a member; `linked` where both are the same one. */
export function whyNot(
  one: string | null,
  other: string | null,
): 'no_member' | 'linked' | 'other_member' | undefined {
  if (one === null && other === null) return 'no_member';
  if (one === null || other === null) return undefined;
  return one === other ? 'linked' : 'other_member';
}

const keyOf = ({ platform, tenant, person }: AccountKey) => ({ platform, tenant, externalId: person });

/** When the account may type a code again; undefined where it may now. */
async function mayTryAgain(tx: Tx, { account, now }: Taking): Promise<Date | undefined> {
  const wrong = await tx.wrongCode.findMany({
    where: { ...keyOf(account), at: { gt: new Date(now.getTime() - hourMs) } },
    orderBy: { at: 'desc' },
    take: wrongCodes,
  });
  const oldest = wrong[wrongCodes - 1];
  return oldest && new Date(oldest.at.getTime() + hourMs);
}

/** A code is taken once, whoever else types it at the same moment. */
async function take(tx: Tx, id: string, takerId: string, now: Date): Promise<boolean> {
  const { count } = await tx.linkCode.updateMany({
    where: { id, closedAt: null, takerId: null, expiresAt: { gt: now } },
    data: { takerId, expiresAt: new Date(now.getTime() + linkWithinMs) },
  });
  return count === 1;
}

/** The one who typed the code confirms; the other side is asked by direct message. */
export async function agreeAsTaker(
  db: Db,
  { account, id, now }: Taking & { readonly id: string },
): Promise<Outcome<Taken, 'gone'>> {
  return db.$transaction(async (tx) => {
    const code = await tx.linkCode.findFirst({
      where: ownTaken(account, id, now),
      select: {
        issuer: { select: { memberId: true, ...partyColumns } },
        taker: { select: { id: true, memberId: true } },
      },
    });
    if (!code?.taker) return refused('gone');
    const { count } = await tx.linkCode.updateMany({
      where: { ...ownTaken(account, id, now), takerAgreedAt: null },
      data: {
        takerAgreedAt: now,
        agreedBetween: between(code.issuer, code.taker),
        expiresAt: new Date(now.getTime() + linkWithinMs),
      },
    });
    if (count === 1) await tellIssuer(tx, id, 'link-request', linkWithinMs, now);
    return done(takenOf(id, code.taker.id, code.issuer));
  });
}

/** The one who typed the code gives up. */
export async function dropAsTaker(
  db: Db,
  { account, id, now }: Taking & { readonly id: string },
): Promise<boolean> {
  const { count } = await db.linkCode.updateMany({
    where: ownTaken(account, id, now),
    data: { closedAt: now },
  });
  return count === 1;
}

const ownTaken = (account: AccountKey, id: string, now: Date) => ({
  id,
  closedAt: null,
  expiresAt: { gt: now },
  taker: keyOf(account),
});

/** Who was never met in a workspace finds it under `/forum link` alone. */
async function tellIssuer(tx: Tx, id: string, subject: string, withinMs: number, now: Date): Promise<void> {
  const { issuer } = await tx.linkCode.findUniqueOrThrow({ where: { id }, select: { issuer: true } });
  const { platform, externalId: recipient } = issuer;
  const workspaceId = await reachedThrough(tx, issuer.id);
  if (!workspaceId) return;
  const expiresAt = new Date(now.getTime() + withinMs);
  await writeDeliveries(tx, [
    { kind: 'direct', platform, workspaceId, recipient, subject, subjectId: id, expiresAt },
  ]);
}

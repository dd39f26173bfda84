import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { audit } from '../audit.ts';
import { writeDeliveries } from '../deliveries/write.ts';
import { withdrawPending } from '../review/withdraw.ts';
import { reachedThrough } from './account.ts';
import { giveGroupRoles } from './group-roles.ts';
import { holdPeople, settled, stillSo } from './hold.ts';
import { between, openRequest, type Party, partyColumns, partyOf } from './link.ts';
import { whyNot } from './link-take.ts';
import { tellMember } from './tell.ts';

/** For so long the one who typed the code is told what became of it. */
const tellWithinMs = 24 * 60 * 60_000;

export type JoinRefusal = 'gone' | 'no_member' | 'linked' | 'other_member';

interface Answering {
  readonly account: AccountKey;
  /** Of the code. */
  readonly id: string;
  readonly now: Date;
}

/** The one whose code it is confirms: the accounts are one member's from now on. */
export async function agreeAsIssuer(
  db: Db,
  { account, id, now }: Answering,
): Promise<Outcome<{ taker: Party }, JoinRefusal>> {
  return settled(db, async (tx) => {
    const found = await readRequest(tx, { account, id, now });
    if (!found) return refused('gone');
    await holdPeople(tx, [found.issuerId, found.taker.id]);
    // Whoever approved, dismissed or linked one of the two just now was waited for.
    const code = await readRequest(tx, { account, id, now });
    if (!code) return refused('gone');
    stillSo(code.issuer.memberId === found.issuer.memberId && code.taker.memberId === found.taker.memberId);
    const { count } = await tx.linkCode.updateMany({
      where: { ...openRequest(now), id },
      data: { issuerAgreedAt: now, closedAt: now },
    });
    if (count === 0) return refused('gone');
    const refusal = whyNot(code.issuer.memberId, code.taker.memberId);
    if (refusal === 'other_member') await tellTaker(tx, { id, taker: code.taker, now }, 'link-impossible');
    if (refusal) return refused(refusal);
    // Who was dismissed or admitted since is not who the other side agreed to be one with.
    if (between(code.issuer, code.taker) !== code.agreedBetween) return refused('gone');
    await join(tx, { id, issuer: code.issuer, taker: code.taker, now });
    return done({ taker: partyOf(code.taker) });
  });
}

/** The one whose code it is wants nothing of it. */
export async function refuseAsIssuer(db: Db, { account, id, now }: Answering): Promise<boolean> {
  const { platform, tenant, person: externalId } = account;
  const { count } = await db.linkCode.updateMany({
    where: { ...openRequest(now), id, issuer: { platform, tenant, externalId } },
    data: { closedAt: now },
  });
  return count === 1;
}

const sideColumns = {
  id: true,
  memberId: true,
  conduct: true,
  externalId: true,
  ...partyColumns,
} as const;

async function readRequest(tx: Tx, { account, id, now }: Answering) {
  const { platform, tenant, person: externalId } = account;
  const code = await tx.linkCode.findFirst({
    where: { ...openRequest(now), id, issuer: { platform, tenant, externalId } },
    select: {
      issuerId: true,
      agreedBetween: true,
      issuer: { select: sideColumns },
      taker: { select: sideColumns },
    },
  });
  return code?.taker ? { ...code, taker: code.taker } : undefined;
}

type Side = Exclude<Awaited<ReturnType<typeof readRequest>>, undefined>['taker'];

/** Whoever was never met in a workspace sees it under `/forum link` alone. */
async function tellTaker(
  tx: Tx,
  { id, taker, now }: { id: string; taker: Side; now: Date },
  subject: 'link-done' | 'link-impossible',
): Promise<void> {
  const { platform, externalId: recipient } = taker;
  const workspaceId = await reachedThrough(tx, taker.id);
  if (!workspaceId) return;
  const expiresAt = new Date(now.getTime() + tellWithinMs);
  await writeDeliveries(tx, [
    { kind: 'direct', platform, workspaceId, recipient, subject, subjectId: id, expiresAt },
  ]);
}

/** Exactly one of the two is a member, which the other one becomes part of. */
async function join(
  tx: Tx,
  { id, issuer, taker, now }: { id: string; issuer: Side; taker: Side; now: Date },
): Promise<void> {
  const memberId = issuer.memberId ?? taker.memberId ?? '';
  const joining = issuer.memberId === null ? issuer : taker;
  await withdrawPending(tx, [joining.id], now);
  await tx.tour.deleteMany({ where: { accountId: joining.id } });
  await tx.account.update({ where: { id: joining.id }, data: { memberId } });
  // What was accepted with the account counts for the person.
  await tx.$executeRaw`
    UPDATE member SET conduct = greatest(conduct, ${joining.conduct}::int) WHERE id = ${memberId}::uuid`;
  await giveGroupRoles(tx, memberId, now);
  await tellTaker(tx, { id, taker, now }, 'link-done');
  await tellMember(tx, memberId, 'accounts-changed', now, [issuer.id, taker.id]);
  const { auditId } = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { auditId: true },
  });
  const accounts = await tx.account.count({ where: { memberId } });
  await audit(tx, { act: 'account.linked', actor: auditId, data: { accounts } }, now);
}

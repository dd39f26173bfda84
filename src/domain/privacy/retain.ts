import type { Db, Tx } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Sealer } from '../../sealing.ts';
import { dayMs } from '../../time.ts';
import { writeDeliveries } from '../deliveries/write.ts';
import { readApplicant } from '../members/admit.ts';
import { holdAccounts, holdFreeAccounts, settled } from '../members/hold.ts';
import { updateCards } from '../review/cards.ts';
import { withdrawItem } from '../review/withdraw.ts';
import { erasedMessage, erasedRole } from './erase-deliveries.ts';
import { endUnanswered, forgetRefused, forgetReporting } from './retain-contributions.ts';
import type { Retention } from './retention.ts';

/** Rows that one transaction takes, so that none holds others up. */
const batch = 500;
/** Of contributions, each of which may stand on a card in every workspace. */
const fewer = 100;
/** For so long whoever applied is told that nobody waits any more. */
const tellDays = 14;
/** Batches of one kind in one run; the next run goes on. */
const batches = 20;

export type Retained = Record<keyof Retention | 'unanswered' | 'refused' | 'reports' | 'erased', number>;

/** What the clock works with. The key finds whoever is to be told. */
export interface Retaining {
  readonly db: Db;
  readonly sealer: Sealer;
}

/** Removes what concerns people once its time is over; resolves to how many of each. */
export async function retain({ db, sealer }: Retaining, now: Date, days: Retention): Promise<Retained> {
  const before = (kept: number) => new Date(now.getTime() - kept * dayMs);
  const contributions = { db, sealer, now };
  return {
    returned: await inBatches(() => endReturned(db, before(days.returned), now)),
    unanswered: await inBatches((most) => endUnanswered({ ...contributions, most }, before(days.returned))),
    refused: await inBatches(
      (most) => forgetRefused({ ...contributions, most }, before(days.declined)),
      fewer,
    ),
    reports: await inBatches((most) => forgetReporting({ ...contributions, most }, before(days.declined))),
    declined: await inBatches(() => forgetDeclined(db, before(days.declined), now)),
    questions: await inBatches(() => forgetQuestions(db, before(days.questions))),
    tour: await inBatches(() => forgetTours(db, before(days.tour))),
    greeted: await inBatches(() => forgetGreeted(db, before(days.greeted))),
    codes: await inBatches(() => forgetCodes(db, before(days.codes))),
    erased: await inBatches(() => forgetErased(db)),
  };
}

async function inBatches(take: (most: number) => Promise<number>, most = batch): Promise<number> {
  let all = 0;
  for (let left = batches; left > 0; left -= 1) {
    const count = await take(most);
    all += count;
    if (count < most) break;
  }
  return all;
}

/** Nobody answered the moderators' question: the application is withdrawn, and whoever applied is told. */
async function endReturned(db: Db, before: Date, now: Date): Promise<number> {
  const items = await db.reviewItem.findMany({
    where: {
      state: 'returned',
      applicationId: { not: null },
      // Of the times it was returned the last one counts.
      events: { some: { state: 'returned' }, none: { state: 'returned', at: { gte: before } } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: batch,
  });
  let ended = 0;
  for (const { id } of items) if (await settled(db, (tx) => endOne(tx, id, now))) ended += 1;
  return ended;
}

/** Whoever answers while we wait for the account is not late. */
async function endOne(tx: Tx, itemId: string, now: Date): Promise<boolean> {
  const found = await readApplicant(tx, itemId);
  if (!found) return false;
  await holdAccounts(tx, [found.accountId]);
  const [item] = await tx.$queryRaw<{ state: string }[]>`
    SELECT state::text FROM review_item WHERE id = ${itemId}::uuid FOR UPDATE`;
  const applicant = await readApplicant(tx, itemId);
  if (item?.state !== 'returned' || !applicant || !(await withdrawItem(tx, itemId, now, 'unanswered')))
    return false;
  const { platform, person: recipient, reachedIn: workspaceId } = applicant;
  const expiresAt = new Date(now.getTime() + tellDays * dayMs);
  if (workspaceId)
    await writeDeliveries(tx, [
      {
        ...{ kind: 'direct', platform, workspaceId, recipient, expiresAt },
        ...{ subject: 'application-lapsed', subjectId: itemId },
      },
    ]);
  return true;
}

/**
 * Declined and withdrawn ones, and those that led to a membership which has ended. The item stays as a number in the
 * queue; its cards lose the name.
 */
async function forgetDeclined(db: Db, before: Date, now: Date): Promise<number> {
  const old = await db.application.findMany({
    where: {
      closedAt: { lt: before },
      OR: [
        { item: { is: { state: { in: ['declined', 'withdrawn'] } } } },
        { item: { is: { state: 'approved' } }, account: { is: { memberId: null } } },
      ],
    },
    select: { id: true, item: { select: { id: true } } },
    orderBy: { id: 'asc' },
    take: batch,
  });
  for (const { id, item } of old)
    await db.$transaction(async (tx) => {
      if (item)
        await tx.reviewEvent.updateMany({
          where: { itemId: item.id },
          data: { words: null, suggestion: null, salt: null },
        });
      await tx.application.deleteMany({ where: { id } });
      if (item) await updateCards(tx, [item.id], now);
    });
  return old.length;
}

const forgetQuestions = (db: Db, before: Date): Promise<number> => db.$executeRaw`
  DELETE FROM question WHERE id IN (SELECT id FROM question WHERE last_at < ${before} LIMIT ${batch})`;

const forgetTours = (db: Db, before: Date): Promise<number> => db.$executeRaw`
  DELETE FROM tour WHERE account_id IN (SELECT account_id FROM tour WHERE changed_at < ${before} LIMIT ${batch})`;

/**
 * Who chose a language, applied or is in the middle of something is remembered on. Whom somebody holds at this moment,
 * who may become a member by it, is looked at in the next run.
 */
const forgetGreeted = (db: Db, before: Date): Promise<number> =>
  db.$transaction(async (tx) => {
    const found = await tx.$queryRaw<{ id: string }[]>`
      SELECT a.id::text FROM account a WHERE ${unknown(before)} LIMIT ${batch}`;
    const held = await holdFreeAccounts(
      tx,
      found.map(({ id }) => id),
    );
    return tx.$executeRaw`DELETE FROM account a WHERE a.id = ANY (${held}::uuid[]) AND ${unknown(before)}`;
  });

/** SQL of whether nothing is known of an account `a` but that it was greeted, before then. */
const unknown = (before: Date): Prisma.Sql => Prisma.sql`
  a.member_id IS NULL AND a.language IS NULL AND coalesce(a.greeted_at, a.created_at) < ${before}
  AND NOT EXISTS (SELECT 1 FROM application p WHERE p.account_id = a.id)
  AND NOT EXISTS (SELECT 1 FROM tour t WHERE t.account_id = a.id)
  AND NOT EXISTS (SELECT 1 FROM acceptance c WHERE c.account_id = a.id AND c.at >= ${before})
  AND NOT EXISTS (SELECT 1 FROM digest d WHERE d.account_id = a.id AND d.stopped_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM link_code l WHERE (l.issuer_id = a.id OR l.taker_id = a.id) AND l.closed_at IS NULL)`;

async function forgetCodes(db: Db, before: Date): Promise<number> {
  const counts = [
    await db.$executeRaw`
      DELETE FROM link_code WHERE id IN (SELECT id FROM link_code WHERE created_at < ${before} LIMIT ${batch})`,
    await db.$executeRaw`
      DELETE FROM wrong_code WHERE id IN (SELECT id FROM wrong_code WHERE at < ${before} LIMIT ${batch})`,
    await db.$executeRaw`
      DELETE FROM export_link WHERE id IN (SELECT id FROM export_link WHERE expires_at < ${before} LIMIT ${batch})`,
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * What was still to be done for somebody who was erased: a role to be taken, a message to be removed. Done or given up,
 * it names nobody any more; a removal goes with its message.
 */
const forgetErased = (db: Db): Promise<number> => db.$executeRaw`
  DELETE FROM delivery WHERE id IN (
    SELECT d.id FROM delivery d WHERE d.ended_at IS NOT NULL AND (d.subject = ${erasedRole}
      OR (d.subject = ${erasedMessage} AND d.of_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM delivery r WHERE r.of_id = d.id AND r.subject = ${erasedMessage} AND r.ended_at IS NULL)))
    LIMIT ${batch})`;

import { randomInt } from 'node:crypto';
import type { Db, Tx } from '../../db.ts';
import type { Platform } from '../../generated/prisma/enums.ts';
import type { Sealer } from '../../sealing.ts';
import { tellAccounts } from '../members/tell.ts';
import { authorOf } from './author.ts';

const subject = 'something-waits';

const minuteMs = 60 * 1000;
/** Whoever wrote a sealed post is told so many minutes after something happened to it, drawn at random. */
const delayMinutes = { least: 1, most: 30 };
/** Accounts that one transaction takes, so that none holds others up. */
const batch = 100;

/**
 * Notes that the author of a post is to be told that there is something new about what they contributed: of a sealed
 * one some time later, so that nobody tells by the moment who wrote it. Nothing where the author is nobody any more.
 * Their accounts are held.
 */
export async function tellAuthor(
  tx: Tx,
  { sealer, postId, now }: { readonly sealer: Sealer; readonly postId: string; readonly now: Date },
): Promise<void> {
  const post = await tx.post.findUnique({ where: { id: postId }, include: { participant: true } });
  const memberId = post ? authorOf(sealer, post) : undefined;
  if (memberId === undefined) return;
  const noticeAt = post?.participant ? later(now) : now;
  // One message tells of everything up to then.
  await tx.account.updateMany({
    where: { memberId, OR: [{ noticeAt: null }, { noticeAt: { gt: noticeAt } }] },
    data: { noticeAt },
  });
}

const later = (now: Date): Date =>
  new Date(now.getTime() + randomInt(delayMinutes.least * minuteMs, delayMinutes.most * minuteMs + 1));

interface Noticed {
  readonly id: string;
  readonly platform: Platform;
  readonly externalId: string;
}

/**
 * Tells everybody whose time has come: always the same words, about their account, so that neither the message nor its
 * delivery says which post it is, or how it was signed. Once while the last such message has not left. Two processes
 * share the work, and nobody is told twice. Resolves to how many accounts were told.
 */
export async function tellAuthors(db: Db, now: Date): Promise<number> {
  let told = 0;
  for (;;) {
    const done = await db.$transaction(async (tx) => {
      const due = await takeDue(tx, now);
      return { told: await tellAccounts(tx, await unknowing(tx, due), subject, now), all: due.length };
    });
    told += done.told;
    if (done.all < batch) return told;
  }
}

interface Due extends Noticed {
  /** Whoever is no member any more has nothing that is new. */
  readonly member: boolean;
}

const takeDue = (tx: Tx, now: Date): Promise<Due[]> => tx.$queryRaw<Due[]>`
  WITH due AS (
    SELECT id FROM account WHERE notice_at <= ${now} ORDER BY notice_at, id LIMIT ${batch}
    FOR NO KEY UPDATE SKIP LOCKED)
  UPDATE account a SET notice_at = NULL FROM due WHERE a.id = due.id
  RETURNING a.id::text, a.platform::text, a.external_id AS "externalId", a.member_id IS NOT NULL AS member`;

async function unknowing(tx: Tx, due: readonly Due[]): Promise<Noticed[]> {
  const accounts = due.filter(({ member }) => member);
  if (!accounts.length) return [];
  const waits = await tx.delivery.findMany({
    where: { subject, subjectId: { in: accounts.map(({ id }) => id) }, kind: 'direct', state: 'due' },
    select: { subjectId: true },
  });
  const knowing = new Set(waits.map(({ subjectId }) => subjectId));
  return accounts.filter(({ id }) => !knowing.has(id));
}

import type { Db } from '../db.ts';
import { erasedMessage } from '../domain/privacy/erase-deliveries.ts';
import { type Retained, type Retaining, retain } from '../domain/privacy/retain.ts';
import type { Retention } from '../domain/privacy/retention.ts';
import { dayMs } from '../time.ts';

/**
 * How long rows are of use: a platform repeats an event within the hour, a button may be pressed weeks later, and the
 * ledger tells of more than a year. Who got a direct message is of no use for so long.
 */
const keptMs = {
  once: 7 * dayMs,
  parkedAction: 30 * dayMs,
  draft: 7 * dayMs,
  sealedDraft: 7 * dayMs,
  somethingWaits: dayMs,
  followed: dayMs,
  direct: 30 * dayMs,
  delivery: 400 * dayMs,
  digestIssue: 400 * dayMs,
};

/** What names one person as the one it goes to. */
const personal = ['direct', 'whisper', 'give_role', 'take_role'] as const;

/**
 * Removes what nobody can ask for again, and what concerns people once its time is over, which is the operator's to
 * say; counts only, as rows may stem from people.
 */
export async function sweep(
  { db, sealer }: Retaining,
  now: Date,
  retention: Retention,
): Promise<Record<keyof typeof keptMs | 'allowance', number> & Retained> {
  const before = (kept: number) => ({ lt: new Date(now.getTime() - kept) });
  // Before their messages, without which an issue would count as never sent. The newest stays, as the next one is
  // numbered after it.
  const digestIssue = await db.$executeRaw`
    DELETE FROM digest_issue i WHERE i.created_at < ${before(keptMs.digestIssue).lt}
      AND EXISTS (SELECT 1 FROM digest_issue n WHERE n.digest_id = i.digest_id AND n.number > i.number)`;
  const [once, parkedAction, draft, sealedDraft, allowance, somethingWaits, followed, direct, delivery] =
    await Promise.all([
      db.once.deleteMany({ where: { at: before(keptMs.once) } }),
      db.parkedAction.deleteMany({ where: { at: before(keptMs.parkedAction) } }),
      db.draft.deleteMany({ where: { at: before(keptMs.draft) } }),
      db.sealedDraft.deleteMany({ where: { at: before(keptMs.sealedDraft) } }),
      db.allowance.deleteMany({ where: { expiresAt: { lt: now } } }),
      // At its time something happened to a contribution of the one to whom it went.
      db.delivery.deleteMany({
        where: { subject: 'something-waits', kind: 'direct', endedAt: before(keptMs.somethingWaits) },
      }),
      db.delivery.deleteMany({
        where: {
          ...{ subject: { in: ['followed', 'followed-daily'] }, kind: 'direct' },
          endedAt: before(keptMs.followed),
        },
      }),
      db.delivery.deleteMany({
        // Without its message an issue of a digest would count as never sent; it goes with its issue.
        where: {
          ...{ kind: { in: [...personal] }, endedAt: before(keptMs.direct), digestIssue: null },
          // It is removed first; retain forgets it.
          subject: { not: erasedMessage },
        },
      }),
      sweepDeliveries(db, before(keptMs.delivery).lt),
    ]);
  return {
    once: once.count,
    parkedAction: parkedAction.count,
    draft: draft.count,
    sealedDraft: sealedDraft.count,
    allowance: allowance.count,
    somethingWaits: somethingWaits.count,
    followed: followed.count,
    direct: direct.count,
    delivery,
    digestIssue,
    ...(await retain({ db, sealer }, now, retention)),
  };
}

/**
 * What stands for good is kept as long as what it is about: a card is shown anew when its item changes, even by an
 * erasure years later, as is a post, and what a forum channel begins with is taken away when the channel changes.
 */
const sweepDeliveries = (db: Db, before: Date): Promise<number> => db.$executeRaw`
  DELETE FROM delivery d WHERE d.ended_at < ${before}
    AND NOT EXISTS (SELECT 1 FROM digest_issue i WHERE i.delivery_id = d.id)
    AND NOT (d.subject = 'review-card' AND d.kind = 'post'
      AND EXISTS (SELECT 1 FROM review_item r WHERE r.id::text = d.subject_id))
    AND NOT (d.subject = 'post' AND d.kind IN ('post', 'thread')
      AND EXISTS (SELECT 1 FROM post p WHERE p.id::text = d.subject_id))
    AND NOT (d.subject = 'thread-line'
      AND EXISTS (SELECT 1 FROM thread_event e WHERE e.id::text = d.subject_id))
    AND NOT (d.subject = 'get-started' AND d.kind IN ('post', 'thread') AND d.channel_id IS NOT NULL)`;

import type { Db } from '../db.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * How long rows are of use: a platform repeats an event within the hour, a button may be pressed weeks later, and the
 * ledger tells of more than a year. Who got a direct message is of no use for so long.
 */
const keptMs = {
  once: 7 * day,
  parkedAction: 30 * day,
  draft: 7 * day,
  direct: 30 * day,
  delivery: 400 * day,
  digestIssue: 400 * day,
};

/** Removes what nobody can ask for again; counts only, as rows may stem from people. */
export async function sweep(db: Db, now: Date): Promise<Record<keyof typeof keptMs, number>> {
  const before = (kept: number) => ({ lt: new Date(now.getTime() - kept) });
  // Before their messages, without which an issue would count as never sent. The newest stays, as the next one is
  // numbered after it.
  const digestIssue = await db.$executeRaw`
    DELETE FROM digest_issue i WHERE i.created_at < ${before(keptMs.digestIssue).lt}
      AND EXISTS (SELECT 1 FROM digest_issue n WHERE n.digest_id = i.digest_id AND n.number > i.number)`;
  const [once, parkedAction, draft, direct, delivery] = await Promise.all([
    db.once.deleteMany({ where: { at: before(keptMs.once) } }),
    db.parkedAction.deleteMany({ where: { at: before(keptMs.parkedAction) } }),
    db.draft.deleteMany({ where: { at: before(keptMs.draft) } }),
    db.delivery.deleteMany({ where: { kind: 'direct', endedAt: before(keptMs.direct) } }),
    db.delivery.deleteMany({ where: { endedAt: before(keptMs.delivery), digestIssue: null } }),
  ]);
  return {
    once: once.count,
    parkedAction: parkedAction.count,
    draft: draft.count,
    direct: direct.count,
    delivery: delivery.count,
    digestIssue,
  };
}

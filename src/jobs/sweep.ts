import type { Db } from '../db.ts';

const day = 24 * 60 * 60 * 1000;

/** How long rows are of use: a platform repeats an event within the hour, a button may be pressed weeks later. */
const keptMs = { once: 7 * day, parkedAction: 30 * day };

/** Removes what nobody can ask for again; counts only, as rows may stem from people. */
export async function sweep(db: Db, now: Date): Promise<{ once: number; parkedAction: number }> {
  const before = (kept: number) => ({ where: { at: { lt: new Date(now.getTime() - kept) } } });
  const [once, parkedAction] = await Promise.all([
    db.once.deleteMany(before(keptMs.once)),
    db.parkedAction.deleteMany(before(keptMs.parkedAction)),
  ]);
  return { once: once.count, parkedAction: parkedAction.count };
}

import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import { type Group, groups } from '../../stakeholders.ts';
import { type Met, noteAccount } from './account.ts';

export const tourSteps = 5;

/** How far somebody is, and what they chose on the way. */
export interface Tour {
  /** 1 to 5. */
  readonly step: number;
  readonly organisation: string | undefined;
  readonly group: Group | undefined;
  /** Slugs. */
  readonly topics: readonly string[];
}

/** Before the first step. */
const unbegun: Tour = { step: 1, organisation: undefined, group: undefined, topics: [] };

/** Where somebody stopped; the beginning for whoever never began. */
export async function readTour(db: Pick<Tx, 'tour'>, accountId: string | undefined): Promise<Tour> {
  const row = accountId && (await db.tour.findUnique({ where: { accountId } }));
  if (!row) return unbegun;
  const { step, organisation, topics } = row;
  return {
    step: step >= 1 && step <= tourSteps ? step : 1,
    organisation: organisation ?? undefined,
    group: groups.find((one) => one === row.group),
    topics,
  };
}

export interface Touring {
  readonly account: AccountKey;
  readonly met: Met;
  readonly now: Date;
}

/** Changes what somebody's tour holds: of two changes at one moment the second builds on the first. */
export async function changeTour(
  db: Db,
  { account, met, now }: Touring,
  change: (tour: Tour) => Partial<Tour>,
): Promise<Tour> {
  return db.$transaction(async (tx) => {
    const { id: accountId } = await noteAccount(tx, account, met);
    const before = await readTour(tx, accountId);
    const tour = { ...before, ...change(before) };
    const data = {
      step: tour.step,
      organisation: tour.organisation ?? null,
      group: tour.group ?? null,
      topics: [...tour.topics],
      changedAt: now,
    };
    await tx.tour.upsert({ where: { accountId }, create: { accountId, ...data }, update: data });
    return tour;
  });
}

/** A choice among several, taken or taken back: twice is the same as once. */
export const withTopic = (topics: readonly string[], topic: string, chosen: boolean): string[] => {
  const others = topics.filter((one) => one !== topic);
  return chosen ? [...others, topic] : others;
};

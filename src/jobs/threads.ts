import type { Db } from '../db.ts';
import { releaseClaims } from '../domain/review/claim.ts';
import { closeQuiet, wakeKept } from '../domain/threads/quiet.ts';
import { tellAuthors } from '../domain/threads/tell-authors.ts';
import { tellDaily, tellFollowers } from '../domain/threads/tell-followers.ts';
import type { Sealer } from '../sealing.ts';
import type { Job } from './clock.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;

/**
 * What becomes of threads with time: their followers and authors are told, quiet ones are closed, kept ones stay awake,
 * and what a moderator claimed and left is free again.
 */
export function threadJobs({
  db,
  sealer,
  clock,
}: {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly clock: () => Date;
}): Job[] {
  return [
    {
      name: 'followers told',
      everyMs: 5 * secondMs,
      run: async () => ({ told: await tellFollowers(db, sealer, clock()) }),
    },
    {
      name: 'authors told',
      everyMs: 5 * secondMs,
      run: async () => ({ told: await tellAuthors(db, sealer, clock()) }),
    },
    {
      name: 'followers told once a day',
      everyMs: minuteMs,
      run: async () => ({ told: await tellDaily(db, sealer, clock()) }),
    },
    {
      name: 'claims released',
      everyMs: minuteMs,
      run: async () => ({ released: await releaseClaims(db, clock()) }),
    },
    {
      name: 'threads closed or kept open',
      everyMs: 60 * minuteMs,
      run: async () => ({ closed: await closeQuiet(db, clock()), kept: await wakeKept(db, clock()) }),
    },
  ];
}

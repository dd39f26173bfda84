import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, listen } from '../db.ts';
import { type Claim, claimDeliveries, msUntilDue } from '../domain/deliveries/claim.ts';
import { takeOver } from '../domain/deliveries/recover.ts';
import { describeError, type Logger } from '../log.ts';
import type { Carrier, PlatformName } from '../platform.ts';
import type { Subjects } from '../subjects/compose.ts';
import { type Composed, compose, createRecords, deliver } from './attempt.ts';

export interface DeliverParts {
  readonly database: Pick<Database, 'db' | 'pool' | 'connection'>;
  readonly carriers: ReadonlyMap<PlatformName, Carrier>;
  readonly subjects: Subjects;
  readonly log: Logger;
}

/** Calls under way at a time, on one platform: one that hangs takes none of the others' places. */
const mostAtOnce = 32;
/** While many places are taken, free ones are filled together this often. */
const fillMs = 100;
/** From one look to the next at the least: what becomes due meanwhile is claimed, read and rendered together. */
const gapMs = 50;
/** A notification says when something is due; should it get lost, it is found within this time. */
const lookAgainMs = 5_000;
/** What is under way when the program stops gets this long; a call that takes longer is left to its lease. */
const finishWithinMs = 7_000;

/**
 * Sends deliveries, of each platform for itself, until stopped. The one place that repeats what failed: neither the
 * platforms' libraries nor anything else does.
 */
export async function startDelivering(parts: DeliverParts): Promise<() => Promise<void>> {
  const workers = [...parts.carriers].map(([platform, carrier]) => createWorker(platform, carrier, parts));
  const wake = () => workers.forEach((worker) => void worker.wake());
  const { log } = parts;
  const options = { onReconnect: wake, log: (line: string) => log.warn(line) };
  const listening = await listen(parts.database.connection, 'delivery', wake, options);
  wake();
  return async () => {
    await Promise.all([listening.stop(), ...workers.map((worker) => worker.stop())]);
  };
}

interface Worker {
  wake(): void;
  stop(): Promise<void>;
}

function createWorker(platform: PlatformName, carrier: Carrier, parts: DeliverParts): Worker {
  const { database, log } = parts;
  const { pool } = database;
  const records = createRecords(database);
  const underWay = new Set<Promise<void>>();
  const resting = createResting(carrier.paceMs);
  let tookOverAt = Number.NEGATIVE_INFINITY;

  const take = (claim: Claim, shown: Promise<Composed>): void => {
    const work = deliver(claim, shown, carrier, { database, records, log })
      .then((rests) => {
        if (rests) resting.begin(claim.lane);
      })
      .finally(() => {
        underWay.delete(work);
        // Claiming for half of the places together costs one query for many. Should slow ones keep the other half,
        // the free ones do not wait for them.
        if (underWay.size <= mostAtOnce / 2) watch.wake();
        else watch.wakeWithin(fillMs);
      });
    underWay.add(work);
  };

  /** Claims until there is nothing to claim or no place free; then says in how many milliseconds to look again. */
  const look = async (): Promise<number> => {
    if (!carrier.ready()) return lookAgainMs;
    if (performance.now() - tookOverAt >= lookAgainMs) {
      tookOverAt = performance.now();
      const count = await takeOver(database, { platform, repeatableMs: carrier.repeatableMs });
      if (count) log.warn({ platform, count }, 'took over what another process left behind');
    }
    const limit = mostAtOnce - underWay.size;
    const { paceMs } = carrier;
    const claiming = { platform, resting: resting.lanes(), paceMs, limit };
    if (limit === 0) return lookAgainMs;
    // Asked before claiming: what becomes due between the two is then claimed or counted, never overlooked.
    const dueMs = (await msUntilDue(pool, platform)) ?? lookAgainMs;
    const claims = await claimDeliveries(pool, claiming);
    for (const subject of new Set(claims.map((claim) => claim.subject))) {
      const those = claims.filter((claim) => claim.subject === subject);
      const shown = compose(subject, those, parts);
      for (const claim of those) take(claim, shown);
    }
    return claims.length === limit ? lookAgainMs : Math.min(lookAgainMs, resting.msLeft(), dueMs);
  };

  const watch = createWatch(look, (error) => {
    log.warn({ platform, error: describeError(error) }, 'deliveries could not be read; trying again');
    return 1000;
  });
  return {
    wake: watch.wake,
    async stop() {
      await watch.stop();
      await Promise.race([Promise.all(underWay), sleep(finishWithinMs, undefined, { ref: false })]);
    },
  };
}

/**
 * Looks when woken, one look at a time, and by itself after as many milliseconds as the last look, or what became of
 * its error, said.
 */
function createWatch(look: () => Promise<number>, onError: (error: unknown) => number) {
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let again = false;
  let stopped = false;

  const wake = (): void => {
    if (stopped) return;
    again = true;
    looking ??= keepLooking().finally(() => {
      looking = undefined;
      if (again) wake();
    });
  };
  const clear = (): void => {
    clearTimeout(timer);
    clearTimeout(soon);
    soon = undefined;
  };
  const keepLooking = async (): Promise<void> => {
    while (again && !stopped) {
      await sleep(Math.max(0, lookedAt + gapMs - performance.now()));
      if (stopped) return;
      again = false;
      clear();
      lookedAt = performance.now();
      const inMs = await look().catch(onError);
      if (!stopped) timer = setTimeout(wake, Math.max(inMs, 1));
    }
  };
  return {
    wake,
    wakeWithin(ms: number): void {
      soon ??= setTimeout(wake, ms);
    },
    /** Resolves once no look is under way. */
    async stop(): Promise<void> {
      stopped = true;
      clear();
      await looking;
    },
  };
}

/** Lanes whose channel takes nothing more for the moment. */
function createResting(paceMs: number) {
  /** By performance.now(). */
  const until = new Map<string, number>();
  return {
    begin(lane: string): void {
      if (paceMs > 0) until.set(lane, performance.now() + paceMs);
    },
    lanes(): string[] {
      for (const [lane, end] of until) if (end <= performance.now()) until.delete(lane);
      return [...until.keys()];
    },
    /** Until the first of them can go on; Infinity where none rests. */
    msLeft: () => Math.min(...[...until.values()].map((end) => end - performance.now())),
  };
}

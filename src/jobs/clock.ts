import { schedule } from 'node-cron';
import type { Db } from '../db.ts';
import { describeError, type Logger } from '../log.ts';
import { sweep } from './sweep.ts';

/** Starts everything that a clock does; what is due lives in the database. Returns how to stop it. */
export function startClock({ db, log, now }: { db: Db; log: Logger; now: () => Date }): () => Promise<void> {
  const hourly = schedule('7 * * * *', async () => {
    try {
      log.info(await sweep(db, now()), 'swept');
    } catch (error) {
      log.error({ error: describeError(error) }, 'the sweep failed and is tried again in an hour');
    }
  });
  return async () => {
    await hourly.destroy();
  };
}

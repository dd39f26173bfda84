/**
 * Loaded into a program (`node --import`): its database answers as slowly as one that is far away, so that moments
 * which last a millisecond otherwise last long enough to end in them. SLOW_DATABASE_MS is how slowly.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const ms = Number(process.env.SLOW_DATABASE_MS);
const { query } = pg.Client.prototype;

pg.Client.prototype.query = function slowQuery(...args) {
  const text = typeof args[0] === 'string' ? args[0] : args[0]?.text;
  if (!/deliver|digest|news|begin|commit/i.test(text ?? '')) return query.apply(this, args);
  const callback = args.at(-1);
  if (typeof callback === 'function')
    return query.call(this, ...args.slice(0, -1), (...answer) => setTimeout(callback, ms, ...answer));
  return query.apply(this, args).finally(() => sleep(ms));
};

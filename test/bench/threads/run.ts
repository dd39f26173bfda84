import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../../../src/db.ts';
import type { Program } from '../../support/program.ts';
import { type Child, startChild } from '../outgoing/child.ts';
import { type Ground, startBetween, stopProgram } from '../outgoing/ground.ts';
import { meter, type Used } from '../outgoing/meter.ts';
import { limitedIn, type Post, type Told, tell } from '../outgoing/told.ts';
import { peakResidentMb } from '../processes.ts';
import type { Deed, Replied } from './persons.ts';
import { everyOne, perPlatform, posts } from './world.ts';

/** Starts a counterpart. */
export const platform = join(import.meta.dirname, 'platform.ts');

/** What became of a thread that was carried everywhere. */
export interface Outcome {
  /** From the approval until the last message stood, and until the last was handed in. */
  readonly seconds: number;
  readonly posting: number;
  readonly replied: readonly Replied[];
  /** Milliseconds that somebody waited who looked at the thread while it was carried. */
  readonly looks: readonly number[];
  readonly processor: Used;
  /** The most memory that the program took, its start included. */
  readonly megabytes: number;
  /** Transactions of the database for each message, of everything that the program does. */
  readonly transactions: number;
  /** Channels in which something else stands than every post once, in order. */
  readonly wrong: readonly (number | string)[];
  /** Requests to Discord that carried nothing. */
  readonly besides: number;
  /** Requests that a platform turned away. */
  readonly limited: number;
  readonly violations: readonly unknown[];
  /** What was posted, for each platform. */
  readonly posts: readonly (readonly Post[])[];
}

const expected = 2 * perPlatform * posts;
const patienceMs = 400_000;
/** Between two looks at the thread. */
const lookEveryMs = 500;

/** Lets one process of the program carry the thread; `node` are options for it. */
export async function run(ground: Ground, node: readonly string[] = []): Promise<Outcome> {
  const platforms = ['slack', 'discord'].map((name) => startChild(platform, [name]));
  const [slack] = platforms;
  if (!slack) throw new Error('There is no Slack.');
  const act = <T>(deed: Deed): Promise<T> => slack.ask<T>(deed);
  const program = await startBetween(ground, await tell(platforms), node);
  await act({ deed: 'aim', url: `${program.url}/slack/events` });
  const before = await tell(platforms);
  const used = meter({ folder: ground.folder, platforms, programs: [program] });
  const transactions = await transactionsIn(ground.db);
  const began = await act<number>({ deed: 'open' });
  const replied: Replied[] = [];
  for (let number = 1; number < posts; number++) replied.push(await act<Replied>({ deed: 'reply', number }));
  const posting = (Date.now() - began) / 1000;
  const looks = await lookUntilCarried(ground.db, () => act<number>({ deed: 'look' }), program).catch(
    async (error: unknown) => {
      const broken = (await tell(platforms)).flatMap(({ violations }) => violations);
      throw new Error(`Rules broken: ${JSON.stringify(broken.slice(0, 3))}`, { cause: error });
    },
  );
  const processor = used();
  const made = (await transactionsIn(ground.db)) - transactions;
  const told = await tell(platforms);
  const megabytes = peakResidentMb(program.pid) ?? Number.NaN;
  await stopProgram(program);
  await Promise.all(platforms.map((one: Child) => one.stop()));
  return {
    ...{ posting, replied, looks, processor, megabytes, transactions: made / expected },
    ...outcomeOf(told, before, began),
  };
}

const outcomeOf = (told: readonly Told[], before: readonly Told[], began: number) => ({
  seconds: (Math.max(...told.map(({ lastAt }) => lastAt)) - began) / 1000,
  wrong: told.flatMap(({ standing }) => standing).filter((numbers) => numbers !== everyOne),
  besides: (told[1]?.requests ?? 0) - (before[1]?.requests ?? 0) - (told[1]?.posts.length ?? 0),
  limited: limitedIn(told) - limitedIn(before),
  violations: told.flatMap(({ violations }) => violations),
  posts: told.map((one) => one.posts),
});

/** Somebody looks at the thread now and then, until every message stands. */
async function lookUntilCarried(db: Db, look: () => Promise<number>, program: Program): Promise<number[]> {
  const looks: number[] = [];
  for (const began = Date.now(); ; await sleep(lookEveryMs)) {
    const { open, sent } = await progress(db);
    if (open === 0 && sent === expected) return looks;
    if (open === 0 || Date.now() - began > patienceMs) {
      const states = await db.delivery.groupBy({ by: ['kind', 'state', 'problem', 'code'], _count: true });
      const what = JSON.stringify(states);
      throw new Error(`Of ${expected} messages ${sent} were sent. ${what}\n${program.output().slice(-1000)}`);
    }
    looks.push(await look());
  }
}

async function progress(db: Db): Promise<{ readonly open: number; readonly sent: number }> {
  const [row] = await db.$queryRaw<{ open: number; sent: number }[]>`
    SELECT count(*) FILTER (WHERE state IN ('due', 'sending', 'retrying'))::int AS open,
           count(*) FILTER (WHERE state = 'sent' AND subject = 'post' AND kind IN ('thread', 'post'))::int AS sent
    FROM delivery`;
  return row ?? { open: Number.NaN, sent: Number.NaN };
}

/** So far. PostgreSQL counts with a little delay. */
async function transactionsIn(db: Db): Promise<number> {
  await sleep(1100);
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT (xact_commit + xact_rollback)::int AS count FROM pg_stat_database WHERE datname = current_database()`;
  return row?.count ?? Number.NaN;
}

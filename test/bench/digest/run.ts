import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../../../src/db.ts';
import { type Program, startProgram } from '../../support/program.ts';
import { peakResidentMb, processorMs, processorMsIn, processorMsOfAll } from '../processes.ts';
import { limitsOfStart } from '../starts.ts';
import { type Child, startChild } from './child.ts';
import { progress, rewind } from './stage.ts';
import type { Post, Told } from './told.ts';
import { key, perPlatform } from './world.ts';

/** What a database is reached by. */
export interface Ground {
  readonly db: Db;
  readonly url: string;
  /** Where the server's processes stand. */
  readonly folder: string;
}

/** Seconds of processor time. */
interface Used {
  readonly programs: number;
  readonly database: number;
  /** What has nothing to do with the bench. */
  readonly others: number;
}

/** What became of a thousand digests that were due at one moment. */
export interface Outcome {
  /** From that moment until the last message stood. */
  readonly seconds: number;
  /** Until the last issue was made. */
  readonly making: number;
  readonly processor: Used;
  /** The most memory that one of them took so far, its start included. */
  readonly megabytes: number;
  /** Channels in which more or fewer than one message of this round stands. */
  readonly wrong: number;
  /** Requests that a platform turned away. */
  readonly limited: number;
  readonly violations: readonly unknown[];
  /** What was posted, for each platform. */
  readonly posts: readonly (readonly Post[])[];
}

const expected = 2 * perPlatform;
/** Digest times are whole minutes, at which the clock looks; it looks every five seconds. */
const tickMs = 5000;
const patienceMs = 180_000;

/** What is up while digests are sent. */
interface Stage extends Ground {
  readonly platforms: readonly Child[];
  readonly programs: readonly Program[];
}

/**
 * Lets so many processes of the program send an issue of every digest, `rounds` times; `node` are options for them. The
 * first time much of the program runs for the first time, which costs each process some seconds of processor time.
 */
export async function run(
  ground: Ground,
  { count, rounds = 2, node = [] }: { count: number; rounds?: number; node?: readonly string[] },
): Promise<Outcome[]> {
  const platforms = ['slack', 'discord'].map((name) => startChild('platform', [name]));
  const env = Object.assign({}, ...(await tell(platforms)).map((one) => one.env));
  const encryptionKey = key.toString('base64');
  const settings = { ...env, DATABASE_URL: ground.url, ENCRYPTION_KEY: encryptionKey };
  const programs: Program[] = [];
  // One after the other: the first holds the connection to Discord.
  for (let place = 0; place < count; place++)
    programs.push(await startProgram(settings, { node: [...limitsOfStart(), ...node] }));
  const outcomes: Outcome[] = [];
  for (let number = 1; number <= rounds; number++)
    outcomes.push(await round({ ...ground, platforms, programs }, number));
  for (const program of programs) await stop(program);
  await Promise.all(platforms.map((one) => one.stop()));
  return outcomes;
}

/** After so many rounds so many messages stand in each channel. */
async function round(stage: Stage, number: number): Promise<Outcome> {
  const { db, platforms, programs } = stage;
  await rewind(db);
  const before = await tell(platforms);
  const dueAt = (Math.floor(Date.now() / tickMs) + 2) * tickMs;
  await db.digest.updateMany({ data: { nextRunAt: new Date(dueAt) } });
  await sleep(dueAt - Date.now());
  const used = meter(stage);
  await finished(db, dueAt, programs);
  const processor = used();
  const told = await tell(platforms);
  return {
    seconds: (Math.max(...told.map(({ lastAt }) => lastAt)) - dueAt) / 1000,
    making: (lastMade(programs) - dueAt) / 1000,
    processor,
    megabytes: Math.max(...programs.map(({ pid }) => peakResidentMb(pid) ?? Number.NaN)),
    wrong: told.flatMap(({ standing }) => standing).filter((messages) => messages !== number).length,
    limited: limitedIn(told) - limitedIn(before),
    violations: told.flatMap(({ violations }) => violations),
    posts: told.map(({ posts }) => posts.slice(-perPlatform)),
  };
}

const limitedIn = (told: readonly Told[]): number => told.reduce((sum, { limited }) => sum + limited, 0);

export const tell = (platforms: readonly Child[]): Promise<Told[]> =>
  Promise.all(platforms.map((one) => one.ask<Told>('tell')));

/** Asked, it tells what has been used since now. */
function meter({ folder, programs, platforms }: Stage): () => Used {
  const of = (all: readonly { pid: number }[]) => () =>
    all.reduce((sum, { pid }) => sum + (processorMs(pid) ?? Number.NaN), 0);
  const clocks = [of(programs), () => processorMsIn(folder), of([...platforms, process]), processorMsOfAll];
  const read = () => clocks.map((clock) => clock() ?? Number.NaN);
  const before = read();
  return () => {
    const [ours = 0, database = 0, bench = 0, all = 0] = read().map(
      (now, place) => (now - (before[place] ?? 0)) / 1000,
    );
    return { programs: ours, database, others: all - ours - database - bench };
  };
}

/** Waits until every issue was made and no delivery is open. */
async function finished(db: Db, since: number, programs: readonly Program[]): Promise<void> {
  for (;;) {
    const { made, open, sent } = await progress(db);
    if (made === expected && open === 0 && sent === expected) return;
    if ((made === expected && open === 0) || Date.now() - since > patienceMs)
      throw new Error(
        `Of ${expected} issues ${made} were made and ${sent} sent.\n${programs.map((one) => one.output().slice(-3000)).join('\n')}`,
      );
    await sleep(100);
  }
}

/** When the last issue was made, by the log. */
function lastMade(programs: readonly Program[]): number {
  const times = programs.flatMap((program) =>
    program
      .log()
      .filter(({ msg, made }) => msg === 'digests' && made)
      .map(({ time }) => (typeof time === 'number' ? time : Date.parse(String(time)))),
  );
  return Math.max(...times);
}

async function stop(program: Program): Promise<void> {
  const { code, errors } = await program.stop();
  if (code !== 0) throw new Error(`The program ended with ${code}.\n${errors}`);
}

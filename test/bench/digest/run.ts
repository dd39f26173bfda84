import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../../../src/db.ts';
import type { Program } from '../../support/program.ts';
import { type Child, startChild } from '../outgoing/child.ts';
import { type Ground, startBetween, stopProgram } from '../outgoing/ground.ts';
import { meter, type Used } from '../outgoing/meter.ts';
import { limitedIn, type Post, tell } from '../outgoing/told.ts';
import { peakResidentMb } from '../processes.ts';
import { progress, rewind } from './stage.ts';
import { perPlatform } from './world.ts';

/** Starts a counterpart. */
export const platform = join(import.meta.dirname, 'platform.ts');

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
  const platforms = ['slack', 'discord'].map((name) => startChild(platform, [name]));
  const told = await tell(platforms);
  const programs: Program[] = [];
  // One after the other: the first holds the connection to Discord.
  for (let place = 0; place < count; place++) programs.push(await startBetween(ground, told, node));
  const outcomes: Outcome[] = [];
  for (let number = 1; number <= rounds; number++)
    outcomes.push(await round({ ...ground, platforms, programs }, number));
  for (const program of programs) await stopProgram(program);
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

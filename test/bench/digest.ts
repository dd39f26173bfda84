/**
 * `npm run bench:digest`: 1,000 digests due at one moment, half of them on Slack and half on Discord, sent by the whole
 * program to counterparts with the platforms' real limits; beside a bare loop that posts the same messages, and by two
 * processes of the program. Takes two minutes; on a machine that is busy with other things the figures are noise.
 * `npm run bench:digest -- --profile DIR` writes a CPU profile of the first program there.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { type Composing, measureComposing } from './digest/composing.ts';
import { fill } from './digest/fill.ts';
import { type Outcome, platform, run } from './digest/run.ts';
import { type Line, print, say, sayJson } from './lines.ts';
import { floorSeconds } from './outgoing/floor.ts';
import { type Ground, onGround } from './outgoing/ground.ts';

const [flag, profileFolder] = process.argv.slice(2);
const profiling = flag === '--profile' ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];

async function main(): Promise<void> {
  const [one] = cpus();
  say(`${availableParallelism()} CPUs (${one?.model.trim()}), Node ${process.version}, 1,000 digests`);
  say(`load of the machine before: ${loadavg()[0]?.toFixed(1)}`);
  await onGround(async (ground) => {
    await fill(ground.db);
    sayJson([...(await measureSending(ground)), ...(await measureReading(ground))]);
  });
}

async function measureSending(ground: Ground): Promise<Line[]> {
  const one = await run(ground, { count: 1, node: profiling });
  const floor = await floorSeconds(platform, one[0]?.posts ?? []);
  const two = await run(ground, { count: 2 });
  const [alone = Number.NaN, together = Number.NaN] = [one, two].map((all) => all.at(-1)?.seconds);
  return print([
    { name: 'floor', value: floor, unit: 's' },
    ...one.flatMap((outcome, place) => outcomeLines(`one, ${times[place]}`, outcome, floor)),
    ...two.flatMap((outcome, place) => outcomeLines(`two, ${times[place]}`, outcome, floor)),
    { name: 'two, ratio to one', value: together / alone, unit: '', target: { most: 1.05 } },
  ]);
}

/** A process that has just started is slower than one that did the same before. */
const times = ['first time', 'again'];

const outcomeLines = (name: string, outcome: Outcome, floor: number): Line[] => [
  { name: `${name}: all made`, value: outcome.making, unit: 's' },
  { name: `${name}: all sent`, value: outcome.seconds, unit: 's' },
  { name: `${name}: ratio to floor`, value: outcome.seconds / floor, unit: '', target: { most: 1.3 } },
  { name: `${name}: CPU`, value: outcome.processor.programs, unit: 's', target: { most: 20 } },
  { name: `${name}: database CPU`, value: outcome.processor.database, unit: 's' },
  { name: `${name}: CPU of others`, value: outcome.processor.others, unit: 's' },
  { name: `${name}: peak memory`, value: outcome.megabytes, unit: 'MB', target: { most: 350 } },
  { name: `${name}: turned away`, value: outcome.limited, unit: '' },
  { name: `${name}: not exactly once`, value: outcome.wrong, unit: '', target: { most: 0 } },
  { name: `${name}: rules broken`, value: outcome.violations.length, unit: '', target: { most: 0 } },
];

/** What is read a moment ago is not read again, so that only time makes it more: once a second, whatever is due. */
async function measureReading(ground: Ground): Promise<Line[]> {
  const all: Composing[] = [];
  for (const digests of [10, 100, 1000]) all.push(await measureComposing(ground, digests));
  const [few] = all;
  const most = ({ seconds }: Composing): number => (few?.reading ?? 0) * Math.ceil(seconds);
  return print([
    ...all.flatMap((one) => [
      { name: `${one.digests}: to make`, value: one.making, unit: 'statements' },
      { name: `${one.digests}: to compose`, value: one.composing, unit: 'statements' },
      {
        name: `${one.digests}: of the library`,
        value: one.reading,
        unit: 'statements',
        target: { most: most(one) },
      },
      { name: `${one.digests}: CPU`, value: one.processor, unit: 's', target: { most: 20 } },
    ]),
  ]);
}

await main();

/**
 * `npm run bench:threads`: a thread for everybody (TLP:CLEAR) with 50 posts, in 200 workspaces, half of them on Slack
 * and half on Discord, carried by the whole program between counterparts with the platforms' real limits; beside a bare
 * loop that posts the same 10,000 messages. All posts are written at once, each as soon as its author has the answer to
 * the one before, through Slack's commands, forms and buttons: what the platforms do not take yet waits in the database,
 * and the author must not notice. Takes four minutes; on a machine that is busy with other things the figures are noise.
 * `npm run bench:threads -- --profile DIR` writes a CPU profile of the program there.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { quantile } from './figures.ts';
import { type Line, print, say, sayJson } from './lines.ts';
import { floorSeconds } from './outgoing/floor.ts';
import { type Ground, onGround } from './outgoing/ground.ts';
import { fill } from './threads/fill.ts';
import { measurePlacing, type Placing, together } from './threads/placing.ts';
import { type Outcome, platform, run } from './threads/run.ts';
import { perPlatform, posts } from './threads/world.ts';

const [flag, profileFolder] = process.argv.slice(2);
const profiling = flag === '--profile' ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];

async function main(): Promise<void> {
  const [one] = cpus();
  const size = `${posts} posts in ${2 * perPlatform} workspaces`;
  say(`${availableParallelism()} CPUs (${one?.model.trim()}), Node ${process.version}, ${size}`);
  say(`load of the machine before: ${loadavg()[0]?.toFixed(1)}`);
  await onGround(async (ground) => {
    await fill(ground.db);
    sayJson([...(await measureCarrying(ground)), ...(await measureStatements(ground))]);
  });
}

/** Of all limits the one that takes longest: Discord's, of 50 requests a second for an app. */
const leastSeconds = (perPlatform * posts) / 50;

async function measureCarrying(ground: Ground): Promise<Line[]> {
  const outcome = await run(ground, profiling);
  if (outcome.wrong.length) say(`Wrong: ${outcome.wrong.slice(0, 3).join('\n')}`);
  if (outcome.violations.length) say(`Rules: ${JSON.stringify(outcome.violations.slice(0, 3))}`);
  const floor = await floorSeconds(platform, outcome.posts);
  return print([
    { name: 'floor', value: floor, unit: 's' },
    { name: 'floor, by arithmetic', value: leastSeconds, unit: 's' },
    { name: 'all stand', value: outcome.seconds, unit: 's' },
    { name: 'ratio to floor', value: outcome.seconds / floor, unit: '', target: { most: 1.2 } },
    { name: 'ratio to arithmetic', value: outcome.seconds / leastSeconds, unit: '', target: { most: 1.2 } },
    { name: 'all posts written', value: outcome.posting, unit: 's' },
    ...answerLines(outcome),
    { name: 'CPU', value: outcome.processor.programs, unit: 's' },
    { name: 'database CPU', value: outcome.processor.database, unit: 's' },
    { name: 'CPU of others', value: outcome.processor.others, unit: 's' },
    { name: 'transactions a message', value: outcome.transactions, unit: '' },
    { name: 'peak memory', value: outcome.megabytes, unit: 'MB', target: { most: 350 } },
    { name: 'requests to Discord besides', value: outcome.besides, unit: '' },
    { name: 'turned away', value: outcome.limited, unit: '' },
    { name: 'not in order, each once', value: outcome.wrong.length, unit: '', target: { most: 0 } },
    { name: 'rules broken', value: outcome.violations.length, unit: '', target: { most: 0 } },
  ]);
}

/** What the author waited for while everything was carried. */
function answerLines({ replied, looks }: Outcome): Line[] {
  const times = {
    'Reply to form': replied.map(({ form }) => form),
    'form to preview': replied.map(({ preview }) => preview),
    'Post to answer': replied.map(({ posted }) => posted),
    '/threads T-1': looks,
  };
  return Object.entries(times).flatMap(([name, values]) => [
    { name: `${name}, p50`, value: quantile(values, 0.5), unit: 'ms' },
    { name: `${name}, p99`, value: quantile(values, 0.99), unit: 'ms', target: { most: 100 } },
  ]);
}

/** To place and change a post takes as many for many copies as for few; to send it, as many for each batch. */
async function measureStatements(ground: Ground): Promise<Line[]> {
  const all: Placing[] = [];
  for (const copies of [10, 100, 200]) all.push(await measurePlacing(ground, copies));
  const [few] = all;
  const { placing = 0, editing = 0, composing = 0 } = few ?? {};
  const batches = (copies: number) => Math.ceil(copies / together);
  // Whoever looks once more finds nothing.
  const sending = ({ copies }: Placing) => (composing - 1) * batches(copies) + 1;
  return print(
    all.flatMap((one) => [
      { name: `${one.copies} copies: to place`, value: one.placing, unit: '', target: { most: placing } },
      { name: `${one.copies} copies: to change`, value: one.editing, unit: '', target: { most: editing } },
      {
        name: `${one.copies} copies: to compose`,
        value: one.composing,
        unit: '',
        target: { most: sending(one) },
      },
    ]),
  );
}

await main();

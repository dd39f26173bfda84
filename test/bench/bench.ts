/**
 * `npm run bench`: how fast the whole program is beside the bare libraries it stands on, how much memory it takes and
 * how soon it is there. Prints a line a figure, and all of them as JSON in the last line. Takes one to three minutes; on
 * a machine that is busy with other things the figures are noise. `npm run bench -- --profile DIR` also writes a CPU
 * profile of the program there, for Chrome's developer tools.
 */
import { mkdtemp, realpath } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/db.ts';
import { startWatchdog } from '../support/database-server.ts';
import { startProgram } from '../support/program.ts';
import type { SlackCounterpart } from '../support/slack/counterpart.ts';
import { startSlack } from '../support/slack/server.ts';
import { type Figures, medianFigures } from './figures.ts';
import { startFloor } from './floor/start.ts';
import { loadBenchLibrary } from './library.ts';
import { type Line, print, say, sayJson } from './lines.ts';
import { loadDiscord, startBenchDiscord } from './load/discord.ts';
import { loadSlack } from './load/slack.ts';
import { consoleBytes } from './page.ts';
import { megabytesIn, processorMs, residentMb } from './processes.ts';
import { searchTimes } from './search-times.ts';
import { limitsOfStart, secondsToStart } from './starts.ts';

const entries = 2000;
const rounds = 3;
const atOnce = 16;
/** Requests a round; warming up takes a third of it. */
const requests = 9000;

const [flag, profileFolder] = process.argv.slice(2);
const profiling = flag === '--profile' ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];

const secret = 'bench-signing-secret';
const users = Array.from({ length: 200 }, (_, place) => `U${place}`);

async function main(): Promise<void> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'plenary-bench-')));
  const watchdog = startWatchdog(folder);
  const [one] = cpus();
  say(`${availableParallelism()} CPUs (${one?.model.trim()}), Node ${process.version}, ${entries} entries`);
  say(`${rounds} rounds, medians; load of the machine before: ${loadavg()[0]?.toFixed(1)}`);
  try {
    const dataDir = join(folder, 'data');
    const lines = [
      ...(await measureSearch(dataDir)),
      ...(await measurePlatforms(dataDir)),
      ...(await measureStarts(join(folder, 'start'))),
    ];
    sayJson(lines);
  } finally {
    watchdog.stdin?.end();
  }
}

async function measureSearch(dataDir: string): Promise<Line[]> {
  const database = await openDatabase({ dataDir, log: () => {} });
  await loadBenchLibrary(database.db, entries);
  const times = await searchTimes(database.db);
  await database.close();
  return print([
    { name: 'search p50', value: times.p50, unit: 'ms', target: { most: 0.3 } },
    { name: 'search p99', value: times.p99, unit: 'ms', target: { most: 5 } },
  ]);
}

/** The two bare apps and the whole program, all of them up at once and loaded in turn. */
async function measurePlatforms(dataDir: string): Promise<Line[]> {
  const [slack, bareDiscord, discord] = await Promise.all([
    startBenchSlack(),
    startBenchDiscord(),
    startBenchDiscord(),
  ]);
  const [bareSlack, bareClient, program] = await Promise.all([
    startFloor('slack', { SLACK_SIGNING_SECRET: secret }),
    startFloor('discord', { DISCORD_API_URL: bareDiscord.apiUrl, DISCORD_TOKEN: bareDiscord.token }),
    startProgram(
      {
        PLENARY_DATA_DIR: dataDir,
        ...slack.env('T1'),
        DISCORD_API_URL: discord.apiUrl,
        DISCORD_TOKEN: discord.token,
        CONSOLE: 'on',
      },
      { node: [...limitsOfStart(), ...profiling] },
    ),
  ]);
  const port = Number(new URL(program.url).port);
  const subjects: Subject[] = [
    { pid: bareSlack.pid, load: (total) => loadSlack({ ...slackLoad(slack), port: bareSlack.port, total }) },
    { pid: program.pid, load: (total) => loadSlack({ ...slackLoad(slack), port, total }) },
    {
      pid: bareClient.pid,
      load: (total) => loadDiscord(bareDiscord, { inFlight: atOnce, total, isRegistered: false }),
    },
    {
      pid: program.pid,
      load: (total) => loadDiscord(discord, { inFlight: atOnce, total, isRegistered: true }),
    },
  ];
  const [floorOnSlack, wholeOnSlack, floorOnDiscord, wholeOnDiscord] = await inTurn(subjects);
  const memory = [
    { name: 'memory MB', value: residentMb(program.pid), unit: 'MB', target: { most: 300 } },
    { name: 'database memory MB', value: megabytesIn(join(dataDir, 'postgres')), unit: 'MB' },
  ];
  const [address = ''] = await program.prints(/http:\S+\?token=\S+/);
  const bytes = await consoleBytes(address);
  const ending = await program.stop();
  if (ending.code !== 0) throw new Error(`The program ended with ${ending.code}.\n${ending.errors}`);
  await Promise.all([bareSlack, bareClient, slack, bareDiscord, discord].map((one) => one.stop()));
  return print([
    ...compared('slack', floorOnSlack, wholeOnSlack, 0.35),
    { name: 'slack p99', value: wholeOnSlack?.p99, unit: 'ms', target: { most: 60 } },
    ...compared('discord', floorOnDiscord, wholeOnDiscord, 0.5),
    { name: 'discord p99', value: wholeOnDiscord?.p99, unit: 'ms' },
    ...memory,
    { name: 'console KB', value: bytes / 1024, unit: 'KB', target: { most: 100 } },
  ]);
}

/** A process, and how it is loaded with so many requests. */
interface Subject {
  readonly pid: number;
  readonly load: (total: number) => Promise<Figures>;
}

/** Each once for the compiler and the caches, then round by round, so that a slow minute slows all of them. */
async function inTurn(subjects: readonly Subject[]): Promise<Figures[]> {
  for (const { load } of subjects) await load(requests / 3);
  const all: Figures[][] = subjects.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [place, { pid, load }] of subjects.entries()) {
      const before = processorMs(pid);
      const figures = await load(requests);
      const used = before === undefined ? undefined : (processorMs(pid) ?? Number.NaN) - before;
      all[place]?.push({ ...figures, processor: used && used / requests });
    }
  }
  return all.map(medianFigures);
}

const startBenchSlack = (): Promise<SlackCounterpart> =>
  startSlack({
    mode: 'http',
    signingSecret: secret,
    rates: false,
    workspaces: [
      {
        team_id: 'T1',
        bot_token: 'xoxb-bench',
        users: users.map((id) => ({ id })),
        channels: [{ id: 'C1' }],
      },
    ],
  });

const slackLoad = ({ sinkUrl }: SlackCounterpart) => ({
  secret,
  team: 'T1',
  users,
  sinkUrl,
  connections: atOnce,
});

/** Requests a second decide; processor time tells the same story where the machine is busy with other things. */
const compared = (
  name: string,
  floor: Figures | undefined,
  whole: Figures | undefined,
  least: number,
): Line[] => [
  { name: `${name} floor`, value: floor?.perSecond, unit: '/s' },
  { name: `${name} floor p99`, value: floor?.p99, unit: 'ms' },
  { name: `${name} floor CPU`, value: floor?.processor, unit: 'ms' },
  { name: `${name} whole`, value: whole?.perSecond, unit: '/s' },
  { name: `${name} p50`, value: whole?.p50, unit: 'ms' },
  { name: `${name} CPU`, value: whole?.processor, unit: 'ms' },
  { name: `${name} CPU ratio`, value: ratio(floor?.processor, whole?.processor), unit: '' },
  { name: `${name} ratio`, value: ratio(whole?.perSecond, floor?.perSecond), unit: '', target: { least } },
];

const ratio = (one = Number.NaN, other = Number.NaN): number => one / other;

async function measureStarts(dataDir: string): Promise<Line[]> {
  const first = await secondsToStart(dataDir);
  const second = await secondsToStart(dataDir);
  return print([
    { name: 'first start', value: first, unit: 's', target: { most: 30 } },
    { name: 'second start', value: second, unit: 's', target: { most: 3 } },
  ]);
}

// Interrupted, it ends like any other time, and takes with it what it started.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
await main();

import type { Command } from './command.ts';
import { createComplete } from './complete.ts';
import type { Config } from './config.ts';
import { type Database, type Db, openDatabase } from './db.ts';
import { createDispatch } from './dispatch.ts';
import { createLibrary, type Library } from './domain/library/live.ts';
import type { Loading } from './domain/library/load.ts';
import type { Retention } from './domain/privacy/retention.ts';
import { type Job, startClock } from './jobs/clock.ts';
import { startDelivering } from './jobs/deliver.ts';
import { mendChannels, runDigests } from './jobs/digests.ts';
import { followLibrary, loadStarterLibrary } from './jobs/library.ts';
import { sweep } from './jobs/sweep.ts';
import { threadJobs } from './jobs/threads.ts';
import { loadKey } from './key.ts';
import type { Logger } from './log.ts';
import type { Carrier, Carriers, Platform, PlatformName } from './platform.ts';
import { createSealer, type Sealer } from './sealing.ts';
import { createSubjects } from './subjects.ts';
import { createConsole } from './web/console/console.ts';
import { createPublicServer } from './web/public.ts';

/** What the program is started with. */
export interface Setting {
  readonly config: Config;
  readonly commands: readonly Command[];
  readonly log: Logger;
  /** Prints a line for the person who started it. */
  readonly say: (line: string) => void;
  readonly clock: () => Date;
}

/** What everything stands on: the database and the deployment's key. */
export interface Ground {
  readonly database: Database;
  readonly sealer: Sealer;
  close(): Promise<void>;
}

/** @throws DatabaseFault, KeyFault */
export async function openGround({ config, say }: Setting): Promise<Ground> {
  const { databaseUrl, dataDir, encryptionKey } = config;
  const database = await openDatabase({ databaseUrl, dataDir, log: say });
  try {
    const key = await loadKey({ encryptionKey, embedded: database.embedded, dataDir, log: say });
    return { database, sealer: createSealer(key), close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Starts the whole program: database, library, platforms, clock. What was started is stopped again when a later
 * part cannot start.
 *
 * @throws DatabaseFault, KeyFault, LibraryFault, PlatformFault
 */
export async function start(setting: Setting): Promise<{ stop(): Promise<void> }> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    await startParts(setting, stops);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(setting: Setting, stops: (() => Promise<void>)[]): Promise<void> {
  const { config, commands, log, clock, say } = setting;
  const { database, sealer, close } = await openGround(setting);
  stops.push(close);
  const { db, pool, connection } = database;
  reportLoading(await loadStarterLibrary(database, clock()), say);
  const library = createLibrary(db);
  stops.push(await followLibrary(library, database, log));

  const carriers = new Map<PlatformName, Carrier>();
  const { publicUrl, retention } = config;
  const house = { commands, db, pool, library, sealer, carriers, publicUrl, retention, log, clock };
  const dispatch = createDispatch(house);
  const complete = createComplete(commands, library);
  const parts = { db, dispatch, complete, commands, log, clock };
  // Loaded only where configured: each of the two libraries takes as long to load as everything else together.
  const slack =
    config.slack &&
    (await import('./slack/slack.ts')).createSlack({ ...parts, config: config.slack, sealer });
  const discord =
    config.discord &&
    (await import('./discord/discord.ts')).createDiscord({ ...parts, config: config.discord, connection });
  const announce = (address: string) => say(`The local console is at ${address}`);
  const page =
    config.consolePort === undefined
      ? undefined
      : createConsole({ ...parts, port: config.consolePort, announce });

  const platforms: Platform[] = [slack, discord, page].filter((one) => one !== undefined);
  for (const { name, carrier } of platforms) carriers.set(name, carrier);
  if (!platforms.length)
    say('Neither Slack nor Discord is configured and the local console is off: nobody can ask anything.');
  const ready = () => library.ready() && platforms.every((platform) => platform.ready());
  const server = createPublicServer({
    host: config.host,
    port: config.port,
    ready,
    exports: { db, sealer, clock, log },
    ...(slack?.listener && { slack: slack.listener }),
  });
  log.info({ port: await server.start() }, 'listening');
  stops.push(() => server.stop());
  for (const platform of platforms) {
    stops.push(() => platform.stop());
    await platform.start();
  }
  const subjects = createSubjects({ db, library, sealer, retention, clock });
  stops.push(await startDelivering({ database, carriers, subjects, log }));
  stops.push(startClock(jobsOf({ db, library, sealer, carriers, retention, clock }), log));
}

const minuteMs = 60_000;

/** What is done again and again: every second what people wait for, hourly what nobody does. */
function jobsOf(parts: {
  db: Db;
  library: Library;
  sealer: Sealer;
  carriers: Carriers;
  retention: Retention;
  clock: () => Date;
}): Job[] {
  const { db, library, sealer, carriers, retention, clock } = parts;
  const making = { db, library, readNews: library.readNews };
  return [
    { name: 'digests', everyMs: 1_000, run: () => runDigests(making, clock()) },
    {
      name: 'channels mended',
      everyMs: 10 * minuteMs,
      run: async () => ({ mended: await mendChannels(making, carriers, clock()) }),
    },
    ...threadJobs({ db, sealer, clock }),
    { name: 'swept', everyMs: 60 * minuteMs, run: () => sweep({ db, sealer }, clock(), retention) },
  ];
}

function reportLoading(loading: Loading | undefined, say: Setting['say']): void {
  if (!loading) return;
  const { added, changed, kept, withoutFile } = loading;
  if (added.length || changed.length)
    say(`Library: ${added.length} entries added, ${changed.length} changed.`);
  if (kept.length) say(`Edited in the forum, so their files were not loaded: ${kept.join(', ')}.`);
  if (withoutFile.length) say(`In the forum, but no longer among the files: ${withoutFile.join(', ')}.`);
}

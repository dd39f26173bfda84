import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { commands } from '../commands/index.ts';
import { readConfig } from './config.ts';
import { DatabaseFault } from './db.ts';
import { LibraryFault, libraryFaults } from './jobs/library.ts';
import { KeyFault } from './key.ts';
import { createLogger, describeError } from './log.ts';
import { operate } from './operator.ts';
import { PlatformFault } from './platform.ts';
import { root } from './root.ts';
import { openGround, type Setting, start } from './run.ts';

/** How long everything may take to stop before the process ends anyway. */
const stopWithinMs = 9_000;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

/** The configuration is wrong; the message names every fault and no value. */
class ConfigFault extends Error {}

/** The environment and .env are read here alone; what the environment sets goes before .env. */
function readSetting(): Setting {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const config = readConfig(process.env);
  if (config.ok)
    return {
      config: config.value,
      commands,
      say,
      log: createLogger(config.value.logLevel),
      clock: () => new Date(),
    };
  const lines = config.refusal.map(({ key, problem }) => `  ${key} ${problem}`);
  throw new ConfigFault(
    ['The configuration has faults; .env.example explains each setting:', ...lines].join('\n'),
  );
}

/** What `main.js <mode>` can do; each resolves to the exit code, or to nothing where the program goes on. */
const modes: Record<string, (args: readonly string[]) => Promise<number | undefined>> = {
  async start() {
    const setting = readSetting();
    const running = await start(setting);
    stopOnSignal(running.stop, setting);
    return undefined;
  },
  forum: (args) => withDesk(args),
  // The libraries of the platforms take longest to load: each is loaded by what needs it.
  async register(args) {
    const { printRegistration } = await import('./discord/register-cli.ts');
    return printRegistration({ ...readSetting(), args });
  },
  async manifest(args) {
    const { printManifest } = await import('./slack/manifest-cli.ts');
    return printManifest({ commands, args, say });
  },
};

/** The first signal stops in order, a second one at once. */
function stopOnSignal(stop: () => Promise<void>, { log }: Setting): void {
  let stopping = false;
  const onSignal = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    await stop().catch((error: unknown) => log.error({ error: describeError(error) }, 'stopping failed'));
    process.exit(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

/** The operator's command line: the database is opened only by what needs it. */
async function withDesk(args: readonly string[]): Promise<number> {
  const closing: (() => Promise<void>)[] = [];
  const open = async () => {
    const setting = readSetting();
    const ground = await openGround(setting);
    closing.push(ground.close);
    const { db } = ground.database;
    const connectSlack = async (token: string) => {
      const { connectSlackWorkspace } = await import('./slack/slack.ts');
      return connectSlackWorkspace({
        token,
        db,
        sealer: ground.sealer,
        apiUrl: setting.config.slack?.apiUrl,
      });
    };
    const { clock } = setting;
    const { sealer } = ground;
    return { db, sealer, clock, say, connectSlack, libraryFaults, readInput: () => readText(process.stdin) };
  };
  try {
    return await operate(args, open, say);
  } finally {
    for (const close of closing) await close();
  }
}

/** Faults that the operator can put right are said in words; anything else is a bug and keeps its stack. */
const expected = [ConfigFault, DatabaseFault, KeyFault, LibraryFault, PlatformFault];

async function main([mode = 'start', ...args]: readonly string[]): Promise<void> {
  const run = Object.hasOwn(modes, mode) ? modes[mode] : undefined;
  try {
    if (!run) throw new ConfigFault(`There is no mode "${mode}": ${Object.keys(modes).join(', ')}`);
    const code = await run(args);
    if (code !== undefined) process.exit(code);
  } catch (error) {
    const known = expected.some((kind) => error instanceof kind);
    complain(
      known && error instanceof Error
        ? error.message
        : `This is a bug: ${JSON.stringify(describeError(error), null, 2)}`,
    );
    process.exit(1);
  }
}

await main(process.argv.slice(2));

import { pino } from 'pino';
import { answer, type Command, type Reply } from '../../src/command.ts';
import type { Complete } from '../../src/complete.ts';
import type { DiscordConfig } from '../../src/config.ts';
import { createDiscord } from '../../src/discord/discord.ts';
import type { Answer, Dispatch } from '../../src/dispatch.ts';
import type { Option } from '../../src/options.ts';
import type { Input, Invocation, Platform } from '../../src/platform.ts';
import { notice } from '../../src/view.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type DiscordCounterpart, type DiscordOptions, startDiscord } from '../support/discord/index.ts';

/** What a test's house answers to an input. */
export type Behaviour = (input: Input, invocation: Invocation) => Reply | Answer | Promise<Reply | Answer>;

export const here = { guild: 'Alpha', channel: 'general', user: 'amina' };

/** A guild with two people, one of whom may manage it. */
export const alpha = {
  name: 'Alpha',
  owner: 'olga',
  roles: [
    { name: 'stewards', permissions: ['ManageGuild'] },
    { name: 'wardens', permissions: ['ManageRoles'] },
  ],
  channels: [{ name: 'general' }, { name: 'talk', kind: 'voice' }],
  members: [
    { name: 'amina' },
    { name: 'ben', locale: 'fr', roles: ['stewards'] },
    { name: 'rosa', roles: ['wardens'] },
  ],
} as const;

/** What the clock of a house shows. */
export const now = new Date('2026-11-22T09:00:00Z');

/** A running platform before a counterpart of Discord, over a database of its own. */
export interface House {
  readonly discord: DiscordCounterpart;
  readonly database: TestDatabase;
  readonly platform: Platform;
  /** What the dispatch was asked, oldest first. */
  readonly asked: Invocation[];
  /** Lines of the log, as objects. */
  readonly logged: Record<string, unknown>[];
  /** What the house answers from now on. */
  behave(behaviour: Behaviour): void;
  /** Another process of the same deployment, which is not started yet. */
  another(): Platform;
  stop(): Promise<void>;
}

export interface HouseOptions {
  readonly world?: DiscordOptions;
  readonly config?: Partial<DiscordConfig>;
  readonly commands?: readonly Command[];
  readonly complete?: Complete;
  /** False leaves the platform for the test to start. Default: true. */
  readonly start?: boolean;
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const database = await createTestDatabase();
  const discord = await startDiscord({ guilds: [alpha], ...options.world });
  const asked: Invocation[] = [];
  const logged: Record<string, unknown>[] = [];
  let behaviour: Behaviour = () => answer(notice('Hello.'));
  const dispatch: Dispatch = async (invocation) => {
    asked.push(invocation);
    return { language: 'en', ...(await behaviour(invocation.input, invocation)) };
  };
  const log = pino({ level: 'debug', base: null }, { write: (line) => logged.push(JSON.parse(line)) });
  const another = () =>
    createDiscord({
      config: { token: discord.token, guildMembers: false, apiUrl: discord.apiUrl, ...options.config },
      db: database.db,
      connection: database.connection,
      dispatch,
      complete: options.complete ?? (() => []),
      commands: options.commands ?? testCommands,
      log,
      clock: () => now,
    });
  const platforms: Platform[] = [];
  const make = () => {
    const platform = another();
    platforms.push(platform);
    return platform;
  };
  const platform = make();
  if (options.start !== false) await platform.start();
  return {
    discord,
    database,
    platform,
    asked,
    logged,
    behave(next) {
      behaviour = next;
    },
    another: make,
    async stop() {
      for (const one of platforms) await one.stop();
      await discord.stop();
      await database.drop();
    },
  };
}

const unused = (): Reply => answer(notice("Dispatch is the test's own."));

const words: Option<string> = {
  summary: 'practices.query',
  required: false,
  rest: true,
  maxLength: 6000,
  complete: 'entry',
  parse: (raw) => ({ ok: true, value: raw }),
};

/** A catalogue of a command, whose `form` opens a form, and one of subcommands, whose `fill` does; what they answer is the test's. */
export const testCommands: readonly Command[] = [
  {
    name: 'look',
    summary: 'practices.summary',
    subcommands: [],
    act: { name: 'look', summary: 'practices.summary', access: 'guest', options: { words }, run: unused },
    actions: {
      page: { run: unused },
      share: { run: unused },
      form: { opens: 'modal', run: unused },
      filled: { run: unused },
    },
  },
  {
    name: 'desk',
    summary: 'forum.summary',
    subcommands: [
      { name: 'help', summary: 'help.summary', access: 'guest', options: { words }, run: unused },
      {
        name: 'fill',
        summary: 'help.summary',
        access: 'guest',
        options: { words },
        opens: 'modal',
        run: unused,
      },
    ],
    actions: {},
  },
];

import { setTimeout as sleep } from 'node:timers/promises';
import { subscribe, type Wish } from '../../src/domain/digests/change.ts';
import { useChannel } from '../../src/domain/workspaces/channels.ts';
import { connectWorkspace } from '../../src/domain/workspaces/workspaces.ts';
import { createSealer } from '../../src/sealing.ts';
import { tokenContext } from '../../src/slack/installations.ts';
import { aWish } from '../domain/digests/subscriptions.ts';
import { builtProgram } from '../support/built.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { APP_PERMISSIONS, type DiscordCounterpart, startDiscord } from '../support/discord/index.ts';
import { type Launch, type Program, startProgram } from '../support/program.ts';
import type { SlackCounterpart } from '../support/slack/counterpart.ts';
import { startSlack } from '../support/slack/server.ts';
import { startWire, type Wire } from './wire.ts';

/** A channel with a digest of everything that is published, which says so where nothing was. */
export interface Digest {
  readonly id: string;
  readonly number: number;
  readonly platform: 'slack' | 'discord';
  readonly workspaceId: string;
  /** The platform's ids. */
  readonly workspace: string;
  readonly channel: string;
}

/** The real program with lines of its own to both platforms. */
export interface Running {
  readonly name: string;
  readonly program: Program;
  readonly slackWire: Wire;
  readonly discordWire: Wire;
  /** As `kill -9`. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  closeWires(): Promise<void>;
}

/** One database, both platforms, and any number of programs. */
export interface World {
  readonly database: TestDatabase;
  readonly slack: SlackCounterpart;
  readonly discord: DiscordCounterpart;
  readonly digests: readonly Digest[];
  /** Starts a program that the database knows by `name`. */
  start(name: string, launch?: Launch & { env?: Record<string, string> }): Promise<Running>;
  stop(): Promise<void>;
}

/** How many workspaces there are on each platform, with how many channels each. */
export interface Size {
  readonly teams: number;
  readonly slackChannels: number;
  readonly guilds: number;
  readonly discordChannels: number;
  /** Whether each guild has a forum besides, `forum`, in which there is no digest. */
  readonly forums?: boolean;
  /** Ids of further people in every workspace of Slack. */
  readonly people?: readonly string[];
  /** A role in every guild that the bot may give. */
  readonly role?: string;
}

/** Who set the channels up, by the platform's id on Slack and by name on Discord. */
export const founder = { slack: 'UFOUNDER', discord: 'founder' };
/** Who is in every workspace as well, by the same. */
export const reader = { slack: 'UREADER', discord: 'reader' };

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

export async function createWorld(size: Size, wish: Partial<Wish> = {}): Promise<World> {
  const [database, slack, discord] = await Promise.all([
    createTestDatabase(),
    startSlackWorld(size),
    startDiscordWorld(size),
    builtProgram(),
  ]);
  const places = [...slackPlaces(slack, size), ...discordPlaces(discord, size)];
  await connectAll(database, places);
  const digests: Digest[] = [];
  for (const place of places)
    digests.push(await addDigest(database, place, aWish({ sayEmpty: true, time: inHalfADay(), ...wish })));
  const running = new Set<Running>();
  return {
    ...{ database, slack, discord, digests },
    async start(name, launch = {}) {
      const one = await startRunning({ database, slack, discord }, name, launch);
      running.add(one);
      return one;
    },
    async stop() {
      await Promise.all([...running].map((one) => one.kill()));
      await Promise.all([...running].map((one) => one.closeWires()));
      await Promise.all([slack.stop(), discord.stop()]);
      await database.drop();
    },
  };
}

/** HH:MM in UTC, at which no test goes on: digests are due when a test says so alone. */
const inHalfADay = (): string => new Date(Date.now() + 12 * 60 * 60 * 1000).toISOString().slice(11, 16);

type Parts = Pick<World, 'database' | 'slack' | 'discord'>;

async function startRunning(
  { database, slack, discord }: Parts,
  name: string,
  { env = {}, ...launch }: Launch & { env?: Record<string, string> },
): Promise<Running> {
  const [slackWire, discordWire] = await Promise.all([startWire(slack.url), startWire(discord.url)]);
  const settings = {
    ...database.env,
    DATABASE_URL: `${database.url}&application_name=${name}`,
    ...slack.env('T1'),
    SLACK_API_URL: `${slackWire.url}/api/`,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: `${discordWire.url}/api`,
    ...env,
  };
  const closeWires = async () => void (await Promise.all([slackWire.stop(), discordWire.stop()]));
  const program = await startProgram(settings, launch).catch(async (error: unknown) => {
    await closeWires();
    throw error;
  });
  return {
    ...{ name, program, slackWire, discordWire, closeWires },
    // The wires stay: what is on them gets there.
    kill: () => program.kill(),
    stop: async () => void (await program.stop()),
  };
}

function startSlackWorld({ teams, slackChannels, people = [] }: Size): Promise<SlackCounterpart> {
  return startSlack({
    mode: 'http',
    workspaces: names('T', teams).map((team) => ({
      team_id: team,
      name: `Workspace ${team}`,
      bot_token: `xoxb-${team}`,
      users: [{ id: founder.slack, is_admin: true }, ...[reader.slack, ...people].map((id) => ({ id }))],
      channels: names('C', slackChannels).map((id) => ({ id })),
    })),
  });
}

const startDiscordWorld = ({ guilds, discordChannels, forums, role }: Size): Promise<DiscordCounterpart> =>
  startDiscord({
    guilds: names('Guild ', guilds).map((name) => ({
      name,
      channels: [
        ...names('channel-', discordChannels).map((channel) => ({ name: channel })),
        ...(forums ? [{ name: 'forum', kind: 'forum' as const }] : []),
      ],
      members: [{ name: founder.discord }, { name: reader.discord }],
      ...(role !== undefined && roleOf(role)),
    })),
  });

/** What a guild has in which the bot may give a role. */
const roleOf = (name: string) => ({
  ...{ roles: [{ name }], rolesBelowApp: 1 },
  appPermissions: [...APP_PERMISSIONS, 'ManageRoles'] as const,
});

type Place = Pick<Digest, 'platform' | 'workspace' | 'channel'> & {
  readonly tokenOf?: string;
  setUpBy: string;
};

const slackPlaces = (slack: SlackCounterpart, { teams, slackChannels }: Size): Place[] =>
  names('T', teams).flatMap((workspace, index) =>
    names('C', slackChannels).map((channel) => ({
      ...{ platform: 'slack' as const, workspace, channel, setUpBy: founder.slack },
      // The first one's stands in the environment.
      ...(index > 0 && { tokenOf: slack.workspace(workspace).bot_token }),
    })),
  );

const discordPlaces = (discord: DiscordCounterpart, { guilds }: Size): Place[] =>
  names('Guild ', guilds).flatMap((name) => {
    const { id, channels } = discord.guild(name);
    const setUpBy = discord.person(founder.discord).id;
    const texts = [...channels.values()].filter((channel) => channel.name !== 'forum');
    return texts.map((channel) => ({
      ...{ platform: 'discord' as const, workspace: id, channel: channel.id, setUpBy },
    }));
  });

async function connectAll({ db, env }: TestDatabase, places: readonly Place[]): Promise<void> {
  const sealer = createSealer(Buffer.from(env.ENCRYPTION_KEY, 'base64'));
  for (const { platform, workspace, tokenOf } of places) {
    const tokenSealed = tokenOf && sealer.seal(tokenOf, tokenContext(workspace));
    const sealed = tokenSealed === undefined ? {} : { tokenSealed };
    await connectWorkspace(db, { platform, externalId: workspace, name: workspace, ...sealed });
  }
}

async function addDigest({ db }: TestDatabase, place: Place, wish: Wish): Promise<Digest> {
  const { platform, workspace, channel, setUpBy } = place;
  const { id: workspaceId } = await db.workspace.findUniqueOrThrow({
    where: { platform_externalId: { platform, externalId: workspace } },
  });
  return db.$transaction(async (tx) => {
    const use = { workspaceId, externalId: channel, name: `channel ${channel}`, setUpBy };
    const { id: channelId } = await useChannel(tx, use);
    const { number } = await subscribe(tx, { channelId, wish, now: new Date() });
    const { id } = await tx.digest.findUniqueOrThrow({ where: { number } });
    return { ...{ id, number, platform, workspaceId, workspace, channel } };
  });
}

/** A run that a digest must make: exactly one issue. */
export interface DueRun {
  readonly digestId: string;
  readonly dueAt: Date;
}

/** Makes digests due now, as if their time had come; those that are due already are left. */
export async function makeDue({ database }: World, digests: readonly Digest[]): Promise<DueRun[]> {
  const { rows } = await database.pool.query<DueRun>(
    // The column keeps milliseconds and would round up, to a moment that is not there yet.
    `UPDATE digest SET next_run_at = date_trunc('milliseconds', now()) WHERE id = ANY ($1::uuid[]) AND next_run_at > now()
     RETURNING id AS "digestId", next_run_at AS "dueAt"`,
    [digests.map(({ id }) => id)],
  );
  return rows;
}

/** For so long something is waited for that takes a moment, on a machine that is busy with much else. */
const patienceMs = 120_000;

/** Looks until there is something; rejects with `what` when that takes longer than `withinMs`. */
export async function until<T>(
  probe: () => Promise<T | undefined | false> | T | undefined | false,
  what: string | (() => Promise<string>),
  withinMs = patienceMs,
): Promise<T> {
  const start = performance.now();
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (performance.now() - start > withinMs)
      throw new Error(`Waited in vain for ${typeof what === 'string' ? what : await what()}`);
    await sleep(25);
  }
}

/** Resolves once nothing is due, being sent or tried again. */
export async function settled({ database: { pool, db } }: World, withinMs?: number): Promise<void> {
  const open = async () => {
    const { rows } = await pool.query<{ open: number }>(
      `SELECT (SELECT count(*) FROM digest WHERE next_run_at <= now())::int
            + (SELECT count(*) FROM delivery WHERE state IN ('due', 'sending', 'retrying'))::int AS open`,
    );
    return rows[0]?.open;
  };
  const left = async () => {
    const states = await db.delivery.groupBy({ by: ['state', 'platform', 'problem', 'code'], _count: true });
    return `everything to be sent: ${await open()} are open, ${JSON.stringify(states)}`;
  };
  await until(async () => (await open()) === 0, left, withinMs);
}

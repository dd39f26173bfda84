import { vi } from 'vitest';
import { conduct } from '../../src/domain/members/conduct.ts';
import { verifyWorkspace } from '../../src/domain/workspaces/verify.ts';
import { builtProgram } from '../support/built.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import type { DiscordCounterpart } from '../support/discord/index.ts';
import { type Program, startProgram } from '../support/program.ts';
import type { SlackCounterpart } from '../support/slack/counterpart.ts';
import { type Person, people } from './people.ts';
import { discordSeat } from './seats/discord.ts';
import { slackSeat } from './seats/slack.ts';
import { type ChannelName, discordSettings, startDiscordWorld, startSlackWorld } from './worlds.ts';

/** The program with a workspace on each platform, both vouched for, in which the same people sit. */
export interface ForumWorld {
  readonly database: TestDatabase;
  readonly slack: SlackCounterpart;
  readonly discord: DiscordCounterpart;
  readonly program: Program;
  /** Of the workspaces. */
  readonly workspaceIds: readonly string[];
  /** Ids of the members, each with an account on both platforms. */
  readonly members: Readonly<Record<Person, string>>;
  onSlack(person: Person, channel?: ChannelName): ReturnType<typeof slackSeat>;
  onDiscord(person: Person, channel?: ChannelName): ReturnType<typeof discordSeat>;
  stop(): Promise<void>;
}

/** All but Clara are moderators; she is a member of whom nothing was approved yet. */
export async function startForumWorld(): Promise<ForumWorld> {
  const [database, slack, discord] = await Promise.all([
    createTestDatabase(),
    startSlackWorld(),
    startDiscordWorld(),
    builtProgram(),
  ]);
  const program = await startProgram({
    ...database.env,
    ...slack.env('T1'),
    ...discordSettings(discord),
    LOG_LEVEL: 'debug',
  });
  slack.aim(`${program.url}/slack/events`);
  const workspaceIds = await connected(database);
  const members = await createMembers({ database, discord }, workspaceIds);
  for (const id of workspaceIds) await verifyWorkspace(database.db, id, new Date());
  return {
    ...{ database, slack, discord, program, workspaceIds, members },
    onSlack: (person, channel = 'general') => slackSeat(slack, { team: 'T1', person, channel }),
    onDiscord: (person, channel = 'general') => discordSeat(discord, { guild: 'Alpha', person, channel }),
    async stop() {
      await program.stop();
      await Promise.all([slack.stop(), discord.stop()]);
      await database.drop();
    },
  };
}

/** Long enough for a machine that is busy with other tests. */
const patienceMs = 60_000;

/** Ids of First on Slack and Alpha on Discord, once the program knows them. */
function connected({ db }: TestDatabase): Promise<string[]> {
  return vi.waitFor(async () => {
    const found = await db.workspace.findMany({
      where: { name: { in: ['First', 'Alpha'] } },
      orderBy: { platform: 'asc' },
    });
    if (found.length < 2) throw new Error('The program does not know both workspaces yet.');
    return found.map(({ id }) => id);
  }, patienceMs);
}

async function createMembers(
  { database: { db }, discord }: Pick<ForumWorld, 'database' | 'discord'>,
  [first]: readonly string[],
): Promise<Record<Person, string>> {
  const create = async (person: Person): Promise<string> => {
    const { name, slackId } = people[person];
    const roles = person === 'clara' ? (['member'] as const) : (['member', 'moderator'] as const);
    const accounts = [
      { platform: 'slack', tenant: 'T1', externalId: slackId, language: 'en' },
      { platform: 'discord', externalId: discord.person(name).id, language: 'en' },
    ] as const;
    const { id } = await db.member.create({
      data: {
        ...{ name, organisation: `${name}’s organisation`, group: 'civil-society', roles: [...roles] },
        ...{ conduct: conduct.version, admittedInId: first ?? null },
        accounts: { create: [...accounts] },
      },
    });
    return id;
  };
  const [annika, benoit, clara, dora] = [
    await create('annika'),
    await create('benoit'),
    await create('clara'),
    await create('dora'),
  ];
  return { annika, benoit, clara, dora };
}

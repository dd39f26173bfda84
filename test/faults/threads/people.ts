import { writeDeliveries } from '../../../src/domain/deliveries/write.ts';
import { follow } from '../../../src/domain/threads/follow.ts';
import { tellAuthor } from '../../../src/domain/threads/tell-authors.ts';
import { createContributing } from '../../domain/threads/contributing.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { founder, reader, type World } from '../world.ts';
import type { Place } from './forum.ts';

/** Follows threads from Slack, by the platform's id. */
export const followersInSlack = ['U-Fay', 'U-Finn'];
/** What the bot gives and takes in every guild. */
export const role = 'Industry';

/** People who are told of what happens, while programs do the telling. */
export interface People {
  /** When each author was last noted as one who is to be told, by the member's id. */
  readonly noted: ReadonlyMap<string, Date>;
  /** Three members follow a thread from now on. */
  follow(threadId: string): Promise<void>;
  /** An author of a post is to be told. */
  note(postId: string): Promise<void>;
  /** Somebody comes into a channel, and somebody's role in two guilds changes. */
  go(): Promise<void>;
  /** Lets so much time pass that followers may be told again. */
  wait(): Promise<void>;
}

/** They follow, are greeted, and are given and lose a role, in the workspaces of these places. */
export async function createPeople(world: World, places: readonly Place[]): Promise<People> {
  const { db, pool } = world.database;
  const followers = await createFollowers(world, places);
  const greet = await createGreeting(world, places);
  const noted = new Map<string, Date>();
  const guilds = places.filter(({ platform }) => platform === 'discord').slice(0, 2);
  let given = false;
  return {
    noted,
    async follow(threadId) {
      for (const memberId of followers) await follow(db, { sealer, memberId, threadId, daily: false });
    },
    async note(postId) {
      const { authorId } = await db.post.findUniqueOrThrow({ where: { id: postId } });
      const now = new Date();
      await db.$transaction((tx) => tellAuthor(tx, { sealer, postId, now }));
      if (authorId !== null) noted.set(authorId, now);
    },
    async go() {
      given = !given;
      const roles = guilds.map(({ workspaceId, workspace }) => ({
        ...{ kind: given ? ('give_role' as const) : ('take_role' as const), platform: 'discord' as const },
        ...{ workspaceId, recipient: world.discord.person(reader.discord).id, expiresAt: inADay() },
        ...{ subject: 'group-role', subjectId: world.discord.role(workspace, role).id },
      }));
      await db.$transaction((tx) => writeDeliveries(tx, [...roles, greet()]));
    },
    async wait() {
      await pool.query(`UPDATE follow SET told_at = told_at - interval '11 minutes'
        WHERE told_at > now() - interval '10 minutes'`);
    },
  };
}

const inADay = () => new Date(Date.now() + 24 * 60 * 60 * 1000);

/** Two on Slack and one on Discord; ids of the members. */
async function createFollowers({ database: { db }, discord }: World, places: readonly Place[]) {
  const contributing = createContributing(db);
  const ids: string[] = [];
  for (const id of followersInSlack) {
    const { member } = await contributing.member(id.replace('U-', ''), undefined);
    if (member) ids.push(member.id);
  }
  const guild = places.find(({ platform }) => platform === 'discord');
  const account = {
    ...{ platform: 'discord' as const, externalId: discord.person(founder.discord).id },
    workspaceId: guild?.workspaceId ?? null,
  };
  const { id } = await db.member.create({
    data: { name: 'Frida', roles: ['member'], accounts: { create: account } },
  });
  const all = [...ids, id];
  // What a member may see in direct messages is judged by the workspace that admitted them.
  const data = { admittedInId: guild?.workspaceId ?? null };
  await db.member.updateMany({ where: { id: { in: all } }, data });
  return all;
}

/** A greeting that one person alone sees in a channel, who is no member. */
async function createGreeting({ database: { db } }: World, places: readonly Place[]) {
  const place = places.find(({ platform }) => platform === 'slack');
  if (!place) throw new Error('There is no workspace of Slack.');
  const { workspaceId, workspace: tenant, channel: externalId } = place;
  const channel = await db.channel.findUniqueOrThrow({
    where: { workspaceId_externalId: { workspaceId, externalId } },
  });
  const account = await db.account.create({
    data: { platform: 'slack', tenant, externalId: reader.slack, workspaceId },
  });
  return () => ({
    ...{ kind: 'whisper' as const, platform: 'slack' as const, workspaceId, channelId: channel.id },
    ...{ recipient: reader.slack, subject: 'greeting', subjectId: account.id, expiresAt: inADay() },
  });
}

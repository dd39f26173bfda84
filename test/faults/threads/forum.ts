import { expect } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { edit, removeOwn } from '../../../src/domain/threads/edit.ts';
import { closeThread, reopenThread } from '../../../src/domain/threads/govern.ts';
import type { Outcome } from '../../../src/outcome.ts';
import { createContributing, deciderFrom } from '../../domain/threads/contributing.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { founder, type World } from '../world.ts';

/** Where threads stand in one workspace. */
export interface Place {
  readonly platform: 'slack' | 'discord';
  readonly workspaceId: string;
  /** The platform's ids. */
  readonly workspace: string;
  readonly channel: string;
}

/** What members do in the forum, written to the database as any program would, while programs carry it. */
export interface Forum {
  readonly places: readonly Place[];
  /**
   * Opens a thread for everybody, in those places alone where they are given, as if the others had no channel for it yet.
   * No other may have its title.
   */
  open(title: string, text: string, places?: readonly Place[]): Promise<Opened>;
  /** Resolves to the post's id. */
  reply(threadId: string, text: string): Promise<string>;
  edit(postId: string, text: string): Promise<void>;
  remove(postId: string): Promise<void>;
  /** Of the post that opens a thread. */
  retitle(postId: string, title: string): Promise<void>;
  /** A moderator closes a thread, or opens it again. */
  turn(threadId: string, to: 'closed' | 'open'): Promise<void>;
}

/** Who writes, by the platform's id in the first workspace of Slack. Nobody may write so much in an hour: they take turns. */
export const writers = Array.from({ length: 12 }, (_, number) => `U-Ada ${number}`);

export interface Opened {
  readonly threadId: string;
  /** Of the post that opens it. */
  readonly postId: string;
}

/**
 * Makes every workspace of the world take threads, in its first channel; every second guild in its forum, where it has
 * one.
 */
export async function createForum(world: World): Promise<Forum> {
  const { db } = world.database;
  const places = placesOf(world);
  for (const place of places) await useAsForum(world, place);
  const contributing = createContributing(db);
  const moderator = await contributing.member('Mo', undefined, { roles: ['member', 'moderator'] });
  const row = await db.workspace.findFirstOrThrow({
    where: { leftAt: null },
    orderBy: { externalId: 'desc' },
  });
  const { id, externalId, groups } = row;
  const workspace = { id, externalId, groups, verified: true, language: undefined, zone: undefined };
  const authors: Actor[] = [];
  for (const id of writers)
    authors.push({
      ...(await contributing.member(id.replace('U-', ''), undefined, { trusted: true })),
      workspace,
    });
  return { places, ...membersOf(world, places, authors, moderator) };
}

function membersOf(
  world: World,
  all: readonly Place[],
  authors: readonly Actor[],
  moderator: Actor,
): Omit<Forum, 'places'> {
  const { db } = world.database;
  const contributing = createContributing(db);
  let turns = 0;
  const next = (): Actor => {
    const author = authors[turns++ % authors.length];
    if (!author) throw new Error('There are authors.');
    return author;
  };
  const own = async (postId: string) => {
    const { authorId } = await db.post.findUniqueOrThrow({ where: { id: postId } });
    const actor = authors.find(({ member }) => member?.id === authorId);
    if (!actor) throw new Error('It is nobody’s.');
    return { sealer, actor, postId, now: new Date() };
  };
  return {
    async open(title, text, places = all) {
      const at = new Date();
      const contribution = { title, text, topics: [] };
      const { number } = succeeded(await contributing.propose(next(), contribution, { at }));
      const post = await db.post.findFirstOrThrow({ where: { thread: { number }, opens: true } });
      const { threadId, id: postId } = post;
      const others = all.filter((place) => !places.includes(place));
      for (const place of others) await takeThreads(world, place, false);
      succeeded(await contributing.decide(moderator, postId, 'approve', { at: new Date() }));
      for (const place of others) await takeThreads(world, place, true);
      expect(await db.threadCopy.count({ where: { threadId } })).toBe(places.length);
      return { threadId, postId };
    },
    async reply(threadId, text) {
      succeeded(await contributing.reply(next(), threadId, { text, now: new Date() }));
      const { id } = await db.post.findFirstOrThrow({ where: { threadId, text } });
      return id;
    },
    async edit(postId, text) {
      succeeded(await edit(db, { ...(await own(postId)), text }));
    },
    async retitle(postId, title) {
      const { text } = await db.post.findUniqueOrThrow({ where: { id: postId } });
      succeeded(await edit(db, { ...(await own(postId)), text, title }));
    },
    async turn(threadId, to) {
      const steering = { threadId, by: deciderFrom(moderator), now: new Date() };
      succeeded(await (to === 'closed' ? closeThread : reopenThread)(db, steering));
    },
    async remove(postId) {
      succeeded(await removeOwn(db, await own(postId)));
    },
  };
}

function placesOf({ digests, discord }: World): Place[] {
  const first = digests.filter(
    ({ workspaceId }, index) => digests.findIndex((one) => one.workspaceId === workspaceId) === index,
  );
  return first.map(({ platform, workspaceId, workspace, channel }, index) => {
    const place = { platform, workspaceId, workspace, channel };
    if (platform === 'slack' || index % 2 === 0) return place;
    const forum = [...discord.guild(workspace).channels.values()].find(({ name }) => name === 'forum');
    return forum ? { ...place, channel: forum.id } : place;
  });
}

async function useAsForum(world: World, place: Place): Promise<void> {
  const { database, discord } = world;
  const { platform, workspaceId, channel: externalId } = place;
  const setUpBy = platform === 'slack' ? founder.slack : discord.person(founder.discord).id;
  await database.db.channel.upsert({
    where: { workspaceId_externalId: { workspaceId, externalId } },
    create: { workspaceId, externalId, name: 'forum', setUpBy },
    update: {},
  });
  await takeThreads(world, place, true);
}

/** Whether new threads are opened there. */
async function takeThreads({ database: { db } }: World, place: Place, takes: boolean): Promise<void> {
  const { workspaceId, channel: externalId } = place;
  const channel = await db.channel.findUniqueOrThrow({
    where: { workspaceId_externalId: { workspaceId, externalId } },
  });
  const data = { forumChannelId: takes ? channel.id : null };
  await db.workspace.update({ where: { id: workspaceId }, data });
}

function succeeded<T>(outcome: Outcome<T, unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

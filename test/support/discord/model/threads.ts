import { ChannelType, GatewayIntentBits } from 'discord.js';
import { channelJson } from './payloads.ts';
import type { Channel, Guild } from './records.ts';
import { nextSnowflake } from './snowflake.ts';
import type { World } from './world.ts';

export interface NewThread {
  readonly parent: Channel;
  readonly guild: Guild;
  readonly name: string;
  readonly ownerId: string;
  /** The message that it starts from has the same id. */
  readonly id?: string;
  readonly type?: ChannelType;
  readonly autoArchiveMinutes?: number;
  readonly appliedTags?: readonly string[];
}

/** Makes a thread, or in a forum a post, without announcing it: its first message comes first. */
export function createThread(world: World, start: NewThread): Channel {
  const now = new Date().toISOString();
  const isNews = start.parent.type === ChannelType.GuildAnnouncement;
  const thread: Channel = {
    id: start.id ?? nextSnowflake(),
    type: start.type ?? (isNews ? ChannelType.AnnouncementThread : ChannelType.PublicThread),
    guild: start.guild,
    parent: start.parent,
    name: start.name,
    position: 0,
    topic: null,
    overwrites: [],
    tags: [],
    requiresTag: false,
    messages: [],
    thread: {
      ownerId: start.ownerId,
      createdAt: now,
      archived: false,
      archivedAt: now,
      locked: false,
      autoArchiveMinutes: start.autoArchiveMinutes ?? 4320,
      appliedTags: start.appliedTags ?? [],
    },
  };
  world.channels.set(thread.id, thread);
  return thread;
}

/** Tells the gateway about a thread: THREAD_CREATE, THREAD_UPDATE or THREAD_DELETE. */
export function announceThread(world: World, name: string, thread: Channel): void {
  if (!thread.guild) return;
  const data = { ...channelJson(thread), ...(name === 'THREAD_CREATE' && { newly_created: true }) };
  world.emit({ name, data, intent: GatewayIntentBits.Guilds, guildId: thread.guild.id });
}

/** Archives a thread, as time or a moderator does. */
export function archive(world: World, thread: Channel, locked = false): void {
  if (!thread.thread) throw new Error(`${thread.name} is not a thread`);
  Object.assign(thread.thread, { archived: true, locked, archivedAt: new Date().toISOString() });
  announceThread(world, 'THREAD_UPDATE', thread);
}

/** A moderator locks a thread, which stays open as it is. */
export function lock(world: World, thread: Channel): void {
  if (!thread.thread) throw new Error(`${thread.name} is not a thread`);
  thread.thread.locked = true;
  announceThread(world, 'THREAD_UPDATE', thread);
}

/** Whoever posts in an archived thread reopens it. */
export function reopen(world: World, channel: Channel): void {
  if (!channel.thread?.archived) return;
  Object.assign(channel.thread, { archived: false, archivedAt: new Date().toISOString() });
  announceThread(world, 'THREAD_UPDATE', channel);
}

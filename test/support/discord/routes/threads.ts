import { ChannelType } from 'discord.js';
import { asList, asNumber, asObject, type JsonObject } from '../json.ts';
import { refusal } from '../model/errors.ts';
import { createMessage } from '../model/messages.ts';
import { activeThreads, channelJson, threadsOf } from '../model/payloads.ts';
import type { Channel, Guild } from '../model/records.ts';
import { nextSnowflake } from '../model/snowflake.ts';
import { announceThread, createThread, type NewThread } from '../model/threads.ts';
import { validateMessage, validateThread } from '../validate.ts';
import { channelIn, channelWhere, guildIn, messageIn, requirePermissions } from './access.ts';
import { demand, expectNoMentions } from './demand.ts';
import { bodyOf, type Call, created, noContent, ok, type Reply, type Route, route } from './route.ts';

export const threadRoutes: Route[] = [
  route('POST /channels/:channel_id/threads', start),
  route('POST /channels/:channel_id/messages/:message_id/threads', startFromMessage),
  route('GET /channels/:channel_id/threads/archived/public', listArchived),
  route('GET /guilds/:guild_id/threads/active', (call) =>
    ok({ threads: activeThreads(call.world, guildIn(call)).map(channelJson), members: [], has_more: false }),
  ),
  route('PUT /channels/:channel_id/thread-members/@me', membership),
  route('DELETE /channels/:channel_id/thread-members/@me', membership),
];

function start(call: Call): Reply {
  const channel = channelIn(call);
  return channel.type === ChannelType.GuildForum ? startPost(call, channel) : startEmpty(call, channel);
}

/** A forum post: a thread and its first message, which share one id. */
function startPost(call: Call, forum: Channel): Reply {
  const { world } = call;
  const body = bodyOf(call);
  const message = asObject(body.message);
  requirePermissions(call, forum, 'SendMessages');
  demand(call, () => [
    ...validateThread(body),
    ...unknownTags(forum, body),
    ...validateMessage(message, { to: 'channel', files: call.files }).map((problem) => `message.${problem}`),
  ]);
  const given = asList(body.applied_tags);
  const isModerated = forum.tags.some(({ id, moderated }) => moderated && given.includes(id));
  if (isModerated) requirePermissions(call, forum, 'ManageThreads');
  if (forum.requiresTag && given.length === 0) throw refusal('TagRequired');
  expectNoMentions(call, message);
  const id = nextSnowflake();
  const thread = createThread(world, { ...newThread(call, forum, body), id });
  const first = createMessage(world, {
    channel: thread,
    author: world.app,
    body: message,
    files: call.files,
    id,
  });
  announceThread(world, 'THREAD_CREATE', thread);
  return created({ ...channelJson(thread), message: first });
}

function unknownTags(forum: Channel, body: JsonObject): string[] {
  const unknown = asList(body.applied_tags).filter((tag) => !forum.tags.some(({ id }) => id === tag));
  return unknown.map((tag) => `applied_tags: ${String(tag)} is not a tag of this forum`);
}

function startEmpty(call: Call, channel: Channel): Reply {
  if (channel.type !== ChannelType.GuildText && channel.type !== ChannelType.GuildAnnouncement) {
    throw refusal('NotATextChannel');
  }
  const body = bodyOf(call);
  const isPrivate = (asNumber(body.type) ?? ChannelType.PrivateThread) === ChannelType.PrivateThread;
  requirePermissions(call, channel, isPrivate ? 'CreatePrivateThreads' : 'CreatePublicThreads');
  demand(call, () => validateThread(body));
  const type = isPrivate ? { type: ChannelType.PrivateThread as const } : {};
  const thread = createThread(call.world, { ...newThread(call, channel, body), ...type });
  announceThread(call.world, 'THREAD_CREATE', thread);
  return created(channelJson(thread));
}

function startFromMessage(call: Call): Reply {
  const channel = channelWhere(call, 'CreatePublicThreads');
  const { id } = messageIn(call, channel);
  const body = bodyOf(call);
  demand(call, () => validateThread(body));
  if (call.world.channels.has(id)) throw refusal('ThreadExists');
  const thread = createThread(call.world, { ...newThread(call, channel, body), id });
  announceThread(call.world, 'THREAD_CREATE', thread);
  return created(channelJson(thread));
}

function newThread(call: Call, parent: Channel, body: JsonObject): NewThread {
  const minutes = asNumber(body.auto_archive_duration);
  return {
    parent,
    guild: guildOf(parent),
    name: String(body.name),
    ownerId: call.world.app.id,
    appliedTags: asList(body.applied_tags).map(String),
    ...(minutes !== undefined && { autoArchiveMinutes: minutes }),
  };
}

function guildOf(channel: Channel): Guild {
  if (!channel.guild) throw refusal('NotATextChannel');
  return channel.guild;
}

/** Those that were archived last come first; 50 of them unless `limit` says otherwise, which is 2 to 100. */
function listArchived(call: Call): Reply {
  const channel = channelWhere(call, 'ReadMessageHistory');
  const limit = Number(call.query.get('limit') ?? 50);
  demand(call, () => (limit >= 2 && limit <= 100 ? [] : ['limit: must be 2 to 100']));
  const archivedAt = ({ thread }: Channel) => Date.parse(thread?.archivedAt ?? '');
  const threads = threadsOf(call.world, guildOf(channel))
    .filter(({ parent, thread }) => parent === channel && thread?.archived)
    .sort((one, other) => archivedAt(other) - archivedAt(one));
  const listed = threads.slice(0, limit).map(channelJson);
  return ok({ threads: listed, members: [], has_more: threads.length > limit });
}

/** Joining and leaving a thread change nothing that the counterpart keeps. */
function membership(call: Call): Reply {
  const { thread } = channelIn(call);
  if (!thread) throw refusal('UnknownChannel');
  if (thread.archived) throw refusal('ThreadArchived');
  return noContent;
}

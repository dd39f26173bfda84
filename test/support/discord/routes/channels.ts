import { asList, asNumber, asText, type JsonObject } from '../json.ts';
import { refusal } from '../model/errors.ts';
import { announceChannel, removeChannel } from '../model/guilds.ts';
import { channelJson } from '../model/payloads.ts';
import { may } from '../model/permissions.ts';
import type { Channel, ThreadState } from '../model/records.ts';
import { announceThread } from '../model/threads.ts';
import { validateThread } from '../validate.ts';
import { channelIn, requirePermissions } from './access.ts';
import { demand } from './demand.ts';
import { bodyOf, type Call, ok, type Reply, type Route, route } from './route.ts';

export const channelRoutes: Route[] = [
  route('GET /channels/:channel_id', (call) => ok(channelJson(channelIn(call)))),
  route('PATCH /channels/:channel_id', change),
  route('DELETE /channels/:channel_id', remove),
];

function change(call: Call): Reply {
  const channel = channelIn(call);
  if (channel.thread) return changeThread(call, channel, channel.thread);
  requirePermissions(call, channel, 'ManageChannels');
  demand(call, () => []);
  const { name, topic } = bodyOf(call);
  channel.name = asText(name) ?? channel.name;
  channel.topic = asText(topic) ?? channel.topic;
  announceChannel(call.world, 'CHANNEL_UPDATE', channel);
  return ok(channelJson(channel));
}

/**
 * Archives, reopens or renames a thread. While it is archived, nothing but reopening is taken (50083), though
 * other changes may come in the same request. Its owner may do this; locking takes ManageThreads.
 */
function changeThread(call: Call, channel: Channel, thread: ThreadState): Reply {
  const { world } = call;
  const body = bodyOf(call);
  demand(call, () => validateThread(body, { edit: true }));
  const isModerator = may(world.app.id, channel, 'ManageThreads');
  const isOwner = thread.ownerId === world.app.id;
  const needsModerator = body.locked !== undefined || thread.locked;
  if (!isModerator && (!isOwner || needsModerator)) throw refusal('MissingPermissions');
  if (thread.archived && body.archived !== false) throw refusal('ThreadArchived');
  Object.assign(thread, threadChanges(thread, body));
  channel.name = asText(body.name) ?? channel.name;
  announceThread(world, 'THREAD_UPDATE', channel);
  return ok(channelJson(channel));
}

function threadChanges(thread: ThreadState, body: JsonObject): Partial<ThreadState> {
  const archived = typeof body.archived === 'boolean' ? body.archived : thread.archived;
  return {
    archived,
    archivedAt: archived === thread.archived ? thread.archivedAt : new Date().toISOString(),
    locked: typeof body.locked === 'boolean' ? body.locked : thread.locked,
    autoArchiveMinutes: asNumber(body.auto_archive_duration) ?? thread.autoArchiveMinutes,
    appliedTags: body.applied_tags ? asList(body.applied_tags).map(String) : thread.appliedTags,
  };
}

function remove(call: Call): Reply {
  const channel = channelIn(call);
  const reply = ok(channelJson(channel));
  if (channel.thread) {
    requirePermissions(call, channel, 'ManageThreads');
    removeChannel(call.world, channel);
  } else if (channel.guild) {
    requirePermissions(call, channel, 'ManageChannels');
    removeChannel(call.world, channel);
  }
  return reply;
}

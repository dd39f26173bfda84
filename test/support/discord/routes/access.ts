import { ChannelType, type PermissionsString } from 'discord.js';
import { refusal } from '../model/errors.ts';
import { may } from '../model/permissions.ts';
import type { Channel, Guild } from '../model/records.ts';
import type { Message } from '../wire.ts';
import { type Call, param } from './route.ts';

const TALKING: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
  ChannelType.DM,
];

/** The channel in the path: 10003 when there is none, 50001 when the app may not see it. */
export function channelIn(call: Call): Channel {
  const id = param(call, 'channel_id');
  const channel = call.world.channels.get(id);
  if (!channel) throw refusal(call.world.lostChannels.has(id) ? 'MissingAccess' : 'UnknownChannel');
  if (!may(call.world.app.id, channel, 'ViewChannel')) throw refusal('MissingAccess');
  return channel;
}

/** The same, and the app may do all of this there (50013). */
export function channelWhere(call: Call, ...names: readonly PermissionsString[]): Channel {
  const channel = channelIn(call);
  requirePermissions(call, channel, ...names);
  return channel;
}

export function requirePermissions(
  call: Call,
  channel: Channel,
  ...names: readonly PermissionsString[]
): void {
  if (!may(call.world.app.id, channel, ...names)) throw refusal('MissingPermissions');
}

/** The channel in the path, where the app may speak. */
export function channelToSpeakIn(call: Call): Channel {
  const channel = channelIn(call);
  if (!TALKING.includes(channel.type)) throw refusal('NotATextChannel');
  if (channel.recipient && !channel.recipient.directMessages) throw refusal('CannotMessageUser');
  requirePermissions(call, channel, channel.thread ? 'SendMessagesInThreads' : 'SendMessages');
  if (call.files.length > 0) requirePermissions(call, channel, 'AttachFiles');
  refuseLocked(call, channel);
  return channel;
}

/** In a locked thread only who manages threads writes or changes anything. */
export function refuseLocked({ world }: Call, channel: Channel): void {
  if (channel.thread?.locked && !may(world.app.id, channel, 'ManageThreads')) throw refusal('ThreadLocked');
}

export function guildIn(call: Call): Guild {
  const guild = call.world.guilds.get(param(call, 'guild_id'));
  if (!guild) throw refusal('UnknownGuild');
  return guild;
}

export function messageIn(call: Call, channel: Channel): Message {
  const message = channel.messages.find(({ id }) => id === param(call, 'message_id'));
  if (!message) throw refusal('UnknownMessage');
  return message;
}

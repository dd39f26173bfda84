import { ChannelFlags, ChannelType } from 'discord.js';
import type { JsonObject } from '../json.ts';
import { permissionsOf } from './permissions.ts';
import type { Channel, Guild, Member, Role, User } from './records.ts';
import type { World } from './world.ts';

/** Records as Discord's JSON. */

export function userJson(user: User) {
  return {
    id: user.id,
    username: user.username,
    global_name: user.username,
    discriminator: '0',
    avatar: null,
    bot: user.bot,
    flags: 0,
    public_flags: 0,
    primary_guild: null,
  };
}

export function memberJson(member: Member) {
  return {
    user: userJson(member.user),
    nick: member.nick,
    roles: member.roles,
    joined_at: member.joinedAt,
    avatar: null,
    banner: null,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0,
  };
}

export function roleJson(role: Role) {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    position: role.position,
    managed: role.managed,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

export function channelJson(channel: Channel): JsonObject {
  if (channel.recipient) return directJson(channel, channel.recipient);
  if (channel.thread) return threadJson(channel, channel.thread);
  const isForum = channel.type === ChannelType.GuildForum;
  return {
    ...commonJson(channel),
    topic: channel.topic,
    permission_overwrites: channel.overwrites.map(({ id, isRole, allow, deny }) => ({
      id,
      type: isRole ? 0 : 1,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
    ...(isForum && {
      available_tags: channel.tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: 0,
    }),
  };
}

function commonJson(channel: Channel): JsonObject {
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guild?.id,
    name: channel.name,
    position: channel.position,
    flags: channel.requiresTag ? ChannelFlags.RequireTag : 0,
    parent_id: channel.parent?.id ?? null,
    last_message_id: channel.messages.at(-1)?.id ?? null,
    rate_limit_per_user: 0,
    nsfw: false,
  };
}

function threadJson(channel: Channel, thread: NonNullable<Channel['thread']>): JsonObject {
  const { position: _, nsfw: __, ...common } = commonJson(channel);
  return {
    ...common,
    owner_id: thread.ownerId,
    applied_tags: thread.appliedTags,
    message_count: channel.messages.length,
    total_message_sent: channel.messages.length,
    member_count: 1,
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: thread.archivedAt,
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.locked,
      create_timestamp: thread.createdAt,
    },
  };
}

function directJson(channel: Channel, recipient: User): JsonObject {
  return {
    id: channel.id,
    type: channel.type,
    flags: 0,
    last_message_id: channel.messages.at(-1)?.id ?? null,
    recipients: [userJson(recipient)],
  };
}

export function guildJson(guild: Guild): JsonObject {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: [...guild.roles.values()].map(roleJson),
    features: [],
    emojis: [],
    stickers: [],
    description: null,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    home_header: null,
    vanity_url_code: null,
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    application_id: null,
    region: 'deprecated',
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw: false,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    max_members: 500_000,
    max_presences: null,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    widget_enabled: false,
    widget_channel_id: null,
    incidents_data: null,
  };
}

/** What GUILD_CREATE adds. Of the members only the app itself is listed, as for any app without presences. */
export function guildCreateJson(world: World, guild: Guild): JsonObject {
  const app = guild.members.get(world.app.id);
  const threads = activeThreads(world, guild);
  return {
    ...guildJson(guild),
    joined_at: guild.joinedAt,
    large: guild.members.size > 50,
    unavailable: false,
    member_count: guild.members.size,
    members: app ? [memberJson(app)] : [],
    channels: [...guild.channels.values()].map(channelJson),
    threads: threads.map(channelJson),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function threadsOf(world: World, guild: Guild): Channel[] {
  return [...world.channels.values()].filter((channel) => channel.thread && channel.guild === guild);
}

export function activeThreads(world: World, guild: Guild): Channel[] {
  return threadsOf(world, guild).filter((channel) => channel.thread?.archived === false);
}

/** A member inside an interaction, with what they may do in its channel. */
export function interactionMemberJson(guild: Guild, member: Member, channel: Channel) {
  return { ...memberJson(member), permissions: permissionsOf(guild, member.user.id, channel).toString() };
}

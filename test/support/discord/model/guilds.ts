import { ChannelType, GatewayIntentBits, type PermissionsString } from 'discord.js';
import type { ChannelSpec, GuildSpec, MemberSpec } from '../options.ts';
import { addMember, buildGuild, overwritesOf, placeAppRole, rolesNamed } from './build.ts';
import { channelJson, guildCreateJson, memberJson, roleJson, userJson } from './payloads.ts';
import { permissionBits } from './permissions.ts';
import type { Channel, Guild, Member, Role, User } from './records.ts';
import { nextSnowflake } from './snowflake.ts';
import type { World } from './world.ts';

/** What happens to guilds while the app runs. Each change is told to the gateway. */

export function joinGuild(world: World, spec: GuildSpec): Guild {
  const guild = buildGuild(world, spec);
  emit(world, guild, 'GUILD_CREATE', guildCreateJson(world, guild), GatewayIntentBits.Guilds);
  return guild;
}

/** The app is removed from a guild, or leaves it. */
export function leaveGuild(world: World, guild: Guild): void {
  world.guilds.delete(guild.id);
  for (const channel of world.channels.values()) {
    if (channel.guild !== guild) continue;
    world.channels.delete(channel.id);
    world.lostChannels.add(channel.id);
  }
  emit(world, guild, 'GUILD_DELETE', { id: guild.id }, GatewayIntentBits.Guilds);
}

export function joinMember(world: World, guild: Guild, spec: MemberSpec): Member {
  const member = addMember(world, guild, spec);
  const data = { ...memberJson(member), guild_id: guild.id };
  emit(world, guild, 'GUILD_MEMBER_ADD', data, GatewayIntentBits.GuildMembers);
  return member;
}

export function leaveMember(world: World, guild: Guild, user: User): void {
  guild.members.delete(user.id);
  const data = { guild_id: guild.id, user: userJson(user) };
  emit(world, guild, 'GUILD_MEMBER_REMOVE', data, GatewayIntentBits.GuildMembers);
}

export function setRoles(world: World, guild: Guild, member: Member, roles: readonly string[]): void {
  member.roles = rolesNamed(guild, roles);
  announceMember(world, guild, member);
}

/** Gives a member one role or takes it away; what is so already is told to nobody. */
export function setRole(
  world: World,
  guild: Guild,
  member: Member,
  { role, held }: { role: Role; held: boolean },
): void {
  if (member.roles.includes(role.id) === held) return;
  member.roles = held ? [...member.roles, role.id] : member.roles.filter((id) => id !== role.id);
  announceMember(world, guild, member);
}

function announceMember(world: World, guild: Guild, member: Member): void {
  const data = { ...memberJson(member), guild_id: guild.id };
  emit(world, guild, 'GUILD_MEMBER_UPDATE', data, GatewayIntentBits.GuildMembers);
}

/** An admin of the guild deletes a role, which nobody has any more. */
export function deleteRole(world: World, guild: Guild, role: Role): void {
  guild.roles.delete(role.id);
  for (const member of guild.members.values()) member.roles = member.roles.filter((id) => id !== role.id);
  emit(world, guild, 'GUILD_ROLE_DELETE', { guild_id: guild.id, role_id: role.id }, GatewayIntentBits.Guilds);
}

/** An admin of the guild changes who may do what in a channel. */
export function setAccess(
  world: World,
  guild: Guild,
  channel: Channel,
  access: Pick<ChannelSpec, 'closed' | 'overwrites'>,
): void {
  channel.overwrites = overwritesOf(world, guild, access);
  announceChannel(world, 'CHANNEL_UPDATE', channel);
}

/** An admin of the guild changes what the app's own role may do everywhere. */
export function setAppPermissions(world: World, guild: Guild, names: readonly PermissionsString[]): void {
  const role = appRole(world, guild);
  role.permissions = permissionBits(names);
  const data = { guild_id: guild.id, role: roleJson(role) };
  emit(world, guild, 'GUILD_ROLE_UPDATE', data, GatewayIntentBits.Guilds);
}

/** An admin of the guild moves the app's role above so many others, counted from the lowest. */
export function raiseApp(world: World, guild: Guild, below: number): void {
  placeAppRole(guild, appRole(world, guild), below);
  for (const role of guild.roles.values()) {
    const data = { guild_id: guild.id, role: roleJson(role) };
    emit(world, guild, 'GUILD_ROLE_UPDATE', data, GatewayIntentBits.Guilds);
  }
}

function appRole(world: World, guild: Guild): Role {
  const roles = guild.members.get(world.app.id)?.roles ?? [];
  const role = roles.map((id) => guild.roles.get(id)).find((one) => one?.managed);
  if (!role) throw new Error(`${guild.name} has no role of the app`);
  return role;
}

/** The channel is deleted, and with it its threads. A thread may be deleted by itself. */
export function removeChannel(world: World, channel: Channel): void {
  for (const one of world.channels.values()) {
    if (one === channel || one.parent === channel) world.channels.delete(one.id);
  }
  channel.guild?.channels.delete(channel.id);
  announceChannel(world, channel.thread ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channel);
}

export function announceChannel(world: World, name: string, channel: Channel): void {
  if (channel.guild) emit(world, channel.guild, name, channelJson(channel), GatewayIntentBits.Guilds);
}

/** The direct messages between the app and a person, opened when there are none yet. */
export function directChannel(world: World, user: User): Channel {
  const open = [...world.channels.values()].find(({ recipient }) => recipient === user);
  if (open) return open;
  const channel: Channel = {
    id: nextSnowflake(),
    type: ChannelType.DM,
    recipient: user,
    name: '',
    position: 0,
    topic: null,
    overwrites: [],
    tags: [],
    requiresTag: false,
    messages: [],
  };
  world.channels.set(channel.id, channel);
  return channel;
}

function emit(world: World, guild: Guild, name: string, data: unknown, intent: GatewayIntentBits): void {
  world.emit({ name, data, guildId: guild.id, intent });
}

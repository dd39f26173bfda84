import type { Channel, Guild, Member, Role, User } from './records.ts';
import type { World } from './world.ts';

/** Finds things by id or by name, for tests. Each throws when there is none, or more than one. */

export function findGuild(world: World, ref: string): Guild {
  const byId = world.guilds.get(ref);
  const byName = [...world.guilds.values()].filter((guild) => guild.name === ref);
  return byId ?? only(byName, `guild "${ref}"`);
}

export function findPerson(world: World, ref: string): User {
  const byId = world.people.get(ref);
  const byName = [...world.people.values()].filter((user) => user.username === ref);
  return byId ?? only(byName, `person "${ref}"`);
}

/** Finds a channel or a thread. With a guild, only there. */
export function findChannel(world: World, ref: string, guild?: Guild): Channel {
  const byId = world.channels.get(ref);
  if (byId && (!guild || byId.guild === guild)) return byId;
  const candidates = [...world.channels.values()].filter((channel) => !guild || channel.guild === guild);
  const byName = candidates.filter((channel) => channel.guild && channel.name === ref);
  return only(byName, `channel "${ref}"${guild ? ` in ${guild.name}` : ''}`);
}

export function findMember(guild: Guild, user: User): Member {
  const member = guild.members.get(user.id);
  if (!member) throw new Error(`${user.username} is not a member of ${guild.name}`);
  return member;
}

export function findRole(guild: Guild, ref: string): Role {
  const byName = [...guild.roles.values()].filter((role) => role.name === ref);
  return guild.roles.get(ref) ?? only(byName, `role "${ref}" in ${guild.name}`);
}

function only<T>(found: readonly T[], what: string): T {
  const [first, ...others] = found;
  if (first === undefined) throw new Error(`There is no ${what}`);
  if (others.length > 0) throw new Error(`There is more than one ${what}: use its id`);
  return first;
}

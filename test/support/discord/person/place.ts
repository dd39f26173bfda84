import type { PermissionsString } from 'discord.js';
import { findChannel, findGuild, findMember, findPerson } from '../model/find.ts';
import { directChannel } from '../model/guilds.ts';
import { may } from '../model/permissions.ts';
import type { Channel, User } from '../model/records.ts';
import type { World } from '../model/world.ts';

/** Who does something, and where. Everything is given by name or by id. Without a channel: in direct messages. */
export interface Where {
  readonly user: string;
  readonly guild?: string;
  readonly channel?: string;
  /** Default: the person's own language. */
  readonly locale?: string;
  /** How many milliseconds ago it happened. More than 3,000 makes any answer come too late. */
  readonly age?: number;
}

export interface Place {
  readonly user: User;
  readonly channel: Channel;
}

/** Finds a person and a channel, and throws when that person could not do this there. */
export function placeOf(world: World, where: Where, ...needed: readonly PermissionsString[]): Place {
  const user = findPerson(world, where.user);
  if (where.channel === undefined) {
    if (where.guild !== undefined) throw new Error('A guild needs a channel beside it');
    return { user, channel: directChannel(world, user) };
  }
  const guild = where.guild === undefined ? undefined : findGuild(world, where.guild);
  const channel = findChannel(world, where.channel, guild);
  checkPlace(user, channel, ...needed);
  return { user, channel };
}

export function checkPlace(user: User, channel: Channel, ...needed: readonly PermissionsString[]): void {
  if (channel.recipient && channel.recipient !== user) throw new Error('These are another person’s messages');
  if (channel.guild) findMember(channel.guild, user);
  if (!may(user.id, channel, 'ViewChannel', ...needed)) {
    throw new Error(
      `${user.username} may not do this in ${channel.name}: ${needed.join(', ') || 'ViewChannel'}`,
    );
  }
}

import { PermissionFlagsBits, type PermissionsString } from 'discord.js';
import type { Channel, Guild, Overwrite } from './records.ts';

const ALL = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

export function permissionBits(names: readonly PermissionsString[]): bigint {
  return names.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n);
}

/**
 * What a user may do in a channel, or in the guild as a whole; nothing for somebody who is not a member.
 * Follows the algorithm in discord.com/developers/docs/topics/permissions; threads take their parent's
 * overwrites.
 */
export function permissionsOf(guild: Guild, userId: string, channel?: Channel): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  const roles = [guild.id, ...member.roles];
  const base = roles.reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  if (guild.ownerId === userId || (base & PermissionFlagsBits.Administrator) !== 0n) return ALL;
  if (!channel) return base;
  const { overwrites } = channel.parent ?? channel;
  const everyone = overwrites.filter(({ id }) => id === guild.id);
  const ofRoles = overwrites.filter(({ id, isRole }) => isRole && member.roles.includes(id));
  const ofMember = overwrites.filter(({ id, isRole }) => !isRole && id === userId);
  return [everyone, ofRoles, ofMember].reduce(applyOverwrites, base);
}

/** The highest position of a user's roles, below which they may manage roles; the owner is above all. */
export function rankOf(guild: Guild, userId: string): number {
  if (guild.ownerId === userId) return Number.POSITIVE_INFINITY;
  const held = guild.members.get(userId)?.roles ?? [];
  return Math.max(0, ...held.map((id) => guild.roles.get(id)?.position ?? 0));
}

function applyOverwrites(permissions: bigint, overwrites: readonly Overwrite[]): bigint {
  const deny = overwrites.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
  const allow = overwrites.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
  return (permissions & ~deny) | allow;
}

/** Whether a user may do all of this in a channel. In direct messages everything is allowed. */
export function may(userId: string, channel: Channel, ...names: readonly PermissionsString[]): boolean {
  if (!channel.guild) return true;
  const needed = permissionBits(names);
  return (permissionsOf(channel.guild, userId, channel) & needed) === needed;
}

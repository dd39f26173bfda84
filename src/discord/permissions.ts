import { OverwriteType, PermissionFlagsBits as Permission } from 'discord.js';
import type { RoleFacts } from '../platform.ts';

/** What decides about permissions, in the words of Discord's JSON: permissions are sums of bits as decimal texts. */
export interface GuildRoles {
  /** The guild's id is the role @everyone's as well. */
  readonly id: string;
  readonly owner_id: string;
  readonly roles: readonly GuildRole[];
}

export interface GuildRole {
  readonly id: string;
  readonly name: string;
  readonly permissions: string;
  readonly position: number;
  /** Belongs to an app, a subscription or the like: nobody gives it. */
  readonly managed: boolean;
}

export interface Overwrite {
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: string;
  readonly deny: string;
}

/** Whose permissions are asked for. */
export interface Holder {
  /** Absent for somebody who has @everyone alone. */
  readonly id?: string;
  readonly roles: readonly string[];
  /** Timed out at the moment. */
  readonly muted?: boolean;
}

const all = Object.values(Permission).reduce((sum, bit) => sum | bit, 0n);
const leftToMuted = Permission.ViewChannel | Permission.ReadMessageHistory;

/**
 * What somebody may do in a channel with these overwrites, as a sum of bits.
 * Source: discord.com/developers/docs/topics/permissions, "Permission Overwrites", "Implicit Permissions" and
 * "Permissions for Timed Out Members".
 */
export function permissionsIn(guild: GuildRoles, holder: Holder, overwrites: readonly Overwrite[]): bigint {
  const base = permissionsOf(guild, holder);
  if (guild.owner_id === holder.id || (base & Permission.Administrator) !== 0n) return all;
  const ofRole = overwrites.filter(({ type }) => type === OverwriteType.Role);
  const ofMember = overwrites.filter(({ type }) => type === OverwriteType.Member);
  const steps = [
    ofRole.filter(({ id }) => id === guild.id),
    ofRole.filter(({ id }) => id !== guild.id && holder.roles.includes(id)),
    ofMember.filter(({ id }) => id === holder.id),
  ];
  const granted = steps.reduce(overwritten, base);
  if ((granted & Permission.ViewChannel) === 0n) return 0n;
  return holder.muted ? granted & leftToMuted : granted;
}

/** What somebody's roles allow them in the guild as a whole. */
function permissionsOf(guild: GuildRoles, holder: Holder): bigint {
  const held = [guild.id, ...holder.roles];
  return sum(guild.roles.filter(({ id }) => held.includes(id)).map((role) => role.permissions));
}

/** Rights over a server or over other people in it. Nobody may come by them through a form of ours. */
const powers =
  Permission.Administrator |
  Permission.ManageGuild |
  Permission.ManageRoles |
  Permission.ManageChannels |
  Permission.ManageWebhooks |
  Permission.ManageMessages |
  Permission.ManageThreads |
  Permission.ManageNicknames |
  Permission.ManageEvents |
  Permission.ManageGuildExpressions |
  Permission.KickMembers |
  Permission.BanMembers |
  Permission.ModerateMembers |
  Permission.MuteMembers |
  Permission.DeafenMembers |
  Permission.MoveMembers |
  Permission.MentionEveryone |
  Permission.ViewAuditLog |
  Permission.ViewGuildInsights;

/**
 * What a role of the guild is like for a bot that would give it, which must stand above it; undefined where there is
 * no such role. Source: discord.com/developers/docs/topics/permissions, "Permission Hierarchy".
 */
export function roleFacts(guild: GuildRoles, bot: Holder, role: string): RoleFacts | undefined {
  const found = guild.roles.find(({ id }) => id === role);
  if (!found) return undefined;
  const ours = guild.roles.filter(({ id }) => bot.roles.includes(id));
  const highest = Math.max(0, ...ours.map(({ position }) => position));
  const manages = (permissionsOf(guild, bot) & (Permission.ManageRoles | Permission.Administrator)) !== 0n;
  return {
    name: found.name,
    powerful: (BigInt(found.permissions) & powers) !== 0n,
    givable: manages && !found.managed && found.id !== guild.id && found.position < highest,
  };
}

/** Overwrites of one step count together, and what any of them allows is allowed. */
const overwritten = (permissions: bigint, some: readonly Overwrite[]): bigint =>
  (permissions & ~sum(some.map(({ deny }) => deny))) | sum(some.map(({ allow }) => allow));

const sum = (permissions: readonly string[]): bigint =>
  permissions.reduce((bits, one) => bits | BigInt(one), 0n);

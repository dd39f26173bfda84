import { OverwriteType, PermissionFlagsBits as Permission } from 'discord.js';

/** What decides about permissions, in the words of Discord's JSON: permissions are sums of bits as decimal texts. */
export interface GuildRoles {
  /** The guild's id is the role @everyone's as well. */
  readonly id: string;
  readonly owner_id: string;
  readonly roles: readonly { readonly id: string; readonly permissions: string }[];
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
  const held = [guild.id, ...holder.roles];
  const base = sum(guild.roles.filter(({ id }) => held.includes(id)).map((role) => role.permissions));
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

/** Overwrites of one step count together, and what any of them allows is allowed. */
const overwritten = (permissions: bigint, some: readonly Overwrite[]): bigint =>
  (permissions & ~sum(some.map(({ deny }) => deny))) | sum(some.map(({ allow }) => allow));

const sum = (permissions: readonly string[]): bigint =>
  permissions.reduce((bits, one) => bits | BigInt(one), 0n);

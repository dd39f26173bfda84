import type { PermissionsString } from 'discord.js';

/**
 * What the bot is to be allowed in a server that invites it, and what each is for stands in the README. Files go with
 * answers to interactions alone, for which Discord asks no permission (docs, "Change Log", calculated permissions).
 */
export const permissions = {
  always: ['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'CreatePublicThreads', 'ManageThreads'],
  /** For the roles of stakeholder groups; without it nothing else is missing. */
  optional: ['ManageRoles'],
} as const satisfies Record<string, readonly PermissionsString[]>;

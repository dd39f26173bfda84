import type { PermissionsString } from 'discord.js';

/** How the world of a counterpart is described. Ids may be left out; everything is found by name as well. */
export interface DiscordOptions {
  /** The bot token that is right. Any other is answered with 401. */
  readonly token?: string;
  readonly guilds?: readonly GuildSpec[];
  /** People outside every guild, who can only write to the app directly. */
  readonly people?: readonly PersonSpec[];
  /** Privileged intents that the app was granted. Asking for another one closes the connection with 4014. */
  readonly privilegedIntents?: readonly ('GuildMembers' | 'GuildPresences' | 'MessageContent')[];
  /** Milliseconds between two heartbeats. */
  readonly heartbeatInterval?: number;
  /** Limits by route, such as `{'POST /channels/:channel_id/messages': {limit: 5, window: 5000}}`. */
  readonly rateLimits?: Readonly<Record<string, RateLimit>>;
  /** Requests a second that the whole app may make; callbacks of interactions do not count. Default: no limit. */
  readonly globalLimit?: number;
  /**
   * True: interactions grow old by themselves. By default they do so only where a test says it (`age`,
   * `expireInteractions`), so that no slow machine fails a test that is not about time.
   */
  readonly realTime?: boolean;
  /** False switches off the checks of bodies, for benches. Default: true. */
  readonly check?: boolean;
  /** False keeps no log of requests, for benches. Default: true. */
  readonly record?: boolean;
}

/** `limit` requests in a `window` of milliseconds, for each channel, guild or webhook by itself. */
export interface RateLimit {
  readonly limit: number;
  readonly window: number;
}

export interface PersonSpec {
  readonly name: string;
  readonly id?: string;
  /** The language chosen in Discord. Default: `en-US`. */
  readonly locale?: string;
  /** False when the person takes no direct messages from apps (50007). Default: true. */
  readonly directMessages?: boolean;
  readonly bot?: boolean;
}

/** A person as a member of one guild. The same name in two guilds is the same person. */
export interface MemberSpec extends PersonSpec {
  readonly nick?: string;
  /** Names of roles. */
  readonly roles?: readonly string[];
}

export interface RoleSpec {
  readonly name: string;
  readonly id?: string;
  readonly permissions?: readonly PermissionsString[];
  /** Whether it belongs to another app or to boosting, so that nobody gives it out (50028). */
  readonly managed?: boolean;
}

export interface OverwriteSpec {
  /** The name of a role or a person; `everyone` or `app`. */
  readonly of: string;
  readonly allow?: readonly PermissionsString[];
  readonly deny?: readonly PermissionsString[];
}

export interface TagSpec {
  readonly name: string;
  readonly id?: string;
  readonly moderated?: boolean;
}

export interface ChannelSpec {
  readonly name: string;
  readonly id?: string;
  /** Default: `text`. */
  readonly kind?: 'text' | 'announcement' | 'forum' | 'voice' | 'category';
  readonly topic?: string;
  /** Tags of a forum. */
  readonly tags?: readonly (string | TagSpec)[];
  /** Whether a forum refuses posts without a tag (40067). */
  readonly requiresTag?: boolean;
  /** Closed: @everyone may not see it; the app may, and whoever `overwrites` lets in. */
  readonly closed?: boolean;
  readonly overwrites?: readonly OverwriteSpec[];
}

export interface GuildSpec {
  readonly name: string;
  readonly id?: string;
  /** The owner's name. Default: the first member, else a person made for it. */
  readonly owner?: string;
  readonly locale?: string;
  /** From the lowest on. */
  readonly roles?: readonly RoleSpec[];
  readonly channels?: readonly ChannelSpec[];
  readonly members?: readonly MemberSpec[];
  /** What the app's own role may do. Default: `APP_PERMISSIONS`. */
  readonly appPermissions?: readonly PermissionsString[];
  /**
   * How many of `roles` stand below the app's own, of which it may give out no others; they are listed from the lowest
   * on. Default: none, as when an app was just added.
   */
  readonly rolesBelowApp?: number;
  /** What @everyone may do. Default: `EVERYONE_PERMISSIONS`. */
  readonly everyone?: readonly PermissionsString[];
}

/** What a new guild gives to @everyone (the part that matters here). */
export const EVERYONE_PERMISSIONS: readonly PermissionsString[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'ReadMessageHistory',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'MentionEveryone',
  'UseApplicationCommands',
];

/** What the app is given when it is added: no more than it asks for. */
export const APP_PERMISSIONS: readonly PermissionsString[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'ManageThreads',
  'ReadMessageHistory',
  'EmbedLinks',
  'AttachFiles',
];

export const DEFAULT_TOKEN = 'discord-counterpart-token';

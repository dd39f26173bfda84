import type { ChannelType } from 'discord.js';
import type { Message } from '../wire.ts';

/** What the counterpart knows of Discord's things. `payloads.ts` turns these records into Discord's JSON. */

export interface User {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
  /** The language that the person chose in Discord, as in `interaction.locale`. */
  readonly locale: string;
  /** Whether apps may write to this person. */
  directMessages: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  position: number;
  readonly managed: boolean;
  permissions: bigint;
}

export interface Member {
  readonly user: User;
  readonly nick: string | null;
  readonly joinedAt: string;
  /** Ids; the role @everyone is not listed. */
  roles: string[];
}

export interface Overwrite {
  /** Id of a role (`isRole`) or of a user. */
  readonly id: string;
  readonly isRole: boolean;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface ForumTag {
  readonly id: string;
  readonly name: string;
  readonly moderated: boolean;
}

export interface ThreadState {
  readonly ownerId: string;
  readonly createdAt: string;
  archived: boolean;
  archivedAt: string;
  locked: boolean;
  autoArchiveMinutes: number;
  appliedTags: readonly string[];
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  /** Absent for direct messages. */
  readonly guild?: Guild;
  /** The channel that a thread is in. */
  readonly parent?: Channel;
  /** The person on the other side of direct messages. */
  readonly recipient?: User;
  readonly position: number;
  readonly thread?: ThreadState;
  name: string;
  topic: string | null;
  overwrites: Overwrite[];
  tags: ForumTag[];
  requiresTag: boolean;
  /** Everything that was said here, oldest first, without ephemeral answers. */
  readonly messages: Message[];
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  readonly joinedAt: string;
  readonly roles: Map<string, Role>;
  /** Without threads. */
  readonly channels: Map<string, Channel>;
  readonly members: Map<string, Member>;
}

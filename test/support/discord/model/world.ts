import type { GatewayIntentBits } from 'discord.js';
import type { JsonObject } from '../json.ts';
import type { DiscordOptions } from '../options.ts';
import type { Message } from '../wire.ts';
import type { Interaction, OpenModal } from './interaction.ts';
import type { Channel, Guild, User } from './records.ts';
import type { Signal } from './signal.ts';

/** A command as it is registered: the body that the app sent, with the ids that Discord adds. */
export interface RegisteredCommand extends JsonObject {
  readonly id: string;
  readonly type: number;
  readonly name: string;
}

/** One bulk PUT of commands, in the order they came. */
export interface Registration {
  /** Absent for global commands. */
  readonly guildId?: string;
  readonly commands: readonly RegisteredCommand[];
}

/** Something that the app must not do, whatever Discord itself would have answered. */
export interface Violation {
  /** `counterpart` is a mistake in the counterpart itself. */
  readonly kind: 'body' | 'contract' | 'mentions' | 'route' | 'counterpart';
  /** Method and route, such as `POST /channels/:channel_id/messages`. */
  readonly route: string;
  /** One line a problem. */
  readonly problems: readonly string[];
  readonly body?: unknown;
}

export interface RequestRecord {
  readonly method: string;
  /** Without `/api/v10` and without the query. */
  readonly path: string;
  /** The route that it matched, absent when there is none. */
  readonly route?: string;
  readonly body: unknown;
  /** What the app wants the guild's audit log to say. */
  readonly reason?: string;
  /** A text when the connection was broken instead. */
  readonly status: number | 'reset' | 'close';
  /** Discord's own code for an error, such as 10062. */
  readonly code?: number;
}

/** An event for the gateway. Only sessions that asked for the intent get it. */
export interface GatewayEvent {
  readonly name: string;
  readonly data: unknown;
  /** Decides the shard. Absent for direct messages, which go to shard 0. */
  readonly guildId?: string;
  readonly intent?: GatewayIntentBits;
}

/** The whole state of one counterpart. */
export interface World {
  readonly options: DiscordOptions;
  readonly token: string;
  /** The app's own user. Its id is the application's id too, as it is for every app of today. */
  readonly app: User;
  readonly people: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  /** Every channel by id: those of guilds, threads and direct messages. */
  readonly channels: Map<string, Channel>;
  /** Ids of channels in guilds that the app is no longer in: Discord says 50001 of them, not 10003. */
  readonly lostChannels: Set<string>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  /** What only one person sees, by that person's id, oldest first. */
  readonly ephemerals: Map<string, Message[]>;
  /** The modal that a person has in front of them, by the person's id. */
  readonly modals: Map<string, OpenModal>;
  /** Commands by guild id; the global ones under the empty text. */
  readonly commands: Map<string, readonly RegisteredCommand[]>;
  readonly registrations: Registration[];
  readonly nonces: Map<string, Message>;
  /** What uploaded files hold, by the id of their attachment. */
  readonly files: Map<string, string>;
  readonly violations: Violation[];
  readonly requests: RequestRecord[];
  /** Notified after everything that happens. */
  readonly changed: Signal;
  /** Hands an event to the gateway. */
  emit: (event: GatewayEvent) => void;
}

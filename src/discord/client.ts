import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIGuild,
  type APIInteraction,
  type APIUnavailableGuild,
  Client,
  GatewayDispatchEvents,
  type GatewayGuildMemberAddDispatchData,
  GatewayIntentBits,
  type GatewayReadyDispatchData,
  Options,
  SimpleShardingStrategy,
} from 'discord.js';
import type { DiscordConfig } from '../config.ts';
import type { Guilds } from './guilds.ts';
import { restOptions } from './rest.ts';

/** How long a gateway that no longer answers may hold up a stop. */
const farewellMs = 2_000;

/** A client of discord.js that is not connected yet, and how to be rid of it. */
export interface OwnClient {
  readonly client: Client;
  end(): Promise<void>;
}

/** Asks for the least: guilds, and their members only where the operator said so; keeps no messages and no people. */
export function createClient({ apiUrl, guildMembers }: DiscordConfig): OwnClient {
  let silence = () => {};
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, ...(guildMembers ? [GatewayIntentBits.GuildMembers] : [])],
    allowedMentions: { parse: [] },
    // As many as /gateway/bot recommends, all in this process.
    shards: 'auto',
    rest: restOptions(apiUrl),
    makeCache: Options.cacheWithLimits(cached),
    ws: {
      buildStrategy(manager) {
        silence = () => {
          manager.options.retrieveSessionInfo = () => new Promise(() => {});
        };
        return new SimpleShardingStrategy(manager);
      },
    },
  });
  return {
    client,
    async end() {
      // A connection that is just being made survives destroy() and would come back half a second later. It asks
      // for its session first, and so waits for ever.
      silence();
      await Promise.race([client.destroy(), sleep(farewellMs, undefined, { ref: false })]);
    },
  };
}

const itself = (one: { id: string; client: Client<true> }) => one.id === one.client.user.id;
const cached = {
  MessageManager: 0,
  GuildMemberManager: { maxSize: 0, keepOverLimit: itself },
  UserManager: { maxSize: 0, keepOverLimit: itself },
  ThreadMemberManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  ReactionManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
};

/**
 * Hands on the events that matter, as Discord sends them: half of what discord.js builds around an interaction
 * is of no use here, and an interaction that arrives before all guilds did is answered at once.
 */
export function listen(client: Client, { guilds, onInteraction, onJoined }: Listeners): void {
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => onInteraction(data));
  client.ws.on(GatewayDispatchEvents.Ready, ({ guilds: all, shard = [0, 1] }: GatewayReadyDispatchData) =>
    guilds.listed(
      all.map(({ id }) => id),
      shard,
    ),
  );
  client.ws.on(GatewayDispatchEvents.GuildCreate, ({ id, name }: APIGuild) => guilds.joined(id, name));
  client.ws.on(GatewayDispatchEvents.GuildUpdate, ({ id, name }: APIGuild) => guilds.joined(id, name));
  client.ws.on(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }: APIUnavailableGuild) => {
    // Without this mark the bot was removed; with it Discord has an outage.
    if (!unavailable) guilds.left(id);
  });
  // Comes only with the intent for members.
  client.ws.on(
    GatewayDispatchEvents.GuildMemberAdd,
    ({ guild_id: guild, user }: GatewayGuildMemberAddDispatchData) => {
      if (!user.bot) onJoined({ guild, person: user.id });
    },
  );
}

export interface Listeners {
  readonly guilds: Guilds;
  onInteraction(interaction: APIInteraction): void;
  onJoined(newcomer: Newcomer): void;
}

/** A person who joined a server, by Discord's ids. */
export interface Newcomer {
  readonly guild: string;
  readonly person: string;
}

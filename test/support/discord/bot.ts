import { once } from 'node:events';
import { Client, type ClientOptions, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import type { DiscordCounterpart } from './counterpart.ts';

/** An unmodified discord.js client, logged in to a counterpart, which handles interactions as it is told. */
export async function startBot(
  discord: DiscordCounterpart,
  onInteraction: (interaction: Interaction) => Promise<unknown> = async () => {},
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.apiUrl },
    shardCount: 1,
    allowedMentions: { parse: [] },
    ...options,
  });
  // What goes wrong in a handler is what the tests look at, from the other side.
  client.on(Events.InteractionCreate, (interaction) => onInteraction(interaction).catch(() => {}));
  const ready = once(client, Events.ClientReady);
  await client.login(discord.token);
  await ready;
  if (!client.isReady()) throw new Error('The client said that it was ready');
  return client;
}

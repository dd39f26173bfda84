/** The floor on Discord: discord.js alone, which answers everything at once. Prints a line when it is connected. */
import { Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL ?? '' },
  shardCount: 1,
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply({ content: 'Here.', flags: 'Ephemeral' });
});
client.once(Events.ClientReady, () => process.stdout.write('{}\n'));
await client.login(process.env.DISCORD_TOKEN);

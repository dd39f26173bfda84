import { startDiscord } from '../../support/discord/index.ts';
import type { Watched } from '../outgoing/told.ts';
import { discordPlaces } from './world.ts';

const postRoute = 'POST /channels/:channel_id/messages';

/** A Discord with its own limits (docs, "Rate Limits": 50 requests a second for an app), and a guild for each digest. */
export async function startDigestDiscord(): Promise<Watched> {
  const discord = await startDiscord({
    guilds: discordPlaces.map(({ id, channel, name }) => {
      return { id, name, owner: 'owner', channels: [{ id: channel, name: 'digests' }] };
    }),
    globalLimit: 50,
    rateLimits: { [postRoute]: { limit: 5, window: 5000 } },
  });
  const taken = () => discord.requests.filter(({ route, status }) => route === postRoute && status === 200);
  return {
    tell: () => ({
      url: discord.url,
      env: { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token },
      posts: taken().map(({ path, body }) => ({
        lane: path,
        path: `/api/v10${path}`,
        authorization: `Bot ${discord.token}`,
        body,
      })),
      standing: discordPlaces.map(({ channel }) => discord.channel(channel).messages.length),
      limited: discord.requests.filter(({ status }) => status === 429).length,
      requests: discord.requests.length,
      violations: discord.violations,
    }),
    taken: () => taken().length,
    until: (look, what, withinMs) => discord.until(look, what, withinMs),
  };
}

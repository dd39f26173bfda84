import { startDiscord, textOf } from '../../support/discord/index.ts';
import { threadIn, type Watched } from '../outgoing/told.ts';
import { discordPlaces, orderOf } from './world.ts';

const openRoute = 'POST /channels/:channel_id/threads';
const postRoute = 'POST /channels/:channel_id/messages';

/** A Discord with its own limits (docs, "Rate Limits": 50 requests a second for an app), each guild with a forum. */
export async function startThreadsDiscord(): Promise<Watched> {
  const discord = await startDiscord({
    guilds: discordPlaces.map(({ id, channel, name }) => {
      return { id, name, owner: 'owner', channels: [{ id: channel, name: 'forum', kind: 'forum' as const }] };
    }),
    globalLimit: 50,
    rateLimits: { [postRoute]: { limit: 5, window: 5000 } },
  });
  const isTaken = ({ route, status }: (typeof discord.requests)[number]) =>
    (route === openRoute || route === postRoute) && typeof status === 'number' && status < 300;
  const taken = () => discord.requests.filter(isTaken);
  const standingIn = (channel: string): string =>
    discord
      .threads(discord.channel(channel))
      .map(({ messages }) => orderOf(messages.map(textOf)))
      .join(' and ');
  let seen = 0;
  let counted = 0;
  return {
    tell: () => ({
      url: discord.url,
      env: { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token },
      posts: taken().map(({ path, route, body }) => {
        const [, , place = ''] = path.split('/');
        const lane = route === openRoute ? place : (discord.channel(place).parent?.id ?? '');
        return {
          ...{ lane, authorization: `Bot ${discord.token}`, body },
          path: `/api/v10${route === openRoute ? path : path.replace(place, threadIn)}`,
        };
      }),
      standing: discordPlaces.map(({ channel }) => standingIn(channel)),
      limited: discord.requests.filter(({ status }) => status === 429).length,
      requests: discord.requests.length,
      violations: discord.violations,
    }),
    taken() {
      // Asked after everything that happens: only what is new is looked at.
      for (const request of discord.requests.slice(seen)) if (isTaken(request)) counted++;
      seen = discord.requests.length;
      return counted;
    },
    until: (look, what, withinMs) => discord.until(look, what, withinMs),
  };
}

import { type DiscordCounterpart, measure, startDiscord } from '../../support/discord/index.ts';
import type { Figures } from '../figures.ts';
import { queries } from '../queries.ts';

const members = Array.from({ length: 200 }, (_, place) => ({ name: `member-${place}` }));

/** A Discord that checks and remembers as little as it can, so that it costs the program as little as it can. */
export const startBenchDiscord = (): Promise<DiscordCounterpart> =>
  startDiscord({
    guilds: [{ name: 'Bench', channels: [{ name: 'general' }], members }],
    check: false,
    record: false,
  });

/** Uses `/practices` as many people at once. `isRegistered` is false for a client that registered no command. */
export async function loadDiscord(
  discord: DiscordCounterpart,
  { total, inFlight, isRegistered }: { total: number; inFlight: number; isRegistered: boolean },
): Promise<Figures> {
  const start = (place: number) => {
    const { words, filters = {} } = queries[place % queries.length] ?? { words: '' };
    return discord.command({
      guild: 'Bench',
      channel: 'general',
      user: members[place % members.length]?.name ?? '',
      name: 'practices',
      options: { ...(words && { query: words }), ...filters },
      stale: !isRegistered,
    });
  };
  const { failures, ...figures } = await measure({ total, inFlight, start });
  if (failures > 0) throw new Error(`${failures} interactions got no answer.`);
  return figures;
}

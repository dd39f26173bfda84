import { startSlack } from '../../support/slack/server.ts';
import { home, tokenOf } from '../outgoing/places.ts';
import type { Watched } from '../outgoing/told.ts';
import { slackPlaces } from './world.ts';

/** A Slack with its own rates, and a workspace for each digest. */
export async function startDigestSlack(): Promise<Watched> {
  const slack = await startSlack({
    mode: 'http',
    workspaces: [
      { team_id: home.id, name: home.name, bot_token: tokenOf(home.id) },
      ...slackPlaces.map(({ id, channel, name }) => {
        return { team_id: id, name, bot_token: tokenOf(id), channels: [{ id: channel }] };
      }),
    ],
  });
  const taken = () =>
    slack.calls.filter(
      ({ method, status, error }) => method === 'chat.postMessage' && status === 200 && error === undefined,
    );
  return {
    tell: () => ({
      url: slack.url,
      env: slack.env(home.id),
      posts: taken().map(({ team_id = '', args }) => ({
        lane: String(args.channel),
        path: '/api/chat.postMessage',
        authorization: `Bearer ${tokenOf(team_id)}`,
        body: args,
      })),
      standing: slackPlaces.map(({ id, channel }) => slack.channel(id, channel).messages.length),
      limited: slack.calls.filter(({ status }) => status === 429).length,
      requests: slack.calls.length,
      violations: slack.violations,
    }),
    taken: () => taken().length,
    until: (look, what, withinMs) => slack.until(look, what, withinMs),
  };
}

import type { SlackCounterpart } from '../../support/slack/counterpart.ts';
import { textOf } from '../../support/slack/reading.ts';
import { startSlack } from '../../support/slack/server.ts';
import { home, tokenOf } from '../outgoing/places.ts';
import { threadIn, type Watched } from '../outgoing/told.ts';
import { createPersons, type Persons } from './persons.ts';
import { moderatorsChannel, orderOf, persons, slackPlaces, team } from './world.ts';

/** A Slack with its own rates and a workspace for each copy, and those who act in one of them. */
export async function startThreadsSlack(): Promise<Watched & { readonly persons: Persons }> {
  const slack = await startSlack({
    mode: 'http',
    workspaces: [
      { team_id: home.id, name: home.name, bot_token: tokenOf(home.id) },
      ...slackPlaces.map(({ id, channel, name }) => {
        const acted = id === team && {
          users: persons.map((person) => ({ id: person.slackId, name: person.name, locale: 'en-GB' })),
        };
        const channels = [{ id: channel }, ...(id === team ? [closed] : [])];
        return { team_id: id, name, bot_token: tokenOf(id), channels, ...acted };
      }),
    ],
  });
  return { ...watch(slack), persons: createPersons(slack) };
}

/** With the bot in it, and those who decide. */
const closed = {
  id: moderatorsChannel,
  is_private: true,
  members: [...persons.map(({ slackId }) => slackId), `UBOT${team}`],
};

function watch(slack: SlackCounterpart): Watched {
  const forums = new Set(slackPlaces.map(({ channel }) => channel));
  const isTaken = ({ method, status, error, args }: (typeof slack.calls)[number]) =>
    method === 'chat.postMessage' &&
    status === 200 &&
    error === undefined &&
    forums.has(String(args.channel));
  let seen = 0;
  let counted = 0;
  return {
    tell: () => ({
      url: slack.url,
      env: slack.env(home.id),
      posts: slack.calls.filter(isTaken).map(({ team_id = '', args }) => ({
        lane: String(args.channel),
        path: '/api/chat.postMessage',
        authorization: `Bearer ${tokenOf(team_id)}`,
        body: args.thread_ts === undefined ? args : { ...args, thread_ts: threadIn },
      })),
      standing: slackPlaces.map(({ id, channel }) =>
        orderOf(slack.channel(id, channel).messages.map(textOf)),
      ),
      limited: slack.calls.filter(({ status }) => status === 429).length,
      requests: slack.calls.length,
      violations: slack.violations,
    }),
    taken() {
      // Asked after everything that happens: only what is new is looked at.
      for (const call of slack.calls.slice(seen)) if (isTaken(call)) counted++;
      seen = slack.calls.length;
      return counted;
    },
    until: (look, what, withinMs) => slack.until(look, what, withinMs),
  };
}

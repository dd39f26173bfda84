import { type DiscordCounterpart, startDiscord } from '../support/discord/index.ts';
import type { SlackCounterpart } from '../support/slack/counterpart.ts';
import { type SlackOptions, startSlack } from '../support/slack/server.ts';
import { people } from './people.ts';

/** What must never stand in a log. */
export const secrets = {
  slackToken: 'xoxb-token-of-the-first-workspace',
  secondSlackToken: 'xoxb-token-of-the-second-workspace',
  slackAppToken: 'xapp-app-level-token',
  slackSigningSecret: 'slack-signing-secret',
  discordToken: 'discord-bot-token',
};

/** Each test that puts something into a channel has one to itself. */
export const channels = ['general', 'french', 'arabic', 'second'] as const;
/** The bot is in the first of these, and was not let into the second. */
export const digestChannels = ['news', 'staff'] as const;
/** Private, with the bot in it. */
export const moderatorsChannel = 'mods';
export type ChannelName =
  | (typeof channels)[number]
  | (typeof digestChannels)[number]
  | typeof moderatorsChannel;

/** Slack with two workspaces. The bot was invited to one channel: looking things up needs no membership. */
export function startSlackWorld(options: Partial<SlackOptions> = {}): Promise<SlackCounterpart> {
  const users = Object.values(people).map(({ name, slackId, slackLocale }) => ({
    id: slackId,
    name,
    locale: slackLocale,
    tz: 'Europe/Zurich',
    is_admin: slackId === people.dora.slackId,
  }));
  const members = users.map(({ id }) => id);
  const both = (team: string) => ({
    users,
    channels: [
      ...[...channels, ...digestChannels].map((id) => ({
        id,
        members: id === 'news' ? [...members, `UBOT${team}`] : members,
      })),
      { id: moderatorsChannel, is_private: true, members: [...members, `UBOT${team}`] },
    ],
  });
  return startSlack({
    mode: 'http',
    signingSecret: secrets.slackSigningSecret,
    appToken: secrets.slackAppToken,
    workspaces: [
      { ...both('T1'), team_id: 'T1', name: 'First', bot_token: secrets.slackToken },
      { ...both('T2'), team_id: 'T2', name: 'Second', bot_token: secrets.secondSlackToken },
    ],
    ...options,
  });
}

export const startDiscordWorld = (): Promise<DiscordCounterpart> =>
  startDiscord({
    token: secrets.discordToken,
    guilds: ['Alpha', 'Beta'].map((name) => ({
      name,
      channels: [
        ...[...channels, 'news'].map((channel) => ({ name: channel })),
        { name: 'staff', overwrites: [{ of: 'app', deny: ['ViewChannel'] }] },
        {
          name: moderatorsChannel,
          closed: true,
          overwrites: Object.values(people).map(({ name: of }) => ({
            of,
            allow: ['ViewChannel', 'SendMessages'] as const,
          })),
        },
      ],
      roles: [{ name: 'Managers', permissions: ['ManageGuild'] }],
      members: Object.values(people).map(({ name, discordLocale }) => ({
        name,
        locale: discordLocale,
        roles: name === people.dora.name ? ['Managers'] : [],
      })),
    })),
  });

/** The settings with which the program finds this Discord. */
export const discordSettings = (discord: DiscordCounterpart): Record<string, string> => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
});

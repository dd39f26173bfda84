import type { Command } from '../command.ts';
import { type Translate, translateFor } from '../i18n/translate.ts';
import type { Options } from '../options.ts';

/** Every permission the bot asks for; none of them lets it read what people write. */
const scopes = ['commands', 'chat:write', 'users:read', 'channels:read', 'groups:read', 'im:write'];
const events = ['app_home_opened', 'app_uninstalled', 'member_joined_channel', 'team_join', 'tokens_revoked'];

// An app has one description, whatever its readers' languages.
const description = 'The norms, principles and practices of the response to terrorist use of the internet';
const longDescription = `Plenary connects one curated, global forum to many Slack workspaces and Discord servers. The forum keeps up to date the norms, principles and practices of the technology industry's response to terrorist use of the internet, while human rights and fundamental freedoms are respected.

Look entries up with /practices, terms with /define, and see everything else with /forum help. Answers are seen by you alone until you press "Share here".

Which messages it reads: none. The app works from commands, buttons and forms alone, and from a shortcut on a message of your own that you choose. It asks for no permission to read messages, files or the history of any channel.`;

/** Where Slack sends requests: over the app's own connection (Socket Mode), or to an address. */
export type ManifestMode = { readonly kind: 'socket' } | { readonly kind: 'http'; readonly url: string };

/** The app manifest, from the catalogue: docs.slack.dev/reference/app-manifest. */
export function manifestOf(commands: readonly Command[], mode: ManifestMode): object {
  const t = translateFor('en');
  const url = mode.kind === 'http' ? { url: mode.url } : {};
  const requests = mode.kind === 'http' ? { request_url: mode.url } : {};
  const shortcuts = commands.flatMap((command) => messageShortcut(command, t));
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: t('forum.name'),
      description: description,
      long_description: longDescription,
      background_color: '#0f4c5c',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: true,
      },
      bot_user: { display_name: t('forum.name'), always_online: true },
      slash_commands: commands.map((command) => ({ ...slashCommand(command, t), ...url })),
      ...(shortcuts.length && { shortcuts }),
    },
    oauth_config: { scopes: { bot: scopes } },
    settings: {
      event_subscriptions: { ...requests, bot_events: events },
      interactivity: { is_enabled: true, ...requests },
      org_deploy_enabled: false,
      socket_mode_enabled: mode.kind === 'socket',
      token_rotation_enabled: false,
    },
  };
}

function slashCommand({ name, summary, act, subcommands }: Command, t: Translate): object {
  const hint = act ? usageOf(act.options) : subcommands.map((one) => one.name).join(' | ');
  return {
    command: `/${name}`,
    description: t(summary),
    ...(hint && { usage_hint: hint }),
    should_escape: false,
  };
}

/** In the menu of each message. Slack tells which one was used by its callback_id. */
const messageShortcut = ({ name, summary, shortcut }: Command, t: Translate): object[] =>
  shortcut ? [{ name: t(shortcut.label), type: 'message', callback_id: name, description: t(summary) }] : [];

/** `[query] [kind: topic: in:]` */
function usageOf(options: Options): string {
  const names = (rest: boolean) => Object.keys(options).filter((name) => options[name]?.rest === rest);
  const filters = names(false).map((name) => `${name}:`);
  return [...names(true).map((name) => `[${name}]`), filters.length ? `[${filters.join(' ')}]` : '']
    .join(' ')
    .trim();
}

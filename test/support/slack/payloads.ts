/** The payloads that Slack sends: docs.slack.dev/reference/interaction-payloads and /slash-commands. */
import { formState } from './controls.ts';
import type { Channel, Json, Message, User, View } from './types.ts';
import type { Workspace, World } from './world.ts';

/** What every request of one kind carries: who did it, and what it lets the app do. */
export interface Scene {
  readonly world: World;
  readonly workspace: Workspace;
  readonly user: User;
  readonly trigger_id: string;
}

/** Slack still sends it, although nothing should rely on it. */
const LEGACY_TOKEN = 'legacy-verification-token';

export function commandPayload(
  { world, workspace, user, trigger_id }: Scene,
  typed: { command: string; text: string; channel: Channel; response_url: string },
): Json {
  return {
    token: LEGACY_TOKEN,
    team_id: workspace.team_id,
    team_domain: workspace.domain,
    ...(workspace.enterprise_id && {
      enterprise_id: workspace.enterprise_id,
      enterprise_name: 'Organisation',
    }),
    channel_id: typed.channel.id,
    channel_name: publicName(typed.channel),
    user_id: user.id,
    user_name: user.name,
    command: typed.command,
    text: typed.text,
    api_app_id: world.app_id,
    is_enterprise_install: 'false',
    response_url: typed.response_url,
    trigger_id,
  };
}

/**
 * A press on a message. For a message that one person alone sees, Slack leaves `message` out: the app has
 * the response_url and nothing else.
 */
export function messagePressPayload(
  scene: Scene,
  pressed: { message: Message; channel: Channel; action: Json; response_url: string },
): Json {
  const { message, channel } = pressed;
  const ephemeral = message.ephemeral_for !== undefined;
  return {
    type: 'block_actions',
    ...who(scene, scene.workspace.team_id),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...(message.thread_ts !== undefined && { thread_ts: message.thread_ts }),
    },
    trigger_id: scene.trigger_id,
    channel: { id: channel.id, name: publicName(channel) },
    ...(!ephemeral && { message: wireMessage(message) }),
    state: { values: formState(message.blocks, scene.world.chosen.get(message.ts)) },
    response_url: pressed.response_url,
    actions: [pressed.action],
  };
}

/** A press inside a modal or an App Home. */
export function viewPressPayload(scene: Scene, pressed: { view: View; action: Json }): Json {
  return {
    type: 'block_actions',
    ...who(scene, scene.workspace.team_id),
    container: { type: 'view', view_id: pressed.view.id },
    trigger_id: scene.trigger_id,
    view: viewPayload(scene.world, pressed.view),
    actions: [pressed.action],
  };
}

/**
 * A modal submitted, or closed (`view_closed`, without trigger). For somebody from outside, the team is
 * their own; only `view.app_installed_team_id` says whose installation it is.
 */
export function viewClosingPayload(
  scene: Scene,
  type: 'view_submission' | 'view_closed',
  view: View,
  values?: Json,
): Json {
  const shown = viewPayload(scene.world, view);
  return {
    type,
    ...who(scene, scene.user.team_id),
    view: {
      ...shown,
      team_id: scene.user.team_id,
      app_installed_team_id: scene.workspace.team_id,
      ...(values && { state: { values } }),
    },
    ...(type === 'view_submission' && { trigger_id: scene.trigger_id, response_urls: [] }),
  };
}

export function messageShortcutPayload(
  scene: Scene,
  used: { callback_id: string; message: Message; channel: Channel; response_url: string },
): Json {
  return {
    type: 'message_action',
    ...who(scene, scene.workspace.team_id),
    callback_id: used.callback_id,
    action_ts: scene.world.ts(),
    trigger_id: scene.trigger_id,
    response_url: used.response_url,
    message_ts: used.message.ts,
    channel: { id: used.channel.id, name: publicName(used.channel) },
    message: wireMessage(used.message),
  };
}

export function globalShortcutPayload(scene: Scene, callback_id: string): Json {
  return {
    type: 'shortcut',
    ...who(scene, scene.workspace.team_id),
    callback_id,
    action_ts: scene.world.ts(),
    trigger_id: scene.trigger_id,
  };
}

export function eventPayload(world: World, workspace: Workspace, event: Json, event_id: string): Json {
  const channel = workspace.channels.get(String(event.channel));
  return {
    token: LEGACY_TOKEN,
    team_id: workspace.team_id,
    context_team_id: workspace.team_id,
    ...(workspace.enterprise_id && { enterprise_id: workspace.enterprise_id }),
    api_app_id: world.app_id,
    event: { event_ts: world.ts(), ...event },
    type: 'event_callback',
    event_id,
    event_time: Math.floor(world.clock.now() / 1000),
    authorizations: [
      {
        enterprise_id: workspace.enterprise_id ?? null,
        team_id: workspace.team_id,
        user_id: workspace.bot_user_id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.is_ext_shared ?? false,
    event_context: `4-${event_id}`,
  };
}

/** Somebody came into a channel that the bot is in. */
export const joinedChannel = (world: World, user: User, channel: Channel): Json => ({
  type: 'member_joined_channel',
  user: user.id,
  channel: channel.id,
  channel_type: channel.is_private ? 'G' : 'C',
  team: user.team_id,
  ...(world.enterpriseOf(user.team_id) && { enterprise: world.enterpriseOf(user.team_id) }),
});

/** A person as users.info and team_join tell of them; in an organisation `team_id` is one of their workspaces. */
export function wireUser(world: World, user: User, withLocale: boolean): Json {
  const { id, team_id, name, tz, is_admin, is_owner, is_restricted, is_bot, deleted, locale } = user;
  const enterprise = world.enterpriseOf(team_id);
  const teams = enterprise && world.teamsOf(id, enterprise);
  return {
    id,
    team_id: teams?.[0] ?? team_id,
    name,
    deleted,
    real_name: name,
    tz,
    profile: { real_name: name, display_name: name, team: team_id },
    is_admin,
    is_owner,
    is_primary_owner: false,
    is_restricted,
    is_ultra_restricted: false,
    is_bot,
    is_app_user: false,
    updated: 0,
    ...(enterprise && {
      enterprise_user: { id, enterprise_id: enterprise, is_admin: false, is_owner: false, teams },
    }),
    ...(withLocale && { locale }),
  };
}

/** A message as it stands in answers and payloads. */
export function wireMessage(message: Message): Json {
  const { team_id, channel: _, ephemeral_for: __, edited, metadata, ...rest } = message;
  return {
    type: 'message',
    team: team_id,
    ...rest,
    ...(metadata !== undefined && { metadata }),
    ...(edited && { edited: { user: message.user, ts: message.ts } }),
  };
}

/** A view as it stands in answers and payloads. */
export function viewPayload(world: World, view: View): Json {
  const { user: _, title, submit, close, ...rest } = view;
  const workspace = world.workspace(view.team_id);
  return {
    ...rest,
    title: title ?? null,
    submit: submit ?? null,
    close: close ?? null,
    state: { values: formState(view.blocks, world.chosen.get(view.id)) },
    app_id: world.app_id,
    app_installed_team_id: view.team_id,
    bot_id: workspace.bot_id,
  };
}

/** A person in an organisation has its id as their team, whatever workspace they act in. */
function who({ world, workspace, user }: Scene, team: string): Json {
  const domain = team === workspace.team_id ? workspace.domain : team.toLowerCase();
  const enterprise = world.enterpriseOf(team);
  const name = 'Organisation';
  const home = world.enterpriseOf(user.team_id) ?? user.team_id;
  return {
    team: { id: team, domain, ...(enterprise && { enterprise_id: enterprise, enterprise_name: name }) },
    enterprise: enterprise ? { id: enterprise, name } : null,
    is_enterprise_install: false,
    user: { id: user.id, username: user.name, name: user.name, team_id: home },
    api_app_id: world.app_id,
    token: LEGACY_TOKEN,
  };
}

/** Slack does not tell an app the names of private conversations it hears from. */
function publicName(channel: Channel): string {
  if (channel.is_im) return 'directmessage';
  return channel.is_private ? 'privategroup' : channel.name;
}

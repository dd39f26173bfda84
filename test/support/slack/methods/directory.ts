/** Who and where: auth.*, bots.*, team.*, users.*, conversations.*. */
import { wireUser } from '../payloads.ts';
import type { Channel, Json } from '../types.ts';
import { ApiError, type Call, findChannel, flagArg, type Method, textArg } from './method.ts';

function authTest({ workspace }: Call): Json {
  return {
    url: `https://${workspace.domain}.slack.com/`,
    team: workspace.name,
    user: 'bot',
    team_id: workspace.team_id,
    user_id: workspace.bot_user_id,
    bot_id: workspace.bot_id,
    is_enterprise_install: false,
  };
}

function botsInfo({ workspace, world, args }: Call): Json {
  if (args.bot !== workspace.bot_id) throw new ApiError('bot_not_found');
  const { bot_id: id, bot_user_id } = workspace;
  return { bot: { id, deleted: false, name: 'bot', updated: 0, app_id: world.app_id, user_id: bot_user_id } };
}

function teamInfo({ workspace }: Call): Json {
  return { team: { id: workspace.team_id, name: workspace.name, domain: workspace.domain } };
}

function usersInfo(call: Call): Json {
  const user = call.workspace.users.get(textArg(call, 'user'));
  if (user === undefined) throw new ApiError('user_not_found');
  // Whoever shares a channel with the app is no stranger: docs.slack.dev/reference/objects/user-object.
  const met = [...call.workspace.channels.values()].some(({ members }) => members.has(user.id));
  const is_stranger = user.team_id !== call.workspace.team_id && !met;
  return { user: { ...wireUser(call.world, user, flagArg(call, 'include_locale')), is_stranger } };
}

function usersList(call: Call): Json {
  const { items, next_cursor } = page(call, [...call.workspace.users.values()]);
  const withLocale = flagArg(call, 'include_locale');
  return {
    members: items.map((user) => wireUser(call.world, user, withLocale)),
    response_metadata: { next_cursor },
  };
}

function wireChannel({ workspace }: Call, channel: Channel): Json {
  const { id, name, is_private, is_archived, is_ext_shared, is_org_shared, is_im, is_mpim, members } =
    channel;
  const is_shared = is_ext_shared || is_org_shared;
  const common = { id, is_im, is_private, is_archived, is_ext_shared, is_org_shared, is_shared, created: 0 };
  if (is_im) return { ...common, user: [...members].find((one) => one !== workspace.bot_user_id) };
  return {
    ...common,
    name,
    is_channel: !is_private,
    is_group: is_private && !is_mpim,
    is_mpim,
    is_general: false,
    is_pending_ext_shared: channel.is_pending_ext_shared,
    pending_shared: channel.is_pending_ext_shared ? ['T0PENDING'] : [],
    is_member: members.has(workspace.bot_user_id),
    ...(channel.is_read_only && { is_read_only: true }),
    context_team_id: workspace.team_id,
  };
}

function conversationsInfo(call: Call): Json {
  const channel = findChannel(call, textArg(call, 'channel'));
  const counted = flagArg(call, 'include_num_members') && { num_members: channel.members.size };
  return { channel: { ...wireChannel(call, channel), ...counted } };
}

function conversationsMembers(call: Call): Json {
  const { items, next_cursor } = page(call, [...findChannel(call, textArg(call, 'channel')).members]);
  return { members: items, response_metadata: { next_cursor } };
}

/** Private channels are listed only where the bot is in them; direct messages are none of our scopes. */
function conversationsList(call: Call): Json {
  const types = typesArg(call);
  const visible = [...call.workspace.channels.values()].filter(
    (one) =>
      !one.is_im &&
      !one.is_mpim &&
      types.includes(one.is_private ? 'private_channel' : 'public_channel') &&
      (!one.is_private || one.members.has(call.workspace.bot_user_id)) &&
      !(one.is_archived && flagArg(call, 'exclude_archived')),
  );
  const { items, next_cursor } = page(call, visible);
  return { channels: items.map((one) => wireChannel(call, one)), response_metadata: { next_cursor } };
}

function conversationsOpen(call: Call): Json {
  const users = textArg(call, 'users').split(',').filter(Boolean);
  const [user] = users;
  if (user === undefined || users.length > 1) throw new ApiError('users_list_not_supplied');
  const person = call.workspace.users.get(user);
  if (person === undefined) throw new ApiError('user_not_found');
  if (person.is_bot) throw new ApiError('cannot_dm_bot');
  if (person.deleted) throw new ApiError('user_disabled');
  if (call.workspace.closedTo.has(user)) throw new ApiError('user_not_visible');
  const known = call.workspace.channels.has(`D${user}`);
  const channel = call.workspace.directMessages(user);
  const before = known && { no_op: true, already_open: true };
  return { ...before, channel: flagArg(call, 'return_im') ? wireChannel(call, channel) : { id: channel.id } };
}

function typesArg(call: Call): string[] {
  return (textArg(call, 'types') || 'public_channel').split(',').map((type) => type.trim());
}

/** One page of a list; the cursor is the place where the next one starts. */
function page<T>(call: Call, all: readonly T[]): { items: T[]; next_cursor: string } {
  const start = Number(textArg(call, 'cursor') || 0);
  const end = start + Math.min(Number(textArg(call, 'limit') || 100), 1000);
  return { items: all.slice(start, end), next_cursor: end < all.length ? String(end) : '' };
}

function readScope(call: Call): string {
  const channel = call.workspace.channels.get(textArg(call, 'channel'));
  if (channel?.is_im) return 'im:read';
  if (channel?.is_mpim) return 'mpim:read';
  return channel?.is_private ? 'groups:read' : 'channels:read';
}

function listScope(call: Call): string {
  const needed: Record<string, string> = {
    public_channel: 'channels:read',
    private_channel: 'groups:read',
    im: 'im:read',
    mpim: 'mpim:read',
  };
  const scopes = typesArg(call).map((type) => needed[type] ?? 'channels:read');
  return scopes.find((scope) => !call.workspace.scopes.has(scope)) ?? 'channels:read';
}

export const directory: Record<string, Method> = {
  'auth.test': { tier: 4, run: authTest },
  'bots.info': { scope: 'users:read', tier: 3, run: botsInfo },
  'team.info': { scope: 'team:read', tier: 3, run: teamInfo },
  'users.info': { scope: 'users:read', tier: 4, run: usersInfo },
  'users.list': { scope: 'users:read', tier: 2, run: usersList },
  'conversations.info': { scope: readScope, tier: 3, run: conversationsInfo },
  'conversations.members': { scope: readScope, tier: 4, run: conversationsMembers },
  'conversations.list': { scope: listScope, tier: 2, run: conversationsList },
  'conversations.open': { scope: 'im:write', tier: 3, run: conversationsOpen },
};

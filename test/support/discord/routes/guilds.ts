import { PermissionFlagsBits } from 'discord.js';
import { refusal } from '../model/errors.ts';
import { setRole } from '../model/guilds.ts';
import { channelJson, guildJson, memberJson, roleJson } from '../model/payloads.ts';
import { permissionsOf, rankOf } from '../model/permissions.ts';
import { guildIn } from './access.ts';
import { demand } from './demand.ts';
import { type Call, noContent, ok, param, type Reply, type Route, route } from './route.ts';

export const guildRoutes: Route[] = [
  route('GET /guilds/:guild_id', (call) => {
    const guild = guildIn(call);
    const counts = { approximate_member_count: guild.members.size, approximate_presence_count: 1 };
    return ok({ ...guildJson(guild), ...(call.query.get('with_counts') === 'true' && counts) });
  }),
  route('GET /guilds/:guild_id/channels', (call) =>
    ok([...guildIn(call).channels.values()].map(channelJson)),
  ),
  route('GET /guilds/:guild_id/roles', (call) => ok([...guildIn(call).roles.values()].map(roleJson))),
  route('GET /guilds/:guild_id/members', listMembers),
  route('GET /guilds/:guild_id/members/:user_id', (call) => {
    const member = guildIn(call).members.get(param(call, 'user_id'));
    if (!member) throw refusal('UnknownMember');
    return ok(memberJson(member));
  }),
  route('PUT /guilds/:guild_id/members/:user_id/roles/:role_id', (call) => changeRole(call, true)),
  route('DELETE /guilds/:guild_id/members/:user_id/roles/:role_id', (call) => changeRole(call, false)),
];

/** Gives or takes a role that is below the app's highest (50013); @everyone is none that could be given (10011). */
function changeRole(call: Call, held: boolean): Reply {
  const { world } = call;
  const guild = guildIn(call);
  if ((permissionsOf(guild, world.app.id) & PermissionFlagsBits.ManageRoles) === 0n)
    throw refusal('MissingPermissions');
  const member = guild.members.get(param(call, 'user_id'));
  if (!member) throw refusal('UnknownMember');
  const role = guild.roles.get(param(call, 'role_id'));
  if (!role || role.id === guild.id) throw refusal('UnknownRole');
  if (role.position >= rankOf(guild, world.app.id)) throw refusal('MissingPermissions');
  if (role.managed) throw refusal('InvalidRole');
  demand(call, () => []);
  setRole(world, guild, member, { role, held });
  return noContent;
}

/** All members, only for an app with the GuildMembers intent. */
function listMembers(call: Call): Reply {
  const guild = guildIn(call);
  if (!call.world.options.privilegedIntents?.includes('GuildMembers')) throw refusal('MissingAccess');
  const after = BigInt(call.query.get('after') ?? 0);
  const limit = Number(call.query.get('limit') ?? 1);
  const members = [...guild.members.values()].filter(({ user }) => BigInt(user.id) > after);
  return ok(members.slice(0, limit).map(memberJson));
}

import { refusal } from '../model/errors.ts';
import { channelJson, guildJson, memberJson, roleJson } from '../model/payloads.ts';
import { guildIn } from './access.ts';
import { type Call, ok, param, type Reply, type Route, route } from './route.ts';

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
];

/** All members, only for an app with the GuildMembers intent. */
function listMembers(call: Call): Reply {
  const guild = guildIn(call);
  if (!call.world.options.privilegedIntents?.includes('GuildMembers')) throw refusal('MissingAccess');
  const after = BigInt(call.query.get('after') ?? 0);
  const limit = Number(call.query.get('limit') ?? 1);
  const members = [...guild.members.values()].filter(({ user }) => BigInt(user.id) > after);
  return ok(members.slice(0, limit).map(memberJson));
}

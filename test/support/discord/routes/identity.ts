import { refusal } from '../model/errors.ts';
import { directChannel, leaveGuild } from '../model/guilds.ts';
import { channelJson, userJson } from '../model/payloads.ts';
import type { World } from '../model/world.ts';
import { guildIn } from './access.ts';
import { demand } from './demand.ts';
import { bodyOf, noContent, ok, param, type Route, route } from './route.ts';

/** Who the app is, how it reaches the gateway, and whom it writes to. `gatewayUrl` is known once we listen. */
export function identityRoutes(gatewayUrl: () => string): Route[] {
  return [
    route('GET /gateway', () => ok({ url: gatewayUrl() }), { auth: false }),
    route('GET /gateway/bot', () =>
      ok({
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 },
      }),
    ),
    route('GET /users/@me', ({ world }) =>
      ok({ ...userJson(world.app), mfa_enabled: false, locale: world.app.locale }),
    ),
    route('GET /applications/@me', ({ world }) => ok(applicationJson(world))),
    route('GET /oauth2/applications/@me', ({ world }) => ok(applicationJson(world))),
    route('POST /users/@me/channels', (call) => {
      demand(call, () => []);
      const user = call.world.people.get(String(bodyOf(call).recipient_id));
      if (!user) throw refusal('UnknownUser');
      return ok(channelJson(directChannel(call.world, user)));
    }),
    route('DELETE /users/@me/guilds/:guild_id', (call) => {
      leaveGuild(call.world, guildIn(call));
      return noContent;
    }),
    route('GET /users/:user_id', (call) => {
      const user = call.world.people.get(param(call, 'user_id'));
      if (!user) throw refusal('UnknownUser');
      return ok(userJson(user));
    }),
  ];
}

function applicationJson(world: World) {
  const owner = { ...userJson(world.app), id: '100000000000000001', username: 'developer', bot: false };
  return {
    id: world.app.id,
    name: world.app.username,
    description: '',
    type: null,
    icon: null,
    bot: userJson(world.app),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner,
    team: null,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
  };
}

import { ApplicationCommandType } from 'discord.js';
import { asList, asObject, type JsonObject } from '../json.ts';
import { refusal } from '../model/errors.ts';
import { nextSnowflake } from '../model/snowflake.ts';
import type { RegisteredCommand, World } from '../model/world.ts';
import { validateCommands } from '../validate.ts';
import { demand } from './demand.ts';
import { type Call, ok, param, type Reply, type Route, route } from './route.ts';

/** Commands are read, and replaced as a whole. Changing one by one is not offered: the app must not do it. */
export const commandRoutes: Route[] = [
  route('GET /applications/:application_id/commands', list),
  route('PUT /applications/:application_id/commands', replace),
  route('GET /applications/:application_id/guilds/:guild_id/commands', list),
  route('PUT /applications/:application_id/guilds/:guild_id/commands', replace),
];

function checkApplication(call: Call): void {
  if (param(call, 'application_id') !== call.world.app.id) throw refusal('MissingAccess');
}

function list(call: Call): Reply {
  checkApplication(call);
  const commands = call.world.commands.get(call.params.guild_id ?? '') ?? [];
  // Discord leaves the localisations out unless it is asked for them.
  const all = call.query.get('with_localizations') === 'true';
  return ok(all ? commands : commands.map(withoutLocalisations));
}

function replace(call: Call): Reply {
  checkApplication(call);
  demand(call, () => validateCommands(call.body));
  const { guild_id: guildId } = call.params;
  const scope = guildId ?? '';
  const before = call.world.commands.get(scope) ?? [];
  const commands = asList(call.body).map((item) => register(call.world, asObject(item), before, guildId));
  call.world.commands.set(scope, commands);
  call.world.registrations.push({ commands, ...(guildId !== undefined && { guildId }) });
  return ok(commands);
}

/** A command that keeps its name and type keeps its id. */
function register(
  world: World,
  body: JsonObject,
  before: readonly RegisteredCommand[],
  guildId: string | undefined,
): RegisteredCommand {
  const type = typeof body.type === 'number' ? body.type : ApplicationCommandType.ChatInput;
  const name = String(body.name);
  const old = before.find((command) => command.name === name && command.type === type);
  return {
    description: '',
    default_member_permissions: null,
    nsfw: false,
    contexts: null,
    integration_types: [0],
    ...body,
    type,
    name,
    id: old?.id ?? nextSnowflake(),
    version: nextSnowflake(),
    application_id: world.app.id,
    ...(guildId !== undefined && { guild_id: guildId }),
  };
}

function withoutLocalisations(item: JsonObject): JsonObject {
  const { name_localizations: _, description_localizations: __, options, choices, ...rest } = item;
  return {
    ...rest,
    ...(Array.isArray(options) && {
      options: options.map((option) => withoutLocalisations(asObject(option))),
    }),
    ...(Array.isArray(choices) && {
      choices: choices.map((choice) => withoutLocalisations(asObject(choice))),
    }),
  };
}

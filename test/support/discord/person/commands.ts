import {
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  ApplicationCommandOptionType as Option,
} from 'discord.js';
import { asList, asNumber, asObject, type JsonObject } from '../json.ts';
import { findPerson } from '../model/find.ts';
import { startInteraction } from '../model/interactions.ts';
import { permissionsOf } from '../model/permissions.ts';
import { nextSnowflake } from '../model/snowflake.ts';
import type { RegisteredCommand, World } from '../model/world.ts';
import type { Message } from '../wire.ts';
import { sendInteraction } from './event.ts';
import { fillOptions, type GivenOptions, guessOptions } from './fill.ts';
import { Handle } from './handle.ts';
import { type Place, placeOf, type Where } from './place.ts';
import { Resolved } from './resolved.ts';

export interface CommandAction extends Where {
  readonly name: string;
  readonly group?: string;
  readonly subcommand?: string;
  readonly options?: GivenOptions;
  /** True: the person's client still shows a command that is not registered any more. Nothing is checked. */
  readonly stale?: boolean;
}

export interface AutocompleteAction extends CommandAction {
  /** The option that the person is typing in; `options` holds what stands in it so far. */
  readonly focused: string;
}

export interface ContextAction extends Where {
  readonly name: string;
  /** A message, or the name or id of a person. */
  readonly target: Message | string;
}

/** A person sends a slash command, as its registration lets them. */
export function command(world: World, action: CommandAction): Handle {
  const place = placeForCommands(world, action);
  const resolved = new Resolved(world, place.channel.guild);
  const registered = action.stale
    ? undefined
    : findCommand(world, place, action.name, ApplicationCommandType.ChatInput);
  const level = registered && levelOf(registered, action);
  const given = action.options ?? {};
  const options = level ? fillOptions(level.options, given, { resolved }) : guessOptions(given);
  return send(world, action, place, InteractionType.ApplicationCommand, {
    ...head(registered, action.name, ApplicationCommandType.ChatInput),
    options: nested(action, options),
    ...resolved.json,
  });
}

/** A person types in an option, and the app completes it. */
export function autocomplete(world: World, action: AutocompleteAction): Handle {
  const place = placeForCommands(world, action);
  const registered = findCommand(world, place, action.name, ApplicationCommandType.ChatInput);
  const { options: known } = levelOf(registered, action);
  const option = asList(known)
    .map(asObject)
    .find(({ name }) => name === action.focused);
  if (option?.autocomplete !== true) throw new Error(`The option "${action.focused}" does not complete`);
  const given = { [action.focused]: '', ...action.options };
  const resolved = new Resolved(world, place.channel.guild);
  const options = fillOptions(known, given, { resolved, focused: action.focused });
  const data = {
    ...head(registered, action.name, ApplicationCommandType.ChatInput),
    options: nested(action, options),
  };
  const completes = asNumber(option.type) ?? Option.String;
  return send(world, action, place, InteractionType.ApplicationCommandAutocomplete, data, completes);
}

/** A person picks a command from the menu of a message or of a person. */
export function contextCommand(world: World, action: ContextAction): Handle {
  const place = placeForCommands(world, action);
  const resolved = new Resolved(world, place.channel.guild);
  const { target } = action;
  const type = typeof target === 'string' ? ApplicationCommandType.User : ApplicationCommandType.Message;
  const registered = findCommand(world, place, action.name, type);
  const targetId =
    typeof target === 'string'
      ? resolved.addUser(findPerson(world, target).id)
      : resolved.add('messages', target.id, { ...target });
  const data = { ...head(registered, action.name, type), target_id: targetId, ...resolved.json };
  return send(world, action, place, InteractionType.ApplicationCommand, data);
}

/** Nobody can use a command in an archived thread. */
function placeForCommands(world: World, where: Where): Place {
  const place = placeOf(world, where, 'UseApplicationCommands');
  if (place.channel.thread?.archived) throw new Error(`${place.channel.name} is archived`);
  return place;
}

function send(
  world: World,
  action: Where & { name: string },
  place: Place,
  type: number,
  data: JsonObject,
  completes?: number,
): Handle {
  const interaction = startInteraction(world, {
    ...place,
    type,
    command: { name: action.name, type: asNumber(data.type) ?? ApplicationCommandType.ChatInput },
    ...(completes !== undefined && { completes }),
    ...(action.age !== undefined && { age: action.age }),
  });
  sendInteraction(world, interaction, data, action.locale);
  return new Handle(interaction);
}

function head(registered: RegisteredCommand | undefined, name: string, type: number): JsonObject {
  const guildId = registered?.guild_id;
  return {
    id: registered?.id ?? nextSnowflake(),
    name,
    type,
    ...(guildId !== undefined && { guild_id: guildId }),
  };
}

/** A guild's own command goes before a global one. Throws when this person would not be offered it here. */
function findCommand(world: World, { user, channel }: Place, name: string, type: number): RegisteredCommand {
  const { guild } = channel;
  const offered = [...((guild && world.commands.get(guild.id)) ?? []), ...(world.commands.get('') ?? [])];
  const found = offered.find((candidate) => candidate.name === name && candidate.type === type);
  if (!found) throw new Error(`The app has registered no command "${name}" of type ${type}`);
  const context = guild ? InteractionContextType.Guild : InteractionContextType.BotDM;
  const contexts = Array.isArray(found.contexts) ? found.contexts : undefined;
  const shut = contexts ? !contexts.includes(context) : !guild && found.dm_permission === false;
  if (shut) throw new Error(`The command "${name}" is not offered here`);
  const needed = BigInt(
    typeof found.default_member_permissions === 'string' ? found.default_member_permissions : 0,
  );
  if (guild && (permissionsOf(guild, user.id, channel) & needed) !== needed) {
    throw new Error(`The command "${name}" is not offered to ${user.username}`);
  }
  return found;
}

/** The command itself, or the subcommand in it that was chosen. */
function levelOf(registered: RegisteredCommand, { group, subcommand }: CommandAction): JsonObject {
  const path = [group, subcommand].filter((name) => name !== undefined);
  const level = path.reduce<JsonObject>((parent, name) => {
    const child = asList(parent.options)
      .map(asObject)
      .find((option) => option.name === name);
    if (!child) throw new Error(`"${registered.name}" has no "${name}"`);
    return child;
  }, registered);
  const first = asObject(asList(level.options)[0]).type;
  if (first === Option.Subcommand || first === Option.SubcommandGroup) {
    throw new Error(`"${registered.name}" needs a subcommand`);
  }
  return level;
}

function nested({ group, subcommand }: CommandAction, options: JsonObject[]): JsonObject[] {
  if (subcommand === undefined) return options;
  const inner = [{ name: subcommand, type: Option.Subcommand, options }];
  return group === undefined ? inner : [{ name: group, type: Option.SubcommandGroup, options: inner }];
}

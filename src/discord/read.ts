import {
  type APIInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  type APIApplicationCommandInteractionDataOption as Option,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../command.ts';
import type { Input, Invocation, Typing, Who } from '../platform.ts';
import { readChosen } from './chosen.ts';
import { commandOfShortcut } from './commands.ts';
import { actionOf } from './ids.ts';
import { clean } from './markdown.ts';

/** An interaction that wants an answer. */
export interface Asked {
  readonly kind: 'asked';
  readonly invocation: Invocation;
  readonly address: Address;
  /** It came from a message that its reader alone sees: the answer changes that message. */
  readonly inPlace: boolean;
}

/** What answers are sent to; the token is good for 15 minutes. */
export interface Address {
  readonly id: string;
  readonly token: string;
  readonly application: string;
}

/** Somebody is typing the value of an option. */
export interface Completing {
  readonly kind: 'completing';
  readonly typing: Typing;
  readonly address: Address;
}

/** Reads an interaction as the gateway brings it; undefined for a kind that nothing of ours can cause. */
export function readInteraction(
  interaction: APIInteraction,
  commands: readonly Command[],
): Asked | Completing | undefined {
  const { id, token, application_id: application } = interaction;
  const who = whoOf(interaction);
  const address = { id, token, application };
  const asked = (input: Input, inPlace = false): Asked => ({
    kind: 'asked',
    invocation: { platform: 'discord', who, input },
    address,
    inPlace,
  });
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = interaction;
      if (data.type === ApplicationCommandType.Message) {
        const command = commandOfShortcut(commands, data.name) ?? data.name;
        return asked({ kind: 'message', command, ...readChosen(data, who.user) });
      }
      const given = data.type === ApplicationCommandType.ChatInput ? (data.options ?? []) : [];
      return asked({ kind: 'options', command: data.name, ...readOptions(given) });
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { subcommand, focused } = readFocused(interaction.data.options);
      const typed = { option: focused?.name ?? '', text: textOf(focused) };
      const typing: Typing = {
        platform: 'discord',
        who,
        command: interaction.data.name,
        ...subcommand,
        ...typed,
      };
      return { kind: 'completing', typing, address };
    }
    case InteractionType.MessageComponent: {
      const { data, message } = interaction;
      const value = data.component_type === ComponentType.Button ? undefined : (data.values[0] ?? '');
      const action = actionOf(data.custom_id);
      const chosen = value !== undefined && { value };
      return asked({ kind: 'press', action, message: message.id, ...chosen }, isPrivate(message));
    }
    case InteractionType.ModalSubmit: {
      const action = actionOf(interaction.data.custom_id);
      return asked(
        { kind: 'submit', action, fields: readFields(interaction) },
        isPrivate(interaction.message),
      );
    }
    default:
      return undefined;
  }
}

function whoOf(interaction: APIInteraction): Who {
  const permissions = BigInt(interaction.member?.permissions ?? 0);
  const channel = interaction.guild_id === undefined ? undefined : interaction.channel?.id;
  return {
    workspace: interaction.guild_id,
    tenant: '',
    user: (interaction.member?.user ?? interaction.user)?.id ?? '',
    // A ping alone has no locale, and pings come over HTTP only.
    locale: 'locale' in interaction ? interaction.locale : undefined,
    ...(channel !== undefined && { channel }),
    // Discord computes these permissions, which an administrator has all of.
    workspaceAdmin: (permissions & PermissionFlagsBits.ManageGuild) !== 0n,
    ...((permissions & PermissionFlagsBits.ManageRoles) !== 0n && { managesRoles: true }),
    outsider: false,
  };
}

const isPrivate = (message: { flags?: number } | undefined): boolean =>
  ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

function readOptions(
  given: readonly Option[],
): Pick<Extract<Input, { kind: 'options' }>, 'subcommand' | 'options'> {
  const { subcommand, options } = descend(given);
  return {
    ...subcommand,
    options: Object.fromEntries(options.map((option) => [option.name, textOf(option)])),
  };
}

function readFocused(given: readonly Option[]) {
  const { subcommand, options } = descend(given);
  return { subcommand, focused: options.find((option) => 'focused' in option && option.focused) };
}

/** The options themselves, which a subcommand wraps. */
function descend(given: readonly Option[]): {
  subcommand?: { subcommand: string };
  options: readonly Option[];
} {
  const [first] = given;
  return first?.type === ApplicationCommandOptionType.Subcommand
    ? { subcommand: { subcommand: first.name }, options: first.options ?? [] }
    : { options: given };
}

const textOf = (option: Option | undefined): string =>
  option && 'value' in option ? clean(String(option.value)) : '';

function readFields({ data }: APIModalSubmitInteraction): Record<string, string> {
  const inputs = data.components.flatMap((part) =>
    part.type === ComponentType.Label && part.component.type === ComponentType.TextInput
      ? [part.component]
      : [],
  );
  return Object.fromEntries(inputs.map(({ custom_id, value }) => [custom_id, clean(value)]));
}

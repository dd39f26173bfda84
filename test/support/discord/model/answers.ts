import { ApplicationCommandType, InteractionType, MessageFlags, MessageType } from 'discord.js';
import { asNumber, type JsonObject } from '../json.ts';
import type { Message } from '../wire.ts';
import type { Upload } from './attachments.ts';
import type { Interaction } from './interaction.ts';
import { createMessage } from './messages.ts';
import { userJson } from './payloads.ts';
import type { World } from './world.ts';

/** Says something as an answer to an interaction: to everyone, or with the flag Ephemeral to the person alone. */
export function answerMessage(
  world: World,
  interaction: Interaction,
  body: JsonObject,
  { files = [], loading = false }: { files?: readonly Upload[]; loading?: boolean } = {},
): Message {
  const ephemeral = ((asNumber(body.flags) ?? 0) & MessageFlags.Ephemeral) !== 0;
  const answered = interaction.original ?? interaction.source;
  return createMessage(world, {
    channel: interaction.channel,
    author: world.app,
    body,
    files,
    loading,
    type: messageType(interaction),
    ...(ephemeral && { onlyFor: interaction.user }),
    extra: {
      application_id: world.app.id,
      webhook_id: world.app.id,
      interaction_metadata: metadata(interaction),
      ...(answered && {
        message_reference: { type: 0, message_id: answered.id, channel_id: answered.channel_id },
      }),
    },
  });
}

function messageType(interaction: Interaction): MessageType {
  const isFollowup = interaction.original !== undefined;
  if (isFollowup || interaction.source) return MessageType.Reply;
  if (interaction.type !== InteractionType.ApplicationCommand) return MessageType.Default;
  const isSlash = interaction.command?.type === ApplicationCommandType.ChatInput;
  return isSlash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
}

function metadata(interaction: Interaction): Record<string, unknown> {
  return {
    id: interaction.id,
    type: interaction.type,
    user: userJson(interaction.user),
    authorizing_integration_owners: { '0': interaction.channel.guild?.id ?? '0' },
    ...(interaction.command && { name: interaction.command.name, command_type: interaction.command.type }),
    ...(interaction.source && { interacted_message_id: interaction.source.id }),
  };
}

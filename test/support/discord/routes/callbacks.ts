import { InteractionResponseType as Callback, InteractionType, MessageFlags } from 'discord.js';
import { asList, asNumber, asObject, type JsonObject } from '../json.ts';
import { answerMessage } from '../model/answers.ts';
import { numbered } from '../model/components.ts';
import { refusal } from '../model/errors.ts';
import type { Interaction } from '../model/interaction.ts';
import { isLate, touch } from '../model/interactions.ts';
import { editMessage, isEphemeral } from '../model/messages.ts';
import { validateAutocomplete, validateMessage, validateModal } from '../validate.ts';
import type { Choice, Modal } from '../wire.ts';
import { demand, expectNoMentions, refuseBody } from './demand.ts';
import { demandEdit } from './edits.ts';
import { bodyOf, type Call, noContent, ok, param, type Reply, route } from './route.ts';

const MESSAGES = [Callback.ChannelMessageWithSource, Callback.DeferredChannelMessageWithSource];
const UPDATES = [Callback.DeferredMessageUpdate, Callback.UpdateMessage];

/** The first answer to an interaction. */
export const callbackRoutes = [
  route('POST /interactions/:interaction_id/:interaction_token/callback', callback, { auth: false }),
];

function callback(call: Call): Reply {
  const { world } = call;
  const interaction = world.interactions.get(param(call, 'interaction_token'));
  if (!interaction || interaction.id !== param(call, 'interaction_id') || isLate(world, interaction)) {
    throw refusal('UnknownInteraction');
  }
  if (interaction.callback !== undefined) throw refusal('AlreadyAcknowledged');
  const body = bodyOf(call);
  const type = asNumber(body.type) ?? 0;
  const allowed = callbacksFor(interaction);
  if (!allowed.includes(type)) refuseBody(call, [`type: must be one of ${allowed.join(', ')}`]);
  ANSWERS[type]?.(call, interaction, asObject(body.data));
  interaction.callback = type;
  touch(world, interaction);
  return call.query.get('with_response') === 'true' ? ok(described(interaction)) : noContent;
}

/** Which first answers fit. A modal never answers a modal; only what came from a message can change one. */
function callbacksFor(interaction: Interaction): number[] {
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [Callback.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [...MESSAGES, ...UPDATES, Callback.Modal];
    case InteractionType.ModalSubmit:
      return interaction.source ? [...MESSAGES, ...UPDATES] : MESSAGES;
    default:
      return [...MESSAGES, Callback.Modal];
  }
}

type Answer = (call: Call, interaction: Interaction, data: JsonObject) => void;

const ANSWERS: Partial<Record<number, Answer>> = {
  [Callback.ChannelMessageWithSource]: reply,
  [Callback.DeferredChannelMessageWithSource]: deferReply,
  [Callback.DeferredMessageUpdate]: deferUpdate,
  [Callback.UpdateMessage]: update,
  [Callback.ApplicationCommandAutocompleteResult]: complete,
  [Callback.Modal]: openModal,
};

function reply(call: Call, interaction: Interaction, data: JsonObject): void {
  demand(call, () => validateMessage(data, { files: call.files }));
  const message = answerMessage(call.world, interaction, data, { files: call.files });
  if (!isEphemeral(message)) expectNoMentions(call, data);
  interaction.original = message;
  interaction.result = { kind: 'message', message };
}

function deferReply(call: Call, interaction: Interaction, data: JsonObject): void {
  const flags = asNumber(data.flags) ?? 0;
  const known = (flags & ~MessageFlags.Ephemeral) === 0;
  demand(call, () => (known ? [] : ['data.flags: a deferred answer can only be Ephemeral']));
  interaction.original = answerMessage(call.world, interaction, { flags }, { loading: true });
}

function deferUpdate(call: Call, interaction: Interaction): void {
  demand(call, () => []);
  if (interaction.source) interaction.original = interaction.source;
}

function update(call: Call, interaction: Interaction, data: JsonObject): void {
  const message = interaction.source;
  if (!message) return;
  demandEdit(call, message, data);
  editMessage(call.world, message, data, call.files);
  interaction.original = message;
  interaction.result = { kind: 'update', message };
}

function complete(call: Call, interaction: Interaction, data: JsonObject): void {
  demand(call, () => validateAutocomplete(data.choices, interaction.completes));
  // The choices have passed the checks.
  interaction.result = { kind: 'choices', choices: asList(data.choices) as Choice[] };
}

function openModal(call: Call, interaction: Interaction, data: JsonObject): void {
  demand(call, () => validateModal(data));
  // The modal has passed the checks.
  const shown = data as unknown as Modal;
  const modal = { ...shown, components: numbered(shown.components) };
  call.world.modals.set(interaction.user.id, { modal, opener: interaction });
  interaction.result = { kind: 'modal', modal };
}

/** What `with_response=true` returns. */
function described(interaction: Interaction): JsonObject {
  const { callback: type, original, result } = interaction;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(original && {
        response_message_id: original.id,
        response_message_loading: (original.flags & MessageFlags.Loading) !== 0,
        response_message_ephemeral: isEphemeral(original),
      }),
    },
    // A deferral makes no resource yet.
    ...(result && 'message' in result && { resource: { type, message: result.message } }),
  };
}

import { InteractionResponseType as Callback, MessageFlags } from 'discord.js';
import { answerMessage } from '../model/answers.ts';
import { refusal } from '../model/errors.ts';
import type { Interaction } from '../model/interaction.ts';
import { isTokenExpired, touch } from '../model/interactions.ts';
import { deleteMessage, editMessage, isEphemeral } from '../model/messages.ts';
import { validateMessage } from '../validate.ts';
import type { Message } from '../wire.ts';
import { demand, expectNoMentions } from './demand.ts';
import { demandEdit } from './edits.ts';
import { bodyOf, type Call, noContent, ok, param, type Reply, type Route, route } from './route.ts';

const MESSAGE = '/webhooks/:webhook_id/:webhook_token/messages/:message_id';

/** What an app says after its first answer, with the interaction's token. */
export const webhookRoutes: Route[] = [
  route('POST /webhooks/:webhook_id/:webhook_token', followUp, { auth: false }),
  route(`GET ${MESSAGE}`, (call) => ok(answerIn(call, interactionIn(call))), { auth: false }),
  route(`PATCH ${MESSAGE}`, edit, { auth: false }),
  route(`DELETE ${MESSAGE}`, remove, { auth: false }),
];

/** The interaction of the token: 50027 when it is unknown or past its 15 minutes, 10015 before any answer. */
function interactionIn(call: Call): Interaction {
  const interaction = call.world.interactions.get(param(call, 'webhook_token'));
  const isOurs = param(call, 'webhook_id') === call.world.app.id;
  if (!interaction || !isOurs || isTokenExpired(call.world, interaction))
    throw refusal('InvalidWebhookToken');
  if (interaction.callback === undefined) throw refusal('UnknownWebhook');
  return interaction;
}

function answerIn(call: Call, interaction: Interaction): Message {
  const id = param(call, 'message_id');
  const answers = [...(interaction.original ? [interaction.original] : []), ...interaction.followups];
  const message = id === '@original' ? interaction.original : answers.find((answer) => answer.id === id);
  if (!message) throw refusal('UnknownMessage');
  return message;
}

function followUp(call: Call): Reply {
  const { world } = call;
  const interaction = interactionIn(call);
  const { original } = interaction;
  const body = bodyOf(call);
  demand(call, () => validateMessage(body, { files: call.files }));
  // Straight after a deferred answer Discord takes a follow-up for the answer itself, and keeps its privacy.
  if (original && (original.flags & MessageFlags.Loading) !== 0) return change(call, interaction, original);
  const message = answerMessage(world, interaction, body, { files: call.files });
  if (!isEphemeral(message)) expectNoMentions(call, body);
  interaction.followups.push(message);
  touch(world, interaction);
  return ok(message);
}

function edit(call: Call): Reply {
  const interaction = interactionIn(call);
  return change(call, interaction, answerIn(call, interaction));
}

function change(call: Call, interaction: Interaction, message: Message): Reply {
  demandEdit(call, message, bodyOf(call));
  editMessage(call.world, message, bodyOf(call), call.files);
  if (message === interaction.original) {
    const kind = interaction.callback === Callback.DeferredMessageUpdate ? 'update' : 'message';
    interaction.result ??= { kind, message };
  }
  touch(call.world, interaction);
  return ok(message);
}

function remove(call: Call): Reply {
  const interaction = interactionIn(call);
  const message = answerIn(call, interaction);
  deleteMessage(call.world, message);
  if (message === interaction.original) delete interaction.original;
  else interaction.followups.splice(interaction.followups.indexOf(message), 1);
  touch(call.world, interaction);
  return noContent;
}

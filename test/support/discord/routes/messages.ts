import { refusal } from '../model/errors.ts';
import { createMessage, deleteMessage, editMessage, readableByApp } from '../model/messages.ts';
import type { Channel } from '../model/records.ts';
import { validateMessage } from '../validate.ts';
import {
  channelIn,
  channelToSpeakIn,
  channelWhere,
  messageIn,
  refuseLocked,
  requirePermissions,
} from './access.ts';
import { demand, expectNoMentions } from './demand.ts';
import { demandEdit } from './edits.ts';
import { bodyOf, type Call, noContent, ok, type Reply, type Route, route } from './route.ts';

export const messageRoutes: Route[] = [
  route('POST /channels/:channel_id/messages', send),
  route('GET /channels/:channel_id/messages', list),
  route('GET /channels/:channel_id/messages/:message_id', read),
  route('PATCH /channels/:channel_id/messages/:message_id', edit),
  route('DELETE /channels/:channel_id/messages/:message_id', remove),
  route('POST /channels/:channel_id/typing', (call) => {
    channelToSpeakIn(call);
    return noContent;
  }),
];

function send(call: Call): Reply {
  const { world } = call;
  const channel = channelToSpeakIn(call);
  const body = bodyOf(call);
  demand(call, () => validateMessage(body, { to: 'channel', files: call.files }));
  expectNoMentions(call, body);
  const nonce = body.enforce_nonce === true ? String(body.nonce) : undefined;
  const repeated = nonce === undefined ? undefined : world.nonces.get(nonce);
  if (repeated) return ok(repeated);
  const message = createMessage(world, { channel, author: world.app, body, files: call.files });
  if (nonce !== undefined) world.nonces.set(nonce, message);
  return ok(message);
}

/** The newest first, at most `limit` (50), before or after a message. */
function list(call: Call): Reply {
  const channel = channelWhere(call, 'ReadMessageHistory');
  const before = call.query.get('before');
  const after = call.query.get('after');
  const limit = Math.min(Number(call.query.get('limit') ?? 50), 100);
  const found = channel.messages.filter(
    ({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
  );
  const page = after ? found.slice(0, limit) : found.slice(-limit);
  return ok(page.reverse().map((message) => readableByApp(call.world, message)));
}

function read(call: Call): Reply {
  const channel = channelWhere(call, 'ReadMessageHistory');
  return ok(readableByApp(call.world, messageIn(call, channel)));
}

function edit(call: Call): Reply {
  const channel = channelIn(call);
  const message = messageIn(call, channel);
  if (message.author.id !== call.world.app.id) throw refusal('NotYourMessage');
  refuseLocked(call, channel);
  refuseArchived(channel);
  demandEdit(call, message, bodyOf(call));
  editMessage(call.world, message, bodyOf(call), call.files);
  return ok(message);
}

function remove(call: Call): Reply {
  const channel = channelIn(call);
  const message = messageIn(call, channel);
  if (message.author.id !== call.world.app.id) requirePermissions(call, channel, 'ManageMessages');
  refuseArchived(channel);
  deleteMessage(call.world, message);
  return noContent;
}

function refuseArchived(channel: Channel): void {
  if (channel.thread?.archived) throw refusal('ThreadArchived');
}

/** chat.*: docs.slack.dev/reference/methods?family=chat. */
import { post, remove, replace } from '../messages.ts';
import { wireMessage } from '../payloads.ts';
import type { Channel, Json, Message } from '../types.ts';
import { validateMessage } from '../validate.ts';
import { ApiError, type Call, findChannel, type Method, RateLimited, refuse, textArg } from './method.ts';

/** Arguments that say where a message goes or who calls, and are no part of it. */
const ADDRESS = new Set(['token', 'channel', 'ts', 'user', 'team_id', 'as_user']);

function content({ args }: Call): Json {
  return Object.fromEntries(Object.entries(args).filter(([name]) => !ADDRESS.has(name)));
}

/** Slack's error for a message that it does not take, in the order in which it looks. */
function checkContent(call: Call): Json {
  const message = content(call);
  const faults = validateMessage(message);
  const tooLong = faults.some((fault) => fault.startsWith('msg_blocks_too_long'));
  const noText = message.text === undefined && message.blocks === undefined;
  refuse(call, tooLong ? 'msg_blocks_too_long' : noText ? 'no_text' : 'invalid_blocks', faults);
  return message;
}

/** Where the bot may write. A person's id stands for the direct messages with that person. */
function writable(call: Call): Channel {
  const id = textArg(call, 'channel');
  const channel = call.workspace.users.has(id) ? call.workspace.directMessages(id) : findChannel(call, id);
  if (!channel.members.has(call.workspace.bot_user_id)) throw new ApiError('not_in_channel');
  const closed = [...channel.members].some((one) => call.workspace.closedTo.has(one));
  if (channel.is_im && closed) throw new ApiError('messages_tab_disabled');
  if (channel.is_archived) throw new ApiError('is_archived');
  if (channel.is_read_only) throw new ApiError('restricted_action_read_only_channel');
  return channel;
}

function own(call: Call, notMine: string): Message {
  const channel = findChannel(call, textArg(call, 'channel'));
  const message = channel.messages.find((one) => one.ts === textArg(call, 'ts'));
  if (message === undefined) throw new ApiError('message_not_found');
  if (message.user !== call.workspace.bot_user_id) throw new ApiError(notMine);
  return message;
}

/** A thread begins with a message that stands; Slack takes a reply's ts as well, and then shows it in no thread. */
function checkThread(call: Call, channel: Channel): void {
  const { thread_ts: thread } = call.args;
  if (thread === undefined) return;
  const parent = channel.messages.find((one) => one.ts === thread);
  if (parent === undefined) throw new ApiError('thread_not_found');
  if (parent.thread_ts !== undefined && parent.thread_ts !== thread)
    call.world.object(call.method, ['thread_ts is that of a reply']);
}

function postMessage(call: Call): Json {
  const channel = writable(call);
  const wait = call.limiter.takePost(`${call.workspace.team_id} ${channel.id}`);
  if (wait !== undefined) throw new RateLimited(wait);
  checkThread(call, channel);
  const message = post(call.world, call.workspace, channel, checkContent(call), { via: call.method });
  return { channel: channel.id, ts: message.ts, message: wireMessage(message) };
}

function postEphemeral(call: Call): Json {
  const channel = writable(call);
  const reader = textArg(call, 'user');
  if (!channel.members.has(reader)) throw new ApiError('user_not_in_channel');
  const source = { via: call.method, ephemeral_for: reader };
  return { message_ts: post(call.world, call.workspace, channel, checkContent(call), source).ts };
}

function update(call: Call): Json {
  const message = own(call, 'cant_update_message');
  if (findChannel(call, message.channel).is_archived) throw new ApiError('is_inactive');
  const source = { via: call.method, keepBlocks: true };
  const next = replace(call.world, message, checkContent(call), source);
  return { channel: next.channel, ts: next.ts, text: next.text, message: wireMessage(next) };
}

function erase(call: Call): Json {
  const message = own(call, 'cant_delete_message');
  remove(call.world, message, { via: call.method });
  return { channel: message.channel, ts: message.ts };
}

export const chat: Record<string, Method> = {
  'chat.postMessage': { scope: 'chat:write', tier: 4, run: postMessage },
  'chat.postEphemeral': { scope: 'chat:write', tier: 4, run: postEphemeral },
  'chat.update': { scope: 'chat:write', tier: 3, run: update },
  'chat.delete': { scope: 'chat:write', tier: 3, run: erase },
};

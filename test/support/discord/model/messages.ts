import { GatewayIntentBits, MessageFlags, MessageType } from 'discord.js';
import { asList, asNumber, type JsonObject } from '../json.ts';
import type { Component, Embed, Message } from '../wire.ts';
import { attach, kept, type Upload } from './attachments.ts';
import { numbered } from './components.ts';
import { type Notified, notifiedBy, textOfComponents } from './mentions.ts';
import { userJson } from './payloads.ts';
import type { Channel, User } from './records.ts';
import { nextSnowflake } from './snowflake.ts';
import { reopen } from './threads.ts';
import type { World } from './world.ts';

export interface Draft {
  readonly channel: Channel;
  readonly author: User;
  /** The body of the request, already checked. */
  readonly body: JsonObject;
  readonly files?: readonly Upload[];
  /** The id, for the first message of a forum post. */
  readonly id?: string;
  readonly type?: MessageType;
  /** The only person who sees it. */
  readonly onlyFor?: User;
  readonly loading?: boolean;
  readonly extra?: Partial<Message>;
}

/** Flags that an app may set; the others are Discord's. */
const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** Says something in a channel, or to one person in it. */
export function createMessage(world: World, draft: Draft): Message {
  const { channel, author, body, onlyFor } = draft;
  const now = new Date().toISOString();
  const message: Message = {
    id: draft.id ?? nextSnowflake(),
    channel_id: channel.id,
    type: draft.type ?? MessageType.Default,
    author: userJson(author),
    content: contentIn(body),
    embeds: embedsIn(body),
    components: numbered(componentsIn(body)),
    attachments: attach(world, body, draft.files),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    flags:
      ((asNumber(body.flags) ?? 0) & SETTABLE) |
      (onlyFor ? MessageFlags.Ephemeral : 0) |
      (draft.loading ? MessageFlags.Loading : 0),
    timestamp: now,
    edited_timestamp: null,
    pinned: false,
    tts: body.tts === true,
    ...nonceIn(body),
    ...draft.extra,
  };
  Object.assign(message, notified(world, message, body));
  if (onlyFor) ephemeralsOf(world, onlyFor).push(message);
  else publish(world, channel, message);
  return message;
}

function publish(world: World, channel: Channel, message: Message): void {
  channel.messages.push(message);
  reopen(world, channel);
  emitMessage(world, 'MESSAGE_CREATE', channel, message);
}

/** Changes a message as PATCH does: what the body does not name stays. */
export function editMessage(
  world: World,
  message: Message,
  body: JsonObject,
  files?: readonly Upload[],
): void {
  if (body.content !== undefined) message.content = contentIn(body);
  if (body.embeds !== undefined) message.embeds = embedsIn(body);
  if (body.components !== undefined) message.components = numbered(componentsIn(body));
  if (body.attachments !== undefined || files?.length) {
    message.attachments = [...kept(message, body), ...attach(world, body, files)];
  }
  message.flags |= (asNumber(body.flags) ?? 0) & MessageFlags.IsComponentsV2;
  message.edited_timestamp = new Date().toISOString();
  // Only the first text of a message notifies anybody, and of one that was loading this is the first.
  if ((message.flags & MessageFlags.Loading) !== 0) {
    message.flags &= ~MessageFlags.Loading;
    Object.assign(message, notified(world, message, body));
  }
  const channel = world.channels.get(message.channel_id);
  if (channel && !isEphemeral(message)) emitMessage(world, 'MESSAGE_UPDATE', channel, message);
}

export function deleteMessage(world: World, message: Message): void {
  const channel = world.channels.get(message.channel_id);
  for (const list of [channel?.messages ?? [], ...world.ephemerals.values()]) {
    const index = list.indexOf(message);
    if (index !== -1) list.splice(index, 1);
  }
  if (channel && !isEphemeral(message)) emitMessage(world, 'MESSAGE_DELETE', channel, message);
}

export function isEphemeral(message: Message): boolean {
  return (message.flags & MessageFlags.Ephemeral) !== 0;
}

export function isV2(message: Message): boolean {
  return (message.flags & MessageFlags.IsComponentsV2) !== 0;
}

export function ephemeralsOf(world: World, user: User): Message[] {
  const existing = world.ephemerals.get(user.id);
  if (existing) return existing;
  const list: Message[] = [];
  world.ephemerals.set(user.id, list);
  return list;
}

/** What the app may read of a message without the MessageContent intent: of others' words nothing. */
export function readableByApp(world: World, message: Message): Message {
  const mentioned = message.mentions.some(({ id }) => id === world.app.id);
  const isDirect = world.channels.get(message.channel_id)?.recipient !== undefined;
  const granted = world.options.privilegedIntents?.includes('MessageContent');
  if (granted || mentioned || isDirect || message.author.id === world.app.id) return message;
  return { ...message, content: '', embeds: [], components: [], attachments: [] };
}

function emitMessage(world: World, name: string, channel: Channel, message: Message): void {
  const { guild } = channel;
  const intent = guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
  const place = { channel_id: channel.id, ...(guild && { guild_id: guild.id }) };
  const data =
    name === 'MESSAGE_DELETE' ? { id: message.id, ...place } : { ...readableByApp(world, message), ...place };
  world.emit({ name, data, intent, ...(guild && { guildId: guild.id }) });
}

function notified(world: World, { content, components }: Message, body: JsonObject): Notified {
  return notifiedBy(world, `${content}\n${textOfComponents(components)}`, body.allowed_mentions);
}

function contentIn({ content }: JsonObject): string {
  return typeof content === 'string' ? content : '';
}

function embedsIn(body: JsonObject): readonly Embed[] {
  // The body has passed the checks: what stands in this list are embeds.
  return asList(body.embeds) as readonly Embed[];
}

function componentsIn(body: JsonObject): readonly Component[] {
  // The body has passed the checks: what stands in this list are components.
  return asList(body.components) as readonly Component[];
}

function nonceIn({ nonce }: JsonObject): { nonce?: string | number } {
  return typeof nonce === 'string' || typeof nonce === 'number' ? { nonce } : {};
}

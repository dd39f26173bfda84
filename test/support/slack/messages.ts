/** Posting, replacing and removing messages: what becomes visible, to whom, and in answer to what. */
import { interactive } from './controls.ts';
import type { Invocation } from './invocations.ts';
import { isRecord } from './schema.ts';
import type { Block, Channel, Json, Message } from './types.ts';
import type { Workspace, World } from './world.ts';

/** How a change came about: the way it was sent, and the request it answers where that is known. */
export interface Source {
  readonly via: string;
  readonly cause?: Invocation | undefined;
}

/** Puts a message of the bot into a channel, for everybody or for one person alone. */
export function post(
  world: World,
  workspace: Workspace,
  channel: Channel,
  content: Json,
  source: Source & { ephemeral_for?: string | undefined },
): Message {
  const message: Message = {
    team_id: workspace.team_id,
    channel: channel.id,
    ts: world.ts(),
    user: workspace.bot_user_id,
    bot_id: workspace.bot_id,
    text: typeof content.text === 'string' ? content.text : '',
    blocks: withIds(world, content.blocks),
    edited: false,
    ...(typeof content.thread_ts === 'string' && { thread_ts: content.thread_ts }),
    ...(content.metadata !== undefined && { metadata: content.metadata }),
    ...(source.ephemeral_for !== undefined && { ephemeral_for: source.ephemeral_for }),
  };
  shelf(workspace, message).push(message);
  world.invocations.record({ kind: 'posted', via: source.via, message }, source.cause);
  return message;
}

/** Puts new content in a message's place. Without blocks the old ones go, unless `keepBlocks` is set. */
export function replace(
  world: World,
  message: Message,
  content: Json,
  source: Source & { keepBlocks?: boolean },
): Message {
  const list = shelf(world.workspace(message.team_id), message);
  const index = list.findIndex((one) => one.ts === message.ts);
  const keep = source.keepBlocks === true && content.blocks === undefined;
  const next: Message = {
    ...message,
    text: typeof content.text === 'string' ? content.text : message.text,
    blocks: keep ? message.blocks : withIds(world, content.blocks),
    ...(content.metadata !== undefined && { metadata: content.metadata }),
    edited: true,
  };
  if (index >= 0) list[index] = next;
  else list.push(next);
  world.invocations.record({ kind: 'replaced', via: source.via, message: next }, source.cause);
  return next;
}

export function remove(world: World, message: Message, source: Source): void {
  const list = shelf(world.workspace(message.team_id), message);
  const index = list.findIndex((one) => one.ts === message.ts);
  if (index >= 0) list.splice(index, 1);
  world.invocations.record({ kind: 'removed', via: source.via, message }, source.cause);
}

/** The message as it stands now, or undefined once it is gone. */
export function current(workspace: Workspace, message: Message): Message | undefined {
  return shelf(workspace, message).find((one) => one.ts === message.ts);
}

/** Where a message is kept: with everybody's, or with those that one person sees. */
function shelf(workspace: Workspace, message: Message): Message[] {
  if (message.ephemeral_for !== undefined) return workspace.ephemerals;
  return workspace.channels.get(message.channel)?.messages ?? [];
}

/** A copy of the blocks in which every block and every interactive element has an id, as in Slack. */
export function withIds(world: World, blocks: unknown): Block[] {
  if (!Array.isArray(blocks)) return [];
  return structuredClone(blocks)
    .filter(isRecord)
    .map((block): Block => {
      for (const element of interactive(block)) element.action_id ??= world.id('a');
      const { type, block_id } = block;
      return {
        ...block,
        type: String(type),
        block_id: typeof block_id === 'string' ? block_id : world.id('b'),
      };
    });
}

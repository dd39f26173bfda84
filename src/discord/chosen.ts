import {
  type APIMessage,
  type APIMessageApplicationCommandInteractionData as Chosen,
  MessageType,
} from 'discord.js';
import type { ChosenMessage } from '../command.ts';
import { clean } from './markdown.ts';

/** Messages that people write; the others say that something happened, in somebody's name. */
const written: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/**
 * The message whose menu was opened. Its text comes with the command, without any right to read messages; nothing is
 * taken of one that `user` did not write.
 */
export function readChosen({ resolved, target_id: id }: Chosen, user: string): ChosenMessage {
  const message = resolved.messages[id];
  const own =
    message !== undefined &&
    message.author.id === user &&
    !message.author.bot &&
    message.webhook_id === undefined &&
    written.includes(message.type);
  if (!own) return { own, text: '' };
  return { own, text: plainText(message), ...(message.attachments?.length && { files: true }) };
}

/**
 * What Discord writes for people, channels and the like, as the words that its readers see. Of roles and channels the
 * command brings no names. Source: discord.com/developers/docs, "Message Formatting".
 */
const marks =
  /<(?:@!?(?<person>\d+)|@&(?<role>\d+)|#(?<channel>\d+)|\/(?<command>[^:<>\n]+):\d+|a?(?<emoji>:\w+:)\d+|t:(?<time>-?\d{1,12})(?::\w)?|(?<link>https?:\/\/[^\s<>]+))>/g;

function plainText({ content, mentions = [] }: Pick<APIMessage, 'content' | 'mentions'>): string {
  const names = new Map(mentions.map(({ id, global_name, username }) => [id, global_name ?? username]));
  return clean(
    content.replace(marks, (...found) => {
      // What a pattern with names is given last.
      const { person, role, channel, command, emoji, time, link } = found.at(-1) as Found;
      if (person !== undefined) return `@${names.get(person) ?? '…'}`;
      if (role !== undefined) return '@…';
      if (channel !== undefined) return '#…';
      if (command !== undefined) return `/${command}`;
      if (time !== undefined) return timeText(Number(time));
      return emoji ?? link ?? '';
    }),
  );
}

type Found = Partial<Record<'person' | 'role' | 'channel' | 'command' | 'emoji' | 'time' | 'link', string>>;

/** Seconds since 1970, which Discord shows in each reader's zone. */
const timeText = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

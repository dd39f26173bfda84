/** What a person reads, and who is called, in a message or a view. */
import { isRecord } from './schema.ts';

/** Every word on a message or view, line by line: texts, labels, button texts and options. */
export function textOf(surface: {
  readonly blocks: readonly unknown[];
  readonly text?: string;
  title?: unknown;
}): string {
  const lines = [...texts(surface.title), ...surface.blocks.flatMap(texts)];
  return (lines.length > 0 ? lines : [surface.text ?? '']).join('\n');
}

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (!isRecord(value)) return [];
  if (typeof value.text === 'string') return [value.text];
  return Object.values(value).flatMap(texts);
}

/**
 * Everybody whom a message would call: `@channel`, `@here`, `@everyone`, users and user groups, found where
 * Slack looks for them (the text, mrkdwn, Markdown and rich text; never in plain text).
 */
export function mentions(message: { readonly text: string; readonly blocks: readonly unknown[] }): string[] {
  const called = [message.text, ...message.blocks.flatMap(marked)].flatMap(
    (text) => text.match(/<!(?:channel|here|everyone|subteam)[^>]*>|<@[UW][^>]*>/g) ?? [],
  );
  return [...called, ...message.blocks.flatMap(richMentions)];
}

function marked(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(marked);
  if (!isRecord(value)) return [];
  if ((value.type === 'mrkdwn' || value.type === 'markdown') && typeof value.text === 'string')
    return [value.text];
  return Object.values(value).flatMap(marked);
}

function richMentions(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(richMentions);
  if (!isRecord(value)) return [];
  if (value.type === 'broadcast') return [`<!${String(value.range)}>`];
  if (value.type === 'user') return [`<@${String(value.user_id)}>`];
  if (value.type === 'usergroup') return [`<!subteam^${String(value.usergroup_id)}>`];
  return Object.values(value).flatMap(richMentions);
}

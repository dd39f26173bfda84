import { shorten } from '../shorten.ts';
import { splitView } from '../split.ts';
import type { Block, View } from '../view.ts';
import { type SlackBlock, toBlocks } from './blocks.ts';
import { limits } from './limits.ts';
import { wordsOf } from './rich.ts';
import { escapeText } from './text.ts';

/** A message without its address: what chat.postMessage, an acknowledgement and a response_url all take. */
export interface Message {
  /** For notifications and screen readers; people see the blocks. */
  readonly text: string;
  readonly mrkdwn: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
  readonly blocks?: SlackBlock[];
}

/** A view as one message, or as several in order where it is too long for one. */
export function toMessages(view: View): [Message, ...Message[]] {
  const blocks = toBlocks(view);
  if (fits(blocks)) return [message(view, blocks)];
  const [first = view, ...others] = splitView(view, (part) => fits(toBlocks(part)));
  return [message(first, toBlocks(first)), ...others.map((part) => message(part, toBlocks(part)))];
}

const message = (view: View, blocks: SlackBlock[]): Message => ({
  text: fallbackText(view),
  mrkdwn: false,
  unfurl_links: false,
  unfurl_media: false,
  ...(blocks.length && { blocks }),
});

const fits = (blocks: readonly SlackBlock[]): boolean =>
  blocks.length <= limits.messageBlocks && weight(blocks) <= limits.messageText;

/** The characters of every string inside a value. */
function weight(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let sum = 0;
  // Every answer passes here, and Object.values would take three times as long.
  for (const name in value) sum += weight(value[name as keyof typeof value]);
  return sum;
}

/** The words of a view, a line a block; cut at Slack's limit, as the whole stands in the blocks. */
export function fallbackText({ title, blocks, footer }: View): string {
  const lines = [
    title && `${title.label ? `${title.label} ` : ''}${title.text}`,
    ...blocks.map(blockWords),
    footer,
  ];
  const words = lines.map((line) => (line === undefined ? '' : wordsOf(line))).filter((line) => line.trim());
  // What is cut must not leave half of an escaped sign behind.
  return shorten(escapeText(words.join('\n')), limits.fallbackText).replace(/&\w{0,3}…$/, '…') || '–';
}

function blockWords(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return wordsOf(block.text);
    case 'heading':
      return block.text;
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${(block.start ?? 1) + at}.` : '•'} ${wordsOf(item)}`)
        .join('\n');
    case 'item':
      return [`${block.item.label} ${block.item.title}`, wordsOf(block.item.text), block.item.facts].join(
        '\n',
      );
    case 'facts':
      return block.pairs.map(([name, value]) => `${name} ${wordsOf(value)}`).join('\n');
    case 'select':
    case 'channels':
    case 'roles':
    case 'buttons':
      return '';
  }
}

import { cleanText } from '../../src/slack/text.ts';
import type { Block, RichText, View } from '../../src/view.ts';

/** Texts are compared without the white space that lines and parts are set with. */
export const bare = (text: string): string => text.replace(/\s+/g, '');

/** Every word a view says, in order. */
export function viewWords({ title, blocks, footer }: View): string {
  const all = [title?.label ?? '', title?.text ?? '', ...blocks.flatMap(blockWords), richWords(footer ?? '')];
  return bare(cleanText(all.join('\n')));
}

function blockWords(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return [richWords(block.text)];
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.map(richWords);
    case 'item':
      return [block.item.label, block.item.title, richWords(block.item.text), block.item.facts];
    case 'facts':
      return block.pairs.flatMap(([name, value]) => [name, richWords(value)]);
    case 'select':
      return [
        block.select.placeholder,
        ...block.select.options.flatMap(({ label, hint = '' }) => [label, hint]),
      ];
    case 'channels':
      return [block.channels.placeholder];
    case 'roles':
      return [];
    case 'buttons':
      return block.buttons.map(({ label }) => label);
  }
}

const richWords = (content: RichText): string =>
  typeof content === 'string'
    ? content
    : content
        .map((piece) => {
          if (typeof piece === 'string') return piece;
          if (piece.mark !== 'link') return piece.text;
          if (/^https?:/.test(piece.url)) return piece.text || piece.url;
          return piece.text ? `${piece.text} (${piece.url})` : piece.url;
        })
        .join('');

/** Every word that Slack would show of blocks, in order. */
export function blocksWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(blocksWords).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { text, url, placeholder, options, description, elements } = value as Record<string, unknown>;
  if (typeof text === 'string') return bare(text);
  if (typeof url === 'string') return bare(url);
  return [text, placeholder, options, description, elements].map(blocksWords).join('');
}

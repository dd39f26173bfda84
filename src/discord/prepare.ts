import { type Block, bold, italic, pieces, type RichText, text, type View } from '../view.ts';
import { inGroups } from './groups.ts';
import { limits } from './limits.ts';
import { blockMarkdown, footerMarkdown, type TextBlock, titleMarkdown } from './text.ts';

/** Characters that title, heading and footer may each take, so that a block of the size below fits beside them. */
const mostLine = 600;
/** Characters of a block that stays in one piece; together with the lines above less than a message holds. */
const mostBlock = limits.messageText - 3 * mostLine - 100;

/**
 * A view that is too long for one message, made ready for splitting: whatever has no place to part it, and is too
 * long to stay whole, becomes text that says the same.
 */
export function prepare({ title, blocks, footer }: View): View {
  const asText: Block[] = [];
  const keepsTitle = title !== undefined && titleMarkdown(title).length <= mostLine;
  if (title && !keepsTitle) asText.push(...paragraphs([title.label ?? ''], [bold(title.text)]));
  const keepsFooter = footer !== undefined && footerMarkdown(footer).length <= mostLine;
  const last = footer && !keepsFooter ? paragraphs(footer) : [];
  return {
    ...(title && keepsTitle && { title }),
    blocks: [...asText, ...blocks.flatMap((block, at) => parts(block, blocks[at + 1])), ...last],
    ...(footer && keepsFooter && { footer }),
  };
}

function parts(block: Block, next: Block | undefined): Block[] {
  switch (block.kind) {
    case 'heading':
      // Headings in a row would stay together with what follows the last.
      return isShort(block, mostLine) && next?.kind !== 'heading' ? [block] : paragraphs([bold(block.text)]);
    case 'item': {
      const { label, title, text: words, facts } = block.item;
      return isShort(block, mostBlock) ? [block] : paragraphs(label, [bold(title)], words, [italic(facts)]);
    }
    case 'facts':
      return block.pairs.flatMap(([name, value]): Block[] => {
        const pair: Block = { kind: 'facts', pairs: [[name, value]] };
        return isShort(pair, mostBlock) ? [pair] : paragraphs([bold(name), ' ', ...pieces(value)]);
      });
    case 'select':
      return inGroups(block.select.options, limits.selectOptions).map((options) => ({
        kind: 'select',
        select: { ...block.select, options },
      }));
    case 'buttons':
      return inGroups(block.buttons, limits.rowButtons).map((buttons) => ({ kind: 'buttons', buttons }));
    default:
      return [block];
  }
}

const isShort = (block: TextBlock, most: number): boolean => blockMarkdown(block).length <= most;

const paragraphs = (...all: readonly RichText[]): Block[] => all.map(text);

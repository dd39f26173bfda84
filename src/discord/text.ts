import { type Block, bold, type Item, type RichText, type View } from '../view.ts';
import { chip, isVisible, markdown, markdownLine } from './markdown.ts';

/** Blocks that are text alone. */
export type TextBlock = Exclude<Block, { kind: 'select' | 'channels' | 'roles' | 'buttons' }>;

/** A block of text in Discord's markdown; empty where it shows nothing. */
export function blockMarkdown(block: TextBlock): string {
  switch (block.kind) {
    case 'heading':
      return prefixed('### ', markdownLine(block.text));
    case 'text':
      return markdown(block.text);
    case 'list':
      return lines(
        block.items.map((item, at) =>
          listItem(block.ordered ? `${(block.start ?? 1) + at}. ` : '- ', markdown(item)),
        ),
      );
    case 'item':
      return itemMarkdown(block.item);
    case 'facts':
      return lines(
        block.pairs.map(([name, value]) => `${markdownLine([bold(name)])} ${markdownLine(value)}`.trim()),
      );
    case 'quote':
      return prefixed('> ', markdown(block.text).replaceAll('\n', '\n> '));
  }
}

/** The kind in a box, then the title. */
export const titleMarkdown = ({ label = '', text }: NonNullable<View['title']>): string =>
  prefixed('## ', `${chip(label)} ${markdownLine(text)}`.trim());

export const footerMarkdown = (footer: RichText): string => small(markdown(footer));

const itemMarkdown = ({ label, title, text, facts }: Item): string =>
  lines([`${chip(label)} ${markdownLine([bold(title)])}`.trim(), markdown(text), small(markdown(facts))]);

const small = (text: string): string => lines(text.split('\n').map((line) => prefixed('-# ', line)));

/** Further lines of an item stand below its text, not below its mark. */
const listItem = (mark: string, text: string): string =>
  prefixed(mark, text.trim().replace(/\n\s*/g, `\n${' '.repeat(mark.length)}`));

/** A mark before nothing would itself be shown. */
const prefixed = (mark: string, text: string): string => (isVisible(text) ? mark + text : '');

const lines = (all: readonly string[]): string => all.filter(isVisible).join('\n');

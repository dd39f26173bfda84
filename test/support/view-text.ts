import { type Action, encodeAction } from '../../src/action.ts';
import { type Block, plain, type View } from '../../src/view.ts';

/** Everything a view says, a line each, as a person would read it. */
export function viewText(view: View): string {
  const title = view.title ? [`${view.title.label ?? ''} ${view.title.text}`.trim()] : [];
  const footer = view.footer ? [plain(view.footer)] : [];
  return [...title, ...view.blocks.flatMap(blockLines), ...footer].join('\n');
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return [plain(block.text)];
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.map(plain);
    case 'item':
      return [`${block.item.label} ${block.item.title}`, plain(block.item.text), block.item.facts];
    case 'facts':
      return block.pairs.map(([name, value]) => `${name}: ${plain(value)}`);
    case 'select':
      return [block.select.placeholder, ...block.select.options.map(({ label }) => label)];
    case 'channels':
      return [block.channels.placeholder];
    case 'roles':
      return [block.roles.placeholder];
    case 'buttons':
      return block.buttons.map(({ label }) => label);
  }
}

/** What can be pressed, by the words on it. */
viewText.actions = (view: View): [label: string, action: string][] => {
  const pairs = view.blocks.flatMap((block): [string, Action][] => {
    if (block.kind === 'select') return [[block.select.placeholder, block.select.action]];
    if (block.kind === 'channels') return [[block.channels.placeholder, block.channels.action]];
    if (block.kind === 'roles') return [[block.roles.placeholder, block.roles.action]];
    return block.kind === 'buttons' ? block.buttons.map(({ label, action }) => [label, action]) : [];
  });
  return pairs.map(([label, action]) => [label, encodeAction(action)]);
};

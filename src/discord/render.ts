import {
  type APIComponentInContainer,
  type APIContainerComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { splitView } from '../split.ts';
import type { Block, View } from '../view.ts';
import { buttonRows, channelRow, display, type Row, selectRows } from './components.ts';
import { createIds, type Ids } from './ids.ts';
import { limits } from './limits.ts';
import { isVisible } from './markdown.ts';
import type { Parked } from './park.ts';
import { prepare } from './prepare.ts';
import { blockMarkdown, footerMarkdown, titleMarkdown } from './text.ts';

/** One message in Components V2, and the texts to be parked before it is sent. */
export interface Message {
  readonly components: [APIContainerComponent];
  readonly parked: Parked;
}

/** What Discord is sent of a message. Nobody is ever notified, whatever a text holds. */
export const payload = ({ components }: Message, flags = 0) => ({
  components,
  flags: MessageFlags.IsComponentsV2 | flags,
  allowed_mentions: { parse: [] },
});

/** The deep blue-green of the forum, as the stripe beside every message. */
const accent = 0x0f6b6f;

/** A view as the messages that show it, in order: one, unless it is too long for one. */
export function renderView(view: View): Message[] {
  const made = new Map<View, Message>();
  const make = (part: View): Message => {
    const message = made.get(part) ?? renderMessage(part);
    made.set(part, message);
    return message;
  };
  const fits = (part: View) => fitsMessage(make(part));
  return fits(view) ? [make(view)] : splitView(prepare(view), fits).map(make);
}

function renderMessage({ title, blocks, footer }: View): Message {
  const ids = createIds();
  const shown = joined([
    ...(title ? [titleMarkdown(title)] : []),
    ...blocks.flatMap((block) => renderBlock(block, ids)),
  ]);
  const last = footer ? footerMarkdown(footer) : '';
  const hasFooter = isVisible(last);
  if (hasFooter && shown.length) shown.push({ type: ComponentType.Separator, divider: true });
  if (hasFooter) shown.push(display(last));
  // Discord refuses an empty message, and silence would be worse.
  const components = shown.length ? shown : [display('…')];
  return {
    components: [{ type: ComponentType.Container, accent_color: accent, components }],
    parked: ids.parked,
  };
}

/** A heading waits for the text that follows it, to share its display. */
type Rendered = string | { readonly heading: string } | Row;

function renderBlock(block: Block, ids: Ids): readonly Rendered[] {
  switch (block.kind) {
    case 'select':
      return selectRows(block.select, ids);
    case 'channels':
      return [channelRow(block.channels, ids)];
    case 'buttons':
      return buttonRows(block.buttons, ids);
    case 'heading':
      return [{ heading: blockMarkdown(block) }];
    default:
      return [blockMarkdown(block)];
  }
}

/** Texts become displays; what shows nothing is left out. */
function joined(all: readonly Rendered[]): APIComponentInContainer[] {
  const components: APIComponentInContainer[] = [];
  let waiting = '';
  const flush = () => {
    if (waiting) components.push(display(waiting));
    waiting = '';
  };
  for (const piece of all) {
    if (typeof piece === 'string') {
      if (!isVisible(piece)) continue;
      waiting = waiting ? `${waiting}\n${piece}` : piece;
      flush();
    } else {
      flush();
      if ('heading' in piece) waiting = piece.heading;
      else components.push(piece);
    }
  }
  flush();
  return components;
}

function fitsMessage({ components }: Message): boolean {
  const all = components.flatMap(withNested);
  const text = all.reduce((sum, one) => sum + ('content' in one ? one.content.length : 0), 0);
  return all.length <= limits.messageComponents && text <= limits.messageText;
}

type Nested = APIContainerComponent | APIComponentInContainer | Row['components'][number];

const withNested = (component: Nested): Nested[] =>
  component.type === ComponentType.Container || component.type === ComponentType.ActionRow
    ? [component, ...component.components.flatMap(withNested)]
    : [component];

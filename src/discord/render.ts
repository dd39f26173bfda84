import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIFileComponent,
  ComponentType,
  MessageFlags,
  type RawFile,
} from 'discord.js';
import type { AttachedFile } from '../command.ts';
import { splitView } from '../split.ts';
import type { Block, View } from '../view.ts';
import { buttonRows, channelRow, display, type Row, roleRow, selectRows } from './components.ts';
import { createIds, type Ids } from './ids.ts';
import { limits } from './limits.ts';
import { isVisible } from './markdown.ts';
import type { Parked } from './park.ts';
import { prepare } from './prepare.ts';
import { blockMarkdown, footerMarkdown, titleMarkdown } from './text.ts';

/** One message in Components V2, and the texts to be parked before it is sent. */
export interface Message {
  readonly components: [APIContainerComponent, ...APIFileComponent[]];
  readonly parked: Parked;
  readonly file?: AttachedFile;
}

/** What Discord is sent of a message. Nobody is ever notified, whatever a text holds. */
export const payload = ({ components, file }: Message, flags = 0) => ({
  components,
  flags: MessageFlags.IsComponentsV2 | flags,
  allowed_mentions: { parse: [] },
  // A change has no files but those it lists.
  ...(file && { attachments: [{ id: '0', filename: file.name }] }),
});

/** What goes beside the payload of a message with a file. */
export const uploads = ({ file }: Message): { files?: RawFile[] } =>
  file ? { files: [{ name: file.name, contentType: file.type, data: file.content }] } : {};

/** The deep blue-green of the forum, as the stripe beside every message. */
const accent = 0x0f6b6f;

/**
 * A view as the messages that show it, in order: one, unless it is too long for one. A file goes with the last of
 * them; its name is one that Discord leaves as it is.
 */
export function renderView(view: View, file?: AttachedFile): Message[] {
  const made = new Map<View, Message>();
  const make = (part: View): Message => {
    const message = made.get(part) ?? renderMessage(part);
    made.set(part, message);
    return message;
  };
  const most = limits.messageComponents - (file ? 1 : 0);
  const fits = (part: View) => fitsMessage(make(part), most);
  const messages = fits(view) ? [make(view)] : splitView(prepare(view), fits).map(make);
  return file ? messages.map((one, at) => (at + 1 < messages.length ? one : withFile(one, file))) : messages;
}

/** Such messages show a file only where a component of theirs names it (docs, "Component Reference", File). */
const withFile = ({ components: [container], parked }: Message, file: AttachedFile): Message => ({
  components: [container, { type: ComponentType.File, file: { url: `attachment://${file.name}` } }],
  parked,
  file,
});

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
    case 'roles':
      return [roleRow(block.roles, ids)];
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

function fitsMessage({ components }: Message, most: number): boolean {
  const all = components.flatMap(withNested);
  const text = all.reduce((sum, one) => sum + ('content' in one ? one.content.length : 0), 0);
  return all.length <= most && text <= limits.messageText;
}

type Nested = Message['components'][number] | APIComponentInContainer | Row['components'][number];

const withNested = (component: Nested): Nested[] =>
  component.type === ComponentType.Container || component.type === ComponentType.ActionRow
    ? [component, ...component.components.flatMap(withNested)]
    : [component];

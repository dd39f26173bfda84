import { type Action, encodeAction } from '../../action.ts';
import type { Language } from '../../i18n/languages.ts';
import {
  type Block,
  type Button,
  type Inline,
  type Item,
  type PlaceSelect,
  pieces,
  plain,
  type RichText,
  type Select,
  type Title,
  type View,
} from '../../view.ts';
import { directionOfText } from './direction.ts';
import { type Html, html } from './html.ts';
import { channels } from './places.ts';

export interface Shown {
  readonly language: Language;
  /** Encoded actions that have had their effect, with the words that now stand in the place of their buttons. */
  readonly done?: ReadonlyMap<string, string>;
}

/** A view as HTML. Headings start at level 2, below the page's own. */
export function renderView(view: View, shown: Shown): Html {
  return html`${view.title && renderTitle(view.title, shown)}${groups(view.blocks).map((group) =>
    renderGroup(group, shown),
  )}${view.footer !== undefined && html`<footer>${own(view.footer, shown)}</footer>`}`;
}

/**
 * A piece of running text reads in its own direction, isolated from what stands around it; it still lines up with
 * the message, which reads in the answer's direction.
 */
const own = (content: RichText, shown: Shown): Html =>
  html`<bdi${dir(content, shown)}>${rich(content)}</bdi>`;

const dir = (content: RichText, { language }: Shown): Html =>
  html` dir="${directionOfText(plain(content), language)}"`;

const renderTitle = ({ label, text }: Title, shown: Shown): Html =>
  html`<h2>${label && html`<span class="kind">${label}</span> `}<span class="title">${own(text, shown)}</span></h2>`;

/** Items that follow each other are one list. */
function groups(blocks: readonly Block[]): Block[][] {
  const all: Block[][] = [];
  for (const block of blocks) {
    const before = all.at(-1);
    if (block.kind === 'item' && before?.[0]?.kind === 'item') before.push(block);
    else all.push([block]);
  }
  return all;
}

function renderGroup(group: readonly Block[], shown: Shown): Html {
  const items = group.flatMap((block) => (block.kind === 'item' ? [block.item] : []));
  return items.length
    ? html`<ol class="items">${items.map((item) => renderItem(item, shown))}</ol>`
    : html`${group.map((block) => renderBlock(block, shown))}`;
}

function renderItem({ label, title, text, facts, open }: Item, shown: Shown): Html {
  const words = own(title, shown);
  return html`<li><h3><span class="kind">${label}</span> <span class="title">${
    open ? html`<button type="button"${press(open)}>${words}</button>` : words
  }</span></h3><p>${own(text, shown)}</p><p class="facts">${own(facts, shown)}</p></li>`;
}

function renderBlock(block: Block, shown: Shown): Html | undefined {
  switch (block.kind) {
    case 'text':
      return html`<p>${own(block.text, shown)}</p>`;
    case 'heading':
      return html`<h3>${own(block.text, shown)}</h3>`;
    case 'quote':
      return html`<blockquote${dir(block.text, shown)}>${rich(block.text)}</blockquote>`;
    case 'list':
      return renderList(block, shown);
    case 'facts':
      return html`<dl>${block.pairs.map(
        ([name, value]) => html`<div><dt>${own(name, shown)}</dt><dd>${own(value, shown)}</dd></div>`,
      )}</dl>`;
    case 'select':
      return renderSelect(block.select);
    case 'channels':
      return renderChannels(block.channels);
    // The console has none.
    case 'roles':
      return undefined;
    case 'buttons':
      return html`<p class="buttons">${block.buttons.map((button) => renderButton(button, shown))}</p>`;
    case 'item':
      return renderItem(block.item, shown);
  }
}

/** Bullets stand on the side from which most of the list is read. */
function renderList({ ordered, start, items }: Extract<Block, { kind: 'list' }>, shown: Shown): Html {
  const side = dir(items.map(plain).join(' '), shown);
  const entries = items.map((item) => html`<li>${own(item, shown)}</li>`);
  return ordered ? html`<ol start="${start ?? 1}"${side}>${entries}</ol>` : html`<ul${side}>${entries}</ul>`;
}

/** A list of buttons that folds: each choice acts at once, and long titles have room. */
const renderSelect = ({ placeholder, action, options }: Select): Html =>
  html`<details class="choose"><summary>${placeholder}</summary><ul>${options.map(
    ({ value, label, hint }) =>
      html`<li><button type="button"${press(action)} data-value="${value}"><bdi>${label}</bdi>${
        hint && html` <small>${hint}</small>`
      }</button></li>`,
  )}</ul></details>`;

/** Both workspaces have the same channels. */
const renderChannels = (select: PlaceSelect): Html =>
  renderSelect({ ...select, options: channels.map((value) => ({ value, label: `#${value}` })) });

function renderButton({ label, action, style }: Button, { done }: Shown): Html {
  const words = done?.get(encodeAction(action));
  if (words !== undefined) return html`<span class="done">${words}</span>`;
  return html`<button type="button"${press(action)}${style && html` class="${style}"`}><bdi>${label}</bdi></button>`;
}

const press = (action: Action): Html => html` data-press="${encodeAction(action)}"`;

/** Marked pieces are isolated, so that what reads the other way does not turn the sentence around them. */
export const rich = (content: RichText): Html => html`${pieces(content).map(renderInline)}`;

function renderInline(piece: Inline): Html {
  if (typeof piece === 'string') return html`${piece}`;
  switch (piece.mark) {
    case 'bold':
      return html`<strong dir="auto">${piece.text}</strong>`;
    case 'italic':
      return html`<em dir="auto">${piece.text}</em>`;
    case 'code':
      return html`<code dir="auto">${piece.text}</code>`;
    case 'link':
      return isWebAddress(piece.url)
        ? html`<a href="${piece.url}" dir="auto" target="_blank" rel="noopener noreferrer nofollow">${piece.text}</a>`
        : html`<bdi>${piece.text}</bdi>`;
  }
}

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

/** What a screen reader says when the view arrives: its title, else its first words. */
export function announcement({ title, blocks }: View): string {
  if (title) return [title.label, title.text].filter(Boolean).join(': ');
  const first = blocks.find((block) => block.kind === 'text');
  return first ? plain(first.text) : '';
}

import type { types } from '@slack/bolt';
import { type Action, encodeAction } from '../action.ts';
import { shorten } from '../shorten.ts';
import {
  type Block,
  type Button,
  bold,
  type Item,
  type PlaceSelect,
  type RichText,
  type Select,
  type Title,
  type View,
} from '../view.ts';
import { limits } from './limits.ts';
import { block, paragraph, toElements, wordsOf } from './rich.ts';
import { chunks, cleanLine } from './text.ts';

/** The blocks that views come down to. */
export type SlackBlock =
  | types.RichTextBlock
  | types.HeaderBlock
  | types.ContextBlock
  | types.ActionsBlock
  | types.InputBlock;

/** Text that Slack shows as it is; without `emoji: false` it would turn `:tada:` into a picture. */
export const plainText = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: false,
});

/** A label of at most `most` units; Slack refuses an empty one. */
export const label = (text: string, most: number): types.PlainTextElement =>
  plainText(shorten(cleanLine(text), most) || '–');

/** The blocks of a view, whatever their number and length: see fits in messages.ts and surfaces.ts. */
export function toBlocks(view: View): SlackBlock[] {
  const blocks: (SlackBlock | undefined)[] = view.title ? [titleBlock(view.title)] : [];
  // ids must be unique in a payload, and two buttons may do the same.
  let count = 0;
  const id = () => String(count++);
  for (const one of view.blocks) blocks.push(...viewBlocks(one, id));
  if (view.footer !== undefined) blocks.push(...smallPrint(wordsOf(view.footer)));
  return blocks.filter((one) => one !== undefined);
}

type NextId = () => string;

function viewBlocks(one: Block, id: NextId): (SlackBlock | undefined)[] {
  switch (one.kind) {
    case 'text':
      return [paragraph(one.text)];
    case 'heading':
      return [paragraph([bold(one.text)])];
    case 'list':
      return [listBlock(one)];
    case 'item':
      return itemBlocks(one.item);
    case 'facts':
      return [factsBlock(one.pairs)];
    case 'quote': {
      const elements = toElements(one.text);
      return [elements.length ? block({ type: 'rich_text_quote', elements }) : undefined];
    }
    case 'select':
      return selectBlocks(one.select, id);
    case 'channels':
      return [channelsBlock(one.channels, id)];
    case 'roles':
      return [];
    case 'buttons':
      return buttonBlocks(one.buttons, id);
  }
}

/** `PRACTICE  Hash-sharing for small platforms`, as a header while it is short enough. */
function titleBlock({ label: kind, text }: Title): SlackBlock | undefined {
  const title = cleanLine(kind ? `${kind}  ${text}` : text);
  if (!title.trim()) return undefined;
  return title.length <= limits.header
    ? { type: 'header', text: plainText(title) }
    : paragraph([bold(title)]);
}

function listBlock({ ordered, start = 1, items }: Extract<Block, { kind: 'list' }>): SlackBlock | undefined {
  if (!items.length) return undefined;
  return block({
    type: 'rich_text_list',
    style: ordered ? 'ordered' : 'bullet',
    ...(ordered && start > 1 && { offset: start - 1 }),
    // An item without text keeps its place, so that the numbers of the others stay right.
    elements: items.map((item) => ({ type: 'rich_text_section', elements: elementsOr(item, ' ') })),
  });
}

function elementsOr(content: RichText, otherwise: string): types.RichTextElement[] {
  const elements = toElements(content);
  return elements.length ? elements : [{ type: 'text', text: otherwise }];
}

function itemBlocks({ label: kind, title, text, facts }: Item): (SlackBlock | undefined)[] {
  const why = typeof text === 'string' ? [`\n${text}`] : ['\n', ...text];
  return [paragraph([kind ? `${kind}  ` : '', bold(title), ...why]), ...smallPrint(wordsOf(facts))];
}

function factsBlock(pairs: Extract<Block, { kind: 'facts' }>['pairs']): SlackBlock | undefined {
  return paragraph(
    pairs.flatMap(([name, value], at) => [
      at ? '\n' : '',
      bold(name),
      '  ',
      ...(typeof value === 'string' ? [value] : value),
    ]),
  );
}

function smallPrint(text: string): SlackBlock[] {
  if (!text.trim()) return [];
  return [{ type: 'context', elements: chunks(text, limits.contextText).map(plainText) }];
}

function buttonBlocks(buttons: readonly Button[], id: NextId): SlackBlock[] {
  const rows: SlackBlock[] = [];
  for (let at = 0; at < buttons.length; at += limits.actionsElements) {
    const elements = buttons
      .slice(at, at + limits.actionsElements)
      .map((button) => buttonElement(button, id));
    rows.push({ type: 'actions', elements });
  }
  return rows;
}

/** What a button does travels in its `value`, which has room for a whole search. */
function buttonElement({ label: words, action, style }: Button, id: NextId): types.Button {
  const value = encodeAction(action);
  if (value.length > limits.buttonValue)
    throw new RangeError(`a button's action has ${value.length} characters`);
  return {
    type: 'button',
    action_id: id(),
    text: label(words, limits.buttonText),
    value,
    ...(style && { style }),
  };
}

/** A select has no `value` of its own: what it does travels in its action_id. Where that is too long, buttons do the same. */
function selectBlocks({ placeholder, action, options }: Select, id: NextId): SlackBlock[] {
  const distinct = [...new Map(options.map((option) => [option.value, option])).values()];
  const actionId = actionIdOf(action);
  const fits = actionId !== undefined && distinct.every(({ value }) => isOptionValue(value));
  if (!fits) {
    const withValue = (value: string): Action => ({ ...action, args: [...action.args, value] });
    return buttonBlocks(
      distinct.map((option) => ({ label: option.label, action: withValue(option.value) })),
      id,
    );
  }
  const blocks: SlackBlock[] = [];
  for (let at = 0; at < distinct.length; at += limits.selectOptions) {
    const element: types.StaticSelect = {
      type: 'static_select',
      action_id: `${id()}:${actionId}`,
      placeholder: label(placeholder, limits.placeholder),
      options: distinct.slice(at, at + limits.selectOptions).map((option) => ({
        text: label(option.label, limits.optionText),
        value: option.value,
        ...(option.hint && { description: label(option.hint, limits.optionText) }),
      })),
    };
    blocks.push({ type: 'actions', elements: [element] });
  }
  return blocks;
}

/** Slack's own list of the channels that the person sees. It names no values of ours, so no buttons can stand for it. */
function channelsBlock({ placeholder, action }: PlaceSelect, id: NextId): SlackBlock {
  const actionId = actionIdOf(action);
  if (actionId === undefined)
    throw new RangeError(`a channel select's action has ${encodeAction(action).length} characters`);
  const element: types.ConversationsSelect = {
    type: 'conversations_select',
    action_id: `${id()}:${actionId}`,
    placeholder: label(placeholder, limits.placeholder),
    filter: { include: ['public', 'private'], exclude_bot_users: true },
  };
  return { type: 'actions', elements: [element] };
}

/** What follows a select's number in its action_id; undefined where there is no room for it. */
function actionIdOf(action: Action): string | undefined {
  const encoded = encodeAction(action);
  return encoded.length <= limits.id - 4 ? encoded : undefined;
}

const isOptionValue = (value: string): boolean => value.length > 0 && value.length <= limits.optionValue;

/** The action of a select from its action_id; what is not one of ours stays as it is and finds no handler. */
export const selectAction = (actionId: string): string => actionId.slice(actionId.indexOf(':') + 1);

/** What a person can press, choose and fill in on a message or view, and what Slack then sends. */
import { optionsOf } from './elements.ts';
import { LIMITS } from './limits.ts';
import { isRecord } from './schema.ts';
import type { Block, Json } from './types.ts';

/** What somebody chose or typed: text, a date, an option's value or an id; several for a multiple choice. */
export type Value = string | number | readonly string[] | null;

export interface Control {
  readonly block: Block;
  readonly element: Json;
  readonly action_id: string;
  /** What the person reads on it. */
  readonly label: string;
}

/** A message or a view: what has controls on it. */
type Surface = { readonly blocks: readonly Block[] };

/** The interactive elements of one block. */
export function interactive(block: Json): Json[] {
  if (block.type === 'actions' && Array.isArray(block.elements)) return block.elements.filter(isRecord);
  const { accessory, element } = block;
  if (block.type === 'section' && isRecord(accessory) && accessory.type !== 'image') return [accessory];
  return block.type === 'input' && isRecord(element) ? [element] : [];
}

/** Everything on a message or view that can be pressed or filled in, from top to bottom. */
export function controls(surface: Surface): Control[] {
  return surface.blocks.flatMap((block) =>
    interactive(block).map((element) => ({
      block,
      element,
      action_id: String(element.action_id),
      label:
        words(element.text) ?? words(block.label) ?? words(element.placeholder) ?? words(block.text) ?? '',
    })),
  );
}

/** The one control with this action_id or label (or both). Throws when there is none or several. */
export function control(surface: Surface, wanted: { action_id?: string; label?: string }): Control {
  const { action_id, label } = wanted;
  return only(surface, JSON.stringify(wanted), (one) => {
    return (action_id ?? one.action_id) === one.action_id && (label ?? one.label) === one.label;
  });
}

/** The one control that goes by this block_id, action_id or label. Throws when there is none or several. */
export function field(surface: Surface, name: string): Control {
  return only(surface, name, (one) => [one.block.block_id, one.action_id, one.label].includes(name));
}

/** Nobody can press what is not there, so a test that tries is told what is. */
function only(surface: Surface, wanted: string, matches: (one: Control) => boolean): Control {
  const all = controls(surface);
  const [found, ...more] = all.filter(matches);
  if (found !== undefined && more.length === 0) return found;
  const there = all.map((one) => `${one.action_id} (${one.label})`).join(', ') || 'nothing';
  throw new Error(`There ${found ? 'is more than one' : 'is no'} control ${wanted}. Here is ${there}.`);
}

/** How Slack writes down a value: the fields that depend on the element's type. Throws on an impossible one. */
export function stateValue(element: Json, value: Value): Json {
  const type = String(element.type);
  const many = () => (Array.isArray(value) ? value : value === null ? [] : [value]).map(String);
  if (type.endsWith('_input')) return { type, value: typed(element, value) };
  if (type === 'checkboxes' || type === 'multi_static_select' || type === 'multi_external_select') {
    return { type, selected_options: many().map((one) => offered(element, one)) };
  }
  if (type.startsWith('multi_')) return { type, [`selected_${place(type)}s`]: many() };
  const field = ONE_OF[type];
  if (field !== undefined) return { type, [field]: value };
  return { type, selected_option: value === null ? null : offered(element, String(value)) };
}

/** What a stateful element holds before anybody touches it; undefined for buttons and overflow menus. */
export function initialState(element: Json): Json | undefined {
  const type = String(element.type);
  if (type === 'button' || type === 'overflow') return undefined;
  if (type === 'checkboxes' || type === 'multi_static_select' || type === 'multi_external_select') {
    return { type, selected_options: element.initial_options ?? [] };
  }
  if (type.startsWith('multi_'))
    return { type, [`selected_${place(type)}s`]: element[`initial_${place(type)}s`] ?? [] };
  if (type.endsWith('_input')) return { type, value: element.initial_value ?? null };
  const field = ONE_OF[type] ?? 'selected_option';
  return { type, [field]: element[field.replace('selected', 'initial')] ?? null };
}

/** The answers of a whole form by block and action, which is what `state.values` holds. */
export function formState(
  blocks: readonly Block[],
  chosen: Record<string, Record<string, Json>> = {},
): Record<string, Record<string, Json>> {
  const values: Record<string, Record<string, Json>> = {};
  for (const { block, element, action_id } of controls({ blocks })) {
    const value = chosen[block.block_id]?.[action_id] ?? initialState(element);
    if (value !== undefined) values[block.block_id] = { ...values[block.block_id], [action_id]: value };
  }
  return values;
}

const ONE_OF: Record<string, string> = {
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
};

/** `multi_users_select` -> `user`. */
function place(type: string): string {
  return type.replace('multi_', '').replace('s_select', '');
}

function words(text: unknown): string | undefined {
  return isRecord(text) && typeof text.text === 'string' ? text.text : undefined;
}

/** The option with this value. An external menu takes any, since its options come from the app. */
function offered(element: Json, value: string): Json {
  if (String(element.type).includes('external')) {
    return { text: { type: 'plain_text', text: value, emoji: true }, value };
  }
  const option = optionsOf(element).find((one) => one.value === value);
  if (option !== undefined) return option;
  const values = optionsOf(element).map((one) => String(one.value));
  throw new Error(`"${value}" is not among the options ${values.join(', ')}.`);
}

/** What can be typed into a field: Slack's own window stops at the field's limits. */
function typed(element: Json, value: Value): string | null {
  if (value === null || value === '') return null;
  const text = String(value);
  const { min_length: min = 0, max_length: max = LIMITS.input } = element;
  if (text.length < Number(min) || text.length > Number(max)) {
    throw new Error(`${text.length} characters do not fit a field for ${min} to ${max}.`);
  }
  return text;
}

/**
 * The interactive elements of Block Kit and the objects they are made of
 * (docs.slack.dev/reference/block-kit/block-elements and /composition-objects).
 */
import { isDeepStrictEqual } from 'node:util';
import { LIMITS } from './limits.ts';
import {
  also,
  boolean,
  byType,
  type Check,
  fault,
  isRecord,
  list,
  number,
  oneOf,
  pattern,
  record,
  shape,
  string,
} from './schema.ts';

/** Label text, shown as it is. Markup in it would be read aloud, so Slack takes nothing else here. */
export const plainText = (max: number): Check =>
  byType({ plain_text: shape({ type: string(), text: string(max), 'emoji?': boolean }) });

/** Either kind of text. `emoji` belongs to plain text alone, `verbatim` to mrkdwn alone. */
export const anyText = (max: number): Check =>
  byType({
    plain_text: shape({ type: string(), text: string(max), 'emoji?': boolean }),
    mrkdwn: shape({ type: string(), text: string(max), 'verbatim?': boolean }),
  });

export const id = string(LIMITS.id);
export const address: Check = (value, at, report) => {
  string(LIMITS.url)(value, at, report);
  pattern(/^(https?|mailto|slack):\S+$/, 'a URL')(value, at, report);
};

const confirm = shape({
  'title?': plainText(LIMITS.confirmTitle),
  text: anyText(LIMITS.confirmText),
  'confirm?': plainText(LIMITS.confirmButton),
  'deny?': plainText(LIMITS.confirmButton),
  'style?': oneOf('primary', 'danger'),
});

const option = (text: Check) =>
  shape({ text, value: string(LIMITS.optionValue), 'description?': plainText(LIMITS.optionText) });
const menuOption = option(plainText(LIMITS.optionText));
const choiceOption = option(anyText(LIMITS.optionText));
const optionGroup = shape({
  label: plainText(LIMITS.optionText),
  options: list(menuOption, LIMITS.selectOptions),
});

const common = { type: string(), 'action_id?': id };
const confirmable = { 'confirm?': confirm };
const focusable = { 'focus_on_load?': boolean };
const hinted = { 'placeholder?': plainText(LIMITS.placeholder) };
const dispatching = {
  'dispatch_action_config?': shape({
    'trigger_actions_on?': list(oneOf('on_enter_pressed', 'on_character_entered'), 2),
  }),
};

const menu = (fields: Record<string, Check>) =>
  shape({ ...common, ...confirmable, ...focusable, ...hinted, ...fields });
const multi = (fields: Record<string, Check>) => menu({ 'max_selected_items?': number(1, 100), ...fields });
const typed = (fields: Record<string, Check>) =>
  shape({ ...common, ...focusable, ...hinted, ...dispatching, ...fields });

/** Every option of an element, those in groups included. */
export function optionsOf(element: Record<string, unknown>): Record<string, unknown>[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isRecord) : [];
  const lists = [element.options, ...groups.map((group) => group.options)];
  return lists.flatMap((options) => (Array.isArray(options) ? options.filter(isRecord) : []));
}

/** Options carry distinct values, and what is chosen at first is one of them. */
const offered = (check: Check): Check =>
  also(check, (element, at, report) => {
    const options = optionsOf(element);
    const values = options.map((one) => one.value);
    if (new Set(values).size < values.length) report(fault('option values must be unique', at));
    const initial =
      element.initial_options ?? (element.initial_option === undefined ? [] : [element.initial_option]);
    const isOffered = (one: unknown) => options.some((option) => isDeepStrictEqual(option, one));
    if (Array.isArray(initial) && !initial.every(isOffered)) {
      report(fault('initial option must match one of the options exactly', at));
    }
  });

/** A fixed menu has options or groups of options, never both. */
const fixedMenu = (check: Check): Check =>
  offered(
    also(check, (element, at, report) => {
      if ((element.options === undefined) === (element.option_groups === undefined)) {
        report(fault('must define either `options` or `option_groups`', at));
      }
    }),
  );

const menuOptions = {
  'options?': list(menuOption, LIMITS.selectOptions),
  'option_groups?': list(optionGroup, LIMITS.optionGroups),
};

const conversationFilter = {
  'filter?': also(
    shape({
      'include?': list(oneOf('im', 'mpim', 'private', 'public'), 4),
      'exclude_external_shared_channels?': boolean,
      'exclude_bot_users?': boolean,
    }),
    (filter, at, report) => {
      if (Object.keys(filter).length === 0) report(fault('must define at least one of the filters', at));
    },
  ),
  'default_to_current_conversation?': boolean,
};

const selects: Record<string, Check> = {
  static_select: fixedMenu(menu({ ...menuOptions, 'initial_option?': menuOption })),
  multi_static_select: fixedMenu(
    multi({ ...menuOptions, 'initial_options?': list(menuOption, LIMITS.selectOptions) }),
  ),
  external_select: menu({ 'initial_option?': menuOption, 'min_query_length?': number(0, 100) }),
  multi_external_select: multi({
    'initial_options?': list(menuOption, LIMITS.selectOptions),
    'min_query_length?': number(0, 100),
  }),
  users_select: menu({ 'initial_user?': id }),
  multi_users_select: multi({ 'initial_users?': list(id, 100) }),
  channels_select: menu({ 'initial_channel?': id, 'response_url_enabled?': boolean }),
  multi_channels_select: multi({ 'initial_channels?': list(id, 100) }),
  conversations_select: menu({
    'initial_conversation?': id,
    'response_url_enabled?': boolean,
    ...conversationFilter,
  }),
  multi_conversations_select: multi({ 'initial_conversations?': list(id, 100), ...conversationFilter }),
};

const choices: Record<string, Check> = {
  radio_buttons: offered(
    shape({
      ...common,
      ...confirmable,
      ...focusable,
      options: list(choiceOption, LIMITS.choiceOptions),
      'initial_option?': choiceOption,
    }),
  ),
  checkboxes: offered(
    shape({
      ...common,
      ...confirmable,
      ...focusable,
      options: list(choiceOption, LIMITS.choiceOptions),
      'initial_options?': list(choiceOption, LIMITS.choiceOptions),
    }),
  ),
};

const pickers: Record<string, Check> = {
  datepicker: menu({ 'initial_date?': pattern(/^\d{4}-\d\d-\d\d$/, 'a date of the form YYYY-MM-DD') }),
  timepicker: menu({
    'initial_time?': pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of the form HH:mm'),
    'timezone?': string(),
  }),
};

const datetimepicker = shape({
  ...common,
  ...confirmable,
  ...focusable,
  'initial_date_time?': number(1e9, 9_999_999_999),
});

const button = shape({
  ...common,
  ...confirmable,
  text: plainText(LIMITS.buttonText),
  'value?': string(LIMITS.buttonValue),
  'url?': address,
  'style?': oneOf('primary', 'danger'),
  'accessibility_label?': string(LIMITS.buttonText),
});

const overflow = offered(
  shape({
    ...common,
    ...confirmable,
    options: list(
      shape({
        text: plainText(LIMITS.optionText),
        value: string(LIMITS.optionValue),
        'description?': plainText(LIMITS.optionText),
        'url?': address,
      }),
      LIMITS.overflowOptions,
    ),
  }),
);

const plainTextInput = also(
  typed({
    'initial_value?': string(LIMITS.input, 0),
    'multiline?': boolean,
    'min_length?': number(0, LIMITS.input),
    'max_length?': number(1, LIMITS.input),
  }),
  ({ min_length: min, max_length: max, initial_value: initial }, at, report) => {
    if (typeof min === 'number' && typeof max === 'number' && min > max) {
      report(fault('min_length must not be greater than max_length', at));
    }
    if (typeof initial === 'string' && typeof max === 'number' && initial.length > max) {
      report(fault(`must be less than ${max + 1} characters`, `${at}/initial_value`));
    }
  },
);

const inputs: Record<string, Check> = {
  plain_text_input: plainTextInput,
  email_text_input: typed({ 'initial_value?': string(LIMITS.input, 0) }),
  url_text_input: typed({ 'initial_value?': string(LIMITS.input, 0) }),
  number_input: typed({
    is_decimal_allowed: boolean,
    'initial_value?': string(),
    'min_value?': string(),
    'max_value?': string(),
  }),
};

/** A picture, as an element or (with more fields) as a block. What it shows must be said in words too. */
export const picture = (fields: Record<string, Check>): Check =>
  also(
    shape({
      type: string(),
      alt_text: string(LIMITS.altText),
      'image_url?': address,
      'slack_file?': record,
      ...fields,
    }),
    (element, at, report) => {
      if ((element.image_url === undefined) === (element.slack_file === undefined)) {
        report(fault('must define either `image_url` or `slack_file`', at));
      }
    },
  );
export const image = picture({});

/**
 * What each place takes. `file_input` and `workflow_button` need scopes that the forum never asks for, and
 * `rich_text_input` gives what the forum has no words for.
 */
export const accessory = byType({ button, image, overflow, ...selects, ...choices, ...pickers });
export const action = byType({
  button,
  overflow,
  datetimepicker,
  ...selects,
  ...choices,
  ...pickers,
});
export const input = byType({ datetimepicker, ...inputs, ...selects, ...choices, ...pickers });

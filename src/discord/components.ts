import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIChannelSelectComponent,
  type APIComponentInMessageActionRow,
  type APIRoleSelectComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
} from 'discord.js';
import { remember } from '../remember.ts';
import { shorten } from '../shorten.ts';
import type { Button, PlaceSelect, Select } from '../view.ts';
import { inGroups } from './groups.ts';
import type { Ids } from './ids.ts';
import { limits } from './limits.ts';
import { clean, isVisible } from './markdown.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export const display = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** Buttons in rows of five. */
export const buttonRows = (buttons: readonly Button[], ids: Ids): Row[] =>
  inGroups(buttons, limits.rowButtons).map((some) => row(some.map((button) => renderButton(button, ids))));

/** A select in a row of its own; one with more choices than Discord allows becomes several. */
export const selectRows = ({ placeholder, action, options }: Select, ids: Ids): Row[] =>
  inGroups(distinct(options), limits.selectOptions).map((some) => {
    const select: APIStringSelectComponent = {
      type: ComponentType.StringSelect,
      custom_id: ids.custom(action),
      placeholder: label(placeholder, limits.placeholder),
      options: some.map((option) => renderOption(option, ids)),
    };
    return row([select]);
  });

/** Channels that text can be posted in, be it as a forum post. */
export const postingChannels = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
] as const;

/** Discord's own list of the server's channels, in a row of its own. */
export function channelRow({ placeholder, action }: PlaceSelect, ids: Ids): Row {
  const select: APIChannelSelectComponent = {
    type: ComponentType.ChannelSelect,
    custom_id: ids.custom(action),
    placeholder: label(placeholder, limits.placeholder),
    channel_types: [...postingChannels],
  };
  return row([select]);
}

/** Discord's own list of the server's roles, in a row of its own. */
export function roleRow({ placeholder, action }: PlaceSelect, ids: Ids): Row {
  const select: APIRoleSelectComponent = {
    type: ComponentType.RoleSelect,
    custom_id: ids.custom(action),
    placeholder: label(placeholder, limits.placeholder),
  };
  return row([select]);
}

/** A label knows no markdown and must show something. Cut, with an ellipsis, where Discord allows no more. */
export function label(text: string, most: number): string {
  const words = shorten(onOneLine(text), most);
  return isVisible(words) ? words : '…';
}

const onOneLine = remember((text) => clean(text).replace(/\s+/g, ' ').trim());

const row = (components: APIComponentInMessageActionRow[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

const styles = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

const renderButton = (button: Button, ids: Ids): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: button.style ? styles[button.style] : ButtonStyle.Secondary,
  label: label(button.label, limits.buttonLabel),
  custom_id: ids.custom(button.action),
});

type Option = Select['options'][number];

const renderOption = ({ value, label: words, hint }: Option, ids: Ids) => ({
  label: label(words, limits.optionLabel),
  value: ids.value(value),
  ...(hint && { description: label(hint, limits.optionDescription) }),
});

/** Discord refuses two choices of one value; they would do the same, so the first stands for both. */
const distinct = (options: readonly Option[]): Option[] => {
  const byValue = new Map<string, Option>();
  for (const option of options) if (!byValue.has(option.value)) byValue.set(option.value, option);
  return [...byValue.values()];
};

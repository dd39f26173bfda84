import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody as MenuBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody as SlashBody,
} from 'discord.js';
import type { Act, Command, Shortcut } from '../command.ts';
import { choiceLabel } from '../complete.ts';
import type { MessageKey } from '../i18n/catalogues.ts';
import type { Language } from '../i18n/languages.ts';
import { type Translate, translateFor } from '../i18n/translate.ts';
import type { Choice, Option } from '../options.ts';
import { shorten } from '../shorten.ts';
import { limits } from './limits.ts';

/**
 * The locales of Discord that each language serves. Arabic has none (docs, "Reference", Locales); its readers get
 * English names of options and Arabic answers.
 */
const locales: Partial<Record<Language, readonly ('fr' | 'es-ES' | 'es-419' | 'ru' | 'zh-CN' | 'zh-TW')[]>> =
  {
    fr: ['fr'],
    es: ['es-ES', 'es-419'],
    ru: ['ru'],
    zh: ['zh-CN', 'zh-TW'],
  };

/** The catalogue as Discord's application commands, open to everyone: what is typed, then what messages' menus have. */
export const toCommandBodies = (commands: readonly Command[]): (SlashBody | MenuBody)[] => [
  ...toSlashBodies(commands),
  ...toMenuBodies(commands),
];

/** In servers and in direct messages. */
export const toSlashBodies = (commands: readonly Command[]): SlashBody[] => commands.map(slashBody);

/** In servers alone: in direct messages nobody writes but to the bot, which reads commands. */
export const toMenuBodies = (commands: readonly Command[]): MenuBody[] =>
  commands.flatMap(({ shortcut }) => (shortcut ? [menuBody(shortcut)] : []));

/**
 * The command whose shortcut was chosen, by the name that it was registered with, which is English whoever reads the
 * menu; undefined for one that is registered no more.
 */
export const commandOfShortcut = (commands: readonly Command[], name: string): string | undefined =>
  commands.find(({ shortcut }) => shortcut && menuName(shortcut, translateFor('en')) === name)?.name;

const menuName = ({ label }: Shortcut, t: Translate): string => shorten(t(label), limits.menuName);

/** Discord wants no description of it. */
const menuBody = (shortcut: Shortcut): MenuBody => ({
  type: ApplicationCommandType.Message,
  ...inLanguages('name', (t) => menuName(shortcut, t)),
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: null,
});

const slashBody = ({ name, summary, act, subcommands }: Command): SlashBody => ({
  type: ApplicationCommandType.ChatInput,
  name,
  ...described(summary),
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: null,
  options: act ? optionBodies(act) : subcommands.map(subcommandBody),
});

const subcommandBody = (act: Act): APIApplicationCommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name: act.name,
  ...described(act.summary),
  options: optionBodies(act),
});

/** Discord wants the required options first. */
const optionBodies = ({ options }: Act): APIApplicationCommandBasicOption[] =>
  Object.entries(options)
    .sort(([, a], [, b]) => Number(b.required) - Number(a.required))
    .map(([name, option]) => optionBody(name, option));

function optionBody(name: string, option: Option<unknown>): APIApplicationCommandBasicOption {
  const { choices = [], complete } = option;
  const body = {
    type: ApplicationCommandOptionType.String,
    name,
    ...described(option.summary),
    required: option.required,
  } as const;
  // More choices than Discord lists are offered while one types.
  if (complete || choices.length > limits.commandChoices)
    return { ...body, autocomplete: true, max_length: Math.min(option.maxLength, limits.commandOptionText) };
  return choices.length
    ? { ...body, choices: choices.map(choiceBody) }
    : { ...body, max_length: Math.min(option.maxLength, limits.commandOptionText) };
}

const choiceBody = (choice: Choice): APIApplicationCommandOptionChoice<string> => ({
  value: choice.value,
  ...inLanguages('name', (t) => shorten(choiceLabel(choice, t), limits.suggestionName)),
});

const described = (summary: MessageKey) =>
  inLanguages('description', (t) => shorten(t(summary), limits.commandDescription));

/** A text in English, and in every other language that has a locale and says it differently. */
function inLanguages<K extends 'name' | 'description'>(
  field: K,
  say: (t: Translate) => string,
): Record<K, string> & { [L in `${K}_localizations`]?: LocalizationMap } {
  const english = say(translateFor('en'));
  const others = Object.entries(locales).flatMap(([language, all]) => {
    // The keys of `locales` are languages.
    const words = say(translateFor(language as Language));
    return words === english ? [] : all.map((locale) => [locale, words] as const);
  });
  const named = {
    [field]: english,
    ...(others.length && { [`${field}_localizations`]: Object.fromEntries(others) }),
  };
  // The computed keys are those of the type.
  return named as ReturnType<typeof inLanguages<K>>;
}

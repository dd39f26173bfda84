import { ApplicationCommandType } from 'discord.js';
import { asObject, isGiven, type JsonObject } from '../json.ts';
import { LIMITS } from './limits.ts';
import { checkLocalisations, checkNamed } from './names.ts';
import { checkOptions } from './options.ts';
import { checkOptionalText, checkText, collect, type Report, uniqueness } from './report.ts';

/**
 * Checks a whole list of commands as the bulk PUT takes it: names, descriptions, localisations, options,
 * choices, how many there are, and 8,000 characters a command. Returns one line a problem, `path: problem`,
 * where the path begins with the command's name.
 */
export function validateCommands(list: unknown): string[] {
  if (!Array.isArray(list)) return ['commands: must be a list'];
  return collect((report) => {
    const unique = uniqueness(report, 'the command name');
    for (const [index, item] of list.entries()) {
      const command = asObject(item);
      const path = typeof command.name === 'string' ? `/${command.name}` : `[${index}]`;
      unique(`${path}.name`, `${typeOf(command)} ${command.name}`);
      checkCommand(report, command, path);
    }
    checkCounts(report, list);
  });
}

function typeOf(command: JsonObject): unknown {
  return command.type ?? ApplicationCommandType.ChatInput;
}

function checkCounts(report: Report, list: readonly unknown[]): void {
  for (const [type, most] of Object.entries(LIMITS.commands)) {
    const count = list.filter((command) => typeOf(asObject(command)) === Number(type)).length;
    if (count > most) report('commands', `${count} of type ${type}, at most ${most} are allowed`);
  }
}

function checkCommand(report: Report, command: JsonObject, path: string): void {
  checkPlaces(report, command, path);
  if (typeOf(command) === ApplicationCommandType.ChatInput) {
    checkNamed(report, command, path);
    checkOptions(report, command.options, path);
    const length = longestLength(command);
    if (length > LIMITS.commandTotal) {
      report(path, `${length} characters in all, at most ${LIMITS.commandTotal} are allowed`);
    }
    return;
  }
  checkText(report, `${path}.name`, command.name, 1, LIMITS.commandName);
  checkLocalisations(report, `${path}.name_localizations`, command.name_localizations, LIMITS.commandName);
  if (command.description) report(`${path}.description`, 'only a slash command has one');
  if (isGiven(command.options)) report(`${path}.options`, 'only a slash command has them');
}

function checkPlaces(report: Report, command: JsonObject, path: string): void {
  checkOptionalText(report, `${path}.default_member_permissions`, command.default_member_permissions, 1, 20);
  for (const [field, most] of [
    ['contexts', 2],
    ['integration_types', 1],
  ] as const) {
    const values = command[field];
    if (!isGiven(values)) continue;
    const known =
      Array.isArray(values) && values.every((item) => Number.isInteger(item) && item >= 0 && item <= most);
    if (!known || values.length === 0) report(`${path}.${field}`, `must list numbers from 0 to ${most}`);
    else if (new Set(values).size < values.length) report(`${path}.${field}`, 'lists one twice');
  }
}

/** Names, descriptions and values of a command and all below it; of each text its longest localisation. */
function longestLength(item: JsonObject): number {
  const own =
    longest(item.name, item.name_localizations) +
    longest(item.description, item.description_localizations) +
    (isGiven(item.value) ? String(item.value).length : 0);
  const below = [item.options, item.choices].flatMap((list) => (Array.isArray(list) ? list : []));
  return below.reduce<number>((sum, child) => sum + longestLength(asObject(child)), own);
}

function longest(text: unknown, localisations: unknown): number {
  const texts = [text, ...Object.values(asObject(localisations))];
  return Math.max(...texts.map((item) => (typeof item === 'string' ? item.length : 0)));
}

import { ApplicationCommandOptionType as Option } from 'discord.js';
import { asList, asNumber, asObject, isGiven, type JsonObject } from '../json.ts';
import { checkChoices } from './autocomplete.ts';
import { LIMITS } from './limits.ts';
import { checkNamed } from './names.ts';
import { checkList, checkRange, type Report, uniqueness } from './report.ts';

const NESTED: readonly unknown[] = [Option.Subcommand, Option.SubcommandGroup];
const WITH_CHOICES: readonly unknown[] = [Option.String, Option.Integer, Option.Number];

/** Checks the options of a command, a subcommand group or a subcommand. `parent` is absent for a command. */
export function checkOptions(report: Report, value: unknown, path: string, parent?: number): void {
  if (!isGiven(value)) return;
  const options = asList(value).map(asObject);
  const where = `${path}.options`;
  const unique = uniqueness(report, 'the option name');
  checkList(report, where, value, [0, LIMITS.commandOptions], (item, itemPath) => {
    const option = asObject(item);
    unique(`${itemPath}.name`, option.name);
    checkNamed(report, option, itemPath);
    checkOption(report, option, itemPath, parent);
  });
  checkLocalisedNames(report, options, where);
  checkOrder(report, options, where);
  const nested = options.filter((option) => NESTED.includes(option.type)).length;
  if (nested > 0 && nested < options.length) report(where, 'subcommands and other options cannot be mixed');
}

function checkOption(report: Report, option: JsonObject, path: string, parent?: number): void {
  const { type } = option;
  if (typeof type !== 'number' || type < Option.Subcommand || type > Option.Attachment) {
    report(`${path}.type`, 'must be from 1 to 11');
    return;
  }
  if (parent === Option.SubcommandGroup && type !== Option.Subcommand) {
    report(`${path}.type`, 'a subcommand group holds subcommands only');
  }
  if (NESTED.includes(type)) checkSubcommand(report, option, path, parent);
  else checkValues(report, option, path);
}

function checkSubcommand(report: Report, option: JsonObject, path: string, parent?: number): void {
  const isGroup = option.type === Option.SubcommandGroup;
  if (parent === Option.Subcommand || (parent !== undefined && isGroup)) {
    report(`${path}.type`, 'is nested too deep');
  }
  if (isGiven(option.required)) report(`${path}.required`, 'a subcommand cannot be required');
  checkOptions(report, option.options, path, isGroup ? Option.SubcommandGroup : Option.Subcommand);
}

function checkValues(report: Report, option: JsonObject, path: string): void {
  const { type, choices } = option;
  if (isGiven(option.options)) report(`${path}.options`, 'only a subcommand has options');
  const takesChoices = WITH_CHOICES.includes(type);
  const completes = option.autocomplete === true;
  if (completes && !takesChoices) report(`${path}.autocomplete`, 'only a text or a number completes');
  if (completes && asList(choices).length > 0) report(`${path}.choices`, 'cannot stand beside autocomplete');
  if (isGiven(choices)) {
    if (takesChoices) checkChoices(report, `${path}.choices`, choices, asNumber(type));
    else report(`${path}.choices`, 'only a text or a number has choices');
  }
  checkBounds(report, option, path);
}

function checkBounds(report: Report, option: JsonObject, path: string): void {
  const isText = option.type === Option.String;
  const isNumeric = option.type === Option.Integer || option.type === Option.Number;
  checkRange(report, `${path}.min_length`, option.min_length, 0, LIMITS.optionText);
  checkRange(report, `${path}.max_length`, option.max_length, 1, LIMITS.optionText);
  for (const [field, fits] of [
    ['min_length', isText],
    ['max_length', isText],
    ['min_value', isNumeric],
    ['max_value', isNumeric],
    ['channel_types', option.type === Option.Channel],
  ] as const) {
    if (isGiven(option[field]) && !fits) report(`${path}.${field}`, 'does not fit the type of the option');
  }
  for (const kind of ['length', 'value']) {
    const [min, max] = [asNumber(option[`min_${kind}`]), asNumber(option[`max_${kind}`])];
    if (min !== undefined && max !== undefined && min > max)
      report(`${path}.min_${kind}`, 'is more than the most');
  }
}

/** Within one language two options must not carry the same name either. */
function checkLocalisedNames(report: Report, options: readonly JsonObject[], path: string): void {
  const locales = new Set(options.flatMap((option) => Object.keys(asObject(option.name_localizations))));
  for (const locale of locales) {
    const unique = uniqueness(report, `the option name in ${locale}`);
    for (const option of options) unique(path, asObject(option.name_localizations)[locale] ?? option.name);
  }
}

function checkOrder(report: Report, options: readonly JsonObject[], path: string): void {
  const firstOptional = options.findIndex((option) => option.required !== true);
  const lastRequired = options.findLastIndex((option) => option.required === true);
  if (firstOptional !== -1 && lastRequired > firstOptional) {
    report(`${path}[${lastRequired}].required`, 'required options must be placed before optional ones');
  }
}

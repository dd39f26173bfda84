import { ApplicationCommandOptionType as Option } from 'discord.js';
import { asList, asNumber, asObject, type JsonObject } from '../json.ts';
import { PICKED_BY_OPTION, type Resolved } from './resolved.ts';

export type OptionValue = string | number | boolean;
export type GivenOptions = Readonly<Record<string, OptionValue>>;

/** The longest text that Discord lets a person type into an option. */
const LONGEST_TEXT = 6000;

interface Filling {
  readonly resolved: Resolved;
  /** The option that is being typed, of which nothing is checked yet. */
  readonly focused?: string;
}

/** Fills registered options as Discord's own form does: what it would not let a person send throws here. */
export function fillOptions(registered: unknown, given: GivenOptions, filling: Filling): JsonObject[] {
  const options = asList(registered).map(asObject);
  const missing = options.filter(
    ({ name, required }) => required === true && given[String(name)] === undefined,
  );
  if (missing.length > 0 && filling.focused === undefined) {
    throw new Error(`Discord asks for: ${missing.map(({ name }) => name).join(', ')}`);
  }
  return Object.entries(given).map(([name, value]) => {
    const option = options.find((candidate) => candidate.name === name);
    if (!option) throw new Error(`There is no option "${name}"`);
    return fillOption(option, value, filling);
  });
}

function fillOption(option: JsonObject, value: OptionValue, { resolved, focused }: Filling): JsonObject {
  const { name, type } = option;
  if (name === focused) return { name, type, value: String(value), focused: true };
  const picked = PICKED_BY_OPTION[asNumber(type) ?? 0];
  if (picked) return { name, type, value: resolved.pick(picked, String(value)) };
  checkType(option, value);
  checkChoice(option, value);
  return { name, type, value };
}

function checkType(option: JsonObject, value: OptionValue): void {
  if (!takes(option, value))
    throw new Error(`Discord would not take "${value}" for the option "${option.name}"`);
}

function takes(option: JsonObject, value: OptionValue): boolean {
  switch (option.type) {
    case Option.Boolean:
      return typeof value === 'boolean';
    case Option.String:
      return typeof value === 'string' && within(option, 'length', value.length, LONGEST_TEXT);
    case Option.Integer:
      return Number.isInteger(value) && within(option, 'value', Number(value), Number.MAX_SAFE_INTEGER);
    default:
      return typeof value === 'number' && within(option, 'value', value, Number.MAX_SAFE_INTEGER);
  }
}

function within(option: JsonObject, kind: string, value: number, most: number): boolean {
  const min = asNumber(option[`min_${kind}`]) ?? (kind === 'length' ? 0 : -most);
  const max = asNumber(option[`max_${kind}`]) ?? most;
  return value >= min && value <= max;
}

function checkChoice(option: JsonObject, value: OptionValue): void {
  const choices = asList(option.choices).map(asObject);
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new Error(`"${value}" is not a choice of the option "${option.name}"`);
  }
}

/** What an old client sends for a command that is no longer registered: options typed by their values. */
export function guessOptions(given: GivenOptions): JsonObject[] {
  return Object.entries(given).map(([name, value]) => ({ name, type: typeOfValue(value), value }));
}

function typeOfValue(value: OptionValue): Option {
  if (typeof value === 'string') return Option.String;
  if (typeof value === 'boolean') return Option.Boolean;
  return Number.isInteger(value) ? Option.Integer : Option.Number;
}

import { ChannelType, ComponentType } from 'discord.js';
import { asList, asNumber, asObject, isGiven, type JsonObject } from '../json.ts';
import { LIMITS } from './limits.ts';
import { checkList, checkOptionalText, checkRange, checkText, type Report, uniqueness } from './report.ts';

const SELECTS: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

export function isSelect(type: unknown): boolean {
  return SELECTS.includes(type);
}

/** Checks a select, in a message or in a modal. The caller checks its custom_id, which is unique around it. */
export function checkSelect(report: Report, select: JsonObject, path: string): void {
  checkOptionalText(report, `${path}.placeholder`, select.placeholder, 0, LIMITS.selectPlaceholder);
  checkRange(report, `${path}.min_values`, select.min_values, 0, LIMITS.selectOptions);
  checkRange(report, `${path}.max_values`, select.max_values, 1, LIMITS.selectOptions);
  const min = asNumber(select.min_values) ?? 1;
  const max = asNumber(select.max_values) ?? Math.max(1, min);
  if (min > max) report(`${path}.min_values`, 'is more than max_values');
  if (select.type === ComponentType.StringSelect) checkOptions(report, select, path, { min, max });
  else if (isGiven(select.options)) report(`${path}.options`, 'only a select of texts has them');
  checkChannelTypes(report, select, path);
}

const CHANNEL_TYPES: readonly unknown[] = Object.values(ChannelType);

function checkChannelTypes(report: Report, select: JsonObject, path: string): void {
  const types = select.channel_types;
  if (!isGiven(types)) return;
  const where = `${path}.channel_types`;
  if (select.type !== ComponentType.ChannelSelect) report(where, 'only a select of channels has them');
  checkList(report, where, types, [0, CHANNEL_TYPES.length], (type, typePath) => {
    if (typeof type !== 'number' || !CHANNEL_TYPES.includes(type)) report(typePath, 'is no type of channel');
  });
}

function checkOptions(
  report: Report,
  select: JsonObject,
  path: string,
  { min, max }: { min: number; max: number },
): void {
  const unique = uniqueness(report, 'the option value');
  checkList(report, `${path}.options`, select.options, [1, LIMITS.selectOptions], (item, itemPath) => {
    const option = asObject(item);
    checkText(report, `${itemPath}.label`, option.label, 1, LIMITS.selectText);
    checkText(report, `${itemPath}.value`, option.value, 1, LIMITS.selectText);
    checkOptionalText(report, `${itemPath}.description`, option.description, 0, LIMITS.selectText);
    unique(`${itemPath}.value`, option.value);
  });
  const options = asList(select.options);
  const chosen = options.filter((option) => asObject(option).default === true).length;
  if (min > options.length) report(`${path}.min_values`, 'is more than there are options');
  if (isGiven(select.max_values) && max > options.length) {
    report(`${path}.max_values`, 'is more than there are options');
  }
  if (chosen > max) report(`${path}.options`, 'more defaults than max_values');
}

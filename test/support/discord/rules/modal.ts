import { ComponentType, TextInputStyle } from 'discord.js';
import { asNumber, asObject, isGiven, type JsonObject } from '../json.ts';
import { LIMITS } from './limits.ts';
import {
  checkList,
  checkOptionalText,
  checkRange,
  checkText,
  collect,
  type Report,
  uniqueness,
} from './report.ts';
import { checkSelect } from './selects.ts';

type CustomId = (path: string, value: unknown) => void;

/**
 * Checks the data of a modal: title, 1 to 5 components, each a label around an input, a text display, or an
 * action row around one text input (the older form). Returns one line a problem, `path: problem`.
 */
export function validateModal(body: unknown): string[] {
  return collect((report) => {
    const modal = asObject(body);
    checkText(report, 'custom_id', modal.custom_id, 1, LIMITS.customId);
    checkText(report, 'title', modal.title, 1, LIMITS.modalTitle);
    const unique = uniqueness(report, 'the custom_id');
    checkList(report, 'components', modal.components, [1, LIMITS.modalComponents], (item, path) =>
      checkTopLevel(report, unique, asObject(item), path),
    );
  });
}

function checkTopLevel(report: Report, unique: CustomId, component: JsonObject, path: string): void {
  if (component.type === ComponentType.TextDisplay) {
    checkText(report, `${path}.content`, component.content, 1, LIMITS.textV2);
  } else if (component.type === ComponentType.Label) {
    checkText(report, `${path}.label`, component.label, 1, LIMITS.label);
    checkOptionalText(report, `${path}.description`, component.description, 1, LIMITS.labelDescription);
    checkInput(report, unique, asObject(component.component), `${path}.component`);
  } else if (component.type === ComponentType.ActionRow) {
    checkList(report, `${path}.components`, component.components, [1, 1], (item, itemPath) => {
      const input = asObject(item);
      if (input.type !== ComponentType.TextInput) report(`${itemPath}.type`, 'must be a text input');
      checkText(report, `${itemPath}.label`, input.label, 1, LIMITS.label);
      checkInput(report, unique, input, itemPath);
    });
  } else {
    report(`${path}.type`, `component type ${component.type} may not stand in a modal`);
  }
}

const INPUTS: Partial<Record<number, (report: Report, input: JsonObject, path: string) => void>> = {
  [ComponentType.TextInput]: checkTextInput,
  [ComponentType.StringSelect]: checkModalSelect,
  [ComponentType.UserSelect]: checkModalSelect,
  [ComponentType.RoleSelect]: checkModalSelect,
  [ComponentType.MentionableSelect]: checkModalSelect,
  [ComponentType.ChannelSelect]: checkModalSelect,
  [ComponentType.RadioGroup]: checkGroup,
  [ComponentType.CheckboxGroup]: checkGroup,
  [ComponentType.Checkbox]: () => {},
  [ComponentType.FileUpload]: () => {},
};

function checkInput(report: Report, unique: CustomId, input: JsonObject, path: string): void {
  const check = typeof input.type === 'number' ? INPUTS[input.type] : undefined;
  if (!check) {
    report(`${path}.type`, `component type ${input.type} may not stand in a label`);
    return;
  }
  checkText(report, `${path}.custom_id`, input.custom_id, 1, LIMITS.customId);
  unique(`${path}.custom_id`, input.custom_id);
  check(report, input, path);
}

function checkModalSelect(report: Report, select: JsonObject, path: string): void {
  checkSelect(report, select, path);
  if (select.disabled === true) report(`${path}.disabled`, 'a select in a modal cannot be disabled');
}

function checkTextInput(report: Report, input: JsonObject, path: string): void {
  if (input.style !== TextInputStyle.Short && input.style !== TextInputStyle.Paragraph) {
    report(`${path}.style`, 'must be 1 or 2');
  }
  checkRange(report, `${path}.min_length`, input.min_length, 0, LIMITS.input);
  checkRange(report, `${path}.max_length`, input.max_length, 1, LIMITS.input);
  const min = asNumber(input.min_length) ?? 0;
  const max = asNumber(input.max_length) ?? LIMITS.input;
  if (min > max) report(`${path}.min_length`, 'is more than max_length');
  checkOptionalText(report, `${path}.placeholder`, input.placeholder, 0, LIMITS.inputPlaceholder);
  if (!isGiven(input.value) || input.value === '') return;
  checkText(report, `${path}.value`, input.value, min, max);
}

function checkGroup(report: Report, group: JsonObject, path: string): void {
  const least = group.type === ComponentType.RadioGroup ? 2 : 1;
  const unique = uniqueness(report, 'the option value');
  checkList(report, `${path}.options`, group.options, [least, LIMITS.groupOptions], (item, itemPath) => {
    const option = asObject(item);
    checkText(report, `${itemPath}.label`, option.label, 1, LIMITS.selectText);
    checkText(report, `${itemPath}.value`, option.value, 1, LIMITS.selectText);
    checkOptionalText(report, `${itemPath}.description`, option.description, 0, LIMITS.selectText);
    unique(`${itemPath}.value`, option.value);
  });
}

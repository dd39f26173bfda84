import { ApplicationCommandOptionType as Option } from 'discord.js';
import { asObject } from '../json.ts';
import { LIMITS } from './limits.ts';
import { checkLocalisations } from './names.ts';
import { checkList, checkText, collect, type Report, uniqueness } from './report.ts';

/**
 * Checks the choices with which an app answers an autocompletion: at most 25, of 100 characters each, and of
 * the option's own type (text, when none is given). Returns one line a problem, `path: problem`.
 */
export function validateAutocomplete(choices: unknown, optionType: number = Option.String): string[] {
  return collect((report) => checkChoices(report, 'choices', choices, optionType));
}

/** Checks choices: those registered with an option as well as those that complete one. */
export function checkChoices(report: Report, path: string, value: unknown, optionType = Option.String): void {
  const unique = uniqueness(report, 'the choice name');
  checkList(report, path, value, [0, LIMITS.choices], (item, itemPath) => {
    const choice = asObject(item);
    checkText(report, `${itemPath}.name`, choice.name, 1, LIMITS.choiceText);
    checkLocalisations(
      report,
      `${itemPath}.name_localizations`,
      choice.name_localizations,
      LIMITS.choiceText,
    );
    unique(`${itemPath}.name`, choice.name);
    if (optionType === Option.String)
      checkText(report, `${itemPath}.value`, choice.value, 1, LIMITS.choiceText);
    else if (typeof choice.value !== 'number') report(`${itemPath}.value`, 'must be a number');
  });
}

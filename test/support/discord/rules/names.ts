import { asObject, isGiven, type JsonObject } from '../json.ts';
import { LIMITS, LOCALES } from './limits.ts';
import { checkText, type Report } from './report.ts';

/** Names of slash commands and of options: lower case, no spaces. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Checks name, description and their localisations: of a slash command, a subcommand or an option. */
export function checkNamed(report: Report, item: JsonObject, path: string): void {
  checkName(report, `${path}.name`, item.name);
  checkText(report, `${path}.description`, item.description, 1, LIMITS.commandDescription);
  checkLocalisations(
    report,
    `${path}.name_localizations`,
    item.name_localizations,
    LIMITS.commandName,
    checkName,
  );
  const descriptions = item.description_localizations;
  checkLocalisations(report, `${path}.description_localizations`, descriptions, LIMITS.commandDescription);
}

function checkName(report: Report, path: string, name: unknown): void {
  if (typeof name !== 'string' || !NAME.test(name) || name !== name.toLowerCase()) {
    report(path, 'must be 1 to 32 letters, digits, - or _, all in lower case');
  }
}

/** Checks a map from locale to text. */
export function checkLocalisations(
  report: Report,
  path: string,
  value: unknown,
  max: number,
  also?: (report: Report, path: string, text: unknown) => void,
): void {
  for (const [locale, text] of Object.entries(asObject(value))) {
    if (!LOCALES.has(locale)) report(`${path}.${locale}`, 'is not a locale that Discord documents');
    if (!isGiven(text)) continue;
    if (also) also(report, `${path}.${locale}`, text);
    else checkText(report, `${path}.${locale}`, text, 1, max);
  }
}

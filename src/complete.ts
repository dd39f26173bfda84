import { actOf, type Command } from './command.ts';
import { weekdayNamesIn } from './domain/digests/days.ts';
import { completeZones } from './domain/digests/zones.ts';
import { referenceOf, titleIn } from './domain/library/entry.ts';
import type { Library } from './domain/library/live.ts';
import { nearestTerms } from './domain/library/terms.ts';
import { languageOf } from './i18n/languages.ts';
import { type Translate, translateFor } from './i18n/translate.ts';
import type { Choice, Completion, Option } from './options.ts';
import type { Suggestion, Typing } from './platform.ts';
import { jurisdictionText } from './views/facts.ts';

/** What to offer while one types the value of an option; at most 25 (Discord's limit), best first. */
export type Complete = (typing: Typing) => Suggestion[];

const mostSuggestions = 25;

export function createComplete(commands: readonly Command[], library: Library): Complete {
  return ({ command, subcommand, option, text, who }) => {
    const language = languageOf(who.locale);
    const t = translateFor(language);
    const known = findOption(commands, command, subcommand, option);
    if (!known) return [];
    if (known.choices)
      return lastPart(
        text,
        known.choices.map((choice) => ({ value: choice.value, label: choiceLabel(choice, t) })),
      );
    return known.complete
      ? suggest(known.complete, text, library, t, who.zone).slice(0, mostSuggestions)
      : [];
  };
}

/** A choice's name: a text of the catalogues, or one that is the same everywhere. */
export const choiceLabel = (choice: Choice, t: Translate): string =>
  'name' in choice ? choice.name : t(choice.label);

function findOption(
  commands: readonly Command[],
  command: string,
  subcommand: string | undefined,
  option: string,
): Option<unknown> | undefined {
  const act = actOf(
    commands.find(({ name }) => name === command),
    subcommand,
  );
  return act && Object.hasOwn(act.options, option) ? act.options[option] : undefined;
}

function suggest(
  completion: Completion,
  text: string,
  library: Library,
  t: Translate,
  zone: string | undefined,
): Suggestion[] {
  const { language } = t;
  switch (completion) {
    case 'entry':
      return library.complete(text, mostSuggestions).map((entry) => ({
        value: referenceOf(entry),
        label: `${referenceOf(entry)} ${titleIn(entry, language)}`,
      }));
    case 'term':
      return nearestTerms(library.terms(), text, mostSuggestions).map(({ slug, labels }) => ({
        value: slug,
        label: labels[language],
      }));
    case 'topic':
      return lastPart(
        text,
        library.topics().map(({ slug, labels }) => ({ value: slug, label: labels[language] })),
      );
    case 'jurisdiction':
      return lastPart(
        text,
        library.vocabulary().jurisdictions.map((code) => ({ value: code, label: jurisdictionText(code, t) })),
      );
    case 'zone':
      // Before anything is typed, the zone the person is in is the best guess.
      return [
        ...new Set([...(zone && !text.trim() ? [zone] : []), ...completeZones(text, mostSuggestions)]),
      ].map((value) => ({ value, label: value }));
    case 'day':
      return lastPart(
        text,
        weekdayNamesIn(language)
          .map((name) => ({ value: name, label: name }))
          .concat({ value: 'last', label: t('schedule.lastDay') }),
      );
  }
}

/** Several values stand with commas between them: completes the last and keeps those before it. */
function lastPart(text: string, all: readonly Suggestion[]): Suggestion[] {
  const comma = text.lastIndexOf(',') + 1;
  const before = text.slice(0, comma);
  const wanted = text.slice(comma).trim().toLowerCase();
  const starts = (words: string) =>
    words
      .toLowerCase()
      .split(/[\s-]+/)
      .some((word) => word.startsWith(wanted)) || words.toLowerCase().startsWith(wanted);
  return all
    .filter(({ value, label }) => starts(value) || starts(label))
    .slice(0, mostSuggestions)
    .map(({ value, label }) => ({ value: `${before}${value}`, label: `${before}${label}` }));
}

import type { Entry, Statement } from '../domain/library/entry.ts';
import { sizesOf } from '../domain/library/lookup.ts';
import type { MessageKey } from '../i18n/catalogues.ts';
import { formatPartialDate } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { jurisdictionName } from '../options.ts';
import { italic, type RichText } from '../view.ts';

/** The kind in label style: `PRACTICE`. */
export const kindLabel = ({ kind }: Pick<Entry, 'kind'>, t: Translate): string =>
  t(`kind.${kind}`).toLocaleUpperCase(t.language);

/** A threat is not in force; its standing in the library means that it is currently seen. */
const standingText = ({ kind, standing }: Pick<Entry, 'kind' | 'standing'>, t: Translate): string =>
  t(
    kind === 'threat' && standing === 'in_force'
      ? 'standing.observed'
      : (`standing.${standing}` satisfies MessageKey),
  );

/** The name of a jurisdiction in the reader's language. */
export const jurisdictionText = (code: string, t: Translate): string =>
  code === 'global' ? t('entry.global') : jurisdictionName(code, t.language);

/** The line of small facts: `voluntary · global · 2019 · for small platforms`. */
export const factsLine = (entry: Entry, t: Translate): string =>
  [
    standingText(entry, t),
    ...entry.jurisdictions.map((code) => jurisdictionText(code, t)),
    formatPartialDate(entry.date, t.language),
    ...(sizesOf(entry).includes('small') ? [t('entry.forSmall')] : []),
  ].join(' · ');

/** A statement with its visible mark when no source has confirmed it yet. */
export const statementText = ({ text, verified }: Statement, t: Translate): RichText =>
  verified ? text : [text, ' ', italic(`(${t('entry.unverified')})`)];

/**
 * What is made of an entry alone is made once for each language: entries never change, a new edition is a new
 * object. Looking up the words of the same hits is otherwise half the work of an answer.
 */
export function perEntry<T>(make: (entry: Entry, t: Translate) => T): (entry: Entry, t: Translate) => T {
  const made = new WeakMap<Entry, Map<Language, T>>();
  return (entry, t) => {
    const known = made.get(entry) ?? new Map<Language, T>();
    made.set(entry, known);
    const value = known.get(t.language) ?? make(entry, t);
    known.set(t.language, value);
    return value;
  };
}

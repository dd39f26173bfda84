import { IntlMessageFormat } from 'intl-messageformat';
import type { Inline, RichText } from '../view.ts';
import { catalogues, type MessageKey } from './catalogues.ts';
import type { Language } from './languages.ts';

export type Values = Record<string, string | number | Date>;

/** The texts of one language. */
export interface Translate {
  readonly language: Language;
  /** A sentence as plain text. Marks in the catalogue are dropped. */
  (key: MessageKey, values?: Values): string;
  /** The same with its `<b>`, `<i>` and `<c>` (code) marks kept; values are never read as marks. */
  rich(key: MessageKey, values?: Values): RichText;
}

const marks = { b: 'bold', i: 'italic', c: 'code' } as const;
const richTags = Object.fromEntries(
  Object.entries(marks).map(([tag, mark]) => [
    tag,
    (chunks: unknown[]): Inline => ({ mark, text: chunks.join('') }),
  ]),
);
const plainTags = Object.fromEntries(
  Object.keys(marks).map((tag) => [tag, (chunks: unknown[]) => chunks.join('')]),
);

/** Messages without placeholders or marks, the most of them, need no parser. */
const isLiteral = (message: string) => !/[{<'#]/.test(message);

function createTranslate(language: Language): Translate {
  const read = new Map<MessageKey, string | IntlMessageFormat>();
  const message = (key: MessageKey): string | IntlMessageFormat => {
    const known = read.get(key);
    if (known !== undefined) return known;
    const text = catalogues[language][key];
    const made = isLiteral(text) ? text : new IntlMessageFormat(text, language);
    read.set(key, made);
    return made;
  };
  const translate = (key: MessageKey, values?: Values): string => {
    const made = message(key);
    return typeof made === 'string' ? made : String(made.format({ ...plainTags, ...values }));
  };
  const rich = (key: MessageKey, values?: Values): RichText => {
    const made = message(key);
    if (typeof made === 'string') return made;
    const parts = made.format<Inline>({ ...richTags, ...values });
    return Array.isArray(parts) ? parts : [parts];
  };
  return Object.assign(translate, { language, rich });
}

const translates = new Map<Language, Translate>();

export function translateFor(language: Language): Translate {
  const known = translates.get(language);
  if (known) return known;
  const made = createTranslate(language);
  translates.set(language, made);
  return made;
}

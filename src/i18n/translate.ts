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

/** A message, read once. */
interface Message {
  /** Text and names of placeholders in turn, where these are all there is: the most messages need no parser. */
  readonly pieces: readonly string[] | undefined;
  format(values: object): string | Inline | (string | Inline)[];
}

function readMessage(text: string, language: Language): Message {
  const isPlain = !/[<'#]/.test(text) && !/[{}]/.test(text.replace(/\{\w+\}/g, ''));
  let parsed: IntlMessageFormat | undefined;
  return {
    pieces: isPlain ? text.split(/\{(\w+)\}/) : undefined,
    format(values) {
      parsed ??= new IntlMessageFormat(text, language);
      return parsed.format<Inline>({ ...values });
    },
  };
}

/** Undefined where a value must be written as the language writes it: numbers and dates are left to ICU. */
function fill({ pieces }: Message, values: Values): string | undefined {
  if (!pieces) return undefined;
  let filled = '';
  for (const [at, piece] of pieces.entries()) {
    const value = at % 2 ? values[piece] : piece;
    if (typeof value !== 'string') return undefined;
    filled += value;
  }
  return filled;
}

function createTranslate(language: Language): Translate {
  const read = new Map<MessageKey, Message>();
  const message = (key: MessageKey): Message => {
    const known = read.get(key) ?? readMessage(catalogues[language][key], language);
    read.set(key, known);
    return known;
  };
  const translate = (key: MessageKey, values: Values = {}): string => {
    const made = message(key);
    return fill(made, values) ?? String(made.format({ ...plainTags, ...values }));
  };
  const rich = (key: MessageKey, values: Values = {}): RichText => {
    const made = message(key);
    const parts = fill(made, values) ?? made.format({ ...richTags, ...values });
    return Array.isArray(parts) || typeof parts === 'string' ? parts : [parts];
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

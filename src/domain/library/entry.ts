import type { EntryKind, Lifecycle, Standing } from '../../generated/prisma/enums.ts';
import type { Language } from '../../i18n/languages.ts';

/** Something an entry says. `verified: false` was not found in a source yet and is shown with that mark. */
export interface Statement {
  readonly text: string;
  readonly verified: boolean;
}

/** A citation of an edition. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** As precisely as known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  /** `site`: the address is the publisher's main page, not the document. */
  readonly address?: 'site';
}

/** An entry as the library shows it: its newest edition. */
export interface Entry {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly kind: EntryKind;
  readonly lifecycle: Lifecycle;
  readonly edition: number;
  readonly publishedAt: Date;
  readonly verifiedAt: Date | undefined;
  /** What the texts below are written in. */
  readonly language: Language;
  readonly title: string;
  /** Official titles in other languages. */
  readonly titles: Partial<Record<Language, string>>;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly issuer: string;
  /** The norm's own date: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly standing: Standing;
  readonly jurisdictions: readonly string[];
  readonly groups: readonly string[];
  readonly topics: readonly string[];
  readonly asks: readonly Statement[];
  readonly safeguards: readonly Statement[];
  readonly safeguardsNote: string | undefined;
  readonly practical: readonly string[];
  readonly sources: readonly Source[];
  /** Slugs. */
  readonly related: readonly string[];
  readonly event:
    | { readonly start: string; readonly end?: string; readonly place?: string; readonly zone?: string }
    | undefined;
}

export interface Topic {
  readonly slug: string;
  readonly labels: Record<Language, string>;
  readonly scope: string;
}

/** A term of the glossary, in the six languages. */
export interface Term {
  readonly slug: string;
  readonly labels: Record<Language, string>;
  readonly note: string | undefined;
}

/** `E-12` */
export const referenceOf = ({ number }: Pick<Entry, 'number'>): string => `E-${number}`;

/** The number in `E-12`, however it was typed; undefined for anything else. */
export function parseReference(text: string): number | undefined {
  const [, digits] = text.trim().match(/^e[-\s]?(\d{1,6})$/i) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The official title in the reader's language where there is one, else the entry's own. */
export const titleIn = (entry: Pick<Entry, 'title' | 'titles'>, language: Language): string =>
  entry.titles[language] ?? entry.title;

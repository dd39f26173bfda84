import type { Entry, Topic } from '../domain/library/entry.ts';
import type { QueueItem } from '../domain/review/item.ts';
import { formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { markup } from '../markup.ts';
import type { Block, RichText } from '../view.ts';

export interface CardReader {
  /** IANA. */
  readonly zone: string;
  readonly topics: readonly Topic[];
  /** Those that threads are about are among them. */
  readonly entries?: readonly Pick<Entry, 'id' | 'number' | 'title' | 'titles'>[];
  /** Names of the workspaces that a contribution would go to. */
  readonly places?: readonly string[] | undefined;
  /** Where it is looked at now; a card that stands tells no age, which would be wrong tomorrow. */
  readonly now?: Date;
  /** Who looks at it there. */
  readonly memberId?: string | undefined;
  /** Whether they are an admin of the forum, who alone reads why an author is to be learnt. */
  readonly isAdmin?: boolean;
  /** The page of the queue that they came from; see review-trail.ts. */
  readonly from?: string | undefined;
}

export type Fact = readonly [name: string, value: RichText];

/** A kind of review item as it looks: everything that differs from one to the next. */
export interface KindView {
  /** In a list, after the reference: who it comes from, or what it is about. */
  title(item: QueueItem, t: Translate): string;
  /** Below it. */
  line(item: QueueItem, t: Translate): string;
  facts(item: QueueItem, reader: CardReader, t: Translate): readonly Fact[];
  /** What is quoted, after the facts. */
  body(item: QueueItem, reader: CardReader, t: Translate): readonly Block[];
  /** The first of the two lines of what is decided; not asked of what was erased. */
  closed(item: QueueItem, t: Translate): RichText;
}

/** A moment in the reader's zone, which is named: people of one card may live in several. */
export const moment = (at: Date, zone: string, t: Translate): string =>
  `${formatMoment(at, t.language, zone)} (${zone})`;

export const quote = (text: RichText | undefined): Block[] =>
  text === undefined ? [] : [{ kind: 'quote', text }];

/** What somebody wrote as others will see it, set apart from what the card says. */
export const written = (source: string): Block[] =>
  markup(source).map((block) => (block.kind === 'text' ? { kind: 'quote', text: block.text } : block));

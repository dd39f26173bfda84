import type { Person } from '../people.ts';

/** What a person sees after they did something, and what they can do with it, wherever they are. */
export interface Seen {
  /** Every word, line by line. */
  readonly text: string;
  /** The words on its buttons, in order. */
  readonly buttons: readonly string[];
  /** The options of its select, in order. */
  readonly options: readonly string[];
  /** Whether nobody else sees it. */
  readonly isPrivate: boolean;
  /** Whether somebody or everybody is called by it. */
  readonly calls: boolean;
  /** Presses the button with these words. */
  press(label: string): Promise<Seen>;
  /** Chooses this option in the select. */
  choose(option: string): Promise<Seen>;
  /** Chooses an option that opens a form. */
  chooseForm(option: string): Promise<Form>;
  /** Chooses a channel in the picker with this placeholder. */
  pick(placeholder: string, channel: string): Promise<Seen>;
  /** Presses a button that opens a form. */
  openForm(label: string): Promise<Form>;
  /** The same for somebody else who sees it too. */
  asSeenBy(person: Person): Seen;
}

/** A form. */
export interface Form {
  readonly title: string;
  /** What stands in the first field. */
  readonly value: string;
  /** What stands in all of them, in order. */
  readonly values: readonly string[];
  /** Fills in the first field, and leaves the others as they are. */
  send(value: string): Promise<Seen>;
  /** Fills in the fields, in order. */
  fill(...values: string[]): Promise<Seen>;
  /**
   * Fills in what cannot be used. Resolves to what is said about it, and the form again: the same, where the platform
   * says it there, or what the button with these words opens.
   */
  fillWrongly(change: string, ...values: string[]): Promise<{ readonly text: string; readonly form: Form }>;
}

/** A person at their place in one channel. */
export interface Seat {
  /** Types a command: `type('practices', 'livestream', { kind: 'practice' })`, `type('forum help', 'topics')`. */
  type(command: string, words?: string, filters?: Readonly<Record<string, string>>): Promise<Seen>;
  /** What everybody in the channel sees, oldest first. */
  channel(): string[];
}

/** A seat from which one also sees what arrives unasked. */
export interface OpenSeat extends Seat {
  /** Types a command that opens a form. */
  typeForm(command: string, filters?: Readonly<Record<string, string>>): Promise<Form>;
  /** The newest message with these words that everybody in the channel sees, waiting for one. */
  arrived(words: string): Promise<Seen>;
  /** The newest direct message with these words, waiting for one. */
  told(words: string): Promise<Seen>;
  /** The newest message with these words that nobody else sees, waiting for one. */
  alone(words: string): Promise<Seen>;
  /** Every direct message, oldest first. */
  direct(): string[];
}

/** Where each command takes its free words; Slack needs no name for them. */
export const wordsOption: Readonly<Record<string, string>> = {
  practices: 'query',
  define: 'term',
  'forum help': 'about',
  threads: 'query',
};

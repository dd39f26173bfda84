import type { Action } from './action.ts';

/**
 * What a person sees, said once. Each platform has one renderer that knows its limits and escapes every
 * string: nothing in a view is markup.
 */
export interface View {
  readonly title?: Title;
  readonly blocks: readonly Block[];
  /** Reference, edition, counts: the small line at the end. */
  readonly footer?: RichText;
}

export interface Title {
  /** The kind, shown in label style before the text: `PRACTICE`. */
  readonly label?: string;
  readonly text: string;
}

/** Plain text, or pieces of it of which some are marked. */
export type RichText = string | readonly Inline[];
export type Inline =
  | string
  | { readonly mark: 'bold' | 'italic' | 'code'; readonly text: string }
  | { readonly mark: 'link'; readonly text: string; readonly url: string };

export type Block =
  | { readonly kind: 'text'; readonly text: RichText }
  | { readonly kind: 'heading'; readonly text: string }
  /** `start` is the number of the first item, when the list goes on from another message. */
  | {
      readonly kind: 'list';
      readonly ordered?: boolean;
      readonly start?: number;
      readonly items: readonly RichText[];
    }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'facts'; readonly pairs: readonly (readonly [name: string, value: RichText])[] }
  | { readonly kind: 'quote'; readonly text: RichText }
  | { readonly kind: 'select'; readonly select: Select }
  /** A choice of one of the workspace's channels, in which text can be posted; its id follows the action's arguments. */
  | { readonly kind: 'channels'; readonly channels: PlaceSelect }
  /** A choice of one of a Discord server's roles, as above; not shown where there are none. */
  | { readonly kind: 'roles'; readonly roles: PlaceSelect }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] };

/** One hit of a list: a title line, a line of why, a line of small facts. */
export interface Item {
  readonly label: string;
  readonly title: string;
  readonly text: RichText;
  readonly facts: string;
  /** What its title does where one can press it; elsewhere a select of the same view does it. */
  readonly open?: Action;
}

export interface Button {
  readonly label: string;
  readonly action: Action;
  readonly style?: 'primary' | 'danger';
}

/** A choice of one; the chosen value follows the action's own arguments. */
export interface Select {
  readonly placeholder: string;
  readonly action: Action;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
}

/** A choice of something of the workspace's own, which its platform lists. */
export interface PlaceSelect {
  readonly placeholder: string;
  readonly action: Action;
}

/** What is wrong with an input of a modal. */
export interface InputFault {
  /** The input's name, or what else is wrong that no input holds. */
  readonly field: string;
  readonly words: RichText;
}

/** A form of at most five free-text inputs; `action` receives the fields by name. */
export interface Modal {
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly action: Action;
  readonly inputs: readonly Input[];
}

export interface Input {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly required: boolean;
  /** Characters; at most 3000, Slack's limit. */
  readonly maxLength: number;
}

export const bold = (text: string): Inline => ({ mark: 'bold', text });
export const italic = (text: string): Inline => ({ mark: 'italic', text });
export const code = (text: string): Inline => ({ mark: 'code', text });
export const link = (text: string, url: string): Inline => ({ mark: 'link', text, url });
export const text = (content: RichText): Block => ({ kind: 'text', text: content });
export const heading = (content: string): Block => ({ kind: 'heading', text: content });
export const buttons = (...all: Button[]): Block => ({ kind: 'buttons', buttons: all });

/** A view of one paragraph: refusals, confirmations. */
export const notice = (content: RichText): View => ({ blocks: [text(content)] });

/** The pieces of a rich text, a plain string being one piece. */
export const pieces = (content: RichText): readonly Inline[] =>
  typeof content === 'string' ? [content] : content;

/** The words alone, for screen readers, notifications and tests. */
export const plain = (content: RichText): string =>
  pieces(content)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

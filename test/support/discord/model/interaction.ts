import type { Choice, Message, Modal } from '../wire.ts';
import type { Channel, User } from './records.ts';
import type { Signal } from './signal.ts';

/** What a person gets to see in the end. */
export type Result =
  | { readonly kind: 'message' | 'update'; readonly message: Message }
  | { readonly kind: 'modal'; readonly modal: Modal }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

/** An error that the app got while it answered. */
export interface Refusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  /** What was wrong with the body, as JSON. */
  readonly details?: string;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 a command, 3 a component, 4 an autocompletion, 5 a submitted modal. */
  readonly type: number;
  readonly user: User;
  readonly channel: Channel;
  /** The message whose component was pressed, also when that opened the modal. */
  readonly source?: Message;
  /** The name of the command and its kind: 1 slash, 2 on a person, 3 on a message. */
  readonly command?: { readonly name: string; readonly type: number };
  /** The type of the option that is being completed. */
  readonly completes?: number;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  /** Milliseconds that count as passed since then, besides real ones. */
  age: number;
  /** The type of the first answer; absent while there is none. */
  callback?: number;
  /** What `@original` stands for. */
  original?: Message;
  readonly followups: Message[];
  result?: Result;
  readonly refusals: Refusal[];
  readonly changed: Signal;
}

export interface OpenModal {
  readonly modal: Modal;
  /** The interaction that it answered. */
  readonly opener: Interaction;
}

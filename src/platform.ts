export type PlatformName = 'slack' | 'discord' | 'console';

/** A request, whatever platform it came from, before anything is known about who asks. */
export interface Invocation {
  readonly platform: PlatformName;
  readonly who: Who;
  readonly input: Input;
}

export interface Who {
  /** Slack team or Discord guild the request came from; undefined in a Discord direct message. */
  readonly workspace: string | undefined;
  /** Slack: the person's own team; elsewhere empty, as ids are global. */
  readonly tenant: string;
  readonly user: string;
  /** BCP 47, as the platform gives it. */
  readonly locale: string | undefined;
  readonly workspaceAdmin: boolean;
  readonly outsider: boolean;
}

export type Input =
  /** Act as one text (Slack, console): `key:value`, quotes, free words in any order. */
  | { readonly kind: 'text'; readonly command: string; readonly text: string }
  /** Act as named options (Discord). */
  | {
      readonly kind: 'options';
      readonly command: string;
      readonly subcommand?: string;
      readonly options: Readonly<Record<string, string>>;
    }
  /** A button or select was used; `value` is what a select chose, `message` the platform's id of where it stood. */
  | { readonly kind: 'press'; readonly action: string; readonly value?: string; readonly message: string }
  /** A modal was submitted. */
  | { readonly kind: 'submit'; readonly action: string; readonly fields: Readonly<Record<string, string>> };

/** What is being typed, for suggestions. */
export interface Typing {
  readonly platform: PlatformName;
  readonly who: Who;
  readonly command: string;
  readonly subcommand?: string;
  readonly option: string;
  readonly text: string;
}

export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

/** The port that each platform implements. */
export interface Platform {
  readonly name: PlatformName;
  /** Connected and able to answer; asked by /healthz. */
  ready(): boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A platform cannot be started, and the operator can mend it; the message says how and holds no token. */
export class PlatformFault extends Error {
  override readonly name = 'PlatformFault';
}

import type { Language } from './i18n/languages.ts';
import type { Outcome } from './outcome.ts';
import type { View } from './view.ts';

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
  /** IANA, where the platform tells it. */
  readonly zone?: string;
  /** The platform's id of the channel it was asked in; absent in a direct message, and in windows of Slack. */
  readonly channel?: string;
  readonly workspaceAdmin: boolean;
  /** Whether they give and take roles in the workspace by themselves; absent where it has none. */
  readonly managesRoles?: boolean;
  readonly outsider: boolean;
  /** The platform does not say at the moment who they are: they count as an outsider, and can try again. */
  readonly unknown?: boolean;
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
  | {
      readonly kind: 'press';
      readonly action: string;
      readonly value?: string;
      readonly message: string;
      /** Where it stood on a message that a delivery posted: what that is recognised by, and the platform's ids of it. */
      readonly delivered?: { readonly mark: Mark; readonly message: string; readonly channel: string };
    }
  /**
   * A message was chosen to make something of it, such as a thread; `own` where the asker wrote it, `files` where there
   * are some on it, which stay where they are.
   */
  | {
      readonly kind: 'message';
      readonly command: string;
      readonly text: string;
      readonly own: boolean;
      readonly files?: true;
    }
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
  /** What leaves that is not an answer. */
  readonly carrier: Carrier;
}

/** A channel, by the platform's ids. */
export interface ChannelAddress {
  /** Slack team or Discord guild. */
  readonly workspace: string;
  readonly channel: string;
  /** Inside this thread of the channel. */
  readonly thread?: string;
}

/** A person, by the platform's ids. */
export interface PersonAddress {
  /** The workspace through which they are reached; Discord reaches people by themselves. */
  readonly workspace: string;
  readonly person: string;
}

/** A standing message, by the platform's ids. In a direct message `channel` is that conversation's. */
export interface MessageAddress extends ChannelAddress {
  readonly message: string;
}

/** Why nothing can be posted at a place until somebody does something about it; words for each are in the catalogues. */
export const obstacles = [
  /** There is no such channel, or the bot cannot see it. */
  'gone',
  'archived',
  /** The bot must be invited (Slack) or may not see the channel (Discord). */
  'not_invited',
  /** The bot may see, but not post (or open a thread) there. */
  'no_permission',
  /** Voice channels, categories, threads: nothing of ours can stand there. */
  'wrong_kind',
  /** The bot was removed from the workspace, or its token was revoked. */
  'removed',
  /** The person takes no direct messages from the bot. */
  'direct_closed',
  /** More people can see the channel than may see this message. */
  'too_open',
  /** As many threads are open there as may be. */
  'full',
] as const;
export type Obstacle = (typeof obstacles)[number];

/** What became of a call that did not succeed. `code` is the platform's own word, for the ledger; it holds no text of people. */
export type Failure =
  /** The platform wants us to wait for so many milliseconds. Nothing was done. */
  | { readonly kind: 'wait'; readonly ms: number }
  /** Nothing was done, and it may be tried again: no connection, or the platform said that it is not available. */
  | { readonly kind: 'unsent'; readonly code: string }
  /** No answer came, or one that leaves open whether it was done. */
  | { readonly kind: 'lost'; readonly code: string }
  /** Not before somebody does something about it. */
  | { readonly kind: 'refused'; readonly obstacle: Obstacle; readonly code: string }
  /** The message, or the person, that was to be changed is there no more. */
  | { readonly kind: 'missing'; readonly code: string }
  /** The platform finds our request wrong, which is a bug. */
  | { readonly kind: 'malformed'; readonly code: string };

/** What one can know of a channel before anything is posted there. */
export interface ChannelFacts {
  /** Without `#`. */
  readonly name: string;
  /** What stands in the way of posting now. */
  readonly obstacle: Obstacle | undefined;
  /** Text stands there in threads alone, as in a forum of Discord. */
  readonly threadsOnly?: boolean;
  /** For people of the workspace alone: what TLP:GREEN asks (product.md, sharing label). */
  readonly closed: boolean;
  /** For invited people alone: what TLP:AMBER asks. */
  readonly private: boolean;
}

/** A message, as its link tells it. */
export interface MessageLink {
  /** Where the link tells it. */
  readonly workspace?: string;
  /** The channel; where threads are channels themselves, the thread that it stands in. */
  readonly channel: string;
  /** The thread, where the link tells it beside the channel. */
  readonly thread?: string;
  readonly message: string;
  /** When it was posted. */
  readonly at: Date;
}

/** What one can know of a role before anybody gets it. */
export interface RoleFacts {
  readonly name: string;
  /** Whether it gives rights over the server or over other people. */
  readonly powerful: boolean;
  /** Whether the bot can give it now. */
  readonly givable: boolean;
}

/** One message as a platform takes it. Nobody but its own carrier looks into it. */
export type Part = object;

/** What a message is recognised by: the delivery, and the part of it that this message is, from 0. */
export interface Mark {
  /** The delivery's id, a UUID. */
  readonly delivery: string;
  readonly part: number;
}

/** What a thread is called, and what it may be filed under where its channel knows that: the names of each topic. */
export interface ThreadAbout {
  /** `T-5`: what it is recognised by, whatever else it is called. The title is this, or begins with it and a space. */
  readonly reference: string;
  readonly title: string;
  readonly tags: readonly (readonly string[])[];
}

/** How a platform takes messages that nobody asked for. No method throws for what the platform or the network does. */
export interface Carrier {
  /** Whether this process may send at the moment. */
  ready(): boolean;
  /** Milliseconds between two messages into one channel. */
  readonly paceMs: number;
  /**
   * For so many milliseconds after the first attempt a post whose answer was lost may be repeated with the same mark
   * and stands once. 0: never. Infinity: always.
   */
  readonly repeatableMs: number;
  /** Whether the platform tells us of everybody who joins a workspace. */
  readonly hearsOfJoining: boolean;
  /** Whether a file that the asker alone sees can go with an answer. */
  readonly takesFiles: boolean;
  /** How commands are written there: `key:value` in one text, or as named options. */
  readonly typing: 'text' | 'options';
  /** A view as the messages that show it, in order; `language` for platforms whose pages name the language of a text. */
  render(view: View, language?: Language): readonly Part[];
  /** Resolves to the message's id. */
  post(to: ChannelAddress, part: Part, mark: Mark): Promise<Outcome<string, Failure>>;
  /** Opens a thread that begins with the part. Looks for its own thread first where `again`. */
  openThread(
    to: ChannelAddress,
    about: ThreadAbout,
    part: Part,
    mark: Mark & { readonly again: boolean },
  ): Promise<Outcome<{ readonly thread: string; readonly message: string }, Failure>>;
  direct(to: PersonAddress, part: Part, mark: Mark): Promise<Outcome<MessageAddress, Failure>>;
  /** Shows a message in a channel to one person alone; absent where the platform cannot. Resolves to the message's id. */
  whisper?(to: ChannelAddress, person: string, part: Part, mark: Mark): Promise<Outcome<string, Failure>>;
  /** What a role of the server is like now; absent where there are no roles. */
  examineRole?(workspace: string, role: string): Promise<Outcome<RoleFacts, Failure>>;
  /** Gives a person a role of the server or takes it away, once or twice alike; absent where there are no roles. */
  setRole?(to: PersonAddress, role: string, held: boolean): Promise<Outcome<undefined, Failure>>;
  /** Gives an opened thread its title and archives or reopens it; absent where threads have neither. */
  setThread?(
    at: ChannelAddress & { readonly thread: string },
    state: { readonly title: string; readonly archived: boolean },
  ): Promise<Outcome<undefined, Failure>>;
  update(at: MessageAddress, part: Part, mark: Mark): Promise<Outcome<undefined, Failure>>;
  remove(at: MessageAddress): Promise<Outcome<undefined, Failure>>;
  /** The message that a link, as people copy it on the platform, leads to; absent where messages have no links. */
  readLink?(text: string): MessageLink | undefined;
  /** What the channel is like now. Not remembered for longer than a few seconds. */
  examine(channel: ChannelAddress): Promise<Outcome<ChannelFacts, Failure>>;
}

/** The platforms whose carriers have `setThread`: nothing is written down to be told to the others. */
export const titlesThreads: readonly PlatformName[] = ['discord'];

export type Carriers = ReadonlyMap<PlatformName, Carrier>;

/** A platform cannot be started, and the operator can mend it; the message says how and holds no token. */
export class PlatformFault extends Error {
  override readonly name = 'PlatformFault';
}

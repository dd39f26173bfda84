import type { Logger } from 'pino';
import type { Access, Actor } from './access.ts';
import type { Db } from './db.ts';
import type { Library } from './domain/library/live.ts';
import type { Met } from './domain/members/account.ts';
import type { Retention } from './domain/privacy/retention.ts';
import type { MessageKey } from './i18n/catalogues.ts';
import type { Language } from './i18n/languages.ts';
import type { Translate } from './i18n/translate.ts';
import type { Given, Options } from './options.ts';
import type { Outcome } from './outcome.ts';
import type { ChannelFacts, Failure, Input, MessageLink, RoleFacts } from './platform.ts';
import type { Sealer } from './sealing.ts';
import type { InputFault, Modal, RichText, View } from './view.ts';

/** What every handler is given: who asks, where, in which language, and the parts of the house. */
export interface Ctx {
  readonly db: Db;
  readonly library: Library;
  /** Seals who wrote what. */
  readonly sealer: Sealer;
  /** The catalogue, for help. */
  readonly commands: readonly Command[];
  readonly actor: Actor;
  readonly now: Date;
  readonly language: Language;
  readonly t: Translate;
  readonly log: Logger;
  /** Where it was asked, as the platform names it; see Who of platform.ts. */
  readonly channel: string | undefined;
  /** How the asker is met here, for what is remembered of them. */
  readonly met: Met;
  /** IANA, the asker's own where their platform tells it, else their workspace's. */
  readonly zone: string;
  /** What a channel of the asker's workspace is like now; the words for what stands in the way are in views/obstacle.ts. */
  readonly examine: (channel: string) => Promise<Outcome<ChannelFacts, Failure>>;
  /** What a role of the asker's server is like now; undefined where nobody can tell. */
  readonly examineRole: (role: string) => Promise<RoleFacts | undefined>;
  /** The message that a link, as people copy it on the asker's platform, leads to. */
  readonly readLink: (text: string) => MessageLink | undefined;
  /** Where our public pages are, without a slash at the end; undefined where the operator named none. */
  readonly publicUrl: string | undefined;
  /** For how long what concerns people is kept. */
  readonly retention: Retention;
  /** Whether a file that the asker alone sees can go with an answer. */
  readonly takesFiles: boolean;
  /** Whether the platform tells us of everybody who joins the workspace. */
  readonly hearsOfJoining: boolean;
  /** Whether the platform's servers have roles that the bot can give. */
  readonly givesRoles: boolean;
  /** How a command is written where the asker is: Slack and the console take `key:value` in the text. */
  readonly typing: 'text' | 'options';
}

/**
 * What comes back. `private` is seen by the asker alone, and a press on a private answer changes it in place;
 * `aside` as well, but what was pressed stays as it is; `public` is put into the channel for all; `modal` opens a
 * form.
 */
export type Reply =
  | {
      readonly show: 'aside';
      readonly view: View;
      readonly language?: Language;
      /** Only where Ctx.takesFiles. */
      readonly file?: AttachedFile;
    }
  | {
      readonly show: 'private';
      readonly view: View;
      readonly language?: Language;
      /** What is wrong with the form that was sent, for platforms that say it there; the view says it as well. */
      readonly faults?: readonly InputFault[];
    }
  | { readonly show: 'public'; readonly view: View; readonly language?: Language }
  | { readonly show: 'modal'; readonly modal: Modal; readonly language?: Language };

/** A file for the asker alone. */
export interface AttachedFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly content: string;
}

/** `language` is given where the view is in another one than the reader's own. */
export const answer = (view: View, language?: Language): Reply => ({
  show: 'private',
  view,
  ...(language && { language }),
});
/** The answer to a form that cannot be used as it was sent. */
export const faulty = (view: View, faults: readonly InputFault[]): Reply => ({
  show: 'private',
  view,
  faults,
});
export const aside = (view: View, language?: Language): Reply => ({
  show: 'aside',
  view,
  ...(language && { language }),
});
/** An answer beside what it was asked from, which stays as it is. */
export const beside = (reply: Reply): Reply =>
  reply.show === 'private' ? { ...reply, show: 'aside' } : reply;
export const share = (view: View, language?: Language): Reply => ({
  show: 'public',
  view,
  ...(language && { language }),
});
export const open = (modal: Modal): Reply => ({ show: 'modal', modal });

type Awaitable<T> = T | Promise<T>;

/** Something that can be typed: a command, or a subcommand of one. `opens` and `contributes` as with a Handler, below. */
export interface Act<O extends Options = Options> {
  readonly name: string;
  readonly summary: MessageKey;
  readonly access: Access;
  readonly options: O;
  readonly opens?: 'modal';
  readonly contributes?: true;
  run(ctx: Ctx, given: Given<O>): Awaitable<Reply>;
}

/**
 * What a button, select or modal of the command does. `args` are the action's own, a select's value last;
 * `fields` are a modal's inputs by name. `opens: 'modal'` must be said, because platforms want a modal as the
 * very first response. What `contributes` asks first for the code of conduct, where its newest version was not
 * accepted yet.
 */
export interface Handler {
  readonly access?: Access;
  readonly opens?: 'modal';
  readonly contributes?: true;
  run(ctx: Ctx, args: readonly string[], fields: Readonly<Record<string, string>>): Awaitable<Reply>;
  /**
   * Keeps what a form held, where it was begun by the same person who may not go on with it now; resolves to the words
   * for where it waits. Whoever asks is not judged yet.
   */
  keep?(
    ctx: Ctx,
    args: readonly string[],
    fields: Readonly<Record<string, string>>,
  ): Promise<RichText | undefined>;
}

/** The message that something is made of; see Input. */
export type ChosenMessage = Pick<Extract<Input, { kind: 'message' }>, 'text' | 'own' | 'files'>;

export interface Shortcut extends Pick<Handler, 'access' | 'opens' | 'contributes'> {
  /** As the platforms' menus have it; at most 24 characters (Slack). */
  readonly label: MessageKey;
  run(ctx: Ctx, message: ChosenMessage): Awaitable<Reply>;
}

export interface Command {
  readonly name: string;
  readonly summary: MessageKey;
  /** What the name alone does; absent where a subcommand must follow it. */
  readonly act?: Act;
  /** What can be made of a message of one's own: Slack's message shortcut, Discord's message command. */
  readonly shortcut?: Shortcut;
  /** `/forum help`: what can be typed after the name. */
  readonly subcommands: readonly Act[];
  readonly actions: Readonly<Record<string, Handler>>;
}

/** A command without subcommands: `/define term`. */
export function defineCommand<const O extends Options>(
  given: Act<O> & { shortcut?: Shortcut; actions?: Record<string, Handler> },
): Command {
  const { actions = {}, shortcut, ...act } = given;
  const { name, summary } = given;
  return { name, summary, act, ...(shortcut && { shortcut }), subcommands: [], actions };
}

export const defineSubcommand = <const O extends Options>(given: Act<O>): Act => given;

/** A command that is nothing without one of its subcommands: `/forum help`. The first is meant where none is typed. */
export const defineGroup = (
  given: Pick<Command, 'name' | 'summary' | 'subcommands'> & { actions?: Record<string, Handler> },
): Command => ({ ...given, actions: given.actions ?? {} });

/** What a command does, or the subcommand of this name. */
export const actOf = (command: Command | undefined, subcommand?: string): Act | undefined =>
  subcommand === undefined ? command?.act : command?.subcommands.find(({ name }) => name === subcommand);

/** Everything one can type of a command, by the words that lead to it: `practices`, or `forum help`. */
export const actsOf = ({
  name,
  act,
  subcommands,
}: Command): { readonly path: string; readonly act: Act }[] => [
  ...(act ? [{ path: name, act }] : []),
  ...subcommands.map((one) => ({ path: `${name} ${one.name}`, act: one })),
];

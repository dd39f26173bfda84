import type { Logger } from 'pino';
import type { Access, Actor } from './access.ts';
import type { Db } from './db.ts';
import type { Library } from './domain/library/live.ts';
import type { MessageKey } from './i18n/catalogues.ts';
import type { Language } from './i18n/languages.ts';
import type { Translate } from './i18n/translate.ts';
import type { Given, Options } from './options.ts';
import type { Modal, View } from './view.ts';

/** What every handler is given: who asks, where, in which language, and the parts of the house. */
export interface Ctx {
  readonly db: Db;
  readonly library: Library;
  /** The catalogue, for help. */
  readonly commands: readonly Command[];
  readonly actor: Actor;
  readonly now: Date;
  readonly language: Language;
  readonly t: Translate;
  readonly log: Logger;
  /** How a command is written where the asker is: Slack and the console take `key:value` in the text. */
  readonly typing: 'text' | 'options';
}

/**
 * What comes back. `private` is seen by the asker alone (a press on a private answer changes it in place);
 * `public` is put into the channel for all; `modal` opens a form.
 */
export type Reply =
  | { readonly show: 'private'; readonly view: View; readonly language?: Language }
  | { readonly show: 'public'; readonly view: View; readonly language?: Language }
  | { readonly show: 'modal'; readonly modal: Modal; readonly language?: Language };

/** `language` is given where the view is in another one than the reader's own. */
export const answer = (view: View, language?: Language): Reply => ({
  show: 'private',
  view,
  ...(language && { language }),
});
export const share = (view: View, language?: Language): Reply => ({
  show: 'public',
  view,
  ...(language && { language }),
});
export const open = (modal: Modal): Reply => ({ show: 'modal', modal });

type Awaitable<T> = T | Promise<T>;

/** Something that can be typed: a command, or a subcommand of one. */
export interface Typed<O extends Options = Options> {
  readonly name: string;
  readonly summary: MessageKey;
  readonly access: Access;
  readonly options: O;
  run(ctx: Ctx, given: Given<O>): Awaitable<Reply>;
}

/**
 * What a button, select or modal of the command does. `args` are the action's own, a select's value last;
 * `fields` are a modal's inputs by name. `opens: 'modal'` must be said, because platforms want a modal as the
 * very first response.
 */
export interface Handler {
  readonly access?: Access;
  readonly opens?: 'modal';
  run(ctx: Ctx, args: readonly string[], fields: Readonly<Record<string, string>>): Awaitable<Reply>;
}

export interface Command {
  readonly name: string;
  readonly summary: MessageKey;
  /** One thing to type, or several under one name. */
  readonly does: Typed | readonly Typed[];
  readonly actions: Readonly<Record<string, Handler>>;
}

/** A command of one act: `/define term`. */
export function defineCommand<const O extends Options>(
  given: Typed<O> & { actions?: Record<string, Handler> },
): Command {
  const { actions = {}, ...typed } = given;
  return { name: given.name, summary: given.summary, does: typed, actions };
}

/** One act of a command of several: `/forum help`. */
export const defineSubcommand = <const O extends Options>(given: Typed<O>): Typed => given;

/** A command of several acts. */
export function defineCommands(given: {
  name: string;
  summary: MessageKey;
  does: readonly Typed[];
  actions?: Record<string, Handler>;
}): Command {
  return { ...given, actions: given.actions ?? {} };
}

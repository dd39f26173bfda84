import type { Access } from './access.ts';
import { decodeAction } from './action.ts';
import { type Act, actOf, type Command, type Ctx, type Handler, type Reply } from './command.ts';
import { nearest } from './domain/search/nearest.ts';
import type { Fault, Given, Options, Vocabulary } from './options.ts';
import { done, type Outcome, refused } from './outcome.ts';
import type { Input } from './platform.ts';
import { parseTyped } from './typed.ts';
import type { RichText } from './view.ts';

/** What is to be run, and how much one must be to run it. */
export interface Runnable {
  readonly access: Access;
  readonly contributes: boolean;
  run(ctx: Ctx): Reply | Promise<Reply>;
  /** See Handler. */
  keep?(ctx: Ctx): Promise<RichText | undefined>;
}

/** Why nothing was found to run; words for each are in wrong.ts. */
export type Wrong =
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly valid: readonly string[];
      readonly near?: string;
    }
  | {
      readonly kind: 'filter';
      readonly name: string;
      readonly valid: readonly string[];
      readonly near?: string;
    }
  | { readonly kind: 'option'; readonly name: string; readonly fault: Fault }
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'gone' };

/** Finds what an input asks for and reads its options; touches no database. */
export function find(
  commands: readonly Command[],
  input: Input,
  vocabulary: Vocabulary,
): Outcome<Runnable, Wrong> {
  switch (input.kind) {
    case 'text':
      return readTyped(commands, input, vocabulary);
    case 'options':
      return findOptions(commands, input, vocabulary);
    case 'press':
      return findHandler(commands, input.action, input.value === undefined ? [] : [input.value], {});
    case 'message':
      return findShortcut(commands, input);
    case 'submit':
      return findHandler(commands, input.action, [], input.fields);
  }
}

/** True where the answer is a form: platforms want it as the very first response, so nothing may come before it. */
export const opensModal = (commands: readonly Command[], input: Input): boolean =>
  input.kind !== 'submit' && wantedBy(commands, input)?.opens === 'modal';

/** True where it matters little who asks: looking something up, or a mistake. */
export const isForAll = (commands: readonly Command[], input: Input): boolean =>
  (wantedBy(commands, input)?.access ?? 'guest') === 'guest';

/** What an input asks for, before its options are read; undefined where there is no such thing. */
function wantedBy(commands: readonly Command[], input: Input): Pick<Handler, 'access' | 'opens'> | undefined {
  if (input.kind === 'text') {
    const typed = actTyped(commands, input.command, input.text);
    return typed.ok ? typed.value.act : undefined;
  }
  if (input.kind === 'options') {
    const command = commands.find(({ name }) => name === input.command);
    return actOf(command, input.subcommand);
  }
  if (input.kind === 'message') return commands.find(({ name }) => name === input.command)?.shortcut;
  const action = decodeAction(input.action);
  const command = commands.find(({ name }) => name === action?.command);
  return action && command?.actions[action.name];
}

function findHandler(
  commands: readonly Command[],
  encoded: string,
  values: readonly string[],
  fields: Readonly<Record<string, string>>,
): Outcome<Runnable, Wrong> {
  const action = decodeAction(encoded);
  const handlers = commands.find(({ name }) => name === action?.command)?.actions ?? {};
  const handler = action && Object.hasOwn(handlers, action.name) ? handlers[action.name] : undefined;
  if (!action || !handler) return refused({ kind: 'gone' });
  const args = [...action.args, ...values];
  const { access = 'guest', contributes = false } = handler;
  return done({
    ...{ access, contributes },
    run: (ctx: Ctx) => handler.run(ctx, args, fields),
    keep: async (ctx: Ctx) => handler.keep?.(ctx, args, fields),
  });
}

function findShortcut(
  commands: readonly Command[],
  { kind: _, command: wanted, ...message }: Extract<Input, { kind: 'message' }>,
): Outcome<Runnable, Wrong> {
  const shortcut = commands.find(({ name }) => name === wanted)?.shortcut;
  if (!shortcut) return refused({ kind: 'gone' });
  const { access = 'guest', contributes = false } = shortcut;
  return done({ access, contributes, run: (ctx: Ctx) => shortcut.run(ctx, message) });
}

function readTyped(
  commands: readonly Command[],
  { command, text }: Extract<Input, { kind: 'text' }>,
  vocabulary: Vocabulary,
): Outcome<Runnable, Wrong> {
  const typed = actTyped(commands, command, text);
  if (!typed.ok) return typed;
  const { act, rest } = typed.value;
  return bind(act, readGiven(act.options, rest, vocabulary));
}

/** `/forum practices x` reaches `/practices x`, because other apps can shadow a name on Slack. */
function actTyped(
  commands: readonly Command[],
  name: string,
  text: string,
): Outcome<{ readonly act: Act; readonly rest: string }, Wrong> {
  const command = commands.find((one) => one.name === name);
  if (!command) return refused(unknownCommand(name, commands));
  if (command.act) return done({ act: command.act, rest: text });
  const { subcommands } = command;
  const [, first = '', rest = ''] = text.match(/^\s*(\S*)\s*(.*)$/s) ?? [];
  const wanted = first.toLowerCase().replace(/^\//, '');
  const act = wanted === '' ? subcommands[0] : actOf(command, wanted);
  if (act) return done({ act, rest });
  const others = commands.filter((one) => one !== command);
  if (others.some((one) => one.name === wanted)) return actTyped(others, wanted, rest);
  return refused(unknownCommand(first, [...subcommands, ...others], `${name} `));
}

function unknownCommand(name: string, known: readonly { readonly name: string }[], prefix = ''): Wrong {
  const valid = known.map((one) => one.name);
  const near = nearest(name.toLowerCase(), valid);
  return {
    kind: 'command',
    name: `${prefix}${name}`,
    valid: valid.map((one) => `${prefix}${one}`),
    ...(near && { near: `${prefix}${near}` }),
  };
}

/** Reads options from text: `key:value` in any order, free words to the option that takes the rest. */
export function readGiven<const O extends Options>(
  options: O,
  text: string,
  vocabulary: Vocabulary,
): Outcome<Given<O>, Wrong> {
  const { words, pairs } = parseTyped(text);
  const rest = Object.keys(options).find((name) => options[name]?.rest);
  const raw: Record<string, string> = {};
  if (words && rest) raw[rest] = words;
  for (const [key, value] of pairs) {
    if (!Object.hasOwn(options, key)) return refused(unknownFilter(key, options));
    raw[key] = raw[key] ? `${raw[key]},${value}` : value;
  }
  return readRaw(options, raw, vocabulary);
}

function unknownFilter(name: string, options: Options): Wrong {
  const valid = Object.keys(options).filter((one) => !options[one]?.rest);
  const near = nearest(name, valid);
  return { kind: 'filter', name, valid, ...(near && { near }) };
}

function findOptions(
  commands: readonly Command[],
  input: Extract<Input, { kind: 'options' }>,
  vocabulary: Vocabulary,
): Outcome<Runnable, Wrong> {
  const act = actOf(
    commands.find(({ name }) => name === input.command),
    input.subcommand,
  );
  return act ? bind(act, readRaw(act.options, input.options, vocabulary)) : refused({ kind: 'gone' });
}

function readRaw<const O extends Options>(
  options: O,
  raw: Readonly<Record<string, string>>,
  vocabulary: Vocabulary,
): Outcome<Given<O>, Wrong> {
  const given: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    const written = raw[name];
    if (!written?.trim()) {
      if (option.required) return refused({ kind: 'missing', name });
      continue;
    }
    const outcome = option.parse(written, vocabulary);
    if (!outcome.ok) return refused({ kind: 'option', name, fault: outcome.refusal });
    given[name] = outcome.value;
  }
  // Each value was made by its own option's parse, which is what Given says of it.
  return done(given as Given<O>);
}

const bind = (act: Act, given: Outcome<Given<Options>, Wrong>): Outcome<Runnable, Wrong> =>
  given.ok
    ? done({
        access: act.access,
        contributes: act.contributes ?? false,
        run: (ctx) => act.run(ctx, given.value),
      })
    : given;

import { type Act, actOf, type Command } from '../../command.ts';
import type { Complete } from '../../complete.ts';
import { type Translate, translateFor } from '../../i18n/translate.ts';
import { formatTyped, parseTyped } from '../../typed.ts';
import { type Visit, whoIs } from './places.ts';

/** One thing to go on with: the whole line as it would then be, what it adds, and what that means. */
export interface Continuation {
  readonly line: string;
  readonly name: string;
  readonly text: string;
}

export interface Continued {
  /** What is being typed at the moment; empty where nothing is known about it. */
  readonly hint: string;
  readonly items: readonly Continuation[];
}

interface Parts {
  readonly commands: readonly Command[];
  readonly complete: Complete;
  /** IANA zone of the console. */
  readonly zone: string;
}

/** A command that takes options, with the text that leads to it: `/forum help `. */
interface Reached {
  readonly act: Act;
  readonly command: string;
  readonly subcommand: string | undefined;
  readonly lead: string;
}

/** Suggestions of words stand below the filters; more of them would hide those. */
const mostWords = 8;

const nothing: Continued = { hint: '', items: [] };

/** How a line can go on at its end: a command, a subcommand, a filter, or a value. */
export function continueLine(line: string, visit: Visit, parts: Parts): Continued {
  const t = translateFor(visit.language);
  const [, name, gap = '', rest = ''] = line.match(/^\s*\/(\S*)(\s*)(.*)$/s) ?? [];
  if (name === undefined) return nothing;
  if (!gap) return { hint: '', items: named('/', '/', name, parts.commands, t) };
  const command = parts.commands.find((one) => one.name === name.toLowerCase());
  return command ? continueCommand(command, `/${command.name} `, rest, visit, parts) : nothing;
}

function continueCommand(
  command: Command,
  lead: string,
  rest: string,
  visit: Visit,
  parts: Parts,
): Continued {
  const { act, subcommands } = command;
  if (act)
    return continueOptions({ act, command: command.name, subcommand: undefined, lead }, rest, visit, parts);
  const t = translateFor(visit.language);
  const others = parts.commands.filter((one) => one !== command);
  const [, name = '', gap = '', after = ''] = rest.match(/^(\S*)(\s*)(.*)$/s) ?? [];
  if (!gap) return { hint: t(command.summary), items: named(lead, '', name, [...subcommands, ...others], t) };
  const subcommand = actOf(command, name.toLowerCase());
  const further = `${lead}${name.toLowerCase()} `;
  if (subcommand) {
    const reached = { act: subcommand, command: command.name, subcommand: subcommand.name, lead: further };
    return continueOptions(reached, after, visit, parts);
  }
  const other = others.find((one) => one.name === name.toLowerCase());
  return other ? continueCommand(other, further, after, visit, parts) : nothing;
}

/** Those of a list whose name begins with what was typed. */
const named = (
  lead: string,
  sign: string,
  begun: string,
  all: readonly Pick<Act, 'name' | 'summary'>[],
  t: Translate,
): Continuation[] =>
  all
    .filter(({ name }) => name.startsWith(begun.toLowerCase()))
    .map(({ name, summary }) => ({ line: `${lead}${name} `, name: `${sign}${name}`, text: t(summary) }));

/** `kind:no`, `topic:"crisis re` at the end of the line. */
const openFilter = /(?<=^|\s)(\p{L}{2,20})[:：](?:"([^"]*)|(\S*))$/u;

function continueOptions(reached: Reached, rest: string, visit: Visit, parts: Parts): Continued {
  const match = openFilter.exec(rest);
  const key = match?.[1]?.toLowerCase() ?? '';
  const option = Object.hasOwn(reached.act.options, key) ? reached.act.options[key] : undefined;
  if (!match || !option || option.rest) return continueWords(reached, rest, visit, parts);
  const before = reached.lead + rest.slice(0, match.index);
  const items = suggest(reached, key, match[2] ?? match[3] ?? '', visit, parts).map(({ value, label }) => ({
    line: `${before}${formatTyped({ words: '', pairs: [[key, value]] })} `,
    name: value,
    text: label,
  }));
  return { hint: `${key}: ${translateFor(visit.language)(option.summary)}`, items };
}

/** Filters that are not used yet, and what the words typed so far may mean. */
function continueWords(reached: Reached, rest: string, visit: Visit, parts: Parts): Continued {
  const t = translateFor(visit.language);
  const { words, pairs } = parseTyped(rest);
  const begun = /\S*$/.exec(rest)?.[0] ?? '';
  const before = reached.lead + rest.slice(0, rest.length - begun.length);
  const options = Object.entries(reached.act.options);
  const filters = options
    .filter(([key, option]) => !option.rest && key.startsWith(begun.toLowerCase()))
    .filter(([key]) => !pairs.some(([used]) => used === key))
    .map(([key, { summary }]) => ({ line: `${before}${key}:`, name: `${key}:`, text: t(summary) }));
  const [name, free] = options.find(([, option]) => option.rest) ?? [];
  if (!name || !free) return { hint: t(reached.act.summary), items: filters };
  const meant = words ? suggest(reached, name, words, visit, parts).slice(0, mostWords) : [];
  const known = meant.map(({ value, label }) => ({
    line: `${reached.lead}${formatTyped({ words: value, pairs })} `,
    name: value,
    text: label.startsWith(`${value} `) ? label.slice(value.length + 1) : label,
  }));
  return { hint: t(free.summary), items: [...filters, ...known] };
}

const suggest = (reached: Reached, option: string, text: string, visit: Visit, parts: Parts) =>
  parts.complete({
    platform: 'console',
    who: whoIs(visit, parts.zone),
    command: reached.command,
    ...(reached.subcommand && { subcommand: reached.subcommand }),
    option,
    text,
  });

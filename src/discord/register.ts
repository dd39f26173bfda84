import { createHash } from 'node:crypto';
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTPutAPIApplicationCommandsJSONBody as CommandBodies,
  type REST,
  Routes,
} from 'discord.js';
import type { Command } from '../command.ts';
import type { Db } from '../db.ts';
import { describeError, type Logger } from '../log.ts';
import { toCommandBodies } from './commands.ts';

/** What registering would change, by the commands as people see them: `/look`, or “Look” of a message's menu. */
export interface Plan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

type Registered = { readonly name: string; readonly type?: number | undefined };

/** Compares what is registered with what is wanted; `current` as Discord returns it, with its localisations. */
export function planRegistration(current: readonly Registered[], wanted: CommandBodies): Plan {
  const before = new Map(current.map((command) => [seen(command), essence(command)]));
  const names = wanted.map(seen);
  return {
    added: names.filter((name) => !before.has(name)),
    changed: wanted
      .filter((command) => before.has(seen(command)) && before.get(seen(command)) !== essence(command))
      .map(seen),
    removed: [...before.keys()].filter((name) => !names.includes(name)),
  };
}

/** Commands of one name may stand beside each other where one is typed and the other chosen from a menu. */
const seen = ({ name, type = ApplicationCommandType.ChatInput }: Registered): string =>
  type === ApplicationCommandType.ChatInput ? `/${name}` : `“${name}”`;

export const isEmpty = ({ added, changed, removed }: Plan): boolean =>
  added.length + changed.length + removed.length === 0;

/** The fields that we decide on; Discord adds ids, versions and defaults. */
const decided: readonly string[] = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'contexts',
  'integration_types',
  'default_member_permissions',
  'options',
  'required',
  'autocomplete',
  'max_length',
  'choices',
  'value',
];

/** A command as text that is equal for equal commands: without what is empty, localisations in one order. */
const essence = (command: unknown): string => JSON.stringify(essential(command));

function essential(part: unknown, everything = false): unknown {
  if (Array.isArray(part)) return part.map((one) => essential(one));
  if (typeof part !== 'object' || part === null) return part;
  const fields = Object.entries(part)
    .filter(([key, value]) => (everything || decided.includes(key)) && !isDefault(value))
    .map(([key, value]) => [key, essential(value, key.endsWith('_localizations'))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields);
}

/** Discord leaves out, or fills in, what says nothing. */
const isDefault = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** What would change, and the one request that changes it. */
export async function prepareRegistration(
  rest: REST,
  application: string,
  commands: readonly Command[],
): Promise<{ plan: Plan; apply(): Promise<void> }> {
  const route = Routes.applicationCommands(application);
  const body = toCommandBodies(commands);
  const query = new URLSearchParams({ with_localizations: 'true' });
  // Discord's own description of its answer.
  const current = (await rest.get(route, { query })) as APIApplicationCommand[];
  return {
    plan: planRegistration(current, body),
    async apply() {
      await rest.put(route, { body });
    },
  };
}

/**
 * Registers the catalogue where it changed since the last time any process did. A failure is logged: what is
 * registered already goes on working, and the next connection tries again.
 */
export async function register(
  rest: REST,
  db: Db,
  { application, commands, log }: { application: string; commands: readonly Command[]; log: Logger },
): Promise<void> {
  const target = `discord:${application}`;
  const digest = createHash('sha256')
    .update(JSON.stringify(toCommandBodies(commands)))
    .digest('hex');
  try {
    const last = await db.registration.findUnique({ where: { target } });
    if (last?.digest === digest) return;
    const { plan, apply } = await prepareRegistration(rest, application, commands);
    if (!isEmpty(plan)) {
      await apply();
      log.info({ ...plan }, 'registered the commands with Discord');
    }
    const row = { digest, at: new Date() };
    await db.registration.upsert({ where: { target }, create: { target, ...row }, update: row });
  } catch (error) {
    log.error({ error: describeError(error) }, 'the commands could not be registered with Discord');
  }
}

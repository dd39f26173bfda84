import { type APIApplication, REST, Routes } from 'discord.js';
import type { Command } from '../command.ts';
import type { Config } from '../config.ts';
import { PlatformFault } from '../platform.ts';
import { tokenFault } from './faults.ts';
import { isEmpty, type Plan, prepareRegistration } from './register.ts';
import { restOptions } from './rest.ts';

/**
 * `npm run register -- [--dry-run]`: prints what would change on Discord and, without the flag, changes it. Resolves
 * to the exit code.
 *
 * @throws PlatformFault where no token is set or Discord does not accept it
 */
export async function printRegistration({
  config: { discord },
  commands,
  args,
  say,
}: {
  readonly config: Pick<Config, 'discord'>;
  readonly commands: readonly Command[];
  readonly args: readonly string[];
  readonly say: (line: string) => void;
}): Promise<number> {
  const unknown = args.find((arg) => arg !== '--dry-run');
  if (unknown !== undefined) {
    say('npm run register               registers the commands with Discord, where they changed');
    say('npm run register -- --dry-run  only prints what would change');
    return 1;
  }
  if (!discord)
    throw new PlatformFault('DISCORD_TOKEN is not set: there is no application to register with.');
  const rest = new REST(restOptions(discord.apiUrl)).setToken(discord.token);
  const { plan, apply } = await prepareRegistration(rest, await applicationOf(rest), commands);
  for (const line of planLines(plan)) say(line);
  if (!args.length && !isEmpty(plan)) {
    await apply();
    say('Registered with Discord.');
  }
  return 0;
}

async function applicationOf(rest: REST): Promise<string> {
  try {
    // Discord's own description of its answer.
    const { id } = (await rest.get(Routes.currentApplication())) as APIApplication;
    return id;
  } catch (error) {
    throw isUnauthorised(error) ? tokenFault() : error;
  }
}

const isUnauthorised = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 401;

const planLines = (plan: Plan): string[] =>
  isEmpty(plan)
    ? ['Nothing to change: Discord has these commands.']
    : [
        ...plan.added.map((name) => `add     ${name}`),
        ...plan.changed.map((name) => `change  ${name}`),
        ...plan.removed.map((name) => `remove  ${name}`),
      ];

import { readFileSync } from 'node:fs';
import { GatewayIntentBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { permissions } from '../../src/discord/invite.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** What the README's table names under this heading: `| Discord intent | `Guilds` | why |`. */
function rowsOf(heading: string): { readonly name: string; readonly optional: boolean }[] {
  const rows = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return rows
    .filter(([, first]) => first === heading)
    .map(([, , named = '', why = '']) => ({
      name: /`(\w+)`/.exec(named)?.[1] ?? named,
      optional: /\boptional\b/i.test(`${named} ${why}`),
    }));
}

const named = (always: readonly string[], all: readonly string[]) =>
  all.map((name) => ({ name, optional: !always.includes(name) }));

function intentsWith(guildMembers: boolean): readonly string[] {
  const own = createClient({ token: 'x', apiUrl: 'http://127.0.0.1:9', guildMembers });
  onTestFinished(() => own.end());
  return own.client.options.intents.toArray();
}

test('the README says which intents the client asks for', () => {
  const all = intentsWith(true);
  expect(rowsOf('Discord intent')).toEqual(named(intentsWith(false), all));
});

test('no intent brings what people write', () => {
  for (const one of intentsWith(true)) expect(one).not.toMatch(/Message|Typing|Presences/);
  expect(intentsWith(true).every((name) => name in GatewayIntentBits)).toBe(true);
});

test('the README says which permissions the bot is invited with', () => {
  const { always, optional } = permissions;
  expect(rowsOf('Discord permission')).toEqual(named(always, [...always, ...optional]));
});

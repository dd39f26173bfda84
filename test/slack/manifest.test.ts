import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { root } from '../../src/root.ts';
import { manifestOf } from '../../src/slack/manifest.ts';
import { printManifest } from '../../src/slack/manifest-cli.ts';

async function run(args: string[], of = commands): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await printManifest({ commands: of, args, say: (line) => void lines.push(line) });
  return { code, said: lines.join('\n') };
}

test('the committed manifest is what the catalogue makes, and Slack would take it', async () => {
  expect(await run(['--check'])).toEqual({
    code: 0,
    said: 'src/slack/manifest.json is what the catalogue makes.',
  });
});

test('drift is told', async () => {
  const { code, said } = await run(['--check'], commands.slice(1));
  expect(code).toBe(1);
  expect(said).toContain('npm run manifest -- --write');
});

test.each([[['--other']], [['--url', 'nowhere']], [['--url', 'https://plenary.example', '--check']]])(
  '%j is answered in words',
  async (args) => {
    const { code, said } = await run(args);
    expect(code).toBe(1);
    expect(said).not.toBe('');
  },
);

test('it asks for no message, says so, and lists every command', async () => {
  const manifest = JSON.parse((await run([])).said);
  expect(manifest.oauth_config.scopes.bot.join(' ')).not.toMatch(/history|files|reactions|search/);
  expect(manifest.settings.event_subscriptions.bot_events.join(' ')).not.toMatch(/message|mention/);
  expect(manifest.display_information.long_description).toContain('Which messages it reads: none.');
  expect(manifest.display_information.long_description.length).toBeGreaterThanOrEqual(175);
  expect(manifest.features.slash_commands.map((one: { command: string }) => one.command)).toEqual(
    commands.map(({ name }) => `/${name}`),
  );
  expect(manifest.features.slash_commands[0].usage_hint).toBe(
    '[query] [kind: topic: in: since: group: lang: size:]',
  );
});

test('the README names each permission and event that is asked for, and why', async () => {
  const { oauth_config, settings } = JSON.parse((await run([])).said);
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const rows = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const named = (what: string) =>
    rows
      .flatMap(([, kind, name = '', why]) => (kind === what && why ? [name.replaceAll('`', '')] : []))
      .sort();
  expect(named('Slack scope')).toEqual([...oauth_config.scopes.bot].sort());
  expect(named('Slack event')).toEqual([...settings.event_subscriptions.bot_events].sort());
});

test('over HTTP every request goes to one address', () => {
  const url = 'https://plenary.example/slack/events';
  const manifest = JSON.stringify(manifestOf(commands, { kind: 'http', url }));
  expect(manifest.split(url)).toHaveLength(commands.length + 3);
  expect(manifest).toContain('"socket_mode_enabled":false');
});

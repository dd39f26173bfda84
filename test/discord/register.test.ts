import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commands as catalogue } from '../../commands/index.ts';
import type { Command } from '../../src/command.ts';
import { toCommandBodies, toSlashBodies } from '../../src/discord/commands.ts';
import { planRegistration } from '../../src/discord/register.ts';
import { printRegistration } from '../../src/discord/register-cli.ts';
import { catalogues } from '../../src/i18n/catalogues.ts';
import type { Language } from '../../src/i18n/languages.ts';
import type { Option } from '../../src/options.ts';
import { PlatformFault } from '../../src/platform.ts';
import { type DiscordCounterpart, startDiscord } from '../support/discord/index.ts';
import { validateCommands } from '../support/discord/validate.ts';
import { openHouse, testCommands } from './platform.ts';

const nothing = { added: [], changed: [], removed: [] };
const option = (changes: Partial<Option<string>> = {}): Option<string> => ({
  summary: 'practices.query',
  required: false,
  rest: false,
  maxLength: 100,
  parse: (raw) => ({ ok: true, value: raw }),
  ...changes,
});
const never = () => Promise.reject(new Error('not run'));
const commandWith = (options: Record<string, Option<string>>): Command => ({
  name: 'look',
  summary: 'practices.summary',
  subcommands: [],
  act: {
    name: 'look',
    summary: 'practices.summary',
    access: 'guest',
    options,
    run: never,
  },
  actions: {},
});

describe('the catalogue as application commands', () => {
  test('is taken by Discord, and no description is cut in any language', () => {
    const bodies = toCommandBodies(catalogue);
    expect(validateCommands(bodies)).toEqual([]);
    expect(toSlashBodies(catalogue).map(({ name }) => name)).toEqual(catalogue.map(({ name }) => name));
    expect(JSON.stringify(bodies)).not.toContain('…"');
  });

  test('is open to everyone, in servers and in direct messages', () => {
    for (const body of toSlashBodies(catalogue))
      expect(body).toMatchObject({
        contexts: [0, 1],
        integration_types: [0],
        default_member_permissions: null,
      });
  });

  test('puts what is required first, and offers choices or completion', () => {
    const choices = [
      { value: 'norm', label: 'kind.norm' as const },
      { value: 'en', name: 'English' },
    ];
    const many = Array.from({ length: 26 }, (_, n) => ({ value: `v${n}`, name: `V ${n}` }));
    const [body] = toSlashBodies([
      commandWith({
        free: option(),
        kind: option({ choices }),
        topic: option({ complete: 'topic' }),
        many: option({ choices: many }),
        needed: option({ required: true, maxLength: 9000 }),
      }),
    ]);
    expect(validateCommands([body])).toEqual([]);
    expect(body?.options).toMatchObject([
      { name: 'needed', required: true, max_length: 6000 },
      { name: 'free', required: false, max_length: 100 },
      {
        name: 'kind',
        choices: [
          { name: 'Norm', value: 'norm' },
          { name: 'English', value: 'en' },
        ],
      },
      { name: 'topic', autocomplete: true },
      { name: 'many', autocomplete: true },
    ]);
  });

  test('describes itself in the languages that Discord knows, Arabic not among them', () => {
    const [body] = toSlashBodies(catalogue);
    const said = (language: Language) => catalogues[language]['practices.summary'];
    expect(body?.description).toBe(said('en'));
    expect(body?.description_localizations).toEqual({
      fr: said('fr'),
      'es-ES': said('es'),
      'es-419': said('es'),
      ru: said('ru'),
      'zh-CN': said('zh'),
      'zh-TW': said('zh'),
    });
  });
});

describe('the plan', () => {
  const wanted = toSlashBodies(catalogue);

  test('adds what is missing and removes what is left over', () => {
    expect(planRegistration([], wanted)).toEqual({
      ...nothing,
      added: catalogue.map(({ name }) => `/${name}`),
    });
    const current = [...wanted, { name: 'old', description: 'Old' }];
    expect(planRegistration(current, wanted)).toEqual({ ...nothing, removed: ['/old'] });
  });

  test('is empty where Discord has the same, with its own additions and in its own order', () => {
    const current = wanted.map(({ options = [], ...rest }) => ({
      id: '1',
      application_id: '2',
      version: '3',
      nsfw: false,
      name_localizations: null,
      ...Object.fromEntries(Object.entries(rest).reverse()),
      name: rest.name,
      // Discord leaves out what is false or empty.
      options: options.map((one) =>
        JSON.parse(
          JSON.stringify({ ...one, ...('required' in one && !one.required ? { required: undefined } : {}) }),
        ),
      ),
    }));
    expect(planRegistration(current, wanted)).toEqual(nothing);
  });

  test('sees a changed text, a changed translation and a changed option', () => {
    const [body] = toSlashBodies([commandWith({ a: option(), b: option() })]);
    if (!body) throw new Error('no command');
    const changed = (change: object) => planRegistration([{ ...body, ...change }], [body]).changed;
    expect(changed({})).toEqual([]);
    expect(changed({ description: 'Another' })).toEqual(['/look']);
    expect(changed({ description_localizations: { fr: 'Autre' } })).toEqual(['/look']);
    expect(changed({ options: [...(body.options ?? [])].reverse() })).toEqual(['/look']);
    expect(changed({ contexts: [0] })).toEqual(['/look']);
  });
});

describe('at a start', () => {
  test('commands are registered by one request, and not again before they change', async () => {
    const house = await openHouse({ start: false });
    try {
      await house.platform.start();
      expect(house.discord.registrations.map(({ commands }) => commands.map(({ name }) => name))).toEqual([
        ['look', 'desk'],
      ]);
      await house.platform.stop();
      const before = house.discord.requests.length;
      await house.another().start();
      const after = house.discord.requests.slice(before).map(({ route }) => route);
      expect(after.filter((route) => route?.includes('commands'))).toEqual([]);
      expect(house.discord.violations).toEqual([]);
    } finally {
      await house.stop();
    }
  });

  test('a registration that fails leaves the bot working, and is tried again', async () => {
    const house = await openHouse({ start: false });
    try {
      house.discord.fail({ route: /PUT .*commands/, status: 400, times: 1 });
      await house.platform.start();
      expect(house.platform.ready()).toBe(true);
      expect(house.logged.map(({ msg }) => msg)).toContain(
        'the commands could not be registered with Discord',
      );
      await house.platform.stop();
      await house.another().start();
      expect(house.discord.registrations).toHaveLength(1);
    } finally {
      await house.stop();
    }
  });
});

describe('npm run register', () => {
  let discord: DiscordCounterpart;
  let said: string[];
  beforeAll(async () => {
    discord = await startDiscord();
  });
  afterAll(() => discord.stop());
  beforeEach(() => {
    said = [];
  });
  const run = (args: readonly string[], commands = testCommands, token = discord.token) =>
    printRegistration({
      config: { discord: { token, guildMembers: false, apiUrl: discord.apiUrl } },
      commands,
      args,
      say: (line) => said.push(line),
    });

  test('prints what would change and changes nothing with --dry-run', async () => {
    expect(await run(['--dry-run'])).toBe(0);
    expect(said).toEqual(['add     /look', 'add     /desk']);
    expect(discord.registrations).toEqual([]);
  });

  test('registers, and has nothing to do the second time', async () => {
    expect([await run([]), await run([])]).toEqual([0, 0]);
    expect(said).toEqual([
      'add     /look',
      'add     /desk',
      'Registered with Discord.',
      'Nothing to change: Discord has these commands.',
    ]);
    expect(discord.registrations).toHaveLength(1);
  });

  test('shows what is removed', async () => {
    await run(['--dry-run'], []);
    expect(said).toEqual(['remove  /look', 'remove  /desk']);
  });

  test('refuses an argument it does not know, and a missing or wrong token', async () => {
    expect(await run(['--force'])).toBe(1);
    expect(said.join('\n')).toContain('--dry-run');
    await expect(run([], testCommands, 'not-the-token')).rejects.toThrow(PlatformFault);
    const missing = printRegistration({
      config: { discord: undefined },
      commands: [],
      args: [],
      say: () => {},
    });
    await expect(missing).rejects.toThrow('DISCORD_TOKEN');
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { action } from '../../src/action.ts';
import { answer, aside, type Command, open } from '../../src/command.ts';
import {
  commandOfShortcut,
  toCommandBodies,
  toMenuBodies,
  toSlashBodies,
} from '../../src/discord/commands.ts';
import { planRegistration } from '../../src/discord/register.ts';
import { find, opensModal } from '../../src/find.ts';
import { catalogues } from '../../src/i18n/catalogues.ts';
import type { Input } from '../../src/platform.ts';
import { buttons, type Modal, notice, text, type View } from '../../src/view.ts';
import { inputsOf, labelsOf, type Message, selectsOf } from '../support/discord/index.ts';
import { validateCommands } from '../support/discord/validate.ts';
import { type House, here, openHouse, testCommands } from './platform.ts';

const name = catalogues.en['kind.norm'];
const never = () => Promise.reject(new Error('not run'));

/** The test's commands, the first of which can be begun from a message. */
const commands: readonly Command[] = testCommands.map((command, at) =>
  at === 0
    ? { ...command, shortcut: { label: 'kind.norm', access: 'member', opens: 'modal', run: never } }
    : command,
);

describe('as a command', () => {
  const nothing = { added: [], changed: [], removed: [] };

  test('it is of messages’ menus, in servers alone, without a description', () => {
    const bodies = toCommandBodies(commands);
    expect(validateCommands(bodies)).toEqual([]);
    expect(bodies.map(({ type }) => type)).toEqual([1, 1, 3]);
    const [body] = toMenuBodies(commands);
    expect(body).toEqual({
      type: 3,
      name,
      name_localizations: {
        fr: catalogues.fr['kind.norm'],
        'es-ES': catalogues.es['kind.norm'],
        'es-419': catalogues.es['kind.norm'],
        ru: catalogues.ru['kind.norm'],
        'zh-CN': catalogues.zh['kind.norm'],
        'zh-TW': catalogues.zh['kind.norm'],
      },
      contexts: [0],
      integration_types: [0],
      default_member_permissions: null,
    });
  });

  test('its name is cut where Discord allows no more', () => {
    const long = [{ ...testCommands[0], shortcut: { label: 'forum.summary', run: never } }] as Command[];
    expect(validateCommands(toCommandBodies(long))).toEqual([]);
    expect(commandOfShortcut(long, toMenuBodies(long)[0]?.name ?? '')).toBe('look');
  });

  test('it is found again by its English name', () => {
    expect(commandOfShortcut(commands, name)).toBe('look');
    expect(commandOfShortcut(commands, 'look')).toBeUndefined();
    expect(commandOfShortcut(testCommands, name)).toBeUndefined();
  });

  test('the plan tells it apart from what is typed', () => {
    // As Discord returns it.
    const current = toCommandBodies(commands).map((body) => ({ description: '', nsfw: false, ...body }));
    expect(planRegistration(current, toCommandBodies(commands))).toEqual(nothing);
    expect(planRegistration(current, toSlashBodies(commands))).toEqual({
      ...nothing,
      removed: [`“${name}”`],
    });
    const typed = [{ ...current[2], name, type: 1 }];
    expect(planRegistration(typed, toMenuBodies(commands))).toEqual({
      ...nothing,
      added: [`“${name}”`],
      removed: [`/${name}`],
    });
  });
});

describe('chosen', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ commands });
  });
  afterAll(() => house.stop());
  beforeEach(() => {
    house.asked.length = 0;
    house.behave((input) =>
      open({ ...form, inputs: [{ ...field, value: 'text' in input ? input.text : '' }] }),
    );
  });
  afterEach(() => expect(house.discord.violations).toEqual([]));

  const field = { name: 'text', label: 'Text', multiline: true, required: true, maxLength: 3000 };
  const form: Modal = {
    ...{ title: 'Discuss', submit: 'Go on', cancel: 'Cancel' },
    action: action('look', 'filled'),
    inputs: [field],
  };
  const preview: View = {
    blocks: [
      text('As others will see it.'),
      {
        kind: 'select',
        select: {
          placeholder: 'Label',
          action: action('look', 'page'),
          options: [
            { value: 'GREEN', label: 'TLP:GREEN' },
            { value: 'CLEAR', label: 'TLP:CLEAR' },
          ],
        },
      },
      buttons(
        { label: 'Send', action: action('look', 'share') },
        { label: 'Edit', action: action('look', 'form') },
      ),
    ],
  };
  const say = (content: string, user = 'amina') => house.discord.say({ ...here, user, content });
  const choose = (target: Message, user = 'amina') =>
    house.discord.contextCommand({ ...here, user, name, target });
  const asked = (): Input | undefined => house.asked.at(-1)?.input;

  test('on a message of one’s own it brings the text, and the form is the first response', async () => {
    const handle = choose(say('Hash lists for *small* platforms?'));
    const modal = await handle.modal();
    expect(await handle.acknowledged()).toBe(9);
    expect(inputsOf(modal).map(({ value }) => value)).toEqual(['Hash lists for *small* platforms?']);
    const text = 'Hash lists for *small* platforms?';
    expect(asked()).toEqual({ kind: 'message', command: 'look', text, own: true });
    expect(house.asked[0]?.who).toMatchObject({
      workspace: house.discord.guild('Alpha').id,
      user: house.discord.person('amina').id,
    });
  });

  test('reaches the command that has it', () => {
    const input: Input = { kind: 'message', command: 'look', text: '', own: false };
    expect(opensModal(commands, input)).toBe(true);
    expect(find(commands, input, { topics: [], jurisdictions: [] } as never)).toMatchObject({
      ok: true,
      value: { access: 'member' },
    });
  });

  test('on somebody else’s message it brings none of it', async () => {
    house.behave(() => aside(notice('Only the author can.')));
    const { ephemeral } = await choose(say('Mine alone', 'ben')).answer();
    expect(ephemeral).toBe(true);
    expect(asked()).toEqual({ kind: 'message', command: 'look', text: '', own: false });
  });

  test('on a message of an app, of a webhook, or of Discord’s own it brings nothing', async () => {
    house.behave(() => aside(notice('Only the author can.')));
    const written = say('Words');
    const amina = written.author;
    for (const target of [
      { ...written, author: { ...amina, bot: true } },
      { ...written, webhook_id: '81384788765712384' },
      { ...written, type: 7 },
    ]) {
      await choose(target).answer();
      expect(asked()).toMatchObject({ text: '', own: false });
    }
    // A reply is written like any other message.
    await choose({ ...written, type: 19 }).answer();
    expect(asked()).toMatchObject({ text: 'Words', own: true });
  });

  test('on a message of one’s own with files it says so, and of others’ nothing', async () => {
    const written = say('See this');
    const url = 'https://x.test/a';
    const file = { id: '1', filename: 'a.txt', content_type: 'text/plain', size: 1, url, proxy_url: url };
    await choose({ ...written, attachments: [file] }).modal();
    const input = { kind: 'message', command: 'look', text: 'See this', own: true };
    expect(asked()).toEqual({ ...input, files: true });
    await choose({ ...written, attachments: [] }).modal();
    expect(asked()).toEqual(input);
    house.behave(() => aside(notice('Only the author can.')));
    await choose({ ...say('Theirs', 'ben'), attachments: [file] }).answer();
    expect(asked()).toEqual({ ...input, text: '', own: false });
  });

  test('what Discord writes for people and the like becomes plain words', async () => {
    const id = (ref: string) => house.discord.person(ref).id;
    const nobody = '81384788765712384';
    const message = say(
      [
        `<@${id('ben')}> and <@!${id('rosa')}>, not <@${nobody}>`,
        `<@&${house.discord.role('Alpha', 'stewards').id}> <#${house.discord.channel('general').id}>`,
        `</practices:${nobody}> </forum help:${nobody}> <:wave:${nobody}> <a:party:${nobody}> <t:1763726400:R>`,
        '<https://example.org/a_b> @everyone <not a mark> [text](https://example.org)',
        'a\u202eb',
      ].join('\n'),
    );
    await choose(message).modal();
    expect(asked()).toMatchObject({
      text: [
        '@ben and @rosa, not @…',
        '@… #…',
        '/practices /forum help :wave: :party: 2025-11-21 12:00 UTC',
        'https://example.org/a_b @everyone <not a mark> [text](https://example.org)',
        'ab',
      ].join('\n'),
    });
  });

  test('with no command that has it any more it leads nowhere', () => {
    const input: Input = { kind: 'message', command: name, text: '', own: true };
    expect(opensModal(testCommands, input)).toBe(false);
    expect(find(testCommands, input, {} as never)).toEqual({ ok: false, refusal: { kind: 'gone' } });
  });

  test('the form is followed by a private preview, which its presses change in place', async () => {
    const modal = await choose(say('A question')).modal();
    expect(modal.title).toBe('Discuss');
    house.behave(() => answer(preview));
    const submitted = house.discord.submit({ user: 'amina', fields: { text: 'A better question' } });
    const first = await submitted.answer();
    expect(first).toMatchObject({ ephemeral: true, updated: false });
    expect(asked()).toEqual({ kind: 'submit', action: 'look:filled', fields: { text: 'A better question' } });
    expect([selectsOf(first.message).length, labelsOf(first.message)]).toEqual([1, ['Send', 'Edit']]);
    const pressing = { user: 'amina', message: first.message };
    const chosen = await house.discord.press({ ...pressing, label: 'Label', values: ['TLP:CLEAR'] }).answer();
    expect(chosen).toMatchObject({ ephemeral: true, updated: true });
    expect(asked()).toMatchObject({ kind: 'press', action: 'look:page', value: 'CLEAR' });
    // From the preview back into the form, and its submission changes the same preview.
    house.behave(() => open(form));
    await house.discord.press({ ...pressing, label: 'Edit' }).modal();
    house.behave(() => answer(preview));
    const again = await house.discord.submit({ user: 'amina', fields: { text: 'The best one' } }).answer();
    expect(again).toMatchObject({ ephemeral: true, updated: true });
    expect(again.message.id).toBe(first.message.id);
  });
});

import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  type Interaction,
  LabelBuilder,
  type MessageComponentInteraction,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import { type DiscordCounterpart, labelsOf, startDiscord } from './index.ts';

const here = { guild: 'Alpha', channel: 'general', user: 'amina' };

/** What the bot under test does with each command, and with whatever is pressed or submitted. */
const commands: Record<string, (interaction: ChatInputCommandInteraction) => Promise<unknown>> = {
  echo: async (i) => i.reply({ content: `${i.options.getString('word')} ${i.locale}`, flags: 'Ephemeral' }),
  slow: async (i) => {
    await i.deferReply({ flags: MessageFlags.Ephemeral });
    await i.editReply('done');
    await i.followUp('and more');
  },
  buttons: async (i) =>
    i.reply({ components: [buttonRow('press', 'Press'), selectRow()], content: 'choose' }),
  form: async (i) => i.showModal(form()),
  twice: async (i) => {
    await i.client.rest.post(`/interactions/${i.id}/${i.token}/callback`, { auth: false, body: { type: 5 } });
    await i.showModal(form());
  },
  late: async (i) => {
    await i.deferReply();
    discord.expireTokens();
    await i.editReply('too late');
  },
  long: async (i) => i.reply('x'.repeat(2001)),
  bare: async (i) => i.reply({ content: 'hello', allowedMentions: { parse: ['everyone'] } }),
};

function buttonRow(id: string, label: string): ActionRowBuilder<ButtonBuilder> {
  const button = new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary);
  return new ActionRowBuilder<ButtonBuilder>().addComponents(button);
}

function selectRow(): ActionRowBuilder<StringSelectMenuBuilder> {
  const select = new StringSelectMenuBuilder()
    .setCustomId('open')
    .setPlaceholder('Open')
    .addOptions({ label: 'First', value: 'E-1' }, { label: 'Second', value: 'E-2' });
  return new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select);
}

function form(): ModalBuilder {
  const text = new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Paragraph).setMinLength(3);
  const select = new StringSelectMenuBuilder()
    .setCustomId('kind')
    .addOptions({ label: 'Norm', value: 'norm' });
  return new ModalBuilder()
    .setCustomId('form')
    .setTitle('Propose')
    .addTextDisplayComponents(new TextDisplayBuilder().setContent('Say it in your own words.'))
    .addLabelComponents(
      new LabelBuilder().setLabel('Your text').setTextInputComponent(text),
      new LabelBuilder().setLabel('Kind').setStringSelectMenuComponent(select),
    );
}

async function onInteraction(i: Interaction): Promise<unknown> {
  if (i.isAutocomplete()) {
    const typed = i.options.getFocused();
    return i.respond(typed === 'many' ? many() : [{ name: `${typed}!`, value: typed }]);
  }
  if (i.isChatInputCommand()) return commands[i.commandName]?.(i);
  if (i.isMessageContextMenuCommand())
    return i.reply({ content: i.targetMessage.content, flags: 'Ephemeral' });
  if (i.isMessageComponent()) return onPress(i);
  if (!i.isModalSubmit()) return undefined;
  const text = i.fields.getTextInputValue('text');
  if (text === 'again') {
    const body = { type: 9, data: form().toJSON() };
    return i.client.rest.post(`/interactions/${i.id}/${i.token}/callback`, { auth: false, body });
  }
  return i.reply(`${text} ${i.fields.getStringSelectValues('kind').join()} ${i.channel?.id === i.channelId}`);
}

async function onPress(i: MessageComponentInteraction): Promise<unknown> {
  if (i.isStringSelectMenu()) return i.update({ content: `opened ${i.values.join()}`, components: [] });
  if (i.customId === 'form') return i.showModal(form());
  await i.deferUpdate();
  return i.editReply({ content: `pressed by ${i.user.username}`, components: [buttonRow('form', 'Form')] });
}

const many = () => Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` }));

const word = {
  name: 'word',
  description: 'A word',
  type: ApplicationCommandOptionType.String,
  required: true,
} as const;

let discord: DiscordCounterpart;
let bot: Client<true>;

beforeEach(async () => {
  discord = await startDiscord({
    guilds: [
      {
        name: 'Alpha',
        channels: [{ name: 'general' }, { name: 'staff', closed: true }],
        members: [{ name: 'amina', locale: 'fr' }, { name: 'boris' }],
      },
    ],
  });
  bot = await startBot(discord, onInteraction);
  await bot.application.commands.set([
    { name: 'echo', description: 'Says it again', options: [word] },
    {
      name: 'search',
      description: 'Completes',
      options: [{ ...word, autocomplete: true }],
    },
    { name: 'Quote', type: ApplicationCommandType.Message },
    ...Object.keys(commands)
      .filter((name) => name !== 'echo')
      .map((name) => ({ name, description: `Does ${name}` })),
  ]);
});

afterEach(async () => {
  await bot.destroy();
  await discord.stop();
});

describe('commands', () => {
  test('an ephemeral reply is seen by the person alone, in their language', async () => {
    const answer = await discord.command({ ...here, name: 'echo', options: { word: 'hash' } }).answer();
    expect(answer).toMatchObject({ text: 'hash fr', ephemeral: true, updated: false });
    expect(discord.ephemerals('amina')).toEqual([answer.message]);
    expect(discord.channel('general').messages).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  test('a deferred answer is edited, keeps its privacy, and follow-ups come after it', async () => {
    const handle = discord.command({ ...here, name: 'slow' });
    expect(await handle.acknowledged()).toBe(5);
    expect(await handle.answer()).toMatchObject({ text: 'done', ephemeral: true });
    expect(await handle.followup()).toMatchObject({ text: 'and more', ephemeral: false });
    expect(discord.channel('general').messages.map(({ content }) => content)).toEqual(['and more']);
    expect(discord.violations).toEqual([]);
  });

  test('works in direct messages, without a member', async () => {
    const answer = await discord.command({ user: 'boris', name: 'echo', options: { word: 'hi' } }).answer();
    expect(answer.message.channel_id).toBe(discord.direct('boris').id);
    expect(answer.text).toBe('hi en-US');
  });

  test('a person can send only what the registration offers, where they may', () => {
    expect(() => discord.command({ ...here, name: 'nothing' })).toThrow('registered no command');
    expect(() => discord.command({ ...here, name: 'echo' })).toThrow('asks for: word');
    expect(() => discord.command({ ...here, name: 'echo', options: { word: 7 } })).toThrow('would not take');
    expect(() => discord.command({ ...here, channel: 'staff', user: 'boris', name: 'slow' })).toThrow(
      'may not',
    );
  });

  test('a message command brings the text of its message', async () => {
    const target = discord.say({ ...here, content: 'worth keeping' });
    const answer = await discord.contextCommand({ ...here, name: 'Quote', target }).answer();
    expect(answer.text).toBe('worth keeping');
  });
});

describe('components and modals', () => {
  test('buttons and selects change their message', async () => {
    const { message } = await discord.command({ ...here, name: 'buttons' }).answer();
    expect(labelsOf(message)).toEqual(['Press']);
    const pressed = await discord.press({ user: 'boris', message, label: 'Press' }).answer();
    expect(pressed).toMatchObject({ text: 'pressed by boris', updated: true, message: { id: message.id } });
    expect(() => discord.press({ user: 'boris', message, label: 'Press' })).toThrow('only: Form');
    await discord.press({ user: 'boris', message, custom_id: 'press', stale: true }).answer();
    const second = await discord.command({ ...here, name: 'buttons' }).answer();
    const opened = discord.press({
      user: 'amina',
      message: second.message,
      label: 'Open',
      values: ['Second'],
    });
    expect((await opened.answer()).text).toBe('opened E-2');
    expect(discord.violations).toEqual([]);
  });

  test('a modal is filled in and answered', async () => {
    const { message } = await discord.command({ ...here, name: 'buttons' }).answer();
    await discord.press({ user: 'amina', message, custom_id: 'press' }).answer();
    const modal = await discord.press({ user: 'amina', message, label: 'Form' }).modal();
    expect(modal.title).toBe('Propose');
    expect(() => discord.submit({ user: 'amina', fields: { 'Your text': 'ab' } })).toThrow('3 to 4000');
    const submitted = discord.submit({ user: 'amina', fields: { 'Your text': 'abc', kind: ['norm'] } });
    expect((await submitted.answer()).text).toBe('abc norm true');
    expect(() => discord.submit({ user: 'amina' })).toThrow('No modal');
    expect(discord.violations).toEqual([]);
  });

  test('a modal cannot answer a modal', async () => {
    await discord.command({ ...here, name: 'form' }).modal();
    const again = discord.submit({ user: 'amina', fields: { text: 'again', kind: ['Norm'] } });
    expect(await again.refusal()).toMatchObject({ status: 400, code: 50_035 });
    expect(discord.violations).toMatchObject([{ kind: 'body', problems: ['type: must be one of 4, 5'] }]);
  });
});

describe('autocomplete', () => {
  test('completes the focused option', async () => {
    const typing = discord.autocomplete({
      ...here,
      name: 'search',
      focused: 'word',
      options: { word: 'liv' },
    });
    expect(await typing.choices()).toEqual([{ name: 'liv!', value: 'liv' }]);
  });

  test('refuses more than 25 choices', async () => {
    const typing = discord.autocomplete({
      ...here,
      name: 'search',
      focused: 'word',
      options: { word: 'many' },
    });
    expect(await typing.refusal()).toMatchObject({ code: 50_035 });
  });
});

describe('rules of answering', () => {
  test('an answer after three seconds is refused', async () => {
    const handle = discord.command({ ...here, name: 'slow', age: 3_001 });
    expect(await handle.refusal()).toMatchObject({ status: 404, code: 10_062 });
  });

  test('expireInteractions makes what is under way too late', async () => {
    const handle = discord.command({ ...here, name: 'slow' });
    discord.expireInteractions();
    expect(await handle.refusal()).toMatchObject({ code: 10_062 });
  });

  test('in real time an answer is late only when it is', async () => {
    const real = await startDiscord({
      guilds: [{ name: 'Beta', channels: [{ name: 'general' }] }],
      realTime: true,
    });
    const client = await startBot(real, async (i) => (i.isRepliable() ? i.reply('in time') : undefined));
    const place = { guild: 'Beta', channel: 'general', user: 'Owner of Beta', name: 'any', stale: true };
    expect((await real.command(place).answer()).text).toBe('in time');
    expect(await real.command({ ...place, age: 3_000 }).refusal()).toMatchObject({ code: 10_062 });
    await client.destroy();
    await real.stop();
  });

  test('a second first answer is refused, a modal after a deferral too', async () => {
    const handle = discord.command({ ...here, name: 'twice' });
    expect(await handle.refusal()).toMatchObject({ status: 400, code: 40_060 });
  });

  test('a token lives for fifteen minutes', async () => {
    const handle = discord.command({ ...here, name: 'late' });
    expect(await handle.refusal()).toMatchObject({ status: 401, code: 50_027 });
  });

  test('a body that breaks the rules is refused and recorded', async () => {
    const handle = discord.command({ ...here, name: 'long' });
    expect(await handle.refusal()).toMatchObject({ status: 400, code: 50_035, message: 'Invalid Form Body' });
    const problems = ['content: has 2001 characters, at most 2000 are allowed'];
    expect(discord.violations).toMatchObject([{ kind: 'body', problems }]);
  });

  test('a public answer that lets mentions through is recorded', async () => {
    await discord.command({ ...here, name: 'bare' }).answer();
    expect(discord.violations).toMatchObject([{ kind: 'mentions' }]);
  });
});

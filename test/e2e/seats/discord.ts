import {
  type DiscordCounterpart,
  type Handle,
  inputsOf,
  labelsOf,
  type Message,
  selectsOf,
  textOf,
} from '../../support/discord/index.ts';
import { type Person, people } from '../people.ts';
import { type Form, type OpenSeat, type Seen, wordsOption } from './seat.ts';

type Where = { readonly guild: string; readonly person: Person; readonly channel: string };

/** A person in a channel of Discord. */
export function discordSeat(discord: DiscordCounterpart, { guild, person, channel }: Where): OpenSeat {
  const where = { guild, user: people[person].name, channel };
  const send = (command: string, options: Readonly<Record<string, string>>) => {
    const [name = '', subcommand] = command.split(' ');
    const sub = subcommand !== undefined && { subcommand };
    return discord.command({ ...where, name, ...sub, options });
  };
  const messages = () => discord.channel(channel, guild).messages;
  const direct = () => discord.direct(where.user).messages;
  return {
    async type(command, words, filters = {}) {
      const given = words === undefined ? {} : { [wordsOption[command] ?? '']: words };
      return answerOf(discord, where.user, send(command, { ...given, ...filters }));
    },
    typeForm: async (command, filters = {}) =>
      form(discord, where.user, await send(command, filters).modal()),
    channel: () => messages().map(textOf),
    arrived: (words) => newest(discord, messages, words, where.user),
    told: (words) => newest(discord, direct, words, where.user),
    alone: (words) => newest(discord, () => discord.ephemerals(where.user), words, where.user, true),
    direct: () => direct().map(textOf),
  };
}

/** Longer than the program looks for what is due. */
const patienceMs = 20_000;

async function newest(
  discord: DiscordCounterpart,
  messages: () => readonly Message[],
  words: string,
  user: string,
  isPrivate = false,
): Promise<Seen> {
  const holds = () => messages().findLast((message) => textOf(message).includes(words));
  const message = await discord.until(holds, `a message with “${words}”`, patienceMs);
  return seen(discord, message, user, isPrivate);
}

async function answerOf(discord: DiscordCounterpart, user: string, handle: Handle): Promise<Seen> {
  const { message, ephemeral } = await handle.answer();
  return seen(discord, message, user, ephemeral);
}

function seen(discord: DiscordCounterpart, message: Message, user: string, isPrivate: boolean): Seen {
  const selects = selectsOf(message);
  const press = (label: string) => discord.press({ user, message, label });
  const choose = (label: string) => {
    const select = selects.find(({ options = [] }) => options.some((option) => option.label === label));
    if (!select?.custom_id) throw new Error(`There is no option "${label}" to choose.`);
    return discord.press({ user, message, custom_id: select.custom_id, values: [label] });
  };
  return {
    text: textOf(message),
    buttons: labelsOf(message),
    options: selects.flatMap(({ options = [] }) => options.map(({ label }) => label)),
    isPrivate,
    calls: message.mention_everyone || message.mentions.length > 0 || message.mention_roles.length > 0,
    press: async (label) => answerOf(discord, user, press(label)),
    choose: async (label) => answerOf(discord, user, choose(label)),
    chooseForm: async (label) => form(discord, user, await choose(label).modal()),
    pick: (placeholder, channel) =>
      answerOf(discord, user, discord.press({ user, message, label: placeholder, values: [channel] })),
    async openForm(label) {
      const modal = await press(label).modal();
      return form(discord, user, modal);
    },
    asSeenBy: (person) => seen(discord, message, people[person].name, isPrivate),
  };
}

function form(discord: DiscordCounterpart, user: string, modal: Parameters<typeof inputsOf>[0]): Form {
  const inputs = inputsOf(modal);
  const [input] = inputs;
  if (!input?.custom_id) throw new Error('The form has no field.');
  const { custom_id } = input;
  return {
    title: modal.title,
    value: input.value ?? '',
    values: inputs.map(({ value = '' }) => value),
    send: (value) => answerOf(discord, user, discord.submit({ user, fields: { [custom_id]: value } })),
    async fillWrongly(change, ...values) {
      const told = await this.fill(...values);
      return { text: told.text, form: await told.openForm(change) };
    },
    fill(...values) {
      const typed = values.map((value, at) => [inputs[at]?.custom_id ?? '', value]);
      return answerOf(discord, user, discord.submit({ user, fields: Object.fromEntries(typed) }));
    },
  };
}

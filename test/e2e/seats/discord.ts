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
import { type Form, type Seat, type Seen, wordsOption } from './seat.ts';

type Where = { readonly guild: string; readonly person: Person; readonly channel: string };

/** A person in a channel of Discord. */
export function discordSeat(discord: DiscordCounterpart, { guild, person, channel }: Where): Seat {
  const where = { guild, user: people[person].name, channel };
  return {
    async type(command, words, filters = {}) {
      const [name = '', subcommand] = command.split(' ');
      const given = words === undefined ? {} : { [wordsOption[command] ?? '']: words };
      const options = { ...given, ...filters };
      const sub = subcommand !== undefined && { subcommand };
      return answerOf(discord, where.user, discord.command({ ...where, name, ...sub, options }));
    },
    channel: () => discord.channel(channel, guild).messages.map(textOf),
  };
}

async function answerOf(discord: DiscordCounterpart, user: string, handle: Handle): Promise<Seen> {
  const { message, ephemeral } = await handle.answer();
  return seen(discord, message, user, ephemeral);
}

function seen(discord: DiscordCounterpart, message: Message, user: string, isPrivate: boolean): Seen {
  const selects = selectsOf(message);
  const press = (label: string) => discord.press({ user, message, label });
  return {
    text: textOf(message),
    buttons: labelsOf(message),
    options: selects.flatMap(({ options = [] }) => options.map(({ label }) => label)),
    isPrivate,
    calls: message.mention_everyone || message.mentions.length > 0 || message.mention_roles.length > 0,
    press: async (label) => answerOf(discord, user, press(label)),
    async choose(label) {
      const select = selects.find(({ options = [] }) => options.some((option) => option.label === label));
      if (!select?.custom_id) throw new Error(`There is no option "${label}" to choose.`);
      const { custom_id } = select;
      return answerOf(discord, user, discord.press({ user, message, custom_id, values: [label] }));
    },
    async openForm(label) {
      const modal = await press(label).modal();
      return form(discord, user, modal);
    },
    asSeenBy: (person) => seen(discord, message, people[person].name, isPrivate),
  };
}

function form(discord: DiscordCounterpart, user: string, modal: Parameters<typeof inputsOf>[0]): Form {
  const [input] = inputsOf(modal);
  if (!input?.custom_id) throw new Error('The form has no field.');
  const { custom_id } = input;
  return {
    title: modal.title,
    value: input.value ?? '',
    send: (value) => answerOf(discord, user, discord.submit({ user, fields: { [custom_id]: value } })),
  };
}

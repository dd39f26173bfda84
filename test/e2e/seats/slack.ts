import { languages } from '../../../src/i18n/languages.ts';
import { translateFor } from '../../../src/i18n/translate.ts';
import { controls } from '../../support/slack/controls.ts';
import type { SlackCounterpart } from '../../support/slack/counterpart.ts';
import type { Invocation } from '../../support/slack/invocations.ts';
import { mentions, textOf } from '../../support/slack/reading.ts';
import type { Answer, Message, View } from '../../support/slack/types.ts';
import { type Person, people } from '../people.ts';
import type { Form, OpenSeat, Seen } from './seat.ts';

type Where = { readonly team: string; readonly person: Person; readonly channel: string };

/** A person in a channel of Slack. */
export function slackSeat(slack: SlackCounterpart, { team, person, channel }: Where): OpenSeat {
  const where = { team, user: people[person].slackId, channel };
  const send = (command: string, words: string, filters: Readonly<Record<string, string>>) => {
    const [name, ...sub] = command.split(' ');
    const pairs = Object.entries(filters).map(([key, value]) => `${key}:${value}`);
    const text = [...sub, words, ...pairs].filter(Boolean).join(' ');
    return slack.command({ ...where, command: `/${name}`, text });
  };
  const messages = () => slack.channel(team, channel).messages;
  const direct = () => slack.directMessages(team, where.user).messages;
  return {
    type: async (command, words = '', filters = {}) =>
      answerTo(slack, where.user, await send(command, words, filters)),
    typeForm: async (command, filters = {}) =>
      form(slack, await slack.opened(await send(command, '', filters))),
    channel: () => messages().map(textOf),
    arrived: (words) => newest(slack, messages, words, where.user),
    told: (words) => newest(slack, direct, words, where.user),
    alone: (words) => newest(slack, () => slack.ephemerals(team, where.user), words, where.user),
    direct: () => direct().map(textOf),
  };
}

/** Longer than the program takes to look for what is due. */
const patienceMs = 20_000;

async function newest(
  slack: SlackCounterpart,
  messages: () => readonly Message[],
  words: string,
  user: string,
): Promise<Seen> {
  const holds = () => messages().findLast((message) => textOf(message).includes(words));
  return seen(slack, await slack.until(holds, `a message with “${words}”`, patienceMs), user);
}

const waitTexts = languages.map((language) => translateFor(language)('slack.wait'));
/** Whether a window only says that its answer is being made. */
const isWaiting = (view: View): boolean => waitTexts.some((text) => textOf(view).includes(text));

/** The message or window that came of what somebody did. */
async function answerTo(slack: SlackCounterpart, user: string, invocation: Invocation): Promise<Seen> {
  // A form closes once its answer stands in a message, and the App Home is published anew beside it.
  const isAnswer = ({ kind, view }: Answer) =>
    kind !== 'closed' && view?.type !== 'home' && !(view && isWaiting(view));
  const last = await slack.until(
    () => invocation.answers.findLast(isAnswer),
    `an answer to this ${invocation.kind}`,
    patienceMs,
  );
  const surface = last.message ?? last.view;
  if (!surface) throw new Error(`What was ${last.kind} cannot be seen.`);
  return seen(slack, surface, user);
}

function seen(slack: SlackCounterpart, on: Message | View, user: string): Seen {
  const all = controls(on);
  const isMessage = 'ts' in on;
  const press = async (what: { label: string } | { action_id: string; value: string }) => {
    if (isMessage && slack.now(on) !== on)
      throw new Error('This is not there any more: it has changed since.');
    return slack.press({ on, user, ...what });
  };
  const choose = (label: string) => {
    const select = all.find(({ element }) => optionsOf(element).some((option) => option.label === label));
    const value = optionsOf(select?.element).find((option) => option.label === label)?.value;
    if (!select || value === undefined) throw new Error(`There is no option "${label}" to choose.`);
    return press({ action_id: select.action_id, value });
  };
  return {
    text: textOf(on),
    buttons: all.filter(({ element }) => element.type === 'button').map(({ label }) => label),
    options: all.flatMap(({ element }) => optionsOf(element).map(({ label }) => label)),
    isPrivate: !isMessage || on.ephemeral_for !== undefined,
    calls: isMessage && mentions(on).length > 0,
    press: async (label) => answerTo(slack, user, await press({ label })),
    choose: async (label) => answerTo(slack, user, await choose(label)),
    chooseForm: async (label) => form(slack, await slack.opened(await choose(label))),
    async pick(placeholder, channel) {
      const picker = all.find(({ label }) => label === placeholder);
      if (!picker) throw new Error(`There is no picker "${placeholder}".`);
      return answerTo(slack, user, await press({ action_id: picker.action_id, value: channel }));
    },
    openForm: async (label) => form(slack, await slack.opened(await press({ label }))),
    asSeenBy: (person) => seen(slack, on, people[person].slackId),
  };
}

/** `typed` is what a form that stays open holds by now, in the order of its fields. */
function form(slack: SlackCounterpart, view: View, typed: readonly string[] = []): Form {
  const fields = controls(view);
  const heldBy = ({ element }: (typeof fields)[number], at: number) =>
    typed[at] ?? String(element.initial_value ?? '');
  const [field] = fields;
  if (!field) throw new Error('The form has no field.');
  const filled = (values: readonly string[]) =>
    Object.fromEntries(values.map((value, at) => [fields[at]?.action_id ?? '', value]));
  return {
    title: textOf({ blocks: [], title: view.title }),
    value: heldBy(field, 0),
    values: fields.map(heldBy),
    send: async (value) => answerTo(slack, view.user, await slack.submit(view, { [field.action_id]: value })),
    fill: async (...values) => answerTo(slack, view.user, await slack.submit(view, filled(values))),
    async fillWrongly(_, ...values) {
      const { answers } = await slack.submit(view, filled(values));
      const [answer] = answers;
      if (!answer?.errors) throw new Error('The form says nothing of what is wrong.');
      return { text: Object.values(answer.errors).join('\n'), form: form(slack, view, values) };
    },
  };
}

/** The options of a select, as Block Kit writes them. */
function optionsOf(element: { options?: unknown } = {}): { label: string; value: string }[] {
  const options = (element.options ?? []) as { text: { text: string }; value: string }[];
  return options.map(({ text, value }) => ({ label: text.text, value }));
}

import { controls } from '../../support/slack/controls.ts';
import type { SlackCounterpart } from '../../support/slack/counterpart.ts';
import type { Invocation } from '../../support/slack/invocations.ts';
import { mentions, textOf } from '../../support/slack/reading.ts';
import type { Message, View } from '../../support/slack/types.ts';
import { type Person, people } from '../people.ts';
import type { Form, Seat, Seen } from './seat.ts';

type Where = { readonly team: string; readonly person: Person; readonly channel: string };

/** A person in a channel of Slack. */
export function slackSeat(slack: SlackCounterpart, { team, person, channel }: Where): Seat {
  const where = { team, user: people[person].slackId, channel };
  return {
    async type(command, words = '', filters = {}) {
      const [name, ...sub] = command.split(' ');
      const pairs = Object.entries(filters).map(([key, value]) => `${key}:${value}`);
      const text = [...sub, words, ...pairs].filter(Boolean).join(' ');
      return answerTo(slack, where.user, await slack.command({ ...where, command: `/${name}`, text }));
    },
    channel: () => slack.channel(team, channel).messages.map(textOf),
  };
}

/** The message or window that came of what somebody did. */
async function answerTo(slack: SlackCounterpart, user: string, invocation: Invocation): Promise<Seen> {
  const [last] = (await slack.answers(invocation, { withinMs: 4000 })).slice(-1);
  const surface = last?.message ?? last?.view;
  if (!surface) throw new Error(`What was ${last?.kind} cannot be seen.`);
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
  return {
    text: textOf(on),
    buttons: all.filter(({ element }) => element.type === 'button').map(({ label }) => label),
    options: all.flatMap(({ element }) => optionsOf(element).map(({ label }) => label)),
    isPrivate: !isMessage || on.ephemeral_for !== undefined,
    calls: isMessage && mentions(on).length > 0,
    press: async (label) => answerTo(slack, user, await press({ label })),
    async choose(label) {
      const select = all.find(({ element }) => optionsOf(element).some((option) => option.label === label));
      const value = optionsOf(select?.element).find((option) => option.label === label)?.value;
      if (!select || value === undefined) throw new Error(`There is no option "${label}" to choose.`);
      return answerTo(slack, user, await press({ action_id: select.action_id, value }));
    },
    openForm: async (label) => form(slack, await slack.opened(await press({ label }))),
    asSeenBy: (person) => seen(slack, on, people[person].slackId),
  };
}

function form(slack: SlackCounterpart, view: View): Form {
  const [field] = controls(view);
  if (!field) throw new Error('The form has no field.');
  return {
    title: textOf({ blocks: [], title: view.title }),
    value: String(field.element.initial_value ?? ''),
    send: async (value) => answerTo(slack, view.user, await slack.submit(view, { [field.action_id]: value })),
  };
}

/** The options of a select, as Block Kit writes them. */
function optionsOf(element: { options?: unknown } = {}): { label: string; value: string }[] {
  const options = (element.options ?? []) as { text: { text: string }; value: string }[];
  return options.map(({ text, value }) => ({ label: text.text, value }));
}

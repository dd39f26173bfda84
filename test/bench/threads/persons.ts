import { translateFor } from '../../../src/i18n/translate.ts';
import { people } from '../../e2e/people.ts';
import { slackSeat } from '../../e2e/seats/slack.ts';
import { controls } from '../../support/slack/controls.ts';
import type { SlackCounterpart } from '../../support/slack/counterpart.ts';
import { textOf as readable } from '../../support/slack/reading.ts';
import type { View } from '../../support/slack/types.ts';
import { offers, says, windowOf } from './window.ts';
import {
  author,
  forumChannel,
  moderator,
  moderatorsChannel,
  repliers,
  team,
  textOf,
  title,
} from './world.ts';

/** Milliseconds from each press of somebody who replies to what they see then. */
export interface Replied {
  readonly form: number;
  readonly preview: number;
  readonly posted: number;
}

/** What persons do in Slack, when they are asked to. */
export type Deed =
  | { readonly deed: 'aim'; readonly url: string }
  /** Proposes the thread and has it approved; resolves to when the moderator pressed, in milliseconds since 1970. */
  | { readonly deed: 'open' }
  /** Resolves to `Replied`. */
  | { readonly deed: 'reply'; readonly number: number }
  /** Resolves to the milliseconds that it took. */
  | { readonly deed: 'look' };

export interface Persons {
  act(deed: Deed): Promise<unknown>;
}

const en = translateFor('en');
const patienceMs = 20_000;

export function createPersons(slack: SlackCounterpart): Persons {
  const user = people[author].slackId;
  const window = windowOf(slack, { team, user });
  const seat = slackSeat(slack, { team, person: author, channel: forumChannel });
  const open = async (): Promise<number> => {
    const typed = await slack.command({ team, user, channel: forumChannel, command: '/discuss' });
    await fill(slack, await slack.opened(typed, patienceMs), title, textOf(0));
    await window.choose('TLP:CLEAR');
    await window.press(en('discuss.send'));
    const cards = slackSeat(slack, { team, person: moderator, channel: moderatorsChannel });
    const card = await cards.arrived(title);
    const pressedAt = Date.now();
    await card.press(en('review.card.approve'));
    await window.close();
    return pressedAt;
  };
  const reply = async (number: number): Promise<Replied> => {
    const replier = people[repliers[number % 2 ? 0 : 1]].slackId;
    const own = windowOf(slack, { team, user: replier });
    const on = await slack.until(
      () => slack.channel(team, forumChannel).messages.find((one) => readable(one).includes(title)),
      'the thread',
      patienceMs,
    );
    const form = await timed(async () =>
      slack.opened(await slack.press({ on, user: replier, label: en('post.reply') }), patienceMs),
    );
    const preview = await timed(async () => {
      await fill(slack, form.value, textOf(number));
      return own.until((view) => offers(view, en('discuss.post')), 'the preview');
    });
    const posted = await timed(async () => {
      await own.press(en('discuss.post'));
      await own.until((view) => says(view, 'T-1') && !offers(view, en('discuss.post')), 'the answer');
    });
    await own.close();
    return { form: form.ms, preview: preview.ms, posted: posted.ms };
  };
  return {
    async act(deed) {
      switch (deed.deed) {
        case 'aim':
          return slack.aim(deed.url);
        case 'open':
          return open();
        case 'reply':
          return reply(deed.number);
        case 'look':
          return (await timed(() => seat.type('threads', 'T-1'))).ms;
      }
    },
  };
}

/** Fills in the first fields of a form and sends it. */
async function fill(slack: SlackCounterpart, form: View, ...typed: readonly string[]): Promise<void> {
  const fields = controls(form).map(({ action_id }) => action_id);
  await slack.submit(form, Object.fromEntries(typed.map((text, at) => [fields[at] ?? '', text])));
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
}

import { controls } from '../../support/slack/controls.ts';
import type { SlackCounterpart } from '../../support/slack/counterpart.ts';
import { optionsOf } from '../../support/slack/elements.ts';
import { textOf } from '../../support/slack/reading.ts';
import type { View } from '../../support/slack/types.ts';

/** What somebody has in front of them in Slack, who waits until it is there. */
export interface Window {
  /** Waits until it looks like that. */
  until(look: (view: View) => boolean, what: string): Promise<View>;
  /** Waits for the button, and presses it. */
  press(label: string): Promise<void>;
  /** Waits for the option, chooses it, and waits for what changes by that. */
  choose(option: string): Promise<void>;
  /** Closes everything. */
  close(): Promise<void>;
}

const patienceMs = 20_000;

export const offers = (view: View, label: string): boolean =>
  controls(view).some((control) => control.label === label);

export const says = (view: View, words: string): boolean =>
  textOf({ blocks: view.blocks, title: view.title }).includes(words);

export function windowOf(slack: SlackCounterpart, where: { team: string; user: string }): Window {
  const all = () => slack.modals(where.team, where.user);
  const until: Window['until'] = (look, what) =>
    slack.until(
      () => {
        const view = all().at(-1);
        return view && look(view) && view;
      },
      what,
      patienceMs,
    );
  return {
    until,
    async press(label) {
      const on = await until((view) => offers(view, label), `the button “${label}”`);
      await slack.press({ on, label });
    },
    async choose(option) {
      const selectIn = (view: View) => controls(view).find(({ element }) => chosenBy(element, option));
      const on = await until((view) => selectIn(view) !== undefined, `the option “${option}”`);
      const select = selectIn(on);
      const value = select && chosenBy(select.element, option);
      if (select && value) await slack.press({ on, action_id: select.action_id, value });
      await until(
        (view) => view.hash !== on.hash && selectIn(view) !== undefined,
        `“${option}” to be chosen`,
      );
    },
    async close() {
      for (const view of all().toReversed()) await slack.close(view);
    },
  };
}

/** What Slack sends for the option of a select with these words. */
function chosenBy(element: Record<string, unknown>, words: string): string | undefined {
  const found = optionsOf(element).find((option) => JSON.stringify(option.text).includes(`"${words}"`));
  return found && String(found.value);
}

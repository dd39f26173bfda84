import { randomBytes, randomUUID } from 'node:crypto';
import type { Command } from '../../command.ts';
import type { Answer, Dispatch } from '../../dispatch.ts';
import { translateFor } from '../../i18n/translate.ts';
import { describeError, type Logger } from '../../log.ts';
import type { Input } from '../../platform.ts';
import { notice, type View } from '../../view.ts';
import type { PrivateAnswer } from './answers.ts';
import type { Hub } from './hub.ts';
import { type Reading, renderPrivate, renderPublic } from './message.ts';
import type { Messages, PublicMessage } from './messages.ts';
import { renderModal } from './modal.ts';
import { addressOf, type Visit, whoIs } from './places.ts';
import { announcement } from './render.ts';
import type { Session } from './sessions.ts';

/** What a page does after it was used: messages to put in, or to put in the place of those with the same id. */
export interface Turn {
  readonly messages: readonly { readonly id: string; readonly html: string }[];
  readonly dialog?: string;
  /** For the screen reader. */
  readonly status: string;
}

/** Where something was used. */
export interface Use {
  readonly session: Session;
  readonly visit: Visit;
  /** The message it was used on. */
  readonly message?: string;
}

export interface TurnParts {
  readonly dispatch: Dispatch;
  readonly messages: Messages;
  readonly hub: Hub;
  readonly commands: readonly Command[];
  readonly log: Logger;
  readonly clock: () => Date;
  readonly zone: string;
}

export interface Turns {
  say(use: Use, text: string): Promise<Turn>;
  press(use: Use, input: Extract<Input, { kind: 'press' }>): Promise<Turn>;
  submit(use: Use, input: Extract<Input, { kind: 'submit' }>): Promise<Turn>;
}

export function createTurns(parts: TurnParts): Turns {
  const ask = (use: Use, input: Input) =>
    parts.dispatch({ platform: 'console', who: whoIs(use.visit, parts.zone), input });
  return {
    async say(use, text) {
      const [, command, rest = ''] = text.match(/^\s*\/(\S*)\s*(.*)$/s) ?? [];
      if (command === undefined) return keep(parts, use, hint(parts, use.visit), { asked: text });
      const answer = await ask(use, { kind: 'text', command: command.toLowerCase(), text: rest });
      return take(parts, use, answer, { asked: text });
    },
    press: async (use, input) => take(parts, use, await ask(use, input), { action: input.action }),
    submit: async (use, input) => take(parts, use, await ask(use, input), {}),
  };
}

/** What was done to get an answer: a line typed, or a button used. */
interface Cause {
  readonly asked?: string;
  readonly action?: string;
}

type Said = Pick<PrivateAnswer, 'view' | 'language'>;

const hint = ({ commands }: TurnParts, { language }: Visit): Said => {
  const example = `/${commands[0]?.name ?? ''}`;
  return { view: notice(translateFor(language).rich('console.hint', { example })), language };
};

const readingOf = ({ clock, zone }: TurnParts, { language }: Visit): Reading => ({
  t: translateFor(language),
  now: clock(),
  zone,
});

async function take(parts: TurnParts, use: Use, answer: Answer, cause: Cause): Promise<Turn> {
  switch (answer.show) {
    case 'private':
      return keep(parts, use, answer, cause);
    case 'aside':
      return keep(parts, { session: use.session, visit: use.visit }, answer, cause);
    case 'public':
      return share(parts, use, answer, cause);
    case 'modal': {
      const dialog = renderModal(answer.modal, translateFor(answer.language)).markup;
      return { messages: [], dialog, status: '' };
    }
  }
}

/** A private answer stands where the one was that it came from, else at the end. */
function keep(parts: TurnParts, { session, visit, message = '' }: Use, said: Said, cause: Cause): Turn {
  const before = session.answers.find(message, visit);
  const answer: PrivateAnswer = {
    id: before?.id ?? randomUUID(),
    persona: visit.persona,
    placeKey: visit.place.key,
    asked: before ? before.asked : cause.asked,
    at: before?.at ?? parts.clock(),
    view: said.view,
    language: said.language,
    done: before?.done ?? new Map(),
  };
  session.answers.put(answer);
  const html = renderPrivate(answer, readingOf(parts, visit)).markup;
  return { messages: [{ id: answer.id, html }], status: announcement(answer.view) };
}

/** Into the channel for all. The button that did it gives way to the words that it was done. */
async function share(
  parts: TurnParts,
  use: Use,
  { view, language, undo }: Extract<Answer, { show: 'public' }>,
  { action }: Cause,
): Promise<Turn> {
  const { session, visit, message = '' } = use;
  const reading = readingOf(parts, visit);
  const posted = await post(parts, visit, { view, language });
  if (!posted.ok) {
    await undo?.().catch((error: unknown) => parts.log.error({ error: describeError(error) }, 'undo failed'));
    return keep(parts, { session, visit }, posted.said, {});
  }
  parts.hub.publish({ kind: 'posted', message: posted.message });
  const status = reading.t('share.done');
  const messages = [{ id: posted.message.id, html: renderPublic(posted.message, reading).markup }];
  const from = session.answers.find(message, visit);
  if (!from || action === undefined) return { messages, status };
  const answer = { ...from, done: new Map([...from.done, [action, status]]) };
  session.answers.put(answer);
  return {
    messages: [{ id: answer.id, html: renderPrivate(answer, reading).markup }, ...messages],
    status,
  };
}

type Posted = { ok: true; message: PublicMessage } | { ok: false; said: Said };

async function post(
  { messages, log, clock }: TurnParts,
  visit: Visit,
  { view, language }: { view: View; language: PrivateAnswer['language'] },
): Promise<Posted> {
  const address = addressOf(visit.place, visit.persona);
  try {
    const message = await messages.post({ address, author: visit.persona, view, language, at: clock() });
    return { ok: true, message };
  } catch (error) {
    const reference = randomBytes(2).toString('hex');
    log.error({ reference, platform: 'console', error: describeError(error) }, 'a message was not posted');
    const t = translateFor(visit.language);
    return { ok: false, said: { view: notice(t.rich('broken', { reference })), language: visit.language } };
  }
}

import { type APIInteraction, InteractionResponseType, type REST, Routes } from 'discord.js';
import { brokenView } from '../broken.ts';
import type { AttachedFile, Command } from '../command.ts';
import type { Complete } from '../complete.ts';
import type { Db } from '../db.ts';
import type { Answer, Dispatch } from '../dispatch.ts';
import { opensModal } from '../find.ts';
import { languageOf } from '../i18n/languages.ts';
import { type Translate, translateFor } from '../i18n/translate.ts';
import { describeError, type Logger } from '../log.ts';
import type { Input } from '../platform.ts';
import { within } from '../quick.ts';
import { notice } from '../view.ts';
import { label } from './components.ts';
import { limits } from './limits.ts';
import { renderModal } from './modal.ts';
import { isParked, park, unpark } from './park.ts';
import { type Asked, type Completing, readInteraction } from './read.ts';
import { type Message, renderView } from './render.ts';
import { codeOf, isGone } from './rest.ts';
import { createTurn, type Turn } from './turn.ts';

export interface AnsweringOptions {
  readonly rest: REST;
  readonly db: Db;
  readonly dispatch: Dispatch;
  readonly complete: Complete;
  readonly commands: readonly Command[];
  /** False where another process may be the one that acts; decided within the time that the asker waits. */
  readonly mayAct: () => boolean | Promise<boolean>;
  readonly log: Logger;
}

/** Answers interactions. Whatever fails on the way, its person gets words and the log one line; nothing is thrown. */
export interface Answering {
  take(interaction: APIInteraction): void;
  /** Resolves when everything taken so far is answered. */
  finished(): Promise<void>;
}

export function createAnswering(options: AnsweringOptions): Answering {
  const running = new Set<Promise<void>>();
  return {
    take(interaction) {
      const work = handle(options, interaction).finally(() => running.delete(work));
      running.add(work);
    },
    async finished() {
      await Promise.all(running);
    },
  };
}

async function handle(options: AnsweringOptions, interaction: APIInteraction): Promise<void> {
  try {
    const read = readInteraction(interaction, options.commands);
    if (read?.kind === 'completing') await suggest(options, read);
    if (read?.kind === 'asked') await answerAsked(options, read);
  } catch (error) {
    report(options.log, error, 'an interaction could not be answered');
  }
}

async function suggest({ rest, complete }: AnsweringOptions, { typing, address }: Completing): Promise<void> {
  const fitting = complete(typing).filter(({ value }) => value && value.length <= limits.suggestionValue);
  const choices = fitting
    .slice(0, limits.suggestions)
    .map((one) => ({ name: label(one.label, limits.suggestionName), value: one.value }));
  const body = { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
  await rest.post(Routes.interactionCallback(address.id, address.token), { body, auth: false });
}

async function answerAsked(options: AnsweringOptions, asked: Asked): Promise<void> {
  const { log, rest } = options;
  const turn = createTurn(rest, asked.address, asked.inPlace);
  const t = translateFor(languageOf(asked.invocation.who.locale));
  let answer: Answer | undefined;
  try {
    answer = await obtain(options, asked, turn, t);
    if (answer) await show(options.db, asked, turn, answer, t);
  } catch (error) {
    await answer?.undo?.().catch((failure) => report(log, failure, 'a share could not be undone'));
    if (isGone(error)) return report(log, error, 'an interaction was over before its answer');
    const words = brokenView(error, { log, platform: 'discord', t });
    await turn
      .show(renderView(words), 'asker')
      .catch((failure) => report(log, failure, 'the words for a failure could not be sent'));
  }
}

/**
 * Waits for the answer, deferring where it takes long. Nothing may come before a form, so where one might come the
 * asker is told to try again instead, and there is no answer.
 */
async function obtain(
  { db, dispatch, commands, mayAct }: AnsweringOptions,
  { invocation }: Asked,
  turn: Turn,
  t: Translate,
): Promise<Answer | undefined> {
  if (!(await mayAct())) throw Object.assign(new Error('another process may act'), { code: 'LOCK_LOST' });
  let { input } = invocation;
  const work = (async () => {
    input = await unparked(db, input);
    return dispatch({ ...invocation, input });
  })();
  // Awaited below, unless something else fails before.
  work.catch(() => {});
  const quick = await within(work);
  if (quick !== 'late') return quick.value;
  if (mayOpenModal(commands, input)) {
    await turn.show(renderView(notice(t('busy'))), 'asker');
    await work;
    return undefined;
  }
  await turn.defer();
  return work;
}

/** As long as an action is not known, it may open a form. */
const mayOpenModal = (commands: readonly Command[], input: Input): boolean =>
  (input.kind === 'press' && isParked(input.action)) || opensModal(commands, input);

/** The input with its parked texts back in place. An action or value that is gone leaves an id for dispatch to refuse. */
async function unparked(db: Db, input: Input): Promise<Input> {
  if (input.kind !== 'press' && input.kind !== 'submit') return input;
  const value = input.kind === 'press' ? input.value : undefined;
  const texts = await unpark(db, [input.action, value ?? '']);
  const textOf = (id: string): string => texts.get(id) ?? id;
  const action = textOf(input.action);
  if (input.kind === 'submit' || value === undefined) return { ...input, action };
  const isGone = isParked(value) && !texts.has(value);
  return { ...input, action: isGone ? value : action, value: textOf(value) };
}

async function show(db: Db, { inPlace }: Asked, turn: Turn, answer: Answer, t: Translate): Promise<void> {
  if (answer.show === 'modal') {
    const { modal, parked } = renderModal(answer.modal);
    await park(db, parked);
    return turn.openModal(modal);
  }
  const messages = answer.show === 'aside' ? renderAside(answer) : renderView(answer.view);
  await park(db, new Map(messages.flatMap(({ parked }) => [...parked])));
  if (answer.show === 'private') return turn.show(messages, inPlace ? 'inPlace' : 'asker');
  if (answer.show === 'aside') {
    const isSlow = messages.some(({ file }) => file && sizeOf(file) > limits.quickFileBytes);
    if (isSlow) await turn.defer();
    return turn.show(messages, 'asker');
  }
  // The placeholder of a private answer can never become public.
  if (turn.waits()) await turn.show(renderView(notice(t('share.done'))), 'asker');
  await turn.show(messages, 'everyone');
}

/** An answer with its file, or the words for why there is none. */
function renderAside({ view, file, language }: Extract<Answer, { show: 'aside' }>): Message[] {
  if (file === undefined || sizeOf(file) <= limits.fileBytes) return renderView(view, file);
  const megabytes = limits.fileBytes / 2 ** 20;
  return renderView(notice(translateFor(language).rich('file.tooLarge', { name: file.name, megabytes })));
}

const sizeOf = ({ content }: AttachedFile): number => Buffer.byteLength(content);

/** What is over is nobody's fault and noted quietly. */
function report(log: Logger, error: unknown, what: string): void {
  if (isGone(error)) log.info({ code: codeOf(error) }, what);
  else log.error({ error: describeError(error) }, what);
}

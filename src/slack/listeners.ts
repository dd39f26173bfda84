import type {
  AllMiddlewareArgs,
  AnyMiddlewareArgs,
  App,
  BlockAction,
  Context,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { answer, type Command } from '../command.ts';
import type { Db } from '../db.ts';
import type { Answer, Dispatch } from '../dispatch.ts';
import { opensModal } from '../find.ts';
import { languageOf } from '../i18n/languages.ts';
import { type Translate, translateFor } from '../i18n/translate.ts';
import type { Logger } from '../log.ts';
import type { Input, Who } from '../platform.ts';
import { notice } from '../view.ts';
import { bring } from './answer.ts';
import { onEvent } from './events.ts';
import { type Installation, type Installations, installationOf } from './installations.ts';
import type { People } from './people.ts';
import {
  type Caller,
  commandCaller,
  interactionCaller,
  readCommand,
  readPress,
  readSubmission,
  whoIs,
} from './read.ts';
import { createResponder } from './respond.ts';
import {
  commandStage,
  createWindow,
  messageStage,
  type Stage,
  submissionStage,
  type Window,
  windowStage,
} from './stages.ts';

/** What requests are answered with. */
export interface Parts {
  readonly app: App;
  readonly db: Db;
  readonly dispatch: Dispatch;
  readonly commands: readonly Command[];
  readonly installations: Installations;
  readonly people: People;
  readonly log: Logger;
}

/**
 * Takes everything that Bolt receives. One middleware tells the kinds apart: with a listener for each, Bolt walks
 * through all of them for every request, which costs as much as rendering the answer.
 */
export function listen(parts: Parts): void {
  parts.app.use(async (args) => {
    if ('command' in args) return onCommand(parts, args);
    if ('event' in args) return onEvent(parts, args);
    if (isPress(args)) return onPress(parts, args);
    if (isSubmission(args)) return onSubmission(parts, args);
    // Nothing else is asked for; what comes all the same is not kept waiting.
    return args.ack();
  });
}

type Args<Kind> = Pick<AllMiddlewareArgs, 'context'> & Kind;
type CommandArgs = Args<Pick<SlackCommandMiddlewareArgs, 'command' | 'ack'>>;
type PressArgs = Args<Pick<SlackActionMiddlewareArgs<BlockAction>, 'body' | 'ack'>>;
type SubmissionArgs = Args<Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'body' | 'ack'>>;

// Bolt tells a press from other actions, and a submission from a closing, by the body alone.
const isPress = (args: AnyMiddlewareArgs): args is AnyMiddlewareArgs & PressArgs =>
  'action' in args && args.body.type === 'block_actions';
const isSubmission = (args: AnyMiddlewareArgs): args is AnyMiddlewareArgs & SubmissionArgs =>
  'view' in args && args.body.type === 'view_submission';

async function onCommand(parts: Parts, { command, ack, context }: CommandArgs): Promise<void> {
  const asker = await meet(parts, context, commandCaller(command));
  const { token, t } = asker;
  const input = readCommand(command);
  const window = createWindow(parts.app.client, { token, trigger: command.trigger_id });
  const responder = createResponder(command.response_url);
  const stage = commandStage({ ack, responder, window, opens: opensModal(parts.commands, input), t });
  await bring(ask(parts, asker, input), stage, parts.log);
}

async function onPress(parts: Parts, { body, ack, context }: PressArgs): Promise<void> {
  await ack();
  const input = readPress(body);
  if (!input) return;
  const asker = await meet(parts, context, interactionCaller(body));
  const { token, t } = asker;
  const inside = body.view?.type === 'modal' && { view: body.view.id };
  const window = createWindow(parts.app.client, { token, trigger: body.trigger_id, ...inside });
  const stage = body.view ? windowStage({ window, t }) : messagePress(parts, body, input, { window, t });
  await bring(ask(parts, asker, input), stage, parts.log);
}

function messagePress(
  { commands }: Parts,
  body: BlockAction,
  input: Input,
  { window, t }: { window: Window; t: Translate },
): Stage {
  const responder = createResponder(body.response_url);
  const isPrivate = body.container.is_ephemeral === true;
  return messageStage({ responder, window, isPrivate, opens: opensModal(commands, input), t });
}

async function onSubmission(parts: Parts, { body, ack, context }: SubmissionArgs): Promise<void> {
  const asker = await meet(parts, context, interactionCaller(body));
  const { token, t } = asker;
  const window = createWindow(parts.app.client, { token, trigger: body.trigger_id, view: body.view.id });
  await bring(ask(parts, asker, readSubmission(body)), submissionStage({ ack, window, t }), parts.log);
}

/** Who asks, what we may do in their workspace, and the words of their own locale. */
interface Asker extends Installation {
  readonly who: Who;
  readonly t: Translate;
}

async function meet({ people }: Parts, context: Context, caller: Caller): Promise<Asker> {
  const installation = installationOf(context);
  const who = whoIs(caller, await people.of(installation, caller.user));
  return { ...installation, who, t: translateFor(languageOf(who.locale)) };
}

async function ask({ dispatch }: Parts, { connected, who, t }: Asker, input: Input): Promise<Answer> {
  if (connected) return dispatch({ platform: 'slack', who, input });
  return { ...answer(notice(t('slack.unconnected'))), language: t.language };
}

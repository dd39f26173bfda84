import type {
  AllMiddlewareArgs,
  AnyMiddlewareArgs,
  App,
  BlockAction,
  Context,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { answer, type Command } from '../command.ts';
import type { Db } from '../db.ts';
import type { Answer, Dispatch } from '../dispatch.ts';
import { isForAll, opensModal } from '../find.ts';
import { languageOf } from '../i18n/languages.ts';
import { type Translate, translateFor } from '../i18n/translate.ts';
import type { Logger } from '../log.ts';
import type { Input, Who } from '../platform.ts';
import { notice } from '../view.ts';
import { bring } from './answer.ts';
import { onEvent } from './events.ts';
import type { Homes } from './home.ts';
import type { Insisting } from './insist.ts';
import { type Installation, type Installations, installationOf } from './installations.ts';
import { type IsBack, readNote } from './note.ts';
import { askerMs, type People } from './people.ts';
import {
  type Caller,
  commandCaller,
  interactionCaller,
  readCommand,
  readPress,
  readShortcut,
  readSubmission,
  whoIs,
} from './read.ts';
import { createReplace } from './replace.ts';
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
  readonly homes: Homes;
  readonly insisting: Insisting;
  readonly isBack: IsBack;
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
    if (isShortcut(args)) return onShortcut(parts, args);
    if (isSubmission(args)) return onSubmission(parts, args);
    // Nothing else is asked for; what comes all the same is not kept waiting.
    return args.ack();
  });
}

type Args<Kind> = Pick<AllMiddlewareArgs, 'context'> & Kind;
type CommandArgs = Args<Pick<SlackCommandMiddlewareArgs, 'command' | 'ack'>>;
type PressArgs = Args<Pick<SlackActionMiddlewareArgs<BlockAction>, 'body' | 'ack'>>;
type ShortcutArgs = Args<Pick<SlackShortcutMiddlewareArgs<MessageShortcut>, 'body' | 'ack'>>;
type SubmissionArgs = Args<Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'body' | 'ack'>>;

// Bolt tells a press from other actions, a shortcut on a message from one that is on none, and a submission from a
// closing, by the body alone.
const isPress = (args: AnyMiddlewareArgs): args is AnyMiddlewareArgs & PressArgs =>
  'action' in args && args.body.type === 'block_actions';
const isShortcut = (args: AnyMiddlewareArgs): args is AnyMiddlewareArgs & ShortcutArgs =>
  'shortcut' in args && args.body.type === 'message_action';
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
  const caller = interactionCaller(body);
  const asker = await meet(parts, context, caller);
  const { token, t } = asker;
  const inside = body.view?.type === 'modal' && { view: body.view.id };
  const window = createWindow(parts.app.client, { token, trigger: body.trigger_id, ...inside });
  const stage = body.view
    ? windowStage({ window, back: backIn(parts, body.view), t })
    : messagePress(parts, body, input, { window, t });
  const brought = bring(ask(parts, asker, input), stage, parts.log);
  // What opens a form changes nothing yet.
  const mayChange = body.view && !opensModal(parts.commands, input);
  await (mayChange ? brought.finally(() => parts.homes.renew(asker, caller.user)) : brought);
}

function messagePress(
  { commands, isBack }: Parts,
  body: BlockAction,
  input: Input,
  { window, t }: { window: Window; t: Translate },
): Stage {
  const url = body.response_url;
  const responder = createResponder(url);
  const isPrivate = body.container.is_ephemeral === true;
  const back = isPrivate && isBack(url) ? url : undefined;
  return messageStage({ responder, window, isPrivate, back, opens: opensModal(commands, input), t });
}

/** What comes of it in place of a form is seen by the asker alone, below: the message is somebody's own. */
async function onShortcut(parts: Parts, { body, ack, context }: ShortcutArgs): Promise<void> {
  await ack();
  const asker = await meet(parts, context, interactionCaller(body));
  const { token, t } = asker;
  const input = readShortcut(body, t);
  const window = createWindow(parts.app.client, { token, trigger: body.trigger_id });
  const responder = createResponder(body.response_url);
  const opens = opensModal(parts.commands, input);
  const stage = messageStage({ responder, window, isPrivate: false, back: undefined, opens, t });
  await bring(ask(parts, asker, input), stage, parts.log);
}

/** The way back that a window keeps, where it leads to Slack. */
function backIn({ isBack }: Parts, { private_metadata }: { private_metadata: string }): string | undefined {
  const { back } = readNote(private_metadata);
  return back !== undefined && isBack(back) ? back : undefined;
}

async function onSubmission(parts: Parts, { body, ack, context }: SubmissionArgs): Promise<void> {
  const caller = interactionCaller(body);
  const asker = await meet(parts, context, caller);
  const { token, t } = asker;
  const window = createWindow(parts.app.client, { token, trigger: body.trigger_id, view: body.view.id });
  const back = backIn(parts, body.view);
  const replace = back === undefined ? undefined : createReplace(back, parts.log);
  const inputs = Object.keys(body.view.state.values);
  const stage = submissionStage({ ack, window, inputs, back, replace, t });
  const brought = bring(ask(parts, asker, readSubmission(body)), stage, parts.log);
  await brought.finally(() => parts.homes.renew(asker, caller.user));
}

/** Who asks, what we may do in their workspace, and the words of their own locale. */
interface Asker extends Installation {
  readonly who: Who;
  /** The same once Slack has said more, which may take as long again as a command can wait. */
  readonly whoInTime: () => Promise<Who>;
  readonly t: Translate;
}

async function meet({ people }: Parts, context: Context, caller: Caller): Promise<Asker> {
  const installation = installationOf(context);
  const who = whoIs(caller, await people.of(installation, caller.user));
  const whoInTime = async () => whoIs(caller, await people.of(installation, caller.user, askerMs));
  return { ...installation, who, whoInTime, t: translateFor(languageOf(who.locale)) };
}

async function ask(
  { dispatch, commands }: Parts,
  { connected, who, whoInTime, t }: Asker,
  input: Input,
): Promise<Answer> {
  if (connected) {
    const known = who.unknown && !isForAll(commands, input) ? await whoInTime() : who;
    return dispatch({ platform: 'slack', who: known, input });
  }
  return { ...answer(notice(t('slack.unconnected'))), language: t.language };
}

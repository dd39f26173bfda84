import type { AckFn, RespondArguments, types, ViewResponseAction, webApi } from '@slack/bolt';
import type { Translate } from '../i18n/translate.ts';
import type { InputFault, Modal, View } from '../view.ts';
import { explained } from './api.ts';
import { toMessages } from './messages.ts';
import type { Replace } from './replace.ts';
import { below, type Responder } from './respond.ts';
import { wordsOf } from './rich.ts';
import { toForm, toWindow, waitingWindow } from './windows.ts';

/** Where an answer appears. Each kind of place on Slack shows, shares and opens things in its own way. */
export interface Stage {
  /** Called once when an answer takes longer than Slack waits. */
  wait(): Promise<void>;
  /** Shows an answer to the asker alone; what was pressed in a private place changes in place. */
  show(view: View, t: Translate): Promise<void>;
  /** Says something besides what stands there. */
  tell(view: View, t: Translate): Promise<void>;
  /** Puts a view before everybody in the channel; false where the place belongs to no channel. */
  share(view: View, t: Translate): Promise<boolean>;
  open(modal: Modal): Promise<void>;
  /** Says what is wrong in the form itself; false where that cannot be. */
  fault?(faults: readonly InputFault[]): Promise<boolean>;
}

/** One modal on the asker's screen. */
export interface Window {
  readonly isOpen: boolean;
  /** Opens it, which a trigger allows for 3 s, or changes what it shows. */
  put(view: types.ModalView): Promise<void>;
  /** Puts another one on top of it. */
  cover(view: types.ModalView): Promise<void>;
}

export function createWindow(
  client: webApi.WebClient,
  given: { token: string | undefined; trigger: string; view?: string },
): Window {
  let id = given.view;
  const token = (): string => {
    if (given.token === undefined) throw new Error('no token, so no window');
    return given.token;
  };
  return {
    get isOpen() {
      return id !== undefined;
    },
    async put(view) {
      if (id !== undefined) await explained(client.views.update({ token: token(), view_id: id, view }));
      else {
        const opened = await explained(
          client.views.open({ token: token(), trigger_id: given.trigger, view }),
        );
        id = opened.view?.id;
      }
    },
    async cover(view) {
      await explained(client.views.push({ token: token(), trigger_id: given.trigger, view }));
    },
  };
}

/**
 * A slash command: a quick answer travels in the acknowledgement, a late one through the response_url. `opens` says
 * that a form is expected, for which a window may have to wait; what comes in its place is shown there.
 */
export function commandStage(parts: {
  ack: AckFn<string | RespondArguments>;
  responder: Responder;
  window: Window;
  opens: boolean;
  t: Translate;
}): Stage {
  const { ack, responder, window, opens } = parts;
  let acknowledged = false;
  const acknowledge = (body?: RespondArguments): Promise<void> => {
    acknowledged = true;
    return ack(body);
  };
  const say = async (view: View, t: Translate, response_type: 'ephemeral' | 'in_channel'): Promise<void> => {
    const standing = { ...below, response_type };
    const messages = toMessages(view);
    if (acknowledged) return responder.send(messages, standing, t);
    const [first, ...others] = messages;
    await acknowledge({ response_type, ...first });
    if (others.length) await responder.send(others, standing, t);
  };
  const show = (view: View, t: Translate): Promise<void> =>
    window.isOpen ? window.put(toWindow(view, t)) : say(view, t, 'ephemeral');
  return {
    async wait() {
      await acknowledge();
      if (opens) await window.put(waitingWindow(parts.t));
    },
    show,
    tell: show,
    async share(view, t) {
      await say(view, t, 'in_channel');
      return true;
    },
    async open(modal) {
      if (!acknowledged) await acknowledge();
      await window.put(toForm(modal));
    },
  };
}

/**
 * A press on a message. A private one is replaced by the answer; a public one stays, and whoever pressed gets an
 * answer of their own. `opens` says that a form is expected, for which a window may have to wait; `back` is the way from
 * there to a private message.
 */
export function messageStage(parts: {
  responder: Responder;
  window: Window;
  isPrivate: boolean;
  back: string | undefined;
  opens: boolean;
  t: Translate;
}): Stage {
  const { responder, window, isPrivate, back, opens } = parts;
  return {
    async wait() {
      if (opens) await window.put(waitingWindow(parts.t));
    },
    show: (view, t) =>
      window.isOpen
        ? window.put(toWindow(view, t, back))
        : responder.send(toMessages(view), { ...below, replace_original: isPrivate }, t),
    tell: (view, t) =>
      window.isOpen ? window.put(toWindow(view, t, back)) : responder.send(toMessages(view), below, t),
    async share(view, t) {
      await responder.send(toMessages(view), { ...below, response_type: 'in_channel' }, t);
      return true;
    },
    open: (modal) => window.put(toForm(modal, back)),
  };
}

/**
 * A press inside a modal, which changes, or on the App Home, which stays while a modal opens. `back` is the way to the
 * message that the modal was opened from.
 */
export function windowStage(parts: { window: Window; back: string | undefined; t: Translate }): Stage {
  const { window, back, t: waiting } = parts;
  return {
    async wait() {
      if (!window.isOpen) await window.put(waitingWindow(waiting));
    },
    show: (view, t) => window.put(toWindow(view, t, back)),
    // Once the trigger has expired, or with three windows open, nothing can be put on top any more.
    tell: (view, t) =>
      window.isOpen
        ? window.cover(toWindow(view, t, back)).catch(() => window.put(toWindow(view, t, back)))
        : window.put(toWindow(view, t, back)),
    share: async () => false,
    open: (modal) => window.put(toForm(modal, back)),
  };
}

/** Of the 3 s that Slack waits, what is left for changing a message after the answer was found. */
const untilReplacedMs = 2000;
const replaceWithinMs = 1500;

/**
 * A form that was sent. Where it was opened from a private message, the answer takes the place of that message; else,
 * as Slack gives no response_url, the form's own window shows it. What is told besides always stands in the window, so
 * that what was typed is not lost from sight. What is wrong with its `inputs` is said below them, while nothing else was
 * answered yet.
 */
export function submissionStage(parts: {
  ack: AckFn<ViewResponseAction>;
  window: Window;
  inputs: readonly string[];
  back: string | undefined;
  replace: Replace | undefined;
  t: Translate;
}): Stage {
  const { back, replace, inputs } = parts;
  const since = performance.now();
  let acknowledged = false;
  const put = (view: types.ModalView): Promise<void> => {
    if (acknowledged) return parts.window.put(view);
    acknowledged = true;
    return parts.ack({ response_action: 'update', view });
  };
  /** Whether the message shows the view now and no window is open any more. */
  const replaced = async (view: View, t: Translate): Promise<boolean> => {
    const left = Math.floor(untilReplacedMs - (performance.now() - since));
    // A window that shows something already cannot be closed from here.
    if (acknowledged || !replace || left <= 0) return false;
    if (!(await replace(view, t, Math.min(left, replaceWithinMs)))) return false;
    acknowledged = true;
    await parts.ack({ response_action: 'clear' });
    return true;
  };
  return {
    wait: () => put(waitingWindow(parts.t)),
    async show(view, t) {
      if (!(await replaced(view, t))) await put(toWindow(view, t, back));
    },
    tell: (view, t) => put(toWindow(view, t, back)),
    share: async () => false,
    open: (modal) => put(toForm(modal, back)),
    async fault(faults) {
      if (acknowledged || !faults.every(({ field }) => inputs.includes(field))) return false;
      acknowledged = true;
      await parts.ack({ response_action: 'errors', errors: errorsOf(faults) });
      return true;
    },
  };
}

/** By the block_id of an input, which is its name. */
function errorsOf(faults: readonly InputFault[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { field, words } of faults)
    errors[field] = [errors[field], wordsOf(words)].filter((part) => part !== undefined).join(' ');
  return errors;
}

/** What people do in Slack, sent to the app as Slack sends it. */
import { type Control, control, field, formState, stateValue, type Value } from './controls.ts';
import type { Acknowledgement, Courier, Forgery, Outgoing } from './courier.ts';
import type { Grants, ResponseUrl } from './grants.ts';
import type { Invocation, Origin } from './invocations.ts';
import { remove } from './messages.ts';
import * as payloads from './payloads.ts';
import { expectEmptyReply, showCommandReply, showSubmissionReply } from './replies.ts';
import { isRecord } from './schema.ts';
import type { Channel, Json, Message, View } from './types.ts';
import * as screens from './views.ts';
import type { World } from './world.ts';

export interface Command {
  team: string;
  user: string;
  channel: string;
  command: string;
  text?: string;
  forge?: Forgery;
}

export interface Press {
  /** What is pressed on, as the person sees it: a message, or a modal or App Home. */
  on: Message | View;
  /** Who presses; left out, whoever alone sees it. */
  user?: string;
  action_id?: string;
  /** The words on the button, or beside the field. */
  label?: string;
  /** What is chosen or typed; for a button, a forged value in place of its own. */
  value?: Value;
  forge?: Forgery;
}

export interface Shortcut {
  team: string;
  user: string;
  callback_id: string;
  /** The message it is used on; without one it is a global shortcut. */
  message?: Message;
  forge?: Forgery;
}

/** What a person's doings go through. */
export interface Wiring {
  readonly world: World;
  readonly grants: Grants;
  readonly courier: Courier;
}

/** Shows what the acknowledgement brought; `grant` is the request's response_url. */
type Show = (world: World, invocation: Invocation, grant: ResponseUrl | undefined) => void;

export class People {
  readonly world: World;
  readonly #wiring: Wiring;

  constructor(wiring: Wiring) {
    this.world = wiring.world;
    this.#wiring = wiring;
  }

  /** Types a slash command; resolves when it was acknowledged, or was not. */
  async command({ team, user, channel, command, text = '', forge }: Command): Promise<Invocation> {
    const place = this.world.channel(team, channel);
    const scene = this.#scene(team, user, place);
    if (scene.user.team_id !== team) throw new Error(`${user} is from outside: commands are not for them.`);
    const response_url = this.#wiring.grants.responseUrl(team, channel, user);
    const payload = payloads.commandPayload(scene, { command, text, channel: place, response_url });
    const origin = originOf('command', scene, { channel, response_url });
    return this.#act(origin, { type: 'slash_commands', payload }, forge, showCommandReply);
  }

  /** Presses a button, or chooses in a select, on a message or in a view. */
  async press({ on, user, value, forge, ...wanted }: Press): Promise<Invocation> {
    const found = control(on, wanted);
    if ('ts' in on) return this.#pressMessage(on, user ?? on.ephemeral_for, found, value, forge);
    const scene = this.#scene(on.team_id, user ?? on.user);
    const action = this.#action(scene, on.id, found, value);
    const payload = payloads.viewPressPayload(scene, { view: on, action });
    return this.#act(originOf('press', scene), { type: 'interactive', payload }, forge);
  }

  /**
   * Fills in a modal and submits it. The values are named by block_id, action_id or label; fields left out
   * keep what they hold. Throws, like Slack's own window, when a required field stays empty or a value does
   * not fit.
   */
  async submit(view: View, values: Record<string, Value> = {}, forge?: Forgery): Promise<Invocation> {
    for (const [name, value] of Object.entries(values)) this.#choose(view.id, field(view, name), value);
    const state = formState(view.blocks, this.world.chosen.get(view.id));
    const empty = view.blocks.find((one) => isRequired(one) && isEmpty(state[one.block_id]));
    if (empty !== undefined) throw new Error(`Slack wants a value for ${empty.block_id} first.`);
    const scene = this.#scene(view.team_id, view.user);
    const payload = payloads.viewClosingPayload(scene, 'view_submission', view, state);
    return this.#act(originOf('submission', scene), { type: 'interactive', payload }, forge, (world, one) =>
      showSubmissionReply(world, one, view),
    );
  }

  /** Closes a modal with its close button; the app hears of it if the view asks for that. */
  async close(view: View, forge?: Forgery): Promise<Invocation | undefined> {
    const workspace = this.world.workspace(view.team_id);
    screens.close(this.world, workspace, view, view.clear_on_close, { via: 'person' });
    if (!view.notify_on_close) return undefined;
    const scene = this.#scene(view.team_id, view.user);
    const closed = payloads.viewClosingPayload(scene, 'view_closed', view);
    const payload = { ...closed, is_cleared: view.clear_on_close };
    return this.#act(originOf('closing', scene), { type: 'interactive', payload }, forge);
  }

  /** Uses a shortcut, on a message or from anywhere. */
  async shortcut({ team, user, callback_id, message, forge }: Shortcut): Promise<Invocation> {
    if (message === undefined) {
      const scene = this.#scene(team, user);
      const payload = payloads.globalShortcutPayload(scene, callback_id);
      return this.#act(originOf('shortcut', scene), { type: 'interactive', payload }, forge);
    }
    const channel = this.world.channel(team, message.channel);
    const scene = this.#scene(team, user, channel);
    const response_url = this.#wiring.grants.responseUrl(team, channel.id, user);
    const payload = payloads.messageShortcutPayload(scene, { callback_id, message, channel, response_url });
    const origin = originOf('shortcut', scene, { channel: channel.id, response_url });
    return this.#act(origin, { type: 'interactive', payload }, forge);
  }

  /** Writes a message as a person. The app hears nothing of it, having no scope to. */
  say(team: string, channel: string, user: string, text: string, thread_ts?: string): Message {
    const message: Message = {
      team_id: team,
      channel,
      ts: this.world.ts(),
      user,
      text,
      blocks: [],
      edited: false,
      ...(thread_ts !== undefined && { thread_ts }),
    };
    this.world.channel(team, channel).messages.push(message);
    return message;
  }

  /** Deletes a message by hand, as an admin of the workspace can. The app hears nothing of it. */
  erase(message: Message): void {
    remove(this.world, message, { via: 'person' });
  }

  async #pressMessage(
    message: Message,
    user: string | undefined,
    found: Control,
    value: Value | undefined,
    forge: Forgery | undefined,
  ): Promise<Invocation> {
    if (user === undefined) throw new Error('Many people see this message: say which user presses.');
    const { team_id: team } = message;
    const channel = this.world.channel(team, message.channel);
    const scene = this.#scene(team, user, channel);
    const action = this.#action(scene, message.ts, found, value);
    const response_url = this.#wiring.grants.responseUrl(team, channel.id, user, message);
    const payload = payloads.messagePressPayload(scene, { message, channel, action, response_url });
    const origin = originOf('press', scene, { channel: channel.id, response_url });
    return this.#act(origin, { type: 'interactive', payload }, forge);
  }

  /** Sends one request and shows what its acknowledgement brings. */
  async #act(
    origin: Origin,
    outgoing: Outgoing,
    forge: Forgery = {},
    show: Show = expectEmptyReply,
  ): Promise<Invocation> {
    const invocation = this.world.invocations.begin(origin);
    const grant = this.#wiring.grants.claim(invocation);
    await deliver(this.#wiring.courier, invocation, outgoing, forge);
    if (invocation.failure === undefined) show(this.world, invocation, grant);
    this.world.bell.ring();
    return invocation;
  }

  /** Who acts where. Throws when that person could not. */
  #scene(team: string, user: string, channel?: Channel): payloads.Scene {
    const person = this.world.user(team, user);
    if (channel !== undefined) {
      const outside = person.team_id !== team && !channel.is_ext_shared && !channel.is_org_shared;
      const shut = channel.is_private && !channel.members.has(user);
      if (outside || shut) throw new Error(`${user} cannot see ${channel.id}.`);
      if (channel.is_archived) throw new Error(`${channel.id} is archived: nobody can act there.`);
    }
    const trigger_id = this.#wiring.grants.trigger();
    return { world: this.world, workspace: this.world.workspace(team), user: person, trigger_id };
  }

  /** What an action looks like in the payload: the element, and what was chosen in it. */
  #action(scene: payloads.Scene, surface: string, found: Control, value: Value | undefined): Json {
    const { element, block, action_id } = found;
    const { type } = element;
    const common = { action_id, block_id: block.block_id, type, action_ts: this.world.ts() };
    if (type === 'button') return { ...common, text: element.text, value: value ?? element.value };
    if (value === undefined) throw new Error(`What is chosen in ${action_id}? Give a value.`);
    if (type === 'overflow') return { ...common, ...stateValue(element, value) };
    if (type === 'conversations_select') this.#checkOffered(scene, element, String(value));
    return { ...common, ...this.#choose(surface, found, value) };
  }

  /** Slack's own menu holds what its filter lets through of what the person sees. Throws on anything else. */
  #checkOffered({ workspace, user }: payloads.Scene, { filter }: Json, id: string): void {
    const channel = workspace.channels.get(id);
    const { include, exclude_external_shared_channels: inside } = isRecord(filter) ? filter : {};
    const seen = channel !== undefined && (!channel.is_private || channel.members.has(user.id));
    const left = Array.isArray(include) && !include.includes(channel && kindOf(channel));
    if (!seen || channel.is_archived || left || (inside === true && channel.is_ext_shared)) {
      throw new Error(`${id} is not among the conversations that ${user.id} can choose.`);
    }
  }

  /** Remembers what a person chose or typed, as Slack does while the message or view is on the screen. */
  #choose(surface: string, { block, element, action_id }: Control, value: Value): Json {
    const state = stateValue(element, value);
    const before = this.world.chosen.get(surface) ?? {};
    const inBlock = { ...before[block.block_id], [action_id]: state };
    this.world.chosen.set(surface, { ...before, [block.block_id]: inBlock });
    return state;
  }
}

/** Sends a request and notes on the invocation how it was taken. */
export async function deliver(
  courier: Courier,
  invocation: Invocation,
  outgoing: Outgoing,
  forge: Forgery,
): Promise<Acknowledgement> {
  const { retry } = outgoing;
  const payload = forge.rewrite?.(structuredClone(outgoing.payload)) ?? outgoing.payload;
  invocation.payload = payload;
  invocation.request = courier.encode({ ...outgoing, payload }, forge);
  const ack = await courier.send(invocation.request);
  invocation.status = ack.status;
  invocation.ack = ack.body;
  invocation.failure = ack.failure;
  invocation.attempts.push({ status: ack.status, failure: ack.failure, retry });
  return ack;
}

/** Where a request comes from: somebody, and where they are when they are in a channel. */
function originOf(
  kind: Origin['kind'],
  { workspace, user, trigger_id }: payloads.Scene,
  place: Pick<Origin, 'channel' | 'response_url'> = { channel: undefined, response_url: undefined },
): Origin {
  return { kind, team: workspace.team_id, user: user.id, trigger_id, ...place };
}

/** The words of a conversation filter. */
function kindOf({ is_im, is_mpim, is_private }: Channel): string {
  if (is_im) return 'im';
  if (is_mpim) return 'mpim';
  return is_private ? 'private' : 'public';
}

function isRequired(block: Json): boolean {
  return block.type === 'input' && block.optional !== true;
}

function isEmpty(fields: Record<string, Json> | undefined): boolean {
  return Object.values(fields ?? {}).every(({ type: _, ...held }) =>
    Object.values(held).every((value) => value === null || (Array.isArray(value) && value.length === 0)),
  );
}

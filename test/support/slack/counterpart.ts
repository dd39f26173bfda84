/** What a test does with the counterpart besides acting as a person: looks, waits, and makes trouble. */
import { type Acknowledgement, type Forgery, HttpCourier } from './courier.ts';
import type { Attempt, Invocation } from './invocations.ts';
import { current } from './messages.ts';
import { eventPayload, joinedChannel, wireUser } from './payloads.ts';
import { deliver, People, type Wiring } from './people.ts';
import type { Fault, Faults, RateLimiter, Rates } from './pressure.ts';
import { expectEmptyReply } from './replies.ts';
import { SocketCourier } from './socket.ts';
import type { Answer, ApiCall, Channel, Json, Message, User, UserSetup, View } from './types.ts';
import type { Workspace } from './world.ts';

export interface EventOptions {
  team: string;
  /** The same id twice is the same event, delivered again. */
  event_id?: string;
  forge?: Forgery;
}

export interface Waiting {
  /** How many answers to wait for; one when left out. */
  atLeast?: number;
  /** After how many milliseconds to give up; 10 seconds when left out. */
  withinMs?: number;
}

const PATIENCE_MS = 10_000;

/** The parts that `startSlack` puts together. */
export interface Parts extends Wiring {
  readonly url: string;
  readonly signingSecret: string;
  readonly limiter: RateLimiter;
  readonly faults: Faults;
  /** Milliseconds before each of the three retries of an event. */
  readonly retryDelaysMs: readonly number[];
  readonly close: () => Promise<void>;
}

export class SlackCounterpart extends People {
  /** The server's address, without a slash at the end. */
  readonly url: string;
  /** What goes into SLACK_API_URL. */
  readonly apiUrl: string;
  /** Takes posts like a response_url, any number of them, and forgets them: for load. */
  readonly sinkUrl: string;
  readonly #parts: Parts;

  /** The settings with which the forum finds this Slack and one workspace of it. */
  env(team: string): Record<string, string> {
    const common = { SLACK_API_URL: this.apiUrl, SLACK_BOT_TOKEN: this.workspace(team).bot_token };
    return this.#parts.courier instanceof SocketCourier
      ? { ...common, SLACK_APP_TOKEN: this.world.app_token }
      : { ...common, SLACK_SIGNING_SECRET: this.#parts.signingSecret };
  }

  constructor(parts: Parts) {
    super(parts);
    this.#parts = parts;
    this.url = parts.url;
    this.apiUrl = `${parts.url}/api/`;
    this.sinkUrl = `${parts.url}/sink`;
  }

  // What there is to see.

  /** What the app sent against Slack's rules; a test ends by expecting it to be empty. */
  get violations(): string[] {
    return this.world.violations;
  }

  /** Every call of the Web API, and every post to a response_url, in order. */
  get calls(): ApiCall[] {
    return this.world.calls;
  }

  workspace(team: string): Workspace {
    return this.world.workspace(team);
  }

  channel(team: string, channel: string): Channel {
    return this.world.channel(team, channel);
  }

  user(team: string, user: string): User {
    return this.world.user(team, user);
  }

  /** What one person alone sees, in all channels, oldest first. */
  ephemerals(team: string, user: string): Message[] {
    return this.world.workspace(team).ephemerals.filter((one) => one.ephemeral_for === user);
  }

  /** The open modals of a person, the one in front last. */
  modals(team: string, user: string): readonly View[] {
    return this.world.workspace(team).modals.get(user) ?? [];
  }

  /** The App Home of a person; undefined until the app publishes one. */
  home(team: string, user: string): View | undefined {
    return this.world.workspace(team).homes.get(user);
  }

  /** The conversation of the bot and this person. */
  directMessages(team: string, user: string): Channel {
    return this.world.workspace(team).directMessages(user);
  }

  /** The message as it stands now; undefined once it is gone. */
  now(message: Message): Message | undefined {
    return current(this.world.workspace(message.team_id), message);
  }

  // What people of a workspace do to it, of which the app hears nothing by itself.

  /** Archives a channel, or with `false` brings it back. */
  archive(team: string, channel: string, archived = true): void {
    this.channel(team, channel).is_archived = archived;
  }

  /** Takes the bot out of a channel. */
  removeBot(team: string, channel: string): void {
    this.channel(team, channel).members.delete(this.workspace(team).bot_user_id);
  }

  inviteBot(team: string, channel: string): void {
    this.channel(team, channel).members.add(this.workspace(team).bot_user_id);
  }

  /** Lets a person take no direct messages from the bot, or with `false` take them again. */
  closeDirect(team: string, user: string, closed = true): void {
    const { closedTo } = this.workspace(team);
    if (closed) closedTo.add(this.user(team, user).id);
    else closedTo.delete(user);
  }

  /** Shares a channel with another organisation, which joins at once. */
  shareExternally(team: string, channel: string): void {
    this.channel(team, channel).is_ext_shared = true;
  }

  /** Makes a workspace's token worthless. Slack also sends `tokens_revoked`, which `event` does. */
  revokeToken(team: string): void {
    this.workspace(team).authError = 'token_revoked';
  }

  // What Slack does.

  /** Says where the app listens: the address of its `POST /slack/events`. */
  aim(url: string): void {
    const { courier } = this.#parts;
    if (!(courier instanceof HttpCourier)) throw new Error('Over Socket Mode the app comes to Slack.');
    courier.aim(url);
  }

  /** The connections of Socket Mode. */
  get sockets(): SocketCourier {
    const { courier } = this.#parts;
    if (!(courier instanceof SocketCourier)) throw new Error('This counterpart was started for HTTP.');
    return courier;
  }

  /** Somebody comes into a channel that the bot is in; `event_id` as in `event`. */
  async joinChannel(team: string, user: string, channel: string, event_id?: string): Promise<Invocation> {
    const place = this.channel(team, channel);
    place.members.add(user);
    const event = joinedChannel(this.world, this.user(team, user), place);
    return this.event(event, { team, ...(event_id && { event_id }) });
  }

  /** Somebody comes into a workspace. */
  async joinTeam(team: string, setup: UserSetup, event_id?: string): Promise<Invocation> {
    const user = this.workspace(team).users.get(setup.id) ?? this.workspace(team).addUser(setup);
    const event = { type: 'team_join', user: wireUser(this.world, user, true), cache_ts: 0 };
    return this.event(event, { team, ...(event_id && { event_id }) });
  }

  /**
   * Delivers an event, and up to three times more while the app does not take it. Resolves when it was taken
   * or given up; `attempts` says how it went.
   */
  async event(
    event: Json,
    { team, event_id = this.world.id('Ev'), forge = {} }: EventOptions,
  ): Promise<Invocation> {
    const user = typeof event.user === 'string' ? event.user : undefined;
    const channel = typeof event.channel === 'string' ? event.channel : undefined;
    const nothing = { trigger_id: undefined, response_url: undefined };
    const invocation = this.world.invocations.begin({ kind: 'event', team, user, channel, ...nothing });
    const payload = eventPayload(this.world, this.workspace(team), event, event_id);
    let retry: Attempt['retry'];
    for (const delay of [0, ...this.#parts.retryDelaysMs]) {
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      const ack = await deliver(
        this.#parts.courier,
        invocation,
        { type: 'events_api', payload, retry },
        forge,
      );
      if (ack.failure === undefined) expectEmptyReply(this.world, invocation);
      if (ack.failure === undefined || ack.noRetry) break;
      retry = { num: (retry?.num ?? 0) + 1, reason: retryReason(ack) };
    }
    return invocation;
  }

  /** Sends the identical bytes again, as somebody would who had recorded them. */
  async replay(recorded: Invocation): Promise<Acknowledgement> {
    if (recorded.request === undefined) throw new Error('Nothing was sent that could be replayed.');
    return this.#parts.courier.send(recorded.request);
  }

  /** Lets every trigger_id given out so far expire, as three seconds would. */
  expireTriggers(): void {
    this.#parts.grants.expireTriggers();
  }

  /** Stops Slack's clock, so that time passes only by `advance`. */
  freeze(): void {
    this.world.clock.freeze();
  }

  /** Moves Slack's clock: triggers and response_urls expire, rates recover. Signatures keep the real time. */
  advance(ms: number): void {
    this.world.clock.advance(ms);
  }

  /** Makes the next calls of a method fail. */
  fail(fault: Fault): void {
    this.#parts.faults.add(fault);
  }

  /** Ends every fault that is left. */
  recover(): void {
    this.#parts.faults.clear();
  }

  /** Sets the rates; `false` lifts them. */
  limit(rates: Rates | false): void {
    this.#parts.limiter.rates = rates;
  }

  // Waiting.

  /** What came to be seen because of an invocation, once there is enough of it. Rejects when there never is. */
  async answers(
    invocation: Invocation,
    { atLeast = 1, withinMs = PATIENCE_MS }: Waiting = {},
  ): Promise<Answer[]> {
    return this.until(
      () => invocation.answers.length >= atLeast && [...invocation.answers],
      `${atLeast} answers to this ${told(invocation)}`,
      withinMs,
    );
  }

  /** The last message that came of an invocation, waiting for one if there is none yet. */
  async reply(invocation: Invocation, withinMs = PATIENCE_MS): Promise<Message> {
    return this.until(
      () => invocation.answers.findLast((one) => one.message && one.kind !== 'removed')?.message,
      `a message in answer to this ${told(invocation)}`,
      withinMs,
    );
  }

  /** The last view that came of an invocation, waiting for one if there is none yet. */
  async opened(invocation: Invocation, withinMs = PATIENCE_MS): Promise<View> {
    return this.until(
      () => invocation.answers.findLast((one) => isOpened(one, invocation))?.view,
      `a view in answer to this ${told(invocation)}`,
      withinMs,
    );
  }

  /** Waits until `probe` finds something, looking again at each change. `what` goes into the rejection. */
  async until<T>(
    probe: () => T | undefined | false,
    what = 'what was waited for',
    withinMs = PATIENCE_MS,
  ): Promise<T> {
    return this.world.bell.until(probe, withinMs, () => {
      const calls = this.calls.map((one) => `${one.method} ${one.error ?? 'ok'}`).join(', ') || 'none';
      return `Within ${withinMs} ms there was not ${what}. Calls: ${calls}. Violations: ${this.violations.join('; ')}`;
    });
  }

  /** Stops listening, and cuts what hangs. */
  async stop(): Promise<void> {
    this.#parts.courier.stop();
    await this.#parts.close();
  }
}

/** The App Home is what an event brings; beside a press it is published anew. */
const isOpened = ({ view, kind }: Answer, invocation: Invocation): boolean =>
  view !== undefined && kind !== 'closed' && (view.type !== 'home' || invocation.kind === 'event');

/** An invocation in the words of a rejection. */
function told({ kind, failure, status, answers }: Invocation): string {
  const seen = answers.map((one) => `${one.kind} via ${one.via}`).join(', ') || 'no answers';
  return `${kind} (${failure ?? `status ${status}`}; ${seen})`;
}

function retryReason({ failure }: Acknowledgement): string {
  if (failure === 'operation_timeout') return 'http_timeout';
  return failure === 'dispatch_failed' ? 'connection_failed' : 'http_error';
}

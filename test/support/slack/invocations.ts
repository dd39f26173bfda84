/** What people did, and what came to be seen because of it. */
import type { Bell } from './clock.ts';
import type { WireRequest } from './sign.ts';
import type { Answer, Failure, Json } from './types.ts';

/** One request from Slack to the app, and everything that came of it. */
export interface Invocation {
  readonly kind: 'command' | 'press' | 'submission' | 'closing' | 'shortcut' | 'event';
  readonly team: string;
  readonly user: string | undefined;
  readonly channel: string | undefined;
  readonly trigger_id: string | undefined;
  readonly response_url: string | undefined;
  /** The payload before it was encoded, forged parts included. */
  payload: Json;
  /** The exact bytes that were sent last. */
  request: WireRequest | undefined;
  /** The HTTP status of the acknowledgement; 200 over Socket Mode; undefined while or when there is none. */
  status: number | undefined;
  /** The body of the acknowledgement: parsed JSON, else text, else undefined. */
  ack: unknown;
  /** What Slack tells the person when the app did not take the request. */
  failure: Failure | undefined;
  /** Requests sent: one, and for an event up to three more. */
  attempts: Attempt[];
  /** What came to be seen so far, in order. */
  readonly answers: Answer[];
}

export interface Attempt {
  readonly status: number | undefined;
  readonly failure: Failure | undefined;
  /** `x-slack-retry-num` and `x-slack-retry-reason`, on all but the first. */
  readonly retry: { readonly num: number; readonly reason: string } | undefined;
}

export type Origin = Pick<Invocation, 'kind' | 'team' | 'user' | 'channel' | 'trigger_id' | 'response_url'>;

export class Invocations {
  readonly all: Invocation[] = [];
  readonly #bell: Bell;

  constructor(bell: Bell) {
    this.#bell = bell;
  }

  begin(origin: Origin): Invocation {
    const invocation: Invocation = {
      ...origin,
      payload: {},
      request: undefined,
      status: undefined,
      ack: undefined,
      failure: undefined,
      attempts: [],
      answers: [],
    };
    this.all.push(invocation);
    return invocation;
  }

  /** The form of this person that is being answered at the moment. */
  submission(team: string, user: string): Invocation | undefined {
    return this.all.findLast(
      (one) => one.kind === 'submission' && one.team === team && one.user === user && !one.attempts.length,
    );
  }

  /**
   * Puts an answer with what caused it. Acknowledgements, triggers and response_urls say so themselves. The
   * rest goes where the person would look for it: to the last thing done in that channel or by that reader.
   */
  record(answer: Answer, cause?: Invocation): void {
    const owner = cause ?? this.all.findLast((one) => concerns(one, answer));
    owner?.answers.push(answer);
    this.#bell.ring();
  }
}

function concerns(invocation: Invocation, { message, view }: Answer): boolean {
  if (message !== undefined) {
    if (message.team_id !== invocation.team) return false;
    if (message.ephemeral_for !== undefined) return message.ephemeral_for === invocation.user;
    return message.channel === invocation.channel || message.channel === `D${invocation.user}`;
  }
  return view !== undefined && view.team_id === invocation.team && view.user === invocation.user;
}

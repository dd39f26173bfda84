/** How requests reach the app. Over HTTP here, over Socket Mode in socket.ts. */
import { Agent, request } from 'node:http';
import { parsed } from './http.ts';
import { FORM, JSON_TYPE, signed, type WireRequest } from './sign.ts';
import type { Failure, Json } from './types.ts';

export interface Outgoing {
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Json;
  readonly retry?: { readonly num: number; readonly reason: string } | undefined;
}

/** What came back within the three seconds; `status` is undefined when nothing did. */
export interface Acknowledgement {
  readonly status: number | undefined;
  /** Parsed JSON, else text, else undefined. */
  readonly body: unknown;
  readonly failure: Failure | undefined;
  /** The app asked that this event is not sent again (`x-slack-no-retry: 1`). */
  readonly noRetry: boolean;
}

/** Ways in which a request is not what Slack would send, to see that the app refuses it. */
export interface Forgery {
  /** Without a signature. */
  unsigned?: boolean;
  /** Signed with another secret. */
  secret?: string;
  /** The timestamp's distance from now in seconds: negative for the past, positive for the future. */
  skewSeconds?: number;
  /** Another content type, for instance with `;charset=UTF-8`. */
  contentType?: string;
  /** Other bytes, signed like any, for instance malformed JSON. */
  body?: string;
  /** Another payload: fields left out, changed or added. */
  rewrite?: (payload: Json) => Json;
}

export interface Courier {
  /** The bytes for one request. */
  encode(outgoing: Outgoing, forgery: Forgery): WireRequest;
  /** Sends the bytes and waits for the acknowledgement, or until it is too late for one. */
  send(wire: WireRequest): Promise<Acknowledgement>;
  stop(): void;
}

export class HttpCourier implements Courier {
  readonly #secret: string;
  readonly #timeoutMs: number;
  /** No connection outlives its answer, so that an app under test can stop at once. */
  readonly #agent = new Agent({ keepAlive: false });
  #url: string | undefined;

  constructor(options: { secret: string; timeoutMs: number; url: string | undefined }) {
    this.#secret = options.secret;
    this.#timeoutMs = options.timeoutMs;
    this.#url = options.url;
  }

  aim(url: string): void {
    this.#url = url;
  }

  encode(outgoing: Outgoing, forgery: Forgery): WireRequest {
    const plain = body(outgoing);
    const timestamp = Math.floor(Date.now() / 1000) + (forgery.skewSeconds ?? 0);
    const wire = signed(
      forgery.secret ?? this.#secret,
      forgery.body ?? plain.body,
      forgery.contentType ?? plain.contentType,
      timestamp,
    );
    const headers: Record<string, string> = { ...wire.headers, 'user-agent': 'Slackbot 1.0', accept: '*/*' };
    if (forgery.unsigned === true) delete headers['x-slack-signature'];
    if (outgoing.retry !== undefined) {
      headers['x-slack-retry-num'] = String(outgoing.retry.num);
      headers['x-slack-retry-reason'] = outgoing.retry.reason;
    }
    return { headers, body: wire.body };
  }

  async send(wire: WireRequest): Promise<Acknowledgement> {
    const url = this.#url;
    if (url === undefined) throw new Error('Where is the app? Call slack.aim(url) once it listens.');
    return new Promise((resolve) => {
      const finish = (status: number | undefined, text: string, failure?: Failure, noRetry = false) => {
        clearTimeout(timer);
        resolve({
          status,
          body: text === '' ? undefined : parsed(text),
          failure: failure ?? failureOf(status),
          noRetry,
        });
      };
      const outgoing = request(
        url,
        { method: 'POST', headers: wire.headers, agent: this.#agent },
        (incoming) => {
          let text = '';
          incoming.setEncoding('utf8').on('data', (part: string) => {
            text += part;
          });
          incoming.on('end', () =>
            finish(incoming.statusCode, text, undefined, incoming.headers['x-slack-no-retry'] === '1'),
          );
          incoming.on('error', () => finish(undefined, '', 'dispatch_failed'));
        },
      );
      const timer = setTimeout(() => {
        finish(undefined, '', 'operation_timeout');
        outgoing.destroy();
      }, this.#timeoutMs);
      outgoing.on('error', () => finish(undefined, '', 'dispatch_failed'));
      outgoing.end(wire.body);
    });
  }

  stop(): void {
    this.#agent.destroy();
  }
}

function body({ type, payload }: Outgoing): { contentType: string; body: string } {
  if (type === 'events_api') return { contentType: JSON_TYPE, body: JSON.stringify(payload) };
  const fields = type === 'interactive' ? { payload: JSON.stringify(payload) } : strings(payload);
  return { contentType: FORM, body: new URLSearchParams(fields).toString() };
}

function strings(payload: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
}

function failureOf(status: number | undefined): Failure | undefined {
  if (status === undefined) return 'dispatch_failed';
  if (status >= 500) return 'http_service_error';
  return status >= 300 ? 'http_client_error' : undefined;
}

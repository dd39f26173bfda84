import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { signatureLifeSeconds } from './limits.ts';
import { createReplayGuard } from './replays.ts';

/** Bytes of a request; Slack's own stay far below. */
const largestBody = 1024 * 1024;
/** Slack sends a request at once; whoever takes longer is not Slack. */
const slowestBodyMs = 5000;

const formType = 'application/x-www-form-urlencoded';

/** A request whose body was read: Bolt's HTTPReceiver takes it from here instead of reading it again. */
type Buffered = IncomingMessage & { rawBody?: Buffer };

/**
 * Stands in front of Bolt's HTTPReceiver and lets through only what Slack has signed, within five minutes either
 * way, and once: docs.slack.dev/authentication/verifying-requests-from-slack. Everything else is answered with a
 * status and no words, and nothing is done: 401 for a wrong, old or repeated signature, 400 for a body that is no
 * payload, 413 and 408 for one that is too long or too slow.
 */
export function createGate(options: {
  signingSecret: string;
  receive: RequestListener;
  /** Milliseconds since 1970. */
  now?: () => number;
}): RequestListener {
  const { signingSecret, receive, now = Date.now } = options;
  const key = createSecretKey(signingSecret, 'utf8');
  const guard = createReplayGuard(signatureLifeSeconds);

  /** The status to refuse a request with, or undefined for one to let through. */
  const judge = (request: IncomingMessage, body: Buffer): 400 | 401 | undefined => {
    const timestamp = String(request.headers['x-slack-request-timestamp']);
    if (!/^[1-9]\d{0,11}$/.test(timestamp)) return 401;
    const sent = Number(timestamp);
    const seconds = Math.floor(now() / 1000);
    if (Math.abs(seconds - sent) > signatureLifeSeconds) return 401;
    const signature = sign(key, timestamp, body);
    if (!sameText(signature, String(request.headers['x-slack-signature']))) return 401;
    if (!guard.isNew(signature, sent, seconds)) return 401;
    return isPayload(request, body) ? undefined : 400;
  };

  return (request, response) => {
    readBody(request, response, (body) => {
      if (isConnectionCheck(request, body)) return refuse(response, 200);
      const status = judge(request, body);
      if (status) return refuse(response, status);
      // Bolt answers 400 to a content type with `;charset=UTF-8` after it.
      request.headers['content-type'] = mediaType(request);
      const buffered: Buffered = request;
      buffered.rawBody = body;
      receive(request, response);
    });
  };
}

const sign = (key: KeyObject, timestamp: string, body: Buffer): string =>
  `v0=${createHmac('sha256', key).update(`v0:${timestamp}:`).update(body).digest('hex')}`;

/** Takes the same time wherever two texts of one length differ. */
function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const mediaType = ({ headers }: IncomingMessage): string =>
  (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** A form, or an object in JSON. Bolt answers 400 to broken JSON, but stumbles over JSON that is no object. */
function isPayload(request: IncomingMessage, body: Buffer): boolean {
  if (mediaType(request) !== formType) return isObject(body.toString());
  const form = body.toString();
  if (!/(^|&)payload=/.test(form)) return form.includes('=');
  const payloads = new URLSearchParams(form).getAll('payload');
  return payloads.length === 1 && payloads.every(isObject);
}

const isObject = (json: string): boolean => /^\s*\{/.test(json);

/** Slack looks now and then whether the address answers, with a form that says so and no signature. */
const isConnectionCheck = (request: IncomingMessage, body: Buffer): boolean =>
  request.headers['x-slack-signature'] === undefined &&
  body.length < 1000 &&
  mediaType(request) === formType &&
  new URLSearchParams(body.toString()).get('ssl_check') === '1';

function readBody(request: IncomingMessage, response: ServerResponse, done: (body: Buffer) => void): void {
  const parts: Buffer[] = [];
  let length = 0;
  const giveUp = (status: 408 | 413): void => {
    clearTimeout(timer);
    request.removeAllListeners('data').removeAllListeners('end').resume();
    response.setHeader('connection', 'close');
    refuse(response, status);
  };
  const timer = setTimeout(giveUp, slowestBodyMs, 408);
  request.on('data', (part: Buffer) => {
    parts.push(part);
    length += part.length;
    if (length > largestBody) giveUp(413);
  });
  request.on('end', () => {
    clearTimeout(timer);
    done(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
  });
  request.on('close', () => clearTimeout(timer));
  // Whoever hangs up early gets no answer.
  request.on('error', () => clearTimeout(timer));
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status).end();
}

import type { ServerResponse } from 'node:http';
import type { ApiError } from '../model/errors.ts';
import type { Reply } from '../routes/route.ts';
import type { Break, Fault } from './faults.ts';

/** What goes back to the app: an answer with its headers, or a connection that breaks. */
export type Outcome = (Reply & { readonly headers: Readonly<Record<string, string>> }) | Break;

export function send(response: ServerResponse, outcome: Outcome): void {
  if (outcome === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (outcome === 'close') {
    response.destroy();
    return;
  }
  const { status, body, headers } = outcome;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, { ...headers, ...(text && { 'content-type': 'application/json' }) });
  response.end(text);
}

export function refused(error: ApiError, headers = {}): Outcome {
  return { status: error.status, body: error.body, headers };
}

/**
 * A 429. Discord rounds the header up to whole seconds; here it is as exact as the body, so that tests need
 * not wait a second.
 */
export function rateLimited(retryAfter: number, { global = false, headers = {} } = {}): Outcome {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      ...headers,
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global && { 'x-ratelimit-global': 'true' }),
    },
  };
}

/** What the app sees of a fault. */
export function faulty(fault: Fault): Outcome {
  if (typeof fault.status === 'string') return fault.status;
  if (fault.status === 429) return rateLimited(fault.retryAfter ?? 0.1, { global: fault.global ?? false });
  const body = { message: fault.message ?? `${fault.status}: injected`, code: fault.code ?? 0 };
  return { status: fault.status, body, headers: {} };
}

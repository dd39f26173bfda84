/** Small things about HTTP and JSON that every part of the server needs. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './pressure.ts';

export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** The JSON value that a text holds, or the text itself when it holds none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

export function sendRateLimited(response: ServerResponse, seconds: number | null): void {
  const headers: Record<string, string> = seconds === null ? {} : { 'retry-after': String(seconds) };
  sendJson(response, 429, { ok: false, error: 'ratelimited' }, headers);
}

/** Answers as a fault wants it. Returns the status, or undefined where the other side hears nothing. */
export function sendFault(response: ServerResponse, fault: Fault): number | undefined {
  if (fault.status === 'timeout') return undefined;
  if (fault.status === 'reset') {
    response.socket?.destroy();
    return undefined;
  }
  if (fault.status === 429) {
    sendRateLimited(response, fault.retryAfter === undefined ? 1 : fault.retryAfter);
    return 429;
  }
  if (fault.error !== undefined) {
    sendJson(response, 200, { ok: false, error: fault.error });
    return 200;
  }
  const status = fault.status === 'garbled' ? 200 : (fault.status ?? 500);
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end('<html><body>Server error</body></html>');
  return status;
}

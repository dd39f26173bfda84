/**
 * A strict counterpart of Slack: its Web API, its requests to the app over HTTP or Socket Mode, and what
 * people see. It is driven by an unmodified Bolt app and refuses what Slack refuses.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SlackCounterpart } from './counterpart.ts';
import { HttpCourier } from './courier.ts';
import { Grants } from './grants.ts';
import { sendJson } from './http.ts';
import { THREE_SECONDS_MS } from './limits.ts';
import { Faults, RateLimiter, type Rates, SLACK_RATES } from './pressure.ts';
import { answerResponseUrl } from './replies.ts';
import { SocketCourier } from './socket.ts';
import type { WorkspaceSetup } from './types.ts';
import { WebApi } from './web-api.ts';
import { World } from './world.ts';

export interface SlackOptions {
  mode: 'http' | 'socket';
  workspaces: readonly WorkspaceSetup[];
  /** HTTP: the secret that requests are signed with. */
  signingSecret?: string;
  /** HTTP: the address of the app's `POST /slack/events`; `aim` can give it later. */
  appUrl?: string;
  /** Socket Mode: the app-level token. */
  appToken?: string;
  appId?: string;
  /** How long the app may take to acknowledge; Slack's three seconds when left out. */
  ackTimeoutMs?: number;
  /** Milliseconds before each of the three retries of an event; at once when left out. */
  retryDelaysMs?: readonly number[];
  /** Slack's own rates when left out; `false` for none. */
  rates?: Rates | false;
}

/**
 * Starts the counterpart on 127.0.0.1, on any free port. `stop()` ends it.
 *
 * ```ts
 * const slack = await startSlack({ mode: 'http', workspaces: [{ team_id: 'T1', bot_token: 'xoxb-1', ... }] });
 * slack.aim('http://127.0.0.1:3000/slack/events');
 * const asked = await slack.command({ team: 'T1', user: 'U1', channel: 'C1', command: '/practices' });
 * const page = await slack.reply(asked);
 * const next = await slack.reply(await slack.press({ on: page, label: 'Next' }));
 * expect(textOf(next)).toContain('E-12');
 * expect(slack.violations).toEqual([]);
 * ```
 */
export async function startSlack(options: SlackOptions): Promise<SlackCounterpart> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const app = { app_id: options.appId ?? 'A0PLENARY', app_token: options.appToken ?? 'xapp-test' };
  const world = new World(app, options.workspaces);
  const grants = new Grants(world.clock, url);
  const limiter = new RateLimiter(world.clock, options.rates ?? SLACK_RATES);
  const faults = new Faults();
  const timeoutMs = options.ackTimeoutMs ?? THREE_SECONDS_MS;
  const socket = options.mode === 'socket' ? new SocketCourier(world, timeoutMs) : undefined;
  socket?.listen(server);
  const signingSecret = options.signingSecret ?? 'test-signing-secret';
  const courier = socket ?? new HttpCourier({ secret: signingSecret, timeoutMs, url: options.appUrl });
  const ticket = socket && (() => socket.ticket(url));
  const api = new WebApi({ world, grants, limiter, faults, ticket });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', url);
    if (pathname.startsWith('/api/')) return api.answer(pathname.slice('/api/'.length), request, response);
    if (pathname.startsWith('/response/')) {
      return answerResponseUrl({ world, grants, faults }, pathname, request, response);
    }
    request.resume();
    const found = pathname === '/sink';
    sendJson(response, found ? 200 : 404, { ok: found });
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => {
      world.object('counterpart', [String(error)]);
      if (!response.headersSent) sendJson(response, 500, { ok: false, error: 'fatal_error' });
    });
  });

  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const retryDelaysMs = options.retryDelaysMs ?? [0, 0, 0];
  const parts = { url, signingSecret, world, grants, limiter, faults, courier, retryDelaysMs, close };
  return new SlackCounterpart(parts);
}

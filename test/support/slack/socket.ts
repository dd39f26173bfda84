/** Socket Mode: docs.slack.dev/apis/events-api/using-socket-mode. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Acknowledgement, Courier, Forgery, Outgoing } from './courier.ts';
import { parsed } from './http.ts';
import { isRecord } from './schema.ts';
import type { WireRequest } from './sign.ts';
import type { World } from './world.ts';

const TICKET_PATH = '/link/';

interface Waiter {
  readonly connection: WebSocket;
  readonly finish: (ack: Acknowledgement) => void;
}

const NOTHING = { status: undefined, body: undefined, noRetry: false } as const;

export class SocketCourier implements Courier {
  readonly #world: World;
  readonly #timeoutMs: number;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #open = new Set<WebSocket>();
  readonly #waiting = new Map<string, Waiter>();
  /** Connections that were made so far. */
  connections = 0;

  constructor(world: World, timeoutMs: number) {
    this.#world = world;
    this.#timeoutMs = timeoutMs;
  }

  /** The address of one connection, as `apps.connections.open` gives it out. It works once. */
  ticket(base: string): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return `${base.replace('http', 'ws')}${TICKET_PATH}?ticket=${ticket}&app_id=${this.#world.app_id}`;
  }

  listen(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const ticket = url.searchParams.get('ticket') ?? '';
      if (url.pathname !== TICKET_PATH || !this.#tickets.delete(ticket)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
        return;
      }
      this.#server.handleUpgrade(request, socket, head, (connection) => this.#welcome(connection));
    });
  }

  encode(outgoing: Outgoing, forgery: Forgery): WireRequest {
    if (forgery.unsigned || forgery.secret || forgery.skewSeconds || forgery.contentType) {
      throw new Error('Socket Mode has no signature, timestamp or content type that could be forged.');
    }
    const envelope = {
      envelope_id: randomUUID(),
      type: outgoing.type,
      payload: outgoing.payload,
      accepts_response_payload: outgoing.type !== 'events_api',
      ...(outgoing.retry && { retry_attempt: outgoing.retry.num, retry_reason: outgoing.retry.reason }),
    };
    return { headers: {}, body: forgery.body ?? JSON.stringify(envelope) };
  }

  send(wire: WireRequest): Promise<Acknowledgement> {
    const [connection] = this.#open;
    if (connection === undefined) return Promise.resolve({ ...NOTHING, failure: 'dispatch_failed' });
    const id = envelopeId(wire.body);
    return new Promise((resolve) => {
      const finish = (ack: Acknowledgement) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(ack);
      };
      const timer = setTimeout(() => finish({ ...NOTHING, failure: 'operation_timeout' }), this.#timeoutMs);
      this.#waiting.set(id, { connection, finish });
      connection.send(wire.body);
    });
  }

  /** Resolves once the app holds a connection; rejects after `withinMs`. */
  async connected(withinMs = 10_000): Promise<void> {
    await this.#world.bell.until(
      () => this.#open.size > 0,
      withinMs,
      () => 'The app opened no Socket Mode connection.',
    );
  }

  /** Tells the app that its connections will go away, as Slack does about once an hour. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
    for (const connection of this.#open) {
      connection.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'localhost' } }));
      if (reason !== 'warning') this.#open.delete(connection);
    }
  }

  /** Cuts every connection without a word. */
  drop(): void {
    for (const connection of this.#server.clients) connection.terminate();
  }

  stop(): void {
    this.drop();
    this.#server.close();
  }

  #welcome(connection: WebSocket): void {
    connection.on('message', (data) => this.#acknowledged(String(data)));
    connection.on('close', () => this.#gone(connection));
    this.#open.add(connection);
    this.connections += 1;
    const hello = {
      type: 'hello',
      num_connections: this.#open.size,
      debug_info: { host: 'localhost', approximate_connection_time: 18_060 },
      connection_info: { app_id: this.#world.app_id },
    };
    connection.send(JSON.stringify(hello), () => this.#world.bell.ring());
  }

  /** Whatever a connection had not acknowledged when it closed is lost. */
  #gone(connection: WebSocket): void {
    this.#open.delete(connection);
    for (const waiter of [...this.#waiting.values()]) {
      if (waiter.connection === connection) waiter.finish({ ...NOTHING, failure: 'dispatch_failed' });
    }
    this.#world.bell.ring();
  }

  #acknowledged(frame: string): void {
    const answer = parsed(frame);
    const payload = isRecord(answer) ? answer.payload : undefined;
    // Bolt sends an empty object where the listener acknowledged with nothing.
    const empty = !isRecord(payload) || Object.keys(payload).length === 0;
    const body = empty ? undefined : payload;
    this.#waiting.get(envelopeId(frame))?.finish({ status: 200, body, failure: undefined, noRetry: false });
  }
}

/** The id that ties an acknowledgement to its envelope; empty for a frame that has none. */
function envelopeId(frame: string): string {
  const envelope = parsed(frame);
  return isRecord(envelope) ? String(envelope.envelope_id) : '';
}

import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request that went over the wire; moments by performance.now(). */
export interface Passage {
  readonly method: string;
  readonly path: string;
  /** When it had come in whole. */
  readonly at: number;
  /** When its answer went back; undefined while it is under way, and where the asker is gone. */
  answeredAt: number | undefined;
  /** Undefined where the platform broke the connection. */
  status: number | undefined;
}

/** Milliseconds that a request takes to get there, or what it waits for on its way; and those of its answer back. */
export interface Delay {
  readonly there: number | Promise<unknown>;
  readonly back: number;
}

/** A line between the program and a platform, on which things take their time. */
export interface Wire {
  /** Without a slash at the end. */
  readonly url: string;
  /** In the order in which they came. */
  readonly passages: readonly Passage[];
  /** Says how long each request takes from now on. */
  slow(delay: (method: string, path: string) => Delay): void;
  stop(): Promise<void>;
}

/**
 * Starts a wire to the server at `target`. What has come in whole gets there, whatever becomes of who sent it: as on a
 * real line, a platform may do what nobody waits for any more.
 */
export async function startWire(target: string): Promise<Wire> {
  const agent = new Agent({ keepAlive: true });
  const passages: Passage[] = [];
  let delayOf = (_method: string, _path: string): Delay => ({ there: 0, back: 0 });

  async function carry(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(incoming);
    const { method = 'GET', url = '/', headers } = incoming;
    const passage: Passage = {
      method,
      path: url,
      at: performance.now(),
      answeredAt: undefined,
      status: undefined,
    };
    passages.push(passage);
    const { there, back } = delayOf(method, url);
    await (typeof there === 'number' ? sleep(there) : there);
    const asked = request(new URL(url, target), { method, headers, agent }).end(body);
    // The event brings one value.
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const text = await readAll(answer);
    passage.status = answer.statusCode;
    await sleep(back);
    if (response.destroyed) return;
    passage.answeredAt = performance.now();
    response.writeHead(answer.statusCode ?? 500, { ...answer.headers, connection: 'keep-alive' }).end(text);
  }

  const server = createServer((incoming, response) => {
    carry(incoming, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    passages,
    slow(delay) {
      delayOf = delay;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts);
}

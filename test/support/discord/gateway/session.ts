import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';

/** How many events a session keeps for a client that comes back. */
const KEPT_EVENTS = 2_000;

/** One identified client: what it asked for, and the events that it may have missed. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  /** The bits of the intents that it identified with. */
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** How often it came back by resuming. */
  resumes = 0;
  /** The path of the address that it connected to last. */
  path: string;
  #socket: WebSocket | undefined;
  #sequence = 0;
  #events: { readonly sequence: number; readonly text: string }[] = [];

  constructor(
    socket: WebSocket,
    path: string,
    { intents, shard }: { intents: number; shard: readonly [id: number, count: number] },
  ) {
    this.#socket = socket;
    this.path = path;
    this.intents = intents;
    this.shard = shard;
  }

  get connected(): boolean {
    return this.#socket !== undefined;
  }

  get socket(): WebSocket | undefined {
    return this.#socket;
  }

  /** Sends an event, or keeps it until the client is back. `json` is its data, already written. */
  dispatch(name: string, json: string): void {
    this.#sequence += 1;
    const text = `{"op":0,"s":${this.#sequence},"t":"${name}","d":${json}}`;
    this.#events.push({ sequence: this.#sequence, text });
    if (this.#events.length > 2 * KEPT_EVENTS) this.#events = this.#events.slice(-KEPT_EVENTS);
    this.#socket?.send(text);
  }

  /** Whether everything after this event is still known. */
  canResume(sequence: number): boolean {
    const oldest = this.#events[0]?.sequence ?? this.#sequence + 1;
    return sequence <= this.#sequence && sequence >= oldest - 1;
  }

  resume(socket: WebSocket, path: string, sequence: number): void {
    this.#socket?.close(4000);
    this.#socket = socket;
    this.path = path;
    this.resumes += 1;
    for (const event of this.#events) {
      if (event.sequence > sequence) socket.send(event.text);
    }
    this.dispatch('RESUMED', '{}');
  }

  disconnect(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = undefined;
  }
}

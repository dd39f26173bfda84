import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { signedCommandRequest } from '../../support/slack/sign.ts';
import { type Figures, quantile } from '../figures.ts';
import { type Asked, queries } from '../queries.ts';

export interface SlackLoad {
  readonly port: number;
  readonly secret: string;
  readonly team: string;
  readonly users: readonly string[];
  /** Takes whatever is posted to a response_url. */
  readonly sinkUrl: string;
  readonly total: number;
  readonly connections: number;
}

/**
 * Sends signed `/practices` over keep-alive connections, each waiting for its answer before it sends the next. The
 * requests are made before, and the connections are plain sockets, so that this process costs the other as little as
 * it can. Throws when one is not answered with 200.
 */
export async function loadSlack(load: SlackLoad): Promise<Figures> {
  const requests = Array.from({ length: load.total }, (_, place) => written(load, place));
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  const work = async (): Promise<void> => {
    const socket = connect(load.port, '127.0.0.1').setNoDelay();
    await once(socket, 'connect');
    const answer = answersOf(socket);
    for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
      const sent = performance.now();
      socket.write(request);
      const status = await answer();
      times.push(performance.now() - sent);
      if (status !== 200) throw new Error(`/practices was answered with ${status}.`);
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: load.connections }, work));
  const perSecond = (times.length / (performance.now() - began)) * 1000;
  return { perSecond, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** The bytes of one request. Every one is another, as replays are refused. */
function written({ secret, team, users, sinkUrl }: SlackLoad, place: number): Buffer {
  const { headers, body } = signedCommandRequest({
    secret,
    team,
    user: users[place % users.length] ?? '',
    channel: 'C1',
    command: '/practices',
    text: typed(queries[place % queries.length]),
    responseUrl: sinkUrl,
  });
  const all = { host: '127.0.0.1', ...headers, 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(['POST /slack/events HTTP/1.1', ...lines, '', body].join('\r\n'));
}

const typed = ({ words, filters = {} }: Asked = { words: '' }): string =>
  [words, ...Object.entries(filters).map(([key, value]) => `${key}:${value}`)].join(' ');

/** Waits for the next answer on a connection and gives its status. */
function answersOf(socket: Socket): () => Promise<number> {
  let received = '';
  let done: ((status: number) => void) | undefined;
  let failed: ((error: Error) => void) | undefined;
  // Bytes as characters: lengths are counted in bytes.
  socket.setEncoding('latin1').on('data', (part) => {
    received += part;
    if (!isWhole(received)) return;
    const status = Number(received.slice(9, 12));
    received = '';
    done?.(status);
  });
  socket.on('error', (error) => failed?.(error));
  socket.on('close', () => failed?.(new Error('The program closed the connection.')));
  return () =>
    new Promise((resolve, reject) => {
      [done, failed] = [resolve, reject];
    });
}

/** Whether an answer is there to its end: by its length, or by the last of its chunks. */
function isWhole(received: string): boolean {
  const head = received.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, head)) ?? [];
  return length === undefined
    ? received.endsWith('\r\n0\r\n\r\n')
    : received.length >= head + 4 + Number(length);
}

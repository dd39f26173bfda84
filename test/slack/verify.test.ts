import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createReplayGuard } from '../../src/slack/replays.ts';
import { createGate } from '../../src/slack/verify.ts';
import { FORM, JSON_TYPE, signed, type WireRequest } from '../support/slack/sign.ts';

const secret = 'a secret';
const now = Date.parse('2026-11-21T12:00:00Z');
const seconds = now / 1000;
/** What came through, by content type and body. */
const received: string[] = [];
const gate = createGate({
  signingSecret: secret,
  now: () => now,
  receive: (incoming, response) => {
    const { rawBody } = incoming as typeof incoming & { rawBody: Buffer };
    received.push(`${incoming.headers['content-type']} ${rawBody}`);
    response.end('taken');
  },
});
const server = createServer(gate);
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  received.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const send = ({ headers, body }: WireRequest): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', method: 'POST', headers }, (incoming) => {
      incoming.resume().on('end', () => resolve(incoming.statusCode));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

let count = 0;
/** A request that nobody has sent before. */
function fresh(at = seconds, type: string = FORM, body?: string): WireRequest {
  count += 1;
  return signed(secret, body ?? `command=%2Fcard&n=${count}`, type, at);
}
const without = ({ headers, body }: WireRequest, name: string): WireRequest => {
  const { [name]: _, ...rest } = headers;
  return { headers: rest, body };
};
const having = ({ headers, body }: WireRequest, more: Record<string, string>): WireRequest => ({
  headers: { ...headers, ...more },
  body,
});

describe('the gate', () => {
  test.each([0, -300, 300])('lets through what was signed %i s away from now', async (away) => {
    expect(await send(fresh(seconds + away))).toBe(200);
    expect(received).toHaveLength(1);
  });

  test.each<[string, WireRequest]>([
    ['unsigned', without(fresh(), 'x-slack-signature')],
    ['without a timestamp', without(fresh(), 'x-slack-request-timestamp')],
    ['signed with another secret', signed('another', 'command=a', FORM, seconds)],
    ['changed after signing', { ...fresh(), body: 'command=%2Fother' }],
    ['with half a signature', having(fresh(), { 'x-slack-signature': 'v0=abc' })],
    [
      'of another version',
      having(fresh(), {
        'x-slack-signature': fresh().headers['x-slack-signature']?.replace('v0', 'v1') ?? '',
      }),
    ],
    ['stale', fresh(seconds - 301)],
    ['from the future', fresh(seconds + 301)],
    ['an hour from the future', fresh(seconds + 3600)],
    ['with a timestamp that is no number', having(fresh(), { 'x-slack-request-timestamp': 'now' })],
    ['with a timestamp of another spelling', having(fresh(), { 'x-slack-request-timestamp': `0${seconds}` })],
  ])('refuses what is %s', async (_, wire) => {
    expect(await send(wire)).toBe(401);
    expect(received).toEqual([]);
  });

  test('lets a request through once', async () => {
    const wire = fresh();
    const shouting = wire.headers['x-slack-signature']?.toUpperCase().replace('V0', 'v0') ?? '';
    expect(await send(wire)).toBe(200);
    expect(await send(wire)).toBe(401);
    expect(await send(having(wire, { 'x-slack-signature': shouting }))).toBe(401);
    expect(received).toHaveLength(1);
  });

  test('a refused request does not stand in the way of the real one', async () => {
    const wire = fresh();
    expect(await send(having(wire, { 'x-slack-signature': `v0=${'0'.repeat(64)}` }))).toBe(401);
    expect(await send(wire)).toBe(200);
  });

  test('takes the parameters off a content type, which Bolt would refuse', async () => {
    expect(await send(fresh(seconds, `${FORM.toUpperCase()}; charset=UTF-8`, 'command=x'))).toBe(200);
    expect(received).toEqual([`${FORM} command=x`]);
  });

  test.each([
    // The seconds make different signatures of the same bodies.
    [1, JSON_TYPE, 'null'],
    [2, JSON_TYPE, '"text"'],
    [3, JSON_TYPE, '[]'],
    [4, JSON_TYPE, ''],
    [5, FORM, ''],
    [6, FORM, 'payload=null'],
    [7, FORM, 'payload=%7B%7D&payload=%7B%7D'],
    [8, '', 'command=x'],
  ])('refuses a body that is no payload: %s %s %s', async (ago, type, body) => {
    expect(await send(fresh(seconds - ago, type, body))).toBe(400);
    expect(received).toEqual([]);
  });

  test('answers the look whether the address is there, and passes nothing on', async () => {
    const look = (body: string) => send({ headers: { 'content-type': FORM }, body });
    expect(await look('token=x&ssl_check=1')).toBe(200);
    expect(await look('ssl_check=0&command=x')).toBe(401);
    expect(received).toEqual([]);
  });

  test('reads no more than a megabyte', async () => {
    expect(await send(fresh(seconds, FORM, `a=${'x'.repeat(1024 * 1024)}`))).toBe(413);
    expect(received).toEqual([]);
  });

  test('reads a body that comes in pieces', async () => {
    const { headers, body } = fresh();
    const status = await new Promise((resolve) => {
      const outgoing = request({ port, host: '127.0.0.1', method: 'POST', headers }, (incoming) => {
        incoming.resume().on('end', () => resolve(incoming.statusCode));
      });
      outgoing.write(body.slice(0, 5), () => outgoing.end(body.slice(5)));
    });
    expect(status).toBe(200);
    expect(received).toEqual([`${FORM} ${body}`]);
  });
});

describe('the memory for replays', () => {
  test('forgets a signature only once its timestamp is stale', () => {
    const guard = createReplayGuard(300);
    expect(guard.isNew('a', 1300, 1000)).toBe(true);
    for (const later of [1000, 1400, 1600]) {
      expect(guard.isNew('a', 1300, later)).toBe(false);
      expect(guard.isNew(`b${later}`, later, later)).toBe(true);
    }
  });

  test('is bounded: what it had to forget is refused for good', () => {
    const guard = createReplayGuard(300, 2);
    for (const at of [1, 2, 3, 4, 5]) expect(guard.isNew(`s${at}`, 1000 + at, 1000 + at)).toBe(true);
    for (const at of [1, 2, 3, 4, 5]) expect(guard.isNew(`s${at}`, 1000 + at, 1006)).toBe(false);
    expect(guard.isNew('new', 1006, 1006)).toBe(true);
  });
});

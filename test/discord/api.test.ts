import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { type Apis, createApis } from '../../src/discord/api.ts';

/** Requests to a server that does with each what the test says, and may take `withinMs` in all. */
async function against(answer: (response: ServerResponse) => void, withinMs: number): Promise<Apis> {
  const server = createServer((_, response) => answer(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const apiUrl = `http://127.0.0.1:${port}/api`;
  const apis = createApis({ token: 'secret', apiUrl }, pino({ enabled: false }), withinMs);
  onTestFinished(() => {
    apis.stop();
    server.closeAllConnections();
    server.close();
  });
  return apis;
}

const json = { 'content-type': 'application/json' };
const long = 60_000;

test('no answer in time: the request is lost, and what waited behind it was never sent', async () => {
  const apis = await against(() => {}, 100);
  const api = apis.begin();
  const both = [api.post('/channels/1/messages', {}), api.post('/channels/1/messages', {})];
  expect(await Promise.all(both)).toEqual([
    { ok: false, refusal: { kind: 'lost', code: 'timeout' } },
    { ok: false, refusal: { kind: 'unsent', code: 'queued' } },
  ]);
});

test('an answer that never ends is lost as well', async () => {
  const apis = await against((response) => void response.writeHead(200, json).write('{"id":'), 100);
  expect(await apis.begin().get('/channels/1')).toEqual({
    ok: false,
    refusal: { kind: 'lost', code: 'timeout' },
  });
});

test.each<[string, (response: ServerResponse) => void, object]>([
  [
    'is cut off',
    (response) => {
      response.writeHead(200, { ...json, 'content-length': 50 });
      response.write('{"id":', () => response.destroy());
    },
    { kind: 'lost', code: 'UND_ERR_SOCKET' },
  ],
  [
    'is no JSON',
    (response) => void response.writeHead(200, json).end('{"id":'),
    { kind: 'lost', code: 'not_json' },
  ],
  [
    'comes from something before Discord',
    (response) => void response.writeHead(403, { 'content-type': 'text/html' }).end('<html>'),
    { kind: 'unsent', code: 'HTTP 403' },
  ],
])('an answer that %s', async (_, answer, refusal) => {
  const apis = await against(answer, long);
  expect(await apis.begin().get('/channels/1')).toEqual({ ok: false, refusal });
});

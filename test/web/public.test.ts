import { request, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createPublicServer, type PublicOptions, type PublicServer } from '../../src/web/public.ts';

const servers: PublicServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

async function serve(options: Partial<PublicOptions> = {}): Promise<string> {
  const server = createPublicServer({ host: '127.0.0.1', port: 0, ready: () => true, ...options });
  const port = await server.start();
  servers.push(server);
  return `http://127.0.0.1:${port}`;
}

test('/healthz answers 200 once everything is ready, and is never kept', async () => {
  let ready = false;
  const url = await serve({ ready: () => ready });
  const before = await fetch(`${url}/healthz`);
  expect([before.status, await before.text()]).toEqual([503, 'starting']);
  ready = true;
  const after = await fetch(`${url}/healthz`);
  expect([after.status, await after.text()]).toEqual([200, 'ready']);
  expect(after.headers.get('cache-control')).toBe('no-store');
  expect(after.headers.get('x-content-type-options')).toBe('nosniff');
});

test('POST /slack/events goes to Slack’s listener, and nothing else does', async () => {
  const url = await serve({ slack: (_, response) => void response.end('taken') });
  const post = (path: string) => fetch(url + path, { method: 'POST', body: 'x' });
  expect(await (await post('/slack/events')).text()).toBe('taken');
  expect(await (await post('/slack/events?a=b')).text()).toBe('taken');
  expect((await post('/slack/events/more')).status).toBe(404);
  expect((await post('/slack')).status).toBe(404);
  expect((await fetch(`${url}/slack/events`)).status).toBe(404);
});

test('without Slack there is no such address', async () => {
  expect((await fetch(`${await serve()}/slack/events`, { method: 'POST' })).status).toBe(404);
});

test('a port that is taken is told in words', async () => {
  const { port } = new URL(await serve());
  const second = createPublicServer({ host: '127.0.0.1', port: Number(port), ready: () => true });
  await expect(second.start()).rejects.toThrow(
    `Nothing can listen on HOST 127.0.0.1, PORT ${port}: EADDRINUSE.`,
  );
});

test('stopping lets what is under way end, and takes nothing new', async () => {
  let arrive = (_: ServerResponse) => {};
  const arrived = new Promise<ServerResponse>((resolve) => {
    arrive = resolve;
  });
  const url = await serve({ slack: (_, response) => arrive(response) });
  const answer = new Promise<number | undefined>((resolve, reject) => {
    const outgoing = request(`${url}/slack/events`, { method: 'POST' }, (incoming) => {
      incoming.resume().on('end', () => resolve(incoming.statusCode));
    });
    outgoing.on('error', reject).end();
  });
  const response = await arrived;
  const stopped = servers.splice(0).map((server) => server.stop());
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  response.end('done');
  expect(await answer).toBe(200);
  await Promise.all(stopped);
});

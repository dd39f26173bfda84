import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../../src/command.ts';
import type { Dispatch } from '../../../src/dispatch.ts';
import { PlatformFault } from '../../../src/platform.ts';
import { notice } from '../../../src/view.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { enter, member, type RunningConsole, runConsole, type Settings } from './support.ts';

let database: TestDatabase;
const running: RunningConsole[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const { platform } of running.splice(0)) await platform.stop();
});
afterAll(() => database.drop());

const dispatch: Dispatch = async () => ({ ...answer(notice('Answered.')), language: 'en' });
async function start(settings: Settings = {}) {
  const console = await runConsole(database, { dispatch, ...settings });
  running.push(console);
  return console;
}

/** A request with headers that fetch would not send. */
function raw(address: string, { method = 'GET', body = '', headers = {} as Record<string, string> } = {}) {
  return new Promise<number | undefined>((resolve, reject) => {
    const sent = request(address, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end(body);
  });
}

describe('the token', () => {
  test('is long, opens the door once, and gives way to a cookie that scripts cannot read', async () => {
    const { addresses, origin } = await start();
    expect(addresses).toHaveLength(1);
    const token = new URL(addresses[0] ?? '').searchParams.get('token') ?? '';
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);

    const first = await fetch(addresses[0] ?? '', { redirect: 'manual' });
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    const [cookie = '', ...rules] = first.headers.get('set-cookie')?.split('; ') ?? [];
    expect(rules.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);

    const page = await fetch(`${origin()}/`, { headers: { cookie } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('id="command"')]);
    const again = await fetch(addresses[0] ?? '', { redirect: 'manual' });
    expect([again.status, again.headers.get('set-cookie')]).toEqual([403, null]);
  });

  test('is followed by a new one, for another browser', async () => {
    const console = await start();
    const one = await enter(console);
    const two = await enter(console);
    expect(new Set(console.addresses).size).toBe(3);
    expect(one.cookie).not.toBe(two.cookie);
    for (const browser of [one, two]) expect(await browser.page()).toContain('id="command"');
  });

  test('is not used up by a look at the headers, a wrong one or a browser that is in already', async () => {
    const console = await start();
    const [address = ''] = console.addresses;
    expect((await fetch(address, { method: 'HEAD', redirect: 'manual' })).status).toBe(403);
    expect((await fetch(`${console.origin()}/?token=wrong`, { redirect: 'manual' })).status).toBe(403);
    const { cookie } = await enter(console);
    const wrong = await fetch(`${console.origin()}/?token=wrong`, {
      redirect: 'manual',
      headers: { cookie },
    });
    expect([wrong.status, wrong.headers.get('location')]).toEqual([303, '/']);
    expect(console.addresses).toHaveLength(2);
  });

  test('is asked for in words, in the language of the browser', async () => {
    const { origin } = await start();
    const door = async (headers: Record<string, string>) => (await fetch(origin(), { headers })).text();
    expect(await door({})).toContain('npm start');
    expect(await door({ 'accept-language': 'de-CH,ar;q=0.9' })).toContain('<html lang="ar" dir="rtl">');
    expect(await door({})).not.toContain('http-equiv="refresh"');
    // A strict cookie does not come along from another site; the page then asks once more by itself.
    expect(await door({ 'sec-fetch-site': 'cross-site' })).toContain('content="0;url=/"');
  });
});

test('without a session nothing is answered and nothing done', async () => {
  const { origin, invocations } = await start();
  for (const path of ['/say', '/press', '/submit', '/continue']) {
    const headers = { origin: origin(), 'content-type': 'application/json', cookie: 'plenary-console=x' };
    const body = JSON.stringify({ ...member, text: '/forum', action: 'a:b', message: '', fields: {} });
    expect((await fetch(origin() + path, { method: 'POST', headers, body })).status).toBe(401);
  }
  expect((await fetch(`${origin()}/events`)).status).toBe(401);
  expect(invocations).toEqual([]);
});

test('another host or origin is refused, as are both where they do not agree', async () => {
  const console = await start();
  const { cookie } = await enter(console);
  const { origin, invocations } = console;
  const { port, host } = new URL(origin());
  const body = JSON.stringify({ ...member, text: '/forum help' });
  const say = (headers: Record<string, string>) =>
    raw(`${origin()}/say`, {
      method: 'POST',
      body,
      headers: { cookie, 'content-type': 'application/json', ...headers },
    });
  const look = (headers: Record<string, string>) => raw(origin(), { headers: { cookie, ...headers } });

  expect(await look({ host: 'attacker.example' })).toBe(403);
  expect(await look({ host: `attacker.example:${port}` })).toBe(403);
  expect(await look({ host: '127.0.0.1:1' })).toBe(403);
  expect(await raw(`${origin()}/assets/console.js`, { headers: { host: 'attacker.example' } })).toBe(403);
  expect(await say({})).toBe(403);
  for (const foreign of [
    'https://attacker.example',
    'null',
    'http://127.0.0.1:1',
    `https://${host}`,
    `http://localhost:${port}`,
  ])
    expect(await say({ origin: foreign })).toBe(403);
  expect(invocations).toEqual([]);

  expect(await look({ host: `localhost:${port}` })).toBe(200);
  expect(await say({ origin: origin() })).toBe(200);
  expect(await say({ host: `localhost:${port}`, origin: `http://localhost:${port}` })).toBe(200);
  expect(invocations).toHaveLength(2);
});

test('it listens on 127.0.0.1 alone, and says what to do where the port is taken', async () => {
  const first = await start();
  expect(new URL(first.origin()).hostname).toBe('127.0.0.1');
  const port = Number(new URL(first.origin()).port);
  await expect(runConsole(database, { port })).rejects.toThrow(PlatformFault);
  await expect(runConsole(database, { port })).rejects.toThrow(/CONSOLE_PORT/);
});

test('every answer forbids scripts, frames and addresses from elsewhere', async () => {
  const console = await start();
  const { cookie } = await enter(console);
  const headers = { cookie };
  const answers = await Promise.all([
    fetch(console.origin()),
    fetch(console.origin(), { headers }),
    fetch(`${console.origin()}/assets/console.css`),
    fetch(`${console.origin()}/nothing`, { headers }),
    raw(`${console.origin()}/say`, { method: 'POST' }),
    fetch(`${console.origin()}/say`, { method: 'POST', headers: { ...headers, origin: console.origin() } }),
  ]);
  for (const one of answers.filter((response) => typeof response === 'object')) {
    expect(one.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(one.headers.get('content-security-policy')).not.toMatch(/unsafe|http|\*/);
    expect(one.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
    expect(one.headers.get('referrer-policy')).toBe('no-referrer');
    expect(one.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(one.headers.get('cache-control')).toMatch(/^no-(store|cache)$/);
    expect(one.headers.get('access-control-allow-origin')).toBeNull();
    await one.text();
  }
});

test('the eleventh browser takes the place of the one that was longest away', async () => {
  const console = await start();
  const browsers = [];
  for (let count = 0; count < 11; count += 1) browsers.push(await enter(console));
  const [first, second] = browsers;
  expect((await first?.post('/say', { ...member, text: '/x' }))?.status).toBe(401);
  expect((await second?.post('/say', { ...member, text: '/x' }))?.status).toBe(200);
});

test('it stops though pages listen, and starts again', async () => {
  const console = await start();
  const listening = await (await enter(console)).listen();
  const { platform } = console;
  expect(platform.ready()).toBe(true);
  await platform.stop();
  expect(platform.ready()).toBe(false);
  expect(await listening.next().catch(() => undefined)).toBeUndefined();
  await platform.start();
  expect(await (await enter(console)).page()).toContain('id="command"');
});

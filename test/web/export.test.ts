import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createExportLink } from '../../src/domain/privacy/export-link.ts';
import { exportSchema } from '../../src/domain/privacy/export-schema.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { createLogger } from '../../src/log.ts';
import { createPublicServer, type PublicServer } from '../../src/web/public.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { testSealer } from '../support/sealer.ts';

const account = { platform: 'slack', tenant: 'T1', person: 'U1' } as const;
let database: TestDatabase;
let server: PublicServer;
let url: string;
let now = new Date('2026-11-21T12:00:00Z');
beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  const member = { create: { name: '<b>Amina</b>', roles: ['member' as const] } };
  await db.account.create({ data: { platform: 'slack', tenant: 'T1', externalId: 'U1', member } });
});
afterAll(() => database.drop());
beforeEach(async () => {
  now = new Date('2026-11-21T12:00:00Z');
  const exports = { db: database.db, sealer: testSealer, clock: () => now, log: createLogger('silent') };
  server = createPublicServer({ host: '127.0.0.1', port: 0, ready: () => true, exports });
  url = `http://127.0.0.1:${await server.start()}`;
});
afterEach(() => server.stop());

async function aLink(language: Language = 'en'): Promise<string> {
  const { token } = await createExportLink(database.db, { account, language, now });
  return `${url}/export/${token}`;
}
const look = (address: string, headers: Record<string, string> = {}) => fetch(address, { headers });
const take = (address: string) => fetch(address, { method: 'POST' });

describe('the page', () => {
  test('has one form that posts, no script, and says nothing of the person', async () => {
    const page = await look(await aLink());
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html.match(/<form method="post"><button>Fetch my data<\/button><\/form>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|https?:|Amina| on\w+=/);
    expect(html).toContain('<html lang="en" dir="ltr">');
  });

  test('is in the language of whoever asked, from right to left in Arabic', async () => {
    expect(await (await look(await aLink('ar'))).text()).toContain('<html lang="ar" dir="rtl">');
  });

  test('is kept nowhere, found by nobody, told to nobody, and may load its own style alone', async () => {
    const page = await look(await aLink());
    const html = await page.text();
    const [, style = ''] = html.match(/<style>(.*?)<\/style>/s) ?? [];
    const digest = createHash('sha256').update(style).digest('base64');
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${digest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    });
  });

  test('looked at by messengers and browsers beforehand, uses nothing up', async () => {
    const address = await aLink();
    for (let at = 0; at < 3; at += 1) await look(address, { 'User-Agent': 'Slackbot-LinkExpanding 1.0' });
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
    expect((await look(address, { 'Sec-Purpose': 'prefetch' })).status).toBe(200);
    expect((await take(address)).status).toBe(200);
  });
});

describe('the file', () => {
  test('is everything, as an attachment', async () => {
    const file = await take(await aLink());
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="plenary-export-2026-11-21.json"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(exportSchema.parse(await file.json()).member?.name).toBe('<b>Amina</b>');
  });

  test('is fetched once, of ten at once by one, and noted once', async () => {
    const address = await aLink();
    const before = await database.db.auditEvent.count();
    const answers = await Promise.all(Array.from({ length: 10 }, () => take(address)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(410)]);
    expect((await look(address)).status).toBe(410);
    expect((await database.db.auditEvent.count()) - before).toBe(1);
  });

  test('is not lost where it could not be read', async () => {
    const address = await aLink();
    const { db, pool } = database;
    await pool.query('ALTER TABLE tour RENAME TO tour_away');
    const broken = await take(address);
    expect([broken.status, await broken.text()]).toEqual([
      500,
      expect.stringMatching(/That failed on our side \(reference [\da-f]{4}\)/),
    ]);
    expect(broken.headers.get('cache-control')).toBe('no-store');
    expect(broken.headers.get('content-security-policy')).toContain("default-src 'none'");
    await pool.query('ALTER TABLE tour_away RENAME TO tour');
    expect(await db.exportLink.count()).toBe(1);
    expect((await take(address)).status).toBe(200);
  });
});

describe('an address that works no longer', () => {
  test.each([['wrong'], ['x'.repeat(3000)], ['%00'], ['%E0%A4%A']])(
    '%# is answered in words',
    async (token) => {
      const page = await look(`${url}/export/${token}`);
      expect([400, 410]).toContain(page.status);
      expect(await page.text()).toContain('This address works no longer');
      expect(page.headers.get('cache-control')).toBe('no-store');
    },
  );

  test('after 15 minutes, in the browser’s language', async () => {
    const address = await aLink();
    now = new Date('2026-11-21T12:14:59Z');
    expect((await look(address)).status).toBe(200);
    now = new Date('2026-11-21T12:15:00Z');
    expect((await take(address)).status).toBe(410);
    const page = await look(address, { 'Accept-Language': 'ar-EG,en;q=0.5' });
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('dir="rtl"')]);
  });

  test('and every other way of asking', async () => {
    const address = await aLink();
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await fetch(address, { method })).status).toBe(404);
    expect((await take(address)).status).toBe(200);
    expect((await fetch(`${url}/export`)).status).toBe(404);
    expect((await fetch(`${url}/export/a/b`)).status).toBe(404);
  });
});

test('without a database there is no such page', async () => {
  const bare = createPublicServer({ host: '127.0.0.1', port: 0, ready: () => true });
  const port = await bare.start();
  expect((await fetch(`http://127.0.0.1:${port}/export/x`)).status).toBe(404);
  await bare.stop();
});

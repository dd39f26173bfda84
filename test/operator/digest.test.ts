import { afterAll, beforeAll, expect, test } from 'vitest';
import { subscribe } from '../../src/domain/digests/change.ts';
import { noCriteria } from '../../src/domain/digests/filter.ts';
import { useChannel } from '../../src/domain/workspaces/channels.ts';
import { operate } from '../../src/operator.ts';
import { aMember, aWish } from '../domain/digests/subscriptions.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { publish } from '../support/publish.ts';
import { testSealer } from '../support/sealer.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const now = new Date('2026-11-23T09:00:30Z');

async function run(...args: string[]): Promise<{ code: number; said: string[] }> {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const never = () => Promise.reject(new Error('not asked for here'));
  const asked = { readInput: never, connectSlack: never, libraryFaults: never };
  const desk = { db: database.db, sealer: testSealer, clock: () => now, say, ...asked };
  return { code: await operate(args, async () => desk, say), said };
}

test('what is due is printed with where, what and why, and nothing is sent until it is asked for', async () => {
  const { db } = database;
  const { id: workspaceId } = await db.workspace.create({
    data: { platform: 'slack', externalId: 'T1', name: 'Alpha' },
  });
  const channel = (name: string) =>
    useChannel(db, { workspaceId, externalId: `C-${name}`, name, setUpBy: 'U1' });
  const wish = {
    filter: { include: noCriteria, exclude: noCriteria },
    events: false,
    sayEmpty: false,
    rhythm: 'weekly',
    day: 1,
    time: '09:00',
    zone: 'UTC',
    language: 'en',
  } as const;
  const before = new Date('2026-11-20T12:00:00Z');
  for (const [name, kinds] of [
    ['all', []],
    ['laws', ['law']],
    ['broken', []],
  ] as const) {
    const { id: channelId } = await channel(name);
    const filter = { include: { ...noCriteria, kinds: [...kinds] }, exclude: noCriteria };
    await subscribe(db, { channelId, wish: { ...wish, filter }, now: before });
  }
  await db.channel.updateMany({
    where: { name: 'broken' },
    data: { brokenAt: before, obstacle: 'archived' },
  });
  const { number } = await publish(db, { kind: 'practice' });

  const dry = await run('digest', '--due', '--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.said).toEqual([
    `D-1 to #all in Alpha (slack): sends: E-${number} added; window 2026-11-20T12:00:00.000Z to 2026-11-23T09:00:30.000Z; due 2026-11-23T09:00:00.000Z; next run 2026-11-30T09:00:00.000Z`,
    'D-2 to #laws in Alpha (slack): stays silent: nothing new; window 2026-11-20T12:00:00.000Z to 2026-11-23T09:00:30.000Z; due 2026-11-23T09:00:00.000Z; next run 2026-11-30T09:00:00.000Z',
    'D-3 to #broken in Alpha (slack): held, because the channel takes no messages; its window stays open; next run 2026-11-30T09:00:00.000Z',
    '3 due, 1 would be sent. Nothing was sent.',
  ]);
  expect(await db.digestIssue.count()).toBe(0);

  expect((await run('digest', '--due')).said).toEqual([
    '2 issues made; 1 are on their way, the others had nothing to tell.',
  ]);
  expect(await db.delivery.count()).toBe(1);
  expect((await run('digest', '--due', '--dry-run')).said).toEqual([
    '0 due, 0 would be sent. Nothing was sent.',
  ]);
});

test('a digest that goes to a person is printed without naming them', async () => {
  const { db } = database;
  const { accountId } = await aMember(db, 'Ada');
  const before = new Date('2026-11-20T12:00:00Z');
  const { number } = await subscribe(db, { accountId, wish: aWish({ sayEmpty: true }), now: before });
  const printed = async () => (await run('digest', '--due', '--dry-run')).said;
  const [sends] = await printed();
  expect(sends).toMatch(new RegExp(`^D-${number} to a member \\(slack\\): sends: `));
  await db.account.update({ where: { id: accountId }, data: { directClosedAt: before } });
  const held = await printed();
  expect(held[0]).toContain('held, because they take no direct messages; its window stays open');
  await db.account.update({ where: { id: accountId }, data: { memberId: null } });
  expect((await printed())[0]).toContain('held, because the account is no member’s any more');
  expect([sends, ...held].join()).not.toContain('Ada');
});

test.each([[[]], [['--dry-run']], [['--due', '--now']]])(
  'digest %j is not understood and does nothing',
  async (args) => {
    const { code, said } = await run('digest', ...args);
    expect(code).toBe(1);
    expect(said.at(-1)).toContain('npm run forum -- digest --due --dry-run');
  },
);

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { grantRole } from '../../src/domain/members/grant.ts';
import { exportSchema } from '../../src/domain/privacy/export-schema.ts';
import { type Desk, operate } from '../../src/operator.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { testSealer } from '../support/sealer.ts';

let database: TestDatabase;
const said: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  said.length = 0;
  await database.db.account.deleteMany();
  await database.db.member.deleteMany();
  await aMember('member');
});

const account = { platform: 'slack', tenant: 'T1', person: 'U1' } as const;
const aMember = (role: 'member' | 'admin') => grantRole(database.db, { account, role, name: 'Amina Diallo' });

const run = (...args: string[]) => {
  const say = (line: string) => void said.push(line);
  const desk: Partial<Desk> = {
    db: database.db,
    sealer: testSealer,
    clock: () => new Date('2026-11-21T12:00:00Z'),
    say,
  };
  // What these two commands do not use is not there.
  return operate(args, async () => desk as Desk, say);
};

test('export prints JSON and nothing else, and is noted as the operator’s', async () => {
  expect(await run('export', 'slack:T1:U1')).toBe(0);
  expect(exportSchema.parse(JSON.parse(said.join('\n'))).member?.name).toBe('Amina Diallo');
  const member = await database.db.member.findFirst();
  const newest = () => database.db.auditEvent.findFirst({ orderBy: { number: 'desc' } });
  expect(await newest()).toMatchObject({
    ...{ act: 'person.exported', actor: null, data: { via: 'operator', member: member?.auditId } },
  });
  expect(await run('export', 'slack:T1:UNEVER')).toBe(0);
  expect(await newest()).toMatchObject({ data: { via: 'operator', member: null } });
});

test('erase asks for --yes, which may stand before or after the account', async () => {
  expect(await run('erase', 'slack:T1:U1')).toBe(1);
  expect(said.join('\n')).toContain('npm run forum -- erase slack:T1:U1 --yes');
  expect(await database.db.member.count()).toBe(1);
  expect(await run('erase', '--yes', 'slack:T1:U1')).toBe(0);
  expect(said.at(-1)).toBe('Erased: 1 account and a membership.');
  expect(await database.db.account.count()).toBe(0);
  expect(await run('erase', 'slack:T1:U1', '--yes')).toBe(0);
  expect(said.at(-1)).toBe('Nothing was stored about slack:T1:U1.');
});

test.each([
  [['--yes'], 'standing', 'We were wrong.'],
  [['--withdraw', '--yes'], 'removed', ''],
])('erase %j leaves a post %s', async (options, state, text) => {
  const { db } = database;
  await db.thread.deleteMany();
  const { id: authorId } = await db.member.findFirstOrThrow();
  const post = {
    attribution: 'named',
    state: 'standing',
    number: 2,
    placedAt: new Date(),
    authorId,
  } as const;
  await db.thread.create({
    data: {
      title: 'x',
      label: 'clear',
      state: 'open',
      posts: { create: { ...post, text: 'We were wrong.' } },
    },
  });
  expect(await run('erase', 'slack:T1:U1', ...options)).toBe(0);
  expect(await db.post.findFirst()).toMatchObject({ state, text, authorId: null });
});

test('erase refuses an option that there is not, and erases nothing', async () => {
  expect(await run('erase', 'slack:T1:U1', '--yes', '--withdrawn')).toBe(1);
  expect(said).toEqual([
    '"--withdrawn" is not understood; nothing was erased. There are --yes and --withdraw.',
  ]);
  expect(await database.db.member.count()).toBe(1);
});

test('the last admin stays', async () => {
  await aMember('admin');
  expect(await run('erase', 'slack:T1:U1', '--yes')).toBe(1);
  expect(said.at(-1)).toContain('This is the last admin of the forum.');
  expect(await database.db.member.count()).toBe(1);
});

test.each([['export'], ['erase', '--yes'], ['export', 'U1'], ['erase', 'slack:U1', '--yes']])(
  '%s %s without an account that can be read is refused in words',
  async (...args) => {
    expect(await run(...args)).toBe(1);
    expect(said.join('\n')).toContain('slack:T0123ABCD:U0456EFGH');
  },
);

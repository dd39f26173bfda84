import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readAccount, writeAccount } from '../src/operator/account.ts';
import { operate } from '../src/operator.ts';
import { personas } from '../src/web/console/places.ts';
import { createTestDatabase, type TestDatabase } from './support/database.ts';
import { testSealer } from './support/sealer.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  for (const table of ['account', 'member', 'workspace'] as const)
    await database.pool.query(`DELETE FROM ${table}`);
});

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const never = () => Promise.reject(new Error('not asked for here'));
  const desk = {
    ...{ db: database.db, pool: database.pool, sealer: testSealer, say },
    ...{
      clock: () => new Date('2026-11-21T12:00:00Z'),
      readInput: never,
      connectSlack: never,
      libraryFaults: never,
    },
  };
  const code = await operate(args, async () => desk, say);
  return { code, said: lines.join('\n') };
}
const members = () => database.db.member.findMany({ include: { accounts: true } });

test('help has a line for each command', async () => {
  const { said } = await run('help');
  for (const usage of [
    'grant ROLE ACCOUNT [NAME]',
    'revoke ROLE ACCOUNT',
    'verify [WORKSPACE] [--groups GROUP,GROUP]',
    'unverify [WORKSPACE]',
  ])
    expect(said).toContain(`npm run forum -- ${usage}`);
});

describe('grant and revoke', () => {
  test('say what was done, and twice is the same', async () => {
    expect(await run('grant', 'moderator', 'slack:T1:U1', 'Ada', 'Okafor')).toEqual({
      code: 0,
      said: [
        'Ada Okafor (slack:T1:U1) is a member of the forum now.',
        'Ada Okafor (slack:T1:U1) has the role moderator now.',
        'All roles: moderator.',
      ].join('\n'),
    });
    expect(await run('grant', 'Moderator', 'SLACK:t1:u1')).toEqual({
      code: 0,
      said: 'Ada Okafor (slack:T1:U1) had the role moderator already.\nAll roles: moderator.',
    });
    expect((await run('grant', 'moderator', 'slack:T1:U1', 'Other')).said).toContain('their name stays');
    expect(await members()).toMatchObject([
      { name: 'Ada Okafor', accounts: [{ tenant: 'T1', externalId: 'U1' }] },
    ]);
    expect(await run('revoke', 'moderator', 'slack:T1:U1')).toEqual({
      code: 0,
      said: 'Ada Okafor (slack:T1:U1) has the role moderator no longer. What is left: membership alone.',
    });
    expect((await run('revoke', 'member', 'slack:T1:U1')).said).toContain('no member of the forum any more');
    expect(await members()).toEqual([]);
  });

  test('are audited without words and without a name for the operator, and tell nobody', async () => {
    await run('grant', 'curator', 'slack:T1:U1', 'Ada', 'Okafor');
    await run('grant', 'curator', 'slack:T1:U1');
    const [member] = await members();
    await run('revoke', 'curator', 'slack:T1:U1');
    await run('revoke', 'member', 'slack:T1:U1');
    const rows = await database.db.auditEvent.findMany({ orderBy: { number: 'desc' }, take: 3 });
    const at = new Date('2026-11-21T12:00:00Z');
    const deed = { at, actor: null };
    const data = { member: member?.auditId };
    expect(rows.reverse()).toMatchObject([
      { ...deed, act: 'role.granted', data: { ...data, role: 'curator' } },
      { ...deed, act: 'role.revoked', data: { ...data, role: 'curator' } },
      { ...deed, act: 'member.dismissed', data },
    ]);
    // Hashes have any letters.
    expect(JSON.stringify(rows.map((row) => row.data))).not.toMatch(/Ada|U1/);
    expect(await database.db.delivery.count()).toBe(0);
  });

  test('without a name a new member is called by the account', async () => {
    expect((await run('grant', 'admin', 'discord:123456789012345678')).said).toBe(
      [
        'discord:123456789012345678 is a member of the forum now.',
        'discord:123456789012345678 has the role admin now.',
        'All roles: admin.',
      ].join('\n'),
    );
    expect(await members()).toMatchObject([{ name: 'discord:123456789012345678', roles: ['admin'] }]);
  });

  test.each([
    [['grant'], 'Which role? All roles: member, moderator, curator, admin.'],
    [['grant', 'modrator', 'slack:T1:U1'], 'no role "modrator". Did you mean "moderator"?'],
    [['grant', 'constructor', 'slack:T1:U1'], 'no role "constructor".'],
    [['grant', 'admin'], 'Whose account?\nWrite it like slack:T0123ABCD:U0456EFGH'],
    [['grant', 'admin', 'slack:U1'], '"slack:U1" is no account.'],
    [['grant', 'admin', 'slack:U1:T1'], '"slack:U1:T1" is no account.'],
    [['grant', 'admin', 'slack:T1:U1:more'], 'is no account.'],
    [['grant', 'admin', 'slack:T1:C1'], 'is no account.'],
    [['grant', 'admin', 'discord:ada#1234'], 'is no account.'],
    [['grant', 'admin', 'console:modrator'], 'The local console has nobody called "modrator".'],
    [['grant', 'admin', 'irc:ada'], '"irc:ada" is no account.'],
    [['revoke', 'admin', 'slack:T1:U1'], 'is no member of the forum'],
  ])('%j is answered in words and changes nothing', async (args, said) => {
    const outcome = await run(...args);
    expect(outcome.code).toBe(1);
    expect(outcome.said).toContain(said);
    expect(await members()).toEqual([]);
  });

  test('what cannot be taken away is said with what to do first', async () => {
    await run('grant', 'admin', 'console:admin');
    expect(await run('revoke', 'admin', 'console:admin')).toEqual({
      code: 1,
      said: 'console:admin is the last admin of the forum. Make somebody else admin first: npm run forum -- grant admin ACCOUNT',
    });
    expect((await run('revoke', 'member', 'console:admin')).said).toContain('Take those away first');
    expect((await run('revoke', 'curator', 'console:admin')).said).toContain(
      'does not have the role curator',
    );
    expect(await members()).toMatchObject([{ roles: ['admin'] }]);
  });
});

test('every persona of the console is an account, and each account is written as it is read', () => {
  const written = ['slack:T1:U1', 'discord:123456789012345678', ...personas.map((one) => `console:${one}`)];
  for (const text of written) {
    const account = readAccount(text);
    expect(account.ok && writeAccount(account.value)).toBe(text);
  }
});

describe('verify', () => {
  beforeEach(async () => {
    await database.db.workspace.createMany({
      data: [
        { platform: 'slack', externalId: 'T1', name: 'Alliance' },
        { platform: 'discord', externalId: '42', name: 'Twin' },
        { platform: 'slack', externalId: 'T2', name: 'Twin', leftAt: new Date('2026-11-01T00:00:00Z') },
      ],
    });
  });
  const noGroups =
    'It belongs to no stakeholder group, so nothing marked TLP:AMBER is shown there. Add: --groups GROUP,GROUP';
  const verified = async () => {
    const rows = await database.db.workspace.findMany({ where: { verifiedAt: { not: null } } });
    return rows.map(({ externalId }) => externalId).sort();
  };

  test('lists all with their state', async () => {
    await run('verify', 'slack:T1');
    const { code, said } = await run('verify');
    expect(code).toBe(0);
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^slack:T1 +verified \d{4}-\d\d-\d\d +Alliance$/),
      expect.stringMatching(/^(slack:T2|discord:42) +not verified +Twin/),
      expect.stringMatching(/^(slack:T2|discord:42) +not verified +Twin/),
    ]);
    expect(said).toContain('Twin (Plenary was removed)');
    await database.db.workspace.deleteMany();
    expect((await run('unverify')).said).toBe('No workspace is connected yet.');
  });

  test('takes an id in any letter case or a name; twice keeps the first date; unverify takes it back', async () => {
    expect(await run('verify', 'Alliance')).toEqual({
      code: 0,
      said: `"Alliance" (slack:T1) is verified now.\n${noGroups}`,
    });
    const [first] = await database.db.workspace.findMany({ where: { externalId: 'T1' } });
    expect((await run('verify', 'SLACK:t1')).said).toBe(
      `"Alliance" (slack:T1) was verified already.\n${noGroups}`,
    );
    const [second] = await database.db.workspace.findMany({ where: { externalId: 'T1' } });
    expect(second?.verifiedAt).toEqual(first?.verifiedAt);
    expect(await verified()).toEqual(['T1']);
    expect((await run('unverify', 'slack:T1')).said).toBe('"Alliance" (slack:T1) is verified no longer.');
    expect((await run('unverify', 'slack:T1')).said).toBe('"Alliance" (slack:T1) was not verified.');
    expect(await verified()).toEqual([]);
  });

  test('says to which stakeholder groups a workspace belongs', async () => {
    expect((await run('verify', 'Alliance', '--groups', 'Academia, industry')).said).toBe(
      '"Alliance" (slack:T1) is verified now.\nIt belongs to: academia, industry.',
    );
    const groups = async () =>
      (await database.db.workspace.findFirstOrThrow({ where: { externalId: 'T1' } })).groups;
    expect(await groups()).toEqual(['industry', 'academia']);
    expect((await run('verify', 'Alliance')).said).toBe('"Alliance" (slack:T1) was verified already.');
    expect((await run('verify')).said).toContain('Alliance [industry, academia]');
    expect(await run('verify', '--groups=goverment', 'Alliance')).toEqual({
      code: 1,
      said: 'There is no stakeholder group "goverment". Did you mean "government"? All of them: industry, small-platform, civil-society, academia, government, intergovernmental',
    });
    expect(await groups()).toEqual(['industry', 'academia']);
    expect((await run('verify', 'Alliance', '--groups')).code).toBe(1);
    expect((await run('verify', '--groups=', 'Alliance')).said).toContain(
      'It belongs to no stakeholder group.',
    );
    expect(await groups()).toEqual([]);
    const noted = await database.db.auditEvent.findMany({ where: { act: 'workspace.set' } });
    expect(noted.map(({ actor, data }) => [actor, data])).toMatchObject([
      [null, { setting: 'groups', value: 'industry,academia' }],
      [null, { setting: 'groups', value: '' }],
    ]);
  });

  test('a name that two share is not guessed at', async () => {
    const { code, said } = await run('verify', 'Twin');
    expect(code).toBe(1);
    expect(said).toContain('2 workspaces are called "Twin"');
    expect(said).toMatch(/discord:42/);
    expect(said).toMatch(/slack:T2/);
    expect(await verified()).toEqual([]);
    expect((await run('verify', 'slack:T2')).said).toContain('once Plenary is back');
    expect(await verified()).toEqual(['T2']);
  });

  test('one that is not there is answered with the nearest', async () => {
    expect(await run('verify', 'Aliance')).toEqual({
      code: 1,
      said: 'No workspace "Aliance" is connected. Did you mean "Alliance"? All of them: npm run forum -- verify',
    });
    expect((await run('unverify', 'slack:T9x')).code).toBe(1);
  });
});

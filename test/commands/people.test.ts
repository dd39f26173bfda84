import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { grantRole } from '../../src/domain/members/grant.ts';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import type { Role } from '../../src/generated/prisma/enums.ts';
import { actionOf, createAsking, now, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let asking: Awaited<ReturnType<typeof createAsking>>;
let workspaceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  asking = await createAsking(database);
  const made = { platform: 'slack', externalId: 'T1', name: 'Alliance' } as const;
  ({ id: workspaceId } = await database.db.workspace.create({ data: made }));
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.delivery.deleteMany();
  await database.db.account.deleteMany();
  await database.db.member.deleteMany();
});

const dayMs = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(now.getTime() + days * dayMs);

/** Somebody with an account U<name> that direct messages reach; resolves to the member's id. */
async function admit(name: string, role: Role, data: Prisma.MemberUpdateInput = {}): Promise<string> {
  const person = `U${name.toUpperCase()}`;
  await grantRole(database.db, { account: { platform: 'slack', tenant: 'T1', person }, role, name });
  const where = { platform: 'slack', externalId: person } as const;
  await database.db.account.updateMany({ where, data: { workspaceId } });
  const { member } = await database.db.account.findFirstOrThrow({ where, include: { member: true } });
  await database.db.member.update({ where: { id: member?.id ?? '' }, data });
  return member?.id ?? '';
}

const as = (name: string) => ({ user: `U${name.toUpperCase()}`, workspaceAdmin: false });
const press = (name: string, ...ids: (string | undefined)[]) =>
  asking.press(`forum:${[name, ids[0]].filter(Boolean).join(':')}`, ids[1], as('ada'));
const read = (id: string) => database.db.member.findUnique({ where: { id } });
const told = async () => {
  const rows = await database.db.delivery.findMany({ orderBy: { number: 'asc' } });
  return rows.map(({ kind, subject, recipient }) => `${kind} ${subject} ${recipient}`);
};
const audited = async () => {
  const rows = await database.db.auditEvent.findMany({ orderBy: { number: 'desc' }, take: 1 });
  return rows.map(({ act, actor, data }) => ({ act, actor, data }))[0];
};
/** Fills in the form that suspends somebody. */
async function suspend(id: string, reason: string, until: string, by = 'ada') {
  const form = await asking.press(`forum:personSuspend:${id}`, undefined, as(by));
  if (form.show !== 'modal') return { form, answer: form };
  const { command, name, args } = form.modal.action;
  const answer = await asking.submit([command, name, ...args].join(':'), { reason, until }, as(by));
  return { form, answer, submit: [command, name, ...args].join(':') };
}

describe('the list', () => {
  test('is in the order of the reader’s alphabet, five a page, with what each one is', async () => {
    await admit('ada', 'admin', { name: 'Zoë', organisation: 'Forum', group: 'academia' });
    await admit('a', 'member', { name: 'Émile' });
    await admit('b', 'moderator', { name: 'eve', suspendedUntil: inDays(2) });
    await admit('c', 'curator', { name: 'Łukasz', suspendedUntil: inDays(-2) });
    await admit('d', 'member', { name: '<!channel> *x*' });
    await admit('e', 'member', { name: 'Fay' });
    await admit('f', 'member', { name: 'Gus' });
    const first = await asking.type('settings', as('ada'));
    const lines = words(first).split('\n');
    expect(lines.filter((line) => /^(ADMIN|CURATOR|MODERATOR|MEMBER) /.test(line))).toEqual([
      'MEMBER <!channel> *x*',
      'MEMBER Émile',
      'MODERATOR eve',
      'MEMBER Fay',
      'MEMBER Gus',
    ]);
    expect(words(first)).toContain('moderator · suspended until Mon 23 Nov 2026, 13:00');
    expect(words(first)).toContain('1–5 of 7');
    const second = await asking.press(actionOf(first, 'Next'), undefined, as('ada'));
    expect(words(second)).toContain('CURATOR Łukasz');
    expect(words(second)).toContain('ADMIN Zoë\nForum · Academia\nadmin');
    expect(words(second)).not.toContain('suspended');
    expect(words(await asking.press(actionOf(second, 'Previous'), undefined, as('ada')))).toBe(words(first));
    for (const offset of ['-1', 'x', '1e9', ''])
      expect(words(await press('people', offset))).toBe(words(first));
  });

  test('is searched by words of names and organisations, and by accounts', async () => {
    await admit('ada', 'admin', { name: 'Ada Okafor', organisation: 'Forum' });
    await admit('ben', 'member', { name: 'Ben 100%', organisation: 'Forum_X' });
    const form = await asking.press(actionOf(await press('people'), 'Find'), undefined, as('ada'));
    expect(form).toMatchObject({ show: 'modal', modal: { inputs: [{ name: 'query', value: '' }] } });
    const find = async (query: string) => {
      const shown = words(await asking.submit('forum:peopleFound', { query }, as('ada')));
      return ['Ada', 'Ben'].filter((name) => shown.includes(name));
    };
    expect(await find('forum')).toEqual(['Ada', 'Ben']);
    expect(await find(' OKAFOR  forum ')).toEqual(['Ada']);
    expect(await find('forum_')).toEqual(['Ben']);
    expect(await find('%')).toEqual(['Ben']);
    expect(await find('UBEN')).toEqual(['Ben']);
    expect(await find('slack:T1:UADA')).toEqual(['Ada']);
    expect(await find('\\')).toEqual([]);
    const none = await asking.submit('forum:peopleFound', { query: 'n\u0000o\u202ebody' }, as('ada'));
    expect(words(none)).toContain('No member is found for “n obody”');
    expect(words(await asking.press(actionOf(none, 'All members'), undefined, as('ada')))).toContain(
      '2 members',
    );
  });
});

test('one member: what is known, with accounts as the operator’s commands take them', async () => {
  await admit('ada', 'admin');
  const ben = await admit('ben', 'moderator', { name: 'Ben', organisation: 'Forum', group: 'industry' });
  await database.db.member.update({ where: { id: ben }, data: { createdAt: now } });
  const key = { platform: 'discord', externalId: '123456789' } as const;
  await database.db.account.create({ data: { ...key, memberId: ben } });
  expect(
    words(await press('person', ben))
      .split('\n')
      .slice(0, 6),
  ).toEqual([
    'Ben',
    'Organisation: Forum',
    'Stakeholder group: Industry',
    'Roles: member, moderator',
    'Accounts: slack:T1:UBEN (Alliance), discord:123456789',
    'Member since: 21 Nov 2026',
  ]);
  for (const id of ['', 'x', workspaceId])
    expect(words(await press('person', id))).toContain('There is no such member any more');
});

describe('roles', () => {
  test('are given and taken, the person is told, the audit says who did it', async () => {
    const ada = await admit('ada', 'admin');
    const ben = await admit('ben', 'member');
    const given = await asking.press(
      actionOf(await press('person', ben), 'Give a role…'),
      'curator',
      as('ada'),
    );
    expect(words(given)).toContain('ben has the role curator now and is told.');
    expect(words(given)).toContain('Roles: member, curator');
    expect((await read(ben))?.roles).toEqual(['member', 'curator']);
    expect(await told()).toEqual(['direct roles-changed UBEN']);
    const [by, whom] = [await read(ada), await read(ben)];
    const deed = { actor: by?.auditId, data: { member: whom?.auditId, role: 'curator' } };
    expect(await audited()).toEqual({ act: 'role.granted', ...deed });
    expect(words(await press('personGive', ben, 'curator'))).toContain('had the role curator already');
    expect(await told()).toHaveLength(1);
    const taken = await asking.press(actionOf(given, 'Take a role away…'), 'curator', as('ada'));
    expect(words(taken)).toContain('ben has the role curator no longer and is told.');
    expect((await read(ben))?.roles).toEqual(['member']);
    expect(await audited()).toEqual({ act: 'role.revoked', ...deed });
    expect(words(await press('personTake', ben, 'curator'))).toContain('does not have that role');
    expect(await told()).toHaveLength(2);
  });

  test('that do not exist, and membership, are not given or taken this way', async () => {
    await admit('ada', 'admin');
    const ben = await admit('ben', 'member');
    for (const role of ['member', 'owner', ''])
      for (const how of ['personGive', 'personTake'])
        expect(words(await press(how, ben, role))).toContain('no such member');
    expect(await read(ben)).toMatchObject({ roles: ['member'] });
    expect(await told()).toEqual([]);
  });

  test('only who can be reached through a connected workspace is written to', async () => {
    await admit('ada', 'admin');
    const ben = await admit('ben', 'member');
    const left = { platform: 'slack', externalId: 'T9', name: 'Left', leftAt: now } as const;
    const { id } = await database.db.workspace.create({ data: left });
    const accounts = [
      { externalId: '1' },
      { externalId: '2', workspaceId: id },
      { externalId: '3', workspaceId },
    ];
    await database.db.account.createMany({
      data: accounts.map((one) => ({ platform: 'slack', tenant: 'TX', memberId: ben, ...one })),
    });
    await press('personGive', ben, 'moderator');
    expect((await told()).sort()).toEqual(['direct roles-changed 3', 'direct roles-changed UBEN']);
  });
});

describe('a suspension', () => {
  test('is written in a form, told, audited, and can be ended', async () => {
    const ada = await admit('ada', 'admin');
    const ben = await admit('ben', 'moderator');
    const { answer } = await suspend(ben, ' Shared\u202e names\nof users. ', '14');
    expect(words(answer)).toContain('ben is suspended until Sat 5 Dec 2026, 13:00 (Europe/Zurich)');
    expect(words(answer)).toContain('Reason given: Shared names of users.');
    const until = inDays(14);
    expect(await read(ben)).toMatchObject({
      suspendedUntil: until,
      suspensionReason: 'Shared names of users.',
    });
    expect(await told()).toEqual(['direct suspended UBEN']);
    const [by, whom] = [await read(ada), await read(ben)];
    const deed = { actor: by?.auditId, data: { member: whom?.auditId } };
    const data = { ...deed.data, until: until.toISOString() };
    expect(await audited()).toEqual({ act: 'member.suspended', ...deed, data });
    const ended = await asking.press(actionOf(answer, 'End the suspension'), undefined, as('ada'));
    expect(words(ended)).toContain('ben is no longer suspended and is told.');
    expect(await read(ben)).toMatchObject({ suspendedUntil: null, suspensionReason: null });
    expect(await told()).toEqual(['direct suspended UBEN', 'direct restored UBEN']);
    expect(await audited()).toEqual({ act: 'member.restored', ...deed });
    expect(words(await press('personRestore', ben))).toContain('This member is not suspended.');
  });

  test('a form with faults comes back as it was filled in; sent twice it suspends once', async () => {
    await admit('ada', 'admin');
    const ben = await admit('ben', 'member');
    const { answer, submit = '' } = await suspend(ben, '\u200b', 'soon');
    expect(words(answer)).toContain('A suspension needs a reason');
    expect(words(answer)).toContain('“soon” is neither a number of days nor a date');
    const form = await asking.press(actionOf(answer, 'Change it'), undefined, as('ada'));
    expect(form).toMatchObject({ modal: { inputs: [{ value: '\u200b' }, { value: 'soon' }] } });
    const long = await asking.submit(submit, { reason: 'x'.repeat(501), until: '9999' }, as('ada'));
    expect(words(long)).toContain('at most 500 characters');
    expect(words(long)).toContain('more than a year away');
    const fields = { reason: 'Spam', until: '2026-12-24' };
    expect(words(await asking.submit(submit, fields, as('ben')))).toContain('Only admins of the forum');
    await admit('eve', 'admin');
    expect(words(await asking.submit(submit, fields, as('eve')))).toContain('This form was sent already');
    const answers = await Promise.all([0, 1].map(() => asking.submit(submit, fields, as('ada'))));
    expect(answers.map((one) => words(one).includes('is suspended until')).sort()).toEqual([false, true]);
    expect(await told()).toEqual(['direct suspended UBEN']);
    expect(await read(ben)).toMatchObject({ suspendedUntil: new Date('2026-12-23T23:00:00Z') });
  });

  test('blocks at once what is on screens already, with reason and date, while looking up goes on', async () => {
    await admit('ada', 'admin');
    const ben = await admit('ben', 'moderator');
    // The last second's look-up is remembered for guests.
    expect(words(await asking.press('practices:page:0:', undefined, as('ben')))).not.toContain('suspended');
    const card = `review:approve:${workspaceId}:`;
    expect(words(await asking.press(card, undefined, as('ben')))).not.toContain('suspended');
    await suspend(ben, 'Spam.', '14');
    const refused = words(await asking.press(card, undefined, as('ben')));
    expect(refused).toContain('You are suspended until Sat 5 Dec 2026, 13:00 (Europe/Zurich)');
    expect(refused).toContain('Spam.');
    expect(words(await asking.press('practices:page:0:', undefined, as('ben')))).not.toContain('suspended');
    await press('personRestore', ben);
    expect(words(await asking.press(card, undefined, as('ben')))).not.toContain('suspended');
  });

  test('ends by itself, and is then begun without the old reason', async () => {
    await admit('ada', 'admin');
    const ben = await admit('ben', 'moderator', { suspendedUntil: now, suspensionReason: 'Old' });
    const card = `review:approve:${workspaceId}:`;
    expect(words(await asking.press(card, undefined, as('ben')))).not.toContain('suspended');
    const { form } = await suspend(ben, 'Spam', '1');
    expect(form).toMatchObject({ modal: { inputs: [{ value: '' }, { value: '' }] } });
    expect(await suspend(ben, 'Spam, again', '2')).toMatchObject({
      form: { modal: { inputs: [{ value: 'Spam' }, { value: '' }] } },
    });
    expect(await read(ben)).toMatchObject({ suspendedUntil: inDays(2), suspensionReason: 'Spam, again' });
  });

  test('is nothing one does to oneself, to the last admin who can act, or to nobody', async () => {
    const ada = await admit('ada', 'admin');
    expect(words((await suspend(ada, 'Spam', '1')).answer)).toContain('Nobody suspends themselves');
    const eve = await admit('eve', 'admin');
    expect(words((await suspend(eve, 'Spam', '1')).answer)).toContain('eve is suspended until');
    expect(words((await suspend(ada, 'Spam', '1', 'eve')).answer)).toContain('You are suspended until');
    expect(words(await press('personSuspend', workspaceId))).toContain('no such member');
    const { submit = '' } = await suspend(await admit('ben', 'member'), '', '');
    await database.db.account.updateMany({ where: { externalId: 'UBEN' }, data: { memberId: null } });
    await database.db.member.deleteMany({ where: { name: 'ben' } });
    const late = await asking.submit(submit, { reason: 'Spam', until: '1' }, as('ada'));
    expect(words(late)).toContain('no such member');
  });
});

describe('ending a membership', () => {
  test('is asked for, then takes roles, personal digests and server roles, and is told', async () => {
    const ada = await admit('ada', 'admin');
    const ben = await admit('ben', 'curator', { group: 'industry' });
    const server = { platform: 'discord', externalId: '1', name: 'Server' } as const;
    const { id: serverId } = await database.db.workspace.create({ data: server });
    const { id: accountId } = await database.db.account.create({
      data: {
        ...{ platform: 'discord', externalId: '77', memberId: ben, workspaceId: serverId, language: 'fr' },
        givenRoles: { create: { workspaceId: serverId, externalId: '42' } },
      },
    });
    await database.db.digest.create({
      data: {
        ...{ accountId, filter: {}, rhythm: 'daily', time: '09:00', zone: 'UTC', language: 'fr' },
        ...{ nextRunAt: now, windowFrom: now, afterNews: 0 },
      },
    });
    const whom = await read(ben);
    const asked = await asking.press(
      actionOf(await press('person', ben), 'End the membership'),
      undefined,
      as('ada'),
    );
    expect(words(asked)).toContain('End the membership of ben?');
    expect(await read(ben)).not.toBeNull();
    const answer = await asking.press(actionOf(asked, 'End the membership'), undefined, as('ada'));
    expect(words(answer)).toContain('ben is no member of the forum any more and is told.');
    expect(words(answer)).toContain('1 member');
    expect(await read(ben)).toBeNull();
    expect((await told()).sort()).toEqual([
      'direct dismissed 77',
      'direct dismissed UBEN',
      'take_role group-role 77',
    ]);
    expect(await database.db.digest.findMany()).toMatchObject([{ stoppedAt: now, nextRunAt: null }]);
    expect(await database.db.account.findUnique({ where: { id: accountId } })).toMatchObject({
      memberId: null,
      language: 'fr',
    });
    expect(await audited()).toEqual({
      act: 'member.dismissed',
      actor: (await read(ada))?.auditId,
      data: { member: whom?.auditId },
    });
    expect(words(await press('personDismissed', ben))).toContain('no such member');
    await database.db.digest.deleteMany();
    await database.db.workspace.delete({ where: { id: serverId } });
  });

  test('of one’s own leaves a guest', async () => {
    const ada = await admit('ada', 'admin');
    expect(words(await press('personDismissed', ada))).toContain('needs an admin who can act');
    await admit('eve', 'admin');
    const answer = words(await press('personDismissed', ada));
    expect(answer).toBe('ada is no member of the forum any more and is told.');
    expect(words(await press('people'))).toContain('Only admins of the forum');
  });
});

describe('the last admin', () => {
  const ways: [string, (id: string, by: string) => Promise<unknown>][] = [
    ['roles', (id, by) => asking.press(`forum:personTake:${id}`, 'admin', as(by))],
    ['memberships', (id, by) => asking.press(`forum:personDismissed:${id}`, undefined, as(by))],
    ['rights, by suspending', (id, by) => suspend(id, 'Spam', '1', by)],
  ];
  const active = () =>
    database.db.member.count({
      where: { roles: { has: 'admin' }, OR: [{ suspendedUntil: null }, { suspendedUntil: { lte: now } }] },
    });

  test.each(ways)('is left when two take each other’s %s at once', async (_, take) => {
    for (let round = 0; round < 5; round += 1) {
      const [ada, eve] = [await admit('ada', 'admin'), await admit('eve', 'admin')];
      await Promise.all([take(ada, 'eve'), take(eve, 'ada')]);
      expect(await active()).toBe(1);
      await database.db.account.deleteMany();
      await database.db.member.deleteMany();
    }
  });

  test('is left when each of three is taken by another way', async () => {
    for (let round = 0; round < 5; round += 1) {
      const people = ['ada', 'eve', 'ivy'];
      const ids = await Promise.all(people.map((name) => admit(name, 'admin')));
      await Promise.all(
        ways.map(([, take], at) => take(ids[at] ?? '', people[(at + 1) % people.length] ?? '')),
      );
      expect(await active()).toBeGreaterThan(0);
      await database.db.account.deleteMany();
      await database.db.member.deleteMany();
    }
  });

  test('is not the one who is suspended', async () => {
    const ada = await admit('ada', 'admin');
    await admit('eve', 'admin', { suspendedUntil: inDays(1), suspensionReason: 'Spam' });
    expect(words(await press('personTake', ada, 'admin'))).toContain('needs an admin who can act');
    expect(await read(ada)).toMatchObject({ roles: ['admin'] });
  });
});

describe('who is no admin of the forum', () => {
  beforeEach(async () => {
    await admit('ada', 'admin');
    await admit('mod', 'moderator');
    await admit('cur', 'curator');
    await admit('mem', 'member');
  });
  const presses = [
    ...['people:0:', 'peopleFind', 'peopleFound', 'person', 'personGive', 'personTake', 'personSuspend'],
    ...['personSuspendAgain', 'personSuspended', 'personRestore', 'personDismiss', 'personDismissed'],
  ];
  const others = ['mod', 'cur', 'mem', 'guest'].map(as);
  test.each(presses)('is refused %s', async (name) => {
    const { id } = await database.db.member.findFirstOrThrow({ where: { name: 'mem' } });
    for (const who of [...others, { user: 'UBOSS', workspaceAdmin: true }]) {
      const answer = await asking.press(`forum:${name}:${id}`, 'admin', who);
      expect(words(answer)).toBe('Only admins of the forum can do this.');
    }
    expect(
      words(await asking.press(`forum:${name}:${id}`, 'admin', { ...as('ada'), outsider: true })),
    ).toContain('In somebody else’s workspace');
    expect(await database.db.member.count()).toBe(4);
    expect(await told()).toEqual([]);
  });
  test('/forum settings is refused to whom it is nothing for', async () => {
    for (const who of others)
      expect(words(await asking.type('settings', who))).toContain(
        'Only admins of this workspace or of the forum',
      );
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeDeliveries } from '../../src/domain/deliveries/write.ts';
import { toBlocks } from '../../src/slack/blocks.ts';
import { groups } from '../../src/stakeholders.ts';
import { actionOf, now, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createJoining, type Joining, type Person } from '../support/joining.ts';

let database: TestDatabase;
let joining: Joining;
let amina: Person;

beforeAll(async () => {
  database = await createTestDatabase();
  joining = await createJoining(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.delivery.deleteMany();
  await database.db.digest.deleteMany();
  await database.db.account.deleteMany();
  await database.db.member.deleteMany();
  amina = joining.person('UAMINA');
});

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const workspaceId = async () =>
  (await database.db.workspace.findFirstOrThrow({ where: { externalId: 'T1' } })).id;

/** A member who was admitted in spring. */
async function admit(given: { name?: string; organisation?: string; topics?: string[]; until?: Date } = {}) {
  const { name = 'Amina Diallo', organisation = 'Clipnest', topics = [], until } = given;
  await database.db.account.create({
    data: {
      ...amina.key,
      workspace: { connect: { id: await workspaceId() } },
      member: {
        create: {
          ...{ name, organisation, topics, group: groups[0], roles: ['member', 'curator'] },
          createdAt: day('2026-03-02'),
          ...(until && { suspendedUntil: until, suspensionReason: 'Repeated personal attacks.' }),
        },
      },
    },
  });
}

describe('the desk of a guest', () => {
  test('is short where there is nothing', async () => {
    const desk = await amina.type('profile');
    expect(desk.show).toBe('private');
    expect(words(desk)).toBe(
      [
        'Your desk',
        'You are a guest: you can look everything up. Members also contribute and get a digest of their own.',
        ...['Get started', 'Apply for membership', 'Language and topics', 'Code of conduct'],
        ...['Link accounts', 'Privacy', 'Help'],
      ].join('\n'),
    );
    expect(await amina.account()).toBeNull();
  });

  test('leads on where the tour stopped', async () => {
    await amina.press('forum:tour:3');
    const desk = await amina.type('profile');
    expect(words(await amina.use(desk, 'Continue the tour'))).toContain('Step 3 of 5');
    expect(words(await amina.use(desk, 'Language and topics'))).toContain('Step 3 of 5');
  });

  test('is refused to outsiders in words', async () => {
    const outside = joining.person('UAMINA', { outsider: true });
    expect(words(await outside.type('profile'))).toContain('In somebody else’s workspace');
  });

  test('every button on it leads somewhere', async () => {
    const desk = await amina.type('profile');
    for (const label of [
      'Get started',
      'Language and topics',
      'Code of conduct',
      'Link accounts',
      'Privacy',
      'Help',
    ])
      expect(words(await amina.use(desk, label)), label).not.toContain('no longer exists');
  });
});

describe('the desk of a member', () => {
  test('says who they are in the forum', async () => {
    await admit({ topics: ['transparency'] });
    const text = words(await amina.type('profile'));
    for (const line of [
      'Name: Amina Diallo',
      'Organisation: Clipnest',
      'Stakeholder group: Industry',
      'Roles: member, curator',
      'Member since: 2 Mar 2026',
      'Accounts: Slack (Workspace T1) – this one',
      'Language: English',
    ])
      expect(text).toContain(line);
    expect(text).toMatch(/Topics: .*Transparency/);
    expect(text).toContain('None yet. A digest of your own tells you');
    expect(text).not.toContain('Apply for membership');
  });

  test('lists the three newest entries on their topics, which it opens', async () => {
    await admit({ topics: ['transparency'] });
    const desk = await amina.type('profile');
    const [, listed = ''] = words(desk).split('Newest on your topics\n');
    const references = listed
      .split('\n')
      .slice(0, 3)
      .map((line) => line.match(/^E-\d+/)?.[0] ?? '');
    expect(references.every(Boolean)).toBe(true);
    const opened = await amina.use(desk, 'Open an entry…', references[0] ?? '');
    expect(opened.show).toBe('aside');
    expect(words(opened)).toContain(`${references[0]}, edition 1`);
  });

  test('changes language and topics, without the tour', async () => {
    await admit();
    const form = await amina.use(await amina.type('profile'), 'Language and topics');
    expect(words(form)).not.toContain('Step');
    const added = await amina.use(form, 'Add a topic…', 'transparency');
    expect(words(added)).toMatch(/Topics: .*Transparency/);
    expect(await database.db.member.findFirst()).toMatchObject({ topics: ['transparency'] });
    const spoken = await amina.use(added, 'Choose the language…', 'es');
    expect(spoken.language).toBe('es');
    expect(words(spoken)).toContain('Español');
    expect((await amina.account())?.tour).toBeNull();
  });

  test('keeps both of two topics that are chosen at one moment', async () => {
    await admit();
    const chosen = ['transparency', 'algorithms', 'crisis-response'];
    await Promise.all(chosen.map((topic) => amina.press('forum:tourTopic:add', topic)));
    const { topics } = await database.db.member.findFirstOrThrow();
    expect([...topics].sort()).toEqual([...chosen].sort());
  });

  test('says that they are suspended, until when and why', async () => {
    await admit({ until: day('2026-12-24') });
    const text = words(await amina.type('profile'));
    expect(text).toContain('You are suspended until Thu 24 Dec 2026, 13:00 (Europe/Zurich)');
    expect(text).toContain('Repeated personal attacks.');
  });

  test('lists their digests and leads to each', async () => {
    await admit({ topics: ['transparency'] });
    const { id: accountId } = await database.db.account.findFirstOrThrow();
    const { number } = await database.db.digest.create({
      data: {
        ...{ accountId, rhythm: 'weekly', day: 1, time: '09:00', zone: 'Europe/Zurich', language: 'en' },
        filter: {
          include: { kinds: [], topics: ['transparency'], jurisdictions: [], groups: [] },
          exclude: { kinds: [], topics: [], jurisdictions: [], groups: [] },
        },
        ...{ nextRunAt: day('2026-11-23'), windowFrom: now, afterNews: 0 },
      },
    });
    const desk = await amina.type('profile');
    expect(words(desk)).toMatch(
      new RegExp(`D-${number} · every Monday at 09:00 \\(Europe/Zurich\\) · .*Transparency`),
    );
    expect(words(await amina.use(desk, 'Open a digest…', `D-${number}`))).not.toContain('no longer exists');
    expect(actionOf(desk, 'New digest')).toBe('digest:mine:transparency');
  });

  test('is within the limits for the longest names and every topic', async () => {
    const topics = await database.db.topic.findMany();
    await admit({
      name: '@everyone '.repeat(8),
      organisation: 'و'.repeat(120),
      topics: topics.map(({ slug }) => slug),
    });
    const desk = await amina.type('profile');
    if (desk.show === 'modal') throw new Error('the desk is no form');
    expect(toBlocks(desk.view).length).toBeLessThanOrEqual(50);
    const pressed = desk.view.blocks.flatMap((one) => (one.kind === 'buttons' ? one.buttons : []));
    expect(pressed.length).toBeLessThanOrEqual(10);
    const form = await amina.use(desk, 'Language and topics');
    expect(actionOf(form, 'Add a topic…')).toBe('');
    expect(actionOf(form, 'Remove a topic…')).toBe('forum:tourTopic:remove');
  });
});

describe('direct messages that are closed', () => {
  const write = async (
    given: { recipient?: string; expiresAt?: Date; problem?: string; externalId?: string } = {},
  ) => {
    const { recipient = 'UAMINA', expiresAt = day('2026-12-01'), problem = 'refused:direct_closed' } = given;
    const { id } = await database.db.workspace.findFirstOrThrow({
      where: { externalId: given.externalId ?? 'T1' },
    });
    const [delivery = ''] = await database.db.$transaction((tx) =>
      writeDeliveries(tx, [
        {
          ...{ kind: 'direct', platform: 'slack', workspaceId: id, recipient },
          ...{ subject: 'text', subjectId: 'x', expiresAt },
        },
      ]),
    );
    await database.db.delivery.update({
      where: { id: delivery },
      data: { state: 'dead', problem, endedAt: now },
    });
    return delivery;
  };
  const close = () => database.db.account.updateMany({ data: { directClosedAt: now } });

  test('are said on the desk, and what was refused and is still of use is sent once they are open', async () => {
    await admit();
    await close();
    const due = [await write(), await write()];
    const others = [
      await write({ recipient: 'USOMEBODY' }),
      await write({ expiresAt: day('2026-11-20') }),
      await write({ problem: 'malformed' }),
      await write({ externalId: 'T2' }),
    ];
    const desk = await amina.type('profile');
    expect(words(desk)).toContain('A direct message did not reach you');
    const tried = await amina.use(desk, 'Try again');
    expect(words(tried)).toContain('2 messages that did not reach you are sent again now.');
    expect(actionOf(tried, 'Try again')).toBe('');
    const states = async (ids: string[]) =>
      (await database.db.delivery.findMany({ where: { id: { in: ids } } })).map(({ state }) => state);
    expect(await states(due)).toEqual(['due', 'due']);
    expect(await states(others)).toEqual(['dead', 'dead', 'dead', 'dead']);
    expect(await database.db.delivery.findFirst({ where: { id: due[0] ?? '' } })).toMatchObject({
      ...{ problem: null, endedAt: null, nextAt: now },
    });
    expect(words(await amina.use(desk, 'Try again'))).toContain('Nothing was waiting.');
  });

  test('are the same for a guest, and nothing for whom we do not know', async () => {
    await amina.press('forum:tour:2');
    await close();
    expect(words(await amina.type('profile'))).toContain('A direct message did not reach you');
    const stranger = joining.person('USTRANGER');
    expect(words(await stranger.press('forum:directAgain'))).toContain('Nothing was waiting.');
  });
});

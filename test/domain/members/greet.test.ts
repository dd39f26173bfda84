import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { claimDeliveries } from '../../../src/domain/deliveries/claim.ts';
import type { Ending } from '../../../src/domain/deliveries/decide.ts';
import { settle } from '../../../src/domain/deliveries/settle.ts';
import { reachAgain } from '../../../src/domain/members/direct.ts';
import { type Arrival, greet } from '../../../src/domain/members/greet.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import type { Obstacle } from '../../../src/platform.ts';
import { greetingSubjects } from '../../../src/subjects/greeting.ts';
import { now } from '../../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { viewText } from '../../support/view-text.ts';

let database: TestDatabase;
const workspaces: Record<string, string> = {};

beforeAll(async () => {
  database = await createTestDatabase();
  for (const externalId of ['T1', 'T2']) {
    const { id } = await database.db.workspace.create({
      data: { platform: 'slack', externalId, name: externalId },
    });
    workspaces[externalId] = id;
    const use = { workspaceId: id, externalId: `C-${externalId}`, name: 'forum', setUpBy: 'UADMIN' };
    const channel = await database.db.channel.create({ data: use });
    await database.db.workspace.update({ where: { id }, data: { forumChannelId: channel.id } });
  }
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.delivery.deleteMany();
  await database.db.account.deleteMany();
  await database.db.workspace.updateMany({ data: { leftAt: null, greetsAll: false, language: null } });
});

const arrive = (given: Partial<Arrival> = {}) =>
  greet(database.db, {
    account: { platform: 'slack', tenant: 'EORG', person: 'U1' },
    workspace: { platform: 'slack', externalId: 'T1' },
    joined: { kind: 'channel', externalId: 'C-T1' },
    now,
    ...given,
  });
const sent = () => database.db.delivery.findMany({ include: { channel: true }, orderBy: { number: 'asc' } });
const greetsAll = () => database.db.workspace.updateMany({ data: { greetsAll: true } });
const joined = { kind: 'workspace' } as const;

describe('somebody arrives', () => {
  test('in the forum channel, and is greeted there by a message that they alone see', async () => {
    expect(await arrive({ locale: 'fr-FR' })).toBe(true);
    const account = await database.db.account.findFirstOrThrow();
    expect(account).toMatchObject({ greetedAt: now, locale: 'fr-FR', workspaceId: workspaces.T1 });
    expect(await sent()).toMatchObject([
      {
        ...{ kind: 'whisper', subject: 'greeting', subjectId: account.id, recipient: 'U1' },
        ...{ workspaceId: workspaces.T1, state: 'due', channel: { externalId: 'C-T1' } },
      },
    ]);
  });

  test('in another channel, and nothing happens', async () => {
    expect(await arrive({ joined: { kind: 'channel', externalId: 'C-RANDOM' } })).toBe(false);
    expect(await sent()).toEqual([]);
    expect(await database.db.account.count()).toBe(0);
  });

  test('in the workspace, and is greeted by direct message only where its admins want that', async () => {
    expect(await arrive({ joined })).toBe(false);
    await greetsAll();
    expect(await arrive({ joined })).toBe(true);
    expect(await sent()).toMatchObject([{ kind: 'direct', channelId: null, recipient: 'U1' }]);
  });

  test('in a workspace that the bot has left or never was in, and nothing happens', async () => {
    await database.db.workspace.updateMany({ data: { leftAt: now } });
    expect(await arrive()).toBe(false);
    expect(await arrive({ workspace: { platform: 'slack', externalId: 'TNONE' } })).toBe(false);
    expect(await sent()).toEqual([]);
  });
});

describe('once', () => {
  test('of five equal events at one moment, one greets', async () => {
    const greeted = await Promise.all(Array.from({ length: 5 }, () => arrive()));
    expect(greeted.filter(Boolean)).toHaveLength(1);
    expect(await sent()).toHaveLength(1);
  });

  test('in two workspaces of one organisation, and on joining again', async () => {
    await greetsAll();
    expect(await arrive()).toBe(true);
    const second = { workspace: { platform: 'slack', externalId: 'T2' } } as const;
    expect(await arrive({ ...second, joined: { kind: 'channel', externalId: 'C-T2' } })).toBe(false);
    expect(await arrive({ ...second, joined })).toBe(false);
    expect(await sent()).toHaveLength(1);
  });

  test('and never a member', async () => {
    const member = { create: { name: 'Amina', roles: [] } };
    await database.db.account.create({
      data: { platform: 'slack', tenant: 'EORG', externalId: 'U1', member },
    });
    expect(await arrive()).toBe(false);
    expect(await sent()).toEqual([]);
  });
});

describe('the greeting', () => {
  const shown = async () => {
    const [delivery] = await sent();
    if (!delivery) throw new Error('nobody was greeted');
    const { id, subjectId, workspaceId } = delivery;
    const compose = greetingSubjects(database.db).greeting;
    return (await compose?.([{ id, subjectId, workspaceId }]))?.get(id);
  };

  test('is short, says that nobody’s messages are read, and begins the tour with its one button', async () => {
    await arrive({ locale: 'en-GB' });
    const greeting = await shown();
    expect(greeting && viewText.actions(greeting.view)).toEqual([['Get started', 'forum:join']]);
    const text = greeting ? viewText(greeting.view) : '';
    expect(text).toContain('Plenary reads nobody’s messages');
    expect(text.length).toBeLessThan(500);
    // Seen by one person in a channel, or in a direct message: no channel is examined for it.
    expect(greeting?.audience).toBeUndefined();
  });

  test.each<[Language, string | undefined, Language | undefined]>([
    ['fr', 'fr-FR', 'ru'],
    ['ru', undefined, 'ru'],
    ['en', undefined, undefined],
  ])('is in %s for the locale %s in a workspace of %s', async (language, locale, of) => {
    await database.db.workspace.updateMany({ data: { language: of ?? null } });
    await arrive({ locale });
    expect((await shown())?.language).toBe(language);
  });

  test('is not sent to whoever became a member meanwhile', async () => {
    await arrive();
    const { id: memberId } = await database.db.member.create({ data: { name: 'Amina', roles: [] } });
    await database.db.account.updateMany({ data: { memberId } });
    expect(await shown()).toBeUndefined();
  });
});

describe('a greeting that never reached anybody', () => {
  const claim = async () => {
    const claims = await claimDeliveries(database.pool, {
      ...{ platform: 'slack', resting: [], paceMs: 0, limit: 10 },
    });
    const [one, ...others] = claims;
    if (!one || others.length) throw new Error('not one greeting is due');
    return one;
  };
  const end = async (ending: Ending, given: { messages?: string[]; untouched?: boolean } = {}) => {
    const { messages = [], untouched = true } = given;
    return settle(database.db, {
      claim: await claim(),
      settled: { ending, messages, untouched, thread: null },
    });
  };
  const greetedAt = async () => (await database.db.account.findFirstOrThrow()).greetedAt;
  const refused = (breaks: Obstacle): Ending => ({
    ...{ state: 'dead', problem: `refused:${breaks}`, code: breaks, breaks },
  });
  const tooLate = { state: 'expired', problem: 'unsent', code: 'too_late' } as const;
  /** Deliveries run by the clock of the database. */
  const today = () => ({ now: new Date() });

  test.each<[string, Ending]>([
    ['refused', refused('not_invited')],
    ['too late', tooLate],
    ['without a workspace', { state: 'cancelled', problem: 'workspace_left', code: '' }],
  ])('because it was %s does not count: the next arrival greets', async (_, ending) => {
    expect(await arrive(today())).toBe(true);
    await end(ending);
    expect(await greetedAt()).toBeNull();
    expect(await arrive(today())).toBe(true);
    await end({ state: 'sent' }, { messages: ['m1'] });
    expect(await greetedAt()).toBeInstanceOf(Date);
    expect(await arrive(today())).toBe(false);
    expect((await sent()).map(({ state }) => state)).toEqual(['cancelled', 'sent']);
  });

  test.each<[string, Ending, { messages?: string[]; untouched?: boolean }]>([
    ['may stand', tooLate, { untouched: false }],
    ['stands in part', refused('not_invited'), { messages: ['m1'] }],
    ['nobody knows of', { state: 'uncertain', problem: 'lost', code: '' }, { untouched: false }],
    ['is tried again', { state: 'retrying', inMs: 60_000, problem: 'unsent', code: '' }, {}],
  ])('counts where it %s', async (_, ending, given) => {
    await arrive(today());
    await end(ending, given);
    expect(await greetedAt()).toBeInstanceOf(Date);
    expect(await arrive(today())).toBe(false);
  });

  test('and goes out once direct messages are open again is not followed by another', async () => {
    await greetsAll();
    await arrive({ joined, ...today() });
    await end(refused('direct_closed'));
    const { id } = await database.db.account.findFirstOrThrow();
    expect(await reachAgain(database.db, id, new Date(Date.now() - 1000))).toBe(1);
    expect(await arrive({ joined, ...today() })).toBe(false);
    expect((await sent()).map(({ state }) => state)).toEqual(['due']);
  });

  test('is given up for the one that follows', async () => {
    await greetsAll();
    await arrive({ joined, ...today() });
    await end(refused('direct_closed'));
    expect(await arrive(today())).toBe(true);
    const { id } = await database.db.account.findFirstOrThrow();
    expect(await reachAgain(database.db, id, new Date())).toBe(0);
    expect((await sent()).map(({ kind, state }) => [kind, state])).toEqual([
      ['direct', 'cancelled'],
      ['whisper', 'due'],
    ]);
  });

  test('arriving three times at once after it greets once', async () => {
    await arrive(today());
    await end(refused('not_invited'));
    const greeted = await Promise.all([arrive(today()), arrive(today()), arrive(today())]);
    expect(greeted.filter(Boolean)).toHaveLength(1);
    expect(await sent()).toHaveLength(2);
  });
});

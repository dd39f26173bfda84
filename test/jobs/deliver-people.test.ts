import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { listLedger } from '../../src/domain/deliveries/ledger.ts';
import { startDelivering } from '../../src/jobs/deliver.ts';
import { createLogger } from '../../src/log.ts';
import type { Failure, Obstacle } from '../../src/platform.ts';
import type { Compose, Shown } from '../../src/subjects/compose.ts';
import { notice } from '../../src/view.ts';
import { createScriptedCarrier, type ScriptedCarrier } from '../support/carrier.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createPlaces, type Places, subjects } from '../support/deliveries.ts';

let database: TestDatabase;
let places: Places;
let stop: () => Promise<void>;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.delivery.deleteMany();
  count += 1;
  places = await createPlaces(database, `T${count}`);
});
afterEach(() => stop());

/** What is shown where, by the audience that it wants; by default the support's texts. */
async function start(
  carrier: ScriptedCarrier,
  audience?: Shown['audience'],
  otherwise?: string,
): Promise<void> {
  const instead = otherwise === undefined ? {} : { otherwise: notice(otherwise) };
  const text: Compose = async (asked) => {
    const shown = (await subjects.text?.(asked)) ?? new Map<string, Shown>();
    return new Map(
      [...shown].map(([id, one]) => [id, { ...one, ...instead, ...(audience && { audience }) }]),
    );
  };
  stop = await startDelivering({
    database,
    log: createLogger('silent'),
    subjects: { text, 'role-refused': text, 'channel-open': text },
    carriers: new Map([['slack', carrier]]),
  });
}
const patience = { timeout: 20_000, interval: 10 };
const rests = (id: string, state: string) =>
  vi.waitFor(async () => expect((await places.read(id)).state).toBe(state), patience);
const refusing = (obstacle: Obstacle): Failure => ({ kind: 'refused', obstacle, code: obstacle });
const told = () => database.db.delivery.findMany({ where: { kind: 'direct' }, orderBy: { number: 'asc' } });

test('a whisper is shown to its person in its channel, and no ledger lists it', async () => {
  const carrier = createScriptedCarrier();
  const id = await places.whisper('C1', 'U1', 'welcome');
  await start(carrier);
  await rests(id, 'sent');
  expect(carrier.calls).toMatchObject([{ kind: 'whisper', to: 'U1', thread: 'C1', text: 'welcome' }]);
  const { workspaceId } = places;
  expect((await listLedger(database.db, { workspaceId, offset: 0, limit: 5 })).total).toBe(0);
});

describe('roles', () => {
  test('are given and taken in order, and given again where the answer was lost', async () => {
    const carrier = createScriptedCarrier();
    carrier.script(() => (carrier.calls.length === 1 ? { kind: 'lost', code: 'timeout' } : undefined));
    const given = await places.role('give_role', 'U1', 'R1');
    const taken = await places.role('take_role', 'U1', 'R1');
    await start(carrier);
    await rests(given, 'sent');
    await rests(taken, 'sent');
    expect(carrier.calls.map(({ to, text }) => `${to} ${text}`)).toEqual(['U1 +R1', 'U1 +R1', 'U1 -R1']);
  });

  test('that cannot be given are told of, once, to whoever chose them', async () => {
    const carrier = createScriptedCarrier();
    carrier.script(({ kind }) => (kind === 'role' ? refusing('no_permission') : undefined));
    const { workspaceId } = places;
    const role = await database.db.groupRole.create({
      data: { workspaceId, group: 'academia', externalId: 'R1', setUpBy: 'UADMIN' },
    });
    const ids = [await places.role('give_role', 'U1', 'R1'), await places.role('give_role', 'U2', 'R1')];
    await start(carrier);
    for (const id of ids) await rests(id, 'dead');
    expect(await told()).toMatchObject([
      { recipient: 'UADMIN', subject: 'role-refused', subjectId: role.id },
    ]);
    await places.role('take_role', 'U1', 'R1');
    await vi.waitFor(
      () => expect(carrier.calls.filter(({ kind }) => kind === 'role')).toHaveLength(3),
      patience,
    );
    expect(await told()).toHaveLength(1);
  });
});

describe('what not everybody may see', () => {
  test.each([
    ['private', { closed: true, private: false }],
    ['closed', { closed: false, private: false }],
  ] as const)('goes to a %s channel alone', async (audience, facts) => {
    const carrier = createScriptedCarrier();
    carrier.facts = { ...carrier.facts, ...facts };
    const [first, second] = [await places.post('C1', 'secret'), await places.post('C1', 'secret')];
    await start(carrier, audience);
    await rests(first, 'dead');
    await rests(second, 'dead');
    expect(await places.read(first)).toMatchObject({ problem: 'refused:too_open' });
    expect(carrier.calls.filter(({ kind }) => kind === 'post')).toEqual([]);
    const channel = await places.channel('C1');
    expect(channel.brokenAt).toBeNull();
    expect(await told()).toMatchObject([
      { recipient: 'UADMIN', subject: 'channel-open', subjectId: channel.id },
    ]);
    carrier.facts = { ...carrier.facts, closed: true, private: true };
    await rests(await places.post('C1', 'secret'), 'sent');
  });

  test('gives way, where it stands, to what everybody may see; nothing is posted in its place', async () => {
    const carrier = createScriptedCarrier();
    carrier.facts = { ...carrier.facts, private: true };
    await start(carrier, 'private', 'hidden');
    const stands = await places.post('C1', 'secret|more');
    await rests(stands, 'sent');
    carrier.facts = { ...carrier.facts, private: false };
    await rests(await places.change('update', stands, 'secret|more'), 'sent');
    // Besides, whoever set the channel up is told.
    const inChannel = () => carrier.standing().filter((line) => line.startsWith('#C1'));
    expect(inChannel()).toEqual(['#C1: hidden']);
    await rests(await places.post('C1', 'secret'), 'dead');
    carrier.facts = { ...carrier.facts, private: true };
    await rests(await places.change('update', stands, 'secret|more'), 'sent');
    expect(inChannel()).toEqual(['#C1: secret', '#C1: more']);
  });

  test('does not give way for want of an answer about the channel', async () => {
    const carrier = createScriptedCarrier();
    carrier.facts = { ...carrier.facts, private: true };
    await start(carrier, 'private', 'hidden');
    const stands = await places.post('C1', 'secret');
    await rests(stands, 'sent');
    carrier.examine = async () => ({ ok: false, refusal: { kind: 'unsent', code: 'away' } });
    await rests(await places.change('update', stands, 'secret'), 'retrying');
    expect(carrier.standing()).toEqual(['#C1: secret']);
  });

  test('waits while nobody can tell what the channel is like', async () => {
    const carrier = createScriptedCarrier();
    const examine = carrier.examine.bind(carrier);
    let away = true;
    carrier.examine = (at) =>
      away ? Promise.resolve({ ok: false, refusal: { kind: 'unsent', code: 'away' } }) : examine(at);
    carrier.facts = { ...carrier.facts, private: true };
    const id = await places.post('C1', 'secret');
    await start(carrier, 'private');
    await rests(id, 'retrying');
    away = false;
    await rests(id, 'sent');
  });
});

test('closed direct messages are noted with the account, and no longer once one arrives', async () => {
  const { db } = database;
  const { workspaceId } = places;
  const { id } = await db.account.create({
    data: { platform: 'slack', tenant: `T${count}`, externalId: 'U1', workspaceId },
  });
  const closedAt = async () => (await db.account.findUniqueOrThrow({ where: { id } })).directClosedAt;
  const carrier = createScriptedCarrier();
  carrier.script(() => (carrier.calls.length === 1 ? refusing('direct_closed') : undefined));
  const first = await places.direct('U1', 'one');
  await start(carrier);
  await rests(first, 'dead');
  expect(await closedAt()).toBeInstanceOf(Date);
  await rests(await places.direct('U1', 'two'), 'sent');
  await vi.waitFor(async () => expect(await closedAt()).toBeNull(), patience);
});

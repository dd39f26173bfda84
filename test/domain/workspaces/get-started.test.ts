import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createLibrary } from '../../../src/domain/library/live.ts';
import { postGetStartedAgain } from '../../../src/domain/workspaces/get-started.ts';
import { chooseChannel, readSettings } from '../../../src/domain/workspaces/settings.ts';
import { startDelivering } from '../../../src/jobs/deliver.ts';
import { createLogger } from '../../../src/log.ts';
import { createSubjects } from '../../../src/subjects.ts';
import { createScriptedCarrier, type ScriptedCarrier } from '../../support/carrier.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer } from '../../support/sealer.ts';

let database: TestDatabase;
let carrier: ScriptedCarrier;
let workspaceId: string;
let stop: () => Promise<void>;
const by = { auditId: undefined, at: new Date() };

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.workspace.deleteMany();
  const data = { platform: 'slack', externalId: 'T1', name: 'Alliance' } as const;
  ({ id: workspaceId } = await database.db.workspace.create({ data }));
  carrier = createScriptedCarrier();
  stop = await startDelivering({
    database,
    carriers: new Map([['slack', carrier]]),
    subjects: createSubjects({ db: database.db, library: createLibrary(database.db), sealer: testSealer }),
    log: createLogger('silent'),
  });
});
afterEach(() => stop());

const choose = (threadsOnly = false) => {
  const use = { workspaceId, externalId: 'C1', name: 'forum', setUpBy: 'U1' };
  return chooseChannel(database.db, { purpose: 'forum', threadsOnly, ...use }, by);
};
async function again(): Promise<boolean> {
  const { forum } = (await readSettings(database.db, workspaceId)).channels;
  const posting = { channelId: forum?.id ?? '', threadsOnly: false, at: new Date() };
  return (await postGetStartedAgain(database.db, posting, by)).ok;
}
const welcome = 'C1: Plenary is a library and a forum';
const standing = () => carrier.standing().filter((line) => line.includes(welcome));
const allSent = () =>
  vi.waitFor(
    async () => expect(await database.db.delivery.count({ where: { state: { not: 'sent' } } })).toBe(0),
    { timeout: 20_000, interval: 10 },
  );

test('stands once, and posted again stands once', async () => {
  await Promise.all([choose(), choose(), choose()]);
  await allSent();
  expect(standing()).toHaveLength(1);
  expect(await again()).toBe(true);
  await allSent();
  expect(standing()).toHaveLength(1);
  // The scripted platform makes two messages of it, one a block.
  const twice = (kind: string) => [kind, kind];
  const calls = ['post', 'remove', 'post'].flatMap(twice);
  expect(carrier.calls.map(({ kind }) => kind)).toEqual(calls);
  await choose();
  await allSent();
  expect(carrier.calls).toHaveLength(calls.length);
});

test('opens a thread where text stands in threads alone', async () => {
  await choose(true);
  await allSent();
  expect(carrier.calls[0]?.kind).toBe('thread');
  expect(carrier.calls.every(({ kind, thread }) => kind === 'thread' || thread === 'thread-m1')).toBe(true);
});

test('of which nobody knows whether it stands is not doubled by choosing the channel again', async () => {
  carrier.script(() => ({ kind: 'lost', code: 'timeout' }));
  await choose();
  await vi.waitFor(
    async () => expect(await database.db.delivery.count({ where: { state: 'uncertain' } })).toBe(1),
    { timeout: 20_000, interval: 10 },
  );
  carrier.script(() => undefined);
  await choose();
  expect(await database.db.delivery.count()).toBe(1);
  expect(await again()).toBe(true);
  await vi.waitFor(() => expect(standing()).toHaveLength(1), { timeout: 20_000, interval: 10 });
});

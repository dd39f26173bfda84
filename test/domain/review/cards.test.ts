import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLibrary } from '../../../src/domain/library/live.ts';
import { erase } from '../../../src/domain/privacy/erase.ts';
import { updateCards } from '../../../src/domain/review/cards.ts';
import { forgetApplications } from '../../../src/domain/review/withdraw.ts';
import { closeAgain } from '../../../src/domain/workspaces/mend.ts';
import { chooseChannel } from '../../../src/domain/workspaces/settings.ts';
import { unverifyWorkspace, verifyWorkspace } from '../../../src/domain/workspaces/verify.ts';
import type { DeliveryState } from '../../../src/generated/prisma/enums.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import { startDelivering } from '../../../src/jobs/deliver.ts';
import { createLogger } from '../../../src/log.ts';
import { createSubjects } from '../../../src/subjects.ts';
import { text, type View } from '../../../src/view.ts';
import { createScriptedCarrier, type ScriptedCarrier } from '../../support/carrier.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer } from '../../support/sealer.ts';
import { viewText } from '../../support/view-text.ts';
import { createQueueing, later, now, type Queueing } from './queueing.ts';

let database: TestDatabase;
let queueing: Queueing;
let carrier: ScriptedCarrier;
let stop: () => Promise<void>;
beforeAll(async () => {
  database = await createTestDatabase();
  queueing = createQueueing(database.db);
});
afterAll(() => database.drop());
beforeEach(async () => {
  stop = async () => {};
  await queueing.clear();
  carrier = createScriptedCarrier();
  const { render } = carrier;
  // A view is one message here, with all that it says.
  Object.assign(carrier, {
    render: (view: View, language: Language) => render({ blocks: [text(viewText(view))] }, language),
  });
  carrier.facts = { name: 'moderators', obstacle: undefined, closed: true, private: true };
});
afterEach(() => stop());

/** Sends what is due, with what the real subjects show. Deliveries are judged by the real time, as the sender does. */
async function deliver(): Promise<void> {
  await database.db.delivery.updateMany({ data: { expiresAt: new Date(Date.now() + 3_600_000) } });
  const { db } = database;
  stop = await startDelivering({
    database,
    log: createLogger('silent'),
    subjects: createSubjects({ db, library: createLibrary(db), sealer: testSealer }),
    carriers: new Map([['slack', carrier]]),
  });
  const waiting = { state: { in: ['due', 'sending', 'retrying'] as DeliveryState[] } };
  const rest = async () => expect(await db.delivery.count({ where: waiting })).toBe(0);
  await vi.waitFor(rest, { timeout: 20_000, interval: 10 });
  await stop();
}

/** What stands in the moderators' channels, by channel: which is posted to first is nobody's promise. */
const cards = () =>
  carrier
    .standing()
    .filter((line) => line.startsWith('#M-'))
    .sort();

test('a card stands in each verified workspace, and shrinks in each once it is decided', async () => {
  const workspaceId = await queueing.workspace('T1');
  await queueing.workspace('T2');
  await queueing.workspace('T3', { verified: false });
  const mona = await queueing.member('Mona');
  const id = await queueing.applied('UADA', { workspaceId });
  await deliver();
  expect(cards()).toEqual([
    expect.stringMatching(/^#M-T1: MEMBERSHIP APPLICATION R-\d+\n[\s\S]*We moderate livestreams\./),
    expect.stringMatching(/^#M-T2: MEMBERSHIP APPLICATION R-\d+\n[\s\S]*We moderate livestreams\./),
  ]);
  await queueing.decide(id, mona, 'decline');
  await deliver();
  const shrunk = /: Ada Lovelace, Small Video\nDeclined by Mona, .* Reason: Please say who you are\.$/;
  expect(cards()).toEqual([expect.stringMatching(shrunk), expect.stringMatching(shrunk)]);
  expect(carrier.standing()).toContainEqual(expect.stringMatching(/^#UADA: Your application was declined/));
});

test('a card that is on its way still shows the newest', async () => {
  const workspaceId = await queueing.workspace('T1');
  const mona = await queueing.member('Mona');
  await queueing.decide(await queueing.applied('UADA', { workspaceId }), mona, 'approve');
  await deliver();
  expect(cards()).toEqual([expect.stringMatching(/Approved by Mona/)]);
  expect(carrier.calls.map((call) => call.text).join()).not.toContain('We moderate');
});

test('in a channel that others can see nothing stands, and whoever set it up is told', async () => {
  carrier.facts = { ...carrier.facts, private: false };
  await queueing.workspace('T1');
  await queueing.applied('UADA');
  await deliver();
  expect(cards()).toEqual([]);
  expect(await queueing.deliveries('channel-open')).toEqual(['direct channel-open UADMIN']);
});

test('of somebody who was erased no card says anything', async () => {
  await queueing.workspace('T1');
  const id = await queueing.applied('UADA');
  await deliver();
  await database.db.$transaction(async (tx) => {
    const { id: accountId } = await tx.account.findFirstOrThrow({ where: { externalId: 'UADA' } });
    await forgetApplications(tx, [accountId], later(1));
    await tx.account.delete({ where: { id: accountId } });
  });
  // Also where the channel was opened meanwhile.
  carrier.facts = { ...carrier.facts, private: false };
  await deliver();
  const { number } = await queueing.item(id);
  expect(cards()).toEqual([
    `#M-T1: R-${number} Membership application\nWithdrawn by the applicant, Sun 22 Nov 2026, 12:00 (UTC).`,
  ]);
});

const hidden = (what: string) =>
  `${what} Membership application\nIt waits for a decision, but is no longer shown here. Moderators find it with /review.`;
const reference = async (id: string) => `R-${(await queueing.item(id)).number}`;

test('in a channel that was opened since, a card that is shown anew tells of nobody', async () => {
  await queueing.workspace('T1');
  const [mona, rose] = [await queueing.member('Mona'), await queueing.member('Rose')];
  const [decided, returned] = [await queueing.applied('UADA'), await queueing.applied('UBOB')];
  await queueing.decide(returned, rose, 'return');
  await deliver();
  carrier.facts = { ...carrier.facts, private: false };
  await queueing.decide(decided, mona, 'decline');
  await database.db.$transaction((tx) => updateCards(tx, [returned], later(1)));
  await deliver();
  expect(cards()).toEqual([
    `#M-T1: ${await reference(decided)} Membership application\nDeclined by Mona, Sat 21 Nov 2026, 12:00 (UTC).`,
    `#M-T1: ${hidden(await reference(returned))}`,
  ]);
});

test('in a channel that is private again, what waits is shown anew, urgent first, and what was decided on is not', async () => {
  const { db } = database;
  const workspaceId = await queueing.workspace('T1');
  const mona = await queueing.member('Mona');
  const decided = await queueing.applied('UADA');
  const [waits, urgent] = [await queueing.applied('UBOB'), await queueing.applied('UCLEO')];
  await db.reviewItem.update({ where: { id: urgent }, data: { urgent: true } });
  await queueing.decide(decided, mona, 'decline');
  await deliver();
  const { id: channelId } = await db.channel.findFirstOrThrow({ where: { workspaceId } });
  await db.channel.update({
    where: { id: channelId },
    data: { tooOpenAt: now, tooOpenFor: ['green', 'amber'] },
  });
  await db.delivery.deleteMany({ where: { kind: 'update' } });
  const facts = { closed: true, private: true };
  expect(await db.$transaction((tx) => closeAgain(tx, { channelId, facts, at: later(1) }))).toBe(true);
  const updates = await db.delivery.findMany({ where: { kind: 'update' }, orderBy: { number: 'asc' } });
  expect(updates.map(({ subjectId }) => subjectId)).toEqual([urgent, waits]);
});

test('of a moderator who was erased nothing stands, not even where the channel was opened since', async () => {
  await queueing.workspace('T1');
  const mona = await queueing.member('Mona');
  const id = await queueing.applied('UADA');
  await queueing.decide(id, mona, 'decline');
  await deliver();
  expect(cards()).toEqual([expect.stringContaining('Ada Lovelace')]);
  carrier.facts = { ...carrier.facts, private: false };
  await erase(database.db, {
    account: queueing.key('U-Mona'),
    now: later(1),
    sealer: testSealer,
  });
  await deliver();
  expect(cards()).toEqual([
    expect.stringMatching(/^#M-T1: R-\d+ Membership application\nDeclined by a former moderator,/),
  ]);
});

test('where nobody vouches for the workspace any more, what stands tells of nobody; vouched for again, it does', async () => {
  const workspaceId = await queueing.workspace('T1');
  await queueing.workspace('T2');
  const mona = await queueing.member('Mona');
  const [one, two] = [await queueing.applied('UADA'), await queueing.applied('UBOB')];
  await queueing.decide(two, mona, 'approve');
  await deliver();
  expect(await unverifyWorkspace(database.db, workspaceId, later(1))).toBe(true);
  expect(await unverifyWorkspace(database.db, workspaceId, later(1))).toBe(false);
  await deliver();
  const inOne = () => cards().filter((line) => line.startsWith('#M-T1'));
  expect(inOne()).toEqual(
    [
      `#M-T1: ${hidden(await reference(one))}`,
      expect.stringMatching(/^#M-T1: R-\d+ Membership application\nApproved by Mona/),
    ].sort(),
  );
  expect(cards().filter((line) => line.includes('We moderate'))).toHaveLength(1);
  await queueing.applied('UCAT');
  await verifyWorkspace(database.db, workspaceId, later(2));
  await deliver();
  expect(inOne()).toHaveLength(3);
  expect(inOne().filter((line) => line.includes('We moderate'))).toHaveLength(2);
});

describe('what waits already', () => {
  const workspaceId = (externalId: string) =>
    database.db.workspace.findFirstOrThrow({ where: { externalId } }).then(({ id }) => id);
  const choose = async (channel: string, externalId = 'T1') =>
    chooseChannel(
      database.db,
      {
        ...{ purpose: 'moderators', threadsOnly: false, workspaceId: await workspaceId(externalId) },
        ...{ externalId: channel, name: 'mods', setUpBy: 'UADMIN' },
      },
      { auditId: undefined, at: later(1) },
    );

  test('is shown where moderators get a channel, once, and not where nobody vouches for the workspace', async () => {
    await queueing.workspace('T1', { channel: false });
    await queueing.workspace('T2', { verified: false });
    const mona = await queueing.member('Mona');
    const [one, two, three] = [
      await queueing.applied('UADA'),
      await queueing.applied('UBOB'),
      await queueing.applied('UCAT'),
    ];
    await queueing.decide(two, mona, 'return');
    await queueing.decide(three, mona, 'decline');
    expect(await queueing.deliveries('review-card')).toEqual([]);
    await Promise.all([choose('M-T1'), choose('M-T1'), choose('M-T1')]);
    await deliver();
    const shown = [
      expect.stringContaining(await reference(one)),
      expect.stringContaining(await reference(two)),
    ];
    expect(cards()).toEqual(shown);
    await Promise.all([choose('M-T1'), verifyWorkspace(database.db, await workspaceId('T2'), later(1))]);
    await deliver();
    expect(cards()).toEqual([...shown, ...shown]);
    expect(cards().filter((line) => line.startsWith('#M-T2'))).toHaveLength(2);
  });

  test('is shown in the new channel too, and once in one that refused it before', async () => {
    await queueing.workspace('T1');
    carrier.facts = { ...carrier.facts, private: false };
    await queueing.applied('UADA');
    await deliver();
    expect(cards()).toEqual([]);
    carrier.facts = { ...carrier.facts, private: true };
    await choose('M-T1');
    await deliver();
    expect(cards()).toHaveLength(1);
    await database.db.channel.updateMany({ data: { brokenAt: now, obstacle: 'archived' } });
    await choose('M-T1');
    await choose('M-NEW');
    await deliver();
    expect(cards().map((line) => line.slice(0, line.indexOf(':')))).toEqual(['#M-NEW', '#M-T1']);
  });

  test('is decided on at the same time: then a card that was posted is shown anew', async () => {
    await queueing.workspace('T1', { channel: false });
    const mona = await queueing.member('Mona');
    const ids = await Promise.all(Array.from({ length: 8 }, (_, at) => queueing.applied(`UNEW${at}`)));
    await Promise.all([...ids.map((id) => queueing.decide(id, mona, 'decline')), choose('M-T1')]);
    const written = await queueing.deliveries('review-card');
    const count = (kind: string) => written.filter((line) => line.startsWith(kind)).length;
    expect(count('update')).toBe(count('post'));
  });

  test('is written at the same time: then it has one card', async () => {
    await queueing.workspace('T1', { channel: false });
    const people = Array.from({ length: 8 }, (_, at) => `UNEW${at}`);
    await Promise.all([...people.map((person) => queueing.applied(person)), choose('M-T1')]);
    expect(await queueing.deliveries('review-card')).toHaveLength(people.length);
  });

  test('is shown up to fifty, urgent first, not counting what may not be shown there', async () => {
    const workspaceId = await queueing.workspace('T1', { channel: false });
    const thread = { create: { title: 'T', label: 'amber' as const, groups: ['government'] } };
    for (let at = 0; at < 3; at += 1)
      await database.db.reviewItem.create({
        data: { kind: 'post', post: { create: { text: 'x', attribution: 'named', thread } } },
      });
    for (let at = 0; at < 52; at += 1) await queueing.applied(`UNEW${at}`, { workspaceId });
    const all = await database.db.reviewItem.findMany({
      where: { kind: 'application' },
      orderBy: { number: 'asc' },
    });
    const [last, held] = [all.at(-1)?.id ?? '', all[0]?.id ?? ''];
    await database.db.reviewItem.update({ where: { id: last }, data: { urgent: true } });
    await database.db.reviewItem.update({ where: { id: held }, data: { state: 'held' } });
    await choose('M-T1');
    const posts = await database.db.delivery.findMany({
      where: { subject: 'review-card' },
      orderBy: { number: 'asc' },
    });
    expect(posts.map(({ subjectId }) => subjectId)).toEqual([last, ...all.slice(1, 50).map(({ id }) => id)]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { holdMembers } from '../../../src/domain/members/hold.ts';
import { claim, release, releaseClaims, takeOver } from '../../../src/domain/review/claim.ts';
import { type Deciding, decide } from '../../../src/domain/review/decide.ts';
import { readItem } from '../../../src/domain/review/queue.ts';
import { saltedDigest } from '../../../src/domain/review/salted.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { type Contributing, createContributing, later, now } from '../threads/contributing.ts';

let database: TestDatabase;
let contributing: Contributing;
let ada: Actor;
let mona: Actor;
let omar: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  contributing = createContributing(database.db);
});
afterAll(() => database.drop());
const moderates = { roles: ['member', 'moderator'] } as const;
const moderator = (name: string, workspace: Actor['workspace']) =>
  contributing.member(name, workspace, { roles: [...moderates.roles] });
beforeEach(async () => {
  await contributing.clear();
  const workspace = await contributing.workspace('T1');
  ada = await contributing.member('Ada', workspace);
  mona = await moderator('Mona', workspace);
  omar = await moderator('Omar', workspace);
});

const by = ({ member }: Actor) => ({ memberId: member?.id ?? '', auditId: member?.auditId ?? '' });
const decideAs = (actor: Actor, itemId: string, given: Partial<Deciding> & Pick<Deciding, 'decision'>) =>
  decide(database.db, { sealer, itemId, by: by(actor), now, ...given });
const proposed = async (...given: Parameters<Contributing['propose']>): Promise<string> => {
  const outcome = await contributing.propose(...given);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.itemId;
};
const item = (id: string) =>
  database.db.reviewItem.findUniqueOrThrow({
    where: { id },
    include: { events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] }, post: { include: { thread: true } } },
  });
const cards = async (itemId: string) =>
  (
    await database.db.delivery.findMany({
      where: { subject: 'review-card', subjectId: itemId },
      include: { channel: true },
      orderBy: { number: 'asc' },
    })
  ).map(({ kind, channel }) => `${kind} ${channel?.externalId ?? ''}`.trim());
const newestAudit = () => database.db.auditEvent.findFirstOrThrow({ orderBy: { number: 'desc' } });
async function told(): Promise<number> {
  await contributing.tellAuthors(later(60 * 24 * 60));
  return database.db.delivery.count({ where: { subject: 'something-waits' } });
}

describe('once', () => {
  test('of twenty who approve or decline at once, one does', async () => {
    const moderators = await Promise.all(
      Array.from({ length: 20 }, (_, at) => moderator(`M${at}`, ada.workspace)),
    );
    const id = await proposed(ada);
    const outcomes = await Promise.all(
      moderators.map((one, at) =>
        decideAs(one, id, at % 2 ? { decision: 'approve', seen: 1 } : { decision: 'decline', seen: 1 }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { state, events, post, decidedById } = await item(id);
    const winner = outcomes.findIndex(({ ok }) => ok);
    expect(decidedById).toBe(moderators[winner]?.member?.id);
    for (const outcome of outcomes.filter((one) => !one.ok))
      expect(outcome).toMatchObject({ refusal: { kind: 'closed', state, by: `M${winner}`, at: now } });
    expect(events).toHaveLength(2);
    expect(post?.state).toBe(state === 'approved' ? 'standing' : 'declined');
    expect(await told()).toBe(1);
    expect(await cards(id)).toEqual(['post M-T1', 'update']);
  });

  test('two moderators at the same instant, two hundred times: one decision each', async () => {
    for (let round = 0; round < 200; round += 1) {
      const thread = { create: { state: 'open', title: 'T', label: 'clear', lastPost: 1 } } as const;
      const author = { connect: { id: by(ada).memberId } };
      const { id } = await database.db.reviewItem.create({
        data: {
          ...{ kind: 'post', createdAt: now, events: { create: { at: now, state: 'open' } } },
          post: { create: { text: `Round ${round}`, attribution: 'named', author, thread } },
        },
      });
      const outcomes = await Promise.all([
        decideAs(mona, id, { decision: 'approve' }),
        decideAs(omar, id, { decision: 'decline' }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await database.db.reviewEvent.count({ where: { itemId: id } })).toBe(2);
    }
  }, 120_000);

  test('an approval, a decline, a return and a hold at once end in one state', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await proposed(ada);
      await Promise.all([
        decideAs(mona, id, { decision: 'approve' }),
        decideAs(omar, id, { decision: 'decline' }),
        decideAs(omar, id, { decision: 'hold' }),
        decideAs(mona, id, { decision: 'return', words: 'Why?' }),
      ]);
      const { state, events, post } = await item(id);
      const closing = events.filter((event) => event.state === 'approved' || event.state === 'declined');
      expect(closing).toHaveLength(1);
      expect(post?.state).toBe(state === 'approved' ? 'standing' : 'declined');
    }
  });
});

describe('one’s own', () => {
  test.each(['named', 'chatham'] as const)(
    '%s contribution is for another moderator',
    async (attribution) => {
      const id = await proposed(mona, { attribution });
      for (const decision of ['approve', 'decline', 'return', 'hold'] as const)
        expect(await decideAs(mona, id, { decision })).toEqual({ ok: false, refusal: { kind: 'own' } });
      expect((await item(id)).state).toBe('open');
      expect(await decideAs(omar, id, { decision: 'approve' })).toMatchObject({ ok: true });
    },
  );
});

test('a decline gives reason and words; the audit keeps their salted digest and nobody of the author', async () => {
  const id = await proposed(ada, { attribution: 'chatham' });
  const words = 'Better in the other thread.';
  await decideAs(mona, id, { decision: 'decline', reason: 'duplicate', words });
  const { reason, events, number } = await item(id);
  expect(reason).toBe('duplicate');
  const event = events.at(-1);
  expect(event).toMatchObject({ state: 'declined', byId: mona.member?.id, words });
  const audited = await newestAudit();
  expect(audited).toMatchObject({ act: 'review.decided', actor: mona.member?.auditId });
  expect(audited.data).toEqual({
    ...{ item: id, number, kind: 'thread', state: 'declined', reason: 'duplicate' },
    words: saltedDigest(words, event?.salt ?? ''),
  });
  expect(JSON.stringify(audited.data)).not.toContain(ada.member?.auditId ?? 'ada');
  expect(await told()).toBe(1);
});

test('returned with another wording, then declined as it is', async () => {
  const id = await proposed(ada);
  await decideAs(mona, id, { decision: 'return', suggestion: 'Who shares hashes safely?', seen: 1 });
  const returned = await readItem(database.db, id);
  expect(returned).toMatchObject({
    state: 'returned',
    question: { by: 'Mona', words: undefined, suggestion: 'Who shares hashes safely?' },
  });
  expect((await newestAudit()).act).toBe('review.returned');
  expect(await decideAs(omar, id, { decision: 'return', words: 'Why?' })).toMatchObject({
    refusal: { kind: 'closed', state: 'returned', by: 'Mona' },
  });
  expect(await decideAs(omar, id, { decision: 'decline' })).toMatchObject({ ok: true });
});

test('on hold, taken up again, approved: nobody is told before', async () => {
  const id = await proposed(ada);
  await decideAs(mona, id, { decision: 'hold' });
  expect((await newestAudit()).act).toBe('review.held');
  expect(await decideAs(omar, id, { decision: 'hold' })).toMatchObject({
    refusal: { kind: 'closed', state: 'held', by: 'Mona' },
  });
  expect(await decideAs(omar, id, { decision: 'approve', seen: 1 })).toMatchObject({
    refusal: { kind: 'closed', state: 'held', by: 'Mona' },
  });
  await decideAs(omar, id, { decision: 'unhold', now: later(1) });
  expect((await newestAudit()).act).toBe('review.resumed');
  expect(await decideAs(omar, id, { decision: 'unhold' })).toMatchObject({
    refusal: { kind: 'closed', state: 'open' },
  });
  expect(await told()).toBe(0);
  expect(await decideAs(omar, id, { decision: 'approve' })).toMatchObject({ ok: true });
  expect(await told()).toBe(1);
});

describe('a claim', () => {
  test('of twenty at once is each one’s in turn, who learns from whom; a decision ends it', async () => {
    const moderators = await Promise.all(
      Array.from({ length: 20 }, (_, at) => moderator(`M${at}`, ada.workspace)),
    );
    const id = await proposed(ada);
    const audits = await database.db.auditEvent.count();
    const outcomes = await Promise.all(
      moderators.map((one) => takeOver(database.db, { sealer, itemId: id, by: by(one), now })),
    );
    const last = (await readItem(database.db, id))?.claimed?.by;
    const from = outcomes.map((outcome) => (outcome.ok ? outcome.value.from : 'refused'));
    // The first takes it from nobody, the last loses it to nobody, and nobody loses it twice.
    const names = moderators.map((_, at) => `M${at}`);
    expect([...from, last].sort()).toEqual([...names, undefined].sort());
    expect(await cards(id)).toEqual(['post M-T1', ...moderators.map(() => 'update')]);
    expect(await database.db.auditEvent.count()).toBe(audits);
    // Nobody is kept from deciding.
    expect(await decideAs(mona, id, { decision: 'approve' })).toMatchObject({ ok: true });
    expect((await item(id)).claimedById).toBeNull();
    expect(await claim(database.db, { sealer, itemId: id, by: by(omar), now })).toMatchObject({
      refusal: { kind: 'closed', state: 'approved', by: 'Mona' },
    });
  });

  test('is given back by whoever has it, or after thirty minutes', async () => {
    const { db } = database;
    const id = await proposed(ada);
    expect(await release(db, { sealer, itemId: id, by: by(mona), now })).toMatchObject({
      refusal: { kind: 'unclaimed' },
    });
    await claim(db, { sealer, itemId: id, by: by(mona), now });
    expect(await release(db, { sealer, itemId: id, by: by(omar), now })).toMatchObject({
      refusal: { kind: 'claimed', by: 'Mona' },
    });
    expect(await claim(db, { sealer, itemId: id, by: by(mona), now })).toEqual({ ok: true, value: {} });
    expect(await releaseClaims(db, later(29))).toBe(0);
    // The clock is late, and somebody else does not wait for it.
    expect(await claim(db, { sealer, itemId: id, by: by(omar), now: later(30) })).toEqual({
      ok: true,
      value: {},
    });
    expect(await releaseClaims(db, later(59))).toBe(0);
    expect(await releaseClaims(db, later(60))).toBe(1);
    expect((await item(id)).claimedById).toBeNull();
    await claim(db, { sealer, itemId: id, by: by(mona), now: later(61) });
    expect(await release(db, { sealer, itemId: id, by: by(mona), now: later(62) })).toMatchObject({
      ok: true,
    });
    expect((await item(id)).claimedAt).toBeNull();
    for (const nonsense of ['', 'nonsense', '00000000-0000-7000-8000-000000000000'])
      expect(await claim(db, { sealer, itemId: nonsense, by: by(mona), now })).toEqual({
        ok: false,
        refusal: { kind: 'missing' },
      });
  });
});

test('whoever claims is held before the item, as by everybody who decides', async () => {
  const { db } = database;
  const itemId = await proposed(ada);
  let claiming: ReturnType<typeof claim> | undefined;
  await db.$transaction(async (tx) => {
    await holdMembers(tx, [by(mona).memberId]);
    claiming = claim(db, { sealer, itemId, by: by(mona), now });
    await expect
      .poll(async () => {
        const [row] = await db.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        return row?.count;
      })
      .toBe(1);
    await tx.$queryRaw`SELECT 1 FROM review_item WHERE id = ${itemId}::uuid FOR UPDATE NOWAIT`;
  });
  expect(await claiming).toMatchObject({ ok: true });
});

test('claims, releases and decisions at one moment wait for each other and never fail', async () => {
  const moderators = await Promise.all(
    Array.from({ length: 6 }, (_, at) => moderator(`C${at}`, ada.workspace)),
  );
  for (let round = 0; round < 8; round += 1) {
    const itemId = await proposed(ada, { title: `Round ${round}` });
    await Promise.all([
      ...moderators.map((one) => takeOver(database.db, { sealer, itemId, by: by(one), now })),
      ...moderators.map((one) => release(database.db, { sealer, itemId, by: by(one), now })),
      ...moderators.map((one) => decideAs(one, itemId, { decision: 'approve' })),
    ]);
    expect(await item(itemId)).toMatchObject({ state: 'approved', claimedById: null });
  }
});

test('a decision is judged by what the moderator is when it is taken', async () => {
  const id = await proposed(ada);
  const { memberId } = by(mona);
  await database.db.member.update({ where: { id: memberId }, data: { suspendedUntil: later(1) } });
  expect(await decideAs(mona, id, { decision: 'approve' })).toEqual({
    ok: false,
    refusal: { kind: 'suspended' },
  });
  await database.db.member.update({ where: { id: memberId }, data: { roles: ['member', 'curator'] } });
  expect(await decideAs(mona, id, { decision: 'approve', now: later(2) })).toEqual({
    ok: false,
    refusal: { kind: 'moderator' },
  });
  await database.db.member.update({ where: { id: memberId }, data: { roles: ['admin'] } });
  expect(await decideAs(mona, id, { decision: 'approve', now: later(2) })).toMatchObject({ ok: true });
});

test('the card of an AMBER thread goes only where its label lets it, that of a CLEAR one to every moderator', async () => {
  await contributing.workspace('T2', { groups: ['academia'] });
  await contributing.workspace('T3', { groups: ['government'] });
  await contributing.workspace('T4', { verified: false, groups: ['academia'] });
  expect(await cards(await proposed(ada, { label: 'amber', groups: ['academia'] }))).toEqual(['post M-T2']);
  expect(await cards(await proposed(ada))).toEqual(['post M-T1', 'post M-T2', 'post M-T3']);
});

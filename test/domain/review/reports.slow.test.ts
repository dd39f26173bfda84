import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { dismissMember } from '../../../src/domain/members/dismiss.ts';
import { giveRole } from '../../../src/domain/members/grant.ts';
import { appeal } from '../../../src/domain/review/appeal.ts';
import { type Deciding, decide } from '../../../src/domain/review/decide.ts';
import { readItem } from '../../../src/domain/review/queue.ts';
import { removeAsModerator } from '../../../src/domain/review/remove.ts';
import { type Reporting, report } from '../../../src/domain/review/report.ts';
import { saltedDigest } from '../../../src/domain/review/salted.ts';
import { readModeration } from '../../../src/domain/review/stats.ts';
import { askUnsealing, readDecidedWish, readUnsealed } from '../../../src/domain/review/unsealing.ts';
import { listMine } from '../../../src/domain/threads/contributions.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { type Contributing, createContributing, later, now } from '../threads/contributing.ts';

let database: TestDatabase;
let contributing: Contributing;
let ada: Actor;
let mona: Actor;
let omar: Actor;
let postId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  contributing = createContributing(database.db);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await contributing.clear();
  const workspace = await contributing.workspace('T1');
  ada = await contributing.member('Ada', workspace);
  mona = await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] });
  omar = await contributing.member('Omar', workspace, { roles: ['member', 'moderator'] });
  ({ postId } = await contributing.opened(ada));
});

const by = ({ member }: Actor) => ({ memberId: member?.id ?? '', auditId: member?.auditId ?? '' });
const decideAs = (actor: Actor, itemId: string, given: Partial<Deciding> & Pick<Deciding, 'decision'>) =>
  decide(database.db, { sealer, itemId, by: by(actor), now, ...given });
const reportAs = (person: string, given: Partial<Reporting> = {}) =>
  report(database.db, {
    ...{ sealer, account: { platform: 'slack', tenant: 'T1', person }, postId, reason: 'conduct' },
    ...{ urgent: false, now, ...given },
  });
const reports = () =>
  database.db.reviewItem.findMany({
    where: { kind: 'report' },
    include: { reports: { orderBy: { at: 'asc' } }, events: true },
    orderBy: { number: 'asc' },
  });
const appealAs = (actor: Actor, itemId: string, at = now) =>
  appeal(database.db, { sealer, actor, itemId, words: 'I see that otherwise.', now: at });
const newestAudit = () => database.db.auditEvent.findFirstOrThrow({ orderBy: { number: 'desc' } });
async function told() {
  await contributing.tellAuthors(later(60 * 24 * 60));
  return database.db.delivery.findMany({
    where: { subject: 'something-waits' },
    select: { subjectId: true },
  });
}
const days = (count: number) => later(count * 24 * 60);

describe('a report', () => {
  test('of one post is one item, however many report it at once, each account once', async () => {
    const people = Array.from({ length: 12 }, (_, at) => `U${at}`);
    const outcomes = await Promise.all([...people, ...people].map((person) => reportAs(person)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(12);
    for (const outcome of outcomes.filter((one) => !one.ok))
      expect(outcome).toEqual({ ok: false, refusal: 'twice' });
    const [item, ...others] = await reports();
    expect(others).toEqual([]);
    expect(item?.reports).toHaveLength(12);
    expect(item?.events).toHaveLength(12);
    expect(JSON.stringify(item)).not.toMatch(/"U\d+"/);
    expect(new Set(item?.reports.map(({ tag }) => tag)).size).toBe(12);
  });

  test('that somebody is in danger makes the item urgent, for good, and takes it up again', async () => {
    await reportAs('U1');
    const [item] = await reports();
    const id = item?.id ?? '';
    await decideAs(mona, id, { decision: 'hold' });
    await reportAs('U2');
    expect(await readItem(database.db, id)).toMatchObject({ urgent: false, state: 'held' });
    expect(await reportAs('U3', { reason: 'danger', now: later(1) })).toMatchObject({
      value: { urgent: true },
    });
    await reportAs('U4', { now: later(2) });
    expect(await readItem(database.db, id)).toMatchObject({ urgent: true, state: 'open' });
  });

  test('that came meanwhile is not decided unseen', async () => {
    await reportAs('U1');
    const [item] = await reports();
    const seen = (await readItem(database.db, item?.id ?? ''))?.revision;
    await reportAs('U2');
    expect(await decideAs(mona, item?.id ?? '', { decision: 'decline', seen })).toEqual({
      ok: false,
      refusal: { kind: 'changed' },
    });
  });

  test('that is right removes the post and tells its author; declined, it stays and nobody is told', async () => {
    await told();
    await database.db.delivery.deleteMany({ where: { subject: 'something-waits' } });
    await reportAs('U1');
    const [first] = await reports();
    await decideAs(mona, first?.id ?? '', { decision: 'decline', reason: 'no_breach' });
    expect((await contributing.post(postId)).state).toBe('standing');
    expect(await told()).toEqual([]);
    await reportAs('U2');
    const [, second] = await reports();
    await decideAs(omar, second?.id ?? '', { decision: 'approve', reason: 'personal' });
    expect(await contributing.post(postId)).toMatchObject({
      ...{ state: 'removed', removedBy: 'moderator', removalReason: 'personal' },
    });
    expect((await newestAudit()).act).toBe('post.removed');
    expect(await told()).toEqual([{ subjectId: ada.accountId }]);
    expect(await reportAs('U5')).toEqual({ ok: false, refusal: 'missing' });
    expect(await reportAs('U5', { postId: 'nonsense' })).toEqual({ ok: false, refusal: 'missing' });
  });

  test('on one’s own post is for another moderator', async () => {
    const own = await contributing.opened(mona, { attribution: 'chatham' });
    await reportAs('U1', { postId: own.postId });
    const [item] = await reports();
    expect(await decideAs(mona, item?.id ?? '', { decision: 'decline' })).toMatchObject({
      refusal: { kind: 'own' },
    });
    expect(await decideAs(mona, item?.id ?? '', { decision: 'return' })).toMatchObject({
      refusal: { kind: 'unfit' },
    });
  });
});

describe('a moderator removes', () => {
  const removed = (actor: Actor) =>
    removeAsModerator(database.db, {
      sealer,
      postId,
      by: by(actor),
      reason: 'harm',
      words: 'It harms.',
      now,
    });

  test('a post at once, once, with an item that can be appealed', async () => {
    const outcomes = await Promise.all([removed(mona), removed(omar)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'missing' });
    expect(await reports()).toMatchObject([{ state: 'approved', reason: 'harm', reports: [] }]);
    expect((await contributing.post(postId)).state).toBe('removed');
  });

  test('nothing once they are none any more, or suspended, and is told so', async () => {
    const where = { id: mona.member?.id ?? '' };
    await database.db.member.update({ where, data: { suspendedUntil: later(1) } });
    expect(await removed(mona)).toEqual({ ok: false, refusal: 'suspended' });
    await database.db.member.update({ where, data: { roles: ['member'], suspendedUntil: null } });
    expect(await removed(mona)).toEqual({ ok: false, refusal: 'moderator' });
    expect(await reports()).toEqual([]);
    expect((await contributing.post(postId)).state).toBe('standing');
  });

  test('what was reported with that report, and never their own', async () => {
    await reportAs('U1');
    expect(await removed(ada)).toEqual({ ok: false, refusal: 'own' });
    expect(await removed(mona)).toMatchObject({ ok: true });
    expect(await reports()).toMatchObject([{ state: 'approved', decidedById: mona.member?.id }]);
  });
});

describe('an appeal', () => {
  const declined = async (at = now) => {
    const proposed = await contributing.propose(ada, { title: 'Another', attribution: 'chatham' });
    if (!proposed.ok) throw new Error(proposed.refusal);
    const { itemId } = proposed.value;
    await decideAs(mona, itemId, { decision: 'decline', reason: 'unclear', now: at });
    return itemId;
  };

  test('is the author’s alone, once, for thirty days, against what went against them', async () => {
    const itemId = await declined();
    expect(await appealAs(omar, itemId)).toEqual({ ok: false, refusal: 'missing' });
    expect(await appealAs(ada, 'nonsense')).toEqual({ ok: false, refusal: 'missing' });
    expect(await appealAs(ada, itemId, days(31))).toEqual({ ok: false, refusal: 'late' });
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => appealAs(ada, itemId, days(29))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes.filter((one) => !one.ok))
      expect(outcome).toEqual({ ok: false, refusal: 'twice' });
    const approved = await database.db.reviewItem.findFirstOrThrow({ where: { postId, kind: 'thread' } });
    expect(await appealAs(ada, approved.id)).toEqual({ ok: false, refusal: 'missing' });
  });

  test('is for another moderator than who decided, nor for the author; approved, it is reversed', async () => {
    const itemId = await declined();
    await appealAs(ada, itemId);
    const { id, postId: none } = await database.db.reviewItem.findFirstOrThrow({ where: { ofId: itemId } });
    expect(none).toBeNull();
    expect(await decideAs(mona, id, { decision: 'decline' })).toEqual({
      ok: false,
      refusal: { kind: 'own_decision' },
    });
    expect(await decideAs(ada, id, { decision: 'approve' })).toEqual({
      ok: false,
      refusal: { kind: 'moderator' },
    });
    const where = { id: ada.member?.id ?? '' };
    await database.db.member.update({ where, data: { roles: ['member', 'moderator'] } });
    expect(await decideAs(ada, id, { decision: 'approve' })).toEqual({
      ok: false,
      refusal: { kind: 'own' },
    });
    expect(await decideAs(omar, id, { decision: 'approve' })).toMatchObject({ ok: true });
    const { state, thread } = await database.db.post.findFirstOrThrow({
      where: { thread: { title: 'Another' } },
      include: { thread: true },
    });
    expect([state, thread.state]).toEqual(['standing', 'open']);
    expect(await newestAudit()).toMatchObject({ act: 'post.restored', actor: omar.member?.auditId });
  });

  test('against a removal brings the post back', async () => {
    await reportAs('U1');
    const [item] = await reports();
    await decideAs(mona, item?.id ?? '', { decision: 'approve', reason: 'conduct' });
    expect(await appealAs(ada, item?.id ?? '')).toMatchObject({ ok: true });
    const { id } = await database.db.reviewItem.findFirstOrThrow({ where: { kind: 'appeal' } });
    await decideAs(omar, id, { decision: 'approve' });
    expect(await contributing.post(postId)).toMatchObject({ state: 'standing', removalReason: null });
  });
});

describe('unsealing', () => {
  const words = 'A threat that police ask about.';
  let root: Actor;
  let ruth: Actor;
  let sealed: string;
  beforeEach(async () => {
    root = await contributing.member('Root', ada.workspace, { roles: ['admin'] });
    ruth = await contributing.member('Ruth', ada.workspace, { roles: ['admin'] });
    ({ postId: sealed } = await contributing.opened(ada, { title: 'Sealed', attribution: 'chatham' }));
  });
  const ask = (at = now, which = sealed) =>
    askUnsealing(database.db, { postId: which, by: by(root), words, now: at });
  const asked = async () =>
    (await database.db.reviewItem.findFirstOrThrow({ where: { kind: 'unsealing' } })).id;
  const readAs = ({ member }: Actor, itemId: string) =>
    readUnsealed(database.db, { sealer, itemId, memberId: member?.id ?? '' });

  test('takes two admins, tells the author, is in the audit, and shows these two alone who it is', async () => {
    expect(await ask()).toMatchObject({ ok: true });
    const id = await asked();
    expect(await readAs(root, id)).toEqual({ ok: false, refusal: 'missing' });
    expect(await decideAs(root, id, { decision: 'approve' })).toEqual({
      ok: false,
      refusal: { kind: 'own_request' },
    });
    expect(await decideAs(mona, id, { decision: 'approve' })).toEqual({
      ok: false,
      refusal: { kind: 'admin' },
    });
    await told();
    await database.db.delivery.deleteMany({ where: { subject: 'something-waits' } });
    // Whoever puts it on hold agrees on nothing.
    const third = await contributing.member('Rita', ada.workspace, { roles: ['admin'] });
    expect(await decideAs(third, id, { decision: 'hold' })).toMatchObject({ ok: true });
    expect(await decideAs(ruth, id, { decision: 'approve' })).toMatchObject({ ok: true });
    const unsealed = { ok: true, value: { name: 'Ada', organisation: 'Ada Ltd', group: 'academia' } };
    expect(await readAs(root, id)).toEqual(unsealed);
    expect(await readAs(ruth, id)).toEqual(unsealed);
    for (const other of [third, mona, ada])
      expect(await readAs(other, id)).toEqual({ ok: false, refusal: 'missing' });
    expect(await told()).toEqual([{ subjectId: ada.accountId }]);
    const { mine } = await listMine(database.db, sealer, ada.member?.id ?? '', { postId: sealed });
    expect(mine).toMatchObject([{ unsealed: { at: now, words } }]);
    const audited = await newestAudit();
    const event = await database.db.reviewEvent.findFirstOrThrow({ where: { itemId: id, state: 'open' } });
    expect(audited).toMatchObject({ act: 'post.unsealed', actor: ruth.member?.auditId });
    expect(audited.data).toMatchObject({
      asked: root.member?.auditId,
      why: saltedDigest(words, event.salt ?? ''),
    });
    expect(JSON.stringify(audited.data)).not.toContain(ada.member?.auditId ?? 'ada');
  });

  test('is refused where nothing is sealed, and asked for once', async () => {
    expect(await ask(now, postId)).toEqual({ ok: false, refusal: 'open' });
    expect(await ask(now, 'nonsense')).toEqual({ ok: false, refusal: 'missing' });
    const outcomes = await Promise.all([ask(), ask(), ask()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'pending' });
    await database.db.participant.updateMany({ data: { sealed: null } });
    const id = await asked();
    await decideAs(ruth, id, { decision: 'decline', reason: 'not_needed' });
    // One admin alone does not learn that nobody is there to be named.
    expect(await ask(later(1))).toMatchObject({ ok: true });
  });

  test('of an author who has left is only declined; one who left later is named to nobody', async () => {
    await ask();
    const id = await asked();
    await dismissMember(database.db, { sealer, memberId: ada.member?.id ?? '', by: { at: now } });
    expect(await decideAs(ruth, id, { decision: 'approve' })).toEqual({
      ok: false,
      refusal: { kind: 'left' },
    });
    expect(await told()).toEqual([]);
    expect(await decideAs(ruth, id, { decision: 'decline', reason: 'not_needed' })).toMatchObject({
      ok: true,
    });
    await database.db.reviewItem.update({ where: { id }, data: { state: 'approved' } });
    expect(await readAs(ruth, id)).toEqual({ ok: false, refusal: 'erased' });
  });

  test('is taken back by whoever asked, who is not told of that, and approved by them never', async () => {
    await ask();
    const id = await asked();
    expect(await decideAs(root, id, { decision: 'approve' })).toEqual({
      ok: false,
      refusal: { kind: 'own_request' },
    });
    expect(await decideAs(root, id, { decision: 'decline', reason: 'not_needed' })).toMatchObject({
      ok: true,
    });
    expect(await database.db.delivery.count({ where: { subject: 'unsealing-decided' } })).toBe(0);
    expect(await ask(later(1))).toMatchObject({ ok: true });
  });

  test('needs whoever asked, still an admin and not suspended', async () => {
    await ask();
    const id = await asked();
    const where = { id: root.member?.id ?? '' };
    const approve = () => decideAs(ruth, id, { decision: 'approve' });
    await database.db.member.update({ where, data: { roles: ['member', 'moderator'] } });
    expect(await approve()).toEqual({ ok: false, refusal: { kind: 'asker' } });
    await database.db.member.update({ where, data: { roles: ['admin'], suspendedUntil: later(1) } });
    expect(await approve()).toEqual({ ok: false, refusal: { kind: 'asker' } });
    await database.db.account.deleteMany({ where: { memberId: where.id } });
    await database.db.member.delete({ where });
    expect(await approve()).toEqual({ ok: false, refusal: { kind: 'asker' } });
    expect(await decideAs(ruth, id, { decision: 'decline', reason: 'not_needed' })).toMatchObject({
      ok: true,
    });
  });

  test('is agreed on by who was an admin before it was asked for', async () => {
    await ask();
    const id = await asked();
    await database.db.account.updateMany({ data: { workspaceId: ada.workspace?.id ?? null } });
    const role = { role: 'admin', by: { auditId: root.member?.auditId, at: later(1) } } as const;
    await database.db.member.update({ where: { id: mona.member?.id ?? '' }, data: { roles: ['member'] } });
    await giveRole(database.db, { memberId: mona.member?.id ?? '', ...role });
    expect(await decideAs(mona, id, { decision: 'approve', now: later(2) })).toEqual({
      ok: false,
      refusal: { kind: 'new_admin' },
    });
    expect(await decideAs(ruth, id, { decision: 'approve', now: later(2) })).toMatchObject({ ok: true });
    await ask(later(3));
    const next = await database.db.reviewItem.findFirstOrThrow({
      where: { kind: 'unsealing', state: 'open' },
    });
    expect(await decideAs(mona, next.id, { decision: 'approve', now: later(4) })).toMatchObject({ ok: true });
  });

  test.each(['approve', 'decline'] as const)('tells who asked where to read that: %s', async (decision) => {
    await ask();
    const id = await asked();
    await decideAs(ruth, id, { decision: 'hold' });
    expect(await database.db.delivery.count({ where: { subject: 'unsealing-decided' } })).toBe(0);
    await decideAs(ruth, id, { decision, reason: 'not_needed' });
    expect(await database.db.delivery.findMany({ where: { subject: 'unsealing-decided' } })).toMatchObject([
      { kind: 'direct', recipient: 'U-Root', subjectId: root.accountId },
    ]);
    expect(await readDecidedWish(database.db, root.member?.id ?? '')).toBe(
      (await database.db.reviewItem.findUniqueOrThrow({ where: { id } })).number,
    );
    expect(await readDecidedWish(database.db, ruth.member?.id ?? '')).toBeUndefined();
  });

  test('of one’s own post is for another admin', async () => {
    const own = await contributing.opened(ruth, { title: 'Own', attribution: 'chatham' });
    await ask(now, own.postId);
    expect(await decideAs(ruth, await asked(), { decision: 'decline' })).toMatchObject({
      refusal: { kind: 'own' },
    });
  });
});

test('the numbers tell what came and what became of it, without a person', async () => {
  const proposed = async (title: string, at: Date) => {
    const outcome = await contributing.propose(ada, { title }, { at });
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value.itemId;
  };
  await decideAs(mona, await proposed('Old', days(-200)), {
    ...{ decision: 'decline', reason: 'subject', now: days(-199) },
  });
  const declined = await proposed('One', now);
  await decideAs(mona, declined, { decision: 'decline', reason: 'unclear', now: later(30) });
  await decideAs(mona, await proposed('Two', now), { decision: 'approve', now: later(90) });
  await proposed('Waits', now);
  await appealAs(ada, declined, later(60));
  const { id } = await database.db.reviewItem.findFirstOrThrow({ where: { kind: 'appeal' } });
  await decideAs(omar, id, { decision: 'decline', reason: 'nothing_new', now: later(61) });
  await reportAs('U1');
  const [item] = await reports();
  await decideAs(omar, item?.id ?? '', { decision: 'approve', reason: 'conduct', now: later(62) });
  // The thread that every test begins with was approved at once.
  expect(await readModeration(database.db, later(100))).toEqual({
    recent: {
      ...{ received: 4, approved: 2, declined: 1, declinedFor: [{ reason: 'unclear', count: 1 }] },
      ...{ removed: 1, removedFor: [{ reason: 'conduct', count: 1 }] },
      appeals: { received: 1, approved: 0, declined: 1 },
      medianMs: 30 * 60_000,
    },
    all: {
      ...{ received: 5, approved: 2, declined: 2 },
      declinedFor: [
        { reason: 'subject', count: 1 },
        { reason: 'unclear', count: 1 },
      ],
      ...{ removed: 1, removedFor: [{ reason: 'conduct', count: 1 }] },
      appeals: { received: 1, approved: 0, declined: 1 },
      medianMs: 60 * 60_000,
    },
  });
});

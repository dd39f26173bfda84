import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { allowances, takeAllowance } from '../../../src/domain/allowance.ts';
import { type Deciding, decide } from '../../../src/domain/review/decide.ts';
import { readItem } from '../../../src/domain/review/queue.ts';
import { removeAsModerator } from '../../../src/domain/review/remove.ts';
import { type Reporting, report } from '../../../src/domain/review/report.ts';
import { readModeration } from '../../../src/domain/review/stats.ts';
import { askUnsealing } from '../../../src/domain/review/unsealing.ts';
import { edit, removeOwn } from '../../../src/domain/threads/edit.ts';
import { closeThread, reopenThread } from '../../../src/domain/threads/govern.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { type Contributing, createContributing, later, now } from '../threads/contributing.ts';

let database: TestDatabase;
let contributing: Contributing;
let ada: Actor;
let mona: Actor;
let postId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  contributing = createContributing(database.db);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await contributing.clear();
  await database.db.allowance.deleteMany();
  const workspace = await contributing.workspace('T1');
  ada = await contributing.member('Ada', workspace, { trusted: true });
  mona = await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] });
  ({ postId } = await contributing.opened(ada, { attribution: 'chatham' }));
});

const by = ({ member }: Actor) => ({ memberId: member?.id ?? '', auditId: member?.auditId ?? '' });
const decideAs = (actor: Actor, itemId: string, given: Partial<Deciding> & Pick<Deciding, 'decision'>) =>
  decide(database.db, { sealer, itemId, by: by(actor), now: later(10), ...given });
const reportAs = (person: string, given: Partial<Reporting> = {}) =>
  report(database.db, {
    ...{ sealer, account: { platform: 'slack', tenant: 'T1', person }, postId, reason: 'conduct' },
    ...{ urgent: false, now, ...given },
  });
const waits = async (kind: 'report' | 'unsealing' = 'report') => {
  const found = { kind, state: { in: ['open', 'held'] } } as const;
  const { id } = await database.db.reviewItem.findFirstOrThrow({
    where: { ...found, state: { in: [...found.state.in] } },
  });
  return id;
};
const cards = async (subjectId: string) =>
  (
    await database.db.delivery.findMany({
      where: { subject: 'review-card', subjectId },
      orderBy: { number: 'asc' },
    })
  ).map(({ kind }) => kind);
const editTo = (text: string, at = later(1)) =>
  edit(database.db, { sealer, actor: ada, postId, text, now: at });
const seenAt = async (id: string) => (await readItem(database.db, id))?.revision;

describe('an edit of the reported post', () => {
  test('keeps moderators from deciding on what they saw, and shows both wordings', async () => {
    await reportAs('U1');
    const id = await waits();
    const seen = await seenAt(id);
    expect(await editTo('Nothing bad.')).toMatchObject({ ok: true });
    expect(await editTo('Nothing at all.', later(2))).toMatchObject({ ok: true });
    expect(await cards(id)).toEqual(['post', 'update', 'update']);
    for (const decision of ['approve', 'decline'] as const)
      expect(await decideAs(mona, id, { decision, reason: 'conduct', seen })).toEqual({
        ok: false,
        refusal: { kind: 'changed' },
      });
    expect(await readItem(database.db, id)).toMatchObject({
      earlier: { text: 'Who shares hashes?', title: 'Hash sharing' },
      post: { text: 'Nothing at all.' },
    });
    const again = await seenAt(id);
    expect(await decideAs(mona, id, { decision: 'decline', reason: 'no_breach', seen: again })).toMatchObject(
      {
        ok: true,
      },
    );
  });

  test('leaves on hold what is, and is not taken for the moderator’s doing', async () => {
    await reportAs('U1');
    const id = await waits();
    await decideAs(mona, id, { decision: 'hold', now: later(1) });
    const seen = await seenAt(id);
    await editTo('Nothing bad.', later(2));
    expect(await readItem(database.db, id)).toMatchObject({ state: 'held', last: { by: 'Mona' } });
    expect(await decideAs(mona, id, { decision: 'decline', reason: 'no_breach', seen })).toEqual({
      ok: false,
      refusal: { kind: 'changed' },
    });
  });

  test('before it was reported is no earlier wording', async () => {
    await editTo('Nothing bad.', later(-1));
    await reportAs('U1');
    expect((await readItem(database.db, await waits()))?.earlier).toBeUndefined();
  });
});

test('a report closes by itself when the author takes the post away, and counts as no removal by moderators', async () => {
  const root = await contributing.member('Root', ada.workspace, { roles: ['admin'] });
  await askUnsealing(database.db, { postId, by: by(root), words: 'A threat.', now });
  await reportAs('U1');
  const id = await waits();
  await removeOwn(database.db, { sealer, actor: ada, postId, now: later(1) });
  expect(await readItem(database.db, id)).toMatchObject({
    ...{ state: 'withdrawn', last: { at: later(1), by: undefined } },
  });
  expect(await cards(id)).toEqual(['post', 'update']);
  expect(await decideAs(mona, id, { decision: 'approve', reason: 'conduct' })).toMatchObject({
    refusal: { kind: 'closed', state: 'withdrawn' },
  });
  expect((await readModeration(database.db, later(20))).all.removed).toBe(0);
  // Who wrote it can still be asked.
  expect(await readItem(database.db, await waits('unsealing'))).toMatchObject({ state: 'open', revision: 2 });
});

test('a removal by a moderator decides on the report, and counts once', async () => {
  await reportAs('U1');
  const outcome = await removeAsModerator(database.db, {
    ...{ sealer, postId, by: by(mona), reason: 'harm', now: later(1) },
  });
  expect(outcome.ok).toBe(true);
  expect(await database.db.reviewItem.findMany({ where: { kind: 'report' } })).toMatchObject([
    { state: 'approved' },
  ]);
  expect((await readModeration(database.db, later(20))).all.removed).toBe(1);
});

test('reports and the removal of their post at one moment leave nothing that waits', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { postId: one } = await contributing.opened(ada, { title: `Round ${round}` });
    const reports = Array.from({ length: 6 }, (_, at) => reportAs(`U${round}-${at}`, { postId: one }));
    // One report is there; the others are on their way.
    await Promise.race(reports);
    await removeOwn(database.db, { sealer, actor: ada, postId: one, now: later(1) });
    await Promise.all(reports);
    expect((await contributing.post(one)).state).toBe('removed');
    const waiting = { postId: one, kind: 'report', state: 'open' } as const;
    expect(await database.db.reviewItem.count({ where: waiting })).toBe(0);
  }
});

describe('an account', () => {
  const kept = async () => {
    await decideAs(mona, await waits(), { decision: 'decline', reason: 'looked_after' });
  };

  test('whose report was declined reports it anew once it was edited, or somebody is in danger', async () => {
    await reportAs('U1');
    await kept();
    expect(await reportAs('U1', { now: later(11) })).toEqual({ ok: false, refusal: 'kept' });
    expect(await reportAs('U2', { now: later(11) })).toMatchObject({ ok: true });
    await kept();
    expect(await reportAs('U1', { reason: 'danger', now: later(12) })).toMatchObject({ ok: true });
    await decideAs(mona, await waits(), { decision: 'decline', reason: 'looked_after', now: later(13) });
    expect(await reportAs('U1', { reason: 'danger', now: later(14) })).toEqual({
      ok: false,
      refusal: 'kept',
    });
    await editTo('Something else.', later(15));
    expect(await reportAs('U1', { now: later(16) })).toMatchObject({ ok: true });
  });

  test('makes so many reports a day and no more; what was refused is not counted', async () => {
    const posts = [];
    for (let at = 0; at < 6; at += 1)
      posts.push((await contributing.opened(ada, { title: `Thread ${at}` })).postId);
    for (const one of posts) {
      expect(await reportAs('U1', { postId: one })).toMatchObject({ ok: true });
      expect(await reportAs('U1', { postId: one })).toEqual({ ok: false, refusal: 'twice' });
    }
    for (let at = 6; at < 10; at += 1)
      posts.push((await contributing.opened(ada, { title: `Thread ${at}` })).postId);
    for (const one of posts.slice(6))
      expect(await reportAs('U1', { postId: one })).toMatchObject({ ok: true });
    expect(await reportAs('U1')).toEqual({ ok: false, refusal: 'too_often' });
    const [first = ''] = posts;
    expect(await reportAs('U1', { postId: first, reason: 'danger' })).toMatchObject({ ok: true });
    expect(await reportAs('U2')).toMatchObject({ ok: true });
    expect(await reportAs('U1', { now: later(24 * 60) })).toMatchObject({ ok: true });
  });
});

test('that somebody is in danger is heard so many times a day', async () => {
  await database.db.$transaction(async (tx) => {
    const who = JSON.stringify(['slack', 'T1', 'U1']);
    for (let left = allowances.alarm.most; left > 0; left -= 1)
      expect(await takeAllowance(tx, sealer, { what: 'alarm', who, now })).toBe(true);
  });
  expect(await reportAs('U1', { reason: 'danger' })).toEqual({ ok: false, refusal: 'too_often' });
  expect(await reportAs('U2', { reason: 'danger' })).toMatchObject({ ok: true });
});

test('whoever says that somebody is in danger keeps their words, and adds to them', async () => {
  const [first, second] = ['He names the school and tomorrow at nine', 'He wrote it again.'];
  await reportAs('U1', { words: first });
  const id = await waits();
  await reportAs('U1', { reason: 'danger', now: later(1) });
  const said = async () => (await readItem(database.db, id))?.reports;
  expect(await said()).toEqual([{ at: now, reason: 'danger', words: first }]);
  expect(await reportAs('U1', { reason: 'danger', now: later(2) })).toEqual({ ok: false, refusal: 'twice' });
  expect(await reportAs('U1', { words: second, now: later(2) })).toEqual({ ok: false, refusal: 'twice' });
  expect(await reportAs('U1', { reason: 'danger', words: second, now: later(2) })).toMatchObject({
    ok: true,
  });
  expect(await said()).toEqual([{ at: now, reason: 'danger', words: `${first} ${second}` }]);
  expect(await readItem(database.db, id)).toMatchObject({ revision: 3, urgent: true });
});

test('a change of what waits that says somebody is in danger posts a card anew, once', async () => {
  const proposed = await contributing.propose(ada, { title: 'Waits' });
  if (!proposed.ok) throw new Error(proposed.refusal);
  const { itemId } = proposed.value;
  const { postId: one } = await database.db.reviewItem.findUniqueOrThrow({ where: { id: itemId } });
  const change = (text: string) =>
    edit(database.db, { sealer, actor: ada, postId: one ?? '', text, urgent: true, now: later(1) });
  await change('He is on his way.');
  expect(await cards(itemId)).toEqual(['post', 'update', 'post']);
  await change('He is there.');
  expect(await cards(itemId)).toEqual(['post', 'update', 'post', 'update', 'update']);
});

test('the history tells reports, edits and removals apart', async () => {
  const root = await contributing.member('Root', ada.workspace, { roles: ['admin'] });
  const causes = async (id: string) =>
    (await readItem(database.db, id))?.events.slice(1).map(({ cause }) => cause);
  await askUnsealing(database.db, { postId, by: by(root), words: 'A threat.', now });
  await reportAs('U1');
  const id = await waits();
  await reportAs('U1', { reason: 'danger', now: later(1) });
  await editTo('Nothing bad.', later(2));
  await reportAs('U2', { now: later(3) });
  expect(await causes(id)).toEqual(['reported', 'edited', 'reported']);
  await removeOwn(database.db, { sealer, actor: ada, postId, now: later(4) });
  expect(await causes(await waits('unsealing'))).toEqual(['edited', 'removed']);
});

test('the cards of replies that wait in a thread are shown anew when it is closed, called otherwise or hidden', async () => {
  const { threadId } = await database.db.post.findUniqueOrThrow({ where: { id: postId } });
  await database.db.thread.update({ where: { id: threadId }, data: { reviewsAll: true } });
  const ben = await contributing.member('Ben', ada.workspace);
  await contributing.reply(ben, threadId);
  const { id } = await database.db.reviewItem.findFirstOrThrow({ where: { kind: 'post' } });
  await closeThread(database.db, { threadId, by: by(mona), now: later(1) });
  expect(await cards(id)).toEqual(['post', 'update']);
  await reopenThread(database.db, { threadId, by: by(mona), now: later(2) });
  await database.db.thread.update({ where: { id: threadId }, data: { reviewsAll: false } });
  const { text } = await contributing.post(postId);
  await edit(database.db, { sealer, actor: ada, postId, text, title: 'Otherwise', now: later(3) });
  expect(await cards(id)).toEqual(['post', 'update', 'update', 'update']);
  await removeOwn(database.db, { sealer, actor: ada, postId, now: later(4) });
  expect(await cards(id)).toHaveLength(5);
});

test('that somebody is in danger posts a card anew, once, also by who reported something else', async () => {
  await reportAs('U1');
  const id = await waits();
  expect(await reportAs('U1', { reason: 'danger', now: later(1) })).toMatchObject({
    value: { urgent: true },
  });
  expect(await cards(id)).toEqual(['post', 'update', 'post']);
  await reportAs('U2', { reason: 'danger', now: later(2) });
  expect(await cards(id)).toEqual(['post', 'update', 'post', 'update', 'update']);
  expect(await readItem(database.db, id)).toMatchObject({
    ...{ urgent: true, reports: [{ reason: 'danger' }, { reason: 'danger' }] },
  });
});

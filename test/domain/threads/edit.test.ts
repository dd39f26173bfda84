import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { report } from '../../../src/domain/review/report.ts';
import { type Editing, edit, removeOwn, takeSuggestion, withdraw } from '../../../src/domain/threads/edit.ts';
import { closeThread, setReviewsAll } from '../../../src/domain/threads/govern.ts';
import { removePost, restorePost } from '../../../src/domain/threads/place.ts';
import { readSealedDraft } from '../../../src/domain/threads/sealed-drafts.ts';
import { listWordings } from '../../../src/domain/threads/wordings.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { publish } from '../../support/publish.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { type Contributing, createContributing, deciderFrom, later, now } from './contributing.ts';

let database: TestDatabase;
let contributing: Contributing;
let workspace: NonNullable<Actor['workspace']>;
let ada: Actor;
let bea: Actor;
let mona: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  contributing = createContributing(database.db);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await contributing.clear();
  workspace = await contributing.workspace('T1');
  // Where threads have a title.
  await database.db.workspace.updateMany({ data: { platform: 'discord' } });
  ada = await contributing.member('Ada', workspace);
  bea = await contributing.member('Bea', workspace, { trusted: true });
  mona = await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] });
});

/** Other choices than those of a contribution that is made here. */
const amber = { label: 'amber', groups: ['academia'], topics: [], entryIds: [] } as const;
const done = (value: unknown) => ({ ok: true, value });
const refusal = (reason: unknown) => ({ ok: false, refusal: reason });
const rewrite = (actor: Actor, postId: string, changes: Partial<Editing> = {}) =>
  edit(database.db, { sealer, actor, postId, text: 'Better said.', now: later(5), ...changes });
const own = (actor: Actor, postId: string) => ({ sealer, actor, postId, now: later(5) });
const takeBack = (actor: Actor, postId: string) => withdraw(database.db, own(actor, postId));
const remove = (actor: Actor, postId: string) => removeOwn(database.db, own(actor, postId));
const moderate = (postId: string) =>
  database.db.$transaction((tx) =>
    removePost(tx, { postId, by: 'moderator', reason: 'conduct', now: later(6) }),
  );
const restore = (postId: string) =>
  database.db.$transaction((tx) => restorePost(tx, { postId, now: later(7) }));

/** A proposal that waits; the post's id and the thread's number. */
async function waiting(actor: Actor, attribution: 'named' | 'chatham' = 'named') {
  const proposed = await contributing.propose(actor, { attribution, text: 'First said.' });
  if (!proposed.ok) throw new Error(proposed.refusal);
  return { ...(await contributing.postSaying('First said.')), ...proposed.value };
}
/** A reply that stands. */
async function replied(actor: Actor, threadId: string, text = 'I do.', quotedId?: string) {
  const outcome = await contributing.reply(actor, threadId, { text, ...(quotedId && { quotedId }) });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return (await contributing.postSaying(text)).id;
}
const item = (postId: string) =>
  database.db.reviewItem.findFirstOrThrow({
    where: { postId, kind: { in: ['thread', 'post'] } },
    include: { events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  });
const sentSince = async (before: readonly string[]) => (await contributing.deliveries()).slice(before.length);
/** Everything on its way has arrived. */
const arrive = () =>
  database.db.delivery.updateMany({ data: { state: 'sent', messages: ['1.1'], endedAt: now } });

describe('editing what waits', () => {
  test('changes it under the same item, which waits for moderators again', async () => {
    const { id, number, itemId } = await waiting(ada);
    await contributing.decide(mona, id, 'return');
    const outcome = await rewrite(ada, id, { title: 'Better title', words: 'PDQ hashes.' });
    expect(outcome).toEqual(done({ standing: false, number }));
    expect(await item(id)).toMatchObject({ id: itemId, state: 'open' });
    const { events } = await item(id);
    expect(events.map(({ state, words }) => [state, words])).toEqual([
      ['open', null],
      ['returned', 'Which hashes?'],
      ['open', 'PDQ hashes.'],
    ]);
    const post = await contributing.post(id);
    expect(post).toMatchObject({ text: 'Better said.', editedAt: null, wordings: [], state: 'waiting' });
    expect((await contributing.thread(post.threadId)).title).toBe('Better title');
  });

  test('may change how it is signed on its side of the Chatham House Rule alone', async () => {
    const { id, threadId } = await waiting(ada);
    const draft = await contributing.draft(ada);
    expect(await rewrite(ada, id, { attribution: 'chatham', draft })).toEqual(refusal('unsealed'));
    expect(await contributing.post(id)).toMatchObject({ text: 'First said.', authorId: ada.member?.id });
    expect(await readSealedDraft(database.db, sealer, draft)).toEqual({ text: 'typed' });
    expect(await rewrite(ada, id, { attribution: 'group', draft })).toMatchObject({ ok: true });
    expect(await contributing.post(id)).toMatchObject({
      ...{ attribution: 'group', authorId: ada.member?.id, participantId: null, text: 'Better said.' },
    });
    expect(await database.db.participant.count({ where: { threadId } })).toBe(0);
  });

  test('under a pseudonym keeps that', async () => {
    const { id } = await waiting(ada, 'chatham');
    const before = await contributing.post(id);
    for (const attribution of ['named', 'group'] as const)
      expect(await rewrite(ada, id, { attribution })).toEqual(refusal('unsealed'));
    expect(await contributing.post(id)).toEqual(before);
    expect(await rewrite(ada, id, { attribution: 'chatham' })).toMatchObject({ ok: true });
    expect(await contributing.post(id)).toMatchObject({
      authorId: null,
      participantId: before.participantId,
    });
  });

  test('changes everything of a thread, under the same item, whose cards follow', async () => {
    const entry = await publish(database.db);
    const other = await publish(database.db);
    const { id, number, threadId, itemId } = await waiting(ada);
    await rewrite(ada, id, { choices: { ...amber, entryIds: [other.id] } });
    const cards = () => database.db.delivery.count({ where: { subject: 'review-card', kind: 'update' } });
    await arrive();
    const before = [await cards(), (await item(id)).events.length] as const;
    const choices = { ...amber, topics: ['norms'], groups: ['industry', 'academia'], entryIds: [entry.id] };
    expect(await rewrite(ada, id, { title: 'Better title', choices })).toEqual(
      done({ standing: false, number }),
    );
    expect(await contributing.thread(threadId)).toMatchObject({
      ...{ title: 'Better title', label: 'amber', state: 'pending' },
      ...{ topics: ['norms'], groups: ['industry', 'academia'] },
    });
    const about = await database.db.threadEntry.findMany({ where: { threadId } });
    expect(about).toEqual([{ threadId, entryId: entry.id }]);
    expect(await item(id)).toMatchObject({ id: itemId, state: 'open' });
    expect([await cards(), (await item(id)).events.length]).toEqual([before[0] + 1, before[1] + 1]);
    await rewrite(ada, id, { choices: { ...choices, label: 'green' } });
    expect(await contributing.thread(threadId)).toMatchObject({ label: 'green', groups: [] });
    const draft = await contributing.draft(ada);
    expect(await rewrite(ada, id, { draft, choices: { ...amber, groups: [] } })).toEqual(
      refusal('no_groups'),
    );
    expect(await readSealedDraft(database.db, sealer, draft)).toEqual({ text: 'typed' });
  });

  test('of a reply changes nothing of its thread', async () => {
    const { threadId } = await contributing.opened(bea);
    await contributing.reply(ada, threadId, { text: 'Waits.' });
    const before = await contributing.thread(threadId);
    const { id } = await contributing.postSaying('Waits.');
    await rewrite(ada, id, { title: 'Mine', choices: amber });
    expect(await contributing.thread(threadId)).toEqual(before);
  });

  test('once somebody is in danger comes first, also where it was on hold', async () => {
    const { id } = await waiting(ada);
    await database.db.reviewItem.updateMany({ data: { state: 'held' } });
    await rewrite(ada, id);
    expect(await item(id)).toMatchObject({ state: 'held', urgent: false });
    await rewrite(ada, id, { urgent: true });
    expect(await item(id)).toMatchObject({ state: 'open', urgent: true });
    await rewrite(ada, id, { urgent: false });
    expect(await item(id)).toMatchObject({ urgent: true });
  });

  test('and its approval at once: it stands with the newest wording, and tells no lie of the one before', async () => {
    for (let round = 0; round < 12; round++) {
      const { postId, itemId } = await proposed(`Said ${round}`);
      const approving = round % 2 ? contributing.decide(mona, postId, 'approve') : undefined;
      const [edited, approved] = await Promise.all([
        rewrite(ada, postId, { text: `Better ${round}` }),
        approving ?? contributing.decide(mona, postId, 'approve'),
      ]);
      expect(approved.ok).toBe(true);
      expect(edited).toMatchObject({ ok: true });
      const stood = edited.ok && edited.value.standing;
      const post = await contributing.post(postId);
      expect(post).toMatchObject({ state: 'standing', number: 1, text: `Better ${round}` });
      expect(post.wordings.map(({ text }) => text)).toEqual(stood ? [`Said ${round}`] : []);
      expect(post.editedAt).toEqual(stood ? later(5) : null);
      expect(await database.db.reviewItem.findUniqueOrThrow({ where: { id: itemId } })).toMatchObject({
        state: 'approved',
      });
      await database.db.thread.deleteMany();
    }
  });

  const proposed = async (text: string) => {
    const outcome = await contributing.propose(ada, { text });
    if (!outcome.ok) throw new Error(outcome.refusal);
    return { postId: (await contributing.postSaying(text)).id, itemId: outcome.value.itemId };
  };
});

describe('editing what stands', () => {
  test('shows it anew in every copy, and keeps what it said', async () => {
    await contributing.workspace('T2');
    const { threadId, number } = await contributing.opened(ada);
    const id = await replied(bea, threadId);
    const quoting = await replied(bea, threadId, 'As I said.', id);
    await arrive();
    const before = await contributing.deliveries();
    expect(await rewrite(bea, id)).toEqual(done({ standing: true, number }));
    expect(await contributing.post(id)).toMatchObject({
      ...{ text: 'Better said.', editedAt: later(5), state: 'standing', number: 2 },
      wordings: [{ text: 'I do.', until: later(5) }],
    });
    expect(await contributing.post(quoting)).toMatchObject({ editedAt: null });
    expect(await sentSince(before)).toEqual([
      ...['update post #2 F-T1', 'update post #2 F-T2', 'update post #3 F-T1', 'update post #3 F-T2'],
    ]);
  });

  test('to what it says already changes nothing', async () => {
    const { postId } = await contributing.opened(ada);
    await arrive();
    const before = await contributing.deliveries();
    const taken = await database.db.allowance.count();
    const same = await rewrite(ada, postId, { text: 'Who shares hashes?', title: 'Hash sharing' });
    expect(same).toEqual({ ok: false, refusal: 'nothing' });
    expect(await database.db.allowance.count()).toBe(taken);
    expect(await sentSince(before)).toEqual([]);
    expect(await contributing.post(postId)).toMatchObject({ editedAt: null, wordings: [] });
  });

  test('a title is of the whole thread, and of its first post alone', async () => {
    const { threadId, postId } = await contributing.opened(ada);
    const id = await replied(bea, threadId);
    await arrive();
    const before = await contributing.deliveries();
    await rewrite(ada, postId, { text: 'Who shares hashes?', title: 'Sharing hashes' });
    await rewrite(bea, id, { text: 'I do.', title: 'Mine now' });
    expect((await contributing.thread(threadId)).title).toBe('Sharing hashes');
    expect(await sentSince(before)).toEqual(['update post #1 F-T1', 'thread_state thread F-T1']);
    expect(await contributing.post(postId)).toMatchObject({ editedAt: later(5) });
    // What it was called is kept as what it said is.
    await rewrite(ada, postId, { text: 'Who else?', now: later(6) });
    expect(await listWordings(database.db, postId)).toEqual([
      { text: 'Who shares hashes?', title: 'Sharing hashes', until: later(6) },
      { text: 'Who shares hashes?', title: 'Hash sharing', until: later(5) },
    ]);
    expect(await listWordings(database.db, id)).toEqual([]);
  });

  test('may be done in a closed thread, and signs nothing anew', async () => {
    const { threadId, postId, number } = await contributing.opened(ada);
    await closeThread(database.db, { threadId, by: deciderFrom(mona), now });
    expect(await rewrite(ada, postId, { attribution: 'named' })).toEqual(done({ standing: true, number }));
    expect(await rewrite(ada, postId, { attribution: 'chatham', text: 'x' })).toEqual(refusal('stands'));
    expect((await contributing.post(postId)).text).toBe('Better said.');
  });

  test('cannot choose anew what the thread is about, which others see by now', async () => {
    const { threadId, postId } = await contributing.opened(ada);
    const before = await contributing.thread(threadId);
    expect(await rewrite(ada, postId, { choices: amber })).toEqual(refusal('stands'));
    expect(await contributing.thread(threadId)).toEqual(before);
    expect(await contributing.post(postId)).toMatchObject({ text: 'Who shares hashes?' });
  });

  test('is refused where what they write would wait for moderators', async () => {
    const { threadId, postId } = await contributing.opened(mona);
    const id = await replied(bea, threadId);
    await setReviewsAll(database.db, { threadId, reviewsAll: true, by: deciderFrom(mona), now });
    const draft = await contributing.draft(bea);
    expect(await rewrite(bea, id, { draft })).toEqual(refusal('reviewed'));
    expect(await rewrite(mona, postId, { title: 'Else' })).toEqual(refusal('reviewed'));
    expect(await contributing.post(id)).toMatchObject({ text: 'I do.', editedAt: null });
    expect(await readSealedDraft(database.db, sealer, draft)).toEqual({ text: 'typed' });
    await setReviewsAll(database.db, { threadId, reviewsAll: false, by: deciderFrom(mona), now });
    expect(await rewrite(bea, id, { draft })).toMatchObject({ ok: true });
    // Whoever moderates no more and was never approved.
    const cleo = await contributing.member('Cleo', workspace, { roles: ['member', 'moderator'] });
    const hers = await replied(cleo, threadId, 'As a moderator.');
    if (!cleo.member) throw new Error('no member');
    const member = { ...cleo.member, roles: ['member'] as const };
    expect(await rewrite({ ...cleo, member }, hers)).toEqual(refusal('reviewed'));
  });

  test('is done thirty times an hour; what waits takes none of them', async () => {
    const { postId } = await contributing.opened(ada);
    const { id: waits } = await waiting(ada);
    for (let index = 0; index < 27; index++)
      expect(await rewrite(ada, postId, { text: `Said ${index}` })).toMatchObject({ ok: true });
    await rewrite(ada, waits);
    // Two were taken by what was proposed.
    expect(await rewrite(ada, postId)).toMatchObject({ ok: true });
    const draft = await contributing.draft(ada);
    expect(await rewrite(ada, postId, { draft, text: 'Once more.' })).toEqual(refusal('too_often'));
    expect((await contributing.post(postId)).text).toBe('Better said.');
    expect(await readSealedDraft(database.db, sealer, draft)).toEqual({ text: 'typed' });
    expect(await rewrite(ada, waits, { text: 'Still.' })).toMatchObject({ ok: true });
    const next = await rewrite(ada, postId, { draft, text: 'Once more.', now: later(60) });
    expect(next).toMatchObject({ ok: true });
  });

  test('puts it before moderators once somebody is in danger, with what others reported', async () => {
    const { threadId, postId } = await contributing.opened(ada);
    const reports = () =>
      database.db.reviewItem.findMany({ where: { kind: 'report' }, include: { reports: true } });
    const id = await replied(bea, threadId);
    await rewrite(bea, id, { urgent: true });
    expect(await reports()).toMatchObject([
      { postId: id, urgent: true, state: 'open', reports: [{ reason: 'danger' }] },
    ]);
    await rewrite(bea, id, { urgent: true, text: 'Again.' });
    expect(await reports()).toMatchObject([{ reports: [{}] }]);
    const reporting = { sealer, account: mona.account, postId, reason: 'conduct', urgent: false } as const;
    expect((await report(database.db, { ...reporting, now })).ok).toBe(true);
    await rewrite(ada, postId, { urgent: true, text: 'Who shares hashes?' });
    const [, joined] = await reports();
    expect(joined).toMatchObject({ postId, urgent: true, reports: [{}, {}] });
  });

  test('is sent once, and kept where it is refused', async () => {
    const { postId } = await contributing.opened(ada);
    const draft = await contributing.draft(ada);
    expect(await rewrite(ada, postId, { draft, attribution: 'group' })).toEqual(refusal('stands'));
    expect(await readSealedDraft(database.db, sealer, draft)).toEqual({ text: 'typed' });
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => rewrite(ada, postId, { draft })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(4).fill(refusal('used')));
    expect((await contributing.post(postId)).wordings).toHaveLength(1);
  });

  test('is refused to others, to the muted, where it may not be seen, and once it is gone', async () => {
    const { threadId, postId } = await contributing.opened(ada, { label: 'green', attribution: 'chatham' });
    for (const stranger of [bea, mona, { ...ada, member: undefined }])
      expect(await rewrite(stranger, postId)).toEqual(refusal('missing'));
    expect(await rewrite(ada, 'nonsense')).toEqual(refusal('missing'));
    const open = await contributing.workspace('T9', { verified: false });
    expect(await rewrite({ ...ada, workspace: open }, postId)).toEqual(refusal('missing'));
    await database.db.participant.updateMany({ where: { threadId }, data: { mutedAt: now } });
    expect(await rewrite(ada, postId)).toEqual(refusal('muted'));
    const id = await replied(bea, threadId);
    await moderate(postId);
    expect(await rewrite(ada, postId)).toEqual(refusal('over'));
    expect(await rewrite(bea, id)).toEqual(refusal('hidden'));
    expect((await contributing.post(postId)).text).toBe('Who shares hashes?');
  });

  test('while it is being removed is refused once that is done', async () => {
    const { threadId } = await contributing.opened(ada);
    const id = await replied(bea, threadId);
    const edited = await database.db.$transaction(async (tx) => {
      await removePost(tx, { postId: id, by: 'moderator', reason: 'conduct', now: later(6) });
      const editing = rewrite(bea, id);
      await vi.waitUntil(
        async () => {
          const { rowCount } = await database.pool.query(
            `SELECT 1 FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          );
          return rowCount === 1;
        },
        { timeout: 4000, interval: 20 },
      );
      // Not awaited here: it waits for this transaction.
      return { editing };
    });
    expect(await edited.editing).toEqual(refusal('over'));
    expect(await contributing.post(id)).toMatchObject({ text: 'I do.', wordings: [], editedAt: null });
  });

  test('and its removal at once: it is removed, whatever it said last', async () => {
    const { threadId } = await contributing.opened(ada);
    for (let round = 0; round < 10; round++) {
      const id = await replied(bea, threadId, `Said ${round}`);
      const removing = round % 2 ? moderate(id) : undefined;
      const [edited, removed] = await Promise.all([
        rewrite(bea, id, { text: `Better ${round}` }),
        removing ?? moderate(id),
      ]);
      expect(removed).toBe(true);
      if (!edited.ok) expect(edited).toEqual(refusal('over'));
      const post = await contributing.post(id);
      expect(post).toMatchObject({ state: 'removed', removedBy: 'moderator', removalReason: 'conduct' });
      expect(post.text).toBe(edited.ok ? `Better ${round}` : `Said ${round}`);
    }
  });
});

describe('a suggested wording', () => {
  test('is taken over, which answers the moderators', async () => {
    const { id, number } = await waiting(ada, 'chatham');
    await contributing.decide(mona, id, 'return', { suggestion: 'Who shares PDQ hashes?' });
    expect(await takeSuggestion(database.db, own(bea, id))).toEqual(refusal('missing'));
    const outcomes = await Promise.all([1, 2, 3].map(() => takeSuggestion(database.db, own(ada, id))));
    expect(outcomes.filter(({ ok }) => ok)).toEqual([done({ standing: false, number })]);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([refusal('nothing'), refusal('nothing')]);
    expect(await contributing.post(id)).toMatchObject({
      text: 'Who shares PDQ hashes?',
      attribution: 'chatham',
    });
    expect((await item(id)).events.map(({ state }) => state)).toEqual(['open', 'returned', 'open']);
  });

  test('is the newest one, and none where a question came without', async () => {
    const { id } = await waiting(ada);
    await contributing.decide(mona, id, 'return', { suggestion: 'Old.' });
    await rewrite(ada, id);
    expect(await takeSuggestion(database.db, own(ada, id))).toEqual(refusal('nothing'));
    await contributing.decide(mona, id, 'return', { at: later(6) });
    expect(await takeSuggestion(database.db, own(ada, id))).toEqual(refusal('nothing'));
    expect((await contributing.post(id)).text).toBe('Better said.');
  });
});

describe('withdrawing', () => {
  test('closes item, post and thread, once', async () => {
    const { id, threadId, number } = await waiting(ada, 'chatham');
    expect(await takeBack(bea, id)).toEqual(refusal('missing'));
    const outcomes = await Promise.all([1, 2, 3].map(() => takeBack(ada, id)));
    expect(outcomes.filter(({ ok }) => ok)).toEqual([done({ number })]);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([refusal('over'), refusal('over')]);
    expect(await item(id)).toMatchObject({ state: 'withdrawn', decidedById: null });
    expect((await contributing.post(id)).state).toBe('withdrawn');
    expect((await contributing.thread(threadId)).state).toBe('withdrawn');
    expect(await contributing.deliveries()).toEqual([]);
  });

  test('of a reply leaves its thread as it is', async () => {
    const { threadId } = await contributing.opened(bea);
    await contributing.reply(ada, threadId, { text: 'Hm.' });
    const { id } = await contributing.postSaying('Hm.');
    expect((await takeBack(ada, id)).ok).toBe(true);
    expect((await contributing.thread(threadId)).state).toBe('open');
  });

  test('and approval at once: one of the two', async () => {
    for (let round = 0; round < 12; round++) {
      const { id, threadId } = await waiting(ada);
      const approving = round % 2 ? contributing.decide(mona, id, 'approve') : undefined;
      const [withdrawn, approved] = await Promise.all([
        takeBack(ada, id),
        approving ?? contributing.decide(mona, id, 'approve'),
      ]);
      expect(withdrawn.ok).toBe(!approved.ok);
      const states = approved.ok ? ['approved', 'standing', 'open'] : Array(3).fill('withdrawn');
      const [{ state: post }, { state: thread }] = [
        await contributing.post(id),
        await contributing.thread(threadId),
      ];
      expect([(await item(id)).state, post, thread]).toEqual(states);
      if (!withdrawn.ok) expect(withdrawn).toEqual(refusal('stands'));
      expect(await database.db.threadCopy.count({ where: { threadId } })).toBe(approved.ok ? 1 : 0);
      await database.db.thread.deleteMany();
    }
  });
});

describe('removing', () => {
  test('leaves a line in every copy, also where it is quoted', async () => {
    const { threadId, number } = await contributing.opened(ada);
    const id = await replied(bea, threadId);
    await replied(bea, threadId, 'As I said.', id);
    await arrive();
    const before = await contributing.deliveries();
    expect(await remove(ada, id)).toEqual(refusal('missing'));
    expect(await remove(bea, id)).toEqual(done({ number }));
    expect(await contributing.post(id)).toMatchObject({
      ...{ state: 'removed', removedBy: 'author', removalReason: null, removedAt: later(5), number: 2 },
    });
    expect(await sentSince(before)).toEqual(['update post #2 F-T1', 'update post #3 F-T1']);
    expect(await remove(bea, id)).toEqual(refusal('over'));
    expect(await restore(id)).toBe(false);
  });

  test('of the first post hides the thread', async () => {
    const { threadId, postId } = await contributing.opened(ada);
    await replied(bea, threadId);
    await arrive();
    const before = await contributing.deliveries();
    expect((await remove(ada, postId)).ok).toBe(true);
    expect((await contributing.thread(threadId)).state).toBe('hidden');
    expect(await sentSince(before)).toEqual([
      ...['update post #1 F-T1', 'update post #2 F-T1', 'thread_state thread F-T1'],
    ]);
  });

  test('of what waits is refused: it can be withdrawn', async () => {
    const { id } = await waiting(ada);
    expect(await remove(ada, id)).toEqual(refusal('waiting'));
    expect((await contributing.post(id)).state).toBe('waiting');
  });
});

describe('an appeal that was right', () => {
  test('lets a removed post stand again', async () => {
    const { threadId } = await contributing.opened(ada);
    const id = await replied(bea, threadId);
    await arrive();
    expect(await moderate(id)).toBe(true);
    expect(await moderate(id)).toBe(false);
    await arrive();
    const before = await contributing.deliveries();
    expect(await restore(id)).toBe(true);
    expect(await restore(id)).toBe(false);
    expect(await contributing.post(id)).toMatchObject({
      ...{ state: 'standing', number: 2, removedAt: null, removedBy: null, removalReason: null },
    });
    expect(await sentSince(before)).toEqual(['update post #2 F-T1']);
  });

  test('shows a hidden thread as it was, with what was placed in it meanwhile', async () => {
    const { threadId, postId } = await contributing.opened(bea);
    await contributing.reply(ada, threadId, { text: 'Waits.' });
    await closeThread(database.db, { threadId, by: deciderFrom(mona), now });
    await moderate(postId);
    await arrive();
    const before = await contributing.deliveries();
    const { id } = await contributing.postSaying('Waits.');
    await contributing.decide(mona, id, 'approve');
    expect(await contributing.post(id)).toMatchObject({ state: 'standing', number: 2 });
    expect(await sentSince(before)).toEqual([]);
    await arrive();
    expect(await restore(postId)).toBe(true);
    expect((await contributing.thread(threadId)).state).toBe('closed');
    expect(await sentSince(before)).toEqual([
      ...['update post #1 F-T1', 'post post #2 F-T1', 'thread_state thread F-T1'],
    ]);
  });

  test.each([
    ['named', 1],
    ['chatham', 0],
  ] as const)('places what was declined, and opens its thread (%s)', async (attribution, trusted) => {
    const { id, threadId } = await waiting(ada, attribution);
    await contributing.decide(mona, id, 'decline');
    await arrive();
    expect(await restore(id)).toBe(true);
    expect(await contributing.post(id)).toMatchObject({ state: 'standing', number: 1, placedAt: later(7) });
    expect(await contributing.thread(threadId)).toMatchObject({ state: 'open', lastPost: 1 });
    expect((await contributing.deliveries()).at(-1)).toBe('thread post #1 F-T1');
    expect(await database.db.member.count({ where: { name: 'Ada', trusted: true } })).toBe(trusted);
  });

  test('brings nothing back that its author took away', async () => {
    const { id } = await waiting(ada);
    await takeBack(ada, id);
    expect(await restore(id)).toBe(false);
    expect(await restore(crypto.randomUUID())).toBe(false);
  });
});

test('what is approved in a closed thread is placed there, and the thread closed again', async () => {
  const { threadId } = await contributing.opened(bea);
  await contributing.reply(ada, threadId, { text: 'Late.' });
  await closeThread(database.db, { threadId, by: deciderFrom(mona), now });
  await arrive();
  const before = await contributing.deliveries();
  await contributing.decide(mona, (await contributing.postSaying('Late.')).id, 'approve');
  expect(await sentSince(before)).toEqual([...['post post #2 F-T1', 'thread_state thread F-T1']]);
  expect((await contributing.thread(threadId)).state).toBe('closed');
});

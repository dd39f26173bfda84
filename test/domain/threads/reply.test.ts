import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { takeAllowance } from '../../../src/domain/allowance.ts';
import { closeThread, setReviewsAll } from '../../../src/domain/threads/govern.ts';
import { mostWaiting } from '../../../src/domain/threads/most-waiting.ts';
import { drawNumber } from '../../../src/domain/threads/participant.ts';
import { readSealedDraft } from '../../../src/domain/threads/sealed-drafts.ts';
import type { Attribution } from '../../../src/generated/prisma/enums.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
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
  ada = await contributing.member('Ada', workspace);
  bea = await contributing.member('Bea', workspace, { trusted: true });
  mona = await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] });
});

const refusal = (reason: unknown) => ({ ok: false, refusal: reason });
const placed = (number: number) => ({ ok: true, value: { placed: true, number } });
const waits = (number: number) => ({ ok: true, value: { placed: false, number } });
const trust = (actor: Actor) =>
  database.db.member.update({ where: { id: actor.member?.id ?? '' }, data: { trusted: true } });
const close = (threadId: string) =>
  closeThread(database.db, { threadId, by: deciderFrom(mona), now: later(5) });

describe('a reply', () => {
  test('of a trusted member stands at once, in every copy of the thread', async () => {
    await contributing.workspace('T2');
    const { threadId, number } = await contributing.opened(ada);
    expect(await contributing.reply(bea, threadId, { now: later(1) })).toEqual(placed(number));
    const post = await contributing.postSaying('I do.');
    expect(post).toMatchObject({ number: 2, state: 'standing', placedAt: later(1), participantId: null });
    expect(await contributing.thread(threadId)).toMatchObject({ lastPost: 2, lastPostAt: later(1) });
    expect((await contributing.deliveries()).slice(-2)).toEqual(['post post #2 F-T1', 'post post #2 F-T2']);
    expect(await database.db.reviewItem.count({ where: { kind: 'post' } })).toBe(0);
  });

  test('of a newcomer waits, and stands when it is approved: then they are trusted', async () => {
    const { threadId, number } = await contributing.opened(ada);
    const cleo = await contributing.member('Cleo', workspace);
    expect(await contributing.reply(cleo, threadId)).toEqual(waits(number));
    const { id, state } = await contributing.postSaying('I do.');
    expect(state).toBe('waiting');
    await contributing.reply(bea, threadId, { text: 'Me too.' });
    await contributing.decide(mona, id, 'approve', { at: later(9) });
    expect(await contributing.post(id)).toMatchObject({ number: 3, state: 'standing', placedAt: later(9) });
    expect(await contributing.reply(cleo, threadId, { text: 'Again.' })).toEqual(placed(number));
  });

  test('of whom something was approved under a pseudonym stands at once under one, and waits by name', async () => {
    const { threadId, number } = await contributing.opened(ada);
    const elsewhere = await contributing.opened(ada);
    const cleo = await contributing.member('Cleo', workspace);
    const reply = (text: string, attribution: Attribution, to = threadId) =>
      contributing.reply(cleo, to, { text, attribution });
    expect(await reply('First.', 'chatham')).toEqual(waits(number));
    const { id } = await contributing.postSaying('First.');
    await contributing.decide(mona, id, 'approve');
    expect(await reply('Sealed.', 'chatham', elsewhere.threadId)).toEqual(placed(elsewhere.number));
    for (const attribution of ['named', 'group'] as const)
      expect(await reply(`As ${attribution}.`, attribution)).toEqual(waits(number));
    expect(await database.db.member.count({ where: { name: 'Cleo', trusted: true } })).toBe(0);
    const named = await contributing.postSaying('As named.');
    await contributing.decide(mona, named.id, 'approve');
    for (const attribution of ['named', 'group', 'chatham'] as const)
      expect(await reply(`Then as ${attribution}.`, attribution)).toEqual(placed(number));
  });

  test('waits where every reply does, and of moderators nowhere else', async () => {
    const { threadId, number } = await contributing.opened(ada);
    expect(await contributing.reply(mona, threadId, { text: 'one' })).toEqual(placed(number));
    await setReviewsAll(database.db, { threadId, by: deciderFrom(mona), reviewsAll: true, now });
    for (const [actor, text] of [[mona, 'two'] as const, [bea, 'three'] as const])
      expect(await contributing.reply(actor, threadId, { text })).toEqual(waits(number));
    // Standing at once is nobody's approval.
    expect(await database.db.member.count({ where: { name: 'Mona', trusted: true } })).toBe(0);
  });

  test('is judged by whether its author is trusted by then, whatever was known when they acted', async () => {
    const { threadId, number } = await contributing.opened(ada);
    const cleo = await contributing.member('Cleo', workspace);
    await trust(cleo);
    expect(await contributing.reply(cleo, threadId)).toEqual(placed(number));
  });

  test('of somebody in danger tells moderators, though it stands', async () => {
    const { threadId, number } = await contributing.opened(ada);
    expect(await contributing.reply(bea, threadId, { urgent: true })).toEqual(placed(number));
    const { id: postId } = await contributing.postSaying('I do.');
    expect(await database.db.reviewItem.findMany({ where: { postId } })).toMatchObject([
      { kind: 'report', state: 'open', urgent: true },
    ]);
    const cleo = await contributing.member('Cleo', workspace);
    expect(await contributing.reply(cleo, threadId, { text: 'Help.', urgent: true })).toEqual(waits(number));
    const { id } = await contributing.postSaying('Help.');
    expect(await database.db.reviewItem.findMany({ where: { postId: id } })).toMatchObject([
      { kind: 'post', state: 'open', urgent: true },
    ]);
  });

  test('quotes a post that stands in its thread, and is kept where that is gone', async () => {
    const { threadId, postId } = await contributing.opened(ada);
    const other = await contributing.opened(bea, { text: 'Elsewhere.' });
    await contributing.reply(bea, threadId, { text: 'one', quotedId: postId });
    expect((await contributing.postSaying('one')).quotedId).toBe(postId);
    const { id } = await contributing.postSaying('one');
    await database.db.post.update({
      where: { id },
      data: { state: 'removed', removedBy: 'author', removedAt: now },
    });
    for (const quotedId of [other.postId, "'; drop", id]) {
      const draft = await contributing.draft(bea);
      const quoting = await contributing.reply(bea, threadId, { text: 'two', quotedId, draft });
      expect(quoting).toEqual(refusal('changed'));
      expect(await readSealedDraft(database.db, sealer, draft)).toEqual({ text: 'typed' });
    }
  });

  test('that is sent ten times at once is one', async () => {
    const { threadId, number } = await contributing.opened(ada);
    const draft = await contributing.draft(bea);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => contributing.reply(bea, threadId, { draft })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toEqual([placed(number)]);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(9).fill(refusal('used')));
    expect((await contributing.thread(threadId)).lastPost).toBe(2);
  });

  test('twenty at once have numbers without a gap, and go out in their order', async () => {
    await contributing.workspace('T2');
    const { threadId } = await contributing.opened(ada);
    const people = [
      bea,
      ...(await Promise.all(
        ['Cleo', 'Dora', 'Eve'].map((name) => contributing.member(name, workspace, { trusted: true })),
      )),
    ];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        contributing.reply(people[index % people.length] ?? bea, threadId, {
          text: `reply ${index}`,
          attribution: index % 3 ? 'named' : 'chatham',
        }),
      ),
    );
    const posts = await database.db.post.findMany({ where: { threadId }, orderBy: { number: 'asc' } });
    expect(posts.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    for (const place of ['F-T1', 'F-T2']) {
      const sent = (await contributing.deliveries()).filter((one) => one.endsWith(place));
      expect(sent).toEqual(
        posts.map(({ number }) => `${number === 1 ? 'thread' : 'post'} post #${number} ${place}`),
      );
    }
  });
});

describe('a reply is refused, and what was typed kept,', () => {
  const refusedWith = async (
    reason: string,
    threadId: string,
    { actor = bea, times = 1, ...given }: { actor?: Actor; times?: number; attribution?: Attribution } = {},
  ) => {
    const draft = await contributing.draft(actor);
    for (let left = times; left > 0; left--)
      expect(await contributing.reply(actor, threadId, { draft, ...given })).toEqual(refusal(reason));
    expect(await readSealedDraft(database.db, sealer, draft)).toEqual({ text: 'typed' });
  };
  const inState = (id: string, state: 'hidden' | 'pending' | 'declined' | 'withdrawn') =>
    database.db.thread.update({ where: { id }, data: { state } });

  test('in a thread that is closed, hidden or pending, or never stood', async () => {
    const { threadId } = await contributing.opened(ada);
    await close(threadId);
    await refusedWith('closed', threadId, { times: 2 });
    for (const state of ['hidden', 'pending'] as const) {
      await inState(threadId, state);
      await refusedWith(state, threadId);
    }
    for (const state of ['declined', 'withdrawn'] as const) {
      await inState(threadId, state);
      await refusedWith('missing', threadId);
    }
    await refusedWith('missing', crypto.randomUUID());
    await refusedWith('missing', 'T-1');
    expect(await database.db.post.count()).toBe(1);
  });

  test('of whoever may not see the thread, whatever its state', async () => {
    const { threadId } = await contributing.opened(ada, { label: 'green' });
    const open = await contributing.workspace('T9', { verified: false });
    await refusedWith('missing', threadId, { actor: { ...bea, workspace: open } });
    await refusedWith('missing', threadId, { actor: { ...bea, outsider: true } });
    await refusedWith('missing', threadId, { actor: { ...bea, member: undefined } });
    await close(threadId);
    await refusedWith('missing', threadId, { actor: { ...bea, workspace: open } });
    const amber = await contributing.opened(ada, { label: 'amber', groups: ['government'], text: 'Amber.' });
    await refusedWith('missing', amber.threadId);
  });

  test('signed with a pseudonym that moderators muted, in that thread alone; by name it tells nothing of it', async () => {
    const { threadId } = await contributing.opened(ada);
    const other = await contributing.opened(ada, { text: 'Elsewhere.' });
    await contributing.reply(bea, threadId, { attribution: 'chatham', text: 'one' });
    await database.db.participant.updateMany({ where: { threadId }, data: { mutedAt: now } });
    await refusedWith('muted', threadId, { attribution: 'chatham' });
    expect((await contributing.reply(bea, threadId, { attribution: 'named' })).ok).toBe(true);
    expect((await contributing.reply(mona, threadId, { text: 'two' })).ok).toBe(true);
    expect((await contributing.reply(bea, other.threadId, { attribution: 'chatham' })).ok).toBe(true);
  });

  test('where too many of theirs wait; what stands at once is not kept waiting by them', async () => {
    const { threadId, number } = await contributing.opened(mona);
    const cleo = await contributing.member('Cleo', workspace);
    for (let index = 0; index < mostWaiting; index++)
      expect(
        await contributing.reply(cleo, threadId, { attribution: index % 2 ? 'chatham' : 'group' }),
      ).toEqual(waits(number));
    await refusedWith('too_many', threadId, { actor: cleo });
    await trust(cleo);
    expect(await contributing.reply(cleo, threadId)).toEqual(placed(number));
  });
});

test('thirty replies an hour are taken of somebody, whether they stand or wait', async () => {
  const { threadId, number } = await contributing.opened(ada);
  await database.db.$transaction(async (tx) => {
    const who = bea.member?.id ?? '';
    for (let index = 0; index < 28; index++)
      await takeAllowance(tx, sealer, { what: 'contribute', who, now });
  });
  const setTo = (reviewsAll: boolean) =>
    database.db.thread.update({ where: { id: threadId }, data: { reviewsAll } });
  await setTo(true);
  expect(await contributing.reply(bea, threadId)).toEqual(waits(number));
  await setTo(false);
  expect(await contributing.reply(bea, threadId)).toEqual(placed(number));
  const draft = await contributing.draft(bea);
  expect(await contributing.reply(bea, threadId, { draft })).toEqual(refusal('too_often'));
  expect(await readSealedDraft(database.db, sealer, draft)).toEqual({ text: 'typed' });
  expect(await contributing.reply(mona, threadId, { text: 'Others can.' })).toEqual(placed(number));
  expect(await contributing.reply(bea, threadId, { draft, now: later(60) })).toEqual(placed(number));
});

test('a reply and the closing of its thread: it stands before the line, or is refused', async () => {
  for (let round = 0; round < 12; round++) {
    const { threadId } = await contributing.opened(ada, { text: `Round ${round}` });
    const draft = await contributing.draft(bea);
    const closing = round % 2 ? close(threadId) : undefined;
    const [replied, closed] = await Promise.all([
      contributing.reply(bea, threadId, { text: `Reply ${round}`, draft }),
      closing ?? close(threadId),
    ]);
    expect(closed.ok).toBe(true);
    if (!replied.ok) expect(replied).toEqual(refusal('closed'));
    const sent = await database.db.delivery.findMany({
      where: { within: { threadCopy: { threadId } } },
      orderBy: { number: 'asc' },
    });
    expect(sent.map(({ subject }) => subject)).toEqual(
      replied.ok ? ['post', 'thread-line'] : ['thread-line'],
    );
    expect(await contributing.thread(threadId)).toMatchObject({
      ...{ state: 'closed', lastPost: replied.ok ? 2 : 1 },
    });
  }
});

describe('a pseudonym', () => {
  test('is the same in a thread, another in the next, and says nothing of the order', async () => {
    const threads = [await contributing.opened(ada), await contributing.opened(ada, { text: 'Next.' })];
    for (const [index, { threadId }] of threads.entries())
      for (const actor of [bea, mona, bea])
        await contributing.reply(actor, threadId, {
          attribution: 'chatham',
          text: `${index} ${actor.account.person}`,
        });
    const participants = await database.db.participant.findMany({ include: { posts: true } });
    expect(participants.map(({ posts }) => posts.length).sort()).toEqual([1, 1, 2, 2]);
    expect(new Set(participants.map(({ tag }) => tag)).size).toBe(4);
    for (const { number, sealed } of participants) {
      expect(number).toBeGreaterThanOrEqual(1);
      expect(number).toBeLessThanOrEqual(99);
      expect(sealed).not.toContain(bea.member?.id);
    }
  });

  test('is one, however many replies make it at once', async () => {
    const { threadId } = await contributing.opened(ada);
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        contributing.reply(bea, threadId, { attribution: 'chatham', text: `${index}` }),
      ),
    );
    expect(await database.db.participant.count({ where: { threadId } })).toBe(1);
    expect(await database.db.post.count({ where: { threadId, attribution: 'chatham' } })).toBe(6);
  });

  test('has a number that is free, of more once half of them are taken', () => {
    const below: number[] = [];
    const random = (limit: number) => {
      below.push(limit);
      return limit - 1;
    };
    const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    expect(drawNumber([], random)).toBe(99);
    expect(drawNumber([99, 98], random)).toBe(97);
    expect(drawNumber(upTo(49), () => 0)).toBe(50);
    expect(drawNumber(upTo(50), random)).toBe(999);
    expect(drawNumber(upTo(500), random)).toBe(9999);
    expect(below).toEqual([99, 97, 949, 9499]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { takeAllowance } from '../../../src/domain/allowance.ts';
import { mostWaiting } from '../../../src/domain/threads/most-waiting.ts';
import { participantTag } from '../../../src/domain/threads/sealed-author.ts';
import { beginSealedDraft, readSealedDraft, readSent } from '../../../src/domain/threads/sealed-drafts.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { type Contributing, createContributing, later, now } from './contributing.ts';

let database: TestDatabase;
let contributing: Contributing;
let ada: Actor;
let mona: Actor;
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
});

const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};
const refusal = (reason: unknown) => ({ ok: false, refusal: reason });

describe('a proposed thread', () => {
  test('waits in the queue, and goes nowhere yet', async () => {
    const draft = await contributing.draft(ada);
    const { number, itemId } = value(await contributing.propose(ada, { urgent: true }, { draft }));
    const item = await database.db.reviewItem.findUniqueOrThrow({
      where: { id: itemId },
      include: { post: { include: { thread: true } }, events: true },
    });
    expect(item).toMatchObject({ kind: 'thread', state: 'open', urgent: true, events: [{ byId: null }] });
    expect(item.post).toMatchObject({
      state: 'waiting',
      opens: true,
      number: null,
      authorId: ada.member?.id,
    });
    expect(item.post?.thread).toMatchObject({ number, state: 'pending', title: 'Hash sharing', lastPost: 0 });
    expect(await readSealedDraft(database.db, sealer, draft)).toBeUndefined();
    expect(await readSent(database.db, sealer, draft)).toEqual({ number, stands: false, urgent: true });
    expect(await contributing.deliveries()).toEqual([]);
  });

  test('opens with its first post when it is approved, and its author is trusted from then on', async () => {
    const { number, itemId } = value(await contributing.propose(ada));
    const { postId } = await database.db.reviewItem.findUniqueOrThrow({ where: { id: itemId } });
    await contributing.decide(mona, postId ?? '', 'approve');
    expect(await contributing.post(postId ?? '')).toMatchObject({
      state: 'standing',
      number: 1,
      placedAt: now,
    });
    expect(await database.db.thread.findUniqueOrThrow({ where: { number } })).toMatchObject({
      ...{ state: 'open', lastPost: 1, lastPostAt: now, openedAt: now },
    });
    const trusted = await database.db.member.findMany({ where: { trusted: true }, select: { name: true } });
    expect(trusted).toEqual([{ name: 'Ada' }]);
    await contributing.tellAuthors();
    expect(await contributing.deliveries()).toEqual(['thread post #1 F-T1', 'direct something-waits U-Ada']);
  });

  test('is declined with its post', async () => {
    const { number } = value(await contributing.propose(ada));
    const { id } = await contributing.postSaying('Who shares hashes?');
    await contributing.decide(mona, id, 'decline');
    expect(await contributing.post(id)).toMatchObject({ state: 'declined', number: null });
    const thread = await database.db.thread.findUniqueOrThrow({ where: { number } });
    expect(thread).toMatchObject({ state: 'declined', lastPost: 0 });
    expect(await database.db.member.count({ where: { trusted: true } })).toBe(0);
  });

  test('that is sent ten times at once is one', async () => {
    const draft = await contributing.draft(ada);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => contributing.propose(ada, {}, { draft })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(9).fill(refusal('used')));
    expect(await database.db.thread.count()).toBe(1);
  });

  test('keeps the entries that there are, and groups for TLP:AMBER alone', async () => {
    const { id } = await database.db.entry.create({
      data: {
        number: 12,
        slug: `e-${crypto.randomUUID()}`,
        kind: 'norm',
        lifecycle: 'published',
        origin: 'forum',
      },
    });
    await contributing.propose(ada, { entryIds: [id, crypto.randomUUID()], groups: ['academia'] });
    const thread = await database.db.thread.findFirstOrThrow({ include: { entries: true } });
    expect(thread).toMatchObject({ groups: [], entries: [{ entryId: id }] });
    await contributing.propose(ada, { title: 'Amber', label: 'amber', groups: ['academia'] });
    expect(await database.db.thread.findFirstOrThrow({ where: { title: 'Amber' } })).toMatchObject({
      groups: ['academia'],
    });
  });

  test('for nobody is refused, and its form kept', async () => {
    const draft = await contributing.draft(ada);
    expect(await contributing.propose(ada, { label: 'amber' }, { draft })).toEqual(refusal('no_groups'));
    expect(await readSealedDraft(database.db, sealer, draft)).toEqual({ text: 'typed' });
    expect(await database.db.thread.count()).toBe(0);
  });

  test('of somebody else’s form, or of nobody any more, is refused', async () => {
    const theirs = { owner: ada.account, id: (await contributing.draft(mona)).id };
    expect(await contributing.propose(ada, {}, { draft: theirs })).toEqual(refusal('used'));
    const draft = await contributing.draft(ada);
    await database.db.member.delete({ where: { id: ada.member?.id ?? '' } });
    expect(await contributing.propose(ada, {}, { draft })).toEqual(refusal('used'));
  });
});

test('thirty proposals an hour are taken of somebody, as with replies', async () => {
  await database.db.$transaction(async (tx) => {
    const who = ada.member?.id ?? '';
    for (let index = 0; index < 29; index++)
      await takeAllowance(tx, sealer, { what: 'contribute', who, now });
  });
  value(await contributing.propose(ada));
  const draft = await contributing.draft(ada);
  expect(await contributing.propose(ada, {}, { draft })).toEqual(refusal('too_often'));
  expect(await readSealedDraft(database.db, sealer, draft)).toEqual({ text: 'typed' });
  value(await contributing.propose(ada, {}, { draft, at: later(60) }));
});

test('of forty at one moment thirty are taken', async () => {
  const taking = { what: 'contribute', who: ada.member?.id ?? '', now } as const;
  const taken = await Promise.all(
    Array.from({ length: 40 }, () => takeAllowance(database.db, sealer, taking)),
  );
  expect(taken.filter(Boolean)).toHaveLength(30);
});

describe('what waits of one member', () => {
  test('is ten at most, sealed ones among them, and nobody else’s', async () => {
    const signed = (index: number) => (index % 2 ? 'chatham' : 'named');
    for (let index = 0; index < mostWaiting; index++)
      value(await contributing.propose(ada, { attribution: signed(index) }));
    const draft = await contributing.draft(ada);
    expect(await contributing.propose(ada, { attribution: 'chatham' }, { draft })).toEqual(
      refusal('too_many'),
    );
    expect(await readSealedDraft(database.db, sealer, draft)).toEqual({ text: 'typed' });
    value(await contributing.propose(mona, { attribution: 'chatham' }));
    const { id } = await database.db.post.findFirstOrThrow({ where: { attribution: 'chatham' } });
    await contributing.decide(mona, id, 'decline');
    value(await contributing.propose(ada, {}, { draft }));
  });

  test('is ten at most, however many are sent at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 14 }, (_, index) =>
        contributing.propose(ada, { attribution: index % 2 ? 'chatham' : 'group' }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(mostWaiting);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(4).fill(refusal('too_many')));
  });
});

/** Every row of the database as text. */
async function dump(): Promise<string> {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`,
  );
  const texts: string[] = [];
  for (const { name } of rows) {
    const found = await database.pool.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM "${name}" t`,
    );
    texts.push(...found.rows.map(({ row }) => `${name} ${row}`));
  }
  return texts.join('\n');
}

describe('a sealed post', () => {
  test('names its author nowhere: besides their own rows and a message that is always the same', async () => {
    const { number } = value(
      await contributing.propose(ada, { attribution: 'chatham', text: 'Between us.', urgent: true }),
    );
    const { id, participant } = await contributing.postSaying('Between us.');
    await beginSealedDraft(database.db, sealer, ada.account, { text: 'more' }, now);
    expect(participant?.tag).toBe(
      participantTag(sealer, (await contributing.postSaying('Between us.')).threadId, ada.member?.id ?? ''),
    );
    await contributing.decide(mona, id, 'return');
    await contributing.decide(mona, id, 'approve');
    const { id: threadId } = await database.db.thread.findUniqueOrThrow({ where: { number } });
    value(await contributing.reply(ada, threadId, { attribution: 'chatham', text: 'And this.' }));
    const telling = [ada.member?.id, ada.member?.auditId, ada.accountId, ada.account.person, 'Ada Ltd'];
    const found = (await dump())
      .split('\n')
      .filter((row) => telling.some((one) => one !== undefined && row.includes(one)))
      .map((row) => row.split(' ')[0]);
    expect([...new Set(found)].sort()).toEqual(['account', 'member']);
    await contributing.tellAuthors();
    const told = await database.db.delivery.findMany({ where: { recipient: ada.account.person } });
    expect(told.map(({ kind, subject, subjectId }) => [kind, subject, subjectId])).toEqual([
      ['direct', 'something-waits', ada.accountId],
    ]);
  });

  test('is approved without a word of that about its author', async () => {
    await contributing.opened(ada, { attribution: 'chatham' });
    expect(await database.db.member.count({ where: { trusted: true } })).toBe(0);
  });
});

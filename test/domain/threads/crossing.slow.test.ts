import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { removeAsModerator } from '../../../src/domain/review/remove.ts';
import { report } from '../../../src/domain/review/report.ts';
import { edit, removeOwn } from '../../../src/domain/threads/edit.ts';
import { createRandom } from '../../bench/random.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { type Contributing, createContributing, deciderFrom, later } from './contributing.ts';

let database: TestDatabase;
let contributing: Contributing;
let workspace: Actor['workspace'];
let mona: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  contributing = createContributing(database.db);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await contributing.clear();
  workspace = await contributing.workspace('T1');
  mona = await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] });
});

/** Nobody may write so much in an hour: each round has an author of its own. */
const authorOf = (round: number): Promise<Actor> =>
  contributing.member(`Ada ${round}`, workspace, { trusted: true });
const rewrite = (actor: Actor, postId: string, text: string) =>
  edit(database.db, { sealer, actor, postId, text, now: later(5) });

/**
 * Does everything within a few milliseconds, begun in another order each time, as some take longer than others to reach
 * what they all hold; resolves to what became of each, in the order given.
 */
async function atOnce<T extends readonly unknown[]>(
  round: number,
  works: { readonly [K in keyof T]: () => Promise<T[K]> },
): Promise<T> {
  const random = createRandom(round);
  const done = works.map(async (work) => {
    await sleep(random.below(30));
    return work();
  });
  // Each stands where its work did.
  return (await Promise.all(done)) as unknown as T;
}

test('a post that is declined while it is edited is declined, whatever it said last', async () => {
  for (let round = 0; round < 14; round++) {
    const author = await authorOf(round);
    const proposed = await contributing.propose(author, { text: `Said ${round}` });
    if (!proposed.ok) throw new Error(proposed.refusal);
    const { id: postId, threadId } = await contributing.postSaying(`Said ${round}`);
    const [edited, declined] = await atOnce(round, [
      () => rewrite(author, postId, `Better ${round}`),
      () => contributing.decide(mona, postId, 'decline'),
    ]);
    expect(declined).toMatchObject({ ok: true, value: { state: 'declined' } });
    if (edited.ok) expect(edited.value.standing).toBe(false);
    else expect(edited).toEqual({ ok: false, refusal: 'over' });

    const post = await contributing.post(postId);
    expect(post).toMatchObject({ state: 'declined', number: null, wordings: [], editedAt: null });
    expect(post.text).toBe(edited.ok ? `Better ${round}` : `Said ${round}`);
    expect((await contributing.thread(threadId)).state).toBe('declined');
    const item = await database.db.reviewItem.findUniqueOrThrow({
      where: { id: proposed.value.itemId },
      include: { events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
    });
    expect(item).toMatchObject({ state: 'declined', decidedById: mona.member?.id });
    expect(item.events.filter(({ state }) => state === 'declined')).toHaveLength(1);
    expect((await contributing.deliveries()).filter((line) => line.includes(' post '))).toEqual([]);
    await database.db.thread.deleteMany();
  }
});

test('an edit, its author’s removal, a moderator’s and a report cross: it is removed once, by one of the two', async () => {
  const { threadId } = await contributing.opened(await authorOf(-1));
  const by = deciderFrom(mona);
  for (let round = 0; round < 20; round++) {
    const author = await authorOf(round);
    const { account } = author;
    const written = await contributing.reply(author, threadId, { text: `Said ${round}` });
    if (!written.ok) throw new Error(written.refusal);
    const { id: postId } = await contributing.postSaying(`Said ${round}`);
    const acting = { sealer, postId, now: later(6) };
    const [edited, byAuthor, byModerator, reported] = await atOnce(round, [
      () => rewrite(author, postId, `Better ${round}`),
      () => removeOwn(database.db, { ...acting, actor: author }),
      () => removeAsModerator(database.db, { ...acting, by, reason: 'harm' }),
      () => report(database.db, { ...acting, account, reason: 'conduct', urgent: false }),
    ]);
    expect(byAuthor.ok).not.toBe(byModerator.ok);
    if (!byAuthor.ok) expect(byAuthor.refusal).toBe('over');
    if (!byModerator.ok) expect(byModerator.refusal).toBe('missing');
    if (!edited.ok) expect(edited.refusal).toBe('over');
    if (!reported.ok) expect(reported.refusal).toBe('missing');
    const winner = byAuthor.ok ? 'author' : 'moderator';

    const post = await contributing.post(postId);
    expect(post).toMatchObject({
      ...{ state: 'removed', removedBy: winner, removalReason: winner === 'author' ? null : 'harm' },
    });
    expect(post.text).toBe(edited.ok ? `Better ${round}` : `Said ${round}`);
    const items = await database.db.reviewItem.findMany({ where: { postId, kind: 'report' } });
    if (winner === 'moderator') expect(items).toMatchObject([{ state: 'approved' }]);
    else expect(items).toHaveLength(reported.ok ? 1 : 0);
  }
});

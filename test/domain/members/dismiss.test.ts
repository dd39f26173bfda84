import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { dismissMember } from '../../../src/domain/members/dismiss.ts';
import { revokeRole } from '../../../src/domain/members/grant.ts';
import { appeal } from '../../../src/domain/review/appeal.ts';
import { follow } from '../../../src/domain/threads/follow.ts';
import { authorOf } from '../../../src/domain/threads/sealed-author.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { dump } from '../privacy/everything.ts';
import { type Contributing, createContributing, later, now } from '../threads/contributing.ts';

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
  ada = await contributing.member('Ada', workspace, { trusted: true });
  mona = await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] });
});

const memberId = () => ada.member?.id ?? '';
const dismissAda = () => dismissMember(database.db, { sealer, memberId: memberId(), by: { at: later(5) } });

/** Something of Ada's that waits for moderators; ids. */
async function waits(
  attribution: 'named' | 'chatham',
  text = `Waits, ${attribution}.`,
): Promise<{ postId: string; itemId: string }> {
  await contributing.propose(ada, { attribution, text });
  const { id: postId } = await contributing.postSaying(text);
  const { id: itemId } = await database.db.reviewItem.findFirstOrThrow({ where: { postId } });
  return { postId, itemId };
}

test('what waits is withdrawn, however it is signed, with appeals; nothing is followed any more', async () => {
  const { db } = database;
  const { threadId } = await contributing.opened(mona);
  const [named, sealed] = [await waits('named'), await waits('chatham')];
  const refused = await waits('chatham', 'Declined.');
  await contributing.decide(mona, refused.postId, 'decline');
  const appealing = { sealer, actor: ada, itemId: refused.itemId, words: 'No.', now };
  expect((await appeal(db, appealing)).ok).toBe(true);
  await follow(db, { sealer, memberId: memberId(), threadId, daily: false });
  expect((await dismissAda()).ok).toBe(true);
  for (const { postId, itemId } of [named, sealed]) {
    expect((await contributing.post(postId)).state).toBe('withdrawn');
    expect((await db.reviewItem.findUniqueOrThrow({ where: { id: itemId } })).state).toBe('withdrawn');
  }
  expect(await db.reviewItem.count({ where: { kind: 'appeal', state: 'withdrawn' } })).toBe(1);
  expect(await db.follow.count()).toBe(0);
  expect(await db.member.count({ where: { id: memberId() } })).toBe(0);
});

test('what stands stays and leads to nobody; a pseudonym looks like every other', async () => {
  const { db } = database;
  const { threadId, postId } = await contributing.opened(ada);
  for (const [text, who] of [
    ['Sealed.', ada],
    ['Also sealed.', { ...mona, member: mona.member && { ...mona.member, trusted: true } }],
  ] as const)
    await contributing.reply(who, threadId, { text, attribution: 'chatham' });
  await db.delivery.updateMany({ data: { state: 'sent', messages: ['1'], begunAt: now } });
  const before = await contributing.deliveries();
  const pseudonyms = await db.participant.findMany({ orderBy: { id: 'asc' } });
  await dismissAda();
  expect(await contributing.post(postId)).toMatchObject({ state: 'standing', authorId: null });
  const post = await contributing.postSaying('Sealed.');
  expect(post.state).toBe('standing');
  // Who it was no row says: what is sealed is the id of nobody.
  const author = authorOf(sealer, post) ?? '';
  expect((await dump(database.pool)).filter((row) => row.includes(author))).toEqual([]);
  expect(await db.participant.findMany({ orderBy: { id: 'asc' } })).toEqual(pseudonyms);
  const participants = await db.participant.findMany({ select: { tag: true, sealed: true } });
  const shapes = participants.map(({ tag, sealed }) => [tag.length, sealed?.length, sealed?.slice(0, 12)]);
  expect(shapes).toHaveLength(2);
  expect(shapes[0]).toEqual(shapes[1]);
  const sent = (await contributing.deliveries()).slice(before.length);
  // Those under their name; of the others nothing is shown anew.
  expect(sent.filter((one) => one.startsWith('update'))).toEqual(['update post #1 F-T1']);
});

test('taking the role of a member does the same', async () => {
  const { itemId } = await waits('chatham');
  expect((await revokeRole(database.db, { sealer, account: ada.account, role: 'member' })).ok).toBe(true);
  expect((await database.db.reviewItem.findUniqueOrThrow({ where: { id: itemId } })).state).toBe('withdrawn');
});

test.each([1, 2, 3, 4, 5, 6])(
  'at the same moment as decisions nothing is left waiting (%i)',
  async (round) => {
    const { db } = database;
    const posts = [await waits('named'), await waits('chatham')];
    const { threadId } = await contributing.opened(ada);
    await contributing.reply(ada, threadId, { text: 'Stands.', attribution: 'chatham' });
    const all = [
      () => dismissAda(),
      ...posts.map(
        ({ postId }) =>
          () =>
            contributing.decide(mona, postId, 'approve', { at: later(5) }),
      ),
      () => contributing.tellAuthors(later(90)),
    ];
    await Promise.all((round % 2 ? all : all.reverse()).map((one) => one()));
    for (const { postId, itemId } of posts) {
      const { state } = await contributing.post(postId);
      const item = await db.reviewItem.findUniqueOrThrow({ where: { id: itemId } });
      expect([
        ['standing', 'approved'],
        ['withdrawn', 'withdrawn'],
      ]).toContainEqual([state, item.state]);
    }
    expect(await db.member.count({ where: { id: memberId() } })).toBe(0);
  },
);

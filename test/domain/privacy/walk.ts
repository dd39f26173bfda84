import type { Actor } from '../../../src/access.ts';
import { appeal } from '../../../src/domain/review/appeal.ts';
import { decide } from '../../../src/domain/review/decide.ts';
import { removeAsModerator } from '../../../src/domain/review/remove.ts';
import { report } from '../../../src/domain/review/report.ts';
import { askUnsealing } from '../../../src/domain/review/unsealing.ts';
import { edit, removeOwn, takeSuggestion, withdraw } from '../../../src/domain/threads/edit.ts';
import { follow, noteSeen } from '../../../src/domain/threads/follow.ts';
import { mutePseudonym } from '../../../src/domain/threads/mute.ts';
import { tellFollowers } from '../../../src/domain/threads/tell-followers.ts';
import type { Attribution } from '../../../src/generated/prisma/enums.ts';
import type { Outcome } from '../../../src/outcome.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { type Contributing, createContributing, later } from '../threads/contributing.ts';
import { sharedMarks, trustedUnapproved, writtenBy } from './marks.ts';

/** Where one looks for what leads from a row of theirs to what they wrote. */
export interface Trail {
  readonly ids: readonly string[];
}

export interface Walk {
  readonly database: TestDatabase;
  readonly author: Actor;
  readonly trail: Trail;
  /**
   * After each step: whose rows shared a transaction with what was written. Later steps cover earlier marks. Ina signs
   * by name.
   */
  readonly marks: readonly string[];
  /** The same: who was trusted, though nothing that they signed by name was approved. */
  readonly betrayed: readonly string[];
  /** What every use of an allowance was written by, as seen by any look. */
  readonly uses: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Going {
  readonly database: TestDatabase;
  readonly contributing: Contributing;
  readonly author: Actor;
  readonly others: Readonly<Record<'first' | 'second' | 'named' | 'admin' | 'otherAdmin', Actor>>;
  readonly attribution: Attribution;
  /** A step was taken. */
  look(): Promise<void>;
}

/** A member goes every way that a contribution can go, signing everything alike. */
export async function walk(attribution: Attribution): Promise<Walk> {
  const database = await createTestDatabase();
  const { db, pool } = database;
  const contributing = createContributing(db);
  const workspace = await contributing.workspace('T1', { groups: ['academia'] });
  const author = await contributing.member('Quellwasser', workspace);
  const memberId = author.member?.id ?? '';
  await db.member.update({ where: { id: memberId }, data: { admittedInId: workspace.id } });
  const others = {
    first: await contributing.member('Ben', workspace, { roles: ['member', 'moderator'] }),
    second: await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] }),
    named: await contributing.member('Ina', workspace, { trusted: true }),
    admin: await contributing.member('Ruth', workspace, { roles: ['member', 'admin'] }),
    otherAdmin: await contributing.member('Sam', workspace, { roles: ['member', 'admin'] }),
  };
  const [marks, betrayed]: [string[], string[]] = [[], []];
  const uses = new Map<string, Set<string>>();
  const look = async () => {
    marks.push(...(await sharedMarks(pool)).filter((one) => !one.startsWith('Ina: ')));
    betrayed.push(...(await trustedUnapproved(pool)).filter((name) => name !== 'Ina'));
    for (const [tag, xid] of await writtenBy(pool, ['allowance', 'tag']))
      uses.set(tag, (uses.get(tag) ?? new Set()).add(xid));
  };
  const going = { database, contributing, author, others, attribution, look };
  await opensThread(going);
  await takesPart(going);
  await isUnsealed(going);
  await hears(going);
  // A form that was begun and never sent.
  await contributing.draft(author);
  return { database, author, trail: await trailOf(database), marks, betrayed, uses };
}

/** What was done, which no refusal kept anybody from. */
async function did<T>({ look }: Going, outcome: Promise<Outcome<T, unknown>>): Promise<T> {
  const taken = await outcome;
  if (!taken.ok) throw new Error(`refused: ${JSON.stringify(taken.refusal)}`);
  await look();
  return taken.value;
}

const decider = ({ member }: Actor) => ({ memberId: member?.id ?? '', auditId: member?.auditId ?? '' });

/** Proposed, returned, answered, returned again with another wording, which they take; then approved and edited. */
async function opensThread(going: Going): Promise<void> {
  const { database, contributing, author, others, attribution } = going;
  const { db } = database;
  const { number } = await did(going, contributing.propose(author, { attribution, label: 'green' }));
  const { id: postId } = await db.post.findFirstOrThrow({ where: { thread: { number } } });
  const own = { sealer, actor: author, postId };
  await did(going, contributing.decide(others.first, postId, 'return', { at: later(1) }));
  const draft = await contributing.draft(author);
  const answering = { text: 'Who shares which?', title: 'Which', words: 'All.', draft, now: later(2) };
  await did(going, edit(db, { ...own, ...answering }));
  const suggesting = { suggestion: 'Who shares which hashes?', at: later(3) };
  await did(going, contributing.decide(others.first, postId, 'return', suggesting));
  await did(going, takeSuggestion(db, { ...own, now: later(4) }));
  await did(going, contributing.decide(others.second, postId, 'approve', { at: later(5) }));
  await did(going, edit(db, { ...own, text: 'Who shares which hashes with whom?', now: later(6) }));
}

/** Says something in the thread; resolves to the post’s id. */
async function say(
  going: Going,
  { by = going.author, text, at, urgent = false }: { by?: Actor; text: string; at: number; urgent?: boolean },
): Promise<string> {
  const { database, contributing, attribution } = going;
  const { id: threadId } = await database.db.thread.findFirstOrThrow();
  const draft = await contributing.draft(by);
  await did(going, contributing.reply(by, threadId, { text, attribution, urgent, draft, now: later(at) }));
  return (await contributing.postSaying(text)).id;
}

/** Replies that stand, alarm, are reported and removed, against which they appeal, and that they take away. */
async function takesPart(going: Going): Promise<void> {
  const { database, contributing, author, others } = going;
  const { db } = database;
  const { id: threadId } = await db.thread.findFirstOrThrow();
  await isRemoved(going);
  const wrong = await say(going, { text: 'Wrong.', at: 15 });
  await did(going, removeOwn(db, { sealer, actor: author, postId: wrong, now: later(16) }));
  await say(going, { text: 'Somebody is in danger there.', at: 16, urgent: true });
  await say(going, { by: others.second, text: 'I moderate, and wrote this.', at: 16 });
  await db.thread.update({ where: { id: threadId }, data: { reviewsAll: true } });
  const withdrawn = await say(going, { text: 'On second thoughts.', at: 17 });
  await did(going, withdraw(db, { sealer, actor: author, postId: withdrawn, now: later(18) }));
  const declined = await say(going, { text: 'Buy our hashes.', at: 19 });
  await did(going, contributing.decide(others.first, declined, 'decline', { at: later(20) }));
  await say(going, { text: 'This one waits.', at: 21 });
  await db.thread.update({ where: { id: threadId }, data: { reviewsAll: false } });
  const memberId = author.member?.id ?? '';
  await follow(db, { sealer, memberId, threadId, daily: false });
  await noteSeen(db, { sealer, memberId, threadId, upTo: 1 });
  await going.look();
}

async function isRemoved(going: Going): Promise<void> {
  const { database, author, others } = going;
  const { db } = database;
  const postId = await say(going, { text: 'We share ours with everybody.', at: 10 });
  const reporting = { sealer, postId, reason: 'conduct', words: 'Untrue.', urgent: false } as const;
  await did(going, report(db, { ...reporting, account: others.second.account, now: later(11) }));
  const removing = { sealer, postId, by: decider(others.first), reason: 'conduct' } as const;
  await did(going, removeAsModerator(db, { ...removing, words: 'Rude.', now: later(12) }));
  const { id: itemId } = await db.reviewItem.findFirstOrThrow({ where: { kind: 'report', postId } });
  await did(going, appeal(db, { sealer, actor: author, itemId, words: 'It is true.', now: later(13) }));
  const { id: appealId } = await db.reviewItem.findFirstOrThrow({ where: { kind: 'appeal' } });
  const granting = { sealer, itemId: appealId, by: decider(others.second), decision: 'approve' } as const;
  await did(going, decide(db, { ...granting, now: later(14) }));
}

/** Two admins agree to learn who it was. */
async function isUnsealed(going: Going): Promise<void> {
  const { database, others, attribution } = going;
  if (attribution !== 'chatham') return;
  const { db } = database;
  const { id: postId } = await db.post.findFirstOrThrow({ where: { opens: true } });
  const asking = { postId, by: decider(others.admin), words: 'A threat.', now: later(25) };
  await did(going, askUnsealing(db, asking));
  const { id: itemId } = await db.reviewItem.findFirstOrThrow({ where: { kind: 'unsealing' } });
  const agreeing = { sealer, itemId, by: decider(others.otherAdmin), decision: 'approve' } as const;
  await did(going, decide(db, { ...agreeing, now: later(26) }));
}

/** Somebody else writes, whom they report; they are told of it, and in the end their pseudonym is muted. */
async function hears(going: Going): Promise<void> {
  const { database, contributing, author, others, attribution } = going;
  const { db } = database;
  const { id: threadId } = await db.thread.findFirstOrThrow();
  await contributing.tellAuthors();
  await going.look();
  await did(going, contributing.reply(others.named, threadId, { text: 'I do not.', now: later(30) }));
  const { id: postId } = await contributing.postSaying('I do not.');
  const reporting = { sealer, postId, reason: 'subject', words: 'Beside the point.', urgent: false } as const;
  await did(going, report(db, { ...reporting, account: author.account, now: later(31) }));
  if ((await tellFollowers(db, sealer, later(32))) !== 1) throw new Error('nobody was told');
  await going.look();
  if (attribution !== 'chatham') return;
  const { id: sealed } = await db.post.findFirstOrThrow({ where: { opens: true } });
  await did(going, mutePseudonym(db, { sealer, postId: sealed, by: decider(others.first), now: later(33) }));
}

/** Every id of what was written and of what was decided on it. */
async function trailOf({ db }: TestDatabase): Promise<Trail> {
  const [threads, posts, items, participants] = [
    await db.thread.findMany({ select: { id: true } }),
    await db.post.findMany({ select: { id: true } }),
    await db.reviewItem.findMany({ select: { id: true } }),
    await db.participant.findMany({ select: { id: true } }),
  ];
  return { ids: [...threads, ...posts, ...items, ...participants].map(({ id }) => id) };
}

import { type AccountKey, accountText } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { takeAllowance } from '../allowance.ts';
import { holdMembers, settled } from '../members/hold.ts';
import { authorOf } from '../threads/sealed-author.ts';
import { postCards, updateCards } from './cards.ts';
import { readAuthoredPost } from './hold-author.ts';
import { makeUrgent, noteOpen } from './open.ts';
import type { Reason } from './reasons.ts';
import { isWaiting, waiting } from './state.ts';

export interface Reporting {
  readonly sealer: Sealer;
  /** Whose report it is; nobody can read it later. Whether they may see the post is judged before. */
  readonly account: AccountKey;
  readonly postId: string;
  /** One of reportReasons. */
  readonly reason: Reason;
  readonly words?: string | undefined;
  readonly urgent: boolean;
  readonly now: Date;
}

/**
 * `missing`: nothing stands there any more; `twice`: they have reported it, and that still waits; `kept`: moderators
 * kept it since they reported it, and it was not changed; `too_often`: they have reported enough for one day.
 */
export type ReportRefusal = 'missing' | 'twice' | 'kept' | 'too_often';

export interface Reported {
  /** Of the review item. */
  readonly number: number;
  readonly urgent: boolean;
}

/**
 * Puts a post before the moderators. What several people report is one item; urgent once, it stays that. Whoever said
 * that somebody is in danger can say more while that waits.
 */
export async function report(db: Db, reporting: Reporting): Promise<Outcome<Reported, ReportRefusal>> {
  if (!isId(reporting.postId)) return refused('missing');
  return settled(db, async (tx) => {
    if (!(await holdStanding(tx, reporting))) return refused('missing');
    const refusal = await refusalOf(tx, reporting);
    if (refusal) return refused(refusal);
    const reported = await put(tx, reporting);
    return reported ? done(reported) : refused('twice');
  });
}

/**
 * Whoever writes what stands at once says that somebody is in danger: moderators look at it as at what is reported,
 * however often it is said. Its author is held.
 */
export async function alarm(
  tx: Tx,
  alarming: Pick<Reporting, 'sealer' | 'account' | 'postId' | 'now'>,
): Promise<void> {
  await put(tx, { ...alarming, reason: 'danger', urgent: true });
}

/** Undefined where the same account has reported it, and says nothing more. */
async function put(tx: Tx, reporting: Reporting): Promise<Reported | undefined> {
  const { postId, reason, now } = reporting;
  const urgent = reporting.urgent || reason === 'danger';
  const item = await joined(tx, { postId, urgent, now });
  if (!item.first && !(await add(tx, item.id, reporting))) return undefined;
  if (item.first) await open(tx, item.id, reporting);
  else await join(tx, item.id, { urgent, now });
  return { number: item.number, urgent };
}

/** Whether the post stands, its author held: neither they nor moderators change it meanwhile. */
async function holdStanding(tx: Tx, { sealer, postId }: Reporting): Promise<boolean> {
  const post = await readAuthoredPost(tx, postId);
  const author = post && authorOf(sealer, post);
  if (author !== undefined) await holdMembers(tx, [author]);
  return (await readAuthoredPost(tx, postId))?.state === 'standing';
}

/**
 * What they reported of this post before decides whether they are heard once more, and then how much they report. Who
 * says for the first time that somebody is in danger is heard whatever was decided, and says more of it while it waits.
 */
async function refusalOf(tx: Tx, reporting: Reporting): Promise<ReportRefusal | undefined> {
  const { sealer, account, postId, reason, words, now } = reporting;
  const { editedAt } = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { editedAt: true } });
  const before = await tx.report.findMany({
    where: { tag: reportTag(sealer, postId, account), item: { postId } },
    select: { reason: true, item: { select: { state: true, closedAt: true } } },
  });
  const danger = reason === 'danger';
  const waits = before.filter(({ item }) => isWaiting(item.state));
  const alarms = danger && before.every((one) => one.reason !== 'danger');
  const says = danger && words !== undefined && waits.length > 0;
  if (!alarms && !says && waits.length) return 'twice';
  const kept = before.some(
    ({ item: { state, closedAt } }) => state === 'declined' && !(editedAt && closedAt && editedAt > closedAt),
  );
  if (kept && !alarms && !says) return 'kept';
  const who = accountText(account);
  return (await takeAllowance(tx, sealer, { what: danger ? 'alarm' : 'report', who, now }))
    ? undefined
    : 'too_often';
}

interface Joined {
  readonly id: string;
  readonly number: number;
  /** Whether it is new. */
  readonly first: boolean;
}

/** The item of a post's reports that waits, locked; of several who are the first at one moment one makes it. */
async function joined(tx: Tx, given: { postId: string; urgent: boolean; now: Date }): Promise<Joined> {
  const { postId, urgent, now } = given;
  const [made] = await tx.reviewItem.createManyAndReturn({
    data: [{ kind: 'report', postId, urgent, createdAt: now }],
    skipDuplicates: true,
    select: { id: true, number: true },
  });
  if (made) return { ...made, first: true };
  const [item] = await tx.$queryRaw<Omit<Joined, 'first'>[]>`
    SELECT id::text, number FROM review_item
    WHERE post_id = ${postId}::uuid AND kind = 'report' AND state = ANY (${[...waiting]}::review_state[])
    FOR UPDATE`;
  // It was decided between the two: then the next one is new.
  return item ? { ...item, first: false } : joined(tx, given);
}

/** How an account's report of a post is found again. */
export const reportTag = (sealer: Sealer, postId: string, account: AccountKey): string =>
  sealer.tag(accountText(account), `report:${postId}`);

/** False where the same account has reported it, unless somebody is in danger: what they wrote stays, with what they add. */
async function add(
  tx: Tx,
  itemId: string,
  { sealer, account, postId, reason, words, now }: Reporting,
): Promise<boolean> {
  const tag = reportTag(sealer, postId, account);
  const { count } = await tx.report.createMany({
    data: [{ itemId, at: now, reason, words: words ?? null, tag }],
    skipDuplicates: true,
  });
  if (count === 1 || reason !== 'danger') return count === 1;
  const before = await tx.report.findUniqueOrThrow({ where: { itemId_tag: { itemId, tag } } });
  if (before.reason === 'danger' && words === undefined) return false;
  const said = [before.words, words].filter((one) => one).join(' ');
  await tx.report.update({ where: { id: before.id }, data: { reason, words: said || null } });
  return true;
}

async function open(tx: Tx, itemId: string, reporting: Reporting): Promise<void> {
  await add(tx, itemId, reporting);
  await noteOpen(tx, { itemId, now: reporting.now });
  await postCards(tx, itemId, reporting.now);
}

async function join(tx: Tx, itemId: string, { urgent, now }: { urgent: boolean; now: Date }): Promise<void> {
  await noteOpen(tx, { itemId, now });
  await updateCards(tx, [itemId], now);
  if (urgent) await makeUrgent(tx, itemId, now);
}

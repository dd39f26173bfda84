import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { takeAllowance } from '../allowance.ts';
import { settled } from '../members/hold.ts';
import { authorOf } from '../threads/author.ts';
import { readAuthoredPost } from './authored.ts';
import { postCards, updateCards } from './cards.ts';
import { lockMembers } from './lock.ts';
import { noteOpen } from './open.ts';
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

/** Puts a post before the moderators. What several people report is one item; urgent once, it stays that. */
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

/** Undefined where the same account has reported it. */
async function put(tx: Tx, reporting: Reporting): Promise<Reported | undefined> {
  const { postId, reason, now } = reporting;
  const urgent = reporting.urgent || reason === 'danger';
  const item = await joined(tx, { postId, urgent, now });
  if (!item.first && !(await add(tx, item.id, reporting))) return undefined;
  if (item.first) await open(tx, item.id, reporting);
  else await join(tx, item, { urgent, now });
  return { number: item.number, urgent };
}

/** Whether the post stands, its author held: neither they nor moderators change it meanwhile. */
async function holdStanding(tx: Tx, { sealer, postId }: Reporting): Promise<boolean> {
  const post = await readAuthoredPost(tx, postId);
  const author = post && authorOf(sealer, post);
  if (author !== undefined) await lockMembers(tx, [author]);
  return (await readAuthoredPost(tx, postId))?.state === 'standing';
}

/**
 * What they reported of this post before decides whether they are heard once more, and then how much they report. Who
 * says for the first time that somebody is in danger is heard whatever was decided.
 */
async function refusalOf(
  tx: Tx,
  { sealer, account, postId, reason, now }: Reporting,
): Promise<ReportRefusal | undefined> {
  const { editedAt } = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { editedAt: true } });
  const before = await tx.report.findMany({
    where: { tag: reportTag(sealer, postId, account), item: { postId } },
    select: { reason: true, item: { select: { state: true, closedAt: true } } },
  });
  const alarms = reason === 'danger' && before.every((one) => one.reason !== 'danger');
  if (!alarms && before.some(({ item }) => isWaiting(item.state))) return 'twice';
  const kept = before.some(
    ({ item: { state, closedAt } }) => state === 'declined' && !(editedAt && closedAt && editedAt > closedAt),
  );
  if (kept && !alarms) return 'kept';
  const { platform, tenant, person } = account;
  const who = JSON.stringify([platform, tenant, person]);
  return (await takeAllowance(tx, sealer, { what: 'report', who, now })) ? undefined : 'too_often';
}

interface Joined {
  readonly id: string;
  readonly number: number;
  /** Whether it was urgent before. */
  readonly urgent: boolean;
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
  if (made) return { ...made, urgent, first: true };
  const [item] = await tx.$queryRaw<Omit<Joined, 'first'>[]>`
    SELECT id::text, number, urgent FROM review_item
    WHERE post_id = ${postId}::uuid AND kind = 'report' AND state = ANY (${[...waiting]}::review_state[])
    FOR UPDATE`;
  // It was decided between the two: then the next one is new.
  return item ? { ...item, first: false } : joined(tx, given);
}

/** How an account's report of a post is found again. */
export const reportTag = (sealer: Sealer, postId: string, { platform, tenant, person }: AccountKey): string =>
  sealer.tag(JSON.stringify([platform, tenant, person]), `report:${postId}`);

/** False where the same account has reported it, unless somebody is in danger by now. */
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
  const before = { itemId, tag, reason: { not: 'danger' } };
  const raised = await tx.report.updateMany({
    where: before,
    data: { at: now, reason, words: words ?? null },
  });
  return raised.count === 1;
}

async function open(tx: Tx, itemId: string, reporting: Reporting): Promise<void> {
  await add(tx, itemId, reporting);
  await noteOpen(tx, { itemId, now: reporting.now });
  await postCards(tx, itemId, reporting.now);
}

/** Somebody in danger takes it up again where it is on hold, with a card that alerts: a change of one does not. */
async function join(
  tx: Tx,
  { id, urgent: before }: Joined,
  { urgent, now }: { urgent: boolean; now: Date },
): Promise<void> {
  if (urgent) await tx.reviewItem.update({ where: { id }, data: { urgent, state: 'open' } });
  await noteOpen(tx, { itemId: id, now });
  await updateCards(tx, id, now);
  if (urgent && !before) await postCards(tx, id, now);
}

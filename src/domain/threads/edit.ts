import type { Db, Tx } from '../../db.ts';
import type { Attribution } from '../../generated/prisma/enums.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { maySee } from '../../visibility.ts';
import { takeAllowance } from '../allowance.ts';
import { settled } from '../members/hold.ts';
import { postsChanged, threadsChanged } from '../review/about-changed.ts';
import { answerItem, makeUrgent } from '../review/open.ts';
import { alarm } from '../review/report.ts';
import { withdrawItem } from '../review/withdraw.ts';
import { standsAtOnce } from './author.ts';
import { carryState } from './carry-state.ts';
import { type HeldOwn, holdOwn, type OwnPost } from './hold-own.ts';
import { isPseudonymMuted } from './participant.ts';
import { removePost, showWithQuotes, withdrawPost } from './place.ts';
import { chooseAnew, isForNobody, type ThreadChoices } from './propose.ts';
import { endSealedDraft, holdSealedDraft, type SealedDraftKey } from './sealed-drafts.ts';
import { readText } from './text.ts';

/**
 * `used`: the form was sent before; `stands`: it stands by now, signed and shared as it is; `unsealed`: it waits, and
 * would be signed across the line of the Chatham House Rule; `changed`: it stands by now, which its author was not
 * shown; `overtaken`: it was worded otherwise meanwhile; `nothing`: it says what stands; `no_groups`: TLP:AMBER is for
 * nobody; `too_often`: see allowance.ts; the others: see Unchangeable.
 */
export type EditRefusal =
  | 'used'
  | 'stands'
  | 'unsealed'
  | 'changed'
  | 'overtaken'
  | 'nothing'
  | 'no_groups'
  | 'too_often'
  | Unchangeable;

/**
 * Why nothing of it can be changed. `missing`: nothing of theirs that they may see; `over`: declined, withdrawn or
 * removed; `hidden`: its thread is; `reviewed`: it stands, where what they write now would wait for moderators; `muted`:
 * these want to hear no more of the pseudonym that signs it.
 */
export type Unchangeable = 'missing' | 'over' | 'hidden' | 'reviewed' | 'muted';

/** Another wording of what somebody contributed; what is undefined stays as it is. */
export interface Editing extends OwnPost {
  readonly text: string;
  /** Of the post that opens a thread. */
  readonly title?: string | undefined;
  /** Of the post that opens a thread, while it waits. */
  readonly choices?: ThreadChoices | undefined;
  /** While it waits; see attributionsOf. */
  readonly attribution?: Attribution | undefined;
  /** The answer to the moderators, while it waits. */
  readonly words?: string | undefined;
  /** Somebody is in danger. */
  readonly urgent?: boolean;
  /** What its author was shown: whether it changes in every copy as soon as it is sent. */
  readonly atOnce?: boolean;
  /** The wording that its author changes, by wordingTag. */
  readonly from?: string | undefined;
  readonly draft?: SealedDraftKey | undefined;
}

/** What became of it. */
export interface Edited {
  /** Whether it stands, changed in every copy; else it waits for moderators. */
  readonly standing: boolean;
  /** Of the thread. */
  readonly number: number;
}

/**
 * How what waits may be signed: moderators have seen it as it is, so it stays on its side of the Chatham House Rule.
 * Else they would learn whose pseudonym it is.
 */
export const attributionsOf = (attribution: Attribution): readonly Attribution[] =>
  attribution === 'chatham' ? ['chatham'] : ['named', 'group'];

/**
 * Changes what somebody contributed. What stands is changed in every copy, with its earlier wording kept; what waits
 * is answered with that, under the same item. Where what they write would wait for moderators, as in a thread that
 * reviews every post, what stands is left as it is: a change would go past them, and there is one wording of a post
 * alone. They send a reply there, or remove it.
 */
export const edit = (db: Db, editing: Editing): Promise<Outcome<Edited, EditRefusal>> =>
  settled(db, async (tx) => {
    const own = await holdOwn(tx, editing);
    if (!own) return refused('missing');
    const { draft, sealer, urgent = false } = editing;
    if (draft && !(await holdSealedDraft(tx, sealer, draft))) return refused('used');
    const refusal = await refusalOf(tx, editing, own);
    if (refusal) return refused(refusal);
    const standing = own.post.state === 'standing';
    const { number } = own.thread;
    await (standing ? rewrite : answer)(tx, editing, own);
    if (draft) await endSealedDraft(tx, sealer, draft, { number, stands: standing, urgent, changed: true });
    return done({ standing, number });
  });

/** Tells one wording of a post from another; the title is empty but for the post that opens its thread. */
export const wordingTag = (
  sealer: Sealer,
  { title, text }: { readonly title: string; readonly text: string },
): string => sealer.tag(JSON.stringify([title, text]), 'wording');

function isOvertaken({ sealer, from }: Editing, { post, thread }: HeldOwn): boolean {
  const title = post.opens ? thread.title : '';
  return from !== undefined && from !== wordingTag(sealer, { title, text: post.text });
}

const refusalOf = (tx: Tx, editing: Editing, own: HeldOwn): Promise<EditRefusal | undefined> =>
  own.post.state === 'waiting'
    ? Promise.resolve(refusalWhileWaiting(editing, own))
    : refusalOnceDecided(tx, editing, own);

function refusalWhileWaiting(editing: Editing, own: HeldOwn): EditRefusal | undefined {
  const { attribution, choices } = editing;
  if (attribution !== undefined && !attributionsOf(own.post.attribution).includes(attribution))
    return 'unsealed';
  if (choices && isForNobody(choices)) return 'no_groups';
  return isOvertaken(editing, own) ? 'overtaken' : undefined;
}

async function refusalOnceDecided(tx: Tx, editing: Editing, own: HeldOwn): Promise<EditRefusal | undefined> {
  const { sealer, actor, attribution, choices, now } = editing;
  const { post, thread, member } = own;
  const unchangeable = await whyUnchangeable(tx, { sealer, actor, member, post, thread });
  if (unchangeable) return unchangeable;
  if (choices || (attribution !== undefined && attribution !== post.attribution)) return 'stands';
  if (editing.atOnce === false) return 'changed';
  if (isOvertaken(editing, own)) return 'overtaken';
  if (!editing.urgent && saysTheSame(editing, own)) return 'nothing';
  const taken = await takeAllowance(tx, sealer, { what: 'contribute', who: member.memberId, now });
  return taken ? undefined : 'too_often';
}

/** Of the thread that it opens; undefined where that keeps its title. */
const newTitle = ({ title }: Editing, { post, thread }: HeldOwn): string | undefined =>
  post.opens && title !== thread.title ? title : undefined;

const saysTheSame = (editing: Editing, own: HeldOwn): boolean =>
  editing.text === own.post.text && newTitle(editing, own) === undefined;

/** Why somebody can change nothing of what they contributed; undefined where they can. */
export async function whyUnchangeable(
  db: Pick<Tx, 'participant' | '$queryRaw'>,
  {
    sealer,
    actor,
    member,
    post,
    thread,
  }: Pick<OwnPost, 'sealer' | 'actor'> &
    Pick<HeldOwn, 'member'> & {
      readonly post: Pick<HeldOwn['post'], 'state' | 'threadId' | 'attribution'>;
      readonly thread: Pick<HeldOwn['thread'], 'state' | 'label' | 'groups' | 'reviewsAll'>;
    },
): Promise<Unchangeable | undefined> {
  if (post.state === 'waiting') return undefined;
  if (post.state !== 'standing') return 'over';
  // What they change now is read by others.
  if (!maySee(thread, actor)) return 'missing';
  if (thread.state === 'hidden') return 'hidden';
  const { attribution } = post;
  if (!(await standsAtOnce(db, sealer, { thread, member, attribution }))) return 'reviewed';
  const { memberId } = member;
  const taking = { sealer, threadId: post.threadId, memberId };
  return (await isPseudonymMuted(db, taking, attribution)) ? 'muted' : undefined;
}

/** Of what stands. */
async function rewrite(tx: Tx, editing: Editing, own: HeldOwn): Promise<void> {
  const { sealer, actor, text, urgent, now } = editing;
  const { post, thread } = own;
  const { id: postId, threadId, opens } = post;
  // Moderators are to look, though nothing waits for them.
  if (urgent) await alarm(tx, { sealer, account: actor.account, postId, now });
  if (saysTheSame(editing, own)) return;
  const title = newTitle(editing, own);
  const earlier = { text: post.text, title: opens ? thread.title : null };
  await tx.wording.create({ data: { ...earlier, postId, until: now } });
  if (title !== undefined) await tx.thread.update({ where: { id: threadId }, data: { title } });
  await tx.post.update({ where: { id: postId }, data: { text, editedAt: now } });
  await showWithQuotes(tx, { postIds: [postId], now });
  if (title !== undefined) {
    await carryState(tx, { threadId, now });
    await threadsChanged(tx, { threadIds: [threadId], besides: [postId], now });
  }
  await postsChanged(tx, { postIds: [postId], what: 'edited', now });
}

/** Of what waits. */
async function answer(tx: Tx, editing: Editing, { post, itemId }: HeldOwn): Promise<void> {
  const { text, title, choices, attribution = post.attribution, words, urgent, now } = editing;
  const { id, threadId, opens } = post;
  await tx.post.update({ where: { id }, data: { text, attribution } });
  if (opens && title !== undefined) await tx.thread.update({ where: { id: threadId }, data: { title } });
  if (opens && choices) await chooseAnew(tx, threadId, choices);
  await postsChanged(tx, { postIds: [id], what: 'edited', now });
  if (!itemId) return;
  const answered = await answerItem(tx, { itemId, words, now });
  if (urgent && answered) await makeUrgent(tx, itemId, now);
}

/** Takes over the wording that moderators suggested, which answers them. `nothing`: they wait for no such answer. */
export const takeSuggestion = (db: Db, taking: OwnPost): Promise<Outcome<Edited, 'missing' | 'nothing'>> =>
  settled(db, async (tx) => {
    const own = await holdOwn(tx, taking);
    if (!own) return refused('missing');
    const text = await suggestedTo(tx, own);
    if (text === undefined) return refused('nothing');
    await answer(tx, { ...taking, text }, own);
    return done({ standing: false, number: own.thread.number });
  });

/** The wording with which it was returned, while it is. */
async function suggestedTo(tx: Tx, { itemId, post }: HeldOwn): Promise<string | undefined> {
  if (!itemId || post.state !== 'waiting') return undefined;
  const item = await tx.reviewItem.findFirst({
    where: { id: itemId, state: 'returned' },
    include: {
      events: { where: { state: 'returned' }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
    },
  });
  const text = readText(item?.events[0]?.suggestion ?? '');
  return text.ok ? text.value : undefined;
}

/** Takes back what waits. `over`: it was declined, withdrawn or removed; `stands`: it was approved. */
export const withdraw = (
  db: Db,
  withdrawing: OwnPost,
): Promise<Outcome<{ readonly number: number }, 'missing' | 'over' | 'stands'>> =>
  settled(db, async (tx) => {
    const own = await holdOwn(tx, withdrawing);
    if (!own) return refused('missing');
    const { post, itemId, thread } = own;
    if (post.state !== 'waiting') return refused(post.state === 'standing' ? 'stands' : 'over');
    await withdrawPost(tx, { postId: post.id, now: withdrawing.now });
    if (itemId) await withdrawItem(tx, itemId, withdrawing.now);
    return done({ number: thread.number });
  });

/** Takes away what stands. `over`: it does not any more; `waiting`: not yet, and can be withdrawn. */
export const removeOwn = (
  db: Db,
  removing: OwnPost,
): Promise<Outcome<{ readonly number: number }, 'missing' | 'over' | 'waiting'>> =>
  settled(db, async (tx) => {
    const own = await holdOwn(tx, removing);
    if (!own) return refused('missing');
    const { post, thread } = own;
    if (post.state === 'waiting') return refused('waiting');
    const removed = await removePost(tx, { postId: post.id, by: 'author', now: removing.now });
    return removed ? done({ number: thread.number }) : refused('over');
  });

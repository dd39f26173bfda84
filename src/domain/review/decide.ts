import type { Db, Tx } from '../../db.ts';
import type { ReviewKind, ReviewState } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { audit } from '../audit.ts';
import { type Applicant, admit, readApplicant } from '../members/admit.ts';
import { writeOutcome } from '../members/outcome.ts';
import { updateCards } from './cards.ts';
import { readItem, waiting } from './queue.ts';
import { lockAccounts } from './withdraw.ts';

export const decisions = ['approve', 'return', 'decline'] as const;
export type Decision = (typeof decisions)[number];

export interface Deciding {
  readonly itemId: string;
  readonly by: {
    readonly memberId: string;
    readonly auditId: string;
    readonly accountId?: string | undefined;
  };
  readonly decision: Decision;
  /** The question of a return, the reason of a decline. */
  readonly words?: string | undefined;
  /** The item's revision that the moderator saw; without it, whatever it says now. */
  readonly seen?: number | undefined;
  readonly now: Date;
}

export type DecideRefusal =
  | { readonly kind: 'missing' }
  /** A moderator's own application. */
  | { readonly kind: 'own' }
  /** It says something else than what the moderator saw. */
  | { readonly kind: 'changed' }
  | {
      readonly kind: 'closed';
      readonly state: ReviewState;
      /** The name of whoever decided; undefined for a withdrawal and for a moderator who was erased. */
      readonly by: string | undefined;
      readonly at: Date;
    };

const effects = {
  approve: { state: 'approved', from: waiting },
  return: { state: 'returned', from: ['open'] },
  decline: { state: 'declined', from: waiting },
} as const satisfies Record<Decision, { state: ReviewState; from: readonly ReviewState[] }>;

/** `beaten`: it was decided, withdrawn or erased before; by whom and when is read afterwards. */
type Refusal = Exclude<DecideRefusal, { kind: 'closed' }> | { readonly kind: 'beaten' };

export interface Decided {
  readonly number: number;
  readonly state: ReviewState;
}

/** Decides on an item, once however many try. */
export async function decide(db: Db, deciding: Deciding): Promise<Outcome<Decided, DecideRefusal>> {
  const { itemId } = deciding;
  if (!isId(itemId)) return refused({ kind: 'missing' });
  const outcome = await db.$transaction((tx) => attempt(tx, deciding));
  if (outcome.ok) return outcome;
  return outcome.refusal.kind === 'beaten' ? beaten(db, itemId) : refused(outcome.refusal);
}

/**
 * Everybody who changes an application holds its account first and the item after it, so that nobody waits for each
 * other; the audit comes last.
 */
async function attempt(tx: Tx, deciding: Deciding): Promise<Outcome<Decided, Refusal>> {
  const { itemId, by, decision, now } = deciding;
  const applicant = await lockApplicant(tx, itemId);
  if (applicant && isOwn(applicant, by)) return refused({ kind: 'own' });
  const item = await lockItem(tx, deciding);
  if (!item.ok) return item;
  const { state, from } = effects[decision];
  const closing = state !== 'returned';
  const { count } = await tx.reviewItem.updateMany({
    where: { id: itemId, state: { in: [...from] }, applicationId: { not: null } },
    data: { state, ...(closing && { closedAt: now, decidedById: by.memberId }) },
  });
  if (count === 0 || !applicant) return refused({ kind: 'beaten' });
  await note(tx, deciding, { applicant, state, closing });
  const member = decision === 'approve' ? await admit(tx, applicant, now) : undefined;
  await updateCards(tx, itemId, now);
  const { number, kind } = item.value;
  const data = { item: itemId, number, kind, state, member: member?.auditId ?? null };
  await audit(tx, { act: closing ? 'review.decided' : 'review.returned', actor: by.auditId, data }, now);
  return done({ number, state });
}

const isOwn = ({ accountId, memberId }: Applicant, by: Deciding['by']): boolean =>
  accountId === by.accountId || memberId === by.memberId;

/** Whose application it is, their account locked; undefined where there is none any more. */
async function lockApplicant(tx: Tx, itemId: string): Promise<Applicant | undefined> {
  const found = await readApplicant(tx, itemId);
  if (!found) return undefined;
  await lockAccounts(tx, [found.accountId]);
  // What was read before the lock may have changed meanwhile.
  return readApplicant(tx, itemId);
}

type Item = Decided & { readonly kind: ReviewKind };

/** The item, locked, as the moderator saw it. Who decides is held, too, so that they cannot vanish meanwhile. */
async function lockItem(tx: Tx, { itemId, by, seen }: Deciding): Promise<Outcome<Item, Refusal>> {
  const deciders = await tx.$queryRaw<unknown[]>`
    SELECT id::text FROM member WHERE id = ${by.memberId}::uuid FOR KEY SHARE`;
  const [item] = await tx.$queryRaw<Item[]>`
    SELECT number, kind::text, state::text FROM review_item WHERE id = ${itemId}::uuid FOR UPDATE`;
  if (!item || !deciders.length) return refused({ kind: 'missing' });
  const open = waiting.some((state) => state === item.state);
  if (open && seen !== undefined && (await tx.reviewEvent.count({ where: { itemId } })) !== seen)
    return refused({ kind: item.state === 'returned' ? 'beaten' : 'changed' });
  return done(item);
}

/** What happened before. */
async function beaten(db: Db, itemId: string): Promise<Outcome<never, DecideRefusal>> {
  const item = await readItem(db, itemId);
  if (!item) return refused({ kind: 'missing' });
  return refused({ kind: 'closed', state: item.state, by: item.last.by, at: item.last.at });
}

/** The history of the item, the application's end, and the word to whoever applied. */
async function note(
  tx: Tx,
  { itemId, by, words, now }: Deciding,
  { applicant, state, closing }: { applicant: Applicant; state: ReviewState; closing: boolean },
): Promise<void> {
  const event = await tx.reviewEvent.create({
    data: { itemId, at: now, state, byId: by.memberId, words: words ?? null },
  });
  if (closing)
    await tx.application.update({ where: { id: applicant.applicationId }, data: { closedAt: now } });
  await writeOutcome(tx, applicant, event.id, now);
}

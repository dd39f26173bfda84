import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import type { ReviewState } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { groups } from '../../stakeholders.ts';
import { dayMs } from '../../time.ts';
import { type DraftKey, useDraft } from '../drafts.ts';
import { itemReference } from '../references.ts';
import { postCards, updateCards } from '../review/cards.ts';
import { type Reason, reasonOf } from '../review/reasons.ts';
import { isWaiting } from '../review/state.ts';
import { withdrawItem } from '../review/withdraw.ts';
import { accountKey, type Met, noteAccount } from './account.ts';
import type { Form } from './application.ts';
import { holdAccount } from './hold.ts';

/** Days after which somebody who was declined may apply again. */
export const reapplyDays = 30;

/** When somebody may apply again who was declined at that time. */
export const againAfter = (declinedAt: Date): Date => new Date(declinedAt.getTime() + reapplyDays * dayMs);

/** `used`: the form was sent before. */
export type ApplyRefusal =
  | { readonly kind: 'member' | 'pending' | 'used' }
  | { readonly kind: 'too_soon'; readonly at: Date };

interface Applying {
  readonly account: AccountKey;
  readonly met: Met;
  readonly form: Form;
  /** The form that was filled in, where there is one: it is sent once, and kept where it is refused. */
  readonly draft?: DraftKey;
  readonly now: Date;
}

/** Puts an application into the queue. Of two at once the second finds the first pending. */
export async function apply(
  db: Db,
  { account, met, form, draft, now }: Applying,
): Promise<Outcome<{ readonly itemId: string; readonly reference: string }, ApplyRefusal>> {
  return db.$transaction(async (tx) => {
    const { id: accountId, memberId } = await noteAccount(tx, account, met);
    if (memberId !== null) return refused({ kind: 'member' });
    if (await tx.application.findFirst({ where: { accountId, closedAt: null } }))
      return refused({ kind: 'pending' });
    const at = await tooSoonUntil(tx, accountId, now);
    if (at) return refused({ kind: 'too_soon', at });
    if (draft && !(await useDraft(tx, draft))) return refused({ kind: 'used' });
    const { id: applicationId } = await tx.application.create({
      data: { accountId, workspaceId: met.workspaceId ?? null, createdAt: now, ...columnsOf(form) },
    });
    const item = await tx.reviewItem.create({ data: { kind: 'application', applicationId, createdAt: now } });
    await tx.reviewEvent.create({ data: { itemId: item.id, at: now, state: 'open' } });
    await postCards(tx, item.id, now);
    return done({ itemId: item.id, reference: itemReference(item) });
  });
}

const columnsOf = ({ topics, link, ...form }: Form) => ({ ...form, topics: [...topics], link: link ?? null });

async function tooSoonUntil(tx: Tx, accountId: string, now: Date): Promise<Date | undefined> {
  const declined = await tx.reviewItem.findFirst({
    where: { state: 'declined', application: { accountId } },
    orderBy: { closedAt: 'desc' },
  });
  const at = declined?.closedAt && againAfter(declined.closedAt);
  return at && at > now ? at : undefined;
}

/** Somebody's account, held; undefined where it has no row. */
async function holdOwn(tx: Tx, key: AccountKey): Promise<string | undefined> {
  await holdAccount(tx, key);
  const where = { platform_tenant_externalId: accountKey(key) };
  return (await tx.account.findUnique({ where, select: { id: true } }))?.id;
}

export type CompleteRefusal = 'gone' | 'closed' | 'used';

/**
 * Changes an application that waits: answers the question with which it was returned, or says better what was said.
 * `gone`: there is none of theirs; `closed`: it was decided or withdrawn; `used`: the form was sent before.
 */
export async function complete(
  db: Db,
  { account, itemId, form, draft, now }: Omit<Applying, 'met'> & { readonly itemId: string },
): Promise<Outcome<undefined, CompleteRefusal>> {
  if (!isId(itemId)) return refused('gone');
  return db.$transaction(async (tx) => {
    const accountId = await holdOwn(tx, account);
    const item =
      accountId && (await tx.reviewItem.findFirst({ where: { id: itemId, application: { accountId } } }));
    if (!item || item.applicationId === null) return refused('gone');
    // Nobody closes it meanwhile, as whoever does holds the account before.
    if (!isWaiting(item.state)) return refused('closed');
    if (draft && !(await useDraft(tx, draft))) return refused('used');
    await tx.reviewItem.update({ where: { id: itemId }, data: { state: 'open' } });
    await tx.application.update({ where: { id: item.applicationId }, data: columnsOf(form) });
    await tx.reviewEvent.create({ data: { itemId, at: now, state: 'open' } });
    await updateCards(tx, [itemId], now);
    return done(undefined);
  });
}

/** Takes back what waits; with `itemId` that alone, and no later application. */
export async function withdraw(
  db: Db,
  { account, itemId, now }: Pick<Applying, 'account' | 'now'> & { readonly itemId?: string },
): Promise<Outcome<undefined, 'nothing'>> {
  if (itemId !== undefined && !isId(itemId)) return refused('nothing');
  return db.$transaction(async (tx) => {
    const accountId = await holdOwn(tx, account);
    const item =
      accountId &&
      (await tx.reviewItem.findFirst({
        where: { ...(itemId !== undefined && { id: itemId }), application: { accountId, closedAt: null } },
        select: { id: true },
      }));
    return item && (await withdrawItem(tx, item.id, now)) ? done(undefined) : refused('nothing');
  });
}

/** Somebody's newest application, as they may see it. */
export interface OwnApplication {
  readonly itemId: string;
  readonly number: number;
  /** What moderators put on hold is open like the rest: to whoever applied that makes no difference. */
  readonly state: Exclude<ReviewState, 'held'>;
  readonly form: Form;
  readonly appliedAt: Date;
  /** The question it was returned with, while it is returned, or what was said when it was decided. */
  readonly words: string | undefined;
  /** Why it was declined. */
  readonly reason: Reason | undefined;
  /** When it was approved, declined or withdrawn. */
  readonly decidedAt: Date | undefined;
  /** When one may apply again, where it was declined. */
  readonly againAt: Date | undefined;
}

export async function readOwn(db: Db, account: AccountKey): Promise<OwnApplication | undefined> {
  const row = await db.application.findFirst({
    where: { account: accountKey(account) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { item: { include: { events: { orderBy: [{ at: 'desc' }, { id: 'desc' }] } } } },
  });
  if (!row?.item) return undefined;
  const { item, name, organisation, why, topics } = row;
  const { id: itemId, number, closedAt, events } = item;
  const state = item.state === 'held' ? 'open' : item.state;
  const group = groups.find((one) => one === row.group) ?? groups[0];
  return {
    ...{ itemId, number, state, appliedAt: row.createdAt },
    form: { name, organisation, why, topics, group, link: row.link ?? undefined },
    words: events.find((event) => event.state === state)?.words ?? undefined,
    reason: reasonOf(item.reason),
    decidedAt: closedAt ?? undefined,
    againAt: state === 'declined' && closedAt ? againAfter(closedAt) : undefined,
  };
}

import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { accountKey, type Met, noteAccount } from '../members/account.ts';
import { holdAccounts, holdMembers } from '../members/hold.ts';
import { findDigest } from './change.ts';
import { type Filter, readFilter } from './filter.ts';
import { placeOf, withPlace } from './place.ts';
import { allowed, type Which } from './rights.ts';
import type { Schedule } from './schedule.ts';

/** Digests that one member may have, paused ones included. */
export const mostPersonal = 10;

/** `unreachable`: no workspace is known through which the bot could write to them. */
export type PersonalRefusal = 'no_member' | 'too_many' | 'unreachable';

/** Somebody who acts, and how they are met; in a direct message no workspace is. */
export interface Subscriber {
  readonly account: AccountKey;
  readonly memberId: string;
  readonly met: Met;
}

/**
 * The account that a new digest of a member's own goes to: the one they act with. Until the transaction ends nobody
 * else makes one for them, so that two at one moment do not pass the bound together.
 */
export async function makeRoom(
  tx: Tx,
  { account, memberId, met }: Subscriber,
): Promise<Outcome<{ accountId: string }, PersonalRefusal>> {
  // Before the member, as everybody takes the two.
  const noted = await noteAccount(tx, account, met);
  await holdMembers(tx, [memberId]);
  // Only now: while we waited for the member it may have ended.
  if ((await tx.account.count({ where: { id: noted.id, memberId } })) === 0) return refused('no_member');
  if (!(await isReachable(tx, account))) return refused('unreachable');
  // Whoever asks for direct messages means to get them: the next one tells whether they do.
  await tx.account.updateMany({
    where: { id: noted.id, directClosedAt: { not: null } },
    data: { directClosedAt: null },
  });
  const count = await tx.digest.count({ where: allowed({ memberId }) });
  return count < mostPersonal ? done({ accountId: noted.id }) : refused('too_many');
}

/** Whether a workspace is known through which direct messages reach somebody. */
export const isReachable = async (db: Pick<Tx, 'account'>, account: AccountKey): Promise<boolean> =>
  (await db.account.count({ where: { ...accountKey(account), workspace: { leftAt: null } } })) > 0;

/**
 * Direct messages are tried again: the person says that they are open, and acts in a workspace that leads to them.
 * What was refused meanwhile is sent after all.
 */
export async function reachAgain(
  tx: Tx,
  which: Which,
  { account, met, now }: Omit<Subscriber, 'memberId'> & { now: Date },
): Promise<Outcome<undefined, 'gone' | 'unreachable'>> {
  const found = await findDigest(tx, which);
  if (!found?.account) return refused('gone');
  const { id } = found.account;
  // Both accounts, in the order in which everybody takes several.
  const { memberId } = found.account;
  const own = memberId ? await tx.account.findMany({ where: { memberId }, select: { id: true } }) : [];
  await holdAccounts(
    tx,
    own.map((one) => one.id),
  );
  // Of another account of theirs the digest's own learns nothing.
  await noteAccount(tx, account, met);
  await tx.account.updateMany({ where: { id }, data: { directClosedAt: null } });
  await sendRefused(tx, now, id);
  const digest = await findDigest(tx, which);
  const place = digest && placeOf(digest);
  return place?.workspaceId === undefined ? refused('unreachable') : done(undefined);
}

/** What people were not sent because their direct messages were closed, once they are open; resolves to how many. */
export async function sendRefused(tx: Pick<Tx, 'delivery'>, now: Date, accountId?: string): Promise<number> {
  const open = { directClosedAt: null, memberId: { not: null }, ...(accountId && { id: accountId }) };
  const { count } = await tx.delivery.updateMany({
    where: {
      ...{ kind: 'direct', state: 'dead', problem: 'refused:direct_closed', expiresAt: { gt: now } },
      digestIssue: { is: { digest: { is: { stoppedAt: null, account: { is: open } } } } },
    },
    data: { state: 'due', nextAt: now, endedAt: null, problem: null, code: null },
  });
  return count;
}

/** A member's own digest, as their desk lists it. */
export interface PersonalDigest {
  readonly number: number;
  readonly schedule: Schedule;
  readonly filter: Filter;
  /** `held`: direct messages do not reach them now, and nothing is lost meanwhile. */
  readonly state: 'running' | 'paused' | 'held';
  /** Undefined while paused. */
  readonly nextRunAt: Date | undefined;
  /** When a pause ends by itself. */
  readonly pausedUntil: Date | undefined;
}

/** The digests that go to a member, whichever account they go to, oldest first. */
export async function listPersonal(db: Db, memberId: string): Promise<PersonalDigest[]> {
  const rows = await db.digest.findMany({
    where: allowed({ memberId }),
    orderBy: { number: 'asc' },
    include: withPlace,
  });
  return rows.map((row) => {
    const place = placeOf(row);
    const held = place.workspaceId === undefined || (place.kind === 'person' && place.closed);
    return {
      number: row.number,
      schedule: { rhythm: row.rhythm, day: row.day, time: row.time, zone: row.zone },
      filter: readFilter(row.filter),
      state: row.pausedAt ? 'paused' : held ? 'held' : 'running',
      nextRunAt: row.nextRunAt ?? undefined,
      pausedUntil: row.pausedUntil ?? undefined,
    };
  });
}

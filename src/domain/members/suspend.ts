import type { Db } from '../../db.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { dayMs } from '../../time.ts';
import { audit } from '../audit.ts';
import { readDate } from '../digests/days.ts';
import { startOfDay } from '../digests/start-of-day.ts';
import { type DraftKey, useDraft } from '../drafts.ts';
import { clean } from '../search/normalise.ts';
import { type By, othersAdminister } from './admins.ts';
import { holdWithAdmins, settled } from './hold.ts';
import { tellMember } from './tell.ts';

export interface Suspension {
  readonly memberId: string;
  /** The admin, who cannot be the one suspended. */
  readonly by: By & { readonly memberId: string };
  readonly reason: string;
  readonly until: Date;
  /** The form that was filled in: it suspends once. */
  readonly draft: DraftKey;
}

/** `done`: the form was sent before. */
export type SuspendRefusal = 'no_member' | 'self' | 'last_admin' | 'done';

/**
 * Lets a member contribute nothing until then, or until another date than before, and tells them why. The forum keeps
 * an admin who may act.
 */
export async function suspend(
  db: Db,
  { memberId, by, reason, until, draft }: Suspension,
): Promise<Outcome<{ name: string }, SuspendRefusal>> {
  if (memberId === by.memberId) return refused('self');
  return settled(db, async (tx) => {
    await holdWithAdmins(tx, memberId);
    const member = await tx.member.findUnique({ where: { id: memberId } });
    if (!member) return refused('no_member');
    if (member.roles.includes('admin') && !(await othersAdminister(tx, memberId, by.at)))
      return refused('last_admin');
    if (!(await useDraft(tx, draft))) return refused('done');
    await tx.member.update({
      where: { id: memberId },
      data: { suspendedUntil: until, suspensionReason: reason },
    });
    await tellMember(tx, memberId, 'suspended', by.at);
    const data = { member: member.auditId, until: until.toISOString() };
    await audit(tx, { act: 'member.suspended', actor: by.auditId, data }, by.at);
    return done({ name: member.name });
  });
}

/** Ends a suspension before its time and tells the member; of two at once one did it. */
export async function restore(
  db: Db,
  { memberId, by }: Pick<Suspension, 'memberId'> & { readonly by: By },
): Promise<Outcome<{ name: string }, 'no_member' | 'not_suspended'>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { id: memberId, suspendedUntil: { gt: by.at } },
      data: { suspendedUntil: null, suspensionReason: null },
    });
    const member = await tx.member.findUnique({ where: { id: memberId } });
    if (!member) return refused('no_member');
    if (count === 0) return refused('not_suspended');
    await tellMember(tx, memberId, 'restored', by.at);
    await audit(tx, { act: 'member.restored', actor: by.auditId, data: { member: member.auditId } }, by.at);
    return done({ name: member.name });
  });
}

export type EndFault = 'not_understood' | 'past' | 'too_far';

/** A year at most, and a leap year is one. */
const mostDays = 366;

/** When a suspension ends, from a number of days, or a day of the calendar (YYYY-MM-DD) with whose beginning it ends. */
export function readEnd(
  text: string,
  { now, zone }: { readonly now: Date; readonly zone: string },
): Outcome<Date, EndFault> {
  const [, days] =
    clean(text.slice(0, 100))
      .trim()
      .match(/^(\d+)$/) ?? [];
  const date = readDate(text);
  if (days === undefined && date === undefined) return refused('not_understood');
  const latest = now.getTime() + mostDays * dayMs;
  const end = date === undefined ? now.getTime() + Number(days) * dayMs : startOfDay(date, zone).getTime();
  if (end <= now.getTime()) return refused('past');
  return end > latest ? refused('too_far') : done(new Date(end));
}

import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { audit } from '../audit.ts';
import { othersAdminister } from '../members/admins.ts';
import { takeGroupRoles } from '../members/group-roles.ts';
import { holdPeople, settled, stillSo } from '../members/hold.ts';
import { updateCards } from '../review/cards.ts';
import { forgetApplications } from '../review/withdraw.ts';
import { type ContributionChoice, forgetContributions } from './erase-contributions.ts';
import { erasedRole, forgetDeliveries, readRemovable } from './erase-deliveries.ts';
import { forgetDrafts, forgetParked } from './erase-drafts.ts';
import { findPerson, ofKeys, type Person, samePerson, sentTo, setUpBy } from './person.ts';
import { isStored, storedOf } from './stored.ts';
import { readUnreached, type Unreached } from './unreached.ts';

export interface Erased extends Unreached {
  readonly accounts: number;
  readonly wasMember: boolean;
  /** Roles of Discord servers that are being taken back. */
  readonly roles: number;
  /** Direct messages that are being removed. */
  readonly removed: number;
  /** Posts of theirs that stood, and what became of them. */
  readonly contributions: { readonly count: number; readonly choice: ContributionChoice };
  /** Whether anything was stored: in a Slack organisation whose look-up failed a person may seem to be another one. */
  readonly found: boolean;
}

interface How {
  readonly sealer: Sealer;
  readonly choice: ContributionChoice;
}

/** One part of what is known of a person goes; the rows of the person are still there. */
export type EraseStep = (tx: Tx, person: Person, now: Date, how: How) => Promise<void>;

/** In this order; the person's own rows go last, and what hangs on them with them. */
export const eraseSteps: readonly EraseStep[] = [
  (tx, person, now) => forgetApplications(tx, person.accountIds, now),
  (tx, person, now, how) => forgetContributions(tx, person, { ...how, now }),
  forgetDecisions,
  forgetDeliveries,
  takeRoles,
  forgetSettingUp,
  forgetTyped,
  forgetRows,
];

/** For so long it may take of whoever contributed much. */
const longestMs = 30_000;

/**
 * Erases a person: all their accounts at once, in one transaction. What cannot be reached is in the result. The forum
 * keeps an admin who may act.
 */
export async function erase(
  db: Db,
  {
    account,
    now,
    sealer,
    choice = 'stay',
  }: { account: AccountKey; now: Date; sealer: Sealer; choice?: ContributionChoice },
): Promise<Outcome<Erased, 'last_admin'>> {
  const work = async (tx: Tx): Promise<Outcome<Erased, 'last_admin'>> => {
    const person = await findPerson(tx, account);
    await holdPeople(tx, person.accountIds, { admins: true });
    // Whoever approves an application or links an account just now was waited for: then all is to be found anew.
    stillSo(samePerson(person, await findPerson(tx, account)));
    if (person.memberId && (await isLastAdmin(tx, person.memberId, now))) return refused('last_admin');
    const unreached = await readUnreached(tx, person, { sealer, choice });
    const stored = await storedOf(tx, sealer, person);
    const applications = await tx.application.count({ where: { accountId: { in: [...person.accountIds] } } });
    const removed = (await readRemovable(tx, person, now)).length;
    for (const step of eraseSteps) await step(tx, person, now, { sealer, choice });
    const accounts = person.accountIds.length;
    const roles = await tx.delivery.count({ where: beingTaken(person, erasedRole) });
    if (accounts)
      await audit(tx, { act: 'person.erased', actor: person.auditId, data: { accounts, applications } }, now);
    const directMessages = unreached.directMessages - removed;
    const wasMember = person.memberId !== undefined;
    const contributions = { count: stored.standing, choice };
    const found = isStored(stored);
    return done({ ...unreached, directMessages, accounts, roles, removed, wasMember, contributions, found });
  };
  return settled(db, work, { timeoutMs: longestMs });
}

async function isLastAdmin(tx: Tx, memberId: string, now: Date): Promise<boolean> {
  const { roles } = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { roles: true } });
  return roles.includes('admin') && !(await othersAdminister(tx, memberId, now));
}

/** Cards name the moderator who decided, or is at work: they are shown anew, without. */
async function forgetDecisions(tx: Tx, { memberId }: Person, now: Date): Promise<void> {
  if (!memberId) return;
  const items = await tx.reviewItem.findMany({
    where: {
      OR: [{ decidedById: memberId }, { claimedById: memberId }, { events: { some: { byId: memberId } } }],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  await tx.reviewItem.updateMany({
    where: { claimedById: memberId },
    data: { claimedById: null, claimedAt: null },
  });
  await updateCards(
    tx,
    items.map(({ id }) => id),
    now,
  );
}

async function takeRoles(tx: Tx, person: Person, now: Date): Promise<void> {
  if (!person.memberId) return;
  await takeGroupRoles(tx, person.memberId, now);
  await tx.delivery.updateMany({
    where: beingTaken(person, 'group-role'),
    data: { subject: erasedRole },
  });
}

const beingTaken = (person: Person, subject: string) => ({
  ...{ kind: 'take_role' as const, endedAt: null, subject },
  ...sentTo(person),
});

/** Nobody is told any more when what they set up breaks; whoever sets it up anew is. */
async function forgetSettingUp(tx: Tx, person: Person): Promise<void> {
  await tx.channel.updateMany({ where: setUpBy(person), data: { setUpBy: '' } });
  await tx.groupRole.updateMany({ where: setUpBy(person), data: { setUpBy: '' } });
}

/** What they were in the middle of, and what hangs on their platform's id alone. */
async function forgetTyped(tx: Tx, person: Person): Promise<void> {
  await forgetDrafts(tx, person);
  await tx.wrongCode.deleteMany({ where: ofKeys(person) });
  await tx.exportLink.deleteMany({ where: ofKeys(person) });
  await forgetParked(tx, person);
  const personas = person.keys.filter(({ platform }) => platform === 'console');
  // The console keeps the conversations with its people, as a platform would.
  await tx.consoleMessage.deleteMany({
    where: { workspace: 'direct', channel: { in: personas.map((key) => key.person) } },
  });
}

/** With an account go its tour, acceptances, applications, personal digests with their issues, and codes. */
async function forgetRows(tx: Tx, { memberId, accountIds }: Person): Promise<void> {
  await tx.account.deleteMany({ where: { id: { in: [...accountIds] } } });
  if (memberId) await tx.member.delete({ where: { id: memberId } });
}

import type { AccountKey } from '../../access.ts';
import type { Tx } from '../../db.ts';
import type { PlatformName } from '../../platform.ts';
import type { Sealer } from '../../sealing.ts';
import { isUnsent } from '../threads/sealed-drafts.ts';
import { findContributions } from './contributions.ts';
import { findPerson, ofKeys, type Person, sentTo, setUpBy } from './person.ts';

/** How much of what is stored about a person. */
export interface Stored {
  /** As it appears wherever they sign by name. */
  readonly name: string | undefined;
  readonly accounts: readonly { readonly platform: PlatformName; readonly workspace: string | undefined }[];
  readonly tours: number;
  readonly acceptances: number;
  readonly applications: number;
  readonly decisions: number;
  /** Posts in threads, however signed; `standing` of them are seen. */
  readonly contributions: number;
  readonly standing: number;
  readonly follows: number;
  readonly reports: number;
  readonly digests: number;
  readonly drafts: number;
  readonly deliveries: number;
  /** Roles of Discord servers. */
  readonly roles: number;
  readonly setUp: number;
  readonly codes: number;
}

/** Counts, for `/forum privacy`; the export has the things themselves. */
export const readStored = async (db: Tx, sealer: Sealer, account: AccountKey): Promise<Stored> =>
  storedOf(db, sealer, await findPerson(db, account));

export async function storedOf(db: Tx, sealer: Sealer, person: Person): Promise<Stored> {
  const { memberId, accountIds, keys } = person;
  const within = { in: [...accountIds] };
  const ofAccounts = { accountId: within };
  const member = memberId
    ? await db.member.findUnique({ where: { id: memberId }, select: { name: true } })
    : null;
  const { postIds, followIds, drafts, reportIds } = await findContributions(db, sealer, person);
  const accounts = await db.account.findMany({
    where: { id: within },
    orderBy: { id: 'asc' },
    select: { platform: true, workspace: { select: { name: true } } },
  });
  return {
    name: member?.name,
    accounts: accounts.map(({ platform, workspace }) => ({ platform, workspace: workspace?.name })),
    tours: await db.tour.count({ where: ofAccounts }),
    acceptances: await db.acceptance.count({ where: ofAccounts }),
    applications: await db.application.count({ where: ofAccounts }),
    decisions: memberId ? await db.reviewEvent.count({ where: { byId: memberId } }) : 0,
    contributions: postIds.length,
    standing: await db.post.count({ where: { id: { in: [...postIds] }, state: 'standing' } }),
    follows: followIds.length,
    reports: reportIds.length,
    digests: await db.digest.count({ where: ofAccounts }),
    drafts: (await db.draft.count({ where: { OR: [...keys] } })) + drafts.filter(isUnsent).length,
    deliveries: await db.delivery.count({ where: sentTo(person) }),
    roles: await db.givenRole.count({ where: ofAccounts }),
    setUp:
      (await db.channel.count({ where: setUpBy(person) })) +
      (await db.groupRole.count({ where: setUpBy(person) })),
    codes:
      (await db.linkCode.count({ where: { OR: [{ issuerId: within }, { takerId: within }] } })) +
      (await db.wrongCode.count({ where: ofKeys(person) })) +
      (await db.exportLink.count({ where: ofKeys(person) })),
  };
}

/** Whether there is anything at all. */
export const isStored = ({ name, accounts, ...counts }: Stored): boolean =>
  name !== undefined || accounts.length > 0 || Object.values(counts).some((count) => count > 0);

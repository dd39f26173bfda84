import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import type { PlatformName } from '../../platform.ts';
import { accountKey, type Met, noteAccount } from './account.ts';
import { comparisonWord, hashCode, makeCode } from './link-code.ts';

/** For so long a code can be typed, and for so long after that both sides can confirm. */
export const linkWithinMs = 10 * 60_000;

/** One side of a link, as the other side is shown it. */
export interface Party {
  readonly platform: PlatformName;
  /** Where they were met last; undefined on Discord's direct messages. */
  readonly workspace: string | undefined;
  /** The member's name as it appears; undefined for whom is no member. */
  readonly name: string | undefined;
}

export interface LinkedAccount {
  readonly id: string;
  readonly platform: PlatformName;
  readonly workspace: string | undefined;
  /** Whether it is the one that asks. */
  readonly own: boolean;
}

export interface LinkState {
  /** The member's accounts, oldest first; empty for whom is no member. */
  readonly accounts: readonly LinkedAccount[];
  /** A code of this account was typed, and is not confirmed there yet. */
  readonly typed: boolean;
  /** Somebody typed a code of this account and confirmed: this side is still to. */
  readonly request: LinkRequest | undefined;
}

export interface LinkRequest {
  /** Of the code. */
  readonly id: string;
  readonly from: Party;
  /** Both screens show it; see comparisonWord. */
  readonly word: string;
  readonly expiresAt: Date;
}

export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: Date;
}

interface Asking {
  readonly account: AccountKey;
  readonly now: Date;
}

/** A fresh code for this account; an earlier one is void from now on. The code itself is kept nowhere. */
export async function issueCode(
  db: Db,
  { account, met, now }: Asking & { readonly met: Met },
): Promise<IssuedCode> {
  const code = makeCode();
  const expiresAt = new Date(now.getTime() + linkWithinMs);
  await db.$transaction(async (tx) => {
    const { id: issuerId } = await noteAccount(tx, account, met);
    await tx.linkCode.updateMany({ where: { issuerId, closedAt: null }, data: { closedAt: now } });
    await tx.linkCode.create({ data: { hash: hashCode(code), issuerId, expiresAt, createdAt: now } });
  });
  return { code, expiresAt };
}

/** What an account is linked with, and what waits for its confirmation. */
export async function readLinks(
  db: Pick<Tx, 'account' | 'linkCode'>,
  { account, now }: Asking,
): Promise<LinkState> {
  const own = await db.account.findUnique({
    where: { platform_tenant_externalId: accountKey(account) },
    select: {
      id: true,
      member: { select: { accounts: { orderBy: { id: 'asc' }, select: { id: true, ...partyColumns } } } },
    },
  });
  if (!own) return { accounts: [], typed: false, request: undefined };
  const request = await db.linkCode.findFirst({
    where: { ...openRequest(now), issuerId: own.id },
    select: { id: true, expiresAt: true, taker: { select: { id: true, ...partyColumns } } },
  });
  const typed = await db.linkCode.count({ where: { ...openTyped(now), issuerId: own.id } });
  return {
    typed: typed > 0,
    accounts: (own.member?.accounts ?? []).map((one) => ({
      id: one.id,
      own: one.id === own.id,
      ...placeOf(one),
    })),
    request: request?.taker ? requestOf({ ...request, taker: request.taker }) : undefined,
  };
}

/** A code that was typed, as its issuer is shown it. */
export const requestOf = ({
  id,
  expiresAt,
  taker,
}: {
  readonly id: string;
  readonly expiresAt: Date;
  readonly taker: PartyRow & { readonly id: string };
}): LinkRequest => ({ id, expiresAt, from: partyOf(taker), word: comparisonWord(id, taker.id) });

/** A code that was typed and confirmed by its taker, while there is time for its issuer. */
export const openRequest = (now: Date) => ({
  closedAt: null,
  takerAgreedAt: { not: null },
  expiresAt: { gt: now },
});

/** A code that was typed, while there is time for its taker. */
const openTyped = (now: Date) => ({
  closedAt: null,
  takerId: { not: null },
  takerAgreedAt: null,
  expiresAt: { gt: now },
});

/** Whose two accounts are, as one text: what one agreed to holds as long as it is the same. */
export const between = (issuer: WithMember, taker: WithMember): string =>
  `${issuer.memberId ?? ''}/${taker.memberId ?? ''}`;

interface WithMember {
  readonly memberId: string | null;
}

/** What one reads of an account to show it. */
export const partyColumns = {
  platform: true,
  workspace: { select: { name: true } },
  member: { select: { name: true } },
} as const;

interface PartyRow {
  readonly platform: PlatformName;
  readonly workspace: { readonly name: string } | null;
  readonly member: { readonly name: string } | null;
}

const placeOf = ({ platform, workspace }: PartyRow) => ({ platform, workspace: workspace?.name });

export const partyOf = (row: PartyRow): Party => ({ ...placeOf(row), name: row.member?.name });

import type { AccountKey } from '../../access.ts';
import type { Tx } from '../../db.ts';
import { writeAccount } from '../../operator/account.ts';
import type { Sealer } from '../../sealing.ts';
import { audit } from '../audit.ts';
import { itemReference } from '../references.ts';
import { type Export, exportSchema } from './export-schema.ts';
import { readThreads } from './export-threads.ts';
import { findPerson, ofKeys, type Person, sentTo, setUpBy } from './person.ts';

/**
 * Everything that is stored about a person, from every table of prisma/schema.prisma:
 * - Member, Account, Tour, Acceptance, Application with ReviewItem and ReviewEvent, LinkCode, WrongCode, ExportLink,
 *   Digest with DigestIssue, Draft, GivenRole: what they are, did, chose, typed or were given;
 * - Post with Thread, Participant and Wording, SealedDraft, Follow, Report: what they contribute (export-threads.ts);
 * - Delivery: what was sent to them; Channel, GroupRole: what they set up; AuditEvent: by their random id.
 *
 * The others hold nothing of a person: Workspace is an organisation's; Entry, Edition, News, NewsCount, Topic and Term
 * are the library; Question is a text without who asked; Once holds digests that cannot be read back; ParkedAction what
 * a button does, whoever presses it; Allowance how often something was done, under a digest that is nobody's; Registration is about our own commands; AuditHead is a counter; ConsoleMessage
 * belongs to the demonstration people of the local console. ThreadEntry, ThreadEvent and ThreadCopy are about threads:
 * their entries, what moderators did with them and where they stand. AuthorNotice is left out: it lasts minutes, and
 * would tell the operator of an author.
 */
export async function readExport(tx: Tx, { account, sealer, now }: Exporting): Promise<Export> {
  const person = await findPerson(tx, account);
  // Parsed, not cast: what the README promises is what leaves.
  return exportSchema.parse({
    version: 1,
    exportedAt: now.toISOString(),
    member: await readMember(tx, person),
    ...(await readAccounts(tx, person)),
    decisions: await readDecisions(tx, person),
    ...(await readThreads(tx, sealer, person)),
    ...(await readByKey(tx, person)),
    setUp: await readSetUp(tx, person),
    audit: await readAudit(tx, person),
  });
}

export interface Exporting {
  readonly account: AccountKey;
  /** Undefined for whom what is sealed is not for: the operator, as unsealing takes two admins. */
  readonly sealer: Sealer | undefined;
  readonly now: Date;
}

/** How it left and whose it is are noted, with what the audit calls them: null for whom is no member. */
export async function noteExport(
  tx: Tx,
  { account, via, now }: { account: AccountKey; via: 'page' | 'file' | 'operator'; now: Date },
): Promise<void> {
  const { auditId } = await findPerson(tx, account);
  const actor = via === 'operator' ? undefined : auditId;
  await audit(tx, { act: 'person.exported', actor, data: { via, member: auditId ?? null } }, now);
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

async function readMember(tx: Tx, { memberId }: Person) {
  if (!memberId) return null;
  const row = await tx.member.findUniqueOrThrow({ where: { id: memberId }, include: { admittedIn: true } });
  const { name, organisation, group, topics, roles, conduct, suspensionReason, auditId, admittedIn } = row;
  return {
    ...{ name, organisation, group, topics, roles, conduct, suspensionReason, auditId },
    suspendedUntil: iso(row.suspendedUntil),
    admittedIn: admittedIn?.name ?? null,
    createdAt: iso(row.createdAt),
  };
}

async function readAccounts(tx: Tx, { accountIds }: Person) {
  const rows = await tx.account.findMany({
    where: { id: { in: [...accountIds] } },
    orderBy: { id: 'asc' },
    include: {
      workspace: true,
      tour: true,
      acceptances: { orderBy: { at: 'asc' } },
      applications: {
        orderBy: { createdAt: 'asc' },
        include: { workspace: true, item: { include: { events: { orderBy: { at: 'asc' } } } } },
      },
      digests: { orderBy: { number: 'asc' }, include: { issues: { orderBy: { number: 'asc' } } } },
      codes: { orderBy: { createdAt: 'asc' } },
      codesTaken: { orderBy: { createdAt: 'asc' } },
      givenRoles: { orderBy: { id: 'asc' }, include: { workspace: true } },
    },
  });
  const each = rows.map((row) => ({ row, account: writeAccount(keyOf(row)) }));
  return {
    accounts: each.map(({ row, account }) => accountRow(row, account)),
    tours: each.flatMap(({ row: { tour }, account }) => (tour ? [tourRow(tour, account)] : [])),
    acceptances: each.flatMap(({ row, account }) =>
      row.acceptances.map(({ version, language, at }) => ({ account, version, language, at: iso(at) })),
    ),
    applications: each.flatMap(({ row, account }) =>
      row.applications.map((one) => applicationRow(one, account)),
    ),
    digests: each.flatMap(({ row, account }) => row.digests.map((one) => digestRow(one, account))),
    linkCodes: each.flatMap(({ row, account }) => [
      ...row.codes.map((one) => codeRow(one, 'issued', account)),
      ...row.codesTaken.map((one) => codeRow(one, 'taken', account)),
    ]),
    roles: each.flatMap(({ row, account }) =>
      row.givenRoles.map(({ workspace, externalId: role }) => ({ account, workspace: workspace.name, role })),
    ),
  };
}

type AccountRow = Awaited<ReturnType<Tx['account']['findFirstOrThrow']>>;
type TourRow = Awaited<ReturnType<Tx['tour']['findFirstOrThrow']>>;
type CodeRow = Awaited<ReturnType<Tx['linkCode']['findFirstOrThrow']>>;

const keyOf = ({ platform, tenant, externalId: person }: AccountRow): AccountKey => ({
  ...{ platform, tenant, person },
});

function accountRow(row: AccountRow & { workspace: { name: string } | null }, account: string) {
  const { platform, language, locale, conduct } = row;
  return {
    ...{ account, platform, language, locale, conduct },
    workspace: row.workspace?.name ?? null,
    greetedAt: iso(row.greetedAt),
    directClosedAt: iso(row.directClosedAt),
    createdAt: iso(row.createdAt),
  };
}

const tourRow = ({ step, organisation, group, topics, changedAt }: TourRow, account: string) => ({
  ...{ account, step, organisation, group, topics },
  changedAt: iso(changedAt),
});

type ApplicationRow = Awaited<ReturnType<Tx['application']['findFirstOrThrow']>> & {
  readonly workspace: { readonly name: string } | null;
  readonly item: {
    readonly number: number;
    readonly state: string;
    readonly events: readonly { readonly at: Date; readonly state: string; readonly words: string | null }[];
  } | null;
};

function applicationRow({ item, workspace, ...row }: ApplicationRow, account: string) {
  const { name, organisation, group, topics, why, link } = row;
  return {
    ...{ account, name, organisation, group, topics, why, link },
    reference: item ? itemReference(item) : null,
    state: item?.state ?? null,
    workspace: workspace?.name ?? null,
    createdAt: iso(row.createdAt),
    closedAt: iso(row.closedAt),
    history: (item?.events ?? []).map(({ at, state, words }) => ({ at: iso(at), state, words })),
  };
}

type DigestRow = Awaited<ReturnType<Tx['digest']['findFirstOrThrow']>> & {
  readonly issues: readonly { readonly number: number; readonly dueAt: Date }[];
};

function digestRow(row: DigestRow, account: string) {
  const { filter, events, sayEmpty, rhythm, day, time, zone, language } = row;
  return {
    ...{ account, filter, events, sayEmpty, rhythm, day, time, zone, language },
    reference: `D-${row.number}`,
    createdAt: iso(row.createdAt),
    nextRunAt: iso(row.nextRunAt),
    pausedAt: iso(row.pausedAt),
    pausedUntil: iso(row.pausedUntil),
    stoppedAt: iso(row.stoppedAt),
    issues: row.issues.map(({ number, dueAt }) => ({ number, dueAt: iso(dueAt) })),
  };
}

const codeRow = (row: CodeRow, side: 'issued' | 'taken', account: string) => ({
  ...{ account, side },
  createdAt: iso(row.createdAt),
  expiresAt: iso(row.expiresAt),
  takerAgreedAt: iso(row.takerAgreedAt),
  issuerAgreedAt: iso(row.issuerAgreedAt),
  closedAt: iso(row.closedAt),
});

/** Each decision is an event of theirs; what the item is about is another person's. */
async function readDecisions(tx: Tx, { memberId }: Person) {
  if (!memberId) return [];
  const events = await tx.reviewEvent.findMany({
    where: { byId: memberId },
    orderBy: { at: 'asc' },
    include: { item: { select: { number: true } } },
  });
  return events.map(({ item, at, state, words }) => ({
    ...{ reference: itemReference(item), state, words },
    at: iso(at),
  }));
}

/** What hangs on the platforms' ids alone. */
async function readByKey(tx: Tx, person: Person) {
  const where = ofKeys(person);
  const [drafts, wrongCodes, exportLinks, deliveries] = [
    await tx.draft.findMany({ where: { OR: [...person.keys] }, orderBy: { at: 'asc' } }),
    await tx.wrongCode.findMany({ where, orderBy: { at: 'asc' } }),
    await tx.exportLink.findMany({ where, orderBy: { expiresAt: 'asc' } }),
    await tx.delivery.findMany({
      where: sentTo(person),
      orderBy: { number: 'asc' },
    }),
  ];
  const accountOf = (platform: string, id: string | null): string => {
    const key = person.keys.find((one) => one.platform === platform && one.person === id);
    return key ? writeAccount(key) : platform;
  };
  return {
    drafts: drafts.map(({ platform, person: id, subject, data, at }) => ({
      ...{ account: accountOf(platform, id), subject, data },
      at: iso(at),
    })),
    wrongCodes: wrongCodes.map(({ platform, externalId, at }) => ({
      account: accountOf(platform, externalId),
      at: iso(at),
    })),
    exportLinks: exportLinks.map(({ platform, externalId, language, expiresAt }) => ({
      ...{ account: accountOf(platform, externalId), language },
      expiresAt: iso(expiresAt),
    })),
    deliveries: deliveries.map(({ platform, recipient, kind, subject, state, createdAt, endedAt }) => ({
      ...{ account: accountOf(platform, recipient), kind, subject, state },
      createdAt: iso(createdAt),
      endedAt: iso(endedAt),
    })),
  };
}

async function readSetUp(tx: Tx, person: Person) {
  const where = setUpBy(person);
  const workspace = { select: { name: true } };
  const channels = await tx.channel.findMany({ where, include: { workspace }, orderBy: { id: 'asc' } });
  const roles = await tx.groupRole.findMany({ where, include: { workspace }, orderBy: { id: 'asc' } });
  return [
    ...channels.map((one) => ({ kind: 'channel', workspace: one.workspace.name, name: one.name })),
    ...roles.map((one) => ({ kind: 'role', workspace: one.workspace.name, name: one.group })),
  ];
}

async function readAudit(tx: Tx, { auditId }: Person) {
  if (!auditId) return [];
  const rows = await tx.auditEvent.findMany({
    where: { OR: [{ actor: auditId }, { data: { path: ['member'], equals: auditId } }] },
    orderBy: { number: 'asc' },
  });
  return rows.map(({ number, at, act, actor, data }) => ({
    ...{ number, act, data },
    own: actor === auditId,
    at: iso(at),
  }));
}

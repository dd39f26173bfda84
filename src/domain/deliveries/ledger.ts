import type { Db, Tx } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { DeliveryKind, DeliveryState } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { dayMs } from '../../time.ts';
import { settled } from '../members/hold.ts';
import { firstOf } from '../page.ts';
import { mend } from '../workspaces/mend.ts';

/** A channel message that entered a workspace, as its admins may see it: where and how, never by or for whom. */
export interface LedgerEntry {
  readonly id: string;
  readonly kind: (typeof channelKinds)[number];
  readonly state: DeliveryState;
  /** The thread that it opens or belongs to, where it does: `line` says that it was closed or reopened. */
  readonly thread?: { readonly number: number; readonly what: 'opening' | 'post' | 'line' } | undefined;
  /** The issue of a digest that it shows, where it is one. */
  readonly issue: { readonly digest: number; readonly number: number } | undefined;
  readonly channel: { readonly id: string; readonly externalId: string; readonly name: string };
  readonly attempts: number;
  /** What went wrong last, a Problem as it was stored, and the platform's own word for it. */
  readonly problem: string | undefined;
  readonly code: string | undefined;
  readonly createdAt: Date;
  readonly nextAt: Date;
  readonly endedAt: Date | undefined;
  /** What opens the thread in which it was to stand, where that does not stand: it follows by itself. */
  readonly opening: string | undefined;
}

export interface LedgerPage {
  readonly total: number;
  /** Of the first entry; 0 where the page that was asked for is not there. */
  readonly offset: number;
  readonly entries: readonly LedgerEntry[];
}

interface Listing {
  readonly workspaceId: string;
  readonly states?: readonly DeliveryState[] | undefined;
  /** Written at that time or later. */
  readonly since?: Date | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Which one, in which workspace: another workspace's does not exist. */
export interface Which {
  readonly workspaceId: string;
  readonly id: string;
}

/** An update or removal goes where the message that it changes went; what changes a direct message is direct, too. */
const channelMessages = (workspaceId: string): Prisma.DeliveryWhereInput => ({
  workspaceId,
  recipient: null,
  kind: { in: [...channelKinds] },
  OR: [{ channelId: { not: null } }, { of: { is: { channelId: { not: null } } } }],
});

const channelKinds = ['post', 'update', 'remove', 'thread'] as const satisfies readonly DeliveryKind[];

const copy = { select: { thread: { select: { number: true } } } } as const;
const place = {
  subject: true,
  channel: { select: { id: true, externalId: true, name: true } },
  digestIssue: { select: { number: true, digest: { select: { number: true } } } },
  threadCopy: copy,
  within: { select: { id: true, thread: true, threadCopy: copy } },
} as const;
const columns = {
  id: true,
  kind: true,
  state: true,
  attempts: true,
  problem: true,
  code: true,
  createdAt: true,
  nextAt: true,
  endedAt: true,
  ...place,
  of: { select: place },
} as const satisfies Prisma.DeliverySelect;
type Row = Prisma.DeliveryGetPayload<{ select: typeof columns }>;

function entryOf(row: Row): LedgerEntry[] {
  const channel = row.channel ?? row.of?.channel;
  const kind = channelKinds.find((one) => one === row.kind);
  if (!channel || !kind) return [];
  const issue = row.digestIssue ?? row.of?.digestIssue;
  const { id, state, attempts, createdAt, nextAt } = row;
  return [
    {
      ...{ id, kind, state, attempts, createdAt, nextAt },
      issue: issue ? { digest: issue.digest.number, number: issue.number } : undefined,
      thread: threadOf(row.of ?? row),
      channel: { id: channel.id, externalId: channel.externalId, name: channel.name },
      problem: row.problem ?? undefined,
      code: row.code || undefined,
      endedAt: row.endedAt ?? undefined,
      opening: row.problem === 'no_thread' && row.within?.thread === null ? row.within.id : undefined,
    },
  ];
}

function threadOf({
  subject,
  threadCopy,
  within,
}: Pick<Row, 'subject' | 'threadCopy' | 'within'>): LedgerEntry['thread'] {
  const { number } = (threadCopy ?? within?.threadCopy)?.thread ?? {};
  if (number === undefined) return undefined;
  return { number, what: threadCopy ? 'opening' : subject === 'post' ? 'post' : 'line' };
}

/** The channel messages of a workspace, newest first. A page that is not there gives the first. */
export async function listLedger(
  db: Db,
  { workspaceId, states, since, offset, limit }: Listing,
): Promise<LedgerPage> {
  const where = {
    ...channelMessages(workspaceId),
    ...(states?.length && { state: { in: [...states] } }),
    ...(since && { createdAt: { gte: since } }),
  };
  const total = await db.delivery.count({ where });
  const skip = firstOf(offset, total);
  const rows = await db.delivery.findMany({
    where,
    select: columns,
    orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
    skip,
    take: limit,
  });
  return { total, offset: skip, entries: rows.flatMap(entryOf) };
}

export async function readLedgerEntry(db: Db, { workspaceId, id }: Which): Promise<LedgerEntry | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.delivery.findFirst({
    where: { ...channelMessages(workspaceId), id },
    select: columns,
  });
  return row ? entryOf(row)[0] : undefined;
}

/** States from which a message can be sent again by hand. */
const resendable = ['dead', 'uncertain', 'expired'] as const satisfies readonly DeliveryState[];
export const canSendAgain = ({ state, opening }: Pick<LedgerEntry, 'state' | 'opening'>): boolean =>
  opening === undefined && resendable.some((one) => one === state);

/** Whether something follows from a message, such as replies or changes: for that it must be known which one it is. */
export const leadsOn = ({ issue, thread }: Pick<LedgerEntry, 'issue' | 'thread'>): boolean =>
  issue === undefined && thread?.what !== 'line';

/** `already`: somebody did it before, or the message is on its way. */
export type LedgerRefusal = 'missing' | 'already';

/**
 * Makes a message that did not arrive due once more, for a day at least, and lets its channel be posted to again. The
 * parts of it that stand are kept, the others follow. `no_thread`: it goes by itself once its thread stands.
 */
export async function sendAgain(
  db: Db,
  { workspaceId, id, at }: Which & { readonly at: Date },
): Promise<Outcome<undefined, LedgerRefusal | 'no_thread'>> {
  const entry = await readLedgerEntry(db, { workspaceId, id });
  if (!entry) return refused('missing');
  if (entry.opening !== undefined) return refused('no_thread');
  const inADay = new Date(at.getTime() + dayMs);
  // Whoever looks at the channel holds it before its deliveries.
  return settled(db, async (tx): Promise<Outcome<undefined, LedgerRefusal>> => {
    // Held, as whoever names the message by its link holds it.
    const [row] = await tx.$queryRaw<{ expiresAt: Date; proving: string }[]>`
      SELECT expires_at AS "expiresAt", coalesce(of_id, id)::text AS proving
      FROM delivery WHERE id = ${id}::uuid FOR UPDATE`;
    if (!row || (await isBeingProved(tx, row.proving))) return refused('already');
    const { count } = await tx.delivery.updateMany({
      where: { id, workspaceId, state: { in: [...resendable] } },
      data: {
        state: 'due',
        nextAt: at,
        begunAt: null,
        problem: null,
        code: null,
        endedAt: null,
        expiresAt: row.expiresAt > inADay ? row.expiresAt : inADay,
      },
    });
    if (count === 0) return refused('already');
    await mend(tx, [entry.channel.id], at);
    return done(undefined);
  });
}

/** States of what is on its way. */
export const open = ['due', 'sending', 'retrying'] as const satisfies readonly DeliveryState[];

/** Whether a change is on its way that shows whether a delivery stands. */
export async function isBeingProved(tx: Tx, id: string): Promise<boolean> {
  const where = { ofId: id, state: { in: [...open] }, messages: { isEmpty: false } };
  return (await tx.delivery.count({ where })) > 0;
}

/**
 * Notes that a message of which nobody knew stands, as somebody saw it there. `leads_on`: of this one it must be known
 * which message it is.
 */
export async function confirmThere(
  db: Db,
  { workspaceId, id, at }: Which & { readonly at: Date },
): Promise<Outcome<undefined, LedgerRefusal | 'leads_on'>> {
  const entry = await readLedgerEntry(db, { workspaceId, id });
  if (!entry) return refused('missing');
  if (leadsOn(entry)) return refused('leads_on');
  const { count } = await db.delivery.updateMany({
    where: { id, workspaceId, state: 'uncertain' },
    data: { state: 'sent', endedAt: at, problem: null, code: null },
  });
  return count === 1 ? done(undefined) : refused('already');
}

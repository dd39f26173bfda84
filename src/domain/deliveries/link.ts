import type { Db, Tx } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { MessageLink } from '../../platform.ts';
import { isBeingProved, type LedgerRefusal, open, readLedgerEntry, type Which } from './ledger.ts';
import { writeDeliveries } from './write.ts';

/**
 * `elsewhere`: not where this message was to stand. `other_time`: not posted while this one was handed over.
 * `other_message`: it is known to be another one of the forum's.
 */
export type LinkRefusal = LedgerRefusal | 'elsewhere' | 'other_time' | 'other_message';

/** Clocks of platforms and ours may differ by so many milliseconds. */
const skewMs = 60_000;
const proveWithinMs = 24 * 60 * 60 * 1000;

const base = {
  ...{ id: true, lane: true, kind: true, subject: true, subjectId: true, withinId: true, thread: true },
  channel: { select: { externalId: true } },
  within: { select: { thread: true } },
  _count: { select: { changes: { where: { kind: 'remove' } } } },
} as const satisfies Prisma.DeliverySelect;
const columns = {
  ...base,
  ...{ platform: true, messages: true, createdAt: true, begunAt: true, endedAt: true },
  workspace: { select: { externalId: true } },
  of: { select: base },
} as const satisfies Prisma.DeliverySelect;
type Row = Prisma.DeliveryGetPayload<{ select: typeof columns }>;

/**
 * Somebody shows by its link that a message stands of which nobody knew. It is not believed but proved: a change of it
 * shows what there is to be shown, and what follows from the message follows once the platform made that change.
 */
export async function proveThere(
  db: Db,
  { workspaceId, id, link, at }: Which & { readonly link: MessageLink; readonly at: Date },
): Promise<Outcome<undefined, LinkRefusal>> {
  if (!(await readLedgerEntry(db, { workspaceId, id }))) return refused('missing');
  const where = { id };
  return db.$transaction(async (tx): Promise<Outcome<undefined, LinkRefusal>> => {
    const { lane } = await tx.delivery.findUniqueOrThrow({ where, select: { lane: true } });
    const uncertain = await holdUncertain(tx, lane);
    // Read once it is held: somebody may have named another part of it meanwhile.
    const row = await tx.delivery.findUniqueOrThrow({ where, select: columns });
    if (!uncertain.includes(id) || (await isBeingProved(tx, row.of?.id ?? id))) return refused('already');
    if (!standsWhereItShould(link, row)) return refused('elsewhere');
    if (!wasPostedThen(link, row, at)) return refused('other_time');
    if (await isKnown(tx, row.lane, link.message)) return refused('other_message');
    await prove(tx, { workspaceId, row, link, at });
    return done(undefined);
  });
}

/** Holds all that is uncertain in a lane, in one order: else one message could prove two deliveries at once. */
async function holdUncertain(tx: Tx, lane: string): Promise<string[]> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM delivery WHERE lane = ${lane} AND state = 'uncertain' ORDER BY id FOR UPDATE`;
  return held.map(({ id }) => id);
}

/** Whether it is a message of another delivery, or is being proved to be. */
async function isKnown(tx: Tx, lane: string, message: string): Promise<boolean> {
  const whose = [{ ofId: null }, { state: { in: [...open] } }];
  return (await tx.delivery.count({ where: { lane, messages: { has: message }, OR: whose } })) > 0;
}

function standsWhereItShould(link: MessageLink, row: Row): boolean {
  if (link.workspace !== undefined && link.workspace !== row.workspace?.externalId) return false;
  const { kind, thread: opened, within, withinId, channel } = row.of ?? row;
  const thread = opened ?? within?.thread;
  const inChannel = link.channel === channel?.externalId;
  if (thread) return link.channel === thread || (inChannel && link.thread === thread);
  if (withinId !== null) return false;
  // Where threads are channels, the message that one begins with has its id.
  if (kind === 'thread' && link.channel === link.message) return true;
  return inChannel && (link.thread === undefined || link.thread === link.message);
}

function wasPostedThen({ at }: MessageLink, { createdAt, begunAt, endedAt }: Row, now: Date): boolean {
  const from = (begunAt ?? createdAt).getTime() - skewMs;
  const to = (endedAt ?? now).getTime() + skewMs;
  return at.getTime() >= from && at.getTime() <= to;
}

interface Proof {
  readonly workspaceId: string;
  readonly row: Row;
  readonly link: MessageLink;
  readonly at: Date;
}

/** Writes the change, or the removal that found nothing to remove. */
async function prove(tx: Tx, { workspaceId, row, link, at }: Proof): Promise<void> {
  const of = row.of ?? row;
  const opens = row.kind === 'thread' && !row.messages.length;
  await writeDeliveries(tx, [
    {
      kind: of._count.changes ? 'remove' : 'update',
      of,
      named: { messages: [...row.messages, link.message], thread: opens ? link.message : null },
      ...{ platform: row.platform, workspaceId, subject: of.subject, subjectId: of.subjectId },
      expiresAt: new Date(at.getTime() + proveWithinMs),
    },
  ]);
}

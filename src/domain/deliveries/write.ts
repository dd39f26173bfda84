import type { Tx } from '../../db.ts';
import type { Platform } from '../../generated/prisma/enums.ts';

/** What is to be shown: a key of subjects.ts, and which one. */
export interface Subject {
  readonly subject: string;
  readonly subjectId: string;
}

/** A message to be sent, without its text. */
export type NewDelivery = Subject & {
  readonly id?: string;
  readonly platform: Platform;
  readonly workspaceId: string;
  /** After that it is of no use any more. */
  readonly expiresAt: Date;
} & (
    | { readonly kind: 'post' | 'thread'; readonly channelId: string }
    | { readonly kind: 'direct'; readonly recipient: string }
    | { readonly kind: 'update' | 'remove'; readonly of: { readonly id: string; readonly lane: string } }
  );

/** Writes deliveries in the transaction of the change that causes them; they leave once it is committed. */
export async function writeDeliveries(tx: Tx, deliveries: readonly NewDelivery[]): Promise<string[]> {
  if (!deliveries.length) return [];
  // An id that is not given is a UUID of version 7, which tells Discord's carrier when a thread was due first.
  const data = deliveries.map((one) => ({ ...row(one), ...(one.id && { id: one.id }) }));
  const rows = await tx.delivery.createManyAndReturn({ data, select: { id: true } });
  return rows.map(({ id }) => id);
}

function row(delivery: NewDelivery) {
  const { kind, platform, workspaceId, subject, subjectId, expiresAt } = delivery;
  const common = { kind, platform, workspaceId, subject, subjectId, expiresAt };
  switch (delivery.kind) {
    case 'post':
    case 'thread':
      return { ...common, channelId: delivery.channelId, lane: `channel:${delivery.channelId}` };
    case 'direct': {
      const { recipient } = delivery;
      return { ...common, recipient, lane: `direct:${workspaceId}:${recipient}` };
    }
    case 'update':
    case 'remove':
      return { ...common, ofId: delivery.of.id, lane: delivery.of.lane };
  }
}

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
    | { readonly kind: 'direct' | 'give_role' | 'take_role'; readonly recipient: string }
    | { readonly kind: 'whisper'; readonly channelId: string; readonly recipient: string }
    | {
        readonly kind: 'update' | 'remove';
        readonly of: { readonly id: string; readonly lane: string };
        /** Messages of it that somebody named, which this change shows to stand, and the thread that they opened. */
        readonly named?: { readonly messages: readonly string[]; readonly thread: string | null };
      }
  );

/** Writes deliveries in the transaction of the change that causes them; they leave once it is committed. */
export async function writeDeliveries(tx: Tx, deliveries: readonly NewDelivery[]): Promise<string[]> {
  // Whoever set something up may have been erased since: then there is nobody to tell.
  const addressed = deliveries.filter((one) => !('recipient' in one) || one.recipient !== '');
  if (!addressed.length) return [];
  // An id that is not given is a UUID of version 7, which tells Discord's carrier when a thread was due first.
  const data = addressed.map((one) => ({ ...row(one), ...(one.id && { id: one.id }) }));
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
    case 'whisper':
    case 'direct':
    case 'give_role':
    case 'take_role': {
      const { recipient } = delivery;
      const channelId = delivery.kind === 'whisper' ? delivery.channelId : null;
      const lane = `${delivery.kind.endsWith('role') ? 'role' : 'direct'}:${workspaceId}:${recipient}`;
      return { ...common, recipient, channelId, lane };
    }
    case 'update':
    case 'remove':
      return { ...common, ofId: delivery.of.id, lane: delivery.of.lane, ...namedIn(delivery) };
  }
}

const namedIn = ({ named }: Extract<NewDelivery, { kind: 'update' | 'remove' }>) =>
  named && { messages: [...named.messages], thread: named.thread };

import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import { writeDeliveries } from '../deliveries/write.ts';
import type { WorkspaceKey } from '../workspaces/workspaces.ts';
import { accountKey, noteAccount } from './account.ts';

/** Somebody came into a channel, by the platform's id of it, or into the workspace as a whole. */
export type Joined =
  | { readonly kind: 'channel'; readonly externalId: string }
  | { readonly kind: 'workspace' };

export interface Arrival {
  readonly account: AccountKey;
  /** BCP 47, where the platform tells it. */
  readonly locale?: string | undefined;
  readonly workspace: WorkspaceKey;
  readonly joined: Joined;
  readonly now: Date;
}

/** A greeting that comes a day later is none. */
const greetWithinMs = 24 * 60 * 60 * 1000;

/**
 * Greets somebody who is no member, once in their life however often and wherever they arrive: in the forum channel by
 * a message that they alone see; on joining the workspace by direct message, where its admins want that. A greeting that
 * could not be handed over does not count; see settle.ts. Resolves to whether a greeting was written.
 */
export async function greet(db: Db, { account, locale, workspace, joined, now }: Arrival): Promise<boolean> {
  const [place, known] = await Promise.all([
    readPlace(db, workspace, joined),
    db.account.findUnique({ where: { platform_tenant_externalId: accountKey(account) } }),
  ]);
  if (!place || known?.greetedAt || known?.memberId) return false;
  return db.$transaction(async (tx) => {
    const { id } = await noteAccount(tx, account, { locale, workspaceId: place.workspaceId });
    const { count } = await tx.account.updateMany({
      where: { id, greetedAt: null, memberId: null },
      data: { greetedAt: now },
    });
    if (count === 0 || (known && (await isUnderWay(tx, id, now)))) return false;
    const { platform, person: recipient } = account;
    const expiresAt = new Date(now.getTime() + greetWithinMs);
    const greeting = { subject: 'greeting', subjectId: id, recipient, platform, expiresAt };
    await writeDeliveries(tx, [{ ...place, ...greeting }]);
    return true;
  });
}

/** Whether a greeting of before goes out after all; one that waits for somebody to send it again is given up. */
async function isUnderWay(tx: Tx, subjectId: string, now: Date): Promise<boolean> {
  const greetings = { subject: 'greeting', subjectId };
  await tx.delivery.updateMany({
    where: { ...greetings, state: { in: ['dead', 'expired'] } },
    data: { state: 'cancelled', endedAt: now },
  });
  return (await tx.delivery.count({ where: { ...greetings, state: { not: 'cancelled' } } })) > 0;
}

type Place = { readonly workspaceId: string } & (
  | { readonly kind: 'direct' }
  | { readonly kind: 'whisper'; readonly channelId: string }
);

/** Where a greeting would stand; undefined where nobody is greeted. */
async function readPlace(
  db: Pick<Tx, 'workspace'>,
  { platform, externalId }: WorkspaceKey,
  joined: Joined,
): Promise<Place | undefined> {
  const workspace = await db.workspace.findUnique({
    where: { platform_externalId: { platform, externalId }, leftAt: null },
    select: { id: true, greetsAll: true, forumChannel: { select: { id: true, externalId: true } } },
  });
  if (!workspace) return undefined;
  const { id: workspaceId, greetsAll, forumChannel } = workspace;
  if (joined.kind === 'workspace') return greetsAll ? { kind: 'direct', workspaceId } : undefined;
  return forumChannel?.externalId === joined.externalId
    ? { kind: 'whisper', workspaceId, channelId: forumChannel.id }
    : undefined;
}

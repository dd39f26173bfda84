import type { Tx } from '../../db.ts';
import type { Obstacle } from '../../platform.ts';
import { type Openness, tooOpenFor } from '../../visibility.ts';
import { firstTime } from '../once.ts';
import { addressee } from './addressee.ts';
import type { Claim } from './claim.ts';
import { writeDeliveries } from './write.ts';

/** For so long a person is told what became of what they set up. */
const tellWithinMs = 24 * 60 * 60 * 1000;
const tellUntil = (now: Date) => ({ expiresAt: new Date(now.getTime() + tellWithinMs) });

/** What else is to be noted where a place takes nothing any more. */
export function whatBroke(
  { kind, thread, ofThread }: Claim,
  { breaks: obstacle, ofChannel }: { breaks?: Obstacle; ofChannel?: boolean },
): ((tx: Tx, claim: Claim) => Promise<void>) | undefined {
  // A channel that is only too open is not broken.
  if (obstacle === undefined || obstacle === 'too_open') return undefined;
  if (kind === 'direct') return obstacle === 'direct_closed' ? closeDirect : undefined;
  if (kind === 'give_role') return tellOfRole;
  if (kind === 'take_role' || kind === 'whisper') return undefined;
  // What is the matter with a thread is not the matter with its channel.
  return ofChannel || (thread ?? ofThread) === null
    ? (tx, { id }) => breakChannel(tx, id, obstacle)
    : undefined;
}

/** The person is told on the spot the next time they come, and what they subscribed to waits. */
async function closeDirect(tx: Tx, { id }: Claim): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE account a SET direct_closed_at = now() FROM delivery d
     WHERE d.id = $1::uuid AND a.id = ${addressee('d')} AND a.direct_closed_at IS NULL`,
    id,
  );
}

/** A role that cannot be given: whoever chose it for its group is told, once. */
async function tellOfRole(tx: Tx, { workspaceId, subjectId }: Claim): Promise<void> {
  const now = new Date();
  const [role] = await tx.groupRole.updateManyAndReturn({
    where: { workspaceId: workspaceId ?? '', externalId: subjectId, toldAt: null },
    data: { toldAt: now },
    include: { workspace: true },
  });
  if (!role) return;
  const to = { platform: role.workspace.platform, workspaceId: role.workspaceId, recipient: role.setUpBy };
  await writeDeliveries(tx, [
    { kind: 'direct', ...to, ...tellUntil(now), subject: 'role-refused', subjectId: role.id },
  ]);
}

/**
 * A channel that more people can see than may see what goes there: what it is too open for waits until it is not, and
 * whoever set it up is told, once a week.
 */
export const noteTooOpen = (needs: keyof Openness) => async (tx: Tx, claim: Claim) => {
  const channel = await channelOf(tx, claim.id);
  if (!channel) return;
  // What is not closed is not private either.
  const labels = tooOpenFor({ closed: needs !== 'closed', private: false });
  await tx.$executeRaw`
    UPDATE channel SET too_open_at = ${new Date()},
      too_open_for = ARRAY(SELECT DISTINCT unnest(too_open_for || ${labels}::sharing_label[]) ORDER BY 1)
    WHERE id = ${channel.id}::uuid`;
  await tellOfOpening(tx, channel);
};

async function tellOfOpening(tx: Tx, channel: ChannelOf): Promise<void> {
  if (!(await firstTime(tx, `too-open:${channel.id}`))) return;
  const { platform, id: workspaceId } = channel.workspace;
  const to = { platform, workspaceId, recipient: channel.setUpBy };
  await writeDeliveries(tx, [
    { kind: 'direct', ...to, ...tellUntil(new Date()), subject: 'channel-open', subjectId: channel.id },
  ]);
}

async function channelOf(tx: Tx, id: string) {
  const where = { channel: { include: { workspace: true } } };
  const delivery = await tx.delivery.findUniqueOrThrow({
    where: { id },
    select: { ...where, of: { select: where } },
  });
  return delivery.channel ?? delivery.of?.channel;
}
type ChannelOf = NonNullable<Awaited<ReturnType<typeof channelOf>>>;

/** Marks the channel of a delivery broken and tells the person who set it up, once. */
async function breakChannel(tx: Tx, id: string, obstacle: string): Promise<void> {
  const channel = await channelOf(tx, id);
  if (!channel) return;
  const now = new Date();
  const { count } = await tx.channel.updateMany({
    where: { id: channel.id, brokenAt: null },
    data: { brokenAt: now, obstacle, toldAt: channel.toldAt ?? now },
  });
  // One that seemed mended and took nothing all the same was told of already.
  if (count === 0 || channel.toldAt) return;
  // Whether one is full cannot be seen: it seems mended again and again.
  if (obstacle === 'full' && !(await firstTime(tx, `full:${channel.id}`))) return;
  const { platform, id: workspaceId } = channel.workspace;
  const words = { subject: 'channel-broken', subjectId: channel.id };
  const recipient = channel.setUpBy;
  await writeDeliveries(tx, [
    { kind: 'direct', platform, workspaceId, recipient, ...tellUntil(now), ...words },
  ]);
}

/** Of a thread nobody knows whether it opened in a channel: whoever set that up is told, once a week. */
export async function tellOfUncertain(tx: Tx, { id }: Pick<Claim, 'id'>): Promise<void> {
  const opening = await tx.delivery.findUniqueOrThrow({
    where: { id },
    select: { platform: true, workspaceId: true, channel: true, threadCopy: { select: { id: true } } },
  });
  const { platform, workspaceId, channel, threadCopy } = opening;
  if (!channel || !threadCopy || workspaceId === null) return;
  if (!(await firstTime(tx, `opening-uncertain:${channel.id}`))) return;
  const to = { platform, workspaceId, recipient: channel.setUpBy };
  await writeDeliveries(tx, [
    { kind: 'direct', ...to, ...tellUntil(new Date()), subject: 'opening-uncertain', subjectId: id },
  ]);
}

import type { Tx } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Platform } from '../../generated/prisma/enums.ts';
import { goesTo, type Shared } from '../../visibility.ts';
import { newId } from '../deliveries/id.ts';
import { type NewDelivery, writeDeliveries } from '../deliveries/write.ts';

const subject = 'review-card';
const dayMs = 24 * 60 * 60 * 1000;
/** For so long a card, or its change, is tried to be shown. */
const cardDays = 30;
const cardUntil = (now: Date): Date => new Date(now.getTime() + cardDays * dayMs);

/** Cards that stand, or may be on their way. */
const standing = {
  ...{ subject, kind: 'post' },
  OR: [
    { state: { in: ['due', 'sending', 'retrying', 'sent', 'uncertain'] } },
    { messages: { isEmpty: false } },
  ],
} satisfies Prisma.DeliveryWhereInput;

/** Where cards are posted: in the moderators' channels of workspaces that the forum vouches for. */
const takesCards = {
  ...{ verifiedAt: { not: null }, leftAt: null, moderatorsChannelId: { not: null } },
} satisfies Prisma.WorkspaceWhereInput;
const place = { id: true, platform: true, moderatorsChannelId: true, groups: true } as const;

/** Posts the card of an item in the moderators' channel of every verified workspace that its label allows. */
export async function postCards(tx: Tx, itemId: string, now: Date): Promise<void> {
  // Until the end none of them becomes one, or chooses a channel: that would look for what waits, and not find this.
  await tx.$queryRaw`SELECT id::text FROM workspace WHERE left_at IS NULL ORDER BY id FOR SHARE`;
  const workspaces = await tx.workspace.findMany({
    where: takesCards,
    select: place,
    orderBy: { id: 'asc' },
  });
  const shared = (await sharedOf(tx, [itemId])).get(itemId);
  await writeDeliveries(
    tx,
    workspaces
      .filter((workspace) => takes(workspace, shared))
      .flatMap((workspace) => newCard(workspace, itemId, now)),
  );
}

/** Applications are shown to moderators everywhere, contributions where their label lets them go. */
const takes = ({ groups }: Place, shared: Shared | undefined): boolean =>
  shared === undefined || goesTo(shared, { verified: true, groups });

const thread = { thread: { select: { label: true, groups: true } } } as const;

/** Where the posts that items are about may go, by item. */
async function sharedOf(tx: Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, Shared>> {
  const items = await tx.reviewItem.findMany({
    where: { id: { in: [...itemIds] } },
    select: { id: true, post: { select: thread }, of: { select: { post: { select: thread } } } },
  });
  return new Map(
    items.flatMap(({ id, post, of }) => {
      const about = post ?? of?.post;
      return about ? [[id, about.thread] as const] : [];
    }),
  );
}

interface Place {
  readonly id: string;
  readonly platform: Platform;
  readonly moderatorsChannelId: string | null;
  readonly groups: readonly string[];
}

const newCard = (
  { id, platform, moderatorsChannelId: channelId }: Place,
  itemId: string,
  now: Date,
): NewDelivery[] =>
  channelId === null
    ? []
    : [
        {
          ...{ kind: 'post', platform, workspaceId: id, channelId },
          ...{ subject, subjectId: itemId, expiresAt: cardUntil(now) },
        },
      ];

/**
 * Has every card of an item that stands, or may be on its way, shown anew. What is shown is read when it is sent; one
 * that is read just now would miss what is not committed yet, so that those on their way are shown anew as well.
 */
export const updateCards = (tx: Tx, itemId: string, now: Date): Promise<void> =>
  update(tx, { subjectId: itemId }, now);

/** The same for many items, by one statement. */
export async function updateCardsOf(tx: Tx, itemIds: readonly string[], now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO delivery (id, kind, platform, workspace_id, lane, of_id, subject, subject_id, expires_at)
    SELECT ${newId}, 'update', platform, workspace_id, lane, id, ${subject}, subject_id, ${cardUntil(now)}
    FROM delivery
    WHERE subject = ${subject} AND kind = 'post' AND subject_id = ANY (${[...itemIds]}::text[])
      AND workspace_id IS NOT NULL
      AND (state IN ('due', 'sending', 'retrying', 'sent', 'uncertain') OR messages <> '{}')
    ORDER BY number`;
}

/**
 * The same for every card in a workspace that nobody vouches for any more, where they tell of nobody then, or that
 * belongs to other groups by now.
 */
export const hideCards = (tx: Tx, workspaceId: string, now: Date): Promise<void> =>
  update(tx, { workspaceId }, now);

async function update(tx: Tx, which: Prisma.DeliveryWhereInput, now: Date): Promise<void> {
  const cards = await tx.delivery.findMany({
    where: { ...standing, ...which },
    select: { id: true, lane: true, platform: true, workspaceId: true, subjectId: true },
    orderBy: { number: 'asc' },
  });
  const updates = cards.flatMap(({ id, lane, platform, workspaceId, subjectId }) =>
    workspaceId === null
      ? []
      : [
          {
            ...{ kind: 'update' as const, platform, workspaceId, of: { id, lane } },
            ...{ subject, subjectId, expiresAt: cardUntil(now) },
          },
        ],
  );
  await writeDeliveries(tx, updates);
}

/** Cards that a channel gets at once; the others are in `/review`. */
const atOnce = 50;

/**
 * Shows what waits, the oldest first, in the moderators' channel of a workspace that has become one just now, or has
 * just chosen it: its row is locked by the transaction. A card that stands there already, perhaps without telling of
 * anybody, is shown anew.
 */
export async function showWaiting(tx: Tx, workspaceId: string, now: Date): Promise<void> {
  const workspace = await tx.workspace.findFirst({
    where: { id: workspaceId, ...takesCards },
    select: place,
  });
  if (!workspace) return;
  const { moderatorsChannelId: channelId } = workspace;
  const items = await holdWaiting(tx, workspace);
  const here = { channelId, subjectId: { in: items } };
  const cards = await tx.delivery.findMany({ where: { ...standing, ...here }, select: { subjectId: true } });
  const shown = new Set(cards.map((card) => card.subjectId));
  // What the channel refused is given up for the new card: mended, it would be posted besides.
  await tx.delivery.updateMany({
    where: { subject, kind: 'post', state: 'dead', messages: { isEmpty: true }, ...here },
    data: { state: 'cancelled' },
  });
  await update(tx, here, now);
  const missing = items.filter((id) => !shown.has(id));
  await writeDeliveries(
    tx,
    missing.flatMap((id) => newCard(workspace, id, now)),
  );
}

/** The oldest that wait, held so that whoever decides on one meanwhile finds its card. */
async function holdWaiting(tx: Tx, workspace: Place): Promise<string[]> {
  const items = await tx.$queryRaw<{ id: string; number: number }[]>`
    SELECT id::text, number FROM review_item
    WHERE state IN ('open', 'held', 'returned') AND coalesce(application_id, post_id, of_id) IS NOT NULL AND id IN (
      SELECT id FROM review_item WHERE state IN ('open', 'held', 'returned') ORDER BY number LIMIT ${atOnce})
    ORDER BY id FOR SHARE`;
  const shared = await sharedOf(
    tx,
    items.map(({ id }) => id),
  );
  return items
    .filter(({ id }) => takes(workspace, shared.get(id)))
    .sort((one, other) => one.number - other.number)
    .map(({ id }) => id);
}

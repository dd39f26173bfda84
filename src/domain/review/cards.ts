import type { Tx } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Platform } from '../../generated/prisma/enums.ts';
import { dayMs } from '../../time.ts';
import { cardGoesTo, seenFrom } from '../../visibility.ts';
import { newId } from '../deliveries/id.ts';
import { mayStand } from '../deliveries/may-stand.ts';
import { type NewDelivery, writeDeliveries } from '../deliveries/write.ts';
import { aboutOf, aboutSelect } from './about.ts';
import { inTurn, waiting } from './state.ts';

const subject = 'review-card';
/** For so long a card, or its change, is tried to be shown. */
const cardDays = 30;
const cardUntil = (now: Date): Date => new Date(now.getTime() + cardDays * dayMs);

/** Where cards are posted: in the moderators' channels of workspaces that the forum vouches for. */
const takesCards = {
  ...{ verifiedAt: { not: null }, leftAt: null, moderatorsChannelId: { not: null } },
} satisfies Prisma.WorkspaceWhereInput;
const place = {
  id: true,
  platform: true,
  moderatorsChannelId: true,
  verifiedAt: true,
  groups: true,
} as const;

/** Posts the card of an item in the moderators' channel of every verified workspace that its label allows. */
export async function postCards(tx: Tx, itemId: string, now: Date): Promise<void> {
  // Until the end none of them becomes one, or chooses a channel: that would look for what waits, and not find this.
  await tx.$queryRaw`SELECT id::text FROM workspace WHERE left_at IS NULL ORDER BY id FOR SHARE`;
  const workspaces = await tx.workspace.findMany({
    where: takesCards,
    select: place,
    orderBy: { id: 'asc' },
  });
  const item = await tx.reviewItem.findUniqueOrThrow({ where: { id: itemId }, select: aboutSelect });
  const { shared } = aboutOf(item);
  await writeDeliveries(
    tx,
    workspaces
      .filter((workspace) => cardGoesTo(shared, seenFrom(workspace)))
      .flatMap((workspace) => newCard(workspace, itemId, now)),
  );
}

interface Place {
  readonly id: string;
  readonly platform: Platform;
  readonly moderatorsChannelId: string | null;
  readonly verifiedAt: Date | null;
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
 * Has every card of some items that stands, or may be on its way, shown anew. What is shown is read when it is sent; one
 * that is read just now would miss what is not committed yet, so that those on their way are shown anew as well.
 */
export async function updateCards(tx: Tx, itemIds: readonly string[], now: Date): Promise<void> {
  await showAnew(tx, Prisma.sql`d.subject_id = ANY (${[...itemIds]}::text[])`, now);
}

/**
 * The same for every card in a workspace that nobody vouches for any more, where they tell of nobody then, or that
 * belongs to other groups by now.
 */
export async function hideCards(tx: Tx, workspaceId: string, now: Date): Promise<void> {
  await showAnew(tx, Prisma.sql`d.workspace_id = ${workspaceId}::uuid`, now);
}

/**
 * The same for those in a workspace that wait for a decision: in a channel that was too open for a time these may tell of
 * nobody. What was decided on, which may be years of cards, says so there as well and is left as it is.
 */
export async function showAgain(tx: Tx, workspaceId: string, now: Date): Promise<void> {
  await showAnew(tx, Prisma.sql`d.workspace_id = ${workspaceId}::uuid AND ${waits}`, now);
}

const waits = Prisma.sql`i.state = ANY (${[...waiting]}::review_state[])`;

/**
 * `which` is a condition on rows `d` of `delivery`, each with its item `i`. What is urgent goes first, then what waits.
 * Resolves to the items whose cards they are.
 */
async function showAnew(tx: Tx, which: Prisma.Sql, now: Date): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ subjectId: string }[]>`
    INSERT INTO delivery (id, kind, platform, workspace_id, lane, of_id, subject, subject_id, expires_at)
    SELECT ${newId}, 'update', d.platform, d.workspace_id, d.lane, d.id, d.subject, d.subject_id, ${cardUntil(now)}
    FROM delivery d
    LEFT JOIN review_item i ON i.id = CASE WHEN d.subject = ${subject} THEN d.subject_id::uuid END
    WHERE d.subject = ${subject} AND d.kind = 'post' AND d.workspace_id IS NOT NULL AND ${which} AND ${mayStand}
    ORDER BY (${waits} AND i.urgent) IS TRUE DESC, ${waits} IS TRUE DESC, d.number
    RETURNING subject_id AS "subjectId"`;
  return new Set(rows.map(({ subjectId }) => subjectId));
}

/** Cards that a channel gets at once; the others are in `/review`. */
const atOnce = 50;

/**
 * Shows what waits, in turn, in the moderators' channel of a workspace that has become one just now, or has just chosen
 * it: its row is locked by the transaction. A card that stands there already, perhaps without telling of anybody, is
 * shown anew.
 */
export async function showWaiting(tx: Tx, workspaceId: string, now: Date): Promise<void> {
  const workspace = await tx.workspace.findFirst({
    where: { id: workspaceId, ...takesCards },
    select: place,
  });
  if (!workspace) return;
  const { moderatorsChannelId: channelId } = workspace;
  const items = await holdWaiting(tx, workspace);
  // What the channel refused is given up for the new card: mended, it would be posted besides.
  await tx.delivery.updateMany({
    where: {
      ...{ subject, kind: 'post', state: 'dead', messages: { isEmpty: true } },
      ...{ channelId, subjectId: { in: items } },
    },
    data: { state: 'cancelled' },
  });
  const here = Prisma.sql`d.channel_id = ${channelId}::uuid AND d.subject_id = ANY (${items}::text[])`;
  const shown = await showAnew(tx, here, now);
  const missing = items.filter((id) => !shown.has(id));
  await writeDeliveries(
    tx,
    missing.flatMap((id) => newCard(workspace, id, now)),
  );
}

/** The first that wait and may be shown there, held so that whoever decides on one meanwhile finds its card. */
async function holdWaiting(tx: Tx, workspace: Place): Promise<string[]> {
  const waits = await tx.reviewItem.findMany({
    where: { state: { in: [...waiting] } },
    select: { ...aboutSelect, id: true, urgent: true, state: true, createdAt: true, number: true },
  });
  const chosen = waits
    .filter((item) => {
      const { gone, shared } = aboutOf(item);
      return !gone && cardGoesTo(shared, seenFrom(workspace));
    })
    .sort(inTurn)
    .slice(0, atOnce)
    .map(({ id }) => id);
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM review_item WHERE id = ANY (${chosen}::uuid[]) AND state = ANY (${[...waiting]}::review_state[])
    ORDER BY id FOR SHARE`;
  const still = new Set(held.map(({ id }) => id));
  return chosen.filter((id) => still.has(id));
}

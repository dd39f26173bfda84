import type { Actor } from '../../access.ts';
import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ReviewKind } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { maySee, type Shared } from '../../visibility.ts';
import { firstOf } from '../page.ts';
import { aboutOf, aboutSelect } from './about.ts';
import { include, itemOf, type QueueItem } from './item.ts';
import { inTurn, waiting } from './state.ts';

export interface QueuePage {
  readonly total: number;
  /** Of the first item; 0 where the page that was asked for is not there. */
  readonly offset: number;
  readonly items: readonly QueueItem[];
  /** How many more wait that may not be seen from where it was asked. */
  readonly elsewhere: number;
}

/** The number in `R-3`, however it was typed; undefined for anything else. */
export function parseItemReference(text: string): number | undefined {
  const [, digits] = text.trim().match(/^(?:r[-\s]?)?(\d{1,9})$/i) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** By its id or its number; undefined where there is none. */
export async function readItem(
  db: Pick<Db, 'reviewItem'>,
  which: string | number,
): Promise<QueueItem | undefined> {
  if (typeof which === 'string' && !isId(which)) return undefined;
  const where = typeof which === 'string' ? { id: which } : { number: which };
  const row = await db.reviewItem.findUnique({ where, include });
  return row ? itemOf(row) : undefined;
}

/** Several at once, by id. */
export async function readItems(
  db: Pick<Db, 'reviewItem'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, QueueItem>> {
  const rows = await db.reviewItem.findMany({ where: { id: { in: ids.filter(isId) } }, include });
  return new Map(rows.map((row) => [row.id, itemOf(row)]));
}

export interface Queried {
  readonly actor: Actor;
  /** All where it is empty. */
  readonly kinds?: readonly ReviewKind[] | undefined;
  /** Claimed by this member alone. */
  readonly claimedBy?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Whether an item may be seen from where somebody acts: what a thread's label keeps from a workspace is not told there. */
export const mayReview = (shared: Shared | undefined, actor: Actor): boolean =>
  shared === undefined || maySee(shared, actor);

/** What waits and may be seen there, in turn. A page that is not there gives the first. */
export async function listItems(
  db: Pick<Db, 'reviewItem'>,
  { actor, kinds = [], claimedBy, offset, limit }: Queried,
): Promise<QueuePage> {
  const where = {
    state: { in: [...waiting] },
    ...(kinds.length && { kind: { in: [...kinds] } }),
    ...(claimedBy !== undefined && { claimedById: claimedBy }),
  } satisfies Prisma.ReviewItemWhereInput;
  const rows = await db.reviewItem.findMany({
    where,
    select: { ...aboutSelect, id: true, urgent: true, state: true, createdAt: true, number: true },
  });
  const seen = rows.filter((row) => mayReview(aboutOf(row).shared, actor));
  const ids = seen.sort(inTurn).map(({ id }) => id);
  const total = ids.length;
  const first = firstOf(offset, total);
  const page = ids.slice(first, first + limit);
  const items = await readItems(db, page);
  return {
    ...{ total, offset: first, elsewhere: rows.length - total },
    items: page.flatMap((id) => items.get(id) ?? []),
  };
}

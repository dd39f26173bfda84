import type { Actor } from '../../access.ts';
import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ReviewKind } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';
import { maySee, type Shared } from '../../visibility.ts';
import { include, itemOf, type QueueItem } from './item.ts';
import { waiting } from './state.ts';

export type {
  Against,
  EarlierPost,
  QueuedApplication,
  QueuedReport,
  QueueEvent,
  QueueItem,
} from './item.ts';
export { waiting } from './state.ts';

export interface QueuePage {
  readonly total: number;
  /** Of the first item; 0 where the page that was asked for is not there. */
  readonly offset: number;
  readonly items: readonly QueueItem[];
  /** How many more wait that may not be seen from where it was asked. */
  readonly elsewhere: number;
}

/** `R-3` */
export const itemReference = ({ number }: Pick<QueueItem, 'number'>): string => `R-${number}`;

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

const shared = { thread: { select: { label: true, groups: true } } } as const;

/**
 * What waits and may be seen there, urgent first, then the oldest. A page that is not
 * there gives the first.
 */
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
    select: { id: true, post: { select: shared }, of: { select: { post: { select: shared } } } },
    orderBy: [{ urgent: 'desc' }, { createdAt: 'asc' }, { number: 'asc' }],
  });
  const ids = rows.filter(({ post, of }) => mayReview((post ?? of?.post)?.thread, actor)).map(({ id }) => id);
  const total = ids.length;
  const first = Number.isSafeInteger(offset) && offset > 0 && offset < total ? offset : 0;
  const page = ids.slice(first, first + limit);
  const items = await readItems(db, page);
  return {
    ...{ total, offset: first, elsewhere: rows.length - total },
    items: page.flatMap((id) => items.get(id) ?? []),
  };
}

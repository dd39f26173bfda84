import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ReviewKind, ReviewState } from '../../generated/prisma/enums.ts';
import { isId } from '../../id.ts';

/** States in which an item is not closed. */
export const waiting = ['open', 'returned'] as const satisfies readonly ReviewState[];

/** One thing that waits for moderators, or waited. */
export interface QueueItem {
  readonly id: string;
  readonly number: number;
  readonly kind: ReviewKind;
  readonly state: ReviewState;
  readonly urgent: boolean;
  readonly createdAt: Date;
  /** What is to be decided on; undefined once it was erased. */
  readonly application: QueuedApplication | undefined;
  /** What its state comes from. */
  readonly last: QueueEvent;
  /** The last question with which it was returned, also once it was answered. */
  readonly question: QueueEvent | undefined;
  /** Grows with everything that happens to it: what somebody decides on is what they saw. */
  readonly revision: number;
}

export interface QueuedApplication {
  readonly accountId: string;
  /** The member behind that account by now. */
  readonly memberId: string | undefined;
  readonly name: string;
  readonly organisation: string;
  /** One of stakeholders.ts. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly why: string;
  readonly link: string | undefined;
  /** The name of the workspace where they applied. */
  readonly workspace: string | undefined;
}

export interface QueueEvent {
  readonly at: Date;
  readonly state: ReviewState;
  /** The moderator's name; undefined for whoever the item is about, and for a moderator who was erased. */
  readonly by: string | undefined;
  readonly words: string | undefined;
}

export interface QueuePage {
  readonly total: number;
  /** Of the first item; 0 where the page that was asked for is not there. */
  readonly offset: number;
  readonly items: readonly QueueItem[];
}

/** `R-3` */
export const itemReference = ({ number }: Pick<QueueItem, 'number'>): string => `R-${number}`;

/** The number in `R-3`, however it was typed; undefined for anything else. */
export function parseItemReference(text: string): number | undefined {
  const [, digits] = text.trim().match(/^(?:r[-\s]?)?(\d{1,9})$/i) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

const include = {
  application: {
    include: { workspace: { select: { name: true } }, account: { select: { memberId: true } } },
  },
  events: { orderBy: [{ at: 'asc' }, { id: 'asc' }], include: { by: { select: { name: true } } } },
} as const satisfies Prisma.ReviewItemInclude;
type Row = Prisma.ReviewItemGetPayload<{ include: typeof include }>;

function itemOf(row: Row): QueueItem {
  const { id, number, kind, state, urgent, createdAt, application } = row;
  const events = row.events.map(eventOf);
  // Events are as old as the requests that made them, which may overtake each other.
  const last = events.findLast((event) => event.state === state) ?? {
    at: createdAt,
    state,
    by: undefined,
    words: undefined,
  };
  return {
    ...{ id, number, kind, state, urgent, createdAt, last, revision: events.length },
    question: events.findLast((event) => event.state === 'returned'),
    application: application ? applicationOf(application) : undefined,
  };
}

const eventOf = ({ at, state, by, words }: Row['events'][number]): QueueEvent => ({
  ...{ at, state },
  by: by?.name,
  words: words ?? undefined,
});

const applicationOf = (row: NonNullable<Row['application']>): QueuedApplication => {
  const { accountId, name, organisation, group, topics, why, link, workspace, account } = row;
  return {
    ...{ accountId, name, organisation, group, topics, why },
    memberId: account.memberId ?? undefined,
    link: link ?? undefined,
    workspace: workspace?.name,
  };
};

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

/** What is in these states, urgent first, then the oldest. A page that is not there gives the first. */
export async function listItems(
  db: Pick<Db, 'reviewItem'>,
  { states, offset, limit }: { states: readonly ReviewState[]; offset: number; limit: number },
): Promise<QueuePage> {
  const where = { state: { in: [...states] } };
  const total = await db.reviewItem.count({ where });
  const skip = Number.isSafeInteger(offset) && offset > 0 && offset < total ? offset : 0;
  const rows = await db.reviewItem.findMany({
    where,
    include,
    orderBy: [{ urgent: 'desc' }, { createdAt: 'asc' }, { number: 'asc' }],
    skip,
    take: limit,
  });
  return { total, offset: skip, items: rows.map(itemOf) };
}
